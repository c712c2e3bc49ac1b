import MiniPyParser

// List, set and dict comprehensions are compiled into the code around them (PEP 709): their
// variables live in temporaries that are read like locals and cleared behind the loop.

extension Compiler {
  enum ComprehensionKind {
    case list, set, dict, generator
  }

  func comprehension(
    _ expression: Expression, _ kind: ComprehensionKind, _ element: Expression,
    _ value: Expression?, _ generators: [Comprehension], into target: Int
  ) throws(CompileError) {
    let scope = table.scope(expression)
    let range = expression.range
    guard let first = generators.first else { return }
    if scope.isAsyncComprehension, !unit.scope.isAsync, unit.scope.kind != .generatorExpression {
      throw compileError(
        "asynchronous comprehension outside of an asynchronous function", range)
    }
    let iterator = unit.push()
    try outermostIterator(first, into: iterator)
    // Slots for the variables.
    var slots: [Int] = []
    let known = namesOnly(first.target)
    for symbol in scope.order where symbol.place == .local {
      let slot = unit.push()
      symbol.register = slot
      slots.append(slot)
      unit.assigned.remove(slot)
      if symbol.isCell {
        unit.emit(.clearLocal, a: slot, range)
        unit.emit(.makeCell, a: slot, range)
      } else if known == nil || known?.contains(symbol.name) == false {
        unit.emit(.clearLocal, a: slot, range)
      }
    }
    let result = scratch(target)
    switch kind {
    case .list: unit.emit(.buildList, a: result, b: result, c: 0, range)
    case .set: unit.emit(.buildSet, a: result, b: result, c: 0, range)
    case .dict: unit.emit(.buildMap, a: result, b: result, c: 0, range)
    case .generator: break
    }
    let body = unit.beginComprehension(scope)
    try comprehensionLoop(kind, generators, 0, iterator, result, element, value)
    unit.endComprehension(body)
    for slot in slots {
      unit.emit(.clearLocal, a: slot, range)
      unit.assigned.remove(slot)
    }
    finish(result, target, range)
  }

  /// The names of a target that consists of names only, all of which the first item sets.
  func namesOnly(_ target: Expression) -> Set<String>? {
    switch target.kind {
    case .name(let name, _): return [mangle(name)]
    case .tuple(let elements, _), .list(let elements, _):
      var names: Set<String> = []
      for element in elements {
        guard case .name(let name, _) = element.kind else { return nil }
        names.insert(mangle(name))
      }
      return names
    default: return nil
    }
  }

  func outermostIterator(
    _ generator: Comprehension, into iterator: Int
  ) throws(CompileError) {
    if !generator.isAsync {
      try emitIterator(generator.iterable, into: iterator)
      return
    }
    let source = try iteratedOperand(generator.iterable, preferring: iterator)
    unit.emit(
      .getAsyncIterator, a: iterator, b: source.register,
      flags: source.flag(InstructionFlags.consumesB), generator.iterable.range)
    unit.pop(to: iterator + 1)
  }

  /// One `for` with its conditions, and those within.
  func comprehensionLoop(
    _ kind: ComprehensionKind, _ generators: [Comprehension], _ index: Int, _ iterator: Int,
    _ result: Int, _ element: Expression, _ value: Expression?
  ) throws(CompileError) {
    let generator = generators[index]
    let end = unit.newLabel()
    let next = unit.newLabel()
    let mark = unit.top
    let head = unit.placeLoopHead()
    var protection: CodeUnit.Protection?
    if generator.isAsync {
      protection = try asyncIterate(generator.target, iterator, generator.iterable.range)
    } else {
      try iterate(generator.target, iterator, end, generator.iterable.range)
    }
    for test in generator.conditions { try condition(test, jumpIf: false, to: next) }
    var within = index + 1
    while within < generators.count, let only = onlyItem(generators[within]) {
      // `for x in [y]` assigns (`compiler_sync_comprehension_generator`).
      let top = unit.top
      let item = try operand(only, isLast: true)
      try store(generators[within].target, item)
      unit.pop(to: top)
      for test in generators[within].conditions {
        try condition(test, jumpIf: false, to: next)
      }
      within += 1
    }
    if within < generators.count {
      let inner = unit.push()
      try outermostIterator(generators[within], into: inner)
      unit.pop(to: inner + 1)
      try comprehensionLoop(kind, generators, within, inner, result, element, value)
    } else {
      try add(kind, result, element, value)
    }
    unit.pop(to: mark)
    unit.place(next)
    unit.loop(to: head, element.range)
    if let protection {
      unit.placeHandler(protection)
      unit.emit(.endAsyncFor, a: iterator, generator.iterable.range)
    }
    unit.place(end)
  }

  /// The item of an inner `for … in [item]`.
  private func onlyItem(_ generator: Comprehension) -> Expression? {
    if generator.isAsync { return nil }
    switch generator.iterable.kind {
    case .tuple(let elements, _), .list(let elements, _):
      guard let only = elements.first, elements.count == 1 else { return nil }
      if case .starred = only.kind { return nil }
      return only
    default: return nil
    }
  }

  func add(
    _ kind: ComprehensionKind, _ result: Int, _ element: Expression, _ value: Expression?
  ) throws(CompileError) {
    let range = element.range
    switch kind {
    case .list, .set:
      let item = try operand(element, isLast: true)
      unit.emit(
        kind == .list ? .listAppend : .setAdd, a: result, b: item.register,
        flags: item.flag(InstructionFlags.consumesB), range)
    case .dict:
      guard let value else { return }
      let key = try operand(element)
      let item = try operand(value, isLast: true)
      var place = range
      place.endLine = value.range.endLine
      place.endColumn = value.range.endColumn
      unit.emit(
        .mapAdd, a: result, b: key.register, c: item.register,
        flags: key.flag(InstructionFlags.consumesB) | item.flag(InstructionFlags.consumesC),
        place)
    case .generator:
      let item = try operand(element, isLast: true)
      let t = item.isTemporary ? item.register : unit.push()
      emitYield(item, into: t, range)
      unit.emit(.clearLocal, a: t, range)
    }
  }

  func generatorExpression(
    _ expression: Expression, _ element: Expression, _ generators: [Comprehension],
    into target: Int
  ) throws(CompileError) {
    let scope = table.scope(expression)
    let range = expression.range
    guard let first = generators.first else { return }
    let base = windowBase(target)
    let line = Int(range.line)
    enterUnit(scope, className: unit.className, name: "<genexpr>", firstLine: line)
    unit.code.argumentCount = 1
    unit.code.flags.formUnion([.optimized, .newLocals])
    unit.code.flags.insert(scope.isAsyncComprehension ? .asyncGenerator : .generator)
    emitPrologue(startRange(line), isGenerator: true)
    try comprehensionLoop(.generator, generators, 0, 0, 0, element, nil)
    unit.emit(.returnNone, range)
    let inner = try leaveUnit()
    makeFunction(inner, window: unit.top, flags: 0, into: base, range)
    let argument = unit.push()
    try outermostIterator(first, into: argument)
    unit.emit(.call, a: target, b: base, c: 1, range)
  }
}
