/// The functions of `math` on floats that need no library.

func mathFloatFunctions() -> [Member] {
  func member(
    _ signature: StaticString, _ doc: StaticString,
    _ body: @escaping (VM, Double) throws(Raised) -> Owned
  ) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      try body(vm, try vm.floatFromNumber(arguments[0]))
    }
  }
  func member2(
    _ signature: StaticString, _ doc: StaticString,
    _ body: @escaping (VM, Double, Double) throws(Raised) -> Owned
  ) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      let x = try vm.floatFromNumber(arguments[0])
      let y = try vm.floatFromNumber(arguments[1])
      return try body(vm, x, y)
    }
  }
  return [
    member("fabs(x, /)", "The absolute value as a float.") { vm, x throws(Raised) in
      vm.newFloat(x.magnitude)
    },
    member("isfinite(x, /)", "Whether x is neither infinite nor a NaN.") { vm, x throws(Raised) in
      Owned(x.isFinite)
    },
    member("isinf(x, /)", "Whether x is infinite.") { vm, x throws(Raised) in
      Owned(x.isInfinite)
    },
    member("isnan(x, /)", "Whether x is a NaN.") { vm, x throws(Raised) in Owned(x.isNaN) },
    member("degrees(x, /)", "An angle in degrees from radians.") { vm, x throws(Raised) in
      vm.newFloat(x * (180 / .pi))
    },
    member("radians(x, /)", "An angle in radians from degrees.") { vm, x throws(Raised) in
      vm.newFloat(x * (.pi / 180))
    },
    member("frexp(x, /)", "The pair (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1.") {
      vm, x throws(Raised) in
      if !x.isFinite || x == 0 { return vm.newPair(vm.newFloat(x), vm.newInt(0)) }
      let exponent = Int(x.exponent) + 1
      return vm.newPair(
        vm.newFloat(x.sign == .minus ? -x.significand / 2 : x.significand / 2),
        vm.newInt(exponent))
    },
    member("modf(x, /)", "The fractional and the integer part, both with the sign of x.") {
      vm, x throws(Raised) in
      if x.isNaN { return vm.newPair(vm.newFloat(x), vm.newFloat(x)) }
      let zero: Double = x.sign == .minus ? -0.0 : 0.0
      if x.isInfinite { return vm.newPair(vm.newFloat(zero), vm.newFloat(x)) }
      let whole = x.rounded(.towardZero)
      let fraction = x - whole
      return vm.newPair(vm.newFloat(fraction == 0 ? zero : fraction), vm.newFloat(whole))
    },
    member("ulp(x, /)", "The value of the least significant bit of x.") { vm, x throws(Raised) in
      let size = x.magnitude
      if !size.isFinite { return vm.newFloat(size) }
      let above = floatStepped(size, toward: .infinity, steps: 1)
      if above.isInfinite {
        return vm.newFloat(size - floatStepped(size, toward: -.infinity, steps: 1))
      }
      return vm.newFloat(above - size)
    },
    member2("copysign(x, y, /)", "The magnitude of x with the sign of y.") {
      vm, x, y throws(Raised) in vm.newFloat(y.sign == .minus ? -x.magnitude : x.magnitude)
    },
    member2("fmod(x, y, /)", "The remainder with the sign of x.") { vm, x, y throws(Raised) in
      if y.isInfinite && x.isFinite { return vm.newFloat(x) }
      if x.isNaN || y.isNaN { return vm.newFloat(x + y) }
      let result = FloatMath.truncatingRemainder(x, y)
      if result.isNaN { throw vm.mathDomainError() }
      return vm.newFloat(result)
    },
    member2("remainder(x, y, /)", "The difference to the nearest multiple of y.") {
      vm, x, y throws(Raised) in try vm.mathResult(nearestRemainder(x, y), of: x, y)
    },
    Method("ldexp(x, i, /)", "x * 2**i.") { vm, arguments throws(Raised) in
      let x = try vm.floatFromNumber(arguments[0])
      guard let exact = vm.asInt(arguments[1]) else {
        throw vm.typeError("Expected an int as second argument to ldexp.")
      }
      let exponent = vm.int64(exact) ?? (vm.isNegativeInt(exact) ? Int64.min : Int64.max)
      if x == 0 || !x.isFinite { return vm.newFloat(x) }
      let result = scaled(x, exponent)
      if result.isInfinite { throw vm.mathRangeError() }
      return vm.newFloat(result)
    },
    Method("nextafter(x, y, /, *, steps=None)", "The float `steps` steps from x toward y.") {
      vm, arguments throws(Raised) in
      let x = try vm.floatFromNumber(arguments[0])
      let y = try vm.floatFromNumber(arguments[1])
      if arguments[2].isNone {
        // As the C library's: equal numbers give y, and a step to zero keeps the sign of x.
        if x == y { return vm.newFloat(y) }
        let next = floatStepped(x, toward: y, steps: 1)
        return vm.newFloat(next == 0 && x != 0 ? (x.sign == .minus ? -0.0 : 0.0) : next)
      }
      let count = try vm.intFromIndex(arguments[2])
      if vm.isNegativeInt(count.value) {
        throw vm.valueError("steps must be a non-negative integer")
      }
      let steps = vm.withView(count.value) {
        $0.count == 0 ? 0 : $0.count == 1 ? $0.limbs[0] : UInt64.max
      }
      return vm.newFloat(floatStepped(x, toward: y, steps: steps))
    },
    Method("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Whether two numbers are close.") {
      vm, arguments throws(Raised) in
      let a = try vm.floatFromNumber(arguments[0])
      let b = try vm.floatFromNumber(arguments[1])
      let (relative, absolute) = try vm.tolerances(arguments[2], arguments[3])
      if a == b { return Owned(true) }
      if a.isInfinite || b.isInfinite { return Owned(false) }
      let difference = (b - a).magnitude
      return Owned(
        difference <= (relative * b).magnitude || difference <= (relative * a).magnitude
          || difference <= absolute)
    },
    Method("fma(x, y, z, /)", "x * y + z, rounded once.") { vm, arguments throws(Raised) in
      let x = try vm.floatFromNumber(arguments[0])
      let y = try vm.floatFromNumber(arguments[1])
      let z = try vm.floatFromNumber(arguments[2])
      let result = fusedMultiplyAdd(x, y, z)
      if result.isFinite { return vm.newFloat(result) }
      if result.isNaN {
        if !x.isNaN && !y.isNaN && !z.isNaN { throw vm.valueError("invalid operation in fma") }
      } else if x.isFinite && y.isFinite && z.isFinite {
        throw vm.overflowError("overflow in fma")
      }
      return vm.newFloat(result)
    },
    roundingMember("floor(x, /)", "The integer at or below x.", .floor, .down),
    roundingMember("ceil(x, /)", "The integer at or above x.", .ceil, .up),
    Method("trunc(x, /)", "The integer part of x.") { vm, arguments throws(Raised) in
      if let number = vm.exactFloat(arguments[0]) { return try vm.intFromDouble(number) }
      let method = vm.lookupSpecial(vm.type(of: arguments[0]), .trunc)
      if method.isUnbound {
        throw vm.typeError("type \(vm.typeName(arguments[0])) doesn't define __trunc__ method")
      }
      return try vm.callFound(method, arguments[0])
    },
  ]
}

extension VM {
  /// The tolerances of `isclose`.
  ///
  /// - Throws: `ValueError` if one is negative.
  func tolerances(
    _ relative: Value, _ absolute: Value
  ) throws(Raised) -> (relative: Double, absolute: Double) {
    let relative = try floatFromNumber(relative)
    let absolute = try floatFromNumber(absolute)
    if relative < 0 || absolute < 0 { throw valueError("tolerances must be non-negative") }
    return (relative, absolute)
  }
}

/// `floor` and `ceil`, which ask the class first.
private func roundingMember(
  _ signature: StaticString, _ doc: StaticString, _ name: Name, _ rule: FloatingPointRoundingRule
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    let value = arguments[0]
    if let number = vm.exactFloat(value) { return try vm.intFromDouble(number.rounded(rule)) }
    if value.isSmall { return Owned(value) }
    let method = vm.lookupSpecial(vm.type(of: value), name)
    if !method.isUnbound { return try vm.callFound(method, value) }
    let number = try vm.floatFromNumber(value)
    return try vm.intFromDouble(number.rounded(rule))
  }
}

// MARK: - Kernels

/// IEEE 754's remainder (CPython: `m_remainder`).
private func nearestRemainder(_ x: Double, _ y: Double) -> Double {
  if x.isNaN { return x }
  if y.isNaN { return y }
  if x.isInfinite || y == 0 { return .nan }
  if y.isInfinite { return x }
  let a = x.magnitude
  let b = y.magnitude
  let rest = FloatMath.truncatingRemainder(a, b)
  let complement = b - rest
  let result: Double
  if rest < complement {
    result = rest
  } else if rest > complement {
    result = -complement
  } else {
    result = rest - 2 * FloatMath.truncatingRemainder(0.5 * (a - rest), b)
  }
  return x.sign == .minus ? -result : result
}

/// x * 2**exponent for a finite x that is not zero, rounded once.
func scaled(_ x: Double, _ exponent: Int64) -> Double {
  let (significand, own) = DoubleBits.split(x)
  let isNegative = x.sign == .minus
  let shift = significand.leadingZeroBitCount
  let total = max(min(exponent, 5000), -5000) + Int64(own - shift)
  return DoubleBits.assemble(
    significand &<< UInt64(shift), sticky: false, exponent: Int(total), negative: isNegative)
    ?? (isNegative ? -.infinity : .infinity)
}

/// The float some steps from x in the direction of y (CPython: `math_nextafter_impl`).
func floatStepped(_ x: Double, toward y: Double, steps: UInt64) -> Double {
  if steps == 0 || x.isNaN { return x }
  if y.isNaN { return y }
  let from = x.bitPattern
  let to = y.bitPattern
  if from == to { return x }
  let signBit: UInt64 = 1 << 63
  let fromSize = from & ~signBit
  let toSize = to & ~signBit
  if (from ^ to) & signBit != 0 {
    if fromSize &+ toSize <= steps { return y }
    if fromSize < steps { return Double(bitPattern: to & signBit | (steps &- fromSize)) }
    return Double(bitPattern: from &- steps)
  }
  if fromSize > toSize {
    return fromSize &- toSize >= steps ? Double(bitPattern: from &- steps) : y
  }
  return toSize &- fromSize >= steps ? Double(bitPattern: from &+ steps) : y
}

/// x * y + z rounded once, through exact integers.
func fusedMultiplyAdd(_ x: Double, _ y: Double, _ z: Double) -> Double {
  if !x.isFinite || !y.isFinite || !z.isFinite || x == 0 || y == 0 || z == 0 {
    if x.isFinite && y.isFinite && z == 0 && x != 0 && y != 0 {
      // Only the product is rounded, and its sign is its own even where it underflows.
      let product = x * y
      return product == 0 ? product : product + z
    }
    return x.isFinite && y.isFinite && !z.isFinite ? z : x * y + z
  }
  let (a, aExponent) = DoubleBits.split(x)
  let (b, bExponent) = DoubleBits.split(y)
  let (c, cExponent) = DoubleBits.split(z)
  let exponent = min(aExponent + bExponent, cExponent)
  let product = BigInteger(a, negative: x < 0) * BigInteger(b, negative: y < 0)
  let sum =
    product.shiftedLeft(by: aExponent + bExponent - exponent)
    + BigInteger(c, negative: z < 0).shiftedLeft(by: cExponent - exponent)
  if sum.isZero { return 0 }
  let bits = sum.bitLength
  let shift = bits - 64
  let top =
    shift > 0
    ? sum.magnitudeShiftedRight(by: shift).lowLimb : sum.lowLimb &<< UInt64(0 - shift)
  let isSticky = shift > 0 && sum.trailingZeroBitCount < shift
  return DoubleBits.assemble(
    top, sticky: isSticky, exponent: exponent + shift, negative: sum.isNegative)
    ?? (sum.isNegative ? -.infinity : .infinity)
}

// MARK: - Powers and gamma

extension VM {
  /// `math.pow` (CPython: `math_pow_impl`).
  func mathPower(_ x: Double, _ y: Double) throws(Raised) -> Owned {
    if x.isFinite && y.isFinite {
      let result = y == 0 || x == 1 ? 1 : pointee.host.power(x, y)
      if result.isNaN { throw mathDomainError() }
      if result.isInfinite { throw x == 0 ? mathDomainError() : mathRangeError() }
      return newFloat(result)
    }
    return newFloat(specialPower(x, y))
  }

  private func specialPower(_ x: Double, _ y: Double) -> Double {
    if x.isNaN { return y == 0 ? 1 : x }
    if y.isNaN { return x == 1 ? 1 : y }
    if x.isInfinite {
      let isOdd = y.isFinite && FloatMath.truncatingRemainder(y.magnitude, 2) == 1
      if y > 0 { return isOdd ? x : x.magnitude }
      if y == 0 { return 1 }
      return isOdd && x < 0 ? -0.0 : 0
    }
    if x.magnitude == 1 { return 1 }
    if y > 0 && x.magnitude > 1 { return y }
    if y < 0 && x.magnitude < 1 { return -y }
    return 0
  }

  /// The gamma function by Lanczos's approximation (CPython: `m_tgamma`).
  func gamma(_ x: Double) throws(Raised) -> Owned {
    if x.isNaN || x == .infinity { return newFloat(x) }
    if x == 0 || x.isInfinite { throw mathDomainError() }
    if x == x.rounded(.down) {
      if x < 0 { throw mathDomainError() }
      if x <= 23 {
        var result = 1.0
        var factor = 2.0
        while factor < x {
          result *= factor
          factor += 1
        }
        return newFloat(result)
      }
    }
    let size = x.magnitude
    if size < 1e-20 {
      let result = 1 / x
      if result.isInfinite { throw mathRangeError() }
      return newFloat(result)
    }
    if size > 200 {
      if x < 0 { return newFloat(0 / (try sineOfPi(x))) }
      throw mathRangeError()
    }
    let exponential = HostFunction("exp")
    let y = size + Lanczos.gMinusHalf
    var error: Double
    if size > Lanczos.gMinusHalf {
      let q = y - size
      error = q - Lanczos.gMinusHalf
    } else {
      let q = y - Lanczos.gMinusHalf
      error = q - size
    }
    error = error * Lanczos.g / y
    var result: Double
    if x < 0 {
      result =
        -Double.pi / (try sineOfPi(size)) / size * (try exponential.call(self, y))
        / Lanczos.sum(size)
      result -= error * result
      if size < 140 {
        result /= pointee.host.power(y, size - 0.5)
      } else {
        let root = pointee.host.power(y, size / 2 - 0.25)
        result /= root
        result /= root
      }
    } else {
      result = Lanczos.sum(size) / (try exponential.call(self, y))
      result += error * result
      if size < 140 {
        result *= pointee.host.power(y, size - 0.5)
      } else {
        let root = pointee.host.power(y, size / 2 - 0.25)
        result *= root
        result *= root
      }
    }
    if result.isInfinite { throw mathRangeError() }
    return newFloat(result)
  }

  /// The logarithm of the gamma function's magnitude (CPython: `m_lgamma`).
  func logGamma(_ x: Double) throws(Raised) -> Owned {
    if x.isNaN { return newFloat(x) }
    if x.isInfinite { return newFloat(.infinity) }
    if x == x.rounded(.down) && x <= 2 {
      if x <= 0 { throw mathDomainError() }
      return newFloat(0)
    }
    let logarithm = HostFunction("log")
    let size = x.magnitude
    if size < 1e-20 { return newFloat(-(try logarithm.call(self, size))) }
    var result = try logarithm.call(self, Lanczos.sum(size)) - Lanczos.g
    result += (size - 0.5) * (try logarithm.call(self, size + Lanczos.g - 0.5) - 1)
    if x < 0 {
      let logPi = 1.1447298858494002
      result =
        logPi - (try logarithm.call(self, (try sineOfPi(size)).magnitude))
        - (try logarithm.call(self, size)) - result
    }
    if result.isInfinite { throw mathRangeError() }
    return newFloat(result)
  }

  /// sin(pi * x), accurate for large x (CPython: `m_sinpi`).
  private func sineOfPi(_ x: Double) throws(Raised) -> Double {
    let y = FloatMath.truncatingRemainder(x.magnitude, 2)
    let result: Double
    switch Int((2 * y).rounded(.toNearestOrAwayFromZero)) {
    case 0: result = try mathFunction("sin")(.pi * y, 0)
    case 1: result = try mathFunction("cos")(.pi * (y - 0.5), 0)
    case 2: result = try mathFunction("sin")(.pi * (1 - y), 0)
    case 3: result = -(try mathFunction("cos")(.pi * (y - 1.5), 0))
    default: result = try mathFunction("sin")(.pi * (y - 2), 0)
    }
    return x.sign == .minus ? -result : result
  }
}

/// Lanczos's approximation of the gamma function, N = 13, as Boost and CPython use it.
private enum Lanczos {
  static let g = 6.024680040776729583740234375
  static let gMinusHalf = 5.524680040776729583740234375

  /// Coefficients of the numerator and of the denominator, x (x + 1) … (x + 11).
  private static let terms: [(numerator: Double, denominator: Double)] = [
    (23531376880.410759688572007674451636754734846804940, 0),
    (42919803642.649098768957899047001988850926355848959, 39_916_800),
    (35711959237.355668049440185451547166705960488635843, 120_543_840),
    (17921034426.037209699919755754458931112671403265390, 150_917_976),
    (6039542586.3520280050642916443072979210699388420708, 105_258_076),
    (1439720407.3117216736632230727949123939715485786372, 45_995_730),
    (248874557.86205415651146038641322942321632125127801, 13_339_535),
    (31426415.585400194380614231628318205362874684987640, 2_637_558),
    (2876370.6289353724412254090516208496135991145378768, 357_423),
    (186056.26539522349504029498971604569928220784236328, 32_670),
    (8071.6720023658162106380029022722506138218516325024, 1925),
    (210.82427775157934587250973392071336271166969580291, 66),
    (2.5066282746310002701649081771338373386264310793408, 1),
  ]

  static func sum(_ x: Double) -> Double {
    var numerator = 0.0
    var denominator = 0.0
    if x < 5 {
      for term in terms.reversed() {
        numerator = numerator * x + term.numerator
        denominator = denominator * x + term.denominator
      }
    } else {
      for term in terms {
        numerator = numerator / x + term.numerator
        denominator = denominator / x + term.denominator
      }
    }
    return numerator / denominator
  }
}
