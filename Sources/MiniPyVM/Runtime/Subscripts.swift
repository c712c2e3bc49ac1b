/// `x[key]`, `x[key] = value`, `del x[key]`, `item in x`, and indexes and slices in general.

// MARK: - Items

extension VM {
  /// `object[key]`.
  @inline(__always)
  func getItem(_ object: Value, _ key: Value) throws(Raised) -> Owned {
    if key.isSmall, object.isObject {
      let type = object.object.pointee.type
      if type == self.type(.list) {
        let list = object.storage(ListObject.self)
        let count = list.pointee.count
        var index = Int(truncatingIfNeeded: key.small)
        if index < 0 { index &+= count }
        if index >= 0, index < count {
          return list.pointee.items.unsafelyUnwrapped[index].owned
        }
      } else if type == self.type(.tuple) {
        let tuple = object.storage(TupleObject.self)
        let count = tuple.pointee.count
        var index = Int(truncatingIfNeeded: key.small)
        if index < 0 { index &+= count }
        if index >= 0, index < count { return tuple.items[index].owned }
      }
    }
    return try getItemOther(object, key)
  }

  @inline(never)
  private func getItemOther(_ object: Value, _ key: Value) throws(Raised) -> Owned {
    let type = type(of: object)
    if !type.pointee.flags.contains(.heapType) {
      switch type.pointee.layout {
      case .dict where type == self.type(.dict):
        let found = try dictGet(object.storage(DictObject.self), key)
        if found.isUnbound { throw keyError(key) }
        return found.owned
      case .list: return try listSubscript(object.storage(ListObject.self), key)
      case .tuple: return try tupleSubscript(object, key)
      case .str where key.isSmall:
        let str = object.storage(StrObject.self)
        var index = Int(truncatingIfNeeded: key.small)
        if index < 0 { index &+= str.pointee.count }
        if index >= 0, index < str.pointee.count {
          return string(codePoint: str[codePoint: index])
        }
      default: break
      }
    }
    if isPython2, let result = try callSlice("__getslice__", object, key, .unbound) {
      return Owned(result)
    }
    let special = lookupSpecial(type, .getitem)
    if !special.isUnbound { return try callSpecial(special, object, key) }
    if type.pointee.layout == .type {
      let subscripted = object.storage(TypeObject.self)
      if subscripted == self.type(.type) { return try newGenericAlias(object, key) }
      let method = try lookupAttribute(object, .classGetitem)
      if !method.value.isNoneOrUnbound { return try call(method.value, key) }
      throw typeError("type '\(typeName(subscripted))' is not subscriptable")
    }
    throw typeError("'\(typeName(object))' object is not subscriptable")
  }

  /// `object[key] = value`.
  @inline(__always)
  func setItem(_ object: Value, _ key: Value, _ value: Value) throws(Raised) {
    if key.isSmall, isExactly(object, .list) {
      let list = object.storage(ListObject.self)
      let count = list.pointee.count
      var index = Int(truncatingIfNeeded: key.small)
      if index < 0 { index &+= count }
      if index >= 0, index < count {
        value.retain()
        let place = list.pointee.items.unsafelyUnwrapped + index
        let old = place.pointee
        place.pointee = value
        old.release()
        return
      }
    }
    try setItemOther(object, key, value)
  }

  @inline(never)
  private func setItemOther(
    _ object: Value, _ key: Value, _ value: Value
  ) throws(Raised) {
    let type = type(of: object)
    if type == self.type(.dict) {
      try dictSet(object.storage(DictObject.self), key, value)
      return
    }
    if type == self.type(.list) {
      try listSetSubscript(object.storage(ListObject.self), key, value)
      return
    }
    if type.pointee.layout == .dict, !type.pointee.flags.contains(.heapType),
      object.storage(DictObject.self).pointee.order == .nodes
    {
      let held = object.owned
      try orderedStore(object.storage(OrderedDictObject.self), key, try hash(key), value)
      _ = held.value
      return
    }
    if isPython2, let result = try callSlice("__setslice__", object, key, value) {
      result.release()
      return
    }
    let special = lookupSpecial(type, .setitem)
    if special.isUnbound {
      if type.pointee.flags.contains(.heapType), !lookupSpecial(type, .delitem).isUnbound {
        throw attributeError("__setitem__")
      }
      if isSequenceLike(type), hasIndex(key) { _ = try index(key) }
      throw typeError("'\(typeName(object))' object does not support item assignment")
    }
    _ = try callSpecial(special, object, key, value)
  }

  /// A class with `__setitem__` alone shares its slot; other sequences are asked by index; the rest
  /// has no slot at all (`PyObject_DelItem`).
  private func noItemDeletion(_ object: Value, _ key: Value) throws(Raised) -> Raised {
    let type = type(of: object)
    if type.pointee.flags.contains(.heapType), !lookupSpecial(type, .setitem).isUnbound {
      return attributeError("__delitem__")
    }
    if isSequenceLike(type), hasIndex(key) {
      _ = try index(key)
      return typeError("'\(typeName(object))' object doesn't support item deletion")
    }
    return typeError("'\(typeName(object))' object does not support item deletion")
  }

  /// `del object[key]`.
  func deleteItem(_ object: Value, _ key: Value) throws(Raised) {
    let type = type(of: object)
    if type == self.type(.dict) {
      if try !dictDelete(object.storage(DictObject.self), key) { throw keyError(key) }
      return
    }
    if type == self.type(.list) {
      try listDeleteSubscript(object.storage(ListObject.self), key)
      return
    }
    if isPython2, let result = try callSlice("__delslice__", object, key, .unbound) {
      result.release()
      return
    }
    let special = lookupSpecial(type, .delitem)
    if special.isUnbound { throw try noItemDeletion(object, key) }
    _ = try callSpecial(special, object, key)
  }

  /// True if CPython's type has a table of sequence methods (`tp_as_sequence`), empty or not.
  private func isSequenceLike(_ type: TypePointer) -> Bool {
    if type.pointee.flags.contains(.heapType) { return true }
    switch type.pointee.layout {
    case .str, .bytes, .tuple, .list, .dict, .set, .frozenset, .byteArray, .memoryView, .range,
      .mappingProxy, .dictView:
      return true
    default: return false
    }
  }

  /// `item in container`.
  func contains(_ container: Value, _ item: Value) throws(Raised) -> Bool {
    let type = type(of: container)
    if !type.pointee.flags.contains(.heapType) {
      switch type.pointee.layout {
      case .dict where type == self.type(.dict):
        return try dictContains(container.storage(DictObject.self), item)
      case .set, .frozenset: return try setContainsItem(container.storage(SetObject.self), item)
      case .list: return try listContains(container.storage(ListObject.self), item)
      case .tuple: return try tupleContains(container.storage(TupleObject.self), item)
      case .str where pointee.python2 == nil:
        return try strContains(container.storage(StrObject.self), item)
      default: break
      }
    }
    let special = lookupSpecial(type, .contains)
    if special.isNone {
      throw typeError("'\(typeName(container))' object is not a container")
    }
    if !special.isUnbound {
      let result = try callSpecial(special, container, item)
      return try isTrue(result.value)
    }
    return try iterationContains(container, item)
  }

  /// `item in container` by iterating.
  func iterationContains(_ container: Value, _ item: Value) throws(Raised) -> Bool {
    let iterator = try searchedIterator(container)
    while true {
      let element = try next(iterator.value)
      if element.isUnbound { return false }
      if try equalsHeld(element.value, item) { return true }
    }
  }

  /// The iterator of something that is searched (`_PySequence_IterSearch`).
  func searchedIterator(_ container: Value) throws(Raised) -> Owned {
    do throws(Raised) {
      return try iterator(of: container)
    } catch {
      if !raisedMatches(.typeError) { throw error }
      dropRaised()
      throw typeError("argument of type '\(typeName(container))' is not iterable")
    }
  }
}

// MARK: - Indexes

extension VM {
  /// True if the value may be an index: an int or a class with `__index__`.
  @inline(__always)
  func hasIndex(_ value: Value) -> Bool {
    value.isSmall || !lookupSpecial(type(of: value), .index).isUnbound
  }

  /// True if the class has `__index__`, `__int__` or `__float__`, or it is complex
  /// (`PyNumber_Check`).
  func isNumber(_ value: Value) -> Bool {
    if value.isSmall || asComplex(value) != nil { return true }
    let type = type(of: value)
    for name: Name in [.index, .int, .float] where !lookupSpecial(type, name).isUnbound {
      return true
    }
    return false
  }

  /// An index (`__index__`) as a machine integer.
  ///
  /// - Throws: `IndexError` if it does not fit; `TypeError` if it is no integer.
  @inline(__always)
  func index(_ value: Value) throws(Raised) -> Int {
    if value.isSmall, let index = Int(exactly: value.small) { return index }
    return try indexOther(value, .indexError)
  }

  /// As `index`, with another exception for an integer that does not fit.
  @inline(never)
  func indexOther(_ value: Value, _ overflow: BuiltinType) throws(Raised) -> Int {
    let integer = try intFromIndex(value)
    guard let index = machineInt(integer.value) else {
      throw raise(
        overflow, "cannot fit '\(typeName(value))' into an index-sized integer")
    }
    return index
  }

  /// An index argument of a method (Argument Clinic's `Py_ssize_t`): an integer that does not fit
  /// is an `OverflowError` with the text of `PyLong_AsSsize_t`.
  @inline(__always)
  func indexArgument(_ value: Value) throws(Raised) -> Int {
    if value.isSmall, let index = Int(exactly: value.small) { return index }
    let integer = try intFromIndex(value)
    guard let index = machineInt(integer.value) else {
      throw overflowError("Python int too large to convert to C ssize_t")
    }
    return index
  }

  /// A count (`list * n`): an integer that does not fit is an `OverflowError`.
  @inline(__always)
  func indexOrOverflow(_ value: Value) throws(Raised) -> Int {
    if value.isSmall, let index = Int(exactly: value.small) { return index }
    return try indexOther(value, .overflowError)
  }

  /// A bound of a slice, clipped to the machine's integers.
  func sliceIndex(_ value: Value) throws(Raised) -> Int {
    if value.isSmall, let index = Int(exactly: value.small) { return index }
    if !hasIndex(value) {
      throw typeError(
        "slice indices must be integers or None or have an __index__ method")
    }
    let integer = try intFromIndex(value)
    if let index = machineInt(integer.value) { return index }
    return isNegativeInt(integer.value) ? Int.min : Int.max
  }

  /// The bounds of a slice over a sequence of `length` items (`PySlice_Unpack` and
  /// `PySlice_AdjustIndices`). `length` is asked after `__index__` methods ran.
  func normalizeSlice(
    _ slice: Value, _ length: @autoclosure () -> Int
  ) throws(Raised) -> (start: Int, stop: Int, step: Int, count: Int) {
    let unpacked = try unpackSlice(slice)
    return adjustSlice(unpacked.start, unpacked.stop, unpacked.step, length())
  }

  /// The bounds of a slice before they are fitted to a length.
  func unpackSlice(_ slice: Value) throws(Raised) -> (start: Int, stop: Int, step: Int) {
    let storage = slice.storage(SliceObject.self)
    var step = 1
    if !storage.pointee.step.isNone {
      step = try sliceIndex(storage.pointee.step)
      if step == 0 { throw valueError("slice step cannot be zero") }
      if step < -Int.max { step = -Int.max }
    }
    let start =
      storage.pointee.start.isNone
      ? (step < 0 ? Int.max : 0) : try sliceIndex(storage.pointee.start)
    let stop =
      storage.pointee.stop.isNone
      ? (step < 0 ? Int.min : Int.max) : try sliceIndex(storage.pointee.stop)
    return (start, stop, step)
  }

  func adjustSlice(
    _ start: Int, _ stop: Int, _ step: Int, _ length: Int
  ) -> (start: Int, stop: Int, step: Int, count: Int) {
    var start = start
    var stop = stop
    if start < 0 {
      start &+= length
      if start < 0 { start = step < 0 ? -1 : 0 }
    } else if start >= length {
      start = step < 0 ? length &- 1 : length
    }
    if stop < 0 {
      stop &+= length
      if stop < 0 { stop = step < 0 ? -1 : 0 }
    } else if stop >= length {
      stop = step < 0 ? length &- 1 : length
    }
    var count = 0
    if step < 0 {
      if stop < start { count = (start &- stop &- 1) / (0 &- step) &+ 1 }
    } else if start < stop {
      count = (stop &- start &- 1) / step &+ 1
    }
    return (start, stop, step, count)
  }
}
