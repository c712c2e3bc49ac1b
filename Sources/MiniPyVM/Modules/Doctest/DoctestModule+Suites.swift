/// Tests as cases of `unittest`.
let doctestSuitesSource: StaticString = #"""
  # MARK: Cases and suites of unittest

  _report_flags = 0


  def set_unittest_reportflags(flags):
      """Sets the reporting flags of cases that have none; returns those set before."""
      global _report_flags
      if flags & REPORTING_FLAGS != flags:
          raise ValueError('Only reporting flags allowed', flags)
      before, _report_flags = _report_flags, flags
      return before


  class DocTestCase(unittest.TestCase):
      """The examples of one docstring as a test case."""

      def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
          super().__init__()
          self._dt_test, self._dt_optionflags, self._dt_checker = test, optionflags, checker
          self._dt_setUp, self._dt_tearDown = setUp, tearDown

      def setUp(self):
          """Keeps the names that the examples begin with."""
          self._dt_globs = self._dt_test.globs.copy()
          if self._dt_setUp is not None:
              self._dt_setUp(self._dt_test)

      def tearDown(self):
          """Gives the names back."""
          if self._dt_tearDown is not None:
              self._dt_tearDown(self._dt_test)
          self._dt_test.globs.clear()
          self._dt_test.globs.update(self._dt_globs)

      def runTest(self):
          """Runs the examples; fails with what differs."""
          flags = self._dt_optionflags
          if not flags & REPORTING_FLAGS:
              flags |= _report_flags
          stdout, printed = sys.stdout, io.StringIO()
          runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
          runner.DIVIDER = '-' * 70
          try:
              results = runner.run(self._dt_test, out=printed.write, clear_globs=False)
              if results.skipped == results.attempted:
                  raise unittest.SkipTest('all examples were skipped')
          finally:
              sys.stdout = stdout
          if results.failed:
              raise self.failureException(self.format_failure(printed.getvalue()))

      def format_failure(self, err):
          """The text of a failure."""
          test = self._dt_test
          line = 'unknown line number' if test.lineno is None else test.lineno
          return (f'Failed doctest test for {test.name}\n  File "{test.filename}", line {line}, '
                  f'in {test.name.rpartition(".")[2]}\n\n{err}')

      def debug(self):
          """Runs the examples up to the first one that fails, which raises an exception."""
          self.setUp()
          DebugRunner(optionflags=self._dt_optionflags, checker=self._dt_checker,
                      verbose=False).run(self._dt_test, clear_globs=False)
          self.tearDown()

      def id(self):
          """The name of the test."""
          return self._dt_test.name

      def __eq__(self, other):
          if type(self) is not type(other):
              return NotImplemented
          names = '_dt_test', '_dt_optionflags', '_dt_setUp', '_dt_tearDown', '_dt_checker'
          return all(getattr(self, name) == getattr(other, name) for name in names)

      def __hash__(self):
          return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker))

      def __repr__(self):
          path, _, name = self._dt_test.name.rpartition('.')
          return f'{name} ({path})'

      __str__ = object.__str__

      def shortDescription(self):
          """What is shown beside the name."""
          return f'Doctest: {self._dt_test.name}'


  class DocFileCase(DocTestCase):
      """The examples of a text file as a test case."""

      def id(self):
          """The name of the file."""
          return self._dt_test.name.replace('.', '_')

      def __repr__(self):
          return self._dt_test.filename

      def format_failure(self, err):
          """The text of a failure."""
          return (f'Failed doctest test for {self._dt_test.name}\n  '
                  f'File "{self._dt_test.filename}", line 0\n\n{err}')


  class _DocTestSuite(unittest.TestSuite):
      # Its tests stay after they ran.
      _cleanup = False


  def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
      """The examples of a module as a suite."""
      finder = test_finder or DocTestFinder()
      module = _module(module)
      suite = _DocTestSuite()
      for test in sorted(finder.find(module, globs=globs, extraglobs=extraglobs)):
          if test.examples:
              if not test.filename:
                  file = module.__file__
                  test.filename = file[:-1] if file.endswith('.pyc') else file
              suite.addTest(DocTestCase(test, **options))
      return suite


  def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(),
                  encoding=None, **options):
      """The examples of a text file as a test case."""
      text, path = _load(path, package, module_relative, encoding or 'utf-8')
      globs = {'__file__': path, **(globs or {})}
      test = parser.get_doctest(text, globs, os.path.basename(path), path, 0)
      return DocFileCase(test, **options)


  def DocFileSuite(*paths, **kw):
      """The examples of text files as a suite."""
      if kw.get('module_relative', True):
          # The caller's module is meant.
          kw['package'] = _module(kw.get('package'))
      suite = _DocTestSuite()
      for path in paths:
          suite.addTest(DocFileTest(path, **kw))
      return suite
  """#
