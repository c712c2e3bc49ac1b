/// The built-in iterators. One storage serves all of them; `IteratorKind` says what the fields mean.
struct IteratorObject {
  var header: ContainerHeader
  var kind: IteratorKind
  /// Which of the `itertools` it is, if that is its kind.
  var tool: IterationTool
  /// What is iterated, or unbound once exhausted.
  var source: Value
  /// A second object (a function, a tuple of iterators, a result tuple to be used again).
  var second: Value
  /// A third one (the rest of a long range, the big count of an `enumerate`).
  var third: Value
  var index: Int
  var limit: Int
  var step: Int
}

typealias IteratorPointer = UnsafeMutablePointer<IteratorObject>

extension IteratorObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.source)
    visit(storage.pointee.second)
    visit(storage.pointee.third)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    // A `map` drops its iterators before the function (`map_dealloc`), `accumulate` what it iterates last.
    if storage.pointee.kind == .map { releaseField(&storage.pointee.second) }
    if storage.pointee.tool == .accumulate {
      releaseField(&storage.pointee.second)
      // A first total that waits goes last.
      if storage.pointee.index == 0 { releaseField(&storage.pointee.third) }
    }
    releaseField(&storage.pointee.source)
    releaseField(&storage.pointee.second)
    releaseField(&storage.pointee.third)
  }
}

/// Which built-in iterator an `IteratorObject` is: what its fields mean.
enum IteratorKind: UInt8 {
  /// `source` by `index`.
  case list, tuple, str, bytes, byteArray, sequence
  /// `source` by `index` downwards.
  case listReverse, reversed
  /// `index` is the next (small) integer, `limit` how many are left, `step` the distance.
  case range
  /// `source` is the next integer, `second` how many are left, `third` the distance.
  case longRange
  /// `index` is the next cell, `limit` the size at the start, `step` how many are left.
  case set
  case dictKeys, dictValues, dictItems, dictReverseKeys, dictReverseValues, dictReverseItems
  /// `source` is called until it gives `second`.
  case callable
  /// `source` is a generic alias, which is given unpacked.
  case alias
  /// `source` is the iterator, `index` or `third` the next number, `second` the last result.
  case enumerate
  /// `source` is a tuple of iterators, `second` the last result; `step` is 1 if strict.
  case zip
  /// `source` is the function, `second` a tuple of iterators.
  case map
  /// `source` is the function, `second` the iterator.
  case filter
  /// One of `itertools`: see `IterationTool`.
  case tool
}

// MARK: - Making

extension VM {
  @inline(__always)
  func newIterator(
    _ type: BuiltinType, _ kind: IteratorKind, _ source: Value, index: Int = 0, limit: Int = 0,
    step: Int = 0
  ) -> Owned {
    source.retain()
    return newIterator(
      of: self.type(type), kind, Owned(source), index: index, limit: limit, step: step)
  }

  @inline(__always)
  func newIterator(
    of type: TypePointer, _ kind: IteratorKind, _ source: consuming Owned, index: Int = 0,
    limit: Int = 0, step: Int = 0
  ) -> Owned {
    let iterator = allocateContainer(IteratorObject.self, type: type)
    iterator.pointee.kind = kind
    iterator.pointee.tool = .none
    iterator.pointee.source = source.take()
    iterator.pointee.second = .unbound
    iterator.pointee.third = .unbound
    iterator.pointee.index = index
    iterator.pointee.limit = limit
    iterator.pointee.step = step
    track(iterator)
    return Owned(iterator)
  }

  /// An iterator over a string (exact or not).
  func newStrIterator(_ value: Value) -> Owned {
    guard let str = asStr(value) else { return .unbound }
    // Only the exact string is compact in CPython: an instance of a subclass has the general iterator.
    let isCompact = str.pointee.isASCII && isExactly(value, .str)
    return newIterator(isCompact ? .strASCIIIterator : .strIterator, .str, Value(str))
  }

  func newBytesIterator(_ value: Value) -> Owned {
    guard let bytes = asBytes(value) else { return .unbound }
    return newIterator(.bytesIterator, .bytes, Value(bytes))
  }

  func newByteArrayIterator(_ value: Value) -> Owned {
    newIterator(.bytearrayIterator, .byteArray, value)
  }

  func newSetIterator(_ value: Value) -> Owned {
    let used = value.storage(SetObject.self).pointee.used
    return newIterator(.setIterator, .set, value, limit: used, step: used)
  }

  /// An iterator over a dictionary.
  func newDictIterator(_ kind: IteratorKind, _ dict: Value) -> Owned {
    let storage = dict.storage(DictObject.self)
    let used = storage.pointee.used
    let type: BuiltinType
    var index = 0
    switch kind {
    case .dictKeys: type = .dictKeyIterator
    case .dictValues: type = .dictValueIterator
    case .dictItems: type = .dictItemIterator
    case .dictReverseKeys:
      type = .dictReverseKeyIterator
      index = storage.pointee.entryCount &- 1
    case .dictReverseValues:
      type = .dictReverseValueIterator
      index = storage.pointee.entryCount &- 1
    default:
      type = .dictReverseItemIterator
      index = storage.pointee.entryCount &- 1
    }
    return newIterator(type, kind, dict, index: index, limit: used, step: used)
  }
}

// MARK: - Next

/// `TypeDefinition.next` of all built-in iterators.
@inline(__always)
func nextOfIterator(_ vm: VM, _ iterator: Value) throws(Raised) -> Owned {
  try vm.iteratorNext(iterator.storage(IteratorObject.self))
}

extension VM {
  /// The next element, or unbound at the end.
  func iteratorNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    switch iterator.pointee.kind {
    case .list:
      let source = iterator.pointee.source
      if source.isUnbound { return .unbound }
      let list = source.storage(ListObject.self)
      let index = iterator.pointee.index
      if index < list.pointee.count {
        iterator.pointee.index = index &+ 1
        return list.pointee.items.unsafelyUnwrapped[index].owned
      }
      releaseField(&iterator.pointee.source)
      return .unbound
    case .range:
      if iterator.pointee.limit <= 0 { return .unbound }
      let value = iterator.pointee.index
      iterator.pointee.limit &-= 1
      iterator.pointee.index = value &+ iterator.pointee.step
      return Owned(Value(small: value))
    case .tuple:
      let source = iterator.pointee.source
      if source.isUnbound { return .unbound }
      let tuple = source.storage(TupleObject.self)
      let index = iterator.pointee.index
      if index < tuple.pointee.count {
        iterator.pointee.index = index &+ 1
        return tuple.items[index].owned
      }
      releaseField(&iterator.pointee.source)
      return .unbound
    case .dictKeys, .dictValues, .dictItems: return try dictIteratorNext(iterator)
    case .dictReverseKeys, .dictReverseValues, .dictReverseItems:
      return try dictReverseIteratorNext(iterator)
    case .set: return try setIteratorNext(iterator)
    case .str:
      let source = iterator.pointee.source
      if source.isUnbound { return .unbound }
      let str = source.storage(StrObject.self)
      let index = iterator.pointee.index
      if index < str.pointee.count {
        iterator.pointee.index = index &+ 1
        return string(codePoint: str[codePoint: index])
      }
      releaseField(&iterator.pointee.source)
      return .unbound
    case .enumerate, .zip, .map, .filter, .tool:
      // One over the other, without end.
      try checkNativeStack()
      switch iterator.pointee.kind {
      case .enumerate: return try enumerateNext(iterator)
      case .zip: return try zipNext(iterator)
      case .map: return try mapNext(iterator)
      case .filter: return try filterNext(iterator)
      default: return try toolNext(iterator)
      }
    case .listReverse:
      let source = iterator.pointee.source
      if source.isUnbound { return .unbound }
      let list = source.storage(ListObject.self)
      let index = iterator.pointee.index
      if index >= 0, index < list.pointee.count {
        iterator.pointee.index = index &- 1
        return list.pointee.items.unsafelyUnwrapped[index].owned
      }
      iterator.pointee.index = -1
      releaseField(&iterator.pointee.source)
      return .unbound
    case .bytes:
      let source = iterator.pointee.source
      if source.isUnbound { return .unbound }
      let bytes = source.storage(BytesObject.self)
      let index = iterator.pointee.index
      if index < bytes.pointee.count {
        iterator.pointee.index = index &+ 1
        return Owned(Value(small: Int(bytes.data[index])))
      }
      releaseField(&iterator.pointee.source)
      return .unbound
    case .byteArray:
      let source = iterator.pointee.source
      if source.isUnbound { return .unbound }
      let bytes = source.storage(ByteArrayObject.self)
      let index = iterator.pointee.index
      if index < bytes.pointee.count, let data = bytes.pointee.bytes {
        iterator.pointee.index = index &+ 1
        return Owned(Value(small: Int(data[index])))
      }
      releaseField(&iterator.pointee.source)
      return .unbound
    case .longRange: return try longRangeNext(iterator)
    case .sequence: return try sequenceNext(iterator)
    case .reversed: return try reversedNext(iterator)
    case .callable: return try callableNext(iterator)
    case .alias: return try aliasNext(iterator)
    }
  }

  // MARK: Dictionaries and sets

  /// The tuple of two that was the last result, if nobody else holds it: it is used again.
  @inline(__always)
  private func pairAgain(
    _ iterator: IteratorPointer, _ first: consuming Owned, _ second: consuming Owned
  ) -> Owned {
    let last = iterator.pointee.second
    if last.isObject, last.object.pointee.count == 1 {
      let tuple = last.storage(TupleObject.self)
      last.retain()
      let oldFirst = tuple.items[0]
      let oldSecond = tuple.items[1]
      tuple.items[0] = first.take()
      tuple.items[1] = second.take()
      if !tuple.pointee.header.object.flags.contains(.tracked) { track(tuple) }
      oldFirst.release()
      oldSecond.release()
      return Owned(last)
    }
    let pair = newPair(first, second)
    // The first one stays, even if it cannot be used again.
    if !last.isObject { replaceField(&iterator.pointee.second, pair.value.owned) }
    return pair
  }

  private func dictIteratorNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    let source = iterator.pointee.source
    if source.isUnbound { return .unbound }
    let dict = source.storage(DictObject.self)
    if dict.pointee.used != iterator.pointee.limit {
      iterator.pointee.limit = -1
      throw runtimeError("dictionary changed size during iteration")
    }
    var index = iterator.pointee.index
    let count = dict.pointee.entryCount
    if let entries = dict.pointee.entries {
      while index < count, entries[index].key.isUnbound { index = dict.entry(afterDeleted: index) }
      if index < count {
        if iterator.pointee.step == 0 {
          releaseField(&iterator.pointee.source)
          throw runtimeError("dictionary keys changed during iteration")
        }
        iterator.pointee.index = index &+ 1
        iterator.pointee.step &-= 1
        switch iterator.pointee.kind {
        case .dictKeys: return entries[index].key.owned
        case .dictValues: return entries[index].value.owned
        default:
          return pairAgain(iterator, entries[index].key.owned, entries[index].value.owned)
        }
      }
    }
    releaseField(&iterator.pointee.source)
    return .unbound
  }

  private func dictReverseIteratorNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    let source = iterator.pointee.source
    if source.isUnbound { return .unbound }
    let dict = source.storage(DictObject.self)
    if dict.pointee.used != iterator.pointee.limit {
      iterator.pointee.limit = -1
      throw runtimeError("dictionary changed size during iteration")
    }
    var index = iterator.pointee.index
    if let entries = dict.pointee.entries, index < dict.pointee.entryCount {
      while index >= 0, entries[index].key.isUnbound { index &-= 1 }
      if index >= 0 {
        iterator.pointee.index = index &- 1
        iterator.pointee.step &-= 1
        switch iterator.pointee.kind {
        case .dictReverseKeys: return entries[index].key.owned
        case .dictReverseValues: return entries[index].value.owned
        default:
          return pairAgain(iterator, entries[index].key.owned, entries[index].value.owned)
        }
      }
    }
    releaseField(&iterator.pointee.source)
    return .unbound
  }

  private func setIteratorNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    let source = iterator.pointee.source
    if source.isUnbound { return .unbound }
    let set = source.storage(SetObject.self)
    if set.pointee.used != iterator.pointee.limit {
      iterator.pointee.limit = -1
      throw runtimeError("Set changed size during iteration")
    }
    var index = iterator.pointee.index
    if let entries = set.pointee.entries {
      while index <= set.pointee.mask, !entries[index].isLive { index &+= 1 }
      iterator.pointee.index = index &+ 1
      if index <= set.pointee.mask {
        iterator.pointee.step &-= 1
        return entries[index].key.owned
      }
    }
    releaseField(&iterator.pointee.source)
    return .unbound
  }

  // MARK: Ranges

  private func longRangeNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    let left = iterator.pointee.second
    if left.isUnbound || left == Value(small: 0) { return .unbound }
    let rest = try binary(.sub, left, Value(small: 1))
    let following = try binary(.add, iterator.pointee.source, iterator.pointee.third)
    let current = iterator.pointee.source.owned
    replaceField(&iterator.pointee.second, rest)
    replaceField(&iterator.pointee.source, following)
    return current
  }

  // MARK: Sequences

  /// `source[0]`, `source[1]`… until `IndexError`.
  private func sequenceNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    if iterator.pointee.source.isUnbound { return .unbound }
    let source = iterator.pointee.source.owned
    if iterator.pointee.index == Int.max { throw overflowError("iter index too large") }
    do throws(Raised) {
      let place = newInt(Int64(iterator.pointee.index))
      let item = try getItem(source.value, place.value)
      iterator.pointee.index &+= 1
      return item
    } catch {
      if !raisedMatches(.indexError), !raisedMatches(.stopIteration) { throw error }
      dropRaised()
      releaseField(&iterator.pointee.source)
      return .unbound
    }
  }

  private func reversedNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    if iterator.pointee.source.isUnbound { return .unbound }
    if iterator.pointee.index < 0 {
      iterator.pointee.index = -1
      releaseField(&iterator.pointee.source)
      return .unbound
    }
    let source = iterator.pointee.source.owned
    do throws(Raised) {
      let item = try getItem(source.value, Value(small: iterator.pointee.index))
      iterator.pointee.index &-= 1
      return item
    } catch {
      iterator.pointee.index = -1
      let isEnd = raisedMatches(.indexError) || raisedMatches(.stopIteration)
      if isEnd { dropRaised() }
      releaseField(&iterator.pointee.source)
      if !isEnd { throw error }
      return .unbound
    }
  }

  private func callableNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    if iterator.pointee.source.isUnbound { return .unbound }
    let function = iterator.pointee.source.owned
    let sentinel = iterator.pointee.second.owned
    let result: Owned
    do throws(Raised) {
      result = try call(function.value)
    } catch {
      if !raisedMatches(.stopIteration) { throw error }
      dropRaised()
      releaseField(&iterator.pointee.source)
      releaseField(&iterator.pointee.second)
      return .unbound
    }
    if iterator.pointee.source.isUnbound { return .unbound }
    // None is equal to itself only, and to what says so.
    if sentinel.value.isNone, result.value.isObject,
      lookupSpecial(type(of: result.value), .eq) == lookupSpecial(type(.object), .eq)
    {
      return result
    }
    if try !equals(sentinel.value, result.value) { return result }
    releaseField(&iterator.pointee.source)
    releaseField(&iterator.pointee.second)
    return .unbound
  }

  // MARK: Functions over iterators

  private func enumerateNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    if iterator.pointee.source.isUnbound { return .unbound }
    var item = elementAtHand(iterator.pointee.source)
    if item.isUnbound {
      item = try advance(iterator.pointee.source)
      if item.isUnbound { return .unbound }
    }
    if iterator.pointee.third.isUnbound {
      let number = Int64(iterator.pointee.index)
      let count = Value.fitsSmall(number) ? Owned(Value(small: number)) : newInt(number)
      if iterator.pointee.index == Int.max {
        iterator.pointee.third = newInt(number).take()
        return try enumerateBig(iterator, item)
      }
      iterator.pointee.index &+= 1
      return pairAgain(iterator, count, item)
    }
    return try enumerateBig(iterator, item)
  }

  private func enumerateBig(
    _ iterator: IteratorPointer, _ item: consuming Owned
  ) throws(Raised) -> Owned {
    let number = iterator.pointee.third.owned
    let following = try binary(.add, number.value, Value(small: 1))
    replaceField(&iterator.pointee.third, following)
    return pairAgain(iterator, number, item)
  }

  private func zipNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    if iterator.pointee.source.isUnbound { return .unbound }
    let sources = iterator.pointee.source.storage(TupleObject.self)
    let count = sources.pointee.count
    if count == 0 { return .unbound }
    let last = iterator.pointee.second
    if last.isObject, last.object.pointee.count == 1 {
      // Used again, item by item: what it gets before a source ends, it keeps.
      let result = last.owned
      let tuple = result.value.storage(TupleObject.self)
      for index in 0..<count {
        var item = elementAtHand(sources.items[index])
        if item.isUnbound {
          item = try next(sources.items[index])
          if item.isUnbound { return try zipEnd(iterator, index) }
        }
        let old = tuple.items[index]
        tuple.items[index] = item.take()
        old.release()
      }
      if !tuple.pointee.header.object.flags.contains(.tracked) { track(tuple) }
      return result
    }
    if count == 2 {
      let first = try zipAdvance(iterator, sources.items[0])
      if first.isUnbound { return try zipEnd(iterator, 0) }
      let second = try zipAdvance(iterator, sources.items[1])
      if second.isUnbound { return try zipEnd(iterator, 1) }
      return pairAgain(iterator, first, second)
    }
    var items = OwnedList(capacity: count)
    for index in 0..<count {
      let item = try zipAdvance(iterator, sources.items[index])
      if item.isUnbound { return try zipEnd(iterator, index) }
      items.append(item)
    }
    let result = newTuple(items)
    if !last.isObject { replaceField(&iterator.pointee.second, result.value.owned) }
    return result
  }

  /// A strict zip looks at the end of each iterator itself, a `StopIteration` included.
  @inline(__always)
  private func zipAdvance(_ iterator: IteratorPointer, _ source: Value) throws(Raised) -> Owned {
    iterator.pointee.step == 0 ? try advance(source) : try next(source)
  }

  /// The iterator at `index` has ended: for a strict zip all must have.
  private func zipEnd(_ iterator: IteratorPointer, _ index: Int) throws(Raised) -> Owned {
    if iterator.pointee.step == 0 { return .unbound }
    if index > 0 {
      throw valueError(
        "zip() argument \(index + 1) is shorter than argument\(index == 1 ? " " : "s 1-")\(index)")
    }
    let sources = iterator.pointee.source.storage(TupleObject.self)
    for other in 1..<Swift.max(sources.pointee.count, 1) {
      let item = try next(sources.items[other])
      if !item.isUnbound {
        throw valueError(
          "zip() argument \(other + 1) is longer than argument\(other == 1 ? " " : "s 1-")\(other)")
      }
    }
    return .unbound
  }

  private func mapNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    if iterator.pointee.source.isUnbound { return .unbound }
    let sources = iterator.pointee.second.storage(TupleObject.self)
    let count = sources.pointee.count
    if count == 1 {
      let item = try advance(sources.items[0])
      if item.isUnbound { return .unbound }
      return try call(iterator.pointee.source, item.value)
    }
    var items = OwnedList(capacity: count)
    for index in 0..<count {
      let item = try advance(sources.items[index])
      if item.isUnbound { return .unbound }
      items.append(item)
    }
    return try call(iterator.pointee.source, list: items)
  }

  private func filterNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    let function = iterator.pointee.source
    if function.isUnbound { return .unbound }
    let isTruth = function.isNone || function == Value(type(.bool))
    while true {
      let item = try advance(iterator.pointee.second)
      if item.isUnbound { return .unbound }
      if isTruth {
        if try isTrue(item.value) { return item }
      } else {
        let result = try call(function, item.value)
        if try isTrue(result.value) { return item }
      }
    }
  }

  // MARK: Length hints

  /// How many elements are left, or unbound if the kind does not know.
  fileprivate func iteratorLengthHint(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    let source = iterator.pointee.source
    switch iterator.pointee.kind {
    case .list:
      if source.isUnbound { return Owned(Value(small: 0)) }
      let left = source.storage(ListObject.self).pointee.count &- iterator.pointee.index
      return Owned(Value(small: Swift.max(left, 0)))
    case .tuple:
      if source.isUnbound { return Owned(Value(small: 0)) }
      let left = source.storage(TupleObject.self).pointee.count &- iterator.pointee.index
      return Owned(Value(small: Swift.max(left, 0)))
    case .str:
      if source.isUnbound { return Owned(Value(small: 0)) }
      let left = source.storage(StrObject.self).pointee.count &- iterator.pointee.index
      return Owned(Value(small: Swift.max(left, 0)))
    case .bytes:
      if source.isUnbound { return Owned(Value(small: 0)) }
      let left = source.storage(BytesObject.self).pointee.count &- iterator.pointee.index
      return Owned(Value(small: Swift.max(left, 0)))
    case .byteArray:
      if source.isUnbound { return Owned(Value(small: 0)) }
      let left = source.storage(ByteArrayObject.self).pointee.count &- iterator.pointee.index
      return Owned(Value(small: Swift.max(left, 0)))
    case .listReverse:
      if source.isUnbound { return Owned(Value(small: 0)) }
      let left = iterator.pointee.index &+ 1
      return Owned(
        Value(small: left > source.storage(ListObject.self).pointee.count ? 0 : left))
    case .range: return Owned(Value(small: iterator.pointee.limit))
    case .longRange: return iterator.pointee.second.owned
    case .set:
      if source.isUnbound { return Owned(Value(small: 0)) }
      let isSame = source.storage(SetObject.self).pointee.used == iterator.pointee.limit
      return Owned(Value(small: isSame ? iterator.pointee.step : 0))
    case .dictKeys, .dictValues, .dictItems, .dictReverseKeys, .dictReverseValues,
      .dictReverseItems:
      if source.isUnbound { return Owned(Value(small: 0)) }
      let isSame = source.storage(DictObject.self).pointee.used == iterator.pointee.limit
      return Owned(Value(small: isSame ? iterator.pointee.step : 0))
    case .sequence:
      if source.isUnbound { return Owned(Value(small: 0)) }
      if lookupSpecial(type(of: source), .len).isUnbound { return .notImplemented }
      let held = source.owned
      let left = try length(of: held.value) &- iterator.pointee.index
      return Owned(Value(small: Swift.max(left, 0)))
    case .reversed:
      if source.isUnbound { return Owned(Value(small: 0)) }
      let held = source.owned
      let count = try length(of: held.value)
      let left = iterator.pointee.index &+ 1
      return Owned(Value(small: left > count ? 0 : left))
    case .callable, .alias, .enumerate, .zip, .map, .filter, .tool: return .notImplemented
    }
  }
}

// MARK: - The types

/// `__iter__` and `__next__`, which all native iterators have: `__next__` calls the type's native
/// `next` and raises `StopIteration` at its end.
func iteratorMembers() -> [Member] {
  [
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      arguments[0].owned
    },
    Method("__next__(self, /)", "Implement next(self).") { vm, arguments throws(Raised) in
      var type = vm.type(of: arguments[0])
      while type.pointee.flags.contains(.heapType) || type.pointee.nativeNext == nil,
        let base = type.pointee.base
      {
        type = base
      }
      guard let native = type.pointee.nativeNext else {
        throw vm.typeError("'\(vm.typeName(arguments[0]))' object is not an iterator")
      }
      let result = try native(vm, arguments[0])
      if result.isUnbound { throw vm.stopIteration() }
      return result
    },
  ]
}

private func iteratorMembersWithHint() -> [Member] {
  iteratorMembers() + [
    Method("__length_hint__(self, /)", "Private method returning an estimate of len(list(it)).") {
      vm, arguments throws(Raised) in
      try vm.iteratorLengthHint(arguments[0].storage(IteratorObject.self))
    },
    iteratorReduceMember(),
  ]
}

/// The declaration of an iterator that Python code cannot make by itself. One that `hasState` stands
/// at a place, to which `__setstate__` moves it.
private func iteratorDefinition(
  _ name: StaticString, hasState: Bool = false, hasHint: Bool = true
) -> TypeDefinition {
  TypeDefinition(
    name, layout: .iterator, size: MemoryLayout<IteratorObject>.size,
    flags: [.container, .noConstructor],
    next: { vm, iterator throws(Raised) in try nextOfIterator(vm, iterator) },
    members: {
      (hasHint ? iteratorMembersWithHint() : iteratorMembers() + [iteratorReduceMember()])
        + (hasState ? [iteratorStateMember()] : [])
    })
}

extension TypeDefinition {
  static let listIterator = iteratorDefinition("list_iterator", hasState: true)
  static let listReverseIterator = iteratorDefinition("list_reverseiterator", hasState: true)
  static let tupleIterator = iteratorDefinition("tuple_iterator", hasState: true)
  static let strIterator = iteratorDefinition("str_iterator", hasState: true)
  static let strASCIIIterator = iteratorDefinition("str_ascii_iterator", hasState: true)
  static let bytesIterator = iteratorDefinition("bytes_iterator", hasState: true)
  static let bytearrayIterator = iteratorDefinition("bytearray_iterator", hasState: true)
  static let rangeIterator = iteratorDefinition("range_iterator", hasState: true)
  static let longRangeIterator = iteratorDefinition("longrange_iterator", hasState: true)
  static let setIterator = iteratorDefinition("set_iterator")
  static let dictKeyIterator = iteratorDefinition("dict_keyiterator")
  static let dictValueIterator = iteratorDefinition("dict_valueiterator")
  static let dictItemIterator = iteratorDefinition("dict_itemiterator")
  static let dictReverseKeyIterator = iteratorDefinition("dict_reversekeyiterator")
  static let dictReverseValueIterator = iteratorDefinition("dict_reversevalueiterator")
  static let dictReverseItemIterator = iteratorDefinition("dict_reverseitemiterator")
  static let sequenceIterator = iteratorDefinition("iterator", hasState: true)
  static let callableIterator = iteratorDefinition("callable_iterator", hasHint: false)
  static let genericAliasIterator = iteratorDefinition("generic_alias_iterator", hasHint: false)

  static let enumerate = TypeDefinition(
    "enumerate", doc: "Pairs of a count (from start) and each element of an iterable.",
    layout: .iterator, size: MemoryLayout<IteratorObject>.size, flags: [.baseType, .container],
    next: { vm, iterator throws(Raised) in try nextOfIterator(vm, iterator) },
    members: {
      [.ownGetAttribute] + iteratorMembers() + [iteratorReduceMember()] + enumerateMembers()
    })

  static let zip = TypeDefinition(
    "zip", doc: "Tuples with one element of each iterable, until the shortest ends.",
    layout: .iterator, size: MemoryLayout<IteratorObject>.size, flags: [.baseType, .container],
    next: { vm, iterator throws(Raised) in try nextOfIterator(vm, iterator) },
    members: {
      [.ownGetAttribute] + iteratorMembers() + [iteratorReduceMember(), iteratorStateMember()]
        + zipMembers()
    })

  static let map = TypeDefinition(
    "map", doc: "A function's results for the elements of the iterables.",
    layout: .iterator, size: MemoryLayout<IteratorObject>.size, flags: [.baseType, .container],
    next: { vm, iterator throws(Raised) in try nextOfIterator(vm, iterator) },
    members: { [.ownGetAttribute] + iteratorMembers() + [iteratorReduceMember()] + mapMembers() })

  static let filter = TypeDefinition(
    "filter", doc: "The elements for which a function (or, with None, the element) is true.",
    layout: .iterator, size: MemoryLayout<IteratorObject>.size, flags: [.baseType, .container],
    next: { vm, iterator throws(Raised) in try nextOfIterator(vm, iterator) },
    members: { [.ownGetAttribute] + iteratorMembers() + [iteratorReduceMember()] + filterMembers() }
  )

  static let reversed = TypeDefinition(
    "reversed", doc: "The elements of a sequence, last to first.",
    layout: .iterator, size: MemoryLayout<IteratorObject>.size, flags: [.baseType, .container],
    next: { vm, iterator throws(Raised) in try nextOfIterator(vm, iterator) },
    members: {
      [.ownGetAttribute] + iteratorMembersWithHint() + [iteratorStateMember()] + reversedMembers()
    })
}

func genericAliasMember() -> Member {
  ClassMethod("__class_getitem__(cls, object, /)", "See PEP 585") {
    vm, arguments throws(Raised) in try vm.newGenericAlias(arguments[0], arguments[1])
  }
}

private func enumerateMembers() -> [Member] {
  [
    genericAliasMember(),
    StaticMethod("__new__(cls, iterable, start=0)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      var first = 0
      var big = Owned.unbound
      if !arguments[2].isUnbound {
        let start = try vm.intFromIndex(arguments[2])
        if let machine = vm.machineInt(start.value) { first = machine } else { big = start }
      }
      let source = try vm.iterator(of: arguments[1])
      let result = vm.newIterator(
        of: arguments[0].storage(TypeObject.self), .enumerate, source, index: first)
      result.value.storage(IteratorObject.self).pointee.third = big.take()
      return result
    },
  ]
}

private func zipMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *iterables, strict=False)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      let isStrict = try vm.isTrue(arguments[2])
      let sources = try iteratorsOf(vm, arguments[1], from: 0)
      return vm.newIterator(
        of: arguments[0].storage(TypeObject.self), .zip, sources, step: isStrict ? 1 : 0)
    }
  ]
}

/// A tuple of iterators over the items of a tuple.
func iteratorsOf(_ vm: VM, _ iterables: Value, from first: Int) throws(Raised) -> Owned {
  let tuple = iterables.storage(TupleObject.self)
  var result = OwnedList(capacity: tuple.pointee.count)
  for index in first..<tuple.pointee.count {
    result.append(try vm.iterator(of: tuple.items[index]))
  }
  return vm.newTuple(result)
}

private func mapMembers() -> [Member] {
  [
    StaticMethod(
      "__new__(cls, /, *args) -> (function, iterable, /, *iterables)",
      "Create and return a new object."
    ) {
      vm, arguments throws(Raised) in
      let given = arguments[1].storage(TupleObject.self)
      if given.pointee.count < 2 {
        throw vm.typeError("map() must have at least two arguments.")
      }
      let function = given.items[0].owned
      let sources = try iteratorsOf(vm, arguments[1], from: 1)
      let result = vm.newIterator(
        of: arguments[0].storage(TypeObject.self), .map, function)
      result.value.storage(IteratorObject.self).pointee.second = sources.take()
      return result
    }
  ]
}

private func filterMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, function, iterable, /)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      let source = try vm.iterator(of: arguments[2])
      let result = vm.newIterator(
        of: arguments[0].storage(TypeObject.self), .filter, arguments[1].owned)
      result.value.storage(IteratorObject.self).pointee.second = source.take()
      return result
    }
  ]
}

private func reversedMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, sequence, /)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      try vm.reversedOf(arguments[1], arguments[0].storage(TypeObject.self))
    }
  ]
}

extension VM {
  /// `reversed(sequence)`.
  func reversedOf(_ sequence: Value, _ type: TypePointer) throws(Raised) -> Owned {
    let special = lookupSpecial(self.type(of: sequence), .reversed)
    if special.isNone || special.isUnbound && !isSequence(self.type(of: sequence)) {
      throw typeError("'\(typeName(sequence))' object is not reversible")
    }
    if !special.isUnbound { return try callFound(special, sequence) }
    let count = try length(of: sequence)
    return newIterator(of: type, .reversed, sequence.owned, index: count &- 1)
  }

  /// `iter(callable, sentinel)`.
  func newCallableIterator(_ callable: Value, _ sentinel: Value) -> Owned {
    let result = newIterator(.callableIterator, .callable, callable)
    sentinel.retain()
    result.value.storage(IteratorObject.self).pointee.second = sentinel
    return result
  }
}
