/// Pattern matching, exception groups and the instructions that remain.

// MARK: - Patterns

extension VM {
  /// `matchKeys`: the values of the subject (B) for the keys in the tuple C, or `None`.
  @inline(never)
  func matchKeys(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let subject = r[i.b].owned
    let keys = r[i.c].owned
    let tuple = keys.value.storage(TupleObject.self)
    var values = OwnedList(capacity: tuple.pointee.count)
    if tuple.pointee.count > 0 {
      // `get` with a mark: a key that `__missing__` would make does not match.
      let get = try getAttribute(subject.value, .get)
      let seen = newSet()
      let mark = try newInstance(of: type(.object))
      for index in 0..<tuple.pointee.count {
        let key = tuple.items[index]
        if try setContains(seen.value.storage(SetObject.self), key) {
          throw valueError("mapping pattern checks duplicate key (\(try reprSwift(key)))")
        }
        _ = try setAdd(seen.value.storage(SetObject.self), key)
        let value = try call(get.value, key, mark.value)
        if value.value == mark.value {
          setRegister(r + i.a, .none)
          return
        }
        values.append(value)
      }
    }
    setRegister(r + i.a, newTuple(values).take())
  }

  /// `matchClass`: the attributes that positional and keyword patterns look at, or `None`.
  @inline(never)
  func matchClass(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let names = takeOperand(r + i.b + 2, true)
    let cls = takeOperand(r + i.b + 1, true)
    let subject = r[i.b].owned
    let positional = i.c
    guard cls.value.hasLayout(.type) else {
      throw typeError("called match pattern must be a class")
    }
    if try !isInstanceOf(subject.value, cls.value) {
      setRegister(r + i.a, .none)
      return
    }
    var attributes = OwnedList(capacity: 4)
    let seen = newSet()
    let className = typeName(cls.value.storage(TypeObject.self))
    if positional > 0 {
      var isSelf = false
      let declared = try lookupAttribute(cls.value, .matchArgs)
      var available = 0
      if declared.isUnbound {
        isSelf = matchesSelf(cls.value.storage(TypeObject.self))
        available = isSelf ? 1 : 0
      } else {
        guard let tuple = asTuple(declared.value), isExactly(declared.value, .tuple) else {
          throw typeError(
            "\(className).__match_args__ must be a tuple (got \(typeName(declared.value)))")
        }
        available = tuple.pointee.count
      }
      if available < positional {
        throw typeError(
          "\(className)() accepts \(available) positional sub-pattern\(available == 1 ? "" : "s")"
            + " (\(positional) given)")
      }
      if isSelf {
        attributes.append(subject.value.owned)
      } else {
        let tuple = declared.value.storage(TupleObject.self)
        for index in 0..<positional {
          let name = tuple.items[index]
          guard asStr(name) != nil else {
            throw typeError(
              "__match_args__ elements must be strings (got \(typeName(name)))")
          }
          let attribute = try matchAttribute(subject.value, name, seen.value, className)
          if attribute.isUnbound {
            setRegister(r + i.a, .none)
            return
          }
          attributes.append(attribute)
        }
      }
    }
    let keywords = names.value.storage(TupleObject.self)
    for index in 0..<keywords.pointee.count {
      let attribute = try matchAttribute(
        subject.value, keywords.items[index], seen.value, className)
      if attribute.isUnbound {
        setRegister(r + i.a, .none)
        return
      }
      attributes.append(attribute)
    }
    setRegister(r + i.a, newTuple(attributes).take())
  }

  private func matchAttribute(
    _ subject: Value, _ name: Value, _ seen: Value, _ className: String
  ) throws(Raised) -> Owned {
    if try setContains(seen.storage(SetObject.self), name) {
      throw typeError(
        "\(className)() got multiple sub-patterns for attribute '\(swiftString(name))'")
    }
    _ = try setAdd(seen.storage(SetObject.self), name)
    return try lookupAttribute(subject, name)
  }

  /// The built-in classes whose single positional pattern is the subject itself.
  private func matchesSelf(_ cls: TypePointer) -> Bool {
    let builtins: [BuiltinType] = [
      .bool, .bytearray, .bytes, .dict, .float, .frozenset, .int, .list, .set, .str, .tuple,
    ]
    for builtin in builtins where isSubtype(cls, type(builtin)) { return true }
    return false
  }

  /// `copyMappingRest`: a dict of the mapping (B) without the keys in the tuple C.
  @inline(never)
  func copyMappingRest(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let keys = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let subject = r[i.b].owned
    let rest = newDict()
    try dictUpdate(rest.value.storage(DictObject.self), subject.value)
    let tuple = keys.value.storage(TupleObject.self)
    for index in 0..<tuple.pointee.count {
      _ = try dictDelete(rest.value.storage(DictObject.self), tuple.items[index])
    }
    setRegister(r + i.a, rest.take())
  }
}

// MARK: - Exception groups

extension VM {
  @inline(never)
  func splitGroup(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let types = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let group = r[i.c].owned
    if isStop(group.value) {
      setRegister(r + i.a, .none)
      return
    }
    let (match, rest) = try matchExceptionGroup(group.value, types.value)
    let heldMatch = Owned(match)
    setRegister(r + i.c, rest)
    if !heldMatch.value.isNone {
      // The part is what the clause handles.
      let old = pointee.handled
      pointee.handled = heldMatch.value.owned.take()
      old.release()
    }
    setRegister(r + i.a, heldMatch.take())
  }

  @inline(never)
  func prepareReraiseStar(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised)
  {
    let raised = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let group = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let result = try prepareGroupReraise(group.value, raised.value)
    setRegister(r + i.a, result.take())
  }
}

// MARK: - The rest

extension VM {
  /// `sys.displayhook(value)`.
  @inline(never)
  func displayValue(_ value: Value) throws(Raised) {
    let hook =
      asDict(pointee.sysDict).map { dictGet($0, interned: name(.displayhook)) } ?? .unbound
    if hook.isUnbound { throw runtimeError("lost sys.displayhook") }
    let held = hook.owned
    _ = try call(held.value, value)
  }

  /// The functions behind `intrinsic`.
  @inline(never)
  func intrinsic(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    guard let function = Intrinsic(rawValue: i.c) else { return }
    let result: Owned
    switch function {
    case .typeVar, .constrainedTypeVar:
      let bound = takeOperand(r + i.b + 1, true)
      let name = takeOperand(r + i.b, true)
      result = newTypeVar(
        name: name.value, bound: bound.value, isConstraints: function == .constrainedTypeVar)
    case .typeVarTuple:
      let name = takeOperand(r + i.b, true)
      result = newTypeVarTuple(name: name.value)
    case .paramSpec:
      let name = takeOperand(r + i.b, true)
      result = newParamSpec(name: name.value)
    case .typeAlias:
      let value = takeOperand(r + i.b + 2, true)
      let parameters = takeOperand(r + i.b + 1, true)
      let name = takeOperand(r + i.b, true)
      result = newTypeAlias(
        name: name.value, parameters: parameters.value, evaluator: value.value)
    case .setTypeParameterDefault:
      let value = takeOperand(r + i.b + 1, true)
      let parameter = takeOperand(r + i.b, true)
      setTypeParameterDefault(parameter.value, value.value)
      result = parameter.value.owned
    case .subscriptGeneric:
      let parameters = takeOperand(r + i.b, true)
      result = try subscriptGeneric(parameters.value)
    case .setFunctionTypeParameters:
      let parameters = takeOperand(r + i.b + 1, true)
      let target = takeOperand(r + i.b, true)
      replaceField(
        &target.value.storage(FunctionObject.self).pointee.typeParameters,
        parameters.value.owned)
      result = target.value.owned
    case .stopIterationError:
      result = takeOperand(r + i.b, true)
    case .printItem:
      let value = takeOperand(r + i.b + 1, true)
      let file = takeOperand(r + i.b, true)
      try printItem(value.value, to: file.value)
      result = .none
    case .printNewline:
      let file = takeOperand(r + i.b, true)
      try printNewline(to: file.value)
      result = .none
    case .exec:
      let locals = takeOperand(r + i.b + 2, true)
      let globals = takeOperand(r + i.b + 1, true)
      let source = takeOperand(r + i.b, true)
      try execStatement(source.value, globals.value, locals.value)
      result = .none
    case .exceptionToRaise:
      let traceback = takeOperand(r + i.b + 2, true)
      let value = takeOperand(r + i.b + 1, true)
      let type = takeOperand(r + i.b, true)
      result = try exceptionToRaise(type.value, value.value, traceback.value)
    case .handledException:
      result = pointee.handled.isUnbound ? .none : raisedObject(pointee.handled).owned
    }
    setRegister(r + i.a, result.take())
  }

  /// `typing.Generic[parameters]`, the implicit base of a class with a type parameter list.
  private func subscriptGeneric(_ parameters: Value) throws(Raised) -> Owned {
    let typing = try importModule("typing")
    let generic = internedString("Generic")
    let base = try getAttribute(typing.value, generic.value)
    let unpacked = try unpackedParameters(parameters)
    return try getItem(base.value, unpacked.value)
  }

  /// Type parameters as they stand in a subscript: a `TypeVarTuple` is unpacked.
  func unpackedParameters(_ parameters: Value) throws(Raised) -> Owned {
    guard let tuple = asTuple(parameters), tuple.pointee.count > 0 else { return parameters.owned }
    var listed = OwnedList(capacity: tuple.pointee.count)
    for index in 0..<tuple.pointee.count {
      let parameter = tuple.items[index]
      listed.append(
        isExactly(parameter, .typeVarTuple)
          ? try typingSubscript("Unpack", parameter) : parameter.owned)
    }
    return newTuple(listed)
  }
}
