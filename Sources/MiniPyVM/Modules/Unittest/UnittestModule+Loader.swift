/// Finding tests.

let unittestLoaderSource: StaticString = #"""
  # Finding tests.

  class _FailedTest(TestCase):
      """Stands for tests that could not be loaded."""

      def __init__(self, method_name, exception):
          self._exception = exception
          super().__init__(method_name)

      def __getattr__(self, name):
          if name != self._testMethodName:
              return super().__getattribute__(name)

          def testFailure():
              raise self._exception
          return testFailure


  def _matches(name, pattern):
      """Whether a name matches a pattern with `*`, `?` and `[…]`."""
      parts = re.split(r'(\*|\?|\[[^]]+\])', pattern)
      known = {'*': '.*', '?': '.'}
      text = ''.join(
          known.get(part) or (part.replace('[!', '[^') if part[:1] == '[' else re.escape(part))
          for part in parts)
      return re.fullmatch(text, name, re.DOTALL) is not None


  class TestLoader:
      """Finds tests in classes, modules and folders."""

      testMethodPrefix = 'test'
      testNamePatterns = None
      suiteClass = TestSuite
      _top_level_dir = None

      @staticmethod
      def sortTestMethodsUsing(x, y):
          return (x > y) - (x < y)

      def __init__(self):
          self.errors = []

      def getTestCaseNames(self, testCaseClass):
          """The names of a class's test methods, sorted."""
          def is_wanted(name):
              if not (name.startswith(self.testMethodPrefix)
                      and callable(getattr(testCaseClass, name))):
                  return False
              patterns = self.testNamePatterns
              full = f'{_class_title(testCaseClass)}.{name}'
              return patterns is None or any(_matches(full, pattern) for pattern in patterns)

          names = [name for name in dir(testCaseClass) if is_wanted(name)]
          if self.sortTestMethodsUsing:
              names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
          return names

      def loadTestsFromTestCase(self, testCaseClass):
          """A suite of all tests of a class."""
          if issubclass(testCaseClass, TestSuite):
              raise TypeError('Test cases should not be derived from TestSuite. '
                              'Maybe you meant to derive from TestCase?')
          names = []
          if testCaseClass not in (TestCase, FunctionTestCase):
              names = self.getTestCaseNames(testCaseClass)
              if not names and hasattr(testCaseClass, 'runTest'):
                  names = ['runTest']
          return self.suiteClass(map(testCaseClass, names))

      def _failed(self, name, error, text):
          self.errors.append(text)
          return self.suiteClass([_FailedTest(name, error)])

      def loadTestsFromModule(self, module, *, pattern=None):
          """A suite of all tests of a module, or what its load_tests makes of it."""
          kinds = [kind for kind in (getattr(module, name) for name in dir(module))
                   if isinstance(kind, type) and issubclass(kind, TestCase)
                   and kind not in (TestCase, FunctionTestCase)]
          tests = self.suiteClass([self.loadTestsFromTestCase(kind) for kind in kinds])
          hook = getattr(module, 'load_tests', None)
          if hook is None:
              return tests
          try:
              return hook(self, tests, pattern)
          except Exception as error:
              text = f'Failed to call load_tests:\n{traceback.format_exc()}'
              return self._failed(module.__name__, error, text)

      def _module_of(self, parts):
          """The module that the beginning of a dotted name names, and the rest of the name."""
          rest = []
          parts = parts[:]
          while True:
              name = '.'.join(parts)
              try:
                  module = __import__(name)
              except ImportError:
                  missing = parts.pop()
                  rest.insert(0, missing)
                  if not parts:
                      text = f'Failed to import test module: {missing}\n{traceback.format_exc()}'
                      return None, self._failed(missing, ImportError(text), text)
              else:
                  return module, rest

      def loadTestsFromName(self, name, module=None):
          """A suite of what a dotted name stands for: a module, a class, a test, or a function that
          makes a test or a suite."""
          parts = name.split('.')
          found = module
          if module is None:
              found, rest = self._module_of(parts)
              if found is None:
                  return rest
              parts = parts[1:]
          parent = None
          for part in parts:
              try:
                  parent, found = found, getattr(found, part)
              except AttributeError as error:
                  text = f'Failed to access attribute:\n{traceback.format_exc()}'
                  return self._failed(part, error, text)
          return self._suite_of(found, parent, parts)

      def _suite_of(self, found, parent, parts):
          if isinstance(found, types.ModuleType):
              return self.loadTestsFromModule(found)
          if isinstance(found, type) and issubclass(found, TestCase):
              return self.loadTestsFromTestCase(found)
          if (isinstance(found, types.FunctionType) and isinstance(parent, type)
                  and issubclass(parent, TestCase)):
              test = parent(parts[-1])
              if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                  return self.suiteClass([test])
          elif isinstance(found, TestSuite):
              return found
          if not callable(found):
              raise TypeError(f"don't know how to make test from: {found}")
          test = found()
          if isinstance(test, TestSuite):
              return test
          if isinstance(test, TestCase):
              return self.suiteClass([test])
          raise TypeError(f'calling {found} returned {test}, not a test')

      def loadTestsFromNames(self, names, module=None):
          """A suite of what several names stand for."""
          return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

      # Folders.

      def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
          """A suite of the tests in the files of a folder, and of the packages in it, whose names
          match."""
          top = os.path.abspath(top_level_dir or self._top_level_dir or start_dir)
          start = os.path.abspath(start_dir)
          if top not in sys.path:
              sys.path.insert(0, top)
          if not os.path.isdir(start):
              raise ImportError(f'Start directory is not importable: {start_dir!r}')
          return self.suiteClass(list(self._in_folder(start, top, pattern)))

      def _in_folder(self, folder, top, pattern):
          for entry in sorted(os.listdir(folder)):
              path = os.path.join(folder, entry)
              if os.path.isdir(path):
                  if os.path.exists(os.path.join(path, '__init__.py')):
                      if _matches(entry, pattern):
                          yield self._from_file(path, top, pattern)
                      yield from self._in_folder(path, top, pattern)
              elif re.fullmatch(r'[_a-z]\w*\.py', entry, re.IGNORECASE) and _matches(entry, pattern):
                  yield self._from_file(path[:-3], top, pattern)

      def _from_file(self, path, top, pattern):
          name = os.path.relpath(path, top).replace(os.sep, '.')
          try:
              __import__(name)
          except SkipTest as skipped:
              def testSkipped(self, reason=str(skipped)):
                  raise SkipTest(reason)
              kind = type('ModuleSkipped', (TestCase,), {name: testSkipped})
              kind.__module__ = 'unittest.loader'
              return self.suiteClass([kind(name)])
          except Exception:
              text = f'Failed to import test module: {name}\n{traceback.format_exc()}'
              return self._failed(name, ImportError(text), text)
          return self.loadTestsFromModule(sys.modules[name], pattern=pattern)


  defaultTestLoader = TestLoader()
  """#
