/// `dict.keys()`, `values()` or `items()`.
struct DictViewObject {
var header: ContainerHeader
  var dict: Value
}

extension DictViewObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.dict)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.dict)
  }
}
