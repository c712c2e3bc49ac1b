/// What `await` takes: awaitables of any kind, the iterator that `coroutine.__await__` returns, and what
/// `anext` with a default returns.

extension VM {
  /// The iterator that drives an awaitable (`_PyCoro_GetAwaitableIter`): a coroutine is its own.
  ///
  /// - Throws: `TypeError` if the value cannot be awaited.
  func awaitableIterator(_ value: Value) throws(Raised) -> Owned {
    if isExactly(value, .coroutine) || isIterableCoroutine(value) { return value.owned }
    let method = lookupSpecial(type(of: value), .await)
    if method.isUnbound {
      throw typeError("object \(typeName(value)) can't be used in 'await' expression")
    }
    let result = try callAsyncSpecial(method, value, "__await__")
    if isExactly(result.value, .coroutine) || isIterableCoroutine(result.value) {
      throw typeError("__await__() returned a coroutine")
    }
    if type(of: result.value).pointee.nativeNext == nil,
      lookupSpecial(type(of: result.value), .next).isUnbound
    {
      throw typeError("__await__() returned non-iterator of type '\(typeName(result.value))'")
    }
    return result
  }

  /// Calls `__await__`, `__aiter__` or `__anext__` (`slot_am_await` and the others).
  ///
  /// - Throws: what it raises; `AttributeError` if it cannot be bound.
  func callAsyncSpecial(
    _ method: Value, _ receiver: Value, _ name: StaticString
  ) throws(Raised) -> Owned {
    let result = try callIfBound(method, receiver)
    if result.isUnbound {
      throw raise(.attributeError, "object \(typeName(receiver)) does not have \(name) method")
    }
    return result
  }

  /// True if `await` takes the value.
  func isAwaitable(_ value: Value) -> Bool {
    isExactly(value, .coroutine) || isIterableCoroutine(value)
      || !lookupSpecial(type(of: value), .await).isUnbound
  }

  /// The iterator that drives what `__anext__` returned.
  func nextAwaitable(_ value: Value) throws(Raised) -> Owned {
    do throws(Raised) {
      return try awaitableIterator(value)
    } catch {
      let cause = takeRaised()
      let text = string(
        "'async for' received an invalid object from __anext__: \(typeName(value))")
      let exception = newException(.typeError, arguments: [text.value])
      setCause(exception.value, cause.value)
      replaceField(
        &exception.value.storage(ExceptionObject.self).pointee.context, cause.value.owned)
      throw raiseAgain(exception.value)
    }
  }

  /// A generator that `types.coroutine` has marked.
  private func isIterableCoroutine(_ value: Value) -> Bool {
    isExactly(value, .generator)
      && value.storage(GeneratorObject.self).pointee.code.storage(CodeObject.self).pointee.flags
        .contains(.iterableCoroutine)
  }

  /// A coroutine dies that nobody awaited; where it was made stands in `cr_origin`.
  func warnOfUnawaitedCoroutine(_ coroutine: Value) throws(Raised) {
    let storage = coroutine.storage(GeneratorObject.self)
    var text = "coroutine '\(swiftString(storage.pointee.qualifiedName))' was never awaited"
    let origin = storage.pointee.origin.owned
    if let entries = asTuple(origin.value) {
      text += "\nCoroutine created at (most recent call last)"
      for index in (0..<entries.pointee.count).reversed() {
        guard let entry = asTuple(entries.items[index]), entry.pointee.count == 3 else { continue }
        let fileName = swiftString(entry.items[0])
        let line = Int(int64(entry.items[1]) ?? 0)
        text += "\n  File \"\(fileName)\", line \(line), in \(swiftString(entry.items[2]))"
        let source = strippedSourceLine(fileName, line)
        if !source.isEmpty { text += "\n    " + String(points: source) }
      }
    }
    try warn(.runtimeWarning, text, source: coroutine)
  }

  /// `cr_origin`: (file, line, function) of the innermost frames that made a coroutine.
  func coroutineOrigin(depth: Int) -> Owned {
    var entries = OwnedList(capacity: 4)
    // The innermost is the coroutine's own.
    while entries.count < depth, let frame = runningFrame(depth: entries.count + 1) {
      let detail = frame.pointee.code.pointee.detail.takeUnretainedValue()
      let fileName = string(detail.fileName)
      let function = string(detail.name)
      entries.append(
        newTuple([fileName.value, Value(small: currentLine(frame)), function.value]))
    }
    return newTuple(entries)
  }
}

// MARK: - Types

extension TypeDefinition {
  /// What `coroutine.__await__()` returns.
  static let coroutineWrapper = TypeDefinition(
    "coroutine_wrapper", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .noConstructor, .unchanging], fields: 1,
    members: {
      [
        Method("__iter__(self, /)") { _, arguments throws(Raised) in arguments[0].owned },
        Method("__next__(self, /)") { vm, arguments throws(Raised) in
          try vm.generatorSend(vm.fields(of: arguments[0])[0], .none)
        },
        Method("send(self, object, /)", "Resume the coroutine with a value.") {
          vm, arguments throws(Raised) in
          try vm.generatorSend(vm.fields(of: arguments[0])[0], arguments[1])
        },
        Method(
          "throw(self, type, value=<unbound>, traceback=<unbound>, /) -> None",
          "Raise an exception in the coroutine."
        ) { vm, arguments throws(Raised) in
          try vm.generatorThrowOutcome(
            vm.fields(of: arguments[0])[0], vm.argumentsOfThrow(arguments))
        },
        Method("close(self, /)", "Raise GeneratorExit in the coroutine.") {
          vm, arguments throws(Raised) in
          try vm.generatorClose(vm.fields(of: arguments[0])[0])
        },
      ]
    })

  /// What `anext(iterator, default)` returns: the awaitable of the next item, and the default.
  static let anextAwaitable = TypeDefinition(
    "anext_awaitable", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .noConstructor, .unchanging], fields: 2,
    members: {
      [
        Method("__await__(self, /)") { _, arguments throws(Raised) in arguments[0].owned },
        Method("__iter__(self, /)") { _, arguments throws(Raised) in arguments[0].owned },
        Method("__next__(self, /)") { vm, arguments throws(Raised) in
          try vm.withDefault(arguments[0]) { vm, iterator throws(Raised) in
            let method = vm.lookupSpecial(vm.type(of: iterator), .next)
            return try vm.callSpecial(method, iterator)
          }
        },
        Method("send(self, object, /)", "Go on with a value.") { vm, arguments throws(Raised) in
          try vm.withDefault(arguments[0]) { vm, iterator throws(Raised) in
            try vm.callMethod(iterator, .send, arguments[1])
          }
        },
        Method("throw(self, /, *args) -> None", "Go on with an exception.") {
          vm, arguments throws(Raised) in
          try vm.withDefault(arguments[0]) { vm, iterator throws(Raised) in
            let method = try vm.getAttribute(iterator, .`throw`)
            return try vm.call(method.value, tuple: arguments[1], keywords: .unbound)
          }
        },
        Method("close(self, /, *args) -> None", "End the iteration.") {
          vm, arguments throws(Raised) in
          try vm.withDefault(arguments[0]) { vm, iterator throws(Raised) in
            let method = try vm.getAttribute(iterator, .close)
            return try vm.call(method.value, tuple: arguments[1], keywords: .unbound)
          }
        },
      ]
    })
}

extension VM {
  /// `anext(iterator, fallback)` for the awaitable of the next item.
  func newAnextAwaitable(_ awaitable: Value, _ fallback: Value) -> Owned {
    let result = newPlainInstance(type(.anextAwaitable))
    let fields = self.fields(of: result.value)
    fields[0] = awaitable.owned.take()
    fields[1] = fallback.owned.take()
    trackFields(result.value)
    return result
  }

  /// `coroutine.__await__()`.
  func newCoroutineWrapper(_ coroutine: Value) -> Owned {
    let result = newPlainInstance(type(.coroutineWrapper))
    fields(of: result.value)[0] = coroutine.owned.take()
    trackFields(result.value)
    return result
  }

  /// Drives the awaitable of an `anext_awaitable`: at the end of the iteration the default is the result.
  fileprivate func withDefault(
    _ object: Value, _ step: (VM, Value) throws(Raised) -> Owned
  ) throws(Raised) -> Owned {
    var iterator = try awaitableIterator(fields(of: object)[0])
    if isExactly(iterator.value, .coroutine) {
      let method = lookupSpecial(type(of: iterator.value), .await)
      iterator = try callSpecial(method, iterator.value)
    }
    do throws(Raised) {
      return try step(self, iterator.value)
    } catch {
      if !raisedMatches(.stopAsyncIteration) { throw error }
      dropRaised()
      let fallback = fields(of: object)[1]
      if fallback.isNone { throw raise(newException(.stopIteration, arguments: [])) }
      throw raise(.stopIteration, argument: fallback)
    }
  }
}
