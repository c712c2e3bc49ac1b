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
          # The packages whose tests are being gathered: load_tests may ask for them again.
          self._loading = set()

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
          """The module that the beginning of a dotted name names, or None, and why there is no longer
          one: (the name that is missing, the text), or None."""
          missing = None
          for end in range(len(parts), 0, -1):
              try:
                  return __import__('.'.join(parts[:end])), missing
              except ImportError:
                  name = parts[end - 1]
                  missing = name, f'Failed to import test module: {name}\n{traceback.format_exc()}'
          return None, missing

      def loadTestsFromName(self, name, module=None):
          """A suite of what a dotted name stands for: a module, a class, a test, or a function that
          makes a test or a suite."""
          parts = name.split('.')
          found, missing = module, None
          if module is None:
              found, missing = self._module_of(parts)
              if found is None:
                  return self._failed(missing[0], ImportError(missing[1]), missing[1])
              parts = parts[1:]
          parent = None
          for part in parts:
              try:
                  parent, found = found, getattr(found, part)
              except AttributeError as error:
                  if missing and getattr(found, '__path__', None) is not None:
                      # Was it to be a module of the package? That says more.
                      return self._failed(missing[0], ImportError(missing[1]), missing[1])
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
          """A suite of the tests in the files of a folder whose names match, and in the packages in it;
          the folder may also be the dotted name of a package."""
          before = self._top_level_dir
          top = os.path.abspath(top_level_dir or before or start_dir)
          if top not in sys.path:
              # Other folders must not have modules of these names.
              sys.path.insert(0, top)
          folder = os.path.abspath(start_dir)
          if os.path.isdir(folder):
              if folder != top and not os.path.isfile(os.path.join(folder, '__init__.py')):
                  raise ImportError(f'Start directory is not importable: {folder!r}')
          else:
              folder, top = self._folder_of(start_dir, top if top_level_dir or before else None)
          self._top_level_dir = top
          try:
              return self.suiteClass(list(self._in_folder(folder, pattern)))
          finally:
              self._top_level_dir = before

      def _folder_of(self, name, top):
          """The folder of a package's dotted name, and the one where that name begins."""
          try:
              __import__(name)
          except ImportError:
              raise ImportError(f'Start directory is not importable: {name!r}') from None
          module = sys.modules[name]
          if getattr(module, '__file__', None) is None:
              if name.partition('.')[0] in sys.builtin_module_names:
                  raise TypeError('Can not use builtin modules as dotted module names') from None
              raise TypeError(f"don't know how to discover from {module!r}") from None
          folder = os.path.abspath(os.path.dirname(module.__file__))
          if top is None:
              top = sys.modules[name.partition('.')[0]].__file__
              top = os.path.dirname(os.path.dirname(os.path.abspath(top)))
          return folder, top

      def _in_folder(self, folder, pattern):
          if folder != self._top_level_dir and self._dotted(folder) not in self._loading:
              suite, goes_on = self._from_package(folder, pattern)
              yield suite
              if not goes_on:
                  return
          for entry in sorted(os.listdir(folder)):
              path = os.path.join(folder, entry)
              if os.path.isfile(path):
                  if re.fullmatch(r'[_a-z]\w*\.py', entry, re.IGNORECASE) and _matches(entry, pattern):
                      yield self._from_file(path, pattern)
              elif os.path.isfile(os.path.join(path, '__init__.py')):
                  suite, goes_on = self._from_package(path, pattern)
                  yield suite
                  if goes_on:
                      self._loading.add(name := self._dotted(path))
                      try:
                          yield from self._in_folder(path, pattern)
                      finally:
                          self._loading.discard(name)

      def _dotted(self, path):
          return os.path.relpath(path, self._top_level_dir).replace(os.sep, '.')

      def _imported(self, name):
          """(the module, None), or (None, a suite that tells why there is none)."""
          try:
              __import__(name)
          except SkipTest as skipped:
              def testSkipped(self, reason=str(skipped)):
                  raise SkipTest(reason)
              kind = type('ModuleSkipped', (TestCase,), {name: testSkipped})
              kind.__module__ = 'unittest.loader'
              return None, self.suiteClass([kind(name)])
          except Exception:
              text = f'Failed to import test module: {name}\n{traceback.format_exc()}'
              return None, self._failed(name, ImportError(text), text)
          return sys.modules[name], None

      def _from_file(self, path, pattern):
          module, suite = self._imported(self._dotted(path[:-3]))
          if module is None:
              return suite
          found = os.path.realpath(os.path.abspath(getattr(module, '__file__', path)))
          if os.path.splitext(found)[0].lower() != os.path.realpath(path)[:-3].lower():
              name = os.path.basename(path)[:-3]
              raise ImportError(
                  f'{name!r} module incorrectly imported from {os.path.dirname(found)!r}. '
                  f'Expected {os.path.dirname(path)!r}. Is this module globally installed?')
          return self.loadTestsFromModule(module, pattern=pattern)

      def _from_package(self, folder, pattern):
          """(the suite of a package's own tests, whether its folder is to be looked into)."""
          name = self._dotted(folder)
          package, suite = self._imported(name)
          if package is None:
              return suite, False
          self._loading.add(name)
          try:
              suite = self.loadTestsFromModule(package, pattern=pattern)
          finally:
              self._loading.discard(name)
          return suite, not hasattr(package, 'load_tests')


  defaultTestLoader = TestLoader()
  """#
