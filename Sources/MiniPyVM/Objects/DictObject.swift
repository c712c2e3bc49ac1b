/// A dictionary in insertion order: a table of entries and an index table over it.
///
/// Holds always: `entries[0..<entryCount]` are in insertion order; a deleted entry has an unbound
/// key; `indices` (2^`logSize` cells, open addressing) maps hashes to entries; `used` counts live
/// entries. `keysVersion` names one state of the *keys* (0: none assigned): it changes with every
/// insertion or deletion of a key, not when a value is replaced.
struct DictObject {
  var header: ContainerHeader
  var used: Int
  var entryCount: Int
  var entryCapacity: Int
  var entries: UnsafeMutablePointer<DictEntry>?
  /// Cells of 1, 2 or 4 bytes (`indexWidth`): entry index, or all ones for empty, all ones - 1 for
  /// deleted.
  var indices: UnsafeMutableRawPointer?
  var logSize: UInt8
  /// Every key is an exact `str`: lookups of strings need no Python comparison.
  var hasOnlyStringKeys: Bool
  var keysVersion: UInt64
}

struct DictEntry {
  var hash: Int
  /// Unbound if deleted.
  var key: Value
  var value: Value
}

extension DictObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    guard let entries = storage.pointee.entries else { return }
    for index in 0..<storage.pointee.entryCount {
      visit(entries[index].key)
      visit(entries[index].value)
    }
  }

  /// Empties the dictionary: detaches the table, then releases keys and values in order.
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    guard let entries = storage.pointee.entries else { return }
    let count = storage.pointee.entryCount
    let capacity = storage.pointee.entryCapacity
    let indices = storage.pointee.indices
    let indexBytes = storage.indexByteCount
    storage.pointee.entries = nil
    storage.pointee.indices = nil
    storage.pointee.used = 0
    storage.pointee.entryCount = 0
    storage.pointee.entryCapacity = 0
    storage.pointee.logSize = 0
    storage.pointee.keysVersion = 0
    storage.pointee.hasOnlyStringKeys = true
    for index in 0..<count {
      entries[index].key.release()
      entries[index].value.release()
    }
    vm.freeBuffer(entries, capacity: capacity)
    if let indices {
      vm.pointee.heap.bytesInUse &-= indexBytes
      indices.deallocate()
    }
  }
}

extension UnsafeMutablePointer where Pointee == DictObject {
  /// Bytes of one index cell.
  @inline(__always)
  var indexWidth: Int { pointee.logSize < 8 ? 1 : pointee.logSize < 16 ? 2 : 4 }

  var indexByteCount: Int {
    pointee.indices == nil ? 0 : (1 << Int(pointee.logSize)) * indexWidth
  }
}
