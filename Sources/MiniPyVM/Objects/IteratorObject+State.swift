/// `__reduce__` and `__setstate__` of the built-in iterators, with which they are copied.

extension VM {
  /// What makes an iterator again: a function, its arguments, and where it stands.
  func reduceIterator(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    switch iterator.pointee.kind {
    case .list, .tuple, .str, .bytes, .byteArray, .sequence, .callable, .alias:
      return try reduced(by: "iter", iterator)
    case .listReverse, .reversed: return try reduced(by: "reversed", iterator)
    default: break
    }
    let source = iterator.pointee.source
    switch iterator.pointee.kind {
    case .range, .longRange:
      let rest = try restOfRange(iterator)
      return try reduced("iter", rest.value, state: .none)
    case .set, .dictKeys, .dictValues, .dictItems, .dictReverseKeys, .dictReverseValues,
      .dictReverseItems:
      let copy = newIterator(
        of: type(of: Value(iterator)), iterator.pointee.kind, source.owned,
        index: iterator.pointee.index, limit: iterator.pointee.limit,
        step: iterator.pointee.step)
      let rest = try listFromIterable(copy.value)
      return try reduced("iter", rest.value)
    case .enumerate:
      let count =
        iterator.pointee.third.isUnbound
        ? newInt(Int64(iterator.pointee.index)) : iterator.pointee.third.owned
      return reduced(Value(type(of: Value(iterator))), newTuple([source, count.value]))
    case .zip:
      let made = Value(type(of: Value(iterator)))
      if iterator.pointee.step == 0 { return reduced(made, source.owned) }
      return newTuple([made, source, .true])
    case .map, .filter:
      var items = OwnedList(capacity: 2)
      items.append(source.owned)
      if iterator.pointee.kind == .filter {
        items.append(iterator.pointee.second.owned)
      } else {
        let sources = iterator.pointee.second.storage(TupleObject.self)
        for index in 0..<sources.pointee.count { items.append(sources.items[index].owned) }
      }
      return reduced(Value(type(of: Value(iterator))), newTuple(items))
    default: throw typeError("cannot pickle '\(typeName(Value(iterator)))' object")
    }
  }

  /// The function of that name with what is left of a sequence, or with a callable and its sentinel.
  ///
  /// Looking up the function may run Python code that ends the iterator: only then is it looked at.
  private func reduced(by name: StaticString, _ iterator: IteratorPointer) throws(Raised) -> Owned {
    let kind = iterator.pointee.kind
    let function = try builtinFunction(name)
    let source = iterator.pointee.source
    if source.isUnbound {
      let empty = emptySource(kind)
      return reduced(function.value, newTuple([empty.value]))
    }
    if kind == .alias { return reduced(function.value, newTuple([source])) }
    if kind == .callable {
      return reduced(function.value, newTuple([source, iterator.pointee.second]))
    }
    let arguments = newTuple([source])
    let place = newInt(Int64(iterator.pointee.index))
    return newTuple([function.value, arguments.value, place.value])
  }

  /// A built-in function, taken from `builtins` as it now stands there.
  func builtinFunction(_ name: StaticString) throws(Raised) -> Owned {
    let name = internedString(name.description)
    return try getItem(pointee.builtins, name.value)
  }

  /// What an exhausted iterator's copy iterates.
  private func emptySource(_ kind: IteratorKind) -> Owned {
    switch kind {
    case .list, .listReverse: return newList(capacity: 0)
    case .str: return string("")
    default: return pointee.emptyTuple.owned
    }
  }

  private func reduced(_ function: Value, _ arguments: consuming Owned) -> Owned {
    let arguments = arguments
    return newTuple([function, arguments.value])
  }

  /// A call of a built-in function.
  private func reduced(
    _ name: StaticString, _ first: Value, state: Value = .unbound
  ) throws(Raised) -> Owned {
    let first = first.owned
    let function = try builtinFunction(name)
    let arguments = newTuple([first.value])
    if state.isUnbound { return newTuple([function.value, arguments.value]) }
    return newTuple([function.value, arguments.value, state])
  }

  private func restOfRange(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    let isLong = iterator.pointee.kind == .longRange
    let first = isLong ? iterator.pointee.source.owned : newInt(Int64(iterator.pointee.index))
    let step = isLong ? iterator.pointee.third.owned : newInt(Int64(iterator.pointee.step))
    let left = isLong ? iterator.pointee.second.owned : newInt(Int64(iterator.pointee.limit))
    let distance = try binary(.mul, left.value, step.value)
    let stop = try binary(.add, first.value, distance.value)
    return try newRange(first.value, stop.value, step.value)
  }

  /// Goes to a place; places outside what is iterated are moved to its ends.
  func setIteratorState(_ iterator: IteratorPointer, _ state: Value) throws(Raised) {
    let kind = iterator.pointee.kind
    if kind == .zip {
      iterator.pointee.step = try isTrue(state) ? 1 : 0
      return
    }
    if kind == .longRange {
      guard let number = asInt(state)?.owned else {
        throw typeError(
          "'<' not supported between instances of '\(typeName(state))' and 'int'")
      }
      let left = iterator.pointee.second.owned
      var steps = isNegativeInt(number.value) ? Value(small: 0).owned : number.value.owned
      let isTooFar = try compare(op: .gt, steps.value, left.value)
      if isTooFar.value == .true { steps = left.value.owned }
      let rest = try binary(.sub, left.value, steps.value)
      let distance = try binary(.mul, steps.value, iterator.pointee.third)
      let first = try binary(.add, iterator.pointee.source, distance.value)
      replaceField(&iterator.pointee.second, rest)
      replaceField(&iterator.pointee.source, first)
      return
    }
    let place: Int
    if kind == .range {
      let integer = try intFromIndex(state)
      guard let number = machineInt(integer.value) else {
        throw overflowError("Python int too large to convert to C long")
      }
      place = number
    } else {
      place = try stateInteger(state)
    }
    let source = iterator.pointee.source
    if kind == .range {
      let steps = Swift.min(Swift.max(place, 0), iterator.pointee.limit)
      iterator.pointee.index &+= steps &* iterator.pointee.step
      iterator.pointee.limit &-= steps
      return
    }
    if source.isUnbound { return }
    switch kind {
    case .list where place < 0: releaseField(&iterator.pointee.source)
    case .list: iterator.pointee.index = clip(place, source.storage(ListObject.self).pointee.count)
    case .tuple:
      iterator.pointee.index = clip(place, source.storage(TupleObject.self).pointee.count)
    case .str: iterator.pointee.index = clip(place, source.storage(StrObject.self).pointee.count)
    case .bytes:
      iterator.pointee.index = clip(place, source.storage(BytesObject.self).pointee.count)
    case .byteArray:
      iterator.pointee.index = clip(place, source.storage(ByteArrayObject.self).pointee.count)
    case .sequence: iterator.pointee.index = Swift.max(place, 0)
    case .listReverse:
      let count = source.storage(ListObject.self).pointee.count
      iterator.pointee.index = Swift.min(Swift.max(place, -1), count &- 1)
    case .reversed:
      let held = source.owned
      let count = try length(of: held.value)
      iterator.pointee.index = Swift.min(Swift.max(place, -1), count &- 1)
    default: break
    }
  }

  /// A place that a state names: an `int` (CPython: `PyLong_AsSsize_t`).
  func stateInteger(_ state: Value) throws(Raised) -> Int {
    if asInt(state) == nil { throw typeError("an integer is required") }
    return try sizeArgument(state)
  }

  private func clip(_ place: Int, _ count: Int) -> Int { Swift.min(Swift.max(place, 0), count) }
}

/// `__reduce__` of an iterator.
func iteratorReduceMember() -> Member {
  Method("__reduce__(self, /)", "Return state information for pickling.") {
    vm, arguments throws(Raised) in
    try vm.reduceIterator(arguments[0].storage(IteratorObject.self))
  }
}

/// `__setstate__` of an iterator that stands at a place.
func iteratorStateMember() -> Member {
  Method("__setstate__(self, object, /)", "Set state information for unpickling.") {
    vm, arguments throws(Raised) in
    try vm.setIteratorState(arguments[0].storage(IteratorObject.self), arguments[1])
    return .none
  }
}
