import MiniPyParser

// Suspicious code that CPython's compiler warns of.

extension Compiler {
  /// `x is 1` and the like.
  func checkIdentity(
    _ expression: Expression, _ left: Expression,
    _ operators: [MiniPyParser.ComparisonOperator], _ comparators: [Expression]
  ) {
    var previous = left
    for index in operators.indices {
      let op = operators[index]
      if op == .is || op == .isNot {
        let first = literalTypeName(previous)
        let second = literalTypeName(comparators[index])
        if let name = first ?? second {
          warn(
            op == .is
              ? "\"is\" with '\(name)' literal. Did you mean \"==\"?"
              : "\"is not\" with '\(name)' literal. Did you mean \"!=\"?", expression.range)
          return
        }
      }
      previous = comparators[index]
    }
  }

  /// The type of a literal that has no identity to speak of.
  func literalTypeName(_ expression: Expression) -> String? {
    guard let constant = constantValue(expression) else { return nil }
    switch constant {
    case .none, .true, .false, .ellipsis: return nil
    default: return constant.typeName
    }
  }

  /// The type of what CPython's optimizer makes a literal of: a constant, or an f-string for a
  /// `%` with a tuple of operands.
  private func foldedTypeName(_ expression: Expression) -> String? {
    if let constant = constantValue(expression) { return constant.typeName }
    if case .binOp(let left, .mod, let right) = expression.kind,
      case .constant(.string(let literal)) = left.kind, case .tuple(let items, .load) = right.kind,
      isSimpleFormat(literal.codePoints, items)
    {
      return "str"
    }
    return nil
  }

  /// True if the format has a plain `%s`, `%r` or `%a` for each item, of which one is no constant
  /// (`optimize_format`).
  private func isSimpleFormat(_ format: [UInt32], _ items: [Expression]) -> Bool {
    var areConstant = true
    for item in items {
      if case .starred = item.kind { return false }
      if constantValue(item) == nil { areConstant = false }
    }
    if areConstant { return false }
    var count = 0
    var index = 0
    func skip(_ isWanted: (UInt32) -> Bool) -> Int {
      let start = index
      while index < format.count, isWanted(format[index]) { index += 1 }
      return index - start
    }
    func isDigit(_ point: UInt32) -> Bool { point >= 0x30 && point <= 0x39 }
    while index < format.count {
      index += 1
      if format[index - 1] != 0x25 { continue }
      if index < format.count, format[index] == 0x25 {
        index += 1
        continue
      }
      // Flags, a width and a precision of at most three digits.
      _ = skip { [0x2D, 0x2B, 0x20, 0x23, 0x30].contains($0) }
      if skip(isDigit) > 3 { return false }
      if index < format.count, format[index] == 0x2E {
        index += 1
        if skip(isDigit) > 3 { return false }
      }
      guard index < format.count, [0x73, 0x72, 0x61].contains(format[index]) else { return false }
      index += 1
      count += 1
    }
    return count == items.count
  }

  /// Literals that cannot be called.
  func checkCallee(_ function: Expression, _ range: SourceRange) {
    let name: String
    switch function.kind {
    case .constant(let constant): name = CodeConstant(constant).typeName
    case .tuple: name = "tuple"
    case .list, .listComp: name = "list"
    case .dict, .dictComp: name = "dict"
    case .set, .setComp: name = "set"
    case .generatorExp: name = "generator"
    case .joinedStr, .formattedValue: name = "str"
    default:
      guard let type = foldedTypeName(function) else { return }
      name = type
    }
    warn("'\(name)' object is not callable; perhaps you missed a comma?", range)
  }

  func checkSubscript(
    _ value: Expression, _ index: Expression, _ range: SourceRange
  ) throws(CompileError) {
    let name: String
    switch value.kind {
    case .constant(let constant):
      switch constant {
      case .string: name = "str"
      case .bytes: name = "bytes"
      default:
        warn(
          "'\(CodeConstant(constant).typeName)' object is not subscriptable; perhaps you missed"
            + " a comma?", range)
        return
      }
    case .set, .setComp:
      warn("'set' object is not subscriptable; perhaps you missed a comma?", range)
      return
    case .generatorExp:
      warn("'generator' object is not subscriptable; perhaps you missed a comma?", range)
      return
    case .lambda:
      warn("'function' object is not subscriptable; perhaps you missed a comma?", range)
      return
    case .tuple: name = "tuple"
    case .list, .listComp: name = "list"
    case .joinedStr, .formattedValue: name = "str"
    default:
      guard let folded = foldedTypeName(value) else { return }
      if folded != "str", folded != "bytes", folded != "tuple" {
        warn("'\(folded)' object is not subscriptable; perhaps you missed a comma?", range)
        return
      }
      name = folded
    }
    let indexName: String
    switch index.kind {
    case .constant(let constant):
      switch constant {
      case .integer, .true, .false: return
      default: indexName = CodeConstant(constant).typeName
      }
    case .tuple: indexName = "tuple"
    case .list, .listComp: indexName = "list"
    case .dict, .dictComp: indexName = "dict"
    case .set, .setComp: indexName = "set"
    case .generatorExp: indexName = "generator"
    case .joinedStr, .formattedValue: indexName = "str"
    case .lambda: indexName = "function"
    default:
      guard let folded = foldedTypeName(index), folded != "int", folded != "bool"
      else { return }
      indexName = folded
    }
    warn(
      "\(name) indices must be integers or slices, not \(indexName); perhaps you missed a comma?",
      range)
  }
}
