/// One entry of a traceback: a frame and where it was.
struct TracebackObject {
  var header: ContainerHeader
  /// The next entry, towards the raise, or unbound.
  var next: Value
  var frame: Value
  /// Index of the instruction word in the frame's code.
  var instruction: Int
  var line: Int
}

extension TracebackObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.next)
    visit(storage.pointee.frame)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.next)
    releaseField(&storage.pointee.frame)
  }
}
