/// How CPython's C functions take their arguments, where errors show it.
///
/// A declaration says it in words between its parameters and ` -> `; most need none:
/// - `varargs`: the arguments come as a tuple (`METH_VARARGS`), counted by `PyArg_UnpackTuple`:
///   "takes no keyword arguments" then has the bare name, but for a method that is called as it stands on
///   its class (`method_vectorcall_VARARGS`);
/// - `parsed`: as `varargs`, but counted by `PyArg_ParseTuple`: "takes at least 2 arguments (0 given)";
/// - `anykey`: `**kwargs` gets the caller's dictionary as it is, without a look at its keys;
/// - `as=NAME`: errors call the function so.
///
/// The words are read when a call is wrong: they cost nothing else.
extension NativeFunction {
  /// Whether one of the declaration's words is this one.
  func declares(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    var found = false
    forEachWord { text in
      guard text.count == count else { return }
      for index in 0..<count where text[index] != word.utf8Start[index] { return }
      found = true
    }
    return found
  }

  /// The name of `as=NAME`.
  var errorName: String? {
    var name: String?
    forEachWord { text in
      guard text.count > 3, text[0] == UInt8(ascii: "a"), text[1] == UInt8(ascii: "s"),
        text[2] == UInt8(ascii: "=")
      else { return }
      name = String(decoding: UnsafeBufferPointer(rebasing: text[3...]), as: UTF8.self)
    }
    return name
  }

  /// The declaration counts its arguments as one tuple.
  var isCalledByTuple: Bool { declares("varargs") || declares("parsed") }

  private func forEachWord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let text = signatureText
    let end = text.utf8CodeUnitCount
    var index = signature().pointee.end
    while index < end, text.utf8Start[index] != UInt8(ascii: "-") {
      let start = index
      while index < end, text.utf8Start[index] != UInt8(ascii: " ") { index += 1 }
      if index > start {
        body(UnsafeBufferPointer(start: text.utf8Start + start, count: index - start))
      }
      index += 1
    }
  }
}
