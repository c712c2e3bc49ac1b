/// One digit of a big integer's magnitude. Magnitudes are little-endian: limb 0 is the lowest.
typealias Limb = UInt64

/// Arithmetic on magnitudes in raw memory.
///
/// What always holds: counts are those the caller allocated; a result may be the same memory as an
/// operand only where the function says so; nothing here looks at a sign or trims leading zeros
/// unless it says so.
enum LimbKernel {
  /// From this many limbs on, Karatsuba's three products beat the schoolbook's four.
  static let karatsubaThreshold = 40

  // MARK: Comparison

  /// The number of limbs up to the highest that is not zero.
  @inline(__always)
  static func trimmedCount(_ limbs: UnsafePointer<Limb>, _ count: Int) -> Int {
    var count = count
    while count > 0 && limbs[count &- 1] == 0 { count &-= 1 }
    return count
  }

  /// -1, 0 or 1 as the first magnitude is less, equal or greater; both are trimmed.
  static func compare(
    _ a: UnsafePointer<Limb>, _ aCount: Int, _ b: UnsafePointer<Limb>, _ bCount: Int
  ) -> Int {
    if aCount != bCount { return aCount < bCount ? -1 : 1 }
    var i = aCount &- 1
    while i >= 0 {
      if a[i] != b[i] { return a[i] < b[i] ? -1 : 1 }
      i &-= 1
    }
    return 0
  }

  // MARK: Addition and subtraction

  /// Writes a + b and returns the carry; `aCount >= bCount`, and the result may be either operand.
  static func add(
    _ result: UnsafeMutablePointer<Limb>,
    _ a: UnsafePointer<Limb>, _ aCount: Int,
    _ b: UnsafePointer<Limb>, _ bCount: Int
  ) -> Limb {
    var carry: Limb = 0
    var i = 0
    while i < bCount {
      let (s, o) = a[i].addingReportingOverflow(b[i])
      let (t, p) = s.addingReportingOverflow(carry)
      result[i] = t
      carry = (o ? 1 : 0) &+ (p ? 1 : 0)
      i &+= 1
    }
    while i < aCount {
      let (s, o) = a[i].addingReportingOverflow(carry)
      result[i] = s
      carry = o ? 1 : 0
      i &+= 1
    }
    return carry
  }

  /// Writes a - b and returns the borrow; `aCount >= bCount`, and the result may be either operand.
  @discardableResult
  static func subtract(
    _ result: UnsafeMutablePointer<Limb>,
    _ a: UnsafePointer<Limb>, _ aCount: Int,
    _ b: UnsafePointer<Limb>, _ bCount: Int
  ) -> Limb {
    var borrow: Limb = 0
    var i = 0
    while i < bCount {
      let (s, o) = a[i].subtractingReportingOverflow(b[i])
      let (t, p) = s.subtractingReportingOverflow(borrow)
      result[i] = t
      borrow = (o ? 1 : 0) &+ (p ? 1 : 0)
      i &+= 1
    }
    while i < aCount {
      let (s, o) = a[i].subtractingReportingOverflow(borrow)
      result[i] = s
      borrow = o ? 1 : 0
      i &+= 1
    }
    return borrow
  }

  // MARK: Shifts

  /// Writes a << bits (0...63) and returns what left at the top; the result may be `a` or above it.
  static func shiftLeft(
    _ result: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ count: Int, by bits: Int
  ) -> Limb {
    let shift = Limb(truncatingIfNeeded: bits)
    let back = 63 &- shift
    var i = count &- 1
    guard i >= 0 else { return 0 }
    let out = (a[i] &>> 1) &>> back
    while i > 0 {
      result[i] = (a[i] &<< shift) | ((a[i &- 1] &>> 1) &>> back)
      i &-= 1
    }
    result[0] = a[0] &<< shift
    return out
  }

  /// Writes a >> bits (0...63); the result may be `a` or below it.
  static func shiftRight(
    _ result: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ count: Int, by bits: Int
  ) {
    let shift = Limb(truncatingIfNeeded: bits)
    let back = 63 &- shift
    guard count > 0 else { return }
    var i = 0
    while i < count &- 1 {
      result[i] = (a[i] &>> shift) | ((a[i &+ 1] &<< 1) &<< back)
      i &+= 1
    }
    result[i] = a[i] &>> shift
  }

  // MARK: Multiplication by one limb

  /// Writes a * factor + carry and returns the new carry; the result may be `a`.
  static func multiply(
    _ result: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ count: Int,
    by factor: Limb, carry initial: Limb = 0
  ) -> Limb {
    var carry = initial
    var i = 0
    while i < count {
      let (high, low) = a[i].multipliedFullWidth(by: factor)
      let (s, o) = low.addingReportingOverflow(carry)
      result[i] = s
      carry = high &+ (o ? 1 : 0)
      i &+= 1
    }
    return carry
  }

  /// Adds a * factor to the result and returns the carry.
  @inline(__always)
  static func addProduct(
    _ result: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ count: Int, by factor: Limb
  ) -> Limb {
    var carry: Limb = 0
    var i = 0
    while i < count {
      let (high, low) = a[i].multipliedFullWidth(by: factor)
      let (s, o) = low.addingReportingOverflow(carry)
      let (t, p) = s.addingReportingOverflow(result[i])
      result[i] = t
      carry = high &+ (o ? 1 : 0) &+ (p ? 1 : 0)
      i &+= 1
    }
    return carry
  }

  /// Subtracts a * factor from the result and returns the borrow.
  @inline(__always)
  static func subtractProduct(
    _ result: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ count: Int, by factor: Limb
  ) -> Limb {
    var borrow: Limb = 0
    var i = 0
    while i < count {
      let (high, low) = a[i].multipliedFullWidth(by: factor)
      let (s, o) = low.addingReportingOverflow(borrow)
      let (t, p) = result[i].subtractingReportingOverflow(s)
      result[i] = t
      borrow = high &+ (o ? 1 : 0) &+ (p ? 1 : 0)
      i &+= 1
    }
    return borrow
  }

  // MARK: Multiplication

  /// Writes a * b, `aCount + bCount` limbs; both counts are positive, the result is other memory.
  static func multiply(
    _ result: UnsafeMutablePointer<Limb>,
    _ a: UnsafePointer<Limb>, _ aCount: Int,
    _ b: UnsafePointer<Limb>, _ bCount: Int
  ) {
    if aCount < bCount {
      multiply(result, b, bCount, a, aCount)
    } else if bCount < karatsubaThreshold {
      multiplySchoolbook(result, a, aCount, b, bCount)
    } else if aCount == bCount {
      let scratch = UnsafeMutablePointer<Limb>.allocate(capacity: scratchCount(aCount))
      multiplyKaratsuba(result, a, b, aCount, scratch)
      scratch.deallocate()
    } else {
      multiplyUnbalanced(result, a, aCount, b, bCount)
    }
  }

  /// Cuts the longer factor into pieces as long as the shorter one.
  private static func multiplyUnbalanced(
    _ result: UnsafeMutablePointer<Limb>,
    _ a: UnsafePointer<Limb>, _ aCount: Int,
    _ b: UnsafePointer<Limb>, _ bCount: Int
  ) {
    let scratch = UnsafeMutablePointer<Limb>.allocate(capacity: 2 * bCount + scratchCount(bCount))
    result.update(repeating: 0, count: aCount + bCount)
    var start = 0
    while start < aCount {
      let count = min(bCount, aCount - start)
      if count == bCount {
        multiplyKaratsuba(scratch, a + start, b, bCount, scratch + 2 * bCount)
      } else {
        multiply(scratch, b, bCount, a + start, count)
      }
      let target = result + start
      _ = add(target, target, aCount + bCount - start, scratch, bCount + count)
      start += count
    }
    scratch.deallocate()
  }

  private static func multiplySchoolbook(
    _ result: UnsafeMutablePointer<Limb>,
    _ a: UnsafePointer<Limb>, _ aCount: Int,
    _ b: UnsafePointer<Limb>, _ bCount: Int
  ) {
    result[aCount] = multiply(result, a, aCount, by: b[0])
    var j = 1
    while j < bCount {
      result[aCount &+ j] = addProduct(result + j, a, aCount, by: b[j])
      j &+= 1
    }
  }

  /// What `multiplyKaratsuba` needs: S(n) = n + 1 + S((n + 1) / 2) < 2n + 2 log n + 3.
  private static func scratchCount(_ count: Int) -> Int { 2 * count + 160 }

  /// Writes |a - b|, where `a` has `aCount >= bCount` limbs, and returns whether a < b.
  private static func absoluteDifference(
    _ result: UnsafeMutablePointer<Limb>,
    _ a: UnsafePointer<Limb>, _ aCount: Int,
    _ b: UnsafePointer<Limb>, _ bCount: Int
  ) -> Bool {
    let aTrimmed = trimmedCount(a, aCount)
    let bTrimmed = trimmedCount(b, bCount)
    let isLess = compare(a, aTrimmed, b, bTrimmed) < 0
    let used: Int
    if isLess {
      subtract(result, b, bTrimmed, a, aTrimmed)
      used = bTrimmed
    } else {
      subtract(result, a, aTrimmed, b, bTrimmed)
      used = aTrimmed
    }
    (result + used).update(repeating: 0, count: aCount - used)
    return isLess
  }

  /// Multiplies two magnitudes of the same length by three half-length products.
  private static func multiplyKaratsuba(
    _ result: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ b: UnsafePointer<Limb>,
    _ count: Int, _ scratch: UnsafeMutablePointer<Limb>
  ) {
    if count < karatsubaThreshold {
      multiplySchoolbook(result, a, count, b, count)
      return
    }
    let half = (count + 1) / 2
    let aIsLess = absoluteDifference(result, a, half, a + half, count - half)
    let bIsLess = absoluteDifference(result + half, b, half, b + half, count - half)
    multiplyKaratsuba(scratch, result, result + half, half, scratch + 2 * half)
    multiplyKaratsuba(result, a, b, half, scratch + 2 * half)
    multiplyKaratsuba(
      result + 2 * half, a + half, b + half, count - half, scratch + 2 * half)
    addMiddle(result, count, half, scratch, isSubtracted: aIsLess == bIsLess)
  }

  /// Adds low + high -/+ cross, shifted by half, to a result that holds the low and high products.
  private static func addMiddle(
    _ result: UnsafeMutablePointer<Limb>, _ count: Int, _ half: Int,
    _ scratch: UnsafeMutablePointer<Limb>, isSubtracted: Bool
  ) {
    let middle = scratch + 2 * half
    let carry = add(middle, result, 2 * half, result + 2 * half, 2 * (count - half))
    middle[2 * half] = carry
    if isSubtracted {
      subtract(middle, middle, 2 * half + 1, scratch, 2 * half)
    } else {
      _ = add(middle, middle, 2 * half + 1, scratch, 2 * half)
    }
    let room = 2 * count - half
    let used = trimmedCount(middle, 2 * half + 1)
    _ = add(result + half, result + half, room, middle, min(used, room))
  }

  // MARK: Squares

  /// Writes a * a, twice `count` limbs, to other memory.
  static func square(
    _ result: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ count: Int
  ) {
    if count < karatsubaThreshold + 20 {
      squareSchoolbook(result, a, count)
    } else {
      let scratch = UnsafeMutablePointer<Limb>.allocate(capacity: scratchCount(count))
      squareKaratsuba(result, a, count, scratch)
      scratch.deallocate()
    }
  }

  private static func squareSchoolbook(
    _ result: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ count: Int
  ) {
    result.update(repeating: 0, count: 2 * count)
    var i = 0
    while i < count {
      result[count &+ i] = addProduct(
        result + (2 &* i &+ 1), a + (i &+ 1), count &- i &- 1, by: a[i])
      i &+= 1
    }
    var carry: Limb = 0
    var previousTop: Limb = 0
    i = 0
    while i < count {
      let (high, low) = a[i].multipliedFullWidth(by: a[i])
      let cross0 = result[2 &* i]
      let cross1 = result[2 &* i &+ 1]
      let (s, o) = low.addingReportingOverflow((cross0 &<< 1) | previousTop)
      let (t, p) = s.addingReportingOverflow(carry)
      result[2 &* i] = t
      let (u, q) = high.addingReportingOverflow((cross1 &<< 1) | (cross0 &>> 63))
      let (v, r) = u.addingReportingOverflow((o ? 1 : 0) &+ (p ? 1 : 0))
      result[2 &* i &+ 1] = v
      carry = (q ? 1 : 0) &+ (r ? 1 : 0)
      previousTop = cross1 &>> 63
      i &+= 1
    }
  }

  private static func squareKaratsuba(
    _ result: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ count: Int,
    _ scratch: UnsafeMutablePointer<Limb>
  ) {
    if count < karatsubaThreshold + 20 {
      squareSchoolbook(result, a, count)
      return
    }
    let half = (count + 1) / 2
    _ = absoluteDifference(result, a, half, a + half, count - half)
    squareKaratsuba(scratch, result, half, scratch + 2 * half)
    squareKaratsuba(result, a, half, scratch + 2 * half)
    squareKaratsuba(result + 2 * half, a + half, count - half, scratch + 2 * half)
    addMiddle(result, count, half, scratch, isSubtracted: true)
  }

  // MARK: Division

  /// A divisor with its top bit set, and its reciprocal (Möller and Granlund, 2011), so that
  /// dividing two limbs by one costs two multiplications.
  struct Reciprocal {
    let divisor: Limb
    let inverse: Limb

    /// - Parameter divisor: has its top bit set.
    init(_ divisor: Limb) {
      self.divisor = divisor
      inverse = divisor.dividingFullWidth((~divisor, ~0)).quotient
    }

    /// Divides high:low, where high < divisor.
    @inline(__always)
    func divide(_ high: Limb, _ low: Limb) -> (quotient: Limb, remainder: Limb) {
      let product = inverse.multipliedFullWidth(by: high)
      let (estimate, carry) = product.low.addingReportingOverflow(low)
      var quotient = product.high &+ high &+ (carry ? 1 : 0) &+ 1
      var remainder = low &- quotient &* divisor
      if remainder > estimate {
        quotient &-= 1
        remainder = remainder &+ divisor
      }
      if remainder >= divisor {
        quotient &+= 1
        remainder &-= divisor
      }
      return (quotient, remainder)
    }
  }

  /// Writes a / divisor and returns the remainder; the quotient may be `a`, and divisor is not 0.
  static func divide(
    _ quotient: UnsafeMutablePointer<Limb>, _ a: UnsafePointer<Limb>, _ count: Int,
    by divisor: Limb
  ) -> Limb {
    guard count > 0 else { return 0 }
    let shift = Limb(truncatingIfNeeded: divisor.leadingZeroBitCount)
    let back = 63 &- shift
    let reciprocal = Reciprocal(divisor &<< shift)
    var remainder = (a[count &- 1] &>> 1) &>> back
    var i = count &- 1
    while i >= 0 {
      let below = i > 0 ? (a[i &- 1] &>> 1) &>> back : 0
      let digit = (a[i] &<< shift) | below
      let step = reciprocal.divide(remainder, digit)
      quotient[i] = step.quotient
      remainder = step.remainder
      i &-= 1
    }
    return remainder &>> shift
  }

  /// a mod divisor; divisor is not 0.
  static func remainder(_ a: UnsafePointer<Limb>, _ count: Int, by divisor: Limb) -> Limb {
    guard count > 0 else { return 0 }
    let shift = Limb(truncatingIfNeeded: divisor.leadingZeroBitCount)
    let back = 63 &- shift
    let reciprocal = Reciprocal(divisor &<< shift)
    var remainder = (a[count &- 1] &>> 1) &>> back
    var i = count &- 1
    while i >= 0 {
      let below = i > 0 ? (a[i &- 1] &>> 1) &>> back : 0
      remainder = reciprocal.divide(remainder, (a[i] &<< shift) | below).remainder
      i &-= 1
    }
    return remainder &>> shift
  }

  /// Knuth's algorithm D.
  ///
  /// - Parameters:
  ///   - quotient: `uCount - vCount` limbs, written.
  ///   - u: the dividend, shifted as the divisor was, its top limb less than the divisor's or equal
  ///     with a zero above; the remainder is left in its lowest `vCount` limbs.
  ///   - v: the divisor, two limbs or more, its top bit set.
  static func divideKnuth(
    _ quotient: UnsafeMutablePointer<Limb>,
    _ u: UnsafeMutablePointer<Limb>, _ uCount: Int,
    _ v: UnsafePointer<Limb>, _ vCount: Int
  ) {
    let reciprocal = Reciprocal(v[vCount &- 1])
    let second = v[vCount &- 2]
    var j = uCount &- vCount &- 1
    while j >= 0 {
      let top = u[j &+ vCount]
      var digit: Limb
      if top >= reciprocal.divisor {
        digit = Limb.max
      } else {
        var rest: Limb
        (digit, rest) = reciprocal.divide(top, u[j &+ vCount &- 1])
        let third = u[j &+ vCount &- 2]
        while true {
          let product = digit.multipliedFullWidth(by: second)
          if product.high < rest || (product.high == rest && product.low <= third) { break }
          digit &-= 1
          let (sum, overflow) = rest.addingReportingOverflow(reciprocal.divisor)
          if overflow { break }
          rest = sum
        }
      }
      let borrow = subtractProduct(u + j, v, vCount, by: digit)
      u[j &+ vCount] = top &- borrow
      // With top >= divisor the estimate is unchecked, and may be two too large.
      var isNegative = top < borrow
      while isNegative {
        digit &-= 1
        let carry = add(u + j, u + j, vCount, v, vCount)
        let (sum, overflow) = u[j &+ vCount].addingReportingOverflow(carry)
        u[j &+ vCount] = sum
        isNegative = !overflow
      }
      quotient[j] = digit
      j &-= 1
    }
  }
}
