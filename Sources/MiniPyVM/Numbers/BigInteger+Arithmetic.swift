extension IntegerView {
  // MARK: Results in the caller's memory

  /// Writes a + b into `max(a.count, b.count) + 1` limbs (CPython: `long_add`).
  static func add(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<Limb>
  ) -> IntegerShape {
    if a.isNegative == b.isNegative {
      let (long, short) = a.count >= b.count ? (a, b) : (b, a)
      let carry = LimbKernel.add(result, long.base, long.count, short.base, short.count)
      result[long.count] = carry
      return IntegerShape(
        isNegative: a.isNegative, count: long.count &+ Int(truncatingIfNeeded: carry))
    }
    let order = LimbKernel.compare(a.base, a.count, b.base, b.count)
    if order == 0 { return IntegerShape(isNegative: false, count: 0) }
    let (long, short) = order > 0 ? (a, b) : (b, a)
    LimbKernel.subtract(result, long.base, long.count, short.base, short.count)
    return IntegerShape(
      isNegative: long.isNegative, count: LimbKernel.trimmedCount(result, long.count))
  }

  /// Writes a - b into `max(a.count, b.count) + 1` limbs (CPython: `long_sub`).
  static func subtract(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<Limb>
  ) -> IntegerShape {
    b.isZero ? add(a, b, into: result) : add(a, b.flipped, into: result)
  }

  /// Writes a * b into `a.count + b.count` limbs that neither operand uses (CPython: `long_mul`).
  static func multiply(
    _ a: IntegerView, _ b: IntegerView, into result: UnsafeMutablePointer<Limb>
  ) -> IntegerShape {
    if a.isZero || b.isZero { return IntegerShape(isNegative: false, count: 0) }
    if a.count == b.count && a.base == b.base {
      LimbKernel.square(result, a.base, a.count)
    } else {
      LimbKernel.multiply(result, a.base, a.count, b.base, b.count)
    }
    let count = a.count &+ b.count
    return IntegerShape(
      isNegative: a.isNegative != b.isNegative, count: LimbKernel.trimmedCount(result, count))
  }

  /// The other sign, for an operand that is not zero.
  private var flipped: IntegerView { IntegerView(negative: !isNegative, limbs: limbs) }
}

extension BigInteger {
  // MARK: Sums and products

  static func add(_ a: IntegerView, _ b: IntegerView) -> BigInteger {
    BigInteger(capacity: max(a.count, b.count) + 1) { IntegerView.add(a, b, into: $0) }
  }

  static func subtract(_ a: IntegerView, _ b: IntegerView) -> BigInteger {
    BigInteger(capacity: max(a.count, b.count) + 1) { IntegerView.subtract(a, b, into: $0) }
  }

  static func multiply(_ a: IntegerView, _ b: IntegerView) -> BigInteger {
    BigInteger(capacity: a.count + b.count) { IntegerView.multiply(a, b, into: $0) }
  }

  static func + (a: BigInteger, b: BigInteger) -> BigInteger { withViews(a, b) { add($0, $1) } }

  static func - (a: BigInteger, b: BigInteger) -> BigInteger {
    withViews(a, b) { subtract($0, $1) }
  }

  static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    withViews(a, b) { multiply($0, $1) }
  }

  func squared() -> BigInteger { withView { BigInteger.multiply($0, $0) } }

  /// Multiplies by one limb, and adds one.
  func multiplied(by factor: Limb, adding addend: Limb = 0) -> BigInteger {
    withView { view in
      BigInteger(capacity: view.count + 1) { target in
        target[view.count] = LimbKernel.multiply(
          target, view.base, view.count, by: factor, carry: addend)
        return IntegerShape(isNegative: view.isNegative, count: view.count + 1)
      }
    }
  }

  // MARK: Shifts

  /// a << bits; the caller bounds the size (CPython: `long_lshift`).
  ///
  /// - Parameter bits: not negative.
  func shiftedLeft(by bits: Int) -> BigInteger {
    if isZero || bits <= 0 { return self }
    let whole = bits >> 6
    return withView { view in
      BigInteger(capacity: view.count + whole + 1) { target in
        target.update(repeating: 0, count: whole)
        target[view.count + whole] = LimbKernel.shiftLeft(
          target + whole, view.base, view.count, by: bits & 63)
        return IntegerShape(isNegative: view.isNegative, count: view.count + whole + 1)
      }
    }
  }

  /// a >> bits, rounded down (CPython: `long_rshift`).
  ///
  /// - Parameter bits: not negative.
  func shiftedRight(by bits: Int) -> BigInteger {
    if isZero || bits <= 0 { return self }
    let shifted = magnitudeShiftedRight(by: bits)
    guard isNegative else { return shifted }
    let isExact = trailingZeroBitCount >= bits
    return -(isExact ? shifted : shifted + .one)
  }

  /// |a| >> bits.
  func magnitudeShiftedRight(by bits: Int) -> BigInteger {
    let whole = bits >> 6
    if whole >= count { return .zero }
    return withView { view in
      BigInteger(capacity: view.count - whole) { target in
        LimbKernel.shiftRight(target, view.base + whole, view.count - whole, by: bits & 63)
        return IntegerShape(isNegative: false, count: view.count - whole)
      }
    }
  }

  // MARK: Bits

  /// The three operations on bits.
  enum BitOperation {
    case and
    case or
    case exclusiveOr
  }

  /// Combines as if both were endless two's complement (CPython: `long_bitwise`).
  static func bitwise(_ operation: BitOperation, _ a: IntegerView, _ b: IntegerView) -> BigInteger {
    let isNegative: Bool
    switch operation {
    case .and: isNegative = a.isNegative && b.isNegative
    case .or: isNegative = a.isNegative || b.isNegative
    case .exclusiveOr: isNegative = a.isNegative != b.isNegative
    }
    let count = max(a.count, b.count) + 1
    return BigInteger(capacity: count) { target in
      var aDigits = ComplementDigits(a)
      var bDigits = ComplementDigits(b)
      var carry: Limb = 1
      var i = 0
      while i < count {
        let x = aDigits.digit(i)
        let y = bDigits.digit(i)
        var digit: Limb
        switch operation {
        case .and: digit = x & y
        case .or: digit = x | y
        case .exclusiveOr: digit = x ^ y
        }
        if isNegative {
          let (sum, overflow) = (~digit).addingReportingOverflow(carry)
          digit = sum
          carry = overflow ? 1 : 0
        }
        target[i] = digit
        i &+= 1
      }
      return IntegerShape(isNegative: isNegative, count: count)
    }
  }

  /// The two's complement digits of an integer, from the lowest up, without end.
  private struct ComplementDigits {
    let view: IntegerView
    var carry: Limb = 1

    init(_ view: IntegerView) { self.view = view }

    @inline(__always)
    mutating func digit(_ index: Int) -> Limb {
      let digit = index < view.count ? view.limbs[index] : 0
      guard view.isNegative else { return digit }
      let (sum, overflow) = (~digit).addingReportingOverflow(carry)
      carry = overflow ? 1 : 0
      return sum
    }
  }

  static func & (a: BigInteger, b: BigInteger) -> BigInteger {
    withViews(a, b) { bitwise(.and, $0, $1) }
  }

  static func | (a: BigInteger, b: BigInteger) -> BigInteger {
    withViews(a, b) { bitwise(.or, $0, $1) }
  }

  static func ^ (a: BigInteger, b: BigInteger) -> BigInteger {
    withViews(a, b) { bitwise(.exclusiveOr, $0, $1) }
  }

  /// -(a + 1) (CPython: `long_invert`).
  static prefix func ~ (a: BigInteger) -> BigInteger { -(a + .one) }
}
