/// Raising, matching and reporting exceptions.

// MARK: - Raising

extension VM {
  /// Puts a new exception of a built-in class on its way: `throw vm.raise(.valueError, "…")`.
  func raise(_ type: BuiltinType, _ message: String) -> Raised {
    let text = messageString(isPython2 ? python2Message(type, message) : message)
    let exception = newException(type, arguments: [text.value])
    exception.value.storage(ExceptionObject.self).pointee.isBare = isPython2
    return raise(exception)
  }

  /// Puts a new exception with one argument on its way (`KeyError(key)`, `StopIteration(value)`).
  func raise(_ type: BuiltinType, argument: Value) -> Raised {
    let exception = newException(type, arguments: [argument])
    return raise(exception)
  }

  /// Puts an exception object on its way; its context becomes the exception being handled.
  func raise(_ exception: consuming Owned) -> Raised {
    let value = exception.take()
    setImplicitContext(value)
    if isStop(value) { pointee.limits.isSwallowed = false }
    let old = pointee.raised
    pointee.raised = value
    old.release()
    return Raised()
  }

  func typeError(_ message: String) -> Raised { raise(.typeError, message) }
  func valueError(_ message: String) -> Raised { raise(.valueError, message) }
  func indexError(_ message: String) -> Raised { raise(.indexError, message) }
  func keyError(_ key: Value) -> Raised { raise(.keyError, argument: key) }
  func overflowError(_ message: String) -> Raised { raise(.overflowError, message) }
  func zeroDivisionError(_ message: String) -> Raised { raise(.zeroDivisionError, message) }
  func runtimeError(_ message: String) -> Raised { raise(.runtimeError, message) }
  func systemError(_ message: String) -> Raised { raise(.systemError, message) }
  /// `MemoryError`, or what stops a program that passed its limit.
  func memoryError() -> Raised {
    if pointee.limits.memoryStops { return stop(.memory) }
    return raise(newException(.memoryError, arguments: []))
  }

  /// `AttributeError: 'T' object has no attribute 'name'`, with `name` and `obj` set.
  func attributeError(_ object: Value, _ name: Value) -> Raised {
    if isPython2, let message = python2NoAttribute(object, name) {
      return attributeError(message, object, name)
    }
    return attributeError(
      "\(attributeOwner(object)) has no attribute '\(swiftString(name))'", object, name)
  }

  /// What an object is called that lacks an attribute.
  private func attributeOwner(_ object: Value) -> String {
    if object.hasLayout(.type) {
      return "type object '\(typeName(object.storage(TypeObject.self)))'"
    }
    if object.hasLayout(.module) { return "module '\(moduleName(object))'" }
    return "'\(typeName(object))' object"
  }

  func attributeError(_ message: String) -> Raised { raise(.attributeError, message) }

  /// An `AttributeError` with its `name` and `obj` attributes, which suggestions need.
  func attributeError(_ message: String, _ object: Value, _ name: Value) -> Raised {
    let text = messageString(isPython2 ? python2Message(.attributeError, message) : message)
    let exception = newException(.attributeError, arguments: [text.value])
    let storage = exception.value.storage(ExceptionObject.self)
    storage.pointee.isBare = isPython2
    name.retain()
    storage.pointee.field0 = name
    object.retain()
    storage.pointee.field1 = object
    return raise(exception)
  }

  func attributeErrorNoDict(_ object: Value, _ name: Value, isDelete: Bool) -> Raised {
    if isPython2 { return attributeError(object, name) }
    // Only the plain way to set attributes says why.
    let type = type(of: object)
    let plain = self.type(.object)
    if type.pointee.flags.contains(.heapType),
      lookupSpecial(type, .setattr) != lookupSpecial(plain, .setattr)
        || lookupSpecial(type, .delattr) != lookupSpecial(plain, .delattr)
    {
      return attributeError(object, name)
    }
    return attributeError(
      "'\(typeName(object))' object has no attribute '\(swiftString(name))'"
        + " and no __dict__ for setting new attributes", object, name)
  }

  func attributeErrorReadOnly(_ object: Value, _ name: Value) -> Raised {
    attributeError(
      "'\(typeName(object))' object attribute '\(swiftString(name))' is read-only", object, name)
  }

  /// The name of a value's type, as error messages show it.
  func typeName(_ value: Value) -> String { typeName(apparentType(of: value)) }

  /// A type's name as error messages show it (`tp_name`): with its module if it is a native type.
  func typeName(_ type: TypePointer) -> String {
    let flags = type.pointee.flags
    return flags.contains(.sealed) || flags.intersection([.heapType, .pythonClass]).isEmpty
      ? qualifiedTypeName(type) : swiftString(type.pointee.name)
  }

  /// The bare name of a value's type.
  func shortTypeName(_ value: Value) -> String { swiftString(type(of: value).pointee.name) }
}

// MARK: - The exception on its way

extension VM {
  /// The exception on its way, now the caller's; nothing is on its way any more.
  func takeRaised() -> Owned {
    let exception = pointee.raised
    pointee.raised = .unbound
    noteDropped(exception)
    return Owned(exception)
  }

  /// Forgets the exception on its way.
  func dropRaised() {
    noteDropped(pointee.raised)
    releaseField(&pointee.raised)
  }

  /// True if the exception on its way is an instance of the class.
  func raisedMatches(_ type: BuiltinType) -> Bool {
    pointee.raised.isObject && isInstance(pointee.raised, type)
  }

  /// Sets `__context__` of an exception about to be raised to the one being handled, unless that
  /// would make a cycle of contexts (`_PyErr_SetObject`).
  func setImplicitContext(_ exception: Value) {
    let handled = pointee.handled
    if !handled.isObject || handled == exception || isPython2 { return }
    // Break a cycle: if the handled exception's chain leads to this one, cut the link there.
    var link = handled
    var steps = 0
    while true {
      let next = link.storage(ExceptionObject.self).pointee.context
      if !next.isObject { break }
      if next == exception {
        releaseField(&link.storage(ExceptionObject.self).pointee.context)
        break
      }
      link = next
      steps += 1
      if steps > 100_000 { break }
    }
    let storage = exception.storage(ExceptionObject.self)
    if storage.pointee.context == handled { return }
    replaceField(&storage.pointee.context, handled.owned)
  }
}

// MARK: - raise and except

extension VM {
  /// The statement `raise exception from cause`; `cause` is unbound without a `from`.
  ///
  /// - Returns: what to throw: the exception is on its way, or the error in the statement is.
  func doRaise(_ exception: Value, cause: Value) -> Raised {
    do throws(Raised) {
      let value = try exceptionInstance(
        exception, orError: "exceptions must derive from BaseException")
      if !cause.isUnbound {
        let reason =
          cause.isNone
          ? Owned.none
          : try exceptionInstance(
            cause, orError: "exception causes must derive from BaseException")
        setCause(value.value, reason.value)
      }
      return raise(value)
    } catch {
      return error
    }
  }

  /// An exception object from an exception or an exception class.
  private func exceptionInstance(
    _ value: Value, orError message: String
  ) throws(Raised) -> Owned {
    if value.hasLayout(.exception) { return value.owned }
    guard value.hasLayout(.type),
      value.storage(TypeObject.self).pointee.layout == .exception
    else { throw typeError(message) }
    let made = try call(value)
    guard made.value.hasLayout(.exception) else {
      let text = try reprSwift(value)
      let type = try reprSwift(Value(self.type(of: made.value)))
      throw typeError(
        "calling \(text) should have returned an instance of BaseException, not \(type)")
    }
    return made
  }

  /// Whether an `except types` clause takes an exception.
  ///
  /// - Throws: `TypeError` if `types` is neither an exception class nor a tuple of them.
  func matchesException(_ exception: Value, _ types: Value) throws(Raised) -> Bool {
    if isStop(exception) { return false }
    if !isPython2 { try checkExceptionTypes(types, forGroups: false) }
    return isGivenException(exception, types)
  }

  /// `PyErr_GivenExceptionMatches`, by inheritance alone.
  func isGivenException(_ exception: Value, _ types: Value) -> Bool {
    if isPython2, asTuple(types) == nil { return isGivenPython2Exception(exception, types) }
    if types.hasLayout(.type) {
      return isSubtype(type(of: exception), types.storage(TypeObject.self))
    }
    guard let tuple = asTuple(types) else { return false }
    for index in 0..<tuple.pointee.count where isGivenException(exception, tuple.items[index]) {
      return true
    }
    return false
  }

  /// Checks what stands behind `except` or `except*`.
  func checkExceptionTypes(_ types: Value, forGroups: Bool) throws(Raised) {
    if types.hasLayout(.type) {
      try checkExceptionType(types, forGroups)
    } else if let tuple = asTuple(types) {
      for index in 0..<tuple.pointee.count {
        try checkExceptionType(tuple.items[index], forGroups)
      }
    } else {
      try checkExceptionType(types, forGroups)
    }
  }

  private func checkExceptionType(_ type: Value, _ forGroups: Bool) throws(Raised) {
    guard type.hasLayout(.type), type.storage(TypeObject.self).pointee.layout == .exception else {
      throw typeError(
        "catching classes that do not inherit from BaseException is not allowed")
    }
    if forGroups, isSubtype(type.storage(TypeObject.self), self.type(.baseExceptionGroup)) {
      throw typeError(
        "catching ExceptionGroup with except* is not allowed. Use except instead.")
    }
  }
}
