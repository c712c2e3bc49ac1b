/// `traceback`: the machine's own printing of tracebacks, for Python code.

extension ModuleDefinition {
  static let traceback = ModuleDefinition(
    "traceback", doc: "Extract, format and print stack traces.",
    members: { tracebackModuleMembers() }, sources: [tracebackSource],
    allocations: 4404)
}

extension VM {
  /// A limit argument: `None` or an integer.
  fileprivate func limitArgument(_ value: Value) throws(Raised) -> Int? {
    value.isNoneOrUnbound ? nil : try index(value)
  }

  fileprivate func positionValue(_ number: Int) -> Value {
    number < 0 ? .none : Value(small: number)
  }

  fileprivate func frameArgument(_ arguments: Arguments) throws(Raised) -> FrameSummary {
    func number(_ value: Value) -> Int {
      int64(value).map { Int(truncatingIfNeeded: $0) } ?? -1
    }
    return FrameSummary(
      fileName: swiftString(arguments[0]), line: number(arguments[1]),
      endLine: number(arguments[2]), column: number(arguments[3]),
      endColumn: number(arguments[4]), name: swiftString(arguments[5]))
  }
}

private func tracebackModuleMembers() -> [Member] {
  [
    Method("_format(exc, tb, limit, chain, is_builtin=False, /)", nil) {
      vm, arguments throws(Raised) in
      guard arguments[0].hasLayout(.exception) else { return vm.string("NoneType: None\n") }
      let limit = try vm.limitArgument(arguments[2])
      let chain = try vm.isTrue(arguments[3])
      let noTraceback = arguments[1].isNone
      let report = vm.captureException(
        arguments[0], traceback: arguments[1], limit: limit, isBuiltin: false)
      if noTraceback { report.stack = [] }
      var formatter = ExceptionFormatter(vm)
      formatter.format(report, chain: chain)
      return vm.string(formatter.output)
    },
    Method("_format_only(exc, /)", nil) { vm, arguments throws(Raised) in
      guard arguments[0].hasLayout(.exception) else { return vm.string("NoneType: None\n") }
      let report = vm.captureException(arguments[0])
      return vm.string(ExceptionFormatter(vm).exceptionOnly(report))
    },
    Method("_entries(tb, limit, /)", nil) { vm, arguments throws(Raised) in
      let list = vm.newList(capacity: 4)
      let limit = try vm.limitArgument(arguments[1])
      for frame in vm.stackSummary(arguments[0], limit: limit, isBuiltin: false) {
        let fileName = vm.string(frame.fileName)
        let name = vm.string(frame.name)
        let entry = vm.newTuple([
          fileName.value, Value(small: frame.line), vm.positionValue(frame.endLine),
          vm.positionValue(frame.column), vm.positionValue(frame.endColumn), name.value,
        ])
        vm.listAppend(list.value, entry.value)
      }
      return list
    },
    Method("_format_frame(filename, lineno, end_lineno, colno, end_colno, name, /)", nil) {
      vm, arguments throws(Raised) in
      let frame = try vm.frameArgument(arguments)
      return vm.string(frame.text(vm))
    },
    Method("_line(filename, lineno, /)", nil) { vm, arguments throws(Raised) in
      let number = try vm.index(arguments[1])
      let line = vm.pointee.sourceLines.line(
        vm.swiftString(arguments[0]), number, vm.pointee.host)
      return vm.string(codePoints: line)
    },
  ]
}

private let tracebackSource: StaticString = #"""
  import sys

  __all__ = ['extract_stack', 'extract_tb', 'format_exception',
             'format_exception_only', 'format_list', 'format_stack',
             'format_tb', 'print_exc', 'format_exc', 'print_exception',
             'print_last', 'print_stack', 'print_tb', 'clear_frames',
             'FrameSummary', 'StackSummary', 'TracebackException',
             'walk_stack', 'walk_tb', 'print_list']

  _missing = object()


  def _value_and_traceback(exc, value, tb):
      if (value is _missing) != (tb is _missing):
          raise ValueError("Both or neither of value and tb must be given")
      if value is _missing:
          if exc is None:
              return None, None
          if isinstance(exc, BaseException):
              return exc, exc.__traceback__
          raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
      return value, tb


  def _lines(text):
      return text.splitlines(True)


  class FrameSummary:
      __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno',
                   'name', '_text', 'locals')

      def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None,
                   line=None, end_lineno=None, colno=None, end_colno=None):
          self.filename = filename
          self.lineno = lineno
          self.end_lineno = lineno if end_lineno is None else end_lineno
          self.colno = colno
          self.end_colno = end_colno
          self.name = name
          self._text = line
          self.locals = {k: repr(v) for k, v in locals.items()} if locals else None

      @property
      def line(self):
          if self._text is not None:
              return self._text.partition("\n")[0].strip()
          if self.lineno is None:
              return None
          return _line(self.filename, self.lineno).strip()

      def __eq__(self, other):
          if isinstance(other, FrameSummary):
              return (self.filename == other.filename and
                      self.lineno == other.lineno and
                      self.name == other.name and
                      self.locals == other.locals)
          if isinstance(other, tuple):
              return tuple(self) == other
          return NotImplemented

      def __getitem__(self, pos):
          return (self.filename, self.lineno, self.name, self.line)[pos]

      def __iter__(self):
          return iter([self.filename, self.lineno, self.name, self.line])

      def __len__(self):
          return 4

      def __repr__(self):
          return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

      def _format(self):
          if self._text is not None:
              text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n'
              if self.line:
                  text += f'    {self.line}\n'
          else:
              text = _format_frame(self.filename, self.lineno, self.end_lineno,
                                   self.colno, self.end_colno, self.name)
          if self.locals:
              for name, value in sorted(self.locals.items()):
                  text += f'    {name} = {value}\n'
          return text


  class StackSummary(list):
      @classmethod
      def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
          frames = list(frame_gen)
          if limit is not None:
              frames = frames[:limit] if limit >= 0 else frames[limit:]
          result = cls()
          for frame, lineno in frames:
              result.append(FrameSummary(
                  frame.f_code.co_filename, lineno, frame.f_code.co_name,
                  locals=frame.f_locals if capture_locals else None))
          return result

      @classmethod
      def from_list(cls, a_list):
          result = cls()
          for frame in a_list:
              if isinstance(frame, FrameSummary):
                  result.append(frame)
              else:
                  filename, lineno, name, line = frame
                  result.append(FrameSummary(filename, lineno, name, line=line))
          return result

      def format_frame_summary(self, frame_summary, **kwargs):
          return frame_summary._format()

      def format(self, **kwargs):
          result = []
          last = None
          count = 0
          for frame in self:
              key = frame.filename, frame.lineno, frame.name
              if key != last:
                  if count > 3:
                      result.append(_repeated(count - 3))
                  last = key
                  count = 0
              count += 1
              if count <= 3:
                  result.append(self.format_frame_summary(frame))
          if count > 3:
              result.append(_repeated(count - 3))
          return result


  def _repeated(count):
      return f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n'


  def _stack_of(tb, limit):
      result = StackSummary()
      for filename, lineno, end_lineno, colno, end_colno, name in _entries(tb, limit):
          result.append(FrameSummary(filename, lineno, name, end_lineno=end_lineno,
                                     colno=colno, end_colno=end_colno))
      return result


  class TracebackException:
      def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None,
                   lookup_lines=True, capture_locals=False, compact=False,
                   max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
          self.stack = _stack_of(exc_traceback, limit)
          self._exc_type = exc_type if save_exc_type else None
          self._text = _format(exc_value, exc_traceback, limit, True)
          self._text_alone = _format(exc_value, exc_traceback, limit, False)
          self._only = _format_only(exc_value)
          try:
              self._str = str(exc_value)
          except Exception:
              self._str = '<exception str() failed>'
          self.__notes__ = getattr(exc_value, '__notes__', None)
          self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
          self.exc_type_module = exc_type.__module__ if exc_type is not None else None
          self.__suppress_context__ = getattr(exc_value, '__suppress_context__', False)
          self.__cause__ = self.__context__ = None
          if exc_value is not None:
              seen = (_seen or set()) | {id(exc_value)}
              for name in '__cause__', '__context__':
                  linked = getattr(exc_value, name)
                  if linked is not None and id(linked) not in seen:
                      setattr(self, name, TracebackException(
                          type(linked), linked, linked.__traceback__, limit=limit, _seen=seen))
          self.exceptions = None
          if isinstance(exc_value, BaseExceptionGroup):
              self.exceptions = [TracebackException.from_exception(e) for e in exc_value.exceptions]
          if isinstance(exc_value, SyntaxError):
              self.filename = exc_value.filename
              self.lineno = str(exc_value.lineno) if exc_value.lineno is not None else None
              self.end_lineno = str(exc_value.end_lineno) if exc_value.end_lineno is not None else None
              self.text = exc_value.text
              self.offset = exc_value.offset
              self.end_offset = exc_value.end_offset
              self.msg = exc_value.msg

      @classmethod
      def from_exception(cls, exc, *args, **kwargs):
          return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

      @property
      def exc_type(self):
          return self._exc_type

      @property
      def exc_type_str(self):
          if self.exc_type_qualname is None:
              return None
          if self.exc_type_module in ("__main__", "builtins"):
              return self.exc_type_qualname
          return f"{self.exc_type_module}.{self.exc_type_qualname}"

      def __eq__(self, other):
          if isinstance(other, TracebackException):
              return self.__dict__ == other.__dict__
          return NotImplemented

      def __str__(self):
          return self._str

      def format_exception_only(self, *, show_group=False, **kwargs):
          yield from _lines(self._only)

      def format(self, *, chain=True, **kwargs):
          yield from _lines(self._text if chain else self._text_alone)

      def print(self, *, file=None, chain=True, **kwargs):
          _write(self._text if chain else self._text_alone, file)


  def _write(text, file):
      (sys.stderr if file is None else file).write(text)


  def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None,
                      chain=True, **kwargs):
      value, tb = _value_and_traceback(exc, value, tb)
      _write(_format(value, tb, limit, chain), file)


  def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
      value, tb = _value_and_traceback(exc, value, tb)
      return _pieces(_format(value, tb, limit, chain))


  def _pieces(text):
      # One string for each frame with its source, as CPython divides the text.
      result = []
      for line in _lines(text):
          if result and line.startswith('    ') and result[-1].startswith('  File '):
              result[-1] += line
          else:
              result.append(line)
      return result


  def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
      if value is _missing:
          value = exc
      return _lines(_format_only(value))


  def print_exc(limit=None, file=None, chain=True):
      print_exception(sys.exception(), limit=limit, file=file, chain=chain)


  def format_exc(limit=None, chain=True):
      return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


  def print_last(limit=None, file=None, chain=True):
      if not hasattr(sys, "last_exc"):
          raise ValueError("no last exception")
      print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


  def print_list(extracted_list, file=None):
      for item in StackSummary.from_list(extracted_list).format():
          _write(item, file)


  def format_list(extracted_list):
      return StackSummary.from_list(extracted_list).format()


  def print_tb(tb, limit=None, file=None):
      print_list(extract_tb(tb, limit=limit), file=file)


  def format_tb(tb, limit=None):
      return extract_tb(tb, limit=limit).format()


  def extract_tb(tb, limit=None):
      return _stack_of(tb, limit)


  def print_stack(f=None, limit=None, file=None):
      if f is None:
          f = sys._getframe().f_back
      print_list(extract_stack(f, limit=limit), file=file)


  def format_stack(f=None, limit=None):
      if f is None:
          f = sys._getframe().f_back
      return format_list(extract_stack(f, limit=limit))


  def extract_stack(f=None, limit=None):
      if f is None:
          f = sys._getframe().f_back
      stack = StackSummary.extract(walk_stack(f), limit=limit)
      stack.reverse()
      return stack


  def walk_stack(f):
      if f is None:
          f = sys._getframe().f_back
      while f is not None:
          yield f, f.f_lineno
          f = f.f_back


  def walk_tb(tb):
      while tb is not None:
          yield tb.tb_frame, tb.tb_lineno
          tb = tb.tb_next


  def clear_frames(tb):
      while tb is not None:
          try:
              tb.tb_frame.clear()
          except RuntimeError:
              pass
          tb = tb.tb_next
  """#
