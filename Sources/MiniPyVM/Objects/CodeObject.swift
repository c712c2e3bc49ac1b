/// A code object: what the compiler makes of a function, class body, comprehension or module.
///
/// The interpreter's view is raw memory; what only introspection needs is in `CodeDetail`.
struct CodeObject {
  var header: ContainerHeader
  /// Instruction words, with in-line caches among them.
  var instructions: UnsafeMutablePointer<UInt64>
  var instructionCount: Int
  /// Constants and names, counted.
  var constants: UnsafeMutablePointer<Value>
  var constantCount: Int
  var names: UnsafeMutablePointer<Value>
  var nameCount: Int
  /// The names of the positional and keyword-only parameters, interned and counted.
  var parameterNames: UnsafeMutablePointer<Value>
  /// Registers: parameters, other locals, cell and free variables, then temporaries.
  var registerCount: Int
  /// Locals (with cells and free variables); temporaries begin here.
  var localCount: Int
  /// Positional parameters (with positional-only), keyword-only parameters.
  var argumentCount: Int
  var positionalOnlyCount: Int
  var keywordOnlyCount: Int
  var flags: CodeFlags
  /// The number of arguments with which a call needs no binding (`simpleCall`), or -1.
  var plainArity: Int
  /// First register of the free variables, and their number.
  var freeStart: Int
  var freeCount: Int
  /// Retained.
  var detail: Unmanaged<CodeDetail>
  /// The last field, so that its offset follows from the size.
  var weakList: WeakReferencePointer?

  static let weakListOffset =
    MemoryLayout<CodeObject>.size - MemoryLayout<WeakReferencePointer?>.size
}

struct CodeFlags: OptionSet, BitwiseCopyable {
  var rawValue: UInt32
  @inline(__always)
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// As `OptionSet.contains`, always in line.
  @inline(__always)
  func contains(_ member: CodeFlags) -> Bool { rawValue & member.rawValue == member.rawValue }

  // CPython's `co_flags`.
  static let optimized = CodeFlags(rawValue: 0x1)
  static let newLocals = CodeFlags(rawValue: 0x2)
  static let varArguments = CodeFlags(rawValue: 0x4)
  static let varKeywords = CodeFlags(rawValue: 0x8)
  static let nested = CodeFlags(rawValue: 0x10)
  static let generator = CodeFlags(rawValue: 0x20)
  static let coroutine = CodeFlags(rawValue: 0x80)
  static let iterableCoroutine = CodeFlags(rawValue: 0x100)
  static let asyncGenerator = CodeFlags(rawValue: 0x200)
  static let futureAnnotations = CodeFlags(rawValue: 0x100_0000)
  // The machine's own.
  /// Only plain positional parameters, no generator: the fast call applies.
  static let simpleCall = CodeFlags(rawValue: 1 << 28)
  /// Names are looked up in a namespace mapping (class bodies, `exec` with separate locals).
  static let namespaceLocals = CodeFlags(rawValue: 1 << 29)
  /// What `compile` accepts as `flags` (`PyCF_MASK`, `PyCF_MASK_OBSOLETE`, `PyCF_COMPILE_MASK`).
  static let compileFlags: Int64 = 0x1FE_0000 | 0xF000 | 0x610
  /// `ast.PyCF_ONLY_AST`.
  static let onlySyntaxTree: Int64 = 0x400
  static let mask = CodeFlags(rawValue: 0x0FFF_FFFF)
}

/// What tracebacks, introspection and the disassembler know of a code object.
final class CodeDetail {
  var name = ""
  var qualifiedName = ""
  var fileName = ""
  var firstLine = 1
  /// Register names: parameters, locals, cells, free variables, in register order.
  var variableNames: [String] = []
  /// Indexes of the registers that hold cells (own cell variables).
  var cellRegisters: [Int] = []
  var doc: String?
  /// Source position of each instruction word.
  var positions: [CodePosition] = []
  /// Sorted and disjoint: an instruction has at most one handler, its innermost.
  var handlers: [HandlerRange] = []
  /// The inlined comprehensions, an outer before its inner ones.
  var comprehensions: [ComprehensionRange] = []
  /// The name, qualified name and doc as Python strings, once a function needed them (counted).
  var nameObject: Value = .unbound
  var qualifiedNameObject: Value = .unbound
  var docObject: Value = .unbound
  /// The constants of a source that is run as it is compiled, which CPython's parser holds once more
  /// until the run has ended (its arena), counted.
  var arena: [Value] = []

  init() {}

  /// The source has been run.
  func dropArena() {
    let held = arena
    arena = []
    for value in held { value.release() }
  }
}

extension VM {
  /// A source has been run: the parser's hold on its constants ends.
  func dropArena(_ code: Value) {
    code.storage(CodeObject.self).pointee.detail._withUnsafeGuaranteedRef { $0.dropArena() }
  }
}

/// A source range: lines from 1, columns as UTF-8 byte offsets from 0; -1 for unknown.
struct CodePosition: BitwiseCopyable, Equatable {
  var line: Int32
  var column: Int32
  var endLine: Int32
  var endColumn: Int32
}

/// Instructions `start..<end` are covered by the handler at `target`, which begins with the
/// temporaries below `depth` still alive; the exception goes to the handler through
/// `MachineState.raised`.
struct HandlerRange: BitwiseCopyable {
  var start: Int
  var end: Int
  var target: Int
  /// Registers at and above this index are released when the handler is entered.
  var depth: Int
}

/// A comprehension that is compiled into the code around it: while the instructions `start..<end`
/// run, its variables hide those of the same name (PEP 709).
struct ComprehensionRange {
  struct Variable {
    var name: String
    var register: Int
    var isCell: Bool
  }

  var start: Int
  var end: Int
  var variables: [Variable]
}

extension CodeObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    for index in 0..<storage.pointee.constantCount { visit(storage.pointee.constants[index]) }
    for index in 0..<storage.pointee.nameCount { visit(storage.pointee.names[index]) }
    for index in 0..<storage.parameterCount { visit(storage.pointee.parameterNames[index]) }
    storage.pointee.detail._withUnsafeGuaranteedRef { detail in
      visit(detail.nameObject)
      visit(detail.qualifiedNameObject)
      visit(detail.docObject)
    }
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    // Code objects hold constants only and take part in no cycle.
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    for index in 0..<storage.pointee.constantCount { storage.pointee.constants[index].release() }
    for index in 0..<storage.pointee.nameCount { storage.pointee.names[index].release() }
    for index in 0..<storage.parameterCount { storage.pointee.parameterNames[index].release() }
    storage.pointee.constants.deallocate()
    storage.pointee.names.deallocate()
    storage.pointee.parameterNames.deallocate()
    storage.pointee.instructions.deallocate()
    storage.pointee.detail._withUnsafeGuaranteedRef { detail in
      releaseField(&detail.nameObject)
      releaseField(&detail.qualifiedNameObject)
      releaseField(&detail.docObject)
    }
    storage.pointee.detail._withUnsafeGuaranteedRef { $0.dropArena() }
    storage.pointee.detail.release()
  }
}

extension UnsafeMutablePointer where Pointee == CodeObject {
  /// Positional and keyword-only parameters.
  @inline(__always)
  var parameterCount: Int { pointee.argumentCount &+ pointee.keywordOnlyCount }
}
