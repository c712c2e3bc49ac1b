/// A complex number.
struct ComplexObject {
  var header: ObjectHeader
  var real: Double
  var imaginary: Double
}

/// A complex number as an operand (CPython: `Py_complex`).
struct Complex {
  var real: Double
  var imaginary: Double

  init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  static func + (a: Complex, b: Complex) -> Complex {
    Complex(a.real + b.real, a.imaginary + b.imaginary)
  }

  static func - (a: Complex, b: Complex) -> Complex {
    Complex(a.real - b.real, a.imaginary - b.imaginary)
  }

  static func * (a: Complex, b: Complex) -> Complex {
    Complex(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// a / b by Smith's method; `nil` for a zero divisor (CPython: `_Py_c_quot`).
  static func divide(_ a: Complex, _ b: Complex) -> Complex? {
    let real = b.real.magnitude
    let imaginary = b.imaginary.magnitude
    if real >= imaginary {
      if real == 0 { return nil }
      let ratio = b.imaginary / b.real
      let denominator = b.real + b.imaginary * ratio
      return Complex(
        (a.real + a.imaginary * ratio) / denominator,
        (a.imaginary - a.real * ratio) / denominator)
    }
    if imaginary >= real {
      let ratio = b.real / b.imaginary
      let denominator = b.real * ratio + b.imaginary
      return Complex(
        (a.real * ratio + a.imaginary) / denominator,
        (a.imaginary * ratio - a.real) / denominator)
    }
    return Complex(.nan, .nan)
  }

  /// self ** exponent by squaring; `nil` for zero to a negative power (CPython: `c_powi`).
  func power(_ exponent: Int) -> Complex? {
    var result = Complex(1, 0)
    var factor = self
    var rest = exponent.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = result * factor }
      rest >>= 1
      factor = factor * factor
    }
    return exponent > 0 ? result : Complex.divide(Complex(1, 0), result)
  }
}

// MARK: - Making and looking at complex numbers

extension VM {
  func newComplex(_ number: Complex) -> Owned {
    let object = allocate(ComplexObject.self, type: type(.complex))
    object.pointee.real = number.real
    object.pointee.imaginary = number.imaginary
    return Owned(object)
  }

  /// The number of a `complex` or an instance of a subclass, else `nil`.
  func asComplex(_ value: Value) -> Complex? {
    guard value.isObject else { return nil }
    let type = value.object.pointee.type
    var exact = value
    if type.pointee.layout == .wrapper, type.pointee.wrappedLayout == .complex {
      exact = value.storage(WrapperObject.self).pointee.wrapped
    } else if type.pointee.layout != .complex {
      return nil
    }
    let object = exact.storage(ComplexObject.self)
    return Complex(object.pointee.real, object.pointee.imaginary)
  }

  /// A complex, float or integer as an operand of complex arithmetic; `nil` for anything else.
  func complexOperand(_ value: Value) throws(Raised) -> Complex? {
    if let number = asComplex(value) { return number }
    guard let real = try floatOperand(value) else { return nil }
    return Complex(real, 0)
  }

  /// The host's mathematical function of this name.
  ///
  /// - Throws: `RuntimeError` if the host has none.
  func mathFunction(_ name: String) throws(Raised) -> (Double, Double) -> Double {
    guard let function = pointee.host.mathFunction(name) else {
      throw runtimeError("the host has no mathematical function '\(name)'")
    }
    return function
  }

  /// The host's `hypot`, looked up once.
  private func hypotenuse(_ x: Double, _ y: Double) throws(Raised) -> Double {
    if let function = pointee.hypotenuse { return function(x, y) }
    let function = try mathFunction("hypot")
    pointee.hypotenuse = function
    return function(x, y)
  }

  /// `a op b` for complex numbers.
  func complexBinary(_ op: BinaryOperator, _ a: Complex, _ b: Complex) throws(Raised) -> Owned {
    switch op {
    case .add: return newComplex(a + b)
    case .sub: return newComplex(a - b)
    case .mul: return newComplex(a * b)
    case .truediv:
      guard let quotient = Complex.divide(a, b) else {
        throw zeroDivisionError("complex division by zero")
      }
      return newComplex(quotient)
    case .pow: return try complexPower(a, b)
    default: return .notImplemented
    }
  }

  /// `a ** b` (CPython: `complex_pow`).
  private func complexPower(_ a: Complex, _ b: Complex) throws(Raised) -> Owned {
    let result: Complex?
    if b.imaginary == 0, b.real == b.real.rounded(.down), b.real.magnitude <= 100 {
      result = a.power(Int(b.real))
    } else {
      result = try generalPower(a, b)
    }
    guard let result else {
      throw zeroDivisionError("0.0 to a negative or complex power")
    }
    if result.real.isInfinite || result.imaginary.isInfinite {
      throw overflowError("complex exponentiation")
    }
    return newComplex(result)
  }

  /// `_Py_c_pow`; `nil` for zero to a negative or complex power, and for an infinite angle.
  private func generalPower(_ a: Complex, _ b: Complex) throws(Raised) -> Complex? {
    if b.real == 0 && b.imaginary == 0 { return Complex(1, 0) }
    if a.real == 0 && a.imaginary == 0 {
      return b.imaginary != 0 || b.real < 0 ? nil : Complex(0, 0)
    }
    let magnitude = try hypotenuse(a.real, a.imaginary)
    var length = pointee.host.power(magnitude, b.real)
    let angle = try mathFunction("atan2")(a.imaginary, a.real)
    var phase = angle * b.real
    if b.imaginary != 0 {
      length /= try mathFunction("exp")(angle * b.imaginary, 0)
      phase += b.imaginary * (try mathFunction("log")(magnitude, 0))
    }
    // The sine of an infinite angle is C's domain error.
    if phase.isInfinite { return nil }
    return Complex(
      length * (try mathFunction("cos")(phase, 0)), length * (try mathFunction("sin")(phase, 0)))
  }

  /// `abs(complex)` (CPython: `_Py_c_abs`).
  fileprivate func complexAbsolute(_ number: Complex) throws(Raised) -> Owned {
    if !number.real.isFinite || !number.imaginary.isFinite {
      let isInfinite = number.real.isInfinite || number.imaginary.isInfinite
      return newFloat(isInfinite ? .infinity : .nan)
    }
    let result = try hypotenuse(number.real, number.imaginary)
    if !result.isFinite { throw overflowError("absolute value too large") }
    return newFloat(result)
  }

  /// `repr(complex)`.
  func complexText(_ number: Complex) -> [UInt8] {
    let r = UInt8(ascii: "r")
    if number.real == 0 && number.real.sign == .plus {
      return FloatText.format(number.imaginary, code: r, precision: 0, flags: [])
        + [UInt8(ascii: "j")]
    }
    var text: [UInt8] = [UInt8(ascii: "(")]
    text += FloatText.format(number.real, code: r, precision: 0, flags: [])
    text += FloatText.format(number.imaginary, code: r, precision: 0, flags: .sign)
    text += [UInt8(ascii: "j"), UInt8(ascii: ")")]
    return text
  }

  /// `hash(complex)`, equal to that of a float without an imaginary part.
  func hashComplex(_ number: Complex, of object: Value) -> Int {
    let real = hashFloat(number.real, of: object)
    let imaginary = hashFloat(number.imaginary, of: object)
    let hash = real &+ 1_000_003 &* imaginary
    return hash == -1 ? -2 : hash
  }

  /// Equality with any number; `nil` if `value` is no number (CPython: `complex_richcompare`).
  func equalsComplex(_ number: Complex, _ value: Value) -> Bool? {
    if let other = asComplex(value) {
      return number.real == other.real && number.imaginary == other.imaginary
    }
    if let other = asFloat(value) { return number.imaginary == 0 && number.real == other }
    guard let other = asInt(value) else { return nil }
    return number.imaginary == 0
      && withView(other) { IntegerView.compare($0, number.real) } == 0
  }
}

// MARK: - Making one from anything

extension VM {
  /// `complex(real, imag)`; missing arguments are unbound (CPython: `complex_new_impl`).
  fileprivate func complexFromArguments(_ real: Value, _ imaginary: Value) throws(Raised) -> Owned {
    if asStr(real) != nil {
      if !imaginary.isUnbound {
        throw typeError("complex() can't take second arg if first is a string")
      }
      return try complexFromText(real)
    }
    if !imaginary.isUnbound, asStr(imaginary) != nil {
      throw typeError("complex() second arg can't be a string")
    }
    if imaginary.isUnbound, real.hasLayout(.complex) { return real.owned }
    let first = try complexFromSpecial(real)
    if asComplex(first.value) == nil, !isReal(first.value) {
      throw typeError(
        "complex() first argument must be a string or a number, not '\(typeName(real))'")
    }
    if !imaginary.isUnbound, asComplex(imaginary) == nil, !isReal(imaginary) {
      throw typeError("complex() second argument must be a number, not '\(typeName(imaginary))'")
    }
    let realPart = asComplex(first.value)
    var result = realPart ?? Complex(0, 0)
    if realPart == nil { result.real = try floatFromAny(first.value) }
    if imaginary.isUnbound { return newComplex(result) }
    if let second = asComplex(imaginary) {
      result.real -= second.imaginary
      result.imaginary = realPart == nil ? second.real : result.imaginary + second.real
    } else {
      let second = try floatFromAny(imaginary)
      result.imaginary = realPart == nil ? second : second + result.imaginary
    }
    return newComplex(result)
  }

  private func isReal(_ value: Value) -> Bool {
    let type = type(of: value)
    return !lookupSpecial(type, .float).isUnbound || !lookupSpecial(type, .index).isUnbound
  }

  /// What `__complex__` gives, or the value itself.
  private func complexFromSpecial(_ value: Value) throws(Raised) -> Owned {
    if value.hasLayout(.complex) { return value.owned }
    let method = lookupSpecial(type(of: value), .complex)
    if method.isUnbound { return value.owned }
    let result = try callFound(method, value)
    if asComplex(result.value) == nil {
      throw typeError(
        "__complex__ returned non-complex (type \(typeName(result.value)))")
    }
    if !isExactly(result.value, .complex) {
      try warnOfSubclass(result.value, "__complex__", .complex)
    }
    return result
  }

  private func complexFromText(_ value: Value) throws(Raised) -> Owned {
    try withNumberText(value) { text throws(Raised) in
      if !hasProperUnderscores(text) {
        throw valueError("could not convert string to complex: \(try reprSwift(value))")
      }
      var scanner = ComplexScanner(text)
      guard let number = scanner.scan() else {
        throw valueError("complex() arg is a malformed string")
      }
      return newComplex(number)
    }
  }
}

/// True if every underscore stands between digits.
private func hasProperUnderscores(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  func isDigit(_ index: Int) -> Bool {
    index >= 0 && index < text.count && text[index] &- 48 < 10
  }
  for index in 0..<text.count where text[index] == UInt8(ascii: "_") {
    if !isDigit(index - 1) || !isDigit(index + 1) { return false }
  }
  return true
}

/// Reads a complex number (CPython: `complex_from_string_inner`).
private struct ComplexScanner {
  let text: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private var current: UInt8 { position < text.count ? text[position] : 0 }

  private mutating func skipSpaces() {
    while position < text.count, DigitText.isSpace(text[position]) { position += 1 }
  }

  private mutating func skipUnit() -> Bool {
    if current | 32 != UInt8(ascii: "j") { return false }
    position += 1
    return true
  }

  private var isSign: Bool { current == UInt8(ascii: "+") || current == UInt8(ascii: "-") }

  mutating func scan() -> Complex? {
    skipSpaces()
    let isBracketed = current == UInt8(ascii: "(")
    if isBracketed {
      position += 1
      skipSpaces()
    }
    var result = Complex(0, 0)
    if let first = float() {
      if isSign {
        result.real = first
        if let second = float() { result.imaginary = second } else { result.imaginary = sign() }
        if !skipUnit() { return nil }
      } else if skipUnit() {
        result.imaginary = first
      } else {
        result.real = first
      }
    } else {
      result.imaginary = isSign ? sign() : 1
      if !skipUnit() { return nil }
    }
    skipSpaces()
    if isBracketed {
      if current != UInt8(ascii: ")") { return nil }
      position += 1
      skipSpaces()
    }
    return position == text.count ? result : nil
  }

  private mutating func sign() -> Double {
    let isNegative = current == UInt8(ascii: "-")
    position += 1
    return isNegative ? -1 : 1
  }

  /// The longest float at the position, which moves past it.
  private mutating func float() -> Double? {
    var end = position
    if isSign { end += 1 }
    let start = end
    end = word("infinity", start) ?? word("inf", start) ?? word("nan", start) ?? digits(start)
    if end == start { return nil }
    let slice = UnsafeBufferPointer(rebasing: text[position..<end])
    guard let number = FloatParsing.parse(slice) else { return nil }
    position = end
    return number
  }

  private func word(_ word: StaticString, _ start: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    if text.count - start < count { return nil }
    for index in 0..<count where text[start + index] | 32 != word.utf8Start[index] { return nil }
    return start + count
  }

  private func isDigit(_ index: Int) -> Bool { index < text.count && text[index] &- 48 < 10 }

  private func skipDigits(_ start: Int) -> Int {
    var end = start
    while isDigit(end) || (end > start && end < text.count && text[end] == 95 && isDigit(end + 1)) {
      end += 1
    }
    return end
  }

  /// The end of digits with a point and an exponent; `start` if there are none.
  private func digits(_ start: Int) -> Int {
    var end = skipDigits(start)
    var hasDigits = end > start
    if end < text.count, text[end] == UInt8(ascii: ".") {
      let fraction = skipDigits(end + 1)
      hasDigits = hasDigits || fraction > end + 1
      end = fraction
    }
    if !hasDigits { return start }
    if end < text.count, text[end] | 32 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < text.count, text[exponent] == 43 || text[exponent] == 45 { exponent += 1 }
      if isDigit(exponent) { end = skipDigits(exponent) }
    }
    return end
  }
}

// MARK: - The type

extension TypeDefinition {
  static let complex = TypeDefinition(
    "complex", doc: "A complex number made from a string or from numbers.", layout: .complex,
    size: MemoryLayout<ComplexObject>.size, flags: [.baseType], next: nil,
    members: { [.ownGetAttribute] + complexOperators() + complexMethods() })
}

private func complexOperators() -> [Member] {
  func members(
    _ forward: StaticString, _ reflected: StaticString, _ doc: StaticString, _ op: BinaryOperator
  ) -> [Member] {
    operatorMembers(forward, reflected, doc) { vm, left, right throws(Raised) in
      guard let a = try vm.complexOperand(left), let b = try vm.complexOperand(right) else {
        return .notImplemented
      }
      return try vm.complexBinary(op, a, b)
    }
  }
  func power(
    _ vm: VM, _ left: Value, _ right: Value, _ modulus: Value
  ) throws(Raised) -> Owned {
    guard let a = try vm.complexOperand(left), let b = try vm.complexOperand(right) else {
      return .notImplemented
    }
    if !modulus.isNoneOrUnbound { throw vm.valueError("complex modulo") }
    return try vm.complexBinary(.pow, a, b)
  }
  var result = members("__add__(self, value, /)", "__radd__(self, value, /)", "The sum.", .add)
  result += members("__sub__(self, value, /)", "__rsub__(self, value, /)", "The difference.", .sub)
  result += members("__mul__(self, value, /)", "__rmul__(self, value, /)", "The product.", .mul)
  result += members(
    "__truediv__(self, value, /)", "__rtruediv__(self, value, /)", "The quotient.", .truediv)
  result += [
    Method("__pow__(self, value, mod=None, /)", "The power.") { vm, arguments throws(Raised) in
      try power(vm, arguments[0], arguments[1], arguments[2])
    },
    Method("__rpow__(self, value, mod=None, /)", "The power.") { vm, arguments throws(Raised) in
      try power(vm, arguments[1], arguments[0], arguments[2])
    },
    Method("__eq__(self, value, /)", "self == value") { vm, arguments throws(Raised) in
      guard let number = vm.asComplex(arguments[0]),
        let isEqual = vm.equalsComplex(number, arguments[1])
      else { return .notImplemented }
      return Owned(isEqual)
    },
    Method("__ne__(self, value, /)", "self != value") { vm, arguments throws(Raised) in
      guard let number = vm.asComplex(arguments[0]),
        let isEqual = vm.equalsComplex(number, arguments[1])
      else { return .notImplemented }
      return Owned(!isEqual)
    },
  ]
  let orders: [(StaticString, StaticString)] = [
    ("__lt__(self, value, /)", "self < value"), ("__le__(self, value, /)", "self <= value"),
    ("__gt__(self, value, /)", "self > value"), ("__ge__(self, value, /)", "self >= value"),
  ]
  for (signature, doc) in orders {
    result.append(Method(signature, doc) { vm, arguments throws(Raised) in .notImplemented })
  }
  return result
}

private func complexMethods() -> [Member] {
  /// A method of the number alone.
  func member(
    _ signature: StaticString, _ doc: StaticString,
    _ body: @escaping (VM, Complex) throws(Raised) -> Owned
  ) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      try body(vm, vm.asComplex(arguments[0]) ?? Complex(0, 0))
    }
  }
  return [
    StaticMethod("__new__(cls, real=<unbound>, imag=<unbound>) -> (real=0, imag=0)") {
      vm, arguments throws(Raised) in
      let real = arguments[1].isUnbound ? Value(small: 0) : arguments[1]
      let number = try vm.complexFromArguments(real, arguments[2])
      return vm.newWrapped(arguments[0], number)
    },
    member("__repr__(self, /)", "The number as text.") { vm, number throws(Raised) in
      vm.asciiString(vm.complexText(number))
    },
    Method("__hash__(self, /)", "The hash.") { vm, arguments throws(Raised) in
      vm.newInt(vm.hashComplex(vm.asComplex(arguments[0]) ?? Complex(0, 0), of: arguments[0]))
    },
    member("__neg__(self, /)", "-self") { vm, number throws(Raised) in
      vm.newComplex(Complex(-number.real, -number.imaginary))
    },
    member("__pos__(self, /)", "+self") { vm, number throws(Raised) in vm.newComplex(number) },
    member("__abs__(self, /)", "The distance from zero.") { vm, number throws(Raised) in
      try vm.complexAbsolute(number)
    },
    member("__bool__(self, /)", "True unless zero.") { vm, number throws(Raised) in
      Owned(number.real != 0 || number.imaginary != 0)
    },
    member("conjugate(self, /)", "The number with the other imaginary sign.") {
      vm, number throws(Raised) in vm.newComplex(Complex(number.real, -number.imaginary))
    },
    member("__complex__(self, /)", "The number as a plain complex.") {
      vm, number throws(Raised) in vm.newComplex(number)
    },
    member("__getnewargs__(self, /)", "The arguments that make a copy.") {
      vm, number throws(Raised) in
      vm.newPair(vm.newFloat(number.real), vm.newFloat(number.imaginary))
    },
    Method("__format__(self, format_spec, /)", "Formats by a format specification.") {
      vm, arguments throws(Raised) in
      try vm.checkFormatSpec(arguments[1])
      let number = vm.asComplex(arguments[0]) ?? Complex(0, 0)
      return try vm.formatComplex(arguments[0], number.real, number.imaginary, arguments[1])
    },
    Field("real", "The real part.") { vm, value throws(Raised) in
      vm.newFloat(vm.asComplex(value)?.real ?? 0)
    },
    Field("imag", "The imaginary part.") { vm, value throws(Raised) in
      vm.newFloat(vm.asComplex(value)?.imaginary ?? 0)
    },
  ]
}
