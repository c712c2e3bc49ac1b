import MiniPyParser

/// One `case` being compiled.
///
/// Temporaries from `base` on belong to the pattern. A failure with `n` of them taken jumps to
/// `failures[n]`; the labels stand in a row behind the case, each followed by the clearing of one
/// temporary.
private final class PatternContext {
  let base: Int
  var failures: [Label?] = []
  /// Names to be bound once the whole pattern has matched, and the registers of their values.
  var captures: [(name: String, register: Int)] = []
  /// Whether a pattern that always matches may stand here.
  var allowsIrrefutable: Bool

  init(base: Int, allowsIrrefutable: Bool) {
    self.base = base
    self.allowsIrrefutable = allowsIrrefutable
  }
}

extension Compiler {
  func match(
    _ subject: Expression, _ cases: [MatchCase], _ range: SourceRange
  ) throws(CompileError) {
    let value = unit.push()
    try expression(subject, into: value)
    let end = unit.newLabel()
    for (index, item) in cases.enumerated() {
      let mark = unit.top
      let context = PatternContext(
        base: mark,
        allowsIrrefutable: item.guardExpression != nil || index == cases.count - 1)
      try pattern(item.pattern, value, context)
      try bind(context, item.pattern.range)
      unit.pop(to: mark)
      let next = unit.newLabel()
      if let test = item.guardExpression { try condition(test, jumpIf: false, to: next) }
      unit.emit(.clearLocal, a: value, item.pattern.range)
      try statements(item.body)
      unit.jump(to: end, lastRange(item.pattern.range))
      placeFailures(context, item.pattern.range)
      unit.place(next)
    }
    unit.emit(.clearLocal, a: value, range)
    unit.place(end)
  }

  /// The label for a failure with the temporaries that are taken now.
  private func failure(_ context: PatternContext) -> Label {
    let count = unit.top - context.base
    while context.failures.count <= count { context.failures.append(nil) }
    if let label = context.failures[count] { return label }
    let label = unit.newLabel()
    context.failures[count] = label
    return label
  }

  private func placeFailures(_ context: PatternContext, _ range: SourceRange) {
    var count = context.failures.count
    while count > 0 {
      count -= 1
      if let label = context.failures[count] { unit.place(label) }
      if count > 0 { unit.emit(.clearLocal, a: context.base + count - 1, range) }
    }
  }

  /// Binds the captured names and drops what else the pattern holds.
  private func bind(_ context: PatternContext, _ range: SourceRange) throws(CompileError) {
    var moved: Set<Int> = []
    for (index, capture) in context.captures.enumerated() {
      var isLast = capture.register >= context.base
      for later in context.captures[(index + 1)...] where later.register == capture.register {
        isLast = false
      }
      try storeName(
        capture.name, Operand(register: capture.register, isTemporary: isLast), range)
      if isLast { moved.insert(capture.register) }
    }
    drop(from: context.base, except: moved, range)
  }

  private func drop(from base: Int, except moved: Set<Int>, _ range: SourceRange) {
    var register = unit.top
    while register > base {
      register -= 1
      if !moved.contains(register) { unit.emit(.clearLocal, a: register, range) }
    }
  }

  private func capture(
    _ name: String, _ register: Int, _ context: PatternContext, _ range: SourceRange
  ) throws(CompileError) {
    try checkTarget(name, range)
    for known in context.captures where known.name == name {
      throw compileError("multiple assignments to name '\(name)' in pattern", range)
    }
    context.captures.append((name, register))
  }

  private func isWildcard(_ pattern: Pattern) -> Bool {
    if case .matchAs(nil, nil) = pattern.kind { return true }
    return false
  }

  // MARK: Patterns

  /// Matches the value in a register, which stays.
  private func pattern(
    _ pattern: Pattern, _ subject: Int, _ context: PatternContext
  ) throws(CompileError) {
    let range = pattern.range
    switch pattern.kind {
    case .matchValue(let value):
      if case .joinedStr = value.kind {
        throw compileError("patterns may only match literals and attribute lookups", range)
      }
      let label = failure(context)
      let mark = unit.top
      try finalComparison(
        .eq, Operand(register: subject, isTemporary: false), value, false, label, range)
      unit.pop(to: mark)
    case .matchSingleton(let constant):
      let label = failure(context)
      let constant = CodeConstant(constant)
      if constant == .none {
        unit.jump(.jumpIfNotNone, a: subject, to: label, range)
        return
      }
      let t = unit.push()
      loadConstant(constant, into: t, range)
      emitComparison(
        .is, Operand(register: subject, isTemporary: false),
        Operand(register: t, isTemporary: true), into: t, range)
      unit.jump(.jumpIfFalse, a: t, flags: InstructionFlags.consumesA, to: label, range)
      unit.pop(to: t)
    case .matchAs(let inner, let name):
      if let inner, let name {
        try self.pattern(inner, subject, context)
        try capture(name, subject, context, range)
        return
      }
      if !context.allowsIrrefutable {
        throw compileError(
          name.map { "name capture '\($0)' makes remaining patterns unreachable" }
            ?? "wildcard makes remaining patterns unreachable", range)
      }
      if let name { try capture(name, subject, context, range) }
    case .matchStar(let name):
      if let name { try capture(name, subject, context, range) }
    case .matchSequence(let patterns): try sequencePattern(patterns, subject, context, range)
    case .matchMapping(let keys, let patterns, let rest):
      try mappingPattern(keys, patterns, rest, subject, context, range)
    case .matchClass(let type, let patterns, let names, let keywordPatterns):
      try classPattern(type, patterns, names, keywordPatterns, subject, context, range)
    case .matchOr(let alternatives): try orPattern(alternatives, subject, context, range)
    }
  }

  /// Matches a part; anything may stand there.
  private func subpattern(
    _ pattern: Pattern, _ subject: Int, _ context: PatternContext
  ) throws(CompileError) {
    let old = context.allowsIrrefutable
    context.allowsIrrefutable = true
    try self.pattern(pattern, subject, context)
    context.allowsIrrefutable = old
  }

  /// Emits a test whose result must be true.
  private func require(
    _ opcode: Opcode, _ subject: Int, _ context: PatternContext, _ range: SourceRange
  ) {
    let label = failure(context)
    let t = unit.push()
    unit.emit(opcode, a: t, b: subject, range)
    unit.jump(.jumpIfFalse, a: t, flags: InstructionFlags.consumesA, to: label, range)
    unit.pop(to: t)
  }

  private func requireLength(
    _ opcode: Opcode, _ length: Int, _ subject: Int, _ context: PatternContext,
    _ range: SourceRange
  ) {
    let label = failure(context)
    let t = unit.push()
    unit.emit(.getLength, a: t, b: subject, range)
    unit.jump(opcode, a: t, b: length, flags: InstructionFlags.consumesA, to: label, range)
    unit.pop(to: t)
  }

  private func sequencePattern(
    _ patterns: [Pattern], _ subject: Int, _ context: PatternContext, _ range: SourceRange
  ) throws(CompileError) {
    var star: Int?
    var isOnlyWildcards = true
    var isStarWildcard = false
    for (index, pattern) in patterns.enumerated() {
      if case .matchStar(let name) = pattern.kind {
        if star != nil {
          throw compileError("multiple starred names in sequence pattern", range)
        }
        star = index
        isStarWildcard = name == nil
        if name != nil { isOnlyWildcards = false }
      } else if !isWildcard(pattern) {
        isOnlyWildcards = false
      }
    }
    require(.matchSequence, subject, context, range)
    if star == nil {
      requireLength(.jumpEqualInteger, patterns.count, subject, context, range)
    } else if patterns.count > 1 {
      requireLength(.jumpGreaterEqualInteger, patterns.count - 1, subject, context, range)
    }
    if isOnlyWildcards { return }
    if isStarWildcard, let star {
      try subscripts(patterns, star, subject, context, range)
      return
    }
    let base = unit.top
    for _ in patterns { _ = unit.push() }
    emitUnpack(
      count: patterns.count, star: star, Operand(register: subject, isTemporary: false),
      base: base, range)
    if let star, star > 255 || patterns.count - star - 1 > 255 {
      throw compileError("too many expressions in star-unpacking sequence pattern", range)
    }
    for (index, pattern) in patterns.enumerated() {
      try subpattern(pattern, base + index, context)
    }
  }

  /// With `*_` only the items that matter are fetched (CPython:
  /// `pattern_helper_sequence_subscr`).
  private func subscripts(
    _ patterns: [Pattern], _ star: Int, _ subject: Int, _ context: PatternContext,
    _ range: SourceRange
  ) throws(CompileError) {
    for (index, pattern) in patterns.enumerated() where index != star && !isWildcard(pattern) {
      let item = unit.push()
      if index < star {
        loadConstant(.integer(Int64(index)), into: item, range)
      } else {
        unit.emit(.getLength, a: item, b: subject, range)
        unit.emit(
          .subtractInteger, a: item, b: item, c: patterns.count - index,
          flags: InstructionFlags.consumesB, range)
      }
      unit.emit(
        .loadSubscript, a: item, b: subject, c: item, flags: InstructionFlags.consumesC, range)
      try subpattern(pattern, item, context)
    }
  }

  private func mappingPattern(
    _ keys: [Expression], _ patterns: [Pattern], _ rest: String?, _ subject: Int,
    _ context: PatternContext, _ range: SourceRange
  ) throws(CompileError) {
    require(.matchMapping, subject, context, range)
    if keys.isEmpty, rest == nil { return }
    if !keys.isEmpty {
      requireLength(.jumpGreaterEqualInteger, keys.count, subject, context, range)
    }
    var seen: Set<CodeConstant> = []
    for key in keys {
      if case .joinedStr = key.kind {
        throw compileError(
          "mapping pattern keys may only match literals and attribute lookups", range)
      }
      guard let constant = constantValue(key) else { continue }
      // Equal keys are one, whatever their types.
      var canonical = constant
      switch constant {
      case .true: canonical = .integer(1)
      case .false: canonical = .integer(0)
      case .float(let bits):
        if let whole = Int64(exactly: Double(bitPattern: bits)) { canonical = .integer(whole) }
      case .complex(let real, let imaginary) where Double(bitPattern: imaginary) == 0:
        if let whole = Int64(exactly: Double(bitPattern: real)) {
          canonical = .integer(whole)
        } else {
          canonical = .float(real)
        }
      default: break
      }
      if !seen.insert(canonical).inserted {
        throw compileError(
          "mapping pattern checks duplicate key (\(unparse(constant)))", range)
      }
    }
    var keyTuple = -1
    if !keys.isEmpty {
      keyTuple = unit.push()
      for (index, key) in keys.enumerated() {
        try expression(key, into: index == 0 ? keyTuple : unit.push())
      }
      unit.emit(.buildTuple, a: keyTuple, b: keyTuple, c: keys.count, range)
      unit.pop(to: keyTuple + 1)
      let values = unit.push()
      unit.emit(.matchKeys, a: values, b: subject, c: keyTuple, range)
      unit.jump(.jumpIfNone, a: values, to: failure(context), range)
      let base = unit.top
      for _ in keys { _ = unit.push() }
      emitUnpack(
        count: keys.count, star: nil, Operand(register: values, isTemporary: true), base: base,
        range)
      for (index, pattern) in patterns.enumerated() {
        try subpattern(pattern, base + index, context)
      }
    }
    if let rest {
      let result = unit.push()
      if keyTuple < 0 {
        loadConstant(.tuple([]), into: result, range)
        keyTuple = result
      }
      unit.emit(
        .copyMappingRest, a: result, b: subject, c: keyTuple, flags: InstructionFlags.consumesC,
        range)
      try capture(rest, result, context, range)
    }
  }

  private func classPattern(
    _ type: Expression, _ patterns: [Pattern], _ names: [String], _ keywordPatterns: [Pattern],
    _ subject: Int, _ context: PatternContext, _ range: SourceRange
  ) throws(CompileError) {
    for (index, name) in names.enumerated() {
      try checkTarget(name, keywordPatterns[index].range)
      for later in (index + 1)..<max(names.count, index + 1) where names[later] == name {
        throw compileError(
          "attribute name repeated in class pattern: \(name)", keywordPatterns[later].range)
      }
    }
    let base = unit.push()
    unit.emit(.move, a: base, b: subject, range)
    try expression(type, into: unit.push())
    var attributes: [CodeConstant] = []
    for name in names { attributes.append(.text(name)) }
    loadConstant(.tuple(attributes), into: unit.push(), range)
    unit.emit(.matchClass, a: base, b: base, c: patterns.count, range)
    unit.pop(to: base + 1)
    unit.jump(.jumpIfNone, a: base, to: failure(context), range)
    let all = patterns + keywordPatterns
    if all.isEmpty { return }
    let items = unit.top
    for _ in all { _ = unit.push() }
    emitUnpack(
      count: all.count, star: nil, Operand(register: base, isTemporary: true), base: items, range)
    for (index, pattern) in all.enumerated() {
      try subpattern(pattern, items + index, context)
    }
  }

  private func orPattern(
    _ alternatives: [Pattern], _ subject: Int, _ context: PatternContext, _ range: SourceRange
  ) throws(CompileError) {
    let outerFailure = failure(context)
    // Whatever matches, the names' values end up in the same registers.
    var names: [String] = []
    if let first = alternatives.first { collectNames(first, into: &names) }
    let results = unit.top
    for _ in names { _ = unit.push() }
    let end = unit.newLabel()
    for (index, alternative) in alternatives.enumerated() {
      let isLast = index == alternatives.count - 1
      let inner = PatternContext(
        base: unit.top, allowsIrrefutable: isLast && context.allowsIrrefutable)
      let mark = unit.top
      try pattern(alternative, subject, inner)
      var bound: [String] = []
      for capture in inner.captures { bound.append(capture.name) }
      if Set(bound) != Set(names) {
        throw compileError("alternative patterns bind different names", range)
      }
      for capture in inner.captures {
        guard let position = names.firstIndex(of: capture.name) else { continue }
        unit.emit(.move, a: results + position, b: capture.register, range)
      }
      drop(from: inner.base, except: [], range)
      unit.jump(to: end, range)
      unit.pop(to: mark)
      placeFailures(inner, range)
    }
    unit.jump(to: outerFailure, range)
    unit.place(end)
    for (index, name) in names.enumerated() {
      try capture(name, results + index, context, range)
    }
  }

  /// The names that a pattern binds.
  private func collectNames(_ pattern: Pattern, into names: inout [String]) {
    func add(_ name: String?) {
      if let name, !names.contains(name) { names.append(name) }
    }
    switch pattern.kind {
    case .matchValue, .matchSingleton: break
    case .matchStar(let name): add(name)
    case .matchAs(let inner, let name):
      if let inner { collectNames(inner, into: &names) }
      add(name)
    case .matchSequence(let patterns):
      for pattern in patterns { collectNames(pattern, into: &names) }
    case .matchMapping(_, let patterns, let rest):
      for pattern in patterns { collectNames(pattern, into: &names) }
      add(rest)
    case .matchClass(_, let patterns, _, let keywordPatterns):
      for pattern in patterns + keywordPatterns { collectNames(pattern, into: &names) }
    case .matchOr(let alternatives):
      if let first = alternatives.first { collectNames(first, into: &names) }
    }
  }
}
