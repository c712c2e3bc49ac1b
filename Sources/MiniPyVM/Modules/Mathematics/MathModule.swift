/// The module `math` (CPython: `Modules/mathmodule.c`).
///
/// The host's functions do what the C library does; what CPython computes by itself is in
/// `MathModule+Floats` and `MathModule+Integers`.

extension ModuleDefinition {
  static var math: ModuleDefinition {
    ModuleDefinition(
      "math", doc: "Mathematical functions of integers and floats.",
      members: {
        mathConstants() + mathHostFunctions() + mathFloatFunctions() + mathLogarithms()
          + mathIntegerFunctions() + mathSums()
      })
  }
}

private func mathConstants() -> [Member] {
  [
    Constant("pi") { vm in vm.newFloat(.pi) },
    Constant("e") { vm in vm.newFloat(2.718281828459045) },
    Constant("tau") { vm in vm.newFloat(6.283185307179586) },
    Constant("inf") { vm in vm.newFloat(.infinity) },
    Constant("nan") { vm in vm.newFloat(.nan) },
  ]
}

// MARK: - Errors

extension VM {
  func mathDomainError() -> Raised { valueError("math domain error") }

  func mathRangeError() -> Raised { overflowError("math range error") }

  /// A result of a function of one float, checked (CPython: `math_1`).
  ///
  /// - Throws: `ValueError` for a NaN out of a number, `ValueError` or `OverflowError` for an
  ///   infinity out of a finite number.
  @inline(__always)
  func mathResult(_ result: Double, of x: Double, canOverflow: Bool) throws(Raised) -> Owned {
    if !result.isFinite {
      if result.isNaN && !x.isNaN { throw mathDomainError() }
      if result.isInfinite && x.isFinite {
        throw canOverflow ? mathRangeError() : mathDomainError()
      }
    }
    return newFloat(result)
  }

  /// A result of a function of two floats, checked (CPython: `math_2`).
  func mathResult(_ result: Double, of x: Double, _ y: Double) throws(Raised) -> Owned {
    if result.isNaN && !x.isNaN && !y.isNaN { throw mathDomainError() }
    if result.isInfinite && x.isFinite && y.isFinite { throw mathRangeError() }
    return newFloat(result)
  }
}

// MARK: - Functions of the host

/// One of the host's functions, asked for once.
final class HostFunction {
  private let name: String
  private var function: ((Double, Double) -> Double)?

  init(_ name: String) { self.name = name }

  func call(_ vm: VM, _ x: Double, _ y: Double = 0) throws(Raised) -> Double {
    if let function { return function(x, y) }
    let function = try vm.mathFunction(name)
    self.function = function
    return function(x, y)
  }
}

private func mathHostFunctions() -> [Member] {
  func member(
    _ signature: StaticString, _ doc: StaticString, _ name: String, canOverflow: Bool = false
  ) -> Member {
    let function = HostFunction(name)
    return Method(signature, doc) { vm, arguments throws(Raised) in
      let x = try vm.floatFromNumber(arguments[0])
      return try vm.mathResult(try function.call(vm, x), of: x, canOverflow: canOverflow)
    }
  }
  let arcTangent = HostFunction("atan2")
  return [
    member("acos(x, /)", "The arc cosine in radians.", "acos"),
    member("acosh(x, /)", "The inverse hyperbolic cosine.", "acosh"),
    member("asin(x, /)", "The arc sine in radians.", "asin"),
    member("asinh(x, /)", "The inverse hyperbolic sine.", "asinh"),
    member("atan(x, /)", "The arc tangent in radians.", "atan"),
    member("atanh(x, /)", "The inverse hyperbolic tangent.", "atanh"),
    member("cbrt(x, /)", "The cube root.", "cbrt"),
    member("cos(x, /)", "The cosine of an angle in radians.", "cos"),
    member("cosh(x, /)", "The hyperbolic cosine.", "cosh", canOverflow: true),
    member("erf(x, /)", "The error function.", "erf"),
    member("erfc(x, /)", "One minus the error function.", "erfc"),
    member("exp(x, /)", "e to the power of x.", "exp", canOverflow: true),
    member("exp2(x, /)", "2 to the power of x.", "exp2", canOverflow: true),
    member("expm1(x, /)", "e to the power of x, minus 1.", "expm1", canOverflow: true),
    member("log1p(x, /)", "The natural logarithm of 1 + x.", "log1p"),
    member("sin(x, /)", "The sine of an angle in radians.", "sin"),
    member("sinh(x, /)", "The hyperbolic sine.", "sinh", canOverflow: true),
    member("tan(x, /)", "The tangent of an angle in radians.", "tan"),
    member("tanh(x, /)", "The hyperbolic tangent.", "tanh"),
    Method("sqrt(x, /)", "The square root.") { vm, arguments throws(Raised) in
      let x = try vm.floatFromNumber(arguments[0])
      return try vm.mathResult(x.squareRoot(), of: x, canOverflow: false)
    },
    Method("atan2(y, x, /)", "The angle of the point (x, y), by the signs of both.") {
      vm, arguments throws(Raised) in
      let y = try vm.floatFromNumber(arguments[0])
      let x = try vm.floatFromNumber(arguments[1])
      return vm.newFloat(try arcTangent.call(vm, y, x))
    },
    Method("pow(x, y, /)", "x to the power of y, as floats.") { vm, arguments throws(Raised) in
      let x = try vm.floatFromNumber(arguments[0])
      let y = try vm.floatFromNumber(arguments[1])
      return try vm.mathPower(x, y)
    },
    Method("gamma(x, /)", "The gamma function.") { vm, arguments throws(Raised) in
      let x = try vm.floatFromNumber(arguments[0])
      return try vm.gamma(x)
    },
    Method("lgamma(x, /)", "The natural logarithm of the gamma function's magnitude.") {
      vm, arguments throws(Raised) in
      let x = try vm.floatFromNumber(arguments[0])
      return try vm.logGamma(x)
    },
  ]
}

// MARK: - Logarithms

private func mathLogarithms() -> [Member] {
  let natural = HostFunction("log")
  let binary = HostFunction("log2")
  let decimal = HostFunction("log10")
  return [
    Method("log(x, base=<unbound>, /) -> None", "The logarithm, natural without a base.") {
      vm, arguments throws(Raised) in
      let numerator = try vm.logarithm(arguments[0], natural)
      if arguments[1].isUnbound { return vm.newFloat(numerator) }
      let denominator = try vm.logarithm(arguments[1], natural)
      return try vm.floatBinary(.truediv, numerator, denominator)
    },
    Method("log2(x, /)", "The logarithm to base 2.") { vm, arguments throws(Raised) in
      vm.newFloat(try vm.logarithm(arguments[0], binary))
    },
    Method("log10(x, /)", "The logarithm to base 10.") { vm, arguments throws(Raised) in
      vm.newFloat(try vm.logarithm(arguments[0], decimal))
    },
  ]
}

extension VM {
  /// The logarithm of a float, or of an integer of any size (CPython: `loghelper`).
  fileprivate func logarithm(_ value: Value, _ function: HostFunction) throws(Raised) -> Double {
    if let exact = asInt(value) {
      if exact == Value(small: 0) || isNegativeInt(exact) { throw mathDomainError() }
      if let number = withView(exact, { $0.double }) { return try function.call(self, number) }
      // Too large for a float: split off a power of two.
      let integer = bigInteger(exact)
      let bits = integer.bitLength
      let top = Double(integer.magnitudeShiftedRight(by: bits - 64).lowLimb)
      return try function.call(self, top / 0x1p64)
        + (try function.call(self, 2)) * Double(bits)
    }
    let x = try floatFromNumber(value)
    if x <= 0 { throw mathDomainError() }
    return try function.call(self, x)
  }
}
