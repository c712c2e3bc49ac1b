// The syntax tree models CPython 3.13's `ast` module node for node; the field names are CPython's,
// spelled in Swift's manner. Nodes are immutable once the parser has built them.

// MARK: - Positions

/// Where a node stands in the source, exactly as CPython reports it.
public struct SourceRange: Equatable, Sendable {
  /// The line of the first character, counted from 1.
  public var line: Int32
  /// The offset of the first character in its line, in UTF-8 bytes, counted from 0.
  public var column: Int32
  /// The line of the last character, counted from 1.
  public var endLine: Int32
  /// The offset behind the last character in its line, in UTF-8 bytes, counted from 0.
  public var endColumn: Int32

  /// Creates a range from CPython's `lineno`, `col_offset`, `end_lineno` and `end_col_offset`.
  public init(line: Int32, column: Int32, endLine: Int32, endColumn: Int32) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

// MARK: - Roots

/// A parsed file, or one interactive statement (`Module`, `Interactive`).
public final class Module {
  /// The statements, in source order.
  public let body: [Statement]
  /// What the lexer found doubtful, in source order.
  public let warnings: [SyntaxWarning]

  /// Creates a module of `body`.
  public init(body: [Statement], warnings: [SyntaxWarning]) {
    self.body = body
    self.warnings = warnings
  }
}

/// A parsed `eval` source (`Expression` in CPython).
public struct ParsedExpression {
  /// The one expression.
  public let body: Expression
  /// What the lexer found doubtful, in source order.
  public let warnings: [SyntaxWarning]
}

// MARK: - Statements

/// One statement with its position.
public final class Statement {
  /// What it is, and its parts.
  public let kind: Kind
  /// From its first to its last character; decorators do not count.
  public let range: SourceRange

  /// Creates a statement.
  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The statements of the grammar.
  public enum Kind {
    /// `def`
    case functionDef(FunctionDefinition)
    /// `async def`
    case asyncFunctionDef(FunctionDefinition)
    /// `class`
    case classDef(ClassDefinition)
    /// `return value`
    case `return`(Expression?)
    /// `del targets`
    case delete([Expression])
    /// `targets[0] = targets[1] = value`
    case assign(targets: [Expression], value: Expression)
    /// `type name[parameters] = value`
    case typeAlias(name: Expression, typeParameters: [TypeParameter], value: Expression)
    /// `target += value`
    case augAssign(target: Expression, op: BinaryOperator, value: Expression)
    /// `target: annotation = value`; `simple` when the target is a name without parentheses
    case annAssign(target: Expression, annotation: Expression, value: Expression?, simple: Bool)
    /// `for`
    case `for`(target: Expression, iterable: Expression, body: [Statement], orElse: [Statement])
    /// `async for`
    case asyncFor(target: Expression, iterable: Expression, body: [Statement], orElse: [Statement])
    /// `while`
    case `while`(test: Expression, body: [Statement], orElse: [Statement])
    /// `if`; an `elif` is an `if` alone in `orElse`
    case `if`(test: Expression, body: [Statement], orElse: [Statement])
    /// `with`
    case with(items: [WithItem], body: [Statement])
    /// `async with`
    case asyncWith(items: [WithItem], body: [Statement])
    /// `match`
    case match(subject: Expression, cases: [MatchCase])
    /// `raise exception from cause`
    case raise(exception: Expression?, cause: Expression?)
    /// `try` with `except`
    case `try`(
      body: [Statement], handlers: [ExceptHandler], orElse: [Statement], finalBody: [Statement])
    /// `try` with `except*`
    case tryStar(
      body: [Statement], handlers: [ExceptHandler], orElse: [Statement], finalBody: [Statement])
    /// `assert test, message`
    case assert(test: Expression, message: Expression?)
    /// `import names`
    case `import`([Alias])
    /// `from module import names`, with `level` leading dots
    case importFrom(module: String?, names: [Alias], level: Int32)
    /// `global names`
    case global([String])
    /// `nonlocal names`
    case nonlocal([String])
    /// An expression evaluated for its effect.
    case expr(Expression)
    /// `print >>destination, values` (Python 2); `endsLine` unless a comma stands behind them
    case print(destination: Expression?, values: [Expression], endsLine: Bool)
    /// `pass`
    case pass
    /// `break`
    case `break`
    /// `continue`
    case `continue`
  }
}

/// The parts of `def` and `async def`.
public final class FunctionDefinition {
  /// The function's name.
  public let name: String
  /// Its parameters.
  public let arguments: Arguments
  /// Its statements; at least one.
  public let body: [Statement]
  /// The decorators, topmost first.
  public let decorators: [Expression]
  /// The annotation behind `->`.
  public let returns: Expression?
  /// `[T, *Ts, **P]`
  public let typeParameters: [TypeParameter]

  /// Creates a definition.
  public init(
    name: String, arguments: Arguments, body: [Statement], decorators: [Expression],
    returns: Expression?, typeParameters: [TypeParameter]
  ) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
    self.returns = returns
    self.typeParameters = typeParameters
  }
}

/// The parts of `class`.
public final class ClassDefinition {
  /// The class's name.
  public let name: String
  /// The positional arguments in the parentheses.
  public let bases: [Expression]
  /// The keyword arguments in the parentheses.
  public let keywords: [Keyword]
  /// Its statements; at least one.
  public let body: [Statement]
  /// The decorators, topmost first.
  public let decorators: [Expression]
  /// `[T, *Ts, **P]`
  public let typeParameters: [TypeParameter]

  /// Creates a definition.
  public init(
    name: String, bases: [Expression], keywords: [Keyword], body: [Statement],
    decorators: [Expression], typeParameters: [TypeParameter]
  ) {
    self.name = name
    self.bases = bases
    self.keywords = keywords
    self.body = body
    self.decorators = decorators
    self.typeParameters = typeParameters
  }
}

/// `context as target`
public struct WithItem {
  /// The context manager.
  public let context: Expression
  /// What `as` binds.
  public let target: Expression?
}

/// One `except` clause; `type` and `name` are nil for a bare one.
public struct ExceptHandler {
  /// The exception type, or tuple of types.
  public let type: Expression?
  /// The name behind `as`.
  public let name: String?
  /// Its statements; at least one.
  public let body: [Statement]
  /// From `except` to the end of the body.
  public let range: SourceRange
}

/// `name as asName` in an import; `name` is `*` for a star import, and dotted for `import a.b`.
public struct Alias {
  /// What is imported.
  public let name: String
  /// What it is called here.
  public let asName: String?
  /// Its position.
  public let range: SourceRange
}

/// One `case` of a `match`.
public struct MatchCase {
  /// What must match.
  public let pattern: Pattern
  /// The condition behind `if`.
  public let guardExpression: Expression?
  /// Its statements; at least one.
  public let body: [Statement]
}

// MARK: - Expressions

/// One expression with its position.
public final class Expression {
  /// What it is, and its parts.
  public let kind: Kind
  /// From its first to its last character; parentheses count only for tuples and generators.
  public let range: SourceRange
  /// How many levels the tree below has; a leaf has 1. A walk that recurses can know its depth
  /// before it begins.
  public let height: Int32

  /// Creates an expression.
  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
    height = kind.heightOfParts &+ 1
  }

  /// The expressions of the grammar.
  public enum Kind {
    /// `a and b and c`; at least two values
    case boolOp(BooleanOperator, values: [Expression])
    /// `target := value`
    case namedExpr(target: Expression, value: Expression)
    /// `left op right`
    case binOp(left: Expression, op: BinaryOperator, right: Expression)
    /// `op operand`
    case unaryOp(UnaryOperator, operand: Expression)
    /// `lambda arguments: body`
    case lambda(arguments: Arguments, body: Expression)
    /// `body if test else orElse`
    case ifExp(test: Expression, body: Expression, orElse: Expression)
    /// `{key: value, **value}`; the key of an unpacking is nil
    case dict(keys: [Expression?], values: [Expression])
    /// `{element, element}`
    case set([Expression])
    /// `[element for …]`
    case listComp(element: Expression, generators: [Comprehension])
    /// `{element for …}`
    case setComp(element: Expression, generators: [Comprehension])
    /// `{key: value for …}`
    case dictComp(key: Expression, value: Expression, generators: [Comprehension])
    /// `(element for …)`
    case generatorExp(element: Expression, generators: [Comprehension])
    /// `await value`
    case await(Expression)
    /// `yield value`
    case yield(Expression?)
    /// `yield from value`
    case yieldFrom(Expression)
    /// `left operators[0] comparators[0] operators[1] comparators[1]`
    case compare(
      left: Expression, operators: [ComparisonOperator], comparators: [Expression])
    /// `function(arguments, keywords)`; `*x` is a `starred` argument, `**x` a nameless keyword
    case call(function: Expression, arguments: [Expression], keywords: [Keyword])
    /// `{value!conversion:formatSpec}` within an f-string; the specification is a `joinedStr`
    case formattedValue(value: Expression, conversion: Conversion?, formatSpec: Expression?)
    /// An f-string: string constants and formatted values
    case joinedStr([Expression])
    /// A literal.
    case constant(Constant)
    /// `value.name`
    case attribute(value: Expression, name: String, ExpressionContext)
    /// `value[index]`
    case `subscript`(value: Expression, index: Expression, ExpressionContext)
    /// `*value`
    case starred(Expression, ExpressionContext)
    /// A name.
    case name(String, ExpressionContext)
    /// `[element, element]`
    case list([Expression], ExpressionContext)
    /// `element, element`
    case tuple([Expression], ExpressionContext)
    /// `[element for …]` whose variables belong to the scope around it (Python 2)
    case openListComp(element: Expression, generators: [Comprehension])
    /// What a statement of Python 2 does that Python 3 has no words for
    case operation(DialectOperation, [Expression])
    /// `lower:upper:step` within a subscript
    case slice(lower: Expression?, upper: Expression?, step: Expression?)

    /// The height of the highest part. Parts that lie within brackets or behind a keyword may be
    /// left out: the parser limits these nestings itself.
    var heightOfParts: Int32 {
      switch self {
      case .boolOp(_, let values): highest(values)
      case .namedExpr(let target, let value): max(target.height, value.height)
      case .binOp(let left, _, let right): max(left.height, right.height)
      case .unaryOp(_, let operand): operand.height
      case .lambda(_, let body): body.height
      case .ifExp(let test, let body, let orElse):
        max(test.height, max(body.height, orElse.height))
      case .dict(let keys, let values): max(highest(keys), highest(values))
      case .set(let elements), .list(let elements, _), .tuple(let elements, _): highest(elements)
      case .listComp(let element, let generators), .setComp(let element, let generators),
        .generatorExp(let element, let generators):
        max(element.height, highest(generators))
      case .dictComp(let key, let value, let generators):
        max(max(key.height, value.height), highest(generators))
      case .await(let value), .yieldFrom(let value), .starred(let value, _),
        .attribute(let value, _, _):
        value.height
      case .yield(let value): value?.height ?? 0
      case .compare(let left, _, let comparators): max(left.height, highest(comparators))
      case .call(let function, let arguments, let keywords):
        max(function.height, max(highest(arguments), highest(keywords)))
      case .formattedValue(let value, _, let specification):
        max(value.height, specification?.height ?? 0)
      case .joinedStr(let values): highest(values)
      case .openListComp(let element, let generators):
        max(element.height, highest(generators))
      case .operation(_, let values): highest(values)
      case .constant, .name: 0
      case .subscript(let value, let index, _): max(value.height, index.height)
      case .slice(let lower, let upper, let step):
        max(lower?.height ?? 0, max(upper?.height ?? 0, step?.height ?? 0))
      }
    }
  }
}

private func highest(_ expressions: [Expression]) -> Int32 {
  var result: Int32 = 0
  for expression in expressions { result = max(result, expression.height) }
  return result
}

private func highest(_ expressions: [Expression?]) -> Int32 {
  var result: Int32 = 0
  for expression in expressions { result = max(result, expression?.height ?? 0) }
  return result
}

private func highest(_ generators: [Comprehension]) -> Int32 {
  var result: Int32 = 0
  for generator in generators {
    result = max(result, max(generator.iterable.height, highest(generator.conditions)))
  }
  return result
}

private func highest(_ keywords: [Keyword]) -> Int32 {
  var result: Int32 = 0
  for keyword in keywords { result = max(result, keyword.value.height) }
  return result
}

/// What is done to a name, attribute, subscript, list, tuple or star.
public enum ExpressionContext: UInt8, Sendable {
  /// It is read.
  case load
  /// It is assigned to.
  case store
  /// It is deleted.
  case del
}

/// `!s`, `!r` or `!a` in an f-string.
public enum Conversion: UInt8, Sendable {
  /// `str()`
  case string = 115
  /// `repr()`
  case representation = 114
  /// `ascii()`
  case ascii = 97
}

/// A literal's value.
public enum Constant {
  /// `None`
  case none
  /// `True`
  case `true`
  /// `False`
  case `false`
  /// `...`
  case ellipsis
  /// An integer of any size.
  case integer(IntegerLiteral)
  /// A float, and its text without underscores.
  case float(Double, text: String)
  /// An imaginary number, and its text without underscores and `j`.
  case imaginary(Double, text: String)
  /// A string.
  case string(StringLiteral)
  /// A bytes literal.
  case bytes([UInt8])
  /// `u'…'` of Python 2, whose plain strings are bytes.
  case unicode(StringLiteral)
  /// `10L` of Python 2.
  case long(IntegerLiteral)
}

/// The values of `Expression.Kind.operation`.
public enum DialectOperation: UInt8, Sendable {
  /// `exec source in globals, locals`; operands that are missing are `None`.
  case exec
  /// The exception that `raise type, value, traceback` raises.
  case raise
  /// The exception that the `except` clause around it handles.
  case handled
}

/// An integer as its digits, since it may have any size.
public struct IntegerLiteral: Equatable, Sendable {
  /// ASCII digits without prefix and underscores, letters in lower case; at least one.
  public let digits: String
  /// 2, 8, 10 or 16.
  public let radix: Int

  /// The value, when it fits 64 signed bits.
  public var int64: Int64? { Int64(digits, radix: radix) }
}

/// A string's value. Surrogates may occur, so this is not a Swift string.
public struct StringLiteral: Equatable, Sendable {
  /// The characters.
  public let codePoints: [UInt32]
  /// Whether the literal has the prefix `u`; `ast.dump` tells.
  public let hasUnicodePrefix: Bool

  /// Creates a literal of the given characters.
  public init(codePoints: [UInt32], hasUnicodePrefix: Bool = false) {
    self.codePoints = codePoints
    self.hasUnicodePrefix = hasUnicodePrefix
  }

  /// The value as a Swift string; nil if it holds a surrogate.
  public var string: String? {
    var scalars = String.UnicodeScalarView()
    for codePoint in codePoints {
      guard let scalar = Unicode.Scalar(codePoint) else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}

/// `and`, `or`
public enum BooleanOperator: UInt8, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case and, or
}

/// The operators of `binOp` and `augAssign`, named as in CPython.
public enum BinaryOperator: UInt8, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case add, sub, mult, matMult, div, mod, pow, lShift, rShift, bitOr, bitXor, bitAnd, floorDiv
  /// `/` of Python 2, which of two integers makes an integer.
  case classicDiv
}

/// The operators of `unaryOp`, named as in CPython.
public enum UnaryOperator: UInt8, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case invert, not, uAdd, uSub
}

/// The operators of `compare`, named as in CPython.
public enum ComparisonOperator: UInt8, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case eq, notEq, lt, ltE, gt, gtE, `is`, isNot, `in`, notIn
}

/// `for target in iterable if conditions` of a comprehension.
public struct Comprehension {
  /// What is bound.
  public let target: Expression
  /// What is run through.
  public let iterable: Expression
  /// The conditions, each behind its own `if`.
  public let conditions: [Expression]
  /// Whether it says `async for`.
  public let isAsync: Bool
}

// MARK: - Parameters and arguments

/// The parameters of a function or lambda.
public final class Arguments {
  /// Those before `/`.
  public let positionalOnly: [Argument]
  /// Those that can be passed by position or by name.
  public let arguments: [Argument]
  /// `*args`
  public let variadic: Argument?
  /// Those behind `*` or `*args`.
  public let keywordOnly: [Argument]
  /// One for each of `keywordOnly`; nil if there is no default.
  public let keywordDefaults: [Expression?]
  /// `**kwargs`
  public let keywordVariadic: Argument?
  /// The defaults of the last of `positionalOnly` + `arguments`.
  public let defaults: [Expression]

  /// Creates a parameter list.
  public init(
    positionalOnly: [Argument] = [], arguments: [Argument] = [], variadic: Argument? = nil,
    keywordOnly: [Argument] = [], keywordDefaults: [Expression?] = [],
    keywordVariadic: Argument? = nil, defaults: [Expression] = []
  ) {
    self.positionalOnly = positionalOnly
    self.arguments = arguments
    self.variadic = variadic
    self.keywordOnly = keywordOnly
    self.keywordDefaults = keywordDefaults
    self.keywordVariadic = keywordVariadic
    self.defaults = defaults
  }
}

/// One parameter.
public struct Argument {
  /// Its name.
  public let name: String
  /// The annotation behind `:`.
  public let annotation: Expression?
  /// Its position, with the annotation.
  public let range: SourceRange
}

/// `name=value` in a call or class; `name` is nil for `**value`.
public struct Keyword {
  /// The parameter's name.
  public let name: String?
  /// What is passed.
  public let value: Expression
  /// Its position.
  public let range: SourceRange
}

/// `T: bound = default`, `*Ts = default` or `**P = default`.
public struct TypeParameter {
  /// What it is, and its parts.
  public let kind: Kind
  /// Its position.
  public let range: SourceRange

  /// The kinds of type parameters.
  public enum Kind {
    /// `T: bound = default`
    case typeVar(name: String, bound: Expression?, defaultValue: Expression?)
    /// `*Ts = default`
    case typeVarTuple(name: String, defaultValue: Expression?)
    /// `**P = default`
    case paramSpec(name: String, defaultValue: Expression?)
  }

  /// Its name.
  public var name: String {
    switch kind {
    case .typeVar(let name, _, _), .typeVarTuple(let name, _), .paramSpec(let name, _): name
    }
  }

  /// What stands behind its `=`.
  public var defaultValue: Expression? {
    switch kind {
    case .typeVar(_, _, let value), .typeVarTuple(_, let value), .paramSpec(_, let value): value
    }
  }
}

// MARK: - Patterns

/// One pattern of a `case`.
public final class Pattern {
  /// What it is, and its parts.
  public let kind: Kind
  /// Its position.
  public let range: SourceRange

  /// Creates a pattern.
  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The patterns of the grammar.
  public enum Kind {
    /// A literal or dotted name, compared with `==`.
    case matchValue(Expression)
    /// `None`, `True` or `False`, compared with `is`.
    case matchSingleton(Constant)
    /// `[a, *rest]`
    case matchSequence([Pattern])
    /// `{key: pattern, **rest}`
    case matchMapping(keys: [Expression], patterns: [Pattern], rest: String?)
    /// `Class(pattern, name=pattern)`
    case matchClass(
      class: Expression, patterns: [Pattern], keywordNames: [String], keywordPatterns: [Pattern])
    /// `*name` within a sequence; nil for `*_`
    case matchStar(name: String?)
    /// `pattern as name`, `name`, or `_` (both nil)
    case matchAs(pattern: Pattern?, name: String?)
    /// `a | b`
    case matchOr([Pattern])
  }
}
