/// What the functions of `cmath` answer where a part of their argument is infinite or a NaN (C99,
/// Annex G; CPython: the tables of special values in `Modules/cmathmodule.c`).

extension ComplexFunctions {
  func squareRootOfSpecial(_ z: Complex) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    if y.isInfinite { return Complex(.infinity, y) }
    if !x.isInfinite { return Complex(.nan, .nan) }
    if x > 0 { return Complex(.infinity, y.isNaN ? .nan : withSign(of: y, 0)) }
    return y.isNaN ? Complex(.nan, .infinity) : Complex(0, withSign(of: y, .infinity))
  }

  /// Also that of `acosh`, which goes to the same places.
  func logarithmOfSpecial(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    Complex(z.isInfinite ? .infinity : .nan, try phase(vm, z))
  }

  func acosOfSpecial(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    let real =
      x == 0 && y.isNaN ? .pi / 2 : try angle.call(vm, y.magnitude, x)
    guard z.isInfinite else { return Complex(real, .nan) }
    return Complex(real, y.isNaN ? .infinity : withSign(of: -y, .infinity))
  }

  func asinhOfSpecial(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    if x.isNaN {
      if y.isInfinite { return Complex(.infinity, .nan) }
      return Complex(.nan, y == 0 ? y : .nan)
    }
    return Complex(
      z.isInfinite ? withSign(of: x, .infinity) : .nan, try angle.call(vm, y, x.magnitude))
  }

  func atanhOfSpecial(_ z: Complex) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    if x.isNaN {
      return y.isInfinite ? Complex(0, withSign(of: y, .pi / 2)) : Complex(.nan, .nan)
    }
    let real = z.isInfinite || x == 0 ? withSign(of: x, 0) : .nan
    return Complex(real, y.isNaN ? .nan : withSign(of: y, .pi / 2))
  }

  /// `size` in the direction of an angle that is finite and not zero.
  private func turned(
    _ vm: VM, _ size: Double, _ phi: Double
  ) throws(Raised) -> Complex {
    Complex(
      withSign(of: try cosine.call(vm, phi), size), withSign(of: try sine.call(vm, phi), size))
  }

  func expOfSpecial(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    if x.isInfinite, y.isFinite, y != 0 { return try turned(vm, x > 0 ? x : 0, y) }
    if x == -.infinity { return Complex(0, y == 0 ? y : 0) }
    try checkAngle(vm, y, isRefused: !x.isNaN)
    return Complex(x == .infinity ? x : .nan, y == 0 ? y : .nan)
  }

  func coshOfSpecial(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    if x.isInfinite, y.isFinite, y != 0 {
      let result = try turned(vm, .infinity, y)
      return Complex(result.real, x > 0 ? result.imaginary : -result.imaginary)
    }
    try checkAngle(vm, y, isRefused: !x.isNaN)
    if x.isInfinite {
      return Complex(.infinity, y == 0 ? (x > 0 ? y : -y) : .nan)
    }
    return Complex(.nan, x == 0 || y == 0 ? 0 : .nan)
  }

  func sinhOfSpecial(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    if x.isInfinite, y.isFinite, y != 0 {
      let result = try turned(vm, .infinity, y)
      return Complex(x > 0 ? result.real : -result.real, result.imaginary)
    }
    try checkAngle(vm, y, isRefused: !x.isNaN)
    if y == 0 { return Complex(x, y) }
    return Complex(x == 0 ? 0 : x.isInfinite ? .infinity : .nan, .nan)
  }

  func tanhOfSpecial(_ vm: VM, _ z: Complex) throws(Raised) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    if x.isInfinite {
      let imaginary =
        y.isFinite && y != 0
        ? 2 * (try sine.call(vm, y)) * (try cosine.call(vm, y)) : y == 0 ? y : 0
      return Complex(withSign(of: x, 1), withSign(of: imaginary, 0))
    }
    try checkAngle(vm, y, isRefused: x.isFinite)
    return Complex(.nan, x.isNaN && y == 0 ? y : .nan)
  }

  func rectangularOfSpecial(
    _ vm: VM, _ r: Double, _ phi: Double
  ) throws(Raised) -> Complex {
    if r.isInfinite, phi.isFinite, phi != 0 {
      let result = try turned(vm, .infinity, phi)
      return r > 0 ? result : Complex(-result.real, -result.imaginary)
    }
    try checkAngle(vm, phi, isRefused: r != 0 && !r.isNaN)
    if r == 0 { return Complex(0, 0) }
    if phi == 0 { return Complex(r, r.isNaN ? 0 : withSign(of: r, 1) * phi) }
    return Complex(r.isInfinite ? .infinity : .nan, .nan)
  }

  /// - Throws: `ValueError` if the angle is infinite and that is no number.
  private func checkAngle(_ vm: VM, _ angle: Double, isRefused: Bool) throws(Raised) {
    if angle.isInfinite, isRefused { throw vm.mathDomainError() }
  }
}
