/// The codecs of Python 2 that make byte strings of byte strings (`'a'.encode('hex')`).

import MiniPyParser

/// A codec from bytes to bytes.
enum ByteCodec {
  case hexadecimal, rotation, base64, stringEscape

  /// The codec of a name, with hyphens or underscores.
  static func named(_ name: String) -> ByteCodec? {
    var folded = ""
    for byte in name.utf8 {
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      folded.unicodeScalars.append(
        Unicode.Scalar(isCapital ? byte | 0x20 : byte == UInt8(ascii: "-") ? 0x5F : byte))
    }
    switch folded {
    case "hex", "hex_codec": return .hexadecimal
    case "rot13", "rot_13": return .rotation
    case "base64", "base_64", "base64_codec": return .base64
    case "string_escape": return .stringEscape
    default: return nil
    }
  }
}

extension VM {
  /// A byte string, encoded.
  ///
  /// - Throws: `UnicodeDecodeError` for bytes that are no letters where letters change places.
  func encoded(_ value: Value, _ codec: ByteCodec) throws(Raised) -> Owned {
    let bytes = byteValues(value)
    var result: [UInt8] = []
    switch codec {
    case .hexadecimal:
      for byte in bytes {
        result.append(DigitText.character(Int(byte >> 4)))
        result.append(DigitText.character(Int(byte & 15)))
      }
    case .rotation:
      try checkASCII(value)
      result = bytes.map(rotated)
    case .base64: result = base64(bytes)
    case .stringEscape: for byte in bytes { result += escaped(byte) }
    }
    return byteText(result)
  }

  /// The reverse of `encoded`.
  ///
  /// - Throws: what the codec of 2.7 raises for text that is none of its own.
  func decoded(_ value: Value, _ codec: ByteCodec) throws(Raised) -> Owned {
    let bytes = byteValues(value)
    switch codec {
    case .hexadecimal:
      if bytes.count % 2 != 0 { throw typeError("Odd-length string") }
      var result: [UInt8] = []
      for index in 0..<bytes.count {
        let digit = DigitText.value(bytes[index])
        if digit > 15 { throw typeError("Non-hexadecimal digit found") }
        let bits = UInt8(truncatingIfNeeded: digit)
        if index % 2 == 0 { result.append(bits << 4) } else { result[index / 2] |= bits }
      }
      return byteText(result)
    case .rotation: return newUnicode(byteText(bytes.map(rotated)))
    case .base64: return byteText(try fromBase64(bytes))
    case .stringEscape: return byteText(try unescaped(bytes))
    }
  }

  private func byteValues(_ value: Value) -> [UInt8] {
    guard let text = asStr(value) else { return [] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.pointee.count)
    for index in 0..<text.pointee.count {
      bytes.append(UInt8(truncatingIfNeeded: text[codePoint: index]))
    }
    return bytes
  }

  private func byteText(_ bytes: [UInt8]) -> Owned {
    let object = newBytes(bytes)
    return byteString(object.value)
  }

  private func rotated(_ byte: UInt8) -> UInt8 {
    let letter = byte | 0x20
    return letter < 97 || letter > 122 ? byte : letter < 110 ? byte + 13 : byte - 13
  }

  /// Lines of 76 digits, each with its end.
  private func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var bits: UInt32 = 0
      for place in 0..<3 {
        bits = bits << 8 | (place < count ? UInt32(bytes[index + place]) : 0)
      }
      for place in 0..<4 {
        result.append(
          place <= count ? Base64.digit(bits >> UInt32(18 - 6 * place)) : UInt8(ascii: "="))
      }
      index += count
      if index % 57 == 0 || index == bytes.count { result.append(UInt8(ascii: "\n")) }
    }
    return result
  }

  private func fromBase64(_ bytes: [UInt8]) throws(Raised) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      if byte == UInt8(ascii: "="), count >= 2 { count = -1 }
      if count < 0 { break }
      guard let digit = Base64.value(byte) else { continue }
      bits = bits << 6 | digit
      count += 1
      if count > 1 {
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(8 - 2 * count)))
        bits &= 1 << UInt32(8 - 2 * count) - 1
      }
      if count == 4 { count = 0 }
    }
    if count > 0 { throw valueError("Incorrect padding") }
    return result
  }

  private func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"): [UInt8(ascii: "\\"), byte]
    case 9: Array("\\t".utf8)
    case 10: Array("\\n".utf8)
    case 13: Array("\\r".utf8)
    case 0x20..<0x7F: [byte]
    default:
      Array("\\x".utf8) + [
        DigitText.character(Int(byte >> 4)), DigitText.character(Int(byte & 15)),
      ]
    }
  }

  private func unescaped(_ bytes: [UInt8]) throws(Raised) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      guard index < bytes.count else { throw valueError("Trailing \\ in string") }
      let letter = bytes[index]
      index += 1
      if letter == UInt8(ascii: "\n") { continue }
      if let simple = simpleEscape(letter) {
        result.append(UInt8(truncatingIfNeeded: simple))
      } else if letter == UInt8(ascii: "x") {
        guard index + 1 < bytes.count, DigitText.value(bytes[index]) < 16,
          DigitText.value(bytes[index + 1]) < 16
        else { throw valueError("invalid \\x escape") }
        result.append(
          UInt8(
            truncatingIfNeeded: DigitText.value(bytes[index]) << 4
              | DigitText.value(bytes[index + 1])))
        index += 2
      } else if letter & 0xF8 == 0x30 {
        var value = Int(letter & 7)
        let end = min(index + 2, bytes.count)
        while index < end, bytes[index] & 0xF8 == 0x30 {
          value = value << 3 | Int(bytes[index] & 7)
          index += 1
        }
        result.append(UInt8(truncatingIfNeeded: value))
      } else {
        result += [byte, letter]
      }
    }
    return result
  }
}
