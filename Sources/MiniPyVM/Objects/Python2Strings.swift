/// The strings of Python 2.
///
/// `str` is the machine's own string whose characters are bytes (0 to 255): names, keys and literals
/// are the same objects in both dialects, and output writes the bytes as they are. `unicode` is a
/// type beside it that wraps the machine's string. Both take their methods from Python 3's `str`;
/// where the two meet, the bytes are decoded as ASCII and the result is `unicode`.

extension TypeDefinition {
  static let basestring = TypeDefinition(
    "basestring",
    doc: "Type basestring cannot be instantiated; it is the base for str and unicode.",
    layout: .wrapper, size: MemoryLayout<WrapperObject>.size, flags: [.container, .baseType],
    members: {
      [
        StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
          throw vm.typeError("The basestring type cannot be instantiated")
        }
      ]
    })

  static let unicode = TypeDefinition(
    "unicode", doc: "unicode(object='') -> unicode object", layout: .wrapper,
    size: MemoryLayout<WrapperObject>.size, flags: [.container, .baseType],
    members: { unicodeMembers() })
}

// MARK: - Making and looking

extension VM {
  /// A unicode string of the characters of an exact string.
  func newUnicode(_ text: consuming Owned) -> Owned {
    guard let type = pointee.python2?.unicode else { return text }
    let wrapper = allocateContainer(WrapperObject.self, type: type)
    wrapper.pointee.wrapped = text.take()
    return Owned(wrapper)
  }

  /// True for instances of `unicode`.
  func isUnicode(_ value: Value) -> Bool {
    guard let unicode = pointee.python2?.unicode, value.hasLayout(.wrapper) else { return false }
    let actual = type(of: value)
    return actual == unicode || isSubtype(actual, unicode)
  }

  /// The text that `%s` and `join` take from a value: a unicode string's characters, else `str()`.
  func formattedText(_ value: Value) throws(Raised) -> Owned {
    if value.hasLayout(.wrapper), isUnicode(value), let text = asStr(value) {
      return Value(text).owned
    }
    return try str(value)
  }

  /// Refuses bytes that are not ASCII where they would become characters.
  func checkASCII(_ value: Value) throws(Raised) {
    guard let text = asStr(value), !text.pointee.isASCII, !isUnicode(value) else { return }
    _ = try decodedText(value, "ascii", "strict")
  }

  /// The characters of a byte string (`str.decode`).
  func decodedText(_ value: Value, _ encoding: String, _ errors: String) throws(Raised) -> Owned {
    let bytes = pythonBytes(value)
    let name = string(encoding)
    let handler = string(errors)
    return newUnicode(try decodeObject(bytes.value, name.value, handler.value))
  }

  /// The bytes object of a byte string's bytes.
  func pythonBytes(_ value: Value) -> Owned {
    guard let text = asStr(value) else { return newBytes([]) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.pointee.count)
    for index in 0..<text.pointee.count {
      bytes.append(UInt8(truncatingIfNeeded: text[codePoint: index]))
    }
    return newBytes(bytes)
  }

  /// The byte string of a bytes object.
  func byteString(_ bytes: Value) -> Owned {
    guard let storage = asBytes(bytes) else { return bytes.owned }
    return string(
      latin1: UnsafeBufferPointer(start: storage.data, count: storage.pointee.count))
  }

  /// A unicode string's bytes (`unicode.encode`).
  func encodedText(_ value: Value, _ encoding: String, _ errors: String) throws(Raised) -> Owned {
    guard let text = asStr(value) else { return value.owned }
    let name = string(encoding)
    let handler = string(errors)
    let bytes = try encodeStr(Value(text), name.value, handler.value)
    return byteString(bytes.value)
  }

  /// What `print` writes of a unicode string: in the terminal's encoding, else ASCII.
  func encodedForOutput(_ value: Value) throws(Raised) -> Owned {
    try encodedText(value, pointee.host.isTerminal(1) ? "utf-8" : "ascii", "strict")
  }

  /// A result of a method of Python 3's `str` as unicode.
  fileprivate func unicodeResult(_ result: consuming Owned) -> Owned {
    if result.value.hasLayout(.str) { return newUnicode(result) }
    if let list = asList(result.value) {
      for index in 0..<list.pointee.count {
        guard let items = list.pointee.items, items[index].hasLayout(.str) else { continue }
        let old = Owned(items[index])
        items[index] = newUnicode(old.value.owned).take()
      }
      return result
    }
    if let tuple = asTuple(result.value) {
      var items = OwnedList(capacity: tuple.pointee.count)
      for index in 0..<tuple.pointee.count {
        let item = tuple.items[index]
        items.append(item.hasLayout(.str) ? newUnicode(item.owned) : item.owned)
      }
      return newTuple(items)
    }
    return result
  }

  /// True if a unicode string is among the values, or in a list, tuple or dict among them: then the
  /// result of a string's method is one.
  fileprivate func meetsUnicode(_ arguments: Arguments) throws(Raised) -> Bool {
    var found = false
    for index in 1..<max(1, arguments.count) {
      let value = arguments[index]
      if isUnicode(value) {
        found = true
      } else if let tuple = asTuple(value) {
        for item in 0..<tuple.pointee.count where isUnicode(tuple.items[item]) { found = true }
      } else if let list = asList(value) {
        for item in 0..<list.pointee.count where isUnicode(list.pointee.items![item]) {
          found = true
        }
      } else if let dict = asDict(value) {
        var position = 0
        while let entry = dictNext(dict, &position) {
          if isUnicode(entry.value) { found = true }
        }
      }
    }
    return found
  }

  /// Refuses byte strings that are not ASCII among the values.
  fileprivate func checkASCII(_ arguments: Arguments) throws(Raised) {
    for index in 0..<arguments.count {
      let value = arguments[index]
      if asStr(value) != nil {
        try checkASCII(value)
      } else if let tuple = asTuple(value) {
        for item in 0..<tuple.pointee.count { try checkASCII(tuple.items[item]) }
      } else if let list = asList(value) {
        for item in 0..<list.pointee.count { try checkASCII(list.pointee.items![item]) }
      }
    }
  }
}

// MARK: - Methods

/// The methods whose result is no text of the receiver's kind.
private func keepsResult(_ function: NativeFunction) -> Bool {
  for name: StaticString in [
    "__repr__", "__str__", "__hash__", "encode", "decode", "__getnewargs__", "__sizeof__",
    "__reduce__",
  ] where function.hasName(name) {
    return true
  }
  return false
}

/// The methods that look at letters: for bytes they know those of ASCII only.
private func looksAtLetters(_ function: NativeFunction) -> Bool {
  for name: StaticString in [
    "capitalize", "lower", "upper", "title", "swapcase", "isalnum", "isalpha", "isdigit", "isspace",
    "islower", "isupper", "istitle", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines",
  ] where function.hasName(name) {
    return true
  }
  return false
}

private func isComparison(_ function: NativeFunction) -> Bool {
  for name: StaticString in ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"]
  where function.hasName(name) {
    return true
  }
  return false
}

extension [Member] {
  fileprivate func first(named name: StaticString) -> NativeFunction? {
    for member in self {
      if case .method(let function) = member, function.hasName(name) { return function }
    }
    return nil
  }
}

/// `str`'s members in Python 2.
func python2StrMembers(_ members: [Member]) -> [Member] {
  var result: [Member] = []
  for member in members {
    guard case .method(let function) = member else {
      result.append(member)
      continue
    }
    // Strings have no `__iter__`, by which programs tell them from lists.
    if function.hasName("encode") || function.hasName("__iter__") { continue }
    if keepsResult(function) {
      result.append(member)
    } else if isComparison(function) {
      result.append(
        Method(function.signatureText, function.doc) { vm, arguments throws(Raised) in
          if vm.isUnicode(arguments[1]), vm.asStr(arguments[0])?.pointee.isASCII == false {
            for (name, word): (StaticString, String) in [
              ("__eq__", "equal"), ("__ne__", "unequal"),
            ]
            where function.hasName(name) {
              try vm.warn(
                .unicodeWarning,
                "Unicode \(word) comparison failed to convert both arguments to Unicode - "
                  + "interpreting them as being unequal")
            }
            return vm.comparesUnequal(function)
          }
          return try function.body(vm, arguments)
        })
    } else {
      let onLetters = looksAtLetters(function)
      result.append(
        Method(function.signatureText, function.doc) { vm, arguments throws(Raised) in
          if try vm.meetsUnicode(arguments) {
            try vm.checkASCII(arguments)
            return vm.unicodeResult(try function.body(vm, arguments))
          }
          if onLetters, vm.asStr(arguments[0])?.pointee.isASCII == false {
            return try vm.callOnBytes(function, arguments)
          }
          return try function.body(vm, arguments)
        })
    }
  }
  result += [
    Method("decode(self, encoding='ascii', errors='strict')", "Decode the bytes.") {
      vm, arguments throws(Raised) in
      if let codec = ByteCodec.named(vm.swiftString(arguments[1])) {
        return try vm.decoded(arguments[0], codec)
      }
      return try vm.decodedText(
        arguments[0], vm.swiftString(arguments[1]), vm.swiftString(arguments[2]))
    },
    Method("encode(self, encoding='ascii', errors='strict')", "Encode the decoded bytes.") {
      vm, arguments throws(Raised) in
      if let codec = ByteCodec.named(vm.swiftString(arguments[1])) {
        return try vm.encoded(arguments[0], codec)
      }
      let text = try vm.decodedText(arguments[0], "ascii", "strict")
      return try vm.encodedText(
        text.value, vm.swiftString(arguments[1]), vm.swiftString(arguments[2]))
    },
    Method("translate(self, table, deletechars='', /)", "Map and delete characters.") {
      vm, arguments throws(Raised) in
      // The library's own text maps by dictionaries, as Python 3 does.
      if vm.asDict(arguments[1]) != nil, let newer = members.first(named: "translate") {
        return try newer.body(vm, arguments)
      }
      let bytes = vm.pythonBytes(arguments[0])
      let table = arguments[1].isNone ? Owned.none : vm.pythonBytes(arguments[1])
      let deleted = vm.pythonBytes(arguments[2])
      let name = vm.internedString("translate")
      let method = try vm.getAttribute(bytes.value, name.value)
      let result = try vm.call(method.value, table.value, deleted.value)
      return vm.byteString(result.value)
    },
    StaticMethod("__new__(cls, object='')") { vm, arguments throws(Raised) in
      let exact = try vm.str(arguments[1])
      guard let text = vm.asStr(exact.value) else { return exact }
      if vm.isUnicode(exact.value) {
        return vm.newWrapped(arguments[0], try vm.encodedText(exact.value, "ascii", "strict"))
      }
      return vm.newWrapped(arguments[0], Value(text).owned)
    },
    python2SliceMethod(),
  ]
  return result
}

extension VM {
  /// The result of a comparison of bytes that cannot be decoded with a unicode string.
  fileprivate func comparesUnequal(_ function: NativeFunction) -> Owned {
    if function.hasName("__eq__") { return Owned(false) }
    if function.hasName("__ne__") { return Owned(true) }
    return .notImplemented
  }

  /// Calls the method of `bytes` of the same name on a byte string, and makes strings of bytes.
  fileprivate func callOnBytes(
    _ function: NativeFunction, _ arguments: Arguments
  ) throws(Raised) -> Owned {
    let receiver = pythonBytes(arguments[0])
    let name = string(function.name)
    let interned = intern(name.value)
    let method = try getAttribute(receiver.value, interned.value)
    var given = OwnedList(capacity: arguments.count)
    for index in 1..<max(1, arguments.count) {
      let value = arguments[index]
      given.append(asStr(value) != nil ? pythonBytes(value) : value.owned)
    }
    let tuple = newTuple(given)
    let result = try call(method.value, tuple: tuple.value, keywords: .unbound)
    if asBytes(result.value) != nil { return byteString(result.value) }
    if let list = asList(result.value), let items = list.pointee.items {
      for index in 0..<list.pointee.count where asBytes(items[index]) != nil {
        let old = Owned(items[index])
        items[index] = byteString(old.value).take()
      }
    }
    return result
  }
}

private func unicodeMembers() -> [Member] {
  var result: [Member] = []
  for member in TypeDefinition.str.members() {
    guard case .method(let function) = member else {
      if case .staticMethod = member { continue }
      result.append(member)
      continue
    }
    // What goes over the characters asks for one after the other, which are unicode strings.
    if function.hasName("encode") || function.hasName("__repr__") || function.hasName("__str__")
      || function.hasName("__iter__")
    {
      continue
    }
    if keepsResult(function) {
      result.append(member)
    } else if isComparison(function) {
      result.append(
        Method(function.signatureText, function.doc) { vm, arguments throws(Raised) in
          if !vm.isUnicode(arguments[1]), vm.asStr(arguments[1])?.pointee.isASCII == false {
            return vm.comparesUnequal(function)
          }
          return try function.body(vm, arguments)
        })
    } else {
      result.append(
        Method(function.signatureText, function.doc) { vm, arguments throws(Raised) in
          try vm.checkASCII(arguments)
          return vm.unicodeResult(try function.body(vm, arguments))
        })
    }
  }
  result += [
    StaticMethod("__new__(cls, object='', encoding=<unbound>, errors=<unbound>)") {
      vm, arguments throws(Raised) in
      let made = try vm.unicode(arguments[1], arguments[2], arguments[3])
      guard let text = vm.asStr(made.value) else { return made }
      let type = arguments[0].storage(TypeObject.self)
      if type == vm.pointee.python2?.unicode { return vm.newUnicode(Value(text).owned) }
      return vm.newWrapped(arguments[0], Value(text).owned)
    },
    Method("encode(self, encoding='ascii', errors='strict')", "Encode the characters.") {
      vm, arguments throws(Raised) in
      if let codec = ByteCodec.named(vm.swiftString(arguments[1])) {
        let bytes = try vm.encodedText(arguments[0], "ascii", "strict")
        return try vm.encoded(bytes.value, codec)
      }
      return try vm.encodedText(
        arguments[0], vm.swiftString(arguments[1]), vm.swiftString(arguments[2]))
    },
    Method("decode(self, encoding='ascii', errors='strict')", "Decode the encoded characters.") {
      vm, arguments throws(Raised) in
      let bytes = try vm.encodedText(arguments[0], "ascii", "strict")
      if let codec = ByteCodec.named(vm.swiftString(arguments[1])) {
        return try vm.decoded(bytes.value, codec)
      }
      return try vm.decodedText(
        bytes.value, vm.swiftString(arguments[1]), vm.swiftString(arguments[2]))
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      guard let text = vm.asStr(arguments[0]) else { return .none }
      return vm.python2StrRepr(text, isUnicode: true)
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      try vm.encodedText(arguments[0], "ascii", "strict")
    },
    python2SliceMethod(),
  ]
  return result
}

extension VM {
  /// `unicode(object, encoding, errors)`.
  fileprivate func unicode(
    _ object: Value, _ encoding: Value, _ errors: Value
  ) throws(Raised) -> Owned {
    if !encoding.isUnbound || !errors.isUnbound {
      if isUnicode(object) { throw typeError("decoding Unicode is not supported") }
      guard asStr(object) != nil else {
        throw typeError(
          "coercing to Unicode: need string or buffer, \(typeName(object)) found")
      }
      return try decodedText(
        object, encoding.isUnbound ? "ascii" : swiftString(encoding),
        errors.isUnbound ? "strict" : swiftString(errors))
    }
    if isUnicode(object) { return object.owned }
    let name = internedString("__unicode__")
    let method = asStr(object) != nil ? Owned.unbound : try lookupAttribute(object, name.value)
    let text = method.isUnbound ? try str(object) : try call(method.value)
    if isUnicode(text.value) { return text }
    return try decodedText(text.value, "ascii", "strict")
  }

  /// `repr` of a byte string or a unicode string: everything but printable ASCII is escaped.
  func python2StrRepr(_ text: UnsafeMutablePointer<StrObject>, isUnicode: Bool) -> Owned {
    var hasQuote = false
    var hasDoubleQuote = false
    for index in 0..<text.pointee.count {
      let point = text[codePoint: index]
      if point == 0x27 { hasQuote = true }
      if point == 0x22 { hasDoubleQuote = true }
    }
    let quote: UInt32 = hasQuote && !hasDoubleQuote ? 0x22 : 0x27
    var builder = StringBuilder(capacity: text.pointee.count + 8)
    if isUnicode { builder.append(ascii: UInt8(ascii: "u")) }
    builder.append(codePoint: quote)
    for index in 0..<text.pointee.count {
      let point = text[codePoint: index]
      switch point {
      case quote, 0x5C:
        builder.append(codePoint: 0x5C)
        builder.append(codePoint: point)
      case 0x09: builder.append("\\t")
      case 0x0A: builder.append("\\n")
      case 0x0D: builder.append("\\r")
      case 0x20..<0x7F: builder.append(codePoint: point)
      default: appendEscape(point, to: &builder)
      }
    }
    builder.append(codePoint: quote)
    return builder.finish(self)
  }
}
