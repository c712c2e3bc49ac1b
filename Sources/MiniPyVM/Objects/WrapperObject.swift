/// An instance of a Python subclass of an immutable built-in: the exact value and the instance part.
struct WrapperObject {
  var header: ContainerHeader
  /// The exact int, float, complex, str, bytes or tuple.
  var wrapped: Value
}

extension WrapperObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.wrapped)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.wrapped)
  }
}
