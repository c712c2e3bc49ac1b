/// Calls and returns of Python frames.

typealias FramePointer = UnsafeMutablePointer<FrameRecord>

// MARK: - Pushing frames

extension VM {
  /// Pushes the frame of a function whose arguments already lie at `base` and fill its parameters.
  /// `nil` if the recursion limit or the value stack is reached.
  @inline(__always)
  func pushSimple(
    _ frame: FramePointer, _ function: UnsafeMutablePointer<FunctionObject>,
    _ code: UnsafeMutablePointer<CodeObject>, _ base: UnsafeMutablePointer<Value>,
    _ argumentCount: Int, _ resultRegister: Int
  ) -> FramePointer? {
    let registerCount = code.pointee.registerCount
    let new = frame + 1
    if new > pointee.interpreter.frameLimit || base + registerCount > pointee.interpreter.stackEnd {
      return nil
    }
    var index = argumentCount
    while index < registerCount {
      base[index] = .unbound
      index &+= 1
    }
    if code.pointee.freeCount != 0 { copyClosure(function, code, base) }
    new.pointee = FrameRecord(
      code: code, base: base, next: code.pointee.instructions, function: function,
      globals: function.pointee.globals.storage(DictObject.self), locals: .unbound,
      frameObject: .unbound, generator: .unbound,
      resultRegister: Int32(truncatingIfNeeded: resultRegister), kind: .called)
    pointee.interpreter.frame = new
    return new
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
    if frame + 1 > pointee.interpreter.frameLimit
      || base + max(code.pointee.registerCount, count + keywordCount) + 16
        > pointee.interpreter.stackEnd
    {
      releaseWindow(base, count + keywordCount)
      throw recursionError("")
    }
    if code.pointee.flags.contains(.simpleCall), keywordCount == 0,
      count == code.pointee.argumentCount
    {
      guard let new = pushSimple(frame, function, code, base, count, resultRegister) else {
        releaseWindow(base, count)
        throw recursionError("")
      }
      new.pointee.kind = kind
      return new
    }
    try bindArguments(function, code, base, count, keywordNames, keywordCount)
    var index =
      code.pointee.argumentCount + code.pointee.keywordOnlyCount
      + (code.pointee.flags.contains(.varArguments) ? 1 : 0)
      + (code.pointee.flags.contains(.varKeywords) ? 1 : 0)
    while index < code.pointee.registerCount {
      base[index] = .unbound
      index += 1
    }
    if code.pointee.freeCount != 0 { copyClosure(function, code, base) }
    let new = frame + 1
    new.pointee = FrameRecord(
      code: code, base: base, next: code.pointee.instructions, function: function,
      globals: function.pointee.globals.storage(DictObject.self), locals: .unbound,
      frameObject: .unbound, generator: .unbound,
      resultRegister: Int32(truncatingIfNeeded: resultRegister), kind: kind)
    pointee.interpreter.frame = new
    return new
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
    try enterNative()
    let held = callable.owned
    let base = stackTop
    let keywordCount =
      keywordNames.isUnbound ? 0 : keywordNames.storage(TupleObject.self).pointee.count
    let total = count + keywordCount
    if base + total > pointee.interpreter.stackEnd { throw recursionError("") }
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
    try enterNative()
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
    }
    return try run()
  }
}

// MARK: - Calls of everything else

extension VM {
  /// A call whose callee is an object but no simple Python function. The window (callee, then
  /// `argumentCount` arguments) is consumed.
  ///
  /// - Returns: the frame pushed, or `nil` if the call is done and its result stored.
  @inline(never)
  func callSlow(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: Instruction, argumentCount: Int
  ) throws(Raised) -> FramePointer? {
    let window = r + i.b
    let callee = window.pointee
    let type = callee.object.pointee.type
    switch type.pointee.layout {
    case .nativeFunction:
      let native = callee.storage(NativeFunctionObject.self)
      if native.pointee.receiver.isUnbound,
        native.pointee.function._withUnsafeGuaranteedRef({ $0.exactCount }) == argumentCount,
        native.pointee.owner == nil || isReceiver(window[1], native)
      {
        let definition = native.pointee.function.takeUnretainedValue()
        let result = try definition.body(
          self, Arguments(base: window + 1, count: argumentCount))
        releaseWindow(window, argumentCount + 1)
        setRegister(r + i.a, result.take())
        return nil
      }

    case .function:
      let function = callee.storage(FunctionObject.self)
      return try pushBound(function, window + 1, argumentCount, .unbound, i.a, .called)

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
          held.value.storage(FunctionObject.self), window, argumentCount + 1, .unbound, i.a, .held)
        _ = held.take()
        return new
      }

    case .type:
      let cls = callee.storage(TypeObject.self)
      if attributeFlags(cls).contains(.plainConstructor) {
        let initializer = lookupSpecial(cls, .`init`)
        if initializer.isObject, initializer.object.pointee.type == self.type(.function) {
          let function = initializer.storage(FunctionObject.self)
          let instance = newPlainInstance(cls)
          let result = instance.take()
          result.retain()
          Value(function).retain()
          window.pointee = result
          callee.release()
          let heldInstance = Owned(result)
          let heldFunction = Owned(Value(function))
          let new = try pushBound(
            heldFunction.value.storage(FunctionObject.self), window, argumentCount + 1, .unbound,
            i.a, .initializer)
          _ = heldFunction.take()
          new.pointee.generator = heldInstance.take()
          return new
        }
      }

    default:
      break
    }
    let result = try call(callee, arguments: window + 1, count: argumentCount)
    releaseWindow(window, argumentCount + 1)
    setRegister(r + i.a, result.take())
    return nil
  }

  /// True if a method's first argument is an instance of the class that declares it.
  @inline(__always)
  func isReceiver(_ value: Value, _ native: UnsafeMutablePointer<NativeFunctionObject>) -> Bool {
    let type = type(of: value)
    let owner = native.pointee.owner.unsafelyUnwrapped
    return type == owner || isSubtype(type, owner)
  }

  /// The callee of a window is no object: a number, `None`, …
  @inline(never)
  func notCallableInWindow(_ window: UnsafeMutablePointer<Value>, _ count: Int) -> Raised {
    notCallable(window.pointee)
  }

  /// `callMethod` when `loadMethod` found no method but an attribute, which lies at `B + 1`.
  @inline(never)
  func callWithoutReceiver(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: Instruction
  ) throws(Raised) -> FramePointer? {
    let window = r + i.b + 1
    if window.pointee.isObject {
      let shifted = Instruction(.call, a: i.a, b: i.b + 1, c: i.c)
      return try callSlow(frame, r, shifted, argumentCount: i.c)
    }
    throw notCallable(window.pointee)
  }

  /// `callKeywords`: the word at `pc` is the constant index of the names.
  @inline(never)
  func callKeywords(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ pc: UnsafeMutablePointer<UInt64>,
    _ i: Instruction
  ) throws(Raised) -> FramePointer? {
    let names = frame.pointee.code.pointee.constants[Int(truncatingIfNeeded: pc.pointee)]
    let keywordCount = names.storage(TupleObject.self).pointee.count
    var window = r + i.b
    var total = i.c
    if i.flags & InstructionFlags.method != 0 {
      if window.pointee.isUnbound { window += 1 } else { total += 1 }
    }
    let callee = window.pointee
    if !callee.isObject { throw notCallable(callee) }
    if callee.object.pointee.type == type(.function) {
      return try pushBound(
        callee.storage(FunctionObject.self), window + 1, total - keywordCount, names, i.a, .called)
    }
    let result = try call(
      callee, arguments: window + 1, count: total - keywordCount, keywordNames: names)
    releaseWindow(window, total + 1)
    setRegister(r + i.a, result.take())
    return nil
  }

  /// `callSpread`: `f(*args, **kwargs)`.
  @inline(never)
  func callSpread(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: Instruction
  ) throws(Raised) {
    let window = r + i.b
    if !isExactly(window[1], .tuple) {
      // `f(*iterable)`.
      if lookupSpecial(type(of: window[1]), .iter).isUnbound,
        lookupSpecial(type(of: window[1]), .getitem).isUnbound
      {
        throw typeError(
          "\(try callableName(window[0])) argument after * must be an iterable, not"
            + " \(typeName(window[1]))")
      }
      let items = try tupleFromIterable(window[1])
      setRegister(window + 1, items.take())
    }
    let positional = window[1].storage(TupleObject.self)
    let count = positional.pointee.count
    var result: Value
    if window[2].isUnbound || window[2].storage(DictObject.self).pointee.used == 0 {
      result = try call(window[0], arguments: positional.items, count: count).take()
    } else {
      result = try callWithDict(
        window[0], positional.items, count, window[2].storage(DictObject.self)
      ).take()
    }
    releaseWindow(window, 3)
    setRegister(r + i.a, result)
  }

  /// Calls with keyword arguments from a dictionary with string keys.
  func callWithDict(
    _ callable: Value, _ positional: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywords: UnsafeMutablePointer<DictObject>
  ) throws(Raised) -> Owned {
    var values = OwnedList(capacity: count + keywords.pointee.used)
    var names = OwnedList(capacity: keywords.pointee.used)
    for index in 0..<count { values.append(positional[index].owned) }
    var position = 0
    while let (key, value) = dictNext(keywords, &position) {
      if asStr(key) == nil { throw typeError("keywords must be strings") }
      names.append(key.owned)
      values.append(value.owned)
    }
    let nameTuple = newTuple(names)
    return try call(
      callable, arguments: values.items, count: count, keywordNames: nameTuple.value)
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
    if !frame.pointee.generator.isUnbound, kind != .initializer {
      finishGenerator(frame)
    }
    discardWindow(frame)
    switch kind {
    case .entry:
      popFrame(frame)
      return result
    case .called:
      let below = frame.pointee.base - 1
      popFrame(frame)
      let callee = below.pointee
      below.pointee = .unbound
      callee.release()
    case .held:
      let function = Value(frame.pointee.function)
      popFrame(frame)
      function.release()
    case .initializer:
      let function = Value(frame.pointee.function)
      let instance = frame.pointee.generator
      frame.pointee.generator = .unbound
      popFrame(frame)
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
      result.release()
      endIteration(pointee.interpreter.frame)
      return .unbound
    }
    setRegister(pointee.interpreter.frame.pointee.base + target, result)
    return .unbound
  }

  @inline(__always)
  func popFrame(_ frame: FramePointer) {
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

// MARK: - Binding arguments

extension VM {
  /// Lays the arguments at `base` out as the code's parameters: defaults, `*args`, `**kwargs`,
  /// keyword-only. On failure everything is released.
  ///
  /// - Throws: `TypeError` in CPython's words (`too_many_positional`, `missing_arguments`).
  @inline(never)
  func bindArguments(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeObject>,
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: Value, _ keywordCount: Int
  ) throws(Raised) {
    let positionalCount = code.pointee.argumentCount
    let keywordOnlyCount = code.pointee.keywordOnlyCount
    let flags = code.pointee.flags
    let hasVarArguments = flags.contains(.varArguments)
    let hasVarKeywords = flags.contains(.varKeywords)
    let parameterCount = positionalCount + keywordOnlyCount

    if keywordCount == 0, !hasVarArguments, !hasVarKeywords, keywordOnlyCount == 0,
      count <= positionalCount
    {
      // Only defaults are to be filled in.
      let defaults = function.pointee.defaults
      let defaultCount = defaults.isObject ? defaults.storage(TupleObject.self).pointee.count : 0
      if count >= positionalCount - defaultCount {
        var index = count
        while index < positionalCount {
          let value = defaults.storage(TupleObject.self).items[
            index - (positionalCount - defaultCount)]
          value.retain()
          base[index] = value
          index += 1
        }
        return
      }
    }

    // Take all arguments out of the window, so that failures release them.
    var positional = OwnedList(capacity: count)
    for index in 0..<count {
      positional.append(Owned(base[index]))
      base[index] = .unbound
    }
    var keywordValues = OwnedList(capacity: keywordCount)
    for index in 0..<keywordCount {
      keywordValues.append(Owned(base[count + index]))
      base[count + index] = .unbound
    }
    var bound = OwnedList(capacity: parameterCount + 2)
    for index in 0..<parameterCount {
      bound.append(index < min(count, positionalCount) ? positional[index].owned : Owned.unbound)
    }
    let detail = code.pointee.detail.takeUnretainedValue()
    let functionName = swiftString(function.pointee.qualifiedName)

    // Keywords.
    let extra = hasVarKeywords ? newDict() : Owned.unbound
    if keywordCount > 0 {
      let names = keywordNames.storage(TupleObject.self).items
      var positionalOnlyGiven: [String] = []
      for keyword in 0..<keywordCount {
        let name = swiftString(names[keyword])
        var found = -1
        for index in 0..<parameterCount where detail.variableNames[index] == name {
          found = index
          break
        }
        if found >= 0, found < code.pointee.positionalOnlyCount {
          if !hasVarKeywords {
            positionalOnlyGiven.append(name)
            continue
          }
          found = -1
        }
        if found >= 0 {
          if !bound[found].isUnbound {
            throw typeError("\(functionName)() got multiple values for argument '\(name)'")
          }
          bound.replace(found, keywordValues[keyword].owned)
        } else if hasVarKeywords {
          try dictSet(extra.value.storage(DictObject.self), names[keyword], keywordValues[keyword])
        } else {
          let candidates = detail.variableNames[code.pointee.positionalOnlyCount..<parameterCount]
          let hint = closestName(name, Array(candidates))
          throw typeError(
            "\(functionName)() got an unexpected keyword argument '\(name)'"
              + (hint.map { ". Did you mean '\($0)'?" } ?? ""))
        }
      }
      if !positionalOnlyGiven.isEmpty {
        throw typeError(
          "\(functionName)() got some positional-only arguments passed as keyword arguments: '"
            + joined(positionalOnlyGiven, ", ") + "'")
      }
    }

    // Too many positional arguments.
    if count > positionalCount, !hasVarArguments {
      throw tooManyPositional(function, code, functionName, count, bound)
    }

    // Defaults.
    let defaults = function.pointee.defaults
    let defaultCount = defaults.isObject ? defaults.storage(TupleObject.self).pointee.count : 0
    var missing: [String] = []
    for index in 0..<positionalCount where bound[index].isUnbound {
      let position = index - (positionalCount - defaultCount)
      if position >= 0, position < defaultCount {
        bound.replace(index, defaults.storage(TupleObject.self).items[position].owned)
      } else {
        missing.append(detail.variableNames[index])
      }
    }
    if !missing.isEmpty { throw missingArguments(functionName, missing, "positional") }
    for index in positionalCount..<parameterCount where bound[index].isUnbound {
      let name = detail.variableNames[index]
      if function.pointee.keywordDefaults.isObject {
        let key = internedString(name)
        let value = dictGet(
          function.pointee.keywordDefaults.storage(DictObject.self), interned: key.value)
        if !value.isUnbound {
          bound.replace(index, value.owned)
          continue
        }
      }
      missing.append(name)
    }
    if !missing.isEmpty { throw missingArguments(functionName, missing, "keyword-only") }

    // Everything fits: lay it out.
    for index in 0..<parameterCount { base[index] = bound[index] }
    bound.removeAllTaken()
    var next = parameterCount
    if hasVarArguments {
      var rest = OwnedList(capacity: max(1, count - positionalCount))
      var index = positionalCount
      while index < count {
        rest.append(positional[index].owned)
        index += 1
      }
      base[next] = newTuple(rest).take()
      next += 1
    }
    if hasVarKeywords { base[next] = extra.take() }
  }

  private func missingArguments(_ name: String, _ missing: [String], _ kind: String) -> Raised {
    var list = ""
    for (index, parameter) in missing.enumerated() {
      if index > 0 {
        list += missing.count == 2 ? " and " : index == missing.count - 1 ? ", and " : ", "
      }
      list += "'\(parameter)'"
    }
    return typeError(
      "\(name)() missing \(missing.count) required \(kind) argument\(missing.count == 1 ? "" : "s"):"
        + " \(list)")
  }

  private func tooManyPositional(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeObject>,
    _ name: String, _ given: Int, _ bound: borrowing OwnedList
  ) -> Raised {
    let positionalCount = code.pointee.argumentCount
    let defaults = function.pointee.defaults
    let defaultCount = defaults.isObject ? defaults.storage(TupleObject.self).pointee.count : 0
    var keywordOnlyGiven = 0
    for index in positionalCount..<(positionalCount + code.pointee.keywordOnlyCount)
    where !bound[index].isUnbound {
      keywordOnlyGiven += 1
    }
    let takes: String
    let isPlural: Bool
    if defaultCount > 0 {
      takes = "from \(positionalCount - defaultCount) to \(positionalCount)"
      isPlural = true
    } else {
      takes = "\(positionalCount)"
      isPlural = positionalCount != 1
    }
    var extra = ""
    if keywordOnlyGiven > 0 {
      extra =
        " positional argument\(given != 1 ? "s" : "") (and \(keywordOnlyGiven) keyword-only"
        + " argument\(keywordOnlyGiven != 1 ? "s" : ""))"
    }
    return typeError(
      "\(name)() takes \(takes) positional argument\(isPlural ? "s" : "") but \(given)\(extra)"
        + " \(given == 1 && keywordOnlyGiven == 0 ? "was" : "were") given")
  }

  func joined(_ parts: [String], _ separator: String) -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { text += separator }
      text += part
    }
    return text
  }
}
