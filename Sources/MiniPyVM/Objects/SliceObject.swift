/// A slice.
struct SliceObject {
  var header: ContainerHeader
  var start: Value
  var stop: Value
  var step: Value
}

typealias SlicePointer = UnsafeMutablePointer<SliceObject>

extension SliceObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.start)
    visit(storage.pointee.stop)
    visit(storage.pointee.step)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.step)
    releaseField(&storage.pointee.start)
    releaseField(&storage.pointee.stop)
  }
}

extension VM {
  /// `slice(start, stop, step)`; missing bounds are `None` or unbound.
  func newSlice(_ start: Value, _ stop: Value, _ step: Value) -> Owned {
    let slice = allocateContainer(SliceObject.self, type: type(.slice))
    if pointee.collector.freeLists.takeSlice() { pointee.collector.uncountAllocation() }
    start.retain()
    stop.retain()
    step.retain()
    slice.pointee.start = start.isUnbound ? .none : start
    slice.pointee.stop = stop.isUnbound ? .none : stop
    slice.pointee.step = step.isUnbound ? .none : step
    track(slice)
    return Owned(slice)
  }

  /// `slice.indices(length)`: the bounds for a sequence of any length (`_PySlice_GetLongIndices`).
  fileprivate func sliceIndices(_ slice: SlicePointer, _ length: Value) throws(Raised) -> Owned {
    let length = try intFromIndex(length)
    if isNegativeInt(length.value) { throw valueError("length should not be negative") }
    let zero = Value(small: 0)
    let step: Owned
    if slice.pointee.step.isNone {
      step = Owned(Value(small: 1))
    } else {
      step = try sliceBound(slice.pointee.step)
      if step.value == zero { throw valueError("slice step cannot be zero") }
    }
    let isBackward = isNegativeInt(step.value)
    let lower: Owned
    let upper: Owned
    if isBackward {
      lower = Owned(Value(small: -1))
      upper = try binary(.sub, length.value, Value(small: 1))
    } else {
      lower = Owned(zero)
      upper = length.value.owned
    }
    let start = try clippedBound(
      slice.pointee.start, isBackward ? upper.value : lower.value, length.value, lower.value,
      upper.value)
    let stop = try clippedBound(
      slice.pointee.stop, isBackward ? lower.value : upper.value, length.value, lower.value,
      upper.value)
    return newTuple([start.value, stop.value, step.value])
  }

  private func sliceBound(_ value: Value) throws(Raised) -> Owned {
    if !hasIndex(value) {
      throw typeError("slice indices must be integers or None or have an __index__ method")
    }
    return try intFromIndex(value)
  }

  private func clippedBound(
    _ bound: Value, _ missing: Value, _ length: Value, _ lower: Value, _ upper: Value
  ) throws(Raised) -> Owned {
    if bound.isNone { return missing.owned }
    let integer = try sliceBound(bound)
    if isNegativeInt(integer.value) {
      let shifted = try binary(.add, integer.value, length)
      if try compareTruth(.lt, shifted.value, lower) { return lower.owned }
      return shifted
    }
    if try compareTruth(.gt, integer.value, upper) { return upper.owned }
    return integer
  }

  fileprivate func compareSliceMethod(
    _ comparison: ComparisonOperator, _ arguments: Arguments
  ) throws(Raised) -> Owned {
    guard arguments[1].hasLayout(.slice) else { return .notImplemented }
    if arguments[0] == arguments[1] {
      return Owned(comparison.holds(0, 0))
    }
    let left = sliceTuple(arguments[0].storage(SliceObject.self))
    let right = sliceTuple(arguments[1].storage(SliceObject.self))
    return try compareTuples(
      comparison, left.value.storage(TupleObject.self), right.value.storage(TupleObject.self))
  }

  private func sliceTuple(_ slice: SlicePointer) -> Owned {
    newTuple([slice.pointee.start, slice.pointee.stop, slice.pointee.step])
  }

  fileprivate func hashSlice(_ slice: SlicePointer) throws(Raised) -> Int {
    // As a tuple's hash without its length.
    let prime1: UInt64 = 11_400_714_785_074_694_791
    let prime2: UInt64 = 14_029_467_366_897_019_727
    var state: UInt64 = 2_870_177_450_012_600_261
    let parts = sliceTuple(slice)
    let items = parts.value.storage(TupleObject.self).items
    for index in 0..<3 {
      state = state &+ UInt64(truncatingIfNeeded: try hash(items[index])) &* prime2
      state = (state &<< 31) | (state &>> 33)
      state = state &* prime1
    }
    if state == UInt64.max { return 1_546_275_796 }
    return Int(truncatingIfNeeded: state)
  }
}

extension TypeDefinition {
  static let slice = TypeDefinition(
    "slice", doc: "The bounds of an extended subscript: start, stop and step.",
    layout: .slice, size: MemoryLayout<SliceObject>.size, flags: [.container],
    members: { [.ownGetAttribute] + sliceMembers() })
}

private func sliceMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args) -> None", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      let given = arguments[1].storage(TupleObject.self)
      switch given.pointee.count {
      case 0: throw vm.typeError("slice expected at least 1 argument, got 0")
      case 1: return vm.newSlice(.none, given.items[0], .none)
      case 2: return vm.newSlice(given.items[0], given.items[1], .none)
      case 3: return vm.newSlice(given.items[0], given.items[1], given.items[2])
      default:
        throw vm.typeError("slice expected at most 3 arguments, got \(given.pointee.count)")
      }
    },
    Field(
      "start", get: { vm, slice in slice.storage(SliceObject.self).pointee.start.owned },
      set: { vm, _, _ throws(Raised) in throw vm.attributeError("readonly attribute") }),
    Field(
      "stop", get: { vm, slice in slice.storage(SliceObject.self).pointee.stop.owned },
      set: { vm, _, _ throws(Raised) in throw vm.attributeError("readonly attribute") }),
    Field(
      "step", get: { vm, slice in slice.storage(SliceObject.self).pointee.step.owned },
      set: { vm, _, _ throws(Raised) in throw vm.attributeError("readonly attribute") }),
    Method("indices(self, object, /)", "Return start, stop and step for a sequence of this length.")
    { vm, arguments throws(Raised) in
      try vm.sliceIndices(arguments[0].storage(SliceObject.self), arguments[1])
    },
    Method("__hash__(self, /)", "Return hash(self).") { vm, arguments throws(Raised) in
      vm.newInt(Int64(try vm.hashSlice(arguments[0].storage(SliceObject.self))))
    },
    Method("__reduce__(self, /)", "Return state information for pickling.") {
      vm, arguments throws(Raised) in
      let slice = arguments[0].storage(SliceObject.self)
      let parts = vm.newTuple([slice.pointee.start, slice.pointee.stop, slice.pointee.step])
      return vm.newTuple([Value(vm.type(.slice)), parts.value])
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let slice = arguments[0].storage(SliceObject.self)
      var builder = StringBuilder()
      builder.append("slice(")
      let start = try vm.repr(slice.pointee.start)
      builder.append(start.value)
      builder.append(", ")
      let stop = try vm.repr(slice.pointee.stop)
      builder.append(stop.value)
      builder.append(", ")
      let step = try vm.repr(slice.pointee.step)
      builder.append(step.value)
      builder.append(")")
      return builder.finish(vm)
    },
    Method("__eq__(self, value, /)", "Return self==value.") { vm, arguments throws(Raised) in
      try vm.compareSliceMethod(.eq, arguments)
    },
    Method("__ne__(self, value, /)", "Return self!=value.") { vm, arguments throws(Raised) in
      try vm.compareSliceMethod(.ne, arguments)
    },
    Method("__lt__(self, value, /)", "Return self<value.") { vm, arguments throws(Raised) in
      try vm.compareSliceMethod(.lt, arguments)
    },
    Method("__le__(self, value, /)", "Return self<=value.") { vm, arguments throws(Raised) in
      try vm.compareSliceMethod(.le, arguments)
    },
    Method("__gt__(self, value, /)", "Return self>value.") { vm, arguments throws(Raised) in
      try vm.compareSliceMethod(.gt, arguments)
    },
    Method("__ge__(self, value, /)", "Return self>=value.") { vm, arguments throws(Raised) in
      try vm.compareSliceMethod(.ge, arguments)
    },
  ]
}
