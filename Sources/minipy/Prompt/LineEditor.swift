/// Edits an entry of one or more lines in a terminal.
///
/// The whole block can be edited until it is accepted: Enter accepts it if it is complete and the
/// cursor is in its last line, and otherwise begins a new line, indented as the one before asks for.
final class LineEditor {
  /// How an entry ended.
  enum Result: Equatable {
    case entry(String)
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D in an empty entry, or the terminal is gone.
    case end
  }

  let terminal: Terminal
  let history: History
  /// True if more lines could complete the text.
  let isIncomplete: (String) -> Bool
  /// What a dotted name at the cursor may be meant to be.
  let completions: (String) -> [String]

  var screen: EditorScreen
  var text: [Character] = []
  var cursor = 0
  /// What Ctrl-K, Ctrl-U and Ctrl-W took away last.
  private var killed: [Character] = []
  private var lastWasKill = false
  /// Where in the history the entry comes from; its end is the entry being made.
  private var historyIndex = 0
  private var draft: [Character] = []
  /// What recalled entries begin with.
  private var recallPrefix: [Character]?

  init(
    terminal: Terminal, history: History, isIncomplete: @escaping (String) -> Bool,
    completions: @escaping (String) -> [String]
  ) {
    self.terminal = terminal
    self.history = history
    self.isIncomplete = isIncomplete
    self.completions = completions
    screen = EditorScreen(terminal: terminal)
  }

  // MARK: Reading

  /// Reads one entry.
  func read(prompt: String, continuation: String) -> Result {
    text = []
    cursor = 0
    historyIndex = history.entries.count
    recallPrefix = nil
    lastWasKill = false
    screen.begin(prompt: prompt, continuation: continuation)
    terminal.enterRawMode()
    defer { terminal.leaveRawMode() }
    refresh()
    while true {
      guard let key = terminal.readKey() else {
        leaveBlock()
        return .end
      }
      if let result = handle(key) { return result }
    }
  }

  func refresh() { screen.show(text, cursor: cursor) }

  /// Puts the cursor below the block.
  private func leaveBlock() {
    cursor = text.count
    refresh()
    terminal.write("\n")
  }

  private func handle(_ key: Key) -> Result? {
    var isKill = false
    var keepsRecall = false
    switch key {
    case .text(let character): insert([character])
    case .paste(let pasted): insert(Array(pasted))
    case .enter, .control("j"):
      if let entry = enter() { return entry }
    case .alt("\r"): insert(["\n"])
    case .tab: complete()
    case .backspace, .control("h"): backspace()
    case .delete: delete(to: cursor + 1)
    case .control("d"):
      if text.isEmpty {
        leaveBlock()
        return .end
      }
      delete(to: cursor + 1)
    case .control("c"):
      leaveBlock()
      return .interrupted
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .wordLeft, .alt("b"): cursor = wordStart
    case .wordRight, .alt("f"): cursor = wordEnd
    case .home, .control("a"): cursor = lineStart(cursor)
    case .end, .control("e"): cursor = lineEnd(cursor)
    case .up, .control("p"):
      keepsRecall = true
      if !moveVertically(by: -1) { recall(by: -1) }
    case .down, .control("n"):
      keepsRecall = true
      if !moveVertically(by: 1) { recall(by: 1) }
    case .pageUp:
      keepsRecall = true
      recall(by: -1)
    case .pageDown:
      keepsRecall = true
      recall(by: 1)
    case .control("k"):
      isKill = true
      let end = lineEnd(cursor)
      kill(cursor, end == cursor ? min(end + 1, text.count) : end)
    case .control("u"):
      isKill = true
      kill(lineStart(cursor), cursor)
    case .control("w"):
      isKill = true
      kill(spacedWordStart, cursor)
    case .alt("\u{7F}"):
      isKill = true
      kill(wordStart, cursor)
    case .alt("d"):
      isKill = true
      kill(cursor, wordEnd)
    case .control("y"): insert(killed)
    case .control("t"): transpose()
    case .control("l"):
      terminal.write("\u{1B}[H\u{1B}[2J")
      screen.forget()
    case .control("r"):
      if let result = search() { return result }
    case .control("z"):
      terminal.suspend()
      screen.forget()
    case .control, .alt, .escape, .unknown: break
    }
    if !keepsRecall { recallPrefix = nil }
    lastWasKill = isKill
    refresh()
    return nil
  }

  // MARK: Changing the text

  func insert(_ characters: [Character]) {
    text.insert(contentsOf: characters, at: cursor)
    cursor += characters.count
  }

  private func delete(to end: Int) {
    let end = min(end, text.count)
    if end > cursor { text.removeSubrange(cursor..<end) }
  }

  private func backspace() {
    guard cursor > 0 else { return }
    let start = lineStart(cursor)
    let before = text[start..<cursor]
    var count = 1
    // In the indentation, a level goes at once.
    if !before.isEmpty, before.allSatisfy({ $0 == " " }) { count = (before.count - 1) % 4 + 1 }
    text.removeSubrange((cursor - count)..<cursor)
    cursor -= count
  }

  private func kill(_ start: Int, _ end: Int) {
    guard start < end else { return }
    let taken = Array(text[start..<end])
    if !lastWasKill {
      killed = taken
    } else if end <= cursor {
      killed = taken + killed
    } else {
      killed += taken
    }
    text.removeSubrange(start..<end)
    cursor = start
  }

  private func transpose() {
    guard cursor > lineStart(cursor), text.count > 1 else { return }
    let right = cursor == lineEnd(cursor) ? cursor - 1 : cursor
    guard right > lineStart(cursor) else { return }
    text.swapAt(right - 1, right)
    cursor = right + 1
  }

  // MARK: Lines and words

  func lineStart(_ position: Int) -> Int {
    var index = position
    while index > 0, text[index - 1] != "\n" { index -= 1 }
    return index
  }

  func lineEnd(_ position: Int) -> Int {
    var index = position
    while index < text.count, text[index] != "\n" { index += 1 }
    return index
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, !isWord(text[index - 1]) { index -= 1 }
    while index > 0, isWord(text[index - 1]) { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < text.count, !isWord(text[index]) { index += 1 }
    while index < text.count, isWord(text[index]) { index += 1 }
    return index
  }

  private var spacedWordStart: Int {
    var index = cursor
    while index > 0, text[index - 1].isWhitespace { index -= 1 }
    while index > 0, !text[index - 1].isWhitespace { index -= 1 }
    return index
  }

  /// Moves to the line above or below, in the same column; false if there is none.
  private func moveVertically(by direction: Int) -> Bool {
    let start = lineStart(cursor)
    let column = DisplayWidth.of(String(text[start..<cursor]))
    let target: Int
    if direction < 0 {
      if start == 0 { return false }
      target = lineStart(start - 1)
    } else {
      let end = lineEnd(cursor)
      if end == text.count { return false }
      target = end + 1
    }
    var index = target
    var width = 0
    let end = lineEnd(target)
    while index < end, width < column {
      width += DisplayWidth.of(text[index])
      index += 1
    }
    cursor = index
    return true
  }

  // MARK: Enter

  private func enter() -> Result? {
    // In the middle of a block, Enter makes a line.
    let isLastLine = lineEnd(cursor) == text.count
    if !isLastLine, text.contains("\n") {
      insertLine()
      return nil
    }
    var entry = text
    // A line of spaces ends a block.
    while entry.last == " " || entry.last == "\t" { entry.removeLast() }
    if entry.last != "\n", entry.count < text.count { entry = text }
    let string = String(entry)
    if isLastLine, !string.allSatisfy({ $0.isWhitespace }), isIncomplete(string) {
      cursor = text.count
      insertLine()
      return nil
    }
    text = entry
    leaveBlock()
    while entry.last == "\n" { entry.removeLast() }
    return .entry(String(entry))
  }

  /// Begins a line with the indentation of the one before, one level more behind a colon and one
  /// less behind what ends a block.
  private func insertLine() {
    let start = lineStart(cursor)
    let line = text[start..<cursor]
    var indentation = line.prefix { $0 == " " || $0 == "\t" }.count
    let code = String(line.dropFirst(indentation))
    let last = code.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
    if last.last(where: { !$0.isWhitespace }) == ":" {
      indentation += 4
    } else if let end = last.last(where: { !$0.isWhitespace }), "([{,\\".contains(end) {
      // The statement goes on.
    } else if let word = code.split(whereSeparator: { !isWord($0) }).first,
      ["return", "pass", "break", "continue", "raise"].contains(String(word))
    {
      indentation = max(0, indentation - 4)
    }
    insert(["\n"] + Array(repeating: " ", count: indentation))
  }

  // MARK: History

  /// Puts an older or newer entry in place, of those that begin as this one did before the cursor
  /// when the recall began.
  private func recall(by direction: Int) {
    if recallPrefix == nil {
      recallPrefix = Array(text[..<cursor])
      draft = text
      historyIndex = history.entries.count
    }
    guard let prefix = recallPrefix else { return }
    var index = historyIndex + direction
    while index >= 0, index < history.entries.count {
      let entry = history.entries[index]
      if entry.starts(with: prefix), Array(entry) != text {
        historyIndex = index
        text = Array(entry)
        cursor = text.count
        return
      }
      index += direction
    }
    if direction > 0, historyIndex < history.entries.count {
      historyIndex = history.entries.count
      text = draft
      cursor = text.count
    }
  }

  /// Ctrl-R: looks for an older entry that contains what is typed.
  private func search() -> Result? {
    var query = ""
    var index = history.entries.count
    var match = ""
    func find(from start: Int) {
      var candidate = start
      while candidate >= 0 {
        if candidate < history.entries.count, history.entries[candidate].contains(query) {
          index = candidate
          match = history.entries[candidate]
          return
        }
        candidate -= 1
      }
      terminal.write("\u{07}")
    }
    while true {
      screen.showSearch(query, match)
      guard let key = terminal.readKey() else { return .end }
      switch key {
      case .control("r"): if !query.isEmpty { find(from: index - 1) }
      case .text(let character):
        query.append(character)
        find(from: min(index, history.entries.count - 1))
      case .backspace, .control("h"):
        if !query.isEmpty { query.removeLast() }
        index = history.entries.count
        match = ""
        if !query.isEmpty { find(from: index - 1) }
      case .control("g"), .control("c"): return nil
      default:
        if !match.isEmpty {
          text = Array(match)
          cursor = text.count
        }
        if key == .escape { return nil }
        return handle(key)
      }
    }
  }
}
