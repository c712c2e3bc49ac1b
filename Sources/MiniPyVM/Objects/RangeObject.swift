/// A range: its integers of any size.
struct RangeObject {
  var header: ObjectHeader
  var start: Value
  var stop: Value
  var step: Value
  var length: Value
}

extension RangeObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.start)
    visit(storage.pointee.stop)
    visit(storage.pointee.step)
    visit(storage.pointee.length)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.start)
    releaseField(&storage.pointee.stop)
    releaseField(&storage.pointee.step)
    releaseField(&storage.pointee.length)
  }
}
