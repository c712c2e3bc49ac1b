extension Parser {
  // MARK: - The match statement

  /// `match_stmt`: `match subject:` and indented cases; nil, with nothing read, if `match` is a name
  /// here.
  mutating func matchStatement() throws(Rejected) -> Statement? {
    let start = index
    let depthBefore = depth
    let warningsBefore = warnings.count
    advance()
    var subject: Expression?
    if startsExpression(orStar: true) {
      do throws(Rejected) {
        let value = try matchSubject()
        if kind == .colon, nextKind == .newline {
          advance()
          advance()
          if kind == .indent, index + 1 < tokens.count, isSoftKeyword("case", at: index + 1) {
            subject = value
          }
        }
      } catch {
        if raised != nil { throw error }
      }
    }
    guard let subject else {
      furthestIndex = Swift.max(furthestIndex, index)
      index = start
      depth = depthBefore
      warnings.removeLast(warnings.count - warningsBefore)
      return nil
    }
    advance()
    var cases: [MatchCase] = []
    repeat { cases.append(try matchCase()) } while isSoftKeyword("case", at: index)
    try expect(.dedent)
    return Statement(.match(subject: subject, cases: cases), statementRange(from: start))
  }

  /// `subject_expr`: a named expression, or several that make a tuple.
  private mutating func matchSubject() throws(Rejected) -> Expression {
    let start = index
    let isStarred = kind == .star
    let first = try starNamedExpression()
    guard kind == .comma else {
      if isStarred { throw Rejected() }
      return first
    }
    var elements = [first]
    while accept(.comma) {
      guard startsExpression(orStar: true) else { break }
      elements.append(try starNamedExpression())
    }
    return Expression(.tuple(elements, .load), range(from: start))
  }

  /// `case_block`: `case patterns if guard:` and a block.
  private mutating func matchCase() throws(Rejected) -> MatchCase {
    guard isSoftKeyword("case", at: index) else { throw Rejected() }
    advance()
    let pattern = try patterns()
    let condition = accept(.if) ? try namedExpression() : nil
    try expect(.colon)
    return MatchCase(pattern: pattern, guardExpression: condition, body: try block())
  }

  // MARK: - Patterns

  /// `patterns`: a pattern, or several with commas, which make a sequence.
  private mutating func patterns() throws(Rejected) -> Pattern {
    let start = index
    let first = try maybeStarPattern()
    guard kind == .comma else {
      if case .matchStar = first.kind { throw Rejected() }
      return first
    }
    var elements = [first]
    while accept(.comma) {
      if kind == .colon || kind == .if { break }
      elements.append(try maybeStarPattern())
    }
    return Pattern(.matchSequence(elements), range(from: start))
  }

  /// `maybe_star_pattern`: `*name`, `*_` or a pattern.
  private mutating func maybeStarPattern() throws(Rejected) -> Pattern {
    guard kind == .star else { return try pattern() }
    let start = index
    advance()
    let name: String?
    if isSoftKeyword("_", at: index) {
      advance()
      name = nil
    } else {
      name = try captureTarget()
    }
    return Pattern(.matchStar(name: name), range(from: start))
  }

  /// A name other than `_` that is not the beginning of something longer.
  private mutating func captureTarget() throws(Rejected) -> String {
    guard !isSoftKeyword("_", at: index) else { throw Rejected() }
    let result = try name()
    if kind == .dot || kind == .leftParen || kind == .equal { throw Rejected() }
    return result
  }

  /// `pattern`: alternatives, and perhaps `as` and a name.
  private mutating func pattern() throws(Rejected) -> Pattern {
    try descend()
    defer { depth -= 1 }
    let start = index
    let alternatives = try orPattern()
    guard accept(.as) else { return alternatives }
    let name = try captureTarget()
    return Pattern(.matchAs(pattern: alternatives, name: name), range(from: start))
  }

  /// `or_pattern`: closed patterns with `|` between them.
  private mutating func orPattern() throws(Rejected) -> Pattern {
    let start = index
    let first = try closedPattern()
    guard kind == .bar else { return first }
    var alternatives = [first]
    while accept(.bar) { alternatives.append(try closedPattern()) }
    return Pattern(.matchOr(alternatives), range(from: start))
  }

  /// `closed_pattern`: a literal, name, dotted name, class, or something in brackets.
  private mutating func closedPattern() throws(Rejected) -> Pattern {
    let start = index
    switch kind {
    case .none, .true, .false:
      let constant: Constant = kind == .none ? .none : kind == .true ? .true : .false
      advance()
      return Pattern(.matchSingleton(constant), range(from: start))
    case .number, .minus, .string, .formatStringStart:
      let value = try literal()
      return Pattern(.matchValue(value), range(from: start))
    case .name: return try namePattern()
    case .leftParen: return try parenthesizedPattern()
    case .leftBracket:
      advance()
      let elements = try sequence(until: .rightBracket)
      return Pattern(.matchSequence(elements), range(from: start))
    case .leftBrace: return try mappingPattern()
    default: throw Rejected()
    }
  }

  /// A literal that a pattern or a mapping's key may be, `None`, `True` and `False` excepted.
  private mutating func literal() throws(Rejected) -> Expression {
    if kind == .string || kind == .formatStringStart { return try strings() }
    let start = index
    let real = try signedNumber()
    guard kind == .plus || kind == .minus else { return real }
    let op: BinaryOperator = kind == .plus ? .add : .sub
    if isImaginary(real) {
      raised = ErrorReporter(lexer: lexer).error(
        "real number required in complex literal", from: start, to: index - 1, furthest: index)
      throw Rejected()
    }
    advance()
    let imaginaryStart = index
    guard kind == .number else { throw Rejected() }
    let imaginary = try signedNumber()
    if !isImaginary(imaginary) {
      raised = ErrorReporter(lexer: lexer).error(
        "imaginary number required in complex literal", from: imaginaryStart, to: imaginaryStart,
        furthest: index)
      throw Rejected()
    }
    return Expression(.binOp(left: real, op: op, right: imaginary), range(from: start))
  }

  private func isImaginary(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant(.imaginary): true
    case .unaryOp(_, let operand): isImaginary(operand)
    default: false
    }
  }

  /// A number, perhaps behind `-`.
  private mutating func signedNumber() throws(Rejected) -> Expression {
    let start = index
    let isNegative = accept(.minus)
    guard kind == .number else { throw Rejected() }
    let token = index
    let constant = try number()
    advance()
    let result = Expression(.constant(constant), range(of: token))
    return isNegative
      ? Expression(.unaryOp(.uSub, operand: result), range(from: start)) : result
  }

  /// A capture, the wildcard, a dotted name, or a class pattern.
  private mutating func namePattern() throws(Rejected) -> Pattern {
    let start = index
    let isWildcard = isSoftKeyword("_", at: index)
    if isWildcard || nextKind != .dot && nextKind != .leftParen {
      let name = try name()
      if kind == .equal { throw Rejected() }
      return Pattern(
        .matchAs(pattern: nil, name: isWildcard ? nil : name), range(from: start))
    }
    let value = try dottedNameExpression()
    guard kind == .leftParen else {
      if kind == .equal { throw Rejected() }
      return Pattern(.matchValue(value), range(from: start))
    }
    return try classPattern(value, start)
  }

  /// `name_or_attr`
  private mutating func dottedNameExpression() throws(Rejected) -> Expression {
    let start = index
    let first = try name()
    var value = Expression(.name(first, .load), range(from: start))
    while accept(.dot) {
      let name = try name()
      value = Expression(.attribute(value: value, name: name, .load), range(from: start))
      try check(value)
    }
    return value
  }

  /// `class_pattern`: positional patterns, then `name=pattern`.
  private mutating func classPattern(_ value: Expression, _ start: Int)
    throws(Rejected) -> Pattern
  {
    advance()
    var patterns: [Pattern] = []
    var keywordNames: [String] = []
    var keywordPatterns: [Pattern] = []
    while kind != .rightParen {
      if kind == .name, nextKind == .equal {
        keywordNames.append(try name())
        advance()
        keywordPatterns.append(try pattern())
      } else {
        guard keywordNames.isEmpty else { throw Rejected() }
        patterns.append(try pattern())
      }
      guard accept(.comma) else { break }
    }
    try expect(.rightParen)
    return Pattern(
      .matchClass(
        class: value, patterns: patterns, keywordNames: keywordNames,
        keywordPatterns: keywordPatterns), range(from: start))
  }

  /// A group, which has the position of what it encloses, or a sequence.
  private mutating func parenthesizedPattern() throws(Rejected) -> Pattern {
    let start = index
    advance()
    if accept(.rightParen) { return Pattern(.matchSequence([]), range(from: start)) }
    let first = try maybeStarPattern()
    if kind == .comma {
      advance()
      let elements = [first] + (try sequence(until: .rightParen))
      return Pattern(.matchSequence(elements), range(from: start))
    }
    if case .matchStar = first.kind { throw Rejected() }
    try expect(.rightParen)
    return first
  }

  /// `maybe_sequence_pattern` and the closing bracket.
  private mutating func sequence(until close: TokenKind) throws(Rejected) -> [Pattern] {
    var elements: [Pattern] = []
    while kind != close {
      elements.append(try maybeStarPattern())
      guard accept(.comma) else { break }
    }
    try expect(close)
    return elements
  }

  /// `mapping_pattern`: `key: pattern`, and `**rest` at the end.
  private mutating func mappingPattern() throws(Rejected) -> Pattern {
    let start = index
    advance()
    var keys: [Expression] = []
    var patterns: [Pattern] = []
    var rest: String?
    while kind != .rightBrace {
      if accept(.doubleStar) {
        rest = try captureTarget()
        _ = accept(.comma)
        break
      }
      keys.append(try mappingKey())
      try expect(.colon)
      patterns.append(try pattern())
      guard accept(.comma) else { break }
    }
    try expect(.rightBrace)
    return Pattern(
      .matchMapping(keys: keys, patterns: patterns, rest: rest), range(from: start))
  }

  /// A literal or a dotted name.
  private mutating func mappingKey() throws(Rejected) -> Expression {
    let start = index
    switch kind {
    case .none, .true, .false:
      let constant: Constant = kind == .none ? .none : kind == .true ? .true : .false
      advance()
      return Expression(.constant(constant), range(from: start))
    case .name:
      guard nextKind == .dot else { throw Rejected() }
      return try dottedNameExpression()
    default: return try literal()
    }
  }
}
