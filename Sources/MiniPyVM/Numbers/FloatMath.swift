/// What the float operations need from the C library and this module does not have: the host hands
/// it over, so that a native build gives glibc's last digit.
struct FloatFunctions {
  /// `pow` for a positive finite base other than 1 and a finite exponent other than 0.
  var power: (Double, Double) -> Double
}

/// The arithmetic of floats where Python differs from the processor.
enum FloatMath {
  // MARK: Remainders

  /// C's `fmod`, exactly; a NaN for an infinite x or a zero y.
  static func truncatingRemainder(_ x: Double, _ y: Double) -> Double {
    let a = x.magnitude
    let b = y.magnitude
    if !(a < Double.infinity) || b.isNaN || b == 0 { return Double.nan }
    if a < b { return x }
    let (aBits, aExponent) = DoubleBits.split(a)
    let (bBits, bExponent) = DoubleBits.split(b)
    var rest = aBits % bBits
    var distance = aExponent &- bExponent
    // The quotient of subnormals or of equal exponents is done; else eleven bits at a time.
    while distance > 0 && rest != 0 {
      let step = min(distance, 11)
      rest = (rest &<< UInt64(step)) % bBits
      distance &-= step
    }
    let result = scaled(rest, bExponent)
    return x.sign == .minus ? -result : result
  }

  /// significand * 2**exponent, which is known to be exact.
  private static func scaled(_ significand: UInt64, _ exponent: Int) -> Double {
    if significand == 0 { return 0 }
    let shift = significand.leadingZeroBitCount
    return DoubleBits.assemble(
      significand &<< UInt64(shift), sticky: false, exponent: exponent - shift, negative: false)
      ?? Double.infinity
  }

  /// x % y with the divisor's sign (CPython: `float_rem`).
  ///
  /// - Parameter y: not zero.
  static func modulo(_ x: Double, _ y: Double) -> Double {
    let remainder = truncatingRemainder(x, y)
    if remainder == 0 { return y.sign == .minus ? -0.0 : 0.0 }
    return (y < 0) != (remainder < 0) ? remainder + y : remainder
  }

  /// x // y and x % y (CPython: `_float_div_mod`).
  ///
  /// - Parameter y: not zero.
  static func floorDivide(_ x: Double, _ y: Double) -> (quotient: Double, remainder: Double) {
    var remainder = truncatingRemainder(x, y)
    var division = (x - remainder) / y
    if remainder == 0 {
      remainder = y.sign == .minus ? -0.0 : 0.0
    } else if (y < 0) != (remainder < 0) {
      remainder += y
      division -= 1
    }
    if division == 0 {
      return ((x / y).sign == .minus ? -0.0 : 0.0, remainder)
    }
    var quotient = division.rounded(.down)
    if division - quotient > 0.5 { quotient += 1 }
    return (quotient, remainder)
  }

  // MARK: Power

  /// What x ** y gives.
  enum Power {
    case value(Double)
    /// ZeroDivisionError: zero to a negative power.
    case zeroDivision
    /// A negative base and a fractional exponent: the result is complex.
    case complex
    /// OverflowError: (34, 'Numerical result out of range').
    case overflow
  }

  /// x ** y (CPython: `float_pow`).
  static func power(_ x: Double, _ y: Double, _ functions: FloatFunctions) -> Power {
    if y == 0 { return .value(1) }
    if x.isNaN { return .value(x) }
    if y.isNaN { return .value(x == 1 ? 1 : y) }
    let isOdd = isOddInteger(y)
    if y.isInfinite {
      let base = x.magnitude
      if base == 1 { return .value(1) }
      return .value((y > 0) == (base > 1) ? Double.infinity : 0)
    }
    if x.isInfinite {
      if y > 0 { return .value(isOdd ? x : Double.infinity) }
      return .value(isOdd && x < 0 ? -0.0 : 0.0)
    }
    if x == 0 {
      if y < 0 { return .zeroDivision }
      return .value(isOdd ? x : 0)
    }
    if x < 0 && y != y.rounded(.down) { return .complex }
    let base = x.magnitude
    let magnitude = base == 1 ? 1 : functions.power(base, y)
    if magnitude.isInfinite { return .overflow }
    return .value(x < 0 && isOdd ? -magnitude : magnitude)
  }

  private static func isOddInteger(_ value: Double) -> Bool {
    value.isFinite && truncatingRemainder(value.magnitude, 2) == 1
  }

  // MARK: Integers

  /// `float.is_integer()`.
  static func isInteger(_ value: Double) -> Bool {
    value.isFinite && value.rounded(.down) == value
  }

  /// `float.as_integer_ratio()`, in lowest terms; nil for an infinity or a NaN.
  static func integerRatio(
    _ value: Double
  ) -> (numerator: BigInteger, denominator: BigInteger)? {
    guard value.isFinite else { return nil }
    var (significand, exponent) = DoubleBits.split(value)
    if significand == 0 { return (.zero, .one) }
    let zeros = significand.trailingZeroBitCount
    significand >>= UInt64(zeros)
    exponent += zeros
    let numerator = BigInteger(significand, negative: value < 0)
    return exponent >= 0
      ? (numerator.shiftedLeft(by: exponent), .one)
      : (numerator, BigInteger.one.shiftedLeft(by: -exponent))
  }

  /// The nearest integer, ties to even; nil for an infinity or a NaN (CPython: `float.__round__`
  /// without digits).
  static func roundedToInteger(_ value: Double) -> BigInteger? {
    BigInteger(truncating: value.rounded(.toNearestOrEven))
  }

  /// `round(value, digits)`, by correctly rounded decimal digits (CPython: `double_round`).
  ///
  /// - Returns: nil if the rounded value is too large.
  static func rounded(_ value: Double, digits: Int) -> Double? {
    if !value.isFinite || digits > 323 { return value }
    if digits < -308 { return value.sign == .minus ? -0.0 : 0.0 }
    let decimal = FloatDigits.fixed(value, precision: digits)
    let magnitude = FloatParsing.nearest(
      digits: decimal.digits, exponent: decimal.point - decimal.digits.count)
    if magnitude.isInfinite { return nil }
    return value.sign == .minus ? -magnitude : magnitude
  }
}
