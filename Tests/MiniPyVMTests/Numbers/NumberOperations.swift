@testable import MiniPyVM

/// Runs one recorded operation on the number kernels; see record.py for the notation.
enum NumberOperations {
  /// - Parameter power: the C library's `pow`.
  static func run(
    _ operation: String, _ arguments: [String], power: @escaping (Double, Double) -> Double
  ) -> String? {
    integers(operation, arguments) ?? conversions(operation, arguments)
      ?? words(operation, arguments) ?? floats(operation, arguments, power)
      ?? texts(operation, arguments)
  }

  // MARK: Notation

  static func integer(_ text: String) -> BigInteger {
    BigInteger.parse([UInt8](text.utf8), base: 16) ?? .zero
  }

  static func show(_ value: BigInteger?) -> String {
    guard let value else { return "!" }
    return string(value.text(base: 16))
  }

  static func double(_ text: String) -> Double {
    Double(bitPattern: UInt64(text, radix: 16) ?? 0)
  }

  static func show(_ value: Double?) -> String {
    guard let value else { return "!" }
    let digits = String(value.bitPattern, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func string(_ text: [UInt8]) -> String { String(decoding: text, as: UTF8.self) }

  private static func show(_ pair: (BigInteger, BigInteger)) -> String {
    show(pair.0) + " " + show(pair.1)
  }

  private static func word(_ text: String) -> Int64 { integer(text).int64 ?? 0 }

  private static func show(_ value: Int64?) -> String {
    guard let value else { return "!" }
    return show(BigInteger(value))
  }

  // MARK: Operations

  private static func integers(_ operation: String, _ arguments: [String]) -> String? {
    let a = integer(arguments[0])
    let text = arguments.count > 1 ? arguments[1] : ""
    let b = integer(text)
    switch operation {
    case "add": return show(a + b)
    case "sub": return show(a - b)
    case "mul": return show(a * b)
    case "square": return show(a.squared())
    case "and": return show(a & b)
    case "or": return show(a | b)
    case "xor": return show(a ^ b)
    case "not": return show(~a)
    case "compare": return String(BigInteger.compare(a, b))
    case "bits": return "\(a.bitLength) \(a.bitCount)"
    case "gcd": return show(BigInteger.greatestCommonDivisor(a, b))
    case "isqrt": return show(a.integerSquareRoot())
    case "hash": return String(a.withView { NumberHash.hash($0) })
    case "lshift": return show(a.shiftedLeft(by: Int(text) ?? 0))
    case "rshift": return show(a.shiftedRight(by: Int(text) ?? 0))
    case "pow": return show(a.power(UInt(text) ?? 0))
    case "modpow": return show(BigInteger.modularPower(a, b, integer(arguments[2])))
    case "divmod": return show(BigInteger.floorDivide(a, b))
    case "truncdiv": return show(BigInteger.truncatingDivide(a, b))
    case "truediv": return show(BigInteger.trueDivide(a, b))
    case "round10": return show(a.rounded(toPowerOfTen: UInt(text) ?? 0))
    default: return nil
    }
  }

  private static func conversions(_ operation: String, _ arguments: [String]) -> String? {
    let first = arguments[0]
    switch operation {
    case "double": return show(integer(first).double)
    case "trunc": return show(BigInteger(truncating: double(first)))
    case "compare.double":
      return BigInteger.compare(integer(first), double(arguments[1])).map { String($0) } ?? "!"
    case "text": return string(integer(first).text(base: Int(arguments[1]) ?? 10))
    case "parse", "int":
      return show(BigInteger.parse([UInt8](first.utf8), base: Int(arguments[1]) ?? 10))
    case "tobytes":
      let bytes = integer(first).bytes(
        length: Int(arguments[1]) ?? 0, order: arguments[2] == "big" ? .big : .little,
        signed: arguments[3] == "True")
      guard let bytes else { return "!" }
      return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    case "frombytes":
      let digits = [UInt8](first.utf8)
      var bytes: [UInt8] = []
      var i = 0
      while i + 1 < digits.count {
        bytes.append(
          UInt8(DigitText.value(digits[i]) * 16 + DigitText.value(digits[i + 1])))
        i += 2
      }
      return bytes.withUnsafeBufferPointer {
        show(
          BigInteger(
            bytes: $0, order: arguments[1] == "big" ? .big : .little,
            signed: arguments[2] == "True"))
      }
    default: return nil
    }
  }

  private static func words(_ operation: String, _ arguments: [String]) -> String? {
    guard operation.hasPrefix("small.") else { return nil }
    let a = word(arguments[0])
    let b = arguments.count > 1 ? word(arguments[1]) : 0
    switch operation {
    case "small.hash": return String(NumberHash.hash(a))
    case "small.text": return string(SmallInteger.text(a, base: Int(arguments[1]) ?? 10))
    case "small.floordiv": return show(SmallInteger.floorDivide(a, b))
    case "small.mod": return show(SmallInteger.floorModulo(a, b))
    case "small.pow": return show(SmallInteger.power(a, b))
    case "small.lshift": return show(SmallInteger.shiftLeft(a, by: b))
    case "small.rshift": return show(SmallInteger.shiftRight(a, by: b))
    default: return nil
    }
  }

  private static func floats(
    _ operation: String, _ arguments: [String], _ power: @escaping (Double, Double) -> Double
  ) -> String? {
    let x = double(arguments[0])
    let y = arguments.count > 1 ? double(arguments[1]) : 0
    switch operation {
    case "hash.double": return NumberHash.hash(x).map { String($0) } ?? "!"
    case "ratio": return FloatMath.integerRatio(x).map { show($0) } ?? "!"
    case "isinteger": return FloatMath.isInteger(x) ? "True" : "False"
    case "round":
      return show(FloatMath.rounded(x, digits: Int(arguments[1]) ?? 0))
    case "round0": return show(FloatMath.roundedToInteger(x))
    case "divmod.double":
      let (quotient, remainder) = FloatMath.floorDivide(x, y)
      return show(quotient) + " " + show(remainder)
    case "mod.double": return show(FloatMath.modulo(x, y))
    case "pow.double":
      switch FloatMath.power(x, y, FloatFunctions(power: power)) {
      case .value(let value): return show(value)
      case .complex: return "complex"
      case .zeroDivision, .overflow: return "!"
      }
    default: return nil
    }
  }

  private static func texts(_ operation: String, _ arguments: [String]) -> String? {
    let first = [UInt8](arguments[0].utf8)
    switch operation {
    case "repr": return string(FloatText.representation(double(arguments[0])))
    case "hex": return string(FloatText.hexadecimal(double(arguments[0])))
    case "float": return show(FloatParsing.parse(first))
    case "fromhex":
      if case .value(let value) = FloatParsing.parseHexadecimal(first) { return show(value) }
      return "!"
    case "format": return format(double(arguments[0]), [UInt8](arguments[1].utf8))
    case "group", "group4":
      let specification = [UInt8](arguments[1].utf8)
      let width = Int(string([UInt8](specification[1...]))) ?? 0
      let number =
        operation == "group" ? DecimalText(number: first) : DecimalText(digits: first)
      return string(
        number.text(
          separator: specification[0], groupSize: operation == "group" ? 3 : 4,
          zeroPaddedTo: width))
    default: return nil
    }
  }

  /// Formats by a specification of the form [+][z][#].precision[code].
  private static func format(_ value: Double, _ specification: [UInt8]) -> String {
    var flags: FloatFormatFlags = []
    var precision = 0
    var code: UInt8 = 0
    for character in specification {
      switch character {
      case 43: flags.insert(.sign)
      case 122: flags.insert(.noNegativeZero)
      case 35: flags.insert(.alternate)
      case 46: break
      case 48...57: precision = precision * 10 + Int(character) - 48
      default: code = character
      }
    }
    if specification.isEmpty { return string(FloatText.representation(value)) }
    if code == 0 {
      flags.insert(.addDotZero)
      code = 103
    }
    return string(FloatText.format(value, code: code, precision: precision, flags: flags))
  }
}
