/// What the iterators of `itertools` do (CPython: `Modules/itertoolsmodule.c`). Their declarations
/// are in `Modules/Functions/ItertoolsModule.swift`.

/// Which of the `itertools` an `IteratorObject` of kind `.tool` is: what its fields mean.
enum IterationTool: UInt8 {
  case none
  /// `source` is iterated, `second` the function or `None`, `third` the total; `index` is 1 while
  /// an initial total waits to be handed out.
  case accumulate
  /// `source` is iterated; `limit` is the size, `step` 1 if strict.
  case batched
  /// `source` gives iterables, `second` is the current one's iterator.
  case chain
  /// `source` is the tuple of items, `second` a list of indices; `limit` their number, `index` is
  /// 0 before the first result, 1 after it, 2 at the end; `third` is the last result.
  case combinations, combinationsWithReplacement
  /// As combinations, but `third` is the list of cycles.
  case permutations
  /// As combinations, `source` is a tuple of tuples.
  case product
  /// `source` gives the items, `second` the selectors.
  case compress
  /// `source` is the next number, `second` the distance.
  case count
  /// `source` is iterated until its end, `second` is the list of what it gave, `index` the next;
  /// `step` is 1 if the list is complete before that end.
  case cycle
  /// `source` is the function, `second` is iterated; `index` is 1 once the state has changed.
  case dropwhile, takewhile
  /// `source` is the function, `second` is iterated.
  case filterfalse, starmap
  /// `source` is iterated, `second` the key function; `third` is a `groupState`, `index` the
  /// identity of the group that is valid.
  case groupby
  /// `source` is the key to be reached, `second` the current key, `third` the current value.
  case groupState
  /// `source` is the `groupby`, `second` the group's key.
  case grouper
  /// `source` is iterated; `index` elements are taken, `third` is the number of the next to hand
  /// out, `limit` the end (or -1), `step` the distance.
  case islice
  /// `source` is iterated, `second` is the last element, `third` the first result.
  case pairwise
  /// `source` is repeated `index` times, for ever if negative.
  case `repeat`
  /// `source` is a `teeLink`, `index` the position in it.
  case tee
  /// `source` is iterated, `second` the list of elements, `third` the next link.
  case teeLink
  /// `source` is the list of iterators (`None`: ended), `second` the filling; `index` are active.
  case zipLongest
}

extension VM {
  /// The next element of one of the `itertools`, or unbound at the end.
  func toolNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    switch tool.pointee.tool {
    case .chain: return try chainNext(tool)
    case .count: return try countNext(tool)
    case .repeat:
      if tool.pointee.index == 0 || tool.pointee.source.isUnbound { return .unbound }
      if tool.pointee.index > 0 { tool.pointee.index &-= 1 }
      return tool.pointee.source.owned
    case .islice: return try isliceNext(tool)
    case .accumulate: return try accumulateNext(tool)
    case .batched: return try batchedNext(tool)
    case .combinations, .combinationsWithReplacement: return try combinationsNext(tool)
    case .permutations: return permutationsNext(tool)
    case .product: return productNext(tool)
    case .compress: return try compressNext(tool)
    case .cycle: return try cycleNext(tool)
    case .dropwhile: return try dropwhileNext(tool)
    case .takewhile: return try takewhileNext(tool)
    case .filterfalse: return try filterfalseNext(tool)
    case .starmap:
      if tool.pointee.source.isUnbound { return .unbound }
      let item = try advance(tool.pointee.second)
      if item.isUnbound { return .unbound }
      let arguments = try tupleFromIterable(item.value)
      return try call(tool.pointee.source, tuple: arguments.value, keywords: .unbound)
    case .groupby: return try groupbyNext(tool)
    case .grouper: return try grouperNext(tool)
    case .pairwise: return try pairwiseNext(tool)
    case .tee: return try teeNext(tool)
    case .zipLongest: return try zipLongestNext(tool)
    case .none, .groupState, .teeLink: return .unbound
    }
  }

  // MARK: One source

  private func chainNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    while true {
      if tool.pointee.second.isUnbound {
        if tool.pointee.source.isUnbound { return .unbound }
        let source = tool.pointee.source.owned
        let iterable: Owned
        do throws(Raised) {
          iterable = try next(source.value)
        } catch {
          throw error
        }
        if iterable.isUnbound {
          releaseField(&tool.pointee.source)
          return .unbound
        }
        do throws(Raised) {
          let iterator = try iterator(of: iterable.value)
          replaceField(&tool.pointee.second, iterator)
        } catch {
          releaseField(&tool.pointee.source)
          throw error
        }
      }
      let active = tool.pointee.second.owned
      let item = try next(active.value)
      if !item.isUnbound { return item }
      releaseField(&tool.pointee.second)
    }
  }

  private func countNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.source.isUnbound { return .unbound }
    let current = tool.pointee.source
    let step = tool.pointee.second
    if current.isSmall, step.isSmall {
      let (sum, overflow) = current.small.addingReportingOverflow(step.small)
      if !overflow, Value.fitsSmall(sum) {
        tool.pointee.source = Value(small: sum)
        return Owned(current)
      }
    }
    let held = current.owned
    let following = try binary(.add, held.value, step)
    replaceField(&tool.pointee.source, following)
    return held
  }

  /// The next element of an iterator's source, which it drops at the end and at an exception.
  private func advanceOrEnd(_ tool: IteratorPointer, _ source: Value) throws(Raised) -> Owned {
    let item = elementAtHand(source)
    if !item.isUnbound { return item }
    do throws(Raised) {
      let item = try advance(source)
      if item.isUnbound { releaseField(&tool.pointee.source) }
      return item
    } catch {
      releaseField(&tool.pointee.source)
      throw error
    }
  }

  private func isliceNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.source.isUnbound { return .unbound }
    let source = tool.pointee.source.owned
    let wanted = Int(truncatingIfNeeded: tool.pointee.third.small)
    let stop = tool.pointee.limit
    while tool.pointee.index < wanted {
      try nativeStep()
      let item = try advanceOrEnd(tool, source.value)
      if item.isUnbound { return .unbound }
      tool.pointee.index &+= 1
    }
    if stop >= 0, tool.pointee.index >= stop {
      releaseField(&tool.pointee.source)
      return .unbound
    }
    let item = try advanceOrEnd(tool, source.value)
    if item.isUnbound { return .unbound }
    tool.pointee.index &+= 1
    var (following, overflow) = wanted.addingReportingOverflow(tool.pointee.step)
    if overflow || stop >= 0 && following > stop { following = stop >= 0 ? stop : Int.max >> 2 }
    tool.pointee.third = Value(small: following)
    return item
  }

  private func accumulateNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.index == 1 {
      tool.pointee.index = 0
      return tool.pointee.third.owned
    }
    if tool.pointee.source.isUnbound { return .unbound }
    let item = try advance(tool.pointee.source)
    if item.isUnbound { return .unbound }
    if tool.pointee.third.isUnbound {
      replaceField(&tool.pointee.third, item.value.owned)
      return item
    }
    let result: Owned
    if tool.pointee.second.isNone {
      let total = tool.pointee.third.owned
      result = try binary(.add, total.value, item.value)
    } else {
      result = try callUnheld(tool.pointee.second, tool.pointee.third, item.value)
    }
    replaceField(&tool.pointee.third, result.value.owned)
    return result
  }

  private func batchedNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.source.isUnbound { return .unbound }
    let source = tool.pointee.source.owned
    var items = OwnedList(capacity: Swift.min(tool.pointee.limit, 64))
    while items.count < tool.pointee.limit {
      try nativeStep()
      let item: Owned
      do throws(Raised) {
        item = try next(source.value)
      } catch {
        releaseField(&tool.pointee.source)
        throw error
      }
      if item.isUnbound { break }
      items.append(item)
    }
    if items.count < tool.pointee.limit, items.count == 0 || tool.pointee.step == 1 {
      releaseField(&tool.pointee.source)
      if items.count == 0 { return .unbound }
      throw valueError("batched(): incomplete batch")
    }
    return newTuple(items)
  }

  private func compressNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.source.isUnbound || tool.pointee.second.isUnbound { return .unbound }
    while true {
      try nativeStep()
      let item = try advance(tool.pointee.source)
      if item.isUnbound { return .unbound }
      let selector = try advance(tool.pointee.second)
      if selector.isUnbound { return .unbound }
      if try isTrue(selector.value) { return item }
    }
  }

  private func cycleNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if !tool.pointee.source.isUnbound {
      let source = tool.pointee.source.owned
      let item = try next(source.value)
      if !item.isUnbound {
        if tool.pointee.step == 0, let saved = asList(tool.pointee.second) {
          try listAppendChecked(saved, item.value.owned)
        }
        return item
      }
      releaseField(&tool.pointee.source)
    }
    guard let saved = asList(tool.pointee.second), saved.pointee.count > 0 else { return .unbound }
    let index = tool.pointee.index < saved.pointee.count ? tool.pointee.index : 0
    tool.pointee.index = index &+ 1 < saved.pointee.count ? index &+ 1 : 0
    return saved.pointee.items.unsafelyUnwrapped[index].owned
  }

  private func dropwhileNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.source.isUnbound { return .unbound }
    while true {
      try nativeStep()
      let item = try advance(tool.pointee.second)
      if item.isUnbound || tool.pointee.index == 1 { return item }
      let answer = try call(tool.pointee.source, item.value)
      if try !isTrue(answer.value) {
        tool.pointee.index = 1
        return item
      }
    }
  }

  private func takewhileNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.index == 1 || tool.pointee.source.isUnbound { return .unbound }
    let item = try advance(tool.pointee.second)
    if item.isUnbound { return .unbound }
    let answer = try call(tool.pointee.source, item.value)
    if try isTrue(answer.value) { return item }
    tool.pointee.index = 1
    return .unbound
  }

  private func filterfalseNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    let function = tool.pointee.source
    if function.isUnbound { return .unbound }
    let isTruth = function.isNone || function == Value(type(.bool))
    while true {
      try nativeStep()
      let item = try advance(tool.pointee.second)
      if item.isUnbound { return .unbound }
      if isTruth {
        if try !isTrue(item.value) { return item }
      } else {
        let answer = try call(function, item.value)
        if try !isTrue(answer.value) { return item }
      }
    }
  }

  private func pairwiseNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.source.isUnbound { return .unbound }
    let source = tool.pointee.source.owned
    if tool.pointee.second.isUnbound {
      let first = try advanceOrEnd(tool, source.value)
      if first.isUnbound { return .unbound }
      replaceField(&tool.pointee.second, first)
      if tool.pointee.source.isUnbound { return .unbound }
    }
    let old = tool.pointee.second.owned
    let new: Owned
    do throws(Raised) {
      new = try advanceOrEnd(tool, source.value)
    } catch {
      releaseField(&tool.pointee.second)
      throw error
    }
    if new.isUnbound {
      releaseField(&tool.pointee.second)
      return .unbound
    }
    replaceField(&tool.pointee.second, new.value.owned)
    // The first result is the one that is used again once nobody else has it.
    let last = tool.pointee.third
    if last.isObject, last.object.pointee.count != 1 { return newPair(old, new) }
    let (first, second) = (old.value, new.value)
    let result = choose(tool, 2) { $0 == 0 ? first : second }
    _ = (old.value, new.value)
    return result
  }

  private func zipLongestNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    guard let sources = asList(tool.pointee.source), tool.pointee.index > 0 else { return .unbound }
    let count = sources.pointee.count
    // The last result is used again if nobody else has it.
    let last = tool.pointee.third
    let isFresh = !last.isObject || last.object.pointee.count != 1
    let result = isFresh ? chosen(count) { _ in .none } : last.owned
    let items = result.value.storage(TupleObject.self).items
    var index = 0
    while index < count, index < sources.pointee.count {
      let source = sources.pointee.items.unsafelyUnwrapped[index].owned
      if source.value.isNone {
        replaceField(&items[index], tool.pointee.second.owned)
      } else {
        let item: Owned
        do throws(Raised) {
          item = try next(source.value)
        } catch {
          tool.pointee.index = 0
          throw error
        }
        if item.isUnbound {
          tool.pointee.index &-= 1
          if tool.pointee.index <= 0 { return .unbound }
          replaceField(&items[index], tool.pointee.second.owned)
          if index < sources.pointee.count {
            replaceField(&sources.pointee.items.unsafelyUnwrapped[index], .none)
          }
        } else {
          replaceField(&items[index], item)
        }
      }
      index &+= 1
    }
    if last.isUnbound { replaceField(&tool.pointee.third, result.value.owned) }
    if !isFresh, !isTracked(result.value) { track(result.value.storage(TupleObject.self)) }
    return result
  }

  // MARK: Choices

  /// A tuple of items that a pool holds: the last result, if nobody else has it. `third` keeps it.
  @inline(__always)
  private func choose(_ tool: IteratorPointer, _ count: Int, _ item: (Int) -> Value) -> Owned {
    let last = tool.pointee.third
    if last.isObject, last.object.pointee.count == 1 {
      let tuple = last.storage(TupleObject.self)
      for position in 0..<count {
        let old = tuple.items[position]
        let new = item(position)
        if new == old { continue }
        new.retain()
        tuple.items[position] = new
        old.release()
      }
      if !tuple.pointee.header.object.flags.contains(.tracked) { track(tuple) }
      return last.owned
    }
    let result = chosen(count, item)
    replaceField(&tool.pointee.third, result.value.owned)
    return result
  }

  @inline(__always)
  private func chosen(_ count: Int, _ item: (Int) -> Value) -> Owned {
    if count == 0 { return emptyTuple }
    let result = newTuple(count: count)
    for position in 0..<count {
      let item = item(position)
      item.retain()
      result.items[position] = item
    }
    return finishTuple(result)
  }

  @inline(__always)
  private func index(_ indices: ListPointer, _ position: Int) -> Int {
    Int(truncatingIfNeeded: indices.pointee.items.unsafelyUnwrapped[position].small)
  }

  @inline(__always)
  private func setIndex(_ indices: ListPointer, _ position: Int, _ value: Int) {
    indices.pointee.items.unsafelyUnwrapped[position] = Value(small: value)
  }

  private func combinationsNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    guard tool.pointee.index < 2, !tool.pointee.source.isUnbound,
      let indices = asList(tool.pointee.second)
    else { return .unbound }
    let pool = tool.pointee.source.storage(TupleObject.self)
    let count = tool.pointee.limit
    let repeats = tool.pointee.tool == .combinationsWithReplacement
    if tool.pointee.index == 0 {
      tool.pointee.index = 1
      return choose(tool, count) { pool.items[index(indices, $0)] }
    }
    var position = count &- 1
    while position >= 0 {
      let last = repeats ? pool.pointee.count &- 1 : position &+ pool.pointee.count &- count
      if index(indices, position) != last { break }
      position &-= 1
    }
    if position < 0 {
      tool.pointee.index = 2
      return .unbound
    }
    var value = index(indices, position) &+ 1
    while position < count {
      setIndex(indices, position, value)
      if !repeats { value &+= 1 }
      position &+= 1
    }
    return choose(tool, count) { pool.items[index(indices, $0)] }
  }

  private func permutationsNext(_ tool: IteratorPointer) -> Owned {
    guard tool.pointee.index < 2, !tool.pointee.source.isUnbound,
      let indices = asList(tool.pointee.second), let cycles = asList(tool.pointee.third)
    else { return .unbound }
    let pool = tool.pointee.source.storage(TupleObject.self)
    let size = pool.pointee.count
    let count = tool.pointee.limit
    if tool.pointee.index == 0 {
      tool.pointee.index = 1
      return chosen(count) { pool.items[index(indices, $0)] }
    }
    var position = count &- 1
    while position >= 0 {
      let left = index(cycles, position) &- 1
      setIndex(cycles, position, left)
      if left == 0 {
        // All were in this place: the index goes to the end, and the place before moves on.
        let first = index(indices, position)
        var other = position
        while other < size &- 1 {
          setIndex(indices, other, index(indices, other &+ 1))
          other &+= 1
        }
        setIndex(indices, size &- 1, first)
        setIndex(cycles, position, size &- position)
      } else {
        let first = index(indices, position)
        setIndex(indices, position, index(indices, size &- left))
        setIndex(indices, size &- left, first)
        return chosen(count) { pool.items[index(indices, $0)] }
      }
      position &-= 1
    }
    tool.pointee.index = 2
    return .unbound
  }

  private func productNext(_ tool: IteratorPointer) -> Owned {
    guard tool.pointee.index < 2, !tool.pointee.source.isUnbound,
      let indices = asList(tool.pointee.second)
    else { return .unbound }
    let pools = tool.pointee.source.storage(TupleObject.self)
    let count = pools.pointee.count
    if tool.pointee.index == 0 {
      tool.pointee.index = 1
      for position in 0..<count
      where pools.items[position].storage(TupleObject.self).pointee.count == 0 {
        tool.pointee.index = 2
        return .unbound
      }
    } else {
      var position = count &- 1
      while position >= 0 {
        let value = index(indices, position) &+ 1
        if value < pools.items[position].storage(TupleObject.self).pointee.count {
          setIndex(indices, position, value)
          break
        }
        setIndex(indices, position, 0)
        position &-= 1
      }
      if position < 0 {
        tool.pointee.index = 2
        return .unbound
      }
    }
    return choose(tool, count) { position in
      pools.items[position].storage(TupleObject.self).items[index(indices, position)]
    }
  }

  // MARK: Groups

  /// Reads the next element and its key into the state; false at the end.
  private func groupbyStep(_ tool: IteratorPointer) throws(Raised) -> Bool {
    if tool.pointee.source.isUnbound { return false }
    let state = tool.pointee.third.storage(IteratorObject.self)
    let item = try next(tool.pointee.source)
    if item.isUnbound { return false }
    let key =
      tool.pointee.second.isNone
      ? item.value.owned : try call(tool.pointee.second, item.value)
    if tool.pointee.third.isUnbound { return false }
    replaceField(&state.pointee.third, item)
    replaceField(&state.pointee.second, key)
    return true
  }

  private func groupbyNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    tool.pointee.index = 0
    if tool.pointee.third.isUnbound { return .unbound }
    let heldState = tool.pointee.third.owned
    let state = heldState.value.storage(IteratorObject.self)
    // Skip what is left of the last group.
    while true {
      if !state.pointee.second.isUnbound {
        if state.pointee.source.isUnbound { break }
        let target = state.pointee.source.owned
        let current = state.pointee.second.owned
        if try !equalsHeld(target.value, current.value) { break }
      }
      if try !groupbyStep(tool) { return .unbound }
    }
    let key = state.pointee.second.owned
    replaceField(&state.pointee.source, key.value.owned)
    let group = newGroup(of: tool, key.value)
    return newPair(key, group)
  }

  /// The group of a key, which is the valid one from now on.
  func newGroup(of tool: IteratorPointer, _ key: Value) -> Owned {
    let group = newTool(.grouper, nativeType(.grouper), Value(tool).owned)
    group.value.storage(IteratorObject.self).pointee.second = key.owned.take()
    tool.pointee.index = Int(bitPattern: group.value.object)
    return group
  }

  private func grouperNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.source.isUnbound { return .unbound }
    let parent = tool.pointee.source.storage(IteratorObject.self)
    if parent.pointee.index != Int(bitPattern: tool) || parent.pointee.third.isUnbound {
      return .unbound
    }
    let heldState = parent.pointee.third.owned
    let state = heldState.value.storage(IteratorObject.self)
    if state.pointee.third.isUnbound, try !groupbyStep(parent) { return .unbound }
    let target = tool.pointee.second.owned
    let current = state.pointee.second.owned
    if try !equalsHeld(target.value, current.value) { return .unbound }
    let result = state.pointee.third.owned
    releaseField(&state.pointee.third)
    return result
  }

  // MARK: Tee

  /// Elements kept in one link, as CPython's.
  static var teeLinkCount: Int { 57 }

  func newTeeLink(_ source: consuming Owned) -> Owned {
    newTeeLink(source, values: newList(capacity: 0))
  }

  func newTeeLink(_ source: consuming Owned, values: consuming Owned) -> Owned {
    let link = newTool(.teeLink, nativeType(.teeLink), source)
    link.value.storage(IteratorObject.self).pointee.second = values.take()
    return link
  }

  private func teeNext(_ tool: IteratorPointer) throws(Raised) -> Owned {
    if tool.pointee.source.isUnbound { return .unbound }
    if tool.pointee.index >= VM.teeLinkCount {
      let old = tool.pointee.source.owned
      let link = old.value.storage(IteratorObject.self)
      if link.pointee.third.isUnbound {
        link.pointee.third = newTeeLink(link.pointee.source.owned).take()
      }
      tool.pointee.index = 0
      replaceField(&tool.pointee.source, link.pointee.third.owned)
    }
    let held = tool.pointee.source.owned
    let link = held.value.storage(IteratorObject.self)
    guard let values = asList(link.pointee.second) else { return .unbound }
    let index = tool.pointee.index
    if index < values.pointee.count {
      tool.pointee.index = index &+ 1
      return values.pointee.items.unsafelyUnwrapped[index].owned
    }
    if link.pointee.index == 1 {
      throw runtimeError("cannot re-enter the tee iterator")
    }
    link.pointee.index = 1
    let source = link.pointee.source.owned
    let item: Owned
    do throws(Raised) {
      item = try next(source.value)
    } catch {
      link.pointee.index = 0
      throw error
    }
    link.pointee.index = 0
    if item.isUnbound { return .unbound }
    guard let list = asList(link.pointee.second) else { return .unbound }
    listAppend(list, item.value)
    tool.pointee.index = index &+ 1
    return item
  }

  // MARK: Making

  /// A new iterator of `itertools`, tracked.
  func newTool(
    _ tool: IterationTool, _ type: TypePointer, _ source: consuming Owned, index: Int = 0,
    limit: Int = 0, step: Int = 0
  ) -> Owned {
    let result = newIterator(of: type, .tool, source, index: index, limit: limit, step: step)
    result.value.storage(IteratorObject.self).pointee.tool = tool
    return result
  }
}
