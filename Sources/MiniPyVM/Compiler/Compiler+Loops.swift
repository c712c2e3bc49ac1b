import MiniPyParser

// MARK: - Loops, and leaving them

extension Compiler {
  /// The blocks of CPython's compiler that the code stands in.
  private var nestedBlocks: Int {
    let scope = unit.scope
    // What comes out of a generator is looked at.
    var count = scope.isGenerator || scope.isAsync ? 1 : 0
    for block in unit.blocks { count += block.weight }
    return count
  }

  /// Enters a block; each call is paired with `unit.blocks.removeLast()`.
  func enter(_ block: Block) throws(CompileError) {
    if nestedBlocks + (block.weight - 1) >= Compiler.maximumBlocks {
      throw compileError("too many statically nested blocks", block.range)
    }
    unit.blocks.append(block)
  }

  func whileLoop(
    _ test: Expression, _ body: [Statement], _ orElse: [Statement], _ range: SourceRange
  ) throws(CompileError) {
    let exit = unit.newLabel()
    let otherwise = unit.newLabel()
    let head = unit.placeLoopHead()
    try enter(
      Block(
        kind: .whileLoop, outerHandler: unit.handler, range: range, breakLabel: exit,
        continueLabel: head))
    let before = warnings.count
    try condition(test, jumpIf: false, to: otherwise)
    let ofTest = warnings[before...]
    try statements(body)
    // CPython compiles the test once more at the end of the body, and warns once more.
    warnings += ofTest
    unit.blocks.removeLast()
    unit.loop(to: head, test.range)
    unit.place(otherwise)
    try statements(orElse)
    unit.place(exit)
  }

  /// Where CPython's instructions for the last statement of a body end, which is the position of the jump
  /// back; what it does with nested statements is not followed.
  private func endRange(_ body: [Statement], _ other: SourceRange) -> SourceRange {
    guard let last = body.last else { return lastRange(other) }
    switch last.kind {
    case .pass: return last.range
    case .expr(let value): return value.range
    case .assign(let targets, _): return targets.last?.range ?? lastRange(other)
    case .augAssign(let target, _, _): return target.range
    default: return lastRange(other)
    }
  }

  func forLoop(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement],
    _ range: SourceRange
  ) throws(CompileError) {
    let exit = unit.newLabel()
    let otherwise = unit.newLabel()
    let iterator = unit.push()
    try emitIterator(iterable, into: iterator)
    let head = unit.placeLoopHead()
    try enter(
      Block(
        kind: .forLoop, register: iterator, outerHandler: unit.handler, range: range,
        breakLabel: exit, continueLabel: head))
    try iterate(target, iterator, otherwise, iterable.range)
    try statements(body)
    unit.blocks.removeLast()
    unit.loop(to: head, endRange(body, range))
    unit.place(otherwise)
    unit.pop(to: iterator)
    try statements(orElse)
    unit.place(exit)
  }

  /// What a loop runs through, or the right operand of `in`: a list display is a tuple there, a constant
  /// set a frozen set (`fold_iter`).
  func iteratedOperand(
    _ expression: Expression, preferring target: Int? = nil
  ) throws(CompileError) -> Operand {
    let constant = constantIterable(expression)
    let elements = listWithoutStars(expression)
    if constant == nil, elements == nil {
      return try operand(expression, preferring: target, isLast: true)
    }
    let t = target.flatMap { unit.isTemporary($0) ? $0 : nil } ?? unit.push()
    if let constant {
      loadConstant(constant, into: t, expression.range)
    } else if let elements {
      try display(elements, .tuple, expression.range, into: t)
    }
    return Operand(register: t, isTemporary: true)
  }

  private func listWithoutStars(_ expression: Expression) -> [Expression]? {
    guard case .list(let elements, .load) = expression.kind else { return nil }
    for element in elements { if case .starred = element.kind { return nil } }
    return elements
  }

  /// Makes an iterator of what a loop runs through.
  func emitIterator(_ iterable: Expression, into iterator: Int) throws(CompileError) {
    let source = try iteratedOperand(iterable, preferring: iterator)
    unit.emit(
      .getIterator, a: iterator, b: source.register,
      flags: source.flag(InstructionFlags.consumesB), iterable.range)
  }

  /// Takes the next item into a target, or jumps to the label at the end.
  func iterate(
    _ target: Expression, _ iterator: Int, _ end: Label, _ range: SourceRange
  ) throws(CompileError) {
    if let register = directRegister(target) {
      unit.jump(.forIterate, a: register, b: iterator, to: end, range)
      unit.assigned.insert(register)
      return
    }
    let item = unit.push()
    unit.jump(.forIterate, a: item, b: iterator, to: end, range)
    try store(target, Operand(register: item, isTemporary: true))
    unit.pop(to: item)
  }

  func asyncForLoop(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement],
    _ range: SourceRange
  ) throws(CompileError) {
    let exit = unit.newLabel()
    let iterator = unit.push()
    let source = try iteratedOperand(iterable, preferring: iterator)
    unit.emit(
      .getAsyncIterator, a: iterator, b: source.register,
      flags: source.flag(InstructionFlags.consumesB), iterable.range)
    unit.pop(to: iterator + 1)
    let head = unit.placeLoopHead()
    try enter(
      Block(
        kind: .asyncForLoop, register: iterator, outerHandler: unit.handler, range: range,
        breakLabel: exit, continueLabel: head))
    let protection = try asyncIterate(target, iterator, iterable.range)
    try statements(body)
    unit.blocks.removeLast()
    unit.loop(to: head, lastRange(range))
    unit.placeHandler(protection)
    unit.emit(.endAsyncFor, a: iterator, iterable.range)
    unit.pop(to: iterator)
    try statements(orElse)
    unit.place(exit)
  }

  /// Awaits the next item of an asynchronous iterator and stores it; the caller places the handler
  /// for the end.
  func asyncIterate(
    _ target: Expression, _ iterator: Int, _ range: SourceRange
  ) throws(CompileError) -> CodeUnit.Protection {
    let protection = unit.beginProtection()
    let item = unit.push()
    let awaitable = unit.push()
    unit.emit(.getAsyncNext, a: awaitable, b: iterator, range)
    loadConstant(.none, into: item, range)
    unit.emit(.yieldFrom, a: item, b: awaitable, range)
    unit.endProtection(protection)
    unit.pop(to: awaitable)
    try store(target, Operand(register: item, isTemporary: true))
    unit.pop(to: item)
    return protection
  }

  // MARK: Leaving blocks

  func breakStatement(_ range: SourceRange) throws(CompileError) {
    let blocks = unit.blocks
    let handler = unit.handler
    let assigned = unit.assigned
    guard let loop = try unwindToLoop(range) else {
      throw compileError("'break' outside loop", range)
    }
    unit.blocks.removeLast()
    unit.handler = loop.outerHandler
    try unwind(loop, value: nil, range)
    unit.jump(to: loop.breakLabel, range)
    unit.blocks = blocks
    unit.handler = handler
    unit.assigned = assigned
  }

  func continueStatement(_ range: SourceRange) throws(CompileError) {
    let blocks = unit.blocks
    let handler = unit.handler
    let assigned = unit.assigned
    guard let loop = try unwindToLoop(range) else {
      throw compileError("'continue' not properly in loop", range)
    }
    unit.loop(to: loop.continueLabel, range)
    unit.blocks = blocks
    unit.handler = handler
    unit.assigned = assigned
  }

  /// Leaves the blocks within the innermost loop.
  func unwindToLoop(_ range: SourceRange) throws(CompileError) -> Block? {
    while let block = unit.blocks.last {
      if block.isLoop { return block }
      unit.blocks.removeLast()
      unit.handler = block.outerHandler
      try unwind(block, value: nil, range)
    }
    return nil
  }

  /// Leaves all blocks.
  func unwindAll(value: Int?, _ range: SourceRange) throws(CompileError) {
    while let block = unit.blocks.last {
      unit.blocks.removeLast()
      unit.handler = block.outerHandler
      try unwind(block, value: value, range)
    }
  }

  /// Does what leaving a block takes; `value` is the temporary with what is to be returned.
  func unwind(
    _ block: Block, value: Int?, _ range: SourceRange
  ) throws(CompileError) {
    switch block.kind {
    case .whileLoop, .tryExcept: break
    case .forLoop, .asyncForLoop, .value:
      unit.emit(.clearLocal, a: block.register, range)
    case .finallyTry:
      if let value {
        unit.blocks.append(
          Block(kind: .value, register: value, outerHandler: unit.handler, range: range))
      }
      try statements(block.finalBody)
      if value != nil { unit.blocks.removeLast() }
    case .finallyEnd:
      unit.emit(.leaveHandler, a: block.register, range)
    case .with, .asyncWith:
      emitExit(block.register, isAsync: block.kind == .asyncWith, block.range)
    case .handler:
      unit.emit(.leaveHandler, a: block.register, range)
      if let name = block.name { try unbindName(name, range) }
    case .groupHandler:
      throw compileError(
        "'break', 'continue' and 'return' cannot appear in an except* block", range)
    }
  }

  func returnStatement(
    _ value: Expression?, _ range: SourceRange
  ) throws(CompileError) {
    if !unit.scope.isFunctionLike { throw compileError("'return' outside function", range) }
    if value != nil, unit.code.flags.contains(.asyncGenerator) {
      throw compileError("'return' with value in async generator", range)
    }
    let blocks = unit.blocks
    let handler = unit.handler
    let assigned = unit.assigned
    var mustCopy = false
    for block in blocks {
      switch block.kind {
      case .whileLoop, .forLoop, .asyncForLoop, .value: break
      default: mustCopy = true
      }
    }
    var constant: CodeConstant?
    if let value { constant = constantValue(value) } else { constant = CodeConstant.none }
    if let constant {
      try unwindAll(value: nil, range)
      if constant == .none {
        unit.emit(.returnNone, range)
      } else {
        let t = unit.push()
        loadConstant(constant, into: t, range)
        unit.emit(.return, a: t, flags: InstructionFlags.consumesA, range)
      }
    } else if let value {
      let result: Operand
      if mustCopy {
        let t = unit.push()
        try expression(value, into: t)
        result = Operand(register: t, isTemporary: true)
      } else {
        result = try operand(value, isLast: true)
      }
      try unwindAll(value: result.isTemporary ? result.register : nil, range)
      unit.emit(.return, a: result.register, flags: result.flag(InstructionFlags.consumesA), range)
    }
    unit.isReachable = false
    unit.blocks = blocks
    unit.handler = handler
    unit.assigned = assigned
  }

  /// Evaluates an expression and returns its value (lambdas, `eval`).
  func returnValue(of value: Expression, _ range: SourceRange) throws(CompileError) {
    let result = try operand(value, isLast: true)
    unit.emit(.return, a: result.register, flags: result.flag(InstructionFlags.consumesA), range)
    unit.isReachable = false
  }
}
