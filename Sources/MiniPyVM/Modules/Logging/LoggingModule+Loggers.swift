/// The third part of `logging`: the loggers, and the functions of the root logger.

let loggingLoggersSource: StaticString = #"""

  # MARK: Loggers

  class PlaceHolder:
      """Stands for a logger of which only those below it are known."""


  class Manager:
      """Knows all loggers, by their names."""

      def __init__(self, rootnode):
          self.root, self.loggerDict, self.disable = rootnode, {}, 0
          self.loggerClass = self.logRecordFactory = None

      disable = property(lambda self: self._disable,
                         lambda self, level: setattr(self, '_disable', _level_number(level)))

      def setLoggerClass(self, klass):
          """Sets what new loggers are made of."""
          self.loggerClass = _checked_class(klass)

      def setLogRecordFactory(self, factory):
          """Sets what makes the records."""
          self.logRecordFactory = factory

      def getLogger(self, name):
          """The logger of a name, which is made if it is not there."""
          if not isinstance(name, str):
              raise TypeError('A logger name must be a string')
          known = self.loggerDict.get(name)
          if isinstance(known, Logger):
              return known
          logger = self.loggerDict[name] = (self.loggerClass or _logger_class)(name)
          logger.manager = self
          above = self._above(name)
          logger.parent = above
          if known is not None:
              # Those below it that looked further up until now.
              for other in self.loggerDict.values():
                  if (isinstance(other, Logger) and other.name.startswith(name + '.')
                          and other.parent is above):
                      other.parent = logger
          return logger

      def _above(self, name):
          # The next logger up the dots; names on the way become known.
          while '.' in name:
              name = name.rpartition('.')[0]
              known = self.loggerDict.setdefault(name, PlaceHolder())
              if isinstance(known, Logger):
                  return known
          return self.root


  def _checked_class(cls):
      if cls is not Logger and not issubclass(cls, Logger):
          raise TypeError(f'logger not derived from logging.Logger: {cls.__name__}')
      return cls


  def setLoggerClass(klass):
      """Sets what new loggers are made of."""
      global _logger_class
      _logger_class = _checked_class(klass)


  def getLoggerClass():
      """What new loggers are made of."""
      return _logger_class


  def _raised(exc_info):
      # What exc_info stands for, as sys.exc_info() has it.
      if isinstance(exc_info, BaseException):
          return type(exc_info), exc_info, exc_info.__traceback__
      return exc_info if isinstance(exc_info, tuple) else sys.exc_info()


  def _levels(*ways):
      # Gives a class the methods that log at one level.
      def give(cls):
          for name, level in ways:
              def method(self, msg, *args, level=level, **kwargs):
                  if self.isEnabledFor(level):
                      self._log(level, msg, args, **kwargs)
              method.__name__, method.__qualname__ = name, f'{cls.__name__}.{name}'
              method.__doc__ = f'Logs a message of the level {_names[level]}.'
              setattr(cls, name, method)
          return cls
      return give


  _ways = [('debug', DEBUG), ('info', INFO), ('warning', WARNING), ('error', ERROR),
           ('critical', CRITICAL)]


  class _Speaking:
      # What loggers and adapters both say.

      def warn(self, msg, *args, **kwargs):
          """Another name of warning."""
          warnings.warn("The 'warn' method is deprecated, use 'warning' instead",
                        DeprecationWarning, 2)
          self.warning(msg, *args, **kwargs)

      def exception(self, msg, *args, exc_info=True, **kwargs):
          """Logs an error with the exception that is being handled."""
          self.error(msg, *args, exc_info=exc_info, **kwargs)


  @_levels(*_ways)
  class Logger(_Speaking, Filterer):
      """A part of the program that logs; its parent is the part that it belongs to."""

      def __init__(self, name, level=NOTSET):
          super().__init__()
          self.name, self.level = name, _level_number(level)
          self.parent, self.propagate, self.disabled, self.handlers = None, True, False, []

      def __repr__(self):
          return f'<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>'

      def setLevel(self, level):
          """Ignores what is less important from now on."""
          self.level = _level_number(level)

      def fatal(self, msg, *args, **kwargs):
          """Another name of critical."""
          self.critical(msg, *args, **kwargs)

      def log(self, level, msg, *args, **kwargs):
          """Logs a message of any level."""
          if not isinstance(level, int):
              if raiseExceptions:
                  raise TypeError('level must be an integer')
              return
          if self.isEnabledFor(level):
              self._log(level, msg, args, **kwargs)

      def findCaller(self, stack_info=False, stacklevel=1):
          """Where the message comes from: file, line, function, and the stack if it is wanted."""
          frame = sys._getframe(1)
          while frame.f_back and frame.f_code.co_filename == _own_file:
              frame = frame.f_back
          while stacklevel > 1 and frame.f_back:
              frame = frame.f_back
              stacklevel -= frame.f_code.co_filename != _own_file
          stack = None
          if stack_info:
              stream = io.StringIO('Stack (most recent call last):\n')
              stream.seek(0, 2)
              traceback.print_stack(frame, file=stream)
              stack = _stripped(stream.getvalue())
          return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, stack

      def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                     sinfo=None):
          """The record of a message."""
          record = _make_record(name, level, fn, lno, msg, args, exc_info, func, sinfo)
          own = vars(record)
          for key, value in (extra or {}).items():
              if key in ('message', 'asctime') or key in own:
                  raise KeyError(f'Attempt to overwrite {key!r} in LogRecord')
              own[key] = value
          return record

      def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
          file, line, function, stack = self.findCaller(stack_info, stacklevel)
          self.handle(self.makeRecord(self.name, level, file, line, msg, args,
                                      _raised(exc_info) if exc_info else exc_info,
                                      function, extra, stack))

      def handle(self, record):
          """Hands the record to the handlers if the filters let it pass."""
          if not self.disabled and (passing := _passed(record, self.filter(record))):
              self.callHandlers(passing)

      def addHandler(self, hdlr):
          """Adds a handler."""
          _include(self.handlers, hdlr)

      def removeHandler(self, hdlr):
          """Removes a handler."""
          _exclude(self.handlers, hdlr)

      def _upwards(self):
          # This logger and those that get its records too.
          logger = self
          while logger:
              yield logger
              logger = logger.parent if logger.propagate else None

      def hasHandlers(self):
          """True if somebody would handle a record."""
          return any(logger.handlers for logger in self._upwards())

      def callHandlers(self, record):
          """Hands the record to the handlers of this logger and of those above it."""
          found = False
          for logger in self._upwards():
              for handler in logger.handlers:
                  found = True
                  if record.levelno >= handler.level:
                      handler.handle(record)
          if found:
              return
          if lastResort:
              if record.levelno >= lastResort.level:
                  lastResort.handle(record)
          elif raiseExceptions and not self.manager.__dict__.get('emittedNoHandlerWarning'):
              sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
              self.manager.emittedNoHandlerWarning = True

      def getEffectiveLevel(self):
          """Its level, or that of the next one up that has one."""
          logger = self
          while logger and not logger.level:
              logger = logger.parent
          return logger.level if logger else NOTSET

      def isEnabledFor(self, level):
          """True if a message of this level would be logged."""
          return (not self.disabled and self.manager._disable < level
                  and level >= self.getEffectiveLevel())

      def getChild(self, suffix):
          """The logger below this one."""
          return self.manager.getLogger(suffix if self is root else f'{self.name}.{suffix}')

      def getChildren(self):
          """The loggers right below this one."""
          depth = 0 if self is root else self.name.count('.') + 1
          return {other for other in self.manager.loggerDict.values()
                  if isinstance(other, Logger) and other.parent is self
                  and other.name.count('.') == depth}

      def __reduce__(self):
          return getLogger, (self.name,)


  class RootLogger(Logger):
      """The logger above all others."""

      def __init__(self, level):
          super().__init__('root', level)

      def __reduce__(self):
          return getLogger, ()


  _logger_class = Logger
  root = Logger.root = RootLogger(WARNING)
  Logger.manager = Manager(root)


  class LoggerAdapter(_Speaking):
      """Adds to what it passes on to a logger."""

      def __init__(self, logger, extra=None, merge_extra=False):
          self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

      def __repr__(self):
          level = getLevelName(self.logger.getEffectiveLevel())
          return f'<{type(self).__name__} {self.logger.name} ({level})>'

      def process(self, msg, kwargs):
          """The message and the keywords that the logger gets."""
          if self.merge_extra and 'extra' in kwargs:
              kwargs['extra'] = {**self.extra, **kwargs['extra']}
          else:
              kwargs['extra'] = self.extra
          return msg, kwargs

      def log(self, level, msg, *args, **kwargs):
          """Logs a message of any level."""
          if self.isEnabledFor(level):
              msg, kwargs = self.process(msg, kwargs)
              self.logger.log(level, msg, *args, **kwargs)

      def _log(self, level, msg, args, **kwargs):
          return self.logger._log(level, msg, args, **kwargs)

      manager = property(lambda self: self.logger.manager,
                         lambda self, value: setattr(self.logger, 'manager', value))
      name = property(lambda self: self.logger.name)
      _name = name


  for _name, _level in _ways:
      def _say(self, msg, *args, _level=_level, **kwargs):
          self.log(_level, msg, *args, **kwargs)
      _say.__name__, _say.__qualname__ = _name, f'LoggerAdapter.{_name}'
      setattr(LoggerAdapter, _name, _say)
  for _name in ('isEnabledFor', 'setLevel', 'getEffectiveLevel', 'hasHandlers'):
      def _ask(self, *args, _name=_name):
          return getattr(self.logger, _name)(*args)
      _ask.__name__, _ask.__qualname__ = _name, f'LoggerAdapter.{_name}'
      setattr(LoggerAdapter, _name, _ask)


  def getLogger(name=None):
      """The logger of a name, or the one above all."""
      if not name or isinstance(name, str) and name == root.name:
          return root
      return Logger.manager.getLogger(name)


  # MARK: The root logger's functions

  def _root_handlers(options, encoding, errors):
      # The handlers that the options of basicConfig ask for, which are taken out of them.
      places = [name for name in ('stream', 'filename') if name in options]
      given = options.pop('handlers', None)
      if given is not None:
          if places:
              raise ValueError("'stream' or 'filename' should not be specified together "
                               "with 'handlers'")
          return given
      if len(places) == 2:
          raise ValueError("'stream' and 'filename' should not be specified together")
      stream, path, mode = (options.pop(name, default) for name, default in (
          ('stream', None), ('filename', None), ('filemode', 'a')))
      if not path:
          return [StreamHandler(stream)]
      return [FileHandler(path, mode, encoding, errors=None if 'b' in mode else errors)]


  def basicConfig(*, force=False, encoding=None, errors='backslashreplace', **options):
      """Gives the root logger a handler, unless it has one."""
      while force and root.handlers:
          root.handlers.pop(0).close()
      if root.handlers:
          return
      made = _root_handlers(options, encoding, errors)
      mark, datefmt = options.pop('style', '%'), options.pop('datefmt', None)
      plain = Formatter(options.pop('format', _style(mark)[1]), datefmt, mark)
      for handler in made:
          handler.formatter or handler.setFormatter(plain)
          root.addHandler(handler)
      if (level := options.pop('level', None)) is not None:
          root.setLevel(level)
      if options:
          raise ValueError(f'Unrecognised argument(s): {", ".join(options)}')


  def _of_root(name):
      def function(*args, **kwargs):
          if not root.handlers:
              basicConfig()
          getattr(root, name)(*args, **kwargs)
      function.__name__ = function.__qualname__ = name
      function.__doc__ = f'Calls {name} of the root logger, which gets a handler if it has none.'
      return function


  for _name in ('debug', 'info', 'warning', 'error', 'critical', 'exception', 'log'):
      globals()[_name] = _of_root(_name)
  fatal = _of_root('critical')
  del _name, _level, _say, _ask


  def warn(msg, *args, **kwargs):
      """Another name of warning."""
      warnings.warn("The 'warn' function is deprecated, use 'warning' instead",
                    DeprecationWarning, 2)
      warning(msg, *args, **kwargs)


  def disable(level=CRITICAL):
      """Ignores what is of this level or less important, in all loggers."""
      root.manager.disable = level


  def shutdown(handlerList=_handlerList):
      """Flushes and closes all handlers, the last one first."""
      for reference in reversed(handlerList[:]):
          handler = reference()
          try:
              if handler:
                  try:
                      handler.flush()
                      handler.close()
                  except (OSError, ValueError):
                      # The stream was closed before.
                      pass
          except Exception:
              if raiseExceptions:
                  raise


  _show_warning = None


  def _log_warning(message, category, filename, lineno, file=None, line=None):
      if file is not None:
          if _show_warning is not None:
              _show_warning(message, category, filename, lineno, file, line)
          return
      logger = getLogger('py.warnings')
      if not logger.handlers:
          logger.addHandler(NullHandler())
      logger.warning(str(warnings.formatwarning(message, category, filename, lineno, line)))


  def captureWarnings(capture):
      """Logs warnings instead of showing them, or no longer."""
      global _show_warning
      if capture and _show_warning is None:
          _show_warning, warnings.showwarning = warnings.showwarning, _log_warning
      elif not capture and _show_warning is not None:
          warnings.showwarning, _show_warning = _show_warning, None


  import atexit

  atexit.register(shutdown)
  """#
