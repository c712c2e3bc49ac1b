/// What CPython raises for source that is not Python, with all that a traceback shows of it.
public struct SyntaxError: Error {
  /// The exception's type.
  public enum Kind: UInt8, Sendable {
    /// `SyntaxError`
    case syntaxError
    /// `IndentationError`
    case indentationError
    /// `TabError`
    case tabError
    /// `ValueError`: a literal of Python 2 that cannot be decoded; it carries no position.
    case valueError
    /// `MemoryError`: the source is nested too deeply for the parser; it carries no position.
    case memoryError
    /// `RecursionError`: the tree is too deep to be compiled; it carries no position.
    case recursionError
    /// `_IncompleteInputError`: interactive source that more lines could complete.
    case incompleteInput
  }

  /// The exception's type.
  public var kind: Kind
  /// `exc.msg`
  public var message: String
  /// `exc.lineno`; 0 when there is none.
  public var line: Int32
  /// `exc.offset`: characters, counted from 1; 0 when there is none.
  public var offset: Int32
  /// `exc.end_lineno`
  public var endLine: Int32
  /// `exc.end_offset`
  public var endOffset: Int32
  /// `exc.text`: the line the error stands in, with its newline as CPython has it; nil is `None`.
  public var text: String?

  /// The warnings for what was read before the error was met.
  public var warnings: [SyntaxWarning] = []

  /// Creates an error.
  public init(
    _ message: String, kind: Kind = .syntaxError, line: Int32 = 0, offset: Int32 = 0,
    endLine: Int32 = 0, endOffset: Int32 = 0, text: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.line = line
    self.offset = offset
    self.endLine = endLine
    self.endOffset = endOffset
    self.text = text
  }
}

/// A `SyntaxWarning` that the lexer found, such as an invalid escape sequence.
public struct SyntaxWarning: Sendable {
  /// The kinds of doubtful text.
  public enum Category: UInt8, Sendable {
    /// `SyntaxWarning`
    case syntaxWarning
    /// `DeprecationWarning`
    case deprecationWarning
  }

  /// The warning's category.
  public let category: Category
  /// The warning's text.
  public let message: String
  /// The line, counted from 1.
  public let line: Int32
  /// The offset in the line, in UTF-8 bytes, counted from 0.
  public let column: Int32
}
