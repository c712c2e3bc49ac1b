/// `__reduce__` and `__setstate__` of the iterators of `itertools`, with which they are copied; both
/// are deprecated (CPython: `ITERTOOL_PICKLE_DEPRECATION`).

extension VM {
  /// How many indices, of a machine word each, CPython's iterator keeps apart.
  func iterationToolPlaces(_ tool: IteratorPointer) -> Int {
    switch tool.pointee.tool {
    case .combinations, .combinationsWithReplacement, .product: return tool.pointee.limit
    case .permutations:
      return tool.pointee.limit + tool.pointee.source.storage(TupleObject.self).pointee.count
    default: return 0
    }
  }
}

extension VM {
  fileprivate func warnOfToolCopying() throws(Raised) {
    try warn(
      .deprecationWarning,
      "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.")
  }

  /// Refuses what the cycle collector has emptied; the others here stand without a source at their end.
  private func requireAlive(_ tool: IteratorPointer) throws(Raised) {
    switch tool.pointee.tool {
    case .chain, .cycle, .islice: break
    default:
      if tool.pointee.source.isUnbound {
        throw typeError("cannot pickle '\(typeName(Value(tool)))' object")
      }
    }
  }

  /// What makes one of the `itertools` again: its class, the arguments, and where it stands.
  fileprivate func reduceTool(_ tool: IteratorPointer) throws(Raised) -> Owned {
    try warnOfToolCopying()
    try requireAlive(tool)
    let (source, second) = (tool.pointee.source, tool.pointee.second)
    switch tool.pointee.tool {
    case .accumulate: return try reduceAccumulate(tool)
    case .chain:
      if source.isUnbound { return reduction(tool, []) }
      let active = newTuple(second.isUnbound ? [source] : [source, second])
      return reduction(tool, [], state: active.value)
    case .combinations, .combinationsWithReplacement, .permutations:
      return try reduceChoice(tool)
    case .product: return try reduceProduct(tool)
    case .compress, .filterfalse, .starmap: return reduction(tool, [source, second])
    case .count:
      let isPlain = asInt(second) == Value(small: 1) && asInt(source).flatMap(machineInt) != nil
      return reduction(tool, isPlain ? [source] : [source, second])
    case .cycle: return reduceCycle(tool)
    case .dropwhile, .takewhile:
      return reduction(tool, [source, second], state: Value(small: tool.pointee.index))
    case .groupby:
      if tool.pointee.third.isUnbound { return reduction(tool, [source, second]) }
      let state = tool.pointee.third.storage(IteratorObject.self)
      let parts = [state.pointee.second, state.pointee.third, state.pointee.source]
      if parts.contains(where: { $0.isUnbound }) { return reduction(tool, [source, second]) }
      let place = newTuple(parts)
      return reduction(tool, [source, second], state: place.value)
    case .grouper:
      let parent = source.storage(IteratorObject.self)
      if parent.pointee.index == Int(bitPattern: tool) {
        return reduction(tool, [source, second])
      }
      let nothing = newTuple([pointee.emptyTuple])
      let iter = try builtinFunction("iter")
      return newTuple([iter.value, nothing.value])
    case .islice: return reduceSlice(tool)
    case .repeat:
      let times = newInt(Int64(tool.pointee.index))
      return reduction(tool, tool.pointee.index < 0 ? [source] : [source, times.value])
    case .tee:
      let place = newTuple([source, Value(small: tool.pointee.index)])
      return reduction(tool, [pointee.emptyTuple], state: place.value)
    case .teeLink:
      let following = tool.pointee.third
      return reduction(tool, [source, second, following.isUnbound ? .none : following])
    case .zipLongest:
      let sources = try tupleFromIterable(source)
      let items = sources.value.storage(TupleObject.self)
      for position in 0..<items.pointee.count where items.items[position].isNone {
        items.items[position] = pointee.emptyTuple.owned.take()
      }
      return newTuple([Value(type(of: Value(tool))), sources.value, second])
    case .none, .groupState, .batched, .pairwise:
      throw typeError("cannot pickle '\(typeName(Value(tool)))' object")
    }
  }

  /// `(class, arguments)`, and the state if there is one.
  private func reduction(
    _ tool: IteratorPointer, _ arguments: [Value], state: Value = .unbound
  ) -> Owned {
    let made = Value(type(of: Value(tool)))
    let given = newTuple(arguments)
    return newTuple(state.isUnbound ? [made, given.value] : [made, given.value, state])
  }

  private func reduceAccumulate(_ tool: IteratorPointer) throws(Raised) -> Owned {
    let source = tool.pointee.source
    let total = tool.pointee.third
    if tool.pointee.index == 0, !total.isNone {
      return reduction(
        tool, [source, tool.pointee.second], state: total.isUnbound ? .none : total)
    }
    // A total that is handed out again, or `None`, which no state could tell from none at all,
    // becomes the first element.
    let first = newTuple([total])
    let both = newTuple([first.value, source])
    let iterators = try iterator(of: both.value)
    let chain = newTool(.chain, nativeType(.chain), iterators.value.owned)
    let again = reduction(tool, [chain.value, tool.pointee.second], state: .none)
    if tool.pointee.index == 1 { return again }
    let rest = newTool(.accumulate, type(of: Value(tool)), chain.value.owned)
    rest.value.storage(IteratorObject.self).pointee.second = tool.pointee.second.owned.take()
    let arguments = newTuple([rest.value, Value(small: 1), .none])
    return newTuple([Value(nativeType(.islice)), arguments.value])
  }

  private func reduceChoice(_ tool: IteratorPointer) throws(Raised) -> Owned {
    let pool = tool.pointee.source
    let count = newInt(Int64(tool.pointee.limit))
    if hasNoChoice(tool) || tool.pointee.index == 0 {
      return reduction(tool, [pool, count.value])
    }
    if tool.pointee.index == 2 { return reduction(tool, [pointee.emptyTuple, count.value]) }
    let indices = try tupleFromIterable(tool.pointee.second)
    if tool.pointee.tool != .permutations {
      return reduction(tool, [pool, count.value], state: indices.value)
    }
    let cycles = try tupleFromIterable(tool.pointee.third)
    let state = newTuple([indices.value, cycles.value])
    return reduction(tool, [pool, count.value], state: state.value)
  }

  /// True if no choice of so many elements can be made of the pool.
  private func hasNoChoice(_ tool: IteratorPointer) -> Bool {
    let size = tool.pointee.source.storage(TupleObject.self).pointee.count
    return tool.pointee.tool == .combinationsWithReplacement
      ? size == 0 && tool.pointee.limit > 0 : tool.pointee.limit > size
  }

  private func reduceProduct(_ tool: IteratorPointer) throws(Raised) -> Owned {
    let made = Value(type(of: Value(tool)))
    switch tool.pointee.index {
    case 0: return newTuple([made, tool.pointee.source])
    case 1:
      let indices = try tupleFromIterable(tool.pointee.second)
      return newTuple([made, tool.pointee.source, indices.value])
    default: return reduction(tool, [pointee.emptyTuple])
    }
  }

  private func reduceCycle(_ tool: IteratorPointer) -> Owned {
    let saved = tool.pointee.second
    if tool.pointee.source.isUnbound {
      let rest = newIterator(.listIterator, .list, saved, index: tool.pointee.index)
      let state = newTuple([saved, .true])
      return reduction(tool, [rest.value], state: state.value)
    }
    let state = newTuple([saved, Value(tool.pointee.step == 1)])
    return reduction(tool, [tool.pointee.source], state: state.value)
  }

  private func reduceSlice(_ tool: IteratorPointer) -> Owned {
    if tool.pointee.source.isUnbound {
      let nothing = newList(capacity: 0)
      let ended = newIterator(.listIterator, .list, nothing.value)
      return reduction(tool, [ended.value, Value(small: 0)], state: Value(small: 0))
    }
    let stop = tool.pointee.limit < 0 ? Owned.none : newInt(Int64(tool.pointee.limit))
    let step = newInt(Int64(tool.pointee.step))
    let taken = newInt(Int64(tool.pointee.index))
    return reduction(
      tool, [tool.pointee.source, tool.pointee.third, stop.value, step.value], state: taken.value)
  }
}

// MARK: - Going to a state

extension VM {
  /// Puts one of the `itertools` where a `__reduce__` said that another one stood.
  fileprivate func setToolState(_ tool: IteratorPointer, _ state: Value) throws(Raised) {
    try warnOfToolCopying()
    try requireAlive(tool)
    switch tool.pointee.tool {
    case .accumulate where tool.pointee.index == 0:
      replaceField(&tool.pointee.third, state.owned)
    case .chain:
      let parts = try stateParts(state, 1...2)
      let count = parts.pointee.count
      for position in 0..<count where !isIterator(parts.items[position]) {
        throw typeError("Arguments must be iterators.")
      }
      replaceField(&tool.pointee.source, parts.items[0].owned)
      replaceField(&tool.pointee.second, count == 2 ? parts.items[1].owned : Owned(.unbound))
    case .combinations, .combinationsWithReplacement:
      let parts = try indexParts(state, count: tool.pointee.limit)
      if hasNoChoice(tool) { return }
      let size = tool.pointee.source.storage(TupleObject.self).pointee.count
      let room = tool.pointee.tool == .combinations ? size &- tool.pointee.limit : -1
      try setIndices(tool.pointee.second, parts) { position in
        0...(room < 0 ? size &- 1 : position &+ room)
      }
      tool.pointee.index = Swift.max(tool.pointee.index, 1)
    case .permutations: try setPermutation(tool, state)
    case .product:
      let pools = tool.pointee.source.storage(TupleObject.self)
      let parts = try indexParts(state, count: pools.pointee.count)
      for position in 0..<pools.pointee.count
      where pools.items[position].storage(TupleObject.self).pointee.count == 0 {
        tool.pointee.index = 2
        return
      }
      try setIndices(tool.pointee.second, parts) { position in
        0...(pools.items[position].storage(TupleObject.self).pointee.count &- 1)
      }
      tool.pointee.index = Swift.max(tool.pointee.index, 1)
    case .cycle:
      let parts = try stateParts(state, 2...2)
      let saved = parts.items[0]
      guard asList(saved) != nil else { throw wrongPart(1, "list", saved) }
      let isOver = try cIntArgument(parts.items[1]) != 0
      tool.pointee.index = 0
      tool.pointee.step = isOver ? 1 : 0
      replaceField(&tool.pointee.second, saved.owned)
    case .dropwhile, .takewhile: tool.pointee.index = try isTrue(state) ? 1 : 0
    case .groupby:
      let parts = try stateParts(state, 3...3)
      if tool.pointee.third.isUnbound { return }
      let group = tool.pointee.third.storage(IteratorObject.self)
      replaceField(&group.pointee.second, parts.items[0].owned)
      replaceField(&group.pointee.third, parts.items[1].owned)
      replaceField(&group.pointee.source, parts.items[2].owned)
    case .islice: tool.pointee.index = try stateInteger(state)
    case .tee:
      let parts = try stateParts(state, 2...2)
      let link = parts.items[0]
      guard type(of: link) == nativeType(.teeLink) else {
        throw wrongPart(1, "itertools._tee_dataobject", link)
      }
      let index = try cIntArgument(parts.items[1])
      if index < 0 || index > VM.teeLinkCount { throw valueError("Index out of range") }
      tool.pointee.index = index
      replaceField(&tool.pointee.source, link.owned)
    case .zipLongest: replaceField(&tool.pointee.second, state.owned)
    default: break
    }
  }

  /// The parts of a state that is a tuple of so many.
  private func stateParts(
    _ state: Value, _ expected: ClosedRange<Int>
  ) throws(Raised) -> TuplePointer {
    guard let parts = asTuple(state) else { throw typeError("state is not a tuple") }
    let count = parts.pointee.count
    if expected.lowerBound == expected.upperBound {
      try requireArgumentCount(expected.lowerBound, count)
    } else if count < expected.lowerBound {
      throw typeError(
        "function takes at least \(expected.lowerBound) argument (\(count) given)")
    } else if count > expected.upperBound {
      throw typeError(
        "function takes at most \(expected.upperBound) arguments (\(count) given)")
    }
    return parts
  }

  private func wrongPart(_ number: Int, _ expected: StaticString, _ given: Value) -> Raised {
    typeError("argument \(number) must be \(expected), not \(argumentTypeName(given))")
  }

  /// The indices of a state: a tuple of just so many.
  private func indexParts(_ state: Value, count: Int) throws(Raised) -> TuplePointer {
    guard let parts = asTuple(state), parts.pointee.count == count else {
      throw valueError("invalid arguments")
    }
    return parts
  }

  /// Stores the integers of a tuple in a list of indices, each moved into the range of its place.
  private func setIndices(
    _ list: Value, _ parts: TuplePointer, _ range: (Int) -> ClosedRange<Int>
  ) throws(Raised) {
    guard let indices = asList(list) else { return }
    for position in 0..<Swift.min(indices.pointee.count, parts.pointee.count) {
      let range = range(position)
      let index = try stateInteger(parts.items[position])
      indices.pointee.items.unsafelyUnwrapped[position] = Value(
        small: Swift.min(Swift.max(index, range.lowerBound), range.upperBound))
    }
  }

  private func setPermutation(_ tool: IteratorPointer, _ state: Value) throws(Raised) {
    let parts = try stateParts(state, 2...2)
    for position in 0..<2 where asTuple(parts.items[position]) == nil {
      throw wrongPart(position &+ 1, "tuple", parts.items[position])
    }
    let size = tool.pointee.source.storage(TupleObject.self).pointee.count
    let indices = try indexParts(parts.items[0], count: size)
    let cycles = try indexParts(parts.items[1], count: tool.pointee.limit)
    if hasNoChoice(tool) { return }
    try setIndices(tool.pointee.second, indices) { _ in 0...(size &- 1) }
    try setIndices(tool.pointee.third, cycles) { position in 1...(size &- position) }
    tool.pointee.index = Swift.max(tool.pointee.index, 1)
  }
}

// MARK: - Members

/// `__reduce__` of one of the `itertools`, and `__setstate__` if it has one.
func toolCopyingMembers(hasState: Bool) -> [Member] {
  let reduce = Method("__reduce__(self, /)", "What a copy is made of.") {
    vm, arguments throws(Raised) in
    try vm.reduceTool(arguments[0].storage(IteratorObject.self))
  }
  if !hasState { return [reduce] }
  return [
    reduce,
    Method("__setstate__(self, state, /)", "Goes where the copied iterator stood.") {
      vm, arguments throws(Raised) in
      try vm.setToolState(arguments[0].storage(IteratorObject.self), arguments[1])
      return .none
    },
  ]
}
