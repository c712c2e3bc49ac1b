extension Parser {
  // MARK: - Definitions

  /// `decorators`: lines of `@` and a named expression, followed by a function or class.
  mutating func decorated() throws(Rejected) -> Statement {
    var decorators: [Expression] = []
    while accept(.at) {
      decorators.append(try namedExpression())
      try expect(.newline)
    }
    switch kind {
    case .def: return try functionDefinition(decorators)
    case .class: return try classDefinition(decorators)
    case .async where nextKind == .def: return try functionDefinition(decorators)
    default: throw Rejected()
    }
  }

  /// `function_def`: `def name[types](parameters) -> expression:` and a block.
  mutating func functionDefinition(_ decorators: [Expression]) throws(Rejected) -> Statement {
    let start = index
    let isAsync = accept(.async)
    try expect(.def)
    let name = try name()
    let typeParameters = try typeParameters()
    try expect(.leftParen)
    let arguments = try parameters(until: .rightParen)
    let unpacking = takeTupleParameters()
    try expect(.rightParen)
    let returns = !isPython2 && accept(.arrow) ? try expression() : nil
    try expect(.colon)
    let body = unpacked(unpacking, try block())
    let definition = FunctionDefinition(
      name: name, arguments: arguments, body: body, decorators: decorators, returns: returns,
      typeParameters: typeParameters)
    return Statement(
      isAsync ? .asyncFunctionDef(definition) : .functionDef(definition),
      statementRange(from: start))
  }

  /// `class_def`: `class name[types](arguments):` and a block.
  mutating func classDefinition(_ decorators: [Expression]) throws(Rejected) -> Statement {
    let start = index
    try expect(.class)
    let name = try name()
    let typeParameters = try typeParameters()
    var bases: [Expression] = []
    var keywords: [Keyword] = []
    if kind == .leftParen { (bases, keywords) = try callArguments(allowsGenerator: false) }
    try expect(.colon)
    let body = try block()
    let definition = ClassDefinition(
      name: name, bases: bases, keywords: keywords, body: body, decorators: decorators,
      typeParameters: typeParameters)
    return Statement(.classDef(definition), statementRange(from: start))
  }

  /// `lambda parameters: expression`
  mutating func lambda() throws(Rejected) -> Expression {
    let start = index
    try expect(.lambda)
    let arguments = try parameters(until: .colon)
    let unpacking = takeTupleParameters()
    try expect(.colon)
    let body = unpacked(unpacking, try expression())
    return Expression(.lambda(arguments: arguments, body: body), range(from: start))
  }

  // MARK: - Parameters

  /// `parameters` and `lambda_parameters`, up to the token behind them.
  ///
  /// Names, perhaps with defaults; `/` behind the positional-only ones; `*` or `*name` before the
  /// keyword-only ones; `**name` at the end. Annotations only within parentheses.
  private mutating func parameters(until close: TokenKind) throws(Rejected) -> Arguments {
    let isAnnotated = close == .rightParen && !isPython2
    tupleParameters = []
    var positionalOnly: [Argument] = []
    var arguments: [Argument] = []
    var defaults: [Expression] = []
    var sawSlash = false
    while kind != close, kind != .star, kind != .doubleStar {
      if kind == .slash, !isPython2 {
        guard !sawSlash, !arguments.isEmpty else { throw Rejected() }
        advance()
        sawSlash = true
        positionalOnly = arguments
        arguments = []
      } else {
        if isPython2, kind == .leftParen {
          arguments.append(try tupleParameter(at: arguments.count))
        } else {
          arguments.append(try parameter(isAnnotated: isAnnotated))
        }
        if accept(.equal) {
          defaults.append(try expression())
        } else if !defaults.isEmpty {
          throw Rejected()
        }
      }
      if kind != close { try expect(.comma) }
    }
    var variadic: Argument?
    var keywordOnly: [Argument] = []
    var keywordDefaults: [Expression?] = []
    if accept(.star) {
      if kind != .comma || isPython2 {
        variadic = try parameter(isAnnotated: isAnnotated, isStarred: true)
        if kind != close { try expect(.comma) }
      } else {
        advance()
        guard kind == .name else { throw Rejected() }
      }
      while kind == .name, !isPython2 {
        keywordOnly.append(try parameter(isAnnotated: isAnnotated))
        keywordDefaults.append(accept(.equal) ? try expression() : nil)
        if kind != close { try expect(.comma) }
      }
    }
    var keywordVariadic: Argument?
    if accept(.doubleStar) {
      keywordVariadic = try parameter(isAnnotated: isAnnotated)
      if kind != close { try expect(.comma) }
    }
    guard kind == close else { throw Rejected() }
    return Arguments(
      positionalOnly: positionalOnly, arguments: arguments, variadic: variadic,
      keywordOnly: keywordOnly, keywordDefaults: keywordDefaults,
      keywordVariadic: keywordVariadic, defaults: defaults)
  }

  /// `param`: a name and perhaps an annotation, which for `*name` may be starred.
  private mutating func parameter(isAnnotated: Bool, isStarred: Bool = false)
    throws(Rejected) -> Argument
  {
    let start = index
    let name = try name()
    var annotation: Expression?
    if isAnnotated, accept(.colon) {
      annotation = isStarred ? try starExpression() : try expression()
    }
    return Argument(name: name, annotation: annotation, range: range(from: start))
  }

  // MARK: - Type parameters

  /// `type_params`: type parameters in brackets, if there are any.
  mutating func typeParameters() throws(Rejected) -> [TypeParameter] {
    guard !isPython2, accept(.leftBracket) else { return [] }
    var result = [try typeParameter()]
    while accept(.comma) {
      if kind == .rightBracket { break }
      result.append(try typeParameter())
    }
    try expect(.rightBracket)
    return result
  }

  /// `type_param`: `T: bound = default`, `*Ts = default` or `**P = default`.
  private mutating func typeParameter() throws(Rejected) -> TypeParameter {
    let start = index
    let result: TypeParameter.Kind
    if accept(.star) {
      let name = try name()
      let defaultValue = accept(.equal) ? try starExpression() : nil
      result = .typeVarTuple(name: name, defaultValue: defaultValue)
    } else if accept(.doubleStar) {
      let name = try name()
      let defaultValue = accept(.equal) ? try expression() : nil
      result = .paramSpec(name: name, defaultValue: defaultValue)
    } else {
      let name = try name()
      let bound = accept(.colon) ? try expression() : nil
      let defaultValue = accept(.equal) ? try expression() : nil
      result = .typeVar(name: name, bound: bound, defaultValue: defaultValue)
    }
    return TypeParameter(kind: result, range: range(from: start))
  }
}
