/// The algebra of sets: merging, the four operations, comparison, hash and repr.

extension VM {
  /// Adds all keys of another set (`set_merge`).
  func setMerge(_ set: SetPointer, _ other: SetPointer) throws(Raised) {
    if set == other || other.pointee.used == 0 { return }
    if setIsFull(set.pointee.filled &+ other.pointee.used, set.pointee.mask) {
      try setResize(set, (set.pointee.used &+ other.pointee.used) &* 2)
    }
    let source = other.pointee.entries.unsafelyUnwrapped
    if set.pointee.filled == 0 {
      if set.pointee.entries == nil { try setResize(set, 0) }
      let target = set.pointee.entries.unsafelyUnwrapped
      let mask = set.pointee.mask
      let isCopy = mask == other.pointee.mask && other.pointee.filled == other.pointee.used
      for index in 0...other.pointee.mask where source[index].isLive {
        source[index].key.retain()
        let cell = isCopy ? index : setFreeCell(target, mask, source[index].hash)
        target[cell] = source[index]
      }
      set.pointee.filled = other.pointee.used
      set.pointee.used = other.pointee.used
      return
    }
    var position = 0
    while let entry = setNext(other, &position) {
      let held = entry.key.owned
      _ = try setAdd(set, held.value, hash: entry.hash)
    }
  }

  /// `set.update(iterable)` (`set_update_internal`).
  func setUpdate(_ set: SetPointer, _ iterable: Value) throws(Raised) {
    if let other = asSet(iterable) {
      try setMerge(set, other)
      return
    }
    if isExactly(iterable, .dict) {
      let dict = iterable.storage(DictObject.self)
      if (set.pointee.filled &+ dict.pointee.used) &* 5 >= set.pointee.mask &* 3 {
        try setResize(set, (set.pointee.used &+ dict.pointee.used) &* 2)
      }
      var position = 0
      while let entry = dictNextEntry(dict, &position) {
        let held = entry.key.owned
        _ = try setAdd(set, held.value, hash: entry.hash)
      }
      return
    }
    try forEach(iterable) { item throws(Raised) in
      try setAdd(set, item)
      return true
    }
  }

  /// A set of this class from an iterable.
  func newSet(of type: TypePointer, _ iterable: Value) throws(Raised) -> Owned {
    let set = newSet(of: type)
    try setUpdate(set.value.storage(SetObject.self), iterable)
    return set
  }

  /// The class of an operation's result: `set` or `frozenset` itself, never a subclass.
  @inline(__always)
  func setBaseType(_ set: SetPointer) -> TypePointer {
    set.pointee.header.object.type.pointee.layout == .frozenset ? type(.frozenset) : type(.set)
  }

  func setCopy(_ set: SetPointer) throws(Raised) -> Owned {
    try newSet(of: setBaseType(set), Value(set))
  }

  /// Two sets, the smaller one first; the second one first if they are of one size.
  private func ordered(
    _ set: SetPointer, _ other: SetPointer
  ) -> (smaller: SetPointer, larger: SetPointer) {
    other.pointee.used > set.pointee.used ? (set, other) : (other, set)
  }

  func setIntersection(_ set: SetPointer, _ iterable: Value) throws(Raised) -> Owned {
    if iterable.storageIs(set) { return try setCopy(set) }
    let result = newSet(of: setBaseType(set))
    let target = result.value.storage(SetObject.self)
    if let other = asSet(iterable) {
      let (smaller, larger) = ordered(set, other)
      var position = 0
      while let entry = setNext(smaller, &position) {
        let held = entry.key.owned
        if try setFind(larger, held.value, entry.hash) >= 0 {
          _ = try setAdd(target, held.value, hash: entry.hash)
        }
      }
      return result
    }
    try forEach(iterable) { item throws(Raised) in
      let code = try hash(item)
      if try setFind(set, item, code) >= 0 { _ = try setAdd(target, item, hash: code) }
      return true
    }
    return result
  }

  func setDifferenceUpdate(
    _ set: SetPointer, _ iterable: Value
  ) throws(Raised) {
    if iterable.storageIs(set) {
      SetObject.clearReferences(set, self)
      return
    }
    if let given = asSet(iterable) {
      var other = given
      var smaller = Owned.unbound
      if given.pointee.used &>> 3 > set.pointee.used {
        smaller = try setIntersection(set, iterable)
        other = smaller.value.storage(SetObject.self)
      }
      var position = 0
      while let entry = setNext(other, &position) {
        let held = entry.key.owned
        _ = try setDiscard(set, held.value, hash: entry.hash)
      }
      _ = smaller.value
    } else {
      try forEach(iterable) { item throws(Raised) in
        _ = try setDiscard(set, item)
        return true
      }
    }
    if set.pointee.filled &- set.pointee.used > set.pointee.mask / 4 {
      let used = set.pointee.used
      try setResize(set, used > 50_000 ? used &* 2 : used &* 4)
    }
  }

  func setDifference(_ set: SetPointer, _ iterable: Value) throws(Raised) -> Owned {
    let size: Int
    let other = asSet(iterable)
    if let other {
      size = other.pointee.used
    } else if isExactly(iterable, .dict) {
      size = iterable.storage(DictObject.self).pointee.used
    } else {
      let copy = try setCopy(set)
      try setDifferenceUpdate(copy.value.storage(SetObject.self), iterable)
      return copy
    }
    if set.pointee.used &>> 2 > size {
      let copy = try setCopy(set)
      try setDifferenceUpdate(copy.value.storage(SetObject.self), iterable)
      return copy
    }
    let result = newSet(of: setBaseType(set))
    let target = result.value.storage(SetObject.self)
    var position = 0
    while let entry = setNext(set, &position) {
      let held = entry.key.owned
      let isThere: Bool
      if let other {
        isThere = try setFind(other, held.value, entry.hash) >= 0
      } else {
        isThere = try dictFind(iterable.storage(DictObject.self), held.value, entry.hash) >= 0
      }
      if !isThere { _ = try setAdd(target, held.value, hash: entry.hash) }
    }
    return result
  }

  func setSymmetricDifferenceUpdate(
    _ set: SetPointer, _ iterable: Value
  ) throws(Raised) {
    if iterable.storageIs(set) {
      SetObject.clearReferences(set, self)
      return
    }
    if isExactly(iterable, .dict) {
      let dict = iterable.storage(DictObject.self)
      var position = 0
      while let entry = dictNextEntry(dict, &position) {
        let held = entry.key.owned
        if try !setDiscard(set, held.value, hash: entry.hash) {
          _ = try setAdd(set, held.value, hash: entry.hash)
        }
      }
      return
    }
    let other =
      asSet(iterable) != nil ? iterable.owned : try newSet(of: setBaseType(set), iterable)
    let source = other.value.storage(SetObject.self)
    var position = 0
    while let entry = setNext(source, &position) {
      let held = entry.key.owned
      if try !setDiscard(set, held.value, hash: entry.hash) {
        _ = try setAdd(set, held.value, hash: entry.hash)
      }
    }
    _ = other.value
  }

  func setSymmetricDifference(
    _ set: SetPointer, _ iterable: Value
  ) throws(Raised) -> Owned {
    let result = try newSet(of: setBaseType(set), iterable)
    try setSymmetricDifferenceUpdate(result.value.storage(SetObject.self), Value(set))
    return result
  }

  /// `set &= iterable`: takes the contents of the intersection over.
  func setIntersectionUpdate(
    _ set: SetPointer, _ iterable: Value
  ) throws(Raised) {
    let result = try setIntersection(set, iterable)
    setSwap(set, result.value.storage(SetObject.self))
  }

  /// Exchanges the contents of two sets.
  func setSwap(_ left: SetPointer, _ right: SetPointer) {
    swap(&left.pointee.used, &right.pointee.used)
    swap(&left.pointee.filled, &right.pointee.filled)
    swap(&left.pointee.mask, &right.pointee.mask)
    swap(&left.pointee.entries, &right.pointee.entries)
  }

  func setIsSubset(_ set: SetPointer, _ other: SetPointer) throws(Raised) -> Bool {
    if set.pointee.used > other.pointee.used { return false }
    var position = 0
    while let entry = setNext(set, &position) {
      let held = entry.key.owned
      if try setFind(other, held.value, entry.hash) < 0 { return false }
    }
    return true
  }

  func compareSets(
    _ comparison: ComparisonOperator, _ set: SetPointer, _ value: Value
  ) throws(Raised) -> Owned {
    guard let other = asSet(value) else { return .notImplemented }
    switch comparison {
    case .eq, .ne:
      var same = set.pointee.used == other.pointee.used
      if same, set.pointee.hash != -1, other.pointee.hash != -1,
        set.pointee.hash != other.pointee.hash
      {
        same = false
      }
      if same { same = try setIsSubset(set, other) }
      return Owned(same == (comparison == .eq))
    case .le: return Owned(try setIsSubset(set, other))
    case .ge: return Owned(try setIsSubset(other, set))
    case .lt:
      if set.pointee.used >= other.pointee.used { return Owned(false) }
      return Owned(try setIsSubset(set, other))
    case .gt:
      if set.pointee.used <= other.pointee.used { return Owned(false) }
      return Owned(try setIsSubset(other, set))
    }
  }

  /// `hash(frozenset)`: does not depend on the order of the table.
  func hashFrozenSet(_ set: SetPointer) -> Int {
    if set.pointee.hash != -1 { return set.pointee.hash }
    var state: UInt64 = 0
    var position = 0
    while let entry = setNext(set, &position) {
      let word = UInt64(truncatingIfNeeded: entry.hash)
      state ^= ((word ^ 89_869_747) ^ (word &<< 16)) &* 3_644_798_167
    }
    state ^= UInt64(truncatingIfNeeded: set.pointee.used &+ 1) &* 1_927_868_237
    state ^= (state &>> 11) ^ (state &>> 25)
    state = state &* 69069 &+ 907_133_923
    if state == UInt64.max { state = 590_923_713 }
    let hash = Int(truncatingIfNeeded: state)
    set.pointee.hash = hash
    return hash
  }

  /// `{1, 2}`, `set()`, `frozenset({1})`, `Name({1})` for subclasses.
  func setRepr(_ set: SetPointer) throws(Raised) -> Owned {
    let type = set.pointee.header.object.type
    let name = typeName(type)
    if !enterRepresentation(Value(set)) { return string("\(name)(...)") }
    defer { leaveRepresentation() }
    // CPython's is the representation of a list.
    try enterNative(" while getting the repr of an object")
    defer { leaveNative() }
    if set.pointee.used == 0 { return string("\(name)()") }
    var builder = StringBuilder()
    if type != self.type(.set) {
      builder.append(name)
      builder.append("(")
    }
    builder.append("{")
    let keys = try listFromIterable(Value(set))
    let list = keys.value.storage(ListObject.self)
    var index = 0
    while index < list.pointee.count {
      if index > 0 { builder.append(", ") }
      let text = try repr(list.pointee.items.unsafelyUnwrapped[index])
      builder.append(text.value)
      index &+= 1
    }
    builder.append("}")
    if type != self.type(.set) { builder.append(")") }
    return builder.finish(self)
  }

  func setUnion(_ set: SetPointer, _ other: SetPointer) throws(Raised) -> Owned {
    let result = try setCopy(set)
    if set != other { try setMerge(result.value.storage(SetObject.self), other) }
    return result
  }

  func setIsDisjoint(_ set: SetPointer, _ iterable: Value) throws(Raised) -> Owned {
    if iterable.storageIs(set) { return Owned(set.pointee.used == 0) }
    if let other = asSet(iterable) {
      let (smaller, larger) = ordered(set, other)
      var position = 0
      while let entry = setNext(smaller, &position) {
        let held = entry.key.owned
        if try setFind(larger, held.value, entry.hash) >= 0 { return Owned(false) }
      }
      return Owned(true)
    }
    var isDisjoint = true
    try forEach(iterable) { item throws(Raised) in
      isDisjoint = try !setContains(set, item)
      return isDisjoint
    }
    return Owned(isDisjoint)
  }
}
