/// The module `itertools`: what its iterators are called and made of. What they do is in
/// `Objects/IterationTools.swift`.

extension ModuleDefinition {
  static var itertools: ModuleDefinition {
    ModuleDefinition(
      "itertools", doc: "Iterators that are put together from other iterators.",
      members: { itertoolsMembers() })
  }
}

private func itertoolsMembers() -> [Member] {
  func type(_ name: StaticString, _ definition: TypeDefinition) -> Member {
    Constant(name) { vm in Value(vm.nativeType(definition)).owned }
  }
  return [
    type("accumulate", .accumulate), type("batched", .batched), type("chain", .chain),
    type("combinations", .combinations),
    type("combinations_with_replacement", .combinationsWithReplacement),
    type("compress", .compress), type("count", .count), type("cycle", .cycle),
    type("dropwhile", .dropwhile), type("filterfalse", .filterfalse), type("groupby", .groupby),
    type("islice", .islice), type("pairwise", .pairwise), type("permutations", .permutations),
    type("product", .product), type("repeat", .repeat), type("starmap", .starmap),
    type("takewhile", .takewhile), type("zip_longest", .zipLongest), type("_tee", .tee),
    type("_grouper", .grouper), type("_tee_dataobject", .teeLink),
    Method("tee(iterable, n=2, /)", "A tuple of n independent iterators over the same elements.") {
      vm, arguments throws(Raised) in
      let count = try vm.index(arguments[1])
      if count < 0 { throw vm.valueError("n must be >= 0") }
      try vm.checkMemory(count, stride: 128)
      if count == 0 { return vm.pointee.emptyTuple.owned }
      let iterator = try vm.iterator(of: arguments[0])
      // An iterator that can be copied is the first of them itself.
      let name = vm.internedString("__copy__")
      var copier = try vm.lookupAttribute(iterator.value, name.value)
      let first = copier.value.isUnbound ? vm.newTee(iterator.value.owned) : iterator.value.owned
      if copier.value.isUnbound { copier = try vm.getAttribute(first.value, name.value) }
      var items = OwnedList(capacity: Swift.min(count, 64))
      items.append(first)
      while items.count < count { items.append(try vm.call(copier.value)) }
      return vm.newTuple(items)
    },
  ]
}

extension VM {
  fileprivate func newTee(_ iterator: consuming Owned) -> Owned {
    newTool(.tee, nativeType(.tee), newTeeLink(iterator))
  }

  fileprivate func copyTee(_ tee: Value) -> Owned {
    let storage = tee.storage(IteratorObject.self)
    return newTool(
      .tee, nativeType(.tee), storage.pointee.source.owned, index: storage.pointee.index)
  }
}

private func tool(_ value: Value) -> IteratorPointer { value.storage(IteratorObject.self) }

private func classOf(_ arguments: Arguments) -> TypePointer {
  arguments[0].storage(TypeObject.self)
}

/// What a constructor is given that takes just so many positional arguments.
private func givenTuple(
  _ vm: VM, _ arguments: Arguments, _ function: StaticString, _ expected: Int
) throws(Raised) -> TuplePointer {
  let given = arguments[1].storage(TupleObject.self)
  let count = given.pointee.count
  if count != expected {
    throw vm.typeError(
      "\(function) expected \(expected) argument\(expected == 1 ? "" : "s"), got \(count)")
  }
  return given
}

/// What `__reduce__` and `__setstate__` of an iterator of `itertools` are for.
private enum Copying {
  case none, reduce, reduceAndState

  var members: [Member] {
    self == .none ? [] : toolCopyingMembers(hasState: self == .reduceAndState)
  }
}

/// An iterator of `itertools` that Python code can make.
private func toolDefinition(
  _ name: StaticString, _ doc: StaticString, _ copying: Copying, hasWeakList: Bool = false,
  flags: TypeFlags = [.container, .baseType], iterates: Bool = true,
  _ members: @escaping () -> [Member]
) -> TypeDefinition {
  let next: NativeNext = { vm, iterator throws(Raised) in
    try vm.toolNext(iterator.storage(IteratorObject.self))
  }
  return TypeDefinition(
    name, doc: doc, module: "itertools", layout: .iterator,
    size: MemoryLayout<IteratorObject>.size, flags: flags, hasWeakList: hasWeakList,
    next: iterates ? next : nil,
    members: { (iterates ? iteratorMembers() : []) + copying.members + members() })
}

/// A list of the integers from 0, or of one integer.
private func indexList(_ vm: VM, _ count: Int, _ value: (Int) -> Int) -> Owned {
  let list = vm.newList(capacity: count)
  let storage = list.value.storage(ListObject.self)
  for position in 0..<count { vm.listAppend(storage, Value(small: value(position))) }
  return list
}

/// The pool and the indices of a combinatoric iterator.
private func newChoice(
  _ vm: VM, _ kind: IterationTool, _ arguments: Arguments, _ pool: consuming Owned, count: Int,
  indices: consuming Owned, isEmpty: Bool
) -> Owned {
  let result = vm.newTool(
    kind, classOf(arguments), pool, index: isEmpty ? 2 : 0, limit: count)
  tool(result.value).pointee.second = indices.take()
  return result
}

private func lengthArgument(_ vm: VM, _ value: Value) throws(Raised) -> Int {
  let count = try vm.index(value)
  if count < 0 { throw vm.valueError("r must be non-negative") }
  return count
}

extension TypeDefinition {
  static let accumulate = toolDefinition(
    "accumulate", "Running totals, or other results of a function of two arguments.",
    .reduceAndState
  ) {
    [
      StaticMethod("__new__(cls, iterable, func=None, *, initial=None)") {
        vm, arguments throws(Raised) in
        let source = try vm.iterator(of: arguments[1])
        let hasInitial = !arguments[3].isNone
        let result = vm.newTool(
          .accumulate, classOf(arguments), source, index: hasInitial ? 1 : 0)
        tool(result.value).pointee.second = arguments[2].owned.take()
        if hasInitial { tool(result.value).pointee.third = arguments[3].owned.take() }
        return result
      }
    ]
  }

  static let batched = toolDefinition("batched", "The elements in tuples of n.", .none) {
    [
      StaticMethod("__new__(cls, iterable, n, *, strict=False)") { vm, arguments throws(Raised) in
        let count = try vm.index(arguments[2])
        let isStrict = try vm.isTrue(arguments[3])
        if count < 1 { throw vm.valueError("n must be at least one") }
        let source = try vm.iterator(of: arguments[1])
        return vm.newTool(
          .batched, classOf(arguments), source, limit: count, step: isStrict ? 1 : 0)
      }
    ]
  }

  static let chain = toolDefinition(
    "chain", "The elements of the first iterable, then of the next, until all are exhausted.",
    .reduceAndState
  ) {
    [
      genericAliasMember(),
      StaticMethod("__new__(cls, /, *iterables)") { vm, arguments throws(Raised) in
        let source = try vm.iterator(of: arguments[1])
        return vm.newTool(.chain, classOf(arguments), source)
      },
      ClassMethod(
        "from_iterable(cls, iterable, /)", "A chain of the iterables that an iterable gives."
      ) { vm, arguments throws(Raised) in
        let source = try vm.iterator(of: arguments[1])
        return vm.newTool(.chain, classOf(arguments), source)
      },
    ]
  }

  static let combinations = toolDefinition(
    "combinations", "The subsequences of r elements, each element at most once.", .reduceAndState
  ) {
    [
      StaticMethod("__new__(cls, iterable, r)") { vm, arguments throws(Raised) in
        let pool = try vm.tupleFromIterable(arguments[1])
        let count = try lengthArgument(vm, arguments[2])
        let size = pool.value.storage(TupleObject.self).pointee.count
        let indices = indexList(vm, count > size ? 0 : count) { $0 }
        return newChoice(
          vm, .combinations, arguments, pool, count: count, indices: indices,
          isEmpty: count > size)
      }
    ]
  }

  static let combinationsWithReplacement = toolDefinition(
    "combinations_with_replacement", "The subsequences of r elements, which may repeat.",
    .reduceAndState
  ) {
    [
      StaticMethod("__new__(cls, iterable, r)") { vm, arguments throws(Raised) in
        let pool = try vm.tupleFromIterable(arguments[1])
        let count = try lengthArgument(vm, arguments[2])
        try vm.checkMemory(count, stride: 32)
        let size = pool.value.storage(TupleObject.self).pointee.count
        let indices = indexList(vm, count) { _ in 0 }
        return newChoice(
          vm, .combinationsWithReplacement, arguments, pool, count: count, indices: indices,
          isEmpty: size == 0 && count > 0)
      }
    ]
  }

  static let permutations = toolDefinition(
    "permutations", "The arrangements of r of the elements.", .reduceAndState
  ) {
    [
      StaticMethod("__new__(cls, iterable, r=None)") { vm, arguments throws(Raised) in
        let pool = try vm.tupleFromIterable(arguments[1])
        let size = pool.value.storage(TupleObject.self).pointee.count
        var count = size
        if !arguments[2].isNone {
          guard vm.asInt(arguments[2]) != nil else {
            throw vm.typeError("Expected int as r")
          }
          count = try lengthArgument(vm, arguments[2])
        }
        let isEmpty = count > size
        let indices = indexList(vm, size) { $0 }
        let cycles = indexList(vm, isEmpty ? 0 : count) { size - $0 }
        let result = newChoice(
          vm, .permutations, arguments, pool, count: count, indices: indices, isEmpty: isEmpty)
        tool(result.value).pointee.third = cycles.take()
        return result
      }
    ]
  }

  static let product = toolDefinition(
    "product", "The Cartesian product of the iterables.", .reduceAndState
  ) {
    [
      StaticMethod("__new__(cls, /, *iterables, repeat=1)") { vm, arguments throws(Raised) in
        let times = try vm.index(arguments[2])
        if times < 0 { throw vm.valueError("repeat argument cannot be negative") }
        let given = arguments[1].storage(TupleObject.self)
        let (total, overflow) = given.pointee.count.multipliedReportingOverflow(by: times)
        if overflow { throw vm.overflowError("repeat argument too large") }
        try vm.checkMemory(total, stride: 32)
        var pools = OwnedList(capacity: Swift.max(total, 1))
        if total > 0 {
          for index in 0..<given.pointee.count {
            pools.append(try vm.tupleFromIterable(given.items[index]))
          }
        }
        while pools.count < total { pools.append(pools[pools.count - given.pointee.count].owned) }
        let indices = indexList(vm, total) { _ in 0 }
        return newChoice(
          vm, .product, arguments, vm.newTuple(pools), count: total, indices: indices,
          isEmpty: false)
      }
    ]
  }

  static let compress = toolDefinition(
    "compress", "The elements whose selectors are true.", .reduce
  ) {
    [
      StaticMethod("__new__(cls, data, selectors)") { vm, arguments throws(Raised) in
        let data = try vm.iterator(of: arguments[1])
        let selectors = try vm.iterator(of: arguments[2])
        let result = vm.newTool(.compress, classOf(arguments), data)
        tool(result.value).pointee.second = selectors.take()
        return result
      }
    ]
  }

  static let count = toolDefinition("count", "start, start + step, start + 2 * step, …", .reduce) {
    [
      StaticMethod("__new__(cls, start=0, step=1)") { vm, arguments throws(Raised) in
        for value in [arguments[1], arguments[2]] where !vm.isNumber(value) {
          throw vm.typeError("a number is required")
        }
        // What counts by one is a machine integer, whatever class of integers it was given as.
        var start = arguments[1]
        if vm.asInt(arguments[2]) == Value(small: 1), let integer = vm.asInt(start),
          vm.machineInt(integer) != nil
        {
          start = integer
        }
        let result = vm.newTool(.count, classOf(arguments), start.owned)
        tool(result.value).pointee.second = arguments[2].owned.take()
        return result
      },
      Method("__repr__(self, /)") { vm, arguments throws(Raised) in
        let current = try vm.reprSwift(tool(arguments[0]).pointee.source)
        let name = vm.shortTypeName(arguments[0])
        let step = tool(arguments[0]).pointee.second
        if vm.asInt(step) == Value(small: 1) { return vm.string("\(name)(\(current))") }
        return vm.string("\(name)(\(current), \(try vm.reprSwift(step)))")
      },
    ]
  }

  static let cycle = toolDefinition("cycle", "The elements again and again.", .reduceAndState) {
    [
      StaticMethod("__new__(cls, iterable, /)") { vm, arguments throws(Raised) in
        let source = try vm.iterator(of: arguments[1])
        let result = vm.newTool(.cycle, classOf(arguments), source)
        tool(result.value).pointee.second = vm.newList(capacity: 0).take()
        return result
      }
    ]
  }

  static let dropwhile = functionTool(
    "dropwhile", "The elements from the first one for which the predicate is false.",
    "__new__(cls, predicate, iterable, /)", .dropwhile, .reduceAndState)
  static let takewhile = functionTool(
    "takewhile", "The elements up to the first one for which the predicate is false.",
    "__new__(cls, predicate, iterable, /)", .takewhile, .reduceAndState)
  static let filterfalse = functionTool(
    "filterfalse", "The elements for which the function (or, with None, the element) is false.",
    "__new__(cls, function, iterable, /)", .filterfalse, .reduce)
  static let starmap = functionTool(
    "starmap", "The function's results for elements that are tuples of arguments.",
    "__new__(cls, function, iterable, /)", .starmap, .reduce)

  /// A tool of a function and an iterable.
  private static func functionTool(
    _ name: StaticString, _ doc: StaticString, _ signature: StaticString, _ kind: IterationTool,
    _ copying: Copying
  ) -> TypeDefinition {
    toolDefinition(name, doc, copying) {
      [
        StaticMethod(signature) { vm, arguments throws(Raised) in
          let source = try vm.iterator(of: arguments[2])
          let result = vm.newTool(kind, classOf(arguments), arguments[1].owned)
          tool(result.value).pointee.second = source.take()
          return result
        }
      ]
    }
  }

  static let groupby: TypeDefinition = toolDefinition(
    "groupby", "Pairs of a key and the consecutive elements that have it.", .reduceAndState
  ) {
    [
      StaticMethod("__new__(cls, iterable, key=None)") { vm, arguments throws(Raised) in
        let source = try vm.iterator(of: arguments[1])
        let state = vm.newTool(.groupState, vm.nativeType(.grouper), .unbound)
        let result = vm.newTool(.groupby, classOf(arguments), source)
        tool(result.value).pointee.second = arguments[2].owned.take()
        tool(result.value).pointee.third = state.take()
        return result
      }
    ]
  }

  static let grouper: TypeDefinition = toolDefinition(
    "_grouper", "One group of groupby.", .reduce, flags: [.container]
  ) {
    [
      StaticMethod("__new__(cls, /, *args) -> None") {
        vm, arguments throws(Raised) in
        let given = try givenTuple(vm, arguments, "_grouper", 2)
        let parent = given.items[0]
        guard vm.isSubtype(vm.type(of: parent), vm.nativeType(.groupby)) else {
          throw vm.typeError(
            "_grouper() argument 1 must be itertools.groupby, not \(vm.argumentTypeName(parent))")
        }
        return vm.newGroup(of: tool(parent), given.items[1])
      }
    ]
  }

  static let islice = toolDefinition(
    "islice", "The elements at the positions that a slice would select.", .reduceAndState
  ) {
    [
      StaticMethod("__new__(cls, /, *args) -> None") { vm, arguments throws(Raised) in
        let given = arguments[1].storage(TupleObject.self)
        let count = given.pointee.count
        if count < 2 {
          throw vm.typeError("islice expected at least 2 arguments, got \(count)")
        }
        if count > 4 {
          throw vm.typeError("islice expected at most 4 arguments, got \(count)")
        }
        let range = "must be None or an integer: 0 <= x <= sys.maxsize."
        // Errors are swallowed: -1 is what one looks like in CPython.
        func position(_ value: Value, absent: Int) -> Int {
          if value.isNone { return absent }
          do throws(Raised) {
            let integer = try vm.intFromIndex(value)
            guard let number = vm.machineInt(integer.value) else { return -1 }
            // No element is so far away that the difference would show.
            return Swift.min(number, Int.max >> 2)
          } catch {
            vm.dropRaised()
            return -1
          }
        }
        let start = count == 2 ? 0 : position(given.items[1], absent: 0)
        let stopIndex = count == 2 ? 1 : 2
        let hasStop = !given.items[stopIndex].isNone
        let stop = position(given.items[stopIndex], absent: 0)
        if stop == -1 { throw vm.valueError("Stop argument for islice() \(range)") }
        if start < 0 || stop < 0 { throw vm.valueError("Indices for islice() \(range)") }
        let step = count == 4 ? position(given.items[3], absent: 1) : 1
        if step < 1 {
          throw vm.valueError("Step for islice() must be a positive integer or None.")
        }
        let source = try vm.iterator(of: given.items[0])
        let result = vm.newTool(
          .islice, classOf(arguments), source, limit: hasStop ? stop : -1, step: step)
        tool(result.value).pointee.third = Value(small: start)
        return result
      }
    ]
  }

  static let pairwise = toolDefinition("pairwise", "Pairs of neighbouring elements.", .none) {
    [
      StaticMethod("__new__(cls, iterable, /)") { vm, arguments throws(Raised) in
        let source = try vm.iterator(of: arguments[1])
        return vm.newTool(.pairwise, classOf(arguments), source)
      }
    ]
  }

  static let `repeat` = toolDefinition(
    "repeat", "The object again and again, or so many times.", .reduce
  ) {
    [
      StaticMethod("__new__(cls, object, times=<unbound>) -> None") {
        vm, arguments throws(Raised) in
        let times = arguments[2].isUnbound ? -1 : Swift.max(try vm.index(arguments[2]), 0)
        return vm.newTool(.repeat, classOf(arguments), arguments[1].owned, index: times)
      },
      Method("__repr__(self, /)") { vm, arguments throws(Raised) in
        let element = try vm.reprSwift(tool(arguments[0]).pointee.source)
        let name = vm.shortTypeName(arguments[0])
        let times = tool(arguments[0]).pointee.index
        return vm.string(times < 0 ? "\(name)(\(element))" : "\(name)(\(element), \(times))")
      },
      Method("__length_hint__(self, /)") { vm, arguments throws(Raised) in
        let times = tool(arguments[0]).pointee.index
        if times < 0 { throw vm.typeError("len() of unsized object") }
        return Owned(Value(small: times))
      },
    ]
  }

  static let tee: TypeDefinition = toolDefinition(
    "_tee", "An iterator that shares its elements with its copies.", .reduceAndState,
    hasWeakList: true,
    flags: .container
  ) {
    [
      StaticMethod("__new__(cls, /, *args) -> (iterable, /)") { vm, arguments throws(Raised) in
        let given = try givenTuple(vm, arguments, "_tee", 1)
        let iterator = try vm.iterator(of: given.items[0])
        return vm.type(of: iterator.value) == vm.nativeType(.tee)
          ? vm.copyTee(iterator.value) : vm.newTee(iterator.value.owned)
      },
      Method("__copy__(self, /)", "Another iterator at the same position.") {
        vm, arguments throws(Raised) in vm.copyTee(arguments[0])
      },
    ]
  }

  static let teeLink: TypeDefinition = toolDefinition(
    "_tee_dataobject", "Elements that the iterators of a tee share.", .reduce,
    flags: [.container], iterates: false
  ) {
    [
      StaticMethod("__new__(cls, /, *args) -> None") {
        vm, arguments throws(Raised) in
        let given = try givenTuple(vm, arguments, "teedataobject", 3)
        guard let values = vm.asList(given.items[1]) else {
          throw vm.typeError(
            "teedataobject() argument 2 must be list, not \(vm.argumentTypeName(given.items[1]))")
        }
        let following = given.items[2]
        let isFull = values.pointee.count == VM.teeLinkCount
        let isLink = vm.type(of: following) == vm.nativeType(.teeLink)
        if values.pointee.count > VM.teeLinkCount || !following.isNone && !(isFull && isLink) {
          throw vm.valueError("Invalid arguments")
        }
        let copied = try vm.listFromIterable(given.items[1])
        let link = vm.newTeeLink(given.items[0].owned, values: copied)
        if isLink { tool(link.value).pointee.third = following.owned.take() }
        return link
      }
    ]
  }

  static let zipLongest = toolDefinition(
    "zip_longest", "Tuples with one element of each iterable, until the longest ends.",
    .reduceAndState
  ) {
    [
      StaticMethod("__new__(cls, /, *iterables, **keywords) -> (*iterables, fillvalue=None)") {
        vm, arguments throws(Raised) in
        var filling = Owned.none
        if let keywords = vm.asDict(arguments[2]) {
          let name = vm.internedString("fillvalue")
          let given = vm.dictGet(keywords, interned: name.value)
          if keywords.pointee.used > (given.isUnbound ? 0 : 1) {
            throw vm.typeError("zip_longest() got an unexpected keyword argument")
          }
          if !given.isUnbound { filling = given.owned }
        }
        let sources = try iteratorsOf(vm, arguments[1], from: 0)
        let list = try vm.listFromIterable(sources.value)
        let count = list.value.storage(ListObject.self).pointee.count
        let result = vm.newTool(.zipLongest, classOf(arguments), list, index: count)
        tool(result.value).pointee.second = filling.take()
        return result
      }
    ]
  }
}
