/// The type `str`: construction and operators.

extension TypeDefinition {
  static let str = TypeDefinition(
    "str", doc: strDoc, layout: .str, size: MemoryLayout<StrObject>.stride, flags: [.baseType],
    members: { strOperators() + strMethods() + strSearchMethods() + strSplittingMethods() })
}

private let strDoc: StaticString = """
  str(object='') -> str
  str(bytes_or_buffer[, encoding[, errors]]) -> str

  Text: the string form of an object, or bytes decoded with an encoding.
  """

// MARK: - Arguments

extension VM {
  /// A parameter that must be a string, by position.
  func strArgument(
    _ value: Value, _ function: StaticString, _ position: Int
  ) throws(Raised) -> StrPointer {
    if let text = asStr(value) { return text }
    throw typeError(
      "\(function)() argument \(position) must be str, not \(argumentTypeName(value))")
  }

  /// Checks the parameters that name an encoding and an error handler, unless unbound, one after
  /// the other.
  func checkCodec(
    _ encoding: Value, _ errors: Value, _ function: StaticString, namesNoneType: Bool = false
  ) throws(Raised) {
    try checkCodec(encoding, named: "encoding", function, namesNoneType)
    try checkCodec(errors, named: "errors", function, namesNoneType)
  }

  private func checkCodec(
    _ value: Value, named name: StaticString, _ function: StaticString, _ namesNoneType: Bool
  ) throws(Raised) {
    if value.isUnbound { return }
    guard let text = asStr(value) else {
      let found =
        namesNoneType ? fullTypeName(type(of: value)) : argumentTypeName(value)
      throw typeError("\(function)() argument '\(name)' must be str, not \(found)")
    }
    try checkForC(text)
  }

  /// The only parameter of a function, which must be a string.
  func strArgument(_ value: Value, _ function: StaticString) throws(Raised) -> StrPointer {
    if let text = asStr(value) { return text }
    throw typeError("\(function)() argument must be str, not \(argumentTypeName(value))")
  }

  /// A type's name in messages about arguments (`_PyArg_BadArgument`): `None` for `None`.
  func argumentTypeName(_ value: Value) -> String {
    value.isNone ? "None" : typeName(value)
  }

  /// The receiver of a `str` method.
  @inline(__always)
  func text(_ arguments: Arguments) -> StrPointer { asStr(arguments[0]).unsafelyUnwrapped }

  /// A length or index as a Python integer.
  @inline(__always)
  func count(_ number: Int) -> Owned { Owned(Value(small: number)) }
}

// MARK: - Construction

extension VM {
  /// `str.__new__`.
  fileprivate func newStr(_ arguments: Arguments) throws(Raised) -> Owned {
    let cls = arguments[0].storage(TypeObject.self)
    let exact = try newExactStr(
      arguments[1], arguments[2], arguments[3], isDirect: cls == type(.str))
    if cls == type(.str) { return exact }
    return newWrapped(arguments[0], exactStr(exact.value))
  }

  private func newExactStr(
    _ object: Value, _ encoding: Value, _ errors: Value, isDirect: Bool
  ) throws(Raised) -> Owned {
    if encoding.isUnbound && errors.isUnbound {
      return object.isUnbound ? pointee.emptyString.owned : try str(object)
    }
    // Unlike other functions, and its subclasses, `str` gives `None` its type's name.
    try checkCodec(encoding, errors, "str", namesNoneType: isDirect)
    if object.isUnbound { return pointee.emptyString.owned }
    if asStr(object) != nil { throw typeError("decoding str is not supported") }
    return try decodeObject(object, encoding, errors)
  }
}

// MARK: - Operators

private func compareStrings(
  _ vm: VM, _ arguments: Arguments, _ test: (Int) -> Bool
) -> Owned {
  guard let left = vm.asStr(arguments[0]), let right = vm.asStr(arguments[1]) else {
    return .notImplemented
  }
  return Owned(test(vm.compareStr(left, right)))
}

extension VM {
  /// `text[key]`.
  func strGetItem(_ text: StrPointer, _ key: Value) throws(Raised) -> Owned {
    if key.isSmall { return try strItem(text, Int(clamping: key.small)) }
    if isExactly(key, .slice) {
      let held = Value(text).owned
      let slice = try normalizeSlice(key, text.pointee.count)
      _ = held.value
      return strSlice(text, slice.start, slice.step, slice.count)
    }
    if !key.isObject && !key.isBool || lookupSpecial(type(of: key), .index).isUnbound {
      throw typeError("string indices must be integers, not '\(typeName(key))'")
    }
    let held = Value(text).owned
    _ = held.value
    return try strItem(text, try index(key))
  }

  private func strItem(_ text: StrPointer, _ index: Int) throws(Raised) -> Owned {
    let position = index < 0 ? index &+ text.pointee.count : index
    if position < 0 || position >= text.pointee.count {
      throw indexError("string index out of range")
    }
    return string(codePoint: text[codePoint: position])
  }

  private func strSlice(_ text: StrPointer, _ start: Int, _ step: Int, _ count: Int) -> Owned {
    if step == 1 { return substring(text, start, start &+ count) }
    var builder = StringBuilder(capacity: count * Int(text.pointee.kind))
    var index = start
    for _ in 0..<count {
      builder.append(codePoint: text[codePoint: index])
      index &+= step
    }
    return builder.finish(self)
  }

  /// `part in text`.
  func strContains(_ text: StrPointer, _ part: Value) throws(Raised) -> Bool {
    guard let needle = asStr(part) else {
      throw typeError("'in <string>' requires string as left operand, not \(typeName(part))")
    }
    if needle.pointee.count == 1 { return text.contains(codePoint: needle[codePoint: 0]) }
    return text.find(needle, 0, text.pointee.count) >= 0
  }

  /// The number of repetitions in `sequence * times`.
  func repetitionCount(_ value: Value) throws(Raised) -> Int {
    if value.isSmall { return Int(clamping: value.small) }
    return try indexOrOverflow(value)
  }
}

private func strOperators() -> [Member] {
  [
    StaticMethod(
      "__new__(cls, object=<unbound>, encoding=<unbound>, errors=<unbound>) -> None",
      "Create and return a new object."
    ) { vm, arguments throws(Raised) in try vm.newStr(arguments) },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      try vm.strRepr(vm.text(arguments))
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in vm.exactStr(arguments[0]) },
    Method("__format__(self, format_spec, /)", "Format the string as the specification says.") {
      vm, arguments throws(Raised) in
      try vm.formatStr(arguments[0], arguments[1])
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      vm.newInt(Int64(vm.text(arguments).hash(vm)))
    },
    Method("__len__(self, /)") { vm, arguments throws(Raised) in
      vm.count(vm.text(arguments).pointee.count)
    },
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      vm.newStrIterator(arguments[0])
    },
    Method("__contains__(self, key, /)") { vm, arguments throws(Raised) in
      Owned(try vm.strContains(vm.text(arguments), arguments[1]))
    },
    Method("__getitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.strGetItem(vm.text(arguments), arguments[1])
    },
    Method("__add__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.concatenateStr(arguments[0], arguments[1])
    },
    Method("__mul__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.repeatStr(vm.text(arguments), try vm.repetitionCount(arguments[1]))
    },
    Method("__rmul__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.repeatStr(vm.text(arguments), try vm.repetitionCount(arguments[1]))
    },
    Method("__mod__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.formatPercent(arguments[0], arguments[1])
    },
    Method("__rmod__(self, value, /)") { vm, arguments throws(Raised) in
      if vm.asStr(arguments[1]) == nil { return .notImplemented }
      return try vm.formatPercent(arguments[1], arguments[0])
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      guard let right = vm.asStr(arguments[1]) else { return .notImplemented }
      return Owned(vm.text(arguments).isEqual(right))
    },
    Method("__ne__(self, value, /)") { vm, arguments throws(Raised) in
      guard let right = vm.asStr(arguments[1]) else { return .notImplemented }
      return Owned(!vm.text(arguments).isEqual(right))
    },
    Method("__lt__(self, value, /)") { vm, arguments throws(Raised) in
      compareStrings(vm, arguments) { $0 < 0 }
    },
    Method("__le__(self, value, /)") { vm, arguments throws(Raised) in
      compareStrings(vm, arguments) { $0 <= 0 }
    },
    Method("__gt__(self, value, /)") { vm, arguments throws(Raised) in
      compareStrings(vm, arguments) { $0 > 0 }
    },
    Method("__ge__(self, value, /)") { vm, arguments throws(Raised) in
      compareStrings(vm, arguments) { $0 >= 0 }
    },
    Method("__getnewargs__(self, /)") { vm, arguments throws(Raised) in
      let text = vm.exactStr(arguments[0])
      return vm.newTuple([text.value])
    },
    sizeMember(),
  ]
}
