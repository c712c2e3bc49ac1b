/// `collections.deque`: a queue with two ends (CPython: `Modules/_collectionsmodule.c`).

/// The items of a deque: a ring buffer.
///
/// Holds always: item `i` is at `(head + i) & (capacity - 1)`; `capacity` is 0 or a power of two;
/// `version` grows whenever items come or go.
final class DequeState: NativeState {
  var buffer: UnsafeMutablePointer<Value>?
  var capacity = 0
  var head = 0
  var count = 0
  /// The most items, or -1 for any number.
  var limit = -1
  var version = 0

  @inline(__always)
  subscript(index: Int) -> Value {
    get { buffer.unsafelyUnwrapped[(head &+ index) & (capacity &- 1)] }
    set { buffer.unsafelyUnwrapped[(head &+ index) & (capacity &- 1)] = newValue }
  }

  override func visitReferences(_ visit: (Value) -> Void) {
    for index in 0..<count { visit(self[index]) }
  }

  override func clearReferences(_ vm: VM) { clear(vm) }

  /// Empties the deque, then releases the items in order.
  func clear(_ vm: VM) {
    guard let old = buffer else { return }
    let (oldHead, oldCount, oldCapacity) = (head, count, capacity)
    buffer = nil
    capacity = 0
    head = 0
    count = 0
    version &+= 1
    for index in 0..<oldCount { old[(oldHead &+ index) & (oldCapacity &- 1)].release() }
    vm.freeBuffer(old, capacity: oldCapacity)
  }

  private func grow(_ vm: VM) throws(Raised) {
    let wanted = Swift.max(8, capacity &* 2)
    try vm.checkMemory(wanted, stride: MemoryLayout<Value>.stride)
    let new = vm.allocateBuffer(Value.self, capacity: wanted)
    for index in 0..<count { new[index] = self[index] }
    if let buffer { vm.freeBuffer(buffer, capacity: capacity) }
    buffer = new
    capacity = wanted
    head = 0
  }

  /// Adds at the right; what falls out at the left is given back.
  func append(_ vm: VM, _ value: consuming Owned) throws(Raised) -> Owned {
    if limit == 0 { return value }
    if count == capacity { try grow(vm) }
    version &+= 1
    count &+= 1
    self[count &- 1] = value.take()
    if limit >= 0, count > limit { return Owned(takeFirst()) }
    return .unbound
  }

  /// Adds at the left; what falls out at the right is given back.
  func appendLeft(_ vm: VM, _ value: consuming Owned) throws(Raised) -> Owned {
    if limit == 0 { return value }
    if count == capacity { try grow(vm) }
    version &+= 1
    head = (head &- 1) & (capacity &- 1)
    count &+= 1
    self[0] = value.take()
    if limit >= 0, count > limit { return Owned(takeLast()) }
    return .unbound
  }

  func takeFirst() -> Value {
    let value = self[0]
    head = (head &+ 1) & (capacity &- 1)
    count &-= 1
    version &+= 1
    return value
  }

  func takeLast() -> Value {
    let value = self[count &- 1]
    count &-= 1
    version &+= 1
    return value
  }

  /// Moves items from one end to the other; to the right if positive.
  func rotate(_ distance: Int) {
    if count < 2 { return }
    var steps = distance % count
    if steps < 0 { steps += count }
    version &+= 1
    if count == capacity {
      head = (head &- steps) & (capacity &- 1)
      return
    }
    if steps <= count / 2 {
      for _ in 0..<steps {
        let value = self[count &- 1]
        head = (head &- 1) & (capacity &- 1)
        self[0] = value
      }
    } else {
      for _ in 0..<(count - steps) {
        let value = self[0]
        head = (head &+ 1) & (capacity &- 1)
        self[count &- 1] = value
      }
    }
  }

  /// Takes out the item at an index.
  func remove(at index: Int) -> Value {
    let value = self[index]
    if index < count / 2 {
      var position = index
      while position > 0 {
        self[position] = self[position &- 1]
        position &-= 1
      }
      head = (head &+ 1) & (capacity &- 1)
    } else {
      var position = index
      while position < count &- 1 {
        self[position] = self[position &+ 1]
        position &+= 1
      }
    }
    count &-= 1
    version &+= 1
    return value
  }
}

extension TypeDefinition {
  static let deque: TypeDefinition = TypeDefinition(
    "deque", doc: "A sequence that is fast at both of its ends.", module: "collections",
    layout: .nativeState, size: MemoryLayout<NativeStateObject>.size,
    flags: [.container, .baseType, .sequencePattern], weakListOffset: textFile.weakListOffset,
    members: { dequeMembers() + dequeSpecialMembers() })

  static let dequeIterator: TypeDefinition = dequeIteratorDefinition("_deque_iterator", 1) {
    vm, iterator throws(Raised) in
    try vm.dequeNext(iterator, 1)
  }
  static let dequeReverseIterator: TypeDefinition =
    dequeIteratorDefinition("_deque_reverse_iterator", -1) { vm, iterator throws(Raised) in
      try vm.dequeNext(iterator, -1)
    }

  /// Fields: the deque, the next index, its version, what is left.
  private static func dequeIteratorDefinition(
    _ name: StaticString, _ step: Int, next: @escaping NativeNext
  ) -> TypeDefinition {
    TypeDefinition(
      name, module: "collections", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
      flags: [.container], fields: 4,
      next: next,
      members: {
        iteratorMembers() + [
          StaticMethod("__new__(cls, /, *args, **_)") { vm, arguments throws(Raised) in
            try vm.newDequeIterator(arguments[1], reversed: step < 0)
          },
          Method("__length_hint__(self, /)") { vm, arguments throws(Raised) in
            vm.fields(of: arguments[0])[3].owned
          },
        ]
      })
  }
}

extension VM {
  /// The state of a deque (or of a subclass's instance).
  @inline(__always)
  func deque(_ value: Value) -> DequeState {
    let state = value.storage(NativeStateObject.self).pointee.state.unsafelyUnwrapped
    return unsafeDowncast(state.takeUnretainedValue(), to: DequeState.self)
  }

  /// As above, not counted.
  @inline(__always)
  fileprivate func uncountedDeque(_ value: Value) -> Unmanaged<DequeState> {
    let state = value.storage(NativeStateObject.self).pointee.state.unsafelyUnwrapped
    return Unmanaged.fromOpaque(state.toOpaque())
  }

  func isDeque(_ value: Value) -> Bool {
    value.isObject && isSubtype(type(of: value), nativeType(.deque))
  }

  func newDeque(of type: TypePointer, limit: Int) -> Owned {
    let object = allocateContainer(NativeStateObject.self, type: type)
    let state = DequeState()
    state.limit = limit
    object.pointee.weakList = nil
    object.pointee.state = Unmanaged.passRetained(state)
    track(object)
    return Owned(object)
  }

  func dequeExtend(_ value: Value, _ iterable: Value, left: Bool = false) throws(Raised) {
    let state = deque(value)
    let source = value == iterable ? try listFromIterable(iterable) : iterable.owned
    let iterator = try self.iterator(of: source.value)
    while true {
      try nativeStep()
      let item = try next(iterator.value)
      if item.isUnbound { break }
      let dropped = left ? try state.appendLeft(self, item) : try state.append(self, item)
      _ = dropped.value
    }
  }

  /// A deque of the same class with the same items and limit.
  func copyDeque(_ value: Value) throws(Raised) -> Owned {
    let state = deque(value)
    if type(of: value) == nativeType(.deque) {
      let result = newDeque(of: nativeType(.deque), limit: state.limit)
      let copy = deque(result.value)
      for index in 0..<state.count {
        let dropped = try copy.append(self, state[index].owned)
        _ = dropped.value
      }
      return result
    }
    let cls = Value(type(of: value))
    let copy =
      state.limit < 0
      ? try call(cls, value) : try call(cls, value, Value(small: state.limit))
    if !isDeque(copy.value) {
      throw typeError(
        "\(typeName(value))() must return a deque, not \(typeName(copy.value))")
    }
    return copy
  }

  fileprivate func dequeNext(_ iterator: Value, _ step: Int) throws(Raised) -> Owned {
    let fields = self.fields(of: iterator)
    guard fields[0].isObject else { return .unbound }
    // Only words are taken from the state, which is not counted then.
    let (version, count, place, buffer) = uncountedDeque(fields[0])._withUnsafeGuaranteedRef {
      let index = $0.head &+ Int(truncatingIfNeeded: fields[1].small)
      return ($0.version, $0.count, index & ($0.capacity &- 1), $0.buffer)
    }
    if Int64(truncatingIfNeeded: version) != fields[2].small {
      fields[3] = Value(small: 0)
      throw runtimeError("deque mutated during iteration")
    }
    let left = Int(truncatingIfNeeded: fields[3].small)
    if left <= 0 { return .unbound }
    let index = Int(truncatingIfNeeded: fields[1].small)
    if index < 0 || index >= count { return .unbound }
    fields[1] = Value(small: index &+ step)
    fields[3] = Value(small: left &- 1)
    return buffer.unsafelyUnwrapped[place].owned
  }

  /// The iterator of a deque, moved forward by the index that may follow (`dequeiter_new`).
  fileprivate func newDequeIterator(_ given: Value, reversed: Bool) throws(Raised) -> Owned {
    let given = given.storage(TupleObject.self)
    let count = given.pointee.count
    if count == 0 || count > 2 {
      throw typeError(
        count == 0
          ? "function takes at least 1 argument (0 given)"
          : "function takes at most 2 arguments (\(count) given)")
    }
    guard isDeque(given.items[0]) else {
      throw typeError(
        "argument 1 must be collections.deque, not \(typeName(given.items[0]))")
    }
    let steps = count == 2 ? try index(given.items[1]) : 0
    let iterator = dequeIterator(given.items[0], reversed: reversed)
    let fields = self.fields(of: iterator.value)
    let length = Int(truncatingIfNeeded: fields[3].small)
    let skipped = Swift.min(Swift.max(steps, 0), length)
    fields[1] = Value(small: Int(fields[1].small) &+ (reversed ? 0 &- skipped : skipped))
    fields[3] = Value(small: length &- skipped)
    return iterator
  }

  fileprivate func dequeIterator(_ value: Value, reversed: Bool) -> Owned {
    let state = deque(value)
    let result = newFieldsInstance(
      reversed ? .dequeReverseIterator : .dequeIterator, value.owned)
    let fields = self.fields(of: result.value)
    fields[1] = Value(small: reversed ? state.count &- 1 : 0)
    fields[2] = Value(small: state.version)
    fields[3] = Value(small: state.count)
    return result
  }

  fileprivate func dequeCompare(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Owned {
    guard isDeque(left), isDeque(right) else { return .notImplemented }
    let first = deque(left)
    let second = deque(right)
    if op == .eq || op == .ne {
      if left == right { return Owned(op == .eq) }
      if first.count != second.count { return Owned(op == .ne) }
    }
    let one = try listFromIterable(left)
    let other = try listFromIterable(right)
    return try compare(op, one.value, other.value)
  }

  /// The index of an item of a deque; negative ones count from the end.
  fileprivate func dequeIndex(_ state: DequeState, _ key: Value) throws(Raised) -> Int {
    guard hasIndex(key) || asInt(key) != nil else {
      throw typeError("sequence index must be integer, not '\(typeName(key))'")
    }
    var index = try self.index(key)
    if index < 0 { index &+= state.count }
    return index
  }
}

private func state(_ vm: VM, _ arguments: Arguments) -> DequeState { vm.deque(arguments[0]) }

private func dequeMembers() -> [Member] {
  [
    genericAliasMember(),
    Method("append(self, item, /)", "Add an element to the right side of the deque.") {
      vm, arguments throws(Raised) in
      let dropped = try vm.deque(arguments[0]).append(vm, arguments[1].owned)
      _ = dropped.value
      return .none
    },
    Method("appendleft(self, item, /)", "Add an element to the left side of the deque.") {
      vm, arguments throws(Raised) in
      let dropped = try vm.deque(arguments[0]).appendLeft(vm, arguments[1].owned)
      _ = dropped.value
      return .none
    },
    Method("pop(self, /)", "Remove and return the rightmost element.") {
      vm, arguments throws(Raised) in
      let item = vm.uncountedDeque(arguments[0])._withUnsafeGuaranteedRef {
        $0.count == 0 ? Value.unbound : $0.takeLast()
      }
      if item.isUnbound { throw vm.indexError("pop from an empty deque") }
      return Owned(item)
    },
    Method("popleft(self, /)", "Remove and return the leftmost element.") {
      vm, arguments throws(Raised) in
      let item = vm.uncountedDeque(arguments[0])._withUnsafeGuaranteedRef {
        $0.count == 0 ? Value.unbound : $0.takeFirst()
      }
      if item.isUnbound { throw vm.indexError("pop from an empty deque") }
      return Owned(item)
    },
    Method("extend(self, iterable, /)", "Add the elements of an iterable at the right.") {
      vm, arguments throws(Raised) in
      try vm.dequeExtend(arguments[0], arguments[1])
      return .none
    },
    Method("extendleft(self, iterable, /)", "Add the elements of an iterable at the left.") {
      vm, arguments throws(Raised) in
      try vm.dequeExtend(arguments[0], arguments[1], left: true)
      return .none
    },
    Method("rotate(self, n=1, /)", "Rotate the deque n steps to the right.") {
      vm, arguments throws(Raised) in
      let steps = try vm.index(arguments[1])
      state(vm, arguments).rotate(steps)
      return .none
    },
    Method("reverse(self, /)", "Reverse the deque in place.") { vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      var low = 0
      var high = deque.count &- 1
      while low < high {
        let value = deque[low]
        deque[low] = deque[high]
        deque[high] = value
        low &+= 1
        high &-= 1
      }
      return .none
    },
    Method("clear(self, /)", "Remove all elements from the deque.") {
      vm, arguments throws(Raised) in
      state(vm, arguments).clear(vm)
      return .none
    },
    Method("copy(self, /)", "Return a shallow copy of a deque.") { vm, arguments throws(Raised) in
      try vm.copyDeque(arguments[0])
    },
    Method("__copy__(self, /)", "Return a shallow copy of a deque.") {
      vm, arguments throws(Raised) in try vm.copyDeque(arguments[0])
    },
    Method("count(self, value, /)", "The number of occurrences of value.") {
      vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      let version = deque.version
      var found = 0
      var index = 0
      while index < deque.count {
        let item = deque[index].owned
        if try vm.equalsHeld(item.value, arguments[1]) { found += 1 }
        if deque.version != version { throw vm.runtimeError("deque mutated during iteration") }
        index += 1
      }
      return Owned(Value(small: found))
    },
    Method("index(self, value, start=0, stop=<unbound>, /)", "The first index of value.") {
      vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      let start = try vm.searchBound(arguments[2], deque.count)
      let stop =
        arguments[3].isUnbound ? deque.count : try vm.searchBound(arguments[3], deque.count)
      let version = deque.version
      var index = start
      while index < stop, index < deque.count {
        let item = deque[index].owned
        if try vm.equalsHeld(item.value, arguments[1]) { return Owned(Value(small: index)) }
        if deque.version != version { throw vm.runtimeError("deque mutated during iteration") }
        index += 1
      }
      throw vm.valueError("\(try vm.reprSwift(arguments[1])) is not in deque")
    },
    Method("insert(self, index, value, /)", "Insert value before index.") {
      vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      let index = try vm.index(arguments[1])
      if deque.limit >= 0, deque.count >= deque.limit {
        throw vm.indexError("deque already at its maximum size")
      }
      let count = deque.count
      if index >= count || index <= -count || count == 0 {
        let dropped =
          index >= count || count == 0 && index >= 0
          ? try deque.append(vm, arguments[2].owned) : try deque.appendLeft(vm, arguments[2].owned)
        _ = dropped.value
        return .none
      }
      let place = index < 0 ? index + count : index
      let dropped = try deque.append(vm, arguments[2].owned)
      _ = dropped.value
      var position = deque.count - 1
      let value = deque[position]
      while position > place {
        deque[position] = deque[position - 1]
        position -= 1
      }
      deque[place] = value
      return .none
    },
    Method("remove(self, value, /)", "Remove first occurrence of value.") {
      vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      let version = deque.version
      var index = 0
      while index < deque.count {
        let item = deque[index].owned
        let isFound = try vm.equalsHeld(item.value, arguments[1])
        if deque.version != version { throw vm.indexError("deque mutated during remove().") }
        if isFound {
          let removed = Owned(deque.remove(at: index))
          _ = removed.value
          return .none
        }
        index += 1
      }
      throw vm.valueError("\(try vm.reprSwift(arguments[1])) is not in deque")
    },
    Property("maxlen", "maximum size of a deque or None if unbounded") {
      vm, value throws(Raised) in
      let limit = vm.deque(value).limit
      return limit < 0 ? .none : vm.newInt(limit)
    },
  ]
}

private func dequeSpecialMembers() -> [Member] {
  func comparison(_ signature: StaticString, _ op: ComparisonOperator) -> Member {
    Method(signature) { vm, arguments throws(Raised) in
      try vm.dequeCompare(op, arguments[0], arguments[1])
    }
  }
  func times(_ vm: VM, _ value: Value, _ factor: Value) throws(Raised) -> Owned {
    guard vm.hasIndex(factor) || vm.asInt(factor) != nil else {
      throw vm.typeError("can't multiply sequence by non-int of type '\(vm.typeName(factor))'")
    }
    let result = try vm.copyDeque(value)
    try repeatInPlace(vm, result.value, Swift.max(0, try vm.index(factor)))
    return result
  }
  return [
    sizeMember(),
    StaticMethod("__new__(cls, /, *_, **_)") { vm, arguments throws(Raised) in
      vm.newDeque(of: arguments[0].storage(TypeObject.self), limit: -1)
    },
    Method("__init__(self, iterable=<unbound>, maxlen=None)") { vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      var limit = -1
      if !arguments[2].isNone {
        guard vm.asInt(arguments[2]) != nil else { throw vm.typeError("an integer is required") }
        limit = try vm.index(arguments[2])
        if limit < 0 { throw vm.valueError("maxlen must be non-negative") }
      }
      deque.limit = limit
      if deque.count > 0 { deque.clear(vm) }
      if !arguments[1].isUnbound { try vm.dequeExtend(arguments[0], arguments[1]) }
      return .none
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      Owned(Value(small: state(vm, arguments).count))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      vm.dequeIterator(arguments[0], reversed: false)
    },
    Method("__reversed__(self, /)", "Return a reverse iterator over the deque.") {
      vm, arguments throws(Raised) in vm.dequeIterator(arguments[0], reversed: true)
    },
    Method("__contains__(self, key, /)", "Return key in self.") { vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      let version = deque.version
      var index = 0
      while index < deque.count {
        let item = deque[index].owned
        if try vm.equalsHeld(item.value, arguments[1]) { return Owned(true) }
        if deque.version != version { throw vm.runtimeError("deque mutated during iteration") }
        index += 1
      }
      return Owned(false)
    },
    Method("__getitem__(self, key, /)", "Return self[key].") { vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      let index = try vm.dequeIndex(deque, arguments[1])
      if index < 0 || index >= deque.count { throw vm.indexError("deque index out of range") }
      return deque[index].owned
    },
    Method("__setitem__(self, key, value, /)", "Set self[key] to value.") {
      vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      let index = try vm.dequeIndex(deque, arguments[1])
      if index < 0 || index >= deque.count { throw vm.indexError("deque index out of range") }
      arguments[2].retain()
      let old = Owned(deque[index])
      deque[index] = arguments[2]
      _ = old.value
      return .none
    },
    Method("__delitem__(self, key, /)", "Delete self[key].") { vm, arguments throws(Raised) in
      let deque = state(vm, arguments)
      let index = try vm.dequeIndex(deque, arguments[1])
      if index < 0 || index >= deque.count { throw vm.indexError("deque index out of range") }
      let old = Owned(deque.remove(at: index))
      _ = old.value
      return .none
    },
    Method("__add__(self, value, /)", "Return self+value.") { vm, arguments throws(Raised) in
      guard vm.isDeque(arguments[1]) else {
        throw vm.typeError(
          "can only concatenate deque (not \"\(vm.typeName(arguments[1]))\") to deque")
      }
      let result = try vm.copyDeque(arguments[0])
      try vm.dequeExtend(result.value, arguments[1])
      return result
    },
    Method("__iadd__(self, value, /)", "Implement self+=value.") { vm, arguments throws(Raised) in
      try vm.dequeExtend(arguments[0], arguments[1])
      return arguments[0].owned
    },
    Method("__mul__(self, value, /)", "Return self*value.") { vm, arguments throws(Raised) in
      try times(vm, arguments[0], arguments[1])
    },
    Method("__rmul__(self, value, /)", "Return value*self.") { vm, arguments throws(Raised) in
      try times(vm, arguments[0], arguments[1])
    },
    Method("__imul__(self, value, /)", "Implement self*=value.") { vm, arguments throws(Raised) in
      try repeatInPlace(vm, arguments[0], Swift.max(0, try vm.index(arguments[1])))
      return arguments[0].owned
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let name = vm.shortTypeName(arguments[0])
      if !vm.enterRepresentation(arguments[0]) { return vm.string("[...]") }
      defer { vm.leaveRepresentation() }
      let items = try vm.listFromIterable(arguments[0])
      let text = try vm.repr(items.value)
      let limit = state(vm, arguments).limit
      var builder = StringBuilder()
      builder.append("\(name)(")
      builder.append(text.value)
      if limit >= 0 { builder.append(", maxlen=\(limit)") }
      builder.append(")")
      return builder.finish(vm)
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      let limit = state(vm, arguments).limit
      let start =
        limit < 0
        ? vm.pointee.emptyTuple.owned
        : vm.newTuple([vm.pointee.emptyTuple, Value(small: limit)])
      var attributes = Owned.none
      if vm.type(of: arguments[0]).pointee.attributesOffset != 0 {
        let dict = try vm.instanceDict(arguments[0])
        if vm.asDict(dict.value)?.pointee.used ?? 0 > 0 { attributes = dict }
      }
      let items = vm.dequeIterator(arguments[0], reversed: false)
      return vm.newTuple([
        Value(vm.type(of: arguments[0])), start.value, attributes.value, items.value,
      ])
    },
    comparison("__lt__(self, value, /)", .lt), comparison("__le__(self, value, /)", .le),
    comparison("__eq__(self, value, /)", .eq), comparison("__ne__(self, value, /)", .ne),
    comparison("__gt__(self, value, /)", .gt), comparison("__ge__(self, value, /)", .ge),
    Constant("__hash__") { _ in .none },
  ]
}

/// `deque *= times`.
private func repeatInPlace(_ vm: VM, _ value: Value, _ times: Int) throws(Raised) {
  let deque = vm.deque(value)
  if times == 0 {
    deque.clear(vm)
    return
  }
  let count = deque.count
  let (total, overflow) = count.multipliedReportingOverflow(by: times)
  if overflow { throw vm.memoryError() }
  try vm.checkMemory(
    deque.limit >= 0 ? Swift.min(total, deque.limit) : total, stride: MemoryLayout<Value>.stride)
  if count == 0 { return }
  let items = try vm.listFromIterable(value)
  let storage = items.value.storage(ListObject.self)
  // With a limit, only as many rounds count as fill it.
  var rounds = times - 1
  if deque.limit >= 0 { rounds = Swift.min(rounds, deque.limit / count + 1) }
  for _ in 0..<Swift.max(rounds, 0) {
    for index in 0..<count {
      let dropped = try deque.append(vm, storage.pointee.items.unsafelyUnwrapped[index].owned)
      _ = dropped.value
    }
  }
}
