/// A read-only view of a mapping.
struct MappingProxyObject {
var header: ContainerHeader
  var mapping: Value
}

extension MappingProxyObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.mapping)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.mapping)
  }
}
