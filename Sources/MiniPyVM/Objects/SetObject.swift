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
              let same = try equalsHeld(held.value, key)
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
  func setIsFull(_ filled: Int, _ mask: Int) -> Bool {
    isPython2 ? filled &* 3 >= (mask &+ 1) &* 2 : filled &* 5 >= mask &* 3
  }

  /// The first unused cell on the way of a hash, in a table without deleted cells.
  @inline(__always)
  func setFreeCell(
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
  func withSetKey<Result>(
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
