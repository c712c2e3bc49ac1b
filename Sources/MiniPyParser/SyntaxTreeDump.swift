/// The text that CPython's `ast.dump(tree, indent=4)` prints.
///
/// - Parameters:
///   - module: The tree.
///   - indent: Spaces a level; nil puts everything on one line.
///   - includesAttributes: Whether to print positions.
public func dump(_ module: Module, indent: Int? = 4, includesAttributes: Bool = false) -> String {
  let root = DumpNode.node(
    "Module", [("body", .list(module.body.map(DumpNode.init))), ("type_ignores", .list([]))], nil)
  return SyntaxTreeDump(indent: indent, includesAttributes: includesAttributes).format(root)
}

/// The text that CPython's `ast.dump` prints for an `eval` source.
public func dump(
  _ parsed: ParsedExpression, indent: Int? = 4, includesAttributes: Bool = false
) -> String {
  let root = DumpNode.node("Expression", [("body", DumpNode(parsed.body))], nil)
  return SyntaxTreeDump(indent: indent, includesAttributes: includesAttributes).format(root)
}

/// A syntax tree node reduced to what `ast.dump` shows: names, fields and texts.
indirect enum DumpNode {
  case node(String, [(String, DumpNode)], SourceRange?)
  case list([DumpNode])
  case text(String)
  /// A missing value: it vanishes as a field, and is `None` in a list.
  case missing

  init(_ expression: Expression?) {
    guard let expression else {
      self = .missing
      return
    }
    self = .of(expression)
  }

  init(_ name: String?) {
    guard let name else {
      self = .missing
      return
    }
    self = .text(pythonRepresentation(of: name.unicodeScalars.map { $0.value }))
  }
}

/// Lays out dump nodes as `ast.dump` does.
struct SyntaxTreeDump {
  let indent: Int?
  let includesAttributes: Bool

  func format(_ node: DumpNode) -> String { format(node, 0).text }

  /// A node is simple, and may share a line with its neighbours, if it has no parts.
  private func format(_ node: DumpNode, _ outerLevel: Int) -> (text: String, isSimple: Bool) {
    let level = outerLevel + 1
    let prefix = indent.map { "\n" + String(repeating: " ", count: $0 * level) } ?? ""
    let separator = indent == nil ? ", " : "," + prefix
    switch node {
    case .text(let text): return (text, true)
    case .missing: return ("None", true)
    case .list(let elements):
      if elements.isEmpty { return ("[]", true) }
      return ("[" + prefix + join(elements.map { format($0, level).text }, separator) + "]", false)
    case .node(let name, let fields, let range):
      var parts: [String] = []
      var areAllSimple = true
      for (field, value) in fields {
        switch value {
        case .missing: continue
        case .list(let elements) where elements.isEmpty: continue
        default: break
        }
        let (text, isSimple) = format(value, level)
        areAllSimple = areAllSimple && isSimple
        parts.append(field + "=" + text)
      }
      if includesAttributes, let range {
        parts.append("lineno=\(range.line)")
        parts.append("col_offset=\(range.column)")
        parts.append("end_lineno=\(range.endLine)")
        parts.append("end_col_offset=\(range.endColumn)")
      }
      if areAllSimple, parts.count <= 3 {
        return (name + "(" + join(parts, ", ") + ")", parts.isEmpty)
      }
      return (name + "(" + prefix + join(parts, separator) + ")", false)
    }
  }

  private func join(_ parts: [String], _ separator: String) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { result += separator }
      result += part
    }
    return result
  }
}

// MARK: - Representations

/// `repr` of a Python string.
func pythonRepresentation(of codePoints: [UInt32]) -> String {
  let quote: UInt32 = codePoints.contains(39) && !codePoints.contains(34) ? 34 : 39
  var result = String.UnicodeScalarView()
  func escape(_ letter: String, _ value: UInt32, _ width: Int) {
    result.append(contentsOf: ("\\" + letter + hexadecimal(value, width)).unicodeScalars)
  }
  result.append(Unicode.Scalar(UInt8(truncatingIfNeeded: quote)))
  for codePoint in codePoints {
    switch codePoint {
    case 92: result.append(contentsOf: "\\\\".unicodeScalars)
    case 10: result.append(contentsOf: "\\n".unicodeScalars)
    case 13: result.append(contentsOf: "\\r".unicodeScalars)
    case 9: result.append(contentsOf: "\\t".unicodeScalars)
    default:
      if codePoint == quote { result.append("\\") }
      if let scalar = Unicode.Scalar(codePoint), isPrintable(scalar) {
        result.append(scalar)
      } else if codePoint < 0x100 {
        escape("x", codePoint, 2)
      } else if codePoint < 0x10000 {
        escape("u", codePoint, 4)
      } else {
        escape("U", codePoint, 8)
      }
    }
  }
  result.append(Unicode.Scalar(UInt8(truncatingIfNeeded: quote)))
  return String(result)
}

/// `repr` of a Python bytes object.
private func pythonRepresentation(of bytes: [UInt8]) -> String {
  let quote: UInt8 = bytes.contains(39) && !bytes.contains(34) ? 34 : 39
  var result = "b" + String(Unicode.Scalar(quote))
  for byte in bytes {
    switch byte {
    case 92: result += "\\\\"
    case 10: result += "\\n"
    case 13: result += "\\r"
    case 9: result += "\\t"
    case quote: result += "\\" + String(Unicode.Scalar(quote))
    case 32..<127: result += String(Unicode.Scalar(byte))
    default: result += "\\x" + hexadecimal(byte, 2)
    }
  }
  return result + String(Unicode.Scalar(quote))
}

/// `repr` of a float, or, without the `.0`, of an imaginary number's magnitude.
private func pythonRepresentation(of value: Double, marksWhole: Bool) -> String {
  guard value.isFinite else { return value.isNaN ? "nan" : "inf" }
  // Swift prints the same shortest digits, but changes to exponents elsewhere.
  var digits: [UInt8] = []
  var exponent = 0
  var point: Int?
  let text = Array(value.description.utf8)
  for (index, byte) in text.enumerated() {
    if byte == UInt8(ascii: ".") {
      point = digits.count
    } else if byte == UInt8(ascii: "e") {
      exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
      break
    } else {
      digits.append(byte)
    }
  }
  var decimalPoint = (point ?? digits.count) + exponent
  while digits.count > 1, digits[0] == UInt8(ascii: "0") {
    digits.removeFirst()
    decimalPoint -= 1
  }
  while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
  if digits == [UInt8(ascii: "0")] { return marksWhole ? "0.0" : "0" }
  let zero = UInt8(ascii: "0")
  if decimalPoint > 16 || decimalPoint < -3 {
    let shown = decimalPoint - 1
    var result = String(decoding: digits[..<1], as: UTF8.self)
    if digits.count > 1 { result += "." + String(decoding: digits[1...], as: UTF8.self) }
    let magnitude = shown < 0 ? -shown : shown
    return result + (shown < 0 ? "e-" : "e+") + (magnitude < 10 ? "0" : "") + "\(magnitude)"
  }
  if decimalPoint <= 0 {
    digits.insert(contentsOf: [UInt8](repeating: zero, count: 1 - decimalPoint), at: 0)
    decimalPoint = 1
  }
  while digits.count < decimalPoint { digits.append(zero) }
  let whole = String(decoding: digits[..<decimalPoint], as: UTF8.self)
  if digits.count == decimalPoint { return marksWhole ? whole + ".0" : whole }
  return whole + "." + String(decoding: digits[decimalPoint...], as: UTF8.self)
}

/// The decimal digits of an integer of any size.
private func decimal(_ literal: IntegerLiteral) -> String {
  if let value = literal.int64 { return "\(value)" }
  var groups: [UInt64] = [0]
  for byte in literal.digits.utf8 {
    var carry = UInt64(byte >= UInt8(ascii: "a") ? byte - 87 : byte - 48)
    for index in groups.indices {
      let value = groups[index] * UInt64(literal.radix) + carry
      groups[index] = value % 1_000_000_000
      carry = value / 1_000_000_000
    }
    if carry > 0 { groups.append(carry) }
  }
  var result = "\(groups[groups.count - 1])"
  for group in groups.dropLast().reversed() {
    let digits = "\(group)"
    result += String(repeating: "0", count: 9 - digits.utf8.count) + digits
  }
  return result
}

extension DumpNode {
  static func of(_ constant: Constant) -> DumpNode {
    switch constant {
    case .none: .text("None")
    case .true: .text("True")
    case .false: .text("False")
    case .ellipsis: .text("Ellipsis")
    case .integer(let literal): .text(decimal(literal))
    case .float(let value, _): .text(pythonRepresentation(of: value, marksWhole: true))
    case .imaginary(let value, _):
      .text(pythonRepresentation(of: value, marksWhole: false) + "j")
    case .string(let literal): .text(pythonRepresentation(of: literal.codePoints))
    case .bytes(let bytes): .text(pythonRepresentation(of: bytes))
    case .unicode(let literal): .text("u" + pythonRepresentation(of: literal.codePoints))
    case .long(let literal): .text(decimal(literal) + "L")
    }
  }
}
