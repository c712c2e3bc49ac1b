/// Warnings that the machine gives: a part of CPython's `_warnings.c`.

/// What has been warned of, and the filters.
struct WarningState {
  /// Keys of warnings that were shown and are shown once.
  var shown: [String] = []
  /// `-W` options and `warnings.simplefilter` calls, newest first: action and category.
  var filters: [(action: String, category: BuiltinType)] = []
}

extension VM {
  /// Gives a warning about a place in the source. Default filters: deprecations show in
  /// `__main__` only, resource and import warnings not at all.
  ///
  /// - Throws: the warning itself if a filter makes it an error.
  func warn(
    _ category: BuiltinType, _ message: String, fileName: String, line: Int, module: String,
    isShownOnce: Bool = true
  ) throws(Raised) {
    var action = "default"
    var isFiltered = false
    for filter in pointee.warnings.filters
    where isSubtype(type(category), type(filter.category)) {
      action = filter.action
      isFiltered = true
      break
    }
    if !isFiltered {
      switch category {
      case .deprecationWarning: action = module == "__main__" ? "default" : "ignore"
      case .pendingDeprecationWarning, .importWarning, .resourceWarning: action = "ignore"
      default: break
      }
    }
    switch action {
    case "ignore": return
    case "error": throw raise(category, message)
    case "always": break
    default:
      if !isShownOnce { break }
      let name = swiftString(type(category).pointee.name)
      let key = "\(name)\u{0}\(message)\u{0}\(action == "once" ? "" : "\(fileName)\u{0}\(line)")"
      if pointee.warnings.shown.contains(where: { $0.utf8.elementsEqual(key.utf8) }) { return }
      pointee.warnings.shown.append(key)
    }
    showWarning(category, message, fileName: fileName, line: line)
  }

  /// `file:line: Category: message` and the source line.
  func showWarning(_ category: BuiltinType, _ message: String, fileName: String, line: Int) {
    let name = swiftString(type(category).pointee.name)
    var text = "\(fileName):\(line): \(name): \(message)\n"
    let source = pointee.sourceLines.line(fileName, line, pointee.host)
    var start = 0
    while start < source.count, SourceLines.isSpace(source[start]) { start += 1 }
    if start < source.count { text += "  " + String(points: Array(source[start...])) + "\n" }
    writeToSysStderr(text)
  }

  /// Gives a warning about the code that runs now.
  func warn(_ category: BuiltinType, _ message: String, stackLevel: Int = 1) throws(Raised) {
    guard let frame = runningFrame(depth: max(0, stackLevel - 1)) else {
      try warn(category, message, fileName: "sys", line: 1, module: "sys")
      return
    }
    let fileName = frame.pointee.code.pointee.detail._withUnsafeGuaranteedRef { $0.fileName }
    let name = dictGet(frame.pointee.globals, interned: self.name(.name))
    try warn(
      category, message, fileName: fileName, line: currentLine(frame),
      module: asStr(name) != nil ? swiftString(name) : "<string>")
  }
}
