import MiniPyParser

// MARK: - Statements

extension Compiler {
  func statements(_ body: [Statement]) throws(CompileError) {
    for item in body { try statement(item) }
  }

  func statement(_ statement: Statement) throws(CompileError) {
    let mark = unit.top
    let range = statement.range
    switch statement.kind {
    case .expr(let value): try expressionStatement(value, range)
    case .assign(let targets, let value): try assign(targets, value)
    case .augAssign(let target, let op, let value):
      try augmentedAssign(target, op, value, range)
    case .if: try ifStatement(statement)
    case .return(let value): try returnStatement(value, range)
    case .for(let target, let iterable, let body, let orElse):
      try forLoop(target, iterable, body, orElse, range)
    case .while(let test, let body, let orElse): try whileLoop(test, body, orElse, range)
    case .functionDef(let definition): try function(definition, range, isAsync: false)
    case .asyncFunctionDef(let definition): try function(definition, range, isAsync: true)
    case .classDef(let definition): try classDefinition(definition, range)
    case .pass, .global, .nonlocal: break
    case .break: try breakStatement(range)
    case .continue: try continueStatement(range)
    case .try(let body, let handlers, let orElse, let finalBody):
      try tryStatement(body, handlers, orElse, finalBody, isStar: false, range)
    case .tryStar(let body, let handlers, let orElse, let finalBody):
      try tryStatement(body, handlers, orElse, finalBody, isStar: true, range)
    case .raise(let exception, let cause): try raise(exception, cause, range)
    case .with(let items, let body): try with(items, 0, body, range, isAsync: false)
    case .asyncWith(let items, let body):
      try requireAsync("'async with' outside async function", range)
      try with(items, 0, body, range, isAsync: true)
    case .asyncFor(let target, let iterable, let body, let orElse):
      try requireAsync("'async for' outside async function", range)
      try asyncForLoop(target, iterable, body, orElse, range)
    case .import(let names): try importModules(names, range)
    case .importFrom(let module, let names, let level):
      try importFrom(module, names, Int(level), statement)
    case .delete(let targets):
      for target in targets { try delete(target) }
    case .assert(let test, let message): try assert(test, message, range)
    case .annAssign(let target, let annotation, let value, let simple):
      try annotatedAssign(target, annotation, value, simple, range)
    case .match(let subject, let cases): try match(subject, cases, range)
    case .typeAlias(let name, let parameters, let value):
      try typeAlias(statement, name, parameters, value, range)
    }
    unit.pop(to: mark)
  }

  private func requireAsync(_ message: String, _ range: SourceRange) throws(CompileError) {
    if !unit.scope.isAsync { throw compileError(message, range) }
  }

  private func expressionStatement(
    _ value: Expression, _ range: SourceRange
  ) throws(CompileError) {
    if mode.displaysValues, outerUnits.isEmpty {
      let result = try operand(value, isLast: true)
      unit.emit(
        .displayValue, a: result.register, flags: result.flag(InstructionFlags.consumesA), range)
      return
    }
    try effect(value)
  }

  /// Evaluates an expression and drops its value.
  func effect(_ value: Expression) throws(CompileError) {
    if case .constant = value.kind { return }
    let mark = unit.top
    let result = try operand(value, isLast: true)
    if result.isTemporary { unit.emit(.clearLocal, a: result.register, value.range) }
    unit.pop(to: mark)
  }

  private func assert(
    _ test: Expression, _ message: Expression?, _ range: SourceRange
  ) throws(CompileError) {
    if case .tuple(let elements, _) = test.kind, !elements.isEmpty {
      warn("assertion is always true, perhaps remove parentheses?", range)
    }
    let end = unit.newLabel()
    try condition(test, jumpIf: true, to: end)
    let t = unit.push()
    unit.emit(.loadAssertionError, a: t, range)
    if let message {
      try expression(message, into: unit.push())
      unit.emit(.call, a: t, b: t, c: 1, range)
    }
    unit.emit(
      .raise, a: t, flags: InstructionFlags.hasException | InstructionFlags.consumesA, test.range)
    unit.isReachable = false
    unit.place(end)
  }

  private func raise(
    _ exception: Expression?, _ cause: Expression?, _ range: SourceRange
  ) throws(CompileError) {
    var flags: UInt8 = 0
    var a = 0
    var b = 0
    if let exception {
      let value = try operand(exception, isLast: cause == nil)
      a = value.register
      flags |= InstructionFlags.hasException | value.flag(InstructionFlags.consumesA)
    }
    if let cause {
      let value = try operand(cause, isLast: true)
      b = value.register
      flags |= InstructionFlags.hasCause | value.flag(InstructionFlags.consumesB)
    }
    unit.emit(.raise, a: a, b: b, flags: flags, range)
    unit.isReachable = false
  }

  private func ifStatement(_ first: Statement) throws(CompileError) {
    let end = unit.newLabel()
    var statement = first
    while case .if(let test, let body, let orElse) = statement.kind {
      let next = unit.newLabel()
      try condition(test, jumpIf: false, to: next)
      try statements(body)
      if !orElse.isEmpty { unit.jump(to: end, lastRange(statement.range)) }
      unit.place(next)
      if orElse.count == 1, case .if = orElse[0].kind {
        statement = orElse[0]
      } else {
        try statements(orElse)
        break
      }
    }
    unit.place(end)
  }

  // MARK: Imports

  private func importModules(_ names: [Alias], _ range: SourceRange) throws(CompileError) {
    for alias in names {
      let mark = unit.top
      let module = unit.push()
      loadConstant(.integer(0), into: module, range)
      loadConstant(.none, into: unit.push(), range)
      unit.emit(.importName, a: module, b: unit.name(alias.name), c: module, range)
      unit.pop(to: module + 1)
      if let asName = alias.asName {
        // `import a.b.c as d` walks down to the last module.
        var rest = Substring(alias.name).utf8
        var isFirst = true
        while !rest.isEmpty {
          let part: String
          if let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
            part = String(Substring(rest[..<dot]))
            rest = rest[rest.index(after: dot)...]
          } else {
            part = String(Substring(rest))
            rest = rest[rest.endIndex...]
          }
          if !isFirst {
            let inner = unit.push()
            unit.emit(.importFrom, a: inner, b: module, c: unit.name(part), range)
            unit.emit(
              .move, a: module, b: inner, flags: InstructionFlags.consumesB, range)
            unit.pop(to: inner)
          }
          isFirst = false
        }
        try storeName(asName, Operand(register: module, isTemporary: true), range)
      } else {
        try storeName(
          firstComponent(alias.name), Operand(register: module, isTemporary: true), range)
      }
      unit.pop(to: mark)
    }
  }

  private func importFrom(
    _ module: String?, _ names: [Alias], _ level: Int, _ statement: Statement
  ) throws(CompileError) {
    let range = statement.range
    if module == "__future__", level == 0 {
      try checkFuture(statement)
    }
    let t = unit.push()
    loadConstant(.integer(Int64(level)), into: t, range)
    var list: [CodeConstant] = []
    for alias in names { list.append(.text(alias.name)) }
    loadConstant(.tuple(list), into: unit.push(), range)
    unit.emit(.importName, a: t, b: unit.name(module ?? ""), c: t, range)
    unit.pop(to: t + 1)
    if names.count == 1, names[0].name == "*" {
      unit.emit(.importStar, a: t, flags: InstructionFlags.consumesA, range)
      return
    }
    for alias in names {
      let value = unit.push()
      unit.emit(.importFrom, a: value, b: t, c: unit.name(alias.name), range)
      try storeName(
        alias.asName ?? alias.name, Operand(register: value, isTemporary: true), range)
      unit.pop(to: value)
    }
    unit.emit(.clearLocal, a: t, range)
  }

  /// `from __future__` stands among the first statements of a module only.
  private func checkFuture(_ statement: Statement) throws(CompileError) {
    if !outerUnits.isEmpty || !isEarly(statement) {
      throw compileError(
        "from __future__ imports must occur at the beginning of the file", statement.range)
    }
  }

  private func isEarly(_ statement: Statement) -> Bool {
    for index in 0..<min(futureEnd, topLevelBody.count) where topLevelBody[index] === statement {
      return true
    }
    return false
  }

  // MARK: Assignment

  private func assign(_ targets: [Expression], _ value: Expression) throws(CompileError) {
    guard let first = targets.first else { return }
    if targets.count == 1 {
      if let register = directRegister(first) {
        try expression(value, into: register)
        unit.assigned.insert(register)
        return
      }
      if try assignPairs(first, value) { return }
      let source = try operand(value)
      try store(first, source)
      return
    }
    var areNames = true
    for target in targets {
      if case .name = target.kind { continue }
      areNames = false
    }
    let source: Operand
    if areNames {
      source = try operand(value)
    } else {
      let t = unit.push()
      try expression(value, into: t)
      source = Operand(register: t, isTemporary: true)
    }
    for (index, target) in targets.enumerated() {
      try store(target, index == targets.count - 1 ? source : source.kept)
    }
  }

  /// `a, b = x, y` without a tuple in between.
  private func assignPairs(
    _ target: Expression, _ value: Expression
  ) throws(CompileError) -> Bool {
    let targets: [Expression]
    let values: [Expression]
    switch target.kind {
    case .tuple(let elements, _), .list(let elements, _): targets = elements
    default: return false
    }
    switch value.kind {
    case .tuple(let elements, _), .list(let elements, _): values = elements
    default: return false
    }
    guard targets.count == values.count, targets.count > 0, targets.count <= 16 else {
      return false
    }
    for index in targets.indices {
      switch targets[index].kind {
      case .name, .attribute, .subscript: break
      default: return false
      }
      if case .starred = values[index].kind { return false }
    }
    var sources: [Operand] = []
    var written = AssignedSet()
    for index in values.indices {
      let mark = unit.top
      var source = try operand(values[index])
      if !source.isTemporary, written.contains(source.register) {
        // An earlier target overwrites this local.
        unit.pop(to: mark)
        let t = unit.push()
        unit.emit(.move, a: t, b: source.register, values[index].range)
        source = Operand(register: t, isTemporary: true)
      }
      sources.append(source)
      if let register = directRegister(targets[index]) { written.insert(register) }
    }
    for index in targets.indices { try store(targets[index], sources[index]) }
    return true
  }

  /// Stores a value, which is consumed, in a target.
  func store(_ target: Expression, _ value: Operand) throws(CompileError) {
    let mark = unit.top
    let range = target.range
    switch target.kind {
    case .name(let name, _): try storeName(name, value, range)
    case .attribute(let object, let name, _):
      noteStaticAttribute(object, name)
      try checkTarget(name, range)
      let owner = try operand(object, isLast: true)
      unit.emit(
        .storeAttribute, a: owner.register, b: value.register, c: unit.name(mangle(name)),
        flags: owner.flag(InstructionFlags.consumesA) | value.flag(InstructionFlags.consumesB),
        attributeRange(range, target, name))
    case .subscript(let container, let index, _):
      let object = try operand(container)
      let key = try operand(index, isLast: true)
      unit.emit(
        .storeSubscript, a: object.register, b: key.register, c: value.register,
        flags: object.flag(InstructionFlags.consumesA) | key.flag(InstructionFlags.consumesB)
          | value.flag(InstructionFlags.consumesC), range)
    case .tuple(let elements, _), .list(let elements, _):
      try unpack(elements, value, range)
    case .starred:
      throw compileError("starred assignment target must be in a list or tuple", range)
    default: break
    }
    unit.pop(to: mark)
  }

  private func unpack(
    _ targets: [Expression], _ value: Operand, _ range: SourceRange
  ) throws(CompileError) {
    var star: Int?
    for (index, target) in targets.enumerated() {
      guard case .starred = target.kind else { continue }
      if star != nil {
        throw compileError("multiple starred expressions in assignment", range)
      }
      star = index
    }
    let base = unit.top
    for _ in targets { _ = unit.push() }
    emitUnpack(count: targets.count, star: star, value, base: base, range)
    if let star, star > 255 || targets.count - star - 1 > 255 {
      throw compileError("too many expressions in star-unpacking assignment", range)
    }
    for (index, target) in targets.enumerated() {
      var inner = target
      if case .starred(let value, _) = target.kind { inner = value }
      try store(inner, Operand(register: base + index, isTemporary: true))
    }
  }

  /// Unpacks a value into the temporaries from `base` on.
  func emitUnpack(
    count: Int, star: Int?, _ value: Operand, base: Int, _ range: SourceRange
  ) {
    if let star {
      unit.emit(
        .unpackStarred, a: base, b: value.register, c: star | (count - star - 1) << 8,
        flags: value.flag(InstructionFlags.consumesB), range)
    } else {
      unit.emit(
        .unpack, a: base, b: value.register, c: count,
        flags: value.flag(InstructionFlags.consumesB), range)
    }
  }

  /// Notes `self.name = …` for the class's `__static_attributes__`.
  private func noteStaticAttribute(_ object: Expression, _ name: String) {
    guard case .name("self", _) = object.kind else { return }
    var index = outerUnits.count
    var candidate = unit
    while true {
      if candidate.scope.kind == .class {
        if !candidate.staticAttributes.contains(name) { candidate.staticAttributes.append(name) }
        return
      }
      if index == 0 { return }
      index -= 1
      candidate = outerUnits[index]
    }
  }

  private func augmentedAssign(
    _ target: Expression, _ op: MiniPyParser.BinaryOperator, _ value: Expression,
    _ range: SourceRange
  ) throws(CompileError) {
    let flags = InstructionFlags.inPlace
    switch target.kind {
    case .name(let name, _):
      if let register = directRegister(target) {
        let left = try operand(target)
        try binary(op, left, value, into: register, flags: flags, range)
        return
      }
      let t = unit.push()
      loadName(name, into: t, target.range)
      let current = Operand(register: t, isTemporary: true)
      try binary(op, current, value, into: t, flags: flags, range)
      unit.pop(to: t + 1)
      try storeName(name, current, target.range)
    case .attribute(let object, let name, _):
      let owner = try operand(object)
      let t = unit.push()
      let attribute = unit.name(mangle(name))
      let place = attributeRange(target.range, target, name)
      unit.emit(.loadAttribute, a: t, b: owner.register, c: attribute, place)
      let current = Operand(register: t, isTemporary: true)
      try binary(op, current, value, into: t, flags: flags, range)
      unit.emit(
        .storeAttribute, a: owner.register, b: t, c: attribute,
        flags: owner.flag(InstructionFlags.consumesA) | InstructionFlags.consumesB, place)
    case .subscript(let container, let index, _):
      let object = try operand(container)
      let key = try operand(index)
      let t = unit.push()
      unit.emit(.loadSubscript, a: t, b: object.register, c: key.register, target.range)
      let current = Operand(register: t, isTemporary: true)
      try binary(op, current, value, into: t, flags: flags, range)
      unit.emit(
        .storeSubscript, a: object.register, b: key.register, c: t,
        flags: object.flag(InstructionFlags.consumesA) | key.flag(InstructionFlags.consumesB)
          | InstructionFlags.consumesC, target.range)
    default: break
    }
  }

  private func annotatedAssign(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ simple: Bool,
    _ range: SourceRange
  ) throws(CompileError) {
    if let value {
      if let register = directRegister(target) {
        try expression(value, into: register)
        unit.assigned.insert(register)
      } else {
        try store(target, try operand(value))
      }
    }
    let isKept = unit.scope.kind == .module || unit.scope.kind == .class
    switch target.kind {
    case .name(let name, _):
      try checkTarget(name, range)
      if simple, isKept {
        let mark = unit.top
        let t = unit.push()
        try annotationValue(annotation, into: t)
        let dictionary = unit.push()
        loadName("__annotations__", into: dictionary, range)
        let key = unit.push()
        loadConstant(.text(mangle(name)), into: key, range)
        unit.emit(
          .storeSubscript, a: dictionary, b: key, c: t,
          flags: InstructionFlags.consumesA | InstructionFlags.consumesB
            | InstructionFlags.consumesC, range)
        unit.pop(to: mark)
        return
      }
    case .attribute(let object, let name, _):
      try checkTarget(name, range)
      if value == nil { try effect(object) }
    case .subscript(let container, let index, _):
      if value == nil {
        try effect(container)
        try effect(index)
      }
    default: break
    }
    if !simple, isKept, !hasFutureAnnotations { try effect(annotation) }
  }

  private func delete(_ target: Expression) throws(CompileError) {
    let mark = unit.top
    let range = target.range
    switch target.kind {
    case .name(let name, _): try deleteName(name, range)
    case .attribute(let object, let name, _):
      let owner = try operand(object, isLast: true)
      unit.emit(
        .deleteAttribute, a: owner.register, c: unit.name(mangle(name)),
        flags: owner.flag(InstructionFlags.consumesA), attributeRange(range, target, name))
    case .subscript(let container, let index, _):
      let object = try operand(container)
      let key = try operand(index, isLast: true)
      unit.emit(
        .deleteSubscript, a: object.register, b: key.register,
        flags: object.flag(InstructionFlags.consumesA) | key.flag(InstructionFlags.consumesB),
        range)
    case .tuple(let elements, _), .list(let elements, _):
      for element in elements { try delete(element) }
    default: break
    }
    unit.pop(to: mark)
  }

  // MARK: Loops

  /// Enters a block; each call is paired with `unit.blocks.removeLast()`.
  func enter(_ block: Block) throws(CompileError) {
    if unit.blocks.count >= Compiler.maximumBlocks {
      throw compileError("too many statically nested blocks", block.range)
    }
    unit.blocks.append(block)
  }

  private func whileLoop(
    _ test: Expression, _ body: [Statement], _ orElse: [Statement], _ range: SourceRange
  ) throws(CompileError) {
    let exit = unit.newLabel()
    let otherwise = unit.newLabel()
    let head = unit.placeLoopHead()
    try enter(
      Block(
        kind: .whileLoop, outerHandler: unit.handler, range: range, breakLabel: exit,
        continueLabel: head))
    try condition(test, jumpIf: false, to: otherwise)
    try statements(body)
    unit.blocks.removeLast()
    unit.loop(to: head, lastRange(range))
    unit.place(otherwise)
    try statements(orElse)
    unit.place(exit)
  }

  private func forLoop(
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
    unit.loop(to: head, lastRange(range))
    unit.place(otherwise)
    unit.pop(to: iterator)
    try statements(orElse)
    unit.place(exit)
  }

  /// Makes an iterator of what a loop runs through.
  func emitIterator(_ iterable: Expression, into iterator: Int) throws(CompileError) {
    if let constant = constantIterable(iterable) {
      loadConstant(constant, into: iterator, iterable.range)
      unit.emit(
        .getIterator, a: iterator, b: iterator, flags: InstructionFlags.consumesB, iterable.range)
      return
    }
    let source = try operand(iterable, preferring: iterator, isLast: true)
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

  private func asyncForLoop(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement],
    _ range: SourceRange
  ) throws(CompileError) {
    let exit = unit.newLabel()
    let iterator = unit.push()
    let source = try operand(iterable, preferring: iterator, isLast: true)
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

  private func breakStatement(_ range: SourceRange) throws(CompileError) {
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

  private func continueStatement(_ range: SourceRange) throws(CompileError) {
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
  private func unwindToLoop(_ range: SourceRange) throws(CompileError) -> Block? {
    while let block = unit.blocks.last {
      if block.isLoop { return block }
      unit.blocks.removeLast()
      unit.handler = block.outerHandler
      try unwind(block, value: nil, range)
    }
    return nil
  }

  /// Leaves all blocks.
  private func unwindAll(value: Int?, _ range: SourceRange) throws(CompileError) {
    while let block = unit.blocks.last {
      unit.blocks.removeLast()
      unit.handler = block.outerHandler
      try unwind(block, value: value, range)
    }
  }

  /// Does what leaving a block takes; `value` is the temporary with what is to be returned.
  private func unwind(
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

  private func returnStatement(
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

  /// Whether a body sets annotations, outside functions and classes within (CPython:
  /// `find_ann`).
  func containsAnnotations(_ body: [Statement]) -> Bool {
    for item in body {
      switch item.kind {
      case .annAssign: return true
      case .for(_, _, let body, let orElse), .asyncFor(_, _, let body, let orElse),
        .while(_, let body, let orElse), .if(_, let body, let orElse):
        if containsAnnotations(body) { return true }
        // A long chain of `elif` nests to the right.
        var rest = orElse
        while rest.count == 1, case .if(_, let body, let next) = rest[0].kind {
          if containsAnnotations(body) { return true }
          rest = next
        }
        if containsAnnotations(rest) { return true }
      case .with(_, let body), .asyncWith(_, let body):
        if containsAnnotations(body) { return true }
      case .match(_, let cases):
        for item in cases where containsAnnotations(item.body) { return true }
      case .try(let body, let handlers, let orElse, let finalBody),
        .tryStar(let body, let handlers, let orElse, let finalBody):
        if containsAnnotations(body) || containsAnnotations(orElse)
          || containsAnnotations(finalBody)
        {
          return true
        }
        for handler in handlers where containsAnnotations(handler.body) { return true }
      default: break
      }
    }
    return false
  }
}
