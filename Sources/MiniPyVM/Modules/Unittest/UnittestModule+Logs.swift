/// The part of `unittest` that checks what is logged: `assertLogs` and `assertNoLogs`.

let unittestLogsSource: StaticString = #"""

  # MARK: What is logged

  class _LoggingWatcher(tuple):
      """What was logged: the records, and their texts."""

      records, output = property(lambda self: self[0]), property(lambda self: self[1])


  class _AssertLogsContext(_Expectation):
      """Lets one handler, which keeps the records, have what a logger gets while a block runs."""

      LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

      def __init__(self, case, logger, level, wanted):
          import logging
          self.test_case, self.msg, self._wanted = case, None, wanted
          self.logger_name, self._logging = logger, logging
          numbers = logging.getLevelNamesMapping()
          self.level = numbers.get(level, level) if level else logging.INFO

      def __enter__(self):
          logging, watcher = self._logging, _LoggingWatcher(([], []))
          formatter = logging.Formatter(self.LOGGING_FORMAT)

          class Keeper(logging.Handler):
              def emit(self, record):
                  watcher.records.append(record)
                  watcher.output.append(self.format(record))

          logger = self.logger = (
              self.logger_name if isinstance(self.logger_name, logging.Logger)
              else logging.getLogger(self.logger_name))
          keeper = Keeper(self.level)
          keeper.setFormatter(formatter)
          self.watcher = watcher
          self._before = logger.handlers, logger.level, logger.propagate
          logger.handlers, logger.propagate = [keeper], False
          logger.setLevel(self.level)
          return watcher if self._wanted else None

      def __exit__(self, kind, value, trace):
          logger = self.logger
          logger.handlers, level, logger.propagate = self._before
          logger.setLevel(level)
          if kind is not None:
              return False
          if self.watcher.records and not self._wanted:
              self._fail(f'Unexpected logs found: {self.watcher.output!r}')
          if self._wanted and not self.watcher.records:
              level = self._logging.getLevelName(self.level)
              self._fail(f'no logs of level {level} or higher triggered on {logger.name}')
  """#
