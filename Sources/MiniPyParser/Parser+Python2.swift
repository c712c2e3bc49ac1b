// What Python 2.7 writes otherwise than Python 3. Every form is lowered to nodes that Python 3 has,
// but for `print`, open list comprehensions and the operations of `DialectOperation`.

/// What `from __future__ import …` turned on in a Python 2 text.
struct Python2Future {
  var division = false
  var unicodeLiterals = false
}

extension Parser {
  // MARK: - Future features

  /// Heeds a `from __future__ import`: the tokens and literals behind it mean something else.
  mutating func noteFuture(_ statement: Statement.Kind) {
    guard case .importFrom(let module, let names, _) = statement, module == "__future__" else {
      return
    }
    for alias in names {
      switch alias.name {
      case "division": future.division = true
      case "unicode_literals": future.unicodeLiterals = true
      case "print_function":
        for token in index..<tokens.count where tokens[token].kind == .print {
          tokens[token].kind = .name
        }
      default: break
      }
    }
  }

  /// `/` means classic division unless `division` is on.
  func divisionOperator(_ op: BinaryOperator) -> BinaryOperator {
    op == .div && isPython2 && !future.division ? .classicDiv : op
  }

  // MARK: - Statements

  /// `print`, perhaps `>>file` and a comma, perhaps expressions, perhaps a comma at the end.
  mutating func python2Print() throws(Rejected) -> Statement.Kind {
    advance()
    var destination: Expression?
    if accept(.rightShift) {
      destination = try expression()
      guard accept(.comma) else {
        return .print(destination: destination, values: [], endsLine: true)
      }
      guard startsExpression(orStar: false) else { throw Rejected() }
    }
    var values: [Expression] = []
    var endsLine = true
    while startsExpression(orStar: false) {
      values.append(try expression())
      endsLine = !accept(.comma)
      if endsLine { break }
    }
    return .print(destination: destination, values: values, endsLine: endsLine)
  }

  /// `exec source`, perhaps `in globals, locals`; `exec(source, globals, locals)` says the same.
  mutating func python2Exec() throws(Rejected) -> Statement.Kind {
    let start = index
    advance()
    var parts = [try bitwiseOr()]
    if accept(.in) {
      parts.append(try expression())
      if accept(.comma) { parts.append(try expression()) }
    } else if case .tuple(let elements, _) = parts[0].kind,
      elements.count == 2 || elements.count == 3
    {
      parts = elements
    }
    let range = range(from: start)
    while parts.count < 3 { parts.append(Expression(.constant(.none), range)) }
    return .expr(Expression(.operation(.exec, parts), range))
  }

  /// `raise`, perhaps with a type, a value and a traceback.
  mutating func python2Raise() throws(Rejected) -> Statement.Kind {
    let start = index
    advance()
    guard startsExpression(orStar: false) else { return .raise(exception: nil, cause: nil) }
    var parts = [try expression()]
    while parts.count < 3, accept(.comma) { parts.append(try expression()) }
    let range = range(from: start)
    while parts.count < 3 { parts.append(Expression(.constant(.none), range)) }
    return .raise(exception: Expression(.operation(.raise, parts), range), cause: nil)
  }

  /// The target behind `except type,` or `except type as`, as the statement that sets it: unlike in
  /// Python 3 it stays bound.
  mutating func python2HandlerTarget() throws(Rejected) -> [Statement] {
    guard accept(.comma) || accept(.as) else { return [] }
    let start = index
    let target = try target(try expression(), .store)
    let range = range(from: start)
    let handled = Expression(.operation(.handled, []), range)
    return [Statement(.assign(targets: [target], value: handled), range)]
  }

  // MARK: - Parameters

  /// A tuple among the parameters; a name of its own stands for it, `.0` for the first parameter.
  mutating func tupleParameter(at position: Int) throws(Rejected) -> Argument {
    let start = index
    let target = try target(try parenthesizedParameter(), .store)
    let name = ".\(position)"
    if case .name(let plain, _) = target.kind {
      return Argument(name: plain, annotation: nil, range: range(from: start))
    }
    tupleParameters.append((name, target))
    return Argument(name: name, annotation: nil, range: range(from: start))
  }

  private mutating func parenthesizedParameter() throws(Rejected) -> Expression {
    let start = index
    try expect(.leftParen)
    var elements: [Expression] = []
    var sawComma = false
    repeat {
      if kind == .rightParen, !elements.isEmpty { break }
      if kind == .leftParen {
        elements.append(try parenthesizedParameter())
      } else {
        let place = index
        elements.append(Expression(.name(try name(), .load), range(of: place)))
      }
      if kind == .comma { sawComma = true }
    } while accept(.comma)
    try expect(.rightParen)
    if elements.count == 1, !sawComma { return elements[0] }
    return Expression(.tuple(elements, .load), range(from: start))
  }

  /// The tuples among the parameters just read.
  mutating func takeTupleParameters() -> [(name: String, target: Expression)] {
    defer { tupleParameters = [] }
    return tupleParameters
  }

  /// A function's body, which begins with taking the tuples among its parameters apart.
  func unpacked(
    _ parameters: [(name: String, target: Expression)], _ body: [Statement]
  ) -> [Statement] {
    if parameters.isEmpty { return body }
    return parameters.map { (name, target) in
      let value = Expression(.name(name, .load), target.range)
      return Statement(.assign(targets: [target], value: value), target.range)
    } + body
  }

  /// A lambda's body: `[body for target in (.0,)][0]`, whose variables are the lambda's.
  func unpacked(
    _ parameters: [(name: String, target: Expression)], _ body: Expression
  ) -> Expression {
    if parameters.isEmpty { return body }
    let range = body.range
    let generators = parameters.map { (name, target) in
      Comprehension(
        target: target,
        iterable: Expression(.tuple([Expression(.name(name, .load), range)], .load), range),
        conditions: [], isAsync: false)
    }
    let list = Expression(.openListComp(element: body, generators: generators), range)
    let zero = Expression(.constant(.integer(IntegerLiteral(digits: "0", radix: 10))), range)
    return Expression(.subscript(value: list, index: zero, .load), range)
  }

  // MARK: - Expressions

  /// What a list comprehension runs through: several expressions make a tuple.
  mutating func python2Iterable() throws(Rejected) -> Expression {
    let start = index
    let first = try disjunction()
    guard kind == .comma else { return first }
    var elements = [first]
    while accept(.comma) {
      guard startsExpression(orStar: false) else { break }
      elements.append(try disjunction())
    }
    return Expression(.tuple(elements, .load), range(from: start))
  }

  /// Expressions between backquotes: the `repr` of their value.
  mutating func representation() throws(Rejected) -> Expression {
    let start = index
    try expectBackquote()
    let first = try expression()
    let value = kind == .comma ? try tuple(first, start + 1, isStarred: false) : first
    try expectBackquote()
    return Expression(
      .formattedValue(value: value, conversion: .representation, formatSpec: nil),
      range(from: start))
  }

  private mutating func expectBackquote() throws(Rejected) {
    guard kind == .stray, bytes[Int(tokens[index].start)] == UInt8(ascii: "`") else {
      throw Rejected()
    }
    advance()
  }

  // MARK: - Literals

  /// The integer that comes next, which is not read over; nil if it is another number.
  func python2Integer() -> Constant? {
    let token = tokens[index]
    var digits: [UInt8] = []
    for byte in bytes[Int(token.start)..<Int(token.end)] {
      digits.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
    let isLong = digits.last == UInt8(ascii: "l")
    if isLong { digits.removeLast() }
    var radix = 10
    if digits.count > 1, digits[0] == UInt8(ascii: "0") {
      switch digits[1] {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: break
      }
      if radix != 10 { digits.removeFirst(2) }
    }
    if radix == 10 {
      for byte in digits where !isDigit(byte) { return nil }
      if digits.count > 1, digits[0] == UInt8(ascii: "0") { radix = 8 }
    }
    let literal = IntegerLiteral(digits: String(decoding: digits, as: UTF8.self), radix: radix)
    return isLong ? .long(literal) : .integer(literal)
  }

  /// Adjacent string literals. A plain one holds the bytes of the source; one with `u` makes the
  /// whole a unicode string.
  mutating func python2Strings() throws(Rejected) -> Expression {
    let start = index
    var points: [UInt32] = []
    var isUnicode = false
    while kind == .string {
      let piece = try python2String(index)
      if piece.isUnicode, !isUnicode {
        isUnicode = true
        points = text(ofBytes: points)
      }
      points += isUnicode && !piece.isUnicode ? text(ofBytes: piece.points) : piece.points
      advance()
    }
    let literal = StringLiteral(codePoints: points, hasUnicodePrefix: isUnicode)
    return Expression(
      .constant(isUnicode ? .unicode(literal) : .string(literal)), range(from: start))
  }

  /// The characters of UTF-8 bytes.
  private func text(ofBytes points: [UInt32]) -> [UInt32] {
    String(decoding: points.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
      .unicodeScalars.map { $0.value }
  }

  private mutating func python2String(
    _ token: Int
  ) throws(Rejected) -> (points: [UInt32], isUnicode: Bool) {
    var start = Int(tokens[token].start)
    var end = Int(tokens[token].end)
    var isUnicode = future.unicodeLiterals
    var isRaw = false
    while isIdentifierStart(bytes[start]) {
      switch bytes[start] | 0x20 {
      case UInt8(ascii: "u"): isUnicode = true
      case UInt8(ascii: "b"): isUnicode = false
      default: isRaw = true
      }
      start += 1
    }
    let quote = bytes[start]
    let isTripled = end - start >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
    start += isTripled ? 3 : 1
    end -= isTripled ? 3 : 1
    guard start <= end else { throw Rejected() }
    if isUnicode {
      if isRaw { return (rawUnicode(start..<end), true) }
      let count = warnings.count
      let points = try decodeText(start..<end, isRaw: false, token, reportingAt: token)
      warnings.removeLast(warnings.count - count)
      return (points, true)
    }
    return (try byteString(start..<end, isRaw: isRaw, token), false)
  }

  /// The bytes of a plain literal as code points.
  private mutating func byteString(
    _ range: Range<Int>, isRaw: Bool, _ token: Int
  ) throws(Rejected) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\\"), !isRaw, position < range.upperBound else {
        result.append(UInt32(byte))
        continue
      }
      let escaped = bytes[position]
      position += 1
      if escaped == UInt8(ascii: "\n") { continue }
      if let simple = simpleEscape(escaped) {
        result.append(simple)
      } else if isOctal(escaped) {
        result.append(octal(escaped, &position, range.upperBound) & 0xFF)
      } else if escaped == UInt8(ascii: "x") {
        guard let value = hexadecimal(&position, 2, range.upperBound) else {
          raised = SyntaxError("invalid \\x escape", kind: .valueError)
          throw Rejected()
        }
        result.append(value)
      } else {
        result.append(UInt32(byte))
        position -= 1
      }
    }
    return result
  }

  /// The characters of `ur'…'`, where `\u` is an escape behind an odd number of backslashes.
  private mutating func rawUnicode(_ range: Range<Int>) -> [UInt32] {
    let points = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.map { $0.value }
    var result: [UInt32] = []
    var index = 0
    var backslashes = 0
    while index < points.count {
      let point = points[index]
      let width = point == 0x75 ? 4 : point == 0x55 ? 8 : 0
      if backslashes % 2 == 1, width > 0, index + width < points.count {
        var value: UInt32 = 0
        var isValid = true
        for digit in points[(index + 1)...(index + width)] {
          guard let scalar = Unicode.Scalar(digit), scalar.isASCII,
            let number = UInt32(String(Character(scalar)), radix: 16)
          else {
            isValid = false
            break
          }
          value = value << 4 | number
        }
        if isValid, value <= 0x10FFFF {
          result.removeLast()
          result.append(value)
          index += width + 1
          backslashes = 0
          continue
        }
      }
      backslashes = point == 0x5C ? backslashes + 1 : 0
      result.append(point)
      index += 1
    }
    return result
  }

  // MARK: - Errors

  /// What CPython 2.7 says about a text that the parser has rejected.
  func python2Diagnosis() -> SyntaxError {
    if let raised { return raised }
    let stop = Swift.max(index, furthestIndex)
    let token = tokens[stop]
    if token.kind == .error {
      switch lexer.failure {
      case .raised(let error), .status(let error): return python2(error)
      default: return python2("unexpected EOF while parsing", at: stop)
      }
    }
    switch token.kind {
    case .indent: return python2("unexpected indent", at: stop, kind: .indentationError)
    case .endMarker: return python2("unexpected EOF while parsing", at: stop)
    default: break
    }
    if stop > 0, tokens[stop - 1].kind == .newline, token.kind != .dedent,
      opensBlock(before: stop - 1)
    {
      return python2("expected an indented block", at: stop, kind: .indentationError)
    }
    if token.kind == .dedent {
      return python2("unindent does not match any outer indentation level", at: stop)
    }
    return python2("invalid syntax", at: stop)
  }

  /// Whether a colon ends the line whose line feed is at a token.
  private func opensBlock(before newline: Int) -> Bool {
    newline > 0 && tokens[newline - 1].kind == .colon
  }

  /// An error that points at the last character of a token, as 2.7 does.
  private func python2(
    _ message: String, at index: Int, kind: SyntaxError.Kind = .syntaxError
  ) -> SyntaxError {
    let token = tokens[index]
    var start = Int(token.end)
    if start > 0, start >= lexer.count || token.kind == .newline || token.kind == .endMarker {
      start = Swift.max(0, Swift.min(start, lexer.count) - 1)
    }
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = start
    while end < lexer.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let text = String(decoding: bytes[start..<Swift.min(end + 1, lexer.count)], as: UTF8.self)
    let offset = Swift.max(1, Int(token.end) - start)
    return SyntaxError(
      message, kind: kind, line: token.endLine, offset: Int32(truncatingIfNeeded: offset),
      endLine: token.endLine, endOffset: Int32(truncatingIfNeeded: offset), text: text)
  }

  /// A lexer's error in 2.7's words.
  private func python2(_ error: SyntaxError) -> SyntaxError {
    var error = error
    if error.message.utf8.starts(with: "unterminated triple-quoted".utf8) {
      error.message = "EOF while scanning triple-quoted string literal"
    } else if error.message.utf8.starts(with: "unterminated string".utf8) {
      error.message = "EOL while scanning string literal"
    } else if error.message.utf8.starts(with: "unindent does not".utf8)
      || error.message == "invalid token"
    {
      return error
    } else {
      error.message = "invalid syntax"
    }
    return error
  }
}
