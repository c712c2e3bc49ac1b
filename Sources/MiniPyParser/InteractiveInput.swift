/// What is typed at a prompt until the interpreter answers: one statement with its decorators and
/// clauses, or several on a line.
public struct InteractiveInput: Sendable {
  /// The lines, whole, each with its line feed.
  public let text: String
  /// The number of the first line, counted from 1.
  public let firstLine: Int
}

/// Splits a text into what somebody who types it at a prompt enters at a time.
///
/// Blank lines and comments between statements are left out. Where the text cannot be read on (a
/// string without an end, an indentation that fits nothing), the input ends with that line, and the
/// next line begins another.
public func interactiveInputs(
  of text: String, dialect: Dialect = .python3
) -> [InteractiveInput] {
  guard let whole = try? SourceText(text) else {
    return [InteractiveInput(text: text, firstLine: 1)]
  }
  // As the lexer counts lines.
  let bytes = whole.utf8Bytes
  var lineStarts = [0]
  for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
    lineStarts.append(index + 1)
  }
  if let last = lineStarts.last, last == bytes.count, lineStarts.count > 1 {
    lineStarts.removeLast()
  }
  func lines(_ first: Int, _ last: Int) -> String {
    let start = lineStarts[min(max(first, 1), lineStarts.count) - 1]
    let end = last < lineStarts.count ? lineStarts[max(last, 0)] : bytes.count
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  var inputs: [InteractiveInput] = []
  var next = 1
  while next <= lineStarts.count {
    let rest = lines(next, lineStarts.count)
    guard let source = try? SourceText(rest) else {
      inputs.append(InteractiveInput(text: rest, firstLine: next))
      return inputs
    }
    var splitter = InputSplitter(source, dialect: dialect)
    splitter.run()
    for range in splitter.ranges {
      inputs.append(
        InteractiveInput(
          text: lines(next + range.first - 1, min(next + range.last - 1, lineStarts.count)),
          firstLine: next + range.first - 1))
    }
    guard let stop = splitter.stoppedAfter else { return inputs }
    next += max(stop, 1)
  }
  return inputs
}

/// Finds the lines of the top-level statements in the tokens.
private struct InputSplitter {
  private let lexer: Lexer
  private(set) var ranges: [(first: Int, last: Int)] = []
  /// The line after which the text is to be read afresh, if it could not be read to its end.
  private(set) var stoppedAfter: Int?

  init(_ source: SourceText, dialect: Dialect) {
    var lexer = Lexer(source, mode: .file, dialect: dialect)
    lexer.run()
    self.lexer = lexer
  }

  mutating func run() {
    var depth = 0
    var first: Int?
    var last = 0
    var isLineStart = true
    var isDecorated = false
    // An indented line that no statement asked for is an error of its own.
    var isStray = false
    var lastKind = TokenKind.newline
    for token in lexer.tokens {
      switch token.kind {
      case .indent:
        if depth == 0, lastKind != .colon { isStray = true }
        depth += 1
      case .dedent: depth -= 1
      case .newline:
        isLineStart = true
        last = Int(token.line)
      case .endMarker:
        if let first { ranges.append((first, max(first, last))) }
      case .error:
        let end = failureLine(at: Int(token.line))
        if isLineStart, depth == 0, let begun = first, begun < end, !isDecorated {
          ranges.append((begun, last))
          first = nil
        }
        ranges.append((first ?? max(1, min(end, Int(token.line))), end))
        stoppedAfter = end
      default:
        if isLineStart, depth == 0 || isStray {
          isStray = false
          if !isDecorated, !InputSplitter.continues(token.kind) {
            if let begun = first { ranges.append((begun, last)) }
            first = Int(token.line)
          }
          isDecorated = token.kind == .at
        }
        isLineStart = false
        lastKind = token.kind
        last = max(last, Int(token.endLine))
      }
    }
  }

  /// Clauses that belong to the statement before.
  private static func continues(_ kind: TokenKind) -> Bool {
    switch kind {
    case .else, .elif, .except, .finally: true
    default: false
    }
  }

  /// The last line that belongs to what cannot be read.
  private func failureLine(at line: Int) -> Int {
    switch lexer.failure {
    case .raised(let error), .status(let error): max(Int(error.line), 1)
    case .endOfText, nil: max(line, lexer.bytes.lazy.filter { $0 == UInt8(ascii: "\n") }.count)
    }
  }
}
