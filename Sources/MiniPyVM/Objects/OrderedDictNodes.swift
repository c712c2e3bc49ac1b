/// The order of an `OrderedDict`: a list of nodes beside the table (CPython: `Objects/odictobject.c`).
///
/// The table below is a dictionary's, in insertion order, and may be changed by the methods of `dict`, which
/// know nothing of nodes: so keys of nodes are looked up again at each step, as in CPython.

typealias OrderedPointer = UnsafeMutablePointer<OrderedDictObject>
typealias OrderNodePointer = UnsafeMutablePointer<OrderNode>

/// The storage of an `OrderedDict`.
///
/// Holds always: `places[node.place] == node` for each node with a place; a node without one (-1) is in the
/// list alone. A node that is freed leaves its place.
struct OrderedDictObject {
  var dict: DictObject
  var first: OrderNodePointer?
  var last: OrderNodePointer?
  /// The nodes of the table's entries, by their indexes.
  var places: UnsafeMutablePointer<OrderNodePointer?>?
  var placeCount: Int
  /// The table that `places` was made for.
  var table: UnsafeMutablePointer<DictEntry>?
  /// Changes with the list.
  var state: Int
}

/// A key in the list.
struct OrderNode {
  /// Counted.
  var key: Value
  var hash: Int
  var place: Int
  var next: OrderNodePointer?
  var previous: OrderNodePointer?
}

extension UnsafeMutablePointer where Pointee == DictObject {
  /// The same dictionary with its nodes; only if `order` says that it has some.
  @inline(__always)
  var ordered: OrderedPointer {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: OrderedDictObject.self)
  }
}

extension UnsafeMutablePointer where Pointee == OrderedDictObject {
  @inline(__always)
  var dict: DictPointer { UnsafeMutableRawPointer(self).assumingMemoryBound(to: DictObject.self) }

  /// `places` belongs to the table that the dictionary has now.
  private var isInStep: Bool {
    pointee.table == pointee.dict.entries && pointee.placeCount == pointee.dict.entryCapacity
  }

  @inline(never)
  func visitNodeKeys(_ visit: (Value) -> Void) {
    var node = pointee.first
    while let current = node {
      visit(current.pointee.key)
      node = current.pointee.next
    }
  }

  /// Takes a node out of the list.
  private func unlink(_ node: OrderNodePointer) {
    let (next, previous) = (node.pointee.next, node.pointee.previous)
    if let previous { previous.pointee.next = next } else { pointee.first = next }
    if let next { next.pointee.previous = previous } else { pointee.last = previous }
    node.pointee.next = nil
    node.pointee.previous = nil
    pointee.state &+= 1
  }

  /// Puts a node that is in no list at an end.
  private func link(_ node: OrderNodePointer, last: Bool) {
    if last {
      node.pointee.previous = pointee.last
      if let old = pointee.last { old.pointee.next = node } else { pointee.first = node }
      pointee.last = node
    } else {
      node.pointee.next = pointee.first
      if let old = pointee.first { old.pointee.previous = node } else { pointee.last = node }
      pointee.first = node
    }
    pointee.state &+= 1
  }

  func move(_ node: OrderNodePointer, toLast last: Bool) {
    if node == (last ? pointee.last : pointee.first) { return }
    unlink(node)
    link(node, last: last)
  }

  /// Where the table has a key, or -1; `places` is in step with it then.
  private func place(_ vm: VM, _ key: Value, _ hash: Int) throws(Raised) -> Int {
    while true {
      while !isInStep { try keepStep(vm) }
      let index = try vm.dictFind(dict, key, hash)
      if isInStep { return index }
    }
  }

  /// Makes `places` anew for the table. The comparisons of keys may change everything: then it is not in
  /// step yet.
  private func keepStep(_ vm: VM) throws(Raised) {
    freeTable(vm)
    let (table, count, state) = (dict.pointee.entries, dict.pointee.entryCapacity, pointee.state)
    if count > 0 {
      let places = vm.allocateBuffer(OrderNodePointer?.self, capacity: count)
      places.initialize(repeating: nil, count: count)
      pointee.places = places
      pointee.placeCount = count
    }
    settleKnown(table)
    var node = pointee.first
    while let current = node {
      if current.pointee.place < 0 {
        let held = current.pointee.key.owned
        let index = try vm.dictFind(dict, held.value, current.pointee.hash)
        if pointee.state != state || dict.pointee.entries != table { return }
        settle(current, index)
      }
      node = current.pointee.next
    }
    pointee.table = table
  }

  /// Gives the nodes a place in new `places` that need no comparison of keys: most follow one another in the
  /// table as in the list, or are where they were. The others have none.
  private func settleKnown(_ table: UnsafeMutablePointer<DictEntry>?) {
    let count = min(dict.pointee.entryCount, pointee.placeCount)
    var node = pointee.first
    var index = -1
    while let current = node {
      let key = current.pointee.key
      let old = current.pointee.place
      current.pointee.place = -1
      if let table {
        if index &+ 1 < count, table[index &+ 1].key == key {
          index &+= 1
          settle(current, index)
        } else if old >= 0, old < count, table[old].key == key {
          index = old
          settle(current, index)
        }
      }
      node = current.pointee.next
    }
  }

  private func settle(_ node: OrderNodePointer, _ index: Int) {
    guard index >= 0, index < pointee.placeCount, let places = pointee.places,
      places[index] == nil
    else { return }
    places[index] = node
    node.pointee.place = index
  }

  private func freePlaces(_ vm: VM) {
    var node = pointee.first
    while let current = node {
      current.pointee.place = -1
      node = current.pointee.next
    }
    freeTable(vm)
  }

  /// Frees `places`; the nodes still have theirs.
  private func freeTable(_ vm: VM) {
    if let places = pointee.places { vm.freeBuffer(places, capacity: pointee.placeCount) }
    pointee.places = nil
    pointee.placeCount = 0
    pointee.table = nil
  }

  /// The node of a key that the dictionary has.
  func node(_ vm: VM, _ key: Value, _ hash: Int) throws(Raised) -> OrderNodePointer? {
    if pointee.first == nil { return nil }
    let index = try place(vm, key, hash)
    return index < 0 ? nil : pointee.places.unsafelyUnwrapped[index]
  }

  /// Gives a key of the dictionary a node at the end, if it has none.
  func addNode(_ vm: VM, _ key: Value, _ hash: Int) throws(Raised) {
    let index = try place(vm, key, hash)
    if index < 0 { throw vm.keyError(key) }
    let places = pointee.places.unsafelyUnwrapped
    if places[index] != nil { return }
    let node = vm.allocateBuffer(OrderNode.self, capacity: 1)
    node.initialize(
      to: OrderNode(key: key.owned.take(), hash: hash, place: index, next: nil, previous: nil))
    places[index] = node
    link(node, last: true)
  }

  /// Ends a node. The release of its key may run Python code.
  func remove(_ vm: VM, _ node: OrderNodePointer) {
    unlink(node)
    if node.pointee.place >= 0 { pointee.places.unsafelyUnwrapped[node.pointee.place] = nil }
    let key = node.pointee.key
    vm.freeBuffer(node, capacity: 1)
    key.release()
  }

  /// Ends all nodes.
  fileprivate func removeAll(_ vm: VM) {
    freePlaces(vm)
    var node = pointee.first
    pointee.first = nil
    pointee.last = nil
    pointee.state &+= 1
    while let current = node {
      node = current.pointee.next
      let key = current.pointee.key
      vm.freeBuffer(current, capacity: 1)
      key.release()
    }
  }
}

extension VM {
  @inline(never)
  func clearNodes(_ dict: OrderedPointer) { dict.removeAll(self) }
}
