/// The second part of `logging`: what is done with records.

let loggingHandlersSource: StaticString = #"""

  # MARK: Filters

  class Filter:
      """Lets through what comes from a logger or those below it."""

      def __init__(self, name=''):
          self.name, self.nlen = name, len(name)

      def filter(self, record):
          """True if the record may pass."""
          return not self.name or f'{record.name}.'.startswith(f'{self.name}.')


  def _include(things, thing):
      if thing not in things:
          things.append(thing)


  def _exclude(things, thing):
      if thing in things:
          things.remove(thing)


  def _passed(record, answer):
      # What goes on after a filter: the record or another one, or nothing.
      return answer if isinstance(answer, LogRecord) else bool(answer) and record


  class Filterer:
      """What has filters."""

      def __init__(self):
          self.filters = []

      def addFilter(self, filter):
          """Adds a filter: an object with a method `filter`, or a function."""
          _include(self.filters, filter)

      def removeFilter(self, filter):
          """Removes a filter."""
          _exclude(self.filters, filter)

      def filter(self, record):
          """The record, or what a filter put in its place; false if one of them stops it."""
          passing = record
          for each in self.filters:
              passing = _passed(passing, getattr(each, 'filter', each)(passing))
              if not passing:
                  break
          return passing


  # MARK: Handlers

  _handlers = weakref.WeakValueDictionary()
  # All of them, in the order in which they were made.
  _handlerList = []


  def getHandlerByName(name):
      """The handler of this name, or None."""
      return _handlers.get(name)


  def getHandlerNames():
      """The names of the handlers that have one."""
      return frozenset(_handlers)


  def _shown(thing, *words):
      return f'<{" ".join([type(thing).__name__, *words])} ({getLevelName(thing.level)})>'


  class Handler(Filterer):
      """Does something with records."""

      def __init__(self, level=NOTSET):
          super().__init__()
          self._name, self.level = None, _level_number(level)
          self.formatter, self._closed = None, False
          _handlerList.append(weakref.ref(self, _handlerList.remove))
          self.createLock()

      def __repr__(self):
          return _shown(self)

      def get_name(self):
          """Its name."""
          return self._name

      def set_name(self, name):
          """Gives it a name."""
          _handlers.pop(self._name, None)
          self._name = name
          if name:
              _handlers[name] = self

      name = property(get_name, set_name)

      def createLock(self):
          """There is one thread only."""
          self.lock = None

      def acquire(self):
          """Nobody else is there."""

      release = acquire

      def setLevel(self, level):
          """Ignores what is less important from now on."""
          self.level = _level_number(level)

      def setFormatter(self, fmt):
          """Sets what makes text of records."""
          self.formatter = fmt

      def format(self, record):
          """The record as text."""
          return (self.formatter or _default_formatter).format(record)

      def emit(self, record):
          """What is done with a record."""
          raise NotImplementedError('emit must be implemented by Handler subclasses')

      def handle(self, record):
          """Emits the record if the filters let it pass."""
          passing = _passed(record, answer := self.filter(record))
          if passing:
              self.acquire()
              try:
                  self.emit(passing)
              finally:
                  self.release()
          return answer

      def flush(self):
          """Nothing waits."""

      def close(self):
          """It is needed no more."""
          self._closed = True
          _handlers.pop(self._name, None)

      def handleError(self, record):
          """Tells on stderr what went wrong while a record was emitted."""
          if not raiseExceptions or not sys.stderr:
              return
          error = sys.exception()
          write = sys.stderr.write
          try:
              write('--- Logging error ---\n')
              traceback.print_exception(error, file=sys.stderr)
              write('Call stack:\n')
              frame = error.__traceback__.tb_frame
              while frame and frame.f_code.co_filename == _own_file:
                  frame = frame.f_back
              if frame:
                  traceback.print_stack(frame, file=sys.stderr)
              else:
                  write(f'Logged from file {record.filename}, line {record.lineno}\n')
              try:
                  write(f'Message: {record.msg!r}\nArguments: {record.args}\n')
              except RecursionError:
                  raise
              except Exception:
                  write('Unable to print the message and arguments - possible formatting error.\n'
                        'Use the traceback above to help find the error.\n')
          except OSError:
              pass
          finally:
              del error, frame


  class NullHandler(Handler):
      """Does nothing."""

      def handle(self, record):
          """Nothing."""

      emit = handle


  class StreamHandler(Handler):
      """Writes records to a stream, a line each."""

      terminator = '\n'

      def __init__(self, stream=None):
          super().__init__()
          self.stream = sys.stderr if stream is None else stream

      def __repr__(self):
          name = str(getattr(self.stream, 'name', ''))
          return _shown(self, name) if name else _shown(self)

      def flush(self):
          """Flushes the stream."""
          if self.stream and hasattr(self.stream, 'flush'):
              self.stream.flush()

      def emit(self, record):
          """Writes the record."""
          try:
              self.stream.write(self.format(record) + self.terminator)
              self.flush()
          except RecursionError:
              raise
          except Exception:
              self.handleError(record)

      def setStream(self, stream):
          """Changes the stream; the one before, or None if it is the same."""
          if stream is self.stream:
              return None
          before = self.stream
          self.flush()
          self.stream = stream
          return before


  class FileHandler(StreamHandler):
      """Writes records to a file."""

      def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
          self.baseFilename = os.path.abspath(os.fspath(filename))
          self.mode, self.encoding, self.errors, self.delay = mode, encoding, errors, delay
          if 'b' not in mode:
              self.encoding = io.text_encoding(encoding)
          # As long as nothing is written, a file that waits is not even there.
          super().__init__(None if delay else self._open())
          if delay:
              self.stream = None

      def __repr__(self):
          return _shown(self, self.baseFilename)

      def _open(self):
          return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

      def close(self):
          """Closes the file."""
          stream, self.stream = self.stream, None
          try:
              if stream:
                  try:
                      stream.flush()
                  finally:
                      stream.close()
          finally:
              super().close()

      def emit(self, record):
          """Writes the record to the file, which is opened if it is not."""
          if self.stream is None and (self.mode != 'w' or not self._closed):
              self.stream = self._open()
          if self.stream:
              super().emit(record)


  class _StderrHandler(StreamHandler):
      # Writes to what stderr is at the time.

      def __init__(self, level=NOTSET):
          Handler.__init__(self, level)

      stream = property(lambda self: sys.stderr)


  lastResort = _defaultLastResort = _StderrHandler(WARNING)
  """#
