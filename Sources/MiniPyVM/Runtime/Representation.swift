/// `repr()`, `str()`, `ascii()` and `format()` (CPython: `Objects/object.c`, `unicode_repr`).

extension VM {
  // MARK: Any object

  /// `repr(value)`: a string.
  ///
  /// - Throws: what `__repr__` raises; `TypeError` if it returns no string; `RecursionError`.
  func repr(_ value: Value) throws(Raised) -> Owned {
    if value.isSmall { return smallIntegerText(value.small) }
    if value.isImmediateFloat { return asciiString(FloatText.representation(value.immediateFloat)) }
    if value.isConstant { return string(constantText(value)) }
    if value.isUnbound { return string("<NULL>") }
    let type = type(of: value)
    if type == self.type(.str) { return try strRepr(value.storage(StrObject.self)) }
    try nativeStep()
    let method = lookupSpecial(type, .repr)
    if method.isUnbound { return plainRepresentation(value) }
    try enterNative(" while getting the repr of an object")
    defer { leaveNative() }
    let result = try callIfBound(method, value)
    if result.isUnbound { return plainRepresentation(value) }
    if asStr(result.value) == nil {
      throw typeError("__repr__ returned non-string (type \(typeName(result.value)))")
    }
    try checkCopies(of: result.value)
    return result
  }

  /// What an object is called that has no `__repr__` to call.
  @inline(never)
  private func plainRepresentation(_ value: Value) -> Owned {
    string("<\(typeName(value)) object at \(addressText(value))>")
  }

  /// `str(value)`: a string.
  ///
  /// - Throws: what `__str__` raises; `TypeError` if it returns no string; `RecursionError`.
  func str(_ value: Value) throws(Raised) -> Owned {
    if value.isImmediateFloat, isPython2 { return python2FloatText(value.immediateFloat) }
    if !value.isObject { return try repr(value) }
    let type = type(of: value)
    if type == self.type(.str) {
      try checkCopies(of: value)
      return value.owned
    }
    var method = lookupSpecial(type, .str)
    var callsRepresentation = false
    if method == lookupSpecial(self.type(.object), .str) {
      // `object.__str__` calls the type's `__repr__`, and leaves the check to us.
      method = lookupSpecial(type, .repr)
      callsRepresentation = true
    }
    if method.isUnbound { return try repr(value) }
    try enterNative(" while getting the str of an object")
    defer { leaveNative() }
    let result =
      try callsRepresentation ? callIfBound(method, value) : callSpecial(method, value)
    if result.isUnbound { return plainRepresentation(value) }
    if asStr(result.value) == nil {
      throw typeError("__str__ returned non-string (type \(typeName(result.value)))")
    }
    try checkCopies(of: result.value)
    return result
  }

  /// Looks for memory for the texts that a large one is going to be put into: what builds them does not ask.
  @inline(__always)
  private func checkCopies(of text: Value) throws(Raised) {
    if let str = asStr(text), str.pointee.count > VM.largeText {
      try checkMemory(str.byteCount, stride: 3)
    }
  }

  private static var largeText: Int { 1 << 18 }

  /// `ascii(value)`: `repr` with every non-ASCII character escaped.
  func ascii(_ value: Value) throws(Raised) -> Owned {
    let text = try repr(value)
    guard let str = asStr(text.value), !str.pointee.isASCII else { return text }
    var builder = StringBuilder(capacity: str.pointee.count * 2)
    for index in 0..<str.pointee.count {
      let point = str[codePoint: index]
      if point < 0x80 {
        builder.append(codePoint: point)
      } else {
        appendEscape(point, to: &builder)
      }
    }
    return builder.finish(self)
  }

  /// `format(value, spec)`; `spec` is a string, or unbound for none.
  ///
  /// - Throws: what `__format__` raises; `TypeError` if it returns no string.
  func format(_ value: Value, spec: Value = .unbound) throws(Raised) -> Owned {
    let isEmpty = spec.isUnbound || (asStr(spec)?.pointee.count ?? 0) == 0
    if isEmpty {
      if value.isSmall || value.isImmediateFloat || isExactly(value, .str) {
        return try str(value)
      }
    }
    let specification = spec.isUnbound ? pointee.emptyString.owned : spec.owned
    // The exact types whose `__format__` nobody can override.
    if value.isSmall { return try formatInteger(value, specification.value) }
    if value.isImmediateFloat { return try formatFloat(value, specification.value) }
    if isExactly(value, .str) { return try formatStr(value, specification.value) }
    let method = lookupSpecial(type(of: value), .format)
    if method.isUnbound {
      throw typeError("Type \(typeName(value)) doesn't define __format__")
    }
    try checkNativeStack()
    let result = try callFound(method, value, specification.value)
    if asStr(result.value) == nil {
      throw typeError("__format__ must return a str, not \(typeName(result.value))")
    }
    try checkCopies(of: result.value)
    return result
  }

  func format(_ value: Value, _ spec: Value) throws(Raised) -> Owned {
    try format(value, spec: spec)
  }

  /// The body of `object.__format__`: `str(value)`, and no format specification is allowed.
  func objectFormat(_ value: Value, _ spec: Value) throws(Raised) -> Owned {
    guard let text = asStr(spec) else {
      throw typeError("__format__() argument must be str, not \(argumentTypeName(spec))")
    }
    if text.pointee.count > 0 {
      throw typeError("unsupported format string passed to \(typeName(value)).__format__")
    }
    return try str(value)
  }

  /// `repr(value)` as a Swift string, for messages.
  func reprSwift(_ value: Value) throws(Raised) -> String {
    let text = try repr(value)
    return swiftString(text.value)
  }

  /// `str(value)` as a Swift string, for messages.
  func strSwift(_ value: Value) throws(Raised) -> String {
    let text = try str(value)
    return swiftString(text.value)
  }

  // MARK: Recursive containers

  /// Begins the representation of a container; false if it is being represented already (the
  /// caller then returns `[...]` or the like). Balance true results with `leaveRepresentation`.
  func enterRepresentation(_ value: Value) -> Bool { pointee.representing.push(value) }

  /// Ends the innermost representation.
  func leaveRepresentation() { pointee.representing.pop() }

  // MARK: Parts

  /// The text of a small integer.
  func smallIntegerText(_ number: Int64) -> Owned {
    if number >= 0, number < 10 {
      return latin1String(UInt8(truncatingIfNeeded: number) &+ 48)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 66) { buffer in
      let count = SmallInteger.writeText(number, to: buffer.baseAddress!)
      let str = allocateStr(count: count, kind: 1, isASCII: true)
      str.data.copyMemory(from: buffer.baseAddress!, byteCount: count)
      return Owned(str)
    }
  }

  /// A string of ASCII bytes.
  func asciiString(_ bytes: [UInt8]) -> Owned {
    Owned(bytes.withUnsafeBufferPointer { string(utf8: $0).take() })
  }

  private func constantText(_ value: Value) -> String {
    if value.isNone { return "None" }
    if value.isBool { return value == .true ? "True" : "False" }
    if value == .ellipsis { return "Ellipsis" }
    if value == .notImplemented { return "NotImplemented" }
    return "<NULL>"
  }

  /// `repr` of a string: quotes and escapes.
  ///
  /// - Throws: `MemoryError`.
  func strRepr(_ str: StrPointer) throws(Raised) -> Owned {
    if isPython2, !str.pointee.isASCII { return python2StrRepr(str, isUnicode: false) }
    let count = str.pointee.count
    var hasQuote = false
    var hasDoubleQuote = false
    var isPlain = str.pointee.isASCII
    if isPlain {
      let bytes = str.data.assumingMemoryBound(to: UInt8.self)
      for index in 0..<count {
        let byte = bytes[index]
        if byte == 0x27 {
          hasQuote = true
        } else if byte == 0x22 {
          hasDoubleQuote = true
        } else if byte < 0x20 || byte >= 0x7F || byte == 0x5C {
          isPlain = false
        }
      }
    } else {
      for index in 0..<count {
        let point = str[codePoint: index]
        if point == 0x27 {
          hasQuote = true
        } else if point == 0x22 {
          hasDoubleQuote = true
        }
      }
    }
    let quote: UInt32 = hasQuote && !hasDoubleQuote ? 0x22 : 0x27
    if isPlain && (!hasQuote || quote == 0x22) {
      let result = allocateStr(count: count + 2, kind: 1, isASCII: true)
      let bytes = result.data.assumingMemoryBound(to: UInt8.self)
      bytes[0] = UInt8(truncatingIfNeeded: quote)
      (result.data + 1).copyMemory(from: str.data, byteCount: count)
      bytes[count + 1] = UInt8(truncatingIfNeeded: quote)
      return Owned(result)
    }
    var room = count + 8
    if count > VM.largeText {
      room = reprCount(str)
      try checkMemory(room, stride: 2 * Int(str.pointee.kind))
    }
    var builder = StringBuilder(capacity: room)
    builder.append(codePoint: quote)
    for index in 0..<count {
      let point = str[codePoint: index]
      switch point {
      case quote, 0x5C:
        builder.append(codePoint: 0x5C)
        builder.append(codePoint: point)
      case 0x09: builder.append("\\t")
      case 0x0A: builder.append("\\n")
      case 0x0D: builder.append("\\r")
      case 0x20..<0x7F: builder.append(codePoint: point)
      default:
        if point >= 0x80, CharacterProperties.isPrintable(point) {
          builder.append(codePoint: point)
        } else {
          appendEscape(point, to: &builder)
        }
      }
    }
    builder.append(codePoint: quote)
    return builder.finish(self)
  }

  /// The code points of a string's `repr`, or a few more.
  private func reprCount(_ str: StrPointer) -> Int {
    var count = 2
    for index in 0..<str.pointee.count {
      switch str[codePoint: index] {
      case 0x22, 0x27, 0x5C, 0x09, 0x0A, 0x0D: count &+= 2
      case 0x20..<0x7F: count &+= 1
      case let point where point >= 0x80 && CharacterProperties.isPrintable(point): count &+= 1
      case 0..<0x100: count &+= 4
      case 0..<0x1_0000: count &+= 6
      default: count &+= 10
      }
    }
    return count
  }

  /// Appends `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
  func appendEscape(_ point: UInt32, to builder: inout StringBuilder) {
    builder.append(ascii: 0x5C)
    let digits: UInt32
    if point < 0x100 {
      builder.append(ascii: UInt8(ascii: "x"))
      digits = 2
    } else if point < 0x1_0000 {
      builder.append(ascii: UInt8(ascii: "u"))
      digits = 4
    } else {
      builder.append(ascii: UInt8(ascii: "U"))
      digits = 8
    }
    var shift = digits * 4
    while shift > 0 {
      shift -= 4
      builder.append(ascii: DigitText.character(Int(point >> shift & 15)))
    }
  }
}

/// A stack of borrowed objects, each at most once.
struct ObjectStack {
  private var items: [Value] = []
  /// The same as a set, kept while the stack is deep: a search through a hundred thousand nested
  /// lists, for each of them, would take minutes.
  private var members: Set<UInt64> = []
  /// From this depth on there is a set.
  private static let depthOfSearch = 32

  /// Puts an object on top; false if it is on the stack already.
  mutating func push(_ value: Value) -> Bool {
    if items.count < ObjectStack.depthOfSearch {
      for item in items where item == value { return false }
    } else {
      if members.isEmpty { for item in items { members.insert(item.bits) } }
      if !members.insert(value.bits).inserted { return false }
    }
    items.append(value)
    return true
  }

  /// Removes the topmost object.
  mutating func pop() {
    guard let value = items.popLast(), !members.isEmpty else { return }
    members.remove(value.bits)
    if items.count < ObjectStack.depthOfSearch { members.removeAll() }
  }
}
