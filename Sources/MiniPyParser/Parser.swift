// The parser reads valid Python by recursive descent, without memory of what it tried and with
// backtracking only where the grammar needs it. It does not word errors: where the tokens do not fit
// it rejects them, and `ErrorGrammar` then finds out what CPython would say.

// MARK: - Entry points

/// Parses a file.
///
/// - Throws: `SyntaxError`, as CPython's `compile(source, fileName, "exec")` raises it.
public func parseModule(
  _ source: SourceText, dialect: Dialect = .python3
) throws(SyntaxError) -> Module {
  var parser = Parser(source, mode: .file, dialect: dialect)
  let body: [Statement]
  do {
    body = try parser.fileInput()
  } catch {
    throw parser.diagnosisWithWarnings()
  }
  return Module(body: body, warnings: parser.sortedWarnings)
}

/// Parses one expression, as `eval` takes it.
///
/// - Throws: `SyntaxError`, as CPython's `compile(source, fileName, "eval")` raises it.
public func parseExpression(
  _ source: SourceText, dialect: Dialect = .python3
) throws(SyntaxError) -> ParsedExpression {
  var parser = Parser(source, mode: .expression, dialect: dialect)
  let body: Expression
  do {
    body = try parser.expressionInput()
  } catch {
    throw parser.diagnosisWithWarnings()
  }
  return ParsedExpression(body: body, warnings: parser.sortedWarnings)
}

/// Parses one interactive statement.
///
/// - Parameters:
///   - source: What was typed so far.
///   - allowsIncompleteInput: Whether text that more lines could complete is to be told from text
///     that is wrong, by an error of the kind `.incompleteInput`. A block at the end of the text
///     then stays open until a line feed ends its last line.
/// - Throws: `SyntaxError`, as CPython's `compile(source, fileName, "single")` raises it.
public func parseInteractive(
  _ source: SourceText, allowsIncompleteInput: Bool = false, dialect: Dialect = .python3
) throws(SyntaxError) -> Module {
  let mode = ParsingMode.interactive(impliesDedent: !allowsIncompleteInput)
  var parser = Parser(source, mode: mode, dialect: dialect)
  let body: [Statement]
  do {
    body = try parser.interactiveInput()
  } catch {
    if allowsIncompleteInput, parser.stoppedAtEnd {
      throw SyntaxError("incomplete input", kind: .incompleteInput)
    }
    throw parser.diagnosisWithWarnings()
  }
  return Module(body: body, warnings: parser.sortedWarnings)
}

// MARK: - The parser

/// The tokens do not fit the grammar here, or `Parser.raised` says what is wrong.
struct Rejected: Error {}

/// Builds the syntax tree from the tokens.
struct Parser {
  /// Nested expressions, statements and patterns beyond this are a `MemoryError`.
  static let maximumDepth = 600
  /// Chains of prefix and right-associative operators, and of `elif`, may be as long as in CPython.
  static let maximumChain = 5990
  /// Trees higher than this are a `RecursionError`, as in CPython's compiler.
  static let maximumHeight: Int32 = 9000

  let lexer: Lexer
  let bytes: [UInt8]
  var tokens: ContiguousArray<Token>
  /// The token to be read next. It never passes the last one, `.endMarker` or `.error`.
  var index = 0
  /// The furthest token that was looked at while another reading was tried.
  var furthestIndex = 0
  /// Where the current statement of the file begins.
  private var statementStart = 0
  var depth = 0
  /// The error, when it is not the grammar that is violated.
  var raised: SyntaxError?
  /// Whether errors in the text that follows are of no interest any more.
  private var ignoresFurtherErrors = false
  var warnings: [SyntaxWarning] = []
  /// What `from __future__ import …` turned on (Python 2).
  var future = Python2Future()
  /// The tuples among the parameters that were read last, and the names that stand for them.
  var tupleParameters: [(name: String, target: Expression)] = []

  init(_ source: SourceText, mode: ParsingMode, dialect: Dialect = .python3) {
    var lexer = Lexer(source, mode: mode, dialect: dialect)
    lexer.run()
    self.init(lexer)
  }

  /// Continues from a lexer that has read its text.
  init(_ lexer: Lexer) {
    self.lexer = lexer
    bytes = lexer.bytes
    tokens = lexer.tokens
  }

  /// The warnings of lexer and parser in source order.
  var sortedWarnings: [SyntaxWarning] {
    let all = lexer.warnings + warnings
    guard all.count > 1 else { return all }
    return all.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// What is wrong, with the warnings of the parser up to there and all of the lexer: once there is
  /// an error, CPython reads all tokens of the text, to find a worse one. It does not after an
  /// indentation that nothing called for, nor when a single statement is followed by more.
  mutating func diagnosisWithWarnings() -> SyntaxError {
    let warned = sortedWarnings
    var error = diagnosis()
    let stops =
      error.kind == .indentationError && error.message.utf8.starts(with: "unexpected ".utf8)
    if stops {
      error.warnings = warned.filter { $0.line < error.line }
    } else if ignoresFurtherErrors {
      error.warnings = warned.filter { $0.line <= error.line }
    } else {
      error.warnings = warned
    }
    return error
  }

  /// Whether more text could have made sense of it: CPython's tokenizer had seen the end.
  var stoppedAtEnd: Bool {
    if raised != nil { return false }
    let token = tokens[Swift.max(index, furthestIndex)]
    switch token.kind {
    case .error:
      if lexer.stoppedInString { return true }
      if case .endOfText = lexer.failure { return true }
      return false
    case .string, .formatStringMiddle, .formatStringEnd, .newline:
      return token.start == token.end && Int(token.end) >= lexer.count
    default:
      return Int(token.end) >= lexer.count
    }
  }

  // MARK: Reading tokens

  var kind: TokenKind { tokens[index].kind }

  /// Whether the text is read as Python 2.
  var isPython2: Bool { lexer.dialect == .python2 }

  /// The kind of the token behind the next one.
  var nextKind: TokenKind {
    index + 1 < tokens.count ? tokens[index + 1].kind : .endMarker
  }

  mutating func advance() {
    if index + 1 < tokens.count { index += 1 }
  }

  /// Reads over a token of the given kind, if it comes next.
  mutating func accept(_ expected: TokenKind) -> Bool {
    guard kind == expected else { return false }
    advance()
    return true
  }

  mutating func expect(_ expected: TokenKind) throws(Rejected) {
    guard kind == expected else { throw Rejected() }
    advance()
  }

  /// The characters of a token.
  func text(_ token: Int) -> String {
    String(decoding: bytes[Int(tokens[token].start)..<Int(tokens[token].end)], as: UTF8.self)
  }

  /// Whether the token is the given soft keyword.
  func isSoftKeyword(_ word: StaticString, at token: Int) -> Bool {
    guard tokens[token].kind == .name else { return false }
    let start = Int(tokens[token].start)
    guard Int(tokens[token].end) - start == word.utf8CodeUnitCount else { return false }
    let code = word.utf8Start
    for offset in 0..<word.utf8CodeUnitCount where code[offset] != bytes[start + offset] {
      return false
    }
    return true
  }

  /// The name that a token spells.
  func identifier(_ token: Int) -> String {
    let spelling = text(token)
    let isASCII = bytes[Int(tokens[token].start)..<Int(tokens[token].end)].allSatisfy { $0 < 0x80 }
    return isASCII ? spelling : normalizedIdentifier(spelling)
  }

  /// Reads a name.
  mutating func name() throws(Rejected) -> String {
    guard kind == .name else { throw Rejected() }
    let result = identifier(index)
    advance()
    return result
  }

  // MARK: Positions

  /// From the first character of a token to the last one read.
  func range(from start: Int) -> SourceRange {
    let first = tokens[start]
    let last = tokens[Swift.max(start, index - 1)]
    return SourceRange(
      line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn)
  }

  /// As `range(from:)`, but line feeds and dedents at the end do not count.
  func statementRange(from start: Int) -> SourceRange {
    var end = index - 1
    while end > start, tokens[end].kind.isLayout { end -= 1 }
    let first = tokens[start]
    let last = tokens[Swift.max(start, end)]
    return SourceRange(
      line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn)
  }

  /// The range of a single token.
  func range(of token: Int) -> SourceRange {
    let token = tokens[token]
    return SourceRange(
      line: token.line, column: token.column, endLine: token.endLine, endColumn: token.endColumn)
  }

  // MARK: Limits

  /// Goes one level deeper; each call is paired with `depth -= 1`.
  mutating func descend() throws(Rejected) {
    depth += 1
    if depth > Parser.maximumDepth { throw tooComplex() }
  }

  mutating func tooComplex() -> Rejected {
    raised = SyntaxError(
      "Parser stack overflowed - Python source too complex to parse", kind: .memoryError)
    return Rejected()
  }

  /// Refuses a chain of operators that has become too long.
  mutating func check(chain count: Int) throws(Rejected) {
    if count > Parser.maximumChain { throw tooComplex() }
  }

  /// Refuses a tree that has become too high.
  mutating func check(_ expression: Expression) throws(Rejected) {
    guard expression.height > Parser.maximumHeight else { return }
    raised = SyntaxError(
      "maximum recursion depth exceeded during compilation", kind: .recursionError)
    throw Rejected()
  }

  // MARK: Starting rules

  /// A file is any number of statements.
  mutating func fileInput() throws(Rejected) -> [Statement] {
    var body: [Statement] = []
    while kind != .endMarker {
      statementStart = index
      try statement(into: &body)
    }
    return body
  }

  /// An expression source is an expression, or several with commas, and line feeds.
  mutating func expressionInput() throws(Rejected) -> Expression {
    let start = index
    let first = try expression()
    var result = first
    if kind == .comma { result = try tuple(first, start, isStarred: false) }
    while accept(.newline) {}
    guard kind == .endMarker else { throw Rejected() }
    return result
  }

  /// An interactive source is a compound statement and a line feed, or a line of simple statements,
  /// or an empty line.
  mutating func interactiveInput() throws(Rejected) -> [Statement] {
    let start = index
    var body: [Statement] = []
    if accept(.newline) {
      let end = tokens[start]
      let range = SourceRange(
        line: end.line, column: end.column, endLine: end.endLine, endColumn: end.endColumn)
      return [Statement(.pass, range)]
    }
    if let compound = try compoundStatement() {
      try expect(.newline)
      body.append(compound)
    } else {
      try simpleStatements(into: &body)
    }
    try rejectFurtherStatements()
    return body
  }

  /// Only comments and empty lines may follow an interactive statement.
  private mutating func rejectFurtherStatements() throws(Rejected) {
    let last = tokens[Swift.max(0, index - 1)]
    var offset = Int(last.end)
    while offset < lexer.count {
      switch bytes[offset] {
      case 32, 9, 10, 12: offset += 1
      case UInt8(ascii: "#"):
        while offset < lexer.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      default:
        raised = located(
          "multiple statements found while compiling a single statement", at: index - 1)
        ignoresFurtherErrors = true
        throw Rejected()
      }
    }
  }

  // MARK: Errors

  /// A complete error at a token, as CPython's `RAISE_SYNTAX_ERROR` makes it.
  func located(_ message: String, at token: Int) -> SyntaxError {
    ErrorReporter(lexer: lexer).error(message, at: token, furthest: token)
  }

  /// What is wrong with the text, when the parser has rejected it.
  func diagnosis() -> SyntaxError {
    let reporter = ErrorReporter(lexer: lexer)
    if lexer.dialect == .python2 { return python2Diagnosis() }
    guard let raised else {
      return reporter.diagnose(from: statementStart, stoppedAt: Swift.max(index, furthestIndex))
    }
    if ignoresFurtherErrors { return raised }
    return reporter.lexerErrorOverriding(raised, readCount: index + 1)
  }
}
