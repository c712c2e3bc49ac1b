/// Codecs that the program has registered, and what is said of codecs that fail (CPython:
/// `Python/codecs.c`).

extension VM {
  /// Encodes a text, or decodes what has a buffer, by a codec of the program's `codecs.register`.
  ///
  /// - Throws: `LookupError` if there is none or if it is not one of text, `TypeError` for what it returns,
  ///   and what it raises, with a note.
  @inline(never)
  func transcodeByProgram(
    _ object: Value, _ name: String, _ errors: Value, encodes: Bool
  ) throws(Raised) -> Owned {
    let action = encodes ? "encode" : "decode"
    let info = try registeredCodec(name, action)
    guard let parts = asTuple(info.value), parts.pointee.count == 4 else {
      throw typeError("codec search functions must return 4-tuples")
    }
    let function = parts.items[encodes ? 0 : 1].owned
    let result: Owned
    let input = encodes ? object.owned : try memoryView(of: object, flags: 0, asksClass: true)
    do throws(Raised) {
      result =
        errors.isUnbound || isStr(errors, "strict")
        ? try call(function.value, input.value) : try call(function.value, input.value, errors)
    } catch {
      try noteFailure(of: name, encodes: encodes)
      throw error
    }
    guard let pair = asTuple(result.value), pair.pointee.count == 2 else {
      throw typeError("\(action)r must return a tuple (object,\(encodes ? " " : "")integer)")
    }
    let made = pair.items[0].owned
    if encodes ? asBytes(made.value) != nil : asStr(made.value) != nil { return made }
    let wanted = encodes ? "bytes" : "str"
    throw typeError(
      "'\(name)' \(action)r returned '\(typeName(made.value))' instead of '\(wanted)'; "
        + "use codecs.\(action)() to \(action) to arbitrary types")
  }

  /// What `codecs.lookup` answers for a text encoding.
  private func registeredCodec(_ name: String, _ action: String) throws(Raised) -> Owned {
    let refusal =
      "'\(name)' is not a text encoding; use codecs.\(action)() to handle arbitrary codecs"
    let codecs = internedString("codecs")
    guard let modules = asDict(pointee.modules),
      case let module = dictGet(modules, interned: codecs.value), module.isObject
    else {
      // Nobody can have registered one.
      for known in ["hex", "hex_codec", "base64", "base_64", "rot13", "rot_13", "zip", "zlib"]
      where known == name {
        throw raise(.lookupError, refusal)
      }
      throw raise(.lookupError, "unknown encoding: \(name)")
    }
    let held = module.owned
    let lookup = internedString("lookup")
    let function = try getAttribute(held.value, lookup.value)
    let text = string(name)
    let info = try call(function.value, text.value)
    let mark = internedString("_is_text_encoding")
    let isText = try lookupAttribute(info.value, mark.value)
    if !isText.isUnbound, try !isTrue(isText.value) { throw raise(.lookupError, refusal) }
    return info
  }

  /// Notes which codec failed at the exception that was raised, unless it is one that CPython calls
  /// without a look at its registry.
  @inline(never)
  func noteFailure(of name: String, encodes: Bool) throws(Raised) {
    if isCalledDirectly(name) { return }
    let exception = takeRaised()
    try addNote("\(encodes ? "encoding" : "decoding") with '\(name)' codec failed", to: exception)
  }

  private func isCalledDirectly(_ name: String) -> Bool {
    var folded = ""
    for byte in name.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_") {
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      folded.unicodeScalars.append(Unicode.Scalar(isUpper ? byte | 0x20 : byte))
    }
    switch folded {
    case "utf8", "utf16", "utf32", "ascii", "usascii", "latin1", "iso88591": return true
    default: return false
    }
  }

  /// Adds a note to an exception, which is raised again.
  func addNote(_ text: String, to exception: consuming Owned) throws(Raised) {
    let note = string(text)
    let adder = internedString("add_note")
    let method = try getAttribute(exception.value, adder.value)
    _ = try call(method.value, note.value)
    let held = exception.take()
    replaceField(&pointee.raised, Owned(held))
  }
}
