/// Generators and coroutines: making, resuming, suspending and ending them.

// MARK: - Making

extension VM {
  /// Makes the generator of a frame that just began: its registers move into the generator.
  @inline(never)
  func startGenerator(_ frame: FramePointer) -> Owned {
    let code = frame.pointee.code
    let flags = code.pointee.flags
    let type =
      flags.contains(.asyncGenerator)
      ? type(.asyncGenerator) : flags.contains(.coroutine) ? type(.coroutine) : type(.generator)
    let generator = allocateContainer(GeneratorObject.self, type: type)
    let function = Value(frame.pointee.function)
    let codeValue = Value(code)
    function.retain()
    codeValue.retain()
    generator.pointee.code = codeValue
    generator.pointee.function = function
    generator.pointee.name = frame.pointee.function.pointee.name.owned.take()
    generator.pointee.qualifiedName = frame.pointee.function.pointee.qualifiedName.owned.take()
    let count = code.pointee.registerCount
    let registers = allocateBuffer(Value.self, capacity: count)
    let base = frame.pointee.base
    for index in 0..<count {
      registers[index] = base[index]
      base[index] = .unbound
    }
    generator.pointee.registers = registers
    generator.pointee.instruction = frame.pointee.next - code.pointee.instructions
    generator.pointee.state = .created
    generator.pointee.isRunningAsync = false
    generator.pointee.isClosedAsync = false
    generator.pointee.hasStartedHooks = false
    generator.pointee.origin = .unbound
    generator.pointee.sentRegister = -1
    generator.pointee.handled = .unbound
    generator.pointee.record = nil
    generator.pointee.frame = .unbound
    generator.pointee.weakList = nil
    track(generator)
    if pointee.coroutineOriginDepth > 0, flags.contains(.coroutine) {
      generator.pointee.origin = coroutineOrigin(depth: pointee.coroutineOriginDepth).take()
    }
    return Owned(generator)
  }

  /// What messages call a generator of any kind.
  func generatorKind(_ generator: Value) -> StaticString {
    isExactly(generator, .coroutine)
      ? "coroutine" : isExactly(generator, .asyncGenerator) ? "async generator" : "generator"
  }

  // MARK: Resuming

  /// Pushes the frame of a suspended generator; `value` (owned) is what is sent in.
  func pushGenerator(
    _ generator: UnsafeMutablePointer<GeneratorObject>, _ value: consuming Owned,
    base: UnsafeMutablePointer<Value>, kind: FrameKind
  ) throws(Raised) -> FramePointer {
    let code = generator.pointee.code.storage(CodeObject.self)
    let frame = pointee.interpreter.frame + 1
    let count = code.pointee.registerCount
    if frame > pointee.interpreter.frameLimit || base + count > pointee.interpreter.stackEnd,
      !pointee.interpreter.makeRoom(frame: frame, registers: base + count)
    {
      throw recursionError("")
    }
    let registers = generator.pointee.registers!
    for index in 0..<count { base[index] = registers[index] }
    let function = generator.pointee.function.storage(FunctionObject.self)
    frame.pointee = FrameRecord(
      code: code, base: base, next: code.pointee.instructions + generator.pointee.instruction,
      function: function,
      locals: pointee.handled.owned.take(), frameObject: generator.pointee.frame,
      generator: Value(generator), resultRegister: 0, kind: kind)
    if generator.pointee.frame.isObject {
      let object = generator.pointee.frame.storage(FrameObject.self)
      object.pointee.record = frame
      object.pointee.suspended = nil
      generator.pointee.frame = .unbound
    }
    if !generator.pointee.handled.isUnbound {
      let resumers = pointee.handled
      pointee.handled = generator.pointee.handled
      generator.pointee.handled = .unbound
      resumers.release()
    }
    if generator.pointee.sentRegister >= 0 {
      let register = base + Int(generator.pointee.sentRegister)
      let old = register.pointee
      register.pointee = value.take()
      old.release()
    }
    generator.pointee.state = .running
    generator.pointee.record = frame
    pointee.interpreter.frame = frame
    return frame
  }

  /// Resumes a generator and runs it to its next `yield` or its end. `state` tells which: when
  /// `finished`, the result is the return value.
  func resumeGenerator(_ generator: Value, sending value: Value) throws(Raised) -> Owned {
    let storage = generator.storage(GeneratorObject.self)
    switch storage.pointee.state {
    case .running:
      throw valueError("\(generatorKind(generator)) already executing")
    case .finished:
      return .none
    case .created:
      if !value.isNone {
        throw typeError("can't send non-None value to a just-started \(generatorKind(generator))")
      }
    case .suspended:
      break
    }
    try checkNativeStack()
    let held = generator.owned
    _ = held.value
    _ = try pushGenerator(storage, value.owned, base: stackTop, kind: .entry)
    return try run()
  }

  /// The next element of a generator, or unbound at its end.
  func generatorNext(_ generator: Value) throws(Raised) -> Owned {
    let storage = generator.storage(GeneratorObject.self)
    if storage.pointee.state == .finished { return .unbound }
    do throws(Raised) {
      let result = try resumeGenerator(generator, sending: .none)
      return storage.pointee.state == .finished ? .unbound : result
    } catch {
      // In Python 2 a `StopIteration` that leaves a generator is its end.
      guard isPython2, raisedMatches(.stopIteration) else { throw error }
      dropRaised()
      return .unbound
    }
  }

  /// `generator.send(value)`: raises `StopIteration` with the return value at the end.
  func generatorSend(_ generator: Value, _ value: Value) throws(Raised) -> Owned {
    let storage = generator.storage(GeneratorObject.self)
    if storage.pointee.state == .finished {
      if isExactly(generator, .coroutine) {
        throw runtimeError("cannot reuse already awaited coroutine")
      }
      throw raise(newException(.stopIteration, arguments: []))
    }
    let result = try resumeGenerator(generator, sending: value)
    if storage.pointee.state != .finished { return result }
    if result.value.isNone { throw raise(newException(.stopIteration, arguments: [])) }
    throw raise(.stopIteration, argument: result.value)
  }

  /// Resumes a generator for `forIterate` in the same loop, without native recursion.
  ///
  /// - Returns: its frame, or `nil` if the general path must do it.
  @inline(never)
  func resumeInLoop(
    _ frame: FramePointer, _ pc: UnsafeMutablePointer<UInt64>, _ source: Value
  ) throws(Raised) -> FramePointer? {
    let storage = source.storage(GeneratorObject.self)
    guard storage.pointee.header.object.type == type(.generator),
      storage.pointee.state == .created || storage.pointee.state == .suspended
    else { return nil }
    frame.pointee.next = pc
    return try pushGenerator(
      storage, .none, base: frame.pointee.base + frame.pointee.code.pointee.registerCount,
      kind: .iterated)
  }

  // MARK: Suspending and ending

  /// Suspends the generator of a frame that yields `value` (owned).
  ///
  /// - Returns: the value if the loop is to be left, or unbound if it goes on in the caller.
  @inline(never)
  func leaveSuspended(_ frame: FramePointer, _ value: Value) -> Value {
    let storage = frame.pointee.generator.storage(GeneratorObject.self)
    let code = frame.pointee.code
    let count = code.pointee.registerCount
    let registers = storage.pointee.registers!
    let base = frame.pointee.base
    for index in 0..<count {
      registers[index] = base[index]
      base[index] = .unbound
    }
    let next = frame.pointee.next
    storage.pointee.instruction = next - code.pointee.instructions
    // `yield` has just run; `yieldFrom` is to run again.
    let current = Instruction(word: next.pointee)
    let previous = Instruction(word: (next - 1).pointee)
    storage.pointee.sentRegister = Int32(
      truncatingIfNeeded: previous.opcode == .yield && next > code.pointee.instructions
        ? previous.a : current.a)
    storage.pointee.state = .suspended
    storage.pointee.record = nil
    if frame.pointee.frameObject.isObject {
      storage.pointee.frame = frame.pointee.frameObject
      frame.pointee.frameObject = .unbound
      let object = storage.pointee.frame.storage(FrameObject.self)
      object.pointee.record = nil
      object.pointee.suspended = storage
      object.pointee.instruction = storage.pointee.instruction - 1
    }
    restoreResumersHandled(frame, storage, at: storage.pointee.instruction - 1)
    let kind = frame.pointee.kind
    popFrame(frame)
    if kind == .entry { return value }
    let caller = pointee.interpreter.frame
    let loop = Instruction(word: (caller.pointee.next - 1).pointee)
    setRegister(caller.pointee.base + loop.a, value)
    return .unbound
  }

  /// Puts the generator's own handled exception away and the resumer's back.
  ///
  /// - Parameter instruction: the `yield`, or -1 at the end.
  private func restoreResumersHandled(
    _ frame: FramePointer, _ storage: UnsafeMutablePointer<GeneratorObject>, at instruction: Int
  ) {
    if isPython2 { leaveHandlers(frame) }
    let resumers = frame.pointee.locals
    frame.pointee.locals = .unbound
    if pointee.handled == resumers,
      !resumers.isObject || !isWithinHandler(frame.pointee.code, instruction)
    {
      resumers.release()
    } else {
      storage.pointee.handled = pointee.handled
      pointee.handled = resumers
    }
  }

  /// The generator of this frame has returned or raised; its registers are still in the window.
  func finishGenerator(_ frame: FramePointer) {
    let storage = frame.pointee.generator.storage(GeneratorObject.self)
    storage.pointee.state = .finished
    storage.pointee.record = nil
    if let registers = storage.pointee.registers {
      storage.pointee.registers = nil
      freeBuffer(registers, capacity: frame.pointee.code.pointee.registerCount)
    }
    restoreResumersHandled(frame, storage, at: -1)
    let left = storage.pointee.handled
    storage.pointee.handled = .unbound
    left.release()
  }

  /// A generator that ran to its end, if there is one, and whose frame is popped gives up its function.
  @inline(__always)
  func releaseFunction(of generator: Value) {
    if generator.isUnbound { return }
    let function = generator.storage(GeneratorObject.self).pointee.function
    generator.storage(GeneratorObject.self).pointee.function = .unbound
    withSavedException { function.release() }
  }

  /// A `StopIteration` that leaves a generator becomes a `RuntimeError` (PEP 479, not in Python 2).
  func convertStopIteration(_ frame: FramePointer) {
    if isPython2 { return }
    let isAsync = frame.pointee.code.pointee.flags.contains(.asyncGenerator)
    let kind =
      isAsync
      ? "async generator"
      : frame.pointee.code.pointee.flags.contains(.coroutine)
        ? "coroutine" : "generator"
    let name: String
    if raisedMatches(.stopIteration) {
      name = "StopIteration"
    } else if isAsync, raisedMatches(.stopAsyncIteration) {
      name = "StopAsyncIteration"
    } else {
      return
    }
    let cause = takeRaised()
    let text = string("\(kind) raised \(name)")
    let exception = newException(.runtimeError, arguments: [text.value])
    let storage = exception.value.storage(ExceptionObject.self)
    replaceField(&storage.pointee.cause, cause.value.owned)
    replaceField(&storage.pointee.context, cause.value.owned)
    storage.pointee.suppressesContext = true
    pointee.raised = exception.take()
  }

  /// A generator that `forIterate` resumed has ended: ends the iterator and jumps to the exit.
  func endIteration(_ caller: FramePointer) {
    let loop = Instruction(word: (caller.pointee.next - 1).pointee)
    let register = caller.pointee.base + loop.b
    let iterator = register.pointee
    register.pointee = .unbound
    caller.pointee.next += loop.signedC
    iterator.release()
  }

  // MARK: Delegation

  /// One step of `yield from`: the value to yield, or unbound when the iterator has ended (B is
  /// then ended and A holds its result).
  @inline(never)
  func yieldFromStep(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised)
    -> Owned
  {
    let sent = takeOperand(r + i.a, true)
    let iterator = r[i.b].owned
    if iterator.value.hasLayout(.generator), !isExactly(iterator.value, .asyncGenerator) {
      let storage = iterator.value.storage(GeneratorObject.self)
      let value: Owned
      if storage.pointee.state == .finished {
        if isExactly(iterator.value, .coroutine) {
          throw runtimeError("cannot reuse already awaited coroutine")
        }
        value = .none
      } else {
        value = try resumeGenerator(iterator.value, sending: sent.value)
      }
      if storage.pointee.state != .finished { return value }
      return endDelegation(r, i, value)
    }
    if isExactly(iterator.value, .asyncGeneratorSend) {
      var isResult = false
      let value = try asyncSendStep(iterator.value, sent.value, &isResult)
      return isResult ? endDelegation(r, i, value) : value
    }
    do throws(Raised) {
      if sent.value.isNone {
        let type = type(of: iterator.value)
        if let next = type.pointee.nativeNext {
          let value = try next(self, iterator.value)
          if value.isUnbound { return endDelegation(r, i, .none) }
          return value
        }
        let method = lookupSpecial(type, .next)
        if method.isUnbound {
          throw typeError("'\(typeName(iterator.value))' object is not an iterator")
        }
        return try callSpecial(method, iterator.value)
      }
      return try callMethod(iterator.value, .send, sent.value)
    } catch {
      if !raisedMatches(.stopIteration) { throw error }
      let stop = takeRaised()
      return endDelegation(r, i, stopIterationValue(stop.value))
    }
  }

  /// Ends a `yield from`: B is given up, and A holds its result.
  func endDelegation(
    _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction, _ result: consuming Owned
  ) -> Owned {
    let iterator = r[i.b]
    r[i.b] = .unbound
    setRegister(r + i.a, result.take())
    iterator.release()
    return .unbound
  }

  /// `StopIteration.value`.
  func stopIterationValue(_ exception: Value) -> Owned {
    let value = exception.storage(ExceptionObject.self).pointee.field0
    return value.isUnbound ? .none : value.owned
  }

  @inline(never)
  func getYieldFromIterator(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    if isExactly(source.value, .coroutine) {
      let flags = frame.pointee.code.pointee.flags
      if !flags.contains(.coroutine), !flags.contains(.iterableCoroutine) {
        throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
      }
      setRegister(r + i.a, source.take())
      return
    }
    if isExactly(source.value, .generator) {
      setRegister(r + i.a, source.take())
      return
    }
    let result = try iterator(of: source.value)
    setRegister(r + i.a, result.take())
  }

  @inline(never)
  func getAwaitable(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let value = source.value
    if isExactly(value, .coroutine) {
      if !delegateOf(value.storage(GeneratorObject.self)).isUnbound {
        throw runtimeError("coroutine is being awaited already")
      }
      setRegister(r + i.a, source.take())
      return
    }
    if i.c != 0, !isAwaitable(value) {
      throw typeError(
        "'async with' received an object from \(i.c == 1 ? "__aenter__" : "__aexit__") that does not"
          + " implement __await__: \(typeName(value))")
    }
    let result = try awaitableIterator(value)
    setRegister(r + i.a, result.take())
  }

  /// Asynchronous iteration and context managers.
  @inline(never)
  func asynchronous(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) throws(Raised) {
    switch i.opcode {
    case .getAsyncIterator:
      let source = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
      let method = lookupSpecial(type(of: source.value), .aiter)
      if method.isUnbound {
        throw typeError(
          "'async for' requires an object with __aiter__ method, got \(typeName(source.value))")
      }
      let result = try callAsyncSpecial(method, source.value, "__aiter__")
      if lookupSpecial(type(of: result.value), .anext).isUnbound {
        throw typeError(
          "'async for' received an object from __aiter__ that does not implement __anext__: "
            + typeName(result.value))
      }
      setRegister(r + i.a, result.take())
    case .getAsyncNext:
      let source = r[i.b].owned
      if isExactly(source.value, .asyncGenerator) {
        setRegister(r + i.a, try asyncGeneratorSend(source.value, .none).take())
        return
      }
      let method = lookupSpecial(type(of: source.value), .anext)
      if method.isUnbound {
        throw typeError(
          "'async for' requires an iterator with __anext__ method, got \(typeName(source.value))")
      }
      let item = try callAsyncSpecial(method, source.value, "__anext__")
      let result = try nextAwaitable(item.value)
      setRegister(r + i.a, result.take())
    case .endAsyncFor:
      if !raisedMatches(.stopAsyncIteration) { throw Raised() }
      dropRaised()
      releaseField(r + i.a)
    case .enterAsyncWith:
      let manager = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
      let type = type(of: manager.value)
      let enter = lookupSpecial(type, .aenter)
      let exit = lookupSpecial(type, .aexit)
      if enter.isUnbound || exit.isUnbound {
        throw typeError(
          "'\(typeName(manager.value))' object does not support the asynchronous context manager"
            + " protocol" + (enter.isUnbound ? "" : " (missed __aexit__ method)"))
      }
      let heldEnter = enter.owned
      let bound = try bindDescriptor(exit, manager.value, type)
      let result = try callSpecial(heldEnter.value, manager.value)
      r[i.a] = bound.take()
      r[i.a + 1] = result.take()
    default:
      break
    }
  }
}

// MARK: - Types

extension TypeDefinition {
  static let generator = TypeDefinition(
    "generator", layout: .generator, size: MemoryLayout<GeneratorObject>.size,
    flags: [.container, .noConstructor],
    weakListOffset: GeneratorObject.weakListOffset,
    next: { vm, generator throws(Raised) in try vm.generatorNext(generator) },
    members: {
      generatorMembers(prefix: "gi") + [
        Method("__iter__(self, /)", "Implement iter(self).") { _, arguments throws(Raised) in
          arguments[0].owned
        },
        Method("__next__(self, /)", "Implement next(self).") { vm, arguments throws(Raised) in
          try vm.generatorSend(arguments[0], .none)
        },
      ]
    })

  static let coroutine = TypeDefinition(
    "coroutine", layout: .generator, size: MemoryLayout<GeneratorObject>.size,
    flags: [.container, .noConstructor],
    weakListOffset: GeneratorObject.weakListOffset,
    members: {
      generatorMembers(prefix: "cr") + [
        Method("__await__(self, /)", "Return an iterator to be used in await expression.") {
          vm, arguments throws(Raised) in
          vm.newCoroutineWrapper(arguments[0])
        },
        Field("cr_origin") { vm, coroutine throws(Raised) in
          let origin = coroutine.storage(GeneratorObject.self).pointee.origin
          return origin.isUnbound ? .none : origin.owned
        },
      ]
    })
}

/// The members of generators and coroutines, which are resumed directly.
private func generatorMembers(prefix: String) -> [Member] {
  [
    Method("send(self, object, /)", "Resume with a value and return what is yielded next.") {
      vm, arguments throws(Raised) in
      try vm.generatorSend(arguments[0], arguments[1])
    },
    Method(
      "throw(self, type, value=<unbound>, traceback=<unbound>, /) -> None",
      "Raise an exception at the suspended yield."
    ) { vm, arguments throws(Raised) in
      try vm.generatorThrowOutcome(arguments[0], vm.argumentsOfThrow(arguments))
    },
    Method("close(self, /)", "Raise GeneratorExit inside.") { vm, arguments throws(Raised) in
      try vm.generatorClose(arguments[0])
    },
  ] + commonGeneratorMembers(prefix: prefix)
}

/// What generators of all three kinds have.
func commonGeneratorMembers(prefix: String) -> [Member] {
  var members = [
    sizeMember(),
    Method("__del__(self, /)") { vm, arguments throws(Raised) in
      vm.finalizeGenerator(arguments[0].object)
      return .none
    },
    ClassMethod("__class_getitem__(cls, object, /)") { vm, arguments throws(Raised) in
      try vm.newGenericAlias(arguments[0], arguments[1])
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let storage = arguments[0].storage(GeneratorObject.self)
      return vm.string(
        "<\(vm.typeName(arguments[0])) object \(vm.swiftString(storage.pointee.qualifiedName)) at"
          + " \(vm.addressText(arguments[0]))>")
    },
    Property(
      "__name__", "name of the generator",
      get: { _, generator throws(Raised) in
        generator.storage(GeneratorObject.self).pointee.name.owned
      },
      set: { vm, generator, value throws(Raised) in
        if vm.asStr(value) == nil {
          throw vm.typeError("__name__ must be set to a string object")
        }
        replaceField(&generator.storage(GeneratorObject.self).pointee.name, value.owned)
      }),
    Property(
      "__qualname__", "qualified name of the generator",
      get: { _, generator throws(Raised) in
        generator.storage(GeneratorObject.self).pointee.qualifiedName.owned
      },
      set: { vm, generator, value throws(Raised) in
        if vm.asStr(value) == nil {
          throw vm.typeError("__qualname__ must be set to a string object")
        }
        replaceField(&generator.storage(GeneratorObject.self).pointee.qualifiedName, value.owned)
      }),
  ]
  let running: NativeGetter = { _, generator throws(Raised) in
    Owned(generator.storage(GeneratorObject.self).pointee.state == .running)
  }
  let suspended: NativeGetter = { _, generator throws(Raised) in
    Owned(generator.storage(GeneratorObject.self).pointee.state == .suspended)
  }
  let code: NativeGetter = { _, generator throws(Raised) in
    generator.storage(GeneratorObject.self).pointee.code.owned
  }
  let delegate: NativeGetter = { vm, generator throws(Raised) in
    let value = vm.delegateOf(generator.storage(GeneratorObject.self))
    return value.isUnbound ? .none : value.owned
  }
  let frame: NativeGetter = { vm, generator throws(Raised) in vm.generatorFrame(generator) }
  switch prefix {
  case "gi":
    members += [
      Property("gi_running", get: running), Property("gi_suspended", get: suspended),
      Property("gi_code", get: code), Property("gi_yieldfrom", get: delegate),
      Property("gi_frame", get: frame),
    ]
  case "cr":
    members += [
      Property("cr_running", get: running), Property("cr_suspended", get: suspended),
      Property("cr_code", get: code), Property("cr_await", get: delegate),
      Property("cr_frame", get: frame),
    ]
  default:
    members += [
      Property("ag_suspended", get: suspended),
      Property("ag_code", get: code), Property("ag_await", get: delegate),
      Property("ag_frame", get: frame),
    ]
  }
  return members
}

extension VM {
  /// `gi_frame`: the frame object of a generator that has not ended, else `None`.
  func generatorFrame(_ generator: Value) -> Owned {
    let storage = generator.storage(GeneratorObject.self)
    if storage.pointee.state == .finished { return .none }
    if let record = storage.pointee.record { return frameObject(of: record) }
    if storage.pointee.frame.isObject { return storage.pointee.frame.owned }
    let object = newFrameObject(
      storage.pointee.code, storage.pointee.function.storage(FunctionObject.self))
    object.pointee.suspended = storage
    object.pointee.instruction = max(0, storage.pointee.instruction - 1)
    storage.pointee.frame = Value(object)
    return Value(object).owned
  }
}
