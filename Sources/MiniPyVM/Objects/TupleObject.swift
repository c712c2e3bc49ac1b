/// A tuple; its items follow the storage in line. The empty tuple is shared.
struct TupleObject {
  var header: ContainerHeader
  var count: Int
}

typealias TuplePointer = UnsafeMutablePointer<TupleObject>

extension TupleObject: HeapStorage {
  /// From the back, as CPython: the order decides in which order a collection finalises.
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    let items = storage.items
    var index = storage.pointee.count
    while index > 0 {
      index -= 1
      visit(items[index])
    }
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    // A tuple is immutable to Python code; the cycle is broken by what holds it. See `destroy`.
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    let items = storage.items
    var index = storage.pointee.count
    while index > 0 {
      index -= 1
      items[index].release()
    }
  }
}

extension UnsafeMutablePointer where Pointee == TupleObject {
  /// The items, in line after the storage.
  @inline(__always)
  var items: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + MemoryLayout<TupleObject>.size)
      .assumingMemoryBound(to: Value.self)
  }
}

// MARK: - Making

extension VM {
  /// A new tuple whose `count` items are undefined: the caller fills and then tracks it (or hands
  /// it to `finishTuple`). It runs no Python code in between. Never the shared empty tuple.
  @inline(__always)
  func newTuple(count: Int) -> TuplePointer {
    let tuple = allocateContainer(
      TupleObject.self, type: type(.tuple), extraBytes: count &* MemoryLayout<Value>.stride)
    tuple.pointee.count = count
    if pointee.collector.freeLists.takeTuple(count) { pointee.collector.uncountAllocation() }
    return tuple
  }

  /// Tracks a tuple whose items are complete.
  @inline(__always)
  func finishTuple(_ tuple: TuplePointer) -> Owned {
    track(tuple)
    return Owned(tuple)
  }

  /// The shared empty tuple.
  @inline(__always)
  var emptyTuple: Owned { pointee.emptyTuple.owned }

  /// A tuple of `count` items, which are retained.
  func newTuple(copying items: UnsafeMutablePointer<Value>?, count: Int) -> Owned {
    guard count > 0, let items else { return emptyTuple }
    let tuple = newTuple(count: count)
    let target = tuple.items
    for index in 0..<count {
      items[index].retain()
      target[index] = items[index]
    }
    return finishTuple(tuple)
  }

  /// A tuple of the items, which are retained.
  func newTuple(_ items: [Value]) -> Owned {
    if items.isEmpty { return emptyTuple }
    let tuple = newTuple(count: items.count)
    let target = tuple.items
    var index = 0
    for item in items {
      item.retain()
      target[index] = item
      index &+= 1
    }
    return finishTuple(tuple)
  }

  /// A tuple that takes over the list's references.
  func newTuple(_ items: consuming OwnedList) -> Owned {
    let count = items.count
    if count == 0 { return emptyTuple }
    let tuple = newTuple(count: count)
    tuple.items.update(from: items.items, count: count)
    items.removeAllTaken()
    return finishTuple(tuple)
  }

  /// A pair of taken-over references.
  @inline(__always)
  func newPair(_ first: consuming Owned, _ second: consuming Owned) -> Owned {
    let tuple = newTuple(count: 2)
    tuple.items[0] = first.take()
    tuple.items[1] = second.take()
    return finishTuple(tuple)
  }

  func tupleFromList(_ list: ListPointer) throws(Raised) -> Owned {
    try checkMemory(list.pointee.count, stride: 8)
    return newTuple(copying: list.pointee.items, count: list.pointee.count)
  }

  /// The exact tuple that a value (a `tuple` or an instance of a subclass) is, or `nil`.
  @inline(__always)
  func asTuple(_ value: Value) -> TuplePointer? {
    guard value.isObject else { return nil }
    let type = value.object.pointee.type
    if type.pointee.layout == .tuple { return value.storage(TupleObject.self) }
    return type.pointee.layout == .wrapper && type.pointee.wrappedLayout == .tuple
      ? value.storage(WrapperObject.self).pointee.wrapped.storage(TupleObject.self) : nil
  }

  /// The exact tuple inside a receiver that is known to be a tuple.
  @inline(__always)
  private func exactTuple(_ value: Value) -> TuplePointer {
    value.object.pointee.type.pointee.layout == .tuple
      ? value.storage(TupleObject.self)
      : value.storage(WrapperObject.self).pointee.wrapped.storage(TupleObject.self)
  }

  /// Makes the shared empty tuple, when the machine starts.
  func bootstrapContainers() {
    if !pointee.emptyTuple.isUnbound { return }
    pointee.emptyTuple = Value(newTuple(count: 0))
  }
}

// MARK: - Operations

extension VM {
  /// `tuple[key]`.
  func tupleSubscript(_ receiver: Value, _ key: Value) throws(Raised) -> Owned {
    let tuple = exactTuple(receiver)
    if key.isSmall || hasIndex(key) {
      var index = try index(key)
      if index < 0 { index &+= tuple.pointee.count }
      if index < 0 || index >= tuple.pointee.count {
        throw indexError("tuple index out of range")
      }
      return tuple.items[index].owned
    }
    if key.hasLayout(.slice) {
      let bounds = try normalizeSlice(key, tuple.pointee.count)
      return tupleSlice(tuple, bounds)
    }
    throw typeError("tuple indices must be integers or slices, not \(typeName(key))")
  }

  private func tupleSlice(
    _ tuple: TuplePointer, _ bounds: (start: Int, stop: Int, step: Int, count: Int)
  ) -> Owned {
    if bounds.count <= 0 { return emptyTuple }
    if bounds.step == 1 {
      if bounds.count == tuple.pointee.count { return Value(tuple).owned }
      return newTuple(copying: tuple.items + bounds.start, count: bounds.count)
    }
    let result = newTuple(count: bounds.count)
    let items = tuple.items
    let target = result.items
    var source = bounds.start
    for index in 0..<bounds.count {
      items[source].retain()
      target[index] = items[source]
      source &+= bounds.step
    }
    return finishTuple(result)
  }

  /// `item in tuple`.
  func tupleContains(_ tuple: TuplePointer, _ item: Value) throws(Raised) -> Bool {
    let held = Value(tuple).owned
    for index in 0..<tuple.pointee.count {
      if try equalsHeld(tuple.items[index], item) { return true }
    }
    _ = held.value
    return false
  }

  /// `left + right` for two tuples.
  func tupleConcatenate(_ left: TuplePointer, _ right: TuplePointer) throws(Raised) -> Owned {
    if left.pointee.count == 0 { return Value(right).owned }
    if right.pointee.count == 0 { return Value(left).owned }
    let count = left.pointee.count &+ right.pointee.count
    try checkMemory(count, stride: 8)
    let result = newTuple(count: count)
    let target = result.items
    for index in 0..<left.pointee.count {
      left.items[index].retain()
      target[index] = left.items[index]
    }
    let offset = left.pointee.count
    for index in 0..<right.pointee.count {
      right.items[index].retain()
      target[offset &+ index] = right.items[index]
    }
    return finishTuple(result)
  }

  fileprivate func tupleRepeat(_ tuple: TuplePointer, _ times: Value) throws(Raised) -> Owned {
    if !hasIndex(times) { throw repeatCountError(times) }
    let times = try indexOrOverflow(times)
    let count = tuple.pointee.count
    if count == 0 || times == 1 { return Value(tuple).owned }
    if times <= 0 { return emptyTuple }
    let (total, overflow) = count.multipliedReportingOverflow(by: times)
    if overflow { throw memoryError() }
    try checkMemory(total, stride: 8)
    let result = newTuple(count: total)
    let items = tuple.items
    let target = result.items
    for index in 0..<count where items[index].isObject {
      items[index].object.pointee.count &+= UInt32(truncatingIfNeeded: times)
    }
    var place = 0
    while place < total {
      (target + place).update(from: items, count: count)
      place &+= count
    }
    return finishTuple(result)
  }

  func repeatCountError(_ value: Value) -> Raised {
    typeError("'\(typeName(value))' object cannot be interpreted as an integer")
  }

  /// Bounds of `index(value, start, stop)`: negative ones count from the end, then clip.
  @inline(__always)
  func searchBound(_ value: Value, _ count: Int) throws(Raised) -> Int {
    var bound = try sliceIndexStrict(value)
    if bound < 0 {
      bound &+= count
      if bound < 0 { bound = 0 }
    }
    return bound
  }

  /// As `sliceIndex` where `None` is not allowed.
  private func sliceIndexStrict(_ value: Value) throws(Raised) -> Int {
    if !hasIndex(value) {
      throw typeError("slice indices must be integers or have an __index__ method")
    }
    return try sliceIndex(value)
  }

  @inline(__always)
  fileprivate func compareTupleMethod(
    _ comparison: ComparisonOperator, _ arguments: Arguments
  ) throws(Raised) -> Owned {
    guard let other = asTuple(arguments[1]) else { return .notImplemented }
    return try compareTuples(comparison, exactTuple(arguments[0]), other)
  }

  fileprivate func receiverTuple(_ arguments: Arguments) -> TuplePointer {
    exactTuple(arguments[0])
  }
}

// MARK: - The type

extension TypeDefinition {
  static let tuple = TypeDefinition(
    "tuple", doc: "A sequence that cannot be changed, made from the elements of an iterable.",
    layout: .tuple, size: MemoryLayout<TupleObject>.size,
    flags: [.baseType, .container, .sequencePattern],
    members: { [.ownGetAttribute] + tupleMembers() })
}

private func tupleMembers() -> [Member] {
  [
    StaticMethod(
      "__new__(cls, iterable=<unbound>, /) -> (iterable=(), /)",
      "Make a tuple of an iterable's elements."
    ) {
      vm, arguments throws(Raised) in
      let items =
        arguments[1].isUnbound ? vm.emptyTuple : try vm.tupleFromIterable(arguments[1])
      let exact = vm.exactTupleOf(items.value)
      return vm.newWrapped(arguments[0], exact)
    },
    Method("__getitem__(self, key, /)", "Return self[key].") { vm, arguments throws(Raised) in
      try vm.tupleSubscript(arguments[0], arguments[1])
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      Owned(Value(small: vm.receiverTuple(arguments).pointee.count))
    },
    Method("__contains__(self, key, /)", "Return key in self.") { vm, arguments throws(Raised) in
      Owned(try vm.tupleContains(vm.receiverTuple(arguments), arguments[1]))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      vm.newIterator(.tupleIterator, .tuple, Value(vm.receiverTuple(arguments)))
    },
    Method("__add__(self, value, /)", "Return self+value.") { vm, arguments throws(Raised) in
      guard let other = vm.asTuple(arguments[1]) else {
        throw vm.typeError(
          "can only concatenate tuple (not \"\(vm.typeName(arguments[1]))\") to tuple")
      }
      return try vm.tupleConcatenate(vm.receiverTuple(arguments), other)
    },
    Method("__mul__(self, value, /)", "Return self*value.") { vm, arguments throws(Raised) in
      try vm.tupleRepeat(vm.receiverTuple(arguments), arguments[1])
    },
    Method("__rmul__(self, value, /)", "Return value*self.") { vm, arguments throws(Raised) in
      try vm.tupleRepeat(vm.receiverTuple(arguments), arguments[1])
    },
    Method("__hash__(self, /)", "Return hash(self).") { vm, arguments throws(Raised) in
      vm.newInt(Int64(try vm.hashTuple(vm.receiverTuple(arguments))))
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      try vm.tupleRepr(vm.receiverTuple(arguments), of: arguments[0])
    },
    Method("__eq__(self, value, /)", "Return self==value.") { vm, arguments throws(Raised) in
      try vm.compareTupleMethod(.eq, arguments)
    },
    Method("__ne__(self, value, /)", "Return self!=value.") { vm, arguments throws(Raised) in
      try vm.compareTupleMethod(.ne, arguments)
    },
    Method("__lt__(self, value, /)", "Return self<value.") { vm, arguments throws(Raised) in
      try vm.compareTupleMethod(.lt, arguments)
    },
    Method("__le__(self, value, /)", "Return self<=value.") { vm, arguments throws(Raised) in
      try vm.compareTupleMethod(.le, arguments)
    },
    Method("__gt__(self, value, /)", "Return self>value.") { vm, arguments throws(Raised) in
      try vm.compareTupleMethod(.gt, arguments)
    },
    Method("__ge__(self, value, /)", "Return self>=value.") { vm, arguments throws(Raised) in
      try vm.compareTupleMethod(.ge, arguments)
    },
    Method(
      "index(self, value, start=0, stop=9223372036854775807, /) -> ($self, value, start=0, stop=sys.maxsize, /)",
      "Return first index of value."
    ) {
      vm, arguments throws(Raised) in
      let tuple = vm.receiverTuple(arguments)
      let count = tuple.pointee.count
      var index = try vm.searchBound(arguments[2], count)
      let stop = min(try vm.searchBound(arguments[3], count), count)
      while index < stop {
        if try vm.equalsHeld(tuple.items[index], arguments[1]) { return Owned(Value(small: index)) }
        index &+= 1
      }
      throw vm.valueError("tuple.index(x): x not in tuple")
    },
    Method("count(self, value, /)", "Return number of occurrences of value.") {
      vm, arguments throws(Raised) in
      let tuple = vm.receiverTuple(arguments)
      var total = 0
      for index in 0..<tuple.pointee.count {
        if try vm.equalsHeld(tuple.items[index], arguments[1]) { total &+= 1 }
      }
      return Owned(Value(small: total))
    },
    Method("__getnewargs__(self, /)") { vm, arguments throws(Raised) in
      let copy = Value(vm.receiverTuple(arguments)).owned
      return vm.newTuple([copy.value])
    },
    ClassMethod("__class_getitem__(cls, object, /)", "See PEP 585") {
      vm, arguments throws(Raised) in try vm.newGenericAlias(arguments[0], arguments[1])
    },
  ]
}

extension VM {
  /// The exact tuple of a tuple or of an instance of a subclass.
  func exactTupleOf(_ value: Value) -> Owned {
    guard let tuple = asTuple(value) else { return emptyTuple }
    return Value(tuple).owned
  }

  /// `(1, 2)`, `(1,)`, `()`; `(...)` inside itself.
  func tupleRepr(_ tuple: TuplePointer, of value: Value) throws(Raised) -> Owned {
    let count = tuple.pointee.count
    if count == 0 { return string("()") }
    if !enterRepresentation(value) { return string("(...)") }
    defer { leaveRepresentation() }
    var builder = StringBuilder()
    builder.append("(")
    for index in 0..<count {
      if index > 0 { builder.append(", ") }
      let text = try repr(tuple.items[index])
      builder.append(text.value)
    }
    builder.append(count == 1 ? ",)" : ")")
    return builder.finish(self)
  }
}
