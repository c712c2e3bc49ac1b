/// The tokens of Python 2 that differ from Python 3's.
extension Lexer {
  /// Reads a name, a keyword, or the prefix of a string (`u`, `b`, each perhaps with `r`) and the
  /// string.
  mutating func readPython2Name() -> TokenKind? {
    var end = position
    if bytes[end] | 0x20 == UInt8(ascii: "u") || bytes[end] | 0x20 == UInt8(ascii: "b") { end += 1 }
    if bytes[end] | 0x20 == UInt8(ascii: "r") { end += 1 }
    if bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
      position = end
      return readString()
    }
    while isIdentifierPart(bytes[position]), bytes[position] < 0x80 { position += 1 }
    if bytes[position] >= 0x80 { return fail("invalid syntax") }
    let length = position - tokenStart
    let kind = keywordKind(bytes, tokenStart, position)
    switch kind {
    case .nonlocal, .async, .await, .true, .false: return add(.name)
    case .name where length == 5 && isWord("print", at: tokenStart): return add(.print)
    case .name where length == 4 && isWord("exec", at: tokenStart): return add(.exec)
    default: return add(kind)
    }
  }

  private func isWord(_ word: StaticString, at start: Int) -> Bool {
    for index in 0..<word.utf8CodeUnitCount where word.utf8Start[index] != bytes[start + index] {
      return false
    }
    return true
  }

  /// `<>` is an operator; `->`, `:=` and `@=` are not.
  func adjustPython2Operator(_ kind: inout TokenKind, _ length: inout Int) {
    switch kind {
    case .stray where length == 2: kind = .notEqual
    case .arrow: (kind, length) = (.minus, 1)
    case .colonEqual: (kind, length) = (.colon, 1)
    case .atEqual: (kind, length) = (.at, 1)
    default: break
    }
  }

  /// Reads a number: `0777` and `0o777` are octal, a final `L` makes a long integer, and there are
  /// no underscores.
  mutating func readPython2Number() -> TokenKind? {
    let second = bytes[position + 1] | 0x20
    if bytes[position] == UInt8(ascii: "0"),
      second == UInt8(ascii: "x") || second == UInt8(ascii: "o") || second == UInt8(ascii: "b")
    {
      position += 2
      let start = position
      while isDigit(bytes[position])
        || second == UInt8(ascii: "x") && bytes[position] | 0x20 >= UInt8(ascii: "a")
          && bytes[position] | 0x20 <= UInt8(ascii: "f")
      {
        let limit = second == UInt8(ascii: "o") ? "8" : second == UInt8(ascii: "b") ? "2" : "g"
        if bytes[position] >= limit.utf8.first ?? 0, second != UInt8(ascii: "x") {
          return fail("invalid token")
        }
        position += 1
      }
      if position == start { return fail("invalid token") }
      if bytes[position] | 0x20 == UInt8(ascii: "l") { position += 1 }
      return add(.number)
    }
    let isOctal = bytes[position] == UInt8(ascii: "0")
    var sawOther = false
    while isDigit(bytes[position]) {
      if bytes[position] >= UInt8(ascii: "8") { sawOther = true }
      position += 1
    }
    if bytes[position] | 0x20 == UInt8(ascii: "l") {
      position += 1
      return isOctal && sawOther ? fail("invalid token") : add(.number)
    }
    var isFloat = false
    if bytes[position] == UInt8(ascii: ".") {
      isFloat = true
      position += 1
      while isDigit(bytes[position]) { position += 1 }
    }
    if bytes[position] | 0x20 == UInt8(ascii: "e") {
      var next = position + 1
      if bytes[next] == UInt8(ascii: "+") || bytes[next] == UInt8(ascii: "-") { next += 1 }
      if isDigit(bytes[next]) {
        isFloat = true
        position = next
        while isDigit(bytes[position]) { position += 1 }
      }
    }
    if bytes[position] | 0x20 == UInt8(ascii: "j") {
      isFloat = true
      position += 1
    }
    return isOctal && sawOther && !isFloat ? fail("invalid token") : add(.number)
  }
}
