/// UTF-7: ASCII in which `+` begins a piece of UTF-16 in base 64 (CPython:
/// `PyUnicode_DecodeUTF7Stateful` and `_PyUnicode_EncodeUTF7` in `Objects/unicodeobject.c`).

/// The bits of a piece in base 64 that make no whole unit of UTF-16 yet.
private struct Base64Bits {
  var value: UInt32 = 0
  var count: UInt32 = 0

  mutating func push(_ bits: UInt32, _ width: UInt32) {
    value = value << width | bits
    count += width
  }

  /// The oldest bits, if there are so many.
  mutating func pop(_ width: UInt32) -> UInt32? {
    guard count >= width else { return nil }
    count -= width
    let taken = value >> count
    value &= 1 << count - 1
    return taken
  }
}

/// The digits of base 64.
enum Base64 {
  private static let digits: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

  /// The digit of the lowest six bits.
  static func digit(_ bits: UInt32) -> UInt8 { digits.utf8Start[Int(bits & 63)] }

  /// What a digit stands for; nil if it is none.
  static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}

/// True if the encoder leaves a character as it is.
private func isDirect(_ point: UInt32) -> Bool {
  switch point {
  case 9, 10, 13: true
  case 0x2B, 0x5C, 0x7E: false
  default: point >= 0x20 && point < 0x7F
  }
}

extension VM {
  /// A text as UTF-7, which has all characters, surrogates too.
  func encodeUTF7(_ text: StrPointer) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.pointee.count)
    var bits = Base64Bits()
    var isShifted = false
    func write(_ digit: UInt32) { bytes.append(Base64.digit(digit)) }
    func flush() {
      guard bits.count > 0 else { return }
      write(bits.value << (6 - bits.count))
      bits = Base64Bits()
    }
    for index in 0..<text.pointee.count {
      let point = text[codePoint: index]
      if isDirect(point) {
        let byte = UInt8(truncatingIfNeeded: point)
        if isShifted {
          flush()
          isShifted = false
          // A character that base 64 has would belong to the piece.
          if Base64.value(byte) != nil || byte == UInt8(ascii: "-") {
            bytes.append(UInt8(ascii: "-"))
          }
        }
        bytes.append(byte)
        continue
      }
      if !isShifted {
        bytes.append(UInt8(ascii: "+"))
        if point == 0x2B {
          bytes.append(UInt8(ascii: "-"))
          continue
        }
        isShifted = true
      }
      if point >= 0x1_0000 {
        bits.push(0xD800 + (point - 0x1_0000) >> 10, 16)
        while let digit = bits.pop(6) { write(digit) }
        bits.push(0xDC00 + (point - 0x1_0000) & 0x3FF, 16)
      } else {
        bits.push(point, 16)
      }
      while let digit = bits.pop(6) { write(digit) }
    }
    flush()
    if isShifted { bytes.append(UInt8(ascii: "-")) }
    return bytes
  }

  /// The text of UTF-7.
  ///
  /// - Parameter errors: `nil` for a handler of the program.
  /// - Throws: `UnicodeDecodeError`.
  func decodeUTF7(
    _ bytes: UnsafeBufferPointer<UInt8>, _ errors: EncodingErrors?, _ handlerName: String
  ) throws(Raised) -> Owned {
    var builder = StringBuilder(capacity: bytes.count)
    var bits = Base64Bits()
    var isShifted = false
    /// The first half of a character beyond the basic plane.
    var surrogate: UInt32 = 0
    /// Where the piece in base 64 began.
    var start = 0
    var index = 0
    while true {
      guard index < bytes.count else {
        guard isShifted, surrogate != 0 || bits.count >= 6 || bits.value != 0 else { break }
        index = try handleDecodeError(
          bytes, .utf7, start, bytes.count, "unterminated shift sequence", errors, handlerName,
          &builder)
        if index >= bytes.count { break }
        isShifted = false
        continue
      }
      let byte = bytes[index]
      if isShifted {
        if let digit = Base64.value(byte) {
          index += 1
          bits.push(digit, 6)
          guard let unit = bits.pop(16) else { continue }
          if surrogate != 0 {
            let first = surrogate
            surrogate = 0
            if unit >= 0xDC00 && unit < 0xE000 {
              builder.append(codePoint: 0x1_0000 + (first - 0xD800) << 10 + (unit - 0xDC00))
              continue
            }
            builder.append(codePoint: first)
          }
          if unit >= 0xD800 && unit < 0xDC00 {
            surrogate = unit
          } else {
            builder.append(codePoint: unit)
          }
          continue
        }
        isShifted = false
        if bits.count >= 6 || bits.value != 0 {
          index = try handleDecodeError(
            bytes, .utf7, start, index + 1,
            bits.count >= 6
              ? "partial character in shift sequence"
              : "non-zero padding bits in shift sequence", errors, handlerName, &builder)
          continue
        }
        if surrogate != 0, byte < 0x80, byte != UInt8(ascii: "+") {
          builder.append(codePoint: surrogate)
        }
        surrogate = 0
        if byte == UInt8(ascii: "-") { index += 1 }
      } else if byte == UInt8(ascii: "+") {
        start = index
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") {
          index += 1
          builder.append(codePoint: 0x2B)
        } else if index < bytes.count, Base64.value(bytes[index]) == nil {
          index = try handleDecodeError(
            bytes, .utf7, start, index + 1, "ill-formed sequence", errors, handlerName, &builder)
        } else {
          isShifted = true
          surrogate = 0
          bits = Base64Bits()
        }
      } else if byte < 0x80 {
        index += 1
        builder.append(codePoint: UInt32(byte))
      } else {
        start = index
        index = try handleDecodeError(
          bytes, .utf7, index, index + 1, "unexpected special character", errors, handlerName,
          &builder)
      }
    }
    return builder.finish(self)
  }
}
