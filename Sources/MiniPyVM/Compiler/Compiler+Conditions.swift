import MiniPyParser

// MARK: - Comparisons and conditions

extension Compiler {
  static func opcode(_ op: MiniPyParser.ComparisonOperator) -> Opcode {
    switch op {
    case .eq: return .equal
    case .notEq: return .notEqual
    case .lt: return .lessThan
    case .ltE: return .lessEqual
    case .gt: return .greaterThan
    case .gtE: return .greaterEqual
    case .is: return .isIdentical
    case .isNot: return .isNotIdentical
    case .in: return .contains
    case .notIn: return .containsNot
    }
  }

  /// The compare-and-jump instructions with two registers and with an immediate.
  static func jumps(_ op: MiniPyParser.ComparisonOperator) -> (Opcode, Opcode)? {
    switch op {
    case .eq: return (.jumpEqual, .jumpEqualInteger)
    case .notEq: return (.jumpNotEqual, .jumpNotEqualInteger)
    case .lt: return (.jumpLess, .jumpLessInteger)
    case .ltE: return (.jumpLessEqual, .jumpLessEqualInteger)
    case .gt: return (.jumpGreater, .jumpGreaterInteger)
    case .gtE: return (.jumpGreaterEqual, .jumpGreaterEqualInteger)
    default: return nil
    }
  }

  /// The right operand of a comparison.
  func comparator(
    _ op: MiniPyParser.ComparisonOperator, _ expression: Expression, isLast: Bool
  ) throws(CompileError) -> Operand {
    if isLast, op == .in || op == .notIn { return try iteratedOperand(expression) }
    return try operand(expression, isLast: isLast)
  }

  func emitComparison(
    _ op: MiniPyParser.ComparisonOperator, _ left: Operand, _ right: Operand, into target: Int,
    _ range: SourceRange
  ) {
    unit.emit(
      Compiler.opcode(op), a: target, b: left.register, c: right.register,
      flags: left.flag(InstructionFlags.consumesB) | right.flag(InstructionFlags.consumesC),
      range)
  }

  func comparison(
    _ expression: Expression, _ left: Expression,
    _ operators: [MiniPyParser.ComparisonOperator], _ comparators: [Expression],
    into target: Int
  ) throws(CompileError) {
    checkIdentity(expression, left, operators, comparators)
    let range = expression.range
    if operators.count == 1 {
      let first = try operand(left, preferring: target)
      let second = try comparator(operators[0], comparators[0], isLast: true)
      emitComparison(operators[0], first, second, into: target, range)
      return
    }
    let result = scratch(target)
    let end = unit.newLabel()
    var cleanups: [(Label, Int)] = []
    var current = try operand(left)
    for index in operators.indices {
      let isLast = index == operators.count - 1
      let next = try comparator(operators[index], comparators[index], isLast: isLast)
      if isLast {
        emitComparison(operators[index], current, next, into: result, range)
      } else {
        emitComparison(operators[index], current, next.kept, into: result, range)
        if next.isTemporary {
          let cleanup = unit.newLabel()
          cleanups.append((cleanup, next.register))
          unit.jump(.jumpIfFalseKeep, a: result, to: cleanup, range)
        } else {
          unit.jump(.jumpIfFalseKeep, a: result, to: end, range)
        }
      }
      current = next
    }
    if !cleanups.isEmpty {
      unit.jump(to: end, range)
      for (label, register) in cleanups {
        unit.place(label)
        unit.emit(.clearLocal, a: register, range)
        unit.jump(to: end, range)
      }
    }
    unit.place(end)
    finish(result, target, range)
  }

  /// Jumps to the label if the truth of the expression is `sense`, else goes on.
  func condition(
    _ expression: Expression, jumpIf sense: Bool, to label: Label
  ) throws(CompileError) {
    try descend()
    let mark = unit.top
    defer { unit.pop(to: mark) }
    let range = expression.range
    switch expression.kind {
    case .unaryOp(.not, let value):
      var inner = value
      var isNegated = true
      while case .unaryOp(.not, let next) = inner.kind {
        inner = next
        isNegated.toggle()
      }
      if isNegated, let opposite = oppositeComparison(inner) {
        try condition(opposite, jumpIf: sense, to: label)
      } else {
        try condition(inner, jumpIf: isNegated ? !sense : sense, to: label)
      }
      return
    case .boolOp(let op, let values):
      if (op == .or) == sense {
        for value in values { try condition(value, jumpIf: sense, to: label) }
      } else {
        let skip = unit.newLabel()
        for value in values.dropLast() { try condition(value, jumpIf: !sense, to: skip) }
        if let last = values.last { try condition(last, jumpIf: sense, to: label) }
        unit.place(skip)
      }
      return
    case .ifExp(let test, let body, let orElse):
      let otherwise = unit.newLabel()
      let end = unit.newLabel()
      try condition(test, jumpIf: false, to: otherwise)
      try condition(body, jumpIf: sense, to: label)
      unit.jump(to: end, range)
      unit.place(otherwise)
      try condition(orElse, jumpIf: sense, to: label)
      unit.place(end)
      return
    case .compare(let left, let operators, let comparators):
      try comparisonCondition(expression, left, operators, comparators, sense, label)
      return
    case .name("__debug__", _):
      if sense == (optimization == 0) { unit.jump(to: label, range) }
      return
    default: break
    }
    if let constant = constantValue(expression) {
      if isTrue(constant) == sense { unit.jump(to: label, range) }
      return
    }
    let value = try operand(expression, isLast: true)
    unit.jump(
      sense ? .jumpIfTrue : .jumpIfFalse, a: value.register,
      flags: value.flag(InstructionFlags.consumesA), to: label, range)
  }

  func comparisonCondition(
    _ expression: Expression, _ left: Expression,
    _ operators: [MiniPyParser.ComparisonOperator], _ comparators: [Expression], _ sense: Bool,
    _ label: Label
  ) throws(CompileError) {
    checkIdentity(expression, left, operators, comparators)
    let range = expression.range
    let skip = unit.newLabel()
    let failure = sense ? skip : label
    var cleanups: [(Label, Int)] = []
    var current = try operand(left, isLast: isNone(comparators[0]))
    for index in operators.indices {
      let op = operators[index]
      if index == operators.count - 1 {
        try finalComparison(op, current, comparators[index], sense, label, range)
        break
      }
      let next = try comparator(op, comparators[index], isLast: false)
      var target = failure
      if next.isTemporary {
        target = unit.newLabel()
        cleanups.append((target, next.register))
      }
      comparisonJump(op, current, next.kept, false, target, range)
      current = next
    }
    if !cleanups.isEmpty {
      unit.jump(to: skip, range)
      for (cleanup, register) in cleanups {
        unit.place(cleanup)
        unit.emit(.clearLocal, a: register, range)
        unit.jump(to: failure, range)
      }
    }
    unit.place(skip)
  }

  /// The comparison inside `not` that CPython's optimizer makes of the whole (`a is not b` of
  /// `not a is b`), or else the expression.
  func withoutNegations(_ expression: Expression) -> Expression {
    var inner = expression
    while case .unaryOp(.not, let next) = inner.kind { inner = next }
    return oppositeComparison(inner) == nil ? expression : inner
  }

  /// `a is not b` for `a is b`, and the like (CPython's optimizer folds a `not` before it).
  func oppositeComparison(_ expression: Expression) -> Expression? {
    guard case .compare(let left, let operators, let comparators) = expression.kind,
      operators.count == 1
    else { return nil }
    let opposite: MiniPyParser.ComparisonOperator
    switch operators[0] {
    case .is: opposite = .isNot
    case .isNot: opposite = .is
    case .in: opposite = .notIn
    case .notIn: opposite = .in
    default: return nil
    }
    return Expression(
      .compare(left: left, operators: [opposite], comparators: comparators), expression.range)
  }

  func isNone(_ expression: Expression) -> Bool {
    if case .constant(.none) = expression.kind { return true }
    return false
  }

  func finalComparison(
    _ op: MiniPyParser.ComparisonOperator, _ left: Operand, _ right: Expression, _ sense: Bool,
    _ label: Label, _ range: SourceRange
  ) throws(CompileError) {
    if op == .is || op == .isNot, isNone(right) {
      unit.jump(
        (op == .is) == sense ? .jumpIfNone : .jumpIfNotNone, a: left.register,
        flags: left.flag(InstructionFlags.consumesA), to: label, range)
      return
    }
    if let (_, immediate) = Compiler.jumps(op), let value = smallInteger(right) {
      unit.jump(
        immediate, a: left.register, b: value,
        flags: left.flag(InstructionFlags.consumesA) | (sense ? InstructionFlags.sense : 0),
        to: label, range)
      return
    }
    let next = try comparator(op, right, isLast: true)
    comparisonJump(op, left, next, sense, label, range)
  }

  func comparisonJump(
    _ op: MiniPyParser.ComparisonOperator, _ left: Operand, _ right: Operand, _ sense: Bool,
    _ label: Label, _ range: SourceRange
  ) {
    if let (opcode, _) = Compiler.jumps(op) {
      unit.jump(
        opcode, a: left.register, b: right.register,
        flags: left.flag(InstructionFlags.consumesA) | right.flag(InstructionFlags.consumesB)
          | (sense ? InstructionFlags.sense : 0), to: label, range)
      return
    }
    let t = unit.push()
    emitComparison(op, left, right, into: t, range)
    unit.jump(
      sense ? .jumpIfTrue : .jumpIfFalse, a: t, flags: InstructionFlags.consumesA, to: label, range)
    unit.pop(to: t)
  }
}
