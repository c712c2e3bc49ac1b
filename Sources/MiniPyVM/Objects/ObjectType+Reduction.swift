/// How objects are taken apart for copies and pickles: `__reduce_ex__`, `__reduce__` and
/// `__getstate__` of `object` (CPython: `object_reduce_ex`, `object_getstate` in
/// `Objects/typeobject.c`).

extension VM {
  /// What `object.__reduce_ex__` answers: a function, its arguments, the state, the items of lists
  /// and those of dictionaries. Protocols below 2 are the business of `copyreg._reduce_ex`.
  ///
  /// - Throws: `TypeError` if a native part of the object does not say what it is made of.
  func objectReduce(_ value: Value, protocol version: Int) throws(Raised) -> Owned {
    let module = try importModule("copyreg")
    if version < 2 {
      let name = internedString("_reduce_ex")
      let reduce = try getAttribute(module.value, name.value)
      return try call(reduce.value, value, Value(small: version))
    }
    let given = try newArguments(value)
    if !given.hasArguments, !hasPortableState(type(of: value)) {
      // CPython words it otherwise for objects of variable size.
      let isVariable = value.hasLayout(.memoryView) || value.hasLayout(.code)
      throw typeError(
        isVariable
          ? "cannot pickle \(typeName(value)) objects"
          : "cannot pickle '\(typeName(value))' object")
    }
    let positional = given.positional.value.owned
    let keywords = given.keywords.value.owned
    let withKeywords = asDict(keywords.value)?.pointee.used ?? 0 != 0
    let name = internedString(withKeywords ? "__newobj_ex__" : "__newobj__")
    let make = try getAttribute(module.value, name.value)
    let cls = Value(type(of: value))
    let arguments: Owned
    if withKeywords {
      arguments = newTuple([cls, positional.value, keywords.value])
    } else {
      var items = [cls]
      if let tuple = asTuple(positional.value) {
        for index in 0..<tuple.pointee.count { items.append(tuple.items[index]) }
      }
      arguments = newTuple(items)
    }
    let state = try stateAnswer(value)
    if !given.hasArguments { try checkSlotNames(value) }
    var listItems = Owned.none
    var dictItems = Owned.none
    if isInstance(value, .list) { listItems = try iterator(of: value) }
    if isInstance(value, .dict) {
      let pairs = try callMethod(value, .items)
      dictItems = try iterator(of: pairs.value)
    }
    return newTuple([
      make.value, arguments.value, state.value, listItems.value, dictItems.value,
    ])
  }

  /// What `__getnewargs_ex__` or `__getnewargs__` says (`_PyObject_GetNewArguments`).
  private func newArguments(_ value: Value) throws(Raised) -> NewArguments {
    let extendedName = internedString("__getnewargs_ex__")
    let extended = typeLookup(type(of: value), extendedName.value)
    if !extended.isUnbound {
      let answer = try callSpecial(extended, value)
      guard let pair = asTuple(answer.value) else {
        throw typeError(
          "__getnewargs_ex__ should return a tuple, not '\(typeName(answer.value))'")
      }
      guard pair.pointee.count == 2 else {
        throw valueError(
          "__getnewargs_ex__ should return a tuple of length 2, not \(pair.pointee.count)")
      }
      guard asTuple(pair.items[0]) != nil else {
        throw typeError(
          "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not "
            + "'\(typeName(pair.items[0]))'")
      }
      guard asDict(pair.items[1]) != nil else {
        throw typeError(
          "second item of the tuple returned by __getnewargs_ex__ must be a dict, not "
            + "'\(typeName(pair.items[1]))'")
      }
      return NewArguments(
        positional: pair.items[0].owned, keywords: pair.items[1].owned, hasArguments: true)
    }
    let plainName = internedString("__getnewargs__")
    let plain = typeLookup(type(of: value), plainName.value)
    if plain.isUnbound {
      return NewArguments(positional: .none, keywords: .none, hasArguments: false)
    }
    let answer = try callSpecial(plain, value)
    guard asTuple(answer.value) != nil else {
      throw typeError("__getnewargs__ should return a tuple, not '\(typeName(answer.value))'")
    }
    return NewArguments(positional: answer, keywords: .none, hasArguments: true)
  }

  /// True if a class says its state itself, or adds nothing native that neither attributes nor items show.
  private func hasPortableState(_ type: TypePointer) -> Bool {
    let getState = internedString("__getstate__")
    if typeLookup(type, getState.value) != typeLookup(self.type(.object), getState.value) {
      return true
    }
    var native = type
    while native.pointee.flags.contains(.heapType), let base = native.pointee.base {
      native = base
    }
    return native == self.type(.object) || native == self.type(.list)
      || native == self.type(.dict)
      || native.pointee.layout == .instance
        && native.pointee.definition?.takeUnretainedValue().fieldCount == 0
  }

  /// Refuses an object with more slots than its class has names for.
  private func checkSlotNames(_ value: Value) throws(Raised) {
    let type = type(of: value)
    if type.pointee.slotCount == 0 || value.hasLayout(.list) || value.hasLayout(.dict) { return }
    let getState = internedString("__getstate__")
    if typeLookup(type, getState.value) != typeLookup(self.type(.object), getState.value) { return }
    let names = try slotNames(type)
    if type.pointee.slotCount > asList(names.value)?.pointee.count ?? 0 {
      throw typeError("cannot pickle '\(typeName(value))' object")
    }
  }

  /// What `__getstate__` answers (`_PyObject_GetState`).
  func stateAnswer(_ value: Value) throws(Raised) -> Owned {
    let name = internedString("__getstate__")
    let getState = try getAttribute(value, name.value)
    return try call(getState.value)
  }

  /// `object.__getstate__`: the instance's dictionary; with values in slots, a pair of that and a
  /// dictionary of these; None if there is nothing.
  func objectState(_ value: Value) throws(Raised) -> Owned {
    var state = Owned.none
    let type = type(of: value)
    if value.isObject, type.pointee.attributesOffset != 0 {
      let dict = try instanceDict(value)
      if let storage = asDict(dict.value), storage.pointee.used != 0 {
        state = dict.value.owned
      }
    }
    let names = try slotNames(type)
    guard let list = asList(names.value), list.pointee.count > 0 else { return state }
    let slots = newDict()
    let count = list.pointee.count
    for index in 0..<count {
      // The values are asked for as attributes, which a class may answer itself.
      guard let name = list.pointee.items?[index].owned else { break }
      try checkAttributeName(name.value)
      let found = try lookupAttribute(value, name.value)
      if !found.isUnbound {
        try dictSet(slots.value.storage(DictObject.self), name.value, found.value)
      }
      if list.pointee.count != count {
        throw raise(.runtimeError, "__slotsname__ changed size during iteration")
      }
    }
    if slots.value.storage(DictObject.self).pointee.used == 0 { return state }
    return newPair(state, slots)
  }

  /// The names of a class's slots, which `copyreg` finds and the class remembers: a list, or `None`
  /// (`_PyType_GetSlotNames`).
  private func slotNames(_ type: TypePointer) throws(Raised) -> Owned {
    guard type.pointee.flags.contains(.heapType) else { return .none }
    let name = internedString("__slotnames__")
    let known = dictGet(typeDict(type), interned: name.value)
    if known.isUnbound {
      let module = try importModule("copyreg")
      let finder = internedString("_slotnames")
      let find = try getAttribute(module.value, finder.value)
      let found = try call(find.value, Value(type))
      if !found.value.isNone, asList(found.value) == nil {
        throw typeError("copyreg._slotnames didn't return a list or None")
      }
      return found
    }
    if !known.isNone, asList(known) == nil {
      throw typeError(
        "\(typeName(type)).__slotnames__ should be a list or None, not \(typeName(known))")
    }
    return known.owned
  }

  /// `(getattr, (object, name))`, by which methods are found again.
  func attributeReduction(of object: Value, _ name: Value) -> Owned {
    let getter = internedString("getattr")
    let function =
      asDict(pointee.builtins).map { dictGet($0, interned: getter.value) } ?? .unbound
    let pair = newTuple([object, name])
    return newTuple([function, pair.value])
  }
}

/// The arguments for `__new__` that an object asks for.
private struct NewArguments: ~Copyable {
  let positional: Owned
  let keywords: Owned
  let hasArguments: Bool
}
