/// The type `code`: introspection as CPython 3.13's code objects give it.

extension TypeDefinition {
  static let code = TypeDefinition(
    "code", doc: "Create a code object. Not for mere mortals.", layout: .code,
    size: MemoryLayout<CodeObject>.size, flags: [.container],
    weakListOffset: CodeObject.weakListOffset,
    members: { codeMembers() + codeTableMembers() + codeReplacingMembers() })
}

private func detail(_ code: Value) -> CodeDetail {
  code.storage(CodeObject.self).pointee.detail.takeUnretainedValue()
}

private func text(
  _ name: StaticString, _ read: @escaping (CodeDetail) -> String
) -> Member {
  Field(name, get: { vm, code throws(Raised) in vm.string(read(detail(code))) })
}

private func number(
  _ name: StaticString, _ read: @escaping (UnsafeMutablePointer<CodeObject>) -> Int
) -> Member {
  Field(
    name,
    get: { _, code throws(Raised) in Owned(Value(small: read(code.storage(CodeObject.self)))) })
}

/// A tuple of names.
private func names(_ vm: VM, _ list: [String]) -> Owned {
  var items = OwnedList(capacity: list.count)
  for name in list { items.append(vm.internedString(name)) }
  return vm.newTuple(items)
}

/// The names of the registers that satisfy a test.
private func registerNames(
  _ code: Value, where isIncluded: (_ index: Int, _ isCell: Bool, _ isFree: Bool) -> Bool
) -> [String] {
  let storage = code.storage(CodeObject.self)
  let detail = detail(code)
  var result: [String] = []
  for index in 0..<min(storage.pointee.localCount, detail.variableNames.count) {
    let isFree =
      index >= storage.pointee.freeStart
      && index < storage.pointee.freeStart + storage.pointee.freeCount
    if isIncluded(index, detail.cellRegisters.contains(index), isFree) {
      result.append(detail.variableNames[index])
    }
  }
  return result
}

private func parameterCount(_ code: UnsafeMutablePointer<CodeObject>) -> Int {
  code.pointee.argumentCount + code.pointee.keywordOnlyCount
    + (code.pointee.flags.contains(.varArguments) ? 1 : 0)
    + (code.pointee.flags.contains(.varKeywords) ? 1 : 0)
}

private func codeMembers() -> [Member] {
  [
    text("co_name") { $0.name },
    text("co_qualname") { $0.qualifiedName },
    text("co_filename") { $0.fileName },
    number("co_argcount") { $0.pointee.argumentCount },
    number("co_posonlyargcount") { $0.pointee.positionalOnlyCount },
    number("co_kwonlyargcount") { $0.pointee.keywordOnlyCount },
    number("co_flags") { Int($0.pointee.flags.intersection(.mask).rawValue) },
    number("co_stacksize") { $0.pointee.registerCount - $0.pointee.localCount },
    number("co_firstlineno") { $0.pointee.detail.takeUnretainedValue().firstLine },
    Field(
      "co_nlocals",
      get: { _, code throws(Raised) in
        let parameters = parameterCount(code.storage(CodeObject.self))
        let list = registerNames(code) { index, isCell, isFree in
          !isFree && (!isCell || index < parameters)
        }
        return Owned(Value(small: list.count))
      }),
    Property(
      "co_varnames", "tuple of names of local variables",
      get: { vm, code throws(Raised) in
        let parameters = parameterCount(code.storage(CodeObject.self))
        return names(
          vm,
          registerNames(code) { index, isCell, isFree in
            !isFree && (!isCell || index < parameters)
          })
      }),
    Property(
      "co_cellvars", "tuple of names of variables that nested functions use",
      get: { vm, code throws(Raised) in
        names(vm, registerNames(code) { _, isCell, isFree in isCell && !isFree })
      }),
    Property(
      "co_freevars", "tuple of names of variables of enclosing functions",
      get: { vm, code throws(Raised) in names(vm, registerNames(code) { _, _, isFree in isFree }) }),
    Field(
      "co_names", "tuple of names of globals and attributes",
      get: { vm, code throws(Raised) in
        let storage = code.storage(CodeObject.self)
        return vm.newTuple(copying: storage.pointee.names, count: storage.pointee.nameCount)
      }),
    Field(
      "co_consts", "tuple of constants",
      get: { vm, code throws(Raised) in
        let storage = code.storage(CodeObject.self)
        return vm.newTuple(
          copying: storage.pointee.constants, count: storage.pointee.constantCount)
      }),
    Property(
      "co_code", "the instruction words",
      get: { vm, code throws(Raised) in
        let storage = code.storage(CodeObject.self)
        return vm.newBytes(
          UnsafeBufferPointer(
            start: UnsafeRawPointer(storage.pointee.instructions).assumingMemoryBound(
              to: UInt8.self),
            count: storage.pointee.instructionCount * 8))
      }),
    Method("co_positions(self, /)", "The source ranges of the instructions.") {
      vm, arguments throws(Raised) in
      let list = vm.newList(capacity: 8)
      for position in detail(arguments[0]).positions {
        func field(_ number: Int32) -> Value { number < 0 ? .none : Value(small: Int(number)) }
        let tuple = vm.newTuple([
          field(position.line), field(position.endLine), field(position.column),
          field(position.endColumn),
        ])
        vm.listAppend(list.value, tuple.value)
      }
      return try vm.iterator(of: list.value)
    },
    Method("co_lines(self, /)", "Triples of start, end and line of runs of instructions.") {
      vm, arguments throws(Raised) in
      let list = vm.newList(capacity: 8)
      let positions = detail(arguments[0]).positions
      var start = 0
      while start < positions.count {
        var end = start
        while end < positions.count, positions[end].line == positions[start].line { end += 1 }
        let tuple = vm.newTuple([
          Value(small: start * 8), Value(small: end * 8),
          positions[start].line < 0 ? .none : Value(small: Int(positions[start].line)),
        ])
        vm.listAppend(list.value, tuple.value)
        start = end
      }
      return try vm.iterator(of: list.value)
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let detail = detail(arguments[0])
      return vm.messageString(
        "<code object \(detail.name) at \(vm.addressText(arguments[0])), file"
          + " \"\(detail.fileName)\", line \(detail.firstLine)>")
    },
  ]
}
