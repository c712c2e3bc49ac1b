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
  /// Raised by the machine and not handled by anybody yet: what 2.7 calls not normalised.
  var isBare: Bool
}

extension ExceptionObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.arguments)
    visit(storage.pointee.traceback)
    visit(storage.pointee.context)
    visit(storage.pointee.cause)
    for index in 0..<ExceptionObject.fieldCount { visit(storage.field(index).pointee) }
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.arguments)
    releaseField(&storage.pointee.traceback)
    releaseField(&storage.pointee.context)
    releaseField(&storage.pointee.cause)
    for index in 0..<ExceptionObject.fieldCount { releaseField(storage.field(index)) }
  }

  static let fieldCount = 7
}

/// Which field of `ExceptionObject` holds which attribute.
enum ExceptionField {
  static let stopIterationValue = 0
  static let systemExitCode = 0
  static let importMessage = 0
  static let importName = 1
  static let importPath = 2
  static let importNameFrom = 3
  static let nameErrorName = 0
  static let attributeErrorName = 0
  static let attributeErrorObject = 1
  static let errno = 0
  static let strerror = 1
  static let filename = 2
  static let filename2 = 3
  static let charactersWritten = 4
  static let syntaxMessage = 0
  static let syntaxFilename = 1
  static let syntaxLine = 2
  static let syntaxOffset = 3
  static let syntaxText = 4
  static let syntaxEndLine = 5
  static let syntaxEndOffset = 6
  static let unicodeEncoding = 0
  static let unicodeObject = 1
  static let unicodeStart = 2
  static let unicodeEnd = 3
  static let unicodeReason = 4
  static let groupMessage = 0
  static let groupExceptions = 1
}

extension UnsafeMutablePointer where Pointee == ExceptionObject {
  /// The class-specific field of this index.
  @inline(__always)
  func field(_ index: Int) -> UnsafeMutablePointer<Value> {
    withUnsafeMutablePointer(to: &pointee.field0) { $0 + index }
  }

  /// The arguments, borrowed.
  @inline(__always)
  var argumentCount: Int {
    pointee.arguments.isObject ? pointee.arguments.storage(TupleObject.self).pointee.count : 0
  }

  /// One argument, borrowed; the caller has checked the count.
  @inline(__always)
  func argument(_ index: Int) -> Value {
    pointee.arguments.storage(TupleObject.self).items[index]
  }
}
