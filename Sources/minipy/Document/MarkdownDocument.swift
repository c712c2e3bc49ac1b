import MiniPyParser

/// The Python blocks of a Markdown document (or any text with fenced blocks), by sessions.
struct MarkdownDocument {
  /// A fenced block.
  struct Block {
    /// The document's line on which the code begins, counted from 1.
    let line: Int
    /// The block's place among the Python blocks, counted from 1.
    let number: Int
    /// The code, each line with its line feed; prompts are taken off.
    let text: String
    /// The language that it is written in, as far as the block tells.
    let dialect: Dialect
  }

  /// The blocks under each heading that has any.
  private(set) var sessions: [[Block]] = []

  /// All blocks in order.
  var blocks: [Block] { sessions.flatMap { $0 } }

  /// Finds the blocks of a text.
  ///
  /// A fence that names Python holds Python; one that names nothing does if it can be parsed as
  /// Python and is more than a name or a literal.
  init(_ text: String) {
    var session: [Block] = []
    var count = 0
    var fence: Fence?
    var code: [Substring] = []
    var firstLine = 0
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      if let open = fence {
        if !open.isClosed(by: line), index < lines.count - 1 || !line.isEmpty {
          code.append(open.unindented(line))
          if index < lines.count - 1 { continue }
        }
        if let block = Self.block(open, code, firstLine, count + 1) {
          count += 1
          session.append(block)
        }
        fence = nil
      } else if let opening = Fence(line) {
        fence = opening
        code = []
        firstLine = index + 2
      } else if Self.isHeading(line, before: index > 0 ? lines[index - 1] : "") {
        if !session.isEmpty { sessions.append(session) }
        session = []
      }
    }
    if !session.isEmpty { sessions.append(session) }
  }

  /// A heading with number signs, or the line under a heading.
  private static func isHeading(_ line: Substring, before previous: Substring) -> Bool {
    let content = line.drop { $0 == " " }
    if line.count - content.count > 3 { return false }
    let signs = content.prefix { $0 == "#" }
    if (1...6).contains(signs.count) {
      return content.dropFirst(signs.count).first.map { $0 == " " || $0 == "\t" } ?? true
    }
    let isUnderline = (["=", "-"] as [Character]).contains { mark in
      let marks = content.prefix { $0 == mark }
      return marks.count >= (mark == "-" ? 3 : 1)
        && content.dropFirst(marks.count).allSatisfy { $0 == " " }
    }
    return isUnderline
      && previous.contains { $0 != " " && $0 != "\t" } && Fence(previous) == nil
      && !previous.hasPrefix("---") && !previous.hasPrefix("|") && !previous.hasPrefix(">")
  }

  private static func block(
    _ fence: Fence, _ lines: [Substring], _ line: Int, _ number: Int
  ) -> Block? {
    var lines = lines
    switch fence.language {
    case "python", "py", "python3", "py3", "python2", "py2", "pycon", "python-repl", "":
      if lines.first(where: { $0.contains { $0 != " " } })?.hasPrefix(">>>") == true {
        lines = typedLines(lines)
      }
    default: return nil
    }
    let text = lines.map { $0 + "\n" }.joined()
    var dialect = Dialect.chosen(by: text)
    if fence.language == "python2" || fence.language == "py2" { dialect = .python2 }
    if fence.language.isEmpty, !isProgram(text, dialect) { return nil }
    return Block(line: line, number: number, text: text, dialect: dialect)
  }

  /// What was typed in a recorded session; other lines become empty, so that numbers stay.
  private static func typedLines(_ lines: [Substring]) -> [Substring] {
    lines.map { line in
      for prompt in [">>> ", "... "] where line.hasPrefix(prompt) { return line.dropFirst(4) }
      return ""
    }
  }

  /// True if the text can be parsed and does something.
  private static func isProgram(_ text: String, _ dialect: Dialect) -> Bool {
    guard let source = try? SourceText(text),
      let module = try? parseModule(source, dialect: dialect)
    else { return false }
    return module.body.contains { statement in
      guard case .expr(let value) = statement.kind else { return true }
      switch value.kind {
      case .name, .constant: return false
      default: return true
      }
    }
  }
}

/// The line that opens a fenced block.
private struct Fence {
  let indentation: Int
  let mark: Character
  let length: Int
  let language: String

  init?(_ line: Substring) {
    let content = line.drop { $0 == " " }
    guard let first = content.first, first == "`" || first == "~" else { return nil }
    let marks = content.prefix { $0 == first }
    let information = content.dropFirst(marks.count)
    guard marks.count >= 3, !information.contains("`") else { return nil }
    indentation = line.count - content.count
    mark = first
    length = marks.count
    language = information.drop { $0 == " " || $0 == "\t" }
      .prefix { $0 != " " && $0 != "\t" && $0 != "{" && $0 != "," }.lowercased()
  }

  func isClosed(by line: Substring) -> Bool {
    let content = line.drop { $0 == " " }
    let marks = content.prefix { $0 == mark }
    return marks.count >= length
      && content.dropFirst(marks.count).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// A line of the block without the fence's own indentation.
  func unindented(_ line: Substring) -> Substring {
    var line = line
    var left = indentation
    while left > 0, line.first == " " {
      line = line.dropFirst()
      left -= 1
    }
    return line
  }
}
