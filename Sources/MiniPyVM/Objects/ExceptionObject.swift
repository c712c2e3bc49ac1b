/// An instance of `BaseException` or a subclass.
struct ExceptionObject {
var header: ContainerHeader
  /// The argument tuple.
  var arguments: Value
  /// A traceback, or unbound.
  var traceback: Value
  /// `__context__` and `__cause__`, or unbound.
  var context: Value
  var cause: Value
  /// The attributes of the classes that have some, in the order of their declaration
  /// (`StopIteration.value`, `OSError.errno`, `SyntaxError.lineno`, …), or unbound.
  var field0: Value
  var field1: Value
  var field2: Value
  var field3: Value
  var field4: Value
  var field5: Value
  var field6: Value
  var suppressesContext: Bool
}

extension ExceptionObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.arguments)
    visit(storage.pointee.traceback)
    visit(storage.pointee.context)
    visit(storage.pointee.cause)
    visit(storage.pointee.field0)
    visit(storage.pointee.field1)
    visit(storage.pointee.field2)
    visit(storage.pointee.field3)
    visit(storage.pointee.field4)
    visit(storage.pointee.field5)
    visit(storage.pointee.field6)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.arguments)
    releaseField(&storage.pointee.traceback)
    releaseField(&storage.pointee.context)
    releaseField(&storage.pointee.cause)
    releaseField(&storage.pointee.field0)
    releaseField(&storage.pointee.field1)
    releaseField(&storage.pointee.field2)
    releaseField(&storage.pointee.field3)
    releaseField(&storage.pointee.field4)
    releaseField(&storage.pointee.field5)
    releaseField(&storage.pointee.field6)
  }
}
