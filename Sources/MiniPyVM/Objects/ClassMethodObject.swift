/// A `classmethod` or `staticmethod`.
struct MethodWrapperObject {
var header: ContainerHeader
  var callable: Value
}

extension MethodWrapperObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.callable)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.callable)
  }
}
