/// The exception classes with attributes of their own: `StopIteration`, `SystemExit`, `KeyError`,
/// `ImportError`, `NameError`, `AttributeError`, `SyntaxError`.

func stopIterationMembers() -> [Member] {
  [
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      try vm.rejectKeywords(arguments[0], arguments[2])
      vm.setExceptionArguments(arguments[0], arguments[1])
      let exception = arguments[0].storage(ExceptionObject.self)
      replaceField(
        exception.field(ExceptionField.stopIterationValue),
        exception.argumentCount > 0 ? exception.argument(0).owned : .none)
      return .none
    },
    VM.exceptionField(
      "value", ExceptionField.stopIterationValue, doc: "generator return value"),
  ]
}

func systemExitMembers() -> [Member] {
  [
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      try vm.rejectKeywords(arguments[0], arguments[2])
      vm.setExceptionArguments(arguments[0], arguments[1])
      let exception = arguments[0].storage(ExceptionObject.self)
      switch exception.argumentCount {
      case 0: break
      case 1:
        replaceField(
          exception.field(ExceptionField.systemExitCode), exception.argument(0).owned)
      default:
        replaceField(exception.field(ExceptionField.systemExitCode), arguments[1].owned)
      }
      return .none
    },
    VM.exceptionField("code", ExceptionField.systemExitCode, doc: "exception code"),
  ]
}

func keyErrorMembers() -> [Member] {
  [
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      let exception = arguments[0].storage(ExceptionObject.self)
      if exception.argumentCount == 1 {
        let key = exception.argument(0).owned
        return try vm.repr(key.value)
      }
      return try vm.baseExceptionText(arguments[0])
    }
  ]
}

extension VM {
  /// Assigns keyword arguments to fields; others are errors with CPython's text.
  func setExceptionKeywords(
    _ exception: Value, _ keywords: Value, _ allowed: [(StaticString, Int)], _ type: StaticString
  ) throws(Raised) {
    let storage = exception.storage(ExceptionObject.self)
    guard let dict = asDict(keywords), dict.pointee.used > 0 else {
      for (_, field) in allowed { releaseField(storage.field(field)) }
      return
    }
    let (given, most) = (dict.pointee.used, allowed.count)
    if given > most {
      throw typeError(
        "\(type)() takes at most \(most) keyword argument\(most == 1 ? "" : "s") (\(given) given)")
    }
    var position = 0
    while let (key, _) = dictNext(dict, &position) {
      if asStr(key) == nil { throw typeError("keywords must be strings") }
      let name = swiftString(key)
      if !allowed.contains(where: { $0.0.description == name }) {
        let names = allowed.map { $0.0.description }
        let hint = closestName(name, names).map { ". Did you mean '\($0)'?" } ?? ""
        throw typeError("\(type)() got an unexpected keyword argument '\(name)'\(hint)")
      }
    }
    // What is not given is forgotten.
    for (_, field) in allowed { releaseField(storage.field(field)) }
    position = 0
    while let (key, value) = dictNext(dict, &position) {
      let name = swiftString(key)
      for (known, field) in allowed where known.description == name {
        replaceField(storage.field(field), value.owned)
      }
    }
  }
}

func importErrorMembers() -> [Member] {
  [
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      vm.setExceptionArguments(arguments[0], arguments[1])
      let exception = arguments[0].storage(ExceptionObject.self)
      try vm.setExceptionKeywords(
        arguments[0], arguments[2],
        [
          ("name", ExceptionField.importName), ("path", ExceptionField.importPath),
          ("name_from", ExceptionField.importNameFrom),
        ], "ImportError")
      if exception.argumentCount == 1 {
        replaceField(
          exception.field(ExceptionField.importMessage), exception.argument(0).owned)
      } else {
        releaseField(exception.field(ExceptionField.importMessage))
      }
      return .none
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      let message = arguments[0].storage(ExceptionObject.self).field(0).pointee
      if vm.isExactly(message, .str) { return message.owned }
      return try vm.baseExceptionText(arguments[0])
    },
    VM.exceptionField("msg", ExceptionField.importMessage, doc: "exception message"),
    VM.exceptionField("name", ExceptionField.importName, doc: "module name"),
    VM.exceptionField("path", ExceptionField.importPath, doc: "module path"),
    VM.exceptionField(
      "name_from", ExceptionField.importNameFrom, doc: "name imported from module"),
  ]
}

func nameErrorMembers() -> [Member] {
  [
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      vm.setExceptionArguments(arguments[0], arguments[1])
      try vm.setExceptionKeywords(
        arguments[0], arguments[2], [("name", ExceptionField.nameErrorName)], "NameError")
      return .none
    },
    VM.exceptionField("name", ExceptionField.nameErrorName, doc: "name"),
  ]
}

func attributeErrorMembers() -> [Member] {
  [
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      vm.setExceptionArguments(arguments[0], arguments[1])
      try vm.setExceptionKeywords(
        arguments[0], arguments[2],
        [
          ("name", ExceptionField.attributeErrorName), ("obj", ExceptionField.attributeErrorObject),
        ], "AttributeError")
      return .none
    },
    VM.exceptionField("name", ExceptionField.attributeErrorName, doc: "attribute name"),
    VM.exceptionField("obj", ExceptionField.attributeErrorObject, doc: "object"),
  ]
}

// MARK: - SyntaxError

func syntaxErrorMembers() -> [Member] {
  [
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      try vm.rejectKeywords(arguments[0], arguments[2])
      vm.setExceptionArguments(arguments[0], arguments[1])
      let exception = arguments[0].storage(ExceptionObject.self)
      if exception.argumentCount >= 1 {
        replaceField(
          exception.field(ExceptionField.syntaxMessage), exception.argument(0).owned)
      }
      if exception.argumentCount == 2 {
        let second = exception.argument(1).owned
        let info = try vm.tupleFromIterable(second.value)
        guard let tuple = vm.asTuple(info.value) else { return .none }
        let count = tuple.pointee.count
        if count < 4 {
          throw vm.typeError("function takes at least 4 arguments (\(count) given)")
        }
        if count > 6 {
          throw vm.typeError("function takes at most 6 arguments (\(count) given)")
        }
        for (index, field) in ExceptionField.syntaxDetails.enumerated() {
          replaceField(
            exception.field(field), index < count ? tuple.items[index].owned : .unbound)
        }
        if count == 5 {
          throw vm.typeError("end_offset must be provided when end_lineno is provided")
        }
      }
      return .none
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      let exception = arguments[0].storage(ExceptionObject.self)
      let message = exception.field(ExceptionField.syntaxMessage).pointee.owned
      let text = try vm.str(message.value.isUnbound ? .none : message.value)
      var result = vm.swiftString(text.value)
      let filename = exception.field(ExceptionField.syntaxFilename).pointee
      let line = exception.field(ExceptionField.syntaxLine).pointee
      let hasFile = vm.asStr(filename) != nil
      let hasLine = vm.isExactly(line, .int)
      if !hasFile, !hasLine { return text }
      var base = vm.swiftString(filename)
      if let slash = base.utf8.lastIndex(of: UInt8(ascii: "/")) {
        base = String(base[base.utf8.index(after: slash)...])
      }
      let number = vm.int64(line).map { String($0) } ?? "-1"
      if hasFile, hasLine {
        result += " (\(base), line \(number))"
      } else if hasFile {
        result += " (\(base))"
      } else {
        result += " (line \(number))"
      }
      return vm.string(result)
    },
    VM.exceptionField("msg", ExceptionField.syntaxMessage, doc: "exception msg"),
    VM.exceptionField("filename", ExceptionField.syntaxFilename, doc: "exception filename"),
    VM.exceptionField("lineno", ExceptionField.syntaxLine, doc: "exception lineno"),
    VM.exceptionField("offset", ExceptionField.syntaxOffset, doc: "exception offset"),
    VM.exceptionField("text", ExceptionField.syntaxText, doc: "exception text"),
    VM.exceptionField("end_lineno", ExceptionField.syntaxEndLine, doc: "exception end lineno"),
    VM.exceptionField("end_offset", ExceptionField.syntaxEndOffset, doc: "exception end offset"),
    Field(
      "print_file_and_line", "exception print_file_and_line",
      get: { (_, _) throws(Raised) in .none }),
  ]
}

// MARK: - OSError

/// `errno` values of Linux that select a subclass, as `_PyExc_InitGlobalObjects` lists them.
private func osErrorSubclass(_ code: Int64) -> BuiltinType? {
  switch code {
  case 11, 114, 115: .blockingIOError  // EAGAIN, EALREADY, EINPROGRESS
  case 32, 108: .brokenPipeError  // EPIPE, ESHUTDOWN
  case 10: .childProcessError  // ECHILD
  case 103: .connectionAbortedError
  case 111: .connectionRefusedError
  case 104: .connectionResetError
  case 17: .fileExistsError
  case 2: .fileNotFoundError
  case 21: .isADirectoryError
  case 20: .notADirectoryError
  case 4: .interruptedError
  case 1, 13: .permissionError  // EPERM, EACCES
  case 3: .processLookupError
  case 110: .timeoutError
  default: nil
  }
}

extension VM {
  /// True if a subclass overrides `__init__` but not `__new__`: then the arguments are read by
  /// `__init__` (`oserror_use_init`).
  private func osErrorUsesInit(_ type: TypePointer) -> Bool {
    let base = self.type(.osError)
    return !isSameNative(lookupSpecial(type, .`init`), lookupSpecial(base, .`init`))
      && isSameNative(lookupSpecial(type, .new), lookupSpecial(base, .new))
  }

  /// Reads `(errno, strerror[, filename[, winerror[, filename2]]])`.
  private func initializeOSError(_ exception: Value, _ arguments: Value) throws(Raised) {
    let storage = exception.storage(ExceptionObject.self)
    setExceptionArguments(exception, arguments)
    guard let tuple = asTuple(arguments) else { return }
    let count = tuple.pointee.count
    guard count >= 2, count <= 5 else { return }
    replaceField(storage.field(ExceptionField.errno), tuple.items[0].owned)
    replaceField(storage.field(ExceptionField.strerror), tuple.items[1].owned)
    if count >= 3, !tuple.items[2].isNone {
      if type(of: exception) == type(.blockingIOError), isNumber(tuple.items[2]) {
        let written = try indexOther(tuple.items[2], .valueError)
        // As in CPython, -1 is "not set".
        if written != -1 {
          replaceField(storage.field(ExceptionField.charactersWritten), newInt(Int64(written)))
        }
      } else {
        replaceField(storage.field(ExceptionField.filename), tuple.items[2].owned)
        if count == 5, !tuple.items[4].isNone {
          replaceField(storage.field(ExceptionField.filename2), tuple.items[4].owned)
        }
        let shorter = newTuple([tuple.items[0], tuple.items[1]])
        replaceField(&storage.pointee.arguments, shorter)
      }
    }
  }

  /// The error of a failed host function: `OSError` or its subclass for the code.
  func osError(_ failure: Host.Failure, path: Value = .unbound) -> Raised {
    let code = Int64(failure.code)
    let message = string(failure.message)
    let type = dialectException(osErrorSubclass(code) ?? .osError)
    if path.isNoneOrUnbound {
      return raise(newException(type, arguments: [Value(small: code), message.value]))
    }
    return raise(newException(type, arguments: [Value(small: code), message.value, path]))
  }

  fileprivate func newOSError(
    _ cls: TypePointer, _ arguments: Value, _ keywords: Value
  ) throws(Raised) -> Owned {
    var type = cls
    let usesInit = osErrorUsesInit(type)
    if usesInit { return allocateException(type, arguments: pointee.emptyTuple) }
    if let dict = asDict(keywords), dict.pointee.used > 0 {
      throw typeError("\(swiftString(type.pointee.name))() takes no keyword arguments")
    }
    if type == self.type(.osError), let tuple = asTuple(arguments), tuple.pointee.count >= 2,
      tuple.pointee.count <= 5, let number = asInt(tuple.items[0]), let code = int64(number),
      let special = osErrorSubclass(code)
    {
      type = self.type(dialectException(special))
    }
    let exception = allocateException(type, arguments: pointee.emptyTuple)
    try initializeOSError(exception.value, arguments)
    return exception
  }

  fileprivate func initOSError(_ exception: Value, _ arguments: Value) throws(Raised) {
    if osErrorUsesInit(type(of: exception)) { try initializeOSError(exception, arguments) }
  }
}

func osErrorMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      try vm.newOSError(try vm.exceptionClass(arguments[0]), arguments[1], arguments[2])
    },
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      try vm.initOSError(arguments[0], arguments[1])
      return .none
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      let exception = arguments[0].storage(ExceptionObject.self)
      let errno = exception.field(ExceptionField.errno).pointee.owned
      let message = exception.field(ExceptionField.strerror).pointee.owned
      let filename = exception.field(ExceptionField.filename).pointee.owned
      let filename2 = exception.field(ExceptionField.filename2).pointee.owned
      if filename.value.isUnbound, errno.value.isUnbound || message.value.isUnbound {
        return try vm.baseExceptionText(arguments[0])
      }
      let codeText = try vm.str(errno.value.isUnbound ? .none : errno.value)
      let messageText = try vm.str(message.value.isUnbound ? .none : message.value)
      var builder = StringBuilder()
      builder.append("[Errno ")
      builder.append(codeText.value)
      builder.append("] ")
      builder.append(messageText.value)
      if !filename.value.isUnbound {
        let shown = try vm.repr(filename.value)
        builder.append(": ")
        builder.append(shown.value)
        if !filename2.value.isUnbound {
          let second = try vm.repr(filename2.value)
          builder.append(" -> ")
          builder.append(second.value)
        }
      }
      return builder.finish(vm)
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      let exception = arguments[0].storage(ExceptionObject.self)
      let filename = exception.field(ExceptionField.filename).pointee
      if exception.argumentCount == 2, !filename.isUnbound {
        let filename2 = exception.field(ExceptionField.filename2).pointee
        let all =
          filename2.isUnbound
          ? vm.newTuple([exception.argument(0), exception.argument(1), filename])
          : vm.newTuple([
            exception.argument(0), exception.argument(1), filename, .none, filename2,
          ])
        return try vm.reduceException(arguments[0], all.value)
      }
      let held = exception.pointee.arguments.owned
      return try vm.reduceException(arguments[0], held.value)
    },
    VM.exceptionField("errno", ExceptionField.errno, doc: "POSIX exception code"),
    VM.exceptionField("strerror", ExceptionField.strerror, doc: "exception strerror"),
    VM.exceptionField("filename", ExceptionField.filename, doc: "exception filename"),
    VM.exceptionField("filename2", ExceptionField.filename2, doc: "second exception filename"),
    Property(
      "characters_written", nil,
      get: { vm, object throws(Raised) in
        let value =
          object.storage(ExceptionObject.self).field(ExceptionField.charactersWritten).pointee
        if value.isUnbound { throw vm.attributeError("characters_written") }
        return value.owned
      },
      set: { vm, object, value throws(Raised) in
        let field = object.storage(ExceptionObject.self).field(ExceptionField.charactersWritten)
        if value.isUnbound, field.pointee.isUnbound {
          throw vm.attributeError("characters_written")
        }
        replaceField(field, value.owned)
      }),
  ]
}
