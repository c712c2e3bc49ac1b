/// A float whose exponent does not fit an immediate word.
struct FloatObject {
  var header: ObjectHeader
  var number: Double
}

// MARK: - Making and looking at floats

extension VM {
  @inline(__always)
  func newFloat(_ number: Double) -> Owned {
    if let word = Value.immediateFloat(number) { return Owned(word) }
    return newFloatObject(number)
  }

  @inline(never)
  private func newFloatObject(_ number: Double) -> Owned {
    let object = allocate(FloatObject.self, type: type(.float))
    object.pointee.number = number
    return Owned(object)
  }

  /// The number of an exact `float`, else `nil`.
  @inline(__always)
  func exactFloat(_ value: Value) -> Double? {
    if value.isImmediateFloat { return value.immediateFloat }
    return value.hasLayout(.float) ? value.storage(FloatObject.self).pointee.number : nil
  }

  /// The number of a `float` or an instance of a subclass, else `nil`.
  @inline(__always)
  func asFloat(_ value: Value) -> Double? {
    if value.isImmediateFloat { return value.immediateFloat }
    guard value.isObject else { return nil }
    let type = value.object.pointee.type
    if type.pointee.layout == .float { return value.storage(FloatObject.self).pointee.number }
    guard type.pointee.layout == .wrapper, type.pointee.wrappedLayout == .float else { return nil }
    return exactFloat(value.storage(WrapperObject.self).pointee.wrapped)
  }

  /// `hash(float)`; a NaN hashes by identity.
  func hashFloat(_ number: Double, of object: Value = .unbound) -> Int {
    if isPython2 { return python2Hash(number) }
    guard let hash = NumberHash.hash(number) else {
      return Int(truncatingIfNeeded: object.bits >> 4 | object.bits << 60)
    }
    return Int(truncatingIfNeeded: hash)
  }

  /// A number as a float (CPython: `PyFloat_AsDouble`).
  ///
  /// - Throws: `TypeError`, `OverflowError`, and what `__float__` and `__index__` raise.
  @inline(__always)
  func floatFromNumber(_ value: Value) throws(Raised) -> Double {
    if value.isImmediateFloat { return value.immediateFloat }
    if value.isSmall { return Double(value.small) }
    return try floatFromObject(value)
  }

  @inline(never)
  private func floatFromObject(_ value: Value) throws(Raised) -> Double {
    if let number = asFloat(value) { return number }
    let converted = try floatFromProtocol(value)
    if let converted { return converted }
    throw typeError("must be real number, not \(typeName(value))")
  }

  /// What `__float__` or `__index__` gives; `nil` if there is neither.
  private func floatFromProtocol(_ value: Value) throws(Raised) -> Double? {
    if value.isSmall || value.hasLayout(.int) { return try doubleFromInt(value) }
    let type = type(of: value)
    let method = lookupSpecial(type, .float)
    if !method.isUnbound {
      let result = try callSpecial(method, value)
      guard let number = asFloat(result.value) else {
        throw typeError(
          "\(typeName(value)).__float__ returned non-float (type \(typeName(result.value)))")
      }
      if !isExactly(result.value, .float) {
        try warnOfSubclass(result.value, "\(typeName(value)).__float__", .float)
      }
      return number
    }
    if lookupSpecial(type, .index).isUnbound { return nil }
    let integer = try intFromIndex(value)
    return try doubleFromInt(integer.value)
  }

  /// `float(value)` (CPython: `PyNumber_Float`).
  func floatFromAny(_ value: Value) throws(Raised) -> Double {
    if let number = exactFloat(value) { return number }
    if let number = try floatFromProtocol(value) { return number }
    if let number = asFloat(value) { return number }
    if asStr(value) == nil, !hasBuffer(value) {
      throw typeError(
        "float() argument must be a string or a real number, not '\(typeName(value))'")
    }
    let parsed = try withNumberText(value) { text throws(Raised) in
      guard let number = FloatParsing.parse(text) else {
        throw valueError("could not convert string to float: \(try reprSwift(value))")
      }
      return newFloat(number)
    }
    return exactFloat(parsed.value) ?? 0
  }
}

// MARK: - Arithmetic

extension VM {
  /// `a op b` for floats; unbound if floats do not have the operator.
  @inline(__always)
  func floatBinary(_ op: BinaryOperator, _ a: Double, _ b: Double) throws(Raised) -> Owned {
    switch op {
    case .add: return newFloat(a + b)
    case .sub: return newFloat(a - b)
    case .mul: return newFloat(a * b)
    case .truediv, .div:
      if b == 0 { throw zeroDivisionError("float division by zero") }
      return newFloat(a / b)
    case .floordiv:
      if b == 0 { throw zeroDivisionError("float floor division by zero") }
      return newFloat(FloatMath.floorDivide(a, b).quotient)
    case .mod:
      if b == 0 { throw zeroDivisionError("float modulo by zero") }
      return newFloat(FloatMath.modulo(a, b))
    case .pow: return try floatPower(a, b)
    default: return .unbound
    }
  }

  /// `a ** b` for floats (CPython: `float_pow`); a complex number for a negative base and a
  /// fractional exponent.
  ///
  /// - Throws: `ZeroDivisionError`, `OverflowError`.
  func floatPower(_ a: Double, _ b: Double) throws(Raised) -> Owned {
    switch FloatMath.power(a, b, FloatFunctions(power: pointee.host.power)) {
    case .value(let number): return newFloat(number)
    case .zeroDivision:
      throw zeroDivisionError("0.0 cannot be raised to a negative power")
    case .complex:
      if isPython2 {
        throw valueError("negative number cannot be raised to a fractional power")
      }
      return try complexBinary(.pow, Complex(a, 0), Complex(b, 0))
    case .overflow:
      let text = string("Numerical result out of range")
      throw raise(newException(.overflowError, arguments: [Value(small: 34), text.value]))
    }
  }

  /// A float or integer as an operand of float arithmetic; `nil` for anything else.
  func floatOperand(_ value: Value) throws(Raised) -> Double? {
    if let number = asFloat(value) { return number }
    guard let exact = asInt(value) else { return nil }
    return try doubleFromInt(exact)
  }
}

// MARK: - The type

extension TypeDefinition {
  static let float = TypeDefinition(
    "float", doc: "A floating-point number made from a number or a string.", layout: .float,
    size: MemoryLayout<FloatObject>.size, flags: [.baseType], next: nil,
    members: { floatOperators() + floatMethods() })
}

private func floatOperators() -> [Member] {
  func members(
    _ forward: StaticString, _ reflected: StaticString, _ doc: StaticString, _ op: BinaryOperator
  ) -> [Member] {
    operatorMembers(forward, reflected, doc) { vm, left, right throws(Raised) in
      guard let a = try vm.floatOperand(left), let b = try vm.floatOperand(right) else {
        return .notImplemented
      }
      return try vm.floatBinary(op, a, b)
    }
  }
  var result = members("__add__(self, value, /)", "__radd__(self, value, /)", "The sum.", .add)
  result += members("__sub__(self, value, /)", "__rsub__(self, value, /)", "The difference.", .sub)
  result += members("__mul__(self, value, /)", "__rmul__(self, value, /)", "The product.", .mul)
  result += members(
    "__truediv__(self, value, /)", "__rtruediv__(self, value, /)", "The quotient.", .truediv)
  result += members(
    "__floordiv__(self, value, /)", "__rfloordiv__(self, value, /)",
    "The quotient, rounded down.", .floordiv)
  result += members(
    "__mod__(self, value, /)", "__rmod__(self, value, /)", "The remainder.", .mod)
  result += operatorMembers(
    "__divmod__(self, value, /)", "__rdivmod__(self, value, /)", "Floor quotient and remainder."
  ) { vm, left, right throws(Raised) in
    guard let a = try vm.floatOperand(left), let b = try vm.floatOperand(right) else {
      return .notImplemented
    }
    if b == 0 { throw vm.zeroDivisionError("float divmod()") }
    let (quotient, remainder) = FloatMath.floorDivide(a, b)
    return vm.newPair(vm.newFloat(quotient), vm.newFloat(remainder))
  }
  func power(
    _ vm: VM, _ left: Value, _ right: Value, _ modulus: Value
  ) throws(Raised) -> Owned {
    if !modulus.isNoneOrUnbound {
      throw vm.typeError("pow() 3rd argument not allowed unless all arguments are integers")
    }
    guard let a = try vm.floatOperand(left), let b = try vm.floatOperand(right) else {
      return .notImplemented
    }
    return try vm.floatPower(a, b)
  }
  result += [
    Method("__pow__(self, value, mod=None, /)", "The power.") { vm, arguments throws(Raised) in
      try power(vm, arguments[0], arguments[1], arguments[2])
    },
    Method("__rpow__(self, value, mod=None, /)", "The power.") { vm, arguments throws(Raised) in
      try power(vm, arguments[1], arguments[0], arguments[2])
    },
    Method("__neg__(self, /)", "-self") { vm, arguments throws(Raised) in
      vm.newFloat(-(vm.asFloat(arguments[0]) ?? 0))
    },
    Method("__pos__(self, /)", "+self") { vm, arguments throws(Raised) in
      vm.newFloat(vm.asFloat(arguments[0]) ?? 0)
    },
    Method("__abs__(self, /)", "The absolute value.") { vm, arguments throws(Raised) in
      vm.newFloat((vm.asFloat(arguments[0]) ?? 0).magnitude)
    },
    Method("__bool__(self, /)", "True unless zero.") { vm, arguments throws(Raised) in
      Owned(vm.asFloat(arguments[0]) != 0)
    },
    Method("__hash__(self, /)", "The hash.") { vm, arguments throws(Raised) in
      vm.newInt(vm.hashFloat(vm.asFloat(arguments[0]) ?? 0, of: arguments[0]))
    },
  ]
  return result + comparisonMembers { vm, a, b in vm.compareFloat(a, b) }
}

extension VM {
  /// Compares a float with a float or an integer, exactly (CPython: `float_richcompare`).
  func compareFloat(_ a: Value, _ b: Value) -> NumberOrder {
    guard let left = asFloat(a) else { return .unknown }
    if let right = asFloat(b) { return NumberOrder(left, right) }
    guard let right = asInt(b) else { return .unknown }
    guard let sign = withView(right, { IntegerView.compare($0, left) }) else { return .unordered }
    return NumberOrder(0 &- sign)
  }
}

private func floatMethods() -> [Member] {
  /// A method of the number alone.
  func member(
    _ signature: StaticString, _ doc: StaticString,
    _ body: @escaping (VM, Double) throws(Raised) -> Owned
  ) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      try body(vm, vm.asFloat(arguments[0]) ?? 0)
    }
  }
  return [
    StaticMethod("__new__(cls, x=<unbound>, /) -> (x=0, /)") { vm, arguments throws(Raised) in
      if vm.isExactly(arguments[1], .float), arguments[0] == Value(vm.type(.float)) {
        return arguments[1].owned
      }
      let number = arguments[1].isUnbound ? 0 : try vm.floatFromAny(arguments[1])
      return vm.newWrapped(arguments[0], vm.newFloat(number))
    },
    ClassMethod("fromhex(cls, string, /)", "Makes a float from hexadecimal text.") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[1]) != nil else {
        throw vm.typeError("bad argument type for built-in operation")
      }
      // Neither digits nor spaces but ASCII's count here.
      let text = [UInt8](vm.swiftString(arguments[1]).utf8)
      let number: Owned
      switch FloatParsing.parseHexadecimal(text) {
      case .value(let value): number = vm.newFloat(value)
      case .invalid: throw vm.valueError("invalid hexadecimal floating-point string")
      case .overflow:
        throw vm.overflowError("hexadecimal value too large to represent as a float")
      }
      if arguments[0] == Value(vm.type(.float)) { return number }
      return try vm.call(arguments[0], number.value)
    },
    ClassMethod("__getformat__(cls, typestr, /)", "How this machine stores floats.") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[1]) != nil else {
        throw vm.typeError(
          "__getformat__() argument must be str, not \(vm.argumentTypeName(arguments[1]))")
      }
      let kind = vm.swiftString(arguments[1])
      if kind != "double" && kind != "float" {
        throw vm.valueError("__getformat__() argument 1 must be 'double' or 'float'")
      }
      return vm.string("IEEE, little-endian")
    },
    member("__repr__(self, /)", "The shortest text that reads back as the same number.") {
      vm, number throws(Raised) in vm.asciiString(FloatText.representation(number))
    },
    member("hex(self, /)", "The number in hexadecimal text.") { vm, number throws(Raised) in
      vm.asciiString(FloatText.hexadecimal(number))
    },
    member("is_integer(self, /)", "Whether the number is whole.") { vm, number throws(Raised) in
      Owned(FloatMath.isInteger(number))
    },
    member("as_integer_ratio(self, /)", "The number as a ratio of integers in lowest terms.") {
      vm, number throws(Raised) in
      guard let ratio = FloatMath.integerRatio(number) else {
        if number.isNaN { throw vm.valueError("cannot convert NaN to integer ratio") }
        throw vm.overflowError("cannot convert Infinity to integer ratio")
      }
      return vm.newPair(vm.newInt(ratio.numerator), vm.newInt(ratio.denominator))
    },
    Method("conjugate(self, /)", "The number itself.") { vm, arguments throws(Raised) in
      vm.plainFloat(arguments[0])
    },
    Method("__float__(self, /)", "The number as a plain float.") { vm, arguments throws(Raised) in
      vm.plainFloat(arguments[0])
    },
    member("__int__(self, /)", "The integer part.") { vm, number throws(Raised) in
      try vm.intFromDouble(number)
    },
    member("__trunc__(self, /)", "The integer part.") { vm, number throws(Raised) in
      try vm.intFromDouble(number)
    },
    member("__floor__(self, /)", "The number rounded down.") { vm, number throws(Raised) in
      try vm.intFromDouble(number.rounded(.down))
    },
    member("__ceil__(self, /)", "The number rounded up.") { vm, number throws(Raised) in
      try vm.intFromDouble(number.rounded(.up))
    },
    member("__getnewargs__(self, /)", "The arguments that make a copy.") {
      vm, number throws(Raised) in
      let plain = vm.newFloat(number)
      return vm.newTuple([plain.value])
    },
    Method("__round__(self, ndigits=None, /)", "Rounds to the nearest, ties to even.") {
      vm, arguments throws(Raised) in
      let number = vm.asFloat(arguments[0]) ?? 0
      if arguments[1].isNone { return try vm.intFromDouble(number.rounded(.toNearestOrEven)) }
      let digits = try vm.intFromIndex(arguments[1])
      let clamped =
        vm.int64(digits.value).map { Int(clamping: $0) }
        ?? (vm.isNegativeInt(digits.value) ? Int.min : Int.max)
      guard let rounded = FloatMath.rounded(number, digits: clamped) else {
        throw vm.overflowError("rounded value too large to represent")
      }
      return vm.newFloat(rounded)
    },
    Method("__format__(self, format_spec, /)", "Formats by a format specification.") {
      vm, arguments throws(Raised) in
      try vm.checkFormatSpec(arguments[1])
      return try vm.formatFloat(arguments[0], arguments[1])
    },
    Property("real", "The number itself.") { vm, value throws(Raised) in vm.plainFloat(value) },
    Property("imag", "The imaginary part, zero.") { vm, value throws(Raised) in vm.newFloat(0) },
  ]
}

extension VM {
  /// A float as it is, or what an instance of a subclass holds.
  fileprivate func plainFloat(_ value: Value) -> Owned {
    isExactly(value, .float) ? value.owned : newFloat(asFloat(value) ?? 0)
  }

  /// Checks the argument of a built-in `__format__`.
  func checkFormatSpec(_ spec: Value) throws(Raised) {
    if asStr(spec) == nil {
      throw typeError("__format__() argument must be str, not \(argumentTypeName(spec))")
    }
  }
}
