/// Exceptions as CPython 3.13's `traceback` module prints them: stack, chain, groups, notes.

/// An exception captured for printing (`traceback.TracebackException`). A subclass gets its parts
/// from elsewhere.
class ExceptionReport {
  /// Counted.
  let exception: Value
  var stack: [FrameSummary] = []
  var typeName = ""
  var text = ""
  var notes: [String] = []
  var suppressesContext = false
  var cause: ExceptionReport?
  var context: ExceptionReport?
  var exceptions: [ExceptionReport]?
  var syntax: SyntaxReport?
  /// How many members of a group are shown, and how deep groups in groups.
  var maximumGroupWidth = 15
  var maximumGroupDepth = 10

  init(_ exception: Value) {
    exception.retain()
    self.exception = exception
  }

  /// What was captured of its chain ends one after the other: a chain may be longer than the native
  /// stack is deep.
  deinit {
    exception.release()
    var ending = takeFollowing()
    while var report = ending.popLast() {
      if isKnownUniquelyReferenced(&report) { ending += report.takeFollowing() }
    }
  }

  /// Takes the reports of the chain and of the group's members away.
  private func takeFollowing() -> [ExceptionReport] {
    var following = exceptions ?? []
    if let cause { following.append(cause) }
    if let context { following.append(context) }
    cause = nil
    context = nil
    exceptions = nil
    return following
  }

  /// The exception that this one is shown after, and whether it is the direct cause.
  func earlier(_ vm: VM) throws(Raised) -> (report: ExceptionReport, isCause: Bool)? {
    if let cause { return (cause, true) }
    if let context, !suppressesContext { return (context, false) }
    return nil
  }

  /// The members of a group, else `nil`.
  func members(_ vm: VM) throws(Raised) -> [ExceptionReport]? { exceptions }

  /// The entries of the stack; none if there is no stack.
  func stackPieces(_ vm: VM) throws(Raised) -> [String] {
    foldRepeats(stack.map { FramePiece(frame: $0, text: $0.text(vm)) }, isPython2: vm.isPython2)
  }

  /// The last lines: type, message and notes.
  func lastPieces(_ vm: VM) throws(Raised) -> [String] {
    var pieces: [String]
    if let syntax {
      pieces = syntax.pieces(typeName)
    } else {
      pieces = [text.isEmpty ? typeName + "\n" : "\(typeName): \(text)\n"]
    }
    for note in notes { pieces.append(note + "\n") }
    return pieces
  }
}

/// What a `SyntaxError` shows.
struct SyntaxReport {
  var fileName: String?
  var line: String?
  var endLine: String?
  var text: SourceLine?
  var offset: Int?
  var endOffset: Int?
  var message: String?
}

/// How many times a line of a stack is shown that repeats.
private let recursiveCutoff = 3

// MARK: - Capturing

/// How an exception is captured.
private struct ExceptionCapture {
  /// Instead of the exception's own, unless unbound.
  var traceback: Value
  var limit: Int?
  var isBuiltin: Bool
  /// As CPython's interpreter prints by itself when the `traceback` module fails: without marks
  /// under the lines, without suggestions.
  var isPlain = false
}

extension VM {
  /// Captures an exception with its chain. `traceback` replaces the exception's own unless unbound.
  ///
  /// - Parameter limit: how many frames to show, as `traceback.print_exception` counts; `nil` all.
  ///   `isBuiltin`: the newest ones, as at the end of a program.
  func captureException(
    _ exception: Value, traceback: Value = .unbound, limit: Int? = nil, isBuiltin: Bool = true
  ) -> ExceptionReport {
    let capture = ExceptionCapture(traceback: traceback, limit: limit, isBuiltin: isBuiltin)
    if let root = captureChain(exception, capture) { return root }
    var plain = capture
    plain.isPlain = true
    return captureChain(exception, plain) ?? ExceptionReport(exception)
  }

  /// True for an attribute's name that no UTF-8 holds: looking for names like it fails.
  private func failsToSuggest(_ exception: Value) -> Bool {
    guard isInstance(exception, .attributeError) else { return false }
    let name = exception.storage(ExceptionObject.self).field(ExceptionField.attributeErrorName)
      .pointee
    return asStr(name)?.hasSurrogates ?? false
  }

  /// Whether an exception is true, which `traceback` asks before it looks at its chain; `nil` if
  /// it raises.
  private func truth(_ exception: Value) -> Bool? {
    let type = type(of: exception)
    if lookupSpecial(type, .bool).isUnbound, lookupSpecial(type, .len).isUnbound { return true }
    var answer: Bool?
    withSavedException {
      do throws(Raised) { answer = try isTrue(exception) } catch { dropRaised() }
    }
    return answer
  }

  /// Captures an exception and its chain; `nil` if CPython's `traceback` module would fail.
  private func captureChain(_ exception: Value, _ how: ExceptionCapture) -> ExceptionReport? {
    var seen: Set<UInt64> = []
    let root = captureOne(exception, how, &seen)
    // Exceptions of Python 2 have no chain.
    if isPython2 { return root }
    var ofChain = how
    ofChain.traceback = .unbound
    var queue = [root]
    while let report = queue.popLast() {
      if !how.isPlain {
        guard let isTrue = truth(report.exception), !failsToSuggest(report.exception) else {
          return nil
        }
        if !isTrue { continue }
      }
      let storage = report.exception.storage(ExceptionObject.self)
      func capture(_ value: Value) -> ExceptionReport { captureOne(value, ofChain, &seen) }
      let cause = storage.pointee.cause
      if cause.isObject, !seen.contains(cause.bits) { report.cause = capture(cause) }
      let context = storage.pointee.context
      if context.isObject, report.cause == nil, !storage.pointee.suppressesContext,
        !seen.contains(context.bits)
      {
        report.context = capture(context)
      }
      if isInstance(report.exception, .baseExceptionGroup),
        let members = groupExceptions(report.exception)
      {
        var exceptions: [ExceptionReport] = []
        for index in 0..<members.pointee.count { exceptions.append(capture(members.items[index])) }
        report.exceptions = exceptions
      }
      if let cause = report.cause { queue.append(cause) }
      if let context = report.context { queue.append(context) }
      if let exceptions = report.exceptions { queue += exceptions }
    }
    return root
  }

  private func captureOne(
    _ exception: Value, _ how: ExceptionCapture, _ seen: inout Set<UInt64>
  ) -> ExceptionReport {
    let report = ExceptionReport(exception)
    seen.insert(exception.bits)
    let storage = exception.storage(ExceptionObject.self)
    let heldTraceback =
      (how.traceback.isUnbound ? storage.pointee.traceback : how.traceback).owned
    report.stack = stackSummary(
      heldTraceback.value, limit: how.limit, isBuiltin: how.isBuiltin)
    if how.isPlain { for index in report.stack.indices { report.stack[index].hideColumns() } }
    report.text = safeText(raisedObject(exception), "exception")
    report.notes = captureNotes(exception)
    report.typeName = exceptionTypeName(exception)
    report.suppressesContext = storage.pointee.suppressesContext
    if isInstance(exception, .syntaxError) {
      report.syntax = captureSyntax(storage)
    } else if !isPython2, !how.isPlain {
      withSavedException {
        report.text += suggestion(for: exception, traceback: heldTraceback.value)
      }
    }
    return report
  }

  /// The class's name with its module, unless that is `builtins` or `__main__`.
  func exceptionTypeName(_ exception: Value) -> String {
    let type = type(of: raisedObject(exception))
    var result = ""
    withSavedException {
      var name = swiftString(type.pointee.qualifiedName)
      do throws(Raised) {
        let module = try lookupAttribute(Value(type), .module)
        if asStr(module.value) == nil {
          name = "<unknown>." + name
        } else {
          let text = stderrText(module.value)
          if !isUnnamedModule(text) { name = text + "." + name }
        }
      } catch { dropRaised() }
      result = name
    }
    return result
  }

  /// `str(value)`, or what stands for it if that fails.
  func safeText(_ value: Value, _ what: String, isRepr: Bool = false) -> String {
    var text = ""
    withSavedException {
      do throws(Raised) {
        let shown = isRepr ? try repr(value) : try str(value)
        text = stderrText(shown.value)
      } catch {
        dropRaised()
        text = "<\(what) \(isRepr ? "repr" : "str")() failed>"
      }
    }
    return text
  }

  func captureNotes(_ exception: Value) -> [String] {
    var lines: [String] = []
    withSavedException {
      var notes = Owned.unbound
      do throws(Raised) {
        notes = try lookupAttribute(exception, .notes)
      } catch {
        let raised = takeRaised()
        let shown = safeText(raised.value, "__notes__", isRepr: true)
        lines.append("Ignored error getting __notes__: \(shown)")
        return
      }
      if notes.value.isNoneOrUnbound { return }
      let isSequence =
        asStr(notes.value) == nil && asBytes(notes.value) == nil
        && (asList(notes.value) != nil || asTuple(notes.value) != nil)
      if isSequence {
        do throws(Raised) {
          try forEach(notes.value) { note throws(Raised) in
            lines += splitLineFeeds(safeText(note, "note"))
            return true
          }
        } catch { dropRaised() }
      } else {
        lines.append(safeText(notes.value, "__notes__", isRepr: true))
      }
    }
    return lines
  }

  private func captureSyntax(_ storage: UnsafeMutablePointer<ExceptionObject>) -> SyntaxReport {
    func text(_ field: Int) -> String? {
      let value = storage.field(field).pointee
      if value.isNoneOrUnbound { return nil }
      return asStr(value) != nil ? stderrText(value) : safeText(value, "exception")
    }
    func number(_ field: Int) -> Int? {
      int64(storage.field(field).pointee).map { Int(truncatingIfNeeded: $0) }
    }
    var report = SyntaxReport(
      fileName: text(ExceptionField.syntaxFilename), line: text(ExceptionField.syntaxLine),
      endLine: text(ExceptionField.syntaxEndLine), text: nil,
      offset: number(ExceptionField.syntaxOffset),
      endOffset: number(ExceptionField.syntaxEndOffset),
      message: text(ExceptionField.syntaxMessage))
    if let line = asStr(storage.field(ExceptionField.syntaxText).pointee) {
      var points: SourceLine = []
      for index in 0..<line.pointee.count { points.append(line[codePoint: index]) }
      report.text = points
    }
    return report
  }

  /// The frames of a traceback.
  func stackSummary(_ traceback: Value, limit: Int?, isBuiltin: Bool) -> [FrameSummary] {
    var stack: [FrameSummary] = []
    var link = traceback
    while link.hasLayout(.traceback) {
      let entry = link.storage(TracebackObject.self)
      stack.append(summary(entry))
      link = entry.pointee.next
    }
    var limit = limit
    var isBuiltinLimit = isBuiltin
    if limit == nil {
      if let sys = asDict(pointee.sysDict) {
        let name = internedString("tracebacklimit")
        let value = dictGet(sys, interned: name.value)
        if let number = int64(value) { limit = max(0, Int(truncatingIfNeeded: number)) }
      }
    } else {
      isBuiltinLimit = false
    }
    guard let limit else { return stack }
    if isBuiltinLimit { return Array(stack.suffix(limit)) }
    return limit >= 0 ? Array(stack.prefix(limit)) : Array(stack.suffix(-limit))
  }

  func summary(_ entry: UnsafeMutablePointer<TracebackObject>) -> FrameSummary {
    let frame = entry.pointee.frame.storage(FrameObject.self)
    let code = frame.pointee.code.storage(CodeObject.self)
    let detail = code.pointee.detail.takeUnretainedValue()
    var range = CodePosition(
      line: Int32(truncatingIfNeeded: entry.pointee.line), column: -1, endLine: -1, endColumn: -1)
    if entry.pointee.instruction >= 0, entry.pointee.instruction < detail.positions.count {
      range = detail.positions[entry.pointee.instruction]
    }
    return FrameSummary(
      fileName: detail.fileName,
      line: range.line < 0 ? entry.pointee.line : Int(range.line), endLine: Int(range.endLine),
      column: Int(range.column), endColumn: Int(range.endColumn), name: detail.name)
  }
}

/// Pieces between line feeds, as `str.split('\n')`.
func splitLineFeeds(_ text: String) -> [String] {
  var pieces: [String] = []
  var piece = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\n" {
      pieces.append(String(piece))
      piece = String.UnicodeScalarView()
    } else {
      piece.append(scalar)
    }
  }
  pieces.append(String(piece))
  return pieces
}

// MARK: - Formatting

/// An entry of a stack with its text.
struct FramePiece {
  let frame: FrameSummary
  let text: String
}

/// The texts of a stack's entries; of a run of the same line only the first are shown.
func foldRepeats(_ entries: [FramePiece], isPython2: Bool = false) -> [String] {
  if isPython2 { return entries.map { $0.text } }
  var pieces: [String] = []
  var last: FrameSummary?
  var count = 0
  func closeRun() {
    if count > recursiveCutoff {
      let more = count - recursiveCutoff
      pieces.append("  [Previous line repeated \(more) more time\(more > 1 ? "s" : "")]\n")
    }
  }
  for entry in entries {
    let frame = entry.frame
    if let known = last, known.line == frame.line, frame.line >= 0,
      known.fileName == frame.fileName, known.name == frame.name
    {
      count += 1
    } else {
      closeRun()
      last = frame
      count = 1
    }
    if count <= recursiveCutoff { pieces.append(entry.text) }
  }
  closeRun()
  return pieces
}

/// Arranges reports: chains, and groups behind margins (`traceback._ExceptionPrintContext` and
/// `TracebackException.format`).
struct ExceptionFormatter {
  let vm: VM
  /// The text in pieces: an entry of a stack or a line each.
  var pieces: [String] = []
  private var groupDepth = 0
  private var needsClose = false
  /// The report goes to standard error, where warnings may come in between.
  private let isForStandardError: Bool

  init(_ vm: VM, isForStandardError: Bool = false) {
    self.vm = vm
    self.isForStandardError = isForStandardError
  }

  /// The pieces in one.
  var text: String {
    var text = ""
    for piece in pieces { text += piece }
    return text
  }

  private var indent: String { String(repeating: " ", count: 2 * groupDepth) }

  /// Adds a piece, each line behind the margin of the group.
  private mutating func emit(_ text: String, margin: String = "|") {
    if groupDepth == 0 {
      pieces.append(text)
      return
    }
    let prefix = indent + margin + " "
    var piece = ""
    var isLineStart = true
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if afterReturn, scalar == "\n" {
        piece.unicodeScalars.append(scalar)
        afterReturn = false
        continue
      }
      if isLineStart { piece += prefix }
      piece.unicodeScalars.append(scalar)
      afterReturn = scalar == "\r"
      isLineStart = CharacterProperties.isLineBreak(scalar.value)
    }
    pieces.append(piece)
  }

  /// The whole report with its chain, oldest exception first.
  mutating func format(_ report: ExceptionReport, chain: Bool = true) throws(Raised) {
    var parts: [(report: ExceptionReport, message: String?)] = []
    var current: ExceptionReport? = report
    while let shown = current {
      current = nil
      var message: String?
      if chain, let (earlier, isCause) = try shown.earlier(vm) {
        message =
          isCause
          ? "\nThe above exception was the direct cause of the following exception:\n\n"
          : "\nDuring handling of the above exception, another exception occurred:\n\n"
        current = earlier
      }
      parts.append((shown, message))
    }
    for part in parts.reversed() {
      if let message = part.message { emit(message) }
      if let members = try part.report.members(vm) {
        try formatGroup(part.report, members, chain)
      } else {
        try formatStack(part.report, "Traceback (most recent call last):\n", "|")
        for piece in try part.report.lastPieces(vm) { emit(piece) }
      }
    }
  }

  private mutating func formatStack(
    _ report: ExceptionReport, _ title: String, _ margin: String
  ) throws(Raised) {
    if isForStandardError, !pieces.isEmpty {
      vm.writeToSysStderr(text)
      pieces = []
    }
    emit(title, margin: margin)
    if isForStandardError { vm.pointee.unwrittenReport = text }
    let stack = try report.stackPieces(vm)
    if isForStandardError {
      if vm.pointee.unwrittenReport.isEmpty { pieces = [] }
      vm.pointee.unwrittenReport = ""
    }
    if stack.isEmpty { pieces.removeLast() }
    for piece in stack { emit(piece) }
  }

  private mutating func formatGroup(
    _ report: ExceptionReport, _ members: [ExceptionReport], _ chain: Bool
  ) throws(Raised) {
    if groupDepth > report.maximumGroupDepth {
      emit("... (max_group_depth is \(report.maximumGroupDepth))\n")
      return
    }
    let isTopLevel = groupDepth == 0
    if isTopLevel { groupDepth += 1 }
    try formatStack(
      report, "Exception Group Traceback (most recent call last):\n", isTopLevel ? "+" : "|")
    for piece in try report.lastPieces(vm) { emit(piece) }
    let width = report.maximumGroupWidth
    let count = members.count <= width ? members.count : max(0, width) + 1
    needsClose = false
    for index in 0..<count {
      let isLast = index == count - 1
      if isLast { needsClose = true }
      let isTruncated = index >= width
      pieces.append(
        indent + (index == 0 ? "+-" : "  ") + "+---------------- "
          + (isTruncated ? "..." : "\(index + 1)") + " ----------------\n")
      groupDepth += 1
      if isTruncated {
        let remaining = members.count - width
        emit("and \(remaining) more exception\(remaining > 1 ? "s" : "")\n")
      } else {
        try format(members[index], chain: chain)
      }
      if isLast, needsClose {
        pieces.append(indent + "+------------------------------------\n")
        needsClose = false
      }
      groupDepth -= 1
    }
    if isTopLevel { groupDepth = 0 }
  }
}

extension SyntaxReport {
  /// The place, the line with its carets and the message (`_format_syntax_error`).
  func pieces(_ typeName: String) -> [String] {
    var result: [String] = []
    var suffix = ""
    if let line {
      var fileName = self.fileName ?? ""
      if fileName.isEmpty { fileName = "<string>" }
      if fileName.utf8.starts(with: "<stdin>-".utf8) { fileName = "<stdin>" }
      result.append("  File \"\(fileName)\", line \(line)\n")
    } else if let fileName {
      suffix = " (\(fileName))"
    }
    if let text {
      var whole = text
      while whole.last == 10 { whole.removeLast() }
      var start = 0
      while start < whole.count, whole[start] == 32 || whole[start] == 10 || whole[start] == 12 {
        start += 1
      }
      let shown = Array(whole[start...])
      result.append("    " + String(points: shown) + "\n")
      if var offset = self.offset {
        var endOffset = whole.count + 1
        if line == endLine {
          endOffset = offset
          if let given = self.endOffset, given != 0 { endOffset = given }
        }
        if !text.isEmpty, offset > text.count { offset = whole.count + 1 }
        if !text.isEmpty, endOffset > text.count { endOffset = whole.count + 1 }
        if offset >= endOffset || endOffset < 0 { endOffset = offset + 1 }
        let column = offset - 1 - start
        let endColumn = endOffset - 1 - start
        if column >= 0 {
          var marks = "    "
          for point in shown.prefix(column) {
            marks.unicodeScalars.append(
              SourceLines.isSpace(point) ? (Unicode.Scalar(point) ?? " ") : " ")
          }
          marks += String(repeating: "^", count: max(0, endColumn - column))
          result.append(marks + "\n")
        }
      }
    }
    let shown = message ?? ""
    result.append("\(typeName): \(shown.isEmpty ? "<no detail available>" : shown)\(suffix)\n")
    return result
  }
}

// MARK: - Printing

extension VM {
  /// An exception's text, as a program that dies of it leaves it on standard error, without what of it is
  /// written already.
  private func exceptionText(_ exception: Value, traceback: Value = .unbound) -> String {
    var formatter = ExceptionFormatter(self, isForStandardError: true)
    withSavedException {
      do throws(Raised) {
        try formatter.format(captureException(exception, traceback: traceback))
      } catch { dropRaised() }
    }
    return formatter.text
  }

  /// Prints an exception to `sys.stderr` (`PyErr_Display`).
  func printException(_ exception: Value, traceback: Value = .unbound) {
    noteTracebackImport()
    writeToSysStderr(exceptionText(exception, traceback: traceback))
  }

  /// CPython prints its first exception with the module `traceback`, whose import, with all that it
  /// needs, makes collections due: what is young dies before the report, or is older at exit.
  private func noteTracebackImport() {
    if isPython2 || pointee.hasPrintedException { return }
    pointee.hasPrintedException = true
    guard let modules = asDict(pointee.modules) else { return }
    let key = internedString("traceback")
    if dictGet(modules, interned: key.value).isUnbound { noteAllocations(6540) }
  }

  /// A traceback as CPython's C code prints it for exceptions that are ignored: without carets.
  func plainTracebackText(_ traceback: Value) -> String {
    let stack = Array(stackSummary(traceback, limit: nil, isBuiltin: true).suffix(1000))
    if stack.isEmpty { return "" }
    // CPython opens the file through Python code, which takes a frame.
    let showsSource =
      !modulesAreGone && pointee.interpreter.frame < pointee.interpreter.frameLimit
    var entries: [FramePiece] = []
    for frame in stack {
      var text = "  File \"\(frame.fileName)\", line \(frame.line), in \(frame.name)\n"
      // C code opens files; what the Python code knows of other sources it does not see.
      if showsSource, frame.fileName.utf8.first != UInt8(ascii: "<") {
        let line = pointee.sourceLines.line(frame.fileName, frame.line, pointee.host)
        let shown = line.drop(while: { $0 == 32 || $0 == 9 || $0 == 12 })
        if !shown.isEmpty { text += "    " + String(points: Array(shown)) + "\n" }
      }
      entries.append(FramePiece(frame: frame, text: text))
    }
    var text = "Traceback (most recent call last):\n"
    for piece in foldRepeats(entries) { text += piece }
    return text
  }

  /// True once `sys.modules` has been emptied at exit: CPython cannot read source files any more.
  var modulesAreGone: Bool {
    guard pointee.isShuttingDown, let modules = asDict(pointee.modules) else { return false }
    let key = internedString("sys")
    return dictGet(modules, interned: key.value).isNoneOrUnbound
  }

  // MARK: The end of a program

  /// Deals with the exception on its way that ended the program: prints it through
  /// `sys.excepthook`, or obeys `SystemExit`.
  ///
  /// - Returns: the exit status.
  func reportUncaught() -> Int32 {
    let exception = takeRaised()
    if exception.isUnbound { return 0 }
    if pointee.limits.reason != nil {
      return reportStop(isStop(exception.value) ? exception.value : .unbound)
    }
    if isInstance(exception.value, .systemExit) { return systemExitStatus(exception.value) }
    callExceptHook(exception.value)
    return isInstance(exception.value, .keyboardInterrupt) ? 130 : 1
  }

  /// The status that a `SystemExit` asks for; a text is printed and means 1.
  private func systemExitStatus(_ exception: Value) -> Int32 {
    endPrintedLine()
    flushOutputQuietly()
    var code = exception.storage(ExceptionObject.self).field(0).pointee.owned
    withSavedException {
      // `code` may be overridden by a subclass.
      do throws(Raised) {
        let attribute = try lookupAttribute(exception, .code_)
        if !attribute.isUnbound { code = attribute }
      } catch { dropRaised() }
    }
    if code.value.isNoneOrUnbound { return 0 }
    if code.value.isBool { return code.value == .true ? 1 : 0 }
    if asInt(code.value) != nil {
      let number = int64(code.value) ?? -1
      return Int32(truncatingIfNeeded: number & 0xFF)
    }
    writeToSysStderr(safeText(code.value, "exception") + "\n")
    return 1
  }

  /// Calls `sys.excepthook` (`_PyErr_PrintEx`).
  func callExceptHook(_ exception: Value) {
    endPrintedLine()
    withSavedException {
      let traceback = exception.storage(ExceptionObject.self).pointee.traceback.owned
      setLastException(exception)
      var hook = Value.unbound
      if let sys = asDict(pointee.sysDict) { hook = dictGet(sys, interned: name(.excepthook)) }
      if hook.isUnbound {
        writeToSysStderr("sys.excepthook is missing\n")
        printException(exception)
        return
      }
      let held = hook.owned
      do throws(Raised) {
        let shown = raisedObject(exception)
        let type = Value(self.type(of: shown))
        _ = try call(
          held.value, type, shown, traceback.value.isUnbound ? .none : traceback.value)
      } catch {
        let second = takeRaised()
        if isInstance(second.value, .systemExit) {
          // The hook ended the program; its status is lost with the original exception's.
          return
        }
        writeToSysStderr("Error in sys.excepthook:\n")
        printException(second.value)
        writeToSysStderr("\nOriginal exception was:\n")
        printException(exception)
      }
    }
  }

  /// `sys.last_exc` and its older relatives.
  private func setLastException(_ exception: Value) {
    guard let sys = asDict(pointee.sysDict) else { return }
    let shown = raisedObject(exception)
    if !isPython2 { dictSetInterned(sys, name(.lastExc), exception.owned) }
    dictSetInterned(sys, name(.lastType), Value(type(of: shown)).owned)
    dictSetInterned(sys, name(.lastValue), shown.owned)
    let traceback = exception.storage(ExceptionObject.self).pointee.traceback
    dictSetInterned(
      sys, name(.lastTraceback), traceback.isUnbound ? .none : traceback.owned)
  }
}
