/// `DocTestRunner`: runs the examples of tests, reports what differs and counts.
let doctestRunnerSource: StaticString = #"""
  # MARK: The runner

  class _Captured(io.StringIO):
      # What is printed since it was last taken, ended with a newline.

      def taken(self):
          text = self.getvalue()
          self.seek(0)
          self.truncate()
          return text and _ended(text)


  def _extract_future_flags(globs):
      """The flags of the features that the names were imported for."""
      import __future__
      return sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names
                 if globs.get(name) is getattr(__future__, name))


  def _traceback_text(error):
      # As it is printed, without the frame that ran the example.
      text = io.StringIO()
      traceback.print_exception(type(error), error, error.__traceback__.tb_next, file=text)
      return text.getvalue()


  def _raised_text(error):
      # The last lines of a traceback; of a syntax error without the place.
      lines = traceback.format_exception_only(type(error), error)
      if isinstance(error, SyntaxError):
          name = type(error).__name__
          starts = f'{name}:', f'{type(error).__module__}.{name}:'
          lines = lines[next(n for n, line in enumerate(lines) if line.startswith(starts)):]
      return ''.join(lines)


  def _raised_name(text):
      # The exception's name without module and message.
      return text.partition('\n')[0].partition(':')[0].rpartition('.')[2]


  def _counted(count, noun):
      return f'{count} {noun}' + ('' if count == 1 else 's')


  class DocTestRunner:
      """Runs tests, prints what differs, and counts."""

      DIVIDER = '*' * 70

      def __init__(self, checker=None, verbose=None, optionflags=0):
          self._checker = checker or OutputChecker()
          self._verbose = '-v' in sys.argv if verbose is None else verbose
          self.optionflags = self.original_optionflags = optionflags
          self.tries = self.failures = self.skips = 0
          self._stats = {}

      # What is reported; subclasses change it.

      def report_start(self, out, test, example):
          """An example is about to be run."""
          if self._verbose:
              want = f'Expecting:\n{_indented(example.want)}' if example.want else 'Expecting nothing\n'
              out(f'Trying:\n{_indented(example.source)}{want}')

      def report_success(self, out, test, example, got):
          """An example printed what it was to print."""
          if self._verbose:
              out('ok\n')

      def report_failure(self, out, test, example, got):
          """An example printed something else."""
          out(self._failure_header(test, example)
              + self._checker.output_difference(example, got, self.optionflags))

      def report_unexpected_exception(self, out, test, example, exc_info):
          """An example raised an exception that it was not to raise."""
          out(f'{self._failure_header(test, example)}Exception raised:\n'
              f'{_indented(_traceback_text(exc_info[1]))}')

      def _failure_header(self, test, example):
          if test.filename:
              line = '?' if test.lineno is None else test.lineno + example.lineno + 1
              place = f'File "{test.filename}", line {line}, in {test.name}'
          else:
              place = f'Line {example.lineno + 1}, in {test.name}'
          return f'{self.DIVIDER}\n{place}\nFailed example:\n{_indented(example.source)}'

      # Running.

      def run(self, test, compileflags=None, out=None, clear_globs=True):
          """Runs the examples of a test; returns how many failed and how many were tried."""
          self.test = test
          if compileflags is None:
              compileflags = _extract_future_flags(test.globs)
          stdout, displayhook, trace = sys.stdout, sys.displayhook, sys.gettrace()
          if out is None:
              encoding = stdout.encoding
              if encoding is None or encoding.lower() == 'utf-8':
                  out = stdout.write
              else:
                  def out(text):
                      stdout.write(str(text.encode(encoding, 'backslashreplace'), encoding))
          names = [f'<doctest {test.name}[{number}]>' for number in range(len(test.examples))]
          for name, example in zip(names, test.examples):
              # So that tracebacks show the source.
              lines = example.source.splitlines(keepends=True)
              linecache.cache[name] = len(example.source), None, lines, name
          captured = sys.stdout = _Captured()
          sys.displayhook = sys.__displayhook__
          try:
              results = self._run_examples(test, names, compileflags, out, captured)
          finally:
              sys.stdout, sys.displayhook = stdout, displayhook
              sys.settrace(trace)
              self.optionflags = self.original_optionflags
              for name in names:
                  linecache.cache.pop(name, None)
              if clear_globs:
                  test.globs.clear()
                  builtins._ = None
          self._count(test.name, results)
          return results

      def _run_examples(self, test, names, compileflags, out, captured):
          failed = tried = skipped = 0
          for name, example in zip(names, test.examples):
              is_quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failed
              self.optionflags = self.original_optionflags
              for flag, is_set in example.options.items():
                  self.optionflags = self.optionflags & ~flag | (flag if is_set else 0)
              tried += 1
              if self.optionflags & SKIP:
                  skipped += 1
                  continue
              if not is_quiet:
                  self.report_start(out, test, example)
              raised = self._run_example(example, name, compileflags, test.globs)
              got = captured.taken()
              if raised is None:
                  report, given = self.report_failure, got
                  is_right = self._checker.check_output(example.want, got, self.optionflags)
              elif example.exc_msg is None:
                  report, is_right = self.report_unexpected_exception, False
                  given = type(raised), raised, raised.__traceback__
              else:
                  report, given = self.report_failure, got + _traceback_text(raised)
                  is_right = self._is_raised(example, raised)
              if is_right:
                  report = self.report_success
              else:
                  failed += 1
              if not is_quiet:
                  report(out, test, example, given)
              if failed and self.optionflags & FAIL_FAST:
                  break
          return TestResults(failed, tried, skipped=skipped)

      def _run_example(self, example, name, compileflags, globs):
          # The exception that it raises, or None.
          try:
              exec(compile(example.source, name, 'single', compileflags, True), globs)
          except KeyboardInterrupt:
              raise
          except BaseException as error:
              return error

      def _is_raised(self, example, raised):
          check, flags = self._checker.check_output, self.optionflags
          text = _raised_text(raised)
          return check(example.exc_msg, text, flags) or bool(
              flags & IGNORE_EXCEPTION_DETAIL
              and check(_raised_name(example.exc_msg), _raised_name(text), flags))

      # Counting.

      def _add(self, name, counts):
          self._stats[name] = tuple(map(sum, zip(self._stats.get(name, (0, 0, 0)), counts)))

      def _count(self, name, results):
          self._add(name, (results.failed, results.attempted, results.skipped))
          self.failures += results.failed
          self.tries += results.attempted
          self.skips += results.skipped

      def merge(self, other):
          """Adds what another runner has counted for its tests."""
          for name, counts in list(other._stats.items()):
              self._add(name, counts)

      def summarize(self, verbose=None):
          """Prints what the tests came to; returns it."""
          verbose = self._verbose if verbose is None else verbose
          stats = sorted(self._stats.items())
          empty = [name for name, (_, tried, _) in stats if not tried]
          passed = [(name, tried) for name, (failed, tried, _) in stats if tried and not failed]
          failing = [(name, *counts) for name, counts in stats if counts[0]]
          tries = sum(tried for _, (_, tried, _) in stats)
          failures = sum(failed for _, (failed, _, _) in stats)
          skips = sum(skipped for _, (_, _, skipped) in stats)
          if verbose:
              if empty:
                  print(f'{_counted(len(empty), "item")} had no tests:')
                  for name in empty:
                      print(f'    {name}')
              if passed:
                  print(f'{_counted(len(passed), "item")} passed all tests:')
                  for name, tried in passed:
                      print(f' {tried:3d} test{"" if tried == 1 else "s"} in {name}')
          if failing:
              print(self.DIVIDER)
              print(f'{_counted(len(failing), "item")} had failures:')
              for name, failed, tried, _ in failing:
                  print(f' {failed:3d} of {tried:3d} in {name}')
          if verbose:
              print(f'{_counted(tries, "test")} in {_counted(len(stats), "item")}.')
              print(f'{tries - failures} passed' + (f' and {failures} failed.' if failures else '.'))
          if failures:
              also = f' and {_counted(skips, "skipped test")}' if skips else ''
              print(f'***Test Failed*** {_counted(failures, "failure")}{also}.')
          elif verbose:
              print('Test passed.')
          return TestResults(failures, tries, skipped=skips)


  class DocTestFailure(Exception):
      """An example printed something else than it was to print (`DebugRunner`)."""

      def __init__(self, test, example, got):
          self.test, self.example, self.got = test, example, got

      def __str__(self):
          return str(self.test)


  class UnexpectedException(Exception):
      """An example raised an exception that it was not to raise (`DebugRunner`)."""

      def __init__(self, test, example, exc_info):
          self.test, self.example, self.exc_info = test, example, exc_info

      def __str__(self):
          return str(self.test)


  class DebugRunner(DocTestRunner):
      """Runs tests up to the first example that fails, which it raises an exception for."""

      def run(self, test, compileflags=None, out=None, clear_globs=True):
          """Runs the examples; the names stay if one fails."""
          results = super().run(test, compileflags, out, False)
          if clear_globs:
              test.globs.clear()
          return results

      def report_unexpected_exception(self, out, test, example, exc_info):
          """Raises `UnexpectedException`."""
          raise UnexpectedException(test, example, exc_info)

      def report_failure(self, out, test, example, got):
          """Raises `DocTestFailure`."""
          raise DocTestFailure(test, example, got)
  """#
