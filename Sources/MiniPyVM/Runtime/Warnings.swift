/// Warnings: one mechanism for those of the machine and those of scripts, as CPython's
/// `_warnings.c`. The filters are those of the module `warnings` once a program has imported it,
/// before that the ones it begins with.

/// What is known of warnings besides the module's attributes.
struct WarningState {
  /// How often the filters changed. A registry of what was shown is good for one version only.
  var filtersVersion = 0
  /// The list of filters, while the modules are taken apart (counted).
  var keptFilters = Value.unbound
  /// A warning about an object has been shown: CPython imports the module for the first one.
  var hasShownObject = false
}

/// The filters at the start: deprecations show in `__main__`, and some categories never.
private let firstFilters: [(action: StaticString, category: BuiltinType, module: StaticString?)] = [
  ("default", .deprecationWarning, "__main__"), ("ignore", .deprecationWarning, nil),
  ("ignore", .pendingDeprecationWarning, nil), ("ignore", .importWarning, nil),
  ("ignore", .resourceWarning, nil),
]

/// Where a warning is about: the arguments of `warn_explicit`.
struct WarningPlace {
  /// A string.
  let fileName: Value
  let line: Int
  /// A string.
  let module: Value
  /// A dict of what was shown there, or `None`.
  var registry = Value.none
  /// The object that the warning is about, or `None`.
  var source = Value.none
}

// MARK: - Giving warnings

extension VM {
  /// Gives a warning about the code that runs now.
  ///
  /// - Parameter source: the object that the warning is about, whose making CPython could trace.
  /// - Throws: the warning itself if a filter makes it an error.
  func warn(
    _ category: BuiltinType, _ message: String, source: Value = .none
  ) throws(Raised) {
    if isSilent(category) { return }
    let text = string(message)
    try warn(text.value, Value(type(category)), frame: runningFrame(), source: source)
  }

  /// Gives a warning about a place in a source, each time anew.
  func warn(
    _ category: BuiltinType, _ message: String, fileName: String, line: Int, module: String
  ) throws(Raised) {
    if isSilent(category) { return }
    let text = string(message)
    let file = string(fileName)
    let name = string(module)
    try warnExplicitly(
      text.value, Value(type(category)),
      WarningPlace(fileName: file.value, line: line, module: name.value))
    _ = (file.value, name.value)
  }

  /// Python 2.7 shows no deprecations, and its compiler finds other faults.
  private func isSilent(_ category: BuiltinType) -> Bool {
    isPython2 && (category == .deprecationWarning || category == .syntaxWarning)
  }

  /// Gives a warning about what a frame runs; without a frame about `sys` (`setup_context`).
  fileprivate func warn(
    _ message: Value, _ category: Value, frame: FramePointer?, source: Value
  ) throws(Raised) {
    var globals = pointee.sysDict.storage(DictObject.self)
    var fileName = "<sys>"
    var line = 0
    if let frame {
      globals = frame.pointee.globals
      fileName = frame.pointee.code.pointee.detail._withUnsafeGuaranteedRef { $0.fileName }
      line = currentLine(frame)
    }
    let held = Value(globals).owned
    let key = internedString("__warningregistry__")
    var registry = dictGet(globals, interned: key.value).owned
    if registry.isUnbound {
      registry = newDict()
      dictSetInterned(globals, key.value, registry.value.owned)
    }
    let file = string(fileName)
    let name = dictGet(globals, interned: self.name(.name))
    let module = asStr(name) != nil ? name.owned : string("<string>")
    try warnExplicitly(
      message, category,
      WarningPlace(
        fileName: file.value, line: line, module: module.value, registry: registry.value,
        source: source))
    _ = (held.value, file.value, module.value, registry.value)
  }

  /// Gives a warning, unless it was given before or a filter says otherwise (`warn_explicit`).
  ///
  /// - Parameters:
  ///   - message: a text, or a warning, whose class then is the category.
  ///   - category: a subclass of `Warning`.
  func warnExplicitly(
    _ message: Value, _ category: Value, _ place: WarningPlace
  ) throws(Raised) {
    let registry = asDict(place.registry)
    if registry == nil, !place.registry.isNone {
      throw typeError("'registry' must be a dict or None")
    }
    var text = message.owned
    var category = category.owned
    var warning = message.owned
    if isInstance(message, .warning) {
      text = try str(message)
      category = Value(type(of: message)).owned
    } else {
      warning = try call(category.value, message)
    }
    let key = newTuple([text.value, category.value, Value(small: place.line)])
    if let registry, try wasShown(key.value, in: registry, marks: false) { return }
    let action = try actionForWarning(text.value, category.value, place)
    let name = swiftString(action.value)
    switch name {
    case "ignore": return
    case "error": throw raise(warning.value.owned)
    case "always": break
    default:
      if let registry { try dictSet(registry, key.value, .true) }
      if name == "once" {
        // What has no registry of its own uses the common one.
        let common = try warningsAttribute("onceregistry")
        let once = newTuple([text.value, category.value])
        if let known = registry ?? asDict(common.value),
          try wasShown(once.value, in: known, marks: true)
        {
          return
        }
      } else if name == "module" {
        let whole = newTuple([text.value, category.value, Value(small: 0)])
        if let registry, try wasShown(whole.value, in: registry, marks: true) { return }
      } else if name != "default" {
        throw runtimeError(
          "Unrecognized action (\(try reprSwift(action.value))) in warnings.filters:\n None")
      }
    }
    try showWarning(warning.value, category.value, text.value, place)
    _ = (text.value, category.value, warning.value, key.value)
  }

  /// True if a warning is in a registry of this version of the filters; an older registry is
  /// emptied. With `marks` it is in from now on.
  private func wasShown(
    _ key: Value, in registry: DictPointer, marks: Bool
  ) throws(Raised) -> Bool {
    let name = internedString("version")
    let version = Value(small: pointee.warnings.filtersVersion)
    if dictGet(registry, interned: name.value) != version {
      dictClear(registry)
      dictSetInterned(registry, name.value, Owned(version))
    } else {
      let known = try dictGet(registry, key).owned
      if !known.isUnbound, try isTrue(known.value) { return true }
    }
    if marks { try dictSet(registry, key, .true) }
    return false
  }

  /// An attribute of the module `warnings`, or unbound if that is not imported or has none.
  private func warningsAttribute(_ name: StaticString) throws(Raised) -> Owned {
    guard let modules = asDict(pointee.modules) else { return .unbound }
    let key = internedString("warnings")
    let module = dictGet(modules, interned: key.value).owned
    guard module.value.hasLayout(.module) else { return .unbound }
    let dict = module.value.storage(ModuleObject.self).pointee.dict
    let attribute = internedString(name.description)
    return dictGet(dict, interned: attribute.value).owned
  }
}

// MARK: - Filters

extension VM {
  /// What to do with a warning, a string: the action of the first filter that fits.
  private func actionForWarning(
    _ text: Value, _ category: Value, _ place: WarningPlace
  ) throws(Raised) -> Owned {
    var filters = try warningsAttribute("filters")
    if filters.isUnbound { filters = pointee.warnings.keptFilters.owned }
    if filters.isUnbound {
      for filter in firstFilters
      where try isSubclassOf(category, Value(type(filter.category)))
        && (filter.module == nil || swiftString(place.module) == filter.module?.description)
      {
        return string(filter.action.description)
      }
      return string("default")
    }
    guard let list = asList(filters.value) else {
      throw valueError("_warnings.filters must be a list")
    }
    var index = 0
    while index < list.pointee.count {
      let filter = list.pointee.items.unsafelyUnwrapped[index].owned
      guard let parts = asTuple(filter.value), parts.pointee.count == 5 else {
        throw valueError("_warnings.filters item \(index) isn't a 5-tuple")
      }
      guard asStr(parts.items[0]) != nil else {
        throw typeError("action must be a string, not '\(typeName(parts.items[0]))'")
      }
      let line = try self.index(parts.items[4])
      if try fits(parts.items[1], text), try fits(parts.items[3], place.module),
        try isSubclassOf(category, parts.items[2]), line == 0 || line == place.line
      {
        return parts.items[0].owned
      }
      index += 1
    }
    let action = try warningsAttribute("defaultaction")
    if action.isUnbound { return string("default") }
    if asStr(action.value) == nil {
      throw typeError("_warnings.defaultaction must be a string")
    }
    return action
  }

  /// True if a filter's condition allows a text: none does, a string that equals it, a pattern that
  /// matches its beginning.
  private func fits(_ condition: Value, _ text: Value) throws(Raised) -> Bool {
    if condition.isNone { return true }
    if isExactly(condition, .str) { return try equals(condition, text) }
    let match = internedString("match")
    let method = try getAttribute(condition, match.value)
    let result = try call(method.value, text)
    return try isTrue(result.value)
  }

  /// Keeps the filters beyond the module `warnings`, for what its end warns of.
  func keepWarningFilters() {
    withSavedException {
      do throws(Raised) {
        pointee.warnings.keptFilters = try warningsAttribute("filters").take()
      } catch {
        dropRaised()
      }
    }
  }

  /// The filters that the module `warnings` begins with.
  func newWarningFilters() -> Owned {
    let list = newList(capacity: firstFilters.count)
    for filter in firstFilters {
      let action = string(filter.action.description)
      let module = filter.module.map { string($0.description) } ?? .none
      let item = newTuple([
        action.value, .none, Value(type(filter.category)), module.value, Value(small: 0),
      ])
      listAppend(list.value, item.value)
    }
    return list
  }
}

// MARK: - Showing

extension VM {
  /// Shows a warning: the module's way if it is imported, else on standard error.
  private func showWarning(
    _ warning: Value, _ category: Value, _ text: Value, _ place: WarningPlace
  ) throws(Raised) {
    let show = try warningsAttribute("_showwarnmsg")
    let messageClass = try warningsAttribute("WarningMessage")
    if show.isUnbound || messageClass.isUnbound {
      let name = try lookupAttribute(category, .name)
      showWarning(
        swiftString(name.value), try swiftString(str(text).value), place)
      return
    }
    var arguments = OwnedList(capacity: 7)
    for value in [
      warning, category, place.fileName, Value(small: place.line), .none, .none, place.source,
    ] {
      arguments.append(value.owned)
    }
    let message = try call(messageClass.value, list: arguments)
    _ = try call(show.value, message.value)
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

  /// `file:line: Category: message` and the source line; for a warning about an object the advice
  /// to trace where it was made.
  private func showWarning(_ category: String, _ message: String, _ place: WarningPlace) {
    let fileName = swiftString(place.fileName)
    var text = "\(fileName):\(place.line): \(category): \(message)\n"
    let source = modulesAreGone ? [] : strippedSourceLine(fileName, place.line)
    if !source.isEmpty { text += "  " + String(points: source) + "\n" }
    if !place.source.isNone, advisesToTrace() {
      text += "\(category): Enable tracemalloc to get the object allocation traceback\n"
    }
    writeToSysStderr(text)
  }

  /// True if a warning about an object advises to trace where it was made: CPython's module `warnings`
  /// does, which is no longer imported when the program ends.
  private func advisesToTrace() -> Bool {
    if pointee.isShuttingDown { return pointee.warnings.hasShownObject && !modulesAreGone }
    pointee.warnings.hasShownObject = true
    return true
  }
}

// MARK: - For the module

extension VM {
  /// `warnings.warn`: about the caller, or `stackLevel - 1` frames further out, not counting frames
  /// of files that begin with one of the prefixes.
  func warnCaller(
    _ message: Value, _ category: Value, stackLevel: Int, source: Value, skipping prefixes: Value
  ) throws(Raised) {
    var category = category
    if isInstance(message, .warning) {
      category = Value(type(of: message))
    } else if category.isNone {
      category = Value(type(.userWarning))
    } else if !category.hasLayout(.type)
      || !isSubtype(category.storage(TypeObject.self), type(.warning))
    {
      throw typeError("category must be a Warning subclass, not '\(typeName(category))'")
    }
    var skipped: [String] = []
    if let tuple = asTuple(prefixes) {
      for index in 0..<tuple.pointee.count {
        guard asStr(tuple.items[index]) != nil else {
          throw typeError(
            "Found non-str '\(typeName(tuple.items[index]))' in skip_file_prefixes.")
        }
        skipped.append(swiftString(tuple.items[index]))
      }
    }
    var left = skipped.isEmpty ? stackLevel : max(2, stackLevel)
    var frame = runningFrame()
    while left > 1, let inner = frame {
      frame = caller(of: inner)
      while let current = frame, isSkipped(current, skipped) { frame = caller(of: current) }
      left -= 1
    }
    try warn(message, category, frame: frame, source: source)
  }

  private func isSkipped(_ frame: FramePointer, _ prefixes: [String]) -> Bool {
    if prefixes.isEmpty { return false }
    let name = frame.pointee.code.pointee.detail._withUnsafeGuaranteedRef { $0.fileName }
    for prefix in prefixes where name.utf8.starts(with: prefix.utf8) { return true }
    return false
  }
}

// MARK: - Bytes taken for text

extension VM {
  /// With `-b`: a `BytesWarning`.
  func warnOfBytes(_ message: String) throws(Raised) {
    if pointee.configuration.flags.bytesWarning > 0 { try warn(.bytesWarning, message) }
  }

  /// With `-b`: a warning where bytes are compared with text or an integer.
  func warnOfComparison(_ left: Value, _ right: Value) throws(Raised) {
    guard pointee.configuration.flags.bytesWarning > 0 else { return }
    let isArray = isInstance(left, .bytearray)
    if asStr(right) != nil {
      try warnOfBytes("Comparison between \(isArray ? "bytearray" : "bytes") and string")
    } else if !isArray, asInt(right) != nil {
      try warnOfBytes("Comparison between bytes and int")
    }
  }
}
