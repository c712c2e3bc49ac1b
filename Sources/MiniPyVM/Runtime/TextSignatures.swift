/// `__text_signature__`: how a built-in is called, as text that `inspect.signature` and `help()` read.

extension NativeFunction {
  /// The text shown instead of the declared parameters: what stands behind ` -> ` in the declaration.
  fileprivate var shownText: String? {
    let declared = UnsafeBufferPointer(
      start: signatureText.utf8Start, count: signatureText.utf8CodeUnitCount)
    var index = 0
    while index + 3 < declared.count {
      if declared[index] == UInt8(ascii: "-"), declared[index + 1] == UInt8(ascii: ">") {
        return String(decoding: declared[(index + 3)...], as: UTF8.self)
      }
      index += 1
    }
    return nil
  }

  /// The declared parameters with `<unbound>` as CPython shows defaults that no text can say.
  fileprivate var declaredText: String {
    let text = signatureText
    var bytes: [UInt8] = []
    let unbound: StaticString = "=<unbound>"
    var index = nameCount
    let end = signature().pointee.end
    while index < end {
      if text.utf8Start[index] == UInt8(ascii: "="), hasText(unbound, at: index) {
        bytes += "=<unrepresentable>".utf8
        index += unbound.utf8CodeUnitCount
      } else {
        bytes.append(text.utf8Start[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func hasText(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= signatureText.utf8CodeUnitCount else { return false }
    for offset in 0..<count
    where signatureText.utf8Start[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// `text`, which begins with a parenthesis, without its first parameter, and what that was.
  fileprivate static func withoutFirst(_ text: String) -> (first: String, rest: String) {
    let bytes = Array(text.utf8)
    var end = 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: ")") {
      end += 1
    }
    var next = end
    if next < bytes.count, bytes[next] == UInt8(ascii: ",") {
      next += 1
      while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
    }
    return (
      String(decoding: bytes[min(1, bytes.count)..<end], as: UTF8.self),
      "(" + String(decoding: bytes[next...], as: UTF8.self)
    )
  }
}

extension VM {
  /// `__text_signature__` of a built-in function, method or slot wrapper, or `None`.
  func nativeTextSignature(_ value: Value) -> Owned {
    let object = nativeFunction(value)
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    if object.pointee.kind == .new { return string("($type, *args, **kwargs)") }
    if object.pointee.kind == .wrapper || isExactly(value, .methodWrapper) {
      return string(slotTextSignature(function.name))
    }
    if let shown = function.shownText { return shown == "None" ? .none : string(shown) }
    let text = function.declaredText
    guard text.utf8.count >= 2 else { return .none }
    guard object.pointee.owner != nil else {
      // CPython marks the module as positional only, unless a later parameter does.
      let mark = text.utf8.contains(UInt8(ascii: "/")) ? "" : ", /"
      let separator = text.utf8.count > 2 ? ", " : ""
      return string("($module\(mark)\(separator)" + text.dropFirst())
    }
    let (first, rest) = NativeFunction.withoutFirst(text)
    let receiver =
      switch first {
      case "self": "$self"
      case "cls": "$type"
      default: ""
      }
    if receiver == "" { return string(text) }
    return string("(" + receiver + (rest == "()" || rest == "(" ? ")" : ", " + rest.dropFirst()))
  }

  /// What `type(cls, /)` and the like show of a slot: every type's slot of one name has one text
  /// (`slotdefs` in `Objects/typeobject.c`).
  private func slotTextSignature(_ name: String) -> String {
    switch name {
    case "__init__", "__call__": "($self, /, *args, **kwargs)"
    case "__getattribute__", "__getattr__", "__delattr__": "($self, name, /)"
    case "__setattr__": "($self, name, value, /)"
    case "__getitem__", "__delitem__", "__contains__": "($self, key, /)"
    case "__setitem__": "($self, key, value, /)"
    case "__get__": "($self, instance, owner=None, /)"
    case "__set__": "($self, instance, value, /)"
    case "__delete__": "($self, instance, /)"
    case "__pow__", "__rpow__": "($self, value, mod=None, /)"
    case "__buffer__": "($self, flags, /)"
    case "__release_buffer__": "($self, buffer, /)"
    case "__repr__", "__str__", "__hash__", "__len__", "__iter__", "__next__", "__bool__",
      "__int__",
      "__float__", "__index__", "__neg__", "__pos__", "__abs__", "__invert__", "__del__",
      "__await__", "__aiter__", "__anext__":
      "($self, /)"
    default: "($self, value, /)"
    }
  }

  /// `__text_signature__` of a class: its constructor's, if it is a built-in class that has one.
  func typeTextSignature(_ type: TypePointer) -> Owned {
    guard !type.pointee.flags.contains(.heapType) else { return .none }
    for name in [self.name(.`init`), self.name(.new)] {
      let entry = dictGet(typeDict(type), interned: name)
      guard entry.hasLayout(.nativeFunction) else { continue }
      let function = nativeFunction(entry).pointee.function._withUnsafeGuaranteedRef { $0 }
      if let shown = function.shownText { return shown == "None" ? .none : string(shown) }
      let rest = NativeFunction.withoutFirst(function.declaredText).rest
      // A constructor that takes anything leaves the arguments to the other one.
      if rest == "(/, *args, **kwargs)" || rest == "(/, *_, **_)" { continue }
      let dropsMark = rest.hasPrefix("(/, ")
      return string(dropsMark ? "(" + rest.dropFirst(4) : rest == "(/)" ? "()" : rest)
    }
    return .none
  }
}
