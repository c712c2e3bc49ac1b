import MiniPyParser

// Expressions as text, for annotations under `from __future__ import annotations` (CPython:
// `ast_unparse.c`).

private enum Precedence: Int, Comparable {
  case tuple, test, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, term, factor,
    power, await, atom

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

  var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .atom }
}

extension Compiler {
  func unparse(_ expression: Expression) -> String {
    var writer = Unparser()
    writer.write(expression, .test)
    return writer.text
  }

  /// A constant's `repr`.
  func unparse(_ constant: CodeConstant) -> String {
    var writer = Unparser()
    writer.write(constant)
    return writer.text
  }
}

private struct Unparser {
  var text = ""

  mutating func write(_ expression: Expression, _ level: Precedence) {
    switch expression.kind {
    case .name(let name, _): text += name
    case .constant(let constant): write(CodeConstant(constant))
    case .boolOp(let op, let values):
      let own: Precedence = op == .and ? .and : .or
      wrapped(level > own) { writer in
        for (index, value) in values.enumerated() {
          if index > 0 { writer.text += op == .and ? " and " : " or " }
          writer.write(value, own.next)
        }
      }
    case .namedExpr(let target, let value):
      wrapped(level > .tuple) { writer in
        writer.write(target, .atom)
        writer.text += " := "
        writer.write(value, .atom)
      }
    case .binOp(let left, let op, let right): binary(left, op, right, level)
    case .unaryOp(let op, let operand):
      let own: Precedence = op == .not ? .not : .factor
      wrapped(level > own) { writer in
        switch op {
        case .invert: writer.text += "~"
        case .not: writer.text += "not "
        case .uAdd: writer.text += "+"
        case .uSub: writer.text += "-"
        }
        writer.write(operand, own)
      }
    case .lambda(let arguments, let body):
      wrapped(level > .test) { writer in
        // CPython writes no space if the first parameter is not positional.
        writer.text += "lambda"
        if !arguments.positionalOnly.isEmpty || !arguments.arguments.isEmpty {
          writer.text += " "
        }
        writer.parameters(arguments)
        writer.text += ": "
        writer.write(body, .test)
      }
    case .ifExp(let test, let body, let orElse):
      wrapped(level > .test) { writer in
        writer.write(body, .test.next)
        writer.text += " if "
        writer.write(test, .test.next)
        writer.text += " else "
        writer.write(orElse, .test)
      }
    case .dict(let keys, let values):
      text += "{"
      for index in values.indices {
        if index > 0 { text += ", " }
        if let key = keys[index] {
          write(key, .test)
          text += ": "
          write(values[index], .test)
        } else {
          text += "**"
          write(values[index], .bitOr)
        }
      }
      text += "}"
    case .set(let elements): listed(elements, "{", "}")
    case .list(let elements, _): listed(elements, "[", "]")
    case .tuple(let elements, _):
      if elements.isEmpty {
        text += "()"
        return
      }
      wrapped(level > .tuple) { writer in
        writer.listed(elements, "", elements.count == 1 ? "," : "")
      }
    case .operation: text += "..."
    case .listComp(let element, let generators), .openListComp(let element, let generators):
      text += "["
      write(element, .test)
      comprehensions(generators)
      text += "]"
    case .setComp(let element, let generators):
      text += "{"
      write(element, .test)
      comprehensions(generators)
      text += "}"
    case .generatorExp(let element, let generators):
      text += "("
      write(element, .test)
      comprehensions(generators)
      text += ")"
    case .dictComp(let key, let value, let generators):
      text += "{"
      write(key, .test)
      text += ": "
      write(value, .test)
      comprehensions(generators)
      text += "}"
    case .await(let value):
      wrapped(level > .await) { writer in
        writer.text += "await "
        writer.write(value, .atom)
      }
    case .yield(let value):
      text += "(yield"
      if let value {
        text += " "
        write(value, .test)
      }
      text += ")"
    case .yieldFrom(let value):
      text += "(yield from "
      write(value, .test)
      text += ")"
    case .compare(let left, let operators, let comparators):
      wrapped(level > .comparison) { writer in
        writer.write(left, .comparison.next)
        for (index, op) in operators.enumerated() {
          writer.text += Unparser.symbol(op)
          writer.write(comparators[index], .comparison.next)
        }
      }
    case .call(let function, let arguments, let keywords): call(function, arguments, keywords)
    case .formattedValue, .joinedStr: formatString(expression)
    case .attribute(let value, let name, _):
      write(value, .atom)
      if case .constant(.integer) = value.kind { text += " " }
      text += "." + name
    case .subscript(let value, let index, _):
      write(value, .atom)
      text += "["
      write(index, .tuple)
      text += "]"
    case .starred(let value, _):
      text += "*"
      write(value, .bitOr)
    case .slice(let lower, let upper, let step):
      if let lower { write(lower, .test) }
      text += ":"
      if let upper { write(upper, .test) }
      if let step {
        text += ":"
        write(step, .test)
      }
    }
  }

  private mutating func wrapped(_ needed: Bool, _ body: (inout Unparser) -> Void) {
    if needed { text += "(" }
    body(&self)
    if needed { text += ")" }
  }

  private mutating func listed(_ elements: [Expression], _ open: String, _ close: String) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += ", " }
      write(element, .test)
    }
    text += close
  }

  private mutating func binary(
    _ left: Expression, _ op: MiniPyParser.BinaryOperator, _ right: Expression,
    _ level: Precedence
  ) {
    let own: Precedence
    let symbol: String
    switch op {
    case .add: (own, symbol) = (.sum, " + ")
    case .sub: (own, symbol) = (.sum, " - ")
    case .mult: (own, symbol) = (.term, " * ")
    case .matMult: (own, symbol) = (.term, " @ ")
    case .div, .classicDiv: (own, symbol) = (.term, " / ")
    case .mod: (own, symbol) = (.term, " % ")
    case .floorDiv: (own, symbol) = (.term, " // ")
    case .pow: (own, symbol) = (.power, " ** ")
    case .lShift: (own, symbol) = (.shift, " << ")
    case .rShift: (own, symbol) = (.shift, " >> ")
    case .bitOr: (own, symbol) = (.bitOr, " | ")
    case .bitXor: (own, symbol) = (.bitXor, " ^ ")
    case .bitAnd: (own, symbol) = (.bitAnd, " & ")
    }
    wrapped(level > own) { writer in
      writer.write(left, op == .pow ? own.next : own)
      writer.text += symbol
      writer.write(right, op == .pow ? own : own.next)
    }
  }

  private static func symbol(_ op: MiniPyParser.ComparisonOperator) -> String {
    switch op {
    case .eq: return " == "
    case .notEq: return " != "
    case .lt: return " < "
    case .ltE: return " <= "
    case .gt: return " > "
    case .gtE: return " >= "
    case .is: return " is "
    case .isNot: return " is not "
    case .in: return " in "
    case .notIn: return " not in "
    }
  }

  private mutating func call(
    _ function: Expression, _ arguments: [Expression], _ keywords: [Keyword]
  ) {
    write(function, .atom)
    if arguments.count == 1, keywords.isEmpty, case .generatorExp = arguments[0].kind {
      write(arguments[0], .test)
      return
    }
    text += "("
    var isFirst = true
    for argument in arguments {
      if !isFirst { text += ", " }
      isFirst = false
      write(argument, .test)
    }
    for keyword in keywords {
      if !isFirst { text += ", " }
      isFirst = false
      if let name = keyword.name { text += name + "=" } else { text += "**" }
      write(keyword.value, .test)
    }
    text += ")"
  }

  private mutating func comprehensions(_ generators: [Comprehension]) {
    for generator in generators {
      text += generator.isAsync ? " async for " : " for "
      write(generator.target, .tuple)
      text += " in "
      write(generator.iterable, .test.next)
      for test in generator.conditions {
        text += " if "
        write(test, .test.next)
      }
    }
  }

  private mutating func parameters(_ arguments: MiniPyParser.Arguments) {
    var isFirst = true
    func separate(_ writer: inout Unparser) {
      if !isFirst { writer.text += ", " }
      isFirst = false
    }
    let positional = arguments.positionalOnly + arguments.arguments
    for (index, argument) in positional.enumerated() {
      separate(&self)
      text += argument.name
      let defaultIndex = index - (positional.count - arguments.defaults.count)
      if defaultIndex >= 0 {
        text += "="
        write(arguments.defaults[defaultIndex], .test)
      }
      if index + 1 == arguments.positionalOnly.count { text += ", /" }
    }
    if arguments.variadic != nil || !arguments.keywordOnly.isEmpty {
      separate(&self)
      text += "*"
      if let variadic = arguments.variadic { text += variadic.name }
    }
    for (index, argument) in arguments.keywordOnly.enumerated() {
      separate(&self)
      text += argument.name
      if let value = arguments.keywordDefaults[index] {
        text += "="
        write(value, .test)
      }
    }
    if let variadic = arguments.keywordVariadic {
      separate(&self)
      text += "**" + variadic.name
    }
  }

  private mutating func formatString(_ expression: Expression) {
    var inner = Unparser()
    inner.formatBody(expression, isSpecification: false)
    text += "f" + Unparser.quoted(inner.text.unicodeScalars.map { $0.value }, isFormat: true)
  }

  private mutating func formatBody(_ expression: Expression, isSpecification: Bool) {
    switch expression.kind {
    case .joinedStr(let values):
      for value in values { formatBody(value, isSpecification: isSpecification) }
    case .constant(.string(let literal)):
      for point in literal.codePoints {
        let scalar = Unicode.Scalar(point) ?? "\u{FFFD}"
        if scalar == "{" || scalar == "}" { text.unicodeScalars.append(scalar) }
        text.unicodeScalars.append(scalar)
      }
    case .formattedValue(let value, let conversion, let specification):
      var inner = Unparser()
      inner.write(value, .test.next)
      text += inner.text.utf8.first == UInt8(ascii: "{") ? "{ " : "{"
      text += inner.text
      switch conversion {
      case .string: text += "!s"
      case .representation: text += "!r"
      case .ascii: text += "!a"
      case nil: break
      }
      if let specification {
        text += ":"
        formatBody(specification, isSpecification: true)
      }
      text += "}"
    default: write(expression, .test)
    }
  }

  // MARK: Constants

  mutating func write(_ constant: CodeConstant) {
    switch constant {
    case .none: text += "None"
    case .true: text += "True"
    case .false: text += "False"
    case .ellipsis: text += "..."
    case .integer(let value): text += String(value)
    case .bigInteger:
      if let value = constant.bigInteger {
        text += String(decoding: value.text(), as: UTF8.self)
      }
    case .float(let bits): text += Unparser.number(Double(bitPattern: bits))
    case .complex(let real, let imaginary):
      let second = Unparser.number(Double(bitPattern: imaginary), isImaginary: true) + "j"
      if Double(bitPattern: real) == 0 {
        text += second
      } else {
        text += "(" + Unparser.number(Double(bitPattern: real), isImaginary: true)
        text += Double(bitPattern: imaginary).sign == .minus ? "" : "+"
        text += second + ")"
      }
    case .string(let points): text += Unparser.quoted(points, isFormat: false)
    case .unicode(let points): text += "u" + Unparser.quoted(points, isFormat: false)
    case .long(let limbs):
      write(.bigInteger(negative: false, limbs: limbs))
      text += "L"
    case .bytes(let bytes): text += "b" + Unparser.quotedBytes(bytes)
    case .tuple(let items):
      text += "("
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        write(item)
      }
      text += items.count == 1 ? ",)" : ")"
    case .frozenSet(let items):
      text += "frozenset({"
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        write(item)
      }
      text += "})"
    case .code(let code): text += "<code object \(code.name)>"
    }
  }

  private static func number(_ value: Double, isImaginary: Bool = false) -> String {
    if value.isInfinite { return value < 0 ? "-1e309" : "1e309" }
    var text = String(decoding: FloatText.representation(value), as: UTF8.self)
    if isImaginary, text.hasSuffix(".0") { text.removeLast(2) }
    return text
  }

  static func quoted(_ points: [UInt32], isFormat: Bool) -> String {
    let hasSingle = points.contains(39)
    let hasDouble = points.contains(34)
    let quote: UInt32 = hasSingle && !hasDouble ? 34 : 39
    var result = String.UnicodeScalarView()
    func append(_ text: String) { result.append(contentsOf: text.unicodeScalars) }
    append(quote == 34 ? "\"" : "'")
    for point in points {
      switch point {
      case 10: append("\\n")
      case 13: append("\\r")
      case 9: append("\\t")
      case 92: append("\\\\")
      case quote: append(quote == 34 ? "\\\"" : "\\'")
      case 0..<32, 127..<161, 173: append("\\x" + hexadecimalText(UInt64(point), 2))
      default:
        if let scalar = Unicode.Scalar(point) {
          result.append(scalar)
        } else {
          append("\\u" + hexadecimalText(UInt64(point), 4))
        }
      }
    }
    append(quote == 34 ? "\"" : "'")
    return String(result)
  }

  static func quotedBytes(_ bytes: [UInt8]) -> String {
    let quote: UInt8 = bytes.contains(39) && !bytes.contains(34) ? 34 : 39
    var result = quote == 34 ? "\"" : "'"
    for byte in bytes {
      switch byte {
      case 10: result += "\\n"
      case 13: result += "\\r"
      case 9: result += "\\t"
      case 92: result += "\\\\"
      case quote: result += quote == 34 ? "\\\"" : "\\'"
      case 32..<127: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "\\x" + hexadecimalText(UInt64(byte), 2)
      }
    }
    result += quote == 34 ? "\"" : "'"
    return result
  }
}

private func hexadecimalText(_ value: UInt64, _ width: Int) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
