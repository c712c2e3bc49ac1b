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
  /// The names that comprehensions within bind, each with the number of names that appeared before it.
  var inlined: [(name: String, position: Int)] = []
  var children: [Scope] = []
  /// Names of enclosing functions that this unit or one within it needs.
  var freeNames: Set<String> = []
  var isAsync = false
  var isGenerator = false
  /// Python 2: an `exec` statement may make names here.
  var hasExec = false
  /// For comprehensions: `async for` or `await` within.
  var isAsyncComprehension = false
  /// Class scopes: a method needs `__class__`; an annotation scope needs the namespace.
  var needsClassCell = false
  var needsClassDict = false
  /// Annotation scopes that lie directly in a class.
  var seesClass = false
  /// Within the type parameters and bases of a generic class: the names that are private to the class,
  /// which are those of its type parameters.
  var privateNames: PrivateNames?
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

  /// Moves the names that a comprehension binds too to where it stands: CPython enters them among the
  /// variables of the function that it is compiled into.
  func settleOrder() {
    if inlined.isEmpty { return }
    var settled: [Symbol] = []
    var placed: Set<String> = []
    func place(_ symbol: Symbol) {
      if placed.insert(symbol.name).inserted { settled.append(symbol) }
    }
    var next = 0
    for entry in inlined {
      while next < entry.position {
        place(order[next])
        next += 1
      }
      if let symbol = symbols[entry.name] { place(symbol) }
    }
    for symbol in order { place(symbol) }
    order = settled
    inlined = []
  }
}

/// Which of a node's scopes is meant.
struct ScopeKey: Hashable {
  var node: ObjectIdentifier
  var isTypeParameters: Bool

  init<Node: AnyObject>(_ node: Node, isTypeParameters: Bool = false) {
    self.node = ObjectIdentifier(node)
    self.isTypeParameters = isTypeParameters
  }
}

/// The scopes of a source, found by a walk over its tree (CPython: `symtable.c`).
struct SymbolTable {
  let top: Scope
  var scopes: [ScopeKey: Scope] = [:]

  func scope<Node: AnyObject>(_ node: Node, isTypeParameters: Bool = false) -> Scope {
    scopes[ScopeKey(node, isTypeParameters: isTypeParameters)] ?? top
  }
}

/// Names that stand for others within a class, collected while its type parameters are declared.
final class PrivateNames {
  var names: Set<String> = []
}

extension Scope {
  /// A name as it is known in this scope within a class.
  func mangle(_ name: String, className: String?) -> String {
    if let privateNames, !privateNames.names.contains(name) { return name }
    return mangled(name, className: className)
  }

  /// The class whose names an annotation scope sees.
  var seenClass: Scope? {
    guard seesClass else { return nil }
    var scope = parent
    while let current = scope, current.kind != .class { scope = current.parent }
    return scope
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
