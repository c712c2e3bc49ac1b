import Testing

@testable import MiniPyParser

@Suite struct LexerTests {
  private func tokens(_ text: String) throws -> [Token] {
    var lexer = Lexer(try SourceText(text), mode: .file)
    lexer.run()
    return Array(lexer.tokens)
  }

  private func kinds(_ text: String) throws -> [TokenKind] { try tokens(text).map(\.kind) }

  @Test func keywordsAreTheReservedWords() {
    let reserved = [
      "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
      "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
      "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
      "try", "while", "with", "yield",
    ]
    for word in reserved {
      let bytes = Array(word.utf8)
      #expect(keywordKind(bytes, 0, bytes.count).isKeyword, "\(word)")
    }
    for word in ["match", "case", "type", "_", "print", "i", "iff", "asx", "deg", "elsa", "Nine"] {
      let bytes = Array(word.utf8)
      #expect(keywordKind(bytes, 0, bytes.count) == .name, "\(word)")
    }
  }

  @Test func indentation() throws {
    #expect(
      try kinds("if x:\n  y\n\n # c\n") == [
        .if, .name, .colon, .newline, .indent, .name, .newline, .dedent, .endMarker,
      ])
    #expect(
      try kinds("(a\n  b)") == [.leftParen, .name, .name, .rightParen, .newline, .endMarker])
    #expect(try kinds("a \\\n  b") == [.name, .name, .newline, .endMarker])
  }

  @Test func longestOperators() throws {
    #expect(
      try kinds("a **= b // c >>= d -> := ... .. != <>") == [
        .name, .doubleStarEqual, .name, .doubleSlash, .name, .rightShiftEqual, .name, .arrow,
        .colonEqual, .ellipsis, .dot, .dot, .notEqual, .stray, .newline, .endMarker,
      ])
  }

  @Test func formatStrings() throws {
    #expect(
      try kinds(#"f'a{b!r:{c}d}e{{'"#) == [
        .formatStringStart, .formatStringMiddle, .leftBrace, .name, .exclamation, .name, .colon,
        .leftBrace, .name, .rightBrace, .formatStringMiddle, .rightBrace, .formatStringMiddle,
        .formatStringEnd, .newline, .endMarker,
      ])
    #expect(
      try kinds(#"f"{f'{"a"}'}""#) == [
        .formatStringStart, .leftBrace, .formatStringStart, .leftBrace, .string, .rightBrace,
        .formatStringEnd, .rightBrace, .formatStringEnd, .newline, .endMarker,
      ])
  }

  @Test func columnsAreBytes() throws {
    let token = try tokens("é = 'é' b")[3]
    #expect(token.column == 10 && token.endColumn == 11 && token.line == 1)
    let string = try tokens("x = '''a\nb'''")[2]
    #expect(string.line == 1 && string.column == 4 && string.endLine == 2 && string.endColumn == 4)
  }

  @Test func theErrorIsTheLastToken() throws {
    #expect(try kinds("a b 1_ c").last == .error)
    #expect(try kinds("a b 1_ c").count == 3)
  }
}

@Suite struct ErrorGrammarTests {
  /// A misspelt rule would be a rule without alternatives, which never matches.
  @Test func everyRuleIsDefined() {
    let grammar = ErrorGrammar(errorGrammarText)
    #expect(grammar.rules.count > 300)
    for rule in grammar.rules {
      #expect(!rule.alternatives.isEmpty, "\(rule.name)")
      for alternative in rule.alternatives {
        #expect(!alternative.items.isEmpty, "\(rule.name)")
      }
    }
  }

  @Test func heightsCountLevels() throws {
    let parsed = try parseExpression(SourceText("f(a + b * c, d=[e.g])"))
    #expect(parsed.body.height == 4)
  }
}
