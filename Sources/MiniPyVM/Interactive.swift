import MiniPyParser

/// How a statement that was entered at a prompt ended.
public enum InteractiveOutcome: Sendable, Equatable {
  /// It ran to its end.
  case finished
  /// It is not Python; the error was printed.
  case syntaxError
  /// It raised; the traceback was printed.
  case raised
  /// It was interrupted by Ctrl-C; the traceback was printed.
  case interrupted
  /// It ends the session with this status: `SystemExit`, or a limit was passed.
  case exit(Int32)
}

extension VirtualMachine {
  /// Begins an interactive session: a fresh `__main__`, and `sys.ps1` and `sys.ps2`.
  ///
  /// - Parameter keepsMain: The session goes on in the `__main__` of the program that ran before.
  public func beginSession(keepsMain: Bool = false) { vm.beginSession(keepsMain: keepsMain) }

  /// Runs what was entered at a prompt: values of expression statements are displayed, and an
  /// exception is printed. Standard output is flushed.
  ///
  /// - Parameters:
  ///   - text: One input, as `interactiveInputs` gives them.
  ///   - fileName: How tracebacks name it; they show the lines that `registerSource` was told.
  ///   - firstLine: The number of its first line.
  public func runInteractive(
    _ text: String, fileName: String, firstLine: Int = 1
  ) -> InteractiveOutcome {
    vm.runInteractive(text, fileName: fileName, firstLine: firstLine)
  }

  /// Runs a file before a session's first input, in the session's names (PYTHONSTARTUP); while it
  /// runs, `__file__` names it.
  ///
  /// - Parameter source: The file's bytes.
  public func runStartup(_ source: [UInt8], fileName: String) -> InteractiveOutcome {
    vm.runStartup(source, fileName: fileName)
  }

  /// Tells the machine the text of a file, so that tracebacks show its lines without a host that
  /// can read it.
  public func registerSource(_ text: String, fileName: String) {
    vm.pointee.sourceLines.register(fileName, text: text)
  }

  /// Hands what was written to standard output so far to the host.
  public func flushOutput() { vm.flushOutputQuietly() }

  /// The language that the machine runs.
  public var dialect: Dialect { vm.pointee.dialect }

  /// What is missing for a complete input.
  ///
  /// - Parameter text: What was entered, without the last line feed.
  /// - Returns: `true` if more lines could complete the text: it is no statement yet, but with a
  ///   line feed it is one or may become one (CPython: `codeop._maybe_compile`).
  public func isIncomplete(_ text: String) -> Bool {
    switch completeness(of: text) {
    case .complete: return false
    default: return completeness(of: text + "\n") != .wrong
    }
  }

  private enum Completeness {
    case complete, incomplete, wrong
  }

  private func completeness(of text: String) -> Completeness {
    guard let source = try? SourceText(text) else { return .wrong }
    do throws(CompileError) {
      _ = try parseInteractive(
        source, allowsIncompleteInput: true, dialect: vm.pointee.dialect)
      return .complete
    } catch {
      return error.kind == .incompleteInput ? .incomplete : .wrong
    }
  }

  /// A prompt: `sys.ps1`, or `sys.ps2` for further lines, as text; what the program made of it.
  public func prompt(isContinuation: Bool) -> String { vm.prompt(isContinuation: isContinuation) }

  /// The names that may be meant at the end of a text: names of the session and the built-ins,
  /// keywords, or attributes behind a dot. Nothing is called but attribute access of the object
  /// itself.
  ///
  /// - Parameter word: A name or a dotted name.
  public func completions(of word: String) -> [String] { vm.completions(of: word) }
}

extension VM {
  func beginSession(keepsMain: Bool) {
    var module = Owned.unbound
    let key = internedString("__main__")
    if keepsMain, let modules = asDict(pointee.modules) {
      module = dictGet(modules, interned: key.value).owned
    }
    if !module.value.hasLayout(.module) { module = newMainModule(fileName: nil) }
    let dict = module.value.storage(ModuleObject.self).pointee.dict
    replaceField(&pointee.sessionDict, dict.owned)
    if let sys = asDict(pointee.sysDict) {
      for (name, text) in [("ps1", ">>> "), ("ps2", "... ")] {
        let key = internedString(name)
        if dictGet(sys, interned: key.value).isUnbound {
          dictSetInterned(sys, key.value, string(text))
        }
      }
    }
  }

  func runInteractive(_ text: String, fileName: String, firstLine: Int) -> InteractiveOutcome {
    runInSession { () throws(Raised) in try compileInteractive(text, fileName, firstLine) }
  }

  func runStartup(_ source: [UInt8], fileName: String) -> InteractiveOutcome {
    let outcome = runInSession { () throws(Raised) in
      let name = string(fileName)
      if let globals = asDict(pointee.sessionDict) {
        dictSetInterned(globals, self.name(.file), name)
      }
      return try compileSource(
        bytes: source, fileName: fileName, mode: .module, isProgram: true, keepsConstants: true)
    }
    if let globals = asDict(pointee.sessionDict) {
      withSavedException {
        do throws(Raised) { _ = try dictDelete(globals, self.name(.file)) } catch { dropRaised() }
      }
    }
    return outcome
  }

  /// Compiles and runs one input.
  private func runInSession(
    _ compile: () throws(Raised) -> Owned
  ) -> InteractiveOutcome {
    if pointee.sessionDict.isUnbound { beginSession(keepsMain: false) }
    let globals = pointee.sessionDict.owned
    var outcome = InteractiveOutcome.finished
    do throws(Raised) {
      let code = try compile()
      outcome = .raised
      defer { dropArena(code.value) }
      _ = try runCode(code.value, globals: globals.value, locals: globals.value)
      outcome = pointee.limits.reason == nil ? .finished : .exit(reportStop(.unbound))
    } catch {
      // What the compiler raises need not be a `SyntaxError`: warnings may be errors.
      let isSyntax = outcome == .finished && raisedMatches(.syntaxError)
      if raisedMatches(.systemExit) || pointee.limits.reason != nil {
        outcome = .exit(reportUncaught())
      } else {
        outcome = isSyntax ? .syntaxError : .raised
        if reportUncaught() == 130 { outcome = .interrupted }
      }
    }
    flushOutputQuietly()
    return outcome
  }

  private func compileInteractive(
    _ text: String, _ fileName: String, _ firstLine: Int
  ) throws(Raised) -> Owned {
    // Line feeds in front give the lines their numbers.
    let padded = String(repeating: "\n", count: max(0, firstLine - 1)) + text
    let module: Module
    do throws(CompileError) {
      module = try parseModule(try SourceText(padded), dialect: pointee.dialect)
    } catch {
      throw syntaxError(error, fileName)
    }
    return try compile(
      module: module, fileName: fileName, mode: .interactive, keepsConstants: true)
  }

  // MARK: For a prompt

  func prompt(isContinuation: Bool) -> String {
    let standard = isContinuation ? "... " : ">>> "
    guard let sys = asDict(pointee.sysDict) else { return standard }
    let key = internedString(isContinuation ? "ps2" : "ps1")
    let value = dictGet(sys, interned: key.value).owned
    if value.isUnbound { return standard }
    var text = standard
    withSavedException {
      do throws(Raised) {
        let shown = try str(value.value)
        text = swiftString(shown.value)
      } catch { dropRaised() }
    }
    return text
  }

  func completions(of word: String) -> [String] {
    var found: [String] = []
    withSavedException {
      do throws(Raised) {
        if let dot = word.utf8.lastIndex(of: UInt8(ascii: ".")) {
          found = try attributeCompletions(
            String(word[..<dot]), String(word[word.utf8.index(after: dot)...]))
        } else {
          found = try nameCompletions(word)
        }
      } catch { dropRaised() }
    }
    return found
  }

  private func nameCompletions(_ prefix: String) throws(Raised) -> [String] {
    var found = VM.keywords.filter { $0.utf8.starts(with: prefix.utf8) }
    for namespace in [pointee.sessionDict, pointee.builtins] {
      guard let dict = asDict(namespace) else { continue }
      var position = 0
      while let (key, _) = dictNext(dict, &position) {
        guard asStr(key) != nil else { continue }
        let name = swiftString(key)
        if name.utf8.starts(with: prefix.utf8), prefix.utf8.first == 95 || name.utf8.first != 95 {
          found.append(name)
        }
      }
    }
    return VM.sortedUniquely(found)
  }

  private func attributeCompletions(
    _ path: String, _ prefix: String
  ) throws(Raised) -> [String] {
    if let literal = try literalValue(path) {
      return try attributeNames(Owned(literal), path, prefix)
    }
    let parts = path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
    guard let first = parts.first, !parts.contains(where: { $0.utf8.isEmpty }) else { return [] }
    let key = internedString(first)
    var object = Owned.unbound
    for namespace in [pointee.sessionDict, pointee.builtins] where object.isUnbound {
      if let dict = asDict(namespace) { object = dictGet(dict, interned: key.value).owned }
    }
    if object.isUnbound { return [] }
    for part in parts.dropFirst() {
      let name = internedString(part)
      object = try getAttribute(object.value, name.value)
    }
    return try attributeNames(object, path, prefix)
  }

  /// The value (counted) of a text that is nothing but a literal; `nil` for other texts.
  private func literalValue(_ text: String) throws(Raised) -> Value? {
    guard let first = text.utf8.first, "'\"[{(".utf8.contains(first) else { return nil }
    let parsed: ParsedExpression
    do throws(CompileError) {
      parsed = try parseExpression(try SourceText(text), dialect: pointee.dialect)
    } catch { return nil }
    func isLiteral(_ expression: Expression) -> Bool {
      switch expression.kind {
      case .constant: return true
      case .list(let items, _), .tuple(let items, _), .set(let items):
        return items.allSatisfy(isLiteral)
      case .dict(let keys, let values):
        return keys.allSatisfy { $0.map(isLiteral) ?? false } && values.allSatisfy(isLiteral)
      default: return false
      }
    }
    guard isLiteral(parsed.body) else { return nil }
    let code = try compileSource(text: text, fileName: "<stdin>", mode: .eval)
    let value = try runCode(code.value, globals: pointee.sessionDict, locals: .unbound)
    return value.take()
  }

  /// The attributes of an object that begin so, each behind the path to it.
  private func attributeNames(
    _ object: consuming Owned, _ path: String, _ prefix: String
  ) throws(Raised) -> [String] {
    let dirName = internedString("dir")
    guard let builtins = asDict(pointee.builtins) else { return [] }
    let dir = dictGet(builtins, interned: dirName.value).owned
    let names = try call(dir.value, object.value)
    var found: [String] = []
    try forEach(names.value) { name throws(Raised) in
      guard asStr(name) != nil else { return true }
      let text = swiftString(name)
      if text.utf8.starts(with: prefix.utf8), !prefix.utf8.isEmpty || text.utf8.first != 95 {
        found.append(path + "." + text)
      }
      return true
    }
    return VM.sortedUniquely(found)
  }

  private static func sortedUniquely(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where result.last.map({ !$0.utf8.elementsEqual(name.utf8) }) ?? true { result.append(name) }
    return result
  }

  private static var keywords: [String] {
    [
      "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
      "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
      "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
      "while", "with", "yield", "match", "case", "type",
    ]
  }
}
