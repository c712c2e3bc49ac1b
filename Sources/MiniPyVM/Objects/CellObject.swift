/// A variable shared by nested functions.
struct CellObject {
var header: ContainerHeader
  var contents: Value
}

extension CellObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.contents)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.contents)
  }
}
