/// Tab.
extension LineEditor {
  /// At the beginning of a line, a level of indentation; else the rest of the name, as far as all
  /// candidates agree, or a list of them.
  func complete() {
    let start = lineStart(cursor)
    if text[start..<cursor].allSatisfy({ $0 == " " || $0 == "\t" }) {
      let column = cursor - start
      return insert(Array(repeating: " ", count: 4 - column % 4))
    }
    var begin = cursor
    while begin > start, isNamePart(text[begin - 1]) { begin -= 1 }
    let word = String(text[begin..<cursor])
    guard !word.isEmpty else { return }
    let candidates = completions(word)
    guard let first = candidates.first else { return terminal.write("\u{07}") }
    var common = Array(first)
    for candidate in candidates.dropFirst() {
      common = Array(zip(common, candidate).prefix { $0 == $1 }.map { $0.0 })
    }
    let typed = cursor - begin
    if common.count > typed {
      insert(Array(common[typed...]))
    } else if candidates.count > 1 {
      screen.list(candidates.map(lastPart), below: text)
    }
  }

  private func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }

  private func lastPart(_ name: String) -> String {
    name.split(separator: ".").last.map(String.init) ?? name
  }
}
