/// Throwing into generators and coroutines, and closing them, as CPython's `Objects/genobject.c`.

/// What a `throw` method was given, borrowed; unbound where nothing was.
struct ThrowArguments: BitwiseCopyable {
  let type: Value
  let value: Value
  let traceback: Value

  init(_ type: Value, _ value: Value = .unbound, _ traceback: Value = .unbound) {
    self.type = type
    self.value = value
    self.traceback = traceback
  }
}

extension VM {
  /// `generator.throw(…)`: raises at the suspended `yield`, or passes on to what the generator delegates
  /// to (`_gen_throw`).
  ///
  /// - Parameter closesDelegate: a `GeneratorExit` closes what the generator delegates to, and is raised in
  ///   the generator itself; else it is thrown into that like any exception.
  func generatorThrow(
    _ generator: Value, _ thrown: ThrowArguments, closesDelegate: Bool = true
  ) throws(Raised) -> Owned {
    let storage = generator.storage(GeneratorObject.self)
    if storage.pointee.state == .suspended {
      let delegate = delegateOf(storage)
      if !delegate.isUnbound {
        try checkNativeStack()
        let held = generator.owned
        defer { _ = held.value }
        return try throwIntoDelegate(
          generator, delegate.owned, thrown,
          closes: closesDelegate && meansGeneratorExit(thrown.type))
      }
    }
    let exception = try exceptionForThrow(thrown)
    if storage.pointee.state == .running {
      throw valueError("\(generatorKind(generator)) already executing")
    }
    if storage.pointee.state == .finished {
      if isExactly(generator, .coroutine) {
        throw runtimeError("cannot reuse already awaited coroutine")
      }
      throw raiseAgain(exception.value)
    }
    try checkNativeStack()
    let held = generator.owned
    _ = held.value
    if storage.pointee.state == .created, isInstance(exception.value, .stopIteration) {
      // What is thrown before the first step is not raised inside, and stays what it is.
      GeneratorObject.clearReferences(storage, self)
      storage.pointee.state = .finished
      releaseField(&storage.pointee.function)
      throw raiseAgain(exception.value)
    }
    return try throwIntoFrame(generator, exception)
  }

  /// Whether what is thrown is a `GeneratorExit`, as a class or an instance.
  private func meansGeneratorExit(_ type: Value) -> Bool {
    let exit = self.type(.generatorExit)
    if type.hasLayout(.exception) { return isSubtype(self.type(of: type), exit) }
    return type.hasLayout(.type) && isSubtype(type.storage(TypeObject.self), exit)
  }

  /// Puts an exception instance on its way without touching its context.
  func raiseAgain(_ exception: Value) -> Raised {
    let old = pointee.raised
    pointee.raised = exception.owned.take()
    old.release()
    return Raised()
  }

  /// The iterator that a suspended generator delegates to, borrowed, or unbound.
  func delegateOf(_ storage: UnsafeMutablePointer<GeneratorObject>) -> Value {
    let code = storage.pointee.code.storage(CodeObject.self)
    guard storage.pointee.state == .suspended,
      storage.pointee.instruction < code.pointee.instructionCount
    else { return .unbound }
    let current = Instruction(word: code.pointee.instructions[storage.pointee.instruction])
    let previous =
      storage.pointee.instruction > 0
      ? Instruction(word: code.pointee.instructions[storage.pointee.instruction - 1]) : current
    if current.opcode == .yieldFrom, previous.opcode != .yield {
      return storage.pointee.registers![current.b]
    }
    return .unbound
  }

  /// Raises the exception at the suspended `yield`.
  private func throwIntoFrame(
    _ generator: Value, _ exception: consuming Owned
  ) throws(Raised) -> Owned {
    let storage = generator.storage(GeneratorObject.self)
    let isHandling = storage.pointee.handled.isObject
    let frame = try pushForThrow(storage)
    if Instruction(word: frame.pointee.next.pointee).opcode == .yieldFrom {
      frame.pointee.next += 1
    }
    // Only what is being handled inside is the context (`_PyErr_ChainStackItem`).
    if isHandling { setImplicitContext(exception.value) }
    let old = pointee.raised
    pointee.raised = exception.take()
    old.release()
    return try run(isThrowing: true)
  }

  /// Pushes the frame of a suspended generator into which nothing is sent: the target of its `yield`
  /// keeps its value.
  private func pushForThrow(
    _ storage: UnsafeMutablePointer<GeneratorObject>
  ) throws(Raised) -> FramePointer {
    let target = storage.pointee.sentRegister
    storage.pointee.sentRegister = -1
    do throws(Raised) {
      return try pushGenerator(storage, .none, base: stackTop, kind: .entry)
    } catch {
      storage.pointee.sentRegister = target
      throw error
    }
  }

  /// - Parameter heldDelegate: given up before the generator's own frame runs again, of which alone it is
  ///   then: a delegate that ignored the `GeneratorExit` dies when that frame is unwound.
  private func throwIntoDelegate(
    _ generator: Value, _ heldDelegate: consuming Owned, _ thrown: ThrowArguments, closes: Bool
  ) throws(Raised) -> Owned {
    let delegate = heldDelegate.value
    if !closes, delegate.hasLayout(.generator) {
      return try throwIntoGenerator(generator, delegate, thrown)
    }
    let storage = generator.storage(GeneratorObject.self)
    // If it cannot be asked, the generator stays where it is.
    let method: Owned = closes ? .unbound : try lookupAttribute(delegate, .`throw`)
    storage.pointee.state = .running
    do throws(Raised) {
      if closes {
        if delegate.hasLayout(.generator) {
          _ = try generatorClose(delegate)
        } else {
          let close = closeMethod(of: delegate)
          if !close.value.isUnbound { _ = try call(close.value) }
        }
      } else {
        if !method.value.isUnbound {
          let result = try callThrow(method.value, thrown)
          storage.pointee.state = .suspended
          return result
        }
      }
      storage.pointee.state = .suspended
    } catch {
      if storage.pointee.state == .finished { throw error }
      storage.pointee.state = .suspended
      heldDelegate = .unbound
      if raisedMatches(.stopIteration) {
        let stop = takeRaised()
        return try resumeAfterDelegate(generator, stopIterationValue(stop.value))
      }
      return try throwIntoFrame(generator, takeRaised())
    }
    heldDelegate = .unbound
    let exception = try exceptionForThrow(thrown)
    if !closes, isInstance(exception.value, .stopIteration) {
      // As if the iterator had raised it: it ends the `yield from`.
      return try resumeAfterDelegate(generator, stopIterationValue(exception.value))
    }
    return try throwIntoFrame(generator, exception)
  }

  /// The `close` of what a generator delegates to, or unbound; an error of looking it up is just shown
  /// (`gen_close_iter`).
  private func closeMethod(of delegate: Value) -> Owned {
    do throws(Raised) {
      return try lookupAttribute(delegate, .close)
    } catch {
      reportUnraisable(context: delegate)
      return .unbound
    }
  }

  /// Throws into a generator or coroutine that this one delegates to. This one's frame runs meanwhile,
  /// as the caller, but what it handles is not to be seen inside.
  private func throwIntoGenerator(
    _ generator: Value, _ delegate: Value, _ thrown: ThrowArguments
  ) throws(Raised) -> Owned {
    let storage = generator.storage(GeneratorObject.self)
    let isHandling = storage.pointee.handled.isObject
    let frame = try pushForThrow(storage)
    let delegation = FetchedInstruction(at: frame.pointee.next)
    frame.pointee.next += 1
    let handledInside = Owned(pointee.handled)
    pointee.handled = frame.pointee.locals.owned.take()
    let result: Owned
    do throws(Raised) {
      result = try generatorThrow(delegate, thrown)
      replaceField(&pointee.handled, handledInside)
      if delegate.storage(GeneratorObject.self).pointee.state != .finished {
        frame.pointee.next -= 1
        return Owned(leaveSuspended(frame, result.take()))
      }
    } catch {
      replaceField(&pointee.handled, handledInside)
      guard raisedMatches(.stopIteration) else {
        if isHandling {
          let exception = pointee.raised.owned
          setImplicitContext(exception.value)
        }
        return try run(isThrowing: true)
      }
      let stop = takeRaised()
      result = stopIterationValue(stop.value)
    }
    _ = endDelegation(frame.pointee.base, delegation, result)
    return try run()
  }

  /// Calls the `throw` method of a delegate with as many arguments as were given.
  private func callThrow(_ method: Value, _ thrown: ThrowArguments) throws(Raised) -> Owned {
    if thrown.value.isUnbound { return try call(method, thrown.type) }
    if thrown.traceback.isUnbound { return try call(method, thrown.type, thrown.value) }
    return try call(method, thrown.type, thrown.value, thrown.traceback)
  }

  /// Resumes a generator after its `yield from`, whose value is `result`.
  private func resumeAfterDelegate(
    _ generator: Value, _ result: consuming Owned
  ) throws(Raised) -> Owned {
    let storage = generator.storage(GeneratorObject.self)
    let code = storage.pointee.code.storage(CodeObject.self)
    let current = Instruction(word: code.pointee.instructions[storage.pointee.instruction])
    releaseField(storage.pointee.registers! + current.b)
    storage.pointee.instruction += 1
    storage.pointee.sentRegister = Int32(truncatingIfNeeded: current.a)
    _ = try pushGenerator(storage, result, base: stackTop, kind: .entry)
    return try run()
  }

  /// True for a suspended generator outside any `try`, where nothing would see a `GeneratorExit`: its
  /// locals can be dropped at once.
  private func canDropAtOnce(_ storage: UnsafeMutablePointer<GeneratorObject>) -> Bool {
    let code = storage.pointee.code.storage(CodeObject.self)
    let yield = storage.pointee.instruction - 1
    return yield >= 0
      && Instruction(word: code.pointee.instructions[yield]).opcode == .yield
      && findHandler(code, yield) == nil
  }

  /// True if a generator that dies has to run code for it.
  func mustClose(_ object: ObjectPointer) -> Bool {
    let storage = object.storage(GeneratorObject.self)
    if object.pointee.type != type(.generator) {
      if storage.pointee.state == .created, isExactly(Value(object), .coroutine) { return true }
      if storage.pointee.state != .finished, !finalizerHook(storage).isUnbound,
        isExactly(Value(object), .asyncGenerator)
      {
        return true
      }
    }
    return storage.pointee.state == .suspended && !canDropAtOnce(storage)
  }

  /// `generator.close()`: the return value of the generator, or `None`. What need not run for it keeps its
  /// function, and its arguments if it never began.
  func generatorClose(_ generator: Value) throws(Raised) -> Owned {
    let storage = generator.storage(GeneratorObject.self)
    switch storage.pointee.state {
    case .finished:
      return .none
    case .created:
      storage.pointee.state = .finished
      return .none
    case .running:
      throw valueError("\(generatorKind(generator)) already executing")
    case .suspended:
      if canDropAtOnce(storage) {
        GeneratorObject.dropRegisters(storage, self)
        return .none
      }
    }
    let exit = newException(.generatorExit, arguments: [])
    do throws(Raised) {
      let result = try generatorThrow(generator, ThrowArguments(exit.value))
      if storage.pointee.state == .finished { return result }
    } catch {
      if raisedMatches(.generatorExit) || raisedMatches(.stopIteration) {
        dropRaised()
        return .none
      }
      throw error
    }
    throw runtimeError("\(generatorKind(generator)) ignored GeneratorExit")
  }

  /// The finaliser of generators: closes a suspended one, warns of a coroutine that nobody awaited, and
  /// leaves an asynchronous generator to the finaliser that `sys.set_asyncgen_hooks` gave it.
  func finalizeGenerator(_ object: ObjectPointer) {
    let storage = object.storage(GeneratorObject.self)
    if storage.pointee.state == .finished { return }
    do throws(Raised) {
      if isExactly(Value(object), .asyncGenerator) {
        let hook = finalizerHook(storage).owned
        if hook.value.isObject {
          _ = try call(hook.value, Value(object))
          return
        }
      } else if storage.pointee.state == .created, isExactly(Value(object), .coroutine) {
        try warnOfUnawaitedCoroutine(Value(object))
        return
      }
      if storage.pointee.state != .suspended { return }
      _ = try generatorClose(Value(object))
    } catch {
      reportUnraisable(context: Value(object))
    }
  }

  // MARK: The arguments of `throw`

  /// What a `throw` method was given after its receiver.
  func argumentsOfThrow(_ arguments: Arguments) throws(Raised) -> ThrowArguments {
    if !arguments[2].isUnbound {
      try warn(
        .deprecationWarning,
        "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature"
          + " instead.")
    }
    return ThrowArguments(arguments[1], arguments[2], arguments[3])
  }

  /// The exception that the arguments of `throw` mean; if it cannot be made, what was raised instead.
  private func exceptionForThrow(_ thrown: ThrowArguments) throws(Raised) -> Owned {
    let (type, value, traceback) = (thrown.type, thrown.value, thrown.traceback)
    if isPython2 {
      return try exceptionToRaise(
        type, value.isUnbound ? .none : value, traceback.isUnbound ? .none : traceback)
    }
    if !traceback.isNoneOrUnbound, !traceback.hasLayout(.traceback) {
      throw typeError("throw() third argument must be a traceback object")
    }
    var exception: Owned
    if type.hasLayout(.exception) {
      if !value.isNoneOrUnbound {
        throw typeError("instance exception may not have a separate value")
      }
      exception = type.owned
    } else if type.hasLayout(.type),
      type.storage(TypeObject.self).pointee.flags.contains(.exception)
    {
      do throws(Raised) {
        exception = try makeException(type, value)
      } catch {
        exception = takeRaised()
      }
    } else {
      throw typeError(
        "exceptions must be classes or instances deriving from BaseException, not"
          + " \(typeName(type))")
    }
    if !traceback.isNoneOrUnbound {
      try setTraceback(exception.value, traceback)
    }
    return exception
  }

  /// An exception of a class and what stands beside it (`PyErr_NormalizeException`).
  private func makeException(_ type: Value, _ value: Value) throws(Raised) -> Owned {
    if value.hasLayout(.exception), try isInstanceOf(value, type) { return value.owned }
    let made: Owned
    if value.isNoneOrUnbound {
      made = try call(type)
    } else if let arguments = asTuple(value) {
      made = try call(type, arguments: arguments.items, count: arguments.pointee.count)
    } else {
      made = try call(type, value)
    }
    guard made.value.hasLayout(.exception) else {
      throw typeError(
        "calling \(try reprSwift(type)) should have returned an instance of BaseException, not "
          + typeName(made.value))
    }
    return made
  }

  /// `generator.throw(…)`: raises `StopIteration` with the return value at the end.
  func generatorThrowOutcome(
    _ generator: Value, _ thrown: ThrowArguments
  ) throws(Raised) -> Owned {
    let result = try generatorThrow(generator, thrown)
    if generator.storage(GeneratorObject.self).pointee.state != .finished { return result }
    if result.value.isNone { throw raise(newException(.stopIteration, arguments: [])) }
    throw raise(.stopIteration, argument: result.value)
  }
}
