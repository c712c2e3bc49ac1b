/// Arithmetic of exact integers (CPython: `Objects/longobject.c`). Operands are small-integer words
/// or `IntObject`s; the callers have taken bools and subclasses apart.

extension VM {
  /// `a op b` for exact integers.
  ///
  /// - Throws: `ZeroDivisionError`, `ValueError`, `OverflowError`, `MemoryError`.
  @inline(__always)
  func intBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Owned {
    if a.isSmall && b.isSmall {
      let x = a.small
      let y = b.small
      switch op {
      case .add: return newInt(x &+ y)
      case .sub: return newInt(x &- y)
      case .mul:
        let (product, overflow) = x.multipliedReportingOverflow(by: y)
        if !overflow { return newInt(product) }
      case .floordiv, .div:
        if let quotient = SmallInteger.floorDivide(x, y) { return newInt(quotient) }
      case .mod:
        if let remainder = SmallInteger.floorModulo(x, y) { return newInt(remainder) }
      case .truediv:
        if y != 0, x.magnitude <= 1 << 53, y.magnitude <= 1 << 53 {
          return newFloat(Double(x) / Double(y))
        }
      case .and: return Owned(Value(small: x & y))
      case .or: return Owned(Value(small: x | y))
      case .xor: return Owned(Value(small: x ^ y))
      case .lshift:
        if let shifted = SmallInteger.shiftLeft(x, by: y) { return newInt(shifted) }
      case .rshift:
        if let shifted = SmallInteger.shiftRight(x, by: y) { return newInt(shifted) }
      case .pow:
        if let power = SmallInteger.power(x, y) { return newInt(power) }
      case .matmul: break
      }
    }
    return try bigBinary(op, a, b)
  }

  @inline(never)
  private func bigBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Owned {
    switch op {
    case .add:
      return try intoNew(a, b, sum: true) { IntegerView.add($0, $1, into: $2) }
    case .sub:
      return try intoNew(a, b, sum: true) { IntegerView.subtract($0, $1, into: $2) }
    case .mul:
      return try intoNew(a, b, sum: false) { IntegerView.multiply($0, $1, into: $2) }
    case .floordiv, .div:
      if b == Value(small: 0) {
        throw zeroDivisionError("integer division or modulo by zero")
      }
      try chargeDivision(a, b)
      return newInt(withViews(a, b) { BigInteger.floorDivide($0, $1).quotient })
    case .mod:
      if b == Value(small: 0) { throw zeroDivisionError("integer modulo by zero") }
      try chargeDivision(a, b)
      return newInt(withViews(a, b) { BigInteger.floorDivide($0, $1).remainder })
    case .truediv:
      if b == Value(small: 0) { throw zeroDivisionError("division by zero") }
      guard let quotient = BigInteger.trueDivide(bigInteger(a), bigInteger(b)) else {
        throw overflowError("integer division result too large for a float")
      }
      return newFloat(quotient)
    case .and: return newInt(withViews(a, b) { BigInteger.bitwise(.and, $0, $1) })
    case .or: return newInt(withViews(a, b) { BigInteger.bitwise(.or, $0, $1) })
    case .xor: return newInt(withViews(a, b) { BigInteger.bitwise(.exclusiveOr, $0, $1) })
    case .lshift: return try shiftLeft(a, b)
    case .rshift: return try shiftRight(a, b)
    case .pow: return try intPower(a, b)
    case .matmul: return .notImplemented
    }
  }

  @inline(__always)
  private func withViews<Result>(
    _ a: Value, _ b: Value, _ body: (IntegerView, IntegerView) -> Result
  ) -> Result {
    withView(a) { left in withView(b) { body(left, $0) } }
  }

  /// Computes right into a new integer.
  @inline(__always)
  private func intoNew(
    _ a: Value, _ b: Value, sum: Bool,
    _ body: (IntegerView, IntegerView, UnsafeMutablePointer<Limb>) -> IntegerShape
  ) throws(Raised) -> Owned {
    let left = limbCount(a)
    let right = limbCount(b)
    if !sum { try chargeProduct(limbs: left, right) }
    return try newInt(capacity: sum ? max(left, right) &+ 1 : max(left &+ right, 1)) { target in
      withViews(a, b) { body($0, $1, target) }
    }
  }

  @inline(__always)
  private func limbCount(_ exact: Value) -> Int {
    exact.isSmall
      ? 1 : Int(truncatingIfNeeded: exact.storage(IntObject.self).pointee.signedCount.magnitude)
  }

  private func chargeDivision(_ a: Value, _ b: Value) throws(Raised) {
    let divisor = limbCount(b)
    try chargeProduct(limbs: limbCount(a) - divisor, divisor, times: 2)
  }

  private func shiftLeft(_ a: Value, _ b: Value) throws(Raised) -> Owned {
    if isNegativeInt(b) { throw valueError("negative shift count") }
    if a == Value(small: 0) { return Owned(a) }
    guard let bits = int64(b) else { throw overflowError("too many digits in integer") }
    let (total, overflow) = bits.addingReportingOverflow(Int64(withView(a) { $0.bitLength }))
    try checkIntegerBits(overflow ? Int64.max : total)
    return newInt(bigInteger(a).shiftedLeft(by: Int(bits)))
  }

  private func shiftRight(_ a: Value, _ b: Value) throws(Raised) -> Owned {
    if isNegativeInt(b) { throw valueError("negative shift count") }
    guard b.isSmall, let bits = Int(exactly: b.small) else {
      return Owned(Value(small: isNegativeInt(a) ? Int64(-1) : 0))
    }
    return newInt(bigInteger(a).shiftedRight(by: bits))
  }

  /// `a ** b` (CPython: `long_pow` without a modulus).
  private func intPower(_ a: Value, _ b: Value) throws(Raised) -> Owned {
    if isNegativeInt(b) {
      return try floatPower(try doubleFromInt(a), try doubleFromInt(b))
    }
    if a.isSmall, a.small.magnitude <= 1 {
      let isEven = withView(b) { $0.count == 0 || $0.limbs[0] & 1 == 0 }
      return Owned(Value(small: a.small < 0 && isEven ? Int64(1) : a.small))
    }
    guard b.isSmall, let exponent = UInt(exactly: b.small) else { throw memoryError() }
    let bits = Int64(withView(a) { $0.bitLength } - 1)
    let (total, overflow) = max(bits, 1).multipliedReportingOverflow(by: b.small)
    if overflow { throw memoryError() }
    try checkIntegerBits(total)
    try chargePower(bits: total)
    return newInt(bigInteger(a).power(exponent))
  }

  /// `pow(a, b, modulus)` for exact integers.
  ///
  /// - Throws: `ValueError`.
  func intPower(_ a: Value, _ b: Value, modulus: Value) throws(Raised) -> Owned {
    if modulus == Value(small: 0) { throw valueError("pow() 3rd argument cannot be 0") }
    if a.isSmall, b.isSmall, modulus.isSmall, b.small >= 0, modulus.small > 0,
      modulus.small <= Int64(UInt32.max),
      let start = SmallInteger.floorModulo(a.small, modulus.small)
    {
      let divisor = UInt64(modulus.small)
      var base = UInt64(start)
      var exponent = b.small
      var result = 1 % divisor
      while exponent > 0 {
        if exponent & 1 != 0 { result = result &* base % divisor }
        exponent >>= 1
        if exponent > 0 { base = base &* base % divisor }
      }
      return Owned(Value(small: Int64(result)))
    }
    try chargeModularPower(
      exponentBits: withView(b) { $0.bitLength }, limbs: limbCount(modulus))
    guard
      let result = BigInteger.modularPower(bigInteger(a), bigInteger(b), bigInteger(modulus))
    else { throw valueError("base is not invertible for the given modulus") }
    return newInt(result)
  }

  /// `divmod(a, b)`: a tuple.
  func intDivideModulo(_ a: Value, _ b: Value) throws(Raised) -> Owned {
    if b == Value(small: 0) { throw zeroDivisionError("integer division or modulo by zero") }
    if a.isSmall, b.isSmall, let quotient = SmallInteger.floorDivide(a.small, b.small),
      let remainder = SmallInteger.floorModulo(a.small, b.small)
    {
      return newPair(newInt(quotient), newInt(remainder))
    }
    try chargeDivision(a, b)
    let (quotient, remainder) = withViews(a, b) { BigInteger.floorDivide($0, $1) }
    return newPair(newInt(quotient), newInt(remainder))
  }

  // MARK: Unary operators

  func intNegative(_ exact: Value) -> Owned {
    if exact.isSmall { return newInt(0 &- exact.small) }
    return newInt(exact.storage(IntObject.self).view.negated)
  }

  func intAbsolute(_ exact: Value) -> Owned {
    isNegativeInt(exact) ? intNegative(exact) : exact.owned
  }

  func intInvert(_ exact: Value) -> Owned {
    if exact.isSmall { return Owned(Value(small: ~exact.small)) }
    return newInt(~bigInteger(exact))
  }
}
