/// A set or frozenset: an open-addressing table, probed and ordered as CPython's `setobject.c`
/// orders it, since `print` of a set of small integers shows that order.
///
/// Holds always: `entries` has `mask + 1` cells, fewer than three fifths of them filled; without a
/// table (`nil`) the set is empty and `mask` is 7.
struct SetObject {
  var header: ContainerHeader
  /// Live entries, and live plus deleted ones.
  var used: Int
  var filled: Int
  var mask: Int
  var entries: UnsafeMutablePointer<SetEntry>?
  /// Where `pop` goes on searching.
  var finger: Int
  /// Of a frozenset: the hash, or -1 before it is computed.
  var hash: Int
  var weakList: WeakReferencePointer?
}

typealias SetPointer = UnsafeMutablePointer<SetObject>

struct SetEntry {
  /// Unbound if never used; `Value.absent` if deleted.
  var key: Value
  var hash: Int

  @inline(__always)
  var isLive: Bool { key.bits != 0 && key != .absent }
}

extension SetObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    guard let entries = storage.pointee.entries else { return }
    for index in 0...storage.pointee.mask { visit(entries[index].key) }
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    guard let entries = storage.pointee.entries else { return }
    let mask = storage.pointee.mask
    storage.detachEntries()
    for index in 0...mask { entries[index].key.release() }
    vm.freeBuffer(entries, capacity: mask + 1)
  }
}

extension UnsafeMutablePointer where Pointee == SetObject {
  /// Cells looked at one after the other before the probe jumps.
  static var linearProbes: Int { @inline(__always) get { 9 } }

  @inline(__always)
  func detachEntries() {
    pointee.entries = nil
    pointee.used = 0
    pointee.filled = 0
    pointee.mask = 7
  }
}

// MARK: - The table

extension VM {
  func newSet() -> Owned { newSet(of: type(.set)) }

  func newFrozenSet() -> Owned { newSet(of: type(.frozenset)) }

  /// A new empty set or frozenset of a class.
  func newSet(of type: TypePointer) -> Owned {
    let set = allocateContainer(SetObject.self, type: type)
    set.detachEntries()
    set.pointee.finger = 0
    set.pointee.hash = -1
    set.pointee.weakList = nil
    track(set)
    return Owned(set)
  }

  /// The set or frozenset (exact or subclass) that a value is, or `nil`.
  @inline(__always)
  func asSet(_ value: Value) -> SetPointer? {
    guard value.isObject else { return nil }
    let layout = value.object.pointee.type.pointee.layout
    return layout == .set || layout == .frozenset ? value.storage(SetObject.self) : nil
  }

  /// The cell with a key, or -1.
  @inline(__always)
  func setFind(_ set: SetPointer, _ key: Value, _ hash: Int) throws(Raised) -> Int {
    guard let entries = set.pointee.entries else { return -1 }
    let first = hash & set.pointee.mask
    if entries[first].key == key { return first }
    return try setFindOther(set, key, hash)
  }

  @inline(never)
  private func setFindOther(
    _ set: SetPointer, _ key: Value, _ hash: Int
  ) throws(Raised) -> Int {
    let cell = try setProbe(set, key, hash)
    return cell < 0 ? -1 : cell
  }

  /// The cell with a key, or the bit complement of the cell where it belongs: the last deleted one
  /// on its way, else the unused one at its end. The set has a table. A comparison may run Python
  /// code that changes the set; then the lookup starts again.
  @inline(__always)
  private func setProbe(_ set: SetPointer, _ key: Value, _ hash: Int) throws(Raised) -> Int {
    restart: while true {
      guard let entries = set.pointee.entries else { return -1 }
      let mask = set.pointee.mask
      var perturb = UInt(bitPattern: hash)
      var slot = hash & mask
      var free = -1
      while true {
        var probes = setLinearProbes(slot, mask)
        var index = slot
        while true {
          let known = entries[index].key
          if known.isUnbound { return ~(free >= 0 ? free : index) }
          if known == key { return index }
          if entries[index].hash == hash, !(known.isSmall && key.isSmall) {
            if isExactStr(known), isExactStr(key) {
              if known.storage(StrObject.self).isEqual(key.storage(StrObject.self)) {
                return index
              }
            } else {
              let held = known.owned
              let same = try equals(held.value, key)
              if set.pointee.entries != entries || set.pointee.mask != mask
                || entries[index].key != held.value
              {
                continue restart
              }
              if same { return index }
            }
          } else if known == .absent {
            if free < 0 || !isPython2 { free = index }
          }
          if probes == 0 { break }
          probes &-= 1
          index &+= 1
        }
        (slot, perturb) = setNextSlot(slot, perturb, mask)
      }
    }
  }

  /// Where a probe goes on; in Python 2 the whole hash counts at the first step.
  @inline(__always)
  private func setNextSlot(_ slot: Int, _ perturb: UInt, _ mask: Int) -> (Int, UInt) {
    let shifted = perturb &>> 5
    let step = isPython2 ? perturb : shifted
    return ((slot &* 5 &+ 1 &+ Int(bitPattern: step)) & mask, shifted)
  }

  /// Cells looked at one after the other from a slot, besides it.
  @inline(__always)
  private func setLinearProbes(_ slot: Int, _ mask: Int) -> Int {
    slot &+ SetPointer.linearProbes <= mask && !isPython2 ? SetPointer.linearProbes : 0
  }

  /// Whether a table is so full that it must grow: three fifths, in Python 2 two thirds.
  @inline(__always)
  private func setIsFull(_ filled: Int, _ mask: Int) -> Bool {
    isPython2 ? filled &* 3 >= (mask &+ 1) &* 2 : filled &* 5 >= mask &* 3
  }

  /// The first unused cell on the way of a hash, in a table without deleted cells.
  @inline(__always)
  private func setFreeCell(
    _ entries: UnsafeMutablePointer<SetEntry>, _ mask: Int, _ hash: Int
  ) -> Int {
    var perturb = UInt(bitPattern: hash)
    var slot = hash & mask
    while true {
      var probes = setLinearProbes(slot, mask)
      var index = slot
      while true {
        if entries[index].key.isUnbound { return index }
        if probes == 0 { break }
        probes &-= 1
        index &+= 1
      }
      (slot, perturb) = setNextSlot(slot, perturb, mask)
    }
  }

  /// A table of more than `least` cells with the live entries in the order of the old one.
  func setResize(_ set: SetPointer, _ least: Int) throws(Raised) {
    var size = 8
    while size <= least { size &<<= 1 }
    try checkMemory(size, stride: MemoryLayout<SetEntry>.stride)
    let entries = allocateBuffer(SetEntry.self, capacity: size)
    entries.initialize(repeating: SetEntry(key: .unbound, hash: 0), count: size)
    let old = set.pointee.entries
    let oldMask = set.pointee.mask
    if let old {
      for index in 0...oldMask where old[index].isLive {
        entries[setFreeCell(entries, size &- 1, old[index].hash)] = old[index]
      }
    }
    set.pointee.entries = entries
    set.pointee.mask = size &- 1
    set.pointee.filled = set.pointee.used
    if let old { freeBuffer(old, capacity: oldMask &+ 1) }
  }

  /// Adds a key; false if it was there. The key is retained.
  @inline(never)
  func setAdd(_ set: SetPointer, _ key: Value, hash: Int) throws(Raised) -> Bool {
    if set.pointee.entries == nil { try setResize(set, 0) }
    var cell = try setProbe(set, key, hash)
    while set.pointee.entries == nil {
      // A comparison cleared the set.
      try setResize(set, 0)
      cell = try setProbe(set, key, hash)
    }
    if cell >= 0 { return false }
    cell = ~cell
    let entry = set.pointee.entries.unsafelyUnwrapped + cell
    let isFresh = entry.pointee.key.isUnbound
    key.retain()
    entry.pointee = SetEntry(key: key, hash: hash)
    set.pointee.used &+= 1
    if isFresh {
      set.pointee.filled &+= 1
      if setIsFull(set.pointee.filled, set.pointee.mask) {
        let used = set.pointee.used
        try setResize(set, used > 50_000 ? used &* 2 : used &* 4)
      }
    }
    return true
  }

  @discardableResult
  func setAdd(_ set: SetPointer, _ key: Value) throws(Raised) -> Bool {
    try setAdd(set, key, hash: hash(key))
  }

  func setAdd(_ set: Value, _ key: Value) throws(Raised) {
    try setAdd(set.storage(SetObject.self), key)
  }

  func setContains(_ set: SetPointer, _ key: Value) throws(Raised) -> Bool {
    try setFind(set, key, hash(key)) >= 0
  }

  /// `item in set`: an unhashable set is looked up as a frozenset.
  func setContainsItem(_ set: SetPointer, _ item: Value) throws(Raised) -> Bool {
    try withSetKey(item) { (key, hash) throws(Raised) in try setFind(set, key, hash) >= 0 }
  }

  /// The hash of a key to be looked up; a set is replaced by an equal frozenset.
  @inline(__always)
  fileprivate func withSetKey<Result>(
    _ key: Value, _ body: (Value, Int) throws(Raised) -> Result
  ) throws(Raised) -> Result {
    let code: Int
    do throws(Raised) {
      code = try hash(key)
    } catch {
      if !key.hasLayout(.set) || !raisedMatches(.typeError) { throw error }
      dropRaised()
      let frozen = newFrozenSet()
      try setMerge(frozen.value.storage(SetObject.self), key.storage(SetObject.self))
      return try body(frozen.value, hash(frozen.value))
    }
    return try body(key, code)
  }

  /// Takes a cell's key out; the caller owns it.
  @inline(__always)
  func setRemove(_ set: SetPointer, cell: Int) -> Value {
    let entries = set.pointee.entries.unsafelyUnwrapped
    let old = entries[cell].key
    entries[cell] = SetEntry(key: .absent, hash: -1)
    set.pointee.used &-= 1
    return old
  }

  func setDiscard(_ set: SetPointer, _ key: Value, hash: Int) throws(Raised) -> Bool {
    let cell = try setFind(set, key, hash)
    if cell < 0 { return false }
    setRemove(set, cell: cell).release()
    return true
  }

  func setDiscard(_ set: SetPointer, _ key: Value) throws(Raised) -> Bool {
    try setDiscard(set, key, hash: hash(key))
  }

  /// The next live entry from `position` (0 at first); `position` moves behind it.
  @inline(__always)
  func setNext(_ set: SetPointer, _ position: inout Int) -> SetEntry? {
    guard let entries = set.pointee.entries else { return nil }
    var index = position
    while index <= set.pointee.mask {
      if entries[index].isLive {
        position = index &+ 1
        return entries[index]
      }
      index &+= 1
    }
    position = index
    return nil
  }
}

// MARK: - Merging and the set operations

extension VM {
  /// Adds all keys of another set (`set_merge`).
  func setMerge(_ set: SetPointer, _ other: SetPointer) throws(Raised) {
    if set == other || other.pointee.used == 0 { return }
    if setIsFull(set.pointee.filled &+ other.pointee.used, set.pointee.mask) {
      try setResize(set, (set.pointee.used &+ other.pointee.used) &* 2)
    }
    let source = other.pointee.entries.unsafelyUnwrapped
    if set.pointee.filled == 0 {
      if set.pointee.entries == nil { try setResize(set, 0) }
      let target = set.pointee.entries.unsafelyUnwrapped
      let mask = set.pointee.mask
      let isCopy = mask == other.pointee.mask && other.pointee.filled == other.pointee.used
      for index in 0...other.pointee.mask where source[index].isLive {
        source[index].key.retain()
        let cell = isCopy ? index : setFreeCell(target, mask, source[index].hash)
        target[cell] = source[index]
      }
      set.pointee.filled = other.pointee.used
      set.pointee.used = other.pointee.used
      return
    }
    var position = 0
    while let entry = setNext(other, &position) {
      let held = entry.key.owned
      _ = try setAdd(set, held.value, hash: entry.hash)
    }
  }

  /// `set.update(iterable)` (`set_update_internal`).
  func setUpdate(_ set: SetPointer, _ iterable: Value) throws(Raised) {
    if let other = asSet(iterable) {
      try setMerge(set, other)
      return
    }
    if isExactly(iterable, .dict) {
      let dict = iterable.storage(DictObject.self)
      if (set.pointee.filled &+ dict.pointee.used) &* 5 >= set.pointee.mask &* 3 {
        try setResize(set, (set.pointee.used &+ dict.pointee.used) &* 2)
      }
      var index = 0
      while index < dict.pointee.entryCount {
        let entry = dict.pointee.entries.unsafelyUnwrapped[index]
        index &+= 1
        if entry.key.isUnbound { continue }
        let held = entry.key.owned
        _ = try setAdd(set, held.value, hash: entry.hash)
      }
      return
    }
    try forEach(iterable) { item throws(Raised) in
      try setAdd(set, item)
      return true
    }
  }

  /// A set of this class from an iterable.
  func newSet(of type: TypePointer, _ iterable: Value) throws(Raised) -> Owned {
    let set = newSet(of: type)
    try setUpdate(set.value.storage(SetObject.self), iterable)
    return set
  }

  /// The class of an operation's result: `set` or `frozenset` itself, never a subclass.
  @inline(__always)
  fileprivate func setBaseType(_ set: SetPointer) -> TypePointer {
    set.pointee.header.object.type.pointee.layout == .frozenset ? type(.frozenset) : type(.set)
  }

  fileprivate func setCopy(_ set: SetPointer) throws(Raised) -> Owned {
    try newSet(of: setBaseType(set), Value(set))
  }

  func setIntersection(_ set: SetPointer, _ iterable: Value) throws(Raised) -> Owned {
    if iterable.storageIs(set) { return try setCopy(set) }
    let result = newSet(of: setBaseType(set))
    let target = result.value.storage(SetObject.self)
    if let other = asSet(iterable) {
      var smaller = other
      var larger = set
      if other.pointee.used > set.pointee.used { (smaller, larger) = (set, other) }
      var position = 0
      while let entry = setNext(smaller, &position) {
        let held = entry.key.owned
        if try setFind(larger, held.value, entry.hash) >= 0 {
          _ = try setAdd(target, held.value, hash: entry.hash)
        }
      }
      return result
    }
    try forEach(iterable) { item throws(Raised) in
      let code = try hash(item)
      if try setFind(set, item, code) >= 0 { _ = try setAdd(target, item, hash: code) }
      return true
    }
    return result
  }

  fileprivate func setDifferenceUpdate(
    _ set: SetPointer, _ iterable: Value
  ) throws(Raised) {
    if iterable.storageIs(set) {
      SetObject.clearReferences(set, self)
      return
    }
    if let given = asSet(iterable) {
      var other = given
      var smaller = Owned.unbound
      if given.pointee.used &>> 3 > set.pointee.used {
        smaller = try setIntersection(set, iterable)
        other = smaller.value.storage(SetObject.self)
      }
      var position = 0
      while let entry = setNext(other, &position) {
        let held = entry.key.owned
        _ = try setDiscard(set, held.value, hash: entry.hash)
      }
      _ = smaller.value
    } else {
      try forEach(iterable) { item throws(Raised) in
        _ = try setDiscard(set, item)
        return true
      }
    }
    if set.pointee.filled &- set.pointee.used > set.pointee.mask / 4 {
      let used = set.pointee.used
      try setResize(set, used > 50_000 ? used &* 2 : used &* 4)
    }
  }

  fileprivate func setDifference(_ set: SetPointer, _ iterable: Value) throws(Raised) -> Owned {
    let size: Int
    let other = asSet(iterable)
    if let other {
      size = other.pointee.used
    } else if isExactly(iterable, .dict) {
      size = iterable.storage(DictObject.self).pointee.used
    } else {
      let copy = try setCopy(set)
      try setDifferenceUpdate(copy.value.storage(SetObject.self), iterable)
      return copy
    }
    if set.pointee.used &>> 2 > size {
      let copy = try setCopy(set)
      try setDifferenceUpdate(copy.value.storage(SetObject.self), iterable)
      return copy
    }
    let result = newSet(of: setBaseType(set))
    let target = result.value.storage(SetObject.self)
    var position = 0
    while let entry = setNext(set, &position) {
      let held = entry.key.owned
      let isThere: Bool
      if let other {
        isThere = try setFind(other, held.value, entry.hash) >= 0
      } else {
        isThere = try dictFind(iterable.storage(DictObject.self), held.value, entry.hash) >= 0
      }
      if !isThere { _ = try setAdd(target, held.value, hash: entry.hash) }
    }
    return result
  }

  fileprivate func setSymmetricDifferenceUpdate(
    _ set: SetPointer, _ iterable: Value
  ) throws(Raised) {
    if iterable.storageIs(set) {
      SetObject.clearReferences(set, self)
      return
    }
    if isExactly(iterable, .dict) {
      let dict = iterable.storage(DictObject.self)
      var index = 0
      while index < dict.pointee.entryCount {
        let entry = dict.pointee.entries.unsafelyUnwrapped[index]
        index &+= 1
        if entry.key.isUnbound { continue }
        let held = entry.key.owned
        if try !setDiscard(set, held.value, hash: entry.hash) {
          _ = try setAdd(set, held.value, hash: entry.hash)
        }
      }
      return
    }
    let other =
      asSet(iterable) != nil ? iterable.owned : try newSet(of: setBaseType(set), iterable)
    let source = other.value.storage(SetObject.self)
    var position = 0
    while let entry = setNext(source, &position) {
      let held = entry.key.owned
      if try !setDiscard(set, held.value, hash: entry.hash) {
        _ = try setAdd(set, held.value, hash: entry.hash)
      }
    }
    _ = other.value
  }

  fileprivate func setSymmetricDifference(
    _ set: SetPointer, _ iterable: Value
  ) throws(Raised) -> Owned {
    let result = try newSet(of: setBaseType(set), iterable)
    try setSymmetricDifferenceUpdate(result.value.storage(SetObject.self), Value(set))
    return result
  }

  /// `set &= iterable`: takes the contents of the intersection over.
  fileprivate func setIntersectionUpdate(
    _ set: SetPointer, _ iterable: Value
  ) throws(Raised) {
    let result = try setIntersection(set, iterable)
    setSwap(set, result.value.storage(SetObject.self))
  }

  /// Exchanges the contents of two sets.
  fileprivate func setSwap(_ left: SetPointer, _ right: SetPointer) {
    swap(&left.pointee.used, &right.pointee.used)
    swap(&left.pointee.filled, &right.pointee.filled)
    swap(&left.pointee.mask, &right.pointee.mask)
    swap(&left.pointee.entries, &right.pointee.entries)
  }

  func setIsSubset(_ set: SetPointer, _ other: SetPointer) throws(Raised) -> Bool {
    if set.pointee.used > other.pointee.used { return false }
    var position = 0
    while let entry = setNext(set, &position) {
      let held = entry.key.owned
      if try setFind(other, held.value, entry.hash) < 0 { return false }
    }
    return true
  }

  fileprivate func compareSets(
    _ comparison: ComparisonOperator, _ set: SetPointer, _ value: Value
  ) throws(Raised) -> Owned {
    guard let other = asSet(value) else { return .notImplemented }
    switch comparison {
    case .eq, .ne:
      var same = set.pointee.used == other.pointee.used
      if same, set.pointee.hash != -1, other.pointee.hash != -1,
        set.pointee.hash != other.pointee.hash
      {
        same = false
      }
      if same { same = try setIsSubset(set, other) }
      return Owned(same == (comparison == .eq))
    case .le: return Owned(try setIsSubset(set, other))
    case .ge: return Owned(try setIsSubset(other, set))
    case .lt:
      if set.pointee.used >= other.pointee.used { return Owned(false) }
      return Owned(try setIsSubset(set, other))
    case .gt:
      if set.pointee.used <= other.pointee.used { return Owned(false) }
      return Owned(try setIsSubset(other, set))
    }
  }

  /// `hash(frozenset)`: does not depend on the order of the table.
  func hashFrozenSet(_ set: SetPointer) -> Int {
    if set.pointee.hash != -1 { return set.pointee.hash }
    var state: UInt64 = 0
    var position = 0
    while let entry = setNext(set, &position) {
      let word = UInt64(truncatingIfNeeded: entry.hash)
      state ^= ((word ^ 89_869_747) ^ (word &<< 16)) &* 3_644_798_167
    }
    state ^= UInt64(truncatingIfNeeded: set.pointee.used &+ 1) &* 1_927_868_237
    state ^= (state &>> 11) ^ (state &>> 25)
    state = state &* 69069 &+ 907_133_923
    if state == UInt64.max { state = 590_923_713 }
    let hash = Int(truncatingIfNeeded: state)
    set.pointee.hash = hash
    return hash
  }

  /// `{1, 2}`, `set()`, `frozenset({1})`, `Name({1})` for subclasses.
  fileprivate func setRepr(_ set: SetPointer) throws(Raised) -> Owned {
    let type = set.pointee.header.object.type
    let name = typeName(type)
    if !enterRepresentation(Value(set)) { return string("\(name)(...)") }
    defer { leaveRepresentation() }
    if set.pointee.used == 0 { return string("\(name)()") }
    var builder = StringBuilder()
    if type != self.type(.set) {
      builder.append(name)
      builder.append("(")
    }
    builder.append("{")
    let keys = try listFromIterable(Value(set))
    let list = keys.value.storage(ListObject.self)
    var index = 0
    while index < list.pointee.count {
      if index > 0 { builder.append(", ") }
      let text = try repr(list.pointee.items.unsafelyUnwrapped[index])
      builder.append(text.value)
      index &+= 1
    }
    builder.append("}")
    if type != self.type(.set) { builder.append(")") }
    return builder.finish(self)
  }

  /// Applies an in-place operation for each of several iterables.
  @inline(__always)
  fileprivate func forEachArgument(
    _ arguments: Arguments, _ body: (Value) throws(Raised) -> Void
  ) throws(Raised) {
    let others = arguments[1].storage(TupleObject.self)
    for index in 0..<others.pointee.count { try body(others.items[index]) }
  }
}

extension Arguments {
  @inline(__always)
  fileprivate var set: SetPointer { self[0].storage(SetObject.self) }
}

// MARK: - The types

/// The weak list is the last field.
private let setWeakListOffset =
  MemoryLayout<SetObject>.size - MemoryLayout<WeakReferencePointer?>.size

extension TypeDefinition {
  static let set = TypeDefinition(
    "set", doc: "A mutable collection of distinct hashable elements.",
    layout: .set, size: MemoryLayout<SetObject>.size, flags: [.baseType, .container],
    weakListOffset: setWeakListOffset,
    members: { sharedSetMembers() + setOperatorMembers() + mutableSetMembers() })

  static let frozenset = TypeDefinition(
    "frozenset", doc: "An immutable collection of distinct hashable elements.",
    layout: .frozenset, size: MemoryLayout<SetObject>.size, flags: [.baseType, .container],
    weakListOffset: setWeakListOffset,
    members: { sharedSetMembers() + setOperatorMembers() + frozenSetMembers() })
}

private func sharedSetMembers() -> [Member] {
  [
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      Owned(Value(small: arguments.set.pointee.used))
    },
    Method("__contains__(self, object, /)", "x.__contains__(y) <==> y in x.") {
      vm, arguments throws(Raised) in
      Owned(try vm.setContainsItem(arguments.set, arguments[1]))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      vm.newSetIterator(arguments[0])
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      try vm.setRepr(arguments.set)
    },
    Method("copy(self, /)", "Return a shallow copy of a set.") { vm, arguments throws(Raised) in
      if vm.isExactly(arguments[0], .frozenset) { return arguments[0].owned }
      return try vm.setCopy(arguments.set)
    },
    Method("union(self, /, *others)", "Return a new set with elements from the set and all others.")
    { vm, arguments throws(Raised) in
      let result = try vm.setCopy(arguments.set)
      try vm.forEachArgument(arguments) { other throws(Raised) in
        if other == arguments[0] { return }
        try vm.setUpdate(result.value.storage(SetObject.self), other)
      }
      return result
    },
    Method(
      "intersection(self, /, *others)",
      "Return a new set with elements common to the set and all others."
    ) { vm, arguments throws(Raised) in
      let others = arguments[1].storage(TupleObject.self)
      if others.pointee.count == 0 { return try vm.setCopy(arguments.set) }
      var result = try vm.setIntersection(arguments.set, others.items[0])
      for index in 1..<Swift.max(others.pointee.count, 1) {
        result = try vm.setIntersection(
          result.value.storage(SetObject.self), others.items[index])
      }
      return result
    },
    Method(
      "difference(self, /, *others)",
      "Return a new set with elements in the set that are not in the others."
    ) { vm, arguments throws(Raised) in
      let others = arguments[1].storage(TupleObject.self)
      if others.pointee.count == 0 { return try vm.setCopy(arguments.set) }
      let result = try vm.setDifference(arguments.set, others.items[0])
      for index in 1..<Swift.max(others.pointee.count, 1) {
        try vm.setDifferenceUpdate(
          result.value.storage(SetObject.self), others.items[index])
      }
      return result
    },
    Method(
      "symmetric_difference(self, other, /)",
      "Return a new set with elements in either the set or other but not both."
    ) { vm, arguments throws(Raised) in
      try vm.setSymmetricDifference(arguments.set, arguments[1])
    },
    Method("isdisjoint(self, object, /)", "Return True if two sets have a null intersection.") {
      vm, arguments throws(Raised) in
      try vm.setIsDisjoint(arguments.set, arguments[1])
    },
    Method("issubset(self, other, /)", "Report whether another set contains this set.") {
      vm, arguments throws(Raised) in
      if let other = vm.asSet(arguments[1]) {
        return Owned(try vm.setIsSubset(arguments.set, other))
      }
      let other = try vm.newSet(of: vm.type(.set), arguments[1])
      return Owned(try vm.setIsSubset(arguments.set, other.value.storage(SetObject.self)))
    },
    Method("issuperset(self, other, /)", "Report whether this set contains another set.") {
      vm, arguments throws(Raised) in
      if let other = vm.asSet(arguments[1]) {
        return Owned(try vm.setIsSubset(other, arguments.set))
      }
      var isSuperset = true
      try vm.forEach(arguments[1]) { item throws(Raised) in
        isSuperset = try vm.setContains(arguments.set, item)
        return isSuperset
      }
      return Owned(isSuperset)
    },
    ClassMethod("__class_getitem__(cls, object, /)", "See PEP 585") {
      vm, arguments throws(Raised) in try vm.newGenericAlias(arguments[0], arguments[1])
    },
    Method("__sizeof__(self, /)", "S.__sizeof__() -> size of S in memory, in bytes.") {
      vm, arguments throws(Raised) in
      let mask = arguments.set.pointee.mask
      return Owned(Value(small: 200 &+ (mask == 7 ? 0 : (mask &+ 1) &* 16)))
    },
    Method("__reduce__(self, /)", "Return state information for pickling.") {
      vm, arguments throws(Raised) in
      let keys = try vm.listFromIterable(arguments[0])
      let parts = vm.newTuple([keys.value])
      let state = try vm.lookupAttribute(arguments[0], .dict)
      return vm.newTuple([
        Value(vm.type(of: arguments[0])), parts.value,
        state.value.isUnbound ? .none : state.value,
      ])
    },
  ]
}

extension VM {
  fileprivate func setIsDisjoint(_ set: SetPointer, _ iterable: Value) throws(Raised) -> Owned {
    if iterable.storageIs(set) { return Owned(set.pointee.used == 0) }
    if let other = asSet(iterable) {
      var smaller = other
      var larger = set
      if other.pointee.used > set.pointee.used { (smaller, larger) = (set, other) }
      var position = 0
      while let entry = setNext(smaller, &position) {
        let held = entry.key.owned
        if try setFind(larger, held.value, entry.hash) >= 0 { return Owned(false) }
      }
      return Owned(true)
    }
    var isDisjoint = true
    try forEach(iterable) { item throws(Raised) in
      isDisjoint = try !setContains(set, item)
      return isDisjoint
    }
    return Owned(isDisjoint)
  }
}

/// A binary operator of sets: both operands must be sets.
private func setOperator(
  _ signature: StaticString, _ doc: StaticString,
  _ body: @escaping (VM, SetPointer, SetPointer) throws(Raised) -> Owned
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    guard let other = vm.asSet(arguments[1]) else { return .notImplemented }
    return try body(vm, arguments.set, other)
  }
}

private func setComparison(
  _ signature: StaticString, _ doc: StaticString, _ comparison: ComparisonOperator
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    try vm.compareSets(comparison, arguments.set, arguments[1])
  }
}

extension VM {
  fileprivate func setUnion(_ set: SetPointer, _ other: SetPointer) throws(Raised) -> Owned {
    let result = try setCopy(set)
    if set != other { try setMerge(result.value.storage(SetObject.self), other) }
    return result
  }
}

private func setOperatorMembers() -> [Member] {
  [
    setOperator("__and__(self, value, /)", "Return self&value.") { vm, left, right throws(Raised) in
      try vm.setIntersection(left, Value(right))
    },
    setOperator("__rand__(self, value, /)", "Return value&self.") {
      vm, left, right throws(Raised) in
      try vm.setIntersection(right, Value(left))
    },
    setOperator("__or__(self, value, /)", "Return self|value.") { vm, left, right throws(Raised) in
      try vm.setUnion(left, right)
    },
    setOperator("__ror__(self, value, /)", "Return value|self.") { vm, left, right throws(Raised) in
      try vm.setUnion(right, left)
    },
    setOperator("__sub__(self, value, /)", "Return self-value.") { vm, left, right throws(Raised) in
      try vm.setDifference(left, Value(right))
    },
    setOperator("__rsub__(self, value, /)", "Return value-self.") {
      vm, left, right throws(Raised) in
      try vm.setDifference(right, Value(left))
    },
    setOperator("__xor__(self, value, /)", "Return self^value.") { vm, left, right throws(Raised) in
      try vm.setSymmetricDifference(left, Value(right))
    },
    setOperator("__rxor__(self, value, /)", "Return value^self.") {
      vm, left, right throws(Raised) in
      try vm.setSymmetricDifference(right, Value(left))
    },
    setComparison("__eq__(self, value, /)", "Return self==value.", .eq),
    setComparison("__ne__(self, value, /)", "Return self!=value.", .ne),
    setComparison("__lt__(self, value, /)", "Return self<value.", .lt),
    setComparison("__le__(self, value, /)", "Return self<=value.", .le),
    setComparison("__gt__(self, value, /)", "Return self>value.", .gt),
    setComparison("__ge__(self, value, /)", "Return self>=value.", .ge),
  ]
}

private func mutableSetMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *_, **_)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      vm.newSet(of: arguments[0].storage(TypeObject.self))
    },
    Method("__init__(self, iterable=<unbound>, /) -> (iterable=(), /)", "Initialize self.") {
      vm, arguments throws(Raised) in
      SetObject.clearReferences(arguments.set, vm)
      if !arguments[1].isUnbound { try vm.setUpdate(arguments.set, arguments[1]) }
      return .none
    },
    Constant("__hash__") { _ in .none },
    Method("add(self, object, /)", "Add an element to a set.") { vm, arguments throws(Raised) in
      try vm.setAdd(arguments.set, arguments[1])
      return .none
    },
    Method("clear(self, /)", "Remove all elements from this set.") {
      vm, arguments throws(Raised) in
      SetObject.clearReferences(arguments.set, vm)
      return .none
    },
    Method("discard(self, object, /)", "Remove an element from a set if it is a member.") {
      vm, arguments throws(Raised) in
      _ = try vm.withSetKey(arguments[1]) { (key, hash) throws(Raised) in
        try vm.setDiscard(arguments.set, key, hash: hash)
      }
      return .none
    },
    Method("remove(self, object, /)", "Remove an element from a set; it must be a member.") {
      vm, arguments throws(Raised) in
      let isRemoved = try vm.withSetKey(arguments[1]) { (key, hash) throws(Raised) in
        try vm.setDiscard(arguments.set, key, hash: hash)
      }
      if !isRemoved { throw vm.keyError(arguments[1]) }
      return .none
    },
    Method("pop(self, /)", "Remove and return an arbitrary set element.") {
      vm, arguments throws(Raised) in
      let set = arguments.set
      guard set.pointee.used > 0, let entries = set.pointee.entries else {
        let text = vm.string("pop from an empty set")
        throw vm.keyError(text.value)
      }
      var index = set.pointee.finger & set.pointee.mask
      while !entries[index].isLive { index = index == set.pointee.mask ? 0 : index &+ 1 }
      set.pointee.finger = index &+ 1
      return Owned(vm.setRemove(set, cell: index))
    },
    Method("update(self, /, *others)", "Update the set, adding elements from all others.") {
      vm, arguments throws(Raised) in
      try vm.forEachArgument(arguments) { other throws(Raised) in
        try vm.setUpdate(arguments.set, other)
      }
      return .none
    },
    Method(
      "intersection_update(self, /, *others)",
      "Update the set, keeping only elements found in it and all others."
    ) { vm, arguments throws(Raised) in
      let others = arguments[1].storage(TupleObject.self)
      if others.pointee.count == 0 { return .none }
      var result = try vm.setIntersection(arguments.set, others.items[0])
      for index in 1..<Swift.max(others.pointee.count, 1) {
        result = try vm.setIntersection(
          result.value.storage(SetObject.self), others.items[index])
      }
      vm.setSwap(arguments.set, result.value.storage(SetObject.self))
      return .none
    },
    Method(
      "difference_update(self, /, *others)",
      "Update the set, removing elements found in others."
    ) { vm, arguments throws(Raised) in
      try vm.forEachArgument(arguments) { other throws(Raised) in
        try vm.setDifferenceUpdate(arguments.set, other)
      }
      return .none
    },
    Method(
      "symmetric_difference_update(self, other, /)",
      "Update the set, keeping only elements found in either set, but not in both."
    ) { vm, arguments throws(Raised) in
      try vm.setSymmetricDifferenceUpdate(arguments.set, arguments[1])
      return .none
    },
    Method("__iand__(self, value, /)", "Return self&=value.") { vm, arguments throws(Raised) in
      if vm.asSet(arguments[1]) == nil { return .notImplemented }
      try vm.setIntersectionUpdate(arguments.set, arguments[1])
      return arguments[0].owned
    },
    Method("__ior__(self, value, /)", "Return self|=value.") { vm, arguments throws(Raised) in
      guard let other = vm.asSet(arguments[1]) else { return .notImplemented }
      try vm.setMerge(arguments.set, other)
      return arguments[0].owned
    },
    Method("__isub__(self, value, /)", "Return self-=value.") { vm, arguments throws(Raised) in
      if vm.asSet(arguments[1]) == nil { return .notImplemented }
      try vm.setDifferenceUpdate(arguments.set, arguments[1])
      return arguments[0].owned
    },
    Method("__ixor__(self, value, /)", "Return self^=value.") { vm, arguments throws(Raised) in
      if vm.asSet(arguments[1]) == nil { return .notImplemented }
      try vm.setSymmetricDifferenceUpdate(arguments.set, arguments[1])
      return arguments[0].owned
    },
  ]
}

private func frozenSetMembers() -> [Member] {
  [
    StaticMethod(
      "__new__(cls, iterable=<unbound>, /) -> (iterable=(), /)", "Create and return a new object."
    ) {
      vm, arguments throws(Raised) in
      let type = arguments[0].storage(TypeObject.self)
      if arguments[1].isUnbound { return vm.newSet(of: type) }
      if type == vm.type(.frozenset), vm.isExactly(arguments[1], .frozenset) {
        return arguments[1].owned
      }
      return try vm.newSet(of: type, arguments[1])
    },
    Method("__hash__(self, /)", "Return hash(self).") { vm, arguments throws(Raised) in
      vm.newInt(Int64(vm.hashFrozenSet(arguments.set)))
    },
  ]
}
