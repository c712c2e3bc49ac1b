// The lexer reads the whole text into an array of tokens before the parser starts. It stops at the
// first thing that is no token and leaves an `.error` token there; the parser raises the error only
// when it gets that far, since CPython, which reads tokens one by one, reports a grammatical mistake
// further up first.
//
// The text ends in zero bytes, and a zero byte stops every loop: reading past the end is impossible.

/// What the source is to be parsed as.
enum ParsingMode {
  case file, expression
  /// One statement. Without `impliesDedent`, an open block at the end of the text is unfinished.
  case interactive(impliesDedent: Bool)
}

/// Why the lexer stopped before the end of the text.
enum LexerFailure {
  /// The error is complete.
  case raised(SyntaxError)
  /// The text ended within brackets or behind a backslash; the parser words the error.
  case endOfText
  /// An error whose message yields to the parser's own when that comes first.
  case status(SyntaxError)
}

/// Splits source text into tokens.
struct Lexer {
  /// An open bracket.
  struct Bracket {
    let character: UInt8
    let line: Int32
    let column: Int32
  }

  /// The state of one f-string that is being read; the innermost is last.
  struct FormatString {
    var readsExpression = false
    var bracketDepth: Int32 = 0
    var expressionDepth: Int32 = -1
    var inFormatSpecification = false
    var hasEqualSign = false
    var isRaw: Bool
    var quote: UInt8
    var quoteSize: Int
    var start: Int
    var line: Int32
    var lineStart: Int
  }

  /// The text, ended by a line feed (unless the mode leaves it away) and zeros.
  let bytes: [UInt8]
  /// The offset of the first of these zeros.
  let count: Int
  let mode: ParsingMode
  let dialect: Dialect

  var position = 0
  var line: Int32
  var lineStart = 0
  /// Where CPython's buffer would begin: the start of the line in which the token began.
  var bufferStart = 0
  var tokenStart = 0
  /// Line and line start of a string token's beginning.
  var firstLine: Int32 = 1
  var firstLineStart = 0
  var atLineStart = true
  /// A line feed was read; the next character begins a line.
  var lineIsOver = false
  var pendingIndents = 0
  var indents: [Int32] = [0]
  /// The indents with a tab counting as one column: both must agree, or it is a `TabError`.
  var alternateIndents: [Int32] = [0]
  var brackets: [Bracket] = []
  var formatStrings: [FormatString] = []

  var tokens = ContiguousArray<Token>()
  var warnings: [SyntaxWarning] = []
  var failure: LexerFailure?
  /// The text ended within a string: interactive source that more lines may complete.
  var stoppedInString = false

  init(_ source: SourceText, mode: ParsingMode, dialect: Dialect = .python3) {
    self.dialect = dialect
    var text = source.utf8
    if case .file = mode, let last = text.last, last != UInt8(ascii: "\n") {
      text.append(UInt8(ascii: "\n"))
    }
    count = text.count
    for _ in 0..<4 { text.append(0) }
    bytes = text
    self.mode = mode
    line = count == 0 ? 0 : 1
  }

  /// Reads all tokens; the last one is `.endMarker` or `.error`.
  mutating func run() {
    tokens.reserveCapacity(count / 4 + 8)
    while true {
      guard let kind = nextToken() else {
        addEmpty(.error)
        return
      }
      if kind == .endMarker { break }
    }
    if case .interactive(let impliesDedent) = mode { finishInteractive(impliesDedent) }
  }

  /// The end of an interactive source is a line feed: the one that the last line lacks, or else the
  /// one that ends a compound statement.
  private mutating func finishInteractive(_ impliesDedent: Bool) {
    guard let end = tokens.popLast(), let last = tokens.last else {
      addEmpty(.endMarker)
      return
    }
    addEmpty(.newline)
    if last.kind != .newline, last.kind != .dedent, impliesDedent, indents.count > 1 {
      while indents.count > 1 {
        indents.removeLast()
        addEmpty(.dedent)
      }
      addEmpty(.newline)
    }
    tokens.append(end)
  }

  // MARK: - Making tokens

  private var level: UInt8 { UInt8(truncatingIfNeeded: brackets.count) }

  mutating func add(_ kind: TokenKind, _ start: Int, _ end: Int) -> TokenKind {
    tokens.append(
      Token(
        kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        line: line, column: Int32(truncatingIfNeeded: start - lineStart),
        endLine: line, endColumn: Int32(truncatingIfNeeded: end - lineStart),
        bufferStart: Int32(truncatingIfNeeded: bufferStart), level: level))
    return kind
  }

  /// Adds the token from `tokenStart` to `position`.
  mutating func add(_ kind: TokenKind) -> TokenKind { add(kind, tokenStart, position) }

  /// Adds a string token, which may have begun on an earlier line.
  mutating func addString(_ kind: TokenKind, _ start: Int, _ end: Int) -> TokenKind {
    tokens.append(
      Token(
        kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        line: firstLine, column: Int32(truncatingIfNeeded: start - firstLineStart),
        endLine: line, endColumn: Int32(truncatingIfNeeded: end - lineStart),
        bufferStart: Int32(truncatingIfNeeded: bufferStart), level: level))
    return kind
  }

  /// Adds a token without characters.
  @discardableResult
  mutating func addEmpty(_ kind: TokenKind) -> TokenKind {
    let offset = Int32(truncatingIfNeeded: position)
    tokens.append(
      Token(
        kind: kind, start: offset, end: offset, line: line, column: -1, endLine: line,
        endColumn: -1, bufferStart: Int32(truncatingIfNeeded: bufferStart), level: level))
    return kind
  }

  // MARK: - Lines

  /// Goes to the line that begins here, unless the text is at its end.
  mutating func beginLine(inToken: Bool) {
    guard position < count else { return }
    line &+= 1
    lineStart = position
    if !inToken { bufferStart = position }
  }

  /// Reads over the line feed behind a backslash.
  private mutating func continueLine(inToken: Bool) -> Bool {
    guard bytes[position] == UInt8(ascii: "\n") else {
      if position < count { position += 1 }
      let column = Int32(truncatingIfNeeded: position - bufferStart)
      failure = .status(
        atKnownPosition("unexpected character after line continuation character", column))
      return false
    }
    position += 1
    guard position < count else {
      failure = .endOfText
      return false
    }
    beginLine(inToken: inToken)
    return true
  }

  /// Measures the indentation and decides how many indents or dedents are due.
  private mutating func readIndentation() -> Bool {
    var column: Int32 = 0
    var alternate: Int32 = 0
    var continued: Int32 = 0
    loop: while true {
      switch bytes[position] {
      case 32:
        column &+= 1
        alternate &+= 1
      case 9:
        column = (column / 8 &+ 1) &* 8
        alternate &+= 1
      case 12:
        column = 0
        alternate = 0
      case UInt8(ascii: "\\"):
        // Indentation cannot be split over lines: that of the first one counts.
        if continued == 0 { continued = column }
        position += 1
        guard continueLine(inToken: false) else { return false }
        continue loop
      default: break loop
      }
      position += 1
    }
    let next = bytes[position]
    if next == UInt8(ascii: "#") || next == UInt8(ascii: "\n") || !brackets.isEmpty { return true }
    if continued != 0 {
      column = continued
      alternate = continued
    }
    return applyIndentation(column, alternate)
  }

  private mutating func applyIndentation(_ column: Int32, _ alternate: Int32) -> Bool {
    let top = indents.count - 1
    if column > indents[top] {
      if indents.count >= 100 {
        position = endOfLine
        failure = .status(
          atKnownPosition("too many levels of indentation", 1, kind: .indentationError))
        return false
      }
      guard alternate > alternateIndents[top] || dialect == .python2 else {
        return failInconsistentTabs()
      }
      pendingIndents += 1
      indents.append(column)
      alternateIndents.append(alternate)
      return true
    }
    while indents.count > 1, let last = indents.last, column < last {
      pendingIndents -= 1
      indents.removeLast()
      alternateIndents.removeLast()
    }
    guard column == indents[indents.count - 1] else {
      position = endOfLine
      let text = currentText
      let offset = characterOffset(text, position - lineStart)
      failure = .status(
        SyntaxError(
          "unindent does not match any outer indentation level", kind: .indentationError,
          line: line,
          offset: offset, endLine: line, endOffset: -1, text: String(decoding: text, as: UTF8.self))
      )
      return false
    }
    guard alternate == alternateIndents[alternateIndents.count - 1] || dialect == .python2 else {
      return failInconsistentTabs()
    }
    return true
  }

  private mutating func failInconsistentTabs() -> Bool {
    position = endOfLine
    failure = .status(
      atKnownPosition(
        "inconsistent use of tabs and spaces in indentation", 1, kind: .tabError))
    return false
  }

  // MARK: - Errors

  /// Behind the line feed of the current line.
  var endOfLine: Int {
    var index = lineStart
    while index < count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return Swift.min(index + 1, count)
  }

  /// What CPython's buffer holds: from the start of the token's line to the end of this line.
  var currentText: ArraySlice<UInt8> { bytes[bufferStart..<Swift.max(bufferStart, endOfLine)] }

  private func atKnownPosition(
    _ message: String, _ column: Int32, kind: SyntaxError.Kind = .syntaxError
  ) -> SyntaxError {
    let text = currentText
    return SyntaxError(
      message, kind: kind, line: line, offset: characterOffset(text, Int(column)), endLine: line,
      endOffset: 0, text: String(decoding: text, as: UTF8.self))
  }

  /// Stops with an error at `position`, or at the given offsets. The result is for `return`.
  mutating func fail(_ message: String, offset: Int32? = nil, endOffset: Int32? = nil)
    -> TokenKind?
  {
    var end = lineStart
    while end < count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let column = characterOffset(bytes[lineStart..<end], position - lineStart)
    failure = .raised(
      SyntaxError(
        message, line: line, offset: offset ?? column, endLine: line,
        endOffset: endOffset ?? offset ?? column,
        text: String(decoding: bytes[lineStart..<end], as: UTF8.self)))
    return nil
  }

  mutating func warn(_ message: String, at offset: Int) {
    warnings.append(
      SyntaxWarning(
        category: .syntaxWarning, message: message, line: line,
        column: Int32(truncatingIfNeeded: offset - lineStart)))
  }

  // MARK: - The next token

  /// Adds the next token and tells its kind; nil when the text cannot be read on.
  mutating func nextToken() -> TokenKind? {
    if let string = formatStrings.last, !string.readsExpression {
      if lineIsOver {
        lineIsOver = false
        beginLine(inToken: false)
      }
      return readFormatString()
    }
    while true {
      if lineIsOver {
        lineIsOver = false
        beginLine(inToken: false)
      }
      if atLineStart {
        atLineStart = false
        guard readIndentation() else { return nil }
      }
      if pendingIndents > 0 {
        pendingIndents -= 1
        return addEmpty(.indent)
      }
      if pendingIndents < 0 {
        pendingIndents += 1
        return addEmpty(.dedent)
      }
      var commentStart: Int?
      skip: while true {
        switch bytes[position] {
        case 32, 9, 12: position += 1
        case UInt8(ascii: "#"):
          commentStart = position
          while bytes[position] != UInt8(ascii: "\n"), position < count { position += 1 }
        case UInt8(ascii: "\\"):
          position += 1
          guard continueLine(inToken: true) else { return nil }
        default: break skip
        }
      }
      tokenStart = position
      guard position < count else {
        if brackets.isEmpty { return addEmpty(.endMarker) }
        failure = .endOfText
        return nil
      }
      guard bytes[position] == UInt8(ascii: "\n") else { return readToken() }
      position += 1
      lineIsOver = true
      atLineStart = true
      if brackets.isEmpty, !lineIsBlank {
        // A comment belongs to the line feed behind it.
        return add(.newline, commentStart ?? position - 1, position)
      }
    }
  }

  /// Whether no token stands in the line whose line feed was just read.
  private var lineIsBlank: Bool {
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .newline, .indent, .dedent: return true
    default: return false
    }
  }

  private mutating func readToken() -> TokenKind? {
    let byte = bytes[position]
    if isIdentifierStart(byte) { return readName() }
    if isDigit(byte) { return readNumber() }
    switch byte {
    case UInt8(ascii: "."):
      if isDigit(bytes[position + 1]) { return readNumber() }
      if bytes[position + 1] == byte, bytes[position + 2] == byte {
        position += 3
        return add(.ellipsis)
      }
      position += 1
      return add(.dot)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return readString()
    default:
      return readOperator()
    }
  }

  /// Reads a name, a keyword, or the prefix of a string and the string.
  private mutating func readName() -> TokenKind? {
    if dialect == .python2 { return readPython2Name() }
    var sawBytes = false
    var sawRaw = false
    var sawUnicode = false
    var sawFormat = false
    prefix: while true {
      switch bytes[position] | 0x20 {
      case UInt8(ascii: "b") where !(sawBytes || sawUnicode || sawFormat): sawBytes = true
      case UInt8(ascii: "u") where !(sawBytes || sawUnicode || sawRaw || sawFormat):
        sawUnicode = true
      case UInt8(ascii: "r") where !(sawRaw || sawUnicode): sawRaw = true
      case UInt8(ascii: "f") where !(sawFormat || sawBytes || sawUnicode): sawFormat = true
      default: break prefix
      }
      position += 1
      if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") {
        return sawFormat ? startFormatString() : readString()
      }
    }
    var bits: UInt8 = 0
    while isIdentifierPart(bytes[position]) {
      bits |= bytes[position]
      position += 1
    }
    if bits >= 0x80 {
      guard verifyIdentifier() else { return nil }
      return add(.name)
    }
    return add(keywordKind(bytes, tokenStart, position))
  }

  /// Checks that the name at hand consists of letters and digits of Unicode's.
  private mutating func verifyIdentifier() -> Bool {
    var end = tokenStart
    for scalar in String(decoding: bytes[tokenStart..<position], as: UTF8.self).unicodeScalars {
      let isFirst = end == tokenStart
      end += UTF8.width(scalar)
      guard !isIdentifierScalar(scalar, isFirst: isFirst) else { continue }
      position = end
      let code = hexadecimal(scalar.value, 4, uppercase: true)
      _ =
        isPrintable(scalar)
        ? fail("invalid character '\(scalar)' (U+\(code))")
        : fail("invalid non-printable character U+\(code)")
      return false
    }
    return true
  }

  // MARK: - Operators

  /// Reads an operator or a bracket.
  mutating func readOperator() -> TokenKind? {
    let byte = bytes[position]
    if let innermost = formatStrings.last, innermost.expressionDepth >= 0,
      byte == UInt8(ascii: ":"),
      innermost.bracketDepth - 1 == innermost.expressionDepth
    {
      position += 1
      formatStrings[formatStrings.count - 1].readsExpression = false
      formatStrings[formatStrings.count - 1].inFormatSpecification = true
      return add(.colon)
    }
    var (kind, length) = operatorKind(byte, bytes[position + 1], bytes[position + 2])
    if dialect == .python2 { adjustPython2Operator(&kind, &length) }
    position += length
    if length > 1 { return add(kind) }
    switch kind {
    case .leftParen, .leftBracket, .leftBrace:
      guard brackets.count < 200 else { return fail("too many nested parentheses") }
      brackets.append(
        Bracket(
          character: byte, line: line,
          column: Int32(truncatingIfNeeded: tokenStart - lineStart)))
      if !formatStrings.isEmpty { formatStrings[formatStrings.count - 1].bracketDepth &+= 1 }
    case .rightParen, .rightBracket, .rightBrace:
      guard closeBracket(byte) else { return nil }
    case .equal:
      if let innermost = formatStrings.last, innermost.expressionDepth >= 0 {
        formatStrings[formatStrings.count - 1].hasEqualSign = true
      }
    case .stray:
      if byte < 32 || byte == 127 {
        return fail("invalid non-printable character U+\(hexadecimal(byte, 4, uppercase: true))")
      }
    default: break
    }
    return add(kind)
  }

  private mutating func closeBracket(_ byte: UInt8) -> Bool {
    let character = Unicode.Scalar(byte)
    let innermost = formatStrings.last
    if let innermost, innermost.bracketDepth == 0, byte == UInt8(ascii: "}") {
      return fail("f-string: single '}' is not allowed") != nil
    }
    guard let opening = brackets.popLast() else { return fail("unmatched '\(character)'") != nil }
    let isMatch =
      opening.character == UInt8(ascii: "(")
      ? byte == UInt8(ascii: ")") : byte == opening.character &+ 2
    if !isMatch {
      if let innermost, opening.character == UInt8(ascii: "{"),
        innermost.bracketDepth - 1 == innermost.expressionDepth
      {
        return fail("f-string: unmatched '\(character)'") != nil
      }
      let place = opening.line == line ? "" : " on line \(opening.line)"
      return fail(
        "closing parenthesis '\(character)' does not match opening parenthesis "
          + "'\(Unicode.Scalar(opening.character))'\(place)") != nil
    }
    guard let innermost else { return true }
    let last = formatStrings.count - 1
    formatStrings[last].bracketDepth &-= 1
    if innermost.bracketDepth < 1 { return fail("f-string: unmatched '\(character)'") != nil }
    if byte == UInt8(ascii: "}"), innermost.bracketDepth - 1 == innermost.expressionDepth {
      formatStrings[last].expressionDepth &-= 1
      formatStrings[last].readsExpression = false
      formatStrings[last].inFormatSpecification = false
      formatStrings[last].hasEqualSign = false
    }
    return true
  }
}

// MARK: - Characters

/// Whether a name may begin with the byte; every non-ASCII one counts until it is verified.
func isIdentifierStart(_ byte: UInt8) -> Bool {
  byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    || byte == UInt8(ascii: "_") || byte >= 0x80
}

/// Whether a name may go on with the byte.
func isIdentifierPart(_ byte: UInt8) -> Bool { isIdentifierStart(byte) || isDigit(byte) }

/// Whether the byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// How many characters the first `length` bytes of `text` make; one that is cut counts.
func characterOffset(_ text: ArraySlice<UInt8>, _ length: Int) -> Int32 {
  guard length > 0 else { return Int32(truncatingIfNeeded: length) }
  var result: Int32 = 0
  for byte in text.prefix(length) where byte & 0xC0 != 0x80 { result &+= 1 }
  // CPython lets an offset stand one past the text, and no further.
  return length > text.count ? result &+ 1 : result
}
