/// How exceptions are raised and handled in Python 2.
///
/// A handled exception stays what `sys.exc_info` tells until the function that handled it returns,
/// and only for so long does it know its traceback. `finally` handles nothing. Instances of classic
/// classes may be raised: on its way each is carried by an exception object of a type that Python
/// never sees.

/// What was handled when a frame's first handler took over.
struct SavedHandled {
  var frame: FramePointer
  /// Counted, or unbound.
  var exception: Value
}

extension TypeDefinition {
  /// Carries an instance of a classic class, its only argument, while that is raised.
  static let classicException = TypeDefinition(
    "classic instance", doc: "", base: .baseException, layout: .exception,
    size: MemoryLayout<ExceptionObject>.size, flags: [.container, .exception])
}

// MARK: - Handling

extension VM {
  /// `enterHandler` of Python 2 (`set_exc_info`): the exception becomes the handled one; for a
  /// `finally`, the register keeps it instead.
  func enterPython2Handler(
    _ frame: FramePointer, _ register: UnsafeMutablePointer<Value>, isFinally: Bool
  ) {
    let exception = pointee.raised
    pointee.raised = .unbound
    let old = register.pointee
    register.pointee = isFinally ? exception : .none
    old.release()
    if exception.hasLayout(.exception) {
      exception.storage(ExceptionObject.self).pointee.isBare = false
    }
    if isFinally { return }
    if pointee.python2?.handlers.last?.frame != frame {
      pointee.python2?.handlers.append(
        SavedHandled(frame: frame, exception: pointee.handled.owned.take()))
      // What has a frame object is left by the long way, which restores what was handled before.
      _ = frameObject(of: frame)
    }
    setHandled(exception)
    exception.release()
  }

  /// What a Python 2 handler works on, counted: the register's, which ends, or the handled one.
  func takeHandlers(_ register: UnsafeMutablePointer<Value>) -> Value {
    let kept = register.pointee
    register.pointee = .unbound
    return kept.isObject ? kept : pointee.handled.owned.take()
  }

  /// The frame is being left: what was handled before is handled again (`reset_exc_info`).
  func leaveHandlers(_ frame: FramePointer) {
    guard let saved = pointee.python2?.handlers.last, saved.frame == frame else { return }
    pointee.python2?.handlers.removeLast()
    setHandled(saved.exception)
    withSavedException { saved.exception.release() }
  }

  /// Makes an exception, or unbound, the handled one. The one before forgets its traceback, unless it
  /// goes on being raised.
  func setHandled(_ exception: Value) {
    let done = pointee.handled
    pointee.handled = exception.owned.take()
    var past: [Value] = []
    if let sys = asDict(pointee.sysDict) {
      let shown = handledParts()
      for (index, name) in (["exc_type", "exc_value", "exc_traceback"] as [String]).enumerated() {
        let key = internedString(name)
        // Released at the end: that can run the program's code.
        past.append(dictGet(sys, interned: key.value).owned.take())
        dictSetInterned(sys, key.value, shown.value.storage(TupleObject.self).items[index].owned)
      }
    }
    if done.hasLayout(.exception), done != exception, done != pointee.raised,
      pointee.python2?.handlers.contains(where: { $0.exception == done }) != true
    {
      let storage = done.storage(ExceptionObject.self)
      past.append(storage.pointee.traceback)
      storage.pointee.traceback = .unbound
    }
    withSavedException {
      for value in past { value.release() }
      done.release()
    }
  }

  /// What `sys.exc_info()` tells: the type, the value and the traceback of the handled exception.
  func handledParts() -> Owned {
    let handled = pointee.handled
    guard handled.hasLayout(.exception) else { return newTuple([.none, .none, .none]) }
    let traceback = handled.storage(ExceptionObject.self).pointee.traceback
    let value = raisedObject(handled)
    return newTuple([Value(type(of: value)), value, traceback.isUnbound ? .none : traceback])
  }
}

// MARK: - Raising

extension VM {
  /// What the program raised: an exception, or the classic instance that one carries. Borrowed.
  func raisedObject(_ exception: Value) -> Value {
    guard let python2 = pointee.python2, exception.isObject,
      type(of: exception) == python2.classicException,
      exception.storage(ExceptionObject.self).argumentCount == 1
    else { return exception }
    return exception.storage(ExceptionObject.self).argument(0)
  }

  /// Whether an exception is an instance of a class, or the value itself, as `except` asks it
  /// (`PyErr_GivenExceptionMatches`).
  func isGivenPython2Exception(_ exception: Value, _ candidate: Value) -> Bool {
    let value = raisedObject(exception)
    guard candidate.hasLayout(.type) else { return value == candidate }
    let cls = candidate.storage(TypeObject.self)
    return cls.pointee.flags.contains(.exception) || isClassic(cls)
      ? isSubtype(type(of: value), cls) : false
  }

  /// The exception that `raise type, value, traceback` raises (`do_raise`).
  func exceptionToRaise(
    _ type: Value, _ value: Value, _ traceback: Value
  ) throws(Raised) -> Owned {
    if !traceback.isNone, !traceback.hasLayout(.traceback) {
      throw typeError("raise: arg 3 must be a traceback or None")
    }
    var type = type.owned
    while let tuple = asTuple(type.value), tuple.pointee.count > 0 {
      type = tuple.items[0].owned
    }
    let object: Owned
    if isRaisable(class: type.value) {
      object = try newRaised(type.value, value)
      if !isRaisable(object.value) {
        throw typeError(
          "calling \(try reprSwift(type.value)) should have returned an instance of "
            + "BaseException, not \(try reprSwift(Value(apparentType(of: object.value))))")
      }
    } else if isRaisable(type.value) {
      if !value.isNone { throw typeError("instance exception may not have a separate value") }
      object = type.value.owned
    } else {
      throw typeError(
        "exceptions must be old-style classes or derived from BaseException, not "
          + typeName(type.value))
    }
    let exception = carried(object.value)
    if traceback.isNone {
      // An exception of Python 2 does not remember where it was raised before.
      replaceField(&exception.value.storage(ExceptionObject.self).pointee.traceback, .unbound)
    } else {
      try setTraceback(exception.value, traceback)
    }
    return exception
  }

  private func isRaisable(class value: Value) -> Bool {
    guard value.hasLayout(.type) else { return false }
    let type = value.storage(TypeObject.self)
    return type.pointee.flags.contains(.exception) || isClassic(type)
  }

  private func isRaisable(_ value: Value) -> Bool {
    value.hasLayout(.exception) || value.isObject && isClassic(type(of: value))
  }

  /// `type(value)`, with a tuple as the arguments; an instance of the type stands for itself.
  private func newRaised(_ type: Value, _ value: Value) throws(Raised) -> Owned {
    if isRaisable(value), try isInstanceOf(value, type) { return value.owned }
    if value.isNone { return try call(type) }
    guard let arguments = asTuple(value) else { return try call(type, value) }
    return try call(type, arguments: arguments.items, count: arguments.pointee.count)
  }

  /// The exception object that is on its way when a value is raised.
  func carried(_ value: Value) -> Owned {
    guard let python2 = pointee.python2, value.isObject, isClassic(type(of: value)) else {
      return value.owned
    }
    let arguments = newTuple([value])
    return allocateException(python2.classicException, arguments: arguments.value)
  }
}
