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
    for index in fieldOrder(storage) { visit(storage.field(index).pointee) }
    visitOwnAttributes(storage, visit)
    visit(storage.pointee.arguments)
    visit(storage.pointee.traceback)
    visit(storage.pointee.cause)
    visit(storage.pointee.context)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    for index in fieldOrder(storage) { releaseField(storage.field(index)) }
    vm.releaseOwnAttributes(storage)
    releaseField(&storage.pointee.arguments)
    releaseField(&storage.pointee.traceback)
    releaseField(&storage.pointee.cause)
    releaseField(&storage.pointee.context)
  }

  static let fieldCount = 7

  /// The fields as they are visited and released: an `AttributeError` has its object before the name.
  @inline(__always)
  private static func fieldOrder(
    _ storage: UnsafeMutablePointer<Self>
  ) -> LazyMapSequence<Range<Int>, Int> {
    let swaps = storage.pointee.header.object.type.pointee.vm.isInstance(
      Value(storage), .attributeError)
    return (0..<fieldCount).lazy.map { swaps && $0 < 2 ? 1 - $0 : $0 }
  }
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
  static let syntaxEndLine = 4
  static let syntaxEndOffset = 5
  static let syntaxText = 6
  /// What the second argument of a `SyntaxError` gives, in its order.
  static let syntaxDetails = [
    syntaxFilename, syntaxLine, syntaxOffset, syntaxText, syntaxEndLine, syntaxEndOffset,
  ]
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
