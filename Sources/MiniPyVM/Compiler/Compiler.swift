import MiniPyParser

/// A doubtful construct that the compiler found.
struct CompileWarning {
  /// What to say about the source; nil for `~True`, which folding evaluates as the program would.
  var message: String?
  var range: SourceRange
}

/// How names at the top level are found, and what the source is.
enum CompileMode {
  /// A file that runs with its globals as locals: names are globals.
  case module
  /// `compile(…, "exec")` and `exec`: locals may be another mapping.
  case exec
  /// `compile(…, "eval")` and `eval`.
  case eval
  /// `compile(…, "single")`: values of expression statements are displayed.
  case single
  /// An interactive session's statement: names are globals, values are displayed.
  case interactive

  var usesNamespace: Bool {
    switch self {
    case .exec, .eval, .single: return true
    case .module, .interactive: return false
    }
  }
  var displaysValues: Bool { self == .single || self == .interactive }
}

/// Turns a syntax tree into code.
///
/// One `CodeUnit` for each scope with a code object; the units of the functions being compiled form
/// a stack, the innermost is `unit`.
final class Compiler {
  /// Blocks may be nested this deep (CPython: `CO_MAXBLOCKS`).
  static let maximumBlocks = 21

  let mode: CompileMode
  let table: SymbolTable
  let hasFutureAnnotations: Bool
  var unit: CodeUnit
  /// The units around `unit`, outermost first.
  var outerUnits: [CodeUnit] = []
  var warnings: [CompileWarning] = []
  private let stack: StackGuard
  /// `-O`: 1 leaves assertions out, 2 docstrings, too.
  let optimization: Int
  /// The program is one of Python 2: what shows of the order of CPython's instructions is 2.7's.
  var isPython2 = false

  init(
    mode: CompileMode, table: SymbolTable, hasFutureAnnotations: Bool, stack: StackGuard,
    optimization: Int
  ) {
    self.stack = stack
    self.optimization = optimization
    self.mode = mode
    self.table = table
    self.hasFutureAnnotations = hasFutureAnnotations
    unit = CodeUnit(scope: table.top, className: nil)
  }

  // MARK: - Entry points

  /// Compiles a module, an `exec` source or an interactive statement.
  static func compile(
    body: [Statement], mode: CompileMode, inheritsFutureAnnotations: Bool = false,
    stack: StackGuard, optimization: Int = 0, isPython2: Bool = false
  ) throws(CompileFailure) -> (code: CompiledCode, warnings: [CompileWarning]) {
    let future: FutureFeatures
    let builder: SymbolTableBuilder
    do throws(CompileError) {
      future = try FutureFeatures(body)
      builder = SymbolTableBuilder(
        hasFutureAnnotations: future.annotations || inheritsFutureAnnotations, stack: stack)
      try builder.build(body)
    } catch { throw CompileFailure(error: error, isFromSymbolTable: true) }
    let compiler = Compiler(
      mode: mode, table: builder.table,
      hasFutureAnnotations: future.annotations || inheritsFutureAnnotations, stack: stack,
      optimization: optimization)
    compiler.isPython2 = isPython2
    do throws(CompileError) {
      let code = try compiler.module(body, future)
      return (code, compiler.warnings)
    } catch {
      throw CompileFailure(error: error, isFromSymbolTable: false, warnings: compiler.warnings)
    }
  }

  /// Compiles an `eval` source.
  static func compile(
    expression: Expression, inheritsFutureAnnotations: Bool = false, stack: StackGuard,
    optimization: Int = 0
  ) throws(CompileFailure) -> (code: CompiledCode, warnings: [CompileWarning]) {
    let builder = SymbolTableBuilder(
      hasFutureAnnotations: inheritsFutureAnnotations, stack: stack)
    do throws(CompileError) {
      try builder.build(expression)
    } catch { throw CompileFailure(error: error, isFromSymbolTable: true) }
    let compiler = Compiler(
      mode: .eval, table: builder.table, hasFutureAnnotations: inheritsFutureAnnotations,
      stack: stack, optimization: optimization)
    do throws(CompileError) {
      let code = try compiler.evaluation(expression)
      return (code, compiler.warnings)
    } catch {
      throw CompileFailure(error: error, isFromSymbolTable: false, warnings: compiler.warnings)
    }
  }

  private func module(
    _ body: [Statement], _ future: FutureFeatures
  ) throws(CompileError) -> CompiledCode {
    prepare(unit)
    unit.code.name = "<module>"
    unit.code.qualifiedName = "<module>"
    if mode.usesNamespace { unit.code.flags.insert(.namespaceLocals) }
    if hasFutureAnnotations { unit.code.flags.insert(.futureAnnotations) }
    futureEnd = future.end
    topLevelBody = body
    var range = SourceRange(line: 1, column: 0, endLine: 1, endColumn: 0)
    if let first = body.first { range = first.range }
    if containsAnnotations(body) {
      unit.emit(.setupAnnotations, range)
    }
    var start = 0
    if !mode.displaysValues, let doc = docstring(body) {
      start = 1
      let t = unit.push()
      loadConstant(.string(doc), into: t, body[0].range)
      try storeName("__doc__", Operand(register: t, isTemporary: true), body[0].range)
      unit.pop(to: t)
    }
    for index in start..<max(start, body.count) { try statement(body[index]) }
    if let last = body.last { range = last.range }
    unit.emit(.returnNone, lastRange(range))
    try unit.assemble()
    return unit.code
  }

  private func evaluation(_ expression: Expression) throws(CompileError) -> CompiledCode {
    prepare(unit)
    unit.code.name = "<module>"
    unit.code.qualifiedName = "<module>"
    unit.code.flags.insert(.namespaceLocals)
    if hasFutureAnnotations { unit.code.flags.insert(.futureAnnotations) }
    try returnValue(of: expression, expression.range)
    try unit.assemble()
    return unit.code
  }

  /// The number of top-level statements among which `from __future__` may stand, and those.
  var futureEnd = 0
  var topLevelBody: [Statement] = []

  /// The position of the last instruction, for those that have none of their own.
  func lastRange(_ other: SourceRange) -> SourceRange {
    unit.instructions.last?.range ?? other
  }

  // MARK: - Units

  /// Begins the code of an inner scope.
  func enterUnit(_ scope: Scope, className: String?, name: String, firstLine: Int) {
    let inner = CodeUnit(scope: scope, className: className)
    inner.code.name = name
    inner.code.firstLine = firstLine
    inner.code.qualifiedName = qualifiedName(name, scope)
    outerUnits.append(unit)
    unit = inner
    prepare(inner)
  }

  /// Ends the code of the inner scope and goes back to the outer one.
  func leaveUnit() throws(CompileError) -> CodeUnit {
    try unit.assemble()
    let finished = unit
    if let outer = outerUnits.popLast() { unit = outer }
    return finished
  }

  private func qualifiedName(_ name: String, _ scope: Scope) -> String {
    // Type parameter scopes do not show.
    var index = outerUnits.count
    var parent: CodeUnit = unit
    while parent.scope.kind == .typeParameters, index > 0 {
      index -= 1
      parent = outerUnits[index]
    }
    if parent.scope.kind == .module { return name }
    if scope.kind == .function || scope.kind == .class {
      let mangledName = parent.scope.mangle(name, className: parent.className)
      if let symbol = parent.scope.symbols[mangledName], symbol.place == .globalExplicit {
        return name
      }
    }
    if parent.scope.kind == .class { return parent.code.qualifiedName + "." + name }
    return parent.code.qualifiedName + ".<locals>." + name
  }

  /// Gives the scope's names their registers.
  private func prepare(_ unit: CodeUnit) {
    let scope = unit.scope
    let code = unit.code
    var names: [String] = []
    var count = 0
    if scope.isFunctionLike {
      for symbol in scope.order where symbol.flags.contains(.parameter) {
        symbol.register = count
        count += 1
        names.append(symbol.name)
        unit.assigned.insert(symbol.register)
        if symbol.isCell {
          unit.cells[symbol.name] = symbol.register
          code.cellRegisters.append(symbol.register)
        }
      }
      var cellSymbols: [Symbol] = []
      for symbol in scope.order
      where symbol.place == .local && !symbol.flags.contains(.parameter) {
        if symbol.isCell {
          cellSymbols.append(symbol)
          continue
        }
        symbol.register = count
        count += 1
        names.append(symbol.name)
      }
      cellSymbols.sort { $0.name < $1.name }
      for symbol in cellSymbols {
        symbol.register = count
        count += 1
        names.append(symbol.name)
        unit.cells[symbol.name] = symbol.register
        code.cellRegisters.append(symbol.register)
      }
      for symbol in scope.order
      where symbol.place == .local && symbol.flags.contains(.unbindable) && !symbol.isCell {
        unit.unbindable.insert(symbol.register)
      }
    } else if scope.kind == .class {
      if scope.needsClassCell { count += addCell("__class__", unit, count, &names) }
      if scope.needsClassDict { count += addCell("__classdict__", unit, count, &names) }
    }
    code.freeStart = count
    let free = scope.freeNames.sorted()
    for name in free {
      if scope.kind == .class, scope.needsClassCell, name == "__class__" {
        unit.outerClassCell = count
      } else {
        unit.cells[name] = count
      }
      count += 1
      names.append(name)
    }
    code.freeCount = free.count
    code.variableNames = names
    if scope.isNested { code.flags.insert(.nested) }
    unit.setLocalCount(count)
  }

  private func addCell(
    _ name: String, _ unit: CodeUnit, _ register: Int, _ names: inout [String]
  ) -> Int {
    unit.cells[name] = register
    unit.code.cellRegisters.append(register)
    names.append(name)
    return 1
  }

  /// Emits what a function does before its first statement: the generator, and the cells.
  func emitPrologue(_ range: SourceRange, isGenerator: Bool) {
    if isGenerator { unit.emit(.startGenerator, range) }
    for register in unit.code.cellRegisters { unit.emit(.makeCell, a: register, range) }
  }

  // MARK: - Names

  /// How a name is reached from the code being compiled.
  enum NameAccess {
    case register(Int, Symbol)
    /// The register of a cell.
    case cell(Int)
    /// Class bodies: the namespace first, then the cell.
    case classCell(Int)
    case global
    case name
    /// Annotation scopes in classes: the class's namespace first, then the cell or the globals.
    case classDictionary(dictionary: Int, cell: Int?)
  }

  func access(_ name: String) -> NameAccess {
    for scope in unit.comprehensions.reversed() {
      guard let symbol = scope.symbols[name] else { continue }
      switch symbol.place {
      case .local:
        return symbol.isCell ? .cell(symbol.register) : .register(symbol.register, symbol)
      case .globalExplicit: return .global
      case .globalImplicit:
        if unit.scope.kind == .class || unit.scope.seesClass { return .global }
      default: break
      }
    }
    let scope = unit.scope
    switch scope.kind {
    case .module:
      if let symbol = scope.symbols[name], symbol.place == .globalExplicit { return .global }
      if !unit.comprehensions.isEmpty, isGlobalInComprehension(name) { return .global }
      return mode.usesNamespace ? .name : .global
    case .class:
      if !unit.comprehensions.isEmpty {
        if let register = unit.cells[name] { return .cell(register) }
        return .global
      }
      guard let symbol = scope.symbols[name] else { return .name }
      switch symbol.place {
      case .globalExplicit: return .global
      case .free:
        if name == "__class__", let register = unit.outerClassCell { return .classCell(register) }
        if let register = unit.cells[name] { return .classCell(register) }
        return .name
      default: return .name
      }
    default:
      if let symbol = scope.symbols[name], symbol.place == .local {
        return symbol.isCell ? .cell(symbol.register) : .register(symbol.register, symbol)
      }
      if let symbol = scope.symbols[name], symbol.place == .globalExplicit { return .global }
      let cell = unit.cells[name]
      if scope.seesClass, unit.comprehensions.isEmpty, name != "__classdict__",
        let dictionary = unit.cells["__classdict__"]
      {
        let isFree = scope.symbols[name].map { $0.place != .globalImplicit } ?? true
        return .classDictionary(dictionary: dictionary, cell: isFree ? cell : nil)
      }
      if let cell { return .cell(cell) }
      return scope.hasExec ? .name : .global
    }
  }

  private func isGlobalInComprehension(_ name: String) -> Bool {
    guard let symbol = unit.comprehensions.last?.symbols[name] else { return false }
    return symbol.place == .globalExplicit
  }

  func mangle(_ name: String) -> String {
    unit.scope.mangle(name, className: unit.className)
  }

  /// The value of `__debug__`.
  var debugConstant: CodeConstant { optimization == 0 ? .true : .false }

  /// Refuses `__debug__` as a target.
  func checkTarget(_ name: String, _ range: SourceRange) throws(CompileError) {
    if name == "__debug__" { throw compileError("cannot assign to __debug__", range) }
  }

  /// Loads a name into a register.
  func loadName(_ name: String, into target: Int, _ range: SourceRange) {
    if name == "__debug__" {
      loadConstant(debugConstant, into: target, range)
      return
    }
    let name = mangle(name)
    switch access(name) {
    case .register(let register, _):
      check(register, range)
      if register != target { unit.emit(.move, a: target, b: register, range) }
    case .cell(let register): unit.emit(.loadCell, a: target, b: register, range)
    case .classCell(let register):
      unit.emit(.loadClassCell, a: target, b: register, c: unit.name(name), range)
    case .global: unit.emit(.loadGlobal, a: target, b: unit.name(name), range)
    case .name: unit.emit(.loadName, a: target, b: unit.name(name), range)
    case .classDictionary(let dictionary, let cell?):
      let t = unit.push()
      unit.emit(.loadCell, a: t, b: dictionary, range)
      unit.emit(
        .loadClassCell, a: t, b: cell, c: unit.name(name), flags: InstructionFlags.consumesA,
        range)
      unit.emit(.move, a: target, b: t, flags: InstructionFlags.consumesB, range)
      unit.pop(to: t)
    case .classDictionary(let dictionary, nil):
      let t = unit.push()
      unit.emit(.loadCell, a: t, b: dictionary, range)
      unit.emit(
        .loadNameFrom, a: target, b: t, c: unit.name(name), flags: InstructionFlags.consumesB,
        range)
      unit.pop(to: t)
    }
  }

  /// Emits a check of a local that may be unbound.
  func check(_ register: Int, _ range: SourceRange) {
    if !unit.assigned.contains(register) {
      unit.emit(.checkBound, a: register, range)
      unit.assigned.insert(register)
    }
  }

  /// Stores an operand, which is consumed, in a name.
  func storeName(
    _ name: String, _ value: Operand, _ range: SourceRange
  ) throws(CompileError) {
    try checkTarget(name, range)
    let name = mangle(name)
    switch access(name) {
    case .register(let register, _):
      unit.emit(
        .move, a: register, b: value.register, flags: value.flag(InstructionFlags.consumesB),
        range)
      unit.assigned.insert(register)
    case .cell(let register), .classCell(let register):
      unit.emit(
        .storeCell, a: register, b: value.register,
        flags: value.flag(InstructionFlags.consumesB), range)
    case .global, .classDictionary:
      unit.emit(
        .storeGlobal, a: value.register, b: unit.name(name),
        flags: value.flag(InstructionFlags.consumesA), range)
    case .name:
      unit.emit(
        .storeName, a: value.register, b: unit.name(name),
        flags: value.flag(InstructionFlags.consumesA), range)
    }
  }

  /// Deletes a name.
  func deleteName(_ name: String, _ range: SourceRange) throws(CompileError) {
    if name == "__debug__" { throw compileError("cannot delete __debug__", range) }
    let name = mangle(name)
    switch access(name) {
    case .register(let register, _):
      unit.emit(.deleteLocal, a: register, range)
      unit.assigned.remove(register)
    case .cell(let register), .classCell(let register):
      unit.emit(.deleteCell, a: register, range)
    case .global, .classDictionary: unit.emit(.deleteGlobal, b: unit.name(name), range)
    case .name: unit.emit(.deleteName, b: unit.name(name), range)
    }
  }

  /// `name = None; del name`, at the end of an `except` clause.
  func unbindName(_ name: String, _ range: SourceRange) throws(CompileError) {
    if case .register(let register, _) = access(mangle(name)) {
      unit.emit(.clearLocal, a: register, range)
      unit.assigned.remove(register)
      return
    }
    let t = unit.push()
    loadConstant(.none, into: t, range)
    try storeName(name, Operand(register: t, isTemporary: true), range)
    unit.pop(to: t)
    try deleteName(name, range)
  }

  /// The register of a plain local, so that a value can be made there directly.
  func directRegister(_ target: Expression) -> Int? {
    guard case .name(let name, _) = target.kind, name != "__debug__" else { return nil }
    if case .register(let register, _) = access(mangle(name)) { return register }
    return nil
  }

  // MARK: - Constants

  func loadConstant(_ constant: CodeConstant, into target: Int, _ range: SourceRange) {
    switch constant {
    case .none: immediate(.none, target, range)
    case .true: immediate(.true, target, range)
    case .false: immediate(.false, target, range)
    case .ellipsis: immediate(.ellipsis, target, range)
    case .integer(let value):
      if let small = Int32(exactly: value) {
        unit.emit(.loadInteger, a: target, b: Int(small), range)
      } else {
        unit.emit(.loadConstant, a: target, b: unit.constant(constant), range)
      }
    default: unit.emit(.loadConstant, a: target, b: unit.constant(constant), range)
    }
  }

  private func immediate(_ value: Value, _ target: Int, _ range: SourceRange) {
    unit.emit(.loadImmediate, a: target, b: Int(truncatingIfNeeded: value.bits), range)
  }

  /// The docstring that a body begins with, cleaned.
  func docstring(_ body: [Statement]) -> [UInt32]? {
    guard optimization < 2, let first = body.first, case .expr(let value) = first.kind,
      case .constant(.string(let literal)) = value.kind
    else { return nil }
    return cleanedDocstring(literal.codePoints)
  }

  func warn(_ message: String, _ range: SourceRange) {
    warnings.append(CompileWarning(message: message, range: range))
  }

  /// Called at each level of a recursive walk.
  func descend() throws(CompileError) { try stack.check() }
}

/// A syntax error, and whether the symbol table found it: then its `args` hold the message only.
struct CompileFailure: Error {
  var error: CompileError
  var isFromSymbolTable: Bool

  /// The warnings for what was compiled before the error was met.
  var warnings: [CompileWarning] = []
}

/// The features that `from __future__ import …` turned on.
struct FutureFeatures {
  var annotations = false
  /// The number of statements among which such imports may stand.
  var end = 0

  init(_ body: [Statement]) throws(CompileError) {
    var sawDocstring = false
    for statement in body {
      if case .importFrom(let module, let names, let level) = statement.kind,
        module == "__future__", level == 0
      {
        for alias in names { try read(alias.name, statement.range) }
      } else if case .expr(let value) = statement.kind, case .constant(.string) = value.kind,
        !sawDocstring
      {
        sawDocstring = true
        end += 1
        continue
      } else {
        break
      }
      sawDocstring = true
      end += 1
    }
  }

  private mutating func read(_ name: String, _ range: SourceRange) throws(CompileError) {
    switch name {
    case "annotations": annotations = true
    case "nested_scopes", "generators", "division", "absolute_import", "with_statement",
      "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop":
      break
    case "braces": throw FutureFeatures.error("not a chance", range)
    default: throw FutureFeatures.error("future feature \(name) is not defined", range)
    }
  }
}

extension FutureFeatures {
  /// An error without an end offset.
  fileprivate static func error(_ message: String, _ range: SourceRange) -> CompileError {
    CompileError(
      message, line: range.line, offset: range.column &+ 1, endLine: range.line,
      endOffset: Int32.min)
  }
}

/// A docstring without its indentation (CPython: `_PyCompile_CleanDoc`).
func cleanedDocstring(_ text: [UInt32]) -> [UInt32] {
  let newline: UInt32 = 10
  let space: UInt32 = 32
  var doc: [UInt32] = []
  doc.reserveCapacity(text.count)
  var column = 0
  for point in text {
    if point == 9 {
      repeat {
        doc.append(space)
        column += 1
      } while column % 8 != 0
    } else {
      doc.append(point)
      column = point == newline || point == 13 ? 0 : column + 1
    }
  }
  let end = doc.count
  var index = 0
  while index < end, doc[index] != newline { index += 1 }
  index += 1
  var margin = Int.max
  while index < end {
    let start = index
    while index < end, doc[index] == space { index += 1 }
    if index < end, doc[index] != newline { margin = min(margin, index - start) }
    while index < end, doc[index] != newline { index += 1 }
    index += 1
  }
  if margin == Int.max { margin = 0 }
  var result: [UInt32] = []
  result.reserveCapacity(end)
  index = 0
  while index < end, doc[index] == space { index += 1 }
  while index < end {
    let point = doc[index]
    result.append(point)
    index += 1
    if point == newline { break }
  }
  while index < end {
    var count = 0
    while count < margin, index < end, doc[index] == space {
      count += 1
      index += 1
    }
    while index < end {
      let point = doc[index]
      result.append(point)
      index += 1
      if point == newline { break }
    }
  }
  return result
}
