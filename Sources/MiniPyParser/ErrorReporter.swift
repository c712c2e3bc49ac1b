/// Makes errors with CPython's positions and text.
struct ErrorReporter {
  let lexer: Lexer

  // MARK: - Diagnosis

  /// What CPython says about the text that the parser has rejected.
  ///
  /// - Parameters:
  ///   - first: The token with which the statement begins that is wrong.
  ///   - stop: The token at which the parser stopped, for when the error grammar is of no help.
  func diagnose(from first: Int, stoppedAt stop: Int) -> SyntaxError {
    let start: String
    switch lexer.mode {
    case .file: start = "file"
    case .expression: start = "eval"
    case .interactive: start = "interactive"
    }
    var matcher = ErrorGrammarMatcher(self)
    do throws(Rejected) {
      _ = try matcher.run(start, from: first, seekingMistakes: false)
    } catch {
      guard let error = matcher.raised else { return diagnosePlainly(stop) }
      return lexerErrorOverriding(error, readCount: matcher.readCount)
    }
    let lastToken = Swift.max(0, matcher.readCount - 1)
    do throws(Rejected) {
      _ = try matcher.run(start, from: first, seekingMistakes: true)
    } catch {
      guard let error = matcher.raised else { return diagnosePlainly(stop) }
      return lexerErrorOverriding(error, readCount: matcher.readCount)
    }
    let furthest = Swift.max(0, matcher.readCount - 1)
    switch lexer.tokens[lastToken].kind {
    case .indent:
      return error(
        "unexpected indent", kind: .indentationError, at: furthest, furthest: furthest)
    case .dedent:
      return error(
        "unexpected unindent", kind: .indentationError, at: furthest, furthest: furthest)
    default: break
    }
    let generic = error("invalid syntax", at: lastToken, isKnown: true, furthest: furthest)
    return lexerErrorOverriding(generic, readCount: matcher.readCount)
  }

  private func diagnosePlainly(_ stop: Int) -> SyntaxError {
    if lexer.tokens[stop].kind == .error { return lexerError() }
    let generic = error("invalid syntax", at: stop, isKnown: true, furthest: stop)
    return lexerErrorOverriding(generic, readCount: stop + 1)
  }

  /// The error, unless the rest of the text has one for the lexer, which then is more telling.
  func lexerErrorOverriding(_ error: SyntaxError, readCount: Int) -> SyntaxError {
    guard let failure = lexer.failure, readCount < lexer.tokens.count else { return error }
    // An error within an f-string may be but the consequence of the first one.
    guard lexer.formatStrings.isEmpty else { return error }
    if error.kind == .memoryError || error.kind == .recursionError { return error }
    switch failure {
    case .raised(let lexerError): return lexerError
    case .status, .endOfText:
      guard let bracket = lexer.brackets.last, readCount > 0,
        lexer.tokens[readCount - 1].line > bracket.line
      else { return error }
      return lexerErrorAtEnd()
    }
  }

  /// The error at the token that the lexer could not read.
  func lexerError() -> SyntaxError {
    switch lexer.failure {
    case .raised(let error), .status(let error): error
    default: lexerErrorAtEnd()
    }
  }

  /// The text ended too early.
  private func lexerErrorAtEnd() -> SyntaxError {
    let last = lexer.tokens.count - 1
    guard let bracket = lexer.brackets.last else {
      return error("unexpected EOF while parsing", at: last, furthest: last)
    }
    return error(
      "'\(Unicode.Scalar(bracket.character))' was never closed", line: bracket.line,
      column: bracket.column, endLine: bracket.line, endColumn: -1, furthest: last)
  }

  /// What is wrong with the string literals at a token, apart from the grammar of f-strings.
  func stringError(at token: Int) -> SyntaxError? {
    var parser = Parser(lexer)
    parser.index = token
    do throws(Rejected) {
      _ = try parser.strings()
      return nil
    } catch {
      return parser.raised
    }
  }

  // MARK: - Making errors

  /// The characters of a token.
  func text(_ token: Int) -> String {
    let token = lexer.tokens[token]
    return String(decoding: lexer.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  /// An error that spans the given tokens.
  ///
  /// - Parameter furthest: The last token that CPython would have read by then.
  func error(
    _ message: String, kind: SyntaxError.Kind = .syntaxError, from first: Int, to last: Int,
    furthest: Int
  ) -> SyntaxError {
    let start = lexer.tokens[first]
    let end = lexer.tokens[last]
    return error(
      message, kind: kind, line: start.line, column: start.column, endLine: end.endLine,
      endColumn: end.endColumn, furthest: furthest)
  }

  /// An error from a token to the end of what was read.
  func error(_ message: String, startingAt first: Int, furthest: Int) -> SyntaxError {
    let start = lexer.tokens[first]
    let current = lexer.tokens[furthest]
    let end = currentColumn(furthest)
    let text = errorText(line: start.line, furthest: furthest)
    return SyntaxError(
      message, line: start.line, offset: characterOffset(text, Int(start.column) + 1),
      endLine: current.endLine, endOffset: end > 0 ? characterOffset(text, Int(end)) : end,
      text: String(decoding: text, as: UTF8.self))
  }

  /// An error at a token which, as an indentation, may have no columns.
  func error(
    _ message: String, kind: SyntaxError.Kind = .syntaxError, at position: Int,
    isKnown: Bool = false, furthest: Int
  ) -> SyntaxError {
    let token = lexer.tokens[Swift.min(position, lexer.tokens.count - 1)]
    guard token.column < 0, !isKnown else {
      return error(
        message, kind: kind, line: token.line, column: token.column, endLine: token.endLine,
        endColumn: token.endColumn, furthest: furthest)
    }
    let text = errorText(line: token.line, furthest: furthest)
    return SyntaxError(
      message, kind: kind, line: token.line,
      offset: characterOffset(text, Int(currentColumn(furthest))), endLine: token.endLine,
      endOffset: -1, text: String(decoding: text, as: UTF8.self))
  }

  /// An error at the given byte offsets, which count from 0; -1 stands for "unknown".
  func error(
    _ message: String, kind: SyntaxError.Kind = .syntaxError, line: Int32, column: Int32,
    endLine: Int32, endColumn: Int32, furthest: Int
  ) -> SyntaxError {
    let text = errorText(line: line, furthest: furthest)
    return SyntaxError(
      message, kind: kind, line: line, offset: characterOffset(text, Int(column) + 1),
      endLine: endLine,
      endOffset: endColumn >= 0 ? characterOffset(text, Int(endColumn) + 1) : 0,
      text: String(decoding: text, as: UTF8.self))
  }

  // MARK: - The state of CPython's tokenizer

  /// The column behind the last character read.
  private func currentColumn(_ furthest: Int) -> Int32 {
    let token = lexer.tokens[furthest]
    let end = Int(token.end)
    var start = end
    if start > 0, token.kind == .newline || end == lexer.count,
      lexer.bytes[start - 1] == UInt8(ascii: "\n")
    {
      start -= 1
    }
    while start > 0, lexer.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return Int32(truncatingIfNeeded: end - start)
  }

  /// The text that the error shows: CPython's buffer if it still holds the line, else the line.
  private func errorText(line: Int32, furthest: Int) -> ArraySlice<UInt8> {
    let token = lexer.tokens[furthest]
    let bytes = lexer.bytes
    if token.endLine <= line {
      let start = Int(token.bufferStart)
      var end = Int(token.end)
      if token.kind != .newline || end == start {
        while end < lexer.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        end = Swift.min(end + 1, lexer.count)
      }
      return bytes[start..<Swift.max(start, end)]
    }
    var start = 0
    var current: Int32 = 1
    while current < line, start < lexer.count {
      if bytes[start] == UInt8(ascii: "\n") { current &+= 1 }
      start += 1
    }
    var end = start
    while end < lexer.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return bytes[start..<end]
  }
}
