/// The module `cmath` (CPython: `Modules/cmathmodule.c`): Kahan's formulas, which lose nothing near the
/// branch cuts, of the host's real functions. `CmathModule+Infinities` answers where a part is infinite
/// or a NaN.

extension ModuleDefinition {
  static var cmath: ModuleDefinition {
    ModuleDefinition(
      "cmath", doc: "Mathematical functions of complex numbers.",
      members: { cmathConstants() + cmathFunctions() + cmathCoordinates() + cmathTests() })
  }
}

private func cmathConstants() -> [Member] {
  [
    Constant("pi") { vm in vm.newFloat(.pi) },
    Constant("e") { vm in vm.newFloat(2.718281828459045) },
    Constant("tau") { vm in vm.newFloat(6.283185307179586) },
    Constant("inf") { vm in vm.newFloat(.infinity) },
    Constant("infj") { vm in vm.newComplex(Complex(0, .infinity)) },
    Constant("nan") { vm in vm.newFloat(.nan) },
    Constant("nanj") { vm in vm.newComplex(Complex(0, .nan)) },
  ]
}

// MARK: - Members

/// A function of one complex number: its value, before it is looked at whether it is one.
private typealias ComplexFunction = (ComplexFunctions, VM, Complex) throws(Raised) -> Complex

private func cmathFunctions() -> [Member] {
  let library = ComplexFunctions()
  func member(
    _ signature: StaticString, _ doc: StaticString, _ function: @escaping ComplexFunction
  ) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      let z = try vm.complexArgument(arguments[0])
      return vm.newComplex(try function(library, vm, z))
    }
  }
  return [
    member("acos(z, /)", "The arc cosine.") { f, vm, z throws(Raised) in try f.acos(vm, z) },
    member("acosh(z, /)", "The inverse hyperbolic cosine.") { f, vm, z throws(Raised) in
      try f.acosh(vm, z)
    },
    member("asin(z, /)", "The arc sine.") { f, vm, z throws(Raised) in
      try f.asinh(vm, z.timesI).timesMinusI
    },
    member("asinh(z, /)", "The inverse hyperbolic sine.") { f, vm, z throws(Raised) in
      try f.asinh(vm, z)
    },
    member("atan(z, /)", "The arc tangent.") { f, vm, z throws(Raised) in
      try f.atanh(vm, z.timesI).timesMinusI
    },
    member("atanh(z, /)", "The inverse hyperbolic tangent.") { f, vm, z throws(Raised) in
      try f.atanh(vm, z)
    },
    member("cos(z, /)", "The cosine.") { f, vm, z throws(Raised) in try f.cosh(vm, z.timesI) },
    member("cosh(z, /)", "The hyperbolic cosine.") { f, vm, z throws(Raised) in try f.cosh(vm, z) },
    member("exp(z, /)", "e to the power of z.") { f, vm, z throws(Raised) in try f.exp(vm, z) },
    member("log10(z, /)", "The logarithm to the base 10.") { f, vm, z throws(Raised) in
      let natural = try f.log(vm, z)
      if z.real == 0, z.imaginary == 0 { throw vm.mathDomainError() }
      let ten = 2.302585092994046
      return Complex(natural.real / ten, natural.imaginary / ten)
    },
    member("sin(z, /)", "The sine.") { f, vm, z throws(Raised) in
      try f.sinh(vm, z.timesI).timesMinusI
    },
    member("sinh(z, /)", "The hyperbolic sine.") { f, vm, z throws(Raised) in try f.sinh(vm, z) },
    member("sqrt(z, /)", "The square root.") { f, vm, z throws(Raised) in try f.squareRoot(vm, z) },
    member("tan(z, /)", "The tangent.") { f, vm, z throws(Raised) in
      try f.tanh(vm, z.timesI).timesMinusI
    },
    member("tanh(z, /)", "The hyperbolic tangent.") { f, vm, z throws(Raised) in try f.tanh(vm, z)
    },
    Method("log(z, base=<unbound>, /)", "The natural logarithm, or that to a base.") {
      vm, arguments throws(Raised) in
      let z = try vm.complexArgument(arguments[0])
      let natural = try library.log(vm, z)
      if arguments[1].isUnbound {
        if z.real == 0, z.imaginary == 0 { throw vm.mathDomainError() }
        return vm.newComplex(natural)
      }
      let base = try vm.complexArgument(arguments[1])
      let divisor = try library.log(vm, base)
      guard base.real != 0 || base.imaginary != 0,
        let quotient = Complex.divide(natural, divisor)
      else { throw vm.mathDomainError() }
      return vm.newComplex(quotient)
    },
  ]
}

private func cmathCoordinates() -> [Member] {
  let library = ComplexFunctions()
  return [
    Method("phase(z, /)", "The angle of z, from -pi to pi.") { vm, arguments throws(Raised) in
      vm.newFloat(try library.phase(vm, try vm.complexArgument(arguments[0])))
    },
    Method("polar(z, /)", "The pair of the distance from zero and the angle.") {
      vm, arguments throws(Raised) in
      let z = try vm.complexArgument(arguments[0])
      let distance = try library.hypotenuse.call(vm, z.real, z.imaginary)
      if distance.isInfinite, z.isFinite { throw vm.mathRangeError() }
      return vm.newPair(vm.newFloat(distance), vm.newFloat(try library.phase(vm, z)))
    },
    Method("rect(r, phi, /)", "The number with this distance from zero and this angle.") {
      vm, arguments throws(Raised) in
      let r = try vm.floatFromNumber(arguments[0])
      let phi = try vm.floatFromNumber(arguments[1])
      return vm.newComplex(try library.rectangular(vm, r, phi))
    },
  ]
}

private func cmathTests() -> [Member] {
  func member(
    _ signature: StaticString, _ doc: StaticString, _ test: @escaping (Complex) -> Bool
  ) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      Owned(test(try vm.complexArgument(arguments[0])))
    }
  }
  return [
    member("isfinite(z, /)", "Whether both parts are finite.") { $0.isFinite },
    member("isinf(z, /)", "Whether a part is infinite.") { $0.isInfinite },
    member("isnan(z, /)", "Whether a part is a NaN.") { $0.real.isNaN || $0.imaginary.isNaN },
    Method("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Whether two numbers are close.") {
      vm, arguments throws(Raised) in
      let a = try vm.complexArgument(arguments[0])
      let b = try vm.complexArgument(arguments[1])
      let (relative, absolute) = try vm.tolerances(arguments[2], arguments[3])
      if a.real == b.real, a.imaginary == b.imaginary { return Owned(true) }
      if a.isInfinite || b.isInfinite { return Owned(false) }
      let size = try vm.mathFunction("hypot")
      let difference = size(a.real - b.real, a.imaginary - b.imaginary)
      return Owned(
        difference <= relative * size(b.real, b.imaginary)
          || difference <= relative * size(a.real, a.imaginary) || difference <= absolute)
    },
  ]
}

extension VM {
  /// An argument that is a number of any kind (CPython: `PyComplex_AsCComplex`).
  fileprivate func complexArgument(_ value: Value) throws(Raised) -> Complex {
    if let number = asComplex(value) { return number }
    if !lookupSpecial(type(of: value), .complex).isUnbound {
      let made = try call(Value(type(.complex)), value)
      if let number = asComplex(made.value) { return number }
    }
    return Complex(try floatFromNumber(value), 0)
  }
}

// MARK: - Functions

extension Complex {
  var isFinite: Bool { real.isFinite && imaginary.isFinite }
  var isInfinite: Bool { real.isInfinite || imaginary.isInfinite }
  /// i times the number; what has a circle in it is a hyperbola turned by this.
  fileprivate var timesI: Complex { Complex(-imaginary, real) }
  fileprivate var timesMinusI: Complex { Complex(imaginary, -real) }
}

func withSign(of sign: Double, _ magnitude: Double) -> Double {
  Double(signOf: sign, magnitudeOf: magnitude)
}

/// The functions of complex numbers, and the host's functions of which they are made.
final class ComplexFunctions {
  let sine = HostFunction("sin"), cosine = HostFunction("cos")
  let hyperbolicSine = HostFunction("sinh"), hyperbolicCosine = HostFunction("cosh")
  let hypotenuse = HostFunction("hypot"), angle = HostFunction("atan2")
  let exponential = HostFunction("exp")
  private let tangent = HostFunction("tan"), hyperbolicTangent = HostFunction("tanh")
  private let areaSine = HostFunction("asinh"), logarithm = HostFunction("log")
  private let logarithmOfMore = HostFunction("log1p")

  /// Above these, sums, squares or exponentials of parts would be too large.
  private let large = Double.greatestFiniteMagnitude / 4
  private let squareRootOfLarge = (Double.greatestFiniteMagnitude / 4).squareRoot()
  private let logarithmOfLarge = 708.3964185322641
  private let logarithmOf2 = 0.6931471805599453
  private let e = 2.718281828459045

  private func isLarge(_ z: Complex) -> Bool {
    z.real.magnitude > large || z.imaginary.magnitude > large
  }

  /// The logarithm of twice the absolute value of what is too large to be squared.
  private func logarithmOfDouble(_ vm: VM, _ z: Complex) throws(Raised) -> Double {
    let half = try hypotenuse.call(vm, z.real / 2, z.imaginary / 2)
    return try logarithm.call(vm, half) + logarithmOf2 * 2
  }

  func phase(_ vm: VM, _ z: Complex) throws(Raised) -> Double {
    try angle.call(vm, z.imaginary, z.real)
  }

  func squareRoot(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return squareRootOfSpecial(z) }
    if z.real == 0, z.imaginary == 0 { return Complex(0, z.imaginary) }
    let x = z.real.magnitude
    let y = z.imaginary.magnitude
    let tiny = Double.leastNormalMagnitude
    let root: Double
    if x < tiny, y < tiny {
      let scale = 9_007_199_254_740_992.0
      let scaled = x * scale
      let sum = scaled + (try hypotenuse.call(vm, scaled, y * scale))
      root = sum.squareRoot() / 134_217_728
    } else {
      root = 2 * (x / 8 + (try hypotenuse.call(vm, x / 8, y / 8))).squareRoot()
    }
    let other = y / (2 * root)
    return z.real >= 0
      ? Complex(root, withSign(of: z.imaginary, other))
      : Complex(other, withSign(of: z.imaginary, root))
  }

  func acos(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return try acosOfSpecial(vm, z) }
    if isLarge(z) {
      let size = try logarithmOfDouble(vm, z)
      return Complex(
        try angle.call(vm, z.imaginary.magnitude, z.real), withSign(of: -z.imaginary, size))
    }
    let below = try squareRoot(vm, Complex(1 - z.real, -z.imaginary))
    let above = try squareRoot(vm, Complex(1 + z.real, z.imaginary))
    return Complex(
      2 * (try angle.call(vm, below.real, above.real)),
      try areaSine.call(vm, above.real * below.imaginary - above.imaginary * below.real))
  }

  func acosh(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return try logarithmOfSpecial(vm, z) }
    if isLarge(z) { return Complex(try logarithmOfDouble(vm, z), try phase(vm, z)) }
    let below = try squareRoot(vm, Complex(z.real - 1, z.imaginary))
    let above = try squareRoot(vm, Complex(z.real + 1, z.imaginary))
    return Complex(
      try areaSine.call(vm, below.real * above.real + below.imaginary * above.imaginary),
      2 * (try angle.call(vm, below.imaginary, above.real)))
  }

  func asinh(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return try asinhOfSpecial(vm, z) }
    if isLarge(z) {
      return Complex(
        withSign(of: z.real, try logarithmOfDouble(vm, z)),
        try angle.call(vm, z.imaginary, z.real.magnitude))
    }
    let first = try squareRoot(vm, Complex(1 + z.imaginary, -z.real))
    let second = try squareRoot(vm, Complex(1 - z.imaginary, z.real))
    return Complex(
      try areaSine.call(vm, first.real * second.imaginary - second.real * first.imaginary),
      try angle.call(
        vm, z.imaginary, first.real * second.real - first.imaginary * second.imaginary))
  }

  /// - Throws: `ValueError` at 1 and -1.
  func atanh(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return atanhOfSpecial(z) }
    if z.real.sign == .minus {
      let other = try atanh(vm, Complex(-z.real, -z.imaginary))
      return Complex(-other.real, -other.imaginary)
    }
    let y = z.imaginary.magnitude
    if z.real > squareRootOfLarge || y > squareRootOfLarge {
      let half = try hypotenuse.call(vm, z.real / 2, z.imaginary / 2)
      return Complex(z.real / 4 / half / half, -withSign(of: -z.imaginary, .pi / 2))
    }
    if z.real == 1, y < Double.leastNormalMagnitude.squareRoot() {
      if y == 0 { throw vm.mathDomainError() }
      let ratio = y.squareRoot() / (try hypotenuse.call(vm, y, 2)).squareRoot()
      return Complex(
        -(try logarithm.call(vm, ratio)),
        withSign(of: z.imaginary, try angle.call(vm, 2, -y) / 2))
    }
    let below = 1 - z.real
    return Complex(
      try logarithmOfMore.call(vm, 4 * z.real / (below * below + y * y)) / 4,
      -(try angle.call(vm, -2 * z.imaginary, below * (1 + z.real) - y * y)) / 2)
  }

  /// The real part of zero's logarithm is -infinity, which its callers refuse.
  func log(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return try logarithmOfSpecial(vm, z) }
    let larger = Swift.max(z.real.magnitude, z.imaginary.magnitude)
    let smaller = Swift.min(z.real.magnitude, z.imaginary.magnitude)
    let real: Double
    if larger > large {
      let half = try hypotenuse.call(vm, larger / 2, smaller / 2)
      real = try logarithm.call(vm, half) + logarithmOf2
    } else if larger == 0 {
      real = -.infinity
    } else if larger < .leastNormalMagnitude {
      let scale = 9_007_199_254_740_992.0
      let size = try hypotenuse.call(vm, larger * scale, smaller * scale)
      real = try logarithm.call(vm, size) - 53 * logarithmOf2
    } else {
      let size = try hypotenuse.call(vm, larger, smaller)
      real =
        size >= 0.71 && size <= 1.73
        ? try logarithmOfMore.call(
          vm, (larger - 1) * (larger + 1) + smaller * smaller) / 2
        : try logarithm.call(vm, size)
    }
    return Complex(real, try phase(vm, z))
  }

  /// - Throws: `OverflowError`; `ValueError` for an infinite angle, as the next four.
  func exp(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return try expOfSpecial(vm, z) }
    let isLarge = z.real > logarithmOfLarge
    let size = try exponential.call(vm, isLarge ? z.real - 1 : z.real)
    let last = isLarge ? e : 1
    return try finite(
      vm,
      Complex(
        size * (try cosine.call(vm, z.imaginary)) * last,
        size * (try sine.call(vm, z.imaginary)) * last))
  }

  func cosh(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return try coshOfSpecial(vm, z) }
    return try finite(
      vm,
      try product(
        vm, z, try cosine.call(vm, z.imaginary), hyperbolicCosine,
        try sine.call(vm, z.imaginary), hyperbolicSine))
  }

  func sinh(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return try sinhOfSpecial(vm, z) }
    return try finite(
      vm,
      try product(
        vm, z, try cosine.call(vm, z.imaginary), hyperbolicSine,
        try sine.call(vm, z.imaginary), hyperbolicCosine))
  }

  /// Both parts: a factor times a hyperbolic function of the real part.
  private func product(
    _ vm: VM, _ z: Complex, _ first: Double, _ firstFunction: HostFunction, _ second: Double,
    _ secondFunction: HostFunction
  ) throws(Raised) -> Complex {
    let isLarge = z.real.magnitude > logarithmOfLarge
    let x = isLarge ? z.real - withSign(of: z.real, 1) : z.real
    let last = isLarge ? e : 1
    return Complex(
      first * (try firstFunction.call(vm, x)) * last,
      second * (try secondFunction.call(vm, x)) * last)
  }

  func tanh(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    if !z.isFinite { return try tanhOfSpecial(vm, z) }
    if z.real.magnitude > logarithmOfLarge {
      let turned = 4 * (try sine.call(vm, z.imaginary)) * (try cosine.call(vm, z.imaginary))
      return Complex(
        withSign(of: z.real, 1), turned * (try exponential.call(vm, -2 * z.real.magnitude)))
    }
    let x = try hyperbolicTangent.call(vm, z.real)
    let y = try tangent.call(vm, z.imaginary)
    let narrow = 1 / (try hyperbolicCosine.call(vm, z.real))
    let both = x * y
    let divisor = 1 + both * both
    return Complex(x * (1 + y * y) / divisor, y / divisor * narrow * narrow)
  }

  func rectangular(_ vm: VM, _ r: Double, _ phi: Double) throws(Raised) -> Complex {
    if !r.isFinite || !phi.isFinite { return try rectangularOfSpecial(vm, r, phi) }
    // A zero keeps its sign.
    if phi == 0 { return Complex(r, r * phi) }
    return Complex(r * (try cosine.call(vm, phi)), r * (try sine.call(vm, phi)))
  }

  private func finite(_ vm: VM, _ result: Complex) throws(Raised) -> Complex {
    if result.isInfinite { throw vm.mathRangeError() }
    return result
  }
}
