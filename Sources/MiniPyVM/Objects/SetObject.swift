/// A set or frozenset: an open-addressing table, probed and ordered as CPython's `setobject.c`
/// orders it, since `print` of a set of small integers shows that order.
struct SetObject {
  var header: ContainerHeader
  /// Live entries, and live plus deleted ones.
  var used: Int
  var filled: Int
  var mask: Int
  var entries: UnsafeMutablePointer<SetEntry>?
  /// Of a frozenset: the hash, or -1 before it is computed.
  var hash: Int
  var weakList: WeakReferencePointer?
}

struct SetEntry {
  /// Unbound if never used; `Value.absent` if deleted.
  var key: Value
  var hash: Int
}

extension SetObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    guard let entries = storage.pointee.entries else { return }
    for index in 0...storage.pointee.mask { visit(entries[index].key) }
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    guard let entries = storage.pointee.entries else { return }
    let mask = storage.pointee.mask
    storage.pointee.entries = nil
    storage.pointee.used = 0
    storage.pointee.filled = 0
    storage.pointee.mask = 0
    for index in 0...mask { entries[index].key.release() }
    vm.freeBuffer(entries, capacity: mask + 1)
  }
}
