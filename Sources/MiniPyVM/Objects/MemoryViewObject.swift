/// A view of the bytes of a bytes or bytearray object.
struct MemoryViewObject {
var header: ContainerHeader
  /// The viewed object, or unbound once released.
  var base: Value
  var offset: Int
  var count: Int
  var step: Int
  var isReadOnly: Bool
}

extension MemoryViewObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.base)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.base)
  }
}
