extension BigInteger {
  /// From this many limbs of divisor and of quotient on, division recurses (Burnikel and Ziegler).
  static let recursiveDivisionThreshold = 100

  // MARK: Floor division, as Python's

  /// Quotient rounded down, and the remainder with the divisor's sign (CPython: `l_divmod`).
  ///
  /// - Parameter b: not zero; for zero the result is two zeros.
  static func floorDivide(
    _ a: IntegerView, _ b: IntegerView
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    var (quotient, remainder) = divideMagnitudes(a, b)
    let isNegative = a.isNegative != b.isNegative
    if isNegative && !remainder.isZero {
      quotient = quotient + .one
      remainder = remainder.withView { subtract(b.magnitude, $0) }
    }
    return (
      isNegative ? -quotient : quotient,
      b.isNegative ? -remainder : remainder
    )
  }

  static func floorDivide(
    _ a: BigInteger, _ b: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    withViews(a, b) { floorDivide($0, $1) }
  }

  static func floorModulo(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    floorDivide(a, b).remainder
  }

  /// Quotient rounded towards zero, and the remainder with the dividend's sign (CPython:
  /// `long_divrem`).
  static func truncatingDivide(
    _ a: BigInteger, _ b: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    let (quotient, remainder) = withViews(a, b) { divideMagnitudes($0, $1) }
    return (
      a.isNegative != b.isNegative ? -quotient : quotient,
      a.isNegative ? -remainder : remainder
    )
  }

  /// a / b rounded to the nearest integer, ties to even (CPython: `_PyLong_DivmodNear`).
  static func divideToNearest(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    let (quotient, remainder) = withViews(a, b) { divideMagnitudes($0, $1) }
    let order = compare(remainder.shiftedLeft(by: 1), b.magnitude)
    let rounded = order > 0 || (order == 0 && quotient.isOdd) ? quotient + .one : quotient
    return a.isNegative != b.isNegative ? -rounded : rounded
  }

  // MARK: Magnitudes

  /// |a| / |b| and |a| mod |b|.
  static func divideMagnitudes(
    _ a: IntegerView, _ b: IntegerView
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    if b.isZero { return (.zero, .zero) }
    if LimbKernel.compare(a.base, a.count, b.base, b.count) < 0 {
      return (.zero, BigInteger(a.magnitude))
    }
    if b.count == 1 {
      var remainder: Limb = 0
      let quotient = BigInteger(capacity: a.count) { target in
        remainder = LimbKernel.divide(target, a.base, a.count, by: b.limbs[0])
        return IntegerShape(isNegative: false, count: a.count)
      }
      return (quotient, BigInteger(remainder))
    }
    if b.count >= recursiveDivisionThreshold && a.count - b.count >= recursiveDivisionThreshold {
      return divideRecursively(BigInteger(a.magnitude), BigInteger(b.magnitude))
    }
    return divideSchoolbook(a, b)
  }

  private static func divideSchoolbook(
    _ a: IntegerView, _ b: IntegerView
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    let shift = b.limbs[b.count - 1].leadingZeroBitCount
    let divisor = UnsafeMutablePointer<Limb>.allocate(capacity: b.count)
    _ = LimbKernel.shiftLeft(divisor, b.base, b.count, by: shift)
    var quotient = BigInteger.zero
    let remainder = BigInteger(capacity: a.count + 1) { dividend in
      dividend[a.count] = LimbKernel.shiftLeft(dividend, a.base, a.count, by: shift)
      quotient = BigInteger(capacity: a.count + 1 - b.count) { target in
        LimbKernel.divideKnuth(target, dividend, a.count + 1, divisor, b.count)
        return IntegerShape(isNegative: false, count: a.count + 1 - b.count)
      }
      LimbKernel.shiftRight(dividend, dividend, b.count, by: shift)
      return IntegerShape(isNegative: false, count: b.count)
    }
    divisor.deallocate()
    return (quotient, remainder)
  }

  // MARK: Recursive division

  /// Divides block by block, each two blocks by one; both are not negative.
  private static func divideRecursively(
    _ a: BigInteger, _ b: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    var pieces = 1
    while b.count / pieces >= recursiveDivisionThreshold { pieces *= 2 }
    let block = (b.count + pieces - 1) / pieces * pieces
    let shift = block * 64 - b.bitLength
    let divisor = b.shiftedLeft(by: shift)
    let dividend = a.shiftedLeft(by: shift)
    let blocks = max(2, dividend.bitLength / (block * 64) + 1)
    var quotient = BigInteger.zero
    var rest = dividend.slice(from: (blocks - 1) * block, count: block)
    var i = blocks - 2
    while i >= 0 {
      let current = join(rest, dividend.slice(from: i * block, count: block), block)
      let step = divideTwoByOne(current, divisor, block)
      quotient = join(quotient, step.quotient, block)
      rest = step.remainder
      i -= 1
    }
    return (quotient, rest.magnitudeShiftedRight(by: shift))
  }

  /// Divides 2n limbs by n, where a < b * 2**(64 n).
  private static func divideTwoByOne(
    _ a: BigInteger, _ b: BigInteger, _ n: Int
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    if n % 2 != 0 || n < recursiveDivisionThreshold {
      return withViews(a, b) { a, b in
        LimbKernel.compare(a.base, a.count, b.base, b.count) < 0
          ? (.zero, BigInteger(a)) : divideSchoolbook(a, b)
      }
    }
    let half = n / 2
    let high = divideThreeByTwo(
      a.slice(from: half, count: 3 * half), b, half)
    let low = divideThreeByTwo(join(high.remainder, a.slice(from: 0, count: half), half), b, half)
    return (join(high.quotient, low.quotient, half), low.remainder)
  }

  /// Divides 3n limbs by 2n.
  private static func divideThreeByTwo(
    _ a: BigInteger, _ b: BigInteger, _ n: Int
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    let top = a.slice(from: 2 * n, count: n)
    let upper = a.slice(from: n, count: 2 * n)
    let bHigh = b.slice(from: n, count: n)
    let bLow = b.slice(from: 0, count: n)
    var quotient: BigInteger
    var rest: BigInteger
    if top < bHigh {
      (quotient, rest) = divideTwoByOne(upper, bHigh, n)
    } else {
      quotient = BigInteger(capacity: n) { target in
        target.update(repeating: Limb.max, count: n)
        return IntegerShape(isNegative: false, count: n)
      }
      rest = upper - join(bHigh, .zero, n) + bHigh
    }
    var remainder = join(rest, a.slice(from: 0, count: n), n) - quotient * bLow
    while remainder.isNegative {
      quotient = quotient - .one
      remainder = remainder + b
    }
    return (quotient, remainder)
  }

  /// Some of the magnitude's limbs as an integer.
  private func slice(from start: Int, count wanted: Int) -> BigInteger {
    if start >= count { return .zero }
    let length = min(wanted, count - start)
    return withLimbs { limbs in
      BigInteger(
        negative: false, limbs: UnsafeBufferPointer(rebasing: limbs[start..<start + length]))
    }
  }

  /// high * 2**(64 n) + low, where low has at most n limbs.
  private static func join(_ high: BigInteger, _ low: BigInteger, _ n: Int) -> BigInteger {
    if high.isZero { return low }
    return withViews(high, low) { high, low in
      BigInteger(capacity: high.count + n) { target in
        target.update(from: low.base, count: low.count)
        (target + low.count).update(repeating: 0, count: n - low.count)
        (target + n).update(from: high.base, count: high.count)
        return IntegerShape(isNegative: false, count: high.count + n)
      }
    }
  }
}
