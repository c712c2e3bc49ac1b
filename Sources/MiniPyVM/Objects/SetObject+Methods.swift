/// The types `set` and `frozenset`: what Python sees of them.

/// The weak list is the last field.
private let setWeakListOffset =
  MemoryLayout<SetObject>.size - MemoryLayout<WeakReferencePointer?>.size

extension TypeDefinition {
  static let set = TypeDefinition(
    "set", doc: "A mutable collection of distinct hashable elements.",
    layout: .set, size: MemoryLayout<SetObject>.size, flags: [.baseType, .container],
    weakListOffset: setWeakListOffset,
    members: {
      [.ownGetAttribute] + sharedSetMembers() + setOperatorMembers() + mutableSetMembers()
    })

  static let frozenset = TypeDefinition(
    "frozenset", doc: "An immutable collection of distinct hashable elements.",
    layout: .frozenset, size: MemoryLayout<SetObject>.size, flags: [.baseType, .container],
    weakListOffset: setWeakListOffset,
    members: { sharedSetMembers() + setOperatorMembers() + frozenSetMembers() })
}

extension Arguments {
  @inline(__always)
  fileprivate var set: SetPointer { self[0].storage(SetObject.self) }
}

extension VM {
  /// Applies an in-place operation for each of several iterables.
  @inline(__always)
  fileprivate func forEachArgument(
    _ arguments: Arguments, _ body: (Value) throws(Raised) -> Void
  ) throws(Raised) {
    let others = arguments[1].storage(TupleObject.self)
    for index in 0..<others.pointee.count { try body(others.items[index]) }
  }
}

private func sharedSetMembers() -> [Member] {
  [
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      Owned(Value(small: arguments.set.pointee.used))
    },
    Method("__contains__(self, object, /)", "x.__contains__(y) <==> y in x.") {
      vm, arguments throws(Raised) in
      Owned(try vm.setContainsItem(arguments.set, arguments[1]))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      vm.newSetIterator(arguments[0])
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      try vm.setRepr(arguments.set)
    },
    Method("copy(self, /)", "Return a shallow copy of a set.") { vm, arguments throws(Raised) in
      if vm.isExactly(arguments[0], .frozenset) { return arguments[0].owned }
      return try vm.setCopy(arguments.set)
    },
    Method("union(self, /, *others)", "Return a new set with elements from the set and all others.")
    { vm, arguments throws(Raised) in
      let result = try vm.setCopy(arguments.set)
      try vm.forEachArgument(arguments) { other throws(Raised) in
        if other == arguments[0] { return }
        try vm.setUpdate(result.value.storage(SetObject.self), other)
      }
      return result
    },
    Method(
      "intersection(self, /, *others)",
      "Return a new set with elements common to the set and all others."
    ) { vm, arguments throws(Raised) in
      let others = arguments[1].storage(TupleObject.self)
      if others.pointee.count == 0 { return try vm.setCopy(arguments.set) }
      var result = try vm.setIntersection(arguments.set, others.items[0])
      for index in 1..<Swift.max(others.pointee.count, 1) {
        result = try vm.setIntersection(
          result.value.storage(SetObject.self), others.items[index])
      }
      return result
    },
    Method(
      "difference(self, /, *others)",
      "Return a new set with elements in the set that are not in the others."
    ) { vm, arguments throws(Raised) in
      let others = arguments[1].storage(TupleObject.self)
      if others.pointee.count == 0 { return try vm.setCopy(arguments.set) }
      let result = try vm.setDifference(arguments.set, others.items[0])
      for index in 1..<Swift.max(others.pointee.count, 1) {
        try vm.setDifferenceUpdate(
          result.value.storage(SetObject.self), others.items[index])
      }
      return result
    },
    Method(
      "symmetric_difference(self, other, /)",
      "Return a new set with elements in either the set or other but not both."
    ) { vm, arguments throws(Raised) in
      try vm.setSymmetricDifference(arguments.set, arguments[1])
    },
    Method("isdisjoint(self, other, /)", "Return True if two sets have a null intersection.") {
      vm, arguments throws(Raised) in
      try vm.setIsDisjoint(arguments.set, arguments[1])
    },
    Method("issubset(self, other, /)", "Report whether another set contains this set.") {
      vm, arguments throws(Raised) in
      if let other = vm.asSet(arguments[1]) {
        return Owned(try vm.setIsSubset(arguments.set, other))
      }
      let other = try vm.newSet(of: vm.type(.set), arguments[1])
      return Owned(try vm.setIsSubset(arguments.set, other.value.storage(SetObject.self)))
    },
    Method("issuperset(self, other, /)", "Report whether this set contains another set.") {
      vm, arguments throws(Raised) in
      if let other = vm.asSet(arguments[1]) {
        return Owned(try vm.setIsSubset(other, arguments.set))
      }
      var isSuperset = true
      try vm.forEach(arguments[1]) { item throws(Raised) in
        isSuperset = try vm.setContains(arguments.set, item)
        return isSuperset
      }
      return Owned(isSuperset)
    },
    ClassMethod("__class_getitem__(cls, object, /)", "See PEP 585") {
      vm, arguments throws(Raised) in try vm.newGenericAlias(arguments[0], arguments[1])
    },
    Method("__sizeof__(self, /)", "S.__sizeof__() -> size of S in memory, in bytes.") {
      vm, arguments throws(Raised) in
      let mask = arguments.set.pointee.mask
      return Owned(Value(small: 200 &+ (mask == 7 ? 0 : (mask &+ 1) &* 16)))
    },
    Method("__reduce__(self, /)", "Return state information for pickling.") {
      vm, arguments throws(Raised) in
      let keys = try vm.listFromIterable(arguments[0])
      let parts = vm.newTuple([keys.value])
      let state = try vm.stateAnswer(arguments[0])
      return vm.newTuple([Value(vm.type(of: arguments[0])), parts.value, state.value])
    },
  ]
}

/// A binary operator of sets: both operands must be sets.
private func setOperator(
  _ signature: StaticString, _ doc: StaticString,
  _ body: @escaping (VM, SetPointer, SetPointer) throws(Raised) -> Owned
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    guard let other = vm.asSet(arguments[1]) else { return .notImplemented }
    return try body(vm, arguments.set, other)
  }
}

private func setComparison(
  _ signature: StaticString, _ doc: StaticString, _ comparison: ComparisonOperator
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    try vm.compareSets(comparison, arguments.set, arguments[1])
  }
}

private func setOperatorMembers() -> [Member] {
  [
    setOperator("__and__(self, value, /)", "Return self&value.") { vm, left, right throws(Raised) in
      try vm.setIntersection(left, Value(right))
    },
    setOperator("__rand__(self, value, /)", "Return value&self.") {
      vm, left, right throws(Raised) in
      try vm.setIntersection(right, Value(left))
    },
    setOperator("__or__(self, value, /)", "Return self|value.") { vm, left, right throws(Raised) in
      try vm.setUnion(left, right)
    },
    setOperator("__ror__(self, value, /)", "Return value|self.") { vm, left, right throws(Raised) in
      try vm.setUnion(right, left)
    },
    setOperator("__sub__(self, value, /)", "Return self-value.") { vm, left, right throws(Raised) in
      try vm.setDifference(left, Value(right))
    },
    setOperator("__rsub__(self, value, /)", "Return value-self.") {
      vm, left, right throws(Raised) in
      try vm.setDifference(right, Value(left))
    },
    setOperator("__xor__(self, value, /)", "Return self^value.") { vm, left, right throws(Raised) in
      try vm.setSymmetricDifference(left, Value(right))
    },
    setOperator("__rxor__(self, value, /)", "Return value^self.") {
      vm, left, right throws(Raised) in
      try vm.setSymmetricDifference(right, Value(left))
    },
    setComparison("__eq__(self, value, /)", "Return self==value.", .eq),
    setComparison("__ne__(self, value, /)", "Return self!=value.", .ne),
    setComparison("__lt__(self, value, /)", "Return self<value.", .lt),
    setComparison("__le__(self, value, /)", "Return self<=value.", .le),
    setComparison("__gt__(self, value, /)", "Return self>value.", .gt),
    setComparison("__ge__(self, value, /)", "Return self>=value.", .ge),
  ]
}

private func mutableSetMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *_, **_)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      vm.newSet(of: arguments[0].storage(TypeObject.self))
    },
    Method("__init__(self, iterable=<unbound>, /) -> (iterable=(), /)", "Initialize self.") {
      vm, arguments throws(Raised) in
      SetObject.clearReferences(arguments.set, vm)
      if !arguments[1].isUnbound { try vm.setUpdate(arguments.set, arguments[1]) }
      return .none
    },
    Constant("__hash__") { _ in .none },
    Method("add(self, object, /)", "Add an element to a set.") { vm, arguments throws(Raised) in
      try vm.setAdd(arguments.set, arguments[1])
      return .none
    },
    Method("clear(self, /)", "Remove all elements from this set.") {
      vm, arguments throws(Raised) in
      SetObject.clearReferences(arguments.set, vm)
      return .none
    },
    Method("discard(self, object, /)", "Remove an element from a set if it is a member.") {
      vm, arguments throws(Raised) in
      _ = try vm.withSetKey(arguments[1]) { (key, hash) throws(Raised) in
        try vm.setDiscard(arguments.set, key, hash: hash)
      }
      return .none
    },
    Method("remove(self, object, /)", "Remove an element from a set; it must be a member.") {
      vm, arguments throws(Raised) in
      let isRemoved = try vm.withSetKey(arguments[1]) { (key, hash) throws(Raised) in
        try vm.setDiscard(arguments.set, key, hash: hash)
      }
      if !isRemoved { throw vm.keyError(arguments[1]) }
      return .none
    },
    Method("pop(self, /)", "Remove and return an arbitrary set element.") {
      vm, arguments throws(Raised) in
      let set = arguments.set
      guard set.pointee.used > 0, let entries = set.pointee.entries else {
        let text = vm.string("pop from an empty set")
        throw vm.keyError(text.value)
      }
      var index = set.pointee.finger & set.pointee.mask
      while !entries[index].isLive { index = index == set.pointee.mask ? 0 : index &+ 1 }
      set.pointee.finger = index &+ 1
      return Owned(vm.setRemove(set, cell: index))
    },
    Method("update(self, /, *others)", "Update the set, adding elements from all others.") {
      vm, arguments throws(Raised) in
      try vm.forEachArgument(arguments) { other throws(Raised) in
        try vm.setUpdate(arguments.set, other)
      }
      return .none
    },
    Method(
      "intersection_update(self, /, *others)",
      "Update the set, keeping only elements found in it and all others."
    ) { vm, arguments throws(Raised) in
      let others = arguments[1].storage(TupleObject.self)
      if others.pointee.count == 0 {
        // A copy takes the set's place, in the order of a copy.
        let copy = try vm.setCopy(arguments.set)
        vm.setSwap(arguments.set, copy.value.storage(SetObject.self))
        return .none
      }
      var result = try vm.setIntersection(arguments.set, others.items[0])
      for index in 1..<Swift.max(others.pointee.count, 1) {
        result = try vm.setIntersection(
          result.value.storage(SetObject.self), others.items[index])
      }
      vm.setSwap(arguments.set, result.value.storage(SetObject.self))
      return .none
    },
    Method(
      "difference_update(self, /, *others)",
      "Update the set, removing elements found in others."
    ) { vm, arguments throws(Raised) in
      try vm.forEachArgument(arguments) { other throws(Raised) in
        try vm.setDifferenceUpdate(arguments.set, other)
      }
      return .none
    },
    Method(
      "symmetric_difference_update(self, other, /)",
      "Update the set, keeping only elements found in either set, but not in both."
    ) { vm, arguments throws(Raised) in
      try vm.setSymmetricDifferenceUpdate(arguments.set, arguments[1])
      return .none
    },
    Method("__iand__(self, value, /)", "Return self&=value.") { vm, arguments throws(Raised) in
      if vm.asSet(arguments[1]) == nil { return .notImplemented }
      try vm.setIntersectionUpdate(arguments.set, arguments[1])
      return arguments[0].owned
    },
    Method("__ior__(self, value, /)", "Return self|=value.") { vm, arguments throws(Raised) in
      guard let other = vm.asSet(arguments[1]) else { return .notImplemented }
      try vm.setMerge(arguments.set, other)
      return arguments[0].owned
    },
    Method("__isub__(self, value, /)", "Return self-=value.") { vm, arguments throws(Raised) in
      if vm.asSet(arguments[1]) == nil { return .notImplemented }
      try vm.setDifferenceUpdate(arguments.set, arguments[1])
      return arguments[0].owned
    },
    Method("__ixor__(self, value, /)", "Return self^=value.") { vm, arguments throws(Raised) in
      if vm.asSet(arguments[1]) == nil { return .notImplemented }
      try vm.setSymmetricDifferenceUpdate(arguments.set, arguments[1])
      return arguments[0].owned
    },
  ]
}

private func frozenSetMembers() -> [Member] {
  [
    StaticMethod(
      "__new__(cls, iterable=<unbound>, /) -> (iterable=(), /)", "Create and return a new object."
    ) {
      vm, arguments throws(Raised) in
      let type = arguments[0].storage(TypeObject.self)
      if arguments[1].isUnbound { return vm.newSet(of: type) }
      if type == vm.type(.frozenset), vm.isExactly(arguments[1], .frozenset) {
        return arguments[1].owned
      }
      return try vm.newSet(of: type, arguments[1])
    },
    Method("__hash__(self, /)", "Return hash(self).") { vm, arguments throws(Raised) in
      vm.newInt(Int64(vm.hashFrozenSet(arguments.set)))
    },
  ]
}
