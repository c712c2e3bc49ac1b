/// A module: a dictionary.
struct ModuleObject {
var header: ContainerHeader
  var dict: Value
  var weakList: WeakReferencePointer?
}

extension ModuleObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.dict)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.dict)
  }
}
