/// Test cases: skipping, clean-ups, and the run of one test.

let unittestCasesSource: StaticString = #"""
  # Skipping.

  class SkipTest(Exception):
      """Raised to leave a test out."""


  class _StopSubtests(Exception):
      """The rest of a test is not to run."""


  def skip(reason):
      """Leave out what is decorated."""
      if isinstance(reason, types.FunctionType):
          return skip('')(reason)

      def decorate(item):
          marked = item
          if not isinstance(item, type):
              @functools.wraps(item)
              def marked(*args, **kwargs):
                  raise SkipTest(reason)
          marked.__unittest_skip__ = True
          marked.__unittest_skip_why__ = reason
          return marked
      return decorate


  def skipIf(condition, reason):
      """Leave out what is decorated if the condition is true."""
      return skip(reason) if condition else lambda item: item


  def skipUnless(condition, reason):
      """Leave out what is decorated unless the condition is true."""
      return skipIf(not condition, reason)


  def expectedFailure(test_item):
      """What is decorated must fail."""
      test_item.__unittest_expecting_failure__ = True
      return test_item


  # Clean-ups: functions to call at the end, the last first.

  def _entered(context, register):
      kind = type(context)
      try:
          enter, leave = kind.__enter__, kind.__exit__
      except AttributeError:
          raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does "
                          'not support the context manager protocol') from None
      value = enter(context)
      register(leave, context, None, None, None)
      return value


  def _failures_of(cleanups):
      """Calls what is left of clean-ups; the exceptions that they raised."""
      raised = []
      while cleanups:
          function, args, kwargs = cleanups.pop()
          try:
              function(*args, **kwargs)
          except Exception as error:
              raised.append(error)
      return raised


  _module_cleanups = []


  def addModuleCleanup(function, /, *args, **kwargs):
      """Call a function after tearDownModule, or after a setUpModule that failed."""
      _module_cleanups.append((function, args, kwargs))


  def enterModuleContext(cm):
      """Enter a context manager that is left with the module's clean-ups."""
      return _entered(cm, addModuleCleanup)


  def doModuleCleanups():
      """Call the module's clean-ups; the first exception is raised at the end."""
      for error in _failures_of(_module_cleanups):
          raise error


  # One run of a test.

  _unnamed = object()

  class _Run:
      """What happened so far in the run of a test; guards its parts."""

      def __init__(self, case, result):
          self.case, self.result = case, result
          self.went_well = True
          self.is_failure_expected = False
          self.expected = None
          self.handles_subtests = hasattr(result, 'addSubTest')

      def part(self, step, *args):
          """Calls a part of the test; what it raises is noted. Whether it went well."""
          with _Guard(self, self.case):
              step(*args)

      def note(self, case, info):
          error = info[1]
          if isinstance(error, SkipTest):
              self.went_well = False
              _skipped(self.result, case, str(error))
          elif self.is_failure_expected:
              self.expected = info
          else:
              self.went_well = False
              if isinstance(case, _SubTest):
                  self.result.addSubTest(case.test_case, case, info)
              elif self.result is not None:
                  is_failure = issubclass(info[0], case.failureException)
                  (self.result.addFailure if is_failure else self.result.addError)(case, info)


  class _Guard:
      def __init__(self, run, case):
          self._run, self._case = run, case

      def __enter__(self):
          self._before, self._run.went_well = self._run.went_well, True

      def __exit__(self, kind, error, trace):
          run, case = self._run, self._case
          try:
              if kind is None:
                  if isinstance(case, _SubTest) and run.went_well:
                      run.result.addSubTest(case.test_case, case, None)
              elif issubclass(kind, KeyboardInterrupt):
                  return False
              elif not issubclass(kind, _StopSubtests):
                  run.note(case, (kind, error, trace))
              return True
          finally:
              run.went_well = run.went_well and self._before
              del error, trace


  def _skipped(result, case, reason):
      report = getattr(result, 'addSkip', None)
      if report is not None:
          return report(case, reason)
      warnings.warn('TestResult has no addSkip method, skips not reported', RuntimeWarning, 2)
      result.addSuccess(case)


  for _function in vars(_Assertions).values():
      if isinstance(_function, types.FunctionType):
          _function.__qualname__ = 'TestCase.' + _function.__name__
  del _function


  class TestCase(_Assertions):
      """A class whose methods are tests: each instance runs one of them."""

      _classSetupFailed = False
      _class_cleanups = []

      def __init_subclass__(cls, *args, **kwargs):
          cls._classSetupFailed = False
          cls._class_cleanups = []
          super().__init_subclass__(*args, **kwargs)

      def __init__(self, methodName='runTest'):
          self._testMethodName = methodName
          self._testMethodDoc = 'No test'
          method = getattr(self, methodName, None)
          if method is not None:
              self._testMethodDoc = method.__doc__
          elif methodName != 'runTest':
              raise ValueError(f'no such test method in {self.__class__}: {methodName}')
          self._outcome = self._subtest = None
          self._cleanups = []
          self._type_equality_funcs = {
              dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual',
              set: 'assertSetEqual', frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}

      # What a test may define.

      def setUp(self):
          """Runs before each test."""

      def tearDown(self):
          """Runs after each test, if setUp succeeded."""

      @classmethod
      def setUpClass(cls):
          """Runs before the tests of the class."""

      @classmethod
      def tearDownClass(cls):
          """Runs after the tests of the class."""

      # Clean-ups.

      def addCleanup(self, function, /, *args, **kwargs):
          """Call a function after tearDown, even if setUp failed."""
          self._cleanups.append((function, args, kwargs))

      def enterContext(self, cm):
          """Enter a context manager that is left with the clean-ups."""
          return _entered(cm, self.addCleanup)

      @classmethod
      def addClassCleanup(cls, function, /, *args, **kwargs):
          """Call a function after tearDownClass, even if setUpClass failed."""
          cls._class_cleanups.append((function, args, kwargs))

      @classmethod
      def enterClassContext(cls, cm):
          """Enter a context manager that is left with the class's clean-ups."""
          return _entered(cm, cls.addClassCleanup)

      def doCleanups(self):
          """Call the clean-ups; whether all went well."""
          run = self._outcome or _Run(self, None)
          while self._cleanups:
              function, args, kwargs = self._cleanups.pop()
              with _Guard(run, self):
                  function(*args, **kwargs)
          return run.went_well

      @classmethod
      def doClassCleanups(cls):
          """Call the class's clean-ups; what they raised is in tearDown_exceptions."""
          cls.tearDown_exceptions = [(type(error), error, error.__traceback__)
                                     for error in _failures_of(cls._class_cleanups)]

      # What a test is called.

      def countTestCases(self):
          return 1

      def defaultTestResult(self):
          return TestResult()

      def id(self):
          return f'{_class_title(self.__class__)}.{self._testMethodName}'

      def shortDescription(self):
          """The first line of the test's docstring, or None."""
          doc = self._testMethodDoc
          return doc.strip().split('\n')[0].strip() if doc else None

      def __eq__(self, other):
          return (self._testMethodName == other._testMethodName if type(self) is type(other)
                  else NotImplemented)

      def __hash__(self):
          return hash((type(self), self._testMethodName))

      def __str__(self):
          return f'{self._testMethodName} ({self.id()})'

      def __repr__(self):
          return f'<{_class_title(self.__class__)} testMethod={self._testMethodName}>'

      # Running.

      def __call__(self, *args, **kwds):
          return self.run(*args, **kwds)

      def skipTest(self, reason):
          """Leave this test out."""
          raise SkipTest(reason)

      @contextlib.contextmanager
      def subTest(self, msg=_unnamed, **params):
          """A part of a test that may fail on its own, told by the message and the parameters."""
          run = self._outcome
          if run is None or not run.handles_subtests:
              yield
              return
          around = self._subtest
          outer = around.params if around else {}
          rest = {name: value for name, value in outer.items() if name not in params}
          self._subtest = _SubTest(self, msg, {**params, **rest})
          try:
              with _Guard(run, self._subtest):
                  yield
              if not run.went_well:
                  if run.result is not None and run.result.failfast:
                      raise _StopSubtests
              elif run.expected:
                  raise _StopSubtests
          finally:
              self._subtest = around

      def _callSetUp(self):
          self.setUp()

      def _callTestMethod(self, method):
          if method() is not None:
              warnings.warn('It is deprecated to return a value that is not None '
                            f'from a test case ({method})', DeprecationWarning, stacklevel=5)

      def _callTearDown(self):
          self.tearDown()

      def _marked(self, mark, default=False):
          """What a decorator left at the class or at the method."""
          method = getattr(self, self._testMethodName)
          return (getattr(self.__class__, mark, default) or getattr(method, mark, default))

      def run(self, result=None):
          """Run the test into a result, a new one if none is given; the result."""
          if result is not None:
              return self._run_into(result)
          result = self.defaultTestResult()
          getattr(result, 'startTestRun', lambda: None)()
          try:
              return self._run_into(result)
          finally:
              getattr(result, 'stopTestRun', lambda: None)()

      def _run_into(self, result):
          result.startTest(self)
          try:
              if self._marked('__unittest_skip__'):
                  _skipped(result, self, self._marked('__unittest_skip_why__', ''))
                  return result
              method = getattr(self, self._testMethodName)
              is_failure_expected = self._marked('__unittest_expecting_failure__')
              run = self._outcome = _Run(self, result)
              begun = time.perf_counter()
              run.part(self._callSetUp)
              if run.went_well:
                  run.is_failure_expected = is_failure_expected
                  run.part(self._callTestMethod, method)
                  run.is_failure_expected = False
                  run.part(self._callTearDown)
              self.doCleanups()
              note_duration = getattr(result, 'addDuration', None)
              if note_duration is not None:
                  note_duration(self, time.perf_counter() - begun)
              else:
                  warnings.warn('TestResult has no addDuration method', RuntimeWarning, 2)
              if run.went_well:
                  self._report_success(result, run, is_failure_expected)
              return result
          finally:
              run = method = self._outcome = None
              result.stopTest(self)

      def _report_success(self, result, run, is_failure_expected):
          if not is_failure_expected:
              result.addSuccess(self)
          elif run.expected:
              result.addExpectedFailure(self, run.expected)
              run.expected = None
          else:
              result.addUnexpectedSuccess(self)

      def debug(self):
          """Run the test without gathering: exceptions go through."""
          if self._marked('__unittest_skip__'):
              raise SkipTest(self._marked('__unittest_skip_why__', ''))
          self._callSetUp()
          self._callTestMethod(getattr(self, self._testMethodName))
          self._callTearDown()
          while self._cleanups:
              function, args, kwargs = self._cleanups.pop()
              function(*args, **kwargs)


  class FunctionTestCase(TestCase):
      """A test made of functions."""

      def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
          super().__init__()
          self._setUpFunc, self._tearDownFunc = setUp, tearDown
          self._testFunc, self._description = testFunc, description

      def setUp(self):
          if self._setUpFunc is not None:
              self._setUpFunc()

      def tearDown(self):
          if self._tearDownFunc is not None:
              self._tearDownFunc()

      def runTest(self):
          self._testFunc()

      def id(self):
          return self._testFunc.__name__

      def _parts(self):
          return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

      def __eq__(self, other):
          return self._parts() == other._parts() if isinstance(other, type(self)) else NotImplemented

      def __hash__(self):
          return hash((type(self), *self._parts()))

      def __str__(self):
          return f'{_class_title(self.__class__)} ({self.id()})'

      def __repr__(self):
          return f'<{_class_title(self.__class__)} tec={self._testFunc}>'

      def shortDescription(self):
          doc = self._description or self._testFunc.__doc__
          return doc and doc.split('\n')[0].strip() or None


  class _SubTest(TestCase):
      """A part of a test."""

      def __init__(self, test_case, message, params):
          super().__init__()
          self.test_case, self._message, self.params = test_case, message, params
          self.failureException = test_case.failureException

      def runTest(self):
          raise NotImplementedError('subtests cannot be run directly')

      def _subDescription(self):
          parts = [] if self._message is _unnamed else [f'[{self._message}]']
          if self.params:
              parts.append(f'({", ".join(f"{name}={value!r}" for name, value in self.params.items())})')
          return ' '.join(parts) or '(<subtest>)'

      def id(self):
          return f'{self.test_case.id()} {self._subDescription()}'

      def shortDescription(self):
          return self.test_case.shortDescription()

      def __str__(self):
          return f'{self.test_case} {self._subDescription()}'
  """#
