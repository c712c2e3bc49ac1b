/// A method bound to its receiver.
struct BoundMethodObject {
var header: ContainerHeader
  var function: Value
  var receiver: Value
  var weakList: WeakReferencePointer?
}

extension BoundMethodObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.function)
    visit(storage.pointee.receiver)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.function)
    releaseField(&storage.pointee.receiver)
  }
}
