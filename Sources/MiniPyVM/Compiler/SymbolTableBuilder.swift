import MiniPyParser

/// Builds the scopes.
final class SymbolTableBuilder {
  var table: SymbolTable
  var scope: Scope
  var className: String?
  let hasFutureAnnotations: Bool
  let stack: StackGuard
  /// The `exec` statements that make names where they stand.
  var execRanges: [(scope: Scope, range: SourceRange)] = []

  init(hasFutureAnnotations: Bool, stack: StackGuard) {
    self.stack = stack
    let top = Scope(kind: .module, name: "<module>", parent: nil)
    table = SymbolTable(top: top)
    scope = top
    self.hasFutureAnnotations = hasFutureAnnotations
  }

  func build(_ body: [Statement]) throws(CompileError) {
    try visit(body)
    try analyze(table.top)
    try refuseExecAroundFreeNames()
  }

  func build(_ expression: Expression) throws(CompileError) {
    try visit(expression)
    try analyze(table.top)
  }

  func error(_ message: String, _ range: SourceRange) -> CompileError {
    compileError(message, range)
  }

  // MARK: Scopes

  func enter(_ kind: Scope.Kind, _ name: String, key: ScopeKey) -> Scope {
    let inner = Scope(kind: kind, name: name, parent: scope)
    if kind != .class { inner.privateNames = scope.privateNames }
    inner.iterableDepth = scope.iterableDepth
    scope.children.append(inner)
    table.scopes[key] = inner
    scope = inner
    return inner
  }

  func leave() {
    if let parent = scope.parent { scope = parent }
  }

  // MARK: Names

  @discardableResult
  func add(
    _ name: String, _ flags: SymbolFlags, _ range: SourceRange
  ) throws(CompileError) -> Symbol {
    if flags.contains(.typeParameter) { scope.privateNames?.names.insert(name) }
    let name = scope.mangle(name, className: className)
    let symbol = scope.symbol(name)
    if flags.contains(.parameter), symbol.flags.contains(.parameter) {
      throw error("duplicate argument '\(name)' in function definition", range)
    }
    if flags.contains(.typeParameter), symbol.flags.contains(.typeParameter) {
      throw error("duplicate type parameter '\(name)'", range)
    }
    if scope.isInTarget {
      if symbol.flags.contains(.global) || symbol.flags.contains(.nonlocal) {
        throw error(
          "comprehension inner loop cannot rebind assignment expression target '\(name)'", range)
      }
      symbol.flags.insert(.iteration)
    }
    symbol.flags.formUnion(flags)
    return symbol
  }

  func use(_ name: String, _ range: SourceRange) throws(CompileError) {
    try add(name, .used, range)
    if name == "super",
      scope.kind == .function || scope.kind == .lambda
        || scope.kind == .generatorExpression || scope.kind == .comprehension
    {
      _ = scope.symbol("__class__").flags.insert(.used)
    }
  }

  func declare(
    _ names: [String], isGlobal: Bool, _ range: SourceRange
  ) throws(CompileError) {
    let word = isGlobal ? "global" : "nonlocal"
    for name in names {
      let name = scope.mangle(name, className: className)
      let symbol = scope.symbol(name)
      let flags = symbol.flags
      if !flags.isDisjoint(with: [.parameter, .assigned, .used, .annotated]) {
        if flags.contains(.parameter) {
          throw error("name '\(name)' is parameter and \(word)", range)
        }
        if flags.contains(.used) {
          throw error("name '\(name)' is used prior to \(word) declaration", range)
        }
        if flags.contains(.annotated) {
          throw error("annotated name '\(name)' can't be \(word)", range)
        }
        throw error("name '\(name)' is assigned to before \(word) declaration", range)
      }
      symbol.flags.insert(isGlobal ? .global : .nonlocal)
      if symbol.declaration == nil { symbol.declaration = range }
      if symbol.flags.contains(.global), symbol.flags.contains(.nonlocal) {
        throw error("name '\(name)' is nonlocal and global", symbol.declaration ?? range)
      }
      // What an inner scope declares global is so for the module, too: an `exec` with two
      // dictionaries keeps it in that of the globals.
      if isGlobal { table.top.symbol(name).flags.insert(.global) }
    }
  }

  // MARK: Statements

  func visit(_ body: [Statement]) throws(CompileError) {
    for statement in body { try visit(statement) }
  }

  func visit(_ statement: Statement) throws(CompileError) {
    let range = statement.range
    switch statement.kind {
    case .functionDef(let definition):
      try visitFunction(definition, range, isAsync: false)
    case .asyncFunctionDef(let definition):
      try visitFunction(definition, range, isAsync: true)
    case .classDef(let definition): try visitClass(definition, range)
    case .return(let value):
      if let value { try visit(value) }
    case .delete(let targets):
      for target in targets { try visit(target) }
    case .assign(let targets, let value):
      try visit(value)
      for target in targets { try visit(target) }
    case .typeAlias(let name, let parameters, let value):
      try visitTypeAlias(statement, name, parameters, value)
    case .augAssign(let target, _, let value):
      try visit(target)
      try visit(value)
    case .annAssign(let target, let annotation, let value, let simple):
      try visitAnnotatedAssignment(target, annotation, value, simple, range)
    case .for(let target, let iterable, let body, let orElse),
      .asyncFor(let target, let iterable, let body, let orElse):
      try visit(iterable)
      try visit(target)
      try visit(body)
      try visit(orElse)
    case .while(let test, let body, let orElse):
      try visit(test)
      try visit(body)
      try visit(orElse)
    case .if: try visitIf(statement)
    case .with(let items, let body), .asyncWith(let items, let body):
      for item in items {
        try visit(item.context)
        if let target = item.target { try visit(target) }
      }
      try visit(body)
    case .match(let subject, let cases):
      try visit(subject)
      for item in cases {
        try visit(item.pattern)
        if let condition = item.guardExpression { try visit(condition) }
        try visit(item.body)
      }
    case .raise(let exception, let cause):
      if let exception { try visit(exception) }
      if let cause { try visit(cause) }
    case .try(let body, let handlers, let orElse, let finalBody),
      .tryStar(let body, let handlers, let orElse, let finalBody):
      try visit(body)
      for handler in handlers {
        if let type = handler.type { try visit(type) }
        if let name = handler.name { try add(name, [.assigned, .unbindable], handler.range) }
        try visit(handler.body)
      }
      try visit(orElse)
      try visit(finalBody)
    case .assert(let test, let message):
      try visit(test)
      if let message { try visit(message) }
    case .import(let names):
      for alias in names { try visit(alias) }
    case .importFrom(_, let names, _):
      for alias in names { try visit(alias) }
    case .global(let names): try declare(names, isGlobal: true, range)
    case .nonlocal(let names):
      try declare(names, isGlobal: false, range)
    case .expr(let value): try visit(value)
    case .print(let destination, let values, _):
      if let destination { try visit(destination) }
      for value in values { try visit(value) }
    case .pass, .break, .continue: break
    }
  }

  func visitIf(_ first: Statement) throws(CompileError) {
    var statement = first
    while case .if(let test, let body, let orElse) = statement.kind {
      try visit(test)
      try visit(body)
      if orElse.count == 1, case .if = orElse[0].kind {
        statement = orElse[0]
      } else {
        try visit(orElse)
        return
      }
    }
  }

  func visit(_ alias: Alias) throws(CompileError) {
    if let name = alias.asName {
      try add(name, .imported, alias.range)
    } else if alias.name == "*" {
      if scope.kind != .module {
        throw error("import * only allowed at module level", alias.range)
      }
    } else {
      try add(firstComponent(alias.name), .imported, alias.range)
    }
  }

  func visitAnnotatedAssignment(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ simple: Bool,
    _ range: SourceRange
  ) throws(CompileError) {
    if case .name(let name, _) = target.kind {
      let mangledName = scope.mangle(name, className: className)
      if let known = scope.symbols[mangledName], simple, scope !== table.top,
        !known.flags.isDisjoint(with: [.global, .nonlocal])
      {
        let word = known.flags.contains(.global) ? "global" : "nonlocal"
        throw error("annotated name '\(name)' can't be \(word)", range)
      }
      if simple {
        try add(name, [.annotated, .assigned], target.range)
      } else if value != nil {
        try add(name, .assigned, target.range)
      }
    } else {
      try visit(target)
    }
    if !hasFutureAnnotations { try visit(annotation) }
    if let value { try visit(value) }
  }

  // MARK: Functions and classes

  func visitFunction(
    _ definition: FunctionDefinition, _ range: SourceRange, isAsync: Bool
  ) throws(CompileError) {
    for decorator in definition.decorators { try visit(decorator) }
    try visitDefaults(definition.arguments)
    let generic = !definition.typeParameters.isEmpty
    if generic {
      try enterTypeParameters(definition, definition.name, definition.typeParameters)
      // The defaults arrive as parameters.
      let arguments = definition.arguments
      if !arguments.defaults.isEmpty { scope.symbol(".defaults").flags.insert(.parameter) }
      if arguments.keywordDefaults.contains(where: { $0 != nil }) {
        scope.symbol(".kwdefaults").flags.insert(.parameter)
      }
    }
    if !hasFutureAnnotations { try visitAnnotations(definition.arguments, definition.returns) }
    try add(function: definition, range, isAsync)
    if generic { leave() }
    try add(definition.name, .assigned, range)
  }

  func add(
    function definition: FunctionDefinition, _ range: SourceRange, _ isAsync: Bool
  ) throws(CompileError) {
    let inner = enter(.function, definition.name, key: ScopeKey(definition))
    inner.isAsync = isAsync
    try visitParameters(definition.arguments)
    try visit(definition.body)
    leave()
  }

  func visitDefaults(_ arguments: MiniPyParser.Arguments) throws(CompileError) {
    for value in arguments.defaults { try visit(value) }
    for value in arguments.keywordDefaults {
      if let value { try visit(value) }
    }
  }

  func visitAnnotations(
    _ arguments: MiniPyParser.Arguments, _ returns: Expression?
  ) throws(CompileError) {
    for argument in arguments.allInCodeOrder {
      if let annotation = argument.annotation { try visit(annotation) }
    }
    if let returns { try visit(returns) }
  }

  func visitParameters(_ arguments: MiniPyParser.Arguments) throws(CompileError) {
    for argument in arguments.positionalOnly + arguments.arguments + arguments.keywordOnly {
      try add(argument.name, .parameter, argument.range)
    }
    if let variadic = arguments.variadic { try add(variadic.name, .parameter, variadic.range) }
    if let variadic = arguments.keywordVariadic {
      try add(variadic.name, .parameter, variadic.range)
    }
  }

  func visitClass(
    _ definition: ClassDefinition, _ range: SourceRange
  ) throws(CompileError) {
    try add(definition.name, .assigned, range)
    for decorator in definition.decorators { try visit(decorator) }
    let generic = !definition.typeParameters.isEmpty
    let outerClass = className
    if generic {
      try enterTypeParameters(
        definition, definition.name, definition.typeParameters, className: definition.name)
      scope.symbol(".type_params").flags.formUnion([.assigned, .used])
      scope.symbol(".generic_base").flags.formUnion([.assigned, .used])
      className = definition.name
    }
    for base in definition.bases { try visit(base) }
    for keyword in definition.keywords { try visit(keyword.value) }
    let inner = enter(.class, definition.name, key: ScopeKey(definition))
    className = definition.name
    if generic {
      inner.symbol("__type_params__").flags.insert(.assigned)
      inner.symbol(".type_params").flags.insert(.used)
    }
    try visit(definition.body)
    leave()
    className = outerClass
    if generic { leave() }
  }

  func visitTypeAlias(
    _ statement: Statement, _ name: Expression, _ parameters: [TypeParameter], _ value: Expression
  ) throws(CompileError) {
    var title = ""
    if case .name(let text, _) = name.kind { title = text }
    try visit(name)
    let inClass = scope.kind == .class
    if !parameters.isEmpty { try enterTypeParameters(statement, title, parameters) }
    let inner = enter(.annotation, title, key: ScopeKey(statement))
    inner.annotationTitle = "a type alias"
    noteClass(inner, inClass)
    try visit(value)
    leave()
    if !parameters.isEmpty { leave() }
  }

  /// An annotation scope within a class sees the class's names.
  func noteClass(_ inner: Scope, _ inClass: Bool) {
    inner.seesClass = inClass || inner.parent?.seesClass == true
    if inner.seesClass { inner.symbol("__classdict__").flags.insert(.used) }
  }

  func enterTypeParameters<Node: AnyObject>(
    _ node: Node, _ name: String, _ parameters: [TypeParameter], className: String? = nil
  ) throws(CompileError) {
    let inClass = scope.kind == .class
    let inner = enter(.typeParameters, name, key: ScopeKey(node, isTypeParameters: true))
    inner.annotationTitle = "the definition of a generic"
    noteClass(inner, inClass)
    if let className {
      self.className = className
      inner.privateNames = PrivateNames()
    }
    for parameter in parameters {
      switch parameter.kind {
      case .typeVar(let name, let bound, let defaultValue):
        try add(name, .typeParameter, parameter.range)
        if let bound {
          var isTuple = false
          if case .tuple = bound.kind { isTuple = true }
          try visitEvaluator(
            bound, name, isTuple ? "a TypeVar constraint" : "a TypeVar bound")
        }
        if let defaultValue { try visitEvaluator(defaultValue, name, "a TypeVar default") }
      case .typeVarTuple(let name, let defaultValue):
        try add(name, .typeParameter, parameter.range)
        if let defaultValue { try visitEvaluator(defaultValue, name, "a TypeVarTuple default") }
      case .paramSpec(let name, let defaultValue):
        try add(name, .typeParameter, parameter.range)
        if let defaultValue { try visitEvaluator(defaultValue, name, "a ParamSpec default") }
      }
    }
  }

  func visitEvaluator(
    _ expression: Expression, _ name: String, _ title: String
  ) throws(CompileError) {
    let inner = enter(.annotation, name, key: ScopeKey(expression, isTypeParameters: true))
    inner.annotationTitle = title
    noteClass(inner, false)
    try visit(expression)
    leave()
  }
}
