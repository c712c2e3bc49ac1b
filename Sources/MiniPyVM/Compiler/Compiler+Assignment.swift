import MiniPyParser

// MARK: - Assignment

extension Compiler {
  func assign(_ targets: [Expression], _ value: Expression) throws(CompileError) {
    guard let first = targets.first else { return }
    if targets.count == 1 {
      if let register = directRegister(first) {
        try expression(value, into: register)
        unit.assigned.insert(register)
        return
      }
      if try assignPairs(first, value) { return }
      let source = try operand(value)
      try store(first, source)
      return
    }
    var areNames = true
    for target in targets {
      if case .name = target.kind { continue }
      areNames = false
    }
    let source: Operand
    if areNames {
      source = try operand(value)
    } else {
      let t = unit.push()
      try expression(value, into: t)
      source = Operand(register: t, isTemporary: true)
    }
    for (index, target) in targets.enumerated() {
      try store(target, index == targets.count - 1 ? source : source.kept)
    }
  }

  /// `a, b = x, y` without a tuple in between.
  func assignPairs(
    _ target: Expression, _ value: Expression
  ) throws(CompileError) -> Bool {
    let targets: [Expression]
    let values: [Expression]
    switch target.kind {
    case .tuple(let elements, _), .list(let elements, _): targets = elements
    default: return false
    }
    switch value.kind {
    case .tuple(let elements, _), .list(let elements, _): values = elements
    default: return false
    }
    guard targets.count == values.count, targets.count > 0, targets.count <= 16 else {
      return false
    }
    for index in targets.indices {
      switch targets[index].kind {
      case .name, .attribute, .subscript: break
      default: return false
      }
      if case .starred = values[index].kind { return false }
    }
    let isReversed = storesLastFirst(targets, value)
    var sources: [Operand] = []
    var written = AssignedSet()
    if isReversed {
      for target in targets {
        if let register = directRegister(target) { written.insert(register) }
      }
    }
    for index in values.indices {
      let mark = unit.top
      var source = try operand(values[index])
      if !source.isTemporary, written.contains(source.register) {
        // A target that is stored earlier overwrites this local.
        unit.pop(to: mark)
        let t = unit.push()
        unit.emit(.move, a: t, b: source.register, values[index].range)
        source = Operand(register: t, isTemporary: true)
      }
      sources.append(source)
      if let register = directRegister(targets[index]) { written.insert(register) }
    }
    for place in targets.indices {
      let index = isReversed ? targets.count - 1 - place : place
      try store(targets[index], sources[index])
    }
    return true
  }

  /// True if CPython stores the values of `a, b = x, y` or `a, b, c = x, y, z` from the last to the first,
  /// and what the variables hold may end by it: instead of swapping the values on the stack it swaps the
  /// stores (`apply_static_swaps`), if all targets are locals in one line. Constants are one constant.
  private func storesLastFirst(_ targets: [Expression], _ value: Expression) -> Bool {
    guard !isPython2, 2...3 ~= targets.count, case .tuple(let values, _) = value.kind,
      constantValue(value) == nil
    else { return false }
    var registers: [Int] = []
    for target in targets {
      guard let register = directRegister(target), !registers.contains(register),
        target.range.line == targets[0].range.line
      else { return false }
      registers.append(register)
    }
    // What moves from one of them to another does not end; of one that ends, the order does not show.
    let sources = values.map { directRegister($0) }
    return registers.filter { !sources.contains($0) }.count > 1
  }

  /// Stores a value, which is consumed, in a target.
  func store(_ target: Expression, _ value: Operand) throws(CompileError) {
    let mark = unit.top
    let range = target.range
    switch target.kind {
    case .name(let name, _): try storeName(name, value, range)
    case .attribute(let object, let name, _):
      noteStaticAttribute(object, name)
      try checkTarget(name, range)
      let owner = try operand(object, isLast: true)
      unit.emit(
        .storeAttribute, a: owner.register, b: value.register, c: unit.name(mangle(name)),
        flags: owner.flag(InstructionFlags.consumesA) | value.flag(InstructionFlags.consumesB),
        attributeRange(range, target, name))
    case .subscript(let container, let index, _):
      if let key = smallInteger(index) {
        let object = try operand(container, isLast: true)
        unit.emit(
          .storeSubscriptInteger, a: object.register, b: key, c: value.register,
          flags: object.flag(InstructionFlags.consumesA) | value.flag(InstructionFlags.consumesC),
          range)
        break
      }
      let object = try operand(container)
      let key = try operand(index, isLast: true)
      unit.emit(
        .storeSubscript, a: object.register, b: key.register, c: value.register,
        flags: object.flag(InstructionFlags.consumesA) | key.flag(InstructionFlags.consumesB)
          | value.flag(InstructionFlags.consumesC), range)
    case .tuple(let elements, _), .list(let elements, _):
      try unpack(elements, value, range)
    case .starred:
      throw compileError("starred assignment target must be in a list or tuple", range)
    default: break
    }
    unit.pop(to: mark)
  }

  func unpack(
    _ targets: [Expression], _ value: Operand, _ range: SourceRange
  ) throws(CompileError) {
    var star: Int?
    for (index, target) in targets.enumerated() {
      guard case .starred = target.kind else { continue }
      if star != nil {
        throw compileError("multiple starred expressions in assignment", range)
      }
      star = index
    }
    let base = unit.top
    for _ in targets { _ = unit.push() }
    emitUnpack(count: targets.count, star: star, value, base: base, range)
    if let star, star > 255 || targets.count - star - 1 > 255 {
      throw compileError("too many expressions in star-unpacking assignment", range)
    }
    for (index, target) in targets.enumerated() {
      var inner = target
      if case .starred(let value, _) = target.kind { inner = value }
      try store(inner, Operand(register: base + index, isTemporary: true))
    }
  }

  /// Unpacks a value into the temporaries from `base` on.
  func emitUnpack(
    count: Int, star: Int?, _ value: Operand, base: Int, _ range: SourceRange
  ) {
    if let star {
      unit.emit(
        .unpackStarred, a: base, b: value.register, c: star | (count - star - 1) << 8,
        flags: value.flag(InstructionFlags.consumesB), range)
    } else {
      unit.emit(
        .unpack, a: base, b: value.register, c: count,
        flags: value.flag(InstructionFlags.consumesB), range)
    }
  }

  /// Notes `self.name = …` for the class's `__static_attributes__`.
  func noteStaticAttribute(_ object: Expression, _ name: String) {
    guard case .name("self", _) = object.kind else { return }
    var index = outerUnits.count
    var candidate = unit
    while true {
      if candidate.scope.kind == .class {
        if !candidate.staticAttributes.contains(name) { candidate.staticAttributes.append(name) }
        return
      }
      if index == 0 { return }
      index -= 1
      candidate = outerUnits[index]
    }
  }

  func augmentedAssign(
    _ target: Expression, _ op: MiniPyParser.BinaryOperator, _ value: Expression,
    _ range: SourceRange
  ) throws(CompileError) {
    let flags = InstructionFlags.inPlace
    switch target.kind {
    case .name(let name, _):
      if let register = directRegister(target) {
        let left = try operand(target)
        try binary(op, left, value, into: register, flags: flags, range)
        return
      }
      let t = unit.push()
      loadName(name, into: t, target.range)
      let current = Operand(register: t, isTemporary: true)
      try binary(op, current, value, into: t, flags: flags, range)
      unit.pop(to: t + 1)
      try storeName(name, current, target.range)
    case .attribute(let object, let name, _):
      let owner = try operand(object)
      let t = unit.push()
      let attribute = unit.name(mangle(name))
      let place = attributeRange(target.range, target, name)
      unit.emit(.loadAttribute, a: t, b: owner.register, c: attribute, place)
      let current = Operand(register: t, isTemporary: true)
      try binary(op, current, value, into: t, flags: flags, range)
      unit.emit(
        .storeAttribute, a: owner.register, b: t, c: attribute,
        flags: owner.flag(InstructionFlags.consumesA) | InstructionFlags.consumesB, place)
    case .subscript(let container, let index, _):
      let object = try operand(container)
      if let key = smallInteger(index) {
        let t = unit.push()
        unit.emit(.loadSubscriptInteger, a: t, b: object.register, c: key, target.range)
        let current = Operand(register: t, isTemporary: true)
        try binary(op, current, value, into: t, flags: flags, range)
        unit.emit(
          .storeSubscriptInteger, a: object.register, b: key, c: t,
          flags: object.flag(InstructionFlags.consumesA) | InstructionFlags.consumesC,
          target.range)
        break
      }
      let key = try operand(index)
      let t = unit.push()
      unit.emit(.loadSubscript, a: t, b: object.register, c: key.register, target.range)
      let current = Operand(register: t, isTemporary: true)
      try binary(op, current, value, into: t, flags: flags, range)
      unit.emit(
        .storeSubscript, a: object.register, b: key.register, c: t,
        flags: object.flag(InstructionFlags.consumesA) | key.flag(InstructionFlags.consumesB)
          | InstructionFlags.consumesC, target.range)
    default: break
    }
  }

  func annotatedAssign(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ simple: Bool,
    _ range: SourceRange
  ) throws(CompileError) {
    if let value {
      if let register = directRegister(target) {
        try expression(value, into: register)
        unit.assigned.insert(register)
      } else {
        try store(target, try operand(value))
      }
    }
    let isKept = unit.scope.kind == .module || unit.scope.kind == .class
    switch target.kind {
    case .name(let name, _):
      try checkTarget(name, range)
      if simple, isKept {
        let mark = unit.top
        let t = unit.push()
        try annotationValue(annotation, into: t)
        let dictionary = unit.push()
        loadName("__annotations__", into: dictionary, range)
        let key = unit.push()
        loadConstant(.text(mangle(name)), into: key, range)
        unit.emit(
          .storeSubscript, a: dictionary, b: key, c: t,
          flags: InstructionFlags.consumesA | InstructionFlags.consumesB
            | InstructionFlags.consumesC, range)
        unit.pop(to: mark)
        return
      }
    case .attribute(let object, let name, _):
      try checkTarget(name, range)
      if value == nil { try effect(object) }
    case .subscript(let container, let index, _):
      if value == nil {
        try effect(container)
        try effect(index)
      }
    default: break
    }
    if !simple, isKept, !hasFutureAnnotations { try effect(annotation) }
  }

  func delete(_ target: Expression) throws(CompileError) {
    let mark = unit.top
    let range = target.range
    switch target.kind {
    case .name(let name, _): try deleteName(name, range)
    case .attribute(let object, let name, _):
      let owner = try operand(object, isLast: true)
      unit.emit(
        .deleteAttribute, a: owner.register, c: unit.name(mangle(name)),
        flags: owner.flag(InstructionFlags.consumesA), attributeRange(range, target, name))
    case .subscript(let container, let index, _):
      let object = try operand(container)
      let key = try operand(index, isLast: true)
      unit.emit(
        .deleteSubscript, a: object.register, b: key.register,
        flags: object.flag(InstructionFlags.consumesA) | key.flag(InstructionFlags.consumesB),
        range)
    case .tuple(let elements, _), .list(let elements, _):
      for element in elements { try delete(element) }
    default: break
    }
    unit.pop(to: mark)
  }
}
