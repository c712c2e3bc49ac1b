/// Calls and returns of Python frames.

typealias FramePointer = UnsafeMutablePointer<FrameRecord>

// MARK: - Pushing frames

extension VM {
  /// Pushes the frame of a Python function for a call that needs no binding: the arguments lie at
  /// `base` and are exactly the parameters. `nil` if it is not so, or a limit is reached.
  @inline(__always)
  func pushPlain(
    _ frame: FramePointer, _ callee: Value, _ base: UnsafeMutablePointer<Value>,
    _ argumentCount: Int, _ resultRegister: Int
  ) -> FramePointer? {
    let function = callee.storage(FunctionObject.self)
    let code = function.pointee.code.storage(CodeObject.self)
    if code.pointee.plainArity != argumentCount || !hasRoom(frame, base, code) { return nil }
    return pushRecord(frame, function, code, base, argumentCount, resultRegister, .called)
  }

  /// True if one more frame fits without more ado.
  @inline(__always)
  func hasRoom(
    _ frame: FramePointer, _ base: UnsafeMutablePointer<Value>,
    _ code: UnsafeMutablePointer<CodeObject>
  ) -> Bool {
    frame + 1 <= pointee.interpreter.frameLimit
      && base + code.pointee.registerCount <= pointee.interpreter.stackEnd
  }

  /// Pushes a frame whose parameters lie at `base`; there must be room.
  @inline(__always)
  func pushRecord(
    _ frame: FramePointer, _ function: UnsafeMutablePointer<FunctionObject>,
    _ code: UnsafeMutablePointer<CodeObject>, _ base: UnsafeMutablePointer<Value>,
    _ parameterCount: Int, _ resultRegister: Int, _ kind: FrameKind
  ) -> FramePointer {
    let new = frame + 1
    let localCount = code.pointee.localCount
    var index = parameterCount
    if index < localCount {
      // Read, not written as a constant: the loop must not become a call of `memset`.
      let unbound = new.pointee.frameObject
      repeat {
        base[index] = unbound
        index &+= 1
      } while index < localCount
      if code.pointee.freeCount != 0 { copyClosure(function, code, base) }
    }
    new.pointee.code = code
    new.pointee.base = base
    new.pointee.next = code.pointee.instructions
    new.pointee.function = function
    new.pointee.resultRegister = Int32(truncatingIfNeeded: resultRegister)
    new.pointee.kind = kind
    pointee.interpreter.frame = new
    return new
  }

  /// Counts down at a call or backward jump; looks at what is due when the count reaches zero.
  ///
  /// Always in line: were the address of `pc` given away, the loop would keep it in memory.
  @inline(__always)
  func countDown(
    _ frame: FramePointer, _ pc: inout UnsafeMutablePointer<UInt64>
  ) throws(Raised) {
    pointee.interpreter.countdown &-= 1
    try attendIfDue(frame, &pc)
  }

  /// Looks at what is due if the count has reached zero, at the start of a function or loop.
  @inline(__always)
  func attendIfDue(
    _ frame: FramePointer, _ pc: inout UnsafeMutablePointer<UInt64>
  ) throws(Raised) {
    if _slowPath(pointee.interpreter.countdown <= 0) {
      // After the next instruction: one in the loop or function is the position of an exception.
      pc += 1
      frame.pointee.next = pc
      try attendToWhatIsDue()
      pc -= 1
    }
  }

  /// Copies a closure's cells to the free-variable registers.
  @inline(__always)
  private func copyClosure(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeObject>,
    _ base: UnsafeMutablePointer<Value>
  ) {
    let closure = function.pointee.closure
    guard closure.isObject else { return }
    let cells = closure.storage(TupleObject.self).items
    let start = base + code.pointee.freeStart
    for index in 0..<code.pointee.freeCount {
      let cell = cells[index]
      cell.retain()
      start[index] = cell
    }
  }

  /// Pushes the frame of any Python function. The `count` positional arguments and then those of the
  /// keywords lie owned at `base`; they become the frame's. On failure they are released.
  func pushBound(
    _ function: UnsafeMutablePointer<FunctionObject>, _ base: UnsafeMutablePointer<Value>,
    _ count: Int, _ keywordNames: Value, _ resultRegister: Int, _ kind: FrameKind
  ) throws(Raised) -> FramePointer {
    let code = function.pointee.code.storage(CodeObject.self)
    let frame = pointee.interpreter.frame
    pointee.interpreter.countdown &-= 1
    let keywordCount =
      keywordNames.isUnbound ? 0 : keywordNames.storage(TupleObject.self).pointee.count
    let end = base + max(code.pointee.registerCount, count + keywordCount) + 16
    if frame + 1 > pointee.interpreter.frameLimit || end > pointee.interpreter.stackEnd,
      !pointee.interpreter.makeRoom(frame: frame + 1, registers: end)
    {
      releaseWindow(base, count + keywordCount)
      throw recursionError("")
    }
    var parameterCount = code.pointee.argumentCount
    if keywordCount == 0, count <= code.pointee.plainArity,
      fillDefaults(function, base, count, parameterCount)
    {
      // Nothing to bind.
    } else {
      try bindArguments(function, code, base, count, keywordNames, keywordCount)
      parameterCount += code.pointee.keywordOnlyCount
      if code.pointee.flags.contains(.varArguments) { parameterCount += 1 }
      if code.pointee.flags.contains(.varKeywords) { parameterCount += 1 }
    }
    return pushRecord(frame, function, code, base, parameterCount, resultRegister, kind)
  }

  /// Fills the last of the parameters with their defaults; false if some have none.
  @inline(__always)
  func fillDefaults(
    _ function: UnsafeMutablePointer<FunctionObject>, _ base: UnsafeMutablePointer<Value>,
    _ count: Int, _ parameterCount: Int
  ) -> Bool {
    if count == parameterCount { return true }
    guard function.pointee.defaults.isObject else { return false }
    let defaults = function.pointee.defaults.storage(TupleObject.self)
    let first = parameterCount &- defaults.pointee.count
    if count < first { return false }
    var index = count
    while index < parameterCount {
      let value = defaults.items[index &- first]
      value.retain()
      base[index] = value
      index &+= 1
    }
    return true
  }

  func releaseWindow(_ base: UnsafeMutablePointer<Value>, _ count: Int) {
    var index = 0
    while index < count {
      let value = base[index]
      base[index] = .unbound
      value.release()
      index += 1
    }
  }

  // MARK: Entering from native code

  /// Calls a Python function from native code; the arguments are borrowed.
  func callFunction(
    _ callable: Value, _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywordNames: Value
  ) throws(Raised) -> Owned {
    try checkNativeStack()
    let held = callable.owned
    let base = stackTop
    let keywordCount =
      keywordNames.isUnbound ? 0 : keywordNames.storage(TupleObject.self).pointee.count
    let total = count + keywordCount
    if base + total > pointee.interpreter.stackEnd,
      !pointee.interpreter.makeRoom(frame: pointee.interpreter.frame, registers: base + total)
    {
      throw recursionError("")
    }
    for index in 0..<total {
      let value = arguments[index]
      value.retain()
      base[index] = value
    }
    _ = try pushBound(
      held.value.storage(FunctionObject.self), base, count, keywordNames, 0, .entry)
    return try run()
  }

  /// Runs a module's, class body's or `exec`'s code object. `locals` may be the globals.
  func runCode(
    _ code: Value, globals: Value, locals: Value, closure: Value = .unbound
  ) throws(Raised) -> Owned {
    try checkNativeStack()
    let function = try newFunction(code: code, globals: globals)
    if closure.isObject {
      replaceField(&function.value.storage(FunctionObject.self).pointee.closure, closure.owned)
    }
    let new = try pushBound(
      function.value.storage(FunctionObject.self), stackTop, 0, .unbound, 0, .entry)
    if locals.isObject, locals != globals {
      locals.retain()
      new.pointee.locals = locals
    } else if code.storage(CodeObject.self).pointee.flags.contains(.namespaceLocals) {
      globals.retain()
      new.pointee.locals = globals
    } else {
      // A module's frame counts its namespace twice, as globals and as locals.
      let held = globals.owned
      defer { _ = held.value }
      return try run()
    }
    return try run()
  }
}

// MARK: - Calls of everything else

extension VM {
  /// A call whose callee is an object but no Python function that `pushPlain` takes. The window
  /// (callee, then `argumentCount` arguments) is consumed.
  ///
  /// - Returns: the frame pushed, or `nil` if the call is done and its result stored.
  @inline(never)
  func callSlow(
    _ frame: FramePointer, _ window: UnsafeMutablePointer<Value>, _ argumentCount: Int,
    target: Int
  ) throws(Raised) -> FramePointer? {
    let r = frame.pointee.base
    let callee = window.pointee
    let type = callee.object.pointee.type
    switch type.pointee.layout {
    case .nativeFunction:
      let native = callee.storage(NativeFunctionObject.self)
      if native.pointee.receiver.isUnbound,
        native.pointee.owner == nil
          || (native.pointee.kind != .new && argumentCount > 0 && isReceiver(window[1], native))
      {
        let result = try callUnchecked(native, window + 1, argumentCount, .unbound)
        var index = 0
        repeat {
          let value = window[index]
          window[index] = .unbound
          value.release()
          index &+= 1
        } while index <= argumentCount
        setRegister(r + target, result.take())
        return nil
      }

    case .function:
      let function = callee.storage(FunctionObject.self)
      let code = function.pointee.code.storage(CodeObject.self)
      if argumentCount < code.pointee.plainArity, hasRoom(frame, window + 1, code),
        fillDefaults(function, window + 1, argumentCount, code.pointee.plainArity)
      {
        pointee.interpreter.countdown &-= 1
        return pushRecord(
          frame, function, code, window + 1, code.pointee.plainArity, target, .called)
      }
      return try pushBound(function, window + 1, argumentCount, .unbound, target, .called)

    case .boundMethod:
      let method = callee.storage(BoundMethodObject.self)
      if method.pointee.function.hasLayout(.function) {
        // The receiver takes the callee's place; the record counts the function.
        let function = method.pointee.function
        let receiver = method.pointee.receiver
        function.retain()
        receiver.retain()
        window.pointee = receiver
        callee.release()
        let held = Owned(function)
        let new = try pushBound(
          held.value.storage(FunctionObject.self), window, argumentCount + 1, .unbound, target,
          .held)
        _ = held.take()
        return new
      }

    case .type:
      let cls = callee.storage(TypeObject.self)
      if cls == self.type(.type), argumentCount == 1, pointee.python2 == nil {
        let result = Value(self.type(of: window[1])).owned
        releaseWindow(window, 2)
        setRegister(r + target, result.take())
        return nil
      }
      if attributeFlags(cls).contains(.plainConstructor) {
        let initializer = lookupSpecial(cls, .`init`)
        if initializer.isObject, initializer.object.pointee.type == self.type(.function) {
          let function = initializer.storage(FunctionObject.self)
          let code = function.pointee.code.storage(CodeObject.self)
          // CPython specialises a call site when it runs for the second time.
          if !Instruction.markAsRun(frame.pointee.next - 1)
            || code.pointee.plainArity != argumentCount + 1,
            let new = try pushHoldingCall(window, argumentCount, target: target)
          {
            return new
          }
          let instance = newPlainInstance(cls)
          let result = instance.take()
          result.retain()
          Value(function).retain()
          window.pointee = result
          callee.release()
          pointee.interpreter.enterConstructor()
          if hasRoom(frame, window, code) {
            pointee.interpreter.countdown &-= 1
            let new = pushRecord(
              frame, function, code, window, argumentCount + 1, target, .initializer)
            new.pointee.generator = result
            return new
          }
          let heldInstance = Owned(result)
          let heldFunction = Owned(Value(function))
          let new: FramePointer
          do throws(Raised) {
            new = try pushBound(
              heldFunction.value.storage(FunctionObject.self), window, argumentCount + 1, .unbound,
              target, .initializer)
          } catch {
            pointee.interpreter.leaveConstructor()
            throw error
          }
          _ = heldFunction.take()
          new.pointee.generator = heldInstance.take()
          return new
        }
      } else if let new = try pushHoldingCall(window, argumentCount, target: target) {
        return new
      }

    case .instance, .wrapper, .list, .dict, .set:
      if let new = try pushHoldingCall(window, argumentCount, target: target) { return new }

    default:
      break
    }
    var result = try callQuickly(callee, window + 1, argumentCount)
    if result.isUnbound {
      result = try call(callee, arguments: window + 1, count: argumentCount)
    }
    releaseWindow(window, argumentCount + 1)
    setRegister(r + target, result.take())
    return nil
  }

  /// Calls that are frequent and need not go through the general constructors and descriptors:
  /// `str(x)`, `weakref.ref(x)`, `weakref.ref(x, callback)` and the call of such a reference. Unbound
  /// for all else.
  @inline(__always)
  private func callQuickly(
    _ callee: Value, _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Owned {
    let reference = type(.weakReference)
    if callee == Value(type(.str)), count == 1 { return try str(arguments[0]) }
    if callee == Value(reference), count == 1 || count == 2 {
      return try makeWeakReference(
        arguments[0], callback: count == 2 ? arguments[1] : .unbound, type: reference)
    }
    if callee.object.pointee.type == reference, count == 0 {
      let referent = weakReferent(callee)
      return referent.isUnbound ? .none : referent
    }
    return .unbound
  }

  /// True if a method's first argument is an instance of the class that declares it.
  @inline(__always)
  func isReceiver(_ value: Value, _ native: UnsafeMutablePointer<NativeFunctionObject>) -> Bool {
    let type = type(of: value)
    let owner = native.pointee.owner.unsafelyUnwrapped
    return type == owner || isSubtype(type, owner)
  }

  /// `callMethod` when `loadMethod` found no method but an attribute, which lies at `B + 1`.
  @inline(never)
  func callWithoutReceiver(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) -> FramePointer? {
    let window = r + i.b + 1
    if window.pointee.isObject {
      return try callSlow(frame, window, i.c, target: i.a)
    }
    throw notCallable(window.pointee)
  }

  /// `callKeywords`: the word at `pc` is the constant index of the names.
  @inline(never)
  func callKeywords(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ pc: UnsafeMutablePointer<UInt64>,
    _ i: FetchedInstruction
  ) throws(Raised) -> FramePointer? {
    let names = frame.pointee.code.pointee.constants[Int(truncatingIfNeeded: pc.pointee)]
    let keywordCount = names.storage(TupleObject.self).pointee.count
    var window = r + i.b
    var total = i.c
    if i.has(InstructionFlags.method) {
      if window.pointee.isUnbound { window += 1 } else { total += 1 }
    }
    let callee = window.pointee
    if !callee.isObject { throw notCallable(callee) }
    if callee.object.pointee.type == type(.function) {
      return try pushBound(
        callee.storage(FunctionObject.self), window + 1, total - keywordCount, names, i.a, .called)
    }
    if let new = try pushHoldingCall(window, total, names, target: i.a) { return new }
    let result = try call(
      callee, arguments: window + 1, count: total - keywordCount, keywordNames: names)
    releaseWindow(window, total + 1)
    setRegister(r + i.a, result.take())
    return nil
  }

  /// `callSpread`: `f(*args, **kwargs)`.
  ///
  /// - Returns: the frame pushed, or `nil` if the call is done and its result stored.
  @inline(never)
  func callSpread(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) -> FramePointer? {
    let window = r + i.b
    if !isExactly(window[1], .tuple) {
      // `f(*iterable)`.
      if !mayIterate(type(of: window[1])) {
        throw typeError(
          "\(try callableName(window[0])) argument after * must be an iterable, not"
            + " \(typeName(window[1]))")
      }
      let items = try tupleFromIterable(window[1])
      setRegister(window + 1, items.take())
    }
    let positional = window[1].storage(TupleObject.self)
    let count = positional.pointee.count
    if window[2].isUnbound || window[2].storage(DictObject.self).pointee.used == 0,
      isExactly(window[0], .function), spread(frame, window, count)
    {
      return try callSlow(frame, window, count, target: i.a)
    }
    if let new = try pushHoldingSpread(frame, window, target: i.a) { return new }
    var result: Value
    if window[2].isUnbound || window[2].storage(DictObject.self).pointee.used == 0 {
      result = try call(
        window[0], arguments: positional.items, count: count, areHeld: true
      ).take()
    } else {
      result = try callWithDict(
        window[0], positional.items, count, window[2].storage(DictObject.self)
      ).take()
    }
    releaseWindow(window, 3)
    setRegister(r + i.a, result)
    return nil
  }

  /// Lays the arguments of a tuple out as those of a plain call, and lets the tuple go: the callee alone
  /// holds them, as in CPython. They may lie beyond the frame's registers, so nothing may run before the
  /// new frame covers them.
  ///
  /// - Returns: false if the stack has no room for them.
  private func spread(
    _ frame: FramePointer, _ window: UnsafeMutablePointer<Value>, _ count: Int
  ) -> Bool {
    let end = window + count + 1
    if end > pointee.interpreter.stackEnd,
      !pointee.interpreter.makeRoom(frame: frame, registers: end)
    {
      return false
    }
    let tuple = Owned(window[1])
    let keywords = Owned(window[2])
    window[1] = .unbound
    window[2] = .unbound
    let items = tuple.value.storage(TupleObject.self).items
    for index in 0..<count { window[index + 1] = items[index].owned.take() }
    _ = keywords.value
    return true
  }

  /// Whether a callable gets keywords before anybody looks whether their names are strings: slot
  /// wrappers, classes whose constructors are native and are not called by vector, and the functions
  /// that CPython calls with a dictionary.
  private func checksKeywords(_ callable: Value) -> Bool {
    let function =
      callable.hasLayout(.boundMethod)
      ? callable.storage(BoundMethodObject.self).pointee.function : callable
    if function.hasLayout(.nativeFunction) {
      if let cls = boundTypeCall(function) { return hasNativeConstructor(cls) }
      let native = function.storage(NativeFunctionObject.self)
      return native.pointee.kind == .wrapper || isExactly(function, .methodWrapper)
        || native.pointee.function._withUnsafeGuaranteedRef { $0.isCalledByTuple }
        || takesAnyKeyword(native)
    }
    guard isType(callable), self.type(of: callable) == type(.type), callable != Value(type(.type))
    else { return false }
    let type = callable.storage(TypeObject.self)
    return hasNativeConstructor(type) && !isCalledByVector(type)
  }

  private func hasNativeConstructor(_ type: TypePointer) -> Bool {
    lookupSpecial(type, .new).hasLayout(.nativeFunction)
      && lookupSpecial(type, .`init`).hasLayout(.nativeFunction)
  }

  /// The classes that have a `tp_vectorcall` in CPython; those derived from them have none.
  private func isCalledByVector(_ type: TypePointer) -> Bool {
    let classes: [BuiltinType] = [
      .int, .str, .float, .bool, .list, .tuple, .dict, .set, .frozenset, .range, .map, .filter,
      .enumerate, .reversed, .super,
    ]
    return classes.contains { type == self.type($0) }
  }

  /// Calls with keyword arguments from a dictionary, whose keys should be strings.
  func callWithDict(
    _ callable: Value, _ positional: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywords: UnsafeMutablePointer<DictObject>
  ) throws(Raised) -> Owned {
    var values = OwnedList(capacity: count + keywords.pointee.used)
    let names = try keywordArguments(callable, positional, count, keywords, &values)
    return try call(
      callable, arguments: values.items, count: count, keywordNames: names.value, areHeld: true)
  }

  /// Lays out the arguments of a call with a dictionary: the positional ones and then the
  /// dictionary's values.
  ///
  /// - Returns: The tuple of the keywords' names.
  func keywordArguments(
    _ callable: Value, _ positional: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywords: UnsafeMutablePointer<DictObject>, _ values: inout OwnedList
  ) throws(Raised) -> Owned {
    var names = OwnedList(capacity: keywords.pointee.used)
    for index in 0..<count { values.append(positional[index].owned) }
    var position = 0
    while let (key, value) = dictNext(keywords, &position) {
      // A native function says so itself, after its other complaints.
      if asStr(key) == nil, !checksKeywords(callable) {
        if lookupSpecial(type(of: callable), .call).isUnbound {
          throw typeError("'\(typeName(callable))' object is not callable")
        }
        let name = isPython2 ? try callableName(callable) + " " : ""
        throw typeError("\(name)keywords must be strings")
      }
      names.append(key.owned)
      values.append(value.owned)
    }
    return newTuple(names)
  }
}

// MARK: - Leaving frames

extension VM {
  /// Pops a frame that returns `result` (owned): releases its locals, tells its caller.
  ///
  /// - Returns: the result if the loop is to be left, or unbound if it goes on in the caller.
  /// - Throws: `TypeError` if an `__init__` returned something.
  @inline(never)
  func leaveFrame(_ frame: FramePointer, _ result: Value) throws(Raised) -> Value {
    let kind = frame.pointee.kind
    let target = Int(frame.pointee.resultRegister)
    let generator = kind.makesInstance ? .unbound : frame.pointee.generator
    if !generator.isUnbound { finishGenerator(frame) }
    discardWindow(frame)
    switch kind {
    case .entry:
      popFrame(frame)
      releaseFunction(of: generator)
      return result
    case .called:
      let below = frame.pointee.base - 1
      popFrame(frame)
      let callee = below.pointee
      below.pointee = .unbound
      callee.release()
    case .held, .holding:
      let function = Value(frame.pointee.function)
      popFrame(frame)
      if kind == .holding { releaseHeld(frame.pointee.base) }
      function.release()
    case .initializer, .constructing:
      let function = Value(frame.pointee.function)
      let instance = frame.pointee.generator
      frame.pointee.generator = .unbound
      popFrame(frame)
      if kind == .constructing {
        releaseHeld(frame.pointee.base)
      } else {
        pointee.interpreter.leaveConstructor()
      }
      function.release()
      if !result.isNone {
        let name = typeName(result)
        result.release()
        instance.release()
        // Raised in the caller, whose frame is current now.
        throw typeError("__init__() should return None, not '\(name)'")
      }
      setRegister(pointee.interpreter.frame.pointee.base + target, instance)
      return .unbound
    case .iterated:
      popFrame(frame)
      releaseFunction(of: generator)
      result.release()
      endIteration(pointee.interpreter.frame)
      return .unbound
    }
    setRegister(pointee.interpreter.frame.pointee.base + target, result)
    return .unbound
  }

  @inline(__always)
  func popFrame(_ frame: FramePointer) {
    // What the locals' releases ran may have asked for the frame object once more.
    if !frame.pointee.frameObject.isUnbound { detachFrameObject(frame) }
    frame.pointee.generator = .unbound
    pointee.interpreter.frame = frame - 1
  }

  /// Releases what a frame's window holds, or moves the locals into its frame object if somebody
  /// else holds that.
  func discardWindow(_ frame: FramePointer) {
    let base = frame.pointee.base
    let code = frame.pointee.code
    if !frame.pointee.frameObject.isUnbound {
      detachFrameObject(frame)
    }
    frame.pointee.next = pointee.interpreter.leavingMark
    var index = 0
    let count = code.pointee.registerCount
    while index < count {
      let value = base[index]
      if value.isObject {
        base[index] = .unbound
        value.release()
      }
      index &+= 1
    }
    releaseField(&frame.pointee.locals)
  }
}
