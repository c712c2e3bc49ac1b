/// A `property`.
struct PropertyObject {
var header: ContainerHeader
  var getter: Value
  var setter: Value
  var deleter: Value
  var doc: Value
  /// The name that `__set_name__` gave, or unbound.
  var name: Value
  var getterDoc: Bool
}

extension PropertyObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.getter)
    visit(storage.pointee.setter)
    visit(storage.pointee.deleter)
    visit(storage.pointee.doc)
    visit(storage.pointee.name)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.getter)
    releaseField(&storage.pointee.setter)
    releaseField(&storage.pointee.deleter)
    releaseField(&storage.pointee.doc)
    releaseField(&storage.pointee.name)
  }
}
