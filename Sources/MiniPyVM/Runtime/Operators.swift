/// Binary and unary operators (CPython: `Objects/abstract.c`).

/// The binary operators, in the order of their opcodes.
enum BinaryOperator: UInt8 {
  case add
  case sub
  case mul
  case matmul
  case truediv
  case floordiv
  case mod
  case pow
  case lshift
  case rshift
  case and
  case or
  case xor
  /// Python 2's `/`.
  case div

  /// `__add__`; `__divmod__` stands between `__mod__` and `__pow__` in `Name`.
  @inline(__always)
  var name: Name { BinaryOperator.name(.add, Int(rawValue) &+ (rawValue >= 7 ? 1 : 0)) }

  /// `__radd__`.
  @inline(__always)
  var reflectedName: Name { BinaryOperator.name(.radd, Int(rawValue) &+ (rawValue >= 7 ? 1 : 0)) }

  /// `__iadd__`.
  @inline(__always)
  var inPlaceName: Name { BinaryOperator.name(.iadd, Int(rawValue)) }

  @inline(__always)
  private static func name(_ first: Name, _ offset: Int) -> Name {
    Name(rawValue: first.rawValue &+ offset) ?? first
  }

  /// The operator as messages show it.
  var symbol: StaticString {
    switch self {
    case .add: "+"
    case .sub: "-"
    case .mul: "*"
    case .matmul: "@"
    case .truediv, .div: "/"
    case .floordiv: "//"
    case .mod: "%"
    case .pow: "** or pow()"
    case .lshift: "<<"
    case .rshift: ">>"
    case .and: "&"
    case .or: "|"
    case .xor: "^"
    }
  }

  /// The augmented assignment as messages show it.
  var inPlaceSymbol: StaticString {
    switch self {
    case .add: "+="
    case .sub: "-="
    case .mul: "*="
    case .matmul: "@="
    case .truediv, .div: "/="
    case .floordiv: "//="
    case .mod: "%="
    case .pow: "**="
    case .lshift: "<<="
    case .rshift: ">>="
    case .and: "&="
    case .or: "|="
    case .xor: "^="
    }
  }
}

enum UnaryOperator: UInt8 {
  case neg
  case pos
  case invert

  var name: Name {
    switch self {
    case .neg: .neg
    case .pos: .pos
    case .invert: .invert
    }
  }

  /// The operator as messages show it.
  var symbol: StaticString {
    switch self {
    case .neg: "unary -"
    case .pos: "unary +"
    case .invert: "unary ~"
    }
  }
}

// MARK: - Numbers

extension VM {
  /// What a value is to the operators: only exact numbers, whose methods nobody can override.
  private enum Kind {
    case int(Value)
    case float(Double)
    case other
  }

  @inline(__always)
  private func kind(_ value: Value) -> Kind {
    if value.isSmall { return .int(value) }
    if value.isImmediateFloat { return .float(value.immediateFloat) }
    if value.isObject {
      switch value.object.pointee.type.pointee.layout {
      case .int: return value.object.pointee.type == type(.int) ? .int(value) : .other
      case .float: return .float(value.storage(FloatObject.self).pointee.number)
      default: return .other
      }
    }
    return value.isBool ? .int(Value(small: value == .true ? Int64(1) : 0)) : .other
  }

  /// `a op b` if both are exact numbers and the operator is theirs, else unbound.
  @inline(__always)
  private func numberBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raised) -> Owned {
    switch (kind(a), kind(b)) {
    case (.int(let x), .int(let y)):
      if a.isBool && b.isBool, op.rawValue >= BinaryOperator.and.rawValue {
        switch op {
        case .and: return Owned(a == .true && b == .true)
        case .or: return Owned(a == .true || b == .true)
        default: return Owned(a != b)
        }
      }
      if op == .matmul { return .unbound }
      return try intBinary(op, x, y)
    case (.float(let x), .float(let y)): return try floatBinary(op, x, y)
    case (.float(let x), .int(let y)):
      return op.isFloatOperator ? try floatBinary(op, x, try doubleFromInt(y)) : .unbound
    case (.int(let x), .float(let y)):
      return op.isFloatOperator ? try floatBinary(op, try doubleFromInt(x), y) : .unbound
    default: return .unbound
    }
  }
}

extension VM {
  /// `a op b` for exact numbers of which one is complex; `NotImplemented` for others.
  @inline(never)
  private func exactComplexBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raised) -> Owned {
    switch op {
    case .add, .sub, .mul, .truediv, .pow: break
    default: return .notImplemented
    }
    guard let x = try exactComplex(a), let y = try exactComplex(b) else { return .notImplemented }
    return try complexBinary(op, x, y)
  }

  private func exactComplex(_ value: Value) throws(Raised) -> Complex? {
    if value.hasLayout(.complex) {
      let number = value.storage(ComplexObject.self)
      return Complex(number.pointee.real, number.pointee.imaginary)
    }
    switch kind(value) {
    case .int(let integer): return Complex(try doubleFromInt(integer), 0)
    case .float(let number): return Complex(number, 0)
    case .other: return nil
    }
  }
}

extension BinaryOperator {
  /// One of the operators that floats have.
  @inline(__always)
  var isFloatOperator: Bool {
    rawValue < BinaryOperator.lshift.rawValue && self != .matmul || self == .div
  }

  /// One of the operators that numbers and sequences share.
  @inline(__always)
  var isShared: Bool { self == .add || self == .mul }
}

// MARK: - Binary operators

extension VM {
  /// `a op b`.
  ///
  /// - Throws: what the operands' methods raise; `TypeError` with CPython's text.
  func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Owned {
    let number = try numberBinary(op, a, b)
    if !number.isUnbound { return number }
    if a.hasLayout(.complex) || b.hasLayout(.complex) {
      let number = try exactComplexBinary(op, a, b)
      if number.value != .notImplemented { return number }
    }
    if op.isShared, a.isObject, a.object.pointee.type == type(.list) {
      let list = a.storage(ListObject.self)
      if op == .add, isExactly(b, .list) {
        return try listConcatenate(list, b.storage(ListObject.self))
      }
      if op == .mul, b.isSmall, let times = Int(exactly: b.small) {
        return try listRepeat(list, times)
      }
    }
    let result = try dispatch(op.name, op.reflectedName, a, b, isShared: op.isShared)
    if result.value != .notImplemented { return result }
    if op.isShared {
      let result = try sequenceBinary(op, a, b)
      if result.value != .notImplemented { return result }
    }
    throw unsupported(op, a, b)
  }

  /// `a op= b`.
  ///
  /// - Throws: what the operands' methods raise; `TypeError` with CPython's text.
  func inPlace(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Owned {
    let number = try numberBinary(op, a, b)
    if !number.isUnbound { return number }
    if a.hasLayout(.complex) || b.hasLayout(.complex) {
      let number = try exactComplexBinary(op, a, b)
      if number.value != .notImplemented { return number }
    }
    let type = type(of: a)
    let method = lookupSpecial(type, op.inPlaceName)
    let isSequence = op.isShared && isSequenceMethod(method)
    // A subclass of a list has its `+=` in the number slot too.
    let isFirst = !isSequence || (op == .add && type.pointee.flags.contains(.heapType))
    if !method.isUnbound, isFirst {
      let result = try callSpecial(method, a, b)
      if result.value != .notImplemented { return result }
    }
    let result = try dispatch(op.name, op.reflectedName, a, b, isShared: op.isShared)
    if result.value != .notImplemented { return result }
    if op.isShared {
      let result = try sequenceBinary(op, a, b, isInPlace: true)
      if result.value != .notImplemented { return result }
    }
    throw unsupported(op, a, b, isInPlace: true)
  }

  /// `divmod(a, b)`.
  ///
  /// - Throws: what the operands' methods raise; `TypeError` with CPython's text.
  func divideModulo(_ a: Value, _ b: Value) throws(Raised) -> Owned {
    if case .int(let x) = kind(a), case .int(let y) = kind(b) { return try intDivideModulo(x, y) }
    let result = try dispatch(.divmod, .rdivmod, a, b, isShared: false)
    if result.value != .notImplemented { return result }
    throw unsupported("divmod()", a, b)
  }

  /// Calls `__op__` of the left or `__rop__` of the right operand, in Python's order; the result is
  /// `NotImplemented` if neither does it (CPython: `binary_op1`, `SLOT1BINFULL`).
  ///
  /// - Parameter isShared: sequences have the operator too; theirs wait.
  private func dispatch(
    _ name: Name, _ reflectedName: Name, _ a: Value, _ b: Value, isShared: Bool
  ) throws(Raised) -> Owned {
    let leftType = type(of: a)
    let rightType = type(of: b)
    var method = lookupSpecial(leftType, name)
    if isShared, isSequenceMethod(method), !isNumberMethod(leftType, reflectedName) {
      method = .unbound
    }
    if leftType == rightType {
      return method.isUnbound ? .notImplemented : try callSpecial(method, a, b)
    }
    var reflected = lookupSpecial(rightType, reflectedName)
    if isShared, isSequenceMethod(reflected), !isNumberMethod(rightType, name) {
      reflected = .unbound
    }
    if !reflected.isUnbound, isSubtype(rightType, leftType),
      method.isUnbound || reflected != lookupSpecial(leftType, reflectedName)
    {
      let result = try callSpecial(reflected, b, a)
      if result.value != .notImplemented { return result }
      reflected = .unbound
    }
    if !method.isUnbound {
      // Looked up again: Python code may have run.
      let method = lookupSpecial(type(of: a), name)
      if !method.isUnbound {
        let result = try callSpecial(method, a, b)
        if result.value != .notImplemented { return result }
      }
    }
    if !reflected.isUnbound {
      let reflected = lookupSpecial(type(of: b), reflectedName)
      if !reflected.isUnbound { return try callSpecial(reflected, b, a) }
    }
    return .notImplemented
  }

  /// True if a class has a method of this name that is no built-in sequence's.
  private func isNumberMethod(_ type: TypePointer, _ name: Name) -> Bool {
    let method = lookupSpecial(type, name)
    return !method.isUnbound && !isSequenceMethod(method)
  }

  /// `+` and `*` of the built-in sequences, after the number methods have declined (CPython:
  /// `PyNumber_Add`, `PyNumber_Multiply` and their in-place forms).
  private func sequenceBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value, isInPlace: Bool = false
  ) throws(Raised) -> Owned {
    let type = type(of: a)
    var method = isInPlace ? lookupSpecial(type, op.inPlaceName) : .unbound
    let hasInPlace = isSequenceMethod(method)
    if !hasInPlace { method = lookupSpecial(type, op.name) }
    if isSequenceMethod(method), op != .mul || hasInPlace || hasRepeatSlot(type) {
      if op == .mul { try checkRepeatCount(b) }
      return try callSpecial(method, a, b)
    }
    // In place, a left operand that could be a sequence keeps the right one's from its turn.
    if op == .add || (isInPlace && isSequenceLike(type)) { return .notImplemented }
    let reflected = lookupSpecial(self.type(of: b), op.reflectedName)
    if !isSequenceMethod(reflected) || !hasRepeatSlot(self.type(of: b)) { return .notImplemented }
    try checkRepeatCount(a)
    return try callSpecial(reflected, b, a)
  }

  /// `*` and its reflection are one slot of a sequence: a class that overrides either has none.
  private func hasRepeatSlot(_ type: TypePointer) -> Bool {
    isSequenceMethod(lookupSpecial(type, .mul)) && isSequenceMethod(lookupSpecial(type, .rmul))
  }

  private func checkRepeatCount(_ value: Value) throws(Raised) {
    if !value.isSmall, lookupSpecial(type(of: value), .index).isUnbound {
      throw typeError("can't multiply sequence by non-int of type '\(typeName(value))'")
    }
  }

  /// True if CPython's type has a table of sequence functions, as every Python class has.
  private func isSequenceLike(_ type: TypePointer) -> Bool {
    if type.pointee.flags.contains(.heapType) { return true }
    switch type.pointee.layout {
    case .dict, .set, .frozenset, .range, .dictView, .mappingProxy, .memoryView: return true
    default: return false
    }
  }

  /// True for the `__add__`, `__mul__` and their kin of the built-in sequences, which CPython keeps
  /// in `sq_concat` and `sq_repeat`: they wait until the number methods have declined.
  private func isSequenceMethod(_ method: Value) -> Bool {
    guard method.hasLayout(.nativeFunction) else { return false }
    let function = method.storage(NativeFunctionObject.self)
    guard let owner = function.pointee.owner else { return false }
    switch owner.pointee.layout {
    case .str, .bytes, .tuple, .list, .byteArray: return true
    default: return false
    }
  }

  /// The `TypeError` for operands that do not support the operator.
  private func unsupported(
    _ op: BinaryOperator, _ a: Value, _ b: Value, isInPlace: Bool = false
  ) -> Raised {
    switch op {
    case .add:
      let name = typeName(b)
      switch sequenceLayout(a, .add) {
      case .str: return typeError("can only concatenate str (not \"\(name)\") to str")
      case .list: return typeError("can only concatenate list (not \"\(name)\") to list")
      case .tuple: return typeError("can only concatenate tuple (not \"\(name)\") to tuple")
      case .bytes, .byteArray: return typeError("can't concat \(name) to \(typeName(a))")
      default: break
      }
    case .rshift where !isInPlace:
      if isExactly(a, .builtinFunction),
        a.storage(NativeFunctionObject.self).pointee.function.takeUnretainedValue().name == "print"
      {
        return typeError(
          "unsupported operand type(s) for >>: '\(typeName(a))' and '\(typeName(b))'. "
            + "Did you mean \"print(<message>, file=<output_stream>)\"?")
      }
    default: break
    }
    return unsupported(isInPlace ? op.inPlaceSymbol : op.symbol, a, b)
  }

  private func unsupported(_ symbol: StaticString, _ a: Value, _ b: Value) -> Raised {
    typeError(
      "unsupported operand type(s) for \(symbol): '\(typeName(a))' and '\(typeName(b))'")
  }

  /// The layout of the built-in sequence whose method a value's class has, else `nil`.
  private func sequenceLayout(_ value: Value, _ name: Name) -> Layout? {
    let method = lookupSpecial(type(of: value), name)
    guard isSequenceMethod(method) else { return nil }
    return method.storage(NativeFunctionObject.self).pointee.owner?.pointee.layout
  }

  /// `pow(a, b, modulus)`; no modulus is unbound or `None`.
  ///
  /// - Throws: what the operands' methods raise; `TypeError` with CPython's text.
  private func isComplexOperand(_ value: Value) -> Bool {
    asInt(value) != nil || asFloat(value) != nil || asComplex(value) != nil
  }

  func power(_ a: Value, _ b: Value, _ modulus: Value) throws(Raised) -> Owned {
    if modulus.isNoneOrUnbound { return try binary(.pow, a, b) }
    let method = lookupSpecial(type(of: a), .pow)
    if !method.isUnbound {
      let result = try callSpecial(method, a, b, modulus)
      if result.value != .notImplemented { return result }
    } else if type(of: a).pointee.flags.contains(.heapType) {
      // A class with `__rpow__` alone has the slot, which then misses `__pow__`.
      let reflected = lookupSpecial(type(of: a), .rpow)
      if !reflected.isUnbound, !reflected.hasLayout(.nativeFunction) {
        throw attributeError("__pow__")
      }
    }
    // A float or complex among the others refuses by itself.
    for other in [b, modulus] where type(of: other) != type(of: a) {
      if asFloat(other) != nil {
        throw typeError("pow() 3rd argument not allowed unless all arguments are integers")
      }
      if asComplex(other) != nil, isComplexOperand(a), isComplexOperand(b) {
        throw valueError("complex modulo")
      }
    }
    throw typeError(
      "unsupported operand type(s) for ** or pow(): '\(typeName(a))', '\(typeName(b))', "
        + "'\(typeName(modulus))'")
  }
}

// MARK: - Unary operators

extension VM {
  /// `-value`, `+value` or `~value`.
  ///
  /// - Throws: what the method raises; `TypeError` with CPython's text.
  func unary(_ op: UnaryOperator, _ value: Value) throws(Raised) -> Owned {
    switch kind(value) {
    case .int(let exact):
      switch op {
      case .neg: return intNegative(exact)
      case .pos: return exact.owned
      case .invert: if !value.isBool { return intInvert(exact) }
      }
    case .float(let number):
      switch op {
      case .neg: return newFloat(-number)
      case .pos: return value.owned
      case .invert: break
      }
    case .other: break
    }
    let method = lookupSpecial(type(of: value), op.name)
    if method.isUnbound {
      throw typeError("bad operand type for \(op.symbol): '\(typeName(value))'")
    }
    return try callSpecial(method, value)
  }

  /// `abs(value)`.
  ///
  /// - Throws: what the method raises; `TypeError` with CPython's text.
  func absolute(_ value: Value) throws(Raised) -> Owned {
    switch kind(value) {
    case .int(let exact): return intAbsolute(exact)
    case .float(let number): return newFloat(number.magnitude)
    case .other: break
    }
    let method = lookupSpecial(type(of: value), .abs)
    if method.isUnbound { throw typeError("bad operand type for abs(): '\(typeName(value))'") }
    return try callSpecial(method, value)
  }
}

// MARK: - Declaring operators

/// `__op__` and `__rop__` of one body, which takes the operands in Python's order and returns
/// `NotImplemented` for others than its own.
func operatorMembers(
  _ forward: StaticString, _ reflected: StaticString, _ doc: StaticString,
  _ body: @escaping (VM, Value, Value) throws(Raised) -> Owned
) -> [Member] {
  [
    Method(forward, doc) { vm, arguments throws(Raised) in
      try body(vm, arguments[0], arguments[1])
    },
    Method(reflected, doc) { vm, arguments throws(Raised) in
      try body(vm, arguments[1], arguments[0])
    },
  ]
}

/// How two numbers compare.
enum NumberOrder {
  case less
  case equal
  case greater
  /// A NaN is among them.
  case unordered
  /// `NotImplemented`: not two numbers that this type compares.
  case unknown

  init(_ sign: Int) { self = sign < 0 ? .less : sign > 0 ? .greater : .equal }

  init(_ a: Double, _ b: Double) {
    self = a < b ? .less : a > b ? .greater : a == b ? .equal : .unordered
  }
}

/// The six comparisons of one body.
func comparisonMembers(
  _ body: @escaping (VM, Value, Value) -> NumberOrder
) -> [Member] {
  func member(
    _ signature: StaticString, _ doc: StaticString, _ test: @escaping (NumberOrder) -> Bool
  ) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      let order = body(vm, arguments[0], arguments[1])
      return order == .unknown ? .notImplemented : Owned(test(order))
    }
  }
  return [
    member("__lt__(self, value, /)", "self < value") { $0 == .less },
    member("__le__(self, value, /)", "self <= value") { $0 == .less || $0 == .equal },
    member("__eq__(self, value, /)", "self == value") { $0 == .equal },
    member("__ne__(self, value, /)", "self != value") { $0 != .equal },
    member("__gt__(self, value, /)", "self > value") { $0 == .greater },
    member("__ge__(self, value, /)", "self >= value") { $0 == .greater || $0 == .equal },
  ]
}
