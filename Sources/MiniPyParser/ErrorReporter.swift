/// Makes errors with CPython's positions and text.
struct ErrorReporter {
  let lexer: Lexer

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

  /// An error at the given byte offsets, which count from 0; -1 stands for "unknown".
  func error(
    _ message: String, kind: SyntaxError.Kind = .syntaxError, line: Int32, column: Int32,
    endLine: Int32, endColumn: Int32, furthest: Int
  ) -> SyntaxError {
    SyntaxError(
      message, kind: kind, line: line, offset: column &+ 1, endLine: endLine,
      endOffset: endColumn &+ 1, text: nil)
  }

  func diagnose(stoppedAt token: Int) -> SyntaxError {
    if lexer.tokens[token].kind == .error {
      switch lexer.failure {
      case .raised(let error), .status(let error): return error
      default: return SyntaxError("unexpected EOF while parsing")
      }
    }
    return error("invalid syntax", from: token, to: token, furthest: token)
  }
}
