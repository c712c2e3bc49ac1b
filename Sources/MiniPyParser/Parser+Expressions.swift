/// How tightly a binary operator binds; all of them associate to the left.
private func binaryOperator(_ kind: TokenKind) -> (operator: BinaryOperator, precedence: Int)? {
  switch kind {
  case .bar: (.bitOr, 1)
  case .caret: (.bitXor, 2)
  case .ampersand: (.bitAnd, 3)
  case .leftShift: (.lShift, 4)
  case .rightShift: (.rShift, 4)
  case .plus: (.add, 5)
  case .minus: (.sub, 5)
  case .star: (.mult, 6)
  case .slash: (.div, 6)
  case .doubleSlash: (.floorDiv, 6)
  case .percent: (.mod, 6)
  case .at: (.matMult, 6)
  default: nil
  }
}

extension Parser {
  // MARK: - Lists of expressions

  /// `a, *b` with `first` read and a comma next. An unstarred list takes plain expressions only.
  mutating func tuple(_ first: Expression, _ start: Int, isStarred: Bool = true)
    throws(Rejected) -> Expression
  {
    var elements = [first]
    while accept(.comma) {
      guard startsExpression(orStar: isStarred) else { break }
      elements.append(isStarred ? try starExpression() : try expression())
    }
    return Expression(.tuple(elements, .load), range(from: start))
  }

  /// `star_expressions`: one expression or `*`-expression, or several that make a tuple.
  mutating func starExpressions() throws(Rejected) -> Expression {
    let start = index
    let first = try starExpression()
    return kind == .comma ? try tuple(first, start) : first
  }

  /// `star_expression`: `*` and an operand of `|`, or an expression.
  mutating func starExpression() throws(Rejected) -> Expression {
    guard kind == .star else { return try expression() }
    return try starred()
  }

  /// `*` and an operand of `|`.
  mutating func starred() throws(Rejected) -> Expression {
    if isPython2 { throw Rejected() }
    let start = index
    advance()
    let value = try bitwiseOr()
    return Expression(.starred(value, .load), range(from: start))
  }

  /// `star_named_expression`: as within brackets, where `:=` may stand.
  mutating func starNamedExpression() throws(Rejected) -> Expression {
    kind == .star ? try starred() : try namedExpression()
  }

  /// `named_expression`: `name := expression`, or an expression.
  mutating func namedExpression() throws(Rejected) -> Expression {
    if kind == .name, nextKind == .colonEqual, !isPython2 { return try assignmentExpression() }
    let result = try expression()
    if kind == .colonEqual { throw Rejected() }
    return result
  }

  private mutating func assignmentExpression() throws(Rejected) -> Expression {
    let start = index
    let target = Expression(.name(identifier(index), .store), range(of: index))
    advance()
    advance()
    let value = try expression()
    return Expression(.namedExpr(target: target, value: value), range(from: start))
  }

  /// `annotated_rhs`: a `yield`, or expressions.
  mutating func yieldOrStarExpressions() throws(Rejected) -> Expression {
    kind == .yield ? try yieldExpression() : try starExpressions()
  }

  /// `yield from expression`, or `yield` and perhaps expressions.
  mutating func yieldExpression() throws(Rejected) -> Expression {
    let start = index
    try expect(.yield)
    if !isPython2, accept(.from) {
      let value = try expression()
      return Expression(.yieldFrom(value), range(from: start))
    }
    guard startsExpression(orStar: true) else { return Expression(.yield(nil), range(from: start)) }
    let value = try starExpressions()
    return Expression(.yield(value), range(from: start))
  }

  /// Whether the next token can begin an expression.
  func startsExpression(orStar: Bool) -> Bool {
    switch kind {
    case .name, .number, .string, .formatStringStart, .leftParen, .leftBracket, .leftBrace,
      .minus, .plus, .tilde, .not, .lambda, .await, .none, .true, .false, .ellipsis:
      true
    case .star: orStar && !isPython2
    case .stray: isPython2
    default: false
    }
  }

  // MARK: - Conditional and boolean expressions

  /// `expression`: `a if test else b` (which associates to the right), a lambda, or an `or`.
  mutating func expression() throws(Rejected) -> Expression {
    try descend()
    defer { depth -= 1 }
    if kind == .lambda { return try lambda() }
    let start = index
    let first = try disjunction()
    guard kind == .if else { return first }
    // The chain is read in a loop and folded from its end.
    var parts: [(body: Expression, test: Expression, start: Int)] = []
    var body = first
    var bodyStart = start
    while accept(.if) {
      let test = try disjunction()
      try expect(.else)
      parts.append((body, test, bodyStart))
      try check(chain: parts.count)
      bodyStart = index
      body = kind == .lambda ? try lambda() : try disjunction()
    }
    while let part = parts.popLast() {
      body = Expression(
        .ifExp(test: part.test, body: part.body, orElse: body), range(from: part.start))
    }
    try check(body)
    return body
  }

  /// `disjunction`: operands of `and`, with `or` between them.
  mutating func disjunction() throws(Rejected) -> Expression {
    let start = index
    let first = try conjunction()
    guard kind == .or else { return first }
    var values = [first]
    while accept(.or) { values.append(try conjunction()) }
    return Expression(.boolOp(.or, values: values), range(from: start))
  }

  /// `conjunction`: operands of `not`, with `and` between them.
  private mutating func conjunction() throws(Rejected) -> Expression {
    let start = index
    let first = try inversion()
    guard kind == .and else { return first }
    var values = [first]
    while accept(.and) { values.append(try inversion()) }
    return Expression(.boolOp(.and, values: values), range(from: start))
  }

  /// `inversion`: any number of `not`, and a comparison.
  private mutating func inversion() throws(Rejected) -> Expression {
    guard kind == .not else { return try comparison() }
    let start = index
    while accept(.not) {}
    try check(chain: index - start)
    var operatorIndex = index
    var result = try comparison()
    while operatorIndex > start {
      operatorIndex -= 1
      result = Expression(.unaryOp(.not, operand: result), range(from: operatorIndex))
    }
    try check(result)
    return result
  }

  /// `comparison`: operands of `|` with comparison operators between them.
  mutating func comparison() throws(Rejected) -> Expression {
    let start = index
    let left = try bitwiseOr()
    guard let first = acceptComparisonOperator() else { return left }
    var operators = [first]
    var comparators = [try bitwiseOr()]
    while let next = acceptComparisonOperator() {
      operators.append(next)
      comparators.append(try bitwiseOr())
    }
    return Expression(
      .compare(left: left, operators: operators, comparators: comparators), range(from: start))
  }

  private mutating func acceptComparisonOperator() -> ComparisonOperator? {
    let result: ComparisonOperator
    switch kind {
    case .doubleEqual: result = .eq
    case .notEqual: result = .notEq
    case .less: result = .lt
    case .lessEqual: result = .ltE
    case .greater: result = .gt
    case .greaterEqual: result = .gtE
    case .in: result = .in
    case .is:
      advance()
      return accept(.not) ? .isNot : .is
    case .not:
      guard nextKind == .in else { return nil }
      advance()
      result = .notIn
    default: return nil
    }
    advance()
    return result
  }

  // MARK: - Operators

  /// `bitwise_or`: all binary operators from `|` up.
  mutating func bitwiseOr() throws(Rejected) -> Expression { try binary(above: 0) }

  /// Operands with binary operators between them that bind tighter than `precedence`.
  private mutating func binary(above precedence: Int) throws(Rejected) -> Expression {
    let start = index
    var left = try factor()
    while let (op, own) = binaryOperator(kind), own > precedence {
      advance()
      let right = try binary(above: own)
      left = Expression(
        .binOp(left: left, op: divisionOperator(op), right: right), range(from: start))
      try check(left)
    }
    return left
  }

  /// `factor`: any number of `+`, `-` and `~`, and a power.
  private mutating func factor() throws(Rejected) -> Expression {
    let start = index
    while kind == .plus || kind == .minus || kind == .tilde { advance() }
    guard index > start else { return try power() }
    try check(chain: index - start)
    var operatorIndex = index
    var result = try power()
    while operatorIndex > start {
      operatorIndex -= 1
      result = Expression(
        .unaryOp(unaryOperator(operatorIndex), operand: result), range(from: operatorIndex))
    }
    try check(result)
    return result
  }

  private func unaryOperator(_ token: Int) -> UnaryOperator {
    switch tokens[token].kind {
    case .plus: .uAdd
    case .minus: .uSub
    default: .invert
    }
  }

  /// `power`: a primary, perhaps behind `await`, and perhaps `**` and a factor. The operator
  /// associates to the right and binds tighter than the sign on its left only.
  private mutating func power() throws(Rejected) -> Expression {
    let start = index
    let base = try awaitPrimary()
    guard kind == .doubleStar else { return base }
    // Bases and signs are collected, and folded from the end.
    var bases: [(value: Expression, start: Int)] = [(base, start)]
    var signs: [(token: Int, depth: Int)] = []
    while accept(.doubleStar) {
      while kind == .plus || kind == .minus || kind == .tilde {
        signs.append((index, bases.count))
        advance()
      }
      let operandStart = index
      bases.append((try awaitPrimary(), operandStart))
      try check(chain: bases.count + signs.count)
    }
    guard var result = bases.popLast()?.value else { return base }
    while true {
      while let sign = signs.last, sign.depth == bases.count {
        signs.removeLast()
        result = Expression(
          .unaryOp(unaryOperator(sign.token), operand: result), range(from: sign.token))
      }
      guard let next = bases.popLast() else { break }
      result = Expression(
        .binOp(left: next.value, op: .pow, right: result), range(from: next.start))
    }
    try check(result)
    return result
  }

  /// `await_primary`: a primary, perhaps behind one `await`.
  private mutating func awaitPrimary() throws(Rejected) -> Expression {
    guard kind == .await else { return try primary() }
    let start = index
    advance()
    let value = try primary()
    return Expression(.await(value), range(from: start))
  }

  // MARK: - Primaries

  /// `primary`: an atom, and any number of attributes, calls and subscripts.
  mutating func primary() throws(Rejected) -> Expression {
    let start = index
    var result = try atom()
    while true {
      switch kind {
      case .dot:
        advance()
        let name = try name()
        result = Expression(.attribute(value: result, name: name, .load), range(from: start))
      case .leftParen:
        let (arguments, keywords) = try callArguments(allowsGenerator: true)
        result = Expression(
          .call(function: result, arguments: arguments, keywords: keywords), range(from: start))
      case .leftBracket:
        advance()
        let index = try slices()
        try expect(.rightBracket)
        result = Expression(.subscript(value: result, index: index, .load), range(from: start))
      default: return result
      }
      try check(result)
    }
  }

  /// `'(' arguments ')'`: positional and starred ones, then also `name=value`, then also `**value`.
  mutating func callArguments(allowsGenerator: Bool)
    throws(Rejected) -> (arguments: [Expression], keywords: [Keyword])
  {
    let open = index
    try expect(.leftParen)
    var arguments: [Expression] = []
    var keywords: [Keyword] = []
    var sawUnpacking = false
    while kind != .rightParen {
      let start = index
      switch kind {
      case .star:
        guard !sawUnpacking else { throw Rejected() }
        advance()
        let value = try expression()
        arguments.append(Expression(.starred(value, .load), range(from: start)))
      case .doubleStar:
        advance()
        let value = try expression()
        keywords.append(Keyword(name: nil, value: value, range: range(from: start)))
        sawUnpacking = true
      case .name where nextKind == .equal:
        let name = try name()
        advance()
        let value = try expression()
        keywords.append(Keyword(name: name, value: value, range: range(from: start)))
      default:
        guard keywords.isEmpty else { throw Rejected() }
        let argument = try namedExpression()
        if kind == .for || kind == .async {
          guard allowsGenerator, arguments.isEmpty else { throw Rejected() }
          let generators = try comprehensions()
          try expect(.rightParen)
          return (
            [
              Expression(
                .generatorExp(element: argument, generators: generators), range(from: open))
            ], []
          )
        }
        arguments.append(argument)
      }
      guard accept(.comma) else { break }
    }
    try expect(.rightParen)
    return (arguments, keywords)
  }

  /// `slices`: one slice, or several with commas, which make a tuple.
  private mutating func slices() throws(Rejected) -> Expression {
    let start = index
    let isStarred = kind == .star
    let first = isStarred ? try starExpression() : try slice()
    guard kind == .comma || isStarred else { return first }
    var elements = [first]
    while accept(.comma) {
      if kind == .rightBracket { break }
      elements.append(kind == .star ? try starExpression() : try slice())
    }
    return Expression(.tuple(elements, .load), range(from: start))
  }

  /// `slice`: up to three expressions with colons between them, or a named expression.
  private mutating func slice() throws(Rejected) -> Expression {
    let start = index
    var lower: Expression?
    if kind != .colon {
      if kind == .name, nextKind == .colonEqual { return try namedExpression() }
      let value = try expression()
      guard kind == .colon else { return value }
      lower = value
    }
    try expect(.colon)
    let upper = startsExpression(orStar: false) ? try expression() : nil
    var step: Expression?
    if accept(.colon), startsExpression(orStar: false) { step = try expression() }
    return Expression(.slice(lower: lower, upper: upper, step: step), range(from: start))
  }

  // MARK: - Atoms

  /// `atom`: a name, a literal, or something in brackets.
  private mutating func atom() throws(Rejected) -> Expression {
    let start = index
    let result: Expression.Kind
    switch kind {
    case .name: result = .name(identifier(index), .load)
    case .none: result = .constant(.none)
    case .true: result = .constant(.true)
    case .false: result = .constant(.false)
    case .ellipsis: result = .constant(.ellipsis)
    case .number: result = .constant(try number())
    case .string, .formatStringStart: return try strings()
    case .leftParen: return try parenthesized()
    case .leftBracket: return try listDisplay()
    case .leftBrace: return try braceDisplay()
    case .stray where isPython2: return try representation()
    default: throw Rejected()
    }
    advance()
    return Expression(result, range(of: start))
  }

  /// `tuple`, `group` or `genexp`.
  private mutating func parenthesized() throws(Rejected) -> Expression {
    let start = index
    advance()
    if accept(.rightParen) { return Expression(.tuple([], .load), range(from: start)) }
    if kind == .yield {
      let result = try yieldExpression()
      try expect(.rightParen)
      return result
    }
    let isStarred = kind == .star
    let first = try starNamedExpression()
    switch kind {
    case .comma:
      let elements = try starNamedExpressions(first, until: .rightParen)
      return Expression(.tuple(elements, .load), range(from: start))
    case .for where !isStarred, .async where !isStarred:
      let generators = try comprehensions()
      try expect(.rightParen)
      return Expression(
        .generatorExp(element: first, generators: generators), range(from: start))
    default:
      guard !isStarred else { throw Rejected() }
      try expect(.rightParen)
      return first
    }
  }

  /// `star_named_expressions` behind the first, and the closing bracket.
  private mutating func starNamedExpressions(_ first: Expression, until close: TokenKind)
    throws(Rejected) -> [Expression]
  {
    var elements = [first]
    while accept(.comma) {
      if kind == close { break }
      elements.append(try starNamedExpression())
    }
    try expect(close)
    return elements
  }

  /// `list` or `listcomp`.
  private mutating func listDisplay() throws(Rejected) -> Expression {
    let start = index
    advance()
    if accept(.rightBracket) { return Expression(.list([], .load), range(from: start)) }
    let isStarred = kind == .star
    let first = try starNamedExpression()
    if kind == .for || kind == .async {
      guard !isStarred else { throw Rejected() }
      let generators = try comprehensions(isList: true)
      try expect(.rightBracket)
      if isPython2 {
        return Expression(
          .openListComp(element: first, generators: generators), range(from: start))
      }
      return Expression(.listComp(element: first, generators: generators), range(from: start))
    }
    let elements = try starNamedExpressions(first, until: .rightBracket)
    return Expression(.list(elements, .load), range(from: start))
  }

  /// `dict`, `set`, `dictcomp` or `setcomp`.
  private mutating func braceDisplay() throws(Rejected) -> Expression {
    let start = index
    advance()
    if accept(.rightBrace) { return Expression(.dict(keys: [], values: []), range(from: start)) }
    if kind == .doubleStar { return try dictDisplay(start, nil) }
    let isStarred = kind == .star
    let isAssignment = kind == .name && nextKind == .colonEqual
    let first = try starNamedExpression()
    switch kind {
    case .colon where !isStarred && !isAssignment:
      return try dictDisplay(start, first)
    case .for where !isStarred, .async where !isStarred:
      let generators = try comprehensions()
      try expect(.rightBrace)
      return Expression(.setComp(element: first, generators: generators), range(from: start))
    default:
      let elements = try starNamedExpressions(first, until: .rightBrace)
      return Expression(.set(elements), range(from: start))
    }
  }

  /// The rest of a dictionary, whose first key may have been read.
  private mutating func dictDisplay(_ start: Int, _ firstKey: Expression?)
    throws(Rejected) -> Expression
  {
    var keys: [Expression?] = []
    var values: [Expression] = []
    var key = firstKey
    while key != nil || kind != .rightBrace {
      if key == nil, accept(.doubleStar) {
        keys.append(nil)
        values.append(try bitwiseOr())
      } else {
        let readKey: Expression
        if let key { readKey = key } else { readKey = try expression() }
        try expect(.colon)
        let value = try expression()
        if keys.isEmpty, kind == .for || kind == .async {
          let generators = try comprehensions()
          try expect(.rightBrace)
          return Expression(
            .dictComp(key: readKey, value: value, generators: generators), range(from: start))
        }
        keys.append(readKey)
        values.append(value)
        key = nil
      }
      guard accept(.comma) else { break }
    }
    try expect(.rightBrace)
    return Expression(.dict(keys: keys, values: values), range(from: start))
  }

  /// `for_if_clauses`: one or more of `async for targets in disjunction`, each with its `if`s.
  ///
  /// - Parameter isList: Python 2 allows several expressions behind `in` of a list's.
  private mutating func comprehensions(isList: Bool = false) throws(Rejected) -> [Comprehension] {
    var result: [Comprehension] = []
    while kind == .for || kind == .async {
      let isAsync = accept(.async)
      try expect(.for)
      let target = try starTargets()
      try expect(.in)
      let iterable = isPython2 && isList ? try python2Iterable() : try disjunction()
      var conditions: [Expression] = []
      while accept(.if) { conditions.append(try disjunction()) }
      result.append(
        Comprehension(
          target: target, iterable: iterable, conditions: conditions, isAsync: isAsync))
    }
    return result
  }

  // MARK: - Targets

  /// `star_targets`: one target, or several that make a tuple.
  mutating func starTargets() throws(Rejected) -> Expression {
    let start = index
    let first = try starTarget()
    guard kind == .comma else { return first }
    var elements = [first]
    while accept(.comma) {
      guard startsExpression(orStar: true) else { break }
      elements.append(try starTarget())
    }
    return Expression(.tuple(elements, .store), range(from: start))
  }

  /// `star_target`: a target, perhaps behind `*`.
  mutating func starTarget() throws(Rejected) -> Expression {
    let value = kind == .star ? try starred() : try bitwiseOr()
    return try target(value, .store)
  }

  /// The expression as something that is assigned to or deleted.
  mutating func target(_ value: Expression, _ context: ExpressionContext)
    throws(Rejected) -> Expression
  {
    switch value.kind {
    case .name(let name, _): return Expression(.name(name, context), value.range)
    case .attribute(let object, let name, _):
      return Expression(.attribute(value: object, name: name, context), value.range)
    case .subscript(let object, let index, _):
      return Expression(.subscript(value: object, index: index, context), value.range)
    case .starred(let inner, _) where context == .store:
      if case .starred = inner.kind { throw Rejected() }
      return Expression(.starred(try target(inner, context), context), value.range)
    case .tuple(let elements, _):
      return Expression(.tuple(try targets(elements, context), context), value.range)
    case .list(let elements, _):
      return Expression(.list(try targets(elements, context), context), value.range)
    default: throw Rejected()
    }
  }

  private mutating func targets(_ elements: [Expression], _ context: ExpressionContext)
    throws(Rejected) -> [Expression]
  {
    var result: [Expression] = []
    result.reserveCapacity(elements.count)
    for element in elements { result.append(try target(element, context)) }
    return result
  }
}
