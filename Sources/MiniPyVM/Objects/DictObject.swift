/// A dictionary in insertion order: a table of entries and an index table over it, as CPython's
/// `Objects/dictobject.c`.
///
/// Holds always:
/// - `entries[0..<entryCount]` are in insertion order; a deleted entry has an unbound key;
/// - `indices` (2^`logSize` cells, open addressing) maps hashes to entries; `used` counts live ones;
/// - `usable` is how many cells may still be taken before the table must grow: deleted cells do not
///   come back, so at least a third of the cells are always empty and every probe ends;
/// - `keysVersion` names one state of the *keys* (`noVersion`: none assigned): it changes with every
///   insertion or deletion of a key, not when a value is replaced.
struct DictObject {
  var header: ContainerHeader
  var used: Int
  var entryCount: Int
  var entryCapacity: Int
  var usable: Int
  /// The entries; the index table follows them in the same block.
  var entries: UnsafeMutablePointer<DictEntry>?
  /// Signed cells of 1, 2 or 4 bytes (`indexWidth`): entry index, -1 for empty, -2 for deleted.
  var indices: UnsafeMutableRawPointer?
  var logSize: UInt8
  /// Every key is an exact `str`: lookups of strings need no Python comparison.
  var hasOnlyStringKeys: Bool
  var order: DictOrder
  /// Of an instance's dictionary: the places that CPython reserves for values in the instance.
  var reservedPlaces: UInt8
  /// Deleted entries, in Python 2 (see `DictObject+Python2.swift`).
  var dummyCount: Int32
  var keysVersion: UInt64

  /// No version: differs from every assigned one and from the all ones of an empty inline cache.
  static let noVersion: UInt64 = 0
}

/// What orders a dictionary's keys.
enum DictOrder: UInt8 {
  /// The insertion; in Python 2 the hashes.
  case ofVersion
  /// The insertion, in Python 2, too.
  case insertion
  /// The nodes of an `OrderedDict`, see `OrderedDictNodes.swift`; the table is in insertion order.
  case nodes
}

struct DictEntry {
  /// Of a deleted entry at the very front: how many entries are certainly deleted from there on
  /// (Python 2: see `DictObject+Python2.swift`).
  var hash: Int
  /// Unbound if deleted.
  var key: Value
  var value: Value
}

typealias DictPointer = UnsafeMutablePointer<DictObject>

extension DictObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    if storage.pointee.order == .nodes { storage.ordered.visitNodeKeys(visit) }
    if storage.isEmbedded {
      guard let entries = storage.pointee.entries else { return }
      for index in 0..<storage.pointee.entryCount { visit(entries[index].key) }
      return
    }
    storage.visitEntries(visit)
  }

  /// Empties the dictionary, then the nodes of an ordered one.
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    clearTable(storage, vm)
    if storage.pointee.order == .nodes { vm.clearNodes(storage.ordered) }
  }

  /// The nodes of an ordered dictionary go first when it dies.
  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if storage.pointee.order == .nodes { vm.clearNodes(storage.ordered) }
    clearTable(storage, vm)
  }

  /// Detaches the table, then releases keys and values in order.
  @inline(__always)
  private static func clearTable(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    guard let entries = storage.pointee.entries else { return }
    let count = storage.pointee.entryCount
    let bytes = storage.blockByteCount
    storage.detachTable()
    for index in 0..<count {
      entries[index].key.release()
      entries[index].value.release()
    }
    vm.freeDictBlock(entries, bytes)
  }
}

// MARK: - The table

extension UnsafeMutablePointer where Pointee == DictObject {
  @inline(__always)
  func visitEntries(_ visit: (Value) -> Void) {
    guard let entries = pointee.entries else { return }
    for index in 0..<pointee.entryCount {
      visit(entries[index].value)
      visit(entries[index].key)
    }
  }

  /// The most attributes that CPython keeps in an instance (`SHARED_KEYS_MAX_SIZE`).
  static var embeddedLimit: Int { @inline(__always) get { 30 } }

  /// The values belong to the instance whose `__dict__` this is, see `ObjectFlags.embeddedDict`.
  @inline(__always)
  var isEmbedded: Bool {
    pointee.header.object.flags.contains(.embeddedDict) && pointee.hasOnlyStringKeys
      && pointee.used <= Self.embeddedLimit
  }

  static var emptyCell: Int { @inline(__always) get { -1 } }
  static var deletedCell: Int { @inline(__always) get { -2 } }

  /// Bytes of one index cell.
  @inline(__always)
  var indexWidth: Int { pointee.logSize < 8 ? 1 : pointee.logSize < 16 ? 2 : 4 }

  var indexByteCount: Int {
    pointee.indices == nil ? 0 : (1 &<< Int(pointee.logSize)) &* indexWidth
  }

  /// Bytes of the block with entries and index table.
  var blockByteCount: Int {
    pointee.entryCapacity &* MemoryLayout<DictEntry>.stride &+ indexByteCount
  }

  @inline(__always)
  var mask: Int { (1 &<< Int(pointee.logSize)) &- 1 }

  @inline(__always)
  func cell(_ slot: Int) -> Int {
    let indices = pointee.indices.unsafelyUnwrapped
    if pointee.logSize < 8 { return Int(indices.load(fromByteOffset: slot, as: Int8.self)) }
    if pointee.logSize < 16 { return Int(indices.load(fromByteOffset: slot &* 2, as: Int16.self)) }
    return Int(indices.load(fromByteOffset: slot &* 4, as: Int32.self))
  }

  @inline(__always)
  func setCell(_ slot: Int, _ index: Int) {
    let indices = pointee.indices.unsafelyUnwrapped
    if pointee.logSize < 8 {
      indices.storeBytes(
        of: Int8(truncatingIfNeeded: index), toByteOffset: slot, as: Int8.self)
    } else if pointee.logSize < 16 {
      indices.storeBytes(
        of: Int16(truncatingIfNeeded: index), toByteOffset: slot &* 2, as: Int16.self)
    } else {
      indices.storeBytes(
        of: Int32(truncatingIfNeeded: index), toByteOffset: slot &* 4, as: Int32.self)
    }
  }

  /// The state of a dictionary without a table.
  @inline(__always)
  func detachTable() {
    pointee.entries = nil
    pointee.indices = nil
    pointee.used = 0
    pointee.entryCount = 0
    pointee.entryCapacity = 0
    pointee.usable = 0
    pointee.logSize = 0
    pointee.dummyCount = 0
    pointee.reservedPlaces = 0
    pointee.keysVersion = DictObject.noVersion
    pointee.hasOnlyStringKeys = true
  }

  /// The entry of an exact `str` in a dictionary with only such keys, or -1. Runs no Python code.
  @inline(__always)
  func findString(_ key: UnsafeMutablePointer<StrObject>, _ hash: Int) -> Int {
    guard let entries = pointee.entries else { return -1 }
    let word = Value(key)
    let mask = mask
    var perturb = UInt(bitPattern: hash)
    var slot = hash & mask
    while true {
      let index = cell(slot)
      if index >= 0 {
        let entry = entries + index
        if entry.pointee.key == word { return index }
        if entry.pointee.hash == hash,
          entry.pointee.key.storage(StrObject.self).isEqual(key)
        {
          return index
        }
      } else if index == -1 {
        return -1
      }
      perturb &>>= 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
  }

  /// The entry of a small integer, or -1, or -2 if a key of another type has the same hash and must
  /// be compared.
  @inline(never)
  func findSmallInteger(_ key: Value, _ hash: Int) -> Int {
    guard let entries = pointee.entries else { return -1 }
    let mask = mask
    var perturb = UInt(bitPattern: hash)
    var slot = hash & mask
    while true {
      let index = cell(slot)
      if index >= 0 {
        let known = entries[index].key
        if known == key { return index }
        if !known.isSmall, entries[index].hash == hash { return -2 }
      } else if index == -1 {
        return -1
      }
      perturb &>>= 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
  }

  /// As `findString` for a dictionary with other keys too: those are taken to differ.
  @inline(never)
  func findStringAmongOthers(_ key: UnsafeMutablePointer<StrObject>, _ hash: Int) -> Int {
    guard let entries = pointee.entries else { return -1 }
    let mask = mask
    var perturb = UInt(bitPattern: hash)
    var slot = hash & mask
    while true {
      let index = cell(slot)
      if index >= 0 {
        let known = entries[index].key
        if known == Value(key) { return index }
        if entries[index].hash == hash, known.hasLayout(.str),
          known.storage(StrObject.self).isEqual(key)
        {
          return index
        }
      } else if index == -1 {
        return -1
      }
      perturb &>>= 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
  }

  /// The first cell without an entry on the way of a hash.
  @inline(__always)
  func freeSlot(_ hash: Int) -> Int {
    let mask = mask
    var perturb = UInt(bitPattern: hash)
    var slot = hash & mask
    while cell(slot) >= 0 {
      perturb &>>= 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
    return slot
  }

  /// The cell that holds an entry's index.
  @inline(__always)
  func slot(ofEntry wanted: Int) -> Int {
    let hash = pointee.entries.unsafelyUnwrapped[wanted].hash
    let mask = mask
    var perturb = UInt(bitPattern: hash)
    var slot = hash & mask
    while cell(slot) != wanted {
      perturb &>>= 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
    return slot
  }
}

extension VM {
  /// True if the dictionary is in the order of Python 2's hash tables.
  @inline(__always)
  func isHashOrdered(_ dict: DictPointer) -> Bool { isPython2 && dict.pointee.order == .ofVersion }

  /// A block for a table. Those of the smallest size come from the tables of dead dictionaries.
  func allocateDictBlock(_ bytes: Int) -> UnsafeMutableRawPointer {
    pointee.heap.bytesInUse &+= bytes &+ Heap.bufferOverhead
    if bytes == Heap.tableSize, let spare = pointee.heap.takeTable() { return spare }
    return .allocate(byteCount: bytes, alignment: MemoryLayout<DictEntry>.alignment)
  }

  func freeDictBlock(_ entries: UnsafeMutablePointer<DictEntry>, _ bytes: Int) {
    pointee.heap.bytesInUse &-= bytes &+ Heap.bufferOverhead
    let block = UnsafeMutableRawPointer(entries)
    if bytes != Heap.tableSize || !pointee.heap.keepTable(block) { block.deallocate() }
  }

  /// Entries that a table of 2^`logSize` cells may hold.
  @inline(__always)
  func dictUsableFraction(_ logSize: Int) -> Int { ((1 &<< logSize) &<< 1) / 3 }

  /// The smallest table of at least `size` cells (`calculate_log2_keysize`).
  @inline(__always)
  func dictLogSize(cells size: Int) -> Int {
    var logSize = 3
    while (1 &<< logSize) < size { logSize &+= 1 }
    return logSize
  }

  func dictBlockByteCount(_ logSize: Int) -> Int {
    let width = logSize < 8 ? 1 : logSize < 16 ? 2 : 4
    return dictUsableFraction(logSize) &* MemoryLayout<DictEntry>.stride &+ (width &<< logSize)
  }

  /// Gives a dictionary a table of 2^`logSize` cells and moves the live entries into it in order.
  @inline(never)
  func dictResize(_ dict: DictPointer, logSize: Int) {
    let capacity = dictUsableFraction(logSize)
    let bytes = dictBlockByteCount(logSize)
    let raw = allocateDictBlock(bytes)
    let entries = raw.assumingMemoryBound(to: DictEntry.self)
    let indices = raw + capacity &* MemoryLayout<DictEntry>.stride
    let old = dict.pointee.entries
    let oldBytes = dict.blockByteCount
    let oldCount = dict.pointee.entryCount
    let used = dict.pointee.used
    if let old {
      if used == oldCount {
        entries.update(from: old, count: used)
      } else {
        var place = 0
        for index in 0..<oldCount where !old[index].key.isUnbound {
          entries[place] = old[index]
          place &+= 1
        }
      }
    }
    dict.pointee.entries = entries
    dict.pointee.indices = indices
    dict.pointee.logSize = UInt8(truncatingIfNeeded: logSize)
    dict.pointee.entryCapacity = capacity
    dict.pointee.entryCount = used
    dict.pointee.usable = capacity &- used
    dict.pointee.keysVersion = DictObject.noVersion
    dictRebuildIndices(dict)
    if let old { freeDictBlock(old, oldBytes) }
  }

  /// Fills the index table from entries without deleted ones.
  private func dictRebuildIndices(_ dict: DictPointer) {
    let indices = dict.pointee.indices.unsafelyUnwrapped
    indices.initializeMemory(as: UInt8.self, repeating: 0xFF, count: dict.indexByteCount)
    let entries = dict.pointee.entries.unsafelyUnwrapped
    let count = dict.pointee.entryCount
    let mask = dict.mask
    for index in 0..<count {
      let hash = entries[index].hash
      var perturb = UInt(bitPattern: hash)
      var slot = hash & mask
      while dict.cell(slot) != -1 {
        perturb &>>= 5
        slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
      }
      dict.setCell(slot, index)
    }
  }

  /// Makes room for one more key: room for three times the live ones, as CPython's `GROWTH_RATE`.
  @inline(never)
  func dictGrow(_ dict: DictPointer) {
    dictResize(dict, logSize: dictLogSize(cells: dict.pointee.used &* 3))
  }

  /// Makes room for `count` keys in all, if there is less.
  func dictReserve(_ dict: DictPointer, count: Int) throws(Raised) {
    if isHashOrdered(dict) || dict.pointee.usable &+ dict.pointee.used >= count { return }
    try checkMemory(count, stride: 64)
    dictResize(dict, logSize: dictLogSize(cells: (count &* 3 &+ 1) / 2))
  }
}

// MARK: - Making

extension VM {
  /// A new empty dictionary. It is not tracked until it holds something that could be in a cycle.
  @inline(__always)
  func newDict() -> Owned {
    let dict = allocateContainer(DictObject.self, type: type(.dict))
    if pointee.collector.freeLists.takeDict() { pointee.collector.uncountAllocation() }
    dict.pointee.order = .ofVersion
    dict.detachTable()
    return Owned(dict)
  }

  /// A new dictionary with room for `capacity` keys.
  func newDict(capacity: Int) -> Owned {
    let dict = newDict()
    if isPython2 {
      if capacity > 5 {
        python2DictResize(dict.value.storage(DictObject.self), moreThan: capacity)
      }
    } else if capacity > 0 {
      dictResize(
        dict.value.storage(DictObject.self), logSize: dictLogSize(cells: (capacity &* 3 &+ 1) / 2))
    }
    return dict
  }

  /// A new dictionary of a class. Instances of subclasses are tracked from the start.
  func newDict(of type: TypePointer) -> Owned {
    let dict = allocateContainer(DictObject.self, type: type)
    let isOrdered =
      type.pointee.basicSize >= MemoryLayout<OrderedDictObject>.size
      && isSubtype(type, nativeType(.orderedDict))
    dict.pointee.order = isOrdered ? .nodes : .ofVersion
    dict.detachTable()
    if type != self.type(.dict) { track(dict) }
    return Owned(dict)
  }

  /// The dictionary that a value (an instance of `dict` or of a subclass) is, or `nil`.
  @inline(__always)
  func asDict(_ value: Value) -> DictPointer? {
    value.hasLayout(.dict) ? value.storage(DictObject.self) : nil
  }

  /// True for exact strings.
  @inline(__always)
  func isExactStr(_ value: Value) -> Bool { value.hasLayout(.str) }

  /// Tracks a dictionary once it holds a key or value that could be part of a cycle
  /// (`MAINTAIN_TRACKING`).
  @inline(__always)
  func maybeTrackDict(_ dict: DictPointer, _ key: Value, _ value: Value) {
    if !dict.pointee.header.object.flags.isDisjoint(with: [.tracked, .hiddenDict]) { return }
    if mayBecomeTracked(value) || mayBecomeTracked(key) { track(dict) }
  }

  /// A container that a collection may have to visit: any but a tuple that is untracked and those
  /// that are no containers in CPython.
  @inline(__always)
  func mayBecomeTracked(_ value: Value) -> Bool {
    guard value.isObject, value.object.pointee.flags.contains(.container) else { return false }
    if value.object.pointee.flags.contains(.tracked) { return true }
    switch value.object.pointee.type.pointee.layout {
    case .tuple: return value.object.pointee.type != type(.tuple)
    case .type: return value.object.storage(TypeObject.self).pointee.flags.contains(.heapType)
    case .range, .code: return false
    case .instance: return value.object.pointee.type != type(.object)
    default: return true
    }
  }
}

// MARK: - Looking up

extension VM {
  /// The entry index of a key, or -1.
  @inline(__always)
  func dictFind(_ dict: DictPointer, _ key: Value, _ hash: Int) throws(Raised) -> Int {
    if dict.pointee.hasOnlyStringKeys, isExactStr(key) {
      return dict.findString(key.storage(StrObject.self), hash)
    }
    if key.isSmall {
      let index = dict.findSmallInteger(key, hash)
      if index >= -1 { return index }
    }
    return try dictFindGeneral(dict, key, hash)
  }

  /// The general lookup. A comparison may run Python code that changes the dictionary; then the
  /// lookup starts again.
  @inline(never)
  private func dictFindGeneral(
    _ dict: DictPointer, _ key: Value, _ hash: Int
  ) throws(Raised) -> Int {
    restart: while true {
      if dict.pointee.entries == nil { return -1 }
      let mask = dict.mask
      let entries = dict.pointee.entries.unsafelyUnwrapped
      var perturb = UInt(bitPattern: hash)
      var slot = hash & mask
      while true {
        let index = dict.cell(slot)
        if index >= 0 {
          let known = entries[index].key
          if known == key { return index }
          if entries[index].hash == hash, !(known.isSmall && key.isSmall) {
            if isExactStr(known), isExactStr(key) {
              if known.storage(StrObject.self).isEqual(key.storage(StrObject.self)) {
                return index
              }
            } else {
              let logSize = dict.pointee.logSize
              let held = known.owned
              let same = try equalsHeld(held.value, key)
              if dict.pointee.entries != entries || dict.pointee.logSize != logSize
                || index >= dict.pointee.entryCount || entries[index].key != held.value
              {
                continue restart
              }
              if same { return index }
            }
          }
        } else if index == -1 {
          return -1
        }
        perturb &>>= 5
        slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
      }
    }
  }

  /// The value of an interned name, borrowed, or unbound. Runs no Python code.
  @inline(__always)
  func dictGet(_ dict: DictPointer, interned name: Value) -> Value {
    let index = dictEntryIndex(dict, interned: name)
    return index < 0 ? .unbound : dict.pointee.entries.unsafelyUnwrapped[index].value
  }

  /// The entry index of an interned name, or -1; it is stable while `keysVersion` stays.
  @inline(__always)
  func dictEntryIndex(_ dict: DictPointer, interned name: Value) -> Int {
    let str = name.storage(StrObject.self)
    if dict.pointee.hasOnlyStringKeys { return dict.findString(str, str.hash(self)) }
    return dict.findStringAmongOthers(str, str.hash(self))
  }

  /// The value of a key, borrowed, or unbound.
  ///
  /// - Throws: what hashing and comparing raise.
  @inline(__always)
  func dictGet(_ dict: DictPointer, _ key: Value) throws(Raised) -> Value {
    try dictGet(dict, key, hash: hash(key))
  }

  @inline(__always)
  func dictGet(_ dict: DictPointer, _ key: Value, hash: Int) throws(Raised) -> Value {
    let index = try dictFind(dict, key, hash)
    return index < 0 ? .unbound : dict.pointee.entries.unsafelyUnwrapped[index].value
  }

  func dictContains(_ dict: DictPointer, _ key: Value) throws(Raised) -> Bool {
    try dictFind(dict, key, hash(key)) >= 0
  }

  /// The version of the dictionary's keys; assigned now if there is none.
  @inline(__always)
  func dictKeysVersion(_ dict: DictPointer) -> UInt64 {
    if dict.pointee.keysVersion == DictObject.noVersion {
      dict.pointee.keysVersion = pointee.nextKeysVersion
      pointee.nextKeysVersion &+= 1
    }
    return dict.pointee.keysVersion
  }

  /// The next live entry from `position` (0 at first), borrowed; `position` moves behind it.
  @inline(__always)
  func dictNextEntry(_ dict: DictPointer, _ position: inout Int) -> DictEntry? {
    guard let entries = dict.pointee.entries else { return nil }
    var index = position
    while index < dict.pointee.entryCount {
      if !entries[index].key.isUnbound {
        position = index &+ 1
        return entries[index]
      }
      index = dict.entry(afterDeleted: index)
    }
    position = index
    return nil
  }

  /// As `dictNextEntry`, without the hash.
  @inline(__always)
  func dictNext(_ dict: DictPointer, _ position: inout Int) -> (key: Value, value: Value)? {
    dictNextEntry(dict, &position).map { ($0.key, $0.value) }
  }

  func dictGet(_ dict: Value, interned name: Value) -> Value {
    dictGet(dict.storage(DictObject.self), interned: name)
  }
  func dictGet(_ dict: Value, _ key: Value) throws(Raised) -> Value {
    try dictGet(dict.storage(DictObject.self), key)
  }
  func dictNext(_ dict: Value, _ position: inout Int) -> (key: Value, value: Value)? {
    dictNext(dict.storage(DictObject.self), &position)
  }
}

extension UnsafeMutablePointer where Pointee == DictObject {
  /// Where to look on from a deleted entry. Those at the front are passed at once, since the first of them
  /// keeps their number: taking the oldest key again and again costs constant time on average.
  @inline(__always)
  func entry(afterDeleted index: Int) -> Int {
    index > 0 || pointee.usable < 0 ? index &+ 1 : entryAfterDeletedFront()
  }

  @inline(never)
  private func entryAfterDeletedFront() -> Int {
    let entries = pointee.entries.unsafelyUnwrapped
    var index = max(1, entries[0].hash)
    while index < pointee.entryCount, entries[index].key.isUnbound { index &+= 1 }
    entries[0].hash = index
    return index
  }
}

// MARK: - Storing and deleting

extension VM {
  /// `dict[key] = value`; both are retained.
  ///
  /// - Throws: what hashing and comparing raise; `MemoryError`.
  @inline(__always)
  func dictSet(_ dict: DictPointer, _ key: Value, _ value: Value) throws(Raised) {
    if key.isObject, !isExactStr(key) { return try dictSetHeld(dict, key, value) }
    try dictSet(dict, key, hash: hash(key), value)
  }

  /// `dictSet` with a key whose `__hash__` may be of Python: the entry's references are taken before
  /// it runs, as in CPython.
  @inline(never)
  private func dictSetHeld(
    _ dict: DictPointer, _ key: Value, _ value: Value
  ) throws(Raised) {
    let newKey = key.owned
    let newValue = value.owned
    let code = try hash(key)
    try dictSetGeneral(dict, newKey, code, newValue)
  }

  func dictSet(
    _ dict: DictPointer, _ key: Value, hash: Int, _ value: Value
  ) throws(Raised) {
    if dict.pointee.hasOnlyStringKeys, isExactStr(key) {
      let index = dict.findString(key.storage(StrObject.self), hash)
      value.retain()
      if index >= 0 {
        dictReplace(dict, index, value)
        return
      }
      if dict.pointee.usable <= 0, wouldExceedMemory(dict.pointee.used &* 100) {
        value.release()
        throw memoryError()
      }
      key.retain()
      dictInsert(dict, key, hash, value)
      return
    }
    try dictSetGeneral(dict, key.owned, hash, value.owned)
  }

  @inline(never)
  private func dictSetGeneral(
    _ dict: DictPointer, _ newKey: consuming Owned, _ hash: Int, _ newValue: consuming Owned
  ) throws(Raised) {
    let index = try dictFind(dict, newKey.value, hash)
    if index >= 0 {
      dictReplace(dict, index, newValue.take())
      return
    }
    if dict.pointee.usable <= 0, wouldExceedMemory(dict.pointee.used &* 100) {
      throw memoryError()
    }
    dictInsert(dict, newKey.take(), hash, newValue.take())
  }

  /// Replaces an entry's value by a counted one.
  @inline(__always)
  func dictReplace(_ dict: DictPointer, _ index: Int, _ value: Value) {
    let entry = dict.pointee.entries.unsafelyUnwrapped + index
    let old = entry.pointee.value
    entry.pointee.value = value
    maybeTrackDict(dict, entry.pointee.key, value)
    old.release()
  }

  /// Adds an absent key; key and value are counted already.
  @inline(__always)
  func dictInsert(_ dict: DictPointer, _ key: Value, _ hash: Int, _ value: Value) {
    if dict.pointee.usable <= 0 {
      if isHashOrdered(dict) {
        python2DictInsert(dict, key, hash, value)
        return
      }
      dictGrow(dict)
    }
    let slot = dict.freeSlot(hash)
    let index = dict.pointee.entryCount
    dict.setCell(slot, index)
    (dict.pointee.entries.unsafelyUnwrapped + index).initialize(
      to: DictEntry(hash: hash, key: key, value: value))
    dict.pointee.entryCount = index &+ 1
    dict.pointee.used &+= 1
    dict.pointee.usable &-= 1
    dict.pointee.keysVersion = DictObject.noVersion
    if !isExactStr(key) { dict.pointee.hasOnlyStringKeys = false }
    maybeTrackDict(dict, key, value)
  }

  /// `dict[name] = value` for an interned name. Runs no Python code but the old value's release.
  func dictSetInterned(_ dict: DictPointer, _ name: Value, _ value: consuming Owned) {
    let index = dictEntryIndex(dict, interned: name)
    if index >= 0 {
      dictReplace(dict, index, value.take())
      return
    }
    name.retain()
    dictInsert(dict, name, name.storage(StrObject.self).hash(self), value.take())
  }

  /// Takes an entry out; the caller owns its key and value.
  @inline(__always)
  func dictRemove(_ dict: DictPointer, entry index: Int) -> DictEntry {
    let slot = dict.slot(ofEntry: index)
    dict.setCell(slot, -2)
    let entry = dict.pointee.entries.unsafelyUnwrapped + index
    let old = entry.pointee
    if dict.pointee.usable < 0 {
      entry.pointee.hash = -1
      dict.pointee.dummyCount &+= 1
    } else if index == 0 {
      entry.pointee.hash = 1
    }
    entry.pointee.key = .unbound
    entry.pointee.value = .unbound
    dict.pointee.used &-= 1
    dict.pointee.keysVersion = DictObject.noVersion
    return old
  }

  /// `del dict[key]`; false if the key is absent.
  func dictDelete(_ dict: DictPointer, _ key: Value) throws(Raised) -> Bool {
    try dictDelete(dict, key, hash: hash(key))
  }

  func dictDelete(_ dict: DictPointer, _ key: Value, hash: Int) throws(Raised) -> Bool {
    let index = try dictFind(dict, key, hash)
    if index < 0 { return false }
    let old = dictRemove(dict, entry: index)
    old.key.release()
    old.value.release()
    return true
  }

  /// Takes a key out and returns its value, or unbound.
  func dictPop(_ dict: DictPointer, _ key: Value) throws(Raised) -> Owned {
    // Of an empty one the key is not hashed.
    if dict.pointee.used == 0 { return .unbound }
    let index = try dictFind(dict, key, hash(key))
    if index < 0 { return .unbound }
    let old = dictRemove(dict, entry: index)
    let value = Owned(old.value)
    old.key.release()
    return value
  }

  /// `dict.clear()`.
  func dictClear(_ dict: DictPointer) { DictObject.clearReferences(dict, self) }

  func dictSet(_ dict: Value, _ key: Value, _ value: Value) throws(Raised) {
    try dictSet(dict.storage(DictObject.self), key, value)
  }
  func dictSetInterned(_ dict: Value, _ name: Value, _ value: consuming Owned) {
    dictSetInterned(dict.storage(DictObject.self), name, value)
  }
  func dictDelete(_ dict: Value, _ key: Value) throws(Raised) -> Bool {
    try dictDelete(dict.storage(DictObject.self), key)
  }
}

// MARK: - Copying and merging

extension VM {
  /// A shallow copy, an exact `dict`: of the entries that the class says there are.
  func dictCopy(_ dict: DictPointer) throws(Raised) -> Owned {
    let copy = newDict()
    let target = copy.value.storage(DictObject.self)
    if hasPlainIteration(Value(dict)) {
      try dictFillCopy(target, dict)
    } else {
      try dictUpdate(target, Value(dict))
    }
    return copy
  }

  /// Copies all entries into an empty dictionary. Runs no Python code.
  private func dictFillCopy(_ target: DictPointer, _ dict: DictPointer) throws(Raised) {
    let used = dict.pointee.used
    if used == 0 { return }
    if isHashOrdered(target) {
      python2DictFillCopy(target, dict)
      return
    }
    var logSize = Int(dict.pointee.logSize)
    if used < dict.pointee.entryCount &* 2 / 3 {
      logSize = dictLogSize(cells: (used &* 3 &+ 1) / 2)
    }
    if wouldExceedMemory(dictBlockByteCount(logSize)) { throw memoryError() }
    let source = dict.pointee.entries.unsafelyUnwrapped
    let capacity = dictUsableFraction(logSize)
    let bytes = dictBlockByteCount(logSize)
    let raw = allocateDictBlock(bytes)
    let entries = raw.assumingMemoryBound(to: DictEntry.self)
    target.pointee.entries = entries
    target.pointee.indices = raw + capacity &* MemoryLayout<DictEntry>.stride
    target.pointee.logSize = UInt8(truncatingIfNeeded: logSize)
    target.pointee.entryCapacity = capacity
    target.pointee.hasOnlyStringKeys = dict.pointee.hasOnlyStringKeys
    var place = 0
    for index in 0..<dict.pointee.entryCount where !source[index].key.isUnbound {
      let entry = source[index]
      entry.key.retain()
      entry.value.retain()
      (entries + place).initialize(to: entry)
      place &+= 1
    }
    target.pointee.entryCount = place
    target.pointee.used = place
    target.pointee.usable = capacity &- place
    if place == dict.pointee.entryCount, logSize == Int(dict.pointee.logSize) {
      target.pointee.indices.unsafelyUnwrapped.copyMemory(
        from: UnsafeRawPointer(dict.pointee.indices.unsafelyUnwrapped),
        byteCount: dict.indexByteCount)
      // Deleted cells were copied as they are: they stay counted.
      target.pointee.usable = dict.pointee.usable
    } else {
      dictRebuildIndices(target)
    }
    if dict.pointee.header.object.flags.contains(.tracked),
      !target.pointee.header.object.flags.contains(.tracked)
    {
      track(target)
    }
  }

  /// `dict.update(other)` for another dictionary whose subclass hides nothing.
  ///
  /// - Parameter override: replace values of keys already there.
  func dictMerge(
    _ dict: DictPointer, _ other: DictPointer, override: Bool = true
  ) throws(Raised) {
    if dict == other || other.pointee.used == 0 { return }
    if dict.pointee.used == 0, dict.pointee.entries == nil {
      try dictFillCopy(dict, other)
      return
    }
    if isHashOrdered(dict) {
      python2DictReserve(dict, for: other)
    } else if dict.pointee.usable < other.pointee.used {
      try dictReserve(dict, count: dict.pointee.used &+ other.pointee.used)
    }
    let held = Value(other).owned
    let used = other.pointee.used
    var position = 0
    while let entry = dictNextEntry(other, &position) {
      let key = entry.key.owned
      let value = entry.value.owned
      if override {
        try dictSet(dict, key.value, hash: entry.hash, value.value)
      } else if try dictFind(dict, key.value, entry.hash) < 0 {
        try dictSet(dict, key.value, hash: entry.hash, value.value)
      }
      if other.pointee.used != used {
        throw runtimeError("dict mutated during update")
      }
    }
    _ = held.value
  }

  /// Equality of two dictionaries: same keys with equal values.
  func dictEquals(_ left: DictPointer, _ right: DictPointer) throws(Raised) -> Bool {
    if left.pointee.used != right.pointee.used { return false }
    try checkNativeStack(" in comparison")
    var position = 0
    while let entry = dictNextEntry(left, &position) {
      let key = entry.key.owned
      let value = entry.value.owned
      let other = try dictGet(right, key.value, hash: entry.hash)
      if other.isUnbound { return false }
      let held = other.owned
      try nativeStep()
      if try !equalsHeld(value.value, held.value) { return false }
    }
    return true
  }
}
