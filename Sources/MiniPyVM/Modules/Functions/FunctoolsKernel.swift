/// The native part of `functools` (CPython: `Modules/_functoolsmodule.c`): `partial`, `reduce`,
/// `cmp_to_key` and the wrapper that `lru_cache` makes.

extension ModuleDefinition {
  static var functoolsKernel: ModuleDefinition {
    ModuleDefinition("_functools", doc: "The native part of functools.") {
      [
        Constant("partial") { vm in Value(vm.nativeType(.partial)).owned },
        Constant("_lru_cache_wrapper") { vm in Value(vm.nativeType(.cacheWrapper)).owned },
        Method("cmp_to_key(mycmp)", "Make a key function of a comparison function.") {
          vm, arguments throws(Raised) in
          vm.newFieldsInstance(.comparisonKey, arguments[0].owned)
        },
        Method(
          "reduce(function, iterable, initial=<unbound>, /) varargs",
          "Combine all elements by a function of two arguments."
        ) { vm, arguments throws(Raised) in
          let iterator: Owned
          do throws(Raised) {
            iterator = try vm.iterator(of: arguments[1])
          } catch {
            if vm.raisedMatches(.typeError) {
              vm.dropRaised()
              throw vm.typeError("reduce() arg 2 must support iteration")
            }
            throw error
          }
          // The tuple of arguments.
          let heldFunction = arguments[0].owned
          let heldInitial = arguments[2].owned
          defer {
            _ = heldFunction.value
            _ = heldInitial.value
          }
          var result = arguments[2].owned
          while true {
            try vm.nativeStep()
            let item = try vm.next(iterator.value)
            if item.isUnbound { break }
            if result.isUnbound {
              result = item
            } else {
              let old = result
              result = try vm.call(arguments[0], old.value, item.value)
            }
          }
          if result.isUnbound {
            throw vm.typeError("reduce() of empty iterable with no initial value")
          }
          return result
        },
        Method(
          "merge_orders(orders, /)",
          "Merge sequences into a list that keeps the order of each; None if there is none."
        ) { vm, arguments throws(Raised) in
          var held = OwnedList(capacity: 8)
          var orders: [[Value]] = []
          try vm.forEach(arguments[0]) { order throws(Raised) in
            let list = try vm.listFromIterable(order)
            if let storage = vm.asList(list.value) {
              orders.append((0..<storage.pointee.count).map { storage.pointee.items![$0] })
            }
            held.append(list)
            return true
          }
          var merged: [Value] = []
          let blocked = vm.mergeOrders(orders, into: &merged)
          let tuple = vm.newTuple(merged)
          _ = held.count
          return blocked.isEmpty ? try vm.listFromIterable(tuple.value) : .none
        },
      ]
    }
  }
}

// MARK: - partial

/// Fields of a `partial`.
private enum PartialField {
  static let function = 0
  static let arguments = 1
  static let keywords = 2
}

extension TypeDefinition {
  static let partial: TypeDefinition = TypeDefinition(
    "partial", doc: "A function with some of its arguments given already.", module: "functools",
    layout: .instance, size: MemoryLayout<ContainerHeader>.size, flags: [.container, .baseType],
    hasAttributes: true, fields: 3, hasWeakList: true, members: { partialMembers() })
}

extension VM {
  /// True for what CPython calls with a tuple of arguments only: classes of Python, and instances
  /// with `__call__`.
  fileprivate func takesTuple(_ callable: Value) -> Bool {
    switch callable.object.pointee.type.pointee.layout {
    case .function, .nativeFunction, .boundMethod: return false
    case .type:
      return !isExactly(callable, .type)
        || callable.storage(TypeObject.self).pointee.flags.contains(.heapType)
    default: return true
    }
  }

  /// Calls a partial's function with the arguments as they lie: the tuple and the dictionary of this
  /// call let go of them, so that only the caller holds them (`partial_vectorcall`).
  fileprivate func callPartial(
    _ function: Value, _ before: TuplePointer, _ more: TuplePointer, _ keywords: Value
  ) throws(Raised) -> Owned {
    let count = before.pointee.count &+ more.pointee.count
    let dict = asDict(keywords)
    let keywordCount = dict.map { $0.pointee.used } ?? 0
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: count &+ keywordCount &+ 1) {
      buffer throws(Raised) -> Owned in
      let base = buffer.baseAddress!
      for index in 0..<before.pointee.count { base[index] = before.items[index] }
      let rest = base + before.pointee.count
      for index in 0..<more.pointee.count {
        rest[index] = more.items[index]
        more.items[index] = .none
        rest[index].release()
      }
      var names = Owned.unbound
      if let dict, keywordCount > 0 {
        let tuple = newTuple(count: keywordCount)
        var position = 0
        var index = 0
        while index < keywordCount, let (name, value) = dictNext(dict, &position) {
          tuple.items[index] = name.owned.take()
          base[count &+ index] = value
          index &+= 1
        }
        names = finishTuple(tuple)
        dictClear(dict)
      }
      return try call(function, arguments: base, count: count, keywordNames: names.value)
    }
  }

  /// A new dictionary of the keywords of both, of which the second's hold.
  fileprivate func mergedKeywords(_ first: Value, _ second: Value) throws(Raised) -> Owned {
    guard let base = asDict(first) else { return newDict() }
    let copy = try dictCopy(base)
    if let more = asDict(second) {
      try dictUpdate(copy.value.storage(DictObject.self), Value(more))
    }
    return copy
  }
}

private func partialMembers() -> [Member] {
  func readOnly(_ name: StaticString, _ field: Int, _ doc: StaticString) -> Member {
    Property(name, doc) { vm, value throws(Raised) in
      let found = vm.fields(of: value)[field]
      return found.isUnbound ? .none : found.owned
    }
  }
  return [
    genericAliasMember(),
    StaticMethod("__new__(cls, /, *args, **keywords)") { vm, arguments throws(Raised) in
      let given = arguments[1].storage(TupleObject.self)
      if given.pointee.count < 1 {
        throw vm.typeError("type 'partial' takes at least one argument")
      }
      var function = given.items[0].owned
      let cls = arguments[0].storage(TypeObject.self)
      if lookupCall(vm, function.value).isUnbound {
        throw vm.typeError("the first argument must be callable")
      }
      // A partial of a partial is one partial.
      let inner = function.value.owned
      let isOne =
        vm.type(of: inner.value) == cls || vm.type(of: inner.value) == vm.nativeType(.partial)
      let isJoined = isOne ? try partialHasNoAttributes(vm, inner.value) : false
      // It is older than its tuple, and younger than its keywords, which the collector shows.
      var keywords = try vm.mergedKeywords(arguments[2], .unbound)
      let result = try vm.newFieldsInstance(cls)
      vm.trackFields(result.value)
      var positional = vm.newTuple(copying: given.items + 1, count: given.pointee.count - 1)
      if isJoined {
        let fields = vm.fields(of: inner.value)
        if let before = vm.asTuple(fields[PartialField.arguments]) {
          positional = try vm.tupleConcatenate(before, positional.value.storage(TupleObject.self))
        }
        let own = fields[PartialField.keywords]
        if let dict = vm.asDict(own), dict.pointee.used > 0 {
          keywords = try vm.mergedKeywords(own, keywords.value)
        }
        function = fields[PartialField.function].owned
      }
      let fields = vm.fields(of: result.value)
      fields[PartialField.function] = function.take()
      fields[PartialField.arguments] = positional.take()
      fields[PartialField.keywords] = keywords.take()
      return result
    },
    readOnly("func", PartialField.function, "function object to use in future partial calls"),
    readOnly("args", PartialField.arguments, "tuple of arguments to future partial calls"),
    readOnly("keywords", PartialField.keywords, "dictionary of keywords for future partial calls"),
    Method("__call__(self, /, *args, **kwargs)", "Call self as a function.") {
      vm, arguments throws(Raised) in
      let fields = vm.fields(of: arguments[0])
      let callee = fields[PartialField.function]
      if callee.isUnbound { return .none }
      let before = fields[PartialField.arguments].owned
      let more = arguments[1].storage(TupleObject.self)
      let own = fields[PartialField.keywords].owned
      let ownCount = vm.asDict(own.value)?.pointee.used ?? 0
      if ownCount == 0, !vm.takesTuple(callee) {
        // The frame of a Python function holds it.
        let held = vm.isExactly(callee, .function) ? Owned.unbound : callee.owned
        defer { _ = held.value }
        return try vm.callPartial(
          callee, before.value.storage(TupleObject.self), more, arguments[2])
      }
      let function = callee.owned
      var positional = before.value.owned
      if more.pointee.count > 0 {
        positional = try vm.tupleConcatenate(before.value.storage(TupleObject.self), more)
      }
      if ownCount == 0 {
        return try vm.call(function.value, tuple: positional.value, keywords: arguments[2])
      }
      let keywords = try vm.mergedKeywords(own.value, arguments[2])
      return try vm.call(function.value, tuple: positional.value, keywords: keywords.value)
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let name = vm.qualifiedTypeName(vm.type(of: arguments[0]))
      if !vm.enterRepresentation(arguments[0]) { return vm.string("...") }
      defer { vm.leaveRepresentation() }
      let fields = vm.fields(of: arguments[0])
      let function = fields[PartialField.function].owned
      let positional = fields[PartialField.arguments].owned
      let keywords = fields[PartialField.keywords].owned
      var builder = StringBuilder()
      builder.append("\(name)(")
      let text = try vm.repr(function.value)
      builder.append(text.value)
      if let tuple = vm.asTuple(positional.value) {
        for index in 0..<tuple.pointee.count {
          let text = try vm.repr(tuple.items[index])
          builder.append(", ")
          builder.append(text.value)
        }
      }
      if let dict = vm.asDict(keywords.value) {
        var position = 0
        while let entry = vm.dictNext(dict, &position) {
          let key = entry.key.owned
          let value = entry.value.owned
          let keyText = try vm.str(key.value)
          let text = try vm.repr(value.value)
          builder.append(", ")
          builder.append(keyText.value)
          builder.append("=")
          builder.append(text.value)
        }
      }
      builder.append(")")
      return builder.finish(vm)
    },
    Method(
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner."
    ) {
      vm, arguments throws(Raised) in
      if !arguments[1].isNone {
        try vm.warn(
          .futureWarning,
          "functools.partial will be a method descriptor in future Python versions; wrap it in "
            + "staticmethod() if you want to preserve the old behavior")
      }
      return arguments[0].owned
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      let fields = vm.fields(of: arguments[0])
      let function = fields[PartialField.function]
      let dict = try vm.instanceDict(arguments[0])
      let isEmpty = vm.asDict(dict.value)?.pointee.used ?? 0 == 0
      let state = vm.newTuple([
        function, fields[PartialField.arguments], fields[PartialField.keywords],
        isEmpty ? .none : dict.value,
      ])
      let start = vm.newTuple([function])
      return vm.newTuple([Value(vm.type(of: arguments[0])), start.value, state.value])
    },
    Method("__setstate__(self, state, /)") { vm, arguments throws(Raised) in
      guard let state = vm.asTuple(arguments[1]), state.pointee.count == 4,
        !lookupCall(vm, state.items[0]).isUnbound, vm.asTuple(state.items[1]) != nil,
        state.items[2].isNone || vm.asDict(state.items[2]) != nil
      else { throw vm.typeError("invalid partial state") }
      let function = state.items[0].owned
      let positional = try vm.tupleFromIterable(state.items[1])
      // A plain dictionary is shared with the one that it was copied from.
      let isPlain = vm.isExactly(state.items[2], .dict)
      let keywords =
        state.items[2].isNone
        ? vm.newDict()
        : isPlain ? state.items[2].owned : try vm.mergedKeywords(state.items[2], .unbound)
      let attributes = state.items[3].isNone ? vm.newDict() : state.items[3].owned
      let fields = vm.fields(of: arguments[0])
      replaceField(fields + PartialField.function, function)
      replaceField(fields + PartialField.arguments, positional)
      replaceField(fields + PartialField.keywords, keywords)
      try vm.setInstanceDict(arguments[0], attributes.value)
      return .none
    },
  ]
}

private func lookupCall(_ vm: VM, _ value: Value) -> Value {
  if value.hasLayout(.function) || value.hasLayout(.type) || value.hasLayout(.boundMethod) {
    return .true
  }
  return vm.lookupSpecial(vm.type(of: value), .call)
}

private func partialHasNoAttributes(_ vm: VM, _ value: Value) throws(Raised) -> Bool {
  let dict = try vm.instanceDict(value)
  return vm.asDict(dict.value)?.pointee.used ?? 0 == 0
}

// MARK: - cmp_to_key

extension TypeDefinition {
  /// A key function (first field: the comparison), and a key (second field: the object).
  static let comparisonKey: TypeDefinition = TypeDefinition(
    "KeyWrapper", module: "functools", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container, .noConstructor], fields: 2,
    members: { comparisonKeyMembers() })
}

private func comparisonKeyMembers() -> [Member] {
  func comparison(_ signature: StaticString, _ op: ComparisonOperator) -> Member {
    Method(signature) { vm, arguments throws(Raised) in
      guard vm.type(of: arguments[1]) == vm.nativeType(.comparisonKey) else {
        throw vm.typeError("other argument must be K instance")
      }
      let left = vm.fields(of: arguments[0])
      let right = vm.fields(of: arguments[1])
      if left[1].isUnbound || right[1].isUnbound { throw vm.attributeError("object") }
      let order = try vm.callUnheld(left[0], left[1], right[1])
      return try vm.compare(op, order.value, Value(small: 0))
    }
  }
  return [
    Method("__call__(self, /, obj) as=K", "Call self as a function.") {
      vm, arguments throws(Raised) in
      let function = vm.fields(of: arguments[0])[0]
      return vm.newFieldsInstance(.comparisonKey, function.owned, arguments[1].owned)
    },
    Property(
      "obj", "Value wrapped by a key function.",
      get: { vm, value throws(Raised) in
        let object = vm.fields(of: value)[1]
        if object.isUnbound { throw vm.attributeError("obj") }
        return object.owned
      },
      set: { vm, value, new throws(Raised) in
        let field = vm.fields(of: value) + 1
        replaceField(field, new.owned)
      }),
    comparison("__lt__(self, value, /)", .lt), comparison("__le__(self, value, /)", .le),
    comparison("__eq__(self, value, /)", .eq), comparison("__ne__(self, value, /)", .ne),
    comparison("__gt__(self, value, /)", .gt), comparison("__ge__(self, value, /)", .ge),
    Constant("__hash__") { _ in .none },
  ]
}
