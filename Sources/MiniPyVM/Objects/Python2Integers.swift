/// `long`, the integers of Python 2 that end in `L`.
///
/// A long is an `IntObject` of the type `long`. Integers beyond 64 bits are made so; a small value
/// may be a long as well (`10L`), which no `int` object ever holds: `asInt` gives the plain integer.

extension VM {
  /// True for instances of `long`.
  func isLong(_ value: Value) -> Bool {
    guard let long = pointee.python2?.long else { return false }
    let actual = type(of: value)
    return actual == long || isSubtype(actual, long)
  }

  /// The long of the same value as an exact integer.
  func newLong(_ exact: consuming Owned) -> Owned {
    guard let long = pointee.python2?.long else { return exact }
    if exact.value.isObject {
      if exact.value.object.pointee.type == long { return exact }
      let view = exact.value.storage(IntObject.self).view
      return Owned(newIntObject(view, type: long))
    }
    if !exact.value.isSmall { return exact }
    let number = exact.value.small
    let magnitude = number.magnitude
    return Owned(
      withUnsafePointer(to: Limb(magnitude)) { limb in
        newIntObject(
          IntegerView(
            negative: number < 0,
            limbs: UnsafeBufferPointer(start: limb, count: number == 0 ? 0 : 1)), type: long)
      })
  }

  fileprivate func longResult(_ result: consuming Owned) -> Owned {
    if result.value.isSmall || result.value.hasLayout(.int) { return newLong(result) }
    if let pair = asTuple(result.value), pair.pointee.count == 2 {
      let first = newLong(pair.items[0].owned)
      let second = newLong(pair.items[1].owned)
      return newTuple([first.value, second.value])
    }
    return result
  }
}

extension TypeDefinition {
  static let long = TypeDefinition(
    "long", doc: "long(x=0) -> long\nlong(x, base=10) -> long", layout: .int,
    size: MemoryLayout<IntObject>.size, flags: [.baseType],
    members: { longMembers() })
}

/// The arithmetic of `int`, which `long` does in longs.
private func isArithmetic(_ function: NativeFunction) -> Bool {
  let operators: [StaticString] = [
    "add", "sub", "mul", "floordiv", "truediv", "mod", "divmod", "pow", "lshift", "rshift", "and",
    "or",
    "xor", "neg", "pos", "abs", "invert",
  ]
  let name = function.name
  for op in operators where name == "__\(op)__" || name == "__r\(op)__" { return true }
  return false
}

/// `int`'s members in Python 2: with a long on the other side, that one's turn.
func python2IntMembers(_ members: [Member]) -> [Member] {
  members.map { member in
    guard case .method(let function) = member, isArithmetic(function) else { return member }
    return Method(function.signatureText, function.doc) { vm, arguments throws(Raised) in
      if arguments.count > 1, vm.isLong(arguments[1]) { return .notImplemented }
      return try function.body(vm, arguments)
    }
  }
    + classicDivision { vm, left, right throws(Raised) in
      guard !vm.isLong(left), !vm.isLong(right), let a = vm.asInt(left), let b = vm.asInt(right)
      else { return .notImplemented }
      return try vm.intBinary(.div, a, b)
    } + numberTexts("")
}

/// `__div__` and `__rdiv__` of one body.
func classicDivision(
  _ body: @escaping (VM, Value, Value) throws(Raised) -> Owned
) -> [Member] {
  operatorMembers(
    "__div__(self, value, /)", "__rdiv__(self, value, /)", "The quotient, as Python 2 divides.",
    body)
}

private func numberTexts(_ suffix: String) -> [Member] {
  [
    Method("__long__(self, /)", "long(self)") { vm, arguments throws(Raised) in
      vm.newLong((vm.asInt(arguments[0]) ?? .none).owned)
    },
    Method("__hex__(self, /)", "hex(self)") { vm, arguments throws(Raised) in
      try vm.python2NumberText(arguments[0], radix: 16, suffix)
    },
    Method("__oct__(self, /)", "oct(self)") { vm, arguments throws(Raised) in
      try vm.python2NumberText(arguments[0], radix: 8, suffix)
    },
  ]
}

private func longMembers() -> [Member] {
  let inherited = TypeDefinition.int.members().map { member -> Member in
    guard case .method(let function) = member, isArithmetic(function) else { return member }
    return Method(function.signatureText, function.doc) { vm, arguments throws(Raised) in
      vm.longResult(try function.body(vm, arguments))
    }
  }
  return inherited
    + classicDivision { vm, left, right throws(Raised) in
      guard let a = vm.asInt(left), let b = vm.asInt(right) else { return .notImplemented }
      return vm.longResult(try vm.intBinary(.div, a, b))
    } + numberTexts("L") + [
      StaticMethod("__new__(cls, x=0, base=<unbound>)") { vm, arguments throws(Raised) in
        let exact = try vm.exactLong(arguments[1], base: arguments[2])
        guard let value = vm.asInt(exact.value) else { return exact }
        return vm.newLong(value.owned)
      },
      Method("__int__(self, /)", "int(self)") { vm, arguments throws(Raised) in
        (vm.asInt(arguments[0]) ?? .none).owned
      },
      Method("__repr__(self, /)", "repr(self)") { vm, arguments throws(Raised) in
        try vm.python2NumberText(arguments[0], radix: 10, "L")
      },
      Method("__str__(self, /)", "str(self)") { vm, arguments throws(Raised) in
        try vm.python2NumberText(arguments[0], radix: 10, "")
      },
    ]
}

extension VM {
  /// What `long` makes of a value: `__long__` goes before `__int__`.
  fileprivate func exactLong(_ value: Value, base: Value) throws(Raised) -> Owned {
    if !base.isUnbound {
      return try intFromText(value, base: try index(base), typeName: "long")
    }
    if asStr(value) != nil { return try intFromText(value, base: 10, typeName: "long") }
    let name = internedString("__long__")
    if asInt(value) == nil, asFloat(value) == nil {
      let method = try lookupAttribute(value, name.value)
      if !method.value.isUnbound { return try call(method.value) }
    }
    return try intFromNumber(value)
  }

  /// An integer's digits with Python 2's prefix of the radix.
  func python2NumberText(
    _ value: Value, radix: Int, _ suffix: String
  ) throws(Raised) -> Owned {
    guard let exact = asInt(value) else { return .none }
    let number = bigInteger(exact)
    let sign = number.isNegative ? "-" : ""
    let digits = String(
      decoding: (number.isNegative ? -number : number).text(base: radix), as: UTF8.self)
    let prefix = radix == 16 ? "0x" : radix == 8 && digits != "0" ? "0" : ""
    return string(sign + prefix + digits + suffix)
  }
}
