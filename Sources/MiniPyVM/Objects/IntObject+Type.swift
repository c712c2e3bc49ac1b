/// The type `int`: operators and methods (CPython: `Objects/longobject.c`).

extension TypeDefinition {
  static let int = TypeDefinition(
    "int", doc: "An integer of any size made from a number or from text in a base.", layout: .int,
    size: MemoryLayout<IntObject>.size, flags: [.baseType], next: nil,
    members: { [.ownGetAttribute] + intOperators() + intConversions() + intMethods() })
}

// MARK: - Operators

private func intOperators() -> [Member] {
  func members(
    _ forward: StaticString, _ reflected: StaticString, _ doc: StaticString, _ op: BinaryOperator
  ) -> [Member] {
    operatorMembers(forward, reflected, doc) { vm, left, right throws(Raised) in
      guard let a = vm.asInt(left), let b = vm.asInt(right) else { return .notImplemented }
      return try vm.intBinary(op, a, b)
    }
  }
  var result = members("__add__(self, value, /)", "__radd__(self, value, /)", "The sum.", .add)
  result += members("__sub__(self, value, /)", "__rsub__(self, value, /)", "The difference.", .sub)
  result += members("__mul__(self, value, /)", "__rmul__(self, value, /)", "The product.", .mul)
  result += members(
    "__truediv__(self, value, /)", "__rtruediv__(self, value, /)", "The quotient as a float.",
    .truediv)
  result += members(
    "__floordiv__(self, value, /)", "__rfloordiv__(self, value, /)",
    "The quotient, rounded down.", .floordiv)
  result += members(
    "__mod__(self, value, /)", "__rmod__(self, value, /)", "The remainder.", .mod)
  result += members(
    "__lshift__(self, value, /)", "__rlshift__(self, value, /)", "The bits moved up.", .lshift)
  result += members(
    "__rshift__(self, value, /)", "__rrshift__(self, value, /)", "The bits moved down.", .rshift)
  result += members("__and__(self, value, /)", "__rand__(self, value, /)", "Bitwise and.", .and)
  result += members("__or__(self, value, /)", "__ror__(self, value, /)", "Bitwise or.", .or)
  result += members(
    "__xor__(self, value, /)", "__rxor__(self, value, /)", "Bitwise exclusive or.", .xor)
  result += operatorMembers(
    "__divmod__(self, value, /)", "__rdivmod__(self, value, /)", "Floor quotient and remainder."
  ) { vm, left, right throws(Raised) in
    guard let a = vm.asInt(left), let b = vm.asInt(right) else { return .notImplemented }
    return try vm.intDivideModulo(a, b)
  }
  func power(
    _ vm: VM, _ left: Value, _ right: Value, _ modulus: Value
  ) throws(Raised) -> Owned {
    guard let a = vm.asInt(left), let b = vm.asInt(right) else { return .notImplemented }
    if modulus.isNoneOrUnbound { return try vm.intBinary(.pow, a, b) }
    guard let m = vm.asInt(modulus) else { return .notImplemented }
    return try vm.intPower(a, b, modulus: m)
  }
  result += [
    Method("__pow__(self, value, mod=None, /)", "The power, modulo `mod` if given.") {
      vm, arguments throws(Raised) in try power(vm, arguments[0], arguments[1], arguments[2])
    },
    Method("__rpow__(self, value, mod=None, /)", "The power, modulo `mod` if given.") {
      vm, arguments throws(Raised) in try power(vm, arguments[1], arguments[0], arguments[2])
    },
    intMember("__neg__(self, /)", "-self") { vm, exact throws(Raised) in vm.intNegative(exact) },
    intMember("__pos__(self, /)", "+self") { vm, exact throws(Raised) in exact.owned },
    intMember("__abs__(self, /)", "The absolute value.") { vm, exact throws(Raised) in
      vm.intAbsolute(exact)
    },
    intMember("__invert__(self, /)", "~self") { vm, exact throws(Raised) in vm.intInvert(exact) },
    intMember("__bool__(self, /)", "True unless zero.") { vm, exact throws(Raised) in
      Owned(exact != Value(small: 0))
    },
    intMember("__hash__(self, /)", "The hash.") { vm, exact throws(Raised) in
      vm.newInt(vm.hashInt(exact))
    },
  ]
  return result
    + comparisonMembers { vm, left, right in
      guard let a = vm.asInt(left), let b = vm.asInt(right) else { return .unknown }
      return NumberOrder(vm.compareInts(a, b))
    }
}

/// A method of the exact integer alone.
private func intMember(
  _ signature: StaticString, _ doc: StaticString,
  _ body: @escaping (VM, Value) throws(Raised) -> Owned
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    try body(vm, vm.asInt(arguments[0]) ?? Value(small: 0))
  }
}

// MARK: - Conversions

private func intConversions() -> [Member] {
  var result: [Member] = [
    StaticMethod("__new__(cls, x=<unbound>, /, base=<unbound>) -> None") {
      vm, arguments throws(Raised) in
      let x = arguments[1]
      if x.isUnbound {
        if !arguments[2].isUnbound { throw vm.typeError("int() missing string argument") }
        return vm.newWrapped(arguments[0], vm.newInt(0))
      }
      if arguments[2].isUnbound {
        return vm.newWrapped(arguments[0], try vm.intFromNumber(x))
      }
      let baseValue = try vm.intFromIndex(arguments[2])
      let base = vm.machineInt(baseValue.value) ?? 37
      if base != 0, base < 2 || base > 36 {
        throw vm.valueError("int() base must be >= 2 and <= 36, or 0")
      }
      if vm.asStr(x) == nil, vm.asBytes(x) == nil, !vm.isInstance(x, .bytearray) {
        throw vm.typeError("int() can't convert non-string with explicit base")
      }
      return vm.newWrapped(arguments[0], try vm.intFromText(x, base: base))
    },
    intMember("__repr__(self, /)", "The decimal digits.") { vm, exact throws(Raised) in
      try vm.intRepr(exact)
    },
    intMember("__float__(self, /)", "The nearest float.") { vm, exact throws(Raised) in
      vm.newFloat(try vm.doubleFromInt(exact))
    },
    Method("__round__(self, ndigits=<unbound>, /)", "Rounds to a power of ten, ties to even.") {
      vm, arguments throws(Raised) in
      let exact = vm.asInt(arguments[0]) ?? Value(small: 0)
      if arguments[1].isUnbound { return exact.owned }
      let digits = try vm.intFromIndex(arguments[1])
      if !vm.isNegativeInt(digits.value) { return exact.owned }
      let places = vm.int64(digits.value).map { UInt(clamping: $0.magnitude) } ?? UInt.max
      return vm.newInt(vm.bigInteger(exact).rounded(toPowerOfTen: places))
    },
    Method("__format__(self, format_spec, /)", "Formats by a format specification.") {
      vm, arguments throws(Raised) in
      try vm.checkFormatSpec(arguments[1])
      return try vm.formatInteger(arguments[0], arguments[1])
    },
    intMember("__getnewargs__(self, /)", "The arguments that make a copy.") {
      vm, exact throws(Raised) in vm.newTuple([exact])
    },
    intMember("__sizeof__(self, /)", "The bytes that CPython would use.") {
      vm, exact throws(Raised) in
      let digits = max((vm.withView(exact) { $0.bitLength } + 29) / 30, 1)
      return vm.newInt(24 + 4 * digits)
    },
    Property("imag", "The imaginary part, zero.") { vm, value throws(Raised) in
      Owned(Value(small: 0))
    },
    Property("denominator", "The denominator in lowest terms, one.") {
      vm, value throws(Raised) in Owned(Value(small: 1))
    },
    Property("real", "The number itself.") { vm, value throws(Raised) in vm.exactInt(value) },
    Property("numerator", "The number itself.") { vm, value throws(Raised) in vm.exactInt(value) },
  ]
  let identities: [(StaticString, StaticString)] = [
    ("__int__(self, /)", "The number as a plain int."),
    ("__index__(self, /)", "The number as a plain int."),
    ("__trunc__(self, /)", "The number itself."),
    ("__floor__(self, /)", "The number itself."),
    ("__ceil__(self, /)", "The number itself."),
    ("conjugate(self, /)", "The number itself."),
  ]
  for (signature, doc) in identities {
    result.append(intMember(signature, doc) { vm, exact throws(Raised) in exact.owned })
  }
  return result
}

// MARK: - Methods

private func intMethods() -> [Member] {
  [
    intMember("bit_length(self, /)", "How many bits the magnitude needs.") {
      vm, exact throws(Raised) in vm.newInt(vm.withView(exact) { $0.bitLength })
    },
    intMember("bit_count(self, /)", "How many bits of the magnitude are set.") {
      vm, exact throws(Raised) in vm.newInt(vm.withView(exact) { $0.bitCount })
    },
    intMember("is_integer(self, /)", "Always true, as for a whole float.") {
      vm, exact throws(Raised) in Owned(true)
    },
    intMember("as_integer_ratio(self, /)", "The number and one.") { vm, exact throws(Raised) in
      vm.newTuple([exact, Value(small: 1)])
    },
    Method(
      "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
      "The number as bytes in two's complement."
    ) { vm, arguments throws(Raised) in
      let length = try vm.sizeArgument(arguments[1])
      let order = try vm.byteOrder(arguments[2], "to_bytes")
      let isSigned = try vm.isTrue(arguments[3])
      if length < 0 { throw vm.valueError("length argument must be non-negative") }
      let integer = vm.bigInteger(arguments[0])
      if integer.isNegative && !isSigned {
        throw vm.overflowError("can't convert negative int to unsigned")
      }
      try vm.checkBytesMemory(length)
      // CPython finds that no byte at all is enough for -1.
      if length == 0, isSigned, integer.int64 == -1 { return vm.newBytes([]) }
      guard let bytes = integer.bytes(length: length, order: order, signed: isSigned) else {
        throw vm.overflowError("int too big to convert")
      }
      return vm.newBytes(bytes)
    },
    ClassMethod(
      "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)",
      "Reads a number from bytes in two's complement."
    ) { vm, arguments throws(Raised) in
      let order = try vm.byteOrder(arguments[2], "from_bytes")
      let isSigned = try vm.isTrue(arguments[3])
      let content = try vm.integerBytes(arguments[1])
      let result = content.withUnsafeBufferPointer {
        vm.newInt(BigInteger(bytes: $0, order: order, signed: isSigned)).take()
      }
      let integer = Owned(result)
      if arguments[0] == Value(vm.type(.int)) { return integer }
      return try vm.call(arguments[0], integer.value)
    },
  ]
}

extension VM {
  /// The `byteorder` argument.
  fileprivate func byteOrder(
    _ value: Value, _ function: StaticString
  ) throws(Raised) -> BigInteger.ByteOrder {
    guard asStr(value) != nil else {
      throw typeError(
        "\(function)() argument 'byteorder' must be str, not \(argumentTypeName(value))")
    }
    let text = swiftString(value)
    if text == "big" { return .big }
    if text == "little" { return .little }
    throw valueError("byteorder must be either 'little' or 'big'")
  }

  /// The bytes that `int.from_bytes` reads: of a bytes-like object, of `__bytes__`, or of an iterable
  /// (CPython: `PyObject_Bytes`).
  fileprivate func integerBytes(_ object: Value) throws(Raised) -> [UInt8] {
    if let bytes = asBytes(object) { return [UInt8](bytes.buffer) }
    let method = lookupSpecial(type(of: object), .bytes)
    if !method.isUnbound {
      let result = try callFound(method, object)
      guard let bytes = asBytes(result.value) else {
        throw typeError("__bytes__ returned non-bytes (type \(typeName(result.value)))")
      }
      return [UInt8](bytes.buffer)
    }
    if asStr(object) != nil || asInt(object) != nil || asFloat(object) != nil {
      throw typeError("cannot convert '\(typeName(object))' object to bytes")
    }
    return try bytesContent(of: object, "bytes", "bytes")
  }
}
