import MiniPyParser

// MARK: - Operands

extension Compiler {
  /// Compiles an operand: a local stays where it is, all else goes to a temporary.
  ///
  /// - Parameters:
  ///   - target: A free temporary to be used, if one is needed.
  ///   - isLast: No other operand is evaluated before this one is read, so that a local cannot
  ///     change in between.
  func operand(
    _ expression: Expression, preferring target: Int? = nil, isLast: Bool = false
  ) throws(CompileError) -> Operand {
    if let local = try borrowed(expression, isLast: isLast) { return local }
    if let target, unit.isTemporary(target) {
      try self.expression(expression, into: target)
      return Operand(register: target, isTemporary: true)
    }
    let t = unit.push()
    try self.expression(expression, into: t)
    return Operand(register: t, isTemporary: true)
  }

  /// The register of a local that can be read in place.
  func borrowed(
    _ expression: Expression, isLast: Bool
  ) throws(CompileError) -> Operand? {
    switch expression.kind {
    case .name(let name, _):
      if name == "__debug__" { return nil }
      guard case .register(let register, let symbol) = access(mangle(name)) else { return nil }
      if !isLast, symbol.flags.contains(.walrus) { return nil }
      check(register, expression.range)
      return Operand(register: register, isTemporary: false)
    case .namedExpr(let target, let value):
      guard isLast, let register = directRegister(target) else { return nil }
      try self.expression(value, into: register)
      unit.assigned.insert(register)
      return Operand(register: register, isTemporary: false)
    default: return nil
    }
  }

  /// A temporary to compute in: the target itself if it is one.
  func scratch(_ target: Int) -> Int { unit.isTemporary(target) ? target : unit.push() }

  /// The first temporary of a window: the target itself if it is the topmost one.
  func windowBase(_ target: Int) -> Int {
    unit.isTemporary(target) && target == unit.top - 1 ? target : unit.push()
  }

  /// Ends a computation in a scratch register: the value goes to where it was wanted.
  func finish(_ scratch: Int, _ target: Int, _ range: SourceRange) {
    if scratch != target {
      unit.emit(.move, a: target, b: scratch, flags: InstructionFlags.consumesB, range)
    }
  }
}

// MARK: - Expressions

extension Compiler {
  /// Compiles an expression; its value goes to `target`, which is written last.
  func expression(_ expression: Expression, into target: Int) throws(CompileError) {
    try descend()
    let mark = unit.top
    let range = expression.range
    switch expression.kind {
    case .name(let name, _): loadName(name, into: target, range)
    case .constant(let constant): loadConstant(CodeConstant(constant), into: target, range)
    case .binOp: try binary(expression, into: target)
    case .call(let function, let arguments, let keywords):
      try call(expression, function, arguments, keywords, into: target)
    case .attribute(let value, let name, _):
      checkSuperReceiver(value)
      let object = try operand(value, preferring: target, isLast: true)
      unit.emit(
        .loadAttribute, a: target, b: object.register, c: unit.name(mangle(name)),
        flags: object.flag(InstructionFlags.consumesB), attributeRange(range, expression, name))
    case .subscript(let value, let index, _):
      try checkSubscript(value, index, range)
      if let key = smallInteger(index) {
        let container = try operand(value, preferring: target, isLast: true)
        unit.emit(
          .loadSubscriptInteger, a: target, b: container.register, c: key,
          flags: container.flag(InstructionFlags.consumesB), range)
        break
      }
      let container = try operand(value, preferring: target)
      let key = try operand(index, isLast: true)
      unit.emit(
        .loadSubscript, a: target, b: container.register, c: key.register,
        flags: container.flag(InstructionFlags.consumesB) | key.flag(InstructionFlags.consumesC),
        range)
    case .compare(let left, let operators, let comparators):
      try comparison(expression, left, operators, comparators, into: target)
    case .boolOp(let op, let values): try booleanOperation(op, values, range, into: target)
    case .unaryOp(let op, let value): try unary(expression, op, value, into: target)
    case .ifExp: try conditional(expression, into: target)
    case .list(let elements, _): try display(elements, .list, range, into: target)
    case .tuple(let elements, _): try display(elements, .tuple, range, into: target)
    case .set(let elements): try display(elements, .set, range, into: target)
    case .dict(let keys, let values): try dictionary(keys, values, range, into: target)
    default: try rareExpression(expression, into: target)
    }
    unit.pop(to: mark)
  }

  func rareExpression(
    _ expression: Expression, into target: Int
  ) throws(CompileError) {
    let range = expression.range
    switch expression.kind {
    case .namedExpr(let name, let value): try named(name, value, into: target)
    case .lambda(let arguments, let body):
      try lambda(expression, arguments, body, into: target)
    case .listComp(let element, let generators):
      try comprehension(expression, .list, element, nil, generators, into: target)
    case .openListComp(let element, let generators):
      try openListComprehension(element, generators, range, into: target)
    case .operation(let operation, let values):
      try self.operation(operation, values, range, into: target)
    case .setComp(let element, let generators):
      try comprehension(expression, .set, element, nil, generators, into: target)
    case .dictComp(let key, let value, let generators):
      try comprehension(expression, .dict, key, value, generators, into: target)
    case .generatorExp(let element, let generators):
      try generatorExpression(expression, element, generators, into: target)
    case .await(let value): try awaited(value, range, into: target)
    case .yield(let value): try yield(value, range, into: target)
    case .yieldFrom(let value): try yieldFrom(value, range, into: target)
    case .formattedValue(let value, let conversion, let specification):
      try formatted(value, conversion, specification, range, into: target)
    case .joinedStr(let values): try joined(values, range, into: target)
    case .slice(let lower, let upper, let step): try slice(lower, upper, step, range, into: target)
    case .starred: throw compileError("can't use starred expression here", range)
    default: break
    }
  }

  /// Attributes are reported from the line of their name on (CPython:
  /// `update_start_location_to_match_attr`).
  func attributeRange(
    _ range: SourceRange, _ attribute: Expression, _ name: String
  ) -> SourceRange {
    let end = attribute.range
    if range.line == end.endLine { return range }
    var result = range
    result.line = end.endLine
    var length: Int32 = 0
    for _ in name.unicodeScalars { length &+= 1 }
    if length <= end.endColumn {
      result.column = end.endColumn &- length
    } else {
      result.column = -1
      result.endColumn = -1
    }
    return result
  }

  func named(
    _ target: Expression, _ value: Expression, into result: Int
  ) throws(CompileError) {
    guard case .name(let name, _) = target.kind else { return }
    if let register = directRegister(target) {
      try expression(value, into: register)
      unit.assigned.insert(register)
      if register != result { unit.emit(.move, a: result, b: register, target.range) }
      return
    }
    try expression(value, into: result)
    try storeName(name, Operand(register: result, isTemporary: false), target.range)
  }

  // MARK: Operators

  static func opcode(_ op: MiniPyParser.BinaryOperator) -> Opcode {
    switch op {
    case .add: return .add
    case .sub: return .subtract
    case .mult: return .multiply
    case .matMult: return .matrixMultiply
    case .div: return .trueDivide
    case .classicDiv: return .classicDivide
    case .mod: return .modulo
    case .pow: return .power
    case .lShift: return .shiftLeft
    case .rShift: return .shiftRight
    case .bitOr: return .bitOr
    case .bitXor: return .bitXor
    case .bitAnd: return .bitAnd
    case .floorDiv: return .floorDivide
    }
  }

  /// A chain of binary operators, from the innermost left operand on; constants are folded.
  func binary(_ expression: Expression, into target: Int) throws(CompileError) {
    var chain: [Expression] = []
    var current = expression
    while case .binOp(let left, _, _) = current.kind {
      chain.append(current)
      current = left
    }
    var folded = constantValue(current)
    if folded != nil {
      // Fold as far as the operands are constant.
      while let next = chain.last, case .binOp(_, let op, let right) = next.kind,
        let left = folded, let value = constantValue(right),
        let result = foldedBinary(op, left, value)
      {
        folded = result
        current = next
        chain.removeLast()
      }
    }
    if chain.isEmpty {
      if let folded { loadConstant(folded, into: target, expression.range) }
      return
    }
    var accumulator: Operand
    let scratch = unit.isTemporary(target) ? target : chain.count > 1 ? unit.push() : -1
    if let folded {
      let t = scratch >= 0 ? scratch : unit.push()
      loadConstant(folded, into: t, current.range)
      accumulator = Operand(register: t, isTemporary: true)
    } else {
      accumulator = try operand(current, preferring: scratch >= 0 ? scratch : nil)
    }
    let mark = unit.top
    while let node = chain.popLast() {
      guard case .binOp(_, let op, let right) = node.kind else { break }
      let result = chain.isEmpty ? target : scratch
      try binary(op, accumulator, right, into: result, flags: 0, node.range)
      unit.pop(to: mark)
      accumulator = Operand(register: result, isTemporary: true)
    }
  }

  /// The form of an operator with an integer as its right operand.
  static func integerOpcode(_ op: MiniPyParser.BinaryOperator) -> Opcode? {
    switch op {
    case .add: return .addInteger
    case .sub: return .subtractInteger
    case .mult: return .multiplyInteger
    case .floorDiv: return .floorDivideInteger
    case .mod: return .moduloInteger
    case .bitAnd: return .bitAndInteger
    case .lShift: return .shiftLeftInteger
    case .rShift: return .shiftRightInteger
    default: return nil
    }
  }

  /// Emits an operator whose left operand is ready.
  func binary(
    _ op: MiniPyParser.BinaryOperator, _ left: Operand, _ right: Expression, into target: Int,
    flags: UInt8, _ range: SourceRange
  ) throws(CompileError) {
    if let immediate = Compiler.integerOpcode(op), let value = smallInteger(right) {
      unit.emit(
        immediate, a: target, b: left.register, c: value,
        flags: flags | left.flag(InstructionFlags.consumesB), range)
      return
    }
    let value = try operand(right, isLast: true)
    unit.emit(
      Compiler.opcode(op), a: target, b: left.register, c: value.register,
      flags: flags | left.flag(InstructionFlags.consumesB)
        | value.flag(InstructionFlags.consumesC), range)
  }

  /// The value of an integer constant that fits an immediate operand.
  func smallInteger(_ expression: Expression) -> Int? {
    switch expression.kind {
    case .constant(.integer), .unaryOp, .binOp: break
    default: return nil
    }
    guard case .integer(let value)? = constantValue(expression), let small = Int16(exactly: value)
    else { return nil }
    return Int(small)
  }

  func unary(
    _ expression: Expression, _ op: MiniPyParser.UnaryOperator, _ value: Expression,
    into target: Int
  ) throws(CompileError) {
    if let constant = constantValue(expression) {
      loadConstant(constant, into: target, expression.range)
      return
    }
    if op == .not, let opposite = oppositeComparison(value) {
      try self.expression(opposite, into: target)
      return
    }
    // A chain of prefix operators, innermost first.
    var chain = [(op, expression.range)]
    var current = value
    while case .unaryOp(let op, let next) = current.kind, constantValue(current) == nil {
      chain.append((op, current.range))
      current = next
    }
    var source = try operand(current, preferring: target, isLast: true)
    let t = chain.count > 1 ? scratch(target) : target
    while let (op, range) = chain.popLast() {
      let result = chain.isEmpty ? target : t
      let opcode: Opcode
      switch op {
      case .invert: opcode = .invert
      case .not: opcode = .not
      case .uAdd: opcode = .positive
      case .uSub: opcode = .negate
      }
      unit.emit(
        opcode, a: result, b: source.register, flags: source.flag(InstructionFlags.consumesB),
        range)
      source = Operand(register: result, isTemporary: true)
    }
  }

  func booleanOperation(
    _ op: MiniPyParser.BooleanOperator, _ values: [Expression], _ range: SourceRange,
    into target: Int
  ) throws(CompileError) {
    let t = scratch(target)
    let end = unit.newLabel()
    let opcode: Opcode = op == .or ? .jumpIfTrueKeep : .jumpIfFalseKeep
    for (index, value) in values.enumerated() {
      try expression(value, into: t)
      if index < values.count - 1 { unit.jump(opcode, a: t, to: end, range) }
    }
    unit.place(end)
    finish(t, target, range)
  }

  func conditional(_ first: Expression, into target: Int) throws(CompileError) {
    let end = unit.newLabel()
    var current = first
    while case .ifExp(let test, let body, let orElse) = current.kind {
      let next = unit.newLabel()
      try condition(test, jumpIf: false, to: next)
      try expression(body, into: target)
      unit.jump(to: end, current.range)
      unit.place(next)
      current = orElse
    }
    try expression(current, into: target)
    unit.place(end)
  }

  func slice(
    _ lower: Expression?, _ upper: Expression?, _ step: Expression?, _ range: SourceRange,
    into target: Int
  ) throws(CompileError) {
    let base = windowBase(target)
    for index in 0..<3 {
      let part = index == 0 ? lower : index == 1 ? upper : step
      let t = index == 0 ? base : unit.push()
      if let part {
        try expression(part, into: t)
      } else {
        loadConstant(.none, into: t, range)
      }
    }
    unit.emit(.buildSlice, a: target, b: base, range)
  }

  // MARK: Displays

  enum DisplayKind {
    case list, tuple, set
  }

  /// More operands than this are not gathered in registers first (CPython:
  /// `STACK_USE_GUIDELINE`).
  static let gatherLimit = 30

  func display(
    _ elements: [Expression], _ kind: DisplayKind, _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    try sequence(elements, kind, base: windowBase(target), pushed: 0, range, into: target)
  }

  /// Builds a sequence of `pushed` temporaries from `base` and the elements (CPython:
  /// `starunpack_helper`). `base` is taken already.
  func sequence(
    _ elements: [Expression], _ kind: DisplayKind, base: Int, pushed: Int, _ range: SourceRange,
    into target: Int
  ) throws(CompileError) {
    let build: Opcode
    let add: Opcode
    let extend: Opcode
    switch kind {
    case .list, .tuple: (build, add, extend) = (.buildList, .listAppend, .listExtend)
    case .set: (build, add, extend) = (.buildSet, .setAdd, .setUpdate)
    }
    if pushed == 0, elements.count > 2 || kind == .tuple, let items = constantItems(elements) {
      if kind == .tuple {
        loadConstant(.tuple(items), into: target, range)
        return
      }
      unit.emit(build, a: base, b: base, c: 0, range)
      let t = unit.push()
      loadConstant(kind == .set ? .frozenSet(items) : .tuple(items), into: t, range)
      unit.emit(extend, a: base, b: t, flags: InstructionFlags.consumesB, range)
      unit.pop(to: t)
      finish(base, target, range)
      return
    }
    let isBig = elements.count + pushed > Compiler.gatherLimit
    var hasStar = false
    for element in elements {
      if case .starred = element.kind { hasStar = true }
    }
    // The next temporary of the window.
    func next(_ index: Int) -> Int { index == 0 ? base : unit.push() }
    if !hasStar, !isBig {
      for (index, element) in elements.enumerated() {
        try expression(element, into: next(index + pushed))
      }
      unit.emit(
        kind == .tuple ? .buildTuple : build, a: target, b: base, c: elements.count + pushed,
        range)
      return
    }
    var isBuilt = false
    if isBig {
      unit.emit(build, a: base, b: base, c: pushed, range)
      unit.pop(to: base + 1)
      isBuilt = true
    }
    for (index, element) in elements.enumerated() {
      if case .starred(let value, _) = element.kind {
        if !isBuilt {
          unit.emit(build, a: base, b: base, c: index + pushed, range)
          unit.pop(to: base + 1)
          isBuilt = true
        }
        let items = try operand(value, isLast: true)
        unit.emit(
          extend, a: base, b: items.register, flags: items.flag(InstructionFlags.consumesB), range)
        unit.pop(to: base + 1)
      } else if isBuilt {
        let item = try operand(element, isLast: true)
        unit.emit(
          add, a: base, b: item.register, flags: item.flag(InstructionFlags.consumesB), range)
        unit.pop(to: base + 1)
      } else {
        try expression(element, into: next(index + pushed))
      }
    }
    if kind == .tuple {
      unit.emit(.listToTuple, a: target, b: base, flags: InstructionFlags.consumesB, range)
    } else {
      finish(base, target, range)
    }
  }

  func constantItems(_ elements: [Expression]) -> [CodeConstant]? {
    var items: [CodeConstant] = []
    for element in elements {
      guard let item = constantValue(element) else { return nil }
      items.append(item)
    }
    return items
  }

  func dictionary(
    _ keys: [Expression?], _ values: [Expression], _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    let base = windowBase(target)
    var hasSpread = false
    for key in keys where key == nil { hasSpread = true }
    if !hasSpread, values.count * 2 <= Compiler.gatherLimit + 2 {
      for index in values.indices {
        if let key = keys[index] {
          try expression(key, into: index == 0 ? base : unit.push())
          try expression(values[index], into: unit.push())
        }
      }
      unit.emit(.buildMap, a: target, b: base, c: values.count, range)
      return
    }
    unit.emit(.buildMap, a: base, b: base, c: 0, range)
    for index in values.indices {
      let mark = unit.top
      if let key = keys[index] {
        let first = try operand(key)
        let second = try operand(values[index], isLast: true)
        unit.emit(
          .mapAdd, a: base, b: first.register, c: second.register,
          flags: first.flag(InstructionFlags.consumesB)
            | second.flag(InstructionFlags.consumesC), range)
      } else {
        let mapping = try operand(values[index], isLast: true)
        unit.emit(
          .dictUpdate, a: base, b: mapping.register,
          flags: mapping.flag(InstructionFlags.consumesB), range)
      }
      unit.pop(to: mark)
    }
    finish(base, target, range)
  }

  // MARK: f-strings

  func joined(
    _ values: [Expression], _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    if values.isEmpty {
      loadConstant(.string([]), into: target, range)
      return
    }
    if values.count == 1 {
      try expression(values[0], into: target)
      return
    }
    let base = windowBase(target)
    for (index, value) in values.enumerated() {
      try expression(value, into: index == 0 ? base : unit.push())
    }
    unit.emit(.buildString, a: target, b: base, c: values.count, range)
  }

  func formatted(
    _ value: Expression, _ conversion: MiniPyParser.Conversion?, _ specification: Expression?,
    _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    var flags: UInt8 = 0
    switch conversion {
    case .string: flags = 1 << InstructionFlags.conversionShift
    case .representation: flags = 2 << InstructionFlags.conversionShift
    case .ascii: flags = 3 << InstructionFlags.conversionShift
    case nil: break
    }
    let object = try operand(value, preferring: target, isLast: specification == nil)
    flags |= object.flag(InstructionFlags.consumesB)
    var spec = 0
    if let specification {
      let text = try operand(specification, isLast: true)
      spec = text.register
      flags |= InstructionFlags.hasSpec | text.flag(InstructionFlags.consumesC)
    }
    unit.emit(.formatValue, a: target, b: object.register, c: spec, flags: flags, range)
  }

  // MARK: Generators and coroutines

  func yield(
    _ value: Expression?, _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    if !unit.scope.isFunctionLike { throw compileError("'yield' outside function", range) }
    var item: Operand
    if let value {
      item = try operand(value, preferring: target, isLast: true)
    } else {
      let t = scratch(target)
      loadConstant(.none, into: t, range)
      item = Operand(register: t, isTemporary: true)
    }
    emitYield(item, into: target, range)
  }

  /// Yields an operand.
  func emitYield(_ value: Operand, into target: Int, _ range: SourceRange) {
    unit.emit(
      .yield, a: target, b: value.register, flags: value.flag(InstructionFlags.consumesB), range)
  }

  func yieldFrom(
    _ value: Expression, _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    if !unit.scope.isFunctionLike { throw compileError("'yield from' outside function", range) }
    if unit.scope.isAsync { throw compileError("'yield from' inside async function", range) }
    let sent = windowBase(target)
    let iterator = unit.push()
    let source = try operand(value, preferring: iterator, isLast: true)
    unit.emit(
      .getYieldFromIterator, a: iterator, b: source.register,
      flags: source.flag(InstructionFlags.consumesB), range)
    delegate(sent, iterator, range)
    finish(sent, target, range)
  }

  /// Yields what the iterator yields; its result goes to `sent`.
  func delegate(_ sent: Int, _ iterator: Int, _ range: SourceRange) {
    loadConstant(.none, into: sent, range)
    unit.emit(.yieldFrom, a: sent, b: iterator, range)
  }

  func awaited(
    _ value: Expression, _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    if !unit.scope.isFunctionLike { throw compileError("'await' outside function", range) }
    if !unit.scope.isAsync, unit.scope.kind != .generatorExpression {
      throw compileError("'await' outside async function", range)
    }
    let sent = windowBase(target)
    let iterator = unit.push()
    let source = try operand(value, preferring: iterator, isLast: true)
    unit.emit(
      .getAwaitable, a: iterator, b: source.register,
      flags: source.flag(InstructionFlags.consumesB), range)
    delegate(sent, iterator, range)
    finish(sent, target, range)
  }

  /// Awaits the awaitable in the temporary `iterator`, what `__aenter__` or `__aexit__` returned; the result
  /// goes to `sent`.
  func emitAwait(sent: Int, iterator: Int, isEntering: Bool = false, _ range: SourceRange) {
    unit.emit(
      .getAwaitable, a: iterator, b: iterator, c: isEntering ? 1 : 2,
      flags: InstructionFlags.consumesB, range)
    delegate(sent, iterator, range)
  }
}
