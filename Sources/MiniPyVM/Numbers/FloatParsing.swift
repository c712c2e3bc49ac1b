/// Text as floats.
enum FloatParsing {
  // MARK: Decimal

  /// Reads what `float(text)` accepts: spaces around, a sign, underscores between digits, infinities
  /// and NaN (CPython: `PyFloat_FromString`, `_Py_string_to_number_with_underscores`). Other scripts'
  /// digits and spaces are the caller's.
  ///
  /// - Returns: the nearest double, infinite if the number is too large; nil for other text.
  static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var scanner = Scanner(text)
    guard let isNegative = scanner.start() else { return nil }
    if let special = scanner.special() {
      return scanner.isAtEnd ? (isNegative ? -special : special) : nil
    }
    var number = DecimalNumber()
    guard scanner.decimal(&number), scanner.isAtEnd else { return nil }
    let magnitude = number.double
    return isNegative ? -magnitude : magnitude
  }

  static func parse(_ text: [UInt8]) -> Double? {
    text.withUnsafeBufferPointer { parse($0) }
  }

  /// The double nearest to digits * 10**exponent; infinite if that is too large.
  ///
  /// - Parameter digits: ASCII digits only.
  static func nearest(digits: [UInt8], exponent: Int) -> Double {
    var number = DecimalNumber()
    for digit in digits { number.append(digit, isFraction: false) }
    number.exponent += exponent
    return number.double
  }

  /// A decimal number as it is read. Digits beyond the 800th only say that there is a little more.
  private struct DecimalNumber {
    /// The first 19 digits, without leading zeros.
    var leading: UInt64 = 0
    /// The digits after those.
    var rest: [UInt8] = []
    var count = 0
    var exponent = 0
    var isCut = false

    mutating func append(_ digit: UInt8, isFraction: Bool) {
      if count < 19 {
        if isFraction { exponent -= 1 }
        if count == 0 && digit == 48 { return }
        leading = leading &* 10 &+ UInt64(digit &- 48)
        count += 1
      } else if count < 800 {
        if isFraction { exponent -= 1 }
        rest.append(digit)
        count += 1
      } else {
        if digit != 48 { isCut = true }
        if !isFraction { exponent += 1 }
      }
    }

    var double: Double {
      if count == 0 { return 0 }
      let (point, overflow) = exponent.addingReportingOverflow(count)
      if overflow { return exponent < 0 ? 0 : Double.infinity }
      if point > 310 { return Double.infinity }
      if point < -326 { return 0 }
      return quick ?? exact
    }

    /// At most 19 digits and a small exponent, in words.
    private var quick: Double? {
      if count > 19 || exponent > 27 || exponent < -27 { return nil }
      if leading < 1 << 53 && exponent >= -22 && exponent <= 22 {
        // Both are exact, so one operation rounds once.
        let scale = FloatParsing.powerOfTen(exponent.magnitude)
        return exponent < 0 ? Double(leading) / scale : Double(leading) * scale
      }
      var fives: UInt64 = 1
      for _ in 0..<exponent.magnitude { fives &*= 5 }
      if exponent >= 0 {
        let (high, low) = leading.multipliedFullWidth(by: fives)
        let shift = UInt64(high.leadingZeroBitCount)
        if high == 0 {
          let shift = low.leadingZeroBitCount
          return DoubleBits.assemble(
            low &<< UInt64(shift), sticky: false, exponent: exponent - shift, negative: false)
        }
        return DoubleBits.assemble(
          (high &<< shift) | ((low &>> 1) &>> (63 &- shift)), sticky: low &<< shift != 0,
          exponent: exponent + 64 - Int(shift), negative: false)
      }
      let shift = leading.leadingZeroBitCount
      let divisorShift = fives.leadingZeroBitCount
      let dividend = leading &<< UInt64(shift)
      let divisor = fives &<< UInt64(divisorShift)
      // The high word is below 2**63, and so below the divisor.
      let (quotient, remainder) = divisor.dividingFullWidth((dividend &>> 1, dividend &<< 63))
      let up = quotient.leadingZeroBitCount
      return DoubleBits.assemble(
        quotient &<< UInt64(up), sticky: remainder != 0,
        exponent: exponent - 63 - shift + divisorShift - up, negative: false)
    }

    /// Any digits and exponent, as a quotient of integers.
    private var exact: Double {
      var rest = rest
      var exponent = exponent
      while let last = rest.last, last == 48, !isCut {
        rest.removeLast()
        exponent += 1
      }
      if isCut {
        rest.append(49)
        exponent -= 1
      }
      var whole = BigInteger(leading)
      if let low = BigInteger(digits: rest) {
        whole = whole * BigInteger(UInt64(10)).power(UInt(rest.count)) + low
      }
      let unit = BigInteger(UInt64(10)).power(exponent.magnitude)
      let result =
        exponent < 0 ? BigInteger.trueDivide(whole, unit) : (whole * unit).double
      return result ?? Double.infinity
    }
  }

  /// 10**exponent, exactly, up to 22.
  private static func powerOfTen(_ exponent: UInt) -> Double {
    var result = 1.0
    var i: UInt = 0
    while i < exponent {
      result *= 10
      i += 1
    }
    return result
  }

  // MARK: Hexadecimal

  /// What `float.fromhex` says.
  enum HexadecimalResult {
    case value(Double)
    /// ValueError: invalid hexadecimal floating-point string.
    case invalid
    /// OverflowError: hexadecimal value too large to represent as a float.
    case overflow
  }

  /// `float.fromhex(text)` (CPython: `float_fromhex_impl`).
  static func parseHexadecimal(_ text: UnsafeBufferPointer<UInt8>) -> HexadecimalResult {
    var scanner = Scanner(text)
    guard let isNegative = scanner.start() else { return .invalid }
    if let special = scanner.special() {
      return scanner.isAtEnd ? .value(isNegative ? -special : special) : .invalid
    }
    guard let number = scanner.hexadecimal(), scanner.isAtEnd else { return .invalid }
    if number.significand == 0 { return .value(isNegative ? -0.0 : 0.0) }
    let shift = number.significand.leadingZeroBitCount
    let (exponent, overflow) = number.exponent.subtractingReportingOverflow(shift)
    let isHuge = number.exponent > 0
    if overflow || exponent > 4000 || exponent < -4000 {
      return isHuge ? .overflow : .value(isNegative ? -0.0 : 0.0)
    }
    let value = DoubleBits.assemble(
      number.significand &<< UInt64(shift), sticky: number.sticky, exponent: exponent,
      negative: isNegative)
    if let value { return .value(value) }
    return .overflow
  }

  static func parseHexadecimal(_ text: [UInt8]) -> HexadecimalResult {
    text.withUnsafeBufferPointer { parseHexadecimal($0) }
  }

  /// A hexadecimal number as it is read: significand * 2**exponent, and perhaps a little more.
  private struct HexadecimalNumber {
    var significand: UInt64 = 0
    var exponent = 0
    var sticky = false

    mutating func append(_ digit: Int, isFraction: Bool) {
      if significand >> 60 == 0 {
        significand = significand &<< 4 | UInt64(digit)
        if isFraction { exponent -= 4 }
      } else {
        if digit != 0 { sticky = true }
        if !isFraction { exponent += 4 }
      }
    }
  }

  // MARK: Scanner

  private struct Scanner {
    let text: UnsafeBufferPointer<UInt8>
    var position = 0
    var end: Int

    init(_ text: UnsafeBufferPointer<UInt8>) {
      self.text = text
      end = text.count
    }

    var isAtEnd: Bool { position == end }

    private var current: UInt8 { position < end ? text[position] : 0 }

    /// Skips spaces at both ends and a sign; nil if nothing is left.
    mutating func start() -> Bool? {
      while position < end && DigitText.isSpace(text[position]) { position += 1 }
      while end > position && DigitText.isSpace(text[end - 1]) { end -= 1 }
      let isNegative = sign()
      return position < end ? isNegative : nil
    }

    private mutating func sign() -> Bool {
      let character = current
      if character == 43 || character == 45 { position += 1 }
      return character == 45
    }

    /// An infinity or a NaN (CPython: `_Py_parse_inf_or_nan`).
    mutating func special() -> Double? {
      let first = current | 32
      if first != 105 && first != 110 { return nil }
      if word([110, 97, 110]) { return Double.nan }
      if word([105, 110, 102]) {
        _ = word([105, 110, 105, 116, 121])
        return Double.infinity
      }
      return nil
    }

    private mutating func word(_ letters: [UInt8]) -> Bool {
      guard end - position >= letters.count else { return false }
      for (i, letter) in letters.enumerated() where text[position + i] | 32 != letter {
        return false
      }
      position += letters.count
      return true
    }

    mutating func decimal(_ number: inout DecimalNumber) -> Bool {
      guard let whole = digits(&number, isFraction: false) else { return false }
      var count = whole
      if current == 46 {
        position += 1
        guard let fraction = digits(&number, isFraction: true) else { return false }
        count += fraction
      }
      if count == 0 { return false }
      guard current | 32 == 101 else { return true }
      position += 1
      guard let exponent = exponent(underscores: true) else { return false }
      number.exponent = Scanner.saturatingSum(number.exponent, exponent)
      return true
    }

    /// Digits with single underscores between them; nil if an underscore stands elsewhere.
    private mutating func digits(_ number: inout DecimalNumber, isFraction: Bool) -> Int? {
      var count = 0
      while position < end {
        let character = text[position]
        if character >= 48 && character <= 57 {
          number.append(character, isFraction: isFraction)
          count += 1
        } else if character == 95 {
          if !isBetweenDigits { return nil }
        } else {
          break
        }
        position += 1
      }
      return count
    }

    private var isBetweenDigits: Bool {
      guard position > 0 && position + 1 < end else { return false }
      let before = text[position - 1]
      let after = text[position + 1]
      return before >= 48 && before <= 57 && after >= 48 && after <= 57
    }

    /// A signed exponent, cut where it exceeds any double's; nil if there is no digit.
    private mutating func exponent(underscores: Bool) -> Int? {
      let isNegative = sign()
      var value = 0
      var count = 0
      while position < end {
        let character = text[position]
        if character == 95 && underscores && isBetweenDigits {
          position += 1
          continue
        }
        guard character >= 48 && character <= 57 else { break }
        if value < 100_000_000 { value = value * 10 + Int(character) - 48 }
        count += 1
        position += 1
      }
      if count == 0 { return nil }
      return isNegative ? -value : value
    }

    private static func saturatingSum(_ a: Int, _ b: Int) -> Int {
      let (sum, overflow) = a.addingReportingOverflow(b)
      return overflow ? (a < 0 ? Int.min / 2 : Int.max / 2) : sum
    }

    mutating func hexadecimal() -> HexadecimalNumber? {
      if current == 48 && position + 1 < end && text[position + 1] | 32 == 120 { position += 2 }
      var number = HexadecimalNumber()
      var count = hexadecimalDigits(&number, isFraction: false)
      if current == 46 {
        position += 1
        count += hexadecimalDigits(&number, isFraction: true)
      }
      if count == 0 { return nil }
      if current | 32 == 112 {
        position += 1
        guard let exponent = exponent(underscores: false) else { return nil }
        number.exponent = Scanner.saturatingSum(number.exponent, exponent)
      }
      return number
    }

    private mutating func hexadecimalDigits(
      _ number: inout HexadecimalNumber, isFraction: Bool
    ) -> Int {
      var count = 0
      while position < end {
        let digit = DigitText.value(text[position])
        if digit > 15 { break }
        number.append(digit, isFraction: isFraction)
        count += 1
        position += 1
      }
      return count
    }
  }
}
