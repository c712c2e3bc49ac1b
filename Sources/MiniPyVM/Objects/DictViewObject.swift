/// `dict.keys()`, `values()` or `items()`: which one is the type's matter.
struct DictViewObject {
  var header: ContainerHeader
  var dict: Value
}

extension DictViewObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.dict)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.dict)
  }
}

extension VM {
  /// A view of a dictionary: `type` is `dictKeys`, `dictValues` or `dictItems`.
  func newDictView(_ type: BuiltinType, _ dict: Value) -> Owned {
    newDictView(of: self.type(type), dict)
  }

  func newDictView(of type: TypePointer, _ dict: Value) -> Owned {
    let view = allocateContainer(DictViewObject.self, type: type)
    dict.retain()
    view.pointee.dict = dict
    track(view)
    return Owned(view)
  }

  /// The dictionary of a view.
  fileprivate func viewed(_ view: Value) -> DictPointer {
    view.storage(DictViewObject.self).pointee.dict.storage(DictObject.self)
  }

  fileprivate func isSetLikeView(_ value: Value) -> Bool {
    value.hasLayout(.dictView) && !isInstance(value, .dictValues)
  }

  // MARK: Membership

  /// `pair in dict.items()`.
  private func itemsViewContains(_ view: Value, _ pair: Value) throws(Raised) -> Bool {
    guard let tuple = asTuple(pair), tuple.pointee.count == 2 else { return false }
    let found = try dictGet(viewed(view), tuple.items[0])
    if found.isUnbound { return false }
    let held = found.owned
    return try equals(held.value, tuple.items[1])
  }

  fileprivate func viewContains(_ view: Value, _ item: Value) throws(Raised) -> Bool {
    if isInstance(view, .dictItems) { return try itemsViewContains(view, item) }
    return try dictContains(viewed(view), item)
  }

  /// True if every element of `iterable` is in `container`.
  private func allContained(_ iterable: Value, in container: Value) throws(Raised) -> Bool {
    var result = true
    try forEach(iterable) { item throws(Raised) in
      result = try contains(container, item)
      return result
    }
    return result
  }

  fileprivate func compareViews(
    _ comparison: ComparisonOperator, _ view: Value, _ other: Value
  ) throws(Raised) -> Owned {
    if asSet(other) == nil, !isSetLikeView(other) { return .notImplemented }
    let count = viewed(view).pointee.used
    let otherCount = try length(of: other)
    var result: Bool
    switch comparison {
    case .eq, .ne:
      result = count == otherCount
      if result { result = try allContained(view, in: other) }
      if comparison == .ne { result = !result }
    case .lt, .le:
      result = comparison.holds(count, otherCount)
      if result { result = try allContained(view, in: other) }
    case .gt, .ge:
      result = comparison.holds(count, otherCount)
      if result { result = try allContained(other, in: view) }
    }
    return Owned(result)
  }

  // MARK: Set operations

  /// A new set of a view's (or any iterable's) elements. Keys are taken from their dictionary, which
  /// makes the table at once, and so the order (`dictviews_to_set`).
  fileprivate func setOfView(_ view: Value) throws(Raised) -> Owned {
    let isKeys = isExactly(view, .dictKeys) && isExactly(Value(viewed(view)), .dict)
    return try newSet(of: type(.set), isKeys ? Value(viewed(view)) : view)
  }

  /// Applies a method of sets (`__isub__` and its kin take any iterable here).
  fileprivate func viewSetOperation(
    _ left: Value, _ right: Value, _ method: StaticString
  ) throws(Raised) -> Owned {
    let set = try setOfView(left)
    let name = internedString(method.description)
    let bound = try getAttribute(set.value, name.value)
    _ = try call(bound.value, right)
    return set
  }

  /// `view & iterable` (`_PyDictView_Intersect`).
  fileprivate func viewIntersection(_ left: Value, _ right: Value) throws(Raised) -> Owned {
    // The operator may have been reflected: the view is on either side.
    var view = isSetLikeView(left) ? left : right
    var other = isSetLikeView(left) ? right : left
    let count = viewed(view).pointee.used
    if isExactly(other, .set) {
      let set = other.storage(SetObject.self)
      if count <= set.pointee.used { return try setIntersection(set, view) }
    } else if isSetLikeView(other), viewed(other).pointee.used > count {
      (view, other) = (other, view)
    }
    let result = newSet()
    let target = result.value.storage(SetObject.self)
    try forEach(other) { item throws(Raised) in
      if try viewContains(view, item) { try setAdd(target, item) }
      return true
    }
    return result
  }

  fileprivate func viewRepr(_ view: Value) throws(Raised) -> Owned {
    if !enterRepresentation(view) { return string("...") }
    defer { leaveRepresentation() }
    let list = try listFromIterable(view)
    let text = try repr(list.value)
    var builder = StringBuilder()
    builder.append(typeName(view))
    builder.append("(")
    builder.append(text.value)
    builder.append(")")
    return builder.finish(self)
  }

  fileprivate func viewIsDisjoint(_ view: Value, _ other: Value) throws(Raised) -> Bool {
    if view == other { return viewed(view).pointee.used == 0 }
    var small = other
    var large = view
    if asSet(other) != nil || isSetLikeView(other),
      try length(of: other) > viewed(view).pointee.used
    {
      (small, large) = (view, other)
    }
    var result = true
    try forEach(small) { item throws(Raised) in
      result = try !contains(large, item)
      return result
    }
    return result
  }
}

// MARK: - The types

extension TypeDefinition {
  static let dictKeys = TypeDefinition(
    "dict_keys", layout: .dictView, size: MemoryLayout<DictViewObject>.size,
    flags: [.container, .noConstructor],
    members: { viewMembers(.dictKeys, .dictReverseKeys) + setLikeMembers() })

  static let dictItems = TypeDefinition(
    "dict_items", layout: .dictView, size: MemoryLayout<DictViewObject>.size,
    flags: [.container, .noConstructor],
    members: { viewMembers(.dictItems, .dictReverseItems) + setLikeMembers() })

  static let dictValues = TypeDefinition(
    "dict_values", layout: .dictView, size: MemoryLayout<DictViewObject>.size,
    flags: [.container, .noConstructor],
    members: { viewMembers(.dictValues, .dictReverseValues) })
}

private func viewMembers(_ kind: IteratorKind, _ reverse: IteratorKind) -> [Member] {
  [
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      Owned(Value(small: vm.viewed(arguments[0]).pointee.used))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      vm.newDictIterator(kind, Value(vm.viewed(arguments[0])))
    },
    Method("__reversed__(self, /)", "A reverse iterator over the dictionary's elements.") {
      vm, arguments throws(Raised) in
      vm.newDictIterator(reverse, Value(vm.viewed(arguments[0])))
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      try vm.viewRepr(arguments[0])
    },
    Property(
      "mapping", "The dictionary that this view refers to.",
      get: { vm, view throws(Raised) in
        vm.newMappingProxy(Value(vm.viewed(view)))
      }),
  ]
}

private func viewComparison(
  _ signature: StaticString, _ doc: StaticString, _ comparison: ComparisonOperator
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    try vm.compareViews(comparison, arguments[0], arguments[1])
  }
}

private func setLikeMembers() -> [Member] {
  [
    Constant("__hash__") { _ in .none },
    Method("__contains__(self, key, /)", "Return key in self.") { vm, arguments throws(Raised) in
      Owned(try vm.viewContains(arguments[0], arguments[1]))
    },
    viewComparison("__eq__(self, value, /)", "Return self==value.", .eq),
    viewComparison("__ne__(self, value, /)", "Return self!=value.", .ne),
    viewComparison("__lt__(self, value, /)", "Return self<value.", .lt),
    viewComparison("__le__(self, value, /)", "Return self<=value.", .le),
    viewComparison("__gt__(self, value, /)", "Return self>value.", .gt),
    viewComparison("__ge__(self, value, /)", "Return self>=value.", .ge),
    Method("__and__(self, value, /)", "Return self&value.") { vm, arguments throws(Raised) in
      try vm.viewIntersection(arguments[0], arguments[1])
    },
    Method("__rand__(self, value, /)", "Return value&self.") { vm, arguments throws(Raised) in
      try vm.viewIntersection(arguments[0], arguments[1])
    },
    Method("__or__(self, value, /)", "Return self|value.") { vm, arguments throws(Raised) in
      try vm.viewSetOperation(arguments[0], arguments[1], "update")
    },
    Method("__ror__(self, value, /)", "Return value|self.") { vm, arguments throws(Raised) in
      try vm.viewSetOperation(arguments[1], arguments[0], "update")
    },
    Method("__sub__(self, value, /)", "Return self-value.") { vm, arguments throws(Raised) in
      try vm.viewSetOperation(arguments[0], arguments[1], "difference_update")
    },
    Method("__rsub__(self, value, /)", "Return value-self.") { vm, arguments throws(Raised) in
      try vm.viewSetOperation(arguments[1], arguments[0], "difference_update")
    },
    Method("__xor__(self, value, /)", "Return self^value.") { vm, arguments throws(Raised) in
      try vm.viewSetOperation(arguments[0], arguments[1], "symmetric_difference_update")
    },
    Method("__rxor__(self, value, /)", "Return value^self.") { vm, arguments throws(Raised) in
      try vm.viewSetOperation(arguments[1], arguments[0], "symmetric_difference_update")
    },
    Method("isdisjoint(self, object, /)", "True if the view and the iterable share no element.") {
      vm, arguments throws(Raised) in
      Owned(try vm.viewIsDisjoint(arguments[0], arguments[1]))
    },
  ]
}
