/// Calling anything with anything.

extension VM {
  /// Calls with positional arguments. `arguments` are borrowed from the caller.
  ///
  /// - Parameters:
  ///   - callable: anything callable.
  ///   - arguments: `count` positional arguments, then the values of the keywords.
  ///   - keywordNames: a tuple of strings, or unbound.
  ///   - areHeld: The arguments come in a tuple (and dictionary), which CPython hands on as it is.
  func call(
    _ callable: Value, arguments: UnsafeMutablePointer<Value>, count: Int,
    keywordNames: Value = .unbound, areHeld: Bool = false
  ) throws(Raised) -> Owned {
    guard callable.isObject else { throw notCallable(callable) }
    let type = callable.object.pointee.type
    switch type.pointee.layout {
    case .nativeFunction:
      try checkNativeStack(" while calling a Python object")
      if areHeld, let cls = boundTypeCall(callable) {
        try checkSlotCall(cls, arguments, count, keywordNames)
        return try makeInstance(cls, arguments, count, keywordNames, areHeld: true)
      }
      return try callNative(callable, arguments, count, keywordNames)
    case .function:
      return try callFunction(callable, arguments, count, keywordNames)
    case .boundMethod:
      try checkNativeStack(" while calling a Python object")
      // The method holds the receiver and the function, and may die during the call.
      let held = callable.owned
      let method = held.value.storage(BoundMethodObject.self)
      return try callPrepending(
        method.pointee.receiver, method.pointee.function, arguments, count, keywordNames)
    case .type:
      return try callType(
        callable.storage(TypeObject.self), arguments, count, keywordNames, areHeld: areHeld)
    default:
      let special = lookupSpecial(type, .call)
      if special.isUnbound { throw notCallable(callable) }
      if isPlainMethod(special) {
        let held = special.owned
        if isExactly(special, .function) {
          return try withHeldArguments(
            callable, arguments, count, keywordNames, areHeld: areHeld
          ) {
            () throws(Raised) in
            try callPrepending(callable, held.value, arguments, count, keywordNames)
          }
        }
        let receiver = callable.owned
        return try callPrepending(receiver.value, held.value, arguments, count, keywordNames)
      }
      let bound = try bindDescriptor(special, callable, type)
      try checkNativeStack(" while calling a Python object")
      return try call(bound.value, arguments: arguments, count: count, keywordNames: keywordNames)
    }
  }

  /// The class that a call of a bound `type.__call__` makes an instance of: `super().__call__(*args)`
  /// of a metaclass, which gets the tuple as it is.
  func boundTypeCall(_ callable: Value) -> TypePointer? {
    let receiver = callable.storage(NativeFunctionObject.self).pointee.receiver
    guard isType(receiver), isSameNative(callable, lookupSpecial(type(.type), .call)) else {
      return nil
    }
    return receiver.storage(TypeObject.self)
  }

  /// The error of a call of what cannot be called: for a module with a function of its own name, that
  /// is what was meant.
  func notCallable(_ value: Value) -> Raised {
    let message = "'\(typeName(value))' object is not callable"
    guard value.hasLayout(.module), let name = calledByModuleName(value) else {
      return typeError(message)
    }
    return typeError("\(message). Did you mean: '\(name).\(name)(...)'?")
  }

  /// The name of a module that holds something callable of that name.
  private func calledByModuleName(_ module: Value) -> String? {
    let name = dictGet(module.storage(ModuleObject.self).pointee.dict, interned: self.name(.name))
    guard asStr(name) != nil else { return nil }
    let held = name.owned
    do throws(Raised) {
      let found = try lookupAttribute(module, held.value)
      return found.isUnbound || !isCallable(found.value) ? nil : swiftString(held.value)
    } catch {
      dropRaised()
      return nil
    }
  }

  /// Calls what CPython calls with a tuple of arguments: it holds them, and so does the array that
  /// a dictionary of keywords is taken apart to. `sys.getrefcount` shows it.
  ///
  /// - Parameters:
  ///   - first: What goes in front; the array holds it, too.
  ///   - areHeld: The caller holds the arguments already, as a tuple and an array do.
  func withHeldArguments(
    _ first: Value, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: Value,
    areHeld: Bool, _ body: () throws(Raised) -> Owned
  ) throws(Raised) -> Owned {
    var total = count
    let heldFirst = keywordNames.isUnbound ? Owned.unbound : first.owned
    if areHeld {
      defer { _ = heldFirst.value }
      return try body()
    }
    if !keywordNames.isUnbound {
      total &+= keywordNames.storage(TupleObject.self).pointee.count
      for index in 0..<total { arguments[index].retain() }
    }
    for index in 0..<total { arguments[index].retain() }
    defer {
      for index in 0..<total { arguments[index].release() }
      if !keywordNames.isUnbound {
        for index in 0..<total { arguments[index].release() }
      }
      _ = heldFirst.value
    }
    return try body()
  }

  /// Calls with one more positional argument in front; the caller holds it and the callable.
  func callPrepending(
    _ first: Value, _ callable: Value, _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywordNames: Value
  ) throws(Raised) -> Owned {
    let keywordCount =
      keywordNames.isUnbound ? 0 : keywordNames.storage(TupleObject.self).pointee.count
    let total = count + keywordCount
    // A few lie on the native stack; many are asked of the system, which must have them.
    if total >= 1000, !pointee.host.canAllocate(total &* 2 &* MemoryLayout<Value>.stride) {
      throw memoryError()
    }
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: total &+ 1) {
      buffer throws(Raised) -> Owned in
      let base = buffer.baseAddress!
      base[0] = first
      var index = 0
      while index < total {
        base[index &+ 1] = arguments[index]
        index &+= 1
      }
      return try call(
        callable, arguments: base, count: count &+ 1, keywordNames: keywordNames)
    }
  }

  func call(_ callable: Value) throws(Raised) -> Owned {
    var none = Value.unbound
    return try call(callable, arguments: &none, count: 0)
  }

  func call(_ callable: Value, _ first: Value) throws(Raised) -> Owned {
    var buffer = first
    return try call(callable, arguments: &buffer, count: 1)
  }

  func call(_ callable: Value, _ first: Value, _ second: Value) throws(Raised) -> Owned {
    try withUnsafeTemporary(first, second, .unbound) { arguments throws(Raised) in
      try call(callable, arguments: arguments, count: 2)
    }
  }

  func call(
    _ callable: Value, _ first: Value, _ second: Value, _ third: Value
  ) throws(Raised) -> Owned {
    try withUnsafeTemporary(first, second, third) { arguments throws(Raised) in
      try call(callable, arguments: arguments, count: 3)
    }
  }

  /// Calls with arguments that nobody may hold any longer once the callee runs: the frame of a Python
  /// function holds them, and CPython nothing else; for other callees they are held here.
  func callUnheld(
    _ callable: Value, _ first: Value, _ second: Value
  ) throws(Raised) -> Owned {
    if isExactly(callable, .function) { return try call(callable, first, second) }
    let heldCallable = callable.owned
    let heldFirst = first.owned
    let heldSecond = second.owned
    return try call(heldCallable.value, heldFirst.value, heldSecond.value)
  }

  /// Calls with a list of borrowed arguments.
  func call(_ callable: Value, list: borrowing OwnedList) throws(Raised) -> Owned {
    try call(callable, arguments: list.items, count: list.count)
  }

  /// Three argument words in the native frame.
  @inline(__always)
  private func withUnsafeTemporary(
    _ first: Value, _ second: Value, _ third: Value,
    _ body: (UnsafeMutablePointer<Value>) throws(Raised) -> Owned
  ) throws(Raised) -> Owned {
    var words = (first, second, third)
    return try withUnsafeMutablePointer(to: &words) { pointer throws(Raised) in
      try body(UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: Value.self))
    }
  }

  /// Calls a special method found by `lookupSpecial`: functions take the receiver as their first
  /// argument, other descriptors are bound first. The method is held during the call.
  func callSpecial(_ method: Value, _ receiver: Value) throws(Raised) -> Owned {
    if isPlainMethod(method) {
      let held = method.owned
      return try call(held.value, receiver)
    }
    let bound = try bindDescriptor(method, receiver, type(of: receiver))
    return try call(bound.value)
  }

  func callSpecial(_ method: Value, _ receiver: Value, _ first: Value) throws(Raised) -> Owned {
    if isPlainMethod(method) {
      let held = method.owned
      return try call(held.value, receiver, first)
    }
    let bound = try bindDescriptor(method, receiver, type(of: receiver))
    return try call(bound.value, first)
  }

  func callSpecial(
    _ method: Value, _ receiver: Value, _ first: Value, _ second: Value
  ) throws(Raised) -> Owned {
    if isPlainMethod(method) {
      let held = method.owned
      return try call(held.value, receiver, first, second)
    }
    let bound = try bindDescriptor(method, receiver, type(of: receiver))
    return try call(bound.value, first, second)
  }

  /// Calls a special method of a slot that passes over what binding it raises (`slot_tp_iter` and the
  /// others that call `lookup_maybe_method` and clear).
  ///
  /// - Returns: unbound if the method cannot be bound: it is as if it was not there.
  func callIfBound(_ method: Value, _ receiver: Value) throws(Raised) -> Owned {
    if isPlainMethod(method) { return try callSpecial(method, receiver) }
    let bound = boundIfPossible(method, receiver)
    return bound.isUnbound ? .unbound : try call(bound.value)
  }

  func callIfBound(
    _ method: Value, _ receiver: Value, _ first: Value
  ) throws(Raised) -> Owned {
    if isPlainMethod(method) { return try callSpecial(method, receiver, first) }
    let bound = boundIfPossible(method, receiver)
    return bound.isUnbound ? .unbound : try call(bound.value, first)
  }

  @inline(never)
  private func boundIfPossible(_ method: Value, _ receiver: Value) -> Owned {
    let held = method.owned
    do throws(Raised) {
      return try bindDescriptor(held.value, receiver, type(of: receiver))
    } catch {
      dropRaised()
      return .unbound
    }
  }

  /// Calls a special method that CPython binds first (`_PyObject_LookupSpecial`): the bound method
  /// holds the receiver during the call. `sys.getrefcount` shows it.
  func callFound(_ method: Value, _ receiver: Value) throws(Raised) -> Owned {
    let held = receiver.owned
    return try callSpecial(method, held.value)
  }

  func callFound(_ method: Value, _ receiver: Value, _ first: Value) throws(Raised) -> Owned {
    let held = receiver.owned
    return try callSpecial(method, held.value, first)
  }

  @inline(__always)
  private func isPlainMethod(_ method: Value) -> Bool {
    method.isObject
      && (method.object.pointee.type == type(.function)
        || method.object.pointee.type == type(.wrapperDescriptor)
        || method.object.pointee.type == type(.methodDescriptor))
  }

  /// `object.name(…)`.
  func callMethod(_ object: Value, _ name: Name) throws(Raised) -> Owned {
    let method = try getAttribute(object, name)
    return try call(method.value)
  }

  func callMethod(_ object: Value, _ name: Name, _ first: Value) throws(Raised) -> Owned {
    let method = try getAttribute(object, name)
    return try call(method.value, first)
  }

  func callMethod(
    _ object: Value, _ name: Name, _ first: Value, _ second: Value
  ) throws(Raised) -> Owned {
    let method = try getAttribute(object, name)
    return try call(method.value, first, second)
  }

  // MARK: Recursion

  /// Levels of `enterNative` (CPython: `Py_C_RECURSION_LIMIT`, less what the interpreter itself takes).
  private static var nativeDepthLimit: Int { 9998 }

  /// Counts a level of a recursion that stays in native code (repr, str, comparison), as CPython's
  /// `Py_EnterRecursiveCall`; `leaveNative` ends it.
  ///
  /// - Throws: `RecursionError` if there are too many, or no room on the native stack.
  @inline(__always)
  func enterNative(_ doing: StaticString) throws(Raised) {
    try checkNativeStack(doing)
    if pointee.nativeDepth >= VM.nativeDepthLimit { throw recursionError(doing) }
    pointee.nativeDepth &+= 1
  }

  /// Checks that the native stack has room; every native function that may recurse through Python
  /// objects without being counted (calls, iteration) begins with it. `doing` is the tail of
  /// CPython's message.
  ///
  /// - Throws: `RecursionError` before the native stack is exhausted.
  @inline(__always)
  func checkNativeStack(_ doing: StaticString = "") throws(Raised) {
    var here: UInt8 = 0
    let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
    if address < pointee.nativeStackEnd { throw recursionError(doing) }
  }

  /// The counterpart of `enterNative`.
  @inline(__always)
  func leaveNative() { pointee.nativeDepth &-= 1 }

  @inline(never)
  func recursionError(_ doing: StaticString) -> Raised {
    raise(.recursionError, "maximum recursion depth exceeded\(doing)")
  }
}

// MARK: - Forwarding

extension VM {
  /// `callable(*tuple, **keywords)`; `keywords` is a dict with string keys, or unbound.
  func call(_ callable: Value, tuple: Value, keywords: Value) throws(Raised) -> Owned {
    try callPrepending(.unbound, callable, tuple: tuple, keywords: keywords)
  }

  /// `callable(first, *tuple, **keywords)`; an unbound `first` is left out.
  func callPrepending(
    _ first: Value, _ callable: Value, tuple: Value, keywords: Value
  ) throws(Raised) -> Owned {
    try withArguments(first, tuple: tuple, keywords: keywords) {
      base, count, names throws(Raised) -> Owned in
      try call(
        callable, arguments: base, count: count, keywordNames: names, areHeld: first.isUnbound)
    }
  }

  /// Lays arguments out as calls take them: positional ones, then the keywords' values, and the
  /// tuple of the keywords' names.
  func withArguments(
    _ first: Value, tuple: Value, keywords: Value,
    _ body: (UnsafeMutablePointer<Value>, Int, Value) throws(Raised) -> Owned
  ) throws(Raised) -> Owned {
    guard let tuple = asTuple(tuple) else { throw systemError("bad argument tuple") }
    let offset = first.isUnbound ? 0 : 1
    let positional = tuple.pointee.count &+ offset
    let dict = keywords.isUnbound ? nil : asDict(keywords)
    let keywordCount = dict.map { $0.pointee.used } ?? 0
    let heldTuple = Value(tuple).owned
    let heldKeywords = keywords.owned
    _ = heldKeywords.value
    if keywordCount == 0, offset == 0 {
      return try body(heldTuple.value.storage(TupleObject.self).items, positional, .unbound)
    }
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: positional &+ keywordCount) {
      buffer throws(Raised) -> Owned in
      let base = buffer.baseAddress!
      if offset == 1 { base[0] = first }
      for index in 0..<tuple.pointee.count { base[index &+ offset] = tuple.items[index] }
      guard let dict, keywordCount > 0 else { return try body(base, positional, .unbound) }
      let names = newTuple(count: keywordCount)
      var position = 0
      var index = 0
      while index < keywordCount, let entry = dictNext(dict, &position) {
        entry.key.retain()
        names.items[index] = entry.key
        base[positional &+ index] = entry.value
        index += 1
      }
      let heldNames = finishTuple(names)
      for index in 0..<keywordCount where asStr(names.items[index]) == nil {
        throw typeError("keywords must be strings")
      }
      // CPython's array holds them (`_PyStack_UnpackDict`).
      for index in 0..<(positional &+ keywordCount) { base[index].retain() }
      defer { for index in 0..<(positional &+ keywordCount) { base[index].release() } }
      return try body(base, positional, heldNames.value)
    }
  }
}
