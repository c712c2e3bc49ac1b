extension BigInteger {
  // MARK: Powers

  /// a ** exponent; the caller bounds the size, about `bitLength * exponent` bits (CPython:
  /// `long_pow`).
  func power(_ exponent: UInt) -> BigInteger {
    if exponent == 0 { return .one }
    if isZero { return .zero }
    let zeros = trailingZeroBitCount
    let odd = zeros == 0 ? magnitude : magnitudeShiftedRight(by: zeros)
    var result = odd.oddPower(exponent)
    if zeros > 0 {
      let (total, overflow) = zeros.multipliedReportingOverflow(by: Int(clamping: exponent))
      result = overflow ? result : result.shiftedLeft(by: total)
    }
    return isNegative && exponent & 1 == 1 ? -result : result
  }

  /// The power by squaring; small powers stay within one limb.
  private func oddPower(_ exponent: UInt) -> BigInteger {
    if isOne { return self }
    var result = self
    var bit = UInt.bitWidth - 2 - exponent.leadingZeroBitCount
    if count == 1 {
      let base = lowLimb
      var small = base
      while bit >= 0 {
        let (square, overflow) = small.multipliedReportingOverflow(by: small)
        if overflow { break }
        var next = square
        if exponent >> UInt(bit) & 1 == 1 {
          let (product, overflow) = square.multipliedReportingOverflow(by: base)
          if overflow { break }
          next = product
        }
        small = next
        bit -= 1
      }
      result = BigInteger(small)
      while bit >= 0 {
        result = result.squared()
        if exponent >> UInt(bit) & 1 == 1 { result = result.multiplied(by: base) }
        bit -= 1
      }
      return result
    }
    while bit >= 0 {
      result = result.squared()
      if exponent >> UInt(bit) & 1 == 1 { result = result * self }
      bit -= 1
    }
    return result
  }

  /// base ** exponent % modulus (CPython: `long_pow` with three arguments).
  ///
  /// - Parameter modulus: not zero; for zero the result is nil.
  /// - Returns: nil if the exponent is negative and the base has no inverse.
  static func modularPower(
    _ base: BigInteger, _ exponent: BigInteger, _ modulus: BigInteger
  ) -> BigInteger? {
    if modulus.isZero { return nil }
    let absolute = modulus.magnitude
    if absolute.isOne { return .zero }
    var base = base
    if exponent.isNegative {
      guard let inverse = modularInverse(base, absolute) else { return nil }
      base = inverse
    }
    base = floorModulo(base, absolute)
    let result: BigInteger
    if absolute.count == 1 {
      result = modularPowerOfLimb(base.lowLimb, exponent, absolute.lowLimb)
    } else {
      result = modularPowerWindowed(base, exponent, absolute)
    }
    return modulus.isNegative && !result.isZero ? result - absolute : result
  }

  private static func modularPowerOfLimb(
    _ base: Limb, _ exponent: BigInteger, _ modulus: Limb
  ) -> BigInteger {
    let shift = Limb(truncatingIfNeeded: modulus.leadingZeroBitCount)
    let reciprocal = LimbKernel.Reciprocal(modulus &<< shift)
    // One factor is kept shifted, so that the product is below divisor * 2**64.
    func product(_ a: Limb, _ b: Limb) -> Limb {
      let (high, low) = (a &<< shift).multipliedFullWidth(by: b)
      return reciprocal.divide(high, low).remainder &>> shift
    }
    var result: Limb = 1
    var bit = exponent.bitLength - 1
    while bit >= 0 {
      result = product(result, result)
      if exponent.magnitudeBit(bit) { result = product(result, base) }
      bit -= 1
    }
    return BigInteger(result)
  }

  private static func modularPowerWindowed(
    _ base: BigInteger, _ exponent: BigInteger, _ modulus: BigInteger
  ) -> BigInteger {
    func reduce(_ product: BigInteger) -> BigInteger {
      withViews(product, modulus) { divideMagnitudes($0, $1).remainder }
    }
    var result = BigInteger.one
    let bits = exponent.bitLength
    if bits <= 64 {
      var bit = bits - 1
      while bit >= 0 {
        result = reduce(result.squared())
        if exponent.magnitudeBit(bit) { result = reduce(result * base) }
        bit -= 1
      }
      return result
    }
    var powers: ContiguousArray<BigInteger> = [.one]
    while powers.count < 16 { powers.append(reduce(powers[powers.count - 1] * base)) }
    var position = (bits + 3) / 4 - 1
    while position >= 0 {
      if !result.isOne {
        for _ in 0..<4 { result = reduce(result.squared()) }
      }
      let limb = exponent.limb(at: position / 16)
      let window = Int(truncatingIfNeeded: limb &>> Limb(position % 16 * 4) & 15)
      if window != 0 { result = reduce(result * powers[window]) }
      position -= 1
    }
    return result
  }

  /// The inverse of a modulo a positive n, or nil if there is none (CPython: `long_invmod`).
  static func modularInverse(_ a: BigInteger, _ n: BigInteger) -> BigInteger? {
    var a = floorModulo(a, n)
    var rest = n
    var b = BigInteger.one
    var c = BigInteger.zero
    while !rest.isZero {
      let (quotient, remainder) = floorDivide(a, rest)
      a = rest
      rest = remainder
      let next = b - quotient * c
      b = c
      c = next
    }
    return a.isOne ? floorModulo(b, n) : nil
  }

  // MARK: Greatest common divisor

  /// The greatest common divisor, not negative (CPython: `_PyLong_GCD`, Lehmer's algorithm).
  static func greatestCommonDivisor(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    var a = a.magnitude
    var b = b.magnitude
    if a < b { swap(&a, &b) }
    while a.count > 1 {
      if b.isZero { return a }
      let shift = a.bitLength - 62
      if let step = LehmerStep(a.topBits(shift), b.topBits(shift)) {
        (a, b) = step.applied(a, b)
      } else {
        let remainder = withViews(a, b) { divideMagnitudes($0, $1).remainder }
        a = b
        b = remainder
      }
    }
    return BigInteger(greatestCommonDivisor(a.lowLimb, b.lowLimb))
  }

  /// The greatest common divisor of two words.
  static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var a = a
    var b = b
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// |a| >> shift, which is known to fit 62 bits.
  private func topBits(_ shift: Int) -> Int64 {
    let offset = Limb(truncatingIfNeeded: shift & 63)
    let low = limb(at: shift >> 6) &>> offset
    let high = (limb(at: shift >> 6 + 1) &<< 1) &<< (63 &- offset)
    return Int64(truncatingIfNeeded: low | high)
  }

  /// Several steps of Euclid's algorithm on leading bits, as one matrix whose entries have at most 32
  /// bits; nil if not even one step is certain.
  private struct LehmerStep {
    private var a: Int64 = 1
    private var b: Int64 = 0
    private var c: Int64 = 0
    private var d: Int64 = 1

    init?(_ top: Int64, _ below: Int64) {
      var x = top
      var y = below
      var steps = 0
      while y &- c != 0 {
        let q = (x &+ (a &- 1)) / (y &- c)
        let s = b &+ q &* d
        let t = x &- q &* y
        if s > t { break }
        x = y
        y = t
        (a, b, c, d) = (d, c, s, a &+ q &* c)
        steps &+= 1
      }
      if steps == 0 { return nil }
      // a * x - b * y and d * y - c * x; after an odd number of steps x and y are exchanged.
      (a, b, c, d) = steps & 1 == 1 ? (0 &- b, 0 &- a, 0 &- d, 0 &- c) : (a, b, c, d)
    }

    /// Both combinations of two magnitudes, x the longer one, in one pass; neither is negative.
    func applied(_ x: BigInteger, _ y: BigInteger) -> (BigInteger, BigInteger) {
      var second = BigInteger.zero
      let first = BigInteger.withViews(x, y) { x, y in
        BigInteger(capacity: x.count) { firstTarget in
          second = BigInteger(capacity: x.count) { secondTarget in
            combine(x, y, firstTarget, secondTarget)
            return IntegerShape(isNegative: false, count: x.count)
          }
          return IntegerShape(isNegative: false, count: x.count)
        }
      }
      return (first, second)
    }

    private func combine(
      _ x: IntegerView, _ y: IntegerView, _ first: UnsafeMutablePointer<Limb>,
      _ second: UnsafeMutablePointer<Limb>
    ) {
      let (wideA, wideB) = (Int128(a), Int128(b))
      let (wideC, wideD) = (Int128(c), Int128(d))
      var carry: Int128 = 0
      var secondCarry: Int128 = 0
      var i = 0
      while i < x.count {
        let p = Int128(x.base[i])
        let q = i < y.count ? Int128(y.base[i]) : 0
        carry = wideA &* p &- wideB &* q &+ carry
        secondCarry = wideD &* q &- wideC &* p &+ secondCarry
        first[i] = Limb(truncatingIfNeeded: carry)
        second[i] = Limb(truncatingIfNeeded: secondCarry)
        carry &>>= 64
        secondCarry &>>= 64
        i &+= 1
      }
    }
  }

  // MARK: Square root

  /// The square root rounded down of an integer that is not negative (CPython: `math.isqrt`).
  func integerSquareRoot() -> BigInteger {
    if isZero || isNegative { return .zero }
    if count == 1 { return BigInteger(BigInteger.integerSquareRoot(lowLimb)) }
    let c = (bitLength - 1) / 2
    var root = BigInteger.one
    var d = 0
    var s = Int.bitWidth - c.leadingZeroBitCount - 1
    while s >= 0 {
      let e = d
      d = c >> s
      let dividend = magnitudeShiftedRight(by: 2 * c - e - d + 1)
      root =
        root.shiftedLeft(by: d - e - 1)
        + BigInteger.withViews(dividend, root) { BigInteger.divideMagnitudes($0, $1).quotient }
      s -= 1
    }
    return self < root.squared() ? root - .one : root
  }

  /// The square root of a word, rounded down.
  static func integerSquareRoot(_ value: UInt64) -> UInt64 {
    var root = min(UInt64(Double(value).squareRoot()), 0xFFFF_FFFF)
    while root &* root > value { root &-= 1 }
    while root < 0xFFFF_FFFF && (root &+ 1) &* (root &+ 1) <= value { root &+= 1 }
    return root
  }

  // MARK: Rounding

  /// `round(a, -digits)`: to a multiple of 10**digits, ties to even (CPython: `int.__round__`).
  func rounded(toPowerOfTen digits: UInt) -> BigInteger {
    if digits == 0 || isZero { return self }
    // 10**digits > 2**(3 digits); beyond twice |a| the result is zero.
    if digits > UInt(bitLength) / 3 + 2 { return .zero }
    let unit = BigInteger(UInt64(10)).power(digits)
    return BigInteger.divideToNearest(self, unit) * unit
  }
}
