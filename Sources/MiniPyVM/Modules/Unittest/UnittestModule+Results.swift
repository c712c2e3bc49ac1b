/// What becomes of tests, and the reports of it.

let unittestResultsSource: StaticString = #"""
  # Results.

  class TestResult:
      """Gathers what becomes of tests."""

      _previousTestClass = None
      _testRunEntered = False
      _moduleSetUpFailed = False

      def __init__(self, stream=None, descriptions=None, verbosity=None):
          self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
          self.failures, self.errors, self.skipped = [], [], []
          self.expectedFailures, self.unexpectedSuccesses = [], []
          self.collectedDurations = []
          self.testsRun = 0
          self._captured = None
          self._shows_captured = False

      def __repr__(self):
          return (f'<{_class_title(self.__class__)} run={self.testsRun} '
                  f'errors={len(self.errors)} failures={len(self.failures)}>')

      def startTestRun(self):
          """Called before all tests."""

      def stopTestRun(self):
          """Called after all tests."""

      def printErrors(self):
          """Called when the report is due."""

      def startTest(self, test):
          """A test begins."""
          self.testsRun += 1
          self._shows_captured = False
          self._setupStdout()

      def stopTest(self, test):
          """A test has ended."""
          self._restoreStdout()
          self._shows_captured = False

      # What tests print is held back with `buffer`, and shown if they fail.

      def _setupStdout(self):
          if self.buffer and self._captured is None:
              self._captured = sys.stdout, sys.stderr
              sys.stdout, sys.stderr = io.StringIO(), io.StringIO()

      def _captured_texts(self):
          for name, file in (('Stdout', sys.stdout), ('Stderr', sys.stderr)):
              text = file.getvalue()
              if text and not text.endswith('\n'):
                  text += '\n'
              yield f'\n{name}:\n{text}' if text else ''

      def _restoreStdout(self):
          if self._captured is None:
              return
          files, self._captured = self._captured, None
          if self._shows_captured:
              for file, text in zip(files, self._captured_texts()):
                  file.write(text)
          sys.stdout, sys.stderr = files

      # What became of a test.

      def _failed(self, entries, test, err):
          if entries is not None:
              entries.append((test, self._exc_info_to_string(err, test)))
              self._shows_captured = True
          if self.failfast:
              self.stop()

      def addError(self, test, err):
          """The test raised something else than a failure."""
          self._failed(self.errors, test, err)

      def addFailure(self, test, err):
          """The test failed."""
          self._failed(self.failures, test, err)

      def addSubTest(self, test, subtest, err):
          """A part of a test has ended; `err` is None if it went well."""
          if err is not None:
              is_failure = issubclass(err[0], test.failureException)
              self._failed(self.failures if is_failure else self.errors, subtest, err)

      def addSuccess(self, test):
          """The test went well."""

      def addSkip(self, test, reason):
          """The test was left out."""
          self.skipped.append((test, reason))

      def addExpectedFailure(self, test, err):
          """The test failed as it should."""
          self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

      def addUnexpectedSuccess(self, test):
          """The test went well and should not."""
          self.unexpectedSuccesses.append(test)
          self._failed(None, test, None)

      def addDuration(self, test, elapsed):
          """How many seconds the test took."""
          self.collectedDurations.append((str(test), elapsed))

      def wasSuccessful(self):
          """Whether all tests went as they should."""
          return not (self.failures or self.errors
                      or getattr(self, 'unexpectedSuccesses', None))

      def stop(self):
          """Run no further tests."""
          self.shouldStop = True

      # Tracebacks without the frames of this package.

      def _exc_info_to_string(self, err, test):
          kind, error, trace = err
          trace = _of_the_program(error, trace, test)
          report = traceback.TracebackException(
              kind, error, trace, capture_locals=self.tb_locals, compact=True)
          text = ''.join(report.format())
          return text + ''.join(self._captured_texts()) if self._captured is not None else text


  def _is_own(trace):
      return '__unittest' in trace.tb_frame.f_globals


  def _of_the_program(error, trace, test):
      """The traceback without the package's frames at its beginning, and for failures without those
      of assertions at its end; likewise for the exceptions in the chain."""
      def trimmed(kind, trace):
          while trace and _is_own(trace):
              trace = trace.tb_next
          if kind is test.failureException:
              last, entry = None, trace
              while entry and not _is_own(entry):
                  last, entry = entry, entry.tb_next
              if last is not None:
                  last.tb_next = None
          return trace

      result = trimmed(type(error), trace)
      seen = {id(error)}
      pending = [error.__cause__, error.__context__] if error is not None else []
      while pending:
          other = pending.pop()
          if other is not None and id(other) not in seen:
              seen.add(id(other))
              other.__traceback__ = trimmed(type(other), other.__traceback__)
              pending += [other.__cause__, other.__context__]
      return result


  class _WritelnDecorator:
      """A stream with `writeln`."""

      def __init__(self, stream):
          self.stream = stream

      def __getattr__(self, name):
          if name in ('stream', '__getstate__'):
              raise AttributeError(name)
          return getattr(self.stream, name)

      def writeln(self, arg=None):
          self.write(f'{arg or ""}\n')


  def _reporting(name, word, mark, stays=False):
      """A method of TextTestResult that notes an event and writes a word or a mark for it; with
      `stays` what comes next is written as if in the same line."""
      def report(self, test, *details):
          getattr(TestResult, name)(self, test, *details)
          was_at_start = self._at_line_start
          self._at_line_start = was_at_start and not stays
          self._event(test, word.format(*details), mark)
          if stays:
              self._at_line_start = was_at_start
      report.__name__ = name
      return report


  class TextTestResult(TestResult):
      """A result that writes as tests end."""

      separator1 = '=' * 70
      separator2 = '-' * 70

      def __init__(self, stream, descriptions, verbosity, *, durations=None):
          super().__init__(stream, descriptions, verbosity)
          self.stream, self.descriptions, self.durations = stream, descriptions, durations
          self.showAll, self.dots = verbosity > 1, verbosity == 1
          self._at_line_start = True

      def getDescription(self, test):
          """What the report calls a test."""
          doc = test.shortDescription() if self.descriptions else None
          return f'{test}\n{doc}' if doc else str(test)

      def startTest(self, test):
          super().startTest(test)
          if self.showAll:
              self._begin_line(test)
              self.stream.flush()
              self._at_line_start = False

      def _begin_line(self, test, margin=''):
          self.stream.write(f'{margin}{self.getDescription(test)} ... ')

      def _event(self, test, word, mark):
          if self.showAll:
              is_part = isinstance(test, _SubTest)
              if is_part and not self._at_line_start:
                  self.stream.writeln()
              if is_part or self._at_line_start:
                  self._begin_line(test, '  ' if is_part else '')
              self.stream.writeln(word)
              self._at_line_start = True
          elif self.dots:
              self.stream.write(mark)
          if self.showAll or self.dots:
              self.stream.flush()

      addSuccess = _reporting('addSuccess', 'ok', '.')
      addError = _reporting('addError', 'ERROR', 'E')
      addFailure = _reporting('addFailure', 'FAIL', 'F')
      addSkip = _reporting('addSkip', 'skipped {0!r}', 's')
      addExpectedFailure = _reporting('addExpectedFailure', 'expected failure', 'x', True)
      addUnexpectedSuccess = _reporting('addUnexpectedSuccess', 'unexpected success', 'u', True)

      def addSubTest(self, test, subtest, err):
          if err is not None:
              is_failure = issubclass(err[0], subtest.failureException)
              self._event(subtest, *(('FAIL', 'F') if is_failure else ('ERROR', 'E')))
          super().addSubTest(test, subtest, err)

      def printErrors(self):
          if self.showAll or self.dots:
              self.stream.writeln()
              self.stream.flush()
          for flavour, entries in (('ERROR', self.errors), ('FAIL', self.failures)):
              self.printErrorList(flavour, entries)
          if self.unexpectedSuccesses:
              self.stream.writeln(self.separator1)
              for test in self.unexpectedSuccesses:
                  self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
              self.stream.flush()

      def printErrorList(self, flavour, errors):
          for test, text in errors:
              for line in (self.separator1, f'{flavour}: {self.getDescription(test)}',
                           self.separator2, text):
                  self.stream.writeln(line)
              self.stream.flush()


  class TextTestRunner:
      """Runs tests and reports on a stream, standard error unless another is given."""

      resultclass = TextTestResult

      def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                   resultclass=None, warnings=None, *, tb_locals=False, durations=None):
          self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
          self.descriptions, self.verbosity, self.durations = descriptions, verbosity, durations
          self.failfast, self.buffer, self.tb_locals = failfast, buffer, tb_locals
          self.warnings = warnings
          if resultclass is not None:
              self.resultclass = resultclass

      def _makeResult(self):
          settings = self.stream, self.descriptions, self.verbosity
          try:
              return self.resultclass(*settings, durations=self.durations)
          except TypeError:
              return self.resultclass(*settings)

      def run(self, test):
          """Run a test or a suite; the result."""
          result = self._makeResult()
          for name in ('failfast', 'buffer', 'tb_locals'):
              setattr(result, name, getattr(self, name))
          with warnings.catch_warnings():
              if self.warnings:
                  warnings.simplefilter(self.warnings)
              begun = time.perf_counter()
              getattr(result, 'startTestRun', lambda: None)()
              try:
                  test(result)
              finally:
                  getattr(result, 'stopTestRun', lambda: None)()
              seconds = time.perf_counter() - begun
          result.printErrors()
          if self.durations is not None:
              self._printDurations(result)
          self._summarise(result, seconds)
          return result

      def _summarise(self, result, seconds):
          line = self.stream.writeln
          if hasattr(result, 'separator2'):
              line(result.separator2)
          count = result.testsRun
          line(f'Ran {count} test{"" if count == 1 else "s"} in {seconds:.3f}s')
          line()
          numbers = {words: len(getattr(result, name, ())) for words, name in [
              ('failures', 'failures'), ('errors', 'errors'), ('skipped', 'skipped'),
              ('expected failures', 'expectedFailures'),
              ('unexpected successes', 'unexpectedSuccesses')]}
          if not result.wasSuccessful():
              verdict = 'FAILED'
          else:
              verdict = 'OK' if count or numbers['skipped'] else 'NO TESTS RAN'
          details = ', '.join(f'{words}={number}' for words, number in numbers.items() if number)
          line(f'{verdict} ({details})' if details else verdict)
          self.stream.flush()

      def _printDurations(self, result):
          slowest = sorted(result.collectedDurations, key=lambda entry: entry[1], reverse=True)
          slowest = slowest[:self.durations or None]
          if not slowest:
              return
          line = self.stream.writeln
          line('Slowest test durations')
          if hasattr(result, 'separator2'):
              line(result.separator2)
          hidden = 0
          for name, seconds in slowest:
              if self.verbosity < 2 and seconds < 0.001:
                  hidden += 1
              else:
                  line(f'{f"{seconds:.3f}s":10s} {name}')
          if hidden:
              line('\n(durations < 0.001s were hidden; use -v to show these durations)')
          else:
              line('')
  """#
