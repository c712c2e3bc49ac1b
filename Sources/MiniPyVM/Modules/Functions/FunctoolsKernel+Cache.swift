/// The wrapper that `functools.lru_cache` makes: a function with the results of its last calls.

/// The state of a wrapper.
///
/// Holds always: `table` maps keys to positions in `entries`; the entries in use form a ring
/// through `next` and `previous` from the root at position 0, oldest first; free ones are linked
/// by `next` from `free`.
private final class CacheState: NativeState {
  struct Entry {
    var key = Value.unbound
    var result = Value.unbound
    var hash = 0
    var next = 0
    var previous = 0
  }

  var function: Value
  var infoType: Value
  /// The most entries, or -1 for any number.
  let limit: Int
  let isTyped: Bool
  var table: Value
  var entries: [Entry] = [Entry()]
  var free = 0
  var hits = 0
  var misses = 0
  /// The wrapper, whose attributes go after the function.
  let wrapper: UnsafeMutablePointer<NativeStateObject>

  init(
    _ wrapper: UnsafeMutablePointer<NativeStateObject>, function: consuming Owned,
    info: consuming Owned, table: consuming Owned, limit: Int, isTyped: Bool
  ) {
    self.wrapper = wrapper
    self.function = function.take()
    infoType = info.take()
    self.table = table.take()
    self.limit = limit
    self.isTyped = isTyped
  }

  override func visitReferences(_ visit: (Value) -> Void) {
    var index = entries[0].next
    while index != 0 {
      visit(entries[index].key)
      visit(entries[index].result)
      index = entries[index].next
    }
    visit(table)
    visit(function)
    visit(infoType)
    visitOwnAttributes(wrapper, visit)
  }

  override func clearReferences(_ vm: VM) {
    let results = takeEntries()
    let old = (function, infoType, table)
    function = .unbound
    infoType = .unbound
    table = .unbound
    old.2.release()
    old.0.release()
    old.1.release()
    vm.releaseOwnAttributes(wrapper)
    release(results)
  }

  /// Forgets all results.
  func clear(_ vm: VM) {
    let results = takeEntries()
    hits = 0
    misses = 0
    if let dict = vm.asDict(table) { vm.dictClear(dict) }
    release(results)
  }

  /// Empties the ring; answers its entries, the oldest first.
  private func takeEntries() -> [Entry] {
    var ring: [Entry] = []
    var index = entries[0].next
    while index != 0 {
      ring.append(entries[index])
      index = entries[index].next
    }
    entries = [Entry()]
    free = 0
    return ring
  }

  private func release(_ results: [Entry]) {
    for entry in results {
      entry.key.release()
      entry.result.release()
    }
  }

  deinit {
    function.release()
    infoType.release()
    table.release()
  }

  /// Takes an entry out of the ring.
  func unlink(_ index: Int) {
    let entry = entries[index]
    entries[entry.previous].next = entry.next
    entries[entry.next].previous = entry.previous
  }

  /// Makes an entry the newest of the ring.
  func linkNewest(_ index: Int) {
    let last = entries[0].previous
    entries[index].previous = last
    entries[index].next = 0
    entries[last].next = index
    entries[0].previous = index
  }

  /// A free entry.
  func newEntry() -> Int {
    if free != 0 {
      let index = free
      free = entries[index].next
      return index
    }
    entries.append(Entry())
    return entries.count - 1
  }
}

extension TypeDefinition {
  static let cacheWrapper: TypeDefinition = TypeDefinition(
    "_lru_cache_wrapper", doc: "A function with the results of its last calls.",
    module: "functools", layout: .nativeState, size: MemoryLayout<NativeStateObject>.size,
    flags: [.container, .ownsAttributes], hasAttributes: true,
    weakListOffset: textFile.weakListOffset, members: { cacheWrapperMembers() })
}

private func state(_ vm: VM, _ value: Value) -> CacheState? {
  guard let state = value.storage(NativeStateObject.self).pointee.state else { return nil }
  return unsafeDowncast(state.takeUnretainedValue(), to: CacheState.self)
}

extension VM {
  /// Calls the wrapped function unless the result is known.
  fileprivate func cachedCall(
    _ wrapper: Value, _ arguments: Value, _ keywords: Value
  ) throws(Raised) -> Owned {
    guard let cache = state(self, wrapper), !cache.function.isUnbound else { return .none }
    let function = cache.function.owned
    if cache.limit == 0 {
      cache.misses += 1
      return try call(function.value, tuple: arguments, keywords: keywords)
    }
    let key = try cacheKey(arguments, keywords, isTyped: cache.isTyped)
    let hash = try self.hash(key.value)
    let table = cache.table.owned
    let known = try dictGet(table.value.storage(DictObject.self), key.value, hash: hash)
    if cache.limit < 0 {
      if !known.isUnbound {
        cache.hits += 1
        return known.owned
      }
      cache.misses += 1
      let result = try call(function.value, tuple: arguments, keywords: keywords)
      try dictSet(table.value.storage(DictObject.self), key.value, hash: hash, result.value)
      return result
    }
    if known.isSmall {
      let index = Int(truncatingIfNeeded: known.small)
      if index > 0, index < cache.entries.count, !cache.entries[index].key.isUnbound {
        cache.unlink(index)
        cache.linkNewest(index)
        cache.hits += 1
        return cache.entries[index].result.owned
      }
    }
    cache.misses += 1
    let result = try call(function.value, tuple: arguments, keywords: keywords)
    guard let dict = asDict(cache.table) else { return result }
    // The call may have stored the same key.
    let again = try dictGet(dict, key.value, hash: hash)
    if !again.isUnbound { return result }
    var oldKey = Owned.unbound
    var oldResult = Owned.unbound
    let index: Int
    if dict.pointee.used >= cache.limit, cache.entries[0].next != 0 {
      index = cache.entries[0].next
      cache.unlink(index)
      oldKey = Owned(cache.entries[index].key)
      oldResult = Owned(cache.entries[index].result)
      cache.entries[index].key = .unbound
      cache.entries[index].result = .unbound
      _ = try dictDelete(dict, oldKey.value, hash: cache.entries[index].hash)
    } else {
      index = cache.newEntry()
    }
    cache.entries[index].key = key.value.owned.take()
    cache.entries[index].result = result.value.owned.take()
    cache.entries[index].hash = hash
    cache.linkNewest(index)
    try dictSet(dict, key.value, hash: hash, Value(small: index))
    _ = oldKey.value
    _ = oldResult.value
    return result
  }

  /// One argument that is an int or a string stands for itself; else a tuple with everything.
  private func cacheKey(
    _ arguments: Value, _ keywords: Value, isTyped: Bool
  ) throws(Raised) -> Owned {
    let given = arguments.storage(TupleObject.self)
    let dict = asDict(keywords)
    let keywordCount = dict?.pointee.used ?? 0
    if !isTyped, keywordCount == 0 {
      if given.pointee.count == 1 {
        let only = given.items[0]
        if only.isSmall || isExactly(only, .str) || isExactly(only, .int) { return only.owned }
      }
      return arguments.owned
    }
    var parts = OwnedList(capacity: given.pointee.count + 2 * keywordCount + 1)
    for index in 0..<given.pointee.count { parts.append(given.items[index].owned) }
    if let dict, keywordCount > 0 {
      parts.append(Value(nativeType(.cacheWrapper)).owned)
      var position = 0
      while let entry = dictNext(dict, &position) {
        parts.append(entry.key.owned)
        parts.append(entry.value.owned)
      }
    }
    if isTyped {
      for index in 0..<given.pointee.count {
        parts.append(Value(type(of: given.items[index])).owned)
      }
      if let dict {
        var position = 0
        while let entry = dictNext(dict, &position) {
          parts.append(Value(type(of: entry.value)).owned)
        }
      }
    }
    return newTuple(parts)
  }
}

private func cacheWrapperMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, user_function, maxsize, typed, cache_info_type) as=lru_cache") {
      vm, arguments throws(Raised) in
      if vm.lookupSpecial(vm.type(of: arguments[1]), .call).isUnbound {
        throw vm.typeError("the first argument must be callable")
      }
      var limit = -1
      if !arguments[2].isNone {
        guard vm.asInt(arguments[2]) != nil else {
          throw vm.typeError("maxsize should be integer or None")
        }
        limit = Swift.max(try vm.index(arguments[2]), 0)
      }
      let isTyped = try vm.isTrue(arguments[3])
      let cls = arguments[0].storage(TypeObject.self)
      let object = vm.allocateContainer(NativeStateObject.self, type: cls)
      object.pointee.weakList = nil
      object.pointee.state = Unmanaged.passRetained(
        CacheState(
          object, function: arguments[1].owned, info: arguments[4].owned, table: vm.newDict(),
          limit: limit, isTyped: isTyped))
      vm.track(object)
      return Owned(object)
    },
    Method("__call__(self, /, *args, **kwargs)", "Call self as a function.") {
      vm, arguments throws(Raised) in
      try vm.cachedCall(arguments[0], arguments[1], arguments[2])
    },
    Method("__get__(self, instance, owner=None, /)", "Return an attribute of instance.") {
      vm, arguments throws(Raised) in
      if arguments[1].isNone { return arguments[0].owned }
      return vm.newBoundMethod(arguments[0], arguments[1])
    },
    Method("cache_info(self, /)", "Report cache statistics") { vm, arguments throws(Raised) in
      guard let cache = state(vm, arguments[0]) else { return .none }
      var parts = OwnedList(capacity: 4)
      parts.append(vm.newInt(cache.hits))
      parts.append(vm.newInt(cache.misses))
      parts.append(cache.limit < 0 ? .none : vm.newInt(cache.limit))
      parts.append(vm.newInt(vm.asDict(cache.table)?.pointee.used ?? 0))
      return try vm.call(cache.infoType, list: parts)
    },
    Method("cache_clear(self, /)", "Clear the cache and cache statistics") {
      vm, arguments throws(Raised) in
      state(vm, arguments[0])?.clear(vm)
      return .none
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      try vm.getAttribute(arguments[0], .qualname)
    },
    Method("__copy__(self, /)") { vm, arguments throws(Raised) in arguments[0].owned },
    Method("__deepcopy__(self, memo, /)") { vm, arguments throws(Raised) in arguments[0].owned },
  ]
}
