/// Mutable bytes.
struct ByteArrayObject {
var header: ContainerHeader
  var count: Int
  var capacity: Int
  var bytes: UnsafeMutablePointer<UInt8>?
  /// Memory views that forbid resizing while they live.
  var exports: Int
}

extension ByteArrayObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {}
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {}

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if let bytes = storage.pointee.bytes { vm.freeBuffer(bytes, capacity: storage.pointee.capacity) }
    storage.pointee.bytes = nil
  }
}
