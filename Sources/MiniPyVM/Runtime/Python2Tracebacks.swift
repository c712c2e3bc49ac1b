/// What CPython 2.7 prints of exceptions: tracebacks without carets, and exceptions that nobody can
/// catch in one line.

extension FrameSummary {
  /// The frame's entry: the location and its line.
  func python2Text(_ head: String, _ vm: VM) -> String {
    var line = vm.pointee.sourceLines.line(fileName, self.line, vm.pointee.host)[...]
    while let first = line.first, SourceLines.isSpace(first) { line.removeFirst() }
    while let last = line.last, SourceLines.isSpace(last) { line.removeLast() }
    return line.isEmpty ? head : head + "    " + String(points: Array(line)) + "\n"
  }
}

extension VM {
  /// A module whose name is not shown with its exceptions.
  func isUnnamedModule(_ name: String) -> Bool {
    isPython2 ? name == "exceptions" : name == "builtins" || name == "__main__"
  }

  /// `Exception TypeError: TypeError('text',) in <bound method …> ignored` (`PyErr_WriteUnraisable`).
  func python2Unraisable(_ exception: Value, _ context: Value) -> String {
    var text = "Exception " + exceptionTypeName(exception)
    let storage = exception.storage(ExceptionObject.self)
    let isBare = storage.pointee.isBare && storage.argumentCount == 1
    text += ": "
    text += safeText(
      isBare ? storage.argument(0) : raisedObject(exception), "exception", isRepr: true)
    text += " in "
    text += context.isUnbound ? "<NULL>" : safeText(context, "object", isRepr: true)
    return text + " ignored\n"
  }
}
