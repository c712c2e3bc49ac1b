import MiniPyParser

// MARK: - Compiling sources

extension VM {
  /// Parses and compiles text.
  ///
  /// - Throws: `SyntaxError` and its subclasses; a `SyntaxWarning` that a filter makes an error.
  func compileSource(
    text: String, fileName: String, mode: CompileMode, inheritsFutureAnnotations: Bool = false,
    dialect: Dialect? = nil, keepsConstants: Bool = false
  ) throws(Raised) -> Owned {
    let source: SourceText
    do throws(CompileError) { source = try SourceText(text) } catch {
      throw syntaxError(error, fileName)
    }
    return try compileSource(
      source, fileName: fileName, mode: mode,
      inheritsFutureAnnotations: inheritsFutureAnnotations, dialect: dialect,
      keepsConstants: keepsConstants)
  }

  /// Decodes, parses and compiles a file's bytes.
  ///
  /// - Parameter isProgram: true for the program's own file, whose bad bytes CPython words otherwise
  ///   than those of modules and of `compile`.
  /// - Throws: As `compileSource(text:)`.
  func compileSource(
    bytes: [UInt8], fileName: String, mode: CompileMode, inheritsFutureAnnotations: Bool = false,
    isProgram: Bool = false, keepsConstants: Bool = false
  ) throws(Raised) -> Owned {
    let source: SourceText
    let isFile = isProgram || isPython2 && mode == .module
    do throws(CompileError) {
      source = try SourceText(
        bytes: bytes, fileName: isFile ? fileName : nil, dialect: pointee.dialect)
    } catch {
      throw isFile || error.offset != -1
        ? syntaxError(error, fileName) : undecodableSource(error, fileName)
    }
    return try compileSource(
      source, fileName: fileName, mode: mode,
      inheritsFutureAnnotations: inheritsFutureAnnotations, keepsConstants: keepsConstants)
  }

  /// Parses and compiles a source.
  ///
  /// - Throws: As `compileSource(text:)`.
  ///
  /// - Parameters:
  ///   - dialect: the machine's own unless given.
  ///   - keepsConstants: The source is run at once: see `CodeDetail.arena`, which is dropped then.
  func compileSource(
    _ source: SourceText, fileName: String, mode: CompileMode,
    inheritsFutureAnnotations: Bool = false, dialect: Dialect? = nil, keepsConstants: Bool = false
  ) throws(Raised) -> Owned {
    let dialect = dialect ?? pointee.dialect
    if mode == .eval {
      let parsed: ParsedExpression
      do throws(CompileError) {
        parsed = try parseExpression(source, dialect: dialect)
      } catch {
        try report(error.warnings, fileName)
        throw syntaxError(error, fileName)
      }
      try report(parsed.warnings, fileName)
      let end = pointee.nativeStackEnd
      return try finish(fileName, keepsConstants) { () throws(CompileFailure) in
        try Compiler.compile(
          expression: parsed.body, inheritsFutureAnnotations: inheritsFutureAnnotations,
          stack: StackGuard(end: end), optimization: pointee.configuration.flags.optimization)
      }
    }
    let module: Module
    do throws(CompileError) {
      module =
        mode.displaysValues
        ? try parseInteractive(source, dialect: dialect)
        : try parseModule(source, dialect: dialect)
    } catch {
      try report(error.warnings, fileName)
      throw syntaxError(error, fileName)
    }
    return try compile(
      module: module, fileName: fileName, mode: mode,
      inheritsFutureAnnotations: inheritsFutureAnnotations, keepsConstants: keepsConstants)
  }

  /// Compiles a parsed module or interactive statement.
  ///
  /// - Throws: As `compileSource(text:)`.
  func compile(
    module: Module, fileName: String, mode: CompileMode, inheritsFutureAnnotations: Bool = false,
    keepsConstants: Bool = false
  ) throws(Raised) -> Owned {
    try report(module.warnings, fileName)
    let end = pointee.nativeStackEnd
    return try finish(fileName, keepsConstants) { () throws(CompileFailure) in
      try Compiler.compile(
        body: module.body, mode: mode, inheritsFutureAnnotations: inheritsFutureAnnotations,
        stack: StackGuard(end: end), optimization: pointee.configuration.flags.optimization,
        isPython2: isPython2)
    }
  }

  /// The syntax tree of a source as text.
  ///
  /// - Throws: As `compileSource(text:)`.
  func dumpSource(bytes: [UInt8], fileName: String) throws(Raised) -> String {
    do throws(CompileError) {
      let dialect = pointee.dialect
      return dump(
        try parseModule(
          try SourceText(bytes: bytes, fileName: fileName, dialect: dialect), dialect: dialect))
    } catch {
      throw syntaxError(error, fileName)
    }
  }

  private func finish(
    _ fileName: String, _ keepsConstants: Bool,
    _ compile: () throws(CompileFailure) -> (code: CompiledCode, warnings: [CompileWarning])
  ) throws(Raised) -> Owned {
    let result: (code: CompiledCode, warnings: [CompileWarning])
    do throws(CompileFailure) { result = try compile() } catch {
      try report(error.warnings, fileName)
      throw syntaxError(error.error, fileName, isFromSymbolTable: error.isFromSymbolTable)
    }
    try report(result.warnings, fileName)
    var builder = CodeObjectBuilder(fileName: fileName)
    let code = try builder.code(result.code, self)
    if keepsConstants {
      let object = code.value.storage(CodeObject.self)
      object.pointee.detail._withUnsafeGuaranteedRef { $0.arena = builder.arena() }
    }
    return code
  }

  // MARK: Warnings and errors

  private func report(_ warnings: [MiniPyParser.SyntaxWarning], _ fileName: String) throws(Raised) {
    for warning in warnings {
      let place = SourceRange(
        line: warning.line, column: warning.column, endLine: warning.line,
        endColumn: warning.column)
      try reportSyntax(
        warning.category == .syntaxWarning ? .syntaxWarning : .deprecationWarning,
        warning.message, fileName, place)
    }
  }

  private func report(_ warnings: [CompileWarning], _ fileName: String) throws(Raised) {
    for warning in warnings where warning.message == nil { try warnWhileFolding() }
    for warning in warnings {
      guard let message = warning.message else { continue }
      try reportSyntax(.syntaxWarning, message, fileName, warning.range)
    }
  }

  /// What `~True` says when the compiler evaluates it: about the code that has it compiled.
  private func warnWhileFolding() throws(Raised) {
    if isPython2 { return }
    do throws(Raised) { try warnOfInversion() } catch {
      if !raisedMatches(.deprecationWarning) { throw error }
      dropRaised()
    }
  }

  /// Gives a warning about a source; one that is an error becomes a `SyntaxError`.
  private func reportSyntax(
    _ category: BuiltinType, _ message: String, _ fileName: String, _ range: SourceRange
  ) throws(Raised) {
    if isPython2 { return }
    do throws(Raised) {
      try warn(
        category, message, fileName: fileName, line: Int(range.line), module: "__main__")
    } catch {
      if !raisedMatches(category) { throw error }
      dropRaised()
      throw syntaxError(compileError(message, range), fileName)
    }
  }

  /// Raises what the parser or compiler found.
  func syntaxError(
    _ error: CompileError, _ fileName: String, isFromSymbolTable: Bool = false
  ) -> Raised {
    switch error.kind {
    case .memoryError: return raise(.memoryError, error.message)
    case .recursionError: return raise(.recursionError, error.message)
    case .valueError: return raise(.valueError, error.message)
    default: break
    }
    let type: BuiltinType
    switch error.kind {
    case .indentationError: type = .indentationError
    case .tabError: type = .tabError
    default: type = .syntaxError
    }
    let message = string(error.message)
    if error.line == 0, error.text == nil {
      return raise(newException(type, arguments: [message.value]))
    }
    let file = string(fileName)
    var line = Owned.none
    if let text = error.text {
      line = string(text)
      // A token of several lines leaves all of them in the tokenizer; CPython prefers the file.
      if text.utf8.dropLast().contains(10) {
        let ofFile = sourceLine(fileName, Int(error.line))
        if !ofFile.value.isNone { line = ofFile }
      }
    } else {
      line = sourceLine(fileName, Int(error.line))
    }
    let endOffset = error.endOffset == Int32.min ? Value.none : Value(small: Int64(error.endOffset))
    if isFromSymbolTable {
      let exception = newException(type, arguments: [message.value])
      let storage = exception.value.storage(ExceptionObject.self)
      replaceField(storage.field(ExceptionField.syntaxFilename), file.value)
      replaceField(storage.field(ExceptionField.syntaxLine), Value(small: Int64(error.line)))
      replaceField(storage.field(ExceptionField.syntaxOffset), Value(small: Int64(error.offset)))
      replaceField(storage.field(ExceptionField.syntaxText), line.value)
      replaceField(storage.field(ExceptionField.syntaxEndLine), Value(small: Int64(error.endLine)))
      replaceField(storage.field(ExceptionField.syntaxEndOffset), endOffset)
      return raise(exception)
    }
    let details = newTuple([
      file.value, Value(small: Int64(error.line)), Value(small: Int64(error.offset)), line.value,
      Value(small: Int64(error.endLine)), endOffset,
    ])
    return raise(newException(type, arguments: [message.value, details.value]))
  }

  /// A source whose bytes cannot be decoded: the error is of no line.
  private func undecodableSource(_ error: CompileError, _ fileName: String) -> Raised {
    let message = string(error.message)
    let file = string(fileName)
    let details = newTuple([file.value, Value(small: 0), Value(small: -1), .none])
    return raise(newException(.syntaxError, arguments: [message.value, details.value]))
  }

  private func replaceField(_ field: UnsafeMutablePointer<Value>, _ value: Value) {
    value.retain()
    let old = field.pointee
    field.pointee = value
    old.release()
  }

  /// A line of a file for an error's `text`, or `None`.
  private func sourceLine(_ fileName: String, _ number: Int) -> Owned {
    if fileName.utf8.first == UInt8(ascii: "<") { return .none }
    var line = pointee.sourceLines.wholeLine(fileName, number, pointee.host)
    if line.isEmpty { return .none }
    line.append(10)
    return string(codePoints: line)
  }
}

// MARK: - Code objects

/// Puts compiled code on the heap. Equal constants of all functions of a source are one object.
private struct CodeObjectBuilder: ~Copyable {
  let fileName: String
  private var constants: [CodeConstant: Value] = [:]
  /// Keeps the shared constants until the code objects hold them.
  private var held = OwnedList(capacity: 64)

  /// Constants that are not what the parser made: equal names that were there before.
  private var replaced: Set<UInt64> = []

  init(fileName: String) { self.fileName = fileName }

  /// The constants as the parser made them, counted; it makes bytes of parts, and keeps both.
  func arena() -> [Value] {
    var values: [Value] = []
    for index in 0..<held.count {
      let value = held[index]
      let times = replaced.contains(value.bits) ? 0 : value.hasLayout(.bytes) ? 2 : 1
      for _ in 0..<times {
        value.retain()
        values.append(value)
      }
    }
    return values
  }

  mutating func code(_ code: CompiledCode, _ vm: VM) throws(Raised) -> Owned {
    var items = OwnedList(capacity: code.constants.count)
    for constant in code.constants { items.append(try value(constant, vm)) }
    let object = vm.allocateContainer(CodeObject.self, type: vm.type(.code))
    let instructions = UnsafeMutablePointer<UInt64>.allocate(
      capacity: max(code.instructions.count, 1))
    for index in 0..<code.instructions.count { instructions[index] = code.instructions[index] }
    let constants = UnsafeMutablePointer<Value>.allocate(capacity: max(items.count, 1))
    for index in 0..<items.count { constants[index] = items[index] }
    let count = items.count
    items.removeAllTaken()
    let names = UnsafeMutablePointer<Value>.allocate(capacity: max(code.names.count, 1))
    for index in 0..<code.names.count {
      names[index] = vm.internedString(code.names[index]).take()
    }
    let parameterCount = code.argumentCount + code.keywordOnlyCount
    let parameterNames = UnsafeMutablePointer<Value>.allocate(capacity: max(parameterCount, 1))
    for index in 0..<parameterCount {
      parameterNames[index] = vm.internedString(code.variableNames[index]).take()
    }
    let detail = CodeDetail()
    detail.name = code.name
    detail.qualifiedName = vm.isPython2 ? code.name : code.qualifiedName
    detail.fileName = fileName
    detail.firstLine = code.firstLine
    detail.variableNames = code.variableNames
    detail.cellRegisters = code.cellRegisters
    if let doc = code.doc {
      var scalars = String.UnicodeScalarView()
      for point in doc { scalars.append(Unicode.Scalar(point) ?? "\u{FFFD}") }
      detail.doc = String(scalars)
    }
    detail.positions = code.positions
    if vm.pointee.configuration.flags.hasNoColumns {
      for index in detail.positions.indices {
        detail.positions[index].endLine = detail.positions[index].line
        detail.positions[index].column = -1
        detail.positions[index].endColumn = -1
      }
    }
    detail.handlers = code.handlers
    detail.comprehensions = code.comprehensions
    let header = object.pointee.header
    object.initialize(
      to: CodeObject(
        header: header, instructions: instructions, instructionCount: code.instructions.count,
        constants: constants, constantCount: count, names: names, nameCount: code.names.count,
        parameterNames: parameterNames,
        registerCount: code.registerCount, localCount: code.localCount,
        argumentCount: code.argumentCount, positionalOnlyCount: code.positionalOnlyCount,
        keywordOnlyCount: code.keywordOnlyCount, flags: code.flags,
        plainArity: code.flags.contains(.simpleCall) ? code.argumentCount : -1,
        freeStart: code.freeStart, freeCount: code.freeCount,
        detail: Unmanaged.passRetained(detail), weakList: nil))
    return Owned(object)
  }

  private mutating func value(_ constant: CodeConstant, _ vm: VM) throws(Raised) -> Owned {
    switch constant {
    case .none: return .none
    case .true: return Owned(.true)
    case .false: return Owned(.false)
    case .ellipsis: return Owned(.ellipsis)
    case .integer(let value): return vm.newInt(value)
    case .code(let inner): return try code(inner, vm)
    default: break
    }
    if let known = constants[constant] { return known.owned }
    let made = try make(constant, vm)
    constants[constant] = made.value
    held.append(made.value.owned)
    return made
  }

  private mutating func make(_ constant: CodeConstant, _ vm: VM) throws(Raised) -> Owned {
    switch constant {
    case .bigInteger: return vm.newInt(constant.bigInteger ?? .zero)
    case .float(let bits): return vm.newFloat(Double(bitPattern: bits))
    case .complex(let real, let imaginary):
      return vm.newComplex(
        Complex(Double(bitPattern: real), Double(bitPattern: imaginary)))
    case .string(let points):
      let text = vm.string(codePoints: points)
      if !isNameLike(points) { return text }
      let known = vm.intern(text.value)
      if known.value != text.value { replaced.insert(known.value.bits) }
      return known
    case .bytes(let bytes): return vm.newBytes(bytes)
    case .unicode(let points): return vm.newUnicode(vm.string(codePoints: points))
    case .long(let limbs):
      return vm.newLong(
        vm.newInt(limbs.withUnsafeBufferPointer { BigInteger(negative: false, limbs: $0) }))
    case .tuple(let items):
      var values = OwnedList(capacity: items.count)
      for item in items { values.append(try value(item, vm)) }
      return vm.newTuple(values)
    case .frozenSet(let items):
      let set = vm.newFrozenSet()
      for item in items {
        let member = try value(item, vm)
        _ = try vm.setAdd(set.value.storage(SetObject.self), member.value)
      }
      // CPython's compiler makes a second one of the first one's members when it merges the
      // constants, and that is the one whose order shows (`merge_consts_recursive`).
      let again = vm.newFrozenSet()
      var position = 0
      while let entry = vm.setNext(set.value.storage(SetObject.self), &position) {
        _ = try vm.setAdd(again.value.storage(SetObject.self), entry.key, hash: entry.hash)
      }
      return again
    default: return .none
    }
  }

  /// Strings that could be names are interned (CPython: `should_intern_string`).
  private func isNameLike(_ points: [UInt32]) -> Bool {
    for point in points {
      switch point {
      case 48...57, 65...90, 95, 97...122: continue
      default: return false
      }
    }
    return true
  }
}
