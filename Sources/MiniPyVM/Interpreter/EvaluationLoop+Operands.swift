/// Slow paths of operators, subscripts, building and the smaller instructions: they take their
/// operands as owned references, call the runtime and store the result. What a temporary operand holds
/// ends before the register of the result loses what it held: `x = D()[0]` ends the new instance before
/// the old `x`, as CPython's stack machine does.

// MARK: - Operators

extension VM {
  @inline(never)
  func binarySlow(
    _ op: BinaryOperator, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    if let result = mixedArithmetic(op, r[i.b], r[i.c]) {
      setRegister(r + i.a, result)
      return
    }
    if op == .add, isExactly(r[i.b], .str), isExactly(r[i.c], .str) {
      try addStrings(r, i)
      return
    }
    let right = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let left = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let result =
      i.has(InstructionFlags.inPlace)
      ? try inPlace(op, left.value, right.value) : try binary(op, left.value, right.value)
    _ = consume left
    _ = consume right
    setRegister(r + i.a, result.take())
  }

  /// `s + t` of two strings. Where the result replaces the left one, which nobody else holds, it
  /// grows in place: `s += t`, `s = s + t` and the second `+` of `a + b + c`.
  private func addStrings(
    _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let right = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let isReplaced = i.a == i.b || i.has(InstructionFlags.consumesB)
    let left = takeOperand(r + i.b, isReplaced)
    let sum =
      isReplaced
      ? try appendStr(left, right.value) : try concatenateStr(left.value, right.value)
    setRegister(r + i.a, sum.take())
  }

  @inline(never)
  func binaryIntegerSlow(
    _ op: BinaryOperator, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let left = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let right = Value(small: i.signedC)
    let result =
      i.has(InstructionFlags.inPlace)
      ? try inPlace(op, left.value, right) : try binary(op, left.value, right)
    _ = consume left
    setRegister(r + i.a, result.take())
  }

  @inline(never)
  func unarySlow(
    _ op: UnaryOperator, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let operand = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let result = try unary(op, operand.value)
    _ = consume operand
    setRegister(r + i.a, result.take())
  }

  @inline(never)
  func compareSlow(
    _ op: ComparisonOperator, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    if let truth = fastEqualStrings(op, r[i.b], r[i.c]) {
      if i.has(InstructionFlags.consumesC) { endTemporary(r + i.c) }
      if i.has(InstructionFlags.consumesB) { endTemporary(r + i.b) }
      setRegister(r + i.a, Value(truth))
      return
    }
    let right = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let left = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let result = try compareOther(op, left.value, right.value, isHeld: true)
    _ = consume left
    _ = consume right
    setRegister(r + i.a, result.take())
  }

  /// A compare-and-jump's comparison as a truth value.
  @inline(never)
  func compareJumpSlow(
    _ op: ComparisonOperator, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) -> Bool {
    if let truth = fastEqualStrings(op, r[i.a], r[i.b]) {
      if i.has(InstructionFlags.consumesB) { endTemporary(r + i.b) }
      if i.has(InstructionFlags.consumesA) { endTemporary(r + i.a) }
      return truth
    }
    let right = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let left = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
    let result = try compareOther(op, left.value, right.value, isHeld: true)
    return try isTrue(result.value)
  }

  @inline(never)
  func compareIntegerJumpSlow(
    _ op: ComparisonOperator, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) -> Bool {
    let left = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
    let result = try compareOther(
      op, left.value, Value(small: i.signedB), isHeld: true)
    return try isTrue(result.value)
  }

  @inline(never)
  func identitySlow(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction, expected: Bool) {
    let right = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let left = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let isSame = left.value == right.value
    _ = consume left
    _ = consume right
    setRegister(r + i.a, Value(isSame == expected))
  }

  @inline(never)
  func containsSlow(
    _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction, expected: Bool
  ) throws(Raised) {
    let container = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let item = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let found = try contains(container.value, item.value)
    _ = consume item
    _ = consume container
    setRegister(r + i.a, Value(found == expected))
  }

  /// The truth of operand A (ended if consumed).
  @inline(never)
  func testSlow(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) -> Bool {
    let operand = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
    return try isTrue(operand.value)
  }

  // MARK: Subscripts

  @inline(never)
  func loadSubscriptSlow(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let key = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let object = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let value = try getItem(object.value, key.value)
    _ = consume object
    _ = consume key
    setRegister(r + i.a, value.take())
  }

  @inline(never)
  func storeSubscriptSlow(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised)
  {
    let value = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let key = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let object = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
    try setItem(object.value, key.value, value.value)
  }

  @inline(never)
  func loadSubscriptIntegerSlow(
    _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let object = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let value = try getItem(object.value, Value(small: i.signedC))
    _ = consume object
    setRegister(r + i.a, value.take())
  }

  @inline(never)
  func storeSubscriptIntegerSlow(
    _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let value = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
    let object = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
    try setItem(object.value, Value(small: i.signedB), value.value)
  }

  @inline(never)
  func buildSlice(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) {
    let start = takeOperand(r + i.b, true)
    let stop = takeOperand(r + i.b + 1, true)
    let step = takeOperand(r + i.b + 2, true)
    setRegister(r + i.a, newSlice(start.value, stop.value, step.value).take())
  }

  // MARK: Iteration and unpacking

  @inline(never)
  func getIterator(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let result = try iterator(of: source.value)
    setRegister(r + i.a, result.take())
  }

  /// Stores the next element in A; at the end, ends B and returns false.
  @inline(never)
  func forIterateSlow(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised)
    -> Bool
  {
    // The register holds the iterator: nothing else ends it while the loop runs.
    let value = try next(r[i.b])
    if value.isUnbound {
      let ended = r[i.b]
      r[i.b] = .unbound
      ended.release()
      return false
    }
    setRegister(r + i.a, value.take())
    return true
  }

  @inline(never)
  func unpack(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let count = i.c
    let value = source.value
    if value.isObject, value.object.pointee.type == type(.tuple) {
      let tuple = value.storage(TupleObject.self)
      if tuple.pointee.count == count {
        var index = 0
        while index < count {
          let item = tuple.items[index]
          item.retain()
          r[i.a &+ index] = item
          index &+= 1
        }
        return
      }
    }
    if isExactly(value, .tuple) || isExactly(value, .list) {
      let actual: Int
      let items: UnsafeMutablePointer<Value>?
      if isExactly(value, .tuple) {
        actual = value.storage(TupleObject.self).pointee.count
        items = value.storage(TupleObject.self).items
      } else {
        actual = value.storage(ListObject.self).pointee.count
        items = value.storage(ListObject.self).pointee.items
      }
      if actual != count { throw unpackError(expected: count, got: actual, isSized: true) }
      for index in 0..<count { r[i.a + index] = items![index].owned.take() }
      return
    }
    if !mayIterate(type(of: value)) {
      throw typeError("cannot unpack non-iterable \(typeName(value)) object")
    }
    let source2 = try iterator(of: value)
    var items = OwnedList(capacity: count)
    while items.count < count {
      let item = try next(source2.value)
      if item.isUnbound { throw unpackError(expected: count, got: items.count, isSized: false) }
      items.append(item)
    }
    let surplus = try next(source2.value)
    if !surplus.isUnbound {
      let isSized = isExactly(value, .dict)
      if isSized {
        throw unpackError(
          expected: count, got: value.storage(DictObject.self).pointee.used, isSized: true)
      }
      throw valueError("too many values to unpack (expected \(count))")
    }
    for index in 0..<count { r[i.a + index] = items[index] }
    items.removeAllTaken()
  }

  private func unpackError(expected: Int, got: Int, isSized: Bool) -> Raised {
    if got > expected {
      return valueError("too many values to unpack (expected \(expected))")
    }
    return valueError("not enough values to unpack (expected \(expected), got \(got))")
  }

  @inline(never)
  func unpackStarred(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let before = i.c & 0xFF
    let after = i.c >> 8
    if !mayIterate(type(of: source.value)) {
      throw typeError("cannot unpack non-iterable \(typeName(source.value)) object")
    }
    let iterator = try iterator(of: source.value)
    var first = OwnedList(capacity: before)
    while first.count < before {
      let item = try next(iterator.value)
      if item.isUnbound { throw unpackError(atLeast: before + after, got: first.count) }
      first.append(item)
    }
    let rest = try listFromIterable(iterator.value)
    let list = rest.value.storage(ListObject.self)
    let count = list.pointee.count - after
    if count < 0 { throw unpackError(atLeast: before + after, got: before + after + count) }
    for index in 0..<before { r[i.a + index] = first.items[index] }
    first.removeAllTaken()
    // The last ones move out of the list, which keeps its room.
    for index in 0..<after { r[i.a + before + 1 + index] = list.pointee.items![count + index] }
    list.pointee.count = count
    r[i.a + before] = rest.take()
  }

  private func unpackError(atLeast expected: Int, got: Int) -> Raised {
    valueError("not enough values to unpack (expected at least \(expected), got \(got))")
  }

  // MARK: Building

  @inline(never)
  func buildTuple(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) {
    if i.c == 0 {
      setRegister(r + i.a, pointee.emptyTuple.owned.take())
      return
    }
    let tuple = newTuple(count: i.c)
    let items = tuple.items
    for index in 0..<i.c {
      items[index] = r[i.b + index]
      r[i.b + index] = .unbound
    }
    track(tuple)
    setRegister(r + i.a, Value(tuple))
  }

  @inline(never)
  func buildList(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let list = newList(capacity: i.c)
    let storage = list.value.storage(ListObject.self)
    for index in 0..<i.c {
      storage.pointee.items![index] = r[i.b + index]
      r[i.b + index] = .unbound
    }
    storage.pointee.count = i.c
    setRegister(r + i.a, list.take())
  }

  @inline(never)
  func buildSet(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let set = newSet()
    for index in 0..<i.c {
      let item = takeOperand(r + i.b + index, true)
      try setAdd(set.value.storage(SetObject.self), item.value)
    }
    setRegister(r + i.a, set.take())
  }

  @inline(never)
  func buildMap(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let dict = newDict()
    for index in 0..<i.c {
      let key = takeOperand(r + i.b + index * 2, true)
      let value = takeOperand(r + i.b + index * 2 + 1, true)
      try dictSet(dict.value.storage(DictObject.self), key.value, value.value)
    }
    setRegister(r + i.a, dict.take())
  }

  @inline(never)
  func buildString(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let result = try joinStrings(r + i.b, i.c)
    releaseWindow(r + i.b, i.c)
    setRegister(r + i.a, result.take())
  }

  @inline(never)
  func formatValue(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    if !i.has(InstructionFlags.hasSpec), (i.flags >> InstructionFlags.conversionShift) & 3 == 0 {
      let value = r[i.b]
      if value.isSmall {
        setRegister(r + i.a, smallIntegerText(value.small).take())
        return
      }
      if isExactly(value, .str) {
        setRegister(r + i.a, takeOperand(r + i.b, i.has(InstructionFlags.consumesB)).take())
        return
      }
    }
    let spec =
      i.has(InstructionFlags.hasSpec)
      ? takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
      : pointee.emptyString.owned
    let converted = try converted(
      takeOperand(r + i.b, i.has(InstructionFlags.consumesB)),
      (i.flags >> InstructionFlags.conversionShift) & 3)
    let result =
      isExactly(converted.value, .str) && spec.value.storage(StrObject.self).pointee.count == 0
      ? converted.value.owned : try format(converted.value, spec: spec.value)
    setRegister(r + i.a, result.take())
  }

  /// What `!s`, `!r` and `!a` of a formatted expression make of its value.
  private func converted(
    _ operand: consuming Owned, _ conversion: UInt8
  ) throws(Raised) -> Owned {
    switch conversion {
    case 1: return try str(operand.value)
    case 2: return try repr(operand.value)
    case 3: return try ascii(operand.value)
    default: return operand
    }
  }

  @inline(never)
  func listExtendOperand(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let list = r[i.a].owned
    if !mayIterate(type(of: source.value)) {
      throw typeError("Value after * must be an iterable, not \(typeName(source.value))")
    }
    try listExtend(list.value.storage(ListObject.self), source.value)
  }

  @inline(never)
  func setUpdateOperand(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let set = r[i.a].owned
    try setUpdate(set.value.storage(SetObject.self), source.value)
  }

  @inline(never)
  func dictUpdateOperand(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let target = r[i.a].owned
    let isMapping = try dictUpdateFromMapping(
      target.value.storage(DictObject.self), source.value)
    if !isMapping { throw typeError("'\(typeName(source.value))' object is not a mapping") }
  }

  @inline(never)
  func dictMergeOperand(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let target = r[i.a].owned
    let callable = r[i.c].owned
    let merged: Owned
    if asDict(source.value) != nil, hasPlainIteration(source.value) {
      merged = source.value.owned
    } else {
      merged = newDict()
      try mergeMapping(merged.value.storage(DictObject.self), source.value, callable.value)
    }
    let storage = merged.value.storage(DictObject.self)
    let destination = target.value.storage(DictObject.self)
    var position = 0
    while let (key, value) = dictNext(storage, &position) {
      let heldKey = key.owned
      let heldValue = value.owned
      if try !dictGet(destination, heldKey.value).isUnbound {
        throw try multipleValues(callable.value, heldKey.value)
      }
      try dictSet(destination, heldKey.value, heldValue.value)
    }
  }

  private func multipleValues(_ callable: Value, _ key: Value) throws(Raised) -> Raised {
    let name = try str(key)
    return typeError(
      "\(try callableName(callable)) got multiple values for keyword argument"
        + " '\(swiftString(name.value))'")
  }

  /// `**source` that is no dictionary. As in CPython, a `KeyError` of the mapping itself passes for
  /// that of a repeated argument (`_PyEval_FormatKwargsError`).
  private func mergeMapping(
    _ dict: DictPointer, _ source: Value, _ callable: Value
  ) throws(Raised) {
    let isMapping: Bool
    do throws(Raised) {
      isMapping = try dictUpdateFromMapping(dict, source)
    } catch {
      guard raisedMatches(.keyError) else { throw error }
      let raised = takeRaised()
      let arguments = raised.value.storage(ExceptionObject.self).pointee.arguments.owned
      guard let tuple = asTuple(arguments.value), tuple.pointee.count == 1 else {
        throw raise(raised)
      }
      throw try multipleValues(callable, tuple.items[0])
    }
    if !isMapping {
      throw typeError(
        "\(try callableName(callable)) argument after ** must be a mapping, not"
          + " \(typeName(source))")
    }
  }

  /// How error messages name a callable: its qualified name (with the module, if not `builtins` or
  /// the main program) and parentheses.
  func callableName(_ callable: Value) throws(Raised) -> String {
    if isPython2, !callable.hasLayout(.function), !callable.hasLayout(.boundMethod),
      !callable.hasLayout(.nativeFunction)
    {
      return "\(typeName(callable)) object"
    }
    let name = try lookupAttribute(callable, isPython2 ? .name : .qualname)
    if isPython2, !name.isUnbound { return "\(swiftString(name.value))()" }
    if name.isUnbound { return try strSwift(callable) }
    let module = try lookupAttribute(callable, .module)
    if !module.isUnbound, let text = asStr(module.value) {
      let moduleName = swiftString(Value(text))
      if moduleName != "builtins" { return "\(moduleName).\(swiftString(name.value))()" }
    }
    return "\(swiftString(name.value))()"
  }

  @inline(never)
  func listToTuple(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let list = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let result = try tupleFromIterable(list.value)
    setRegister(r + i.a, result.take())
  }

  // MARK: Functions and classes

  @inline(never)
  func makeFunction(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction,
    _ constant: Int
  ) {
    let code = frame.pointee.code.pointee.constants[constant]
    let function = newFunction(
      code: code, globals: frame.pointee.globals, builtins: frame.pointee.function.pointee.builtins)
    let storage = function.value.storage(FunctionObject.self)
    var register = i.c
    if i.has(InstructionFlags.hasDefaults) {
      storage.pointee.defaults = r[register]
      r[register] = .unbound
      register += 1
    }
    if i.has(InstructionFlags.hasKeywordDefaults) {
      storage.pointee.keywordDefaults = r[register]
      r[register] = .unbound
      register += 1
    }
    if i.has(InstructionFlags.hasAnnotations) {
      storage.pointee.annotations = r[register]
      r[register] = .unbound
      register += 1
    }
    if i.has(InstructionFlags.hasClosure) {
      storage.pointee.closure = r[register]
      r[register] = .unbound
    }
    setRegister(r + i.a, function.take())
  }

  @inline(never)
  func loadBuildClass(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let found = try builtin(name(.buildClass), of: Value(builtinsDict(frame)))
    if found.isUnbound { throw raise(.nameError, "__build_class__ not found") }
    setRegister(r + i.a, found.take())
  }

  @inline(never)
  func setupAnnotations(_ frame: FramePointer) throws(Raised) {
    let namespace =
      frame.pointee.locals.isUnbound ? Value(frame.pointee.globals) : frame.pointee.locals
    if isExactly(namespace, .dict) {
      let dict = namespace.storage(DictObject.self)
      if dictGet(dict, interned: name(.annotations)).isUnbound {
        let fresh = newDict()
        try dictSet(dict, name(.annotations), fresh.value)
      }
      return
    }
    do throws(Raised) {
      _ = try getItem(namespace, name(.annotations))
    } catch {
      if !raisedMatches(.keyError) { throw error }
      dropRaised()
      let fresh = newDict()
      try setItem(namespace, name(.annotations), fresh.value)
    }
  }

  // MARK: With

  @inline(never)
  func enterWith(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let manager = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let type = type(of: manager.value)
    if isPython2 { try checkContextManager(manager.value) }
    let enter = lookupSpecial(type, .enter)
    if enter.isUnbound {
      throw typeError(
        "'\(typeName(manager.value))' object does not support the context manager protocol"
          + (lookupSpecial(type, .aenter).isUnbound || lookupSpecial(type, .aexit).isUnbound
            ? "" : ""))
    }
    let exit = lookupSpecial(type, .exit)
    if exit.isUnbound {
      throw typeError(
        "'\(typeName(manager.value))' object does not support the context manager protocol"
          + " (missed __exit__ method)")
    }
    let heldEnter = enter.owned
    let bound = try bindDescriptor(exit, manager.value, type)
    let result = try callSpecial(heldEnter.value, manager.value)
    r[i.a] = bound.take()
    r[i.a + 1] = result.take()
  }

  @inline(never)
  func exitWithException(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let exit = r[i.b].owned
    let exception = pointee.handled.owned
    // Who is called holds it, or does not look at it.
    let traceback = exception.value.storage(ExceptionObject.self).pointee.traceback
    let result = try call(
      exit.value, Value(type(of: raisedObject(exception.value))), raisedObject(exception.value),
      traceback.isUnbound ? .none : traceback)
    if isStop(exception.value) {
      setRegister(r + i.a, .false)
      return
    }
    setRegister(r + i.a, result.take())
  }

  // MARK: Imports

  @inline(never)
  func importNameOperand(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let level = takeOperand(r + i.c, true)
    let fromList = takeOperand(r + i.c + 1, true)
    let locals =
      frame.pointee.code.pointee.flags.contains(.optimized) ? .none : try localVariables(of: frame)
    let result = try importName(
      frame.pointee.code.pointee.names[i.b], globals: Value(frame.pointee.globals),
      locals: locals.value, fromList: fromList.value,
      level: Int(truncatingIfNeeded: level.value.small))
    setRegister(r + i.a, result.take())
  }
}
