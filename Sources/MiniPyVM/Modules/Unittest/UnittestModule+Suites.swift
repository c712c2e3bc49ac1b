/// Suites, with what their classes and modules set up.

let unittestSuitesSource: StaticString = #"""
  # Suites.

  class BaseTestSuite:
      """Tests in an order."""

      _cleanup = True

      def __init__(self, tests=()):
          self._tests, self._removed_tests = [], 0
          self.addTests(tests)

      def __repr__(self):
          return f'<{_class_title(self.__class__)} tests={list(self)}>'

      def __eq__(self, other):
          return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

      def __iter__(self):
          return iter(self._tests)

      def countTestCases(self):
          return self._removed_tests + sum(test.countTestCases() for test in self if test)

      def addTest(self, test):
          """Add a test or a suite."""
          if not callable(test):
              raise TypeError(f'{test!r} is not callable')
          if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
              raise TypeError('TestCases and TestSuites must be instantiated '
                              'before passing them to addTest()')
          self._tests.append(test)

      def addTests(self, tests):
          """Add several."""
          if isinstance(tests, str):
              raise TypeError('tests must be an iterable of tests, not a string')
          for test in tests:
              self.addTest(test)

      def _each(self, result):
          """The tests that are to run; one that has run is forgotten, so that its memory is free."""
          for place, test in enumerate(self):
              if result.shouldStop:
                  return
              yield test
              if self._cleanup and place < len(self._tests):
                  if hasattr(test, 'countTestCases'):
                      self._removed_tests += test.countTestCases()
                  self._tests[place] = None

      def run(self, result):
          for test in self._each(result):
              test(result)
          return result

      def __call__(self, *args, **kwds):
          return self.run(*args, **kwds)

      def debug(self):
          """Run the tests without gathering: exceptions go through."""
          for test in self:
              test.debug()


  class _ErrorHolder:
      """Stands for a test where a class or a module could not be set up."""

      failureException = None

      def __init__(self, description):
          self.description = description

      def id(self):
          return self.description

      def shortDescription(self):
          return None

      def __repr__(self):
          return f'<ErrorHolder description={self.description!r}>'

      def __str__(self):
          return self.description

      def run(self, result):
          """There is nothing to run."""

      __call__ = run

      def countTestCases(self):
          return 0


  class _DebugResult:
      """Lets exceptions through."""

      _previousTestClass = None
      _moduleSetUpFailed = False
      shouldStop = False


  class TestSuite(BaseTestSuite):
      """Tests in an order, with what their classes and modules set up."""

      def run(self, result, debug=False):
          """Run the tests into a result."""
          outermost = not getattr(result, '_testRunEntered', False)
          result._testRunEntered = True
          for test in self._each(result):
              is_case = not _is_suite(test)
              if is_case:
                  kind = test.__class__
                  self._leave_class(kind, result)
                  self._enter_module(kind, result)
                  self._enter_class(kind, result)
                  result._previousTestClass = kind
                  if getattr(kind, '_classSetupFailed', False) or result._moduleSetUpFailed:
                      continue
              if debug:
                  test.debug()
              else:
                  test(result)
          if outermost:
              self._leave_class(None, result)
              self._leave_module(result)
              result._testRunEntered = False
          return result

      def debug(self):
          self.run(_DebugResult(), True)

      # Fixtures: what is called once for a class or a module.

      def _fixture(self, result, owner, name, title, cleanups=None, always=False):
          """Calls a fixture if the owner has it, and clean-ups if it fails or always; whether it
          went well."""
          function = getattr(owner, name, None)
          if function is None and not always:
              return True
          getattr(result, '_setupStdout', lambda: None)()
          went_well = True
          try:
              if function is not None:
                  try:
                      function()
                  except Exception as error:
                      if isinstance(result, _DebugResult):
                          raise
                      went_well = False
                      self._report(result, error, name, title)
              if cleanups is not None and (always or not went_well):
                  for error in cleanups():
                      if isinstance(result, _DebugResult):
                          raise error
                      went_well = False
                      self._report(result, error, name, title)
          finally:
              getattr(result, '_restoreStdout', lambda: None)()
          return went_well

      def _report(self, result, error, name, title):
          holder = _ErrorHolder(f'{name} ({title})')
          if isinstance(error, SkipTest) and hasattr(result, 'addSkip'):
              result.addSkip(holder, str(error))
          else:
              result.addError(holder, (type(error), error, error.__traceback__))

      @staticmethod
      def _class_cleanups(kind):
          def run():
              if not hasattr(kind, 'doClassCleanups'):
                  return []
              kind.doClassCleanups()
              return [info[1] for info in kind.tearDown_exceptions]
          return run

      @staticmethod
      def _module_cleanups():
          # The first exception is the one that is told.
          return _failures_of(_module_cleanups)[:1]

      def _enter_class(self, kind, result):
          if (getattr(result, '_previousTestClass', None) is kind or result._moduleSetUpFailed
                  or getattr(kind, '__unittest_skip__', False)):
              return
          try:
              kind._classSetupFailed = False
          except TypeError:
              pass
          if not self._fixture(result, kind, 'setUpClass', _class_title(kind),
                               self._class_cleanups(kind)):
              kind._classSetupFailed = True

      def _leave_class(self, next_kind, result):
          kind = getattr(result, '_previousTestClass', None)
          if (kind is None or kind is next_kind or getattr(kind, '_classSetupFailed', False)
                  or getattr(result, '_moduleSetUpFailed', False)
                  or getattr(kind, '__unittest_skip__', False)):
              return
          has_any = hasattr(kind, 'tearDownClass') or hasattr(kind, 'doClassCleanups')
          self._fixture(result, kind, 'tearDownClass', _class_title(kind),
                        self._class_cleanups(kind), always=has_any)

      def _enter_module(self, kind, result):
          before = getattr(getattr(result, '_previousTestClass', None), '__module__', None)
          name = kind.__module__
          if name == before:
              return
          self._leave_module(result)
          result._moduleSetUpFailed = False
          module = sys.modules.get(name)
          if module is not None:
              result._moduleSetUpFailed = not self._fixture(
                  result, module, 'setUpModule', name, self._module_cleanups)

      def _leave_module(self, result):
          name = getattr(getattr(result, '_previousTestClass', None), '__module__', None)
          if name is None or getattr(result, '_moduleSetUpFailed', False) or name not in sys.modules:
              return
          self._fixture(result, sys.modules[name], 'tearDownModule', name, self._module_cleanups,
                        always=True)


  def _is_suite(test):
      try:
          iter(test)
      except TypeError:
          return False
      return True
  """#
