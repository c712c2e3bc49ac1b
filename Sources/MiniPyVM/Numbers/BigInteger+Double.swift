/// Puts doubles together from bits, and takes them apart.
enum DoubleBits {
  /// The double nearest to significand * 2**exponent, ties to even; nil if it is too large.
  ///
  /// - Parameters:
  ///   - significand: its top bit is set.
  ///   - sticky: whether the exact value is a little more than that.
  static func assemble(
    _ significand: UInt64, sticky: Bool, exponent: Int, negative: Bool
  ) -> Double? {
    let scale = exponent + 63
    if scale > 1023 { return nil }
    let sign: UInt64 = negative ? 1 << 63 : 0
    let drop = scale >= -1022 ? 11 : 11 + (-1022 - scale)
    if drop > 64 { return Double(bitPattern: sign) }
    let kept = significand >> UInt64(drop)
    let lost = drop == 64 ? significand : significand & ((1 << UInt64(drop)) &- 1)
    let half: UInt64 = 1 << UInt64(drop - 1)
    let roundsUp = lost > half || (lost == half && (sticky || kept & 1 == 1))
    // The implicit bit carries into the exponent field, and so does rounding up.
    let field: UInt64 = scale >= -1022 ? UInt64(scale + 1022) << 52 : 0
    let bits = field &+ kept &+ (roundsUp ? 1 : 0)
    if bits >= 0x7FF0_0000_0000_0000 { return nil }
    return Double(bitPattern: bits | sign)
  }

  /// |value| = significand * 2**exponent exactly, for a finite value.
  static func split(_ value: Double) -> (significand: UInt64, exponent: Int) {
    let bits = value.bitPattern
    let fraction = bits & 0x000F_FFFF_FFFF_FFFF
    let field = Int(truncatingIfNeeded: bits >> 52) & 0x7FF
    return field == 0 ? (fraction, -1074) : (fraction | 1 << 52, field - 1075)
  }
}

extension IntegerView {
  // MARK: To Double

  /// The nearest double, ties to even; nil if it is too large (CPython: `PyLong_AsDouble`).
  var double: Double? {
    if isZero { return 0 }
    let top = limbs[count &- 1]
    let shift = Limb(truncatingIfNeeded: top.leadingZeroBitCount)
    var significand = top &<< shift
    var sticky = false
    if count > 1 {
      let next = limbs[count &- 2]
      significand |= (next &>> 1) &>> (63 &- shift)
      sticky = next &<< shift != 0
      var i = count &- 3
      while i >= 0 && !sticky {
        sticky = limbs[i] != 0
        i &-= 1
      }
    }
    if count > 17 { return nil }
    return DoubleBits.assemble(
      significand, sticky: sticky, exponent: bitLength &- 64, negative: isNegative)
  }

  /// -1, 0 or 1 as the integer is less than, equal to or greater than the double, exactly; nil for
  /// a NaN (CPython: `float_richcompare`).
  static func compare(_ a: IntegerView, _ b: Double) -> Int? {
    if b.isNaN { return nil }
    if b.isInfinite { return b > 0 ? -1 : 1 }
    let isNegative = b < 0
    if a.isZero { return b == 0 ? 0 : isNegative ? 1 : -1 }
    if b == 0 || a.isNegative != isNegative { return a.isNegative ? -1 : 1 }
    guard let truncated = BigInteger(truncating: b) else { return nil }
    let order = truncated.withView { compare(a, $0) }
    if order != 0 { return order }
    let fraction = b - b.rounded(.towardZero)
    return fraction == 0 ? 0 : fraction > 0 ? -1 : 1
  }
}

extension BigInteger {
  var double: Double? { withView { $0.double } }

  /// `int(value)`; nil for an infinity or a NaN (CPython: `PyLong_FromDouble`).
  init?(truncating value: Double) {
    guard value.isFinite else { return nil }
    let (significand, exponent) = DoubleBits.split(value)
    if exponent <= 0 {
      let whole = exponent <= -64 ? 0 : significand >> UInt64(-exponent)
      self.init(whole, negative: value < 0)
    } else {
      self = BigInteger(significand, negative: value < 0).shiftedLeft(by: exponent)
    }
  }

  /// a / b, correctly rounded; nil if it is too large (CPython: `long_true_divide`).
  ///
  /// - Parameter b: not zero; for zero the result is nil.
  static func trueDivide(_ a: BigInteger, _ b: BigInteger) -> Double? {
    if b.isZero { return nil }
    let isNegative = a.isNegative != b.isNegative
    // CPython's sign: 0 / -5 is -0.0, for the integer zero has no sign but the quotient does.
    if a.isZero { return b.isNegative ? -0.0 : 0.0 }
    let difference = a.bitLength - b.bitLength
    if difference > 1024 { return nil }
    if difference < -1076 { return isNegative ? -0.0 : 0.0 }
    let shift = 66 - difference
    let (quotient, remainder) =
      shift >= 0
      ? withViews(a.shiftedLeft(by: shift), b) { divideMagnitudes($0, $1) }
      : withViews(a, b.shiftedLeft(by: -shift)) { divideMagnitudes($0, $1) }
    // The quotient has 66 or 67 bits.
    let extra = quotient.bitLength - 64
    let top = quotient.magnitudeShiftedRight(by: extra).lowLimb
    let sticky = !remainder.isZero || quotient.trailingZeroBitCount < extra
    return DoubleBits.assemble(
      top, sticky: sticky, exponent: extra - shift, negative: isNegative)
  }

  /// Compares exactly; see ``IntegerView/compare(_:_:)``.
  static func compare(_ a: BigInteger, _ b: Double) -> Int? {
    a.withView { IntegerView.compare($0, b) }
  }
}

/// Hashes of numbers: the value modulo 2**61 - 1, so that equal numbers of any type hash alike
/// (CPython: `Python/pyhash.c`).
enum NumberHash {
  static let modulus: UInt64 = (1 << 61) - 1

  /// `hash(int)` of a word.
  @inline(__always)
  static func hash(_ value: Int64) -> Int64 {
    let reduced = Int64(truncatingIfNeeded: value.magnitude % modulus)
    let signed = value < 0 ? 0 &- reduced : reduced
    return signed == -1 ? -2 : signed
  }

  /// `hash(int)` of any size.
  static func hash(_ value: IntegerView) -> Int64 {
    var x: UInt64 = 0
    var i = value.count &- 1
    while i >= 0 {
      // 2**64 is 8 modulo 2**61 - 1.
      let limb = value.limbs[i]
      let scaled = ((x &<< 3) & modulus) &+ (x &>> 58)
      x = scaled &+ (limb & modulus) &+ (limb &>> 61)
      x = (x & modulus) &+ (x &>> 61)
      if x >= modulus { x &-= modulus }
      i &-= 1
    }
    let signed = Int64(truncatingIfNeeded: x)
    let result = value.isNegative ? 0 &- signed : signed
    return result == -1 ? -2 : result
  }

  /// `hash(float)`; nil for a NaN, whose hash is its object's (CPython: `_Py_HashDouble`).
  static func hash(_ value: Double) -> Int64? {
    if value.isNaN { return nil }
    if value.isInfinite { return value > 0 ? 314159 : -314159 }
    var (x, exponent) = DoubleBits.split(value)
    exponent %= 61
    if exponent < 0 { exponent += 61 }
    let shift = UInt64(exponent)
    x = ((x &<< shift) & modulus) | (x &>> (61 &- shift))
    let signed = Int64(truncatingIfNeeded: x)
    let result = value < 0 ? 0 &- signed : signed
    return result == -1 ? -2 : result
  }
}
