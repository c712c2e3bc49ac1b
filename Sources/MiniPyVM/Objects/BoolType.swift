/// The type `bool`, a subclass of `int` with two instances (CPython: `Objects/boolobject.c`).

extension TypeDefinition {
  static let bool = TypeDefinition(
    "bool", doc: "The truth values True and False.", base: .int, layout: .int,
    size: MemoryLayout<IntObject>.size, flags: [], next: nil, members: { boolMembers() })
}

private func boolMembers() -> [Member] {
  /// An operator that keeps to bools if both operands are.
  func members(
    _ forward: StaticString, _ reflected: StaticString, _ doc: StaticString, _ op: BinaryOperator
  ) -> [Member] {
    operatorMembers(forward, reflected, doc) { vm, left, right throws(Raised) in
      guard let a = vm.asInt(left), let b = vm.asInt(right) else { return .notImplemented }
      let result = try vm.intBinary(op, a, b)
      return left.isBool && right.isBool ? Owned(result.value != Value(small: 0)) : result
    }
  }
  var result: [Member] = [
    StaticMethod("__new__(cls, object=False, /)") { vm, arguments throws(Raised) in
      Owned(try vm.isTrue(arguments[1]))
    },
    Method("__repr__(self, /)", "True or False.") { vm, arguments throws(Raised) in
      vm.string(arguments[0] == .true ? "True" : "False")
    },
    Method("__invert__(self, /)", "~int(self)") {
      vm, arguments throws(Raised) in
      try vm.warnOfInversion()
      return Owned(Value(small: arguments[0] == .true ? Int64(-2) : -1))
    },
  ]
  result += members("__and__(self, value, /)", "__rand__(self, value, /)", "Logical and.", .and)
  result += members("__or__(self, value, /)", "__ror__(self, value, /)", "Logical or.", .or)
  result += members(
    "__xor__(self, value, /)", "__rxor__(self, value, /)", "Logical exclusive or.", .xor)
  return result
}

extension VM {
  /// `~True` is seldom what was meant.
  func warnOfInversion() throws(Raised) {
    try warn(
      .deprecationWarning,
      "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This "
        + "returns the bitwise inversion of the underlying int object and is usually not what "
        + "you expect from negating a bool. Use the 'not' operator for boolean negation or "
        + "~int(x) if you really want the bitwise inversion of the underlying int.")
  }
}
