/// Python's integer operations on machine words, for the path that needs no big integer.
///
/// nil means that the result does not fit, or, where it is said, that there is none.
enum SmallInteger {
  /// a // b; nil for a zero divisor and for the one overflow.
  @inline(__always)
  static func floorDivide(_ a: Int64, _ b: Int64) -> Int64? {
    if b == 0 || (b == -1 && a == Int64.min) { return nil }
    let quotient = a / b
    return (a ^ b) < 0 && quotient &* b != a ? quotient &- 1 : quotient
  }

  /// a % b; nil for a zero divisor.
  @inline(__always)
  static func floorModulo(_ a: Int64, _ b: Int64) -> Int64? {
    if b == 0 { return nil }
    if b == -1 { return 0 }
    let remainder = a % b
    return remainder != 0 && (remainder ^ b) < 0 ? remainder &+ b : remainder
  }

  /// base ** exponent; nil if it does not fit or the exponent is negative.
  static func power(_ base: Int64, _ exponent: Int64) -> Int64? {
    if exponent < 0 { return nil }
    if exponent == 0 || base == 1 { return 1 }
    if base == 0 { return 0 }
    if base == -1 { return exponent & 1 == 0 ? 1 : -1 }
    if exponent > 63 { return nil }
    var result: Int64 = 1
    var factor = base
    var rest = exponent
    while true {
      if rest & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: factor)
        if overflow { return nil }
        result = product
      }
      rest &>>= 1
      if rest == 0 { return result }
      let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      factor = square
    }
  }

  /// base ** exponent % modulus for an exponent that is not negative; nil for a zero modulus or a
  /// negative exponent.
  static func modularPower(_ base: Int64, _ exponent: Int64, _ modulus: Int64) -> Int64? {
    if exponent < 0 { return nil }
    return BigInteger.modularPower(BigInteger(base), BigInteger(exponent), BigInteger(modulus))?
      .int64
  }

  /// a << bits; nil if it does not fit or bits is negative.
  @inline(__always)
  static func shiftLeft(_ a: Int64, by bits: Int64) -> Int64? {
    if a == 0 && bits >= 0 { return 0 }
    guard bits >= 0 && bits < 64 else { return nil }
    let result = a &<< bits
    return result &>> bits == a ? result : nil
  }

  /// a >> bits, rounded down; nil for negative bits.
  @inline(__always)
  static func shiftRight(_ a: Int64, by bits: Int64) -> Int64? {
    bits < 0 ? nil : a &>> min(bits, 63)
  }

  /// The greatest common divisor's magnitude.
  static func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> UInt64 {
    BigInteger.greatestCommonDivisor(a.magnitude, b.magnitude)
  }
}
