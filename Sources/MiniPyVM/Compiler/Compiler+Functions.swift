import MiniPyParser

// MARK: - Functions

extension Compiler {
  func function(
    _ definition: FunctionDefinition, _ range: SourceRange, isAsync: Bool
  ) throws(CompileError) {
    try checkParameters(definition.arguments)
    let decorators = try self.decorators(definition.decorators)
    let firstLine = Int(definition.decorators.first?.range.line ?? range.line)
    let target = unit.push()
    if definition.typeParameters.isEmpty {
      let window = unit.top
      var flags = try defaults(definition.arguments, range)
      flags |= try annotations(definition.arguments, definition.returns, range)
      let inner = try body(of: definition, range, isAsync: isAsync, firstLine)
      makeFunction(inner, window: window, flags: flags, into: target, range)
    } else {
      try genericFunction(definition, range, isAsync: isAsync, firstLine, into: target)
    }
    unit.pop(to: target + 1)
    apply(decorators, to: target, definition.decorators)
    try storeName(
      definition.name, Operand(register: decorators.first ?? target, isTemporary: true), range)
  }

  func checkParameters(_ arguments: MiniPyParser.Arguments) throws(CompileError) {
    for argument in arguments.allInCodeOrder { try checkTarget(argument.name, argument.range) }
  }

  /// Evaluates decorators into consecutive temporaries.
  func decorators(_ decorators: [Expression]) throws(CompileError) -> [Int] {
    var registers: [Int] = []
    for decorator in decorators {
      let t = unit.push()
      try expression(decorator, into: t)
      registers.append(t)
    }
    return registers
  }

  /// Calls the decorators, the last one first; the result lies in the first one's register.
  func apply(_ registers: [Int], to target: Int, _ decorators: [Expression]) {
    var index = registers.count
    while index > 0 {
      index -= 1
      unit.emit(.call, a: registers[index], b: registers[index], c: 1, decorators[index].range)
    }
  }

  func lambda(
    _ expression: Expression, _ arguments: MiniPyParser.Arguments, _ body: Expression,
    into target: Int
  ) throws(CompileError) {
    try checkParameters(arguments)
    let range = expression.range
    let window = unit.top
    let flags = try defaults(arguments, range)
    let firstLine = Int(range.line)
    enterUnit(
      table.scope(expression), className: unit.className, name: "<lambda>", firstLine: firstLine)
    setParameters(arguments)
    setFunctionFlags()
    emitPrologue(startRange(firstLine), isGenerator: unit.scope.isGenerator)
    if unit.scope.isGenerator {
      // `lambda: (yield)` returns the value of its body, too.
      try returnValue(of: body, body.range)
    } else {
      try returnValue(of: body, body.range)
    }
    let inner = try leaveUnit()
    makeFunction(inner, window: window, flags: flags, into: target, range)
  }

  func startRange(_ line: Int) -> SourceRange {
    let line = Int32(truncatingIfNeeded: line)
    return SourceRange(line: line, column: 0, endLine: line, endColumn: 0)
  }

  func setParameters(_ arguments: MiniPyParser.Arguments) {
    let code = unit.code
    code.argumentCount = arguments.positionalOnly.count + arguments.arguments.count
    code.positionalOnlyCount = arguments.positionalOnly.count
    code.keywordOnlyCount = arguments.keywordOnly.count
    if arguments.variadic != nil { code.flags.insert(.varArguments) }
    if arguments.keywordVariadic != nil { code.flags.insert(.varKeywords) }
  }

  /// The flags of a unit with registers; call it when the parameters are set.
  func setFunctionFlags() {
    let code = unit.code
    let scope = unit.scope
    code.flags.formUnion([.optimized, .newLocals])
    if hasFutureAnnotations { code.flags.insert(.futureAnnotations) }
    if scope.isAsync {
      code.flags.insert(scope.isGenerator ? .asyncGenerator : .coroutine)
    } else if scope.isGenerator {
      code.flags.insert(.generator)
    }
    let isSimple =
      !scope.isAsync && !scope.isGenerator && code.keywordOnlyCount == 0
      && code.flags.isDisjoint(with: [.varArguments, .varKeywords])
    if isSimple { code.flags.insert(.simpleCall) }
  }

  func body(
    of definition: FunctionDefinition, _ range: SourceRange, isAsync: Bool, _ firstLine: Int
  ) throws(CompileError) -> CodeUnit {
    enterUnit(
      table.scope(definition), className: unit.className, name: definition.name,
      firstLine: firstLine)
    setParameters(definition.arguments)
    setFunctionFlags()
    emitPrologue(
      startRange(firstLine), isGenerator: isAsync || unit.scope.isGenerator)
    var start = 0
    if let doc = docstring(definition.body) {
      unit.code.doc = doc
      start = 1
    }
    for index in start..<max(start, definition.body.count) {
      try statement(definition.body[index])
    }
    unit.emit(.returnNone, lastRange(startRange(firstLine)))
    return try leaveUnit()
  }

  // MARK: Defaults, annotations, closures

  /// Evaluates the defaults into temporaries, as `makeFunction` takes them.
  func defaults(
    _ arguments: MiniPyParser.Arguments, _ range: SourceRange
  ) throws(CompileError) -> UInt8 {
    var flags: UInt8 = 0
    if !arguments.defaults.isEmpty {
      let t = unit.push()
      try sequence(arguments.defaults, .tuple, base: t, pushed: 0, range, into: t)
      unit.pop(to: t + 1)
      flags |= InstructionFlags.hasDefaults
    }
    var count = 0
    let base = unit.top
    for (index, argument) in arguments.keywordOnly.enumerated() {
      guard let value = arguments.keywordDefaults[index] else { continue }
      loadConstant(.text(mangle(argument.name)), into: unit.push(), range)
      try expression(value, into: unit.push())
      count += 1
    }
    if count > 0 {
      unit.emit(.buildMap, a: base, b: base, c: count, range)
      unit.pop(to: base + 1)
      flags |= InstructionFlags.hasKeywordDefaults
    }
    return flags
  }

  /// Names and values in turn, in a tuple: few ask for the dictionary.
  func annotations(
    _ arguments: MiniPyParser.Arguments, _ returns: Expression?, _ range: SourceRange
  ) throws(CompileError) -> UInt8 {
    var count = 0
    let base = unit.top
    for argument in arguments.allInCodeOrder {
      guard let annotation = argument.annotation else { continue }
      loadConstant(.text(mangle(argument.name)), into: unit.push(), range)
      try annotationValue(annotation, into: unit.push())
      count += 1
    }
    if let returns {
      loadConstant(.text("return"), into: unit.push(), range)
      try annotationValue(returns, into: unit.push())
      count += 1
    }
    if count == 0 { return 0 }
    unit.emit(.buildTuple, a: base, b: base, c: 2 * count, range)
    unit.pop(to: base + 1)
    return InstructionFlags.hasAnnotations
  }

  /// The value of an annotation, or its text under `from __future__ import annotations`.
  func annotationValue(_ annotation: Expression, into target: Int) throws(CompileError) {
    if hasFutureAnnotations {
      loadConstant(.text(unparse(annotation)), into: target, annotation.range)
      return
    }
    try starredValue(annotation, into: target)
  }

  /// `*Ts` as an annotation or default is the one item of `Ts`.
  func starredValue(_ annotation: Expression, into target: Int) throws(CompileError) {
    guard case .starred(let value, _) = annotation.kind else {
      try expression(annotation, into: target)
      return
    }
    let mark = unit.top
    let source = try operand(value, isLast: true)
    let item = unit.push()
    emitUnpack(count: 1, star: nil, source, base: item, annotation.range)
    unit.emit(.move, a: target, b: item, flags: InstructionFlags.consumesB, annotation.range)
    unit.pop(to: mark)
  }

  /// Makes the function of a finished unit; defaults and annotations lie in the window.
  func makeFunction(
    _ inner: CodeUnit, window: Int, flags: UInt8, into target: Int, _ range: SourceRange
  ) {
    var flags = flags
    let names = inner.scope.freeNames.sorted()
    if !names.isEmpty {
      let base = unit.top
      for name in names {
        unit.emit(.move, a: unit.push(), b: closureRegister(name), range)
      }
      unit.emit(.buildTuple, a: base, b: base, c: names.count, range)
      unit.pop(to: base + 1)
      flags |= InstructionFlags.hasClosure
    }
    unit.emit(
      .makeFunction, a: target, b: 0, c: window, flags: flags,
      extra: unit.constant(.code(inner.code)), range)
    unit.pop(to: window)
  }

  /// The register here that holds the cell of an inner function's free variable.
  func closureRegister(_ name: String) -> Int {
    for scope in unit.comprehensions.reversed() {
      if let symbol = scope.symbols[name], symbol.place == .local, symbol.isCell {
        return symbol.register
      }
    }
    return unit.cells[name] ?? 0
  }

  // MARK: Type parameters

  func enterGeneric<Node: AnyObject>(
    _ node: Node, _ name: String, _ firstLine: Int, className: String?
  ) {
    enterUnit(
      table.scope(node, isTypeParameters: true), className: className,
      name: "<generic parameters of \(name)>", firstLine: firstLine)
    unit.code.flags.formUnion([.optimized, .newLocals])
  }

  func genericFunction(
    _ definition: FunctionDefinition, _ range: SourceRange, isAsync: Bool, _ firstLine: Int,
    into target: Int
  ) throws(CompileError) {
    // The defaults are evaluated outside and passed in.
    let flags = try defaults(definition.arguments, range)
    let count = unit.top - target - 1
    enterGeneric(definition, definition.name, firstLine, className: unit.className)
    unit.code.argumentCount = count
    emitPrologue(startRange(firstLine), isGenerator: false)
    let result = unit.push()
    let parameters = unit.push()
    try typeParameters(definition.typeParameters, into: parameters, range)
    let window = unit.top
    for index in 0..<count {
      unit.emit(
        .move, a: unit.push(), b: index, range)
    }
    var innerFlags = flags
    innerFlags |= try annotations(definition.arguments, definition.returns, range)
    let inner = try body(of: definition, range, isAsync: isAsync, firstLine)
    makeFunction(inner, window: window, flags: innerFlags, into: result, range)
    unit.emit(
      .intrinsic, a: result, b: result, c: Intrinsic.setFunctionTypeParameters.rawValue, range)
    unit.emit(.return, a: result, flags: InstructionFlags.consumesA, range)
    unit.isReachable = false
    let outer = try leaveUnit()
    makeFunction(outer, window: unit.top, flags: 0, into: target, range)
    unit.emit(.call, a: target, b: target, c: count, range)
  }

  /// Makes the type parameters, binds their names and gathers them in a tuple.
  func typeParameters(
    _ parameters: [TypeParameter], into target: Int, _ range: SourceRange
  ) throws(CompileError) {
    var hasDefault = false
    for (index, parameter) in parameters.enumerated() {
      if parameter.defaultValue != nil {
        hasDefault = true
      } else if hasDefault {
        throw compileError(
          "non-default type parameter '\(parameter.name)' follows default type parameter",
          parameter.range)
      }
      let t = index == 0 ? target : unit.push()
      let place = parameter.range
      let name: String
      switch parameter.kind {
      case .typeVar(let text, let bound, let defaultValue):
        name = text
        let base = unit.push()
        loadConstant(.text(text), into: base, place)
        let evaluator = unit.push()
        var maker = Intrinsic.typeVar
        if let bound {
          if case .tuple = bound.kind { maker = .constrainedTypeVar }
          try self.evaluator(bound, text, into: evaluator)
        } else {
          loadConstant(.none, into: evaluator, place)
        }
        unit.emit(.intrinsic, a: t, b: base, c: maker.rawValue, place)
        unit.pop(to: base)
        try defaultOfParameter(defaultValue, text, t, place)
      case .typeVarTuple(let text, let defaultValue):
        name = text
        let base = unit.push()
        loadConstant(.text(text), into: base, place)
        unit.emit(.intrinsic, a: t, b: base, c: Intrinsic.typeVarTuple.rawValue, place)
        unit.pop(to: base)
        try defaultOfParameter(defaultValue, text, t, place)
      case .paramSpec(let text, let defaultValue):
        name = text
        let base = unit.push()
        loadConstant(.text(text), into: base, place)
        unit.emit(.intrinsic, a: t, b: base, c: Intrinsic.paramSpec.rawValue, place)
        unit.pop(to: base)
        try defaultOfParameter(defaultValue, text, t, place)
      }
      try storeName(name, Operand(register: t, isTemporary: false), place)
    }
    unit.emit(.buildTuple, a: target, b: target, c: parameters.count, range)
    unit.pop(to: target + 1)
  }

  /// Emits what sets the default of a type parameter, if it has one.
  func defaultOfParameter(
    _ value: Expression?, _ name: String, _ parameter: Int, _ range: SourceRange
  ) throws(CompileError) {
    guard let value else { return }
    let base = unit.push()
    unit.emit(.move, a: base, b: parameter, flags: InstructionFlags.consumesB, range)
    let function = unit.push()
    try evaluator(value, name, into: function)
    unit.emit(
      .intrinsic, a: parameter, b: base, c: Intrinsic.setTypeParameterDefault.rawValue, range)
    unit.pop(to: base)
  }

  /// A function without parameters that evaluates a bound or default when it is asked for.
  func evaluator(
    _ value: Expression, _ name: String, into target: Int
  ) throws(CompileError) {
    let line = Int(value.range.line)
    enterUnit(
      table.scope(value, isTypeParameters: true), className: unit.className, name: name,
      firstLine: line)
    unit.code.flags.formUnion([.optimized, .newLocals])
    emitPrologue(startRange(line), isGenerator: false)
    let t = unit.push()
    try starredValue(value, into: t)
    unit.emit(.return, a: t, flags: InstructionFlags.consumesA, value.range)
    unit.isReachable = false
    let inner = try leaveUnit()
    makeFunction(inner, window: unit.top, flags: 0, into: target, value.range)
  }

  func typeAlias(
    _ statement: Statement, _ name: Expression, _ parameters: [TypeParameter],
    _ value: Expression, _ range: SourceRange
  ) throws(CompileError) {
    guard case .name(let text, _) = name.kind else { return }
    let target = unit.push()
    if parameters.isEmpty {
      try aliasValue(statement, text, parameters, value, range, into: target)
    } else {
      enterGeneric(statement, text, Int(range.line), className: unit.className)
      emitPrologue(startRange(Int(range.line)), isGenerator: false)
      let result = unit.push()
      try aliasValue(statement, text, parameters, value, range, into: result)
      unit.emit(.return, a: result, flags: InstructionFlags.consumesA, range)
      unit.isReachable = false
      let outer = try leaveUnit()
      makeFunction(outer, window: unit.top, flags: 0, into: target, range)
      unit.emit(.call, a: target, b: target, c: 0, range)
    }
    try storeName(text, Operand(register: target, isTemporary: true), name.range)
  }

  func aliasValue(
    _ statement: Statement, _ name: String, _ parameters: [TypeParameter], _ value: Expression,
    _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    loadConstant(.text(name), into: target, range)
    let tuple = unit.push()
    if parameters.isEmpty {
      loadConstant(.none, into: tuple, range)
    } else {
      try typeParameters(parameters, into: tuple, range)
    }
    let function = unit.push()
    let line = Int(value.range.line)
    enterUnit(
      table.scope(statement), className: unit.className, name: name, firstLine: line)
    unit.code.flags.formUnion([.optimized, .newLocals])
    emitPrologue(startRange(line), isGenerator: false)
    try returnValue(of: value, value.range)
    let inner = try leaveUnit()
    makeFunction(inner, window: unit.top, flags: 0, into: function, range)
    unit.emit(.intrinsic, a: target, b: target, c: Intrinsic.typeAlias.rawValue, range)
    unit.pop(to: target + 1)
  }
}

// MARK: - Classes

extension Compiler {
  func classDefinition(
    _ definition: ClassDefinition, _ range: SourceRange
  ) throws(CompileError) {
    let decorators = try self.decorators(definition.decorators)
    try checkKeywords(definition.keywords)
    let firstLine = Int(definition.decorators.first?.range.line ?? range.line)
    let target = unit.push()
    if definition.typeParameters.isEmpty {
      try makeClass(definition, definition.bases, range, firstLine, into: target)
    } else {
      enterGeneric(definition, definition.name, firstLine, className: definition.name)
      emitPrologue(startRange(firstLine), isGenerator: false)
      let parameters = unit.push()
      try typeParameters(definition.typeParameters, into: parameters, range)
      try storeName(".type_params", Operand(register: parameters, isTemporary: true), range)
      loadName(".type_params", into: parameters, range)
      unit.emit(
        .intrinsic, a: parameters, b: parameters, c: Intrinsic.subscriptGeneric.rawValue, range)
      try storeName(".generic_base", Operand(register: parameters, isTemporary: true), range)
      var bases = definition.bases
      bases.append(Expression(.name(".generic_base", .load), range))
      let result = parameters
      try makeClass(definition, bases, range, firstLine, into: result)
      unit.emit(.return, a: result, flags: InstructionFlags.consumesA, range)
      unit.isReachable = false
      let outer = try leaveUnit()
      makeFunction(outer, window: unit.top, flags: 0, into: target, range)
      unit.emit(.call, a: target, b: target, c: 0, range)
    }
    unit.pop(to: target + 1)
    apply(decorators, to: target, definition.decorators)
    try storeName(
      definition.name, Operand(register: decorators.first ?? target, isTemporary: true), range)
  }

  func makeClass(
    _ definition: ClassDefinition, _ bases: [Expression], _ range: SourceRange, _ firstLine: Int,
    into target: Int
  ) throws(CompileError) {
    let base = windowBase(target)
    unit.emit(.loadBuildClass, a: base, range)
    let function = unit.push()
    let inner = try classBody(definition, range, firstLine)
    makeFunction(inner, window: unit.top, flags: 0, into: function, range)
    loadConstant(.text(definition.name), into: unit.push(), range)
    try finishCall(
      base, pushed: 2, bases, definition.keywords, isMethod: false, range, into: target)
  }

  func classBody(
    _ definition: ClassDefinition, _ range: SourceRange, _ firstLine: Int
  ) throws(CompileError) -> CodeUnit {
    let scope = table.scope(definition)
    enterUnit(scope, className: definition.name, name: definition.name, firstLine: firstLine)
    unit.code.flags.insert(.namespaceLocals)
    if hasFutureAnnotations { unit.code.flags.insert(.futureAnnotations) }
    let place = startRange(firstLine)
    emitPrologue(place, isGenerator: false)
    let t = unit.push()
    let value = Operand(register: t, isTemporary: true)
    loadName("__name__", into: t, place)
    try storeName("__module__", value, place)
    loadConstant(.text(unit.code.qualifiedName), into: t, place)
    try storeName("__qualname__", value, place)
    loadConstant(.integer(Int64(firstLine)), into: t, place)
    try storeName("__firstlineno__", value, place)
    if !definition.typeParameters.isEmpty {
      loadName(".type_params", into: t, place)
      try storeName("__type_params__", value, place)
    }
    if scope.needsClassDict, let cell = unit.cells["__classdict__"] {
      unit.emit(.loadLocals, a: t, place)
      unit.emit(.storeCell, a: cell, b: t, flags: InstructionFlags.consumesB, place)
    }
    if containsAnnotations(definition.body) { unit.emit(.setupAnnotations, place) }
    var start = 0
    if let doc = docstring(definition.body) {
      start = 1
      loadConstant(.string(doc), into: t, definition.body[0].range)
      try storeName("__doc__", value, definition.body[0].range)
    }
    unit.pop(to: t)
    for index in start..<max(start, definition.body.count) {
      try statement(definition.body[index])
    }
    let last = lastRange(place)
    _ = unit.push()
    var attributes: [CodeConstant] = []
    for name in unit.staticAttributes { attributes.append(.text(name)) }
    loadConstant(.tuple(attributes), into: t, last)
    try storeName("__static_attributes__", value, last)
    if scope.needsClassDict, let cell = unit.cells["__classdict__"] {
      unit.emit(.move, a: t, b: cell, last)
      try storeName("__classdictcell__", value, last)
    }
    if scope.needsClassCell, let cell = unit.cells["__class__"] {
      unit.emit(.move, a: t, b: cell, last)
      try storeName("__classcell__", value.kept, last)
      unit.emit(.return, a: t, flags: InstructionFlags.consumesA, last)
    } else {
      unit.emit(.returnNone, last)
    }
    unit.pop(to: t)
    return try leaveUnit()
  }
}
