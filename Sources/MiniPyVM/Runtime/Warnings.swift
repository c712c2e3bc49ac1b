/// Warnings that the machine gives: a part of CPython's `_warnings.c`. Once a program has imported
/// `warnings`, that module's filters decide.

/// What has been warned of.
struct WarningState {
  /// Keys of warnings that were shown and are shown once.
  var shown: [String] = []
}

extension VM {
  /// Gives a warning about a place in the source. Default filters: deprecations show in
  /// `__main__` only, resource and import warnings not at all.
  ///
  /// - Parameter isShownOnce: the same text about the same line is not repeated (the compiler's
  ///   warnings are).
  /// - Parameter source: the object that the warning is about, whose making CPython could trace.
  /// - Throws: the warning itself if a filter makes it an error.
  func warn(
    _ category: BuiltinType, _ message: String, fileName: String, line: Int, module: String,
    isShownOnce: Bool = true, source: Value = .unbound
  ) throws(Raised) {
    if isPython2, category == .deprecationWarning || category == .syntaxWarning { return }
    if let modules = asDict(pointee.modules) {
      let key = internedString("warnings")
      let known = dictGet(modules, interned: key.value).owned
      if known.value.hasLayout(.module) {
        try warnExplicitly(
          known.value, category, message, fileName, line, module, hasRegistry: isShownOnce,
          source: source)
        return
      }
    }
    switch category {
    case .deprecationWarning: if module != "__main__" { return }
    case .pendingDeprecationWarning, .importWarning, .resourceWarning: return
    default: break
    }
    let name = swiftString(type(category).pointee.name)
    let key = "\(name)\u{0}\(message)\u{0}\(fileName)\u{0}\(line)"
    if isShownOnce {
      if pointee.warnings.shown.contains(where: { $0.utf8.elementsEqual(key.utf8) }) { return }
      pointee.warnings.shown.append(key)
    }
    showWarning(
      category, message, fileName: fileName, line: line,
      hasSource: source.isObject && !pointee.isShuttingDown)
  }

  /// `warnings.warn_explicit(…)`.
  private func warnExplicitly(
    _ warnings: Value, _ category: BuiltinType, _ message: String, _ fileName: String,
    _ line: Int, _ module: String, hasRegistry: Bool, source: Value
  ) throws(Raised) {
    let name = internedString("warn_explicit")
    let function = try getAttribute(warnings, name.value)
    var registry = Owned.none
    if hasRegistry, let frame = runningFrame() {
      // The module's own registry, as far as the warning is about the code that runs.
      let key = internedString("__warningregistry__")
      let known = dictGet(frame.pointee.globals, interned: key.value)
      if known.isUnbound {
        registry = newDict()
        dictSetInterned(frame.pointee.globals, key.value, registry.value.owned)
      } else {
        registry = known.owned
      }
    }
    let text = string(message)
    let file = string(fileName)
    let moduleName = string(module)
    var arguments = OwnedList(capacity: 6)
    arguments.append(text)
    arguments.append(Value(type(category)).owned)
    arguments.append(file)
    arguments.append(Owned(Value(small: line)))
    arguments.append(moduleName)
    arguments.append(registry)
    if source.isObject {
      arguments.append(.none)
      arguments.append(source.owned)
    }
    _ = try call(function.value, list: arguments)
  }

  /// A line of a source file without the blanks around it.
  func strippedSourceLine(_ fileName: String, _ line: Int) -> [UInt32] {
    let source = pointee.sourceLines.line(fileName, line, pointee.host)
    var start = 0
    var end = source.count
    while start < end, SourceLines.isSpace(source[start]) { start += 1 }
    while end > start, SourceLines.isSpace(source[end - 1]) { end -= 1 }
    return Array(source[start..<end])
  }

  /// `file:line: Category: message` and the source line; for a warning about an object the advice to trace
  /// where it was made.
  func showWarning(
    _ category: BuiltinType, _ message: String, fileName: String, line: Int,
    hasSource: Bool = false
  ) {
    let name = swiftString(type(category).pointee.name)
    var text = "\(fileName):\(line): \(name): \(message)\n"
    let source = strippedSourceLine(fileName, line)
    if !source.isEmpty { text += "  " + String(points: source) + "\n" }
    if hasSource {
      text += "\(name): Enable tracemalloc to get the object allocation traceback\n"
    }
    writeToSysStderr(text)
  }

  /// Gives a warning about the code that runs now.
  func warn(
    _ category: BuiltinType, _ message: String, stackLevel: Int = 1, source: Value = .unbound
  ) throws(Raised) {
    guard let frame = runningFrame(depth: max(0, stackLevel - 1)) else {
      try warn(category, message, fileName: "<sys>", line: 0, module: "sys", source: source)
      return
    }
    let fileName = frame.pointee.code.pointee.detail._withUnsafeGuaranteedRef { $0.fileName }
    let name = dictGet(frame.pointee.globals, interned: self.name(.name))
    try warn(
      category, message, fileName: fileName, line: currentLine(frame),
      module: asStr(name) != nil ? swiftString(name) : "<string>", source: source)
  }
}
