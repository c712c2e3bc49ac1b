/// Built-in functions about iteration and order.

func builtinIterationFunctions() -> [Member] {
  [
    Method("all(iterable, /)", "Whether all items are true.") { vm, arguments throws(Raised) in
      var result = true
      try vm.forEach(arguments[0]) { item throws(Raised) in
        result = try vm.isTrue(item)
        return result
      }
      return Owned(result)
    },
    Method("any(iterable, /)", "Whether an item is true.") { vm, arguments throws(Raised) in
      var result = false
      try vm.forEach(arguments[0]) { item throws(Raised) in
        result = try vm.isTrue(item)
        return !result
      }
      return Owned(result)
    },
    Method("iter(object, sentinel=<unbound>, /) -> None", "An iterator over an object.") {
      vm, arguments throws(Raised) in
      if arguments[1].isUnbound { return try vm.iterator(of: arguments[0]) }
      if !vm.isCallable(arguments[0]) {
        throw vm.typeError("iter(v, w): v must be callable")
      }
      let iterator = vm.newIterator(.callableIterator, .callable, arguments[0])
      replaceField(
        &iterator.value.storage(IteratorObject.self).pointee.second, arguments[1].owned)
      return iterator
    },
    Method("next(iterator, default=<unbound>, /) -> None", "The next item of an iterator.") {
      vm, arguments throws(Raised) in try vm.nextItem(arguments[0], arguments[1])
    },
    Method("aiter(async_iterable, /)", "An asynchronous iterator.") {
      vm, arguments throws(Raised) in
      let method = vm.lookupSpecial(vm.type(of: arguments[0]), .aiter)
      if method.isUnbound {
        throw vm.typeError("'\(vm.typeName(arguments[0]))' object is not an async iterable")
      }
      let iterator = try vm.callAsyncSpecial(method, arguments[0], "__aiter__")
      if vm.lookupSpecial(vm.type(of: iterator.value), .anext).isUnbound {
        throw vm.typeError(
          "aiter() returned not an async iterator of type '\(vm.typeName(iterator.value))'")
      }
      return iterator
    },
    Method(
      "anext(async_iterator, default=<unbound>, /) -> ($module, aiterator, default=<unrepresentable>, /)",
      "The next item, to be awaited."
    ) {
      vm, arguments throws(Raised) in
      let method = vm.lookupSpecial(vm.type(of: arguments[0]), .anext)
      if method.isUnbound {
        throw vm.typeError("'\(vm.typeName(arguments[0]))' object is not an async iterator")
      }
      let awaitable = try vm.callAsyncSpecial(method, arguments[0], "__anext__")
      if arguments[1].isUnbound { return awaitable }
      return vm.newAnextAwaitable(awaitable.value, arguments[1])
    },
    Method(
      "sorted(iterable=<unbound>, /, *rest, **options) -> ($module, iterable, /, *, key=None, reverse=False)",
      "A sorted list of the items."
    ) {
      vm, arguments throws(Raised) in
      let further = vm.asTuple(arguments[1])?.pointee.count ?? 0
      if arguments[0].isUnbound || further > 0 {
        let given = arguments[0].isUnbound ? 0 : further + 1
        throw vm.typeError("sorted expected 1 argument, got \(given)")
      }
      let list = try vm.listFromIterable(arguments[0])
      let options = try vm.sortOptions(arguments[2])
      let isReversed = try vm.isTrue(options.reverse)
      if let storage = vm.asList(list.value) {
        try vm.sortList(storage, key: options.key, reverse: isReversed)
      }
      return list
    },
    Method("max(*args, default=<unbound>, key=None) -> None", "The greatest item.") {
      vm, arguments throws(Raised) in
      try vm.extreme(arguments[0], arguments[1], arguments[2], .gt, "max")
    },
    Method("min(*args, default=<unbound>, key=None) -> None", "The least item.") {
      vm, arguments throws(Raised) in
      try vm.extreme(arguments[0], arguments[1], arguments[2], .lt, "min")
    },
  ]
}

extension VM {
  /// `next(iterator, default)`.
  fileprivate func nextItem(_ iterator: Value, _ fallback: Value) throws(Raised) -> Owned {
    let type = type(of: iterator)
    let method = lookupSpecial(type, .next)
    if method.isUnbound {
      let name = isPython2 ? typeName(iterator) : "'\(typeName(iterator))'"
      throw typeError("\(name) object is not an iterator")
    }
    if fallback.isUnbound {
      // The exception of a generator or a Python iterator may carry a value.
      if type.pointee.nativeNext == nil || type.pointee.layout == .generator {
        return try callSpecial(method, iterator)
      }
      let item = try advance(iterator)
      if item.isUnbound { throw stopIteration() }
      return item
    }
    let item = try next(iterator)
    return item.isUnbound ? fallback.owned : item
  }

  /// The keywords of `sorted`, which hands them to `list.sort` when it has made the list: the
  /// messages are those of `sort()`. The caller of `sorted` holds them, as in CPython nobody else.
  fileprivate func sortOptions(_ keywords: Value) throws(Raised) -> SortOptions {
    guard let dict = asDict(keywords), dict.pointee.used > 0 else {
      return SortOptions(key: .none, reverse: .false)
    }
    if dict.pointee.used > 2 {
      throw typeError("sort() takes at most 2 keyword arguments (\(dict.pointee.used) given)")
    }
    let keyName = internedString("key")
    let reverseName = internedString("reverse")
    var position = 0
    while let (name, _) = dictNext(dict, &position) {
      if name == keyName.value || name == reverseName.value { continue }
      let wrong = swiftString(name)
      let hint = closestName(wrong, ["key", "reverse"]).map { ". Did you mean '\($0)'?" } ?? ""
      throw typeError("sort() got an unexpected keyword argument '\(wrong)'\(hint)")
    }
    let key = dictGet(dict, interned: keyName.value)
    let reverse = dictGet(dict, interned: reverseName.value)
    let options = SortOptions(
      key: key.isUnbound ? .none : key, reverse: reverse.isUnbound ? .false : reverse)
    dictClear(dict)
    return options
  }

  /// `max` and `min`.
  fileprivate func extreme(
    _ arguments: Value, _ fallback: Value, _ key: Value, _ op: ComparisonOperator, _ name: String
  ) throws(Raised) -> Owned {
    guard let tuple = asTuple(arguments) else { return .none }
    let count = tuple.pointee.count
    if count == 0 { throw typeError("\(name) expected at least 1 argument, got 0") }
    let isPositional = count > 1
    if isPositional, !fallback.isUnbound {
      throw typeError(
        "Cannot specify a default for \(name)() with multiple positional arguments")
    }
    var best = OwnedBox()
    var bestKey = OwnedBox()
    let iterator = isPositional ? Owned.unbound : try iterator(of: tuple.items[0])
    var index = 0
    while !isPositional || index < count {
      let item: Owned
      if isPositional {
        // Taken out of the tuple, which only this call has: CPython makes none.
        item = Owned(tuple.items[index])
        tuple.items[index] = .none
        index &+= 1
      } else {
        item = try next(iterator.value)
        if item.isUnbound { break }
      }
      let itemKey = key.isNone ? item.value.owned : try call(key, item.value)
      if best.value.isUnbound {
        best.set(item)
        bestKey.set(itemKey)
      } else {
        let answer = try compareHeld(op, itemKey.value, bestKey.value)
        if try isTrue(answer.value) {
          best.set(item)
          bestKey.set(itemKey)
        }
      }
    }
    if best.value.isUnbound {
      if fallback.isUnbound { throw valueError("\(name)() iterable argument is empty") }
      return fallback.owned
    }
    return best.take()
  }
}

/// How `sorted` sorts.
private struct SortOptions: BitwiseCopyable {
  let key: Value
  let reverse: Value
}
