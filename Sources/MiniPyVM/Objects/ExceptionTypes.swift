/// The exception classes: one row each, in the order of CPython's `Objects/exceptions.c`. Classes
/// with members of their own have them in `ExceptionTypes+….swift`.

/// The constructors of its base that an exception class has under its own name.
private enum OwnConstructors {
  case none
  /// `__init__`: the classes whose instances have fields, or whose base's have.
  case initializer
  /// `__new__` and `__init__`: the plain classes.
  case both

  var members: [Member] {
    switch self {
    case .none: []
    case .initializer: [.inherited("__init__")]
    case .both: [.inherited("__new__"), .inherited("__init__")]
    }
  }
}

/// The declaration of an exception class. One with members of its own declares its constructors.
private func exceptionType(
  _ name: StaticString, base: BuiltinType = .exception, doc: StaticString,
  hasWeakList: Bool = false, own: OwnConstructors = .both
) -> TypeDefinition {
  exceptionType(name, base: base, doc: doc, hasWeakList: hasWeakList, hasOwnFields: false) {
    own.members
  }
}

private func exceptionType(
  _ name: StaticString, base: BuiltinType = .exception, doc: StaticString,
  hasWeakList: Bool = false, hasOwnFields: Bool = true,
  members: @escaping () -> [Member]
) -> TypeDefinition {
  let definition = TypeDefinition(
    name, doc: doc, base: base, layout: .exception, size: MemoryLayout<ExceptionObject>.size,
    flags: [.baseType, .container, .exception], hasAttributes: true, hasWeakList: hasWeakList,
    members: members)
  definition.hasOwnFields = hasOwnFields
  return definition
}

extension TypeDefinition {
  static let baseException = exceptionType(
    "BaseException", base: .object, doc: "Common base class for all exceptions",
    members: { [.ownGetAttribute] + baseExceptionMembers() })
  static let exception = exceptionType(
    "Exception", base: .baseException,
    doc: "Common base class for all non-exit exceptions.")
  static let generatorExit = exceptionType(
    "GeneratorExit", base: .baseException, doc: "Request that a generator exit.")
  static let keyboardInterrupt = exceptionType(
    "KeyboardInterrupt", base: .baseException, doc: "Program interrupted by user.")
  static let systemExit = exceptionType(
    "SystemExit", base: .baseException, doc: "Request to exit from the interpreter.",
    members: { systemExitMembers() })
  static let baseExceptionGroup = exceptionType(
    "BaseExceptionGroup", base: .baseException,
    doc: "A combination of multiple unrelated exceptions.",
    members: { exceptionGroupMembers() })
  /// Its second base, `Exception`, is added when the types are set up.
  static let exceptionGroup = exceptionType(
    "ExceptionGroup", base: .baseExceptionGroup, doc: "A group of ordinary exceptions.",
    hasWeakList: true, hasOwnFields: false,
    members: {
      [
        Constant("__module__") { vm in vm.string("builtins") },
        Property("__weakref__", "list of weak references to the object") {
          vm, value throws(Raised) in
          guard let slot = vm.weakListSlot(value.object), let first = slot.pointee else {
            return .none
          }
          return Value(first).owned
        },
      ]
    })

  static let stopIteration = exceptionType(
    "StopIteration", doc: "Signal the end from iterator.__next__().",
    members: { stopIterationMembers() })
  static let stopAsyncIteration = exceptionType(
    "StopAsyncIteration", doc: "Signal the end from iterator.__anext__().")
  static let arithmeticError = exceptionType(
    "ArithmeticError", doc: "Base class for arithmetic errors.")
  static let floatingPointError = exceptionType(
    "FloatingPointError", base: .arithmeticError, doc: "Floating-point operation failed.")
  static let overflowError = exceptionType(
    "OverflowError", base: .arithmeticError, doc: "Result too large to be represented.")
  static let zeroDivisionError = exceptionType(
    "ZeroDivisionError", base: .arithmeticError,
    doc: "Second argument to a division or modulo operation was zero.")
  static let assertionError = exceptionType("AssertionError", doc: "Assertion failed.")
  static let attributeError = exceptionType(
    "AttributeError", doc: "Attribute not found.", members: { attributeErrorMembers() })
  static let bufferError = exceptionType("BufferError", doc: "Buffer error.")
  static let eofError = exceptionType("EOFError", doc: "Read beyond end of file.")
  static let importError = exceptionType(
    "ImportError", doc: "Import can't find module, or can't find name in module.",
    members: { importErrorMembers() })
  static let moduleNotFoundError = exceptionType(
    "ModuleNotFoundError", base: .importError, doc: "Module not found.", own: .initializer)
  static let lookupError = exceptionType("LookupError", doc: "Base class for lookup errors.")
  static let indexError = exceptionType(
    "IndexError", base: .lookupError, doc: "Sequence index out of range.")
  static let keyError = exceptionType(
    "KeyError", base: .lookupError, doc: "Mapping key not found.", hasOwnFields: false,
    members: { [.inherited("__init__")] + keyErrorMembers() })
  static let memoryError = exceptionType("MemoryError", doc: "Out of memory.")
  static let nameError = exceptionType(
    "NameError", doc: "Name not found globally.",
    members: { nameErrorMembers() + [.inherited("__str__")] })
  static let unboundLocalError = exceptionType(
    "UnboundLocalError", base: .nameError,
    doc: "Local name referenced but not bound to a value.", own: .initializer)
  static let osError = exceptionType(
    "OSError", doc: "Base class for I/O related errors.", members: { osErrorMembers() })
  static let blockingIOError = exceptionType(
    "BlockingIOError", base: .osError, doc: "I/O operation would block.", own: .initializer)
  static let childProcessError = exceptionType(
    "ChildProcessError", base: .osError, doc: "Child process error.", own: .initializer)
  static let connectionError = exceptionType(
    "ConnectionError", base: .osError, doc: "Connection error.", own: .initializer)
  static let brokenPipeError = exceptionType(
    "BrokenPipeError", base: .connectionError, doc: "Broken pipe.", own: .initializer)
  static let connectionAbortedError = exceptionType(
    "ConnectionAbortedError", base: .connectionError, doc: "Connection aborted.", own: .initializer)
  static let connectionRefusedError = exceptionType(
    "ConnectionRefusedError", base: .connectionError, doc: "Connection refused.", own: .initializer)
  static let connectionResetError = exceptionType(
    "ConnectionResetError", base: .connectionError, doc: "Connection reset.", own: .initializer)
  static let fileExistsError = exceptionType(
    "FileExistsError", base: .osError, doc: "File already exists.", own: .initializer)
  static let fileNotFoundError = exceptionType(
    "FileNotFoundError", base: .osError, doc: "File not found.", own: .initializer)
  static let interruptedError = exceptionType(
    "InterruptedError", base: .osError, doc: "Interrupted by signal.", own: .initializer)
  static let isADirectoryError = exceptionType(
    "IsADirectoryError", base: .osError, doc: "Operation doesn't work on directories.",
    own: .initializer)
  static let notADirectoryError = exceptionType(
    "NotADirectoryError", base: .osError, doc: "Operation only works on directories.",
    own: .initializer)
  static let permissionError = exceptionType(
    "PermissionError", base: .osError, doc: "Not enough permissions.", own: .initializer)
  static let processLookupError = exceptionType(
    "ProcessLookupError", base: .osError, doc: "Process not found.", own: .initializer)
  static let timeoutError = exceptionType(
    "TimeoutError", base: .osError, doc: "Timeout expired.", own: .initializer)
  static let referenceError = exceptionType(
    "ReferenceError", doc: "Weak ref proxy used after referent went away.")
  static let runtimeError = exceptionType("RuntimeError", doc: "Unspecified run-time error.")
  static let notImplementedError = exceptionType(
    "NotImplementedError", base: .runtimeError,
    doc: "Method or function hasn't been implemented yet.")
  static let pythonFinalizationError = exceptionType(
    "PythonFinalizationError", base: .runtimeError,
    doc: "Operation blocked during Python finalization.")
  static let recursionError = exceptionType(
    "RecursionError", base: .runtimeError, doc: "Recursion limit exceeded.")
  static let syntaxError = exceptionType(
    "SyntaxError", doc: "Invalid syntax.", members: { syntaxErrorMembers() })
  static let indentationError = exceptionType(
    "IndentationError", base: .syntaxError, doc: "Improper indentation.", own: .initializer)
  static let tabError = exceptionType(
    "TabError", base: .indentationError, doc: "Improper mixture of spaces and tabs.",
    own: .initializer)
  static let incompleteInputError = exceptionType(
    "_IncompleteInputError", base: .syntaxError, doc: "incomplete input.", own: .initializer)
  static let systemError = exceptionType(
    "SystemError", doc: "Internal error in the interpreter.")
  static let typeError = exceptionType("TypeError", doc: "Inappropriate argument type.")
  static let valueError = exceptionType(
    "ValueError", doc: "Inappropriate argument value (of correct type).")
  static let unicodeError = exceptionType(
    "UnicodeError", base: .valueError, doc: "Unicode related error.")
  static let unicodeDecodeError = exceptionType(
    "UnicodeDecodeError", base: .unicodeError, doc: "Unicode decoding error.",
    members: { [.inherited("__new__")] + unicodeDecodeErrorMembers() })
  static let unicodeEncodeError = exceptionType(
    "UnicodeEncodeError", base: .unicodeError, doc: "Unicode encoding error.",
    members: { [.inherited("__new__")] + unicodeEncodeErrorMembers() })
  static let unicodeTranslateError = exceptionType(
    "UnicodeTranslateError", base: .unicodeError, doc: "Unicode translation error.",
    members: { [.inherited("__new__")] + unicodeTranslateErrorMembers() })

  static let warning = exceptionType("Warning", doc: "Base class for warning categories.")
  static let bytesWarning = exceptionType(
    "BytesWarning", base: .warning, doc: "Base class for warnings about bytes and buffers.")
  static let deprecationWarning = exceptionType(
    "DeprecationWarning", base: .warning, doc: "Base class for warnings about deprecations.")
  static let encodingWarning = exceptionType(
    "EncodingWarning", base: .warning, doc: "Base class for warnings about encodings.")
  static let futureWarning = exceptionType(
    "FutureWarning", base: .warning, doc: "Base class for warnings about future changes.")
  static let importWarning = exceptionType(
    "ImportWarning", base: .warning, doc: "Base class for warnings about probable mistakes.")
  static let pendingDeprecationWarning = exceptionType(
    "PendingDeprecationWarning", base: .warning,
    doc: "Base class for warnings about features to be deprecated.")
  static let resourceWarning = exceptionType(
    "ResourceWarning", base: .warning, doc: "Base class for warnings about resource usage.")
  static let runtimeWarning = exceptionType(
    "RuntimeWarning", base: .warning, doc: "Base class for warnings about run-time behaviour.")
  static let syntaxWarning = exceptionType(
    "SyntaxWarning", base: .warning, doc: "Base class for warnings about dubious syntax.")
  static let unicodeWarning = exceptionType(
    "UnicodeWarning", base: .warning, doc: "Base class for warnings about Unicode problems.")
  static let userWarning = exceptionType(
    "UserWarning", base: .warning, doc: "Base class for warnings of user code.")
}

// MARK: - BaseException

private func baseExceptionMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs)", "Create an exception.") {
      vm, arguments throws(Raised) in
      let type = try vm.exceptionClass(arguments[0])
      // In 2.7 it is `__init__` that sets them.
      return vm.allocateException(
        type, arguments: vm.isPython2 ? vm.pointee.emptyTuple : arguments[1])
    },
    Method("__init__(self, /, *args, **kwargs) anykey", "Set the arguments.") {
      vm, arguments throws(Raised) in
      try vm.rejectKeywords(arguments[0], arguments[2])
      vm.setExceptionArguments(arguments[0], arguments[1])
      return .none
    },
    Method("__repr__(self, /)", nil) { vm, arguments throws(Raised) in
      let exception = arguments[0].storage(ExceptionObject.self)
      let name = vm.swiftString(vm.type(of: arguments[0]).pointee.name)
      let count = exception.argumentCount
      let shown: Owned
      if count == 1 {
        let argument = exception.argument(0).owned
        shown = try vm.repr(argument.value)
      } else {
        let held = exception.pointee.arguments.owned
        if held.value.isUnbound { return vm.string(name + "()") }
        shown = try vm.repr(held.value)
      }
      var builder = StringBuilder()
      builder.append(name)
      if count == 1 { builder.append("(") }
      builder.append(shown.value)
      if count == 1 { builder.append(")") }
      return builder.finish(vm)
    },
    Method("__str__(self, /)", nil) { vm, arguments throws(Raised) in
      try vm.baseExceptionText(arguments[0])
    },
    Method("with_traceback(self, object, /)", "Set self.__traceback__ and return self.") {
      vm, arguments throws(Raised) in
      try vm.setTraceback(arguments[0], arguments[1])
      return arguments[0].owned
    },
    Method("add_note(self, object, /)", "Add a note to be shown under the exception.") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[1]) != nil else {
        throw vm.typeError("note must be a str, not '\(vm.typeName(arguments[1]))'")
      }
      var notes = try vm.lookupAttribute(arguments[0], .notes)
      if notes.isUnbound {
        notes = vm.newList(capacity: 1)
        try vm.setAttribute(arguments[0], .notes, notes.value)
      }
      guard let list = vm.asList(notes.value) else {
        throw vm.typeError("Cannot add note: __notes__ is not a list")
      }
      vm.listAppend(list, arguments[1])
      return .none
    },
    Method("__reduce__(self, /)", "Helper for pickle and copy.") { vm, arguments throws(Raised) in
      let exception = arguments[0].storage(ExceptionObject.self)
      let held = exception.pointee.arguments.owned
      return try vm.reduceException(arguments[0], held.value)
    },
    Method("__setstate__(self, object, /)", "Helper for pickle and copy.") {
      vm, arguments throws(Raised) in
      if arguments[1].isNone { return .none }
      guard let dict = vm.asDict(arguments[1]) else {
        throw vm.typeError("state is not a dictionary")
      }
      var position = 0
      while let (key, value) = vm.dictNext(dict, &position) {
        let heldKey = key.owned
        let heldValue = value.owned
        try vm.setAttribute(arguments[0], heldKey.value, heldValue.value)
      }
      return .none
    },
    Property(
      "args", nil,
      get: { vm, object throws(Raised) in
        let value = object.storage(ExceptionObject.self).pointee.arguments
        return value.isUnbound ? vm.newTuple([]) : value.owned
      },
      set: { vm, object, value throws(Raised) in
        if value.isUnbound { throw vm.typeError("args may not be deleted") }
        let tuple = try vm.tupleFromIterable(value)
        replaceField(&object.storage(ExceptionObject.self).pointee.arguments, tuple)
      }),
    Property(
      "__traceback__", nil,
      get: { vm, object throws(Raised) in
        let value = object.storage(ExceptionObject.self).pointee.traceback
        return value.isUnbound ? .none : value.owned
      },
      set: { vm, object, value throws(Raised) in
        if value.isUnbound { throw vm.typeError("__traceback__ may not be deleted") }
        try vm.setTraceback(object, value)
      }),
    Property(
      "__context__", "exception context",
      get: { vm, object throws(Raised) in
        let value = object.storage(ExceptionObject.self).pointee.context
        return value.isUnbound ? .none : value.owned
      },
      set: { vm, object, value throws(Raised) in
        if value.isUnbound { throw vm.typeError("__context__ may not be deleted") }
        if !value.isNone, !vm.isInstance(value, .baseException) {
          throw vm.typeError("exception context must be None or derive from BaseException")
        }
        replaceField(
          &object.storage(ExceptionObject.self).pointee.context,
          value.isNone ? .unbound : value.owned)
      }),
    Property(
      "__cause__", "exception cause",
      get: { vm, object throws(Raised) in
        let value = object.storage(ExceptionObject.self).pointee.cause
        return value.isUnbound ? .none : value.owned
      },
      set: { vm, object, value throws(Raised) in
        if value.isUnbound { throw vm.typeError("__cause__ may not be deleted") }
        if !value.isNone, !vm.isInstance(value, .baseException) {
          throw vm.typeError("exception cause must be None or derive from BaseException")
        }
        vm.setCause(object, value)
      }),
    Field(
      "__suppress_context__", nil,
      get: { vm, object throws(Raised) in
        Owned(object.storage(ExceptionObject.self).pointee.suppressesContext)
      },
      set: { vm, object, value throws(Raised) in
        if value.isUnbound { throw vm.typeError("can't delete numeric/char attribute") }
        guard value.isBool else {
          throw vm.typeError("attribute value type must be bool")
        }
        object.storage(ExceptionObject.self).pointee.suppressesContext = value == .true
      }),
  ]
}

// MARK: - Making exceptions

extension VM {
  /// A new exception of a built-in class, as the machine raises it. `arguments` are borrowed.
  func newException(_ type: BuiltinType, arguments: [Value]) -> Owned {
    let tuple = newTuple(arguments)
    let exception = allocateException(
      self.type(dialectException(type)), arguments: tuple.value)
    fillExceptionFields(exception.value)
    return exception
  }

  /// A class of exceptions that a native module makes, as if in Python (`PyErr_NewException`).
  func newExceptionClass(
    _ name: StaticString, module: StaticString, _ bases: [BuiltinType]
  ) throws(Raised) -> Owned {
    let text = string(name.description)
    let tuple = newTuple(bases.map { Value(type($0)) })
    let dict = newDict()
    dictSetInterned(dict.value, self.name(.module), string(module.description))
    return try call(Value(type(.type)), text.value, tuple.value, dict.value)
  }

  /// A new exception of any class with nothing but its arguments (a tuple, borrowed).
  func allocateException(_ type: TypePointer, arguments: Value) -> Owned {
    let storage = allocateContainer(
      ExceptionObject.self, type: type,
      extraBytes: type.pointee.inlineCapacity * MemoryLayout<Value>.stride)
    arguments.retain()
    storage.pointee.arguments = arguments
    storage.pointee.traceback = .unbound
    storage.pointee.context = .unbound
    storage.pointee.cause = .unbound
    for index in 0..<ExceptionObject.fieldCount { storage.field(index).pointee = .unbound }
    storage.pointee.suppressesContext = false
    storage.pointee.isBare = false
    if type.pointee.attributesOffset != 0 {
      Value(storage).object.attributeWord.pointee = UInt(bitPattern: rootShape(type))
    }
    track(storage)
    return Owned(storage)
  }

  /// What the `__init__` of the simple classes derives from the arguments.
  private func fillExceptionFields(_ exception: Value) {
    let storage = exception.storage(ExceptionObject.self)
    let type = type(of: exception)
    if storage.argumentCount == 0 { return }
    if type == self.type(.stopIteration) {
      replaceField(storage.field(0), storage.argument(0).owned)
    } else if type == self.type(.systemExit) {
      let value =
        storage.argumentCount == 1 ? storage.argument(0) : storage.pointee.arguments
      replaceField(storage.field(0), value.owned)
    } else if isSubtype(type, self.type(.importError)), storage.argumentCount == 1 {
      replaceField(storage.field(0), storage.argument(0).owned)
    } else if isSubtype(type, self.type(.syntaxError)) {
      replaceField(storage.field(ExceptionField.syntaxMessage), storage.argument(0).owned)
      if storage.argumentCount == 2, let details = asTuple(storage.argument(1)) {
        for (index, field) in ExceptionField.syntaxDetails.enumerated()
        where index < details.pointee.count {
          replaceField(storage.field(field), details.items[index].owned)
        }
      }
    } else if isSubtype(type, self.type(.unicodeError)), storage.argumentCount >= 4 {
      // The translation error has no encoding.
      let first = 5 - min(5, storage.argumentCount)
      for index in 0..<(5 - first) {
        replaceField(storage.field(first + index), storage.argument(index).owned)
      }
    } else if isSubtype(type, self.type(.osError)), storage.argumentCount >= 2 {
      replaceField(storage.field(ExceptionField.errno), storage.argument(0).owned)
      replaceField(storage.field(ExceptionField.strerror), storage.argument(1).owned)
      if storage.argumentCount >= 3 {
        replaceField(storage.field(ExceptionField.filename), storage.argument(2).owned)
        let shorter = newTuple([storage.argument(0), storage.argument(1)])
        replaceField(&storage.pointee.arguments, shorter)
      }
    }
  }

  /// The class that `__new__` was called with.
  func exceptionClass(_ value: Value) throws(Raised) -> TypePointer {
    guard value.hasLayout(.type) else {
      throw typeError("BaseException.__new__(X): X is not a type object (\(typeName(value)))")
    }
    let type = value.storage(TypeObject.self)
    guard type.pointee.layout == .exception else {
      let name = swiftString(type.pointee.name)
      throw typeError("BaseException.__new__(\(name)): \(name) is not a subtype of BaseException")
    }
    return type
  }

  /// Most exceptions take no keywords.
  func rejectKeywords(_ exception: Value, _ keywords: Value) throws(Raised) {
    if let dict = asDict(keywords), dict.pointee.used > 0 {
      throw typeError("\(typeName(exception))() takes no keyword arguments")
    }
  }

  func setExceptionArguments(_ exception: Value, _ tuple: Value) {
    let storage = exception.storage(ExceptionObject.self)
    if storage.pointee.arguments != tuple {
      replaceField(&storage.pointee.arguments, tuple.owned)
    }
  }

  /// Sets `__traceback__` to a traceback or `None`.
  func setTraceback(_ exception: Value, _ traceback: Value) throws(Raised) {
    if !traceback.isNone, !traceback.hasLayout(.traceback) {
      throw typeError("__traceback__ must be a traceback or None")
    }
    replaceField(
      &exception.storage(ExceptionObject.self).pointee.traceback,
      traceback.isNone ? .unbound : traceback.owned)
  }

  /// `raise … from cause`: `None` or an exception; the context is not shown any more.
  func setCause(_ exception: Value, _ cause: Value) {
    let storage = exception.storage(ExceptionObject.self)
    storage.pointee.suppressesContext = true
    replaceField(&storage.pointee.cause, cause.isNone ? .unbound : cause.owned)
  }

  /// `BaseException.__str__`.
  func baseExceptionText(_ exception: Value) throws(Raised) -> Owned {
    let storage = exception.storage(ExceptionObject.self)
    switch storage.argumentCount {
    case 0: return string("")
    case 1:
      let argument = storage.argument(0).owned
      return try str(argument.value)
    default:
      let held = storage.pointee.arguments.owned
      return try str(held.value)
    }
  }

  /// `(type, arguments)` or `(type, arguments, __dict__)`.
  func reduceException(_ exception: Value, _ arguments: Value) throws(Raised) -> Owned {
    let type = Value(self.type(of: exception))
    if exception.object.pointee.type.pointee.attributesOffset != 0 {
      let dict = try materializeDict(exception.object)
      if dict.pointee.used > 0 { return newTuple([type, arguments, Value(dict)]) }
    }
    return newTuple([type, arguments])
  }

  /// A member that reads and writes one field; deleting it makes it `None`.
  static func exceptionField(_ name: StaticString, _ index: Int, doc: StaticString) -> Member {
    Field(
      name, doc,
      get: { vm, object throws(Raised) in
        let value = object.storage(ExceptionObject.self).field(index).pointee
        return value.isUnbound ? .none : value.owned
      },
      set: { vm, object, value throws(Raised) in
        replaceField(object.storage(ExceptionObject.self).field(index), value.owned)
      })
  }
}
