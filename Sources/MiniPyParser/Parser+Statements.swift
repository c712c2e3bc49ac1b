extension Parser {
  // MARK: - Statements and blocks

  /// `statement`: a compound statement, or a line of simple ones.
  mutating func statement(into body: inout [Statement]) throws(Rejected) {
    try descend()
    defer { depth -= 1 }
    if let compound = try compoundStatement() {
      body.append(compound)
    } else {
      try simpleStatements(into: &body)
    }
  }

  /// `block`: indented statements on lines of their own, or a line of simple statements.
  mutating func block() throws(Rejected) -> [Statement] {
    var body: [Statement] = []
    guard accept(.newline) else {
      try simpleStatements(into: &body)
      return body
    }
    try expect(.indent)
    repeat { try statement(into: &body) } while kind != .dedent && kind != .endMarker
    try expect(.dedent)
    return body
  }

  /// `':' block`
  private mutating func suite() throws(Rejected) -> [Statement] {
    try expect(.colon)
    return try block()
  }

  /// `else_block`, if there is one.
  private mutating func elseBlock() throws(Rejected) -> [Statement] {
    accept(.else) ? try suite() : []
  }

  /// `simple_stmts`: simple statements with semicolons between them, and a line feed.
  mutating func simpleStatements(into body: inout [Statement]) throws(Rejected) {
    body.append(try simpleStatement())
    while accept(.semicolon) {
      if kind == .newline { break }
      body.append(try simpleStatement())
    }
    try expect(.newline)
  }

  /// `compound_stmt`, or nil when none begins here.
  mutating func compoundStatement() throws(Rejected) -> Statement? {
    switch kind {
    case .def: return try functionDefinition([])
    case .class: return try classDefinition([])
    case .at: return try decorated()
    case .if: return try ifStatement()
    case .for: return try forStatement()
    case .while: return try whileStatement()
    case .with: return try withStatement()
    case .try: return try tryStatement()
    case .async:
      switch nextKind {
      case .def: return try functionDefinition([])
      case .for: return try forStatement()
      case .with: return try withStatement()
      default: throw Rejected()
      }
    case .name where !isPython2 && isSoftKeyword("match", at: index): return try matchStatement()
    default: return nil
    }
  }

  // MARK: - Compound statements

  /// `if_stmt`: `if`, any number of `elif` (read in a loop and folded from the end), `else`.
  private mutating func ifStatement() throws(Rejected) -> Statement {
    var branches: [(test: Expression, body: [Statement], start: Int)] = []
    while kind == .if && branches.isEmpty || kind == .elif {
      let start = index
      advance()
      let test = try namedExpression()
      branches.append((test, try suite(), start))
      try check(chain: branches.count)
    }
    var orElse = try elseBlock()
    while let branch = branches.popLast() {
      let statement = Statement(
        .if(test: branch.test, body: branch.body, orElse: orElse),
        statementRange(from: branch.start))
      if branches.isEmpty { return statement }
      orElse = [statement]
    }
    throw Rejected()
  }

  /// `while_stmt`: `while named_expression:` block, `else:` block.
  private mutating func whileStatement() throws(Rejected) -> Statement {
    let start = index
    advance()
    let test = try namedExpression()
    let body = try suite()
    let orElse = try elseBlock()
    return Statement(
      .while(test: test, body: body, orElse: orElse), statementRange(from: start))
  }

  /// `for_stmt`: `for targets in expressions:` block, `else:` block; perhaps behind `async`.
  private mutating func forStatement() throws(Rejected) -> Statement {
    let start = index
    let isAsync = accept(.async)
    try expect(.for)
    let target = try starTargets()
    try expect(.in)
    let iterable = try starExpressions()
    let body = try suite()
    let orElse = try elseBlock()
    let range = statementRange(from: start)
    return Statement(
      isAsync
        ? .asyncFor(target: target, iterable: iterable, body: body, orElse: orElse)
        : .for(target: target, iterable: iterable, body: body, orElse: orElse), range)
  }

  /// `with_stmt`: `with items:` block, the items perhaps in parentheses; perhaps behind `async`.
  private mutating func withStatement() throws(Rejected) -> Statement {
    let start = index
    let isAsync = accept(.async)
    try expect(.with)
    let items: [WithItem]
    if kind == .leftParen, let parenthesized = try parenthesizedWithItems() {
      items = parenthesized
    } else {
      var list = [try withItem()]
      while accept(.comma) { list.append(try withItem()) }
      items = list
    }
    let body = try suite()
    let range = statementRange(from: start)
    return Statement(
      isAsync ? .asyncWith(items: items, body: body) : .with(items: items, body: body), range)
  }

  /// `'(' with_items ','? ')'` before a colon; nil, with nothing read, if it is something else.
  private mutating func parenthesizedWithItems() throws(Rejected) -> [WithItem]? {
    let start = index
    let depthBefore = depth
    let warningsBefore = warnings.count
    do throws(Rejected) {
      var items: [WithItem] = []
      advance()
      repeat {
        if kind == .rightParen, !items.isEmpty { break }
        items.append(try withItem())
      } while accept(.comma)
      try expect(.rightParen)
      if kind == .colon { return items }
    } catch {
      if raised != nil { throw error }
    }
    furthestIndex = Swift.max(furthestIndex, index)
    index = start
    depth = depthBefore
    warnings.removeLast(warnings.count - warningsBefore)
    return nil
  }

  /// `with_item`: an expression, and perhaps `as` and a target.
  private mutating func withItem() throws(Rejected) -> WithItem {
    let context = try expression()
    let target = accept(.as) ? try starTarget() : nil
    return WithItem(context: context, target: target)
  }

  /// `try_stmt`: a block, `except` or `except*` clauses with `else`, and `finally`.
  private mutating func tryStatement() throws(Rejected) -> Statement {
    let start = index
    advance()
    let body = try suite()
    var handlers: [ExceptHandler] = []
    var isStarred = false
    while kind == .except {
      let handlerStart = index
      advance()
      let hasStar = accept(.star)
      guard handlers.isEmpty || hasStar == isStarred else { throw Rejected() }
      isStarred = hasStar
      var type: Expression?
      var name: String?
      var prologue: [Statement] = []
      if isStarred || kind != .colon {
        type = try expression()
        if isPython2 {
          prologue = try python2HandlerTarget()
        } else if accept(.as) {
          name = try self.name()
        }
      }
      let body = prologue + (try suite())
      handlers.append(
        ExceptHandler(
          type: type, name: name, body: body, range: statementRange(from: handlerStart)))
    }
    let orElse = handlers.isEmpty ? [] : try elseBlock()
    let hasFinally = accept(.finally)
    let finalBody = hasFinally ? try suite() : []
    guard hasFinally || !handlers.isEmpty else { throw Rejected() }
    let range = statementRange(from: start)
    return Statement(
      isStarred
        ? .tryStar(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody)
        : .try(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody), range)
  }

  // MARK: - Simple statements

  /// `simple_stmt`
  private mutating func simpleStatement() throws(Rejected) -> Statement {
    let start = index
    let result: Statement.Kind
    switch kind {
    case .return:
      advance()
      result = .return(startsExpression(orStar: true) ? try starExpressions() : nil)
    case .import:
      advance()
      result = .import(try dottedNames())
    case .from:
      result = try importFrom()
      if isPython2 { noteFuture(result) }
    case .raise: result = isPython2 ? try python2Raise() : try raiseStatement()
    case .print: result = try python2Print()
    case .exec: result = try python2Exec()
    case .pass:
      advance()
      result = .pass
    case .break:
      advance()
      result = .break
    case .continue:
      advance()
      result = .continue
    case .del: result = try deleteStatement()
    case .assert:
      advance()
      let test = try expression()
      let message = accept(.comma) ? try expression() : nil
      result = .assert(test: test, message: message)
    case .global:
      advance()
      result = .global(try names())
    case .nonlocal:
      advance()
      result = .nonlocal(try names())
    case .yield:
      let value = try yieldExpression()
      if kind == .equal { throw Rejected() }
      result = .expr(value)
    case .name where !isPython2 && nextKind == .name && isSoftKeyword("type", at: index):
      result = try typeAlias()
    default: result = try assignmentOrExpression()
    }
    return Statement(result, range(from: start))
  }

  /// `assignment` or `star_expressions`: which one is known once the first expression is read.
  private mutating func assignmentOrExpression() throws(Rejected) -> Statement.Kind {
    let start = index
    let first = try starExpressions()
    switch kind {
    case .equal:
      var targets: [Expression] = []
      var value = first
      while accept(.equal) {
        targets.append(try target(value, .store))
        value = try yieldOrStarExpressions()
        if kind == .equal, case .yield = value.kind { throw Rejected() }
        if kind == .equal, case .yieldFrom = value.kind { throw Rejected() }
      }
      return .assign(targets: targets, value: value)
    case .colon where !isPython2:
      let isName: Bool
      switch first.kind {
      case .name: isName = true
      case .attribute, .subscript: isName = false
      default: throw Rejected()
      }
      let target = try target(first, .store)
      let simple = isName && tokens[start].kind == .name
      advance()
      let annotation = try expression()
      let value = accept(.equal) ? try yieldOrStarExpressions() : nil
      return .annAssign(target: target, annotation: annotation, value: value, simple: simple)
    default:
      guard let op = augmentedOperator(kind) else { return .expr(first) }
      switch first.kind {
      case .name, .attribute, .subscript: break
      default: throw Rejected()
      }
      let target = try target(first, .store)
      advance()
      return .augAssign(
        target: target, op: divisionOperator(op), value: try yieldOrStarExpressions())
    }
  }

  private func augmentedOperator(_ kind: TokenKind) -> BinaryOperator? {
    switch kind {
    case .plusEqual: .add
    case .minusEqual: .sub
    case .starEqual: .mult
    case .atEqual: .matMult
    case .slashEqual: .div
    case .percentEqual: .mod
    case .ampersandEqual: .bitAnd
    case .barEqual: .bitOr
    case .caretEqual: .bitXor
    case .leftShiftEqual: .lShift
    case .rightShiftEqual: .rShift
    case .doubleStarEqual: .pow
    case .doubleSlashEqual: .floorDiv
    default: nil
    }
  }

  /// `type_alias`: `type name[parameters] = expression`
  private mutating func typeAlias() throws(Rejected) -> Statement.Kind {
    advance()
    let name = Expression(.name(identifier(index), .store), range(of: index))
    advance()
    let parameters = try typeParameters()
    try expect(.equal)
    return .typeAlias(name: name, typeParameters: parameters, value: try expression())
  }

  /// `raise_stmt`: `raise`, perhaps an expression, then perhaps `from` and another.
  private mutating func raiseStatement() throws(Rejected) -> Statement.Kind {
    advance()
    guard startsExpression(orStar: false) else { return .raise(exception: nil, cause: nil) }
    let exception = try expression()
    return .raise(exception: exception, cause: accept(.from) ? try expression() : nil)
  }

  /// `del_stmt`: targets up to the end of the statement.
  private mutating func deleteStatement() throws(Rejected) -> Statement.Kind {
    advance()
    var targets: [Expression] = []
    repeat {
      if kind == .newline || kind == .semicolon, !targets.isEmpty { break }
      targets.append(try target(try primary(), .del))
    } while accept(.comma)
    guard kind == .newline || kind == .semicolon else { throw Rejected() }
    return .delete(targets)
  }

  /// Names with commas between them.
  private mutating func names() throws(Rejected) -> [String] {
    var result = [try name()]
    while accept(.comma) { result.append(try name()) }
    return result
  }

  // MARK: - Imports

  /// `dotted_as_names`: `a.b.c as name` with commas between them.
  private mutating func dottedNames() throws(Rejected) -> [Alias] {
    var result: [Alias] = []
    repeat {
      let start = index
      let name = try dottedName()
      result.append(try alias(name, start))
    } while accept(.comma)
    return result
  }

  /// The rest of an alias: perhaps `as` and a name.
  private mutating func alias(_ name: String, _ start: Int) throws(Rejected) -> Alias {
    let asName = accept(.as) ? try self.name() : nil
    return Alias(name: name, asName: asName, range: range(from: start))
  }

  /// `dotted_name`
  private mutating func dottedName() throws(Rejected) -> String {
    var result = try name()
    while accept(.dot) {
      result += "."
      result += try name()
    }
    return result
  }

  /// `import_from`: `from`, dots, a dotted name, `import` and what is imported.
  private mutating func importFrom() throws(Rejected) -> Statement.Kind {
    advance()
    var level: Int32 = 0
    while kind == .dot || kind == .ellipsis {
      level &+= kind == .dot ? 1 : 3
      advance()
    }
    let module = kind == .name || level == 0 ? try dottedName() : nil
    try expect(.import)
    if kind == .star {
      let names = [Alias(name: "*", asName: nil, range: range(of: index))]
      advance()
      return .importFrom(module: module, names: names, level: level)
    }
    let isParenthesized = accept(.leftParen)
    var names: [Alias] = []
    repeat {
      if isParenthesized, kind == .rightParen, !names.isEmpty { break }
      let start = index
      let name = try name()
      names.append(try alias(name, start))
    } while accept(.comma)
    if isParenthesized { try expect(.rightParen) }
    return .importFrom(module: module, names: names, level: level)
  }
}
