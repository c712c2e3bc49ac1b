/// The statements of Python 2 that Python 3 lacks: `print` and `exec`.

extension VM {
  /// `with`: what lacks a method of context managers raises `AttributeError`.
  func checkContextManager(_ manager: Value) throws(Raised) {
    let type = type(of: manager)
    for name in [Name.exit, .enter] where lookupSpecial(type, name).isUnbound {
      if isClassic(type) { throw attributeError(manager, self.name(name)) }
      throw attributeError(swiftString(self.name(name)))
    }
  }

  // MARK: print

  /// Writes one value of a `print` statement (`PRINT_ITEM_TO`); no file is `sys.stdout`.
  func printItem(_ value: Value, to file: Value) throws(Raised) {
    let file = try printFile(file)
    let text = try printedText(value)
    if file.value == pointee.output.standardOutput {
      if pointee.python2?.softspace == true { try writeOutput(" ") }
      pointee.python2?.softspace = false
      try write(text.value, to: file.value)
      pointee.python2?.softspace = leavesSoftspace(value, text.value)
      return
    }
    if try softspace(of: file.value, becomes: false) {
      let space = latin1String(32)
      _ = try callMethod(file.value, .write, space.value)
    }
    _ = try callMethod(file.value, .write, text.value)
    if leavesSoftspace(value, text.value) { _ = try softspace(of: file.value, becomes: true) }
  }

  /// Ends the line of a `print` statement (`PRINT_NEWLINE_TO`).
  func printNewline(to file: Value) throws(Raised) {
    let file = try printFile(file)
    if file.value == pointee.output.standardOutput {
      pointee.python2?.softspace = false
      try writeOutput("\n")
      return
    }
    let newline = latin1String(10)
    _ = try callMethod(file.value, .write, newline.value)
    _ = try softspace(of: file.value, becomes: false)
  }

  /// Ends a line that `print` left open, at the program's end or before a traceback
  /// (`Py_FlushLine`).
  func endPrintedLine() {
    guard pointee.python2?.softspace == true else { return }
    pointee.python2?.softspace = false
    withSavedException {
      do throws(Raised) { try writeOutput("\n") } catch { dropRaised() }
    }
  }

  private func printFile(_ file: Value) throws(Raised) -> Owned {
    file.isNone ? try standardOutputFile() : file.owned
  }

  /// What `print` writes of a value: a unicode string in the encoding of the output.
  private func printedText(_ value: Value) throws(Raised) -> Owned {
    if isUnicode(value) { return try encodedForOutput(value) }
    return try str(value)
  }

  /// A string that ends in white space other than a blank needs no space behind it.
  private func leavesSoftspace(_ value: Value, _ text: Value) -> Bool {
    guard asStr(value) != nil, let str = asStr(text), str.pointee.count > 0 else { return true }
    let last = str[codePoint: str.pointee.count - 1]
    return !(last >= 9 && last <= 13)
  }

  /// Sets `file.softspace` and returns what it was; files without it have none.
  private func softspace(of file: Value, becomes new: Bool) throws(Raised) -> Bool {
    let name = internedString("softspace")
    let old = try lookupAttribute(file, name.value)
    let isOn = old.isUnbound ? false : try isTrue(old.value)
    do throws(Raised) {
      try setAttribute(file, name.value, Value(small: new ? Int64(1) : 0))
    } catch {
      dropRaised()
    }
    return isOn
  }
}

// MARK: - exec

extension VM {
  /// `exec source in globals, locals`; `None` where they are not given.
  func execStatement(_ source: Value, _ globals: Value, _ locals: Value) throws(Raised) {
    var source = source.owned
    if isInstance(source.value, .textFile) { source = try callMethod(source.value, .read) }
    guard globals.isNone, let frame = runningFrame(),
      frame.pointee.code.pointee.flags.contains(.optimized)
    else {
      _ = try evaluate(source.value, globals, locals, "exec", .exec)
      return
    }
    // Within a function the code works on a copy of the variables, which goes back afterwards: what
    // is no variable of the function is kept in its frame object (`PyFrame_LocalsToFast`).
    let global = Value(frame.pointee.globals).owned
    let object = frameObject(of: frame)
    let variables = newFrameLocalsProxy(object.value)
    let namespace = try variablesSeen(through: variables.value)
    var failed = false
    do throws(Raised) {
      _ = try evaluate(source.value, global.value, namespace.value, "exec", .exec)
    } catch { failed = true }
    let exception = failed ? takeRaised() : Owned.unbound
    if let dict = asDict(namespace.value) {
      var position = 0
      while let entry = dictNext(dict, &position) {
        try setVariable(through: variables.value, entry.key, entry.value)
      }
    }
    if failed {
      pointee.raised = exception.take()
      throw Raised()
    }
  }
}
