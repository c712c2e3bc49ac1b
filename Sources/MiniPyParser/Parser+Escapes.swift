/// What one string or bytes literal says.
enum StringValue {
  case text([UInt32], isUnicode: Bool)
  case bytes([UInt8])
}

extension Parser {
  /// The value of a string token: its prefix and quotes taken off, its escapes decoded.
  mutating func stringLiteral(_ token: Int) throws(Rejected) -> StringValue {
    var start = Int(tokens[token].start)
    var end = Int(tokens[token].end)
    let isUnicode = bytes[start] == UInt8(ascii: "u")
    var isRaw = false
    var isBytes = false
    while isIdentifierStart(bytes[start]) {
      if bytes[start] | 0x20 == UInt8(ascii: "r") { isRaw = true }
      if bytes[start] | 0x20 == UInt8(ascii: "b") { isBytes = true }
      start += 1
    }
    let quote = bytes[start]
    let isTripled =
      end - start >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
    start += isTripled ? 3 : 1
    end -= isTripled ? 3 : 1
    guard start <= end else { throw Rejected() }
    if isBytes { return .bytes(try decodeBytes(start..<end, isRaw: isRaw, token)) }
    return .text(
      try decodeText(start..<end, isRaw: isRaw, token, reportingAt: token), isUnicode: isUnicode)
  }

  // MARK: - Bytes

  private mutating func decodeBytes(_ range: Range<Int>, isRaw: Bool, _ token: Int)
    throws(Rejected) -> [UInt8]
  {
    guard !bytes[range].contains(where: { $0 >= 0x80 }) else {
      raised = ErrorReporter(lexer: lexer).error(
        "bytes can only contain ASCII literal characters", from: token, to: token, furthest: token)
      throw Rejected()
    }
    if isRaw || !bytes[range].contains(UInt8(ascii: "\\")) { return Array(bytes[range]) }
    var result: [UInt8] = []
    var position = range.lowerBound
    var warned = false
    while position < range.upperBound {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\\"), position < range.upperBound else {
        result.append(byte)
        continue
      }
      let escaped = bytes[position]
      position += 1
      if escaped == UInt8(ascii: "\n") { continue }
      if let simple = simpleEscape(escaped) {
        result.append(UInt8(truncatingIfNeeded: simple))
      } else if isOctal(escaped) {
        let value = octal(escaped, &position, range.upperBound)
        if value > 0o377, !warned {
          warned = true
          warnOctal(value, token)
        }
        result.append(UInt8(truncatingIfNeeded: value))
      } else if escaped == UInt8(ascii: "x") {
        let escapeStart = position - 2 - range.lowerBound
        guard let value = hexadecimal(&position, 2, range.upperBound) else {
          raised = located(
            "(value error) invalid \\x escape at position \(escapeStart)",
            at: token)
          throw Rejected()
        }
        result.append(UInt8(truncatingIfNeeded: value))
      } else {
        if !warned {
          warned = true
          warnEscape(escaped, token)
        }
        result.append(UInt8(ascii: "\\"))
        result.append(escaped)
      }
    }
    return result
  }

  // MARK: - Text

  /// The characters of `bytes[range]` with the escapes decoded, unless the literal is raw.
  ///
  /// Errors are reported at the token `place`.
  mutating func decodeText(
    _ range: Range<Int>, isRaw: Bool, _ token: Int, reportingAt place: Int
  ) throws(Rejected) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(range.count)
    var position = range.lowerBound
    /// The position as CPython counts it: there a non-ASCII character has become `\U` and digits.
    var codecPosition = 0
    var warned = false
    while position < range.upperBound {
      let byte = bytes[position]
      if byte >= 0x80 {
        result.append(decodeCharacter(&position, range.upperBound))
        codecPosition += 10
        continue
      }
      position += 1
      codecPosition += 1
      guard byte == UInt8(ascii: "\\"), !isRaw, position < range.upperBound else {
        result.append(UInt32(byte))
        continue
      }
      let escaped = bytes[position]
      let start = position
      position += 1
      switch escaped {
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
        let width = escaped == UInt8(ascii: "x") ? 2 : escaped == UInt8(ascii: "u") ? 4 : 8
        result.append(
          try codePoint(&position, width, range.upperBound, codecPosition - 1, escaped, place))
      case UInt8(ascii: "N"):
        result.append(try namedCharacter(&position, range.upperBound, codecPosition - 1, place))
      default:
        if let simple = simpleEscape(escaped) {
          result.append(simple)
        } else if isOctal(escaped) {
          let value = octal(escaped, &position, range.upperBound)
          if value > 0o377, !warned {
            warned = true
            warnOctal(value, token)
          }
          result.append(value)
        } else if escaped >= 0x80 {
          // CPython spells this backslash `\u005c`, and does not complain.
          codecPosition += 5
          result.append(UInt32(byte))
          position -= 1
          continue
        } else {
          if !warned {
            warned = true
            // The lexer has warned of a backslash before a brace.
            let isBrace = escaped == UInt8(ascii: "{") || escaped == UInt8(ascii: "}")
            if !isBrace || tokens[token].kind == .string { warnEscape(escaped, token) }
          }
          result.append(UInt32(byte))
          position -= 1
          continue
        }
      }
      codecPosition += position - start
    }
    return result
  }

  /// Reads one character of UTF-8, which is known to be valid.
  private func decodeCharacter(_ position: inout Int, _ end: Int) -> UInt32 {
    let lead = UInt32(bytes[position])
    position += 1
    var value: UInt32 = lead >= 0xF0 ? lead & 0x07 : lead >= 0xE0 ? lead & 0x0F : lead & 0x1F
    while position < end, bytes[position] & 0xC0 == 0x80 {
      value = value << 6 | UInt32(bytes[position] & 0x3F)
      position += 1
    }
    return value
  }

  /// Reads the digits of `\x`, `\u` or `\U`.
  private mutating func codePoint(
    _ position: inout Int, _ width: Int, _ end: Int, _ codecStart: Int, _ letter: UInt8,
    _ token: Int
  ) throws(Rejected) -> UInt32 {
    let start = position
    if let value = hexadecimal(&position, width, end) {
      if value <= 0x10FFFF { return value }
      throw undecodable("illegal Unicode character", codecStart, codecStart + 9, token)
    }
    let form =
      switch width {
      case 2: "\\xXX"
      case 4: "\\uXXXX"
      default: "\\UXXXXXXXX"
      }
    throw undecodable(
      "truncated \(form) escape", codecStart, codecStart + 1 + position - start, token)
  }

  /// Reads the name of `\N{name}`.
  mutating func namedCharacter(
    _ position: inout Int, _ end: Int, _ codecStart: Int, _ token: Int
  ) throws(Rejected) -> UInt32 {
    let start = position
    guard position < end, bytes[position] == UInt8(ascii: "{") else {
      throw undecodable("malformed \\N character escape", codecStart, codecStart + 1, token)
    }
    position += 1
    while position < end, bytes[position] != UInt8(ascii: "}") { position += 1 }
    guard position < end, position > start + 1 else {
      throw undecodable(
        "malformed \\N character escape", codecStart, codecStart + 1 + position - start, token)
    }
    let name = String(decoding: bytes[(start + 1)..<position], as: UTF8.self)
    position += 1
    if let value = character(named: name) { return value }
    throw undecodable(
      "unknown Unicode character name", codecStart, codecStart + 1 + position - start, token)
  }

  private mutating func undecodable(_ reason: String, _ first: Int, _ last: Int, _ token: Int)
    -> Rejected
  {
    raised = located(
      "(unicode error) 'unicodeescape' codec can't decode bytes in position "
        + "\(first)-\(last): \(reason)", at: token)
    return Rejected()
  }

  // MARK: - Escapes

  func isOctal(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "7")
  }

  /// Up to three octal digits, the first of which has been read.
  func octal(_ first: UInt8, _ position: inout Int, _ end: Int) -> UInt32 {
    var value = UInt32(first & 7)
    for _ in 0..<2 where position < end && isOctal(bytes[position]) {
      value = value << 3 | UInt32(bytes[position] & 7)
      position += 1
    }
    return value
  }

  /// Exactly `width` hexadecimal digits; nil, with those that are there read, if there are fewer.
  func hexadecimal(_ position: inout Int, _ width: Int, _ end: Int) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<width {
      guard position < end else { return nil }
      let byte = bytes[position]
      let letter = byte | 0x20
      if isDigit(byte) {
        value = value << 4 | UInt32(byte & 15)
      } else if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "f") {
        value = value << 4 | UInt32(letter &- 87)
      } else {
        return nil
      }
      position += 1
    }
    return value
  }

  // MARK: - Warnings

  private mutating func warnEscape(_ escaped: UInt8, _ token: Int) {
    warn("invalid escape sequence '\\\(Unicode.Scalar(escaped))'", token)
  }

  private mutating func warnOctal(_ value: UInt32, _ token: Int) {
    warn("invalid octal escape sequence '\\\(String(value, radix: 8))'", token)
  }

  private mutating func warn(_ message: String, _ token: Int) {
    warnings.append(
      SyntaxWarning(
        category: .syntaxWarning, message: message, line: tokens[token].line,
        column: tokens[token].column))
  }
}

/// What a backslash and this letter stand for, if the letter alone says it.
public func simpleEscape(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): UInt32(byte)
  case UInt8(ascii: "a"): 7
  case UInt8(ascii: "b"): 8
  case UInt8(ascii: "t"): 9
  case UInt8(ascii: "n"): 10
  case UInt8(ascii: "v"): 11
  case UInt8(ascii: "f"): 12
  case UInt8(ascii: "r"): 13
  default: nil
  }
}

/// The character of the given Unicode name, in any case; its formal alias will do.
///
/// Searching all names takes some milliseconds, and spares a table by name.
public func character(named name: String) -> UInt32? {
  var wanted = ""
  for scalar in name.unicodeScalars {
    let isLower = scalar.value >= 97 && scalar.value <= 122
    wanted.unicodeScalars.append(
      isLower ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 32)) : scalar)
  }
  for range: ClosedRange<UInt32> in [0...0x323AF, 0xE0000...0xE01EF] {
    for value in range {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.name == wanted || scalar.properties.nameAlias == wanted { return value }
    }
  }
  return nil
}
