/// `print`, `input` and `open`.

extension VM {
  /// `print(*values, sep, end, file, flush)`.
  func printValues(
    _ values: UnsafeMutablePointer<Value>, count: Int, sep: Value, end: Value, file: Value,
    flush: Value
  ) throws(Raised) {
    let target: Owned
    if file.isNoneOrUnbound {
      target = try standardOutputFile()
      if target.value.isNone { return }
    } else {
      target = file.owned
    }
    try checkPrintText(sep, "sep")
    try checkPrintText(end, "end")
    var isDirect = target.value == pointee.output.standardOutput
    if isDirect { isDirect = try !fileState(target.value).isClosed }
    for index in 0..<count {
      if index > 0 {
        if !sep.isNoneOrUnbound {
          try writePrinted(sep, target.value, isDirect)
        } else if isDirect {
          try writeOutput(" ")
        } else {
          let space = latin1String(32)
          _ = try callMethod(target.value, .write, space.value)
        }
      }
      let text = try str(values[index])
      try writePrinted(text.value, target.value, isDirect)
    }
    if !end.isNoneOrUnbound {
      try writePrinted(end, target.value, isDirect)
    } else if isDirect {
      try writeOutput("\n")
    } else {
      let newline = latin1String(10)
      _ = try callMethod(target.value, .write, newline.value)
    }
    if !flush.isUnbound, try isTrue(flush) {
      _ = try callMethod(target.value, .flush)
    }
  }

  @inline(__always)
  private func writePrinted(_ text: Value, _ file: Value, _ isDirect: Bool) throws(Raised) {
    if isDirect, let str = asStr(text) {
      try writeOutput(str)
    } else {
      _ = try callMethod(file, .write, text)
    }
  }

  private func checkPrintText(_ value: Value, _ name: String) throws(Raised) {
    if !value.isNoneOrUnbound, asStr(value) == nil {
      throw typeError("\(name) must be None or a string, not \(typeName(value))")
    }
  }

  /// `input(prompt)`.
  func readInput(_ prompt: Value) throws(Raised) -> Owned {
    guard let sys = asDict(pointee.sysDict) else { throw runtimeError("lost sys.stdin") }
    let input = dictGet(sys, interned: name(.stdin)).owned
    if input.value.isNoneOrUnbound { throw runtimeError("input(): lost sys.stdin") }
    let output = dictGet(sys, interned: name(.stdout)).owned
    if output.value.isNoneOrUnbound { throw runtimeError("input(): lost sys.stdout") }
    // What a stream says of being flushed is no matter here.
    let errors = dictGet(sys, interned: name(.stderr)).owned
    if !errors.value.isNoneOrUnbound { flushQuietly(errors.value) }
    if !prompt.isUnbound {
      let text = try str(prompt)
      try write(text.value, to: output.value)
    }
    flushQuietly(output.value)
    let line = try callMethod(input.value, .readline)
    guard let text = asStr(line.value) else {
      throw typeError("object.readline() returned non-string")
    }
    if text.pointee.count == 0 {
      throw raise(.eofError, "EOF when reading a line")
    }
    if text[codePoint: text.pointee.count - 1] == 10 {
      return substring(text, 0, text.pointee.count - 1)
    }
    return line
  }

  private func flushQuietly(_ stream: Value) {
    do throws(Raised) {
      _ = try callMethod(stream, .flush)
    } catch {
      dropRaised()
    }
  }
}

func builtinInputFunctions() -> [Member] {
  [
    Method(
      "print(*args, sep=None, end=None, file=None, flush=False) -> ($module, /, *args, sep=' ', end='\\n', file=None, flush=False)",
      "Print values."
    ) {
      vm, arguments throws(Raised) in
      let values = arguments[0].storage(TupleObject.self)
      try vm.printValues(
        values.items, count: values.pointee.count, sep: arguments[1], end: arguments[2],
        file: arguments[3], flush: arguments[4])
      return .none
    },
    Method(
      "input(prompt=<unbound>, /) -> ($module, prompt='', /)", "Read a line from standard input."
    ) {
      vm, arguments throws(Raised) in try vm.readInput(arguments[0])
    },
    Method(
      """
      open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, \
      closefd=True, opener=None)
      """, "Open a file."
    ) { vm, arguments throws(Raised) in try vm.openFile(arguments) },
  ]
}
