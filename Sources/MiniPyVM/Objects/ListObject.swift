/// A list: a growable buffer of counted items.
///
/// Holds always: `count <= capacity <= allocation`. `capacity` grows as CPython's `list_resize`
/// grows it (`sys.getsizeof` shows it); `allocation` is the buffer's real size, which grows faster.
struct ListObject {
  var header: ContainerHeader
  var count: Int
  var capacity: Int
  var allocation: Int
  var items: UnsafeMutablePointer<Value>?
}

typealias ListPointer = UnsafeMutablePointer<ListObject>

extension ListObject: HeapStorage {
  /// From the back, as CPython: the order decides in which order a collection finalises.
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    guard let items = storage.pointee.items else { return }
    var index = storage.pointee.count
    while index > 0 {
      index -= 1
      visit(items[index])
    }
  }

  /// Releases the items last to first, as CPython's `list_clear`.
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    guard let items = storage.pointee.items else { return }
    var index = storage.pointee.count
    let allocation = storage.pointee.allocation
    storage.detachItems()
    while index > 0 {
      index -= 1
      items[index].release()
    }
    vm.freeBuffer(items, capacity: allocation)
  }
}

extension UnsafeMutablePointer where Pointee == ListObject {
  /// The state of an empty list without a buffer.
  @inline(__always)
  func detachItems() {
    pointee.items = nil
    pointee.count = 0
    pointee.capacity = 0
    pointee.allocation = 0
  }
}

// MARK: - Making and growing

extension VM {
  /// A new empty list with room for `capacity` items; the caller has checked the memory limit.
  @inline(__always)
  func newList(capacity: Int = 0) -> Owned {
    newList(of: type(.list), capacity: capacity)
  }

  func newList(of type: TypePointer, capacity: Int = 0) -> Owned {
    let list = allocateContainer(ListObject.self, type: type)
    if type == self.type(.list), pointee.collector.freeLists.takeList() {
      pointee.collector.uncountAllocation()
    }
    list.detachItems()
    if capacity > 0 {
      list.pointee.items = allocateBuffer(Value.self, capacity: capacity)
      list.pointee.capacity = capacity
      list.pointee.allocation = capacity
    }
    track(list)
    return Owned(list)
  }

  /// A list of `count` items, which are retained.
  func newList(copying items: UnsafeMutablePointer<Value>?, count: Int) -> Owned {
    let list = newList(capacity: count)
    let storage = list.value.storage(ListObject.self)
    guard let items, let target = storage.pointee.items else { return list }
    for index in 0..<count {
      items[index].retain()
      target[index] = items[index]
    }
    storage.pointee.count = count
    return list
  }

  /// A list that takes over the references.
  func newList(_ items: consuming OwnedList) -> Owned {
    let count = items.count
    let list = newList(capacity: count)
    let storage = list.value.storage(ListObject.self)
    storage.pointee.items?.update(from: items.items, count: count)
    storage.pointee.count = count
    items.removeAllTaken()
    return list
  }

  func newList(_ items: [Value]) -> Owned {
    let list = newList(capacity: items.count)
    for item in items { listAppend(list.value.storage(ListObject.self), item) }
    return list
  }

  /// The list that a value (a `list` or an instance of a subclass) is, or `nil`.
  @inline(__always)
  func asList(_ value: Value) -> ListPointer? {
    value.hasLayout(.list) ? value.storage(ListObject.self) : nil
  }

  /// Makes room for `count` items, over-allocating as CPython's `list_resize`. Never shrinks.
  @inline(never)
  func listReserve(_ list: ListPointer, _ count: Int) {
    if count <= list.pointee.capacity { return }
    var capacity = (count &+ (count &>> 3) &+ 6) & ~3
    if count &- list.pointee.count > capacity &- count { capacity = (count &+ 3) & ~3 }
    listSetCapacity(list, capacity)
  }

  /// Gives an empty list its first buffer, for an even number of items
  /// (`list_preallocate_exact`).
  private func listReserveExactly(_ list: ListPointer, _ count: Int) {
    if count > 0 { listSetCapacity(list, (count &+ 1) & ~1) }
  }

  /// Sets the nominal capacity; the buffer grows by half at least.
  private func listSetCapacity(_ list: ListPointer, _ capacity: Int) {
    list.pointee.capacity = capacity
    if capacity <= list.pointee.allocation { return }
    let old = list.pointee.items
    let oldAllocation = list.pointee.allocation
    let allocation = old == nil ? capacity : Swift.max(capacity, oldAllocation &+ oldAllocation / 2)
    let items = allocateBuffer(Value.self, capacity: allocation)
    if let old {
      items.update(from: old, count: list.pointee.count)
      freeBuffer(old, capacity: oldAllocation)
    }
    list.pointee.items = items
    list.pointee.allocation = allocation
  }

  /// After items were removed: gives memory back when less than half is used, as `list_resize`.
  func listShrink(_ list: ListPointer) {
    let count = list.pointee.count
    if count >= list.pointee.capacity &>> 1 { return }
    if count == 0 {
      if let items = list.pointee.items {
        freeBuffer(items, capacity: list.pointee.allocation)
        list.detachItems()
      }
      return
    }
    let capacity = (count &+ (count &>> 3) &+ 6) & ~3
    if capacity >= list.pointee.capacity { return }
    list.pointee.capacity = capacity
    guard capacity < list.pointee.allocation / 3, let old = list.pointee.items else { return }
    let items = allocateBuffer(Value.self, capacity: capacity)
    items.update(from: old, count: count)
    freeBuffer(old, capacity: list.pointee.allocation)
    list.pointee.items = items
    list.pointee.allocation = capacity
  }

  /// `list.append(value)`; the value is retained.
  @inline(__always)
  func listAppend(_ list: ListPointer, _ value: Value) {
    value.retain()
    listAppendTaken(list, value)
  }

  /// Appends a reference that is counted already.
  @inline(__always)
  func listAppendTaken(_ list: ListPointer, _ value: Value) {
    let count = list.pointee.count
    if count >= list.pointee.capacity { listReserve(list, count &+ 1) }
    list.pointee.items.unsafelyUnwrapped[count] = value
    list.pointee.count = count &+ 1
  }

  func listAppend(_ list: Value, _ value: Value) {
    listAppend(list.storage(ListObject.self), value)
  }

  /// As `listAppend`, raising `MemoryError` at the limit.
  @inline(__always)
  func listAppendChecked(_ list: ListPointer, _ value: consuming Owned) throws(Raised) {
    if list.pointee.count >= list.pointee.capacity { try listReserveForAppend(list) }
    listAppendTaken(list, value.take())
  }

  /// Makes room for one more item.
  ///
  /// - Throws: `MemoryError`.
  @inline(never)
  func listReserveForAppend(_ list: ListPointer) throws(Raised) {
    let count = list.pointee.count
    // Seven eighths of a buffer are surely enough for one more step of the nominal capacity.
    if count >= list.pointee.allocation / 8 &* 7,
      wouldExceedMemory(Swift.max(list.pointee.allocation, 8) &* 12)
    {
      throw memoryError()
    }
    listReserve(list, count &+ 1)
  }

  /// `list.insert(index, value)`; `index` is clipped.
  func listInsert(_ list: ListPointer, _ index: Int, _ value: Value) throws(Raised) {
    let count = list.pointee.count
    var index = index
    if index < 0 {
      index &+= count
      if index < 0 { index = 0 }
    }
    if index > count { index = count }
    if count >= list.pointee.capacity { try listReserveForAppend(list) }
    value.retain()
    let items = list.pointee.items.unsafelyUnwrapped
    (items + (index &+ 1)).update(from: items + index, count: count &- index)
    items[index] = value
    list.pointee.count = count &+ 1
  }

  /// `list.extend(iterable)`.
  func listExtend(_ list: ListPointer, _ iterable: Value) throws(Raised) {
    // A list of a subclass is iterated, but not by itself: it would never end.
    if isExactly(iterable, .list) || isExactly(iterable, .tuple) || iterable == Value(list) {
      let source = itemsOfSequence(iterable)
      try listExtend(list, source.baseAddress, source.count)
      return
    }
    if isExactly(iterable, .set) || isExactly(iterable, .frozenset) {
      let set = iterable.storage(SetObject.self)
      try checkMemory(set.pointee.used, stride: 8)
      listReserve(list, list.pointee.count &+ set.pointee.used)
      guard let entries = set.pointee.entries else { return }
      for index in 0...set.pointee.mask where entries[index].isLive {
        listAppend(list, entries[index].key)
      }
      return
    }
    if isExactly(iterable, .dict) {
      let dict = iterable.storage(DictObject.self)
      try checkMemory(dict.pointee.used, stride: 8)
      listReserve(list, list.pointee.count &+ dict.pointee.used)
      var position = 0
      while let entry = dictNext(dict, &position) { listAppend(list, entry.key) }
      return
    }
    let iterator = try iterator(of: iterable)
    let hint = try lengthHint(iterable, 8)
    let (total, overflow) = hint.addingReportingOverflow(list.pointee.count)
    if !overflow {
      try checkMemory(total, stride: MemoryLayout<Value>.stride)
      if list.pointee.items == nil {
        listReserveExactly(list, hint)
      } else {
        listReserve(list, total)
      }
    }
    try listExtendFrom(list, iterator.value)
    if list.pointee.count < list.pointee.capacity { listShrink(list) }
  }

  /// Appends everything that an iterator gives.
  func listExtendFrom(_ list: ListPointer, _ iterator: Value) throws(Raised) {
    if isExactly(iterator, .rangeIterator) {
      let range = iterator.storage(IteratorObject.self)
      while range.pointee.limit > 0 {
        let value = Value(small: range.pointee.index)
        range.pointee.limit &-= 1
        range.pointee.index &+= range.pointee.step
        try nativeStep()
        try listAppendChecked(list, Owned(value))
      }
      return
    }
    while true {
      let item = try next(iterator)
      if item.isUnbound { break }
      try listAppendChecked(list, item)
    }
  }

  /// Appends borrowed items, which may be the list's own.
  func listExtend(
    _ list: ListPointer, _ items: UnsafeMutablePointer<Value>?, _ added: Int
  ) throws(Raised) {
    if added == 0 { return }
    let count = list.pointee.count
    try checkMemory(count &+ added, stride: 8)
    let isOwn = items == list.pointee.items
    if list.pointee.items == nil {
      listReserveExactly(list, added)
    } else {
      listReserve(list, count &+ added)
    }
    let target = list.pointee.items.unsafelyUnwrapped
    let source = isOwn ? target : items.unsafelyUnwrapped
    for index in 0..<added {
      source[index].retain()
      target[count &+ index] = source[index]
    }
    list.pointee.count = count &+ added
  }

  func listContains(_ list: ListPointer, _ item: Value) throws(Raised) -> Bool {
    var index = 0
    while index < list.pointee.count {
      let element = list.pointee.items.unsafelyUnwrapped[index]
      index &+= 1
      if element == item { return true }
      if element.isSmall && item.isSmall { continue }
      let held = element.owned
      if try equalsHeld(held.value, item) { return true }
    }
    return false
  }
}

// MARK: - Subscripts

extension VM {
  /// `list[key]`.
  func listSubscript(_ list: ListPointer, _ key: Value) throws(Raised) -> Owned {
    if key.isSmall || hasIndex(key) {
      var index = try index(key)
      let count = list.pointee.count
      if index < 0 { index &+= count }
      if index < 0 || index >= count { throw indexError("list index out of range") }
      return list.pointee.items.unsafelyUnwrapped[index].owned
    }
    if key.hasLayout(.slice) {
      let bounds = try normalizeSlice(key, list.pointee.count)
      return try listSlice(list, bounds)
    }
    throw typeError("list indices must be integers or slices, not \(typeName(key))")
  }

  private func listSlice(
    _ list: ListPointer, _ bounds: (start: Int, stop: Int, step: Int, count: Int)
  ) throws(Raised) -> Owned {
    if bounds.count <= 0 { return newList() }
    try checkMemory(bounds.count, stride: 8)
    let items = list.pointee.items.unsafelyUnwrapped
    if bounds.step == 1 { return newList(copying: items + bounds.start, count: bounds.count) }
    let result = newList(capacity: bounds.count)
    let storage = result.value.storage(ListObject.self)
    let target = storage.pointee.items.unsafelyUnwrapped
    var source = bounds.start
    for index in 0..<bounds.count {
      items[source].retain()
      target[index] = items[source]
      source &+= bounds.step
    }
    storage.pointee.count = bounds.count
    return result
  }

  /// `list[key] = value`.
  func listSetSubscript(_ list: ListPointer, _ key: Value, _ value: Value) throws(Raised) {
    if key.isSmall || hasIndex(key) {
      var index = try index(key)
      let count = list.pointee.count
      if index < 0 { index &+= count }
      if index < 0 || index >= count {
        throw indexError("list assignment index out of range")
      }
      replaceField(list.pointee.items.unsafelyUnwrapped + index, value.owned)
      return
    }
    guard key.hasLayout(.slice) else {
      throw typeError("list indices must be integers or slices, not \(typeName(key))")
    }
    let unpacked = try unpackSlice(key)
    if unpacked.step == 1 {
      let source: Owned
      if value.storageIs(list) {
        source = newList(copying: list.pointee.items, count: list.pointee.count)
      } else {
        source = try sequenceFast(value, "must assign iterable to extended slice")
      }
      var bounds = adjustSlice(unpacked.start, unpacked.stop, 1, list.pointee.count)
      if bounds.stop < bounds.start { bounds.stop = bounds.start }
      try listReplaceRange(list, bounds.start, bounds.stop, itemsOfSequence(source.value))
      _ = source.value
      return
    }
    let source: Owned
    if value.storageIs(list) {
      source = newList(copying: list.pointee.items, count: list.pointee.count)
    } else {
      source = try sequenceFast(value, "must assign iterable to extended slice")
    }
    let new = itemsOfSequence(source.value)
    let bounds = adjustSlice(unpacked.start, unpacked.stop, unpacked.step, list.pointee.count)
    if new.count != bounds.count {
      throw valueError(
        "attempt to assign sequence of size \(new.count) to extended slice of size \(bounds.count)")
    }
    if bounds.count == 0 { return }
    var garbage = OwnedList(capacity: bounds.count)
    let items = list.pointee.items.unsafelyUnwrapped
    var place = bounds.start
    for index in 0..<bounds.count {
      new[index].retain()
      garbage.append(Owned(items[place]))
      items[place] = new[index]
      place &+= bounds.step
    }
    _ = garbage.count
  }

  /// `list[start:stop] = items`; the items are not the list's own.
  private func listReplaceRange(
    _ list: ListPointer, _ start: Int, _ stop: Int, _ new: UnsafeMutableBufferPointer<Value>
  ) throws(Raised) {
    let count = list.pointee.count
    let removed = stop &- start
    let added = new.count
    if count &- removed &+ added == 0 {
      ListObject.clearReferences(list, self)
      return
    }
    try checkMemory(count &+ added, stride: 8)
    let garbage = UnsafeMutablePointer<Value>.allocate(capacity: Swift.max(removed, 1))
    defer { garbage.deallocate() }
    if removed > 0 {
      garbage.update(from: list.pointee.items.unsafelyUnwrapped + start, count: removed)
    }
    let newCount = count &- removed &+ added
    if newCount > count { listReserve(list, newCount) }
    let items = list.pointee.items.unsafelyUnwrapped
    if added != removed {
      (items + (start &+ added)).update(from: items + stop, count: count &- stop)
    }
    for index in 0..<added {
      new[index].retain()
      items[start &+ index] = new[index]
    }
    list.pointee.count = newCount
    if newCount < count { listShrink(list) }
    // As CPython: last to first.
    var index = removed
    while index > 0 {
      index -= 1
      garbage[index].release()
    }
  }

  /// `del list[key]`.
  func listDeleteSubscript(_ list: ListPointer, _ key: Value) throws(Raised) {
    if key.isSmall || hasIndex(key) {
      var index = try index(key)
      let count = list.pointee.count
      if index < 0 { index &+= count }
      if index < 0 || index >= count {
        throw indexError("list assignment index out of range")
      }
      listTake(list, index).release()
      return
    }
    guard key.hasLayout(.slice) else {
      throw typeError("list indices must be integers or slices, not \(typeName(key))")
    }
    let unpacked = try unpackSlice(key)
    var bounds = adjustSlice(
      unpacked.start, unpacked.stop, unpacked.step, list.pointee.count)
    if bounds.step == 1 {
      if bounds.stop > bounds.start {
        try listReplaceRange(
          list, bounds.start, bounds.stop, UnsafeMutableBufferPointer(start: nil, count: 0))
      }
      return
    }
    if bounds.count <= 0 { return }
    if bounds.step < 0 {
      bounds.stop = bounds.start &+ 1
      bounds.start = bounds.stop &+ bounds.step &* (bounds.count &- 1) &- 1
      bounds.step = 0 &- bounds.step
    }
    let garbage = UnsafeMutablePointer<Value>.allocate(capacity: bounds.count)
    defer { garbage.deallocate() }
    let items = list.pointee.items.unsafelyUnwrapped
    let count = list.pointee.count
    var place = bounds.start
    var taken = 0
    var target = bounds.start
    var source = bounds.start
    while source < count {
      if taken < bounds.count, source == place {
        garbage[taken] = items[source]
        taken &+= 1
        place = place.addingReportingOverflow(bounds.step).partialValue
      } else {
        items[target] = items[source]
        target &+= 1
      }
      source &+= 1
    }
    list.pointee.count = count &- taken
    listShrink(list)
    for index in 0..<taken { garbage[index].release() }
  }

  /// Takes an item out; the caller owns it.
  @inline(__always)
  func listTake(_ list: ListPointer, _ index: Int) -> Value {
    let items = list.pointee.items.unsafelyUnwrapped
    let item = items[index]
    let count = list.pointee.count &- 1
    if index < count { (items + index).update(from: items + (index &+ 1), count: count &- index) }
    list.pointee.count = count
    if count < list.pointee.capacity &>> 1 { listShrink(list) }
    return item
  }

  /// `list.pop(index)`.
  func listPop(_ list: ListPointer, _ index: Int) throws(Raised) -> Owned {
    let count = list.pointee.count
    if count == 0 { throw indexError("pop from empty list") }
    var index = index
    if index < 0 { index &+= count }
    if index < 0 || index >= count { throw indexError("pop index out of range") }
    return Owned(listTake(list, index))
  }

  /// `left + right` for two lists.
  func listConcatenate(_ left: ListPointer, _ right: ListPointer) throws(Raised) -> Owned {
    let count = left.pointee.count &+ right.pointee.count
    try checkMemory(count, stride: 8)
    let result = newList(capacity: count)
    let storage = result.value.storage(ListObject.self)
    try listExtend(storage, left.pointee.items, left.pointee.count)
    try listExtend(storage, right.pointee.items, right.pointee.count)
    return result
  }

  /// `list * times`.
  func listRepeat(_ list: ListPointer, _ times: Int) throws(Raised) -> Owned {
    let count = list.pointee.count
    if count == 0 || times <= 0 { return newList() }
    let (total, overflow) = count.multipliedReportingOverflow(by: times)
    if overflow { throw memoryError() }
    try checkMemory(total, stride: 8)
    let result = newList(capacity: total)
    let storage = result.value.storage(ListObject.self)
    listFillRepeated(
      storage.pointee.items.unsafelyUnwrapped, list.pointee.items.unsafelyUnwrapped, count, times)
    storage.pointee.count = total
    return result
  }

  /// Writes `times` counted copies of the items one after the other.
  private func listFillRepeated(
    _ target: UnsafeMutablePointer<Value>, _ items: UnsafeMutablePointer<Value>, _ count: Int,
    _ times: Int
  ) {
    for index in 0..<count where items[index].isObject {
      items[index].object.pointee.count &+= UInt32(truncatingIfNeeded: times)
    }
    if count == 1 {
      target.update(repeating: items[0], count: times)
      return
    }
    var place = 0
    for _ in 0..<times {
      (target + place).update(from: items, count: count)
      place &+= count
    }
  }

  /// `list *= times`.
  fileprivate func listRepeatInPlace(_ list: ListPointer, _ times: Int) throws(Raised) {
    let count = list.pointee.count
    if count == 0 || times == 1 { return }
    if times <= 0 {
      ListObject.clearReferences(list, self)
      return
    }
    let (total, overflow) = count.multipliedReportingOverflow(by: times)
    if overflow { throw memoryError() }
    try checkMemory(total, stride: 8)
    listReserve(list, total)
    let items = list.pointee.items.unsafelyUnwrapped
    listFillRepeated(items + count, items, count, times &- 1)
    list.pointee.count = total
  }

  /// `[1, 2]`, `[...]` inside itself.
  func listRepr(_ list: ListPointer) throws(Raised) -> Owned {
    if list.pointee.count == 0 { return string("[]") }
    if !enterRepresentation(Value(list)) { return string("[...]") }
    defer { leaveRepresentation() }
    var builder = StringBuilder()
    builder.append(ascii: 0x5B)
    var index = 0
    while index < list.pointee.count {
      if index > 0 { builder.append(", ") }
      let item = list.pointee.items.unsafelyUnwrapped[index].owned
      let text = try repr(item.value)
      builder.append(text.value)
      index &+= 1
    }
    builder.append(ascii: 0x5D)
    return builder.finish(self)
  }

  @inline(__always)
  fileprivate func compareListMethod(
    _ comparison: ComparisonOperator, _ arguments: Arguments
  ) throws(Raised) -> Owned {
    guard let other = asList(arguments[1]) else { return .notImplemented }
    return try compareLists(comparison, arguments[0].storage(ListObject.self), other)
  }
}

/// Reverses a buffer.
@inline(__always)
func reverseItems(_ items: UnsafeMutablePointer<Value>, _ count: Int) {
  var low = 0
  var high = count &- 1
  while low < high {
    let item = items[low]
    items[low] = items[high]
    items[high] = item
    low &+= 1
    high &-= 1
  }
}

extension Value {
  /// True if this word points to the storage.
  @inline(__always)
  func storageIs<Storage>(_ storage: UnsafeMutablePointer<Storage>) -> Bool {
    self == Value(storage)
  }
}

extension Arguments {
  /// The receiver of a list method.
  @inline(__always)
  fileprivate var list: ListPointer { self[0].storage(ListObject.self) }
}

// MARK: - The type

extension TypeDefinition {
  static let list = TypeDefinition(
    "list", doc: "A sequence that can grow, shrink and be changed in place.",
    layout: .list, size: MemoryLayout<ListObject>.size,
    flags: [.baseType, .container, .sequencePattern],
    members: { [.ownGetAttribute] + listMembers() + listSpecialMembers() })
}

private func listMembers() -> [Member] {
  [
    Method("append(self, object, /)", "Append object to the end of the list.") {
      vm, arguments throws(Raised) in
      try vm.listAppendChecked(arguments.list, arguments[1].owned)
      return .none
    },
    Method("clear(self, /)", "Remove all items from list.") { vm, arguments throws(Raised) in
      ListObject.clearReferences(arguments.list, vm)
      return .none
    },
    Method("copy(self, /)", "Return a shallow copy of the list.") {
      vm, arguments throws(Raised) in
      try vm.checkMemory(arguments.list.pointee.count, stride: 8)
      return vm.newList(
        copying: arguments.list.pointee.items, count: arguments.list.pointee.count)
    },
    Method("count(self, value, /)", "Return number of occurrences of value.") {
      vm, arguments throws(Raised) in
      let list = arguments.list
      var total = 0
      var index = 0
      while index < list.pointee.count {
        let item = list.pointee.items.unsafelyUnwrapped[index].owned
        if try vm.equalsHeld(item.value, arguments[1]) { total &+= 1 }
        index &+= 1
      }
      return Owned(Value(small: total))
    },
    Method("extend(self, iterable, /)", "Extend list by appending elements from the iterable.") {
      vm, arguments throws(Raised) in
      try vm.listExtend(arguments.list, arguments[1])
      return .none
    },
    Method(
      "index(self, value, start=0, stop=9223372036854775807, /) -> ($self, value, start=0, stop=sys.maxsize, /)",
      "Return first index of value."
    ) { vm, arguments throws(Raised) in
      let list = arguments.list
      var index = try vm.searchBound(arguments[2], list.pointee.count)
      let stop = try vm.searchBound(arguments[3], list.pointee.count)
      while index < stop, index < list.pointee.count {
        let item = list.pointee.items.unsafelyUnwrapped[index].owned
        if try vm.equalsHeld(item.value, arguments[1]) { return Owned(Value(small: index)) }
        index &+= 1
      }
      let text = try vm.reprSwift(arguments[1])
      throw vm.valueError("\(text) is not in list")
    },
    Method("insert(self, index, object, /)", "Insert object before index.") {
      vm, arguments throws(Raised) in
      try vm.listInsert(arguments.list, try vm.indexArgument(arguments[1]), arguments[2])
      return .none
    },
    Method("pop(self, index=-1, /)", "Remove and return item at index (default last).") {
      vm, arguments throws(Raised) in
      try vm.listPop(arguments.list, try vm.indexArgument(arguments[1]))
    },
    Method("remove(self, value, /)", "Remove first occurrence of value.") {
      vm, arguments throws(Raised) in
      let list = arguments.list
      var index = 0
      while index < list.pointee.count {
        let item = list.pointee.items.unsafelyUnwrapped[index].owned
        if try vm.equalsHeld(item.value, arguments[1]) {
          if index < list.pointee.count { vm.listTake(list, index).release() }
          return .none
        }
        index &+= 1
      }
      throw vm.valueError("list.remove(x): x not in list")
    },
    Method("reverse(self, /)", "Reverse *IN PLACE*.") { vm, arguments throws(Raised) in
      let list = arguments.list
      if let items = list.pointee.items {
        reverseItems(items, list.pointee.count)
      }
      return .none
    },
    Method(
      "sort(self, /, *, key=None, reverse=False)", "Sort the list in place and return None."
    ) { vm, arguments throws(Raised) in
      try vm.sortList(
        arguments.list, key: arguments[1], reverse: try vm.isTrue(arguments[2]))
      return .none
    },
  ]
}

private func listSpecialMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *_, **_)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      vm.newList(of: arguments[0].storage(TypeObject.self))
    },
    Method("__init__(self, iterable=<unbound>, /) -> (iterable=(), /)", "Initialize self.") {
      vm, arguments throws(Raised) in
      let list = arguments.list
      if list.pointee.count > 0 { ListObject.clearReferences(list, vm) }
      if !arguments[1].isUnbound { try vm.listExtend(list, arguments[1]) }
      return .none
    },
    Constant("__hash__") { _ in .none },
    Method("__getitem__(self, index, /)", "Return self[index].") { vm, arguments throws(Raised) in
      try vm.listSubscript(arguments.list, arguments[1])
    },
    Method("__setitem__(self, key, value, /)", "Set self[key] to value.") {
      vm, arguments throws(Raised) in
      try vm.listSetSubscript(arguments.list, arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)", "Delete self[key].") { vm, arguments throws(Raised) in
      try vm.listDeleteSubscript(arguments.list, arguments[1])
      return .none
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      Owned(Value(small: arguments.list.pointee.count))
    },
    Method("__contains__(self, key, /)", "Return key in self.") { vm, arguments throws(Raised) in
      Owned(try vm.listContains(arguments.list, arguments[1]))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      vm.newIterator(.listIterator, .list, arguments[0])
    },
    Method("__reversed__(self, /)", "Return a reverse iterator over the list.") {
      vm, arguments throws(Raised) in
      vm.newIterator(
        .listReverseIterator, .listReverse, arguments[0],
        index: arguments.list.pointee.count &- 1)
    },
    Method("__add__(self, value, /)", "Return self+value.") { vm, arguments throws(Raised) in
      guard let other = vm.asList(arguments[1]) else {
        throw vm.typeError(
          "can only concatenate list (not \"\(vm.typeName(arguments[1]))\") to list")
      }
      return try vm.listConcatenate(arguments.list, other)
    },
    Method("__iadd__(self, value, /)", "Implement self+=value.") { vm, arguments throws(Raised) in
      try vm.listExtend(arguments.list, arguments[1])
      return arguments[0].owned
    },
    Method("__mul__(self, value, /)", "Return self*value.") { vm, arguments throws(Raised) in
      if !vm.hasIndex(arguments[1]) { throw vm.repeatCountError(arguments[1]) }
      return try vm.listRepeat(arguments.list, try vm.indexOrOverflow(arguments[1]))
    },
    Method("__rmul__(self, value, /)", "Return value*self.") { vm, arguments throws(Raised) in
      if !vm.hasIndex(arguments[1]) { throw vm.repeatCountError(arguments[1]) }
      return try vm.listRepeat(arguments.list, try vm.indexOrOverflow(arguments[1]))
    },
    Method("__imul__(self, value, /)", "Implement self*=value.") { vm, arguments throws(Raised) in
      if !vm.hasIndex(arguments[1]) { throw vm.repeatCountError(arguments[1]) }
      try vm.listRepeatInPlace(arguments.list, try vm.indexOrOverflow(arguments[1]))
      return arguments[0].owned
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      try vm.listRepr(arguments.list)
    },
    Method("__eq__(self, value, /)", "Return self==value.") { vm, arguments throws(Raised) in
      try vm.compareListMethod(.eq, arguments)
    },
    Method("__ne__(self, value, /)", "Return self!=value.") { vm, arguments throws(Raised) in
      try vm.compareListMethod(.ne, arguments)
    },
    Method("__lt__(self, value, /)", "Return self<value.") { vm, arguments throws(Raised) in
      try vm.compareListMethod(.lt, arguments)
    },
    Method("__le__(self, value, /)", "Return self<=value.") { vm, arguments throws(Raised) in
      try vm.compareListMethod(.le, arguments)
    },
    Method("__gt__(self, value, /)", "Return self>value.") { vm, arguments throws(Raised) in
      try vm.compareListMethod(.gt, arguments)
    },
    Method("__ge__(self, value, /)", "Return self>=value.") { vm, arguments throws(Raised) in
      try vm.compareListMethod(.ge, arguments)
    },
    ClassMethod("__class_getitem__(cls, object, /)", "See PEP 585") {
      vm, arguments throws(Raised) in try vm.newGenericAlias(arguments[0], arguments[1])
    },
    sizeMember(),
  ]
}
