import MiniPyParser

extension SymbolTableBuilder {
  // MARK: Expressions

  func visit(_ expressions: [Expression]) throws(CompileError) {
    for expression in expressions { try visit(expression) }
  }

  func visit(_ expression: Expression) throws(CompileError) {
    try stack.check()
    // Chains that grow to the left are walked from their innermost part on.
    var rest: [Expression] = []
    var expression = expression
    walk: while true {
      switch expression.kind {
      case .attribute(let value, _, _):
        expression = value
      case .subscript(let value, _, _):
        rest.append(expression)
        expression = value
      case .call(let function, _, _):
        rest.append(expression)
        expression = function
      default: break walk
      }
    }
    try visitHead(expression)
    while let outer = rest.popLast() {
      switch outer.kind {
      case .subscript(_, let index, _): try visit(index)
      case .call(_, let arguments, let keywords):
        try visit(arguments)
        for keyword in keywords { try visit(keyword.value) }
      default: break
      }
    }
  }

  func visitHead(_ expression: Expression) throws(CompileError) {
    switch expression.kind {
    case .name(let name, let context):
      switch context {
      case .load: try use(name, expression.range)
      case .store: try add(name, .assigned, expression.range)
      case .del: try add(name, [.assigned, .unbindable], expression.range)
      }
    case .constant: break
    case .binOp: try visitBinary(expression)
    case .boolOp(_, let values): try visit(values)
    case .unaryOp(_, let operand):
      var inner = operand
      while case .unaryOp(_, let next) = inner.kind { inner = next }
      try visit(inner)
    case .compare(let left, _, let comparators):
      try visit(left)
      try visit(comparators)
    case .list(let elements, _), .tuple(let elements, _), .set(let elements),
      .joinedStr(let elements):
      try visit(elements)
    case .starred(let value, _): try visit(value)
    default: try visitRare(expression)
    }
  }

  func visitBinary(_ expression: Expression) throws(CompileError) {
    var rights: [Expression] = []
    var current = expression
    while case .binOp(let left, _, let right) = current.kind {
      rights.append(right)
      current = left
    }
    try visit(current)
    while let right = rights.popLast() { try visit(right) }
  }

  func visitRare(_ expression: Expression) throws(CompileError) {
    let range = expression.range
    switch expression.kind {
    case .namedExpr(let target, let value):
      try refuseInAnnotation("named expression", range)
      try visitNamed(target, value, range)
    case .ifExp:
      var current = expression
      while case .ifExp(let test, let body, let orElse) = current.kind {
        try visit(test)
        try visit(body)
        current = orElse
      }
      try visit(current)
    case .dict(let keys, let values):
      for index in values.indices {
        if let key = keys[index] { try visit(key) }
        try visit(values[index])
      }
    case .lambda(let arguments, let body):
      try visitDefaults(arguments)
      let inner = enter(.lambda, "<lambda>", key: ScopeKey(expression))
      try visitParameters(arguments)
      try visit(body)
      _ = inner
      leave()
    case .listComp(let element, let generators):
      try visitComprehension(
        expression, .comprehension, "<listcomp>", element, nil, generators)
    case .openListComp(let element, let generators):
      for generator in generators {
        try visit(generator.iterable)
        try visit(generator.target)
        for condition in generator.conditions { try visit(condition) }
      }
      try visit(element)
    case .operation(let operation, let values):
      if operation == .exec, values.count > 1 {
        scope.unit.hasExec = true
        if case .constant(.none) = values[1].kind { execRanges.append((scope.unit, range)) }
      }
      for value in values { try visit(value) }
    case .setComp(let element, let generators):
      try visitComprehension(expression, .comprehension, "<setcomp>", element, nil, generators)
    case .dictComp(let key, let value, let generators):
      try visitComprehension(expression, .comprehension, "<dictcomp>", key, value, generators)
    case .generatorExp(let element, let generators):
      try visitComprehension(
        expression, .generatorExpression, "<genexpr>", element, nil, generators)
    case .await(let value):
      try refuseInAnnotation("await expression", range)
      noteAwait()
      try visit(value)
    case .yield(let value):
      try visitYield(range)
      if let value { try visit(value) }
    case .yieldFrom(let value):
      try visitYield(range)
      try visit(value)
    case .formattedValue(let value, _, let specification):
      try visit(value)
      if let specification { try visit(specification) }
    case .slice(let lower, let upper, let step):
      if let lower { try visit(lower) }
      if let upper { try visit(upper) }
      if let step { try visit(step) }
    default: break
    }
  }

  func refuseInAnnotation(_ what: String, _ range: SourceRange) throws(CompileError) {
    if !scope.annotationTitle.isEmpty {
      throw error("\(what) cannot be used within \(scope.annotationTitle)", range)
    }
  }

  func visitYield(_ range: SourceRange) throws(CompileError) {
    try refuseInAnnotation("yield expression", range)
    switch scope.kind {
    case .comprehension:
      let kind =
        scope.name == "<listcomp>"
        ? "list comprehension"
        : scope.name == "<setcomp>" ? "set comprehension" : "dict comprehension"
      throw error("'yield' inside \(kind)", range)
    case .generatorExpression: throw error("'yield' inside generator expression", range)
    default: break
    }
    scope.isGenerator = true
  }

  /// Comprehensions that await are asynchronous, and so are those around them.
  func noteAwait() {
    if scope.kind == .comprehension || scope.kind == .generatorExpression {
      scope.isAsyncComprehension = true
    }
  }

  func visitComprehension(
    _ node: Expression, _ kind: Scope.Kind, _ name: String, _ element: Expression,
    _ value: Expression?, _ generators: [Comprehension]
  ) throws(CompileError) {
    guard let first = generators.first else { return }
    // The outermost iterable belongs to the scope outside.
    scope.iterableDepth += 1
    try visit(first.iterable)
    scope.iterableDepth -= 1
    let outer = scope
    let position = outer.order.count
    let inner = enter(kind, name, key: ScopeKey(node))
    if kind == .generatorExpression { inner.symbol(".0").flags.insert(.parameter) }
    inner.isAsyncComprehension = first.isAsync
    for (index, generator) in generators.enumerated() {
      if generator.isAsync { inner.isAsyncComprehension = true }
      if index > 0 {
        scope.iterableDepth += 1
        try visit(generator.iterable)
        scope.iterableDepth -= 1
      }
      scope.isInTarget = true
      try visit(generator.target)
      scope.isInTarget = false
      for condition in generator.conditions { try visit(condition) }
    }
    try visit(element)
    if let value { try visit(value) }
    leave()
    if kind == .comprehension {
      for symbol in inner.order
      where !symbol.flags.isDisjoint(with: .binds)
        && symbol.flags.isDisjoint(with: [.global, .nonlocal])
      { outer.inlined.append((symbol.name, position)) }
      for entry in inner.inlined { outer.inlined.append((entry.name, position)) }
    }
    if inner.isAsyncComprehension, kind == .comprehension,
      outer.kind == .comprehension || outer.kind == .generatorExpression
    {
      outer.isAsyncComprehension = true
    }
  }

  func visitNamed(
    _ target: Expression, _ value: Expression, _ range: SourceRange
  ) throws(CompileError) {
    guard case .name(let name, _) = target.kind else { return }
    if scope.iterableDepth > 0 {
      throw error(
        "assignment expression cannot be used in a comprehension iterable expression", range)
    }
    let targetRange = target.range
    if scope.kind == .comprehension || scope.kind == .generatorExpression {
      try extendNamed(name, targetRange)
      try visit(value)
      return
    }
    try visit(value)
    try add(name, [.assigned, .walrus], targetRange)
  }

  /// The target of an assignment expression within a comprehension belongs to the function around
  /// it (PEP 572; CPython: `symtable_extend_namedexpr_scope`).
  func extendNamed(_ plainName: String, _ range: SourceRange) throws(CompileError) {
    let name = scope.mangle(plainName, className: className)
    var between: [Scope] = []
    var current: Scope? = scope
    while let candidate = current {
      switch candidate.kind {
      case .comprehension, .generatorExpression:
        if let known = candidate.symbols[name], known.flags.contains(.iteration),
          !known.flags.isDisjoint(with: [.assigned, .global])
        {
          throw error(
            "assignment expression cannot rebind comprehension iteration variable '\(plainName)'",
            range)
        }
        between.append(candidate)
      case .function, .lambda:
        let symbol = candidate.symbol(name)
        let isGlobal = symbol.flags.contains(.global)
        for inner in between {
          inner.symbol(name).flags.formUnion(isGlobal ? [.global] : [.nonlocal])
        }
        symbol.flags.formUnion([.assigned, .walrus])
        return
      case .module:
        for inner in between { inner.symbol(name).flags.insert(.global) }
        candidate.symbol(name).flags.formUnion([.global, .walrus])
        return
      case .class:
        throw error(
          "assignment expression within a comprehension cannot be used in a class body", range)
      case .typeParameters:
        throw error(
          "assignment expression within a comprehension cannot be used within the definition of a"
            + " generic", range)
      case .annotation:
        throw error(
          "assignment expression within a comprehension cannot be used in \(candidate.annotationTitle)",
          range)
      }
      current = candidate.parent
    }
  }

  // MARK: Patterns

  func visit(_ pattern: Pattern) throws(CompileError) {
    switch pattern.kind {
    case .matchValue(let value): try visit(value)
    case .matchSingleton: break
    case .matchSequence(let patterns), .matchOr(let patterns):
      for pattern in patterns { try visit(pattern) }
    case .matchMapping(let keys, let patterns, let rest):
      try visit(keys)
      for pattern in patterns { try visit(pattern) }
      if let rest { try add(rest, .assigned, pattern.range) }
    case .matchClass(let type, let patterns, _, let keywordPatterns):
      try visit(type)
      for pattern in patterns { try visit(pattern) }
      for pattern in keywordPatterns { try visit(pattern) }
    case .matchStar(let name):
      if let name { try add(name, .assigned, pattern.range) }
    case .matchAs(let inner, let name):
      if let inner { try visit(inner) }
      if let name { try add(name, .assigned, pattern.range) }
    }
  }
}
