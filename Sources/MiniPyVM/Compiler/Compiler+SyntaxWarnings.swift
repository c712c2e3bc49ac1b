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
    default: return
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
      guard let folded = constantValue(value)?.typeName else { return }
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
      guard let folded = constantValue(index)?.typeName, folded != "int", folded != "bool"
      else { return }
      indexName = folded
    }
    warn(
      "\(name) indices must be integers or slices, not \(indexName); perhaps you missed a comma?",
      range)
  }
}
