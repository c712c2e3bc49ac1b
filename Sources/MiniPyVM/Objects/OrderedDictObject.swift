/// `collections.OrderedDict` (CPython: `Objects/odictobject.c`): a dictionary, whose entries are in
/// the order of insertion anyway, with ways to move entries to its ends.

extension TypeDefinition {
  static let orderedDict: TypeDefinition = TypeDefinition(
    "OrderedDict", doc: "A dictionary that can move entries to its ends.",
    module: "collections", base: .dict, layout: .dict, size: MemoryLayout<OrderedDictObject>.size,
    flags: [.container, .baseType], hasAttributes: true, hasWeakList: true,
    members: { orderedDictMembers() + orderedDictSpecialMembers() })
}

extension VM {
  func isOrderedDict(_ value: Value) -> Bool {
    guard let dict = asDict(value) else { return false }
    return dict.pointee.order == .nodes
  }

  /// A new empty one: of the class itself, or what calling the subclass gives.
  fileprivate func newOrderedDict(like value: Value) throws(Raised) -> Owned {
    let type = type(of: value)
    return type == nativeType(.orderedDict) ? newDict(of: type) : try call(Value(type))
  }

  // MARK: Filling

  /// `self[key] = value`, by the method of a subclass.
  private func orderedSet(_ dict: Value, _ key: Value, _ value: Value) throws(Raised) {
    if type(of: dict) == nativeType(.orderedDict) {
      try orderedStore(dict.storage(OrderedDictObject.self), key, hash(key), value)
    } else {
      try setItem(dict, key, value)
    }
  }

  /// Sets an entry, and gives its key a node.
  func orderedStore(
    _ ordered: OrderedPointer, _ key: Value, _ hash: Int, _ value: Value
  ) throws(Raised) {
    try dictSet(ordered.dict, key, hash: hash, value)
    try ordered.addNode(self, key, hash)
  }

  /// `del self[key]`: the node goes first.
  fileprivate func orderedDelete(_ ordered: OrderedPointer, _ key: Value) throws(Raised) {
    let hash = try hash(key)
    if let node = try ordered.node(self, key, hash) { ordered.remove(self, node) }
    if try !dictDelete(ordered.dict, key, hash: hash) { throw keyError(key) }
  }

  /// Takes out a key with its node; unbound if it has none.
  fileprivate func orderedPop(
    _ ordered: OrderedPointer, _ key: Value, _ hash: Int
  ) throws(Raised) -> Owned {
    guard let node = try ordered.node(self, key, hash) else { return .unbound }
    ordered.remove(self, node)
    let index = try dictFind(ordered.dict, key, hash)
    if index < 0 { return .unbound }
    let entry = dictRemove(ordered.dict, entry: index)
    let value = Owned(entry.value)
    entry.key.release()
    return value
  }

  /// Sets the entries of a mapping, or of an iterable of pairs.
  fileprivate func orderedUpdate(_ dict: Value, _ other: Value) throws(Raised) {
    if isExactly(other, .dict) {
      let items = newDictView(.dictItems, other)
      let pairs = try listFromIterable(items.value)
      return try orderedUpdate(dict, pairs: pairs.value)
    }
    let keysMethod = try lookupAttribute(other, .keys)
    if !keysMethod.isUnbound {
      let keys = try call(keysMethod.value)
      return try forEach(keys.value) { key throws(Raised) in
        let held = key.owned
        let value = try getItem(other, held.value)
        try orderedSet(dict, held.value, value.value)
        return true
      }
    }
    let itemsMethod = try lookupAttribute(other, .items)
    if itemsMethod.isUnbound { return try orderedUpdate(dict, pairs: other) }
    let items = try call(itemsMethod.value)
    try orderedUpdate(dict, pairs: items.value)
  }

  private func orderedUpdate(_ dict: Value, pairs: Value) throws(Raised) {
    try forEach(pairs) { pair throws(Raised) in
      let iterator = try iterator(of: pair)
      let key = try next(iterator.value)
      if key.isUnbound { throw valueError("need more than 0 values to unpack") }
      let value = try next(iterator.value)
      if value.isUnbound { throw valueError("need more than 1 value to unpack") }
      let rest = try next(iterator.value)
      if !rest.isUnbound { throw valueError("too many values to unpack (expected 2)") }
      try orderedSet(dict, key.value, value.value)
      return true
    }
  }

  /// Sets the entries of what was given to the constructor or to `update`.
  fileprivate func orderedUpdate(
    _ dict: Value, given: Value, keywords: Value
  ) throws(Raised) {
    let positional = given.storage(TupleObject.self)
    if positional.pointee.count > 0 { try orderedUpdate(dict, positional.items[0]) }
    if let named = asDict(keywords), named.pointee.used > 0 { try orderedUpdate(dict, keywords) }
  }

  // MARK: Order

  fileprivate func moveToEnd(
    _ ordered: OrderedPointer, _ key: Value, last: Bool
  ) throws(Raised) {
    guard let end = last ? ordered.pointee.last : ordered.pointee.first else {
      throw keyError(key)
    }
    if end.pointee.key == key { return }
    let hash = try hash(key)
    guard let node = try ordered.node(self, key, hash) else { throw keyError(key) }
    ordered.move(node, toLast: last)
  }

  /// Takes out the pair at one end.
  fileprivate func popEnd(_ ordered: OrderedPointer, last: Bool) throws(Raised) -> Owned {
    guard ordered.pointee.dict.used > 0,
      let end = last ? ordered.pointee.last : ordered.pointee.first
    else {
      let text = string("dictionary is empty")
      throw keyError(text.value)
    }
    let key = end.pointee.key.owned
    let value = try orderedPop(ordered, key.value, end.pointee.hash)
    if value.isUnbound { throw keyError(key.value) }
    return newPair(key, value)
  }

  /// True if two dictionaries have equal keys in the same order.
  fileprivate func sameOrder(
    _ left: OrderedPointer, _ right: OrderedPointer
  ) throws(Raised) -> Bool {
    let (leftState, rightState) = (left.pointee.state, right.pointee.state)
    var (one, two) = (left.pointee.first, right.pointee.first)
    while let first = one, let second = two {
      let firstKey = first.pointee.key.owned
      let secondKey = second.pointee.key.owned
      let areEqual = try equals(firstKey.value, secondKey.value)
      if left.pointee.state != leftState || right.pointee.state != rightState {
        throw runtimeError("OrderedDict mutated during iteration")
      }
      if !areEqual { return false }
      (one, two) = (first.pointee.next, second.pointee.next)
    }
    return one == nil && two == nil
  }

  // MARK: Methods

  /// `OrderedDict({'a': 1})`, with `...` for the dictionary inside itself.
  fileprivate func orderedRepr(_ value: Value) throws(Raised) -> Owned {
    if !enterRepresentation(value) { return string("...") }
    defer { leaveRepresentation() }
    var builder = StringBuilder()
    builder.append(shortTypeName(value))
    let dict = value.storage(DictObject.self)
    if dict.pointee.used == 0 {
      builder.append("()")
      return builder.finish(self)
    }
    let copy = newDict()
    let entries = copy.value.storage(DictObject.self)
    entries.pointee.order = .insertion
    try dictUpdate(entries, value)
    let text = try repr(copy.value)
    builder.append("(")
    builder.append(text.value)
    builder.append(")")
    return builder.finish(self)
  }

  fileprivate func orderedCopy(_ value: Value) throws(Raised) -> Owned {
    let copy = try newOrderedDict(like: value)
    let isPlain = type(of: value) == nativeType(.orderedDict)
    let keys = try orderedKeys(value)
    try forEach(keys.value) { key throws(Raised) in
      if !isPlain {
        let item = try getItem(value, key)
        try setItem(copy.value, key, item.value)
        return true
      }
      let hash = try hash(key)
      let item = try dictGet(value.storage(DictObject.self), key, hash: hash).owned
      if item.isUnbound { throw keyError(key) }
      try orderedStore(copy.value.storage(OrderedDictObject.self), key, hash, item.value)
      return true
    }
    return copy
  }

  /// A list of the keys.
  private func orderedKeys(_ value: Value) throws(Raised) -> Owned {
    let ordered = value.storage(OrderedDictObject.self)
    try checkMemory(ordered.pointee.dict.used, stride: MemoryLayout<Value>.stride)
    let keys = newList(capacity: ordered.pointee.dict.used)
    ordered.visitNodeKeys { listAppend(keys.value, $0) }
    return keys
  }

  fileprivate func orderedSetDefault(
    _ value: Value, _ key: Value, _ fallback: Value
  ) throws(Raised) -> Owned {
    if type(of: value) == nativeType(.orderedDict) {
      let found = try dictGet(value.storage(DictObject.self), key).owned
      if !found.isUnbound { return found }
      try orderedStore(value.storage(OrderedDictObject.self), key, hash(key), fallback)
      return fallback.owned
    }
    if try contains(value, key) { return try getItem(value, key) }
    try setItem(value, key, fallback)
    return fallback.owned
  }

  /// The value of `left | right`: of the class of the one that is an `OrderedDict`.
  fileprivate func orderedUnion(_ left: Value, _ right: Value) throws(Raised) -> Owned {
    guard asDict(left) != nil, asDict(right) != nil else { return .notImplemented }
    let cls = type(of: isOrderedDict(left) ? left : right)
    let result = try call(Value(cls), left)
    guard isOrderedDict(result.value) else { return result }
    try orderedUpdate(result.value, right)
    return result
  }

  /// What `copy` and `pickle` make the dictionary of again.
  fileprivate func orderedReduction(_ value: Value) throws(Raised) -> Owned {
    let getState = internedString("__getstate__")
    let stateMethod = try getAttribute(value, getState.value)
    let state = try call(stateMethod.value)
    let items = try callMethod(value, .items)
    let iterator = try self.iterator(of: items.value)
    return newTuple([
      Value(type(of: value)), pointee.emptyTuple, state.value, .none, iterator.value,
    ])
  }

  /// The bytes of the list of nodes that CPython keeps besides the table.
  func orderedNodesSize(_ value: Value) -> Int {
    let dict = value.storage(DictObject.self)
    let cells = dict.ordered.pointee.table == nil ? 0 : 1 &<< Int(dict.pointee.logSize)
    return 64 &+ cells &* 8 &+ dict.pointee.used &* 32
  }
}

private func ordered(_ arguments: Arguments) -> OrderedPointer {
  arguments[0].storage(OrderedDictObject.self)
}

private func orderedDictMembers() -> [Member] {
  func view(_ signature: StaticString, _ doc: StaticString, _ type: TypeDefinition) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      vm.newDictView(of: vm.nativeType(type), arguments[0])
    }
  }
  return [
    ClassMethod(
      "fromkeys(cls, /, iterable, value=None)", "A new one with the keys of an iterable."
    ) { vm, arguments throws(Raised) in
      let result = try vm.call(arguments[0])
      try vm.forEach(arguments[1]) { key throws(Raised) in
        try vm.setItem(result.value, key, arguments[2])
        return true
      }
      return result
    },
    Method("setdefault(self, /, key, default=None)", "The value of a key, set if it is missing.") {
      vm, arguments throws(Raised) in
      try vm.orderedSetDefault(arguments[0], arguments[1], arguments[2])
    },
    Method(
      "pop(self, /, key, default=<unbound>)", "Remove a key and return its value, or default."
    ) { vm, arguments throws(Raised) in
      let hash = try vm.hash(arguments[1])
      let found = try vm.orderedPop(ordered(arguments), arguments[1], hash)
      if !found.isUnbound { return found }
      if arguments[2].isUnbound { throw vm.keyError(arguments[1]) }
      return arguments[2].owned
    },
    Method("popitem(self, /, last=True)", "Remove and return the last pair, or the first.") {
      vm, arguments throws(Raised) in
      let last = try vm.isTrue(arguments[1])
      return try vm.popEnd(ordered(arguments), last: last)
    },
    Method("move_to_end(self, /, key, last=True)", "Move an entry to the end, or to the front.") {
      vm, arguments throws(Raised) in
      let last = try vm.isTrue(arguments[2])
      try vm.moveToEnd(ordered(arguments), arguments[1], last: last)
      return .none
    },
    view("keys(self, /)", "A set-like view of the keys.", .orderedKeys),
    view("values(self, /)", "A view of the values.", .orderedValues),
    view("items(self, /)", "A set-like view of the pairs.", .orderedItems),
    Method("update(self, /, *args, **kwargs)", "Set the entries of a mapping, pairs, keywords.") {
      vm, arguments throws(Raised) in
      let count = arguments[1].storage(TupleObject.self).pointee.count
      if count > 1 {
        throw vm.typeError("update() takes at most 1 positional argument (\(count) given)")
      }
      try vm.orderedUpdate(arguments[0], given: arguments[1], keywords: arguments[2])
      return .none
    },
    Method("clear(self, /)", "Remove all entries.") { vm, arguments throws(Raised) in
      vm.dictClear(ordered(arguments).dict)
      return .none
    },
    Method("copy(self, /)", "A shallow copy.") { vm, arguments throws(Raised) in
      try vm.orderedCopy(arguments[0])
    },
  ]
}

private func orderedDictSpecialMembers() -> [Member] {
  func equal(_ vm: VM, _ arguments: Arguments) throws(Raised) -> Bool? {
    guard let other = vm.asDict(arguments[1]) else { return nil }
    if try !vm.dictEquals(ordered(arguments).dict, other) { return false }
    return other.pointee.order == .nodes
      ? try vm.sameOrder(ordered(arguments), other.ordered) : true
  }
  return [
    Method("__init__(self, /, *args, **kwargs) anykey", "Initialize self.") {
      vm, arguments throws(Raised) in
      let count = arguments[1].storage(TupleObject.self).pointee.count
      if count > 1 { throw vm.typeError("expected at most 1 arguments, got \(count)") }
      try vm.orderedUpdate(arguments[0], given: arguments[1], keywords: arguments[2])
      return .none
    },
    Method("__setitem__(self, key, value, /)", "Set self[key] to value.") {
      vm, arguments throws(Raised) in
      let hash = try vm.hash(arguments[1])
      try vm.orderedStore(ordered(arguments), arguments[1], hash, arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)", "Delete self[key].") { vm, arguments throws(Raised) in
      try vm.orderedDelete(ordered(arguments), arguments[1])
      return .none
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      vm.newOrderedIterator(.dictKeys, arguments[0])
    },
    Method("__reversed__(self, /)", "An iterator over the keys, last to first.") {
      vm, arguments throws(Raised) in vm.newOrderedIterator(.dictReverseKeys, arguments[0])
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      try vm.orderedRepr(arguments[0])
    },
    Method("__eq__(self, value, /)", "Return self==value.") { vm, arguments throws(Raised) in
      guard let answer = try equal(vm, arguments) else { return .notImplemented }
      return Owned(answer)
    },
    Method("__ne__(self, value, /)", "Return self!=value.") { vm, arguments throws(Raised) in
      guard let answer = try equal(vm, arguments) else { return .notImplemented }
      return Owned(!answer)
    },
    Constant("__hash__") { _ in .none },
    Method("__or__(self, value, /)", "Return self|value.") { vm, arguments throws(Raised) in
      try vm.orderedUnion(arguments[0], arguments[1])
    },
    Method("__ror__(self, value, /)", "Return value|self.") { vm, arguments throws(Raised) in
      try vm.orderedUnion(arguments[1], arguments[0])
    },
    Method("__ior__(self, value, /)", "Return self|=value.") { vm, arguments throws(Raised) in
      try vm.orderedUpdate(arguments[0], arguments[1])
      return arguments[0].owned
    },
    Method("__reduce__(self, /)", "Return state information for pickling.") {
      vm, arguments throws(Raised) in try vm.orderedReduction(arguments[0])
    },
    Method("__sizeof__(self, /)", "Return the size of the dictionary in memory.") {
      vm, arguments throws(Raised) in
      let size = vm.dictSizeOf(ordered(arguments).dict) &+ vm.orderedNodesSize(arguments[0])
      return Owned(Value(small: size))
    },
  ]
}
