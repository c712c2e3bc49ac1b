/// `UnicodeEncodeError`, `UnicodeDecodeError` and `UnicodeTranslateError`.

/// A code point as these errors show it: `\x41`, `\u0141`, `\U00010141`.
private func escapedCodePoint(_ codePoint: UInt32) -> String {
  func hexadecimal(_ digits: Int) -> String {
    let text = String(codePoint, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
  if codePoint <= 0xFF { return "\\x" + hexadecimal(2) }
  if codePoint <= 0xFFFF { return "\\u" + hexadecimal(4) }
  return "\\U" + hexadecimal(8)
}

extension VM {
  /// Checks the number of values in a tuple that C code takes apart (`PyArg_ParseTuple`).
  func requireArgumentCount(_ expected: Int, _ count: Int) throws(Raised) {
    if count != expected {
      throw typeError("function takes exactly \(expected) arguments (\(count) given)")
    }
  }

  /// Checks and stores `(encoding, object, start, end, reason)`, or without the encoding.
  fileprivate func initializeUnicodeError(
    _ exception: Value, _ arguments: Value, name: String, expectsBytes: Bool, hasEncoding: Bool
  ) throws(Raised) {
    setExceptionArguments(exception, arguments)
    guard let tuple = asTuple(arguments) else { return }
    let expected = hasEncoding ? 5 : 4
    let count = tuple.pointee.count
    try requireArgumentCount(expected, count)
    let storage = exception.storage(ExceptionObject.self)
    var position = 0
    var held: [Value] = []
    for index in 0..<count { held.append(tuple.items[index]) }
    if hasEncoding {
      guard asStr(held[0]) != nil else {
        throw typeError("argument 1 must be str, not \(argumentTypeName(held[0]))")
      }
      position = 1
    }
    if expectsBytes {
      guard asBytes(held[position]) != nil || held[position].hasLayout(.byteArray) else {
        throw typeError("a bytes-like object is required, not '\(typeName(held[position]))'")
      }
    } else {
      guard asStr(held[position]) != nil else {
        throw typeError(
          "argument \(position + 1) must be str, not \(argumentTypeName(held[position]))")
      }
    }
    for index in [position + 1, position + 2] {
      if asInt(held[index]) == nil {
        throw typeError("'\(typeName(held[index]))' object cannot be interpreted as an integer")
      }
    }
    guard asStr(held[position + 3]) != nil else {
      throw typeError(
        "argument \(position + 4) must be str, not \(argumentTypeName(held[position + 3]))")
    }
    if hasEncoding { replaceField(storage.field(0), held[0].owned) }
    for index in 0..<4 { replaceField(storage.field(1 + index), held[position + index].owned) }
  }

  /// Start and end as the texts show them, clipped to the object.
  fileprivate func unicodeErrorRange(_ exception: Value) -> (start: Int, end: Int) {
    let storage = exception.storage(ExceptionObject.self)
    let start = int64(storage.field(ExceptionField.unicodeStart).pointee) ?? 0
    let end = int64(storage.field(ExceptionField.unicodeEnd).pointee) ?? 0
    return (Int(truncatingIfNeeded: start), Int(truncatingIfNeeded: end))
  }

  /// Makes a `UnicodeEncodeError` for `text[start..<end]` and raises it.
  func unicodeEncodeError(
    _ encoding: String, _ text: Value, start: Int, end: Int, reason: String
  ) -> Raised {
    let name = string(encoding)
    let why = string(reason)
    return raiseUnicodeError(
      .unicodeEncodeError,
      [name.value, text, Value(small: start), Value(small: end), why.value])
  }

  /// Makes a `UnicodeDecodeError` for `bytes[start..<end]` and raises it.
  func unicodeDecodeError(
    _ encoding: String, _ bytes: Value, start: Int, end: Int, reason: String
  ) -> Raised {
    let name = string(encoding)
    let why = string(reason)
    return raiseUnicodeError(
      .unicodeDecodeError,
      [name.value, bytes, Value(small: start), Value(small: end), why.value])
  }

  private func raiseUnicodeError(_ type: BuiltinType, _ arguments: [Value]) -> Raised {
    var shown = arguments
    // Python 2 shows the program's own kinds of strings.
    let subject =
      !isPython2
      ? arguments[1].owned
      : type == .unicodeDecodeError ? byteString(arguments[1]) : newUnicode(arguments[1].owned)
    shown[1] = subject.value
    let exception = newException(type, arguments: shown)
    let storage = exception.value.storage(ExceptionObject.self)
    for index in 0..<arguments.count {
      replaceField(storage.field(index), arguments[index].owned)
    }
    return raise(exception)
  }
}

/// A Unicode error's integer member (`start`, `end`).
private func positionMember(_ name: StaticString, _ field: Int, _ doc: StaticString) -> Member {
  Field(
    name, doc,
    get: { vm, object throws(Raised) in
      let value = object.storage(ExceptionObject.self).field(field).pointee
      return value.isUnbound ? Owned(Value(small: 0)) : value.owned
    },
    set: { vm, object, value throws(Raised) in
      if value.isUnbound { throw vm.typeError("can't delete numeric/char attribute") }
      let number = try vm.intFromIndex(value)
      replaceField(object.storage(ExceptionObject.self).field(field), number)
    })
}

private func unicodeMembers() -> [Member] {
  [
    VM.exceptionField("encoding", ExceptionField.unicodeEncoding, doc: "exception encoding"),
    VM.exceptionField("object", ExceptionField.unicodeObject, doc: "exception object"),
    positionMember("start", ExceptionField.unicodeStart, "exception start"),
    positionMember("end", ExceptionField.unicodeEnd, "exception end"),
    VM.exceptionField("reason", ExceptionField.unicodeReason, doc: "exception reason"),
  ]
}

/// The text of an encoding or translation error after the codec's name.
private func describeCharacters(_ vm: VM, _ exception: Value, _ verb: String) throws(Raised)
  -> Owned
{
  let storage = exception.storage(ExceptionObject.self)
  let object = storage.field(ExceptionField.unicodeObject).pointee.owned
  guard let text = vm.asStr(object.value) else { return vm.string("") }
  let held = storage.field(ExceptionField.unicodeReason).pointee.owned
  let reason = try vm.str(held.value.isUnbound ? .none : held.value)
  let (start, end) = vm.unicodeErrorRange(exception)
  var result = verb
  if start >= 0, start < text.pointee.count, end == start + 1 {
    let prefix = vm.isPython2 ? "u" : ""
    result +=
      " character \(prefix)'\(escapedCodePoint(text[codePoint: start]))' in position \(start): "
  } else {
    result += " characters in position \(start)-\(end - 1): "
  }
  return vm.string(result + vm.swiftString(reason.value))
}

func unicodeEncodeErrorMembers() -> [Member] {
  unicodeMembers() + [
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      try vm.rejectKeywords(arguments[0], arguments[2])
      try vm.initializeUnicodeError(
        arguments[0], arguments[1], name: "UnicodeEncodeError", expectsBytes: false,
        hasEncoding: true)
      return .none
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      let storage = arguments[0].storage(ExceptionObject.self)
      if storage.field(ExceptionField.unicodeObject).pointee.isUnbound { return vm.string("") }
      let held = storage.field(ExceptionField.unicodeEncoding).pointee.owned
      let encoding = try vm.str(held.value.isUnbound ? .none : held.value)
      return try describeCharacters(
        vm, arguments[0], "'\(vm.swiftString(encoding.value))' codec can't encode")
    },
  ]
}

func unicodeTranslateErrorMembers() -> [Member] {
  unicodeMembers() + [
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      try vm.rejectKeywords(arguments[0], arguments[2])
      try vm.initializeUnicodeError(
        arguments[0], arguments[1], name: "UnicodeTranslateError", expectsBytes: false,
        hasEncoding: false)
      return .none
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      let storage = arguments[0].storage(ExceptionObject.self)
      if storage.field(ExceptionField.unicodeObject).pointee.isUnbound { return vm.string("") }
      return try describeCharacters(vm, arguments[0], "can't translate")
    },
  ]
}

func unicodeDecodeErrorMembers() -> [Member] {
  unicodeMembers() + [
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      try vm.rejectKeywords(arguments[0], arguments[2])
      try vm.initializeUnicodeError(
        arguments[0], arguments[1], name: "UnicodeDecodeError", expectsBytes: true,
        hasEncoding: true)
      return .none
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      let storage = arguments[0].storage(ExceptionObject.self)
      let object = storage.field(ExceptionField.unicodeObject).pointee.owned
      if object.value.isUnbound { return vm.string("") }
      let heldEncoding = storage.field(ExceptionField.unicodeEncoding).pointee.owned
      let encoding = try vm.str(heldEncoding.value.isUnbound ? .none : heldEncoding.value)
      let heldReason = storage.field(ExceptionField.unicodeReason).pointee.owned
      let reason = try vm.str(heldReason.value.isUnbound ? .none : heldReason.value)
      let (start, end) = vm.unicodeErrorRange(arguments[0])
      let count = try vm.length(of: object.value)
      var result = "'\(vm.swiftString(encoding.value))' codec can't decode "
      if start >= 0, start < count, end == start + 1 {
        let index = Owned(Value(small: start))
        let item = try vm.getItem(object.value, index.value)
        let byte = vm.int64(item.value) ?? 0
        let digits = String(byte, radix: 16)
        result += "byte 0x\(byte < 16 ? "0" : "")\(digits) in position \(start): "
      } else {
        result += "bytes in position \(start)-\(end - 1): "
      }
      return vm.string(result + vm.swiftString(reason.value))
    },
  ]
}
