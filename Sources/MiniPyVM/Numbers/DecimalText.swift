/// The parts of a formatted number, and how the format mini-language puts them together (CPython:
/// `Python/formatter_unicode.c`).
struct DecimalText {
  /// "-", "+" or " ", or nil.
  var sign: UInt8?
  /// "0x" and the like.
  var prefix: [UInt8] = []
  /// The digits before the point, which are grouped.
  var digits: [UInt8] = []
  /// The point and what follows, an exponent, a percent sign.
  var tail: [UInt8] = []

  init(sign: UInt8? = nil, prefix: [UInt8] = [], digits: [UInt8] = [], tail: [UInt8] = []) {
    self.sign = sign
    self.prefix = prefix
    self.digits = digits
    self.tail = tail
  }

  /// Takes a formatted number apart: a sign, digits, and the rest (CPython: `parse_number`).
  init(number: [UInt8]) {
    var start = 0
    if let first = number.first, first == 45 || first == 43 || first == 32 {
      sign = first
      start = 1
    }
    var end = start
    while end < number.count && number[end] >= 48 && number[end] <= 57 { end += 1 }
    digits = [UInt8](number[start..<end])
    tail = [UInt8](number[end...])
  }

  /// The whole, with zeros inserted before the digits until it has this width.
  ///
  /// - Parameters:
  ///   - separator: "," or "_", or nil for none.
  ///   - groupSize: 3, or 4 for "b", "o", "x" and "X".
  ///   - zeroPaddedTo: the least width where the fill is "0" and the alignment "="; else 0.
  func text(separator: UInt8?, groupSize: Int = 3, zeroPaddedTo width: Int = 0) -> [UInt8] {
    var text: [UInt8] = []
    if let sign { text.append(sign) }
    text.append(contentsOf: prefix)
    let rest = text.count + tail.count
    let room = width > rest ? width - rest : 0
    // "inf" and "nan" have no digits to group, and get plain zeros.
    text.append(
      contentsOf: DecimalText.grouped(
        digits, separator: digits.isEmpty ? nil : separator, groupSize: groupSize,
        minimumWidth: room))
    text.append(contentsOf: tail)
    return text
  }

  /// Digits with separators, and zeros in front up to the least width, or one more where the text
  /// would begin with a separator (CPython: `_PyUnicode_InsertThousandsGrouping`).
  static func grouped(
    _ digits: [UInt8], separator: UInt8?, groupSize: Int = 3, minimumWidth: Int = 0
  ) -> [UInt8] {
    guard let separator, groupSize > 0 else {
      let zeros = minimumWidth > digits.count ? minimumWidth - digits.count : 0
      return [UInt8](repeating: 48, count: zeros) + digits
    }
    // Built from the last digit to the first.
    var reversed: [UInt8] = []
    var remaining = digits.count
    var width = minimumWidth
    while true {
      let length = min(groupSize, max(remaining, width, 1))
      let taken = min(remaining, length)
      var i = 0
      while i < taken {
        reversed.append(digits[remaining - 1 - i])
        i += 1
      }
      while i < length {
        reversed.append(48)
        i += 1
      }
      remaining -= taken
      width -= length
      if remaining <= 0 && width <= 0 { break }
      width -= 1
      reversed.append(separator)
    }
    reversed.reverse()
    return reversed
  }
}
