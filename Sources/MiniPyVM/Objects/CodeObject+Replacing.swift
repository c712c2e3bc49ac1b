/// `code.replace`, equality of code objects, and the code type's constructor.
///
/// A code object belongs to the register machine's compiler: names, constants and places can be replaced, but
/// nothing that the instructions rely on. Everything else would let a script run words that no compiler made.

private func detail(_ code: Value) -> CodeDetail {
  code.storage(CodeObject.self).pointee.detail.takeUnretainedValue()
}

/// The keywords of `replace`, in the order of its signature.
private enum Change: Int {
  case argumentCount, positionalOnlyCount, keywordOnlyCount, localCount, stackSize, flags, firstLine
  case code, constants, names, variableNames, freeVariables, cellVariables
  case fileName, name, qualifiedName, lineTable, exceptionTable
}

/// Flags that `replace` may change: no instruction depends on them.
private let freeFlags =
  CodeFlags([.iterableCoroutine, .nested, .futureAnnotations]).rawValue | 0xFF_0040

func codeReplacingMembers() -> [Member] {
  let keywords: StaticString = """
    replace(self, /, *, co_argcount=<unbound>, co_posonlyargcount=<unbound>, \
    co_kwonlyargcount=<unbound>, co_nlocals=<unbound>, co_stacksize=<unbound>, co_flags=<unbound>, \
    co_firstlineno=<unbound>, co_code=<unbound>, co_consts=<unbound>, co_names=<unbound>, \
    co_varnames=<unbound>, co_freevars=<unbound>, co_cellvars=<unbound>, co_filename=<unbound>, \
    co_name=<unbound>, co_qualname=<unbound>, co_linetable=<unbound>, \
    co_exceptiontable=<unbound>) -> ($self, /, **changes)
    """
  return [
    StaticMethod(
      """
      __new__(cls, argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, \
      constants, names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, \
      freevars=(), cellvars=(), /)
      """
    ) { vm, arguments throws(Raised) in
      throw vm.raise(
        .notImplementedError, "minipy makes code objects of sources only: use compile()")
    },
    Method(keywords, "A copy with some fields changed.") { vm, arguments throws(Raised) in
      try vm.replacedCode(arguments)
    },
    Method("__replace__(self, /, **changes)", "The same as replace().") {
      vm, arguments throws(Raised) in
      let name = vm.internedString("replace")
      let method = try vm.getAttribute(arguments[0], name.value)
      let none = vm.newTuple([])
      return try vm.call(method.value, tuple: none.value, keywords: arguments[1])
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      guard arguments[1].hasLayout(.code) else { return .notImplemented }
      return Owned(try vm.isSameCode(arguments[0], arguments[1]))
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      let storage = arguments[0].storage(CodeObject.self)
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      func mix(_ word: Int) { hash = (hash ^ UInt64(truncatingIfNeeded: word)) &* 0x100_0000_01B3 }
      for byte in detail(arguments[0]).name.utf8 { mix(Int(byte)) }
      mix(storage.pointee.argumentCount)
      mix(storage.pointee.instructionCount)
      mix(detail(arguments[0]).firstLine)
      return vm.newInt(Int64(truncatingIfNeeded: hash >> 3))
    },
  ]
}

// MARK: - Equality

extension VM {
  /// Code objects are equal if the same source at the same place made them (`code_richcompare`).
  fileprivate func isSameCode(_ one: Value, _ two: Value) throws(Raised) -> Bool {
    if one == two { return true }
    let left = one.storage(CodeObject.self)
    let right = two.storage(CodeObject.self)
    let first = detail(one)
    let second = detail(two)
    guard left.pointee.instructionCount == right.pointee.instructionCount,
      left.pointee.constantCount == right.pointee.constantCount,
      left.pointee.nameCount == right.pointee.nameCount,
      left.pointee.argumentCount == right.pointee.argumentCount,
      left.pointee.positionalOnlyCount == right.pointee.positionalOnlyCount,
      left.pointee.keywordOnlyCount == right.pointee.keywordOnlyCount,
      left.pointee.flags == right.pointee.flags, first.name.utf8.elementsEqual(second.name.utf8),
      first.firstLine == second.firstLine, first.positions == second.positions,
      first.variableNames.elementsEqual(
        second.variableNames, by: { $0.utf8.elementsEqual($1.utf8) })
    else { return false }
    var index = 0
    while index < left.pointee.instructionCount {
      let instruction = Instruction(word: left.pointee.instructions[index])
      let other = Instruction(word: right.pointee.instructions[index])
      if instruction.unmarked != other.unmarked { return false }
      if instruction.opcode.hasOperandWord,
        left.pointee.instructions[index + 1] != right.pointee.instructions[index + 1]
      {
        return false
      }
      index += 1 + instruction.opcode.cacheCount
    }
    for index in 0..<left.pointee.nameCount
    where left.pointee.names[index] != right.pointee.names[index] {
      return false
    }
    for index in 0..<left.pointee.constantCount {
      let a = left.pointee.constants[index]
      let b = right.pointee.constants[index]
      if type(of: a) != type(of: b) { return false }
      if try !equals(a, b) { return false }
    }
    return true
  }
}

// MARK: - Replacing

extension VM {
  fileprivate func replacedCode(_ arguments: Arguments) throws(Raised) -> Owned {
    let code = arguments[0]
    let storage = code.storage(CodeObject.self)
    func given(_ change: Change) -> Value { arguments[1 + change.rawValue] }
    let numbers: [(Change, StaticString, Int)] = [
      (.argumentCount, "co_argcount", storage.pointee.argumentCount),
      (.positionalOnlyCount, "co_posonlyargcount", storage.pointee.positionalOnlyCount),
      (.keywordOnlyCount, "co_kwonlyargcount", storage.pointee.keywordOnlyCount),
      (.stackSize, "co_stacksize", storage.pointee.registerCount - storage.pointee.localCount),
    ]
    for (change, name, old) in numbers where !given(change).isUnbound {
      let number = try cInt(given(change))
      if number < 0 { throw valueError("\(name) must be a positive integer") }
      if number != old { throw fixed(name) }
    }
    let tables: [(Change, StaticString)] = [
      (.localCount, "co_nlocals"), (.code, "co_code"), (.freeVariables, "co_freevars"),
      (.cellVariables, "co_cellvars"), (.lineTable, "co_linetable"),
      (.exceptionTable, "co_exceptiontable"), (.variableNames, "co_varnames"),
    ]
    for (change, name) in tables where !given(change).isUnbound {
      let key = internedString(name.description)
      let old = try getAttribute(code, key.value)
      if type(of: old.value) != type(of: given(change)) {
        throw typeError(
          "replace() argument '\(name)' must be \(typeName(old.value)), not "
            + typeName(given(change)))
      }
      if try !equals(old.value, given(change)) { throw fixed(name) }
    }
    let result = copiedCode(code)
    let copy = result.value.storage(CodeObject.self)
    let texts: [(Change, StaticString)] = [
      (.fileName, "co_filename"), (.name, "co_name"), (.qualifiedName, "co_qualname"),
    ]
    for (change, name) in texts where !given(change).isUnbound {
      guard asStr(given(change)) != nil else {
        let wrong = given(change).isNone ? "None" : typeName(given(change))
        throw typeError("replace() argument '\(name)' must be str, not \(wrong)")
      }
      let text = swiftString(given(change))
      switch change {
      case .fileName: detail(result.value).fileName = text
      case .name: detail(result.value).name = text
      default: detail(result.value).qualifiedName = text
      }
    }
    if !given(.firstLine).isUnbound {
      let line = try cInt(given(.firstLine))
      if line < 0 { throw valueError("co_firstlineno must be a positive integer") }
      moveLines(result.value, by: line - detail(code).firstLine)
    }
    if !given(.flags).isUnbound {
      let flags = UInt32(truncatingIfNeeded: try cInt(given(.flags)))
      let old = copy.pointee.flags.rawValue
      let own = old & ~CodeFlags.mask.rawValue
      if (flags ^ old) & CodeFlags.mask.rawValue & ~freeFlags != 0 { throw fixed("co_flags") }
      copy.pointee.flags = CodeFlags(rawValue: flags & CodeFlags.mask.rawValue | own)
    }
    if !given(.names).isUnbound { try replaceNames(copy, given(.names)) }
    if !given(.constants).isUnbound { try replaceConstants(copy, given(.constants)) }
    return result
  }

  private func fixed(_ name: StaticString) -> Raised {
    raise(.notImplementedError, "\(name) cannot be changed: minipy's instructions rely on it")
  }

  /// A copy with empty caches.
  private func copiedCode(_ code: Value) -> Owned {
    let old = code.storage(CodeObject.self)
    func copied(_ values: UnsafeMutablePointer<Value>, _ count: Int) -> UnsafeMutablePointer<Value>
    {
      let copy = UnsafeMutablePointer<Value>.allocate(capacity: max(count, 1))
      for index in 0..<count { copy[index] = values[index].owned.take() }
      return copy
    }
    let count = old.pointee.instructionCount
    let instructions = UnsafeMutablePointer<UInt64>.allocate(capacity: max(count, 1))
    var index = 0
    while index < count {
      let word = old.pointee.instructions[index]
      instructions[index] = Instruction(word: word).unmarked
      index += 1
      let opcode = Instruction(word: word).opcode
      for _ in 0..<opcode.cacheCount where index < count {
        instructions[index] =
          opcode.hasOperandWord ? old.pointee.instructions[index] : UInt64.max
        index += 1
      }
    }
    let known = detail(code)
    let fresh = CodeDetail()
    fresh.name = known.name
    fresh.qualifiedName = known.qualifiedName
    fresh.fileName = known.fileName
    fresh.firstLine = known.firstLine
    fresh.variableNames = known.variableNames
    fresh.cellRegisters = known.cellRegisters
    fresh.doc = known.doc
    fresh.positions = known.positions
    fresh.handlers = known.handlers
    fresh.comprehensions = known.comprehensions
    let object = allocateContainer(CodeObject.self, type: type(.code))
    var fields = old.pointee
    fields.header = object.pointee.header
    fields.instructions = instructions
    fields.constants = copied(old.pointee.constants, old.pointee.constantCount)
    fields.names = copied(old.pointee.names, old.pointee.nameCount)
    fields.parameterNames = copied(old.pointee.parameterNames, old.parameterCount)
    fields.detail = Unmanaged.passRetained(fresh)
    fields.weakList = nil
    object.initialize(to: fields)
    return Owned(object)
  }

  /// Another first line: all lines count from it.
  private func moveLines(_ code: Value, by distance: Int) {
    let detail = detail(code)
    let step = Int32(truncatingIfNeeded: distance)
    detail.firstLine += distance
    for index in 0..<detail.positions.count where detail.positions[index].line >= 0 {
      detail.positions[index].line &+= step
      if detail.positions[index].endLine >= 0 { detail.positions[index].endLine &+= step }
    }
  }

  private func replaceNames(
    _ code: UnsafeMutablePointer<CodeObject>, _ names: Value
  ) throws(Raised) {
    guard isExactly(names, .tuple), let tuple = asTuple(names) else {
      throw typeError("replace() argument 'co_names' must be tuple, not \(argumentTypeName(names))")
    }
    for index in 0..<tuple.pointee.count where asStr(tuple.items[index]) == nil {
      throw raise(.systemError, "non-string found in code slot")
    }
    guard tuple.pointee.count == code.pointee.nameCount else { throw fixed("co_names") }
    for index in 0..<tuple.pointee.count {
      replaceField(code.pointee.names + index, intern(tuple.items[index]))
    }
  }

  private func replaceConstants(
    _ code: UnsafeMutablePointer<CodeObject>, _ constants: Value
  ) throws(Raised) {
    guard isExactly(constants, .tuple), let tuple = asTuple(constants) else {
      throw typeError(
        "replace() argument 'co_consts' must be tuple, not \(argumentTypeName(constants))")
    }
    guard tuple.pointee.count == code.pointee.constantCount else { throw fixed("co_consts") }
    for index in 0..<tuple.pointee.count
    where !canStandFor(code.pointee.constants[index], tuple.items[index]) {
      throw fixed("co_consts")
    }
    for index in 0..<tuple.pointee.count {
      replaceField(code.pointee.constants + index, tuple.items[index].owned)
    }
  }

  /// True if instructions that use the constant `old` can use `new`.
  private func canStandFor(_ old: Value, _ new: Value) -> Bool {
    if old == new { return true }
    if let one = isExactly(old, .tuple) ? asTuple(old) : nil {
      guard isExactly(new, .tuple), let two = asTuple(new), one.pointee.count == two.pointee.count
      else { return false }
      for index in 0..<one.pointee.count where !canStandFor(one.items[index], two.items[index]) {
        return false
      }
      return true
    }
    if old.hasLayout(.code) {
      guard new.hasLayout(.code) else { return false }
      let one = old.storage(CodeObject.self)
      let two = new.storage(CodeObject.self)
      return one.pointee.freeCount == two.pointee.freeCount
        && one.pointee.argumentCount == two.pointee.argumentCount
        && one.pointee.keywordOnlyCount == two.pointee.keywordOnlyCount
        && one.pointee.flags == two.pointee.flags
    }
    return type(of: old) == type(of: new) || !(old.isObject || new.isObject)
  }
}
