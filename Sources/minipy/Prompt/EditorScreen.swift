/// Draws an entry and puts the cursor into it.
///
/// Lines are broken by the editor, not by the terminal, so that it always knows in which row the
/// cursor is. An entry with more rows than the screen is shown in part, around the cursor.
struct EditorScreen {
  private let terminal: Terminal
  private var prompt = ""
  private var continuation = ""
  /// The cursor's row, counted from the first row drawn.
  private var cursorRow = 0

  init(terminal: Terminal) { self.terminal = terminal }

  mutating func begin(prompt: String, continuation: String) {
    self.prompt = prompt
    self.continuation = continuation
    cursorRow = 0
  }

  /// The screen was cleared or written to: the next drawing begins at the cursor.
  mutating func forget() { cursorRow = 0 }

  /// Rows of text with the cursor's place in them.
  private struct Layout {
    var rows: [String] = [""]
    var column = 0
    var cursorRow = 0
    var cursorColumn = 0
    let columns: Int

    mutating func append(_ character: Character, color: Bool = false) {
      if character == "\t" {
        let spaces = 8 - column % 8
        for _ in 0..<spaces { append(" ") }
        return
      }
      let width = DisplayWidth.of(character)
      if column + width > columns { newRow() }
      if width > 0 || !character.unicodeScalars.allSatisfy({ $0.value < 32 }) {
        rows[rows.count - 1].append(character)
      }
      column += width
    }

    mutating func newRow() {
      rows.append("")
      column = 0
    }

    mutating func markCursor() {
      if column >= columns { newRow() }
      cursorRow = rows.count - 1
      cursorColumn = column
    }
  }

  private func colored(_ prompt: String) -> String {
    terminal.usesColor && !prompt.isEmpty ? "\u{1B}[1;35m\(prompt)\u{1B}[0m" : prompt
  }

  /// Draws the entry.
  mutating func show(_ text: [Character], cursor: Int) {
    let size = terminal.size
    var layout = Layout(columns: size.columns)
    layout.rows[0] = colored(prompt)
    layout.column = DisplayWidth.of(prompt)
    for (index, character) in text.enumerated() {
      if index == cursor { layout.markCursor() }
      if character == "\n" {
        layout.newRow()
        layout.rows[layout.rows.count - 1] = colored(continuation)
        layout.column = DisplayWidth.of(continuation)
      } else {
        layout.append(character)
      }
    }
    if cursor >= text.count { layout.markCursor() }
    draw(layout, height: size.rows)
  }

  /// Draws the line of a search in the history.
  mutating func showSearch(_ query: String, _ match: String) {
    let size = terminal.size
    var layout = Layout(columns: size.columns)
    for character in "(reverse-i-search)`\(query)" { layout.append(character) }
    layout.markCursor()
    for character in "': \(match)" {
      if character == "\n" { layout.newRow() } else { layout.append(character) }
    }
    draw(layout, height: size.rows)
  }

  private mutating func draw(_ layout: Layout, height: Int) {
    var rows = layout.rows[...]
    var row = layout.cursorRow
    if rows.count > height {
      let first = max(0, min(row - height / 2, rows.count - height))
      rows = rows[first..<(first + height)]
      row -= first
    }
    var output = "\u{1B}[?25l"
    if cursorRow > 0 { output += "\u{1B}[\(cursorRow)A" }
    output += "\r\u{1B}[J" + rows.joined(separator: "\r\n")
    let below = rows.count - 1 - row
    if below > 0 { output += "\u{1B}[\(below)A" }
    output += "\r"
    if layout.cursorColumn > 0 { output += "\u{1B}[\(layout.cursorColumn)C" }
    output += "\u{1B}[?25h"
    cursorRow = row
    terminal.write(output)
  }

  /// Lists names in columns below the entry, which is drawn again below them.
  mutating func list(_ names: [String], below text: [Character]) {
    show(text, cursor: text.count)
    let columns = terminal.size.columns
    let width = (names.map { DisplayWidth.of($0) }.max() ?? 1) + 2
    let count = max(1, columns / width)
    let shown = names.prefix(count * 20)
    let rows = (shown.count + count - 1) / count
    var output = ""
    for row in 0..<rows {
      output += "\r\n"
      for column in 0..<count {
        let index = column * rows + row
        guard index < shown.count else { break }
        let name = shown[index]
        output += name
        if index + rows < shown.count {
          output += String(repeating: " ", count: width - DisplayWidth.of(name))
        }
      }
    }
    if names.count > shown.count { output += "\r\n… and \(names.count - shown.count) more" }
    terminal.write(output + "\r\n")
    forget()
  }
}
