/// `FrameLocalsProxy`: what `frame.f_locals` of a function is (PEP 667). Reading shows the
/// variables as they are now; writing changes them.
///
/// A `TypingHelperObject` whose first field is the frame. Names that are no variables of the
/// function are kept in the frame's `locals` dictionary.

extension TypeDefinition {
  static let frameLocalsProxy = TypeDefinition(
    "FrameLocalsProxy", doc: "A function's variables, seen through its frame.",
    layout: .typingHelper, size: MemoryLayout<TypingHelperObject>.size,
    flags: [.container, .mappingPattern, .unchanging], members: { proxyMembers() })
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
    try addFurtherNames(of: frame, to: result.value)
    return result
  }

  /// Adds what was set through a proxy although it is no variable of the function.
  func addFurtherNames(
    of frame: UnsafeMutablePointer<FrameObject>, to locals: Value
  ) throws(Raised) {
    guard let extra = asDict(frame.pointee.locals), let target = asDict(locals) else { return }
    var position = 0
    while let entry = dictNext(extra, &position) { try dictSet(target, entry.key, entry.value) }
  }

  /// The variable that a key means: a string says it, any other key must be equal to the name
  /// (`framelocalsproxy_getkeyindex`).
  private func variableName(
    _ frame: UnsafeMutablePointer<FrameObject>, _ key: Value
  ) throws(Raised) -> String? {
    if isExactly(key, .str) { return swiftString(key) }
    let wanted = try hash(key)
    let detail = frame.pointee.code.storage(CodeObject.self).pointee.detail.takeUnretainedValue()
    for name in detail.variableNames {
      let text = internedString(name)
      if try hash(text.value) == wanted, try equals(text.value, key) { return name }
    }
    return nil
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
    if let name = try variableName(frame, key), let place = variablePlace(frame, name),
      !place.pointee.isUnbound
    {
      return place.pointee.owned
    }
    if let extra = asDict(frame.pointee.locals) { return try dictGet(extra, key).owned }
    return .unbound
  }

  /// Sets a variable or a further name; unbound deletes, which only Python 2's `exec` asks for.
  func setVariable(through proxy: Value, _ key: Value, _ value: Value) throws(Raised) {
    let frame = frame(of: proxy)
    if let name = try variableName(frame, key), let place = variablePlace(frame, name) {
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

  /// Takes over a dictionary's or another proxy's entries; false for anything else.
  fileprivate func proxyUpdate(_ proxy: Value, _ other: Value) throws(Raised) -> Bool {
    let isProxy = type(of: other) == type(of: proxy)
    if !isProxy, asDict(other) == nil { return false }
    let copy =
      isProxy ? try variablesSeen(through: other) : try dictCopy(other.storage(DictObject.self))
    guard let dict = asDict(copy.value) else { return false }
    var position = 0
    while let entry = dictNext(dict, &position) {
      try setVariable(through: proxy, entry.key, entry.value)
    }
    return true
  }

  /// `proxy | other`, `other | proxy`.
  fileprivate func proxyOr(_ left: Value, _ right: Value) throws(Raised) -> Owned {
    let proxy = nativeType(.frameLocalsProxy)
    let result = newDict()
    let target = result.value.storage(DictObject.self)
    for side in [left, right] {
      let isProxy = type(of: side) == proxy
      if !isProxy, asDict(side) == nil { return .notImplemented }
      let part = isProxy ? try variablesSeen(through: side) : side.owned
      var position = 0
      while let entry = dictNext(part.value.storage(DictObject.self), &position) {
        try dictSet(target, entry.key, entry.value)
      }
      _ = part.value
    }
    return result
  }
}

private func proxyMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      let given = vm.asTuple(arguments[1]).map { $0.pointee.count } ?? 0
      guard given == 1, let tuple = vm.asTuple(arguments[1]) else {
        throw vm.typeError("FrameLocalsProxy expected 1 argument, got \(given)")
      }
      guard vm.isInstance(tuple.items[0], .frame) else {
        throw vm.typeError("expect frame, not \(vm.typeName(tuple.items[0]))")
      }
      if vm.asDict(arguments[2])?.pointee.used ?? 0 != 0 {
        throw vm.typeError("FrameLocalsProxy takes no keyword arguments")
      }
      return vm.newFrameLocalsProxy(tuple.items[0])
    },
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
      throw vm.typeError("cannot remove variables from FrameLocalsProxy")
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
      let backwards = try vm.call(Value(vm.type(.reversed)), dict.value)
      return try vm.listFromIterable(backwards.value)
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
      try vm.proxyOr(arguments[0], arguments[1])
    },
    Method("__ror__(self, other, /)") { vm, arguments throws(Raised) in
      try vm.proxyOr(arguments[1], arguments[0])
    },
    Method("__ior__(self, other, /)") { vm, arguments throws(Raised) in
      if try !vm.proxyUpdate(arguments[0], arguments[1]) { return .notImplemented }
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
      if try !vm.proxyUpdate(arguments[0], arguments[1]) {
        throw vm.typeError("update() argument must be dict or another FrameLocalsProxy")
      }
      return .none
    },
  ]
}
