/// A range: its integers of any size. All four are exact ints.
struct RangeObject {
  var header: ObjectHeader
  var start: Value
  var stop: Value
  var step: Value
  var length: Value
}

typealias RangePointer = UnsafeMutablePointer<RangeObject>

extension RangeObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.start)
    visit(storage.pointee.stop)
    visit(storage.pointee.step)
    visit(storage.pointee.length)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.start)
    releaseField(&storage.pointee.stop)
    releaseField(&storage.pointee.step)
    releaseField(&storage.pointee.length)
  }
}

// MARK: - Making

extension VM {
  /// `range(start, stop, step)` of anything with `__index__`.
  func newRange(_ start: Value, _ stop: Value, _ step: Value) throws(Raised) -> Owned {
    let start = try intFromIndex(start)
    let stop = try intFromIndex(stop)
    let step = step.isUnbound ? Owned(Value(small: 1)) : try intFromIndex(step)
    if step.value == Value(small: 0) { throw valueError("range() arg 3 must not be zero") }
    let length = try rangeLength(start.value, stop.value, step.value)
    return makeRange(start, stop, step, length)
  }

  private func makeRange(
    _ start: consuming Owned, _ stop: consuming Owned, _ step: consuming Owned,
    _ length: consuming Owned
  ) -> Owned {
    let range = allocate(RangeObject.self, type: type(.range))
    range.pointee.start = start.take()
    range.pointee.stop = stop.take()
    range.pointee.step = step.take()
    range.pointee.length = length.take()
    return Owned(range)
  }

  /// How many integers a range has.
  private func rangeLength(_ start: Value, _ stop: Value, _ step: Value) throws(Raised) -> Owned {
    if start.isSmall, stop.isSmall, step.isSmall {
      let (a, b, by) = (start.small, stop.small, step.small)
      if by > 0 {
        if a >= b { return Owned(Value(small: 0)) }
        let count = (UInt64(bitPattern: b) &- UInt64(bitPattern: a) &- 1) / UInt64(by) &+ 1
        return newInt(Int64(bitPattern: count))
      }
      if a <= b { return Owned(Value(small: 0)) }
      let count = (UInt64(bitPattern: a) &- UInt64(bitPattern: b) &- 1) / by.magnitude &+ 1
      return newInt(Int64(bitPattern: count))
    }
    let isBackward = isNegativeInt(step)
    let low = isBackward ? stop : start
    let high = isBackward ? start : stop
    if try compareTruth(.ge, low, high) { return Owned(Value(small: 0)) }
    let distance = try binary(.sub, high, low)
    let last = try binary(.sub, distance.value, Value(small: 1))
    let magnitude = isBackward ? try unary(.neg, step) : step.owned
    let steps = try binary(.floordiv, last.value, magnitude.value)
    return try binary(.add, steps.value, Value(small: 1))
  }

  /// An iterator over a range.
  func newRangeIterator(_ range: RangePointer) -> Owned {
    let storage = range.pointee
    if let start = machineInt(storage.start), let step = machineInt(storage.step),
      let count = machineInt(storage.length), rangeFits(start, step, count),
      count > 0 || isOfLongs(range)
    {
      return newIterator(
        of: type(.rangeIterator), .range, Owned.unbound, index: start, limit: count, step: step)
    }
    return newLongRangeIterator(
      storage.start.owned, storage.length.owned, storage.step.owned,
      isShort: isOfLongs(range))
  }

  private func newLongRangeIterator(
    _ first: consuming Owned, _ count: consuming Owned, _ step: consuming Owned, isShort: Bool
  ) -> Owned {
    // CPython's other iterator begins where C's `long` ends, not where an immediate integer does.
    let result = newIterator(
      of: type(isShort ? .rangeIterator : .longRangeIterator), .longRange, first)
    let iterator = result.value.storage(IteratorObject.self)
    iterator.pointee.second = count.take()
    iterator.pointee.third = step.take()
    return result
  }

  /// True if all integers of a range and the one behind it are small integers.
  @inline(__always)
  private func rangeFits(_ start: Int, _ step: Int, _ count: Int) -> Bool {
    let (distance, overflow) = step.multipliedReportingOverflow(by: count)
    if overflow || !Value.fitsSmall(Int64(start)) { return false }
    let (end, overflowAtEnd) = start.addingReportingOverflow(distance)
    return !overflowAtEnd && Value.fitsSmall(Int64(end))
  }

  /// `range[index]` for an index within the range (as an exact int).
  private func rangeItem(_ range: RangePointer, _ index: Value) throws(Raised) -> Owned {
    let offset = try binary(.mul, index, range.pointee.step)
    return try binary(.add, range.pointee.start, offset.value)
  }

  fileprivate func rangeSubscript(_ range: RangePointer, _ key: Value) throws(Raised) -> Owned {
    if key.isSmall || hasIndex(key) {
      var index = try intFromIndex(key)
      if isNegativeInt(index.value) {
        index = try binary(.add, index.value, range.pointee.length)
      }
      if isNegativeInt(index.value) { throw indexError("range object index out of range") }
      if try compareTruth(.ge, index.value, range.pointee.length) {
        throw indexError("range object index out of range")
      }
      return try rangeItem(range, index.value)
    }
    guard key.hasLayout(.slice) else {
      throw typeError("range indices must be integers or slices, not \(typeName(key))")
    }
    let indices = internedString("indices")
    let bounds = try callMethod(key, indices.value, range.pointee.length)
    let parts = bounds.value.storage(TupleObject.self).items
    let step = try binary(.mul, range.pointee.step, parts[2])
    let start = try rangeItem(range, parts[0])
    let stop = try rangeItem(range, parts[1])
    let length = try rangeLength(start.value, stop.value, step.value)
    return makeRange(start, stop, step, length)
  }

  private func callMethod(
    _ object: Value, _ name: Value, _ argument: Value
  ) throws(Raised) -> Owned {
    let method = try getAttribute(object, name)
    return try call(method.value, argument)
  }

  /// `item in range`, for an exact int (or bool).
  private func rangeContainsInt(_ range: RangePointer, _ item: Value) throws(Raised) -> Bool {
    let isBackward = isNegativeInt(range.pointee.step)
    let low = isBackward ? range.pointee.stop : range.pointee.start
    let high = isBackward ? range.pointee.start : range.pointee.stop
    if isBackward {
      if try !compareTruth(.le, item, high) { return false }
      if try !compareTruth(.lt, low, item) { return false }
    } else {
      if try !compareTruth(.le, low, item) { return false }
      if try !compareTruth(.lt, item, high) { return false }
    }
    let distance = try binary(.sub, item, range.pointee.start)
    let rest = try binary(.mod, distance.value, range.pointee.step)
    return rest.value == Value(small: 0)
  }

  fileprivate func rangeContains(_ range: RangePointer, _ item: Value) throws(Raised) -> Bool {
    if isExactly(item, .int) || item.isBool {
      guard let integer = asInt(item) else { return false }
      return try rangeContainsInt(range, integer)
    }
    return try iterationContains(Value(range), item)
  }

  fileprivate func rangeIndex(_ range: RangePointer, _ item: Value) throws(Raised) -> Owned {
    if isExactly(item, .int) || item.isBool {
      if let integer = asInt(item), try rangeContainsInt(range, integer) {
        let distance = try binary(.sub, integer, range.pointee.start)
        return try binary(.floordiv, distance.value, range.pointee.step)
      }
      let text = try reprSwift(item)
      throw valueError("\(text) is not in range")
    }
    let iterator = newRangeIterator(range)
    var index = 0
    while true {
      let element = try next(iterator.value)
      if element.isUnbound { throw valueError("sequence.index(x): x not in sequence") }
      if try equals(element.value, item) { return Owned(Value(small: index)) }
      index &+= 1
    }
  }

  fileprivate func rangeCount(_ range: RangePointer, _ item: Value) throws(Raised) -> Owned {
    if isExactly(item, .int) || item.isBool {
      return Owned(Value(small: try rangeContains(range, item) ? 1 : 0))
    }
    let iterator = newRangeIterator(range)
    var total = 0
    while true {
      let element = try next(iterator.value)
      if element.isUnbound { return Owned(Value(small: total)) }
      if try equals(element.value, item) { total &+= 1 }
    }
  }

  fileprivate func rangeEquals(_ left: RangePointer, _ right: RangePointer) throws(Raised) -> Bool {
    if left == right { return true }
    if try !equals(left.pointee.length, right.pointee.length) { return false }
    if left.pointee.length == Value(small: 0) { return true }
    if try !equals(left.pointee.start, right.pointee.start) { return false }
    if left.pointee.length == Value(small: 1) { return true }
    return try equals(left.pointee.step, right.pointee.step)
  }

  fileprivate func hashRange(_ range: RangePointer) throws(Raised) -> Int {
    let length = range.pointee.length
    let tuple: Owned
    if length == Value(small: 0) {
      tuple = newTuple([length, .none, .none])
    } else if length == Value(small: 1) {
      tuple = newTuple([length, range.pointee.start, .none])
    } else {
      tuple = newTuple([length, range.pointee.start, range.pointee.step])
    }
    return try hashTuple(tuple.value.storage(TupleObject.self))
  }

  fileprivate func rangeReversed(_ range: RangePointer) throws(Raised) -> Owned {
    let last = try binary(.sub, range.pointee.length, Value(small: 1))
    let first = try rangeItem(range, last.value)
    let step = try unary(.neg, range.pointee.step)
    if let start = machineInt(first.value), let by = machineInt(step.value),
      let count = machineInt(range.pointee.length), rangeFits(start, by, count), isOfLongs(range)
    {
      return newIterator(
        of: type(.rangeIterator), .range, Owned.unbound, index: start, limit: count, step: by)
    }
    let end = try binary(.sub, range.pointee.start, range.pointee.step)
    return newLongRangeIterator(
      first, range.pointee.length.owned, step,
      isShort: isOfLongs(range) && int64(end.value) != nil)
  }

  /// True if C's `long` holds all that a range was made of, and its length.
  private func isOfLongs(_ range: RangePointer) -> Bool {
    int64(range.pointee.start) != nil && int64(range.pointee.stop) != nil
      && int64(range.pointee.step) != nil && int64(range.pointee.length) != nil
  }
}

extension Arguments {
  @inline(__always)
  fileprivate var range: RangePointer { self[0].storage(RangeObject.self) }
}

// MARK: - The type

extension TypeDefinition {
  static let range = TypeDefinition(
    "range", doc: "The integers from start to stop (not included) by step.",
    layout: .range, size: MemoryLayout<RangeObject>.size, flags: [.sequencePattern],
    members: { [.ownGetAttribute] + rangeMembers() + Member.ownOrderings })
}

private func rangeMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args) -> None", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      let given = arguments[1].storage(TupleObject.self)
      switch given.pointee.count {
      case 0: throw vm.typeError("range expected at least 1 argument, got 0")
      case 1: return try vm.newRange(Value(small: 0), given.items[0], .unbound)
      case 2: return try vm.newRange(given.items[0], given.items[1], .unbound)
      case 3: return try vm.newRange(given.items[0], given.items[1], given.items[2])
      default:
        throw vm.typeError("range expected at most 3 arguments, got \(given.pointee.count)")
      }
    },
    Field(
      "start", get: { vm, range in range.storage(RangeObject.self).pointee.start.owned },
      set: { vm, _, _ throws(Raised) in throw vm.attributeError("readonly attribute") }),
    Field(
      "stop", get: { vm, range in range.storage(RangeObject.self).pointee.stop.owned },
      set: { vm, _, _ throws(Raised) in throw vm.attributeError("readonly attribute") }),
    Field(
      "step", get: { vm, range in range.storage(RangeObject.self).pointee.step.owned },
      set: { vm, _, _ throws(Raised) in throw vm.attributeError("readonly attribute") }),
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      let length = arguments.range.pointee.length
      if vm.machineInt(length) == nil {
        throw vm.overflowError("Python int too large to convert to C ssize_t")
      }
      return length.owned
    },
    Method("__bool__(self, /)", "True if self else False") { vm, arguments throws(Raised) in
      Owned(arguments.range.pointee.length != Value(small: 0))
    },
    Method("__getitem__(self, key, /)", "Return self[key].") { vm, arguments throws(Raised) in
      try vm.rangeSubscript(arguments.range, arguments[1])
    },
    Method("__contains__(self, key, /)", "Return key in self.") { vm, arguments throws(Raised) in
      Owned(try vm.rangeContains(arguments.range, arguments[1]))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      vm.newRangeIterator(arguments.range)
    },
    Method("__reversed__(self, /)", "Return a reverse iterator.") { vm, arguments throws(Raised) in
      try vm.rangeReversed(arguments.range)
    },
    Method("index(self, object, /)", "Return index of value.") { vm, arguments throws(Raised) in
      try vm.rangeIndex(arguments.range, arguments[1])
    },
    Method("count(self, object, /)", "Return number of occurrences of value.") {
      vm, arguments throws(Raised) in try vm.rangeCount(arguments.range, arguments[1])
    },
    Method("__hash__(self, /)", "Return hash(self).") { vm, arguments throws(Raised) in
      vm.newInt(Int64(try vm.hashRange(arguments.range)))
    },
    Method("__eq__(self, value, /)", "Return self==value.") { vm, arguments throws(Raised) in
      guard arguments[1].hasLayout(.range) else { return .notImplemented }
      return Owned(
        try vm.rangeEquals(arguments.range, arguments[1].storage(RangeObject.self)))
    },
    Method("__ne__(self, value, /)", "Return self!=value.") { vm, arguments throws(Raised) in
      guard arguments[1].hasLayout(.range) else { return .notImplemented }
      return Owned(
        try !vm.rangeEquals(arguments.range, arguments[1].storage(RangeObject.self)))
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let range = arguments.range
      var builder = StringBuilder()
      builder.append("range(")
      let start = try vm.repr(range.pointee.start)
      builder.append(start.value)
      builder.append(", ")
      let stop = try vm.repr(range.pointee.stop)
      builder.append(stop.value)
      if range.pointee.step != Value(small: 1) {
        builder.append(", ")
        let step = try vm.repr(range.pointee.step)
        builder.append(step.value)
      }
      builder.append(")")
      return builder.finish(vm)
    },
    Method("__reduce__(self, /)", "Return state information for pickling.") {
      vm, arguments throws(Raised) in
      let range = arguments.range.pointee
      let parts = vm.newTuple([range.start, range.stop, range.step])
      return vm.newTuple([Value(vm.type(.range)), parts.value])
    },
  ]
}
