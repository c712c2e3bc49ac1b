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
    case .print(let destination, let values, let endsLine):
      try printStatement(destination, values, endsLine, range)
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

  func requireAsync(_ message: String, _ range: SourceRange) throws(CompileError) {
    if !unit.scope.isAsync { throw compileError(message, range) }
  }

  func expressionStatement(
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

  func assert(
    _ test: Expression, _ message: Expression?, _ range: SourceRange
  ) throws(CompileError) {
    if case .tuple(let elements, _) = test.kind, !elements.isEmpty {
      warn("assertion is always true, perhaps remove parentheses?", range)
    }
    if optimization > 0 { return }
    let end = unit.newLabel()
    try condition(test, jumpIf: true, to: end)
    let t = unit.push()
    unit.emit(.loadAssertionError, a: t, range)
    if let message {
      try expression(message, into: unit.push())
      unit.emit(.call, a: t, b: t, c: 1, range)
    }
    unit.emit(
      .raise, a: t, flags: InstructionFlags.hasException | InstructionFlags.consumesA,
      withoutNegations(test).range)
    unit.isReachable = false
    unit.place(end)
  }

  func raise(
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

  func ifStatement(_ first: Statement) throws(CompileError) {
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

  func importModules(_ names: [Alias], _ range: SourceRange) throws(CompileError) {
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

  func importFrom(
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
  func checkFuture(_ statement: Statement) throws(CompileError) {
    if !outerUnits.isEmpty || !isEarly(statement) {
      throw compileError(
        "from __future__ imports must occur at the beginning of the file", statement.range)
    }
  }

  func isEarly(_ statement: Statement) -> Bool {
    for index in 0..<min(futureEnd, topLevelBody.count) where topLevelBody[index] === statement {
      return true
    }
    return false
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
