extension Parser {
  // MARK: - Numbers

  /// The value of the number that comes next; it is not read over.
  mutating func number() throws(Rejected) -> Constant {
    if isPython2, let constant = python2Integer() { return constant }
    let token = tokens[index]
    var digits: [UInt8] = []
    for byte in bytes[Int(token.start)..<Int(token.end)] where byte != UInt8(ascii: "_") {
      digits.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
    if digits.count > 2, digits[0] == UInt8(ascii: "0") {
      let radix: Int? =
        switch digits[1] {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
      if let radix {
        let text = String(decoding: digits[2...], as: UTF8.self)
        return .integer(IntegerLiteral(digits: text, radix: radix))
      }
    }
    let isImaginary = digits.last == UInt8(ascii: "j")
    if isImaginary { digits.removeLast() }
    let isFloat = digits.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") }
    let text = String(decoding: digits, as: UTF8.self)
    if isImaginary { return .imaginary(value(ofFloat: digits), text: text) }
    if isFloat { return .float(value(ofFloat: digits), text: text) }
    if digits.count > 4300 {
      let message =
        "Exceeds the limit (4300 digits) for integer string conversion: value has "
        + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit"
        + " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits."
      raised = ErrorReporter(lexer: lexer).error(
        message, line: token.line, column: -1, endLine: token.endLine, endColumn: -1,
        furthest: index)
      throw Rejected()
    }
    return .integer(IntegerLiteral(digits: text, radix: 10))
  }

  /// The float that `digits` spell, which Swift reads only with a digit on both sides of the point.
  func value(ofFloat digits: [UInt8]) -> Double {
    var cleaned: [UInt8] = []
    var previous = UInt8(ascii: "e")
    for byte in digits {
      if byte == UInt8(ascii: "."), !isDigit(previous) { cleaned.append(UInt8(ascii: "0")) }
      if byte == UInt8(ascii: "e"), previous == UInt8(ascii: ".") {
        cleaned.append(UInt8(ascii: "0"))
      }
      cleaned.append(byte)
      previous = byte
    }
    if previous == UInt8(ascii: ".") { cleaned.append(UInt8(ascii: "0")) }
    return Double(String(decoding: cleaned, as: UTF8.self)) ?? .infinity
  }

  // MARK: - Strings

  /// A piece of adjacent string literals.
  private enum StringPiece {
    case text([UInt32], isUnicode: Bool, SourceRange)
    case field(Expression)
  }

  /// `strings`: one or more string, bytes and f-string literals, which are joined.
  mutating func strings() throws(Rejected) -> Expression {
    if isPython2 { return try python2Strings() }
    let start = index
    if kind == .string, nextKind != .string, nextKind != .formatStringStart {
      let literal = try stringLiteral(index)
      let range = range(of: index)
      advance()
      switch literal {
      case .bytes(let bytes): return Expression(.constant(.bytes(bytes)), range)
      case .text(let text, let isUnicode):
        return Expression(
          .constant(.string(StringLiteral(codePoints: text, hasUnicodePrefix: isUnicode))), range)
      }
    }
    var pieces: [StringPiece] = []
    var joinedBytes: [UInt8] = []
    var sawBytes = false
    var sawText = false
    var sawFormat = false
    while true {
      if kind == .string {
        switch try stringLiteral(index) {
        case .bytes(let bytes):
          sawBytes = true
          joinedBytes += bytes
        case .text(let text, let isUnicode):
          sawText = true
          pieces.append(.text(text, isUnicode: isUnicode, range(of: index)))
        }
        advance()
      } else if kind == .formatStringStart {
        sawText = true
        sawFormat = true
        try formatString(into: &pieces)
      } else {
        break
      }
    }
    if sawBytes {
      if sawText {
        // CPython looks for one more literal before it joins them.
        if kind == .error { throw Rejected() }
        raised = located("cannot mix bytes and nonbytes literals", at: index)
        throw Rejected()
      }
      return Expression(.constant(.bytes(joinedBytes)), range(from: start))
    }
    let values = join(pieces, dropsEmpty: sawFormat)
    if !sawFormat, let only = values.first { return only }
    return Expression(.joinedStr(values), range(from: start))
  }

  /// Joins neighbouring texts. Empty ones vanish from f-strings.
  private func join(_ pieces: [StringPiece], dropsEmpty: Bool) -> [Expression] {
    var result: [Expression] = []
    var text: [UInt32] = []
    var isUnicode = false
    var range: SourceRange?
    func textConstant() -> Expression? {
      guard let range, !(dropsEmpty && text.isEmpty) else { return nil }
      return Expression(
        .constant(.string(StringLiteral(codePoints: text, hasUnicodePrefix: isUnicode))), range)
    }
    for piece in pieces {
      switch piece {
      case .text(let next, let nextIsUnicode, let nextRange):
        if var joined = range {
          joined.endLine = nextRange.endLine
          joined.endColumn = nextRange.endColumn
          range = joined
        } else {
          range = nextRange
          isUnicode = nextIsUnicode
        }
        text += next
      case .field(let field):
        if let constant = textConstant() { result.append(constant) }
        text = []
        range = nil
        result.append(field)
      }
    }
    if let constant = textConstant() { result.append(constant) }
    return result
  }

  // MARK: - f-strings

  /// `fstring`: its start, texts and replacement fields, and its end.
  private mutating func formatString(into pieces: inout [StringPiece]) throws(Rejected) {
    let start = tokens[index]
    var isRaw = false
    for byte in bytes[Int(start.start)..<Int(start.end)] where byte | 0x20 == UInt8(ascii: "r") {
      isRaw = true
    }
    advance()
    // CPython decodes the texts when it has read the end, and reports errors there.
    var parts: [FormatPart] = []
    while kind != .formatStringEnd {
      if kind == .formatStringMiddle {
        parts.append(.text(token: index))
        advance()
      } else {
        var fields: [StringPiece] = []
        try replacementField(into: &fields)
        parts.append(.pieces(fields))
      }
    }
    for part in parts {
      switch part {
      case .pieces(let fields): pieces += fields
      case .text(let token):
        let text = try formatText(token, isRaw: isRaw, reportingAt: index)
        if !text.isEmpty { pieces.append(.text(text, isUnicode: false, range(of: token))) }
      }
    }
    advance()
  }

  /// A piece of an f-string before its texts are decoded.
  private enum FormatPart {
    case text(token: Int)
    case pieces([StringPiece])
  }

  /// The characters of a text within an f-string.
  private mutating func formatText(_ token: Int, isRaw: Bool, reportingAt place: Int)
    throws(Rejected) -> [UInt32]
  {
    let range = Int(tokens[token].start)..<Int(tokens[token].end)
    return try decodeText(range, isRaw: isRaw, token, reportingAt: place)
  }

  /// `fstring_replacement_field`: `{expression = !conversion :specification}`
  private mutating func replacementField(into pieces: inout [StringPiece]) throws(Rejected) {
    try descend()
    defer { depth -= 1 }
    let start = index
    try expect(.leftBrace)
    let value = try yieldOrStarExpressions()
    let hasEqualSign = accept(.equal)
    let textEnd = index
    var conversionToken: Int?
    if kind == .exclamation { conversionToken = try readConversion() }
    var specification: Expression?
    if kind == .colon { specification = try formatSpecification() }
    try expect(.rightBrace)
    var conversion: Conversion?
    if let conversionToken { conversion = try self.conversion(at: conversionToken) }
    let range = range(from: start)
    if hasEqualSign {
      // The text behind the brace, with the sign and the spaces around it, comes first.
      let text = debugText(from: Int(tokens[start].end), to: Int(tokens[textEnd].start))
      let end = tokens[textEnd]
      var textRange = SourceRange(
        line: range.line, column: range.column &+ 1, endLine: end.line, endColumn: end.column)
      if conversion != nil {
        textRange.endLine = tokens[textEnd + 1].line
        textRange.endColumn = tokens[textEnd + 1].column &- 1
      }
      pieces.append(.text(text, isUnicode: false, textRange))
      if conversion == nil, specification == nil { conversion = .representation }
    }
    pieces.append(
      .field(
        Expression(
          .formattedValue(value: value, conversion: conversion, formatSpec: specification),
          range)))
  }

  /// Reads `!` and a name directly behind it, and tells where the name is.
  private mutating func readConversion() throws(Rejected) -> Int {
    let mark = index
    advance()
    guard kind == .name else { throw Rejected() }
    if tokens[mark].end != tokens[index].start {
      // The misspelling is CPython 3.13's.
      raised = ErrorReporter(lexer: lexer).error(
        "f-string: conversion type must come right after the exclamanation mark", from: mark,
        to: index, furthest: index)
      throw Rejected()
    }
    advance()
    return index - 1
  }

  /// The conversion that the name at a token stands for: `s`, `r` or `a`.
  private mutating func conversion(at token: Int) throws(Rejected) -> Conversion {
    let name = text(token)
    switch name {
    case "s": return .string
    case "r": return .representation
    case "a": return .ascii
    default:
      raised = ErrorReporter(lexer: lexer).error(
        "f-string: invalid conversion character '\(name)': expected 's', 'r', or 'a'",
        from: token, to: token, furthest: index - 1)
      throw Rejected()
    }
  }

  /// `fstring_full_format_spec`: `:`, and texts and replacement fields up to the closing brace.
  private mutating func formatSpecification() throws(Rejected) -> Expression {
    let start = index
    advance()
    var pieces: [StringPiece] = []
    while kind == .formatStringMiddle || kind == .leftBrace {
      if kind == .formatStringMiddle {
        // CPython decodes escapes here even if the string is raw.
        let text = try formatText(index, isRaw: false, reportingAt: index)
        pieces.append(.text(text, isUnicode: false, range(of: index)))
        advance()
      } else {
        try replacementField(into: &pieces)
      }
    }
    return Expression(.joinedStr(join(pieces, dropsEmpty: true)), range(from: start))
  }

  /// The text of a field with `=`, without comments.
  private func debugText(from start: Int, to end: Int) -> [UInt32] {
    var kept: [UInt8] = []
    var quote: UInt8 = 0
    var inComment = false
    for byte in bytes[start..<Swift.max(start, end)] {
      if inComment {
        if byte != UInt8(ascii: "\n") { continue }
        inComment = false
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "#") {
        inComment = true
        continue
      }
      kept.append(byte)
    }
    return String(decoding: kept, as: UTF8.self).unicodeScalars.map { $0.value }
  }
}
