/// Dictionaries of Python 2: in the order of CPython 2.7's hash table.
///
/// There `entries` *is* that table (`Objects/dictobject.c`): its size is a power of two, at least 8,
/// an entry stands where 2.7's probing puts it, and whoever runs through the entries sees 2.7's order.
/// The index table over it is twice as large and finds entries as in Python 3.
///
/// Holds always in a machine of Python 2:
/// - `entryCount == entryCapacity`, the size of the table; a free entry has an unbound key and the
///   hash 0, a deleted one (`dummyCount` of them) the hash -1;
/// - `usable` is minus the number of cells of the index table that are not empty, so that it is never
///   positive and every insertion comes here.

extension VM {
  /// Adds an absent key where 2.7 would put it; key and value are counted already.
  @inline(never)
  func python2DictInsert(
    _ dict: DictPointer, _ key: Value, _ hash: Int, _ value: Value, grows: Bool = true
  ) {
    if dict.pointee.entries == nil { python2DictResize(dict, moreThan: 0) }
    let place = python2Place(dict, hash)
    let entries = dict.pointee.entries.unsafelyUnwrapped
    if entries[place].hash == -1 { dict.pointee.dummyCount &-= 1 }
    entries[place] = DictEntry(hash: hash, key: key, value: value)
    let slot = dict.freeSlot(hash)
    if dict.cell(slot) == -1 { dict.pointee.usable &-= 1 }
    dict.setCell(slot, place)
    dict.pointee.used &+= 1
    dict.pointee.keysVersion = DictObject.noVersion
    if !isExactStr(key) { dict.pointee.hasOnlyStringKeys = false }
    maybeTrackDict(dict, key, value)
    let fill = dict.pointee.used &+ Int(dict.pointee.dummyCount)
    if grows, fill &* 3 >= dict.pointee.entryCapacity &* 2 {
      python2DictResize(
        dict, moreThan: dict.pointee.used &* (dict.pointee.used > 50_000 ? 2 : 4))
    } else if 0 &- dict.pointee.usable >= (1 &<< Int(dict.pointee.logSize)) &* 3 / 4 {
      python2RebuildIndices(dict)
    }
  }

  /// The first free or deleted entry on 2.7's way of a hash (`lookdict` of an absent key).
  private func python2Place(_ dict: DictPointer, _ hash: Int) -> Int {
    let entries = dict.pointee.entries.unsafelyUnwrapped
    let mask = dict.pointee.entryCapacity &- 1
    var perturb = UInt(bitPattern: hash)
    var index = UInt(bitPattern: hash & mask)
    var deleted = -1
    while true {
      let place = Int(bitPattern: index) & mask
      if entries[place].key.isUnbound {
        if entries[place].hash != -1 { return deleted >= 0 ? deleted : place }
        if deleted < 0 { deleted = place }
      }
      index = (index &<< 2) &+ index &+ perturb &+ 1
      perturb &>>= 5
    }
  }

  /// Gives a dictionary the smallest table with more than `minimum` entries (`dictresize`).
  func python2DictResize(_ dict: DictPointer, moreThan minimum: Int) {
    var logSize = 3
    while (1 &<< logSize) <= minimum { logSize &+= 1 }
    let size = 1 &<< logSize
    let cells = size &* 2
    let width = logSize &+ 1 < 8 ? 1 : logSize &+ 1 < 16 ? 2 : 4
    let bytes = size &* MemoryLayout<DictEntry>.stride &+ cells &* width
    let raw = allocateDictBlock(bytes)
    let entries = raw.assumingMemoryBound(to: DictEntry.self)
    entries.initialize(
      repeating: DictEntry(hash: 0, key: .unbound, value: .unbound), count: size)
    let old = dict.pointee.entries
    let oldCount = dict.pointee.entryCount
    let oldBytes = dict.blockByteCount
    dict.pointee.entries = entries
    dict.pointee.indices = raw + size &* MemoryLayout<DictEntry>.stride
    dict.pointee.logSize = UInt8(truncatingIfNeeded: logSize &+ 1)
    dict.pointee.entryCapacity = size
    dict.pointee.entryCount = size
    dict.pointee.dummyCount = 0
    dict.pointee.keysVersion = DictObject.noVersion
    if let old {
      for index in 0..<oldCount where !old[index].key.isUnbound {
        entries[python2Place(dict, old[index].hash)] = old[index]
      }
    }
    python2RebuildIndices(dict)
    if let old { freeDictBlock(old, oldBytes) }
  }

  private func python2RebuildIndices(_ dict: DictPointer) {
    let indices = dict.pointee.indices.unsafelyUnwrapped
    indices.initializeMemory(as: UInt8.self, repeating: 0xFF, count: dict.indexByteCount)
    let entries = dict.pointee.entries.unsafelyUnwrapped
    for index in 0..<dict.pointee.entryCount where !entries[index].key.isUnbound {
      dict.setCell(dict.freeSlot(entries[index].hash), index)
    }
    dict.pointee.usable = 0 &- dict.pointee.used
  }

  /// Makes room for the entries of another dictionary as 2.7's `PyDict_Merge` does.
  func python2DictReserve(_ dict: DictPointer, for other: DictPointer) {
    let fill = dict.pointee.used &+ Int(dict.pointee.dummyCount)
    let size = Swift.max(8, dict.pointee.entryCapacity)
    if (fill &+ other.pointee.used) &* 3 >= size &* 2 {
      python2DictResize(dict, moreThan: (dict.pointee.used &+ other.pointee.used) &* 2)
    }
  }

  /// Copies all entries of a dictionary into an empty one. Runs no Python code.
  func python2DictFillCopy(_ target: DictPointer, _ dict: DictPointer) {
    python2DictReserve(target, for: dict)
    var position = 0
    while let entry = dictNextEntry(dict, &position) {
      entry.key.retain()
      entry.value.retain()
      python2DictInsert(target, entry.key, entry.hash, entry.value, grows: false)
    }
  }
}
