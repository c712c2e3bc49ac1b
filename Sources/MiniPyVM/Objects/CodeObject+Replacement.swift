/// `code.replace`: copies of code objects with other names, places, constants or marks
/// (CPython: `code_replace_impl` in `Objects/codeobject.c`).

/// `replace` and `__replace__` of code objects.
func codeReplacementMembers() -> [Member] {
  [
    Method("replace(self, /, **changes)", "A copy of the code with other values of some fields.") {
      vm, arguments throws(Raised) in try vm.replaceCode(arguments[0], arguments[1])
    },
    Method("__replace__(self, /, **changes)", "The same as replace().") {
      vm, arguments throws(Raised) in try vm.replaceCode(arguments[0], arguments[1])
    },
  ]
}

/// Fields that this machine's instructions depend on: only their present value is accepted.
private let fixedCodeFields: [StaticString] = [
  "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_code",
  "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_linetable", "co_exceptiontable",
]

extension VM {
  /// A copy of a code object.
  ///
  /// - Parameter changes: a dict of fields.
  /// - Throws: `TypeError` for an unknown field or a value of a wrong type; `ValueError` for a field
  ///   that cannot be changed here.
  fileprivate func replaceCode(_ code: Value, _ changes: Value) throws(Raised) -> Owned {
    let copy = copyCode(code.storage(CodeObject.self))
    guard let dict = asDict(changes) else { return copy }
    let storage = copy.value.storage(CodeObject.self)
    let detail = storage.pointee.detail.takeUnretainedValue()
    var position = 0
    while let (key, value) = dictNext(dict, &position) {
      let field = swiftString(key)
      switch field {
      case "co_name": detail.name = try codeText(field, value)
      case "co_qualname": detail.qualifiedName = try codeText(field, value)
      case "co_filename": detail.fileName = try codeText(field, value)
      case "co_firstlineno": try moveCode(detail, to: value)
      case "co_flags": try replaceFlags(storage, value)
      case "co_consts": try replaceConstants(storage, value)
      default:
        guard fixedCodeFields.contains(where: { $0.description == field }) else {
          throw typeError("replace() got an unexpected keyword argument '\(field)'")
        }
        let present = try getAttribute(code, key)
        if try !equals(present.value, value) { throw unchangeable(field) }
      }
    }
    return copy
  }

  private func unchangeable(_ field: String) -> Raised {
    valueError("replace() cannot change '\(field)': the instructions are minipy's own")
  }

  private func codeText(_ field: String, _ value: Value) throws(Raised) -> String {
    guard asStr(value) != nil else {
      let given = value.isNone ? "None" : typeName(value)
      throw typeError("replace() argument '\(field)' must be str, not \(given)")
    }
    return swiftString(value)
  }

  /// Moves all lines, so that the first one is another.
  private func moveCode(_ detail: CodeDetail, to value: Value) throws(Raised) {
    let line = try indexOrOverflow(value)
    guard let first = Int32(exactly: line) else {
      throw overflowError("Python int too large to convert to C int")
    }
    let distance = first &- Int32(truncatingIfNeeded: detail.firstLine)
    detail.firstLine = line
    for index in detail.positions.indices where detail.positions[index].line >= 0 {
      detail.positions[index].line &+= distance
      detail.positions[index].endLine &+= distance
    }
  }

  /// Sets flags that the instructions do not depend on.
  private func replaceFlags(
    _ code: UnsafeMutablePointer<CodeObject>, _ value: Value
  ) throws(Raised) {
    let given = try indexOrOverflow(value)
    let flags = CodeFlags(rawValue: UInt32(truncatingIfNeeded: given)).intersection(.mask)
    let free: CodeFlags = [.iterableCoroutine, .futureAnnotations, .nested]
    guard flags.subtracting(free) == code.pointee.flags.intersection(.mask).subtracting(free)
    else { throw unchangeable("co_flags") }
    code.pointee.flags.subtract(free)
    code.pointee.flags.formUnion(flags.intersection(free))
  }

  private func replaceConstants(
    _ code: UnsafeMutablePointer<CodeObject>, _ value: Value
  ) throws(Raised) {
    guard let tuple = asTuple(value) else {
      throw typeError("replace() argument 'co_consts' must be tuple, not \(typeName(value))")
    }
    guard tuple.pointee.count == code.pointee.constantCount else {
      throw unchangeable("co_consts")
    }
    for index in 0..<tuple.pointee.count {
      let old = code.pointee.constants[index]
      // What defines a function needs a code object.
      guard old.hasLayout(.code) == tuple.items[index].hasLayout(.code) else {
        throw unchangeable("co_consts")
      }
      replaceField(code.pointee.constants + index, tuple.items[index].owned)
    }
  }

  private func copyCode(_ code: UnsafeMutablePointer<CodeObject>) -> Owned {
    let old = code.pointee.detail.takeUnretainedValue()
    let detail = CodeDetail()
    detail.name = old.name
    detail.qualifiedName = old.qualifiedName
    detail.fileName = old.fileName
    detail.firstLine = old.firstLine
    detail.variableNames = old.variableNames
    detail.cellRegisters = old.cellRegisters
    detail.doc = old.doc
    detail.positions = old.positions
    detail.handlers = old.handlers
    detail.comprehensions = old.comprehensions
    let object = allocateContainer(CodeObject.self, type: type(.code))
    let header = object.pointee.header
    var copy = code.pointee
    copy.header = header
    copy.detail = Unmanaged.passRetained(detail)
    copy.weakList = nil
    copy.constants = copyValues(code.pointee.constants, code.pointee.constantCount)
    copy.names = copyValues(code.pointee.names, code.pointee.nameCount)
    copy.parameterNames = copyValues(code.pointee.parameterNames, code.parameterCount)
    let count = code.pointee.instructionCount
    copy.instructions = UnsafeMutablePointer<UInt64>.allocate(capacity: max(count, 1))
    copy.instructions.update(from: code.pointee.instructions, count: count)
    object.initialize(to: copy)
    return Owned(object)
  }

  private func copyValues(
    _ values: UnsafeMutablePointer<Value>, _ count: Int
  ) -> UnsafeMutablePointer<Value> {
    let copy = UnsafeMutablePointer<Value>.allocate(capacity: max(count, 1))
    for index in 0..<count {
      values[index].retain()
      copy[index] = values[index]
    }
    return copy
  }
}
