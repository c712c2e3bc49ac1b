extension Lexer {
  /// Reads a string or bytes literal whose prefix, if any, has been read.
  mutating func readString() -> TokenKind? {
    let quote = bytes[position]
    firstLine = line
    firstLineStart = lineStart
    position += 1
    var quoteSize = 1
    if bytes[position] == quote {
      if bytes[position + 1] == quote {
        quoteSize = 3
        position += 2
      } else {
        position += 1
        return addString(.string, tokenStart, position)
      }
    }
    var closing = 0
    var sawEscapedQuote = false
    while closing != quoteSize {
      let byte = bytes[position]
      if position >= count || quoteSize == 1 && byte == UInt8(ascii: "\n") {
        return failUnterminated(quote, quoteSize, sawEscapedQuote)
      }
      position += 1
      switch byte {
      case quote: closing += 1
      case UInt8(ascii: "\\"):
        closing = 0
        guard position < count else { continue }
        if bytes[position] == quote { sawEscapedQuote = true }
        position += 1
        if bytes[position - 1] == UInt8(ascii: "\n") { beginLine(inToken: true) }
      case UInt8(ascii: "\n"):
        closing = 0
        beginLine(inToken: true)
      default: closing = 0
      }
    }
    return addString(.string, tokenStart, position)
  }

  private mutating func failUnterminated(
    _ quote: UInt8, _ quoteSize: Int, _ sawEscapedQuote: Bool
  ) -> TokenKind? {
    let lastLine = line
    let atEnd = position >= count
    position = tokenStart + 1
    lineStart = firstLineStart
    line = firstLine
    if let string = formatStrings.last, string.quote == quote, string.quoteSize == quoteSize {
      return fail("f-string: expecting '}'")
    }
    stoppedInString = atEnd
    return quoteSize == 3
      ? fail("unterminated triple-quoted string literal (detected at line \(lastLine))")
      : fail(
        "unterminated string literal (detected at line \(lastLine))"
          + (sawEscapedQuote ? "; perhaps you escaped the end quote?" : ""))
  }

  // MARK: - f-strings

  /// Reads the quotes behind an `f` prefix.
  mutating func startFormatString() -> TokenKind? {
    let quote = bytes[position]
    firstLine = line
    firstLineStart = lineStart
    position += 1
    var quoteSize = 1
    if bytes[position] == quote, bytes[position + 1] == quote {
      quoteSize = 3
      position += 2
    }
    guard formatStrings.count + 1 < 150 else { return fail("too many nested f-strings") }
    var isRaw = false
    for byte in bytes[tokenStart..<position] where byte | 0x20 == UInt8(ascii: "r") {
      isRaw = true
    }
    formatStrings.append(
      FormatString(
        isRaw: isRaw, quote: quote, quoteSize: quoteSize, start: tokenStart, line: line,
        lineStart: lineStart))
    return addString(.formatStringStart, tokenStart, position)
  }

  /// Reads the next piece of the innermost f-string: text, the end, or what a brace begins.
  mutating func readFormatString() -> TokenKind? {
    let last = formatStrings.count - 1
    let quote = formatStrings[last].quote
    let quoteSize = formatStrings[last].quoteSize
    tokenStart = position
    firstLine = line
    firstLineStart = lineStart
    if bytes[position] == UInt8(ascii: "{"), bytes[position + 1] != UInt8(ascii: "{") {
      return startReplacementField()
    }
    var quotes = 0
    while quotes < quoteSize, bytes[position + quotes] == quote { quotes += 1 }
    if quotes == quoteSize {
      position += quoteSize
      formatStrings.removeLast()
      return addString(.formatStringEnd, tokenStart, position)
    }
    return readFormatStringText(last, quote, quoteSize)
  }

  /// Enters the expression whose `{` comes next, and reads that.
  private mutating func startReplacementField() -> TokenKind? {
    guard enterExpression() else { return nil }
    return readOperator()
  }

  /// From here on, the innermost f-string is read as an expression.
  private mutating func enterExpression() -> Bool {
    let last = formatStrings.count - 1
    formatStrings[last].expressionDepth &+= 1
    guard formatStrings[last].expressionDepth < 3 else {
      return fail("f-string: expressions nested too deeply") != nil
    }
    formatStrings[last].readsExpression = true
    return true
  }

  private mutating func readFormatStringText(_ last: Int, _ quote: UInt8, _ quoteSize: Int)
    -> TokenKind?
  {
    var closing = 0
    var inCharacterName = false
    while closing != quoteSize {
      let inSpecification =
        formatStrings[last].inFormatSpecification && formatStrings[last].expressionDepth >= 0
      let byte = bytes[position]
      if position >= count || quoteSize == 1 && byte == UInt8(ascii: "\n") {
        // A specification ends at a line feed; the parser then misses the brace.
        if inSpecification, byte == UInt8(ascii: "\n") {
          formatStrings[last].readsExpression = true
          formatStrings[last].inFormatSpecification = false
          return addString(.formatStringMiddle, tokenStart, position)
        }
        return failUnterminatedFormatString(formatStrings[last])
      }
      position += 1
      if byte == quote {
        closing += 1
        continue
      }
      closing = 0
      switch byte {
      case UInt8(ascii: "\n"): beginLine(inToken: true)
      case UInt8(ascii: "{"):
        if bytes[position] == byte, !inSpecification {
          position += 1
          return addDoubledBrace()
        }
        position -= 1
        guard enterExpression() else { return nil }
        return addString(.formatStringMiddle, tokenStart, position)
      case UInt8(ascii: "}"):
        if inCharacterName { return addString(.formatStringMiddle, tokenStart, position) }
        if bytes[position] == byte, !inSpecification, formatStrings[last].bracketDepth == 0 {
          position += 1
          return addDoubledBrace()
        }
        position -= 1
        formatStrings[last].readsExpression = true
        return addString(.formatStringMiddle, tokenStart, position)
      case UInt8(ascii: "\\"):
        inCharacterName = readFormatStringEscape(last, inCharacterName)
      default: break
      }
    }
    position -= quoteSize
    return addString(.formatStringMiddle, tokenStart, position)
  }

  /// Text up to the first of two braces; its position includes the second.
  private mutating func addDoubledBrace() -> TokenKind {
    let kind = addString(.formatStringMiddle, tokenStart, position - 1)
    tokens[tokens.count - 1].endColumn &+= 1
    return kind
  }

  /// Reads what follows a backslash; tells whether a character name is being read.
  private mutating func readFormatStringEscape(_ last: Int, _ inCharacterName: Bool) -> Bool {
    let isRaw = formatStrings[last].isRaw
    guard position < count else { return inCharacterName }
    switch bytes[position] {
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      if !isRaw {
        warn(
          "invalid escape sequence '\\\(Unicode.Scalar(bytes[position]))'", at: position - 1)
      }
      return inCharacterName
    case UInt8(ascii: "N") where !isRaw:
      position += 1
      if bytes[position] == UInt8(ascii: "{") {
        position += 1
        return true
      }
    case UInt8(ascii: "\n"):
      position += 1
      beginLine(inToken: true)
    default: position += 1
    }
    return inCharacterName
  }

  private mutating func failUnterminatedFormatString(_ string: FormatString) -> TokenKind? {
    let lastLine = line
    let atEnd = position >= count
    position = string.start + 1
    lineStart = string.lineStart
    line = string.line
    stoppedInString = atEnd && string.quoteSize == 3
    return string.quoteSize == 3
      ? fail("unterminated triple-quoted f-string literal (detected at line \(lastLine))")
      : fail("unterminated f-string literal (detected at line \(lastLine))")
  }
}
