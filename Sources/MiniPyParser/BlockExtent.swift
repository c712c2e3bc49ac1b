// Where a definition ends, found from its tokens alone: the text that follows it need not be valid.

/// How many lines the definition or statement takes up that the text begins with.
///
/// Decorators and an indentation before it belong to it. A `def`, `async def` or `class` goes to the end of its
/// block, with the comments behind its last statement that are indented as the block is; anything else (a
/// lambda's line) goes to the end of the logical line, or to where its brackets close ones that the text does not
/// open. (CPython: `inspect.getblock`.)
public func blockLineCount(_ source: SourceText) -> Int {
  var lexer = Lexer(source, mode: .file)
  var extent = BlockExtent()
  while true {
    let kind = lexer.nextToken() ?? .error
    if kind == .error { _ = lexer.addEmpty(.error) }
    guard let token = lexer.tokens.last, !extent.ends(with: token) else { break }
    if kind == .endMarker || kind == .error { break }
  }
  var next = lexer.tokens.last
  while next?.kind == .dedent {
    guard lexer.nextToken() != nil else { break }
    next = lexer.tokens.last
  }
  // Comments belong to the block as far as nothing else stands between.
  let isLast = next == nil || next?.kind == .endMarker
  return extent.lines(in: source, until: isLast ? Int32.max : next?.line ?? Int32.max)
}

/// Follows the tokens of a definition to its end.
private struct BlockExtent {
  private enum Part {
    case beforeHeader, decorator, header, line, body
  }

  private var part = Part.beforeHeader
  /// The last line that certainly belongs to the definition.
  private(set) var lastLine: Int32 = 1
  private var lastTokenLine: Int32 = 0
  private var depth = 0
  private var followsHeader = false
  private var bodyColumn: Int32?

  /// Takes the next token; answers whether the definition ended before it, or with it.
  mutating func ends(with token: Token) -> Bool {
    defer { lastTokenLine = token.line }
    switch part {
    case .beforeHeader:
      // What stands before the definition in its line passes by.
      switch token.kind {
      case .at: part = .decorator
      case .def, .class: part = .header
      case .lambda: part = .line
      case .error: return true
      default: break
      }
    case .decorator:
      if token.kind == .newline { part = .beforeHeader }
    case .header, .line:
      guard token.kind == .newline else {
        guard token.kind == .error else { return false }
        lastLine = lastTokenLine
        return true
      }
      lastLine = token.line
      if part == .line { return true }
      part = .body
      followsHeader = true
    case .body: return endsBody(with: token)
    }
    return false
  }

  private mutating func endsBody(with token: Token) -> Bool {
    if followsHeader {
      followsHeader = false
      // The body stood on the header's line.
      guard token.kind == .indent else { return true }
      depth = 1
      return false
    }
    if bodyColumn == nil { bodyColumn = token.column }
    switch token.kind {
    case .newline: lastLine = token.line
    case .indent: depth += 1
    case .dedent:
      depth -= 1
      return depth == 0
    case .error: return true
    default: break
    }
    return false
  }

  /// The number of lines up to `lastLine`, and up to the last comment behind it that is indented as the body.
  func lines(in source: SourceText, until nextLine: Int32) -> Int {
    guard let bodyColumn else { return Int(lastLine) }
    var result = lastLine
    var line: Int32 = 1
    var column: Int32 = 0
    var isBlank = true
    for byte in source.utf8 {
      if line >= nextLine { break }
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 0
        isBlank = true
        continue
      }
      if isBlank, byte == UInt8(ascii: "#"), column >= bodyColumn, line > lastLine { result = line }
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { isBlank = false }
      column += 1
    }
    return Int(result)
  }
}
