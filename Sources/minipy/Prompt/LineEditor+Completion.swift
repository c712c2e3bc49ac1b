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
    if begin < cursor, text[begin] == ".", let literal = literalStart(before: begin, from: start) {
      begin = literal
    }
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

  /// Where the literal begins that ends before a place in the line: a string, or a list, tuple, set
  /// or dictionary in its brackets.
  private func literalStart(before end: Int, from start: Int) -> Int? {
    let pairs: [Character: Character] = ["]": "[", "}": "{", ")": "("]
    var open: [Character] = []
    var place = end
    while place > start {
      place -= 1
      let character = text[place]
      if character == "'" || character == "\"" {
        // Back to the quote that opens the string.
        repeat {
          place -= 1
        } while place >= start
          && !(text[place] == character && (place == start || text[place - 1] != "\\"))
        if place < start { return nil }
      } else if let opening = pairs[character] {
        open.append(opening)
      } else if let wanted = open.last {
        if character == wanted { open.removeLast() }
      } else {
        return nil
      }
      if open.isEmpty { return place }
    }
    return nil
  }

  private func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }

  private func lastPart(_ name: String) -> String {
    name.split(separator: ".").last.map(String.init) ?? name
  }
}
