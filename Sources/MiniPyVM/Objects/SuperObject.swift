/// A `super` object.
struct SuperObject {
var header: ContainerHeader
  /// The class whose successors are searched, the object, and the class whose MRO is used.
  var startType: Value
  var receiver: Value
  var receiverType: Value
}

extension SuperObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.startType)
    visit(storage.pointee.receiver)
    visit(storage.pointee.receiverType)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.startType)
    releaseField(&storage.pointee.receiver)
    releaseField(&storage.pointee.receiverType)
  }
}
