/// The format mini-language (CPython: `Python/formatter_unicode.c`).

/// A parsed format specification: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
struct FormatSpecification {
  var fill: UInt32 = 0x20
  /// One of `<`, `>`, `=`, `^`.
  var alignment: UInt8
  /// `+`, `-`, space, or 0.
  var sign: UInt8 = 0
  var coercesNegativeZero = false
  var isAlternate = false
  /// -1 if none is given.
  var width = -1
  /// `,`, `_` or `nil`.
  var separator: UInt8?
  /// -1 if none is given.
  var precision = -1
  /// The presentation type, or 0.
  var type: UInt32

  init(alignment: UInt8, type: UInt8) {
    self.alignment = alignment
    self.type = UInt32(type)
  }
}

// MARK: - Parsing

extension VM {
  /// Parses a format specification for an object of the named type.
  fileprivate func parseSpecification(
    _ text: StrPointer, type: UInt8, alignment: UInt8, typeName: @autoclosure () -> String
  ) throws(Raised) -> FormatSpecification {
    var result = FormatSpecification(alignment: alignment, type: type)
    let end = text.pointee.count
    var position = 0
    func isAlignment(_ index: Int) -> Bool {
      if index >= end { return false }
      switch text[codePoint: index] {
      case 0x3C, 0x3E, 0x3D, 0x5E: return true
      default: return false
      }
    }
    func at(_ character: UInt32) -> Bool {
      position < end && text[codePoint: position] == character
    }
    var hasFill = false
    var hasAlignment = false
    if isAlignment(1) {
      result.alignment = UInt8(truncatingIfNeeded: text[codePoint: 1])
      result.fill = text[codePoint: 0]
      hasFill = true
      hasAlignment = true
      position = 2
    } else if isAlignment(0) {
      result.alignment = UInt8(truncatingIfNeeded: text[codePoint: 0])
      hasAlignment = true
      position = 1
    }
    if at(0x20) || at(0x2B) || at(0x2D) {
      result.sign = UInt8(truncatingIfNeeded: text[codePoint: position])
      position += 1
    }
    if at(0x7A) {
      result.coercesNegativeZero = true
      position += 1
    }
    if at(0x23) {
      result.isAlternate = true
      position += 1
    }
    if !hasFill, at(0x30) {
      result.fill = 0x30
      if !hasAlignment, alignment == UInt8(ascii: ">") { result.alignment = UInt8(ascii: "=") }
      position += 1
    }
    result.width = try formatInteger(text, &position) ?? -1
    if at(0x2C) {
      result.separator = UInt8(ascii: ",")
      position += 1
    }
    if at(0x5F) {
      if result.separator != nil { throw valueError("Cannot specify both ',' and '_'.") }
      result.separator = UInt8(ascii: "_")
      position += 1
    }
    if at(0x2C), result.separator == UInt8(ascii: "_") {
      throw valueError("Cannot specify both ',' and '_'.")
    }
    if at(0x2E) {
      position += 1
      guard let precision = try formatInteger(text, &position) else {
        throw valueError("Format specifier missing precision")
      }
      result.precision = precision
    }
    if end - position > 1 {
      throw valueError(
        "Invalid format specifier '\(swiftString(Value(text)))' for object of type '\(typeName())'")
    }
    if position < end { result.type = text[codePoint: position] }
    if let separator = result.separator { try checkSeparator(separator, result.type) }
    return result
  }

  /// A run of decimal digits, or `nil` if there is none.
  private func formatInteger(
    _ text: StrPointer, _ position: inout Int
  ) throws(Raised) -> Int? {
    let start = position
    var result = 0
    while position < text.pointee.count {
      let digit = CharacterProperties.decimalValue(text[codePoint: position])
      if digit < 0 { break }
      if result > (Int.max - digit) / 10 {
        throw valueError("Too many decimal digits in format string")
      }
      result = result * 10 + digit
      position += 1
    }
    return position == start ? nil : result
  }

  private func checkSeparator(_ separator: UInt8, _ type: UInt32) throws(Raised) {
    switch type {
    case 0x64, 0x65, 0x66, 0x67, 0x45, 0x47, 0x25, 0x46, 0: return
    case 0x62, 0x6F, 0x78, 0x58: if separator == UInt8(ascii: "_") { return }
    default: break
    }
    let mark = separator == UInt8(ascii: ",") ? "," : "_"
    throw valueError("Cannot specify '\(mark)' with '\(formatCode(type))'.")
  }

  /// A presentation type as messages show it.
  private func formatCode(_ type: UInt32) -> String {
    if type > 32 && type < 128, let scalar = Unicode.Scalar(type) {
      return String(Character(scalar))
    }
    return "\\x" + String(type, radix: 16)
  }

  private func unknownCode(_ type: UInt32, _ typeName: String) -> Raised {
    valueError("Unknown format code '\(formatCode(type))' for object of type '\(typeName)'")
  }

  private func specificationText(_ spec: Value) throws(Raised) -> StrPointer {
    guard let text = asStr(spec) else {
      throw typeError("__format__() argument must be str, not \(argumentTypeName(spec))")
    }
    return text
  }
}

// MARK: - Padding

extension FormatSpecification {
  /// The fill characters before and after a text of this many characters.
  func padding(_ count: Int) -> (left: Int, right: Int) {
    let missing = width > count ? width - count : 0
    switch alignment {
    case UInt8(ascii: ">"): return (missing, 0)
    case UInt8(ascii: "^"): return (missing / 2, missing - missing / 2)
    default: return (0, missing)
    }
  }
}

// MARK: - Strings

extension VM {
  /// The body of `str.__format__`.
  func formatStr(_ value: Value, _ spec: Value) throws(Raised) -> Owned {
    let specText = try specificationText(spec)
    guard let text = asStr(value) else { return try str(value) }
    if specText.pointee.count == 0 {
      return isExactly(value, .str) ? value.owned : try str(value)
    }
    let format = try parseSpecification(
      specText, type: UInt8(ascii: "s"), alignment: UInt8(ascii: "<"), typeName: typeName(value))
    if format.type != 0x73 { throw unknownCode(format.type, typeName(value)) }
    if format.sign != 0 {
      throw valueError(
        format.sign == 0x20
          ? "Space not allowed in string format specifier"
          : "Sign not allowed in string format specifier")
    }
    if format.coercesNegativeZero {
      throw valueError("Negative zero coercion (z) not allowed in string format specifier")
    }
    if format.isAlternate {
      throw valueError("Alternate form (#) not allowed in string format specifier")
    }
    if format.alignment == UInt8(ascii: "=") {
      throw valueError("'=' alignment not allowed in string format specifier")
    }
    var count = text.pointee.count
    // What is neither cut nor padded is the very object, of a subclass too.
    if count > 0, format.width <= count, format.precision < 0 || format.precision >= count {
      return value.owned
    }
    if format.precision >= 0, format.precision < count { count = format.precision }
    let (left, right) = format.padding(count)
    if left == 0, right == 0 { return substring(text, 0, count) }
    try checkMemory(max(format.width, count), stride: 8)
    var builder = StringBuilder(capacity: max(format.width, count) + 8)
    builder.append(codePoint: format.fill, count: left)
    builder.append(text, 0, count)
    builder.append(codePoint: format.fill, count: right)
    return builder.finish(self)
  }

  // MARK: Numbers

  /// Puts a number without grouping together: sign, prefix, digits and what follows, padding.
  ///
  /// - Parameter number: ASCII, with a minus sign where it belongs.
  private func assemblePlain(
    _ number: UnsafeBufferPointer<UInt8>, prefix: StaticString, _ format: FormatSpecification
  ) throws(Raised) -> Owned {
    var body = UnsafeBufferPointer(rebasing: number[...])
    var sign: UInt8 = 0
    if let first = body.first, first == 0x2D {
      sign = first
      body = UnsafeBufferPointer(rebasing: body.dropFirst())
    } else if format.sign == UInt8(ascii: "+") || format.sign == UInt8(ascii: " ") {
      sign = format.sign
    }
    let front = (sign == 0 ? 0 : 1) &+ prefix.utf8CodeUnitCount
    let count = front &+ body.count
    let missing = format.width > count ? format.width &- count : 0
    if missing > 4096 { try checkMemory(format.width, stride: 8) }
    let isSplit = format.alignment == UInt8(ascii: "=")
    let (left, right) = isSplit ? (0, 0) : format.padding(count)
    if format.fill < 0x80 || missing == 0, count &+ missing > 1 {
      let result = allocateStr(count: count &+ missing, kind: 1, isASCII: true)
      var target = result.data.assumingMemoryBound(to: UInt8.self)
      let fill = UInt8(truncatingIfNeeded: format.fill)
      func put(_ times: Int) {
        target.initialize(repeating: fill, count: times)
        target += times
      }
      put(left)
      if sign != 0 {
        target.pointee = sign
        target += 1
      }
      for index in 0..<prefix.utf8CodeUnitCount {
        target.pointee = prefix.utf8Start[index]
        target += 1
      }
      if isSplit { put(missing) }
      for byte in body {
        target.pointee = byte
        target += 1
      }
      put(right)
      return Owned(result)
    }
    var builder = StringBuilder(capacity: count &+ missing)
    builder.append(codePoint: format.fill, count: left)
    if sign != 0 { builder.append(ascii: sign) }
    builder.append(prefix)
    if isSplit { builder.append(codePoint: format.fill, count: missing) }
    for byte in body { builder.append(ascii: byte) }
    builder.append(codePoint: format.fill, count: right)
    return builder.finish(self)
  }

  private func assemblePlain(
    _ number: [UInt8], prefix: StaticString, _ format: FormatSpecification
  ) throws(Raised) -> Owned {
    var result = Value.unbound
    try number.withUnsafeBufferPointer { buffer throws(Raised) in
      result = try assemblePlain(buffer, prefix: prefix, format).take()
    }
    return Owned(result)
  }

  /// Puts a number's parts together: sign, prefix, grouped digits, tail, padding.
  private func assemble(
    _ parts: DecimalText, _ format: FormatSpecification, groupSize: Int
  ) throws(Raised) -> Owned {
    var parts = parts
    let isNegative = parts.sign == UInt8(ascii: "-")
    switch format.sign {
    case UInt8(ascii: "+"): parts.sign = isNegative ? UInt8(ascii: "-") : UInt8(ascii: "+")
    case UInt8(ascii: " "): parts.sign = isNegative ? UInt8(ascii: "-") : UInt8(ascii: " ")
    default: parts.sign = isNegative ? UInt8(ascii: "-") : nil
    }
    if format.width > 4096 { try checkMemory(format.width, stride: 8) }
    let fillsWithZeros =
      format.fill == 0x30 && format.alignment == UInt8(ascii: "=") && !parts.digits.isEmpty
    if fillsWithZeros || format.alignment != UInt8(ascii: "=") {
      let text = parts.text(
        separator: format.separator, groupSize: groupSize,
        zeroPaddedTo: fillsWithZeros ? max(format.width, 0) : 0)
      if format.width <= text.count { return asciiString(text) }
      let (left, right) = format.padding(text.count)
      var builder = StringBuilder(capacity: format.width + 8)
      builder.append(codePoint: format.fill, count: left)
      builder.append(ascii: text)
      builder.append(codePoint: format.fill, count: right)
      return builder.finish(self)
    }
    // Fill between the sign or prefix and the digits.
    var front: [UInt8] = []
    if let sign = parts.sign { front.append(sign) }
    front += parts.prefix
    let digits =
      parts.digits.isEmpty
      ? []
      : DecimalText.grouped(
        parts.digits, separator: format.separator, groupSize: groupSize)
    let count = front.count + digits.count + parts.tail.count
    var builder = StringBuilder(capacity: max(format.width, count) + 8)
    builder.append(ascii: front)
    builder.append(codePoint: format.fill, count: max(0, format.width - count))
    builder.append(ascii: digits)
    builder.append(ascii: parts.tail)
    return builder.finish(self)
  }

  /// The body of `int.__format__`; `value` is an int or an instance of a subclass.
  func formatInteger(_ value: Value, _ spec: Value) throws(Raised) -> Owned {
    let specText = try specificationText(spec)
    if specText.pointee.count == 0 { return try str(value) }
    let format = try parseSpecification(
      specText, type: UInt8(ascii: "d"), alignment: UInt8(ascii: ">"), typeName: typeName(value))
    guard let integer = asInt(value) else { return try str(value) }
    switch format.type {
    case 0x62: return try formatInteger(integer, format, base: 2, "0b")
    case 0x63: return try formatCharacter(integer, format)
    case 0x64, 0x6E: return try formatInteger(integer, format, base: 10, "")
    case 0x6F: return try formatInteger(integer, format, base: 8, "0o")
    case 0x78: return try formatInteger(integer, format, base: 16, "0x")
    case 0x58: return try formatInteger(integer, format, base: 16, "0X")
    case 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x25:
      return try formatDouble(try floatFromNumber(integer), format)
    default: throw unknownCode(format.type, typeName(value))
    }
  }

  private func checkInteger(_ format: FormatSpecification) throws(Raised) {
    if format.precision != -1 {
      throw valueError("Precision not allowed in integer format specifier")
    }
    if format.coercesNegativeZero {
      throw valueError("Negative zero coercion (z) not allowed in integer format specifier")
    }
  }

  private func formatInteger(
    _ integer: Value, _ format: FormatSpecification, base: Int, _ prefix: StaticString
  ) throws(Raised) -> Owned {
    try checkInteger(format)
    if format.separator == nil, format.type != 0x58 {
      let shown: StaticString = format.isAlternate ? prefix : ""
      if !integer.isSmall {
        return try assemblePlain(
          try integerDigits(integer, base: base), prefix: shown, format)
      }
      var digits: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) =
        (0, 0, 0, 0, 0, 0, 0, 0, 0)
      var result = Value.unbound
      try withUnsafeMutableBytes(of: &digits) { raw throws(Raised) in
        let start = raw.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
        let count = SmallInteger.writeText(integer.small, base: base, to: start)
        result = try assemblePlain(
          UnsafeBufferPointer(start: start, count: count), prefix: shown, format
        ).take()
      }
      return Owned(result)
    }
    var parts = DecimalText(number: try integerDigits(integer, base: base))
    // Only decimal digits were recognised as such.
    parts.digits += parts.tail
    parts.tail = []
    if format.type == 0x58 { parts.digits = parts.digits.map { asciiUpper($0) } }
    if format.isAlternate {
      for index in 0..<prefix.utf8CodeUnitCount { parts.prefix.append(prefix.utf8Start[index]) }
    }
    return try assemble(parts, format, groupSize: base == 10 ? 3 : 4)
  }

  /// The digits of an exact integer, with a minus sign where it belongs.
  func integerDigits(_ integer: Value, base: Int) throws(Raised) -> [UInt8] {
    if integer.isSmall { return SmallInteger.text(integer.small, base: base) }
    if base == 10 {
      // `int.__repr__` knows the limit on conversions.
      let text = try isPython2 ? str(integer) : repr(integer)
      guard let str = asStr(text.value) else { return [] }
      return [UInt8](
        UnsafeBufferPointer(
          start: str.data.assumingMemoryBound(to: UInt8.self), count: str.pointee.count))
    }
    return bigInteger(integer).text(base: base)
  }

  private func formatCharacter(
    _ integer: Value, _ format: FormatSpecification
  ) throws(Raised) -> Owned {
    try checkInteger(format)
    if format.sign != 0 {
      throw valueError("Sign not allowed with integer format specifier 'c'")
    }
    if format.isAlternate {
      throw valueError("Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard let number = int64(integer) else {
      throw overflowError("Python int too large to convert to C long")
    }
    if number < 0 || number > 0x10FFFF {
      throw overflowError("%c arg not in range(0x110000)")
    }
    var (left, right) = format.padding(1)
    if format.alignment == UInt8(ascii: "=") { (left, right) = (right, 0) }
    if format.width > 4096 { try checkMemory(format.width, stride: 8) }
    var builder = StringBuilder()
    builder.append(codePoint: format.fill, count: left)
    builder.append(codePoint: UInt32(truncatingIfNeeded: number))
    builder.append(codePoint: format.fill, count: right)
    return builder.finish(self)
  }

  /// The body of `float.__format__`; `value` is a float or an instance of a subclass.
  func formatFloat(_ value: Value, _ spec: Value) throws(Raised) -> Owned {
    let specText = try specificationText(spec)
    if specText.pointee.count == 0 { return try str(value) }
    guard let number = asFloat(value) else { return try str(value) }
    return try formatFloat(number, spec, typeName: typeName(value))
  }

  /// Formats a double; the specification is not empty.
  func formatFloat(
    _ number: Double, _ spec: Value, typeName: @autoclosure () -> String = "float"
  ) throws(Raised) -> Owned {
    let specText = try specificationText(spec)
    let format = try parseSpecification(
      specText, type: 0, alignment: UInt8(ascii: ">"), typeName: typeName())
    switch format.type {
    case 0, 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x6E, 0x25:
      return try formatDouble(number, format)
    default: throw unknownCode(format.type, typeName())
    }
  }

  private func formatDouble(
    _ number: Double, _ format: FormatSpecification
  ) throws(Raised) -> Owned {
    let text = try doubleText(number, format)
    if format.separator == nil { return try assemblePlain(text, prefix: "", format) }
    return try assemble(DecimalText(number: text), format, groupSize: 3)
  }

  /// The text of a number with the specification's type and precision.
  private func doubleText(
    _ number: Double, _ format: FormatSpecification
  ) throws(Raised) -> [UInt8] {
    if Int64(format.precision) > Int64(Int32.max) { throw valueError("precision too big") }
    var code = UInt8(truncatingIfNeeded: format.type)
    var flags: FloatFormatFlags = []
    if format.isAlternate { flags.insert(.alternate) }
    if format.coercesNegativeZero { flags.insert(.noNegativeZero) }
    var precision = 6
    if format.type == 0 {
      flags.insert(.addDotZero)
      code = UInt8(ascii: "r")
      precision = 0
    }
    if format.precision >= 0 {
      precision = format.precision
      if code == UInt8(ascii: "r") { code = UInt8(ascii: "g") }
      if precision > 4096 { try checkMemory(precision, stride: 4) }
    }
    return FloatText.format(number, code: code, precision: precision, flags: flags)
  }

  /// The body of `complex.__format__`.
  func formatComplex(
    _ value: Value, _ real: Double, _ imaginary: Double, _ spec: Value
  ) throws(Raised) -> Owned {
    let specText = try specificationText(spec)
    if specText.pointee.count == 0 { return try str(value) }
    let name = typeName(value)
    let format = try parseSpecification(
      specText, type: 0, alignment: UInt8(ascii: ">"), typeName: name)
    switch format.type {
    case 0, 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x6E: break
    default: throw unknownCode(format.type, name)
    }
    if format.fill == 0x30 {
      throw valueError("Zero padding is not allowed in complex format specifier")
    }
    if format.alignment == UInt8(ascii: "=") {
      throw valueError("'=' alignment flag is not allowed in complex format specifier")
    }
    let skipsReal = format.type == 0 && real == 0 && real.sign == .plus
    let hasParentheses = format.type == 0 && !skipsReal
    var part = format
    part.width = -1
    part.fill = 0
    part.alignment = UInt8(ascii: "<")
    // Without a type, the parts are written as `repr` writes them, without ".0".
    func partText(_ number: Double) throws(Raised) -> [UInt8] {
      if format.type != 0 { return try doubleText(number, format) }
      var flags: FloatFormatFlags = []
      if format.isAlternate { flags.insert(.alternate) }
      if format.coercesNegativeZero { flags.insert(.noNegativeZero) }
      if Int64(format.precision) > Int64(Int32.max) { throw valueError("precision too big") }
      return FloatText.format(
        number, code: format.precision < 0 ? UInt8(ascii: "r") : UInt8(ascii: "g"),
        precision: max(format.precision, 0), flags: flags)
    }
    let realText = try assemble(
      DecimalText(number: try partText(real)), part, groupSize: 3)
    if !skipsReal { part.sign = UInt8(ascii: "+") }
    let imaginaryText = try assemble(
      DecimalText(number: try partText(imaginary)), part, groupSize: 3)
    var inner = StringBuilder()
    if hasParentheses { inner.append("(") }
    if !skipsReal { inner.append(realText.value) }
    inner.append(imaginaryText.value)
    inner.append("j")
    if hasParentheses { inner.append(")") }
    let (left, right) = format.padding(inner.count)
    if left == 0, right == 0 { return inner.finish(self) }
    try checkMemory(max(format.width, 0), stride: 8)
    let body = inner.finish(self)
    var builder = StringBuilder()
    builder.append(codePoint: format.fill, count: left)
    builder.append(body.value)
    builder.append(codePoint: format.fill, count: right)
    return builder.finish(self)
  }
}
