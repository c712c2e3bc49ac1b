/// The module `__builtin__` of Python 2: what `builtins` has, and what went away with Python 3.

extension ModuleDefinition {
  static var python2Builtins: ModuleDefinition {
    ModuleDefinition(
      "__builtin__", doc: "Built-in functions, exceptions, and other objects.",
      members: {
        builtinObjectFunctions() + builtinNumberFunctions() + builtinIterationFunctions()
          + builtinCodeFunctions() + builtinInputFunctions()
      },
      setUp: { vm, module throws(Raised) in
        vm.fillBuiltinsModule(module)
        try vm.changeBuiltinsForPython2(module)
      })
  }
}

extension VM {
  /// The name of the module with the built-in functions.
  var builtinsModuleName: String { isPython2 ? "__builtin__" : "builtins" }

  fileprivate func changeBuiltinsForPython2(_ module: Value) throws(Raised) {
    let dict = module.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
    for name: StaticString in [
      "ascii", "aiter", "anext", "breakpoint", "exec", "ModuleNotFoundError", "RecursionError",
      "BaseExceptionGroup", "ExceptionGroup", "BlockingIOError", "ChildProcessError",
      "ConnectionError", "BrokenPipeError", "ConnectionAbortedError", "ConnectionRefusedError",
      "ConnectionResetError", "FileExistsError", "FileNotFoundError", "InterruptedError",
      "IsADirectoryError", "NotADirectoryError", "PermissionError", "ProcessLookupError",
      "TimeoutError", "StopAsyncIteration", "PythonFinalizationError", "EncodingWarning",
      "ResourceWarning", "_IncompleteInputError",
    ] {
      let key = internedString(name.description)
      if !dictGet(dict, interned: key.value).isUnbound { _ = try dictDelete(dict, key.value) }
    }
    let moduleName = internedString("__builtin__")
    try addMembers(python2Functions(), to: dict, module: moduleName.value)
    func set(_ name: StaticString, _ value: Value) {
      let key = internedString(name.description)
      dictSetInterned(dict, key.value, value.owned)
    }
    set("bytes", Value(type(.str)))
    set("file", Value(type(.textFile)))
    if let python2 = pointee.python2 {
      set("unicode", Value(python2.unicode))
      set("basestring", Value(python2.basestring))
      set("long", Value(python2.long))
      set("StandardError", Value(python2.standardError))
    }
    set("xrange", Value(type(.range)))
    set("OSError", Value(type(.osError)))
  }

  // MARK: Comparing

  /// `cmp(a, b)`: -1, 0 or 1 (`PyObject_Compare`).
  func python2Compare(_ left: Value, _ right: Value) throws(Raised) -> Int {
    if left == right { return 0 }
    let leftType = type(of: left)
    let rightType = type(of: right)
    if leftType == rightType, let answer = try compareByCmp(left, right) { return answer }
    for (op, answer) in [
      (ComparisonOperator.eq, 0), (ComparisonOperator.lt, -1), (ComparisonOperator.gt, 1),
    ] {
      let result = try richResult(op, left, right)
      if result.value != .notImplemented, try isTrue(result.value) { return answer }
    }
    if let answer = try compareByCmp(left, right) { return answer }
    return try compareUnlike(left, right)
  }

  /// A comparison by the two operands' methods alone; `NotImplemented` if neither has an answer.
  private func richResult(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Owned {
    for (method, first, second) in [
      (op.method, left, right), (op.reflected.method, right, left),
    ] {
      let special = lookupSpecial(type(of: first), method)
      if special.isUnbound || special == lookupSpecial(type(.object), method) { continue }
      let result = try callSpecial(special, first, second)
      if result.value != .notImplemented { return result }
    }
    return .notImplemented
  }

  /// The answer of a `__cmp__` method of either operand, if there is one.
  func compareByCmp(_ left: Value, _ right: Value) throws(Raised) -> Int? {
    let name = internedString("__cmp__")
    for (first, second, sign) in [(left, right, 1), (right, left, -1)] {
      guard first.isObject else { continue }
      let method = typeLookup(type(of: first), name.value)
      if method.isUnbound { continue }
      let held = method.owned
      let bound = try bindDescriptor(held.value, first, type(of: first))
      let result = try call(bound.value, second)
      if result.value == .notImplemented { continue }
      guard let number = asInt(result.value) else {
        throw typeError("comparison did not return an int")
      }
      let answer = isNegativeInt(number) ? -1 : number == Value(small: 0) ? 0 : 1
      return answer * sign
    }
    return nil
  }

  /// The order of values that do not compare: `None` first, then numbers, then by the names of their
  /// types, then by address (`default_3way_compare`).
  func compareUnlike(_ left: Value, _ right: Value) throws(Raised) -> Int {
    let leftType = type(of: left)
    let rightType = type(of: right)
    if leftType == rightType {
      if let one = asDict(left), let two = asDict(right) { return try compareDicts(one, two) }
      return left.bits < right.bits ? -1 : left.bits > right.bits ? 1 : 0
    }
    if left.isNone { return -1 }
    if right.isNone { return 1 }
    let one = Array(orderName(left).utf8)
    let two = Array(orderName(right).utf8)
    if one != two { return one.lexicographicallyPrecedes(two) ? -1 : 1 }
    return UInt(bitPattern: leftType) < UInt(bitPattern: rightType) ? -1 : 1
  }

  private func orderName(_ value: Value) -> String {
    if asInt(value) != nil || asFloat(value) != nil || asComplex(value) != nil { return "" }
    return typeName(value)
  }

  /// `dict_compare`: the smaller one, else the one with the smaller first difference.
  private func compareDicts(_ left: DictPointer, _ right: DictPointer) throws(Raised) -> Int {
    if left.pointee.used != right.pointee.used {
      return left.pointee.used < right.pointee.used ? -1 : 1
    }
    let one = try firstDifference(left, right)
    if one.key.value.isUnbound { return 0 }
    let two = try firstDifference(right, left)
    if two.key.value.isUnbound { return 0 }
    let order = try python2Compare(one.key.value, two.key.value)
    return order != 0 ? order : try python2Compare(one.value.value, two.value.value)
  }

  private struct Difference: ~Copyable {
    var key: Owned
    var value: Owned
  }

  /// The smallest key whose value differs in the other dictionary.
  private func firstDifference(
    _ dict: DictPointer, _ other: DictPointer
  ) throws(Raised) -> Difference {
    var found = Difference(key: .unbound, value: .unbound)
    var position = 0
    while let entry = dictNext(dict, &position) {
      let key = entry.key.owned
      let value = entry.value.owned
      if !found.key.isUnbound, try python2Compare(key.value, found.key.value) >= 0 { continue }
      let twin = try dictGet(other, key.value).owned
      if !twin.isUnbound, try equals(value.value, twin.value) { continue }
      found = Difference(key: key.value.owned, value: value.value.owned)
    }
    return found
  }

  // MARK: Lists

  /// `filter(function, sequence)`: of the kind of the sequence.
  fileprivate func filterList(_ function: Value, _ sequence: Value) throws(Raised) -> Owned {
    let result = newList(capacity: 0)
    try forEach(sequence) { item throws(Raised) in
      let held = item.owned
      let keeps: Bool
      if function.isNone {
        keeps = try isTrue(held.value)
      } else {
        let answer = try call(function, held.value)
        keeps = try isTrue(answer.value)
      }
      if keeps { listAppend(result.value, held.value) }
      return true
    }
    if asStr(sequence) != nil {
      let empty = isUnicode(sequence) ? newUnicode(string("")) : string("")
      let name = internedString("join")
      let join = try getAttribute(empty.value, name.value)
      return try call(join.value, result.value)
    }
    return asTuple(sequence) != nil ? try tupleFromIterable(result.value) : result
  }

  /// `map(function, sequence, …)`: the shorter sequences are filled up with `None`.
  fileprivate func mapList(_ function: Value, _ sequences: Value) throws(Raised) -> Owned {
    guard let tuple = asTuple(sequences), tuple.pointee.count > 0 else {
      throw typeError("map() requires at least two args")
    }
    if tuple.pointee.count == 1 {
      if function.isNone { return try listFromIterable(tuple.items[0]) }
      let result = newList(capacity: 0)
      try forEach(tuple.items[0]) { item throws(Raised) in
        let held = item.owned
        let value = try call(function, held.value)
        listAppend(result.value, value.value)
        return true
      }
      return result
    }
    var columns = OwnedList(capacity: tuple.pointee.count)
    var longest = 0
    for index in 0..<tuple.pointee.count {
      let list = try listFromIterable(tuple.items[index])
      longest = Swift.max(longest, asList(list.value)?.pointee.count ?? 0)
      columns.append(list)
    }
    let result = newList(capacity: longest)
    for row in 0..<longest {
      var items = OwnedList(capacity: columns.count)
      for column in 0..<columns.count {
        guard let list = asList(columns[column]), row < list.pointee.count else {
          items.append(.none)
          continue
        }
        items.append(list.pointee.items![row].owned)
      }
      let arguments = newTuple(items)
      if function.isNone {
        listAppend(result.value, arguments.value)
      } else {
        let value = try call(function, tuple: arguments.value, keywords: .unbound)
        listAppend(result.value, value.value)
      }
    }
    return result
  }

  /// `reduce(function, sequence, initial)`.
  fileprivate func reduceSequence(
    _ function: Value, _ sequence: Value, _ initial: Value
  ) throws(Raised) -> Owned {
    let iterator = try iterator(of: sequence)
    var result = initial.isUnbound ? try next(iterator.value) : initial.owned
    if result.isUnbound {
      throw typeError("reduce() of empty sequence with no initial value")
    }
    while true {
      let item = try next(iterator.value)
      if item.isUnbound { break }
      result = try call(function, result.value, item.value)
    }
    return result
  }

  /// `list.sort(cmp, key, reverse)`: a stable merge sort where a comparison function is given.
  func python2Sort(
    _ list: ListPointer, compare: Value, key: Value, isReversed: Bool
  ) throws(Raised) {
    if compare.isNoneOrUnbound {
      try sortList(list, key: key, reverse: isReversed)
      return
    }
    var items = OwnedList(capacity: list.pointee.count)
    var keys = OwnedList(capacity: list.pointee.count)
    for index in 0..<list.pointee.count {
      guard index < list.pointee.count else { break }
      let item = list.pointee.items![index].owned
      let itemKey = key.isNoneOrUnbound ? item.value.owned : try call(key, item.value)
      items.append(item)
      keys.append(itemKey)
    }
    var order = Array(0..<items.count)
    if isReversed { order.reverse() }
    // Insertion of each item behind those that are not greater, by binary search.
    for position in 1..<Swift.max(1, order.count) {
      let pivot = order[position]
      var low = 0
      var high = position
      while low < high {
        let middle = (low + high) / 2
        let answer = try call(compare, keys[pivot], keys[order[middle]])
        guard let number = asInt(answer.value) else {
          throw typeError(
            "comparison function must return int, not \(typeName(answer.value))")
        }
        if isNegativeInt(number) { high = middle } else { low = middle + 1 }
      }
      order.remove(at: position)
      order.insert(pivot, at: low)
    }
    if isReversed { order.reverse() }
    if list.pointee.count != items.count { throw valueError("list modified during sort") }
    for index in 0..<order.count {
      let old = list.pointee.items![index]
      list.pointee.items![index] = items[order[index]].owned.take()
      old.release()
    }
  }

  // MARK: Files and input

  /// `open(name, mode, buffering)`: the bytes of a file are the characters of strings.
  func openPython2File(
    _ name: Value, _ mode: Value, _ buffering: Value
  ) throws(Raised) -> Owned {
    var text = ""
    for scalar in swiftString(mode).unicodeScalars where scalar != "b" && scalar != "U" {
      text.unicodeScalars.append(scalar)
    }
    if text.isEmpty { text = "r" }
    guard "rwa".unicodeScalars.contains(text.unicodeScalars.first ?? "?") else {
      throw valueError(
        "mode string must begin with one of 'r', 'w', 'a' or 'U', not '\(swiftString(mode))'")
    }
    let plainMode = string(text)
    let encoding = string("latin-1")
    let newline = string("\n")
    var values: [Value] = [
      name, plainMode.value, Value(small: -1), encoding.value, .none, newline.value, .true, .none,
    ]
    let count = values.count
    let opened = try values.withUnsafeMutableBufferPointer { buffer throws(Raised) -> Value in
      guard let base = buffer.baseAddress else { return .none }
      return try openFile(Arguments(base: base, count: count)).take()
    }
    let file = Owned(opened)
    try fileState(file.value).mode = swiftString(mode)
    return file
  }

  /// `raw_input(prompt)`.
  fileprivate func readLine(_ prompt: Value) throws(Raised) -> Owned {
    try readInput(prompt)
  }

  /// `round(number, digits)`: a float, halves away from zero.
  fileprivate func python2Round(_ number: Value, _ digits: Value) throws(Raised) -> Owned {
    let value = try floatFromNumber(number)
    let places = digits.isUnbound ? 0 : try index(digits)
    if !value.isFinite || places > 300 { return newFloat(value) }
    if places == 0 { return newFloat(value.rounded(.toNearestOrAwayFromZero)) }
    var factor = 1.0
    for _ in 0..<Swift.max(0, places) { factor *= 10 }
    let scaled = value * factor
    if places > 0, places < 23, (-scaled).addingProduct(value, factor) == 0,
      (scaled - scaled.rounded(.towardZero)).magnitude == 0.5
    {
      return newFloat(scaled.rounded(.toNearestOrAwayFromZero) / factor)
    }
    let exact = newFloat(value)
    let method = lookupSpecial(type(.float), .round)
    return try callSpecial(method, exact.value, Value(small: Int64(places)))
  }
}

private func python2Functions() -> [Member] {
  [
    Method("cmp(x, y, /)", "Negative if x<y, zero if x==y, positive if x>y.") {
      vm, arguments throws(Raised) in
      Owned(Value(small: Int64(try vm.python2Compare(arguments[0], arguments[1]))))
    },
    Method("apply(object, args=<unbound>, kwargs=<unbound>, /)", "Call with arguments in a tuple.")
    {
      vm, arguments throws(Raised) in
      let given = arguments[1].isUnbound ? vm.newTuple([]) : try vm.tupleFromIterable(arguments[1])
      return try vm.call(arguments[0], tuple: given.value, keywords: arguments[2])
    },
    Method("reduce(function, sequence, initial=<unbound>, /)", "Fold a sequence.") {
      vm, arguments throws(Raised) in
      try vm.reduceSequence(arguments[0], arguments[1], arguments[2])
    },
    Method("filter(function_or_none, sequence, /)", "The items for which function is true.") {
      vm, arguments throws(Raised) in try vm.filterList(arguments[0], arguments[1])
    },
    Method("map(function, *sequence)", "The results of function.") { vm, arguments throws(Raised) in
      try vm.mapList(arguments[0], arguments[1])
    },
    Method("zip(*seq)", "A list of tuples.") { vm, arguments throws(Raised) in
      try vm.checkIterable(arguments[0])
      let zipped = try vm.call(
        Value(vm.type(.zip)), tuple: arguments[0], keywords: .unbound)
      return try vm.listFromIterable(zipped.value)
    },
    Method("range(*args)", "A list of integers.") { vm, arguments throws(Raised) in
      try vm.checkRangeArguments(arguments[0])
      let range = try vm.call(Value(vm.type(.range)), tuple: arguments[0], keywords: .unbound)
      return try vm.listFromIterable(range.value)
    },
    Method("unichr(i, /)", "A unicode string of one character.") { vm, arguments throws(Raised) in
      let code = try vm.index(arguments[0])
      if code < 0 || code > 0x10FFFF {
        throw vm.valueError("unichr() arg not in range(0x110000) (wide Python build)")
      }
      return vm.newUnicode(vm.string(codePoint: UInt32(truncatingIfNeeded: code)))
    },
    Method("chr(i, /)", "A string of one byte.") { vm, arguments throws(Raised) in
      let code = try vm.index(arguments[0])
      if code < 0 || code > 255 { throw vm.valueError("chr() arg not in range(256)") }
      return vm.string(codePoint: UInt32(truncatingIfNeeded: code))
    },
    Method("hex(number, /)", "The hexadecimal text of an integer.") {
      vm, arguments throws(Raised) in
      try vm.python2Digits(arguments[0], radix: 16, function: "hex", special: "__hex__")
    },
    Method("oct(number, /)", "The octal text of an integer.") { vm, arguments throws(Raised) in
      try vm.python2Digits(arguments[0], radix: 8, function: "oct", special: "__oct__")
    },
    Method("round(number, ndigits=<unbound>)", "Round to a float.") {
      vm, arguments throws(Raised) in
      try vm.python2Round(arguments[0], arguments[1])
    },
    Method(
      "sorted(iterable, cmp=None, key=None, reverse=False)", "A sorted list of the items."
    ) { vm, arguments throws(Raised) in
      let list = try vm.listFromIterable(arguments[0])
      let isReversed = try vm.isTrue(arguments[3])
      if let storage = vm.asList(list.value) {
        try vm.python2Sort(
          storage, compare: arguments[1], key: arguments[2], isReversed: isReversed)
      }
      return list
    },
    Method("intern(string, /)", "The interned copy of a string.") { vm, arguments throws(Raised) in
      guard vm.isExactly(arguments[0], .str) else {
        throw vm.typeError("can't intern subclass of string")
      }
      return vm.intern(arguments[0])
    },
    Method("coerce(x, y, /)", "The two numbers as values of one type.") {
      vm, arguments throws(Raised) in
      let (a, b) = (arguments[0], arguments[1])
      if vm.asFloat(a) != nil || vm.asFloat(b) != nil {
        let first = vm.newFloat(try vm.floatFromNumber(a))
        let second = vm.newFloat(try vm.floatFromNumber(b))
        return vm.newTuple([first.value, second.value])
      }
      guard let first = vm.asInt(a), let second = vm.asInt(b) else {
        throw vm.typeError("number coercion failed")
      }
      if vm.isLong(a) || vm.isLong(b) {
        let one = vm.newLong(first.owned)
        let two = vm.newLong(second.owned)
        return vm.newTuple([one.value, two.value])
      }
      return vm.newTuple([first, second])
    },
    Method("open(name, mode='r', buffering=-1)", "Open a file.") { vm, arguments throws(Raised) in
      try vm.openPython2File(arguments[0], arguments[1], arguments[2])
    },
    Method("raw_input(prompt='', /)", "Read a line from standard input.") {
      vm, arguments throws(Raised) in try vm.readLine(arguments[0])
    },
    Method("input(prompt='', /)", "The value of a line from standard input.") {
      vm, arguments throws(Raised) in
      let line = try vm.readLine(arguments[0])
      return try vm.evaluate(line.value, .none, .none, "eval", .eval)
    },
    Method("execfile(filename, globals=None, locals=None, /)", "Run a file.") {
      vm, arguments throws(Raised) in
      let name = vm.swiftString(arguments[0])
      guard let source = vm.pointee.host.readFile(name) else {
        let reason = vm.string("No such file or directory")
        throw vm.raise(
          vm.newException(
            .osError, arguments: [Value(small: 2), reason.value, arguments[0]]))
      }
      let code = try vm.compileSource(
        bytes: source, fileName: name, mode: .exec, keepsConstants: true)
      defer { vm.dropArena(code.value) }
      _ = try vm.evaluate(code.value, arguments[1], arguments[2], "exec", .exec)
      return .none
    },
    Method("reload(module, /)", "Run a module's code again.") { vm, arguments throws(Raised) in
      try vm.reloadModule(arguments[0])
    },
  ]
}

extension VM {
  /// `reload(module)`: its file is run again in its namespace; a built-in module stays as it is.
  fileprivate func reloadModule(_ module: Value) throws(Raised) -> Owned {
    guard module.hasLayout(.module) else { throw typeError("reload() argument must be module") }
    let dict = module.storage(ModuleObject.self).pointee.dict
    let file = dictGet(dict, interned: name(.file)).owned
    guard asStr(file.value) != nil else { return module.owned }
    let fileName = swiftString(file.value)
    guard let source = pointee.host.readFile(fileName) else {
      throw raise(.importError, "No module named \(moduleName(module))")
    }
    let code = try compileSource(bytes: source, fileName: fileName, mode: .module)
    _ = try runCode(code.value, globals: dict, locals: .unbound)
    return module.owned
  }
}

extension VM {
  /// `hex()` and `oct()` of 2.7: the digits of an integer, or what the special method returns.
  fileprivate func python2Digits(
    _ number: Value, radix: Int, function: StaticString, special: String
  ) throws(Raised) -> Owned {
    if asInt(number) != nil {
      return try python2NumberText(number, radix: radix, isLong(number) ? "L" : "")
    }
    let name = internedString(special)
    let method =
      isClassic(type(of: number))
      ? try getAttribute(number, name.value) : try lookupAttribute(number, name.value)
    if method.isUnbound {
      throw typeError("\(function)() argument can't be converted to \(function)")
    }
    return try call(method.value)
  }
}

extension VM {
  /// Refuses arguments of `zip` that no iterator goes over.
  fileprivate func checkIterable(_ arguments: Value) throws(Raised) {
    guard let tuple = asTuple(arguments) else { return }
    for index in 0..<tuple.pointee.count {
      let item = tuple.items[index]
      if !lookupSpecial(type(of: item), .iter).isUnbound { continue }
      if !lookupSpecial(type(of: item), .getitem).isUnbound { continue }
      throw typeError("zip argument #\(index + 1) must support iteration")
    }
  }

  /// Refuses what is no integer, a float too.
  fileprivate func checkRangeArguments(_ arguments: Value) throws(Raised) {
    guard let tuple = asTuple(arguments), tuple.pointee.count <= 3 else { return }
    for index in 0..<tuple.pointee.count where asInt(tuple.items[index]) == nil {
      let item = tuple.items[index]
      if asFloat(item) == nil, !lookupSpecial(type(of: item), .int).isUnbound { continue }
      let place =
        tuple.pointee.count == 1 ? "end" : index == 0 ? "start" : index == 1 ? "end" : "step"
      throw typeError("range() integer \(place) argument expected, got \(typeName(item)).")
    }
  }
}
