/// The native part of `json` (CPython: `Modules/_json.c`): texts are read by `JSONScanner`, written by
/// `JSONWriter` (`JSONKernel+Writer.swift`). Neither recurses: each keeps the containers that it is
/// within on a stack of its own.

extension ModuleDefinition {
  static var jsonKernel: ModuleDefinition {
    ModuleDefinition("_json", doc: "The native part of json.") {
      [
        Method(
          "scan(settings, string, idx, /)",
          "The value at a place of a text and where it ends; settings: strictness and five hooks."
        ) { vm, arguments throws(Raised) in
          guard let settings = vm.asTuple(arguments[0]), settings.pointee.count == 6 else {
            throw vm.typeError("scan() argument 1 must be a tuple of six")
          }
          guard let text = vm.asStr(arguments[1]) else {
            throw vm.typeError(
              "first argument must be a string, not \(vm.typeName(arguments[1]))")
          }
          let index = try vm.index(arguments[2])
          if index < 0 { throw vm.valueError("idx cannot be negative") }
          let isStrict = try vm.isTrue(settings.items[0])
          var scanner = JSONScanner(vm, text, index: index, isStrict: isStrict)
          scanner.objectHook = settings.items[1]
          scanner.pairsHook = settings.items[2]
          scanner.parseFloat = settings.items[3]
          scanner.parseInt = settings.items[4]
          scanner.parseConstant = settings.items[5]
          let value = try scanner.scan()
          return vm.newPair(value, vm.newInt(scanner.index))
        },
        Method(
          "scanstring(string, end, strict=True, /) parsed",
          "The string that begins at end, behind its quote, and where it ends."
        ) { vm, arguments throws(Raised) in
          let index = try vm.sizeArgument(arguments[1])
          let isStrict = try vm.isTrue(arguments[2])
          guard let text = vm.asStr(arguments[0]) else {
            throw vm.typeError(
              "first argument must be a string, not \(vm.typeName(arguments[0]))")
          }
          if index < 0 || index > text.pointee.count { throw vm.valueError("end is out of bounds") }
          var scanner = JSONScanner(vm, text, index: index, isStrict: isStrict)
          let value = try scanner.string()
          return vm.newPair(value, vm.newInt(scanner.index))
        },
        quoting("encode_basestring(string, /)", isASCII: false),
        quoting("encode_basestring_ascii(string, /)", isASCII: true),
        Method("write(encoder, value, level, /)", "The text of a value.") {
          vm, arguments throws(Raised) in
          let writer = try JSONWriter(vm, encoder: arguments[0], isWhole: true)
          defer { writer.clearReferences(vm) }
          writer.begin(arguments[1])
          var builder = StringBuilder()
          while try writer.writeNext(vm, &builder) {}
          return builder.finish(vm)
        },
        Method("chunks(encoder, value, level, /)", "The text of a value, part by part.") {
          vm, arguments throws(Raised) in
          let writer = try JSONWriter(vm, encoder: arguments[0], isWhole: false)
          writer.begin(arguments[1])
          let type = vm.nativeType(.jsonChunks)
          let object = vm.allocateContainer(NativeStateObject.self, type: type)
          object.pointee.weakList = nil
          object.pointee.state = Unmanaged.passRetained(writer)
          vm.track(object)
          return Owned(object)
        },
      ]
    }
  }
}

private func quoting(_ signature: StaticString, isASCII: Bool) -> Member {
  Method(signature, "The string in quotes.") { vm, arguments throws(Raised) in
    guard let text = vm.asStr(arguments[0]) else {
      throw vm.typeError("first argument must be a string, not \(vm.typeName(arguments[0]))")
    }
    var builder = StringBuilder(capacity: text.pointee.count &+ 2)
    builder.append(quoted: text, isASCII: isASCII)
    return builder.finish(vm)
  }
}

// MARK: - Reading

/// Reads one JSON value.
///
/// Holds always: `open` are the containers around the value that is read next, outermost first;
/// their values and `result` are counted.
struct JSONScanner: ~Copyable {
  private struct Container {
    let isObject: Bool
    /// A list, or a dictionary, or the pairs of an object for a hook.
    var items: Value
    var key = Value.unbound
  }

  /// How deep CPython reads.
  private static let depthLimit = 9998

  private let vm: VM
  private let text: StrPointer
  private let count: Int
  private(set) var index: Int
  private let isStrict: Bool
  // Borrowed from the settings.
  var objectHook = Value.none
  var pairsHook = Value.none
  var parseFloat = Value.none
  var parseInt = Value.none
  var parseConstant = Value.none
  private var open: [Container] = []
  private var result = Value.unbound
  /// Keys that occurred, so that equal ones are one object.
  private let keys: Owned

  init(_ vm: VM, _ text: StrPointer, index: Int, isStrict: Bool) {
    self.vm = vm
    self.text = text
    count = text.pointee.count
    self.index = index
    self.isStrict = isStrict
    keys = vm.newDict()
  }

  deinit {
    result.release()
    for container in open {
      container.items.release()
      container.key.release()
    }
  }

  /// The character at the index, 0 at the end.
  private var current: UInt32 {
    @inline(__always) get { index < count ? text[codePoint: index] : 0 }
  }

  private mutating func skipSpace() {
    while index < count {
      switch text[codePoint: index] {
      case 0x20, 0x0A, 0x0D, 0x09: index &+= 1
      default: return
      }
    }
  }

  /// The value at the index.
  ///
  /// - Throws: `JSONDecodeError`; `StopIteration` with the place where no value begins; what the
  ///   hooks raise.
  mutating func scan() throws(Raised) -> Owned {
    while true {
      if try beginValue() {
        // The value is whole; so may be those around it.
        while try endValue() {}
        if open.isEmpty {
          let whole = Owned(result)
          result = .unbound
          return whole
        }
      }
    }
  }

  /// Reads a value without parts into `result`, or the beginning of a container; true if the value
  /// is whole.
  private mutating func beginValue() throws(Raised) -> Bool {
    try vm.nativeStep()
    switch current {
    case 0x22:  // "
      index &+= 1
      result = try string().take()
    case 0x7B:  // {
      try enter(isObject: true)
      if current != 0x7D {
        try readKey()
        return false
      }
      try leave()
    case 0x5B:  // [
      try enter(isObject: false)
      if current != 0x5D { return false }
      try leave()
    case 0x6E where skips("null"): result = .none
    case 0x74 where skips("true"): result = .true
    case 0x66 where skips("false"): result = .false
    case 0x4E where skips("NaN"): try readConstant("NaN")
    case 0x49 where skips("Infinity"): try readConstant("Infinity")
    case 0x2D where skips("-Infinity"): try readConstant("-Infinity")
    default: try readNumber()
    }
    return true
  }

  /// Puts the value into the container around it; true if that is whole now.
  private mutating func endValue() throws(Raised) -> Bool {
    guard let last = open.indices.last else { return false }
    let container = open[last]
    let value = Owned(result)
    result = .unbound
    if !container.isObject {
      vm.listAppend(container.items.storage(ListObject.self), value.value)
    } else {
      let key = Owned(container.key)
      open[last].key = .unbound
      if pairsHook.isNone {
        try vm.dictSet(container.items.storage(DictObject.self), key.value, value.value)
      } else {
        let pair = vm.newTuple([key.value, value.value])
        vm.listAppend(container.items.storage(ListObject.self), pair.value)
      }
    }
    skipSpace()
    let end: UInt32 = container.isObject ? 0x7D : 0x5D
    if current == end {
      try leave()
      return true
    }
    guard current == 0x2C else { throw error("Expecting ',' delimiter", at: index) }
    let comma = index
    index &+= 1
    skipSpace()
    if current == end {
      throw error(
        "Illegal trailing comma before end of \(container.isObject ? "object" : "array")",
        at: comma)
    }
    if container.isObject { try readKey() }
    return false
  }

  private mutating func enter(isObject: Bool) throws(Raised) {
    if open.count >= JSONScanner.depthLimit {
      throw vm.recursionError(
        isObject
          ? " while decoding a JSON object from a unicode string"
          : " while decoding a JSON array from a unicode string")
    }
    let isDict = isObject && pairsHook.isNone
    let items = isDict ? vm.newDict() : vm.newList(capacity: 0)
    open.append(Container(isObject: isObject, items: items.take()))
    index &+= 1
    skipSpace()
  }

  /// The innermost container becomes the value.
  private mutating func leave() throws(Raised) {
    index &+= 1
    guard let container = open.popLast() else { return }
    let items = Owned(container.items)
    if container.isObject, !pairsHook.isNone {
      result = try vm.call(pairsHook, items.value).take()
    } else if container.isObject, !objectHook.isNone {
      result = try vm.call(objectHook, items.value).take()
    } else {
      result = items.take()
    }
  }

  private mutating func readKey() throws(Raised) {
    guard current == 0x22 else {
      throw error("Expecting property name enclosed in double quotes", at: index)
    }
    index &+= 1
    let text = try string()
    let known = keys.value.storage(DictObject.self)
    open[open.count - 1].key = try vm.dictSetDefault(known, text.value, text.value).take()
    skipSpace()
    guard current == 0x3A else { throw error("Expecting ':' delimiter", at: index) }
    index &+= 1
    skipSpace()
  }

  // MARK: Without parts

  private mutating func skips(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count &- index >= length else { return false }
    for offset in 0..<length
    where text[codePoint: index &+ offset] != UInt32(word.utf8Start[offset]) { return false }
    index &+= length
    return true
  }

  private mutating func readConstant(_ name: String) throws(Raised) {
    let name = vm.string(name)
    result = try vm.call(parseConstant, name.value).take()
  }

  private func isDigit(_ place: Int) -> Bool {
    place < count && text[codePoint: place] &- 0x30 < 10
  }

  private mutating func readNumber() throws(Raised) {
    let start = index
    var end = start
    if current == 0x2D { end &+= 1 }
    guard isDigit(end) else {
      let place = vm.newInt(start)
      throw vm.raise(.stopIteration, argument: place.value)
    }
    let isZero = text[codePoint: end] == 0x30
    end &+= 1
    while !isZero, isDigit(end) { end &+= 1 }
    var isFloat = false
    if end < count, text[codePoint: end] == 0x2E, isDigit(end &+ 1) {
      isFloat = true
      end &+= 2
      while isDigit(end) { end &+= 1 }
    }
    if end < count, text[codePoint: end] | 0x20 == 0x65 {
      var exponent = end &+ 1
      if exponent < count, text[codePoint: exponent] == 0x2B || text[codePoint: exponent] == 0x2D {
        exponent &+= 1
      }
      if isDigit(exponent) {
        isFloat = true
        end = exponent
        while isDigit(end) { end &+= 1 }
      }
    }
    index = end
    let number = vm.substring(text, start, end)
    let function = isFloat ? parseFloat : parseInt
    if function == Value(vm.type(.int)) {
      result = try vm.intFromText(number.value, base: 10).take()
    } else {
      result = try vm.call(function, number.value).take()
    }
  }

  /// The string whose first character is at the index; the index moves behind its last quote.
  ///
  /// - Throws: `JSONDecodeError` at the place that CPython's scanner names.
  mutating func string() throws(Raised) -> Owned {
    let start = index
    while index < count {
      let character = text[codePoint: index]
      if character == 0x22 {
        let whole = vm.substring(text, start, index)
        index &+= 1
        return whole
      }
      if character == 0x5C { break }
      try checkCharacter(character)
      index &+= 1
    }
    var builder = StringBuilder()
    var copied = start
    while index < count {
      let character = text[codePoint: index]
      if character == 0x22 {
        builder.append(text, copied, index)
        index &+= 1
        return builder.finish(vm)
      }
      if character == 0x5C {
        builder.append(text, copied, index)
        builder.append(codePoint: try escape(stringStart: start))
        copied = index
        continue
      }
      try checkCharacter(character)
      index &+= 1
    }
    throw error("Unterminated string starting at", at: start &- 1)
  }

  @inline(__always)
  private func checkCharacter(_ character: UInt32) throws(Raised) {
    if character < 0x20, isStrict { throw error("Invalid control character at", at: index) }
  }

  /// The character that an escape stands for; the index moves from its backslash behind it.
  private mutating func escape(stringStart: Int) throws(Raised) -> UInt32 {
    let backslash = index
    index &+= 2
    guard backslash &+ 1 < count else {
      throw error("Unterminated string starting at", at: stringStart &- 1)
    }
    switch text[codePoint: backslash &+ 1] {
    case 0x22: return 0x22
    case 0x5C: return 0x5C
    case 0x2F: return 0x2F
    case 0x62: return 0x08
    case 0x66: return 0x0C
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    case 0x75: break
    default: throw error("Invalid \\escape", at: backslash)
    }
    let high = try hexadecimal()
    // The second half of a surrogate pair must follow, and something behind it.
    guard high & 0xFFFF_FC00 == 0xD800, index &+ 6 < count,
      text[codePoint: index] == 0x5C, text[codePoint: index &+ 1] == 0x75
    else { return high }
    let between = index
    index &+= 2
    let low = try hexadecimal()
    if low & 0xFFFF_FC00 == 0xDC00 {
      return 0x10000 &+ ((high & 0x3FF) << 10 | low & 0x3FF)
    }
    index = between
    return high
  }

  /// Four hexadecimal digits at the index.
  private mutating func hexadecimal() throws(Raised) -> UInt32 {
    let message: StaticString = "Invalid \\uXXXX escape"
    guard index &+ 4 < count else { throw error(message.description, at: index &- 1) }
    var code: UInt32 = 0
    for place in index..<index &+ 4 {
      let character = text[codePoint: place]
      let letter = (character | 0x20) &- 0x61
      if character &- 0x30 < 10 {
        code = code << 4 | (character &- 0x30)
      } else if letter < 6 {
        code = code << 4 | (letter &+ 10)
      } else {
        throw error(message.description, at: index &- 1)
      }
    }
    index &+= 4
    return code
  }

  /// A `JSONDecodeError`.
  private func error(_ message: String, at place: Int) -> Raised {
    do throws(Raised) {
      let module = try vm.importModule("json.decoder")
      let name = vm.internedString("JSONDecodeError")
      let type = try vm.getAttribute(module.value, name.value)
      let message = vm.string(message)
      let position = vm.newInt(place)
      return vm.raise(try vm.call(type.value, message.value, Value(text), position.value))
    } catch {
      return error
    }
  }
}
