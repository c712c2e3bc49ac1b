/// The statements of Python 2 that Python 3 lacks: `print`, `exec`, and `raise` of several values.

extension VM {
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

  // MARK: raise

  /// The exception that `raise type, value, traceback` raises (`do_raise`).
  func exceptionToRaise(
    _ type: Value, _ value: Value, _ traceback: Value
  ) throws(Raised) -> Owned {
    var type = type.owned
    while let tuple = asTuple(type.value), tuple.pointee.count > 0 {
      type = tuple.items[0].owned
    }
    let exception: Owned
    if type.value.hasLayout(.type),
      type.value.storage(TypeObject.self).pointee.flags.contains(.exception)
    {
      if value.hasLayout(.exception), try isInstanceOf(value, type.value) {
        exception = value.owned
      } else if value.isNone {
        exception = try call(type.value)
      } else if let arguments = asTuple(value) {
        exception = try call(
          type.value, arguments: arguments.items, count: arguments.pointee.count)
      } else {
        exception = try call(type.value, value)
      }
      if !exception.value.hasLayout(.exception) {
        throw typeError(
          "calling \(try reprSwift(type.value)) should have returned an instance of "
            + "BaseException, not \(try reprSwift(Value(self.type(of: exception.value))))")
      }
    } else if type.value.hasLayout(.exception) {
      if !value.isNone {
        throw typeError("instance exception may not have a separate value")
      }
      exception = type.value.owned
    } else {
      throw typeError(
        "exceptions must be old-style classes or derived from BaseException, not "
          + typeName(type.value))
    }
    if !traceback.isNone {
      guard traceback.hasLayout(.traceback) else {
        throw typeError("raise: arg 3 must be a traceback or None")
      }
      try setTraceback(exception.value, traceback)
    } else {
      // An exception of Python 2 does not remember where it was raised before.
      replaceField(
        &exception.value.storage(ExceptionObject.self).pointee.traceback, .unbound)
    }
    return exception
  }
}

// MARK: - exec

extension VM {
  /// `exec source in globals, locals`; `None` where they are not given.
  func execStatement(_ source: Value, _ globals: Value, _ locals: Value) throws(Raised) {
    var source = source.owned
    if isInstance(source.value, .textFile) { source = try callMethod(source.value, .read) }
    _ = try evaluate(source.value, globals, locals, "exec", .exec)
  }
}
