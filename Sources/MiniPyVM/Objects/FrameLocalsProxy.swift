/// `FrameLocalsProxy`: what `frame.f_locals` of a function is (PEP 667). Reading shows the
/// variables as they are now; writing changes them.
///
/// A `TypingHelperObject` whose first field is the frame. Names that are no variables of the
/// function are kept in the frame's `locals` dictionary.

extension TypeDefinition {
  static let frameLocalsProxy = TypeDefinition(
    "FrameLocalsProxy", doc: "A function's variables, seen through its frame.",
    layout: .typingHelper, size: MemoryLayout<TypingHelperObject>.size,
    flags: [.container, .noConstructor, .mappingPattern], members: { proxyMembers() })
}

extension VM {
  func newFrameLocalsProxy(_ frame: Value) -> Owned {
    newTypingHelper(of: nativeType(.frameLocalsProxy), frame)
  }

  private func frame(of proxy: Value) -> UnsafeMutablePointer<FrameObject> {
    proxy.storage(TypingHelperObject.self).pointee.first.storage(FrameObject.self)
  }

  /// The variables and the further names as a new dictionary.
  func variablesSeen(through proxy: Value) throws(Raised) -> Owned {
    let frame = frame(of: proxy)
    let result = try localsDictionary(
      frame.pointee.code.storage(CodeObject.self), frameRegisters(frame),
      running: frame.pointee.record.map { currentInstruction($0) })
    if let extra = asDict(frame.pointee.locals), let target = asDict(result.value) {
      var position = 0
      while let entry = dictNext(extra, &position) {
        try dictSet(target, entry.key, entry.value)
      }
    }
    return result
  }

  /// The place of a variable: its register, or the contents of its cell.
  private func variablePlace(
    _ frame: UnsafeMutablePointer<FrameObject>, _ name: String
  ) -> UnsafeMutablePointer<Value>? {
    guard let registers = frameRegisters(frame) else { return nil }
    let code = frame.pointee.code.storage(CodeObject.self)
    let detail = code.pointee.detail.takeUnretainedValue()
    if let record = frame.pointee.record {
      for comprehension in activeComprehensions(code, currentInstruction(record)).reversed() {
        for variable in comprehension.variables where variable.name.utf8.elementsEqual(name.utf8) {
          return variablePlace(registers + variable.register, variable.isCell)
        }
      }
    }
    for index in 0..<min(detail.variableNames.count, code.pointee.localCount)
    where detail.variableNames[index].utf8.elementsEqual(name.utf8) {
      let isFree =
        index >= code.pointee.freeStart
        && index < code.pointee.freeStart + code.pointee.freeCount
      return variablePlace(
        registers + index, isFree || detail.cellRegisters.contains(index))
    }
    return nil
  }

  private func variablePlace(
    _ register: UnsafeMutablePointer<Value>, _ isCell: Bool
  ) -> UnsafeMutablePointer<Value> {
    guard isCell, register.pointee.hasLayout(.cell) else { return register }
    let cell = register.pointee.storage(CellObject.self)
    return withUnsafeMutablePointer(to: &cell.pointee.contents) { $0 }
  }

  fileprivate func proxyGet(_ proxy: Value, _ key: Value) throws(Raised) -> Owned {
    let frame = frame(of: proxy)
    if asStr(key) != nil, let place = variablePlace(frame, swiftString(key)),
      !place.pointee.isUnbound
    {
      return place.pointee.owned
    }
    if let extra = asDict(frame.pointee.locals) { return try dictGet(extra, key).owned }
    return .unbound
  }

  /// Sets a variable or a further name; unbound deletes.
  func setVariable(through proxy: Value, _ key: Value, _ value: Value) throws(Raised) {
    let frame = frame(of: proxy)
    if asStr(key) != nil, let place = variablePlace(frame, swiftString(key)) {
      if value.isUnbound {
        throw valueError("cannot remove local variables from FrameLocalsProxy")
      }
      replaceField(place, value.owned)
      return
    }
    if value.isUnbound {
      if let extra = asDict(frame.pointee.locals), try dictDelete(extra, key) { return }
      throw keyError(key)
    }
    if !frame.pointee.locals.isObject { frame.pointee.locals = newDict().take() }
    if let extra = asDict(frame.pointee.locals) { try dictSet(extra, key, value) }
  }

  /// Calls a method of the dictionary that shows the same.
  fileprivate func proxyView(_ proxy: Value, _ method: StaticString) throws(Raised) -> Owned {
    let dict = try variablesSeen(through: proxy)
    let name = internedString(method.description)
    let bound = try getAttribute(dict.value, name.value)
    return try call(bound.value)
  }

  fileprivate func proxyUpdate(_ proxy: Value, _ other: Value) throws(Raised) {
    let copy = try call(Value(type(.dict)), other)
    guard let dict = asDict(copy.value) else { return }
    var position = 0
    while let entry = dictNext(dict, &position) {
      try setVariable(through: proxy, entry.key, entry.value)
    }
  }
}

private func proxyMembers() -> [Member] {
  [
    Method("__getitem__(self, key, /)") { vm, arguments throws(Raised) in
      let value = try vm.proxyGet(arguments[0], arguments[1])
      if value.isUnbound { throw vm.keyError(arguments[1]) }
      return value
    },
    Method("__setitem__(self, key, value, /)") { vm, arguments throws(Raised) in
      try vm.setVariable(through: arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.setVariable(through: arguments[0], arguments[1], .unbound)
      return .none
    },
    Method("__contains__(self, key, /)") { vm, arguments throws(Raised) in
      let value = try vm.proxyGet(arguments[0], arguments[1])
      return Owned(!value.isUnbound)
    },
    Method("__len__(self, /)") { vm, arguments throws(Raised) in
      let dict = try vm.variablesSeen(through: arguments[0])
      return Owned(Value(small: try vm.length(of: dict.value)))
    },
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      let dict = try vm.variablesSeen(through: arguments[0])
      let keys = try vm.listFromIterable(dict.value)
      return try vm.iterator(of: keys.value)
    },
    Method("__reversed__(self, /)") { vm, arguments throws(Raised) in
      let dict = try vm.variablesSeen(through: arguments[0])
      return try vm.call(Value(vm.type(.reversed)), dict.value)
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      if !vm.enterRepresentation(arguments[0]) { return vm.string("{...}") }
      defer { vm.leaveRepresentation() }
      let dict = try vm.variablesSeen(through: arguments[0])
      return try vm.repr(dict.value)
    },
    Method("__eq__(self, other, /)") { vm, arguments throws(Raised) in
      let dict = try vm.variablesSeen(through: arguments[0])
      let other = arguments[1]
      if vm.type(of: other) == vm.type(of: arguments[0]) {
        let second = try vm.variablesSeen(through: other)
        return Owned(try vm.equals(dict.value, second.value))
      }
      if vm.asDict(other) == nil { return .notImplemented }
      return Owned(try vm.equals(dict.value, other))
    },
    Constant("__hash__") { _ in .none },
    Method("__or__(self, other, /)") { vm, arguments throws(Raised) in
      let dict = try vm.variablesSeen(through: arguments[0])
      return try vm.binary(.or, dict.value, arguments[1])
    },
    Method("__ior__(self, other, /)") { vm, arguments throws(Raised) in
      try vm.proxyUpdate(arguments[0], arguments[1])
      return arguments[0].owned
    },
    Method("keys(self, /)", "A list of the names.") { vm, arguments throws(Raised) in
      let keys = try vm.proxyView(arguments[0], "keys")
      return try vm.listFromIterable(keys.value)
    },
    Method("values(self, /)", "A list of the values.") { vm, arguments throws(Raised) in
      let values = try vm.proxyView(arguments[0], "values")
      return try vm.listFromIterable(values.value)
    },
    Method("items(self, /)", "A list of the pairs.") { vm, arguments throws(Raised) in
      let items = try vm.proxyView(arguments[0], "items")
      return try vm.listFromIterable(items.value)
    },
    Method("copy(self, /)", "A dictionary.") { vm, arguments throws(Raised) in
      try vm.variablesSeen(through: arguments[0])
    },
    Method("get(self, key, default=None, /)", "A value, or the default.") {
      vm, arguments throws(Raised) in
      let value = try vm.proxyGet(arguments[0], arguments[1])
      return value.isUnbound ? arguments[2].owned : value
    },
    Method("setdefault(self, key, default=None, /)", "A value, set if there is none.") {
      vm, arguments throws(Raised) in
      let value = try vm.proxyGet(arguments[0], arguments[1])
      if !value.isUnbound { return value }
      try vm.setVariable(through: arguments[0], arguments[1], arguments[2])
      return arguments[2].owned
    },
    Method("update(self, other, /)", "Set several values.") { vm, arguments throws(Raised) in
      try vm.proxyUpdate(arguments[0], arguments[1])
      return .none
    },
    Method("pop(self, key, default=<unbound>, /)", "Only names that are no variables.") {
      vm, arguments throws(Raised) in
      let value = try vm.proxyGet(arguments[0], arguments[1])
      if value.isUnbound {
        if arguments[2].isUnbound { throw vm.keyError(arguments[1]) }
        return arguments[2].owned
      }
      try vm.setVariable(through: arguments[0], arguments[1], .unbound)
      return value
    },
  ]
}
