import MiniPyParser

// MARK: - Calls

extension Compiler {
  func call(
    _ expression: Expression, _ function: Expression, _ arguments: [Expression],
    _ keywords: [Keyword], into target: Int
  ) throws(CompileError) {
    try checkKeywords(keywords)
    checkCallee(function, function.range)
    let base = windowBase(target)
    if case .attribute(let value, let name, .load) = function.kind,
      !Compiler.hasSpread(arguments, keywords)
    {
      checkSuperReceiver(value)
      let receiver = try operand(value, preferring: base, isLast: true)
      unit.pop(to: base + 1)
      _ = unit.push()
      unit.emit(
        .loadMethod, a: base, b: receiver.register, c: unit.name(mangle(name)),
        flags: receiver.flag(InstructionFlags.consumesB),
        attributeRange(function.range, function, name))
      let range = attributeRange(expression.range, function, name)
      try finishCall(
        base, pushed: 0, arguments, keywords, isMethod: true, range, into: target)
      return
    }
    try self.expression(function, into: base)
    try finishCall(
      base, pushed: 0, arguments, keywords, isMethod: false, expression.range, into: target)
  }

  /// Where an attribute of `super()` is read, CPython loads the first parameter itself: deleted, it
  /// is an `UnboundLocalError` (`can_optimize_super_call`).
  func checkSuperReceiver(_ value: Expression) {
    guard case .call(let function, let arguments, let keywords) = value.kind, arguments.isEmpty,
      keywords.isEmpty, case .name("super", .load) = function.kind,
      unit.scope.kind == .function, unit.code.argumentCount > 0, unit.cells["__class__"] != nil,
      case .global = access("super"), let first = unit.code.variableNames.first
    else { return }
    if case .register(let register, _) = access(first) { check(register, value.range) }
  }

  func checkKeywords(_ keywords: [Keyword]) throws(CompileError) {
    // Many are looked at together first, that the time stays linear.
    let names = keywords.count > 50 ? Set(keywords.map { $0.name ?? "" }) : []
    let areDistinct = names.count == keywords.count && !names.contains("")
    for (index, keyword) in keywords.enumerated() {
      guard let name = keyword.name else { continue }
      if name == "__debug__" {
        throw compileError("cannot assign to __debug__", keyword.range)
      }
      if areDistinct { continue }
      for later in keywords[(index + 1)...] where later.name == name {
        throw compileError("keyword argument repeated: \(name)", later.range)
      }
    }
  }

  /// True if a call collects its arguments in a tuple and a dictionary: it spreads some, or has more
  /// than registers should hold.
  static func hasSpread(_ arguments: [Expression], _ keywords: [Keyword]) -> Bool {
    if arguments.count + keywords.count > 10_000 { return true }
    for argument in arguments {
      if case .starred = argument.kind { return true }
    }
    for keyword in keywords where keyword.name == nil { return true }
    return false
  }

  /// Evaluates the arguments behind a callable in `base`, and `pushed` arguments that are there
  /// already, and calls (CPython: `compiler_call_helper`).
  func finishCall(
    _ base: Int, pushed: Int, _ arguments: [Expression], _ keywords: [Keyword], isMethod: Bool,
    _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    if Compiler.hasSpread(arguments, keywords) {
      try spreadCall(base, pushed: pushed, arguments, keywords, range, into: target)
      return
    }
    for argument in arguments { try expression(argument, into: unit.push()) }
    if keywords.isEmpty {
      unit.emit(
        isMethod ? .callMethod : .call, a: target, b: base, c: pushed + arguments.count, range)
      return
    }
    var names: [CodeConstant] = []
    for keyword in keywords {
      if let name = keyword.name { names.append(.text(name)) }
      try expression(keyword.value, into: unit.push())
    }
    unit.emit(
      .callKeywords, a: target, b: base, c: pushed + arguments.count + keywords.count,
      flags: isMethod ? InstructionFlags.method : 0, extra: unit.constant(.tuple(names)), range)
  }

  func spreadCall(
    _ base: Int, pushed: Int, _ arguments: [Expression], _ keywords: [Keyword],
    _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    let positional = base + 1
    if pushed == 0 { _ = unit.push() }
    if pushed == 0, arguments.count == 1, case .starred(let value, _) = arguments[0].kind {
      try expression(value, into: positional)
    } else {
      try sequence(
        arguments, .tuple, base: positional, pushed: pushed, range, into: positional)
    }
    unit.pop(to: positional + 1)
    let named = unit.push()
    if keywords.isEmpty {
      unit.emit(.clearLocal, a: named, range)
    } else {
      try keywordMapping(named, callable: base, keywords, range)
    }
    unit.emit(.callSpread, a: target, b: base, range)
  }

  func keywordMapping(
    _ mapping: Int, callable: Int, _ keywords: [Keyword], _ range: SourceRange
  ) throws(CompileError) {
    var isBuilt = false
    var index = 0
    while index < keywords.count {
      if keywords[index].name == nil {
        if !isBuilt {
          unit.emit(.buildMap, a: mapping, b: mapping, c: 0, range)
          isBuilt = true
        }
        let value = try operand(keywords[index].value, isLast: true)
        unit.emit(
          .dictMerge, a: mapping, b: value.register, c: callable,
          flags: value.flag(InstructionFlags.consumesB), range)
        unit.pop(to: mapping + 1)
        index += 1
        continue
      }
      var end = index
      while end < keywords.count, keywords[end].name != nil, end - index < 5_000 { end += 1 }
      let first = isBuilt ? unit.push() : mapping
      for position in index..<end {
        guard let name = keywords[position].name else { continue }
        loadConstant(
          .text(name), into: position == index ? first : unit.push(), range)
        try expression(keywords[position].value, into: unit.push())
      }
      unit.emit(.buildMap, a: first, b: first, c: end - index, range)
      if isBuilt {
        unit.emit(
          .dictMerge, a: mapping, b: first, c: callable, flags: InstructionFlags.consumesB, range)
      }
      unit.pop(to: mapping + 1)
      isBuilt = true
      index = end
    }
  }
}
