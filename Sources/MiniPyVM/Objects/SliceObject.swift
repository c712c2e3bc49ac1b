/// A slice.
struct SliceObject {
var header: ContainerHeader
  var start: Value
  var stop: Value
  var step: Value
}

extension SliceObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.start)
    visit(storage.pointee.stop)
    visit(storage.pointee.step)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.start)
    releaseField(&storage.pointee.stop)
    releaseField(&storage.pointee.step)
  }
}
