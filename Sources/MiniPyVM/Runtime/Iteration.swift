/// The iteration protocol: `iter(x)`, `next(it)`, and native loops over any iterable.

extension VM {
  /// `iter(iterable)`.
  ///
  /// - Throws: `TypeError` if it is not iterable, and what `__iter__` raises.
  func iterator(of iterable: Value) throws(Raised) -> Owned {
    let type = type(of: iterable)
    if !type.pointee.flags.contains(.heapType) {
      switch type.pointee.layout {
      case .list: return newIterator(.listIterator, .list, iterable)
      case .tuple: return newIterator(.tupleIterator, .tuple, iterable)
      case .dict where type == self.type(.dict): return newDictIterator(.dictKeys, iterable)
      case .set, .frozenset: return newSetIterator(iterable)
      case .range: return newRangeIterator(iterable.storage(RangeObject.self))
      case .str: return newStrIterator(iterable)
      case .iterator,
        .generator
      where type != self.type(.coroutine)
        && type != self.type(.asyncGenerator):
        return iterable.owned
      default: break
      }
    }
    let special = lookupSpecial(type, .iter)
    if special.isUnbound {
      if isSequence(type) { return newIterator(.sequenceIterator, .sequence, iterable) }
      throw notIterable(iterable)
    }
    if special.isNone { throw notIterable(iterable) }
    let result = try callIfBound(special, iterable)
    if result.isUnbound {
      // CPython's iterator asks for the items by `__getitem__`, if the class has that.
      if isSequence(type) { return newIterator(.sequenceIterator, .sequence, iterable) }
      throw notIterable(iterable)
    }
    if !isIterator(result.value) {
      throw typeError("iter() returned non-iterator of type '\(typeName(result.value))'")
    }
    return result
  }

  func notIterable(_ value: Value) -> Raised {
    typeError("'\(typeName(value))' object is not iterable")
  }

  /// True if the class has `__next__`.
  @inline(__always)
  func isIterator(_ value: Value) -> Bool {
    let type = type(of: value)
    if type.pointee.nativeNext != nil { return true }
    let special = lookupSpecial(type, .next)
    return !special.isUnbound
  }

  /// True if instances may be read by index (`PySequence_Check`).
  func isSequence(_ type: TypePointer) -> Bool {
    // These are subscripted with keys or types alone.
    if isSubtype(type, self.type(.dict)) || type == self.type(.unionType)
      || type == self.type(.typeAliasType) || type == self.type(.genericAlias)
      || type == self.type(.mappingProxy)
    {
      return false
    }
    return !lookupSpecial(type, .getitem).isUnbound
  }

  /// True if the class has `__iter__` (be it `None`) or is that of a sequence: what the messages of
  /// unpacking and of `*` ask.
  func mayIterate(_ type: TypePointer) -> Bool {
    !lookupSpecial(type, .iter).isUnbound || isSequence(type)
  }

  /// The iterator's next element, or unbound at the end (`PyIter_Next`): a `StopIteration` is an
  /// end too, that of a callback of a native iterator included.
  @inline(__always)
  func next(_ iterator: Value) throws(Raised) -> Owned {
    do throws(Raised) {
      return try advance(iterator)
    } catch {
      try swallowStopIteration(error)
      return .unbound
    }
  }

  @inline(never)
  private func swallowStopIteration(_ error: Raised) throws(Raised) {
    if !raisedMatches(.stopIteration) { throw error }
    dropRaised()
  }

  /// The iterator's next element, or unbound at the end (`tp_iternext`): what an iterator over
  /// another one asks for, so that a `StopIteration` of a callback or of Python's `__next__` goes
  /// with its value to who asked for the outermost element.
  @inline(__always)
  func advance(_ iterator: Value) throws(Raised) -> Owned {
    try nativeStep()
    if iterator.isObject {
      let type = iterator.object.pointee.type
      if type.pointee.layout == .iterator, !type.pointee.flags.contains(.heapType) {
        return try iteratorNext(iterator.storage(IteratorObject.self))
      }
    }
    return try advanceOther(iterator)
  }

  /// The next element of an iterator over a list or a range, if there is one: what needs no call. Else
  /// unbound, and `advance` has the answer.
  @inline(__always)
  func elementAtHand(_ iterator: Value) -> Owned {
    guard iterator.isObject else { return .unbound }
    let type = iterator.object.pointee.type
    if type == self.type(.listIterator) {
      let state = iterator.storage(IteratorObject.self)
      if state.pointee.source.isObject {
        let list = state.pointee.source.storage(ListObject.self)
        let index = state.pointee.index
        if index < list.pointee.count {
          state.pointee.index = index &+ 1
          return list.pointee.items.unsafelyUnwrapped[index].owned
        }
      }
    } else if type == self.type(.rangeIterator) {
      let state = iterator.storage(IteratorObject.self)
      if state.pointee.limit > 0 {
        let value = Value(small: state.pointee.index)
        state.pointee.limit &-= 1
        state.pointee.index &+= state.pointee.step
        return Owned(value)
      }
    }
    return .unbound
  }

  @inline(never)
  private func advanceOther(_ iterator: Value) throws(Raised) -> Owned {
    let type = type(of: iterator)
    if type == self.type(.generator) { return try generatorNext(iterator) }
    if !type.pointee.flags.contains(.heapType), let native = type.pointee.nativeNext {
      try checkNativeStack()
      return try native(self, iterator)
    }
    let special = lookupSpecial(type, .next)
    if special.isUnbound {
      throw typeError("'\(typeName(iterator))' object is not an iterator")
    }
    if special.hasLayout(.nativeFunction),
      let owner = special.storage(NativeFunctionObject.self).pointee.owner,
      let native = owner.pointee.nativeNext, isSubtype(type, owner)
    {
      // Of a class that inherits it from a native one.
      try checkNativeStack()
      return try native(self, iterator)
    }
    return try callSpecial(special, iterator)
  }

  /// Calls `body` with each element, held during the call, until it returns false.
  @inline(__always)
  func forEach(
    _ iterable: Value, _ body: (Value) throws(Raised) -> Bool
  ) throws(Raised) {
    if isExactly(iterable, .list) {
      let list = iterable.storage(ListObject.self)
      let held = iterable.owned
      var index = 0
      while index < list.pointee.count {
        let item = list.pointee.items.unsafelyUnwrapped[index].owned
        index &+= 1
        try nativeStep()
        if try !body(item.value) { return }
      }
      _ = held.value
      return
    }
    if isExactly(iterable, .tuple) {
      let tuple = iterable.storage(TupleObject.self)
      let held = iterable.owned
      var index = 0
      while index < tuple.pointee.count {
        try nativeStep()
        if try !body(tuple.items[index]) { return }
        index &+= 1
      }
      _ = held.value
      return
    }
    let iterator = try iterator(of: iterable)
    while true {
      let item = try next(iterator.value)
      if item.isUnbound { return }
      if try !body(item.value) { return }
    }
  }

  /// A new list of the elements.
  func listFromIterable(_ iterable: Value) throws(Raised) -> Owned {
    let list = newList(capacity: 0)
    try listExtend(list.value.storage(ListObject.self), iterable)
    return list
  }

  /// A tuple of the elements; an exact tuple is itself.
  func tupleFromIterable(_ iterable: Value) throws(Raised) -> Owned {
    if isExactly(iterable, .tuple) { return iterable.owned }
    if isExactly(iterable, .list) { return try tupleFromList(iterable.storage(ListObject.self)) }
    let list = try listFromIterable(iterable)
    return try tupleFromList(list.value.storage(ListObject.self))
  }

  /// `iterable` as a list or tuple to read from (`PySequence_Fast`): itself if it is one, else a
  /// new list.
  ///
  /// - Parameter message: the text of the `TypeError` if it is not iterable.
  func sequenceFast(_ iterable: Value, _ message: StaticString) throws(Raised) -> Owned {
    if isExactly(iterable, .list) || isExactly(iterable, .tuple) { return iterable.owned }
    let iterator: Owned
    do throws(Raised) {
      iterator = try self.iterator(of: iterable)
    } catch {
      if !raisedMatches(.typeError) { throw error }
      dropRaised()
      throw typeError("\(message)")
    }
    // Only the iterator is asked how much there is.
    return try listFromIterable(iterator.value)
  }

  /// The items of a list or tuple (exact or subclass).
  @inline(__always)
  func itemsOfSequence(_ value: Value) -> UnsafeMutableBufferPointer<Value> {
    if let list = asList(value) {
      return UnsafeMutableBufferPointer(start: list.pointee.items, count: list.pointee.count)
    }
    if let tuple = asTuple(value) {
      return UnsafeMutableBufferPointer(start: tuple.items, count: tuple.pointee.count)
    }
    return UnsafeMutableBufferPointer(start: nil, count: 0)
  }

  /// `StopIteration()` for a native `__next__` method at its end.
  func stopIteration() -> Raised { raise(newException(.stopIteration, arguments: [])) }
}
