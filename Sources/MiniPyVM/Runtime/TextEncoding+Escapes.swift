/// Text as the escapes of Python's literals: the encodings `unicode_escape` and `raw_unicode_escape`
/// (CPython: `_PyUnicode_DecodeUnicodeEscapeInternal`, `PyUnicode_AsUnicodeEscapeString` and the raw
/// ones in `Objects/unicodeobject.c`).

import MiniPyParser

extension TextEncoding {
  /// The bytes of a text, all of whose characters have an escape.
  func escaped(_ text: StrPointer) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.pointee.count)
    for index in 0..<text.pointee.count {
      let point = text[codePoint: index]
      if let plain = plainByte(point) {
        bytes.append(plain)
        continue
      }
      if self == .unicodeEscape, let letter = Self.letter(point) {
        bytes += [UInt8(ascii: "\\"), letter]
        continue
      }
      for part in escapeText(point) { bytes.append(UInt8(truncatingIfNeeded: part)) }
    }
    return bytes
  }

  /// The byte that stands for itself.
  private func plainByte(_ point: UInt32) -> UInt8? {
    let byte = UInt8(truncatingIfNeeded: point)
    if self == .rawUnicodeEscape { return point < 0x100 ? byte : nil }
    return point >= 0x20 && point < 0x7F && point != 0x5C ? byte : nil
  }

  private static func letter(_ point: UInt32) -> UInt8? {
    switch point {
    case 0x5C: UInt8(ascii: "\\")
    case 9: UInt8(ascii: "t")
    case 10: UInt8(ascii: "n")
    case 13: UInt8(ascii: "r")
    default: nil
    }
  }

  /// The next character of escaped text. A backslash that begins no escape is a character, and takes
  /// the next with it.
  func decodeEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> DecodedCharacter {
    let first = bytes[index]
    if first != UInt8(ascii: "\\") { return DecodedCharacter(point: UInt32(first), length: 1) }
    guard index + 1 < bytes.count else {
      return self == .rawUnicodeEscape
        ? DecodedCharacter(point: 0x5C, length: 1)
        : DecodedCharacter(length: 1, reason: "\\ at end of string")
    }
    let letter = bytes[index + 1]
    switch letter {
    case UInt8(ascii: "u"):
      return digits(bytes, index, 4, "truncated \\uXXXX escape")
    case UInt8(ascii: "U"):
      return digits(bytes, index, 8, "truncated \\UXXXXXXXX escape")
    default: break
    }
    let unchanged = DecodedCharacter(point: 0x5C, second: UInt32(letter), length: 2)
    if self == .rawUnicodeEscape { return unchanged }
    switch letter {
    case UInt8(ascii: "x"): return digits(bytes, index, 2, "truncated \\xXX escape")
    case UInt8(ascii: "N"): return namedCharacter(bytes, index)
    case UInt8(ascii: "\n"): return DecodedCharacter(point: DecodedCharacter.none, length: 2)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      let (value, length) = Self.octal(bytes, index + 1)
      return DecodedCharacter(point: value, length: 1 + length)
    default:
      guard let simple = simpleEscape(letter) else { return unchanged }
      return DecodedCharacter(point: simple, length: 2)
    }
  }

  private func digits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ count: Int, _ reason: StaticString
  ) -> DecodedCharacter {
    var value: UInt32 = 0
    for place in 0..<count {
      let position = index + 2 + place
      guard position < bytes.count, case let digit = DigitText.value(bytes[position]), digit < 16
      else {
        return DecodedCharacter(length: 2 + place, reason: reason)
      }
      value = value << 4 | UInt32(digit)
    }
    if value > 0x10FFFF {
      return DecodedCharacter(
        length: 10,
        reason: self == .unicodeEscape
          ? "illegal Unicode character" : "\\Uxxxxxxxx out of range")
    }
    return DecodedCharacter(point: value, length: 2 + count)
  }

  private func namedCharacter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> DecodedCharacter {
    let malformed: StaticString = "malformed \\N character escape"
    let start = index + 3
    guard start <= bytes.count, bytes[start - 1] == UInt8(ascii: "{") else {
      return DecodedCharacter(length: 2, reason: malformed)
    }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "}") { end += 1 }
    guard end < bytes.count, end > start else {
      return DecodedCharacter(length: end - index, reason: malformed)
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let point = character(named: name) else {
      return DecodedCharacter(length: end + 1 - index, reason: "unknown Unicode character name")
    }
    return DecodedCharacter(point: point, length: end + 1 - index)
  }

  /// Up to three octal digits, and how many.
  private static func octal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (UInt32, Int) {
    var value: UInt32 = 0
    var length = 0
    while length < 3, start + length < bytes.count, bytes[start + length] & 0xF8 == 0x30 {
      value = value << 3 | UInt32(bytes[start + length] & 7)
      length += 1
    }
    return (value, length)
  }

  /// What is doubtful in escaped text, for a warning: the first backslash that begins no escape, or
  /// the first octal number beyond a byte.
  func doubtfulEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard self == .unicodeEscape else { return nil }
    var index = 0
    while index < bytes.count {
      let step = decodeEscape(bytes, index)
      if step.second != nil {
        return "invalid escape sequence '\\\(Unicode.Scalar(bytes[index + 1]))'"
      }
      if step.reason == nil, step.length == 4, step.point > 0o377,
        bytes[index + 1] & 0xF8 == 0x30
      {
        return "invalid octal escape sequence '\\\(String(step.point, radix: 8))'"
      }
      index += step.length
    }
    return nil
  }
}
