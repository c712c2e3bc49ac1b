/// The words in which CPython 2.7 says what 3.13 says otherwise. The machine words its errors as 3.13
/// does; this is the one place where they are put into 2.7's.

extension VM {
  /// An error's message in the words of 2.7; the message itself if they are the same.
  func python2Message(_ type: BuiltinType, _ message: String) -> String {
    let words = Words(message)
    switch type {
    case .zeroDivisionError:
      switch message {
      case "division by zero", "integer modulo by zero": return "integer division or modulo by zero"
      case "float floor division by zero": return "float divmod()"
      case "float modulo by zero": return "float modulo"
      default: return message
      }
    case .nameError:
      if let frame = runningFrame(), frame.pointee.code.pointee.flags.contains(.optimized),
        words.starts(with: "name '")
      {
        return "global " + message
      }
      return message
    case .unboundLocalError:
      if let name = words.between(
        "cannot access local variable '", "' where it is not associated with a value")
      {
        return "local variable '\(name)' referenced before assignment"
      }
    case .valueError:
      if message == "I/O operation on closed file." { return "I/O operation on closed file" }
      if words.starts(with: "not enough values to unpack"),
        let got = words.between("got ", ")")
      {
        return "need more than \(got) value\(got == "1" ? "" : "s") to unpack"
      }
      if words.starts(with: "too many values to unpack") { return "too many values to unpack" }
      if words.starts(with: "list.remove(x)") { return message }
      if let text = words.between("could not convert string to float: '", "'") {
        return "could not convert string to float: \(text)"
      }
      if words.ends(with: " is not in list") { return message }
      if let name = words.between("", "() iterable argument is empty") {
        return "\(name)() arg is an empty sequence"
      }
    case .indexError:
      if words.starts(with: "Replacement index ") { return "tuple index out of range" }
    case .typeError: return python2TypeError(message, words)
    case .importError, .moduleNotFoundError:
      if words.ends(with: " is not a package"), let name = words.between("No module named '", "'") {
        return "No module named \(Words(name).lastComponent ?? name)"
      }
      if let name = words.between("No module named '", "'") { return "No module named \(name)" }
      if let name = words.between("cannot import name '", "'") {
        return "cannot import name \(name)"
      }
    case .runtimeError, .recursionError:
      if message == "dictionary keys changed during iteration" { return message }
      if words.starts(with: "maximum recursion depth exceeded") {
        return "maximum recursion depth exceeded"
      }
      if message == "Set changed size during iteration" { return message }
    case .attributeError:
      if let name = words.between("module '", "'"), let attribute = words.last("attribute '", "'") {
        _ = name
        return "'module' object has no attribute '\(attribute)'"
      }
    default: break
    }
    return message
  }

  /// What 2.7 says of a missing attribute, where that differs.
  func python2NoAttribute(_ object: Value, _ name: Value) -> String? {
    let attribute = swiftString(name)
    if object.hasLayout(.module) { return "'module' object has no attribute '\(attribute)'" }
    if object.hasLayout(.type), isClassic(object.storage(TypeObject.self)) {
      let cls = swiftString(object.storage(TypeObject.self).pointee.name)
      return "class \(cls) has no attribute '\(attribute)'"
    }
    let type = type(of: object)
    if isClassic(type) {
      return "\(swiftString(type.pointee.name)) instance has no attribute '\(attribute)'"
    }
    return nil
  }

  private func python2TypeError(_ message: String, _ words: Words) -> String {
    switch message {
    case "isinstance() arg 2 must be a type, a tuple of types, or a union":
      return "isinstance() arg 2 must be a class, type, or tuple of classes and types"
    case "object() takes no arguments": return "object() takes no parameters"
    case "must be real number, not str": return "a float is required"
    default: break
    }
    if let name = words.between("super() argument 1 must be a type, not ", "") {
      return "super() argument 1 must be type, not \(name)"
    }
    if words.starts(with: "super(type, obj): obj (instance of ") {
      return "super(type, obj): obj must be an instance or subtype of type"
    }
    if words.ends(with: "' object is not reversible") {
      return "argument to reversed() must be a sequence"
    }
    if words.ends(with: "' object cannot be interpreted as an integer") {
      return "an integer is required"
    }
    if let given = words.between(" argument, got ", ""), let name = words.between("", " expected ")
    {
      var count = words.between(" expected ", " argument, got ") ?? "1"
      if name == "min" || name == "max" { count = "1" }
      return "\(name) expected \(count) arguments, got \(given)"
    }
    if let callee = words.between("", "() takes "), let plain = Words(callee).lastComponent {
      return "\(plain)() takes \(words.after("() takes ") ?? "")"
    }
    if let name = words.between("can only concatenate str (not \"", "\") to str") {
      return "cannot concatenate 'str' and '\(name)' objects"
    }
    if let name = words.between("can only concatenate list (not \"", "\") to list") {
      return "can only concatenate list (not \"\(name)\") to list"
    }
    if let name = words.between("'", "' object is not subscriptable") {
      return "'\(name)' object has no attribute '__getitem__'"
    }
    if let kind = words.between("", " indices must be integers or slices, not ") {
      return "\(kind) indices must be integers, not \(words.after(" not ") ?? "str")"
    }
    if words.starts(with: "string indices must be integers, not ") {
      return "string indices must be integers, not \(plainName(words.after(", not ") ?? ""))"
    }
    if let name = words.between("object of type '", "' has no len()") {
      return "object of type '\(name)' has no len()"
    }
    if words.starts(with: "cannot unpack non-iterable "),
      let name = words.between("cannot unpack non-iterable ", " object")
    {
      return "'\(name)' object is not iterable"
    }
    if words.starts(with: "bad operand type") { return message }
    if words.starts(with: "int() argument must be") {
      return "int() argument must be a string or a number, not \(quoted(words))"
    }
    if words.starts(with: "float() argument must be") {
      return "float() argument must be a string or a number"
    }
    if words.starts(with: "sequence item "), words.contains("expected str instance, ") {
      let index = words.between("sequence item ", ":") ?? "0"
      let name = words.between("instance, ", " found") ?? "object"
      return "sequence item \(index): expected string, \(name) found"
    }
    if let name = words.between("", "() takes no arguments"), name != "object" {
      return words.contains("given") ? message : "object() takes no parameters"
    }
    if words.starts(with: "unhashable type"), let name = words.between("'", "'") {
      return "unhashable type: '\(name)'"
    }
    if words.contains(" format: a real number is required, not "),
      let name = words.after(", not ")
    {
      return words.starts(with: "%d") || words.starts(with: "%i")
        ? "%d format: a number is required, not \(name)"
        : "float argument required, not \(name)"
    }
    if words.contains("missing "), words.contains("required positional argument") {
      return message
    }
    return message
  }

  private func plainName(_ text: String) -> String {
    var name = text
    if name.utf8.first == UInt8(ascii: "'") { name = String(name.dropFirst().dropLast()) }
    return name
  }

  private func quoted(_ words: Words) -> String {
    words.after(", not ") ?? "'object'"
  }

  /// `f() takes exactly 2 arguments (1 given)`.
  func python2ArgumentCount(
    _ name: String, parameters: Int, defaults: Int, isVariadic: Bool, given: Int,
    hasKeywords: Bool = false
  ) -> Raised {
    let least = parameters - defaults
    let bound =
      isVariadic || given < least && defaults > 0
      ? "at least" : defaults > 0 ? "at most" : "exactly"
    let count = given < least ? least : isVariadic ? least : parameters
    let noun = hasKeywords ? "non-keyword argument" : "argument"
    if parameters == 0, !isVariadic {
      let text = string("\(name)() takes no arguments (\(given) given)")
      return raise(newException(.typeError, arguments: [text.value]))
    }
    let text = string(
      "\(name)() takes \(bound) \(count) \(noun)\(count == 1 ? "" : "s") (\(given) given)")
    return raise(newException(.typeError, arguments: [text.value]))
  }
}

/// A message and the places of words in it.
private struct Words {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  func starts(with word: StaticString) -> Bool { matches(word, at: 0) }

  func ends(with word: StaticString) -> Bool {
    matches(word, at: bytes.count - word.utf8CodeUnitCount)
  }

  func contains(_ word: StaticString) -> Bool { find(word, from: 0) != nil }

  private func matches(_ word: StaticString, at start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start >= 0, start + count <= bytes.count else { return false }
    for index in 0..<count where bytes[start + index] != word.utf8Start[index] { return false }
    return true
  }

  private func find(_ word: StaticString, from start: Int) -> Int? {
    var index = start
    while index + word.utf8CodeUnitCount <= bytes.count {
      if matches(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// What stands between the first `head` and the next `tail`.
  func between(_ head: StaticString, _ tail: StaticString) -> String? {
    guard let start = find(head, from: 0) else { return nil }
    let from = start + head.utf8CodeUnitCount
    guard tail.utf8CodeUnitCount > 0 else {
      return String(decoding: bytes[from...], as: UTF8.self)
    }
    guard let end = find(tail, from: from) else { return nil }
    return String(decoding: bytes[from..<end], as: UTF8.self)
  }

  /// What stands between the last `head` and the next `tail`.
  func last(_ head: StaticString, _ tail: StaticString) -> String? {
    var start: Int?
    var next = find(head, from: 0)
    while let found = next {
      start = found
      next = find(head, from: found + 1)
    }
    guard let start, let end = find(tail, from: start + head.utf8CodeUnitCount) else { return nil }
    return String(decoding: bytes[(start + head.utf8CodeUnitCount)..<end], as: UTF8.self)
  }

  /// What stands behind the last dot, if there is one.
  var lastComponent: String? {
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(decoding: bytes[(dot + 1)...], as: UTF8.self)
  }

  /// What stands behind a word.
  func after(_ word: StaticString) -> String? { between(word, "") }
}
