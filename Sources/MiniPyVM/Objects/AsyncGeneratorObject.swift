/// Asynchronous generators (PEP 525): what drives them, step by step.
///
/// An asynchronous generator is a suspended frame like any generator (`GeneratorObject`). It cannot be
/// resumed directly: `asend`, `__anext__`, `athrow` and `aclose` return awaitables that do it, and a value
/// that the generator yields ends the awaitable (as `StopIteration`), while what it awaits passes through to
/// whoever drives it all.

/// The counted words of an awaitable of `asend` and `athrow`.
private enum AwaitableField {
  static let generator = 0
  /// The value to send, or the arguments of `athrow` as a tuple; unbound for `aclose`.
  static let argument = 1
  /// `AwaitableState`, as a small integer.
  static let state = 2
}

/// How far an awaitable has come.
private enum AwaitableState {
  static let fresh = Value(small: 0)
  static let started = Value(small: 1)
  static let closed = Value(small: 2)
}

// MARK: - Making awaitables

extension VM {
  /// `agen.asend(value)`, and `agen.__anext__()` for `None`.
  func asyncGeneratorSend(_ generator: Value, _ value: Value) throws(Raised) -> Owned {
    try startHooks(generator)
    return newAwaitable(.asyncGeneratorSend, generator, value)
  }

  /// `agen.athrow(*arguments)`, and `agen.aclose()` without arguments.
  fileprivate func asyncGeneratorThrow(_ generator: Value, _ arguments: Value) throws(Raised)
    -> Owned
  {
    try startHooks(generator)
    return newAwaitable(.asyncGeneratorThrow, generator, arguments)
  }

  private func newAwaitable(_ type: BuiltinType, _ generator: Value, _ argument: Value) -> Owned {
    let result = newPlainInstance(self.type(type))
    let fields = self.fields(of: result.value)
    fields[AwaitableField.generator] = generator.owned.take()
    if !argument.isUnbound { fields[AwaitableField.argument] = argument.owned.take() }
    fields[AwaitableField.state] = AwaitableState.fresh
    trackFields(result.value)
    return result
  }

  /// At the first step of a generator, `sys.set_asyncgen_hooks`: its finaliser is kept, `firstiter` is
  /// called.
  private func startHooks(_ generator: Value) throws(Raised) {
    let storage = generator.storage(GeneratorObject.self)
    if storage.pointee.hasStartedHooks { return }
    storage.pointee.hasStartedHooks = true
    let hooks = pointee.asyncGeneratorHooks
    if hooks.finalizer.isObject { replaceField(&storage.pointee.origin, hooks.finalizer.owned) }
    if hooks.first.isObject {
      let held = hooks.first.owned
      _ = try call(held.value, generator)
    }
  }

  /// The hook that finalises this asynchronous generator in place of closing it, or unbound.
  func finalizerHook(_ storage: UnsafeMutablePointer<GeneratorObject>) -> Value {
    storage.pointee.isClosedAsync ? .unbound : storage.pointee.origin
  }
}

// MARK: - Steps

extension VM {
  /// One step of an `asend` awaitable with `sent`.
  ///
  /// - Parameter isResult: set if the value returned is what the generator yielded, the result of the
  ///   awaitable; else it is what the generator waits for.
  func asyncSendStep(
    _ awaitable: Value, _ sent: Value, _ isResult: inout Bool
  ) throws(Raised) -> Owned {
    let fields = self.fields(of: awaitable)
    let generator = fields[AwaitableField.generator].owned
    let storage = generator.value.storage(GeneratorObject.self)
    let state = fields[AwaitableField.state]
    var value = sent.owned
    if state == AwaitableState.closed {
      throw runtimeError("cannot reuse already awaited __anext__()/asend()")
    }
    if state == AwaitableState.fresh {
      try claim(awaitable, storage, "anext")
      if sent.isNone { value = fields[AwaitableField.argument].owned }
    }
    storage.pointee.isRunningAsync = true
    do throws(Raised) {
      let result = try resumeGenerator(generator.value, sending: value.value)
      return try unwrapped(result, awaitable, storage, &isResult)
    } catch {
      fail(awaitable, storage)
      throw error
    }
  }

  /// `asend(…).throw(exception)`.
  fileprivate func asyncSendThrow(
    _ awaitable: Value, _ thrown: ThrowArguments, _ isResult: inout Bool
  ) throws(Raised) -> Owned {
    let fields = self.fields(of: awaitable)
    let generator = fields[AwaitableField.generator].owned
    let storage = generator.value.storage(GeneratorObject.self)
    if fields[AwaitableField.state] == AwaitableState.closed {
      throw runtimeError("cannot reuse already awaited __anext__()/asend()")
    }
    if fields[AwaitableField.state] == AwaitableState.fresh {
      try claim(awaitable, storage, "anext")
      storage.pointee.isRunningAsync = true
    }
    do throws(Raised) {
      let result = try generatorThrow(generator.value, thrown)
      return try unwrapped(result, awaitable, storage, &isResult)
    } catch {
      fail(awaitable, storage)
      throw error
    }
  }

  /// One step of an `athrow` or `aclose` awaitable.
  fileprivate func asyncThrowStep(
    _ awaitable: Value, _ sent: Value, _ isResult: inout Bool
  ) throws(Raised) -> Owned {
    let fields = self.fields(of: awaitable)
    let generator = fields[AwaitableField.generator].owned
    let storage = generator.value.storage(GeneratorObject.self)
    let closes = fields[AwaitableField.argument].isUnbound
    let state = fields[AwaitableField.state]
    if state == AwaitableState.closed {
      throw runtimeError("cannot reuse already awaited aclose()/athrow()")
    }
    if storage.pointee.state == .finished {
      fields[AwaitableField.state] = AwaitableState.closed
      throw raise(newException(.stopIteration, arguments: []))
    }
    var held = Owned.unbound
    defer { _ = held.value }
    var thrown: ThrowArguments?
    if state == AwaitableState.fresh {
      if storage.pointee.isRunningAsync {
        try claim(awaitable, storage, closes ? "aclose" : "athrow")
      }
      if storage.pointee.isClosedAsync {
        fields[AwaitableField.state] = AwaitableState.closed
        throw raise(newException(.stopAsyncIteration, arguments: []))
      }
      if !sent.isNone {
        throw runtimeError("can't send non-None value to a just-started coroutine")
      }
      fields[AwaitableField.state] = AwaitableState.started
      storage.pointee.isRunningAsync = true
      if closes {
        storage.pointee.isClosedAsync = true
        held = newException(.generatorExit, arguments: [])
        thrown = ThrowArguments(held.value)
      } else {
        held = fields[AwaitableField.argument].owned
        thrown = thrownArguments(held.value)
      }
    }
    // As in CPython, one of `athrow` that has been waiting can be used again after its result.
    let staysOpen = !closes && state == AwaitableState.started
    defer { if staysOpen { fields[AwaitableField.state] = AwaitableState.started } }
    do throws(Raised) {
      let result: Owned
      if let thrown {
        result = try generatorThrow(generator.value, thrown, closesDelegate: false)
      } else {
        result = try resumeGenerator(generator.value, sending: sent)
      }
      return try thrownResult(result, awaitable, storage, closes, &isResult)
    } catch {
      throw thrownFailure(awaitable, storage, closes, error)
    }
  }

  /// `athrow(…).throw(exception)`, `aclose().throw(exception)`.
  fileprivate func asyncThrowThrow(
    _ awaitable: Value, _ thrown: ThrowArguments, _ isResult: inout Bool
  ) throws(Raised) -> Owned {
    let fields = self.fields(of: awaitable)
    let generator = fields[AwaitableField.generator].owned
    let storage = generator.value.storage(GeneratorObject.self)
    let closes = fields[AwaitableField.argument].isUnbound
    if fields[AwaitableField.state] == AwaitableState.closed {
      throw runtimeError("cannot reuse already awaited aclose()/athrow()")
    }
    if fields[AwaitableField.state] == AwaitableState.fresh {
      try claim(awaitable, storage, closes ? "aclose" : "athrow")
      storage.pointee.isRunningAsync = true
    }
    do throws(Raised) {
      let result = try generatorThrow(generator.value, thrown)
      return try thrownResult(result, awaitable, storage, closes, &isResult)
    } catch {
      throw thrownFailure(awaitable, storage, closes, error)
    }
  }

  /// A fresh awaitable starts: no other may be under way.
  private func claim(
    _ awaitable: Value, _ storage: UnsafeMutablePointer<GeneratorObject>, _ name: String
  ) throws(Raised) {
    let fields = self.fields(of: awaitable)
    if storage.pointee.isRunningAsync {
      fields[AwaitableField.state] = AwaitableState.closed
      throw runtimeError("\(name)(): asynchronous generator is already running")
    }
    fields[AwaitableField.state] = AwaitableState.started
  }

  /// Tells a yielded value, which ends the awaitable, from one that is waited for, and the end of the
  /// generator (`async_gen_unwrap_value`).
  private func unwrapped(
    _ result: consuming Owned, _ awaitable: Value,
    _ storage: UnsafeMutablePointer<GeneratorObject>,
    _ isResult: inout Bool
  ) throws(Raised) -> Owned {
    if storage.pointee.state == .finished {
      throw raise(newException(.stopAsyncIteration, arguments: []))
    }
    if delegateOf(storage).isUnbound {
      storage.pointee.isRunningAsync = false
      fields(of: awaitable)[AwaitableField.state] = AwaitableState.closed
      isResult = true
    }
    return result
  }

  /// An exception has left the generator through an awaitable, which is over.
  private func fail(_ awaitable: Value, _ storage: UnsafeMutablePointer<GeneratorObject>) {
    if raisedMatches(.stopAsyncIteration) || raisedMatches(.generatorExit) {
      storage.pointee.isClosedAsync = true
    }
    storage.pointee.isRunningAsync = false
    fields(of: awaitable)[AwaitableField.state] = AwaitableState.closed
  }

  /// What `athrow` and `aclose` make of a value that comes out: for `aclose` a yield is an error.
  private func thrownResult(
    _ result: consuming Owned, _ awaitable: Value,
    _ storage: UnsafeMutablePointer<GeneratorObject>, _ closes: Bool, _ isResult: inout Bool
  ) throws(Raised) -> Owned {
    let value = try unwrapped(result, awaitable, storage, &isResult)
    if closes, isResult {
      isResult = false
      throw runtimeError("async generator ignored GeneratorExit")
    }
    return value
  }

  /// What `athrow` and `aclose` make of an exception: `aclose` ends well with the generator.
  private func thrownFailure(
    _ awaitable: Value, _ storage: UnsafeMutablePointer<GeneratorObject>, _ closes: Bool,
    _ error: Raised
  ) -> Raised {
    fail(awaitable, storage)
    if closes, raisedMatches(.stopAsyncIteration) || raisedMatches(.generatorExit) {
      dropRaised()
      return raise(newException(.stopIteration, arguments: []))
    }
    return error
  }

  /// The one to three arguments of `athrow`, in a tuple.
  private func thrownArguments(_ arguments: Value) -> ThrowArguments? {
    guard let tuple = asTuple(arguments), tuple.pointee.count > 0 else { return nil }
    let count = tuple.pointee.count
    return ThrowArguments(
      tuple.items[0], count > 1 ? tuple.items[1] : .unbound, count > 2 ? tuple.items[2] : .unbound)
  }

  /// Raises `StopIteration` with a result; passes on what is waited for.
  fileprivate func sendOutcome(_ value: consuming Owned, _ isResult: Bool) throws(Raised) -> Owned {
    if !isResult { return value }
    if value.value.isNone { throw raise(newException(.stopIteration, arguments: [])) }
    throw raise(.stopIteration, argument: value.value)
  }

  /// `close()` of an awaitable: `GeneratorExit` is thrown in (`async_gen_asend_close`).
  fileprivate func closeAwaitable(
    _ awaitable: Value,
    _ throwIn: AwaitableThrow
  ) throws(Raised) -> Owned {
    if fields(of: awaitable)[AwaitableField.state] == AwaitableState.closed { return .none }
    let exit = newException(.generatorExit, arguments: [])
    var isResult = false
    do throws(Raised) {
      _ = try throwIn(self, awaitable, ThrowArguments(exit.value), &isResult)
      if isResult { return .none }
    } catch {
      if raisedMatches(.stopIteration) || raisedMatches(.stopAsyncIteration)
        || raisedMatches(.generatorExit)
      {
        dropRaised()
        return .none
      }
      throw error
    }
    throw runtimeError("coroutine ignored GeneratorExit")
  }

  /// An awaitable that nobody awaited dies.
  fileprivate func warnOfUnawaited(_ awaitable: Value, _ method: StaticString) throws(Raised) {
    let fields = self.fields(of: awaitable)
    guard fields[AwaitableField.state] == AwaitableState.fresh else { return }
    let generator = fields[AwaitableField.generator].owned
    let name = generator.value.storage(GeneratorObject.self).pointee.qualifiedName
    let shown = try reprSwift(name)
    try warn(
      .runtimeWarning, "coroutine method '\(method)' of \(shown) was never awaited",
      source: generator.value)
  }
}

// MARK: - Types

extension TypeDefinition {
  static let asyncGenerator = TypeDefinition(
    "async_generator", layout: .generator, size: MemoryLayout<GeneratorObject>.size,
    flags: [.container, .noConstructor],
    weakListOffset: GeneratorObject.weakListOffset,
    members: { asyncGeneratorMembers() })

  static let asyncGeneratorSend = TypeDefinition(
    "async_generator_asend", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .noConstructor, .hasFinalizer, .unchanging], fields: 3,
    members: {
      awaitableMembers(
        step: { vm, awaitable, sent, isResult throws(Raised) in
          try vm.asyncSendStep(awaitable, sent, &isResult)
        },
        throwIn: { vm, awaitable, thrown, isResult throws(Raised) in
          try vm.asyncSendThrow(awaitable, thrown, &isResult)
        },
        finalize: { vm, awaitable throws(Raised) in try vm.warnOfUnawaited(awaitable, "asend") })
    })

  static let asyncGeneratorThrow = TypeDefinition(
    "async_generator_athrow", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .noConstructor, .hasFinalizer, .unchanging], fields: 3,
    members: {
      awaitableMembers(
        step: { vm, awaitable, sent, isResult throws(Raised) in
          try vm.asyncThrowStep(awaitable, sent, &isResult)
        },
        throwIn: { vm, awaitable, thrown, isResult throws(Raised) in
          try vm.asyncThrowThrow(awaitable, thrown, &isResult)
        },
        finalize: { vm, awaitable throws(Raised) in
          let closes = vm.fields(of: awaitable)[AwaitableField.argument].isUnbound
          try vm.warnOfUnawaited(awaitable, closes ? "aclose" : "athrow")
        })
    })
}

private func asyncGeneratorMembers() -> [Member] {
  commonGeneratorMembers(prefix: "ag") + [
    Method("__aiter__(self, /)", "The generator itself.") { _, arguments throws(Raised) in
      arguments[0].owned
    },
    Method("__anext__(self, /)", "An awaitable of the next value.") {
      vm, arguments throws(Raised) in
      try vm.asyncGeneratorSend(arguments[0], .none)
    },
    Method("asend(self, object, /)", "An awaitable that sends a value in.") {
      vm, arguments throws(Raised) in
      try vm.asyncGeneratorSend(arguments[0], arguments[1])
    },
    Method(
      "athrow(self, /, *args) varargs -> None", "An awaitable that raises an exception inside."
    ) {
      vm, arguments throws(Raised) in
      if let tuple = vm.asTuple(arguments[1]), tuple.pointee.count > 1 {
        try vm.warn(
          .deprecationWarning,
          "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature"
            + " instead.")
      }
      return try vm.asyncGeneratorThrow(arguments[0], arguments[1])
    },
    Method("aclose(self, /)", "An awaitable that ends the generator.") {
      vm, arguments throws(Raised) in
      try vm.asyncGeneratorThrow(arguments[0], .unbound)
    },
    Field("ag_running") { _, generator throws(Raised) in
      Owned(generator.storage(GeneratorObject.self).pointee.isRunningAsync)
    },
  ]
}

private typealias AwaitableStep = (VM, Value, Value, inout Bool) throws(Raised) -> Owned

private typealias AwaitableThrow = (
  VM, Value, ThrowArguments, inout Bool
) throws(Raised) -> Owned

private func awaitableMembers(
  step: @escaping AwaitableStep, throwIn: @escaping AwaitableThrow,
  finalize: @escaping (VM, Value) throws(Raised) -> Void
) -> [Member] {
  [
    Method("__await__(self, /)") { _, arguments throws(Raised) in arguments[0].owned },
    Method("__iter__(self, /)") { _, arguments throws(Raised) in arguments[0].owned },
    Method("__next__(self, /)") { vm, arguments throws(Raised) in
      var isResult = false
      let value = try step(vm, arguments[0], .none, &isResult)
      return try vm.sendOutcome(value, isResult)
    },
    Method("send(self, object, /)", "Go on with a value.") { vm, arguments throws(Raised) in
      var isResult = false
      let value = try step(vm, arguments[0], arguments[1], &isResult)
      return try vm.sendOutcome(value, isResult)
    },
    Method(
      "throw(self, type, value=<unbound>, traceback=<unbound>, /) -> None",
      "Go on with an exception."
    ) { vm, arguments throws(Raised) in
      let thrown = try vm.argumentsOfThrow(arguments)
      var isResult = false
      let value = try throwIn(vm, arguments[0], thrown, &isResult)
      return try vm.sendOutcome(value, isResult)
    },
    Method("close(self, /)", "Raise GeneratorExit inside.") { vm, arguments throws(Raised) in
      try vm.closeAwaitable(arguments[0], throwIn)
    },
    Method("__del__(self, /)") { vm, arguments throws(Raised) in
      try finalize(vm, arguments[0])
      return .none
    },
  ]
}
