/// The `%` operator of str and bytes (CPython: `PyUnicode_Format`, `_PyBytes_FormatEx`).

/// One conversion specifier: `%[(key)][flags][width][.precision][length]type`.
private struct PercentConversion {
  var isLeftJustified = false
  var hasSign = false
  var hasBlank = false
  var isAlternate = false
  var isZeroPadded = false
  var width = -1
  var precision = -1
  var type: UInt32 = 0
}

/// Where conversions get their values.
private struct PercentArguments: ~Copyable {
  /// The right operand.
  let operand: Value
  let isMapping: Bool
  /// The positional values: the operand's items, or a single value (`count` -1).
  var items: UnsafeMutablePointer<Value>?
  var count: Int
  var index: Int
  /// The single value: the operand, or what the last `%(key)` gave.
  var single: Owned
}

extension VM {
  /// `format % arguments` for strings.
  func formatPercent(_ format: Value, _ arguments: Value) throws(Raised) -> Owned {
    guard let text = asStr(format) else { return .notImplemented }
    var builder = StringBuilder(capacity: text.byteCount + 48)
    try formatPercent(text, arguments, &builder, isBytes: false)
    let result = builder.finish(self)
    let tuple = asTuple(arguments)
    if let tuple, tuple.pointee.count != 1 { return sameText(result, as: format) }
    let only = tuple?.items[0] ?? arguments
    return isExactly(only, .str) ? sameText(result, as: only) : result
  }

  /// The text, or the given string if that is the whole of it: CPython's writer copies nothing then.
  private func sameText(_ text: consuming Owned, as given: Value) -> Owned {
    let text = text
    let result = text.value.storage(StrObject.self)
    guard result.pointee.count > 1, let whole = asStr(given), whole.isEqual(result) else {
      return text
    }
    return given.owned
  }

  /// `format % arguments` for bytes and bytearray. The bytes are treated as Latin-1 text.
  func formatPercentBytes(_ format: Value, _ arguments: Value) throws(Raised) -> Owned {
    let text = string(latin1: receivedBytes(format))
    var builder = StringBuilder(capacity: receivedBytes(format).count + 48)
    try formatPercent(text.value.storage(StrObject.self), arguments, &builder, isBytes: true)
    let result = builder.finish(self)
    let str = result.value.storage(StrObject.self)
    return newBytes(
      like: format,
      UnsafeBufferPointer(
        start: str.data.assumingMemoryBound(to: UInt8.self), count: str.pointee.count))
  }

  private func formatPercent(
    _ text: StrPointer, _ operand: Value, _ builder: inout StringBuilder, isBytes: Bool
  ) throws(Raised) {
    let heldText = Value(text).owned
    defer { _ = heldText.value }
    let tuple = asTuple(operand)
    let isMapping =
      tuple == nil && asStr(operand) == nil
      && !(isBytes && (asBytes(operand) != nil || operand.hasLayout(.byteArray)))
      && !lookupSpecial(type(of: operand), .getitem).isUnbound
    var arguments = PercentArguments(
      operand: operand, isMapping: isMapping, items: tuple?.items,
      count: tuple?.pointee.count ?? -1, index: tuple == nil ? -2 : 0, single: .unbound)
    let end = text.pointee.count
    var position = 0
    while position < end {
      let literalStart = position
      while position < end, text[codePoint: position] != 0x25 { position += 1 }
      builder.append(text, literalStart, position)
      if position >= end { break }
      position += 1
      try formatConversion(text, &position, &arguments, &builder, isBytes: isBytes)
    }
    if arguments.index < arguments.count, !arguments.isMapping {
      throw typeError(
        "not all arguments converted during \(isBytes ? "bytes" : "string") formatting")
    }
  }

  private func nextArgument(_ arguments: inout PercentArguments) throws(Raised) -> Value {
    if arguments.index < arguments.count {
      let index = arguments.index
      arguments.index += 1
      if arguments.count < 0 {
        return arguments.single.value.isUnbound ? arguments.operand : arguments.single.value
      }
      if let items = arguments.items { return items[index] }
    }
    throw typeError("not enough arguments for format string")
  }

  // MARK: Parsing

  /// Formats one conversion; `position` is after the percent sign.
  private func formatConversion(
    _ text: StrPointer, _ position: inout Int, _ arguments: inout PercentArguments,
    _ builder: inout StringBuilder, isBytes: Bool
  ) throws(Raised) {
    let end = text.pointee.count
    if position < end, text[codePoint: position] == 0x25 {
      builder.append(ascii: 0x25)
      position += 1
      return
    }
    var conversion = PercentConversion()
    if position < end, text[codePoint: position] == 0x28 {
      arguments.single = try keyedValue(text, &position, arguments, isBytes: isBytes)
      arguments.items = nil
      arguments.count = -1
      arguments.index = -2
    }
    flags: while position < end {
      switch text[codePoint: position] {
      case 0x2D: conversion.isLeftJustified = true
      case 0x2B: conversion.hasSign = true
      case 0x20: conversion.hasBlank = true
      case 0x23: conversion.isAlternate = true
      case 0x30: conversion.isZeroPadded = true
      default: break flags
      }
      position += 1
    }
    if position < end, text[codePoint: position] == 0x2A {
      position += 1
      conversion.width = try starArgument(&arguments, isPrecision: false)
      if conversion.width < 0 {
        conversion.isLeftJustified = true
        conversion.width = conversion.width == Int.min ? Int.max : 0 - conversion.width
      }
    } else if let width = try number(text, &position, "width too big", Int.max) {
      conversion.width = width
    }
    if position < end, text[codePoint: position] == 0x2E {
      position += 1
      if position < end, text[codePoint: position] == 0x2A {
        position += 1
        conversion.precision = max(try starArgument(&arguments, isPrecision: true), 0)
      } else {
        conversion.precision =
          try number(
            text, &position, isBytes ? "prec too big" : "precision too big", 0x7FFF_FFFF) ?? 0
      }
    }
    if position < end {
      let point = text[codePoint: position]
      if point == 0x68 || point == 0x6C || point == 0x4C { position += 1 }
    }
    if position >= end { throw valueError("incomplete format") }
    conversion.type = text[codePoint: position]
    position += 1
    // The arguments hold it.
    let value = try nextArgument(&arguments)
    try convert(
      value, conversion, at: position - 1, &builder, isBytes: isBytes)
  }

  private func keyedValue(
    _ text: StrPointer, _ position: inout Int, _ arguments: borrowing PercentArguments,
    isBytes: Bool
  ) throws(Raised) -> Owned {
    if !arguments.isMapping { throw typeError("format requires a mapping") }
    let end = text.pointee.count
    position += 1
    let start = position
    var nesting = 1
    while position < end, nesting > 0 {
      let point = text[codePoint: position]
      if point == 0x29 {
        nesting -= 1
      } else if point == 0x28 {
        nesting += 1
      }
      position += 1
    }
    if nesting > 0 { throw valueError("incomplete format key") }
    let key = substring(text, start, position - 1)
    if !isBytes { return try getItem(arguments.operand, key.value) }
    let keyText = key.value.storage(StrObject.self)
    let bytes = newBytes(
      UnsafeBufferPointer(
        start: keyText.data.assumingMemoryBound(to: UInt8.self), count: keyText.pointee.count))
    return try getItem(arguments.operand, bytes.value)
  }

  /// The value of a `*`.
  private func starArgument(
    _ arguments: inout PercentArguments, isPrecision: Bool
  ) throws(Raised) -> Int {
    let value = try nextArgument(&arguments)
    guard let integer = asInt(value) else { throw typeError("* wants int") }
    guard let number = int64(integer), let size = Int(exactly: number),
      !isPrecision || size <= 0x7FFF_FFFF && size >= -0x8000_0000
    else {
      throw overflowError(
        "Python int too large to convert to C \(isPrecision ? "int" : "ssize_t")")
    }
    return size
  }

  /// A run of digits, or `nil` if there is none.
  private func number(
    _ text: StrPointer, _ position: inout Int, _ message: String, _ limit: Int
  ) throws(Raised) -> Int? {
    let start = position
    var result = 0
    while position < text.pointee.count {
      let digit = text[codePoint: position] &- 0x30
      if digit > 9 { break }
      if result > (limit - Int(digit)) / 10 { throw valueError(message) }
      result = result * 10 + Int(digit)
      position += 1
    }
    return position == start ? nil : result
  }

  // MARK: Converting

  private func convert(
    _ value: Value, _ conversion: PercentConversion, at position: Int,
    _ builder: inout StringBuilder, isBytes: Bool
  ) throws(Raised) {
    switch conversion.type {
    case 0x73 where !isBytes:
      try put(try formattedText(value), conversion, &builder)
    case 0x72 where !isBytes:
      try put(try repr(value), conversion, &builder)
    case 0x61, 0x72:
      try put(try ascii(value), conversion, &builder)
    case 0x73 where isBytes, 0x62 where isBytes:
      try put(try bytesText(value), conversion, &builder)
    case 0x63:
      var plain = conversion
      plain.precision = -1
      try put(isBytes ? try byteCharacter(value) : try character(value), plain, &builder)
    case 0x69 where value.isSmall && conversion.precision < 0,
      0x64 where value.isSmall && conversion.precision < 0:
      try putSmallInteger(value.small, conversion, &builder)
    case 0x69, 0x64, 0x75, 0x6F, 0x78, 0x58:
      try putNumber(
        try integerText(value, conversion, isBytes: isBytes), conversion, &builder)
    case 0x65, 0x45, 0x66, 0x46, 0x67, 0x47:
      try putNumber(try floatText(value, conversion, isBytes: isBytes), conversion, &builder)
    default:
      let shown = conversion.type > 31 && conversion.type < 127 ? conversion.type : 0x3F
      let character = Unicode.Scalar(isBytes ? conversion.type : shown) ?? "?"
      throw valueError(
        "unsupported format character '\(Character(character))' "
          + "(0x\(String(conversion.type, radix: 16))) at index \(position)")
    }
  }

  /// Appends text, cut to the precision and padded.
  private func put(
    _ value: consuming Owned, _ conversion: PercentConversion, _ builder: inout StringBuilder
  ) throws(Raised) {
    guard let text = asStr(value.value) else { return }
    var count = text.pointee.count
    if conversion.precision >= 0, conversion.precision < count { count = conversion.precision }
    let missing = conversion.width > count ? conversion.width - count : 0
    if missing > 4096 { try checkMemory(missing, stride: 8) }
    try checkRoom(builder, for: count &+ missing)
    if !conversion.isLeftJustified { builder.append(codePoint: 0x20, count: missing) }
    builder.append(text, 0, count)
    if conversion.isLeftJustified { builder.append(codePoint: 0x20, count: missing) }
  }

  /// Appends a number with its sign, prefix and padding (`unicode_format_arg_output`).
  private func putNumber(
    _ number: UnsafeBufferPointer<UInt8>, _ conversion: PercentConversion,
    _ builder: inout StringBuilder
  ) throws(Raised) {
    var start = 0
    var sign: UInt8 = 0
    if let first = number.first, first == 0x2D || first == 0x2B {
      sign = first
      start = 1
    } else if conversion.hasSign {
      sign = 0x2B
    } else if conversion.hasBlank {
      sign = 0x20
    }
    let count = number.count - start + (sign == 0 ? 0 : 1)
    let missing = conversion.width > count ? conversion.width - count : 0
    if missing > 4096 { try checkMemory(missing, stride: 8) }
    let hasZeros = conversion.isZeroPadded && !conversion.isLeftJustified
    if !hasZeros, !conversion.isLeftJustified { builder.append(codePoint: 0x20, count: missing) }
    if sign != 0 { builder.append(ascii: sign) }
    if conversion.isAlternate,
      conversion.type == 0x78 || conversion.type == 0x58 || conversion.type == 0x6F,
      number.count >= start + 2
    {
      builder.append(ascii: number[start])
      builder.append(ascii: number[start + 1])
      start += 2
    }
    if hasZeros { builder.append(codePoint: 0x30, count: missing) }
    for index in start..<number.count { builder.append(ascii: number[index]) }
    if conversion.isLeftJustified { builder.append(codePoint: 0x20, count: missing) }
  }

  private func putNumber(
    _ number: [UInt8], _ conversion: PercentConversion, _ builder: inout StringBuilder
  ) throws(Raised) {
    try number.withUnsafeBufferPointer { digits throws(Raised) in
      try putNumber(digits, conversion, &builder)
    }
  }

  /// Appends a small integer in decimal digits.
  private func putSmallInteger(
    _ number: Int64, _ conversion: PercentConversion, _ builder: inout StringBuilder
  ) throws(Raised) {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    try withUnsafeMutableBytes(of: &digits) { raw throws(Raised) in
      let start = raw.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
      let count = SmallInteger.writeText(number, to: start)
      try putNumber(UnsafeBufferPointer(start: start, count: count), conversion, &builder)
    }
  }

  /// The digits of `%d`, `%x` and their like: minus sign, prefix, zeros of the precision.
  private func integerText(
    _ value: Value, _ conversion: PercentConversion, isBytes: Bool
  ) throws(Raised) -> [UInt8] {
    let isDecimal =
      conversion.type == 0x64 || conversion.type == 0x69 || conversion.type == 0x75
    // To bytes, `%i` is another way to write `%d`.
    let code = isBytes && conversion.type == 0x69 ? 0x64 : conversion.type
    let integer = try percentInteger(value, code, isDecimal: isDecimal)
    if conversion.precision > 0x7FFF_FFFF - 3 { throw overflowError("precision too large") }
    let base = isDecimal ? 10 : conversion.type == 0x6F ? 8 : 16
    var digits = try integerDigits(integer.value, base: base)[...]
    var text: [UInt8] = []
    if digits.first == 0x2D {
      text.append(0x2D)
      digits = digits.dropFirst()
    }
    if conversion.isAlternate, !isDecimal {
      text.append(0x30)
      if !isPython2 || base == 16 { text.append(UInt8(truncatingIfNeeded: conversion.type)) }
    }
    if conversion.precision > digits.count {
      try checkMemory(conversion.precision, stride: 4)
      text += [UInt8](repeating: 0x30, count: conversion.precision - digits.count)
    }
    text += conversion.type == 0x58 ? digits.map { asciiUpper($0) }[...] : digits
    return text
  }

  private func percentInteger(
    _ value: Value, _ type: UInt32, isDecimal: Bool
  ) throws(Raised) -> Owned {
    if let integer = asInt(value) { return integer.owned }
    let isNumber =
      hasIndex(value) || !lookupSpecial(self.type(of: value), .int).isUnbound
      || !lookupSpecial(self.type(of: value), .float).isUnbound || asComplex(value) != nil
    if isNumber {
      do throws(Raised) {
        let integer =
          isDecimal ? try call(Value(self.type(.int)), value) : try intFromIndex(value)
        if let exact = asInt(integer.value) { return exact.owned }
        return integer
      } catch {
        if !raisedMatches(.typeError) { throw error }
        dropRaised()
      }
    }
    let wanted = isDecimal ? "a real number" : "an integer"
    let code = Character(Unicode.Scalar(type) ?? "?")
    throw typeError("%\(code) format: \(wanted) is required, not \(typeName(value))")
  }

  private func floatText(
    _ value: Value, _ conversion: PercentConversion, isBytes: Bool
  ) throws(Raised) -> [UInt8] {
    let number: Double
    do throws(Raised) {
      number = try floatFromNumber(value)
    } catch {
      if !isBytes || !raisedMatches(.typeError) { throw error }
      dropRaised()
      throw typeError("float argument required, not \(typeName(value))")
    }
    let precision = conversion.precision < 0 ? 6 : conversion.precision
    if precision > 4096 { try checkMemory(precision, stride: 4) }
    return FloatText.format(
      number, code: UInt8(truncatingIfNeeded: conversion.type), precision: precision,
      flags: conversion.isAlternate ? .alternate : [])
  }

  private func character(_ value: Value) throws(Raised) -> Owned {
    if let text = asStr(value) {
      if text.pointee.count == 1 { return Value(text).owned }
      throw typeError("%c requires int or char")
    }
    if !hasIndex(value) { throw typeError("%c requires int or char") }
    let integer = try intFromIndex(value)
    guard let number = int64(integer.value), number >= 0, number <= 0x10FFFF else {
      throw overflowError("%c arg not in range(0x110000)")
    }
    return string(codePoint: UInt32(truncatingIfNeeded: number))
  }

  private func byteCharacter(_ value: Value) throws(Raised) -> Owned {
    if asBytes(value) != nil || value.hasLayout(.byteArray) {
      let bytes = receivedBytes(value)
      if bytes.count == 1 { return latin1String(bytes[0]) }
    } else if hasIndex(value) {
      let integer = try intFromIndex(value)
      guard let number = int64(integer.value), number >= 0, number < 256 else {
        throw overflowError("%c arg not in range(256)")
      }
      return latin1String(UInt8(truncatingIfNeeded: number))
    }
    throw typeError("%c requires an integer in range(256) or a single byte")
  }

  /// The value of `%b`, as Latin-1 text.
  private func bytesText(_ value: Value) throws(Raised) -> Owned {
    if asBytes(value) == nil {
      let method = lookupSpecial(type(of: value), .bytes)
      if !method.isUnbound {
        let result = try callSpecial(method, value)
        guard let bytes = asBytes(result.value) else {
          throw typeError("__bytes__ returned non-bytes (type \(typeName(result.value)))")
        }
        return string(latin1: bytes.buffer)
      }
    }
    guard hasBuffer(value) else {
      throw typeError(
        "%b requires a bytes-like object, or an object that implements __bytes__, not "
          + "'\(typeName(value))'")
    }
    let view = try BytesView(self, value, "")
    return string(latin1: view.buffer)
  }
}
