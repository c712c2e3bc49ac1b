/// The decimal digits of a double without its sign, as CPython's `_Py_dg_dtoa` gives them.
///
/// The value is 0.d1d2d3… * 10**point. The digits are ASCII, with no zeros at either end; zero is
/// the one digit "0" with the point after it, and a value that was rounded away has no digits.
struct FloatDigits {
  var digits: [UInt8]
  var point: Int

  private init(digits: [UInt8], point: Int) {
    self.digits = digits
    self.point = point
  }

  private static var zero: FloatDigits { FloatDigits(digits: [48], point: 1) }

  private mutating func dropTrailingZeros() {
    while let last = digits.last, last == 48 { digits.removeLast() }
  }

  // MARK: Shortest

  /// The fewest digits that read back as the same double (`_Py_dg_dtoa` mode 0).
  ///
  /// - Parameter value: finite; the sign is ignored.
  static func shortest(_ value: Double) -> FloatDigits {
    if value == 0 { return zero }
    // The standard library's description has these digits, laid out otherwise.
    var description = value.magnitude.description
    var result = FloatDigits(digits: [], point: 0)
    result.digits.reserveCapacity(20)
    description.withUTF8 { text in
      var seenPoint = false
      var leading = true
      var i = 0
      while i < text.count {
        let character = text[i]
        if character == 46 {
          seenPoint = true
        } else if character == 101 {
          break
        } else if leading && character == 48 {
          if seenPoint { result.point -= 1 }
        } else {
          leading = false
          result.digits.append(character)
          if !seenPoint { result.point += 1 }
        }
        i += 1
      }
      result.point += exponent(text, after: i)
    }
    result.dropTrailingZeros()
    return result
  }

  private static func exponent(_ text: UnsafeBufferPointer<UInt8>, after start: Int) -> Int {
    var i = start + 1
    var isNegative = false
    var exponent = 0
    while i < text.count {
      if text[i] == 45 { isNegative = true }
      if text[i] >= 48 && text[i] <= 57 { exponent = exponent * 10 + Int(text[i]) - 48 }
      i += 1
    }
    return isNegative ? -exponent : exponent
  }

  // MARK: Rounded

  /// Correctly rounded, ties to even, to this many digits after the point, which may be negative
  /// (`_Py_dg_dtoa` mode 3).
  ///
  /// - Parameter value: finite; the sign is ignored.
  static func fixed(_ value: Double, precision: Int) -> FloatDigits {
    if value == 0 { return zero }
    var result = rounded(value, precision: precision)
    if result.digits.isEmpty { result.point = -precision }
    result.dropTrailingZeros()
    return result
  }

  /// Correctly rounded, ties to even, to this many significant digits (`_Py_dg_dtoa` mode 2).
  ///
  /// - Parameters:
  ///   - value: finite; the sign is ignored.
  ///   - count: one or more.
  static func significant(_ value: Double, count: Int) -> FloatDigits {
    if value == 0 { return zero }
    // No double has more than 767 digits.
    let count = min(max(count, 1), 800)
    // The power of ten of the first digit, or one less: log10(2), rounded so that it is never more,
    // for with one more a value just below a power of ten could round up to it.
    let binary = Int(value.exponent)
    var leading = (binary * (binary < 0 ? 315_653 : 315_652)) >> 20
    while true {
      var result = rounded(value, precision: count - 1 - leading)
      if result.point <= leading + 1 {
        result.dropTrailingZeros()
        return result
      }
      // Too little, or rounded up to the next power of ten: one digit fewer keeps that power.
      leading += 1
    }
  }

  /// round(|value| * 10**precision) as digits, none for zero.
  private static func rounded(_ value: Double, precision: Int) -> FloatDigits {
    let (significand, exponent) = DoubleBits.split(value)
    if precision < 0 {
      return roundedAbovePoint(significand, exponent, -precision)
    }
    if exponent >= 0 {
      let whole = BigInteger(significand).shiftedLeft(by: exponent)
      return FloatDigits(whole, scale: 0)
    }
    // Beyond -exponent digits nothing is left, and significand * 2**exponent * 10**precision is
    // significand * 5**precision >> shift.
    let precision = min(precision, -exponent)
    let shift = -exponent - precision
    if precision <= 27 {
      return roundedInTwoWords(significand, precision, shift)
    }
    let product = BigInteger(UInt64(5)).power(UInt(precision)).multiplied(by: significand)
    return FloatDigits(shiftedRightToNearest(product, by: shift), scale: precision)
  }

  /// The common case: 5**27 has 63 bits, so the product has at most 116.
  private static func roundedInTwoWords(
    _ significand: UInt64, _ precision: Int, _ shift: Int
  ) -> FloatDigits {
    if shift >= 118 { return FloatDigits(digits: [], point: 0) }
    var factor: UInt64 = 1
    for _ in 0..<precision { factor &*= 5 }
    let (high, low) = significand.multipliedFullWidth(by: factor)
    let product = UInt128(high) << 64 | UInt128(low)
    if shift == 0 { return FloatDigits(product, scale: precision) }
    var quotient = product >> UInt128(shift)
    let lost = product & ((1 << UInt128(shift)) &- 1)
    let half: UInt128 = 1 << UInt128(shift - 1)
    if lost > half || (lost == half && quotient & 1 == 1) { quotient &+= 1 }
    return FloatDigits(quotient, scale: precision)
  }

  private static func roundedAbovePoint(
    _ significand: UInt64, _ exponent: Int, _ digits: Int
  ) -> FloatDigits {
    // No double reaches 10**310.
    if digits > 310 { return FloatDigits(digits: [], point: 0) }
    var unit = BigInteger(UInt64(10)).power(UInt(digits))
    var whole = BigInteger(significand)
    if exponent >= 0 {
      whole = whole.shiftedLeft(by: exponent)
    } else {
      unit = unit.shiftedLeft(by: -exponent)
    }
    return FloatDigits(BigInteger.divideToNearest(whole, unit), scale: -digits)
  }

  private static func shiftedRightToNearest(_ value: BigInteger, by shift: Int) -> BigInteger {
    let quotient = value.magnitudeShiftedRight(by: shift)
    guard shift > 0 && value.magnitudeBit(shift - 1) else { return quotient }
    let isTie = value.trailingZeroBitCount == shift - 1
    return isTie && !quotient.isOdd ? quotient : quotient + .one
  }

  /// The digits of integer / 10**scale.
  private init(_ integer: BigInteger, scale: Int) {
    digits = integer.isZero ? [] : integer.magnitudeText()
    point = digits.count - scale
  }

  /// The same for an integer below 2**117.
  private init(_ integer: UInt128, scale: Int) {
    let unit: UInt64 = 10_000_000_000_000_000_000
    let high = UInt64(truncatingIfNeeded: integer >> 64)
    var low = UInt64(truncatingIfNeeded: integer)
    digits = [UInt8](unsafeUninitializedCapacity: 40) { buffer, count in
      var start = 40
      var quotient: UInt64 = 0
      if high != 0 {
        (quotient, low) = unit.dividingFullWidth((high, low))
      } else if low >= unit {
        quotient = 1
        low &-= unit
      }
      func put(_ value: UInt64, downTo end: Int) {
        var rest = value
        while rest > 0 || start > end {
          let next = rest / 10
          start &-= 1
          buffer[start] = 48 &+ UInt8(truncatingIfNeeded: rest &- next &* 10)
          rest = next
        }
      }
      put(low, downTo: quotient > 0 ? 21 : 40)
      if quotient > 0 { put(quotient, downTo: 21) }
      count = 40 - start
      var i = 0
      while i < count {
        buffer[i] = buffer[start + i]
        i += 1
      }
    }
    point = digits.count - scale
  }
}
