/// The type `dict`.

extension Arguments {
  @inline(__always)
  fileprivate var dict: DictPointer { self[0].storage(DictObject.self) }
}

// MARK: - Updating

extension VM {
  /// `dict.update(other)`: a mapping (with `keys`) or an iterable of pairs.
  func dictUpdate(_ dict: DictPointer, _ other: Value) throws(Raised) {
    if !isExactly(other, .dict) {
      // CPython asks whether there is a `keys` first, and then for it.
      let keys = try lookupAttribute(other, .keys)
      if keys.isUnbound { return try dictUpdateFromPairs(dict, other) }
    }
    if try !dictUpdateFromMapping(dict, other) {
      throw attributeError(other, name(.keys))
    }
  }

  /// Updates from a mapping; false if `other` has no `keys`.
  func dictUpdateFromMapping(_ dict: DictPointer, _ other: Value) throws(Raised) -> Bool {
    if let source = asDict(other), hasPlainIteration(other) {
      try dictMerge(dict, source)
      return true
    }
    let keys = try lookupAttribute(other, .keys)
    if keys.isUnbound { return false }
    try dictUpdateFromMapping(dict, other, keys.value)
    return true
  }

  /// True if a dictionary's class does not override `__iter__`: then its entries are read directly.
  @inline(__always)
  func hasPlainIteration(_ value: Value) -> Bool {
    let type = value.object.pointee.type
    return type == self.type(.dict)
      || lookupSpecial(type, .iter) == lookupSpecial(self.type(.dict), .iter)
  }

  /// What a mapping's `keys` gave, as a list (`PyMapping_Keys`).
  private func keyList(_ mapping: Value, _ keys: consuming Owned) throws(Raised) -> Owned {
    let iterator: Owned
    do throws(Raised) {
      iterator = try self.iterator(of: keys.value)
    } catch {
      if !raisedMatches(.typeError) { throw error }
      dropRaised()
      throw typeError(
        "\(typeName(mapping)).keys() returned a non-iterable (type \(typeName(keys.value)))")
    }
    return try listFromIterable(iterator.value)
  }

  private func dictUpdateFromMapping(
    _ dict: DictPointer, _ mapping: Value, _ keysMethod: Value
  ) throws(Raised) {
    let keys = try keyList(mapping, call(keysMethod))
    try forEach(keys.value) { key throws(Raised) in
      let value = try getItem(mapping, key)
      try dictSet(dict, key, value.value)
      return true
    }
  }

  /// Updates from an iterable of pairs (`PyDict_MergeFromSeq2`).
  private func dictUpdateFromPairs(_ dict: DictPointer, _ pairs: Value) throws(Raised) {
    let iterator = try iterator(of: pairs)
    var position = 0
    while true {
      var item = elementAtHand(iterator.value)
      if item.isUnbound {
        item = try next(iterator.value)
        if item.isUnbound { return }
      }
      let pair: Owned
      if isExactly(item.value, .list) || isExactly(item.value, .tuple) {
        pair = item
      } else {
        do throws(Raised) {
          // Only the iterator is asked how much there is (`PySequence_Fast`).
          let parts = try self.iterator(of: item.value)
          pair = try listFromIterable(parts.value)
        } catch {
          if !raisedMatches(.typeError) { throw error }
          dropRaised()
          throw typeError(
            "cannot convert dictionary update sequence element #\(position) to a sequence")
        }
      }
      let items = itemsOfSequence(pair.value)
      if items.count != 2 {
        throw valueError(
          "dictionary update sequence element #\(position) has length \(items.count); "
            + "2 is required")
      }
      let key = items[0].owned
      let value = items[1].owned
      try dictSet(dict, key.value, value.value)
      position &+= 1
    }
  }

  /// `dict(positional, **keywords)`: at most one positional argument.
  private func dictInitialize(
    _ dict: DictPointer, _ positional: Value, _ keywords: Value, _ name: StaticString
  ) throws(Raised) {
    let given = positional.storage(TupleObject.self)
    if given.pointee.count > 1 {
      throw typeError("\(name) expected at most 1 argument, got \(given.pointee.count)")
    }
    if given.pointee.count == 1 { try dictUpdate(dict, given.items[0]) }
    if let named = asDict(keywords), named.pointee.used > 0 { try dictMerge(dict, named) }
  }

  fileprivate func dictInitialize(
    _ arguments: Arguments, _ name: StaticString
  ) throws(Raised) {
    try dictInitialize(arguments.dict, arguments[1], arguments[2], name)
  }

  /// `cls.fromkeys(iterable, value)`.
  fileprivate func dictFromKeys(
    _ cls: Value, _ iterable: Value, _ value: Value
  ) throws(Raised) -> Owned {
    let result = try call(cls)
    if isExactly(result.value, .dict) {
      let dict = result.value.storage(DictObject.self)
      // Keys of sets and dictionaries are not hashed again.
      if isExactly(iterable, .set) || isExactly(iterable, .frozenset) {
        let set = iterable.storage(SetObject.self)
        try dictReserve(dict, count: set.pointee.used)
        var position = 0
        while let entry = setNext(set, &position) {
          let held = entry.key.owned
          try dictSet(dict, held.value, hash: entry.hash, value)
        }
        return result
      }
      if isExactly(iterable, .dict) {
        let source = iterable.storage(DictObject.self)
        try dictReserve(dict, count: source.pointee.used)
        var index = 0
        while index < source.pointee.entryCount {
          let entry = source.pointee.entries.unsafelyUnwrapped[index]
          index &+= 1
          if entry.key.isUnbound { continue }
          let held = entry.key.owned
          try dictSet(dict, held.value, hash: entry.hash, value)
        }
        return result
      }
      try forEach(iterable) { key throws(Raised) in
        try dictSet(dict, key, value)
        return true
      }
      return result
    }
    try forEach(iterable) { key throws(Raised) in
      try setItem(result.value, key, value)
      return true
    }
    return result
  }

  /// `dict[key]` with `__missing__` for subclasses.
  fileprivate func dictSubscript(_ dict: DictPointer, _ key: Value) throws(Raised) -> Owned {
    let found = try dictGet(dict, key)
    if !found.isUnbound { return found.owned }
    let type = dict.pointee.header.object.type
    if type != self.type(.dict) {
      let missing = lookupSpecial(type, .missing)
      if !missing.isUnbound { return try callFound(missing, Value(dict), key) }
    }
    throw keyError(key)
  }

  /// `dict.setdefault(key, default)` with one lookup.
  func dictSetDefault(
    _ dict: DictPointer, _ key: Value, _ fallback: Value
  ) throws(Raised) -> Owned {
    let code = try hash(key)
    let index = try dictFind(dict, key, code)
    if index >= 0 { return dict.pointee.entries.unsafelyUnwrapped[index].value.owned }
    if dict.pointee.usable <= 0, wouldExceedMemory(dict.pointee.used &* 100) {
      throw memoryError()
    }
    key.retain()
    fallback.retain()
    dictInsert(dict, key, code, fallback)
    return fallback.owned
  }

  /// `dict.popitem()`: the last key and its value.
  fileprivate func dictPopItem(_ dict: DictPointer) throws(Raised) -> Owned {
    guard dict.pointee.used > 0, let entries = dict.pointee.entries else {
      let text = string("popitem(): dictionary is empty")
      throw keyError(text.value)
    }
    var index = dict.pointee.entryCount &- 1
    while entries[index].key.isUnbound { index &-= 1 }
    let entry = dictRemove(dict, entry: index)
    dict.pointee.entryCount = index
    return newPair(Owned(entry.key), Owned(entry.value))
  }

  /// `{'a': 1}`, `{...}` inside itself.
  func dictRepr(_ dict: DictPointer) throws(Raised) -> Owned {
    if !enterRepresentation(Value(dict)) { return string("{...}") }
    defer { leaveRepresentation() }
    var builder = StringBuilder()
    builder.append("{")
    var isFirst = true
    var position = 0
    while let entry = dictNext(dict, &position) {
      let key = entry.key.owned
      let value = entry.value.owned
      if !isFirst { builder.append(", ") }
      isFirst = false
      let keyText = try repr(key.value)
      builder.append(keyText.value)
      builder.append(": ")
      let valueText = try repr(value.value)
      builder.append(valueText.value)
    }
    builder.append("}")
    return builder.finish(self)
  }

  /// `dict.__sizeof__()` as CPython's tables would have it.
  func dictSizeOf(_ dict: DictPointer) -> Int {
    var size = 48
    if dict.pointee.entries != nil {
      let logSize = Int(dict.pointee.logSize)
      let width = logSize < 8 ? 1 : logSize < 16 ? 2 : 4
      let entry = dict.pointee.hasOnlyStringKeys ? 16 : 24
      size &+= 32 &+ (width &<< logSize) &+ dictUsableFraction(logSize) &* entry
    }
    return size
  }
}

// MARK: - The type

extension TypeDefinition {
  static let dict = TypeDefinition(
    "dict", doc: "A mapping from hashable keys to values, in insertion order.",
    layout: .dict, size: MemoryLayout<DictObject>.size,
    flags: [.baseType, .container, .mappingPattern],
    members: { [.ownGetAttribute] + dictMembers() + dictSpecialMembers() })
}

private func dictMembers() -> [Member] {
  [
    Method("get(self, key, default=None, /)", "Return the value for key, else default.") {
      vm, arguments throws(Raised) in
      let found = try vm.dictGet(arguments.dict, arguments[1])
      return found.isUnbound ? arguments[2].owned : found.owned
    },
    Method("setdefault(self, key, default=None, /)", "Insert key with default if it is absent.") {
      vm, arguments throws(Raised) in
      try vm.dictSetDefault(arguments.dict, arguments[1], arguments[2])
    },
    Method("pop(self, key, default=<unbound>, /)", "Remove a key and return its value.") {
      vm, arguments throws(Raised) in
      // The key of an empty dict is not even hashed.
      let found: Owned =
        arguments.dict.pointee.used == 0
        ? .unbound : try vm.dictPop(arguments.dict, arguments[1])
      if !found.isUnbound { return found }
      if arguments[2].isUnbound { throw vm.keyError(arguments[1]) }
      return arguments[2].owned
    },
    Method("popitem(self, /)", "Remove and return the last (key, value) pair.") {
      vm, arguments throws(Raised) in try vm.dictPopItem(arguments.dict)
    },
    Method("keys(self, /)", "A set-like view of the keys.") { vm, arguments throws(Raised) in
      vm.newDictView(.dictKeys, arguments[0])
    },
    Method("values(self, /)", "A view of the values.") { vm, arguments throws(Raised) in
      vm.newDictView(.dictValues, arguments[0])
    },
    Method("items(self, /)", "A set-like view of the (key, value) pairs.") {
      vm, arguments throws(Raised) in vm.newDictView(.dictItems, arguments[0])
    },
    Method(
      "update(self, /, *args, **kwargs) -> None", "Update from a mapping or pairs, and keywords."
    ) {
      vm, arguments throws(Raised) in
      try vm.dictInitialize(arguments, "update")
      return .none
    },
    ClassMethod("fromkeys(cls, iterable, value=None, /)", "A dictionary with keys from iterable.") {
      vm, arguments throws(Raised) in
      try vm.dictFromKeys(arguments[0], arguments[1], arguments[2])
    },
    Method("clear(self, /)", "Remove all items.") { vm, arguments throws(Raised) in
      vm.dictClear(arguments.dict)
      return .none
    },
    Method("copy(self, /)", "A shallow copy.") { vm, arguments throws(Raised) in
      try vm.dictCopy(arguments.dict)
    },
  ]
}

private func dictSpecialMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *_, **_)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      vm.newDict(of: arguments[0].storage(TypeObject.self))
    },
    Method("__init__(self, /, *args, **kwargs)", "Initialize self.") {
      vm, arguments throws(Raised) in
      try vm.dictInitialize(arguments, "dict")
      return .none
    },
    Constant("__hash__") { _ in .none },
    Method("__getitem__(self, key, /)", "Return self[key].") { vm, arguments throws(Raised) in
      try vm.dictSubscript(arguments.dict, arguments[1])
    },
    Method("__setitem__(self, key, value, /)", "Set self[key] to value.") {
      vm, arguments throws(Raised) in
      try vm.dictSet(arguments.dict, arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)", "Delete self[key].") { vm, arguments throws(Raised) in
      if try !vm.dictDelete(arguments.dict, arguments[1]) { throw vm.keyError(arguments[1]) }
      return .none
    },
    Method("__contains__(self, key, /)", "True if the dictionary has the specified key.") {
      vm, arguments throws(Raised) in
      Owned(try vm.dictContains(arguments.dict, arguments[1]))
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      Owned(Value(small: arguments.dict.pointee.used))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      vm.newDictIterator(.dictKeys, arguments[0])
    },
    Method("__reversed__(self, /)", "A reverse iterator over the keys.") {
      vm, arguments throws(Raised) in vm.newDictIterator(.dictReverseKeys, arguments[0])
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      try vm.dictRepr(arguments.dict)
    },
    Method("__eq__(self, value, /)", "Return self==value.") { vm, arguments throws(Raised) in
      guard let other = vm.asDict(arguments[1]) else { return .notImplemented }
      return Owned(try vm.dictEquals(arguments.dict, other))
    },
    Method("__ne__(self, value, /)", "Return self!=value.") { vm, arguments throws(Raised) in
      guard let other = vm.asDict(arguments[1]) else { return .notImplemented }
      return Owned(try !vm.dictEquals(arguments.dict, other))
    },
    dictNotOrdered("__lt__(self, value, /)", "Return self<value."),
    dictNotOrdered("__le__(self, value, /)", "Return self<=value."),
    dictNotOrdered("__gt__(self, value, /)", "Return self>value."),
    dictNotOrdered("__ge__(self, value, /)", "Return self>=value."),
    Method("__or__(self, value, /)", "Return self|value.") { vm, arguments throws(Raised) in
      guard let other = vm.asDict(arguments[1]) else { return .notImplemented }
      let result = try vm.dictCopy(arguments.dict)
      try vm.dictUpdate(result.value.storage(DictObject.self), Value(other))
      return result
    },
    Method("__ror__(self, value, /)", "Return value|self.") { vm, arguments throws(Raised) in
      guard let other = vm.asDict(arguments[1]) else { return .notImplemented }
      let result = try vm.dictCopy(other)
      try vm.dictUpdate(result.value.storage(DictObject.self), arguments[0])
      return result
    },
    Method("__ior__(self, value, /)", "Return self|=value.") { vm, arguments throws(Raised) in
      try vm.dictUpdate(arguments.dict, arguments[1])
      return arguments[0].owned
    },
    ClassMethod("__class_getitem__(cls, object, /)", "See PEP 585") {
      vm, arguments throws(Raised) in try vm.newGenericAlias(arguments[0], arguments[1])
    },
    Method("__sizeof__(self, /)", "Return the size of the dict in memory.") {
      vm, arguments throws(Raised) in
      Owned(Value(small: vm.dictSizeOf(arguments.dict)))
    },
  ]
}

private func dictNotOrdered(_ signature: StaticString, _ doc: StaticString) -> Member {
  Method(signature, doc) { _, _ throws(Raised) in .notImplemented }
}
