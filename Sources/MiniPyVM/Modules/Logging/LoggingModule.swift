/// The module `logging`, in Python: levels, records and their formats. Filters and handlers are in
/// `LoggingModule+Handlers.swift`, the loggers in `LoggingModule+Loggers.swift`.

extension ModuleDefinition {
  static var logging: ModuleDefinition {
    .python(
      "logging", isPackage: true, loggingSource, loggingHandlersSource, loggingLoggersSource)
  }
}

private let loggingSource: StaticString = #"""
  """Messages of a program, by importance and by the part of it that they are from."""

  import io
  import os
  import re
  import string
  import sys
  import time
  import traceback
  import warnings
  import weakref

  __all__ = ['BASIC_FORMAT', 'BufferingFormatter', 'CRITICAL', 'DEBUG', 'ERROR', 'FATAL',
             'FileHandler', 'Filter', 'Formatter', 'Handler', 'INFO', 'LogRecord', 'Logger',
             'LoggerAdapter', 'NOTSET', 'NullHandler', 'StreamHandler', 'WARN', 'WARNING',
             'addLevelName', 'basicConfig', 'captureWarnings', 'critical', 'debug', 'disable',
             'error', 'exception', 'fatal', 'getLevelName', 'getLogger', 'getLoggerClass', 'info',
             'log', 'makeLogRecord', 'setLoggerClass', 'shutdown', 'warn', 'warning',
             'getLogRecordFactory', 'setLogRecordFactory', 'lastResort', 'raiseExceptions',
             'getLevelNamesMapping', 'getHandlerByName', 'getHandlerNames']

  _started = time.time_ns()
  _own_file = (lambda: 0).__code__.co_filename
  raiseExceptions = logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True

  # MARK: Levels

  NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL = range(0, 60, 10)
  WARN, FATAL = WARNING, CRITICAL
  _names = {CRITICAL: 'CRITICAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO', DEBUG: 'DEBUG',
            NOTSET: 'NOTSET'}
  _numbers = {'CRITICAL': CRITICAL, 'FATAL': FATAL, 'ERROR': ERROR, 'WARN': WARNING,
              'WARNING': WARNING, 'INFO': INFO, 'DEBUG': DEBUG, 'NOTSET': NOTSET}


  def getLevelNamesMapping():
      """The numbers of the levels by their names."""
      return dict(_numbers)


  def getLevelName(level):
      """The name of a level's number, or the number of its name."""
      for table in _names, _numbers:
          if (known := table.get(level)) is not None:
              return known
      return f'Level {level}'


  def addLevelName(level, levelName):
      """Gives a level a name."""
      _names[level], _numbers[levelName] = levelName, level


  def _level_number(level):
      if isinstance(level, int):
          return level
      if str(level) != level:
          raise TypeError(f'Level not an integer or a valid string: {level!r}')
      if level not in _numbers:
          raise ValueError(f'Unknown level: {level!r}')
      return _numbers[level]


  # MARK: Records

  class LogRecord:
      """One message, with where and when it was logged."""

      def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                   **kwargs):
          now = time.time_ns()
          # A single mapping holds the arguments of %(name)s.
          if args and len(args) == 1 and hasattr(args[0], 'keys') and args[0]:
              args = args[0]
          self.name, self.msg, self.args = name, msg, args
          self.levelname, self.levelno = getLevelName(level), level
          self.pathname, self.filename, self.module = pathname, pathname, 'Unknown module'
          if isinstance(pathname, (str, bytes, os.PathLike)):
              self.filename = os.path.basename(pathname)
              self.module = os.path.splitext(self.filename)[0]
          self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
          self.lineno, self.funcName = lineno, func
          self.created, self.msecs = now / 1e9, now % 10**9 // 10**6 + 0.0
          self.relativeCreated = (now - _started) / 1e6
          self.thread, self.threadName = (1, 'MainThread') if logThreads else (None, None)
          self.processName = 'MainProcess' if logMultiprocessing else None
          self.process = os.getpid() if logProcesses else None
          self.taskName = None

      def __repr__(self):
          return (f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, '
                  f'"{self.msg}">')

      def getMessage(self):
          """The text of the message, with its arguments."""
          text = str(self.msg)
          return text % self.args if self.args else text


  _make_record = LogRecord


  def setLogRecordFactory(factory):
      """Sets what makes records."""
      global _make_record
      _make_record = factory


  def getLogRecordFactory():
      """What makes records."""
      return _make_record


  def makeLogRecord(dict):
      """A record with these attributes."""
      record = _make_record(None, None, '', 0, '', (), None, None)
      vars(record).update(dict)
      return record


  # MARK: Formats

  class PercentStyle:
      """Formats of the operator %."""

      default_format, asctime_format, asctime_search = '%(message)s', '%(asctime)s', '%(asctime)'
      _field = re.compile(r'%\(\w+\)[#0+ -]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[diouxefgcrsa%]', re.I)

      def __init__(self, fmt, *, defaults=None):
          self._fmt, self._defaults = fmt or self.default_format, defaults

      def usesTime(self):
          """True if the format shows the time."""
          return self.asctime_search in self._fmt

      def validate(self):
          """Refuses a format in which no field is."""
          if not self._field.search(self._fmt):
              raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

      def _values(self, record):
          return {**(self._defaults or {}), **vars(record)}

      def _format(self, record):
          return self._fmt % self._values(record)

      def format(self, record):
          """The record as text."""
          try:
              return self._format(record)
          except KeyError as error:
              raise ValueError(f'Formatting field not found in record: {error}')


  class StrFormatStyle(PercentStyle):
      """Formats of str.format."""

      default_format, asctime_format, asctime_search = '{message}', '{asctime}', '{asctime'
      _width = r'(?:\d+|\{\w+\})'
      _spec = re.compile(
          rf'(?:.?[<=>^])?[+ -]?#?0?{_width}?[,_]?(?:\.{_width})?[bcdefgnosx%]?', re.I)
      _name = re.compile(r'(?:\d+|\w+)(?:\.\w+|\[[^]]+\])*')

      def _format(self, record):
          return self._fmt.format(**self._values(record))

      def validate(self):
          """Refuses a format with wrong fields, or with none."""
          found = False
          try:
              for _, field, spec, conversion in string.Formatter().parse(self._fmt):
                  if field:
                      found = True
                      if not self._name.fullmatch(field):
                          raise ValueError(f'invalid field name/expression: {field!r}')
                  if conversion and conversion not in 'rsa':
                      raise ValueError(f'invalid conversion: {conversion!r}')
                  if spec and not self._spec.fullmatch(spec):
                      raise ValueError(f'bad specifier: {spec!r}')
          except ValueError as error:
              raise ValueError(f'invalid format: {error}')
          if not found:
              raise ValueError('invalid format: no fields')


  class StringTemplateStyle(PercentStyle):
      """Formats of string.Template."""

      default_format = asctime_format = asctime_search = '${message}'
      asctime_format = asctime_search = '${asctime}'

      def __init__(self, fmt, *, defaults=None):
          super().__init__(fmt, defaults=defaults)
          self._tpl = string.Template(self._fmt)

      def usesTime(self):
          """True if the format shows the time."""
          return '$asctime' in self._fmt or self.asctime_search in self._fmt

      def _format(self, record):
          return self._tpl.substitute(**self._values(record))

      def validate(self):
          """Refuses a format with a lone $, or without fields."""
          if not self._tpl.is_valid():
              raise ValueError("invalid format: bare '$' not allowed")
          if not self._tpl.get_identifiers():
              raise ValueError('invalid format: no fields')


  BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'
  _STYLES = {'%': (PercentStyle, BASIC_FORMAT),
             '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
             '$': (StringTemplateStyle, '${levelname}:${name}:${message}')}


  def _style(mark):
      if mark not in _STYLES:
          raise ValueError(f'Style must be one of: {",".join(_STYLES)}')
      return _STYLES[mark]


  def _stripped(text):
      return text.removesuffix('\n')


  class Formatter:
      """Makes text of records."""

      converter = time.localtime
      default_time_format, default_msec_format = '%Y-%m-%d %H:%M:%S', '%s,%03d'

      def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
          self._style = _style(style)[0](fmt, defaults=defaults)
          if validate:
              self._style.validate()
          self._fmt, self.datefmt = self._style._fmt, datefmt

      def usesTime(self):
          """True if the format shows the time."""
          return self._style.usesTime()

      def formatTime(self, record, datefmt=None):
          """When the record was made."""
          moment = self.converter(record.created)
          if datefmt:
              return time.strftime(datefmt, moment)
          text = time.strftime(self.default_time_format, moment)
          shape = self.default_msec_format
          return shape % (text, record.msecs) if shape else text

      def formatException(self, ei):
          """The traceback of an exception, given as sys.exc_info() does."""
          stream = io.StringIO()
          traceback.print_exception(ei[0], ei[1], ei[2], limit=None, file=stream)
          return _stripped(stream.getvalue())

      def formatMessage(self, record):
          """The record in this format."""
          return self._style.format(record)

      def formatStack(self, stack_info):
          """The stack as it is shown."""
          return stack_info

      def format(self, record):
          """The record, with its exception and stack below it."""
          record.message = record.getMessage()
          if self.usesTime():
              record.asctime = self.formatTime(record, self.datefmt)
          text = self.formatMessage(record)
          if record.exc_info and not record.exc_text:
              record.exc_text = self.formatException(record.exc_info)
          below = [record.exc_text, record.stack_info and self.formatStack(record.stack_info)]
          for more in filter(None, below):
              text += more if text.endswith('\n') else '\n' + more
          return text


  _default_formatter = Formatter()


  class BufferingFormatter:
      """Makes text of several records."""

      def __init__(self, linefmt=None):
          self.linefmt = linefmt or _default_formatter

      def formatHeader(self, records):
          """What comes first."""
          return ''

      formatFooter = formatHeader

      def format(self, records):
          """The records, if there are any."""
          if not records:
              return ''
          return ''.join([self.formatHeader(records), *map(self.linefmt.format, records),
                          self.formatFooter(records)])
  """#
