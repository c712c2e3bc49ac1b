import MiniPyParser

/// What a scope knows of a name.
final class Symbol {
  let name: String
  var flags: SymbolFlags = []
  /// Where the name lives, as seen from its scope; set by the analysis.
  var place = Place.unresolved
  /// An inner function uses it: the value lies in a cell.
  var isCell = false
  /// The register, once the unit that owns it is compiled (a slot, for inlined comprehensions).
  var register = -1
  /// The `global` or `nonlocal` statement.
  var declaration: SourceRange?

  init(name: String) { self.name = name }

  enum Place {
    case unresolved
    /// Bound in this scope.
    case local
    /// Bound in an enclosing function.
    case free
    /// Not bound in this inlined comprehension, but in its unit or a comprehension around it.
    case enclosing
    case globalExplicit
    case globalImplicit
  }

  var isBound: Bool { !flags.isDisjoint(with: .binds) }
}

/// How a name occurs in a scope.
struct SymbolFlags: OptionSet {
  var rawValue: UInt16
  init(rawValue: UInt16) { self.rawValue = rawValue }

  static let parameter = SymbolFlags(rawValue: 1)
  static let assigned = SymbolFlags(rawValue: 2)
  static let used = SymbolFlags(rawValue: 4)
  static let global = SymbolFlags(rawValue: 8)
  static let nonlocal = SymbolFlags(rawValue: 16)
  static let annotated = SymbolFlags(rawValue: 32)
  static let imported = SymbolFlags(rawValue: 64)
  static let typeParameter = SymbolFlags(rawValue: 128)
  /// `del`, or the name of an `except` clause.
  static let unbindable = SymbolFlags(rawValue: 256)
  /// The iteration variable of a comprehension.
  static let iteration = SymbolFlags(rawValue: 512)
  /// The target of an assignment expression: an operand before it must be copied.
  static let walrus = SymbolFlags(rawValue: 1024)

  static let binds: SymbolFlags = [.parameter, .assigned, .imported, .typeParameter]
}

/// A block of code with names of its own.
final class Scope {
  enum Kind {
    case module
    case `class`
    case function
    case lambda
    case generatorExpression
    /// A list, set or dict comprehension: compiled into the code around it.
    case comprehension
    case typeParameters
    /// The lazily evaluated value of a `type` statement, or a bound or default.
    case annotation
  }

  let kind: Kind
  let name: String
  let parent: Scope?
  var symbols: [String: Symbol] = [:]
  /// In order of appearance.
  var order: [Symbol] = []
  var children: [Scope] = []
  /// Names of enclosing functions that this unit or one within it needs.
  var freeNames: Set<String> = []
  var isAsync = false
  var isGenerator = false
  /// For comprehensions: `async for` or `await` within.
  var isAsyncComprehension = false
  /// Class scopes: a method needs `__class__`; an annotation scope needs the namespace.
  var needsClassCell = false
  var needsClassDict = false
  /// Annotation scopes that lie directly in a class.
  var seesClass = false
  /// The iterable of a comprehension is being visited.
  var iterableDepth = 0
  /// The iteration targets of a comprehension are being visited.
  var isInTarget = false
  /// What the scope is called where `yield` and the like are refused.
  var annotationTitle = ""

  init(kind: Kind, name: String, parent: Scope?) {
    self.kind = kind
    self.name = name
    self.parent = parent
  }

  /// Code with local registers.
  var isFunctionLike: Bool {
    switch kind {
    case .module, .class: return false
    default: return true
    }
  }

  /// The nearest scope that has a code object of its own.
  var unit: Scope {
    var scope = self
    while scope.kind == .comprehension, let parent = scope.parent { scope = parent }
    return scope
  }

  /// True within any function.
  var isNested: Bool {
    var scope = parent
    while let current = scope {
      if current.isFunctionLike { return true }
      scope = current.parent
    }
    return false
  }

  func symbol(_ name: String) -> Symbol {
    if let known = symbols[name] { return known }
    let symbol = Symbol(name: name)
    symbols[name] = symbol
    order.append(symbol)
    return symbol
  }
}

/// Which of a node's scopes is meant.
struct ScopeKey: Hashable {
  var node: ObjectIdentifier
  var isTypeParameters: Bool

  init(_ node: AnyObject, isTypeParameters: Bool = false) {
    self.node = ObjectIdentifier(node)
    self.isTypeParameters = isTypeParameters
  }
}

/// The scopes of a source, found by a walk over its tree (CPython: `symtable.c`).
struct SymbolTable {
  let top: Scope
  fileprivate(set) var scopes: [ScopeKey: Scope] = [:]

  func scope(_ node: AnyObject, isTypeParameters: Bool = false) -> Scope {
    scopes[ScopeKey(node, isTypeParameters: isTypeParameters)] ?? top
  }
}

/// A name with the class's name before it, if it is private to the class (CPython: `_Py_Mangle`).
func mangled(_ name: String, className: String?) -> String {
  guard let className, name.utf8.count > 2 else { return name }
  let bytes = name.utf8
  guard bytes.first == UInt8(ascii: "_"), bytes[bytes.index(after: bytes.startIndex)] == 95 else {
    return name
  }
  if name.hasSuffix("__") { return name }
  for byte in bytes where byte == UInt8(ascii: ".") { return name }
  var owner = Substring(className)
  while owner.utf8.first == UInt8(ascii: "_") { owner = owner.dropFirst() }
  if owner.isEmpty { return name }
  return "_" + String(owner) + name
}

/// `SyntaxError` at a range.
func compileError(_ message: String, _ range: SourceRange) -> CompileError {
  CompileError(
    message, line: range.line, offset: range.column &+ 1, endLine: range.endLine,
    endOffset: range.endColumn &+ 1)
}

/// Watches the native stack while trees are walked.
struct StackGuard {
  /// The lowest address that may be used.
  let end: UInt

  /// - Throws: `RecursionError` before the native stack is exhausted.
  @inline(__always)
  func check() throws(CompileError) {
    var here: UInt8 = 0
    let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
    if address < end {
      throw CompileError(
        "maximum recursion depth exceeded during compilation", kind: .recursionError)
    }
  }
}

// MARK: - The walk

/// Builds the scopes.
final class SymbolTableBuilder {
  private(set) var table: SymbolTable
  private var scope: Scope
  private var className: String?
  private let hasFutureAnnotations: Bool
  private let stack: StackGuard

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
  }

  func build(_ expression: Expression) throws(CompileError) {
    try visit(expression)
    try analyze(table.top)
  }

  private func error(_ message: String, _ range: SourceRange) -> CompileError {
    compileError(message, range)
  }

  // MARK: Scopes

  private func enter(_ kind: Scope.Kind, _ name: String, key: ScopeKey) -> Scope {
    let inner = Scope(kind: kind, name: name, parent: scope)
    scope.children.append(inner)
    table.scopes[key] = inner
    scope = inner
    return inner
  }

  private func leave() {
    if let parent = scope.parent { scope = parent }
  }

  // MARK: Names

  @discardableResult
  private func add(
    _ name: String, _ flags: SymbolFlags, _ range: SourceRange
  ) throws(CompileError) -> Symbol {
    let name = mangled(name, className: className)
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

  private func use(_ name: String, _ range: SourceRange) throws(CompileError) {
    try add(name, .used, range)
    if name == "super", scope.kind == .function || scope.kind == .lambda
      || scope.kind == .generatorExpression || scope.kind == .comprehension
    {
      _ = scope.symbol("__class__").flags.insert(.used)
    }
  }

  private func declare(
    _ names: [String], isGlobal: Bool, _ range: SourceRange
  ) throws(CompileError) {
    let word = isGlobal ? "global" : "nonlocal"
    for name in names {
      let name = mangled(name, className: className)
      let symbol = scope.symbol(name)
      let flags = symbol.flags
      if !flags.isDisjoint(with: [.parameter, .assigned, .used, .annotated]) {
        if flags.contains(.parameter) {
          throw error("name '\(name)' is parameter and \(word)", range)
        }
        if flags.contains(.annotated) {
          throw error("annotated name '\(name)' can't be \(word)", range)
        }
        if flags.contains(.assigned) {
          throw error("name '\(name)' is assigned to before \(word) declaration", range)
        }
        throw error("name '\(name)' is used prior to \(word) declaration", range)
      }
      symbol.flags.insert(isGlobal ? .global : .nonlocal)
      if symbol.declaration == nil { symbol.declaration = range }
      if symbol.flags.contains(.global), symbol.flags.contains(.nonlocal) {
        throw error("name '\(name)' is nonlocal and global", symbol.declaration ?? range)
      }
    }
  }

  // MARK: Statements

  private func visit(_ body: [Statement]) throws(CompileError) {
    for statement in body { try visit(statement) }
  }

  private func visit(_ statement: Statement) throws(CompileError) {
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
    case .pass, .break, .continue: break
    }
  }

  private func visitIf(_ first: Statement) throws(CompileError) {
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

  private func visit(_ alias: Alias) throws(CompileError) {
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

  private func visitAnnotatedAssignment(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ simple: Bool,
    _ range: SourceRange
  ) throws(CompileError) {
    if case .name(let name, _) = target.kind {
      let mangledName = mangled(name, className: className)
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

  private func visitFunction(
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

  private func add(
    function definition: FunctionDefinition, _ range: SourceRange, _ isAsync: Bool
  ) throws(CompileError) {
    let inner = enter(.function, definition.name, key: ScopeKey(definition))
    inner.isAsync = isAsync
    try visitParameters(definition.arguments)
    try visit(definition.body)
    leave()
  }

  private func visitDefaults(_ arguments: MiniPyParser.Arguments) throws(CompileError) {
    for value in arguments.defaults { try visit(value) }
    for value in arguments.keywordDefaults {
      if let value { try visit(value) }
    }
  }

  private func visitAnnotations(
    _ arguments: MiniPyParser.Arguments, _ returns: Expression?
  ) throws(CompileError) {
    for argument in arguments.allInCodeOrder {
      if let annotation = argument.annotation { try visit(annotation) }
    }
    if let returns { try visit(returns) }
  }

  private func visitParameters(_ arguments: MiniPyParser.Arguments) throws(CompileError) {
    for argument in arguments.positionalOnly + arguments.arguments + arguments.keywordOnly {
      try add(argument.name, .parameter, argument.range)
    }
    if let variadic = arguments.variadic { try add(variadic.name, .parameter, variadic.range) }
    if let variadic = arguments.keywordVariadic {
      try add(variadic.name, .parameter, variadic.range)
    }
  }

  private func visitClass(
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

  private func visitTypeAlias(
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
  private func noteClass(_ inner: Scope, _ inClass: Bool) {
    inner.seesClass = inClass || inner.parent?.seesClass == true
    if inner.seesClass { inner.symbol("__classdict__").flags.insert(.used) }
  }

  private func enterTypeParameters(
    _ node: AnyObject, _ name: String, _ parameters: [TypeParameter], className: String? = nil
  ) throws(CompileError) {
    let inClass = scope.kind == .class
    let inner = enter(.typeParameters, name, key: ScopeKey(node, isTypeParameters: true))
    inner.annotationTitle = "the definition of a generic"
    noteClass(inner, inClass)
    if let className { self.className = className }
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

  private func visitEvaluator(
    _ expression: Expression, _ name: String, _ title: String
  ) throws(CompileError) {
    let inner = enter(.annotation, name, key: ScopeKey(expression, isTypeParameters: true))
    inner.annotationTitle = title
    noteClass(inner, false)
    try visit(expression)
    leave()
  }

  // MARK: Expressions

  private func visit(_ expressions: [Expression]) throws(CompileError) {
    for expression in expressions { try visit(expression) }
  }

  private func visit(_ expression: Expression) throws(CompileError) {
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

  private func visitHead(_ expression: Expression) throws(CompileError) {
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

  private func visitBinary(_ expression: Expression) throws(CompileError) {
    var rights: [Expression] = []
    var current = expression
    while case .binOp(let left, _, let right) = current.kind {
      rights.append(right)
      current = left
    }
    try visit(current)
    while let right = rights.popLast() { try visit(right) }
  }

  private func visitRare(_ expression: Expression) throws(CompileError) {
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

  private func refuseInAnnotation(_ what: String, _ range: SourceRange) throws(CompileError) {
    if !scope.annotationTitle.isEmpty {
      throw error("\(what) cannot be used within \(scope.annotationTitle)", range)
    }
  }

  private func visitYield(_ range: SourceRange) throws(CompileError) {
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
  private func noteAwait() {
    if scope.kind == .comprehension || scope.kind == .generatorExpression {
      scope.isAsyncComprehension = true
    }
  }

  private func visitComprehension(
    _ node: Expression, _ kind: Scope.Kind, _ name: String, _ element: Expression,
    _ value: Expression?, _ generators: [Comprehension]
  ) throws(CompileError) {
    guard let first = generators.first else { return }
    // The outermost iterable belongs to the scope outside.
    scope.iterableDepth += 1
    try visit(first.iterable)
    scope.iterableDepth -= 1
    let outer = scope
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
    if inner.isAsyncComprehension, kind == .comprehension,
      outer.kind == .comprehension || outer.kind == .generatorExpression
    {
      outer.isAsyncComprehension = true
    }
  }

  private func visitNamed(
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
  private func extendNamed(_ name: String, _ range: SourceRange) throws(CompileError) {
    let name = mangled(name, className: className)
    var between: [Scope] = []
    var current: Scope? = scope
    while let candidate = current {
      switch candidate.kind {
      case .comprehension, .generatorExpression:
        if let known = candidate.symbols[name], known.flags.contains(.iteration) {
          throw error(
            "assignment expression cannot rebind comprehension iteration variable '\(name)'",
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
        candidate.symbol(name).flags.formUnion([.assigned, .walrus])
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

  private func visit(_ pattern: Pattern) throws(CompileError) {
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

  // MARK: - The analysis

  /// Decides for each name of a scope and of those within where it lives (CPython:
  /// `analyze_block`).
  private func analyze(_ scope: Scope) throws(CompileError) {
    for symbol in scope.order { try resolve(symbol, scope) }
    for child in scope.children { try analyze(child) }
  }

  private func resolve(_ symbol: Symbol, _ scope: Scope) throws(CompileError) {
    let name = symbol.name
    if symbol.flags.contains(.global) {
      symbol.place = .globalExplicit
      return
    }
    if symbol.flags.contains(.nonlocal) {
      let isImplicit = scope.kind == .comprehension || scope.kind == .generatorExpression
      let range = symbol.declaration ?? SourceRange(line: 0, column: 0, endLine: 0, endColumn: 0)
      if scope.kind == .module {
        throw error("nonlocal declaration not allowed at module level", range)
      }
      guard let owner = lookUp(name, from: scope) else {
        throw error("no binding for nonlocal '\(name)' found", range)
      }
      guard let bound = owner.symbols[name] else { return }
      if bound.flags.contains(.typeParameter), !isImplicit {
        throw error("nonlocal binding not allowed for type parameter '\(name)'", range)
      }
      capture(bound, owner, from: scope, symbol)
      return
    }
    if symbol.isBound {
      symbol.place = .local
      return
    }
    guard let owner = lookUp(name, from: scope) else {
      symbol.place = isDeclaredGlobal(name, from: scope) ? .globalExplicit : .globalImplicit
      return
    }
    if owner.kind == .class {
      // `__class__` and `__classdict__` come from the class around.
      if name == "__class__" { owner.needsClassCell = true } else { owner.needsClassDict = true }
      markFree(name, from: scope, to: owner)
      if scope.unit === owner {
        symbol.place = .globalImplicit
      } else {
        symbol.place = scope.kind == .comprehension ? .enclosing : .free
      }
      return
    }
    guard let bound = owner.symbols[name] else { return }
    capture(bound, owner, from: scope, symbol)
  }

  /// The enclosing scope that binds a name, as seen from the scopes within.
  private func lookUp(_ name: String, from scope: Scope) -> Scope? {
    var current = scope.parent
    while let candidate = current {
      switch candidate.kind {
      case .module: return nil
      case .class:
        if name == "__class__" || name == "__classdict__" { return candidate }
      default:
        if let symbol = candidate.symbols[name] {
          if symbol.flags.contains(.global) { return nil }
          if symbol.isBound, !symbol.flags.contains(.nonlocal) { return candidate }
        }
      }
      current = candidate.parent
    }
    return nil
  }

  /// Whether the lookup ended at a function that declares the name global.
  private func isDeclaredGlobal(_ name: String, from scope: Scope) -> Bool {
    var current = scope.parent
    while let candidate = current, candidate.kind != .module {
      if candidate.kind != .class, let symbol = candidate.symbols[name] {
        if symbol.flags.contains(.global) { return true }
      }
      current = candidate.parent
    }
    return false
  }

  private func capture(_ bound: Symbol, _ owner: Scope, from scope: Scope, _ symbol: Symbol) {
    if scope.unit === owner.unit {
      symbol.place = .enclosing
      return
    }
    bound.isCell = true
    markFree(bound.name, from: scope, to: owner)
    symbol.place = scope.kind == .comprehension ? .enclosing : .free
  }

  /// Notes a free variable in all units between the scope that needs it and its owner.
  private func markFree(_ name: String, from scope: Scope, to owner: Scope) {
    var current: Scope? = scope
    while let step = current, step.unit !== owner.unit {
      if step.kind != .comprehension { step.freeNames.insert(name) }
      current = step.parent
    }
  }
}

/// What `import a.b.c` binds.
func firstComponent(_ name: String) -> String {
  guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return name }
  return String(name[..<dot])
}

extension MiniPyParser.Arguments {
  /// In the order in which CPython evaluates the annotations.
  var allInCodeOrder: [Argument] {
    var result = arguments + positionalOnly
    if let variadic { result.append(variadic) }
    result += keywordOnly
    if let keywordVariadic { result.append(keywordVariadic) }
    return result
  }
}
