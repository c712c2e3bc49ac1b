extension Lexer {
  /// Reads a number: decimal, `0x`, `0o`, `0b`, with fraction, exponent or `j`.
  mutating func readNumber() -> TokenKind? {
    if dialect == .python2 { return readPython2Number() }
    guard bytes[position] == UInt8(ascii: "0") else {
      if bytes[position] != UInt8(ascii: ".") {
        guard readDecimalDigits() else { return nil }
      }
      return readFraction()
    }
    switch bytes[position + 1] | 0x20 {
    case UInt8(ascii: "x"): return readRadix(16, "hexadecimal")
    case UInt8(ascii: "o"): return readRadix(8, "octal")
    case UInt8(ascii: "b"): return readRadix(2, "binary")
    default: return readLeadingZeros()
    }
  }

  /// Reads digits with single underscores between them.
  private mutating func readDecimalDigits() -> Bool {
    while true {
      while isDigit(bytes[position]) { position += 1 }
      guard bytes[position] == UInt8(ascii: "_") else { return true }
      position += 1
      guard isDigit(bytes[position]) else { return fail("invalid decimal literal") != nil }
    }
  }

  private mutating func readRadix(_ radix: UInt8, _ name: String) -> TokenKind? {
    func isRadixDigit(_ byte: UInt8) -> Bool {
      if radix == 16 {
        let letter = byte | 0x20
        return isDigit(byte) || letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "f")
      }
      return byte >= UInt8(ascii: "0") && byte < UInt8(ascii: "0") + radix
    }
    position += 2
    repeat {
      if bytes[position] == UInt8(ascii: "_") { position += 1 }
      guard isRadixDigit(bytes[position]) else {
        if isDigit(bytes[position]) { return failRadixDigit(name) }
        return fail("invalid \(name) literal")
      }
      while isRadixDigit(bytes[position]) { position += 1 }
    } while bytes[position] == UInt8(ascii: "_")
    if isDigit(bytes[position]) { return failRadixDigit(name) }
    return endNumber(name)
  }

  private mutating func failRadixDigit(_ name: String) -> TokenKind? {
    let digit = Unicode.Scalar(bytes[position])
    position += 1
    return fail("invalid digit '\(digit)' in \(name) literal")
  }

  /// A decimal number that begins with zeros must be zero, unless it is a float.
  private mutating func readLeadingZeros() -> TokenKind? {
    while true {
      if bytes[position] == UInt8(ascii: "_") {
        position += 1
        guard isDigit(bytes[position]) else { return fail("invalid decimal literal") }
      }
      guard bytes[position] == UInt8(ascii: "0") else { break }
      position += 1
    }
    let zerosEnd = position + 1
    let isNonzero = isDigit(bytes[position])
    if isNonzero {
      guard readDecimalDigits() else { return nil }
    }
    switch bytes[position] | 0x20 {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "j"): return readFraction()
    default: break
    }
    if isNonzero {
      return fail(
        "leading zeros in decimal integer literals are not permitted; "
          + "use an 0o prefix for octal integers",
        offset: Int32(truncatingIfNeeded: tokenStart + 1 - lineStart),
        endOffset: Int32(truncatingIfNeeded: zerosEnd - lineStart))
    }
    return endNumber("decimal")
  }

  /// Reads what may follow the digits before the point.
  private mutating func readFraction() -> TokenKind? {
    if bytes[position] == UInt8(ascii: ".") {
      position += 1
      if isDigit(bytes[position]) {
        guard readDecimalDigits() else { return nil }
      }
    }
    if bytes[position] | 0x20 == UInt8(ascii: "e") {
      let next = bytes[position + 1]
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") {
        position += 2
        guard isDigit(bytes[position]) else { return fail("invalid decimal literal") }
      } else if isDigit(next) {
        position += 1
      } else {
        return endNumber("decimal")
      }
      guard readDecimalDigits() else { return nil }
    }
    if bytes[position] | 0x20 == UInt8(ascii: "j") {
      position += 1
      return endNumber("imaginary")
    }
    return endNumber("decimal")
  }

  /// A number may be followed directly by a keyword, with a warning, but by no other letter.
  private mutating func endNumber(_ name: String) -> TokenKind? {
    let next = bytes[position]
    guard next < 0x80, isIdentifierPart(next) else { return add(.number) }
    let isKeyword: Bool
    switch next {
    case UInt8(ascii: "a"): isKeyword = isWord("and")
    case UInt8(ascii: "e"): isKeyword = isWord("else")
    case UInt8(ascii: "f"): isKeyword = isWord("for")
    case UInt8(ascii: "o"): isKeyword = isWord("or")
    case UInt8(ascii: "n"): isKeyword = isWord("not")
    case UInt8(ascii: "i"):
      // Here CPython does not look for the end of the word.
      let second = bytes[position + 1]
      isKeyword =
        second == UInt8(ascii: "f") || second == UInt8(ascii: "n") || second == UInt8(ascii: "s")
    default: isKeyword = false
    }
    guard isKeyword else { return fail("invalid \(name) literal") }
    warn("invalid \(name) literal", at: position)
    return add(.number)
  }

  /// Whether the given word, and no longer one, comes next.
  private func isWord(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length < bytes.count else { return false }
    for offset in 0..<length where bytes[position + offset] != word.utf8Start[offset] {
      return false
    }
    return !isIdentifierPart(bytes[position + length])
  }
}
