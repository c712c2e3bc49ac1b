/// `traceback`: stacks and exceptions as objects for scripts. How they are arranged and what a frame
/// shows is the machine's own printing (`Runtime/TracebackPrinting.swift`), for both alike.

extension ModuleDefinition {
  static let traceback = ModuleDefinition(
    "traceback", doc: "Extract, format and print stack traces.",
    members: { tracebackModuleMembers() },
    sources: [tracebackStackSource, tracebackExceptionSource, tracebackFunctionsSource],
    allocations: 4404)
}

/// A report whose parts are the attributes and methods of a script's `TracebackException`.
private final class ScriptReport: ExceptionReport {
  init(_ object: Value, _ vm: VM) throws(Raised) {
    super.init(object)
    maximumGroupWidth = try vm.numberAttribute(object, "max_group_width") ?? 0
    maximumGroupDepth = try vm.numberAttribute(object, "max_group_depth") ?? 0
  }

  override func earlier(_ vm: VM) throws(Raised) -> (report: ExceptionReport, isCause: Bool)? {
    try vm.nativeStep()
    let cause = try vm.attribute(exception, "__cause__")
    if !cause.value.isNone { return (try ScriptReport(cause.value, vm), true) }
    let context = try vm.attribute(exception, "__context__")
    if context.value.isNone { return nil }
    let suppresses = try vm.attribute(exception, "__suppress_context__")
    if try vm.isTrue(suppresses.value) { return nil }
    return (try ScriptReport(context.value, vm), false)
  }

  override func members(_ vm: VM) throws(Raised) -> [ExceptionReport]? {
    let members = try vm.attribute(exception, "exceptions")
    if members.value.isNone { return nil }
    var reports: [ExceptionReport] = []
    try vm.forEach(members.value) { member throws(Raised) in
      reports.append(try ScriptReport(member, vm))
      return true
    }
    return reports
  }

  override func stackPieces(_ vm: VM) throws(Raised) -> [String] {
    let stack = try vm.attribute(exception, "stack")
    return try vm.isTrue(stack.value) ? try vm.texts(of: stack.value, "format") : []
  }

  override func lastPieces(_ vm: VM) throws(Raised) -> [String] {
    try vm.texts(of: exception, "format_exception_only")
  }
}

extension VM {
  fileprivate func attribute(_ object: Value, _ name: StaticString) throws(Raised) -> Owned {
    let key = internedString(name.description)
    return try getAttribute(object, key.value)
  }

  fileprivate func textAttribute(
    _ object: Value, _ name: StaticString
  ) throws(Raised) -> String? {
    let value = try attribute(object, name)
    if value.value.isNone { return nil }
    return asStr(value.value) != nil ? stderrText(value.value) : safeText(value.value, "exception")
  }

  fileprivate func numberAttribute(
    _ object: Value, _ name: StaticString
  ) throws(Raised) -> Int? {
    let value = try attribute(object, name)
    return int64(value.value).map { Int(truncatingIfNeeded: $0) }
  }

  /// The strings that a method gives.
  fileprivate func texts(of object: Value, _ method: StaticString) throws(Raised) -> [String] {
    let function = try attribute(object, method)
    let result = try call(function.value)
    var texts: [String] = []
    try forEach(result.value) { text throws(Raised) in
      guard asStr(text) != nil else { throw typeError("\(method)() must give strings") }
      texts.append(stderrText(text))
      return true
    }
    return texts
  }

  fileprivate func strings(_ texts: [String]) -> Owned {
    let list = newList(capacity: texts.count)
    for text in texts {
      let string = string(text)
      listAppend(list.value, string.value)
    }
    return list
  }

  /// The type, message and notes of a script's report, as `ExceptionReport` has them.
  fileprivate func lastLines(_ object: Value) throws(Raised) -> [String] {
    let report = ExceptionReport(object)
    report.typeName = try textAttribute(object, "exc_type_str") ?? "None"
    report.text = try textAttribute(object, "_str") ?? "None"
    report.notes = captureNotes(object)
    let isSyntaxError = try attribute(object, "_is_syntax_error")
    if try isTrue(isSyntaxError.value) {
      var syntax = SyntaxReport(
        fileName: try textAttribute(object, "filename"), line: try textAttribute(object, "lineno"),
        endLine: try textAttribute(object, "end_lineno"), text: nil,
        offset: try numberAttribute(object, "offset"),
        endOffset: try numberAttribute(object, "end_offset"),
        message: try textAttribute(object, "msg"))
      let text = try attribute(object, "text")
      if asStr(text.value) != nil { syntax.text = points(text.value) }
      report.syntax = syntax
    }
    return try report.lastPieces(self)
  }

  private func points(_ text: Value) -> SourceLine {
    var points: SourceLine = []
    if let str = asStr(text) {
      for index in 0..<str.pointee.count { points.append(str[codePoint: index]) }
    }
    return points
  }

  /// What the machine shows of a frame that a script describes: file name, name, the four numbers of
  /// its place and its source or `None`.
  fileprivate func frameArgument(_ arguments: Arguments) throws(Raised) -> FrameSummary {
    func number(_ value: Value) -> Int {
      int64(value).map { Int(truncatingIfNeeded: $0) } ?? -1
    }
    let fileName = try str(arguments[0])
    let name = try str(arguments[1])
    var frame = FrameSummary(
      fileName: stderrText(fileName.value), line: number(arguments[2]),
      endLine: number(arguments[3]), column: number(arguments[4]), endColumn: number(arguments[5]),
      name: stderrText(name.value))
    if asStr(arguments[6]) != nil {
      frame.source = points(arguments[6]).split(separator: 10, omittingEmptySubsequences: false)
        .map { Array($0) }
    }
    return frame
  }
}

private func tracebackModuleMembers() -> [Member] {
  func place(_ number: Int) -> Value { number < 0 ? .none : Value(small: number) }
  return [
    Constant("_shows_modules") { vm in Owned(!vm.isPython2) },
    Constant("_Traceback") { vm in Value(vm.type(.traceback)).owned },
    Constant("_Group") { vm in Value(vm.type(.baseExceptionGroup)).owned },
    Method("_entries(tb, /)", "Frame, line, end line, column and end column of each entry.") {
      vm, arguments throws(Raised) in
      let list = vm.newList(capacity: 4)
      var link = arguments[0]
      while link.hasLayout(.traceback) {
        let storage = link.storage(TracebackObject.self)
        let summary = vm.summary(storage)
        let entry = vm.newTuple([
          storage.pointee.frame, place(summary.line), place(summary.endLine),
          place(summary.column), place(summary.endColumn),
        ])
        vm.listAppend(list.value, entry.value)
        link = storage.pointee.next
      }
      return list
    },
    Method(
      "_frame_text(filename, name, lineno, end_lineno, colno, end_colno, source, /)",
      "The entry of a frame: its place, its source and carets."
    ) { vm, arguments throws(Raised) in
      vm.string(try vm.frameArgument(arguments).text(vm))
    },
    Method("_folded(entries, /)", "The texts of (file name, line, name, text), repeats told.") {
      vm, arguments throws(Raised) in
      var pieces: [FramePiece] = []
      try vm.forEach(arguments[0]) { entry throws(Raised) in
        guard let parts = vm.asTuple(entry), parts.pointee.count == 4 else { return true }
        let fileName = try vm.str(parts.items[0])
        let name = try vm.str(parts.items[2])
        let line = vm.int64(parts.items[1]).map { Int(truncatingIfNeeded: $0) } ?? -1
        let frame = FrameSummary(
          fileName: vm.swiftString(fileName.value), line: line, endLine: -1, column: -1,
          endColumn: -1, name: vm.swiftString(name.value))
        pieces.append(FramePiece(frame: frame, text: vm.stderrText(parts.items[3])))
        return true
      }
      return vm.strings(foldRepeats(pieces, isPython2: vm.isPython2))
    },
    Method("_arranged(report, chain, /)", "The pieces of a TracebackException's text.") {
      vm, arguments throws(Raised) in
      var formatter = ExceptionFormatter(vm)
      try formatter.format(
        try ScriptReport(arguments[0], vm), chain: try vm.isTrue(arguments[1]))
      return vm.strings(formatter.pieces)
    },
    Method("_last_lines(report, /)", "The type, message and notes of a TracebackException.") {
      vm, arguments throws(Raised) in vm.strings(try vm.lastLines(arguments[0]))
    },
    Method("_shown(value, what, is_repr=False, /)", "str(value) or repr(value), if that succeeds.")
    {
      vm, arguments throws(Raised) in
      vm.string(
        vm.safeText(
          arguments[0], vm.swiftString(arguments[1]), isRepr: try vm.isTrue(arguments[2])))
    },
    Method("_suggestion(exc, tb, /)", "What an exception's message ends with: a better name.") {
      vm, arguments throws(Raised) in
      guard arguments[0].hasLayout(.exception), !vm.isInstance(arguments[0], .syntaxError) else {
        return vm.string("")
      }
      return vm.string(vm.suggestion(for: arguments[0], traceback: arguments[1]))
    },
    Method("_source_line(filename, lineno, /)", "A line of a file, or an empty string.") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[0]) != nil else { return vm.string("") }
      let number = try vm.index(arguments[1])
      let line = vm.pointee.sourceLines.line(
        vm.swiftString(arguments[0]), number, vm.pointee.host)
      return vm.string(codePoints: line)
    },
  ]
}

private let tracebackStackSource: StaticString = #"""
  import itertools
  import sys

  __all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
             'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
             'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
             'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']


  def walk_tb(tb):
      """Frames and lines of a traceback, from where the exception was caught."""
      while tb is not None:
          yield tb.tb_frame, tb.tb_lineno
          tb = tb.tb_next


  def _entries_of(tb):
      # A script may have made something that only looks like a traceback.
      if tb is None or type(tb) is _Traceback:
          return _entries(tb)
      return ((frame, line, None, None, None) for frame, line in walk_tb(tb))


  def walk_stack(f):
      """Frames and lines of a stack, from f outwards; None is whoever asks for a summary."""
      if f is None:
          f = sys._getframe(1)
          if f.f_globals is globals():
              while f.f_globals is globals():
                  f = f.f_back
          else:
              # CPython takes the caller to be deeper in its own code.
              f = f.f_back.f_back.f_back
      while f is not None:
          yield f, f.f_lineno
          f = f.f_back


  class FrameSummary:
      """One entry of a stack: where it was, and its source."""

      __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines',
                   'locals')

      def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                   end_lineno=None, colno=None, end_colno=None):
          self.filename, self.lineno, self.name = filename, lineno, name
          self.end_lineno = lineno if end_lineno is None else end_lineno
          self.colno, self.end_colno = colno, end_colno
          # None stands for what the file says.
          self._lines = line
          self.locals = None
          if locals:
              self.locals = {variable: _shown(value, 'local', True)
                             for variable, value in locals.items()}

      @property
      def line(self):
          text = self._lines
          if text is None:
              if self.lineno is None:
                  return None
              text = _source_line(self.filename, self.lineno)
          return text.partition('\n')[0].strip()

      def _parts(self):
          return self.filename, self.lineno, self.name, self.line

      def __iter__(self):
          return iter(self._parts())

      def __getitem__(self, pos):
          return self._parts()[pos]

      def __len__(self):
          return len(self._parts())

      def __eq__(self, other):
          if isinstance(other, FrameSummary):
              return ((self.filename, self.lineno, self.name, self.locals)
                      == (other.filename, other.lineno, other.name, other.locals))
          if isinstance(other, tuple):
              return self._parts() == other
          return NotImplemented

      def __repr__(self):
          return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


  def _given_lines(filename, first, last):
      # The source of a place, if the program gave it to linecache; None stands for what the file says.
      entry = getattr(sys.modules.get('linecache'), 'cache', {}).get(filename)
      if entry is None or len(entry) != 4 or entry[1] is not None or first is None:
          return None
      return '\n'.join(line.rstrip('\n') for line in entry[2][first - 1:last or first])


  class StackSummary(list):
      """A stack: a list of FrameSummary objects."""

      @classmethod
      def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
          """The summary of what walk_stack() or walk_tb() gives."""
          return cls._of(((frame, line, None, None, None) for frame, line in frame_gen), limit,
                         capture_locals)

      @classmethod
      def _of(cls, entries, limit, capture_locals=False):
          if limit is None:
              limit = getattr(sys, 'tracebacklimit', None)
              if limit is not None:
                  limit = max(0, limit)
          if limit is not None:
              entries = itertools.islice(entries, limit) if limit >= 0 else [*entries][limit:]
          summary = cls()
          for frame, line, end_line, column, end_column in entries:
              code = frame.f_code
              summary.append(FrameSummary(
                  code.co_filename, line, code.co_name, end_lineno=end_line, colno=column,
                  end_colno=end_column, locals=frame.f_locals if capture_locals else None,
                  line=_given_lines(code.co_filename, line, end_line)))
          return summary

      @classmethod
      def from_list(cls, a_list):
          """A summary of FrameSummary objects or tuples (file name, line, name, source)."""
          summary = StackSummary()
          for item in a_list:
              if not isinstance(item, FrameSummary):
                  filename, lineno, name, line = item
                  item = FrameSummary(filename, lineno, name, line=line)
              summary.append(item)
          return summary

      def format_frame_summary(self, frame_summary, **kwargs):
          """The text of one entry; None leaves it out."""
          one = frame_summary
          text = _frame_text(one.filename, one.name, one.lineno, one.end_lineno, one.colno,
                             one.end_colno, one._lines)
          for variable, value in sorted((one.locals or {}).items()):
              text += f'    {variable} = {value}\n'
          return text

      def format(self, **kwargs):
          """The texts of all entries."""
          entries = []
          for one in self:
              text = self.format_frame_summary(one)
              if text is not None:
                  entries.append((one.filename, one.lineno, one.name, text))
          return _folded(entries)
  """#

private let tracebackExceptionSource: StaticString = #"""
  _LINKS = '__cause__', '__context__', 'exceptions'


  class TracebackException:
      """An exception with its stack and chain, captured so that it can be shown later."""

      def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                   capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                   save_exc_type=True, _seen=None):
          options = limit, capture_locals, max_group_width, max_group_depth, save_exc_type
          self._capture(exc_type, exc_value, exc_traceback, options)
          # The chain may be longer than calls can nest.
          seen = {id(exc_value)}
          waiting = [(self, exc_value)]
          while waiting:
              report, exc = waiting.pop()
              if exc is None:
                  continue
              linked = []

              def link(other):
                  child = TracebackException.__new__(TracebackException)
                  child._capture(type(other), other, other.__traceback__, options)
                  seen.add(id(other))
                  linked.append((child, other))
                  return child

              if exc.__cause__ is not None and id(exc.__cause__) not in seen:
                  report.__cause__ = link(exc.__cause__)
              is_shown = report.__cause__ is None and not exc.__suppress_context__
              if (exc.__context__ is not None and (is_shown or not compact)
                      and id(exc.__context__) not in seen):
                  report.__context__ = link(exc.__context__)
              if isinstance(exc, _Group):
                  report.exceptions = [link(member) for member in exc.exceptions]
              waiting += linked

      def _capture(self, exc_type, exc_value, exc_traceback, options):
          """All about the exception itself."""
          limit, captures_locals, self.max_group_width, self.max_group_depth, saves_type = options
          self.stack = StackSummary._of(_entries_of(exc_traceback), limit, captures_locals)
          self._exc_type = exc_type if saves_type else None
          self._str = _shown(exc_value, 'exception')
          try:
              self.__notes__ = getattr(exc_value, '__notes__', None)
          except Exception as error:
              self.__notes__ = ['Ignored error getting __notes__: ' + _shown(error, '__notes__', True)]
          self._is_syntax_error = False
          self._have_exc_type = exc_type is not None
          self.exc_type_qualname = self.exc_type_module = None
          if exc_type is not None:
              self.exc_type_qualname = exc_type.__qualname__
              self.exc_type_module = exc_type.__module__
              if issubclass(exc_type, SyntaxError):
                  self._is_syntax_error = True
                  for name in 'filename', 'lineno', 'end_lineno', 'text', 'offset', 'end_offset', 'msg':
                      value = getattr(exc_value, name)
                      if name.endswith('lineno') and value is not None:
                          value = str(value)
                      setattr(self, name, value)
              else:
                  self._str += _suggestion(exc_value, exc_traceback)
          self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
          self.__cause__ = self.__context__ = self.exceptions = None

      @classmethod
      def from_exception(cls, exc, *args, **kwargs):
          """Capture an exception that has been raised."""
          return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

      @property
      def exc_type(self):
          from warnings import warn
          warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
          return self._exc_type

      @property
      def exc_type_str(self):
          if not self._have_exc_type:
              return None
          module, name = self.exc_type_module, self.exc_type_qualname
          if module in ('__main__', 'builtins') or not _shows_modules:
              return name
          return f'{module if isinstance(module, str) else "<unknown>"}.{name}'

      def __eq__(self, other):
          if isinstance(other, TracebackException):
              return vars(self) == vars(other)
          return NotImplemented

      def __str__(self):
          return self._str

      def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
          """The last lines: type, message and notes; with show_group those of members too."""
          margin = '   ' * _depth
          for text in _last_lines(self):
              if not _depth:
                  yield text
              else:
                  yield from (f'{margin}{line}\n' for line in text.removesuffix('\n').split('\n'))
          if show_group:
              for member in self.exceptions or ():
                  yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

      def format(self, *, chain=True, **kwargs):
          """All of it, oldest exception first."""
          yield from _arranged(self, chain)

      def print(self, *, file=None, chain=True, **kwargs):
          for text in self.format(chain=chain):
              _write(text, file)
  """#

private let tracebackFunctionsSource: StaticString = #"""
  class _Missing:
      def __repr__(self):
          return '<implicit>'


  _missing = _Missing()


  def _write(text, file):
      print(text, file=sys.stderr if file is None else file, end='')


  def _report(exc, value, tb, limit):
      """What the functions about an exception show: given whole, or as type, value, traceback."""
      if (value is _missing) is not (tb is _missing):
          raise ValueError('Both or neither of value and tb must be given')
      if value is _missing:
          if exc is not None and not isinstance(exc, BaseException):
              raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
          value, tb = exc, exc and exc.__traceback__
      return TracebackException(type(value), value, tb, limit=limit, compact=True)


  def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True,
                      **kwargs):
      _report(exc, value, tb, limit).print(file=file, chain=chain)


  def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
      return list(_report(exc, value, tb, limit).format(chain=chain))


  def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
      shown = exc if value is _missing else value
      report = TracebackException(type(shown), shown, None, compact=True)
      return list(report.format_exception_only(show_group=show_group))


  # The exception that is handled now, and the last that nobody handled.

  def print_exc(limit=None, file=None, chain=True):
      print_exception(sys.exception(), limit=limit, file=file, chain=chain)


  def format_exc(limit=None, chain=True):
      return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


  def print_last(limit=None, file=None, chain=True):
      if hasattr(sys, 'last_exc'):
          last = sys.last_exc,
      elif hasattr(sys, 'last_type'):
          last = sys.last_type, sys.last_value, sys.last_traceback
      else:
          raise ValueError('no last exception')
      print_exception(*last, limit=limit, file=file, chain=chain)


  # Stacks and tracebacks

  def extract_tb(tb, limit=None):
      return StackSummary._of(_entries_of(tb), limit)


  def extract_stack(f=None, limit=None):
      summary = StackSummary.extract(walk_stack(sys._getframe(1) if f is None else f), limit=limit)
      summary.reverse()
      return summary


  def format_list(extracted_list):
      return StackSummary.from_list(extracted_list).format()


  def format_tb(tb, limit=None):
      return extract_tb(tb, limit).format()


  def format_stack(f=None, limit=None):
      return extract_stack(sys._getframe(1) if f is None else f, limit).format()


  def print_list(extracted_list, file=None):
      for text in format_list(extracted_list):
          _write(text, file)


  def print_tb(tb, limit=None, file=None):
      print_list(extract_tb(tb, limit), file)


  def print_stack(f=None, limit=None, file=None):
      print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


  def clear_frames(tb):
      """Let go of the local variables of a traceback's frames, but of those that run."""
      for frame, _ in walk_tb(tb):
          try:
              frame.clear()
          except RuntimeError:
              pass
  """#
