import MiniPyParser

extension CodeConstant {
  init(_ constant: MiniPyParser.Constant) {
    switch constant {
    case .none: self = .none
    case .true: self = .true
    case .false: self = .false
    case .ellipsis: self = .ellipsis
    case .integer(let literal):
      if let value = literal.int64 {
        self = .integer(value)
      } else {
        self = CodeConstant(
          BigInteger(digits: Array(literal.digits.utf8), base: literal.radix) ?? .zero)
      }
    case .float(let value, _): self = .float(value.bitPattern)
    case .imaginary(let value, _): self = .complex(0.0.bitPattern, value.bitPattern)
    case .string(let literal): self = .string(literal.codePoints)
    case .bytes(let bytes): self = .bytes(bytes)
    case .unicode(let literal): self = .unicode(literal.codePoints)
    case .long(let literal):
      let value = BigInteger(digits: Array(literal.digits.utf8), base: literal.radix) ?? .zero
      self = .long(value.withLimbs { Array($0) })
    }
  }

  init(_ integer: BigInteger) {
    if let small = integer.int64 {
      self = .integer(small)
    } else {
      self = .bigInteger(
        negative: integer.isNegative, limbs: integer.withLimbs { Array($0) })
    }
  }

  /// The integer, if this is one (not a bool).
  var bigInteger: BigInteger? {
    switch self {
    case .integer(let value): return BigInteger(value)
    case .bigInteger(let negative, let limbs):
      return limbs.withUnsafeBufferPointer { BigInteger(negative: negative, limbs: $0) }
    default: return nil
    }
  }

  /// The name of the constant's type.
  var typeName: String {
    switch self {
    case .none: return "NoneType"
    case .true, .false: return "bool"
    case .ellipsis: return "ellipsis"
    case .integer, .bigInteger: return "int"
    case .float: return "float"
    case .complex: return "complex"
    case .string: return "str"
    case .bytes: return "bytes"
    case .unicode: return "unicode"
    case .long: return "long"
    case .tuple: return "tuple"
    case .frozenSet: return "frozenset"
    case .code: return "code"
    }
  }
}

// Folding is what CPython's `ast_opt.c` does, where a program can see it: equal results are one
// object.
extension Compiler {
  /// The value of an expression that is known now.
  func constantValue(_ expression: Expression) -> CodeConstant? {
    switch expression.kind {
    case .constant(let constant): return CodeConstant(constant)
    case .name("__debug__", .load): return debugConstant
    case .tuple(let elements, .load):
      // A leaf that is no constant is found early or not at all.
      var items: [CodeConstant] = []
      for element in elements {
        guard let item = constantValue(element) else { return nil }
        items.append(item)
      }
      return .tuple(items)
    case .unaryOp(let op, let operand):
      guard expression.height < 100, let value = constantValue(operand) else { return nil }
      if op == .invert, value == .true || value == .false { noteInversion(expression.range) }
      return foldedUnary(op, value)
    case .binOp:
      var rights: [(MiniPyParser.BinaryOperator, Expression)] = []
      var current = expression
      while case .binOp(let left, let op, let right) = current.kind {
        rights.append((op, right))
        current = left
      }
      guard var value = constantValue(current) else { return nil }
      while let (op, right) = rights.popLast() {
        guard right.height < 100, let operand = constantValue(right),
          let result = foldedBinary(op, value, operand)
        else { return nil }
        value = result
      }
      return value
    case .subscript(let container, let index, .load):
      guard expression.height < 100, let value = constantValue(container),
        let place = constantValue(index)
      else { return nil }
      return foldedSubscript(value, place)
    default: return nil
    }
  }

  private func foldedSubscript(_ container: CodeConstant, _ index: CodeConstant) -> CodeConstant? {
    guard case .integer(let place) = withoutBool(index) else { return nil }
    let count: Int
    switch container {
    case .string(let text): count = text.count
    case .bytes(let bytes): count = bytes.count
    case .tuple(let items): count = items.count
    default: return nil
    }
    guard let place = Int(exactly: place), place < count, place >= -count else { return nil }
    let position = place < 0 ? place + count : place
    switch container {
    case .string(let text): return .string([text[position]])
    case .bytes(let bytes): return .integer(Int64(bytes[position]))
    case .tuple(let items): return items[position]
    default: return nil
    }
  }

  /// Remembers a `~True` once, however often its value is asked for.
  private func noteInversion(_ range: SourceRange) {
    for warning in warnings where warning.message == nil && warning.range == range { return }
    warnings.append(CompileWarning(message: nil, range: range))
  }

  /// The right operand of `in`, or what a `for` runs through: a constant list is a tuple, a constant
  /// set a frozen set.
  func constantIterable(_ expression: Expression) -> CodeConstant? {
    let elements: [Expression]
    var isSet = false
    switch expression.kind {
    case .list(let items, .load): elements = items
    case .set(let items):
      elements = items
      isSet = true
    default: return nil
    }
    var values: [CodeConstant] = []
    for element in elements {
      guard let value = constantValue(element) else { return nil }
      values.append(value)
    }
    return isSet ? .frozenSet(values) : .tuple(values)
  }

  func isTrue(_ constant: CodeConstant) -> Bool {
    switch constant {
    case .none, .false: return false
    case .true, .ellipsis, .bigInteger, .code: return true
    case .integer(let value): return value != 0
    case .float(let bits): return Double(bitPattern: bits) != 0
    case .complex(let real, let imaginary):
      return Double(bitPattern: real) != 0 || Double(bitPattern: imaginary) != 0
    case .string(let text): return !text.isEmpty
    case .bytes(let bytes): return !bytes.isEmpty
    case .unicode(let text): return !text.isEmpty
    case .long(let limbs): return !limbs.isEmpty
    case .tuple(let items), .frozenSet(let items): return !items.isEmpty
    }
  }

  func foldedUnary(_ op: MiniPyParser.UnaryOperator, _ value: CodeConstant) -> CodeConstant? {
    if op == .not { return isTrue(value) ? .false : .true }
    switch value {
    case .true, .false: return foldedUnary(op, .integer(value == .true ? 1 : 0))
    case .integer, .bigInteger:
      guard let integer = value.bigInteger else { return nil }
      switch op {
      case .uAdd: return value
      case .uSub: return CodeConstant(-integer)
      case .invert: return CodeConstant(-integer - .one)
      case .not: return nil
      }
    case .float(let bits):
      switch op {
      case .uAdd: return value
      case .uSub: return .float((-Double(bitPattern: bits)).bitPattern)
      default: return nil
      }
    case .complex(let real, let imaginary):
      switch op {
      case .uAdd: return value
      case .uSub:
        return .complex(
          (-Double(bitPattern: real)).bitPattern, (-Double(bitPattern: imaginary)).bitPattern)
      default: return nil
      }
    default: return nil
    }
  }

  func foldedBinary(
    _ op: MiniPyParser.BinaryOperator, _ left: CodeConstant, _ right: CodeConstant
  ) -> CodeConstant? {
    if isBool(left), isBool(right) {
      switch op {
      case .bitAnd: return left == .true && right == .true ? .true : .false
      case .bitOr: return left == .true || right == .true ? .true : .false
      case .bitXor: return left == right ? .false : .true
      default: break
      }
    }
    let left = withoutBool(left)
    let right = withoutBool(right)
    switch (left, right) {
    case (.integer(let a), .integer(let b)):
      if let small = foldedSmall(op, a, b) { return .integer(small) }
      return foldedIntegers(op, BigInteger(a), BigInteger(b))
    case (.integer, .bigInteger), (.bigInteger, .integer), (.bigInteger, .bigInteger):
      guard let a = left.bigInteger, let b = right.bigInteger else { return nil }
      return foldedIntegers(op, a, b)
    case (.float(let a), .float(let b)):
      return foldedFloats(op, Double(bitPattern: a), Double(bitPattern: b))
    case (.float(let a), .integer(let b)):
      return foldedFloats(op, Double(bitPattern: a), Double(b))
    case (.integer(let a), .float(let b)):
      return foldedFloats(op, Double(a), Double(bitPattern: b))
    case (.complex, .integer), (.complex, .float), (.integer, .complex), (.float, .complex),
      (.complex, .complex):
      return foldedComplexes(op, left, right)
    case (.string(let a), .string(let b)): return op == .add ? .string(a + b) : nil
    case (.bytes(let a), .bytes(let b)): return op == .add ? .bytes(a + b) : nil
    case (.tuple(let a), .tuple(let b)): return op == .add ? .tuple(a + b) : nil
    case (.string, .integer(let count)), (.bytes, .integer(let count)),
      (.tuple, .integer(let count)):
      return op == .mult ? repeated(left, count) : nil
    case (.integer(let count), .string), (.integer(let count), .bytes),
      (.integer(let count), .tuple):
      return op == .mult ? repeated(right, count) : nil
    default: return nil
    }
  }

  private func isBool(_ value: CodeConstant) -> Bool { value == .true || value == .false }

  private func withoutBool(_ value: CodeConstant) -> CodeConstant {
    switch value {
    case .true: return .integer(1)
    case .false: return .integer(0)
    default: return value
    }
  }

  private func repeated(_ value: CodeConstant, _ count: Int64) -> CodeConstant? {
    let limit: Int
    let length: Int
    switch value {
    case .string(let text): (limit, length) = (4096, text.count)
    case .bytes(let bytes): (limit, length) = (4096, bytes.count)
    case .tuple(let items): (limit, length) = (256, items.count)
    default: return nil
    }
    guard count >= 0, length == 0 || count <= Int64(limit / length) else { return nil }
    let times = length == 0 ? 0 : Int(truncatingIfNeeded: count)
    switch value {
    case .string(let text): return .string(Array(repeatElement(text, count: times).joined()))
    case .bytes(let bytes): return .bytes(Array(repeatElement(bytes, count: times).joined()))
    case .tuple(let items): return .tuple(Array(repeatElement(items, count: times).joined()))
    default: return nil
    }
  }

  private func foldedSmall(
    _ op: MiniPyParser.BinaryOperator, _ a: Int64, _ b: Int64
  ) -> Int64? {
    func fitting(_ result: (partialValue: Int64, overflow: Bool)) -> Int64? {
      result.overflow ? nil : result.partialValue
    }
    switch op {
    case .add: return fitting(a.addingReportingOverflow(b))
    case .sub: return fitting(a.subtractingReportingOverflow(b))
    case .mult: return fitting(a.multipliedReportingOverflow(by: b))
    case .floorDiv: return SmallInteger.floorDivide(a, b)
    case .mod: return SmallInteger.floorModulo(a, b)
    case .bitAnd: return a & b
    case .bitOr: return a | b
    case .bitXor: return a ^ b
    default: return nil
    }
  }

  /// Results of more than 128 bits are left to run time.
  private func foldedIntegers(
    _ op: MiniPyParser.BinaryOperator, _ a: BigInteger, _ b: BigInteger
  ) -> CodeConstant? {
    switch op {
    case .add: return CodeConstant(a + b)
    case .sub: return CodeConstant(a - b)
    case .mult:
      if a.bitLength + b.bitLength > 128 { return nil }
      return CodeConstant(a * b)
    case .lShift:
      guard let count = b.int64, count >= 0, count <= 128,
        a.isZero || a.bitLength + Int(count) <= 128
      else { return nil }
      return CodeConstant(shifted(a, Int(count)))
    case .rShift:
      guard let value = a.int64, let count = b.int64, count >= 0 else { return nil }
      return .integer(value >> min(count, 63))
    case .pow where b.isNegative:
      guard let x = a.int64, let y = b.int64, x.magnitude <= 1 << 53, y.magnitude <= 1 << 53
      else { return nil }
      return foldedFloats(op, Double(x), Double(y))
    case .pow:
      guard let exponent = b.int64, exponent >= 0, exponent <= 128,
        a.bitLength * Int(exponent) <= 128
      else { return nil }
      var result = BigInteger.one
      for _ in 0..<exponent { result = result * a }
      return CodeConstant(result)
    case .div:
      guard let x = a.int64, let y = b.int64, y != 0, x.magnitude <= 1 << 53,
        y.magnitude <= 1 << 53
      else { return nil }
      return .float((Double(x) / Double(y)).bitPattern)
    default: return nil
    }
  }

  private func shifted(_ value: BigInteger, _ count: Int) -> BigInteger {
    var factor = BigInteger.one
    for _ in 0..<count { factor = factor + factor }
    return value * factor
  }

  private func foldedFloats(
    _ op: MiniPyParser.BinaryOperator, _ a: Double, _ b: Double
  ) -> CodeConstant? {
    switch op {
    case .add: return .float((a + b).bitPattern)
    case .sub: return .float((a - b).bitPattern)
    case .mult: return .float((a * b).bitPattern)
    case .div: return b == 0 ? nil : .float((a / b).bitPattern)
    case .mod: return b == 0 ? nil : .float(FloatMath.modulo(a, b).bitPattern)
    case .floorDiv: return b == 0 ? nil : .float(FloatMath.floorDivide(a, b).quotient.bitPattern)
    case .pow:
      let functions = FloatFunctions(power: PlatformMathematics.power)
      guard case .value(let result) = FloatMath.power(a, b, functions), !result.isNaN
      else { return nil }
      return .float(result.bitPattern)
    default: return nil
    }
  }

  private func foldedComplexes(
    _ op: MiniPyParser.BinaryOperator, _ left: CodeConstant, _ right: CodeConstant
  ) -> CodeConstant? {
    func parts(_ value: CodeConstant) -> (Double, Double) {
      switch value {
      case .integer(let integer): return (Double(integer), 0)
      case .float(let bits): return (Double(bitPattern: bits), 0)
      case .complex(let real, let imaginary):
        return (Double(bitPattern: real), Double(bitPattern: imaginary))
      default: return (0, 0)
      }
    }
    let (a, b) = parts(left)
    let (c, d) = parts(right)
    let result: Complex
    switch op {
    case .add: result = Complex(a, b) + Complex(c, d)
    case .sub: result = Complex(a, b) - Complex(c, d)
    case .mult: result = Complex(a, b) * Complex(c, d)
    case .div:
      guard let quotient = Complex.divide(Complex(a, b), Complex(c, d)) else { return nil }
      result = quotient
    default: return nil
    }
    return .complex(result.real.bitPattern, result.imaginary.bitPattern)
  }
}
