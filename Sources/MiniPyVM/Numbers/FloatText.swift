/// The flags of `PyOS_double_to_string`.
struct FloatFormatFlags: OptionSet {
  let rawValue: UInt8

  /// A sign even if it is positive (`Py_DTSF_SIGN`).
  static var sign: FloatFormatFlags { FloatFormatFlags(rawValue: 1) }
  /// ".0" after a whole number (`Py_DTSF_ADD_DOT_0`).
  static var addDotZero: FloatFormatFlags { FloatFormatFlags(rawValue: 2) }
  /// The alternate form: always a point, and "g" keeps its zeros (`Py_DTSF_ALT`).
  static var alternate: FloatFormatFlags { FloatFormatFlags(rawValue: 4) }
  /// No minus before what rounds to zero (`Py_DTSF_NO_NEG_0`).
  static var noNegativeZero: FloatFormatFlags { FloatFormatFlags(rawValue: 8) }
}

/// Floats as text.
enum FloatText {
  private enum Layout {
    case exponent
    case fixed
    case general
    case representation
  }

  // MARK: Formatting

  /// `repr(value)` (CPython: `float_repr`).
  static func representation(_ value: Double) -> [UInt8] {
    format(value, code: 114, precision: 0, flags: .addDotZero)
  }

  /// What `PyOS_double_to_string(value, code, precision, flags)` gives.
  ///
  /// - Parameters:
  ///   - code: one of "e", "f", "g", "r" and their capitals, "n" for "g", and "%", which is "f" of a
  ///     hundred times the value with a percent sign. Anything else is taken as "g".
  ///   - precision: digits after the point for "e" and "f", significant digits for "g"; not negative,
  ///     and bounded by the caller, for the text is at least as long.
  static func format(
    _ value: Double, code: UInt8, precision: Int, flags: FloatFormatFlags
  ) -> [UInt8] {
    if code == 37 {
      return format(value * 100, code: 102, precision: precision, flags: flags) + [37]
    }
    let uppercase = code >= 65 && code <= 90
    if !value.isFinite { return nonFinite(value, uppercase: uppercase, flags: flags) }
    var precision = max(precision, 0)
    let layout: Layout
    let digits: FloatDigits
    switch code | 32 {
    case 101:
      layout = .exponent
      digits = FloatDigits.significant(
        value, count: precision == Int.max ? precision : precision + 1)
    case 102:
      layout = .fixed
      digits = FloatDigits.fixed(value, precision: precision)
    case 114:
      layout = .representation
      digits = FloatDigits.shortest(value)
    default:
      layout = .general
      precision = max(precision, 1)
      digits = FloatDigits.significant(value, count: precision)
    }
    return arrange(
      digits, layout, precision: precision, isNegative: value.sign == .minus, flags: flags,
      uppercase: uppercase)
  }

  private static func nonFinite(
    _ value: Double, uppercase: Bool, flags: FloatFormatFlags
  ) -> [UInt8] {
    var text: [UInt8] = []
    if value.isNaN {
      if flags.contains(.sign) { text.append(43) }
      text.append(contentsOf: uppercase ? [78, 65, 78] : [110, 97, 110])
      return text
    }
    if value < 0 {
      text.append(45)
    } else if flags.contains(.sign) {
      text.append(43)
    }
    text.append(contentsOf: uppercase ? [73, 78, 70] : [105, 110, 102])
    return text
  }

  /// Sets point, zeros and exponent around the digits (CPython: `format_float_short`).
  private static func arrange(
    _ value: FloatDigits, _ layout: Layout, precision: Int, isNegative: Bool,
    flags: FloatFormatFlags, uppercase: Bool
  ) -> [UInt8] {
    var point = value.point
    var end = value.digits.count
    var usesExponent = false
    switch layout {
    case .exponent:
      usesExponent = true
      end = precision + 1
    case .fixed:
      end = point + precision
    case .general:
      usesExponent =
        point <= -4 || point > precision - (flags.contains(.addDotZero) ? 1 : 0)
      if flags.contains(.alternate) { end = precision }
    case .representation:
      usesExponent = point <= -4 || point > 16
    }
    let exponent = point - 1
    if usesExponent { point = 1 }
    let start = point <= 0 ? point - 1 : 0
    end = max(end, !usesExponent && flags.contains(.addDotZero) ? point + 1 : point)

    var text: [UInt8] = []
    text.reserveCapacity(end - start + 8)
    let isZero = value.digits.isEmpty || value.digits == [48]
    if isNegative && !(isZero && flags.contains(.noNegativeZero)) {
      text.append(45)
    } else if flags.contains(.sign) {
      text.append(43)
    }
    var i = start
    while i < end {
      if i == point { text.append(46) }
      text.append(i >= 0 && i < value.digits.count ? value.digits[i] : 48)
      i += 1
    }
    if end == point && flags.contains(.alternate) { text.append(46) }
    if usesExponent { appendExponent(&text, exponent, uppercase: uppercase) }
    return text
  }

  private static func appendExponent(_ text: inout [UInt8], _ exponent: Int, uppercase: Bool) {
    text.append(uppercase ? 69 : 101)
    text.append(exponent < 0 ? 45 : 43)
    let magnitude = exponent < 0 ? -exponent : exponent
    if magnitude < 10 { text.append(48) }
    text.append(contentsOf: SmallInteger.text(Int64(magnitude)))
  }

  // MARK: Hexadecimal

  /// `float.hex()` (CPython: `float_hex_impl`).
  static func hexadecimal(_ value: Double) -> [UInt8] {
    if !value.isFinite { return nonFinite(value, uppercase: false, flags: []) }
    var text: [UInt8] = value.sign == .minus ? [45, 48, 120] : [48, 120]
    if value == 0 {
      text.append(contentsOf: [48, 46, 48, 112, 43, 48])
      return text
    }
    let bits = value.bitPattern
    let field = Int(truncatingIfNeeded: bits >> 52) & 0x7FF
    text.append(field == 0 ? 48 : 49)
    text.append(46)
    var shift: UInt64 = 52
    while shift > 0 {
      shift -= 4
      text.append(DigitText.character(Int(truncatingIfNeeded: bits >> shift & 15)))
    }
    text.append(112)
    let exponent = field == 0 ? -1022 : field - 1023
    if exponent >= 0 { text.append(43) }
    text.append(contentsOf: SmallInteger.text(Int64(exponent)))
    return text
  }
}
