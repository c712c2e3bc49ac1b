/// The command line, and the modules that the package is known by.

let unittestProgramSource: StaticString = #"""
  # The command line.

  _usage = """\
  usage: {name} [-h] [-v] [-q] [--locals] [--durations N] [-f] [-c] [-b]
  {indent} [-k TESTNAMEPATTERNS]
  {indent} [tests ...]
  """


  class TestProgram:
      """Runs the tests that the command line names, or all of a module, and exits."""

      verbosity = 1
      failfast = buffer = catchbreak = progName = warnings = testNamePatterns = None
      durations = None
      tb_locals = False

      def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                   testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
                   catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
          if isinstance(module, str):
              found = __import__(module)
              for part in module.split('.')[1:]:
                  found = getattr(found, part)
              module = found
          self.module, self.defaultTest, self.exit = module, defaultTest, exit
          self.testRunner, self.testLoader = testRunner, testLoader
          self.verbosity, self.failfast, self.catchbreak = verbosity, failfast, catchbreak
          self.buffer, self.tb_locals, self.durations = buffer, tb_locals, durations
          self.warnings = warnings
          if warnings is None and not sys.warnoptions:
              self.warnings = 'default'
          argv = sys.argv if argv is None else argv
          self.progName = os.path.basename(argv[0])
          self.parseArgs(argv)
          self.runTests()

      def _stop(self, text, status=2):
          file = sys.stdout if status == 0 else sys.stderr
          indent = ' ' * len(f'usage: {self.progName}')
          file.write(_usage.format(name=self.progName, indent=indent))
          file.write(text)
          sys.exit(status)

      def parseArgs(self, argv):
          """Read the options and load the tests."""
          names = []
          arguments = iter(argv[1:])
          flags = {'-f': 'failfast', '--failfast': 'failfast', '-b': 'buffer', '--buffer': 'buffer',
                   '-c': 'catchbreak', '--catch': 'catchbreak', '--locals': 'tb_locals'}
          places = {'-s': 0, '--start-directory': 0, '-p': 1, '--pattern': 1,
                    '-t': 2, '--top-level-directory': 2}
          # What the options of discover tell.
          self._places = [None] * 3
          for argument in arguments:
              if re.fullmatch('-[a-z]{2,}', argument) and argument[1] not in 'kspt':
                  arguments = iter(['-' + letter for letter in argument[1:]] + list(arguments))
                  argument = next(arguments)
              option, _, value = argument.partition('=')
              if argument[:2] in ('-k', '-s', '-p', '-t') and argument[2:]:
                  option, value = argument[:2], argument[2:]
              if option in ('-h', '--help'):
                  self._stop('', 0)
              elif option in ('-v', '--verbose'):
                  self.verbosity = 2
              elif option in ('-q', '--quiet'):
                  self.verbosity = 0
              elif option in flags:
                  setattr(self, flags[option], True)
              elif option in ('-k', '--durations'):
                  value = value or next(arguments, None)
                  if value is None:
                      self._stop(f'{self.progName}: error: argument {option}: expected one argument\n')
                  if option == '-k':
                      pattern = value if '*' in value else f'*{value}*'
                      self.testNamePatterns = (self.testNamePatterns or []) + [pattern]
                  else:
                      self.durations = int(value)
              elif option in places and self.module is None and names[:1] == ['discover']:
                  value = value or next(arguments, None)
                  if value is None:
                      both = '/'.join(name for name in places if places[name] == places[option])
                      self._stop(f'{self.progName} discover: error: argument {both}: '
                                 'expected one argument\n')
                  self._places[places[option]] = value
              elif argument[:1] == '-' and argument != '-':
                  self._stop(f'{self.progName}: error: unrecognized arguments: {argument}\n')
              else:
                  names.append(argument)
          self._load(names)

      def _load(self, names):
          loader = self.testLoader
          if self.testNamePatterns:
              loader.testNamePatterns = self.testNamePatterns
          if self.module is None and (not names or names[0] == 'discover'):
              given = (names[1:] + [None] * 3)[:3]
              folder, pattern, top = (one or other for one, other in zip(given, self._places))
              self.test = loader.discover(folder or '.', pattern or 'test*.py', top)
              return
          if self.module is None:
              names = [name[:-3].replace(os.sep, '.') if name.endswith('.py') else name
                       for name in names]
          if not names and self.defaultTest is not None:
              default = self.defaultTest
              names = [default] if isinstance(default, str) else list(default)
          if names:
              self.test = loader.loadTestsFromNames(names, self.module)
          else:
              self.test = loader.loadTestsFromModule(self.module)

      def runTests(self):
          """Run the tests; exit with 0 if all went well, 1 if not, 5 if there was none."""
          runner = self.testRunner or TextTestRunner
          if isinstance(runner, type):
              settings = dict(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer,
                              warnings=self.warnings)
              try:
                  runner = runner(tb_locals=self.tb_locals, durations=self.durations, **settings)
              except TypeError:
                  runner = runner(**settings)
          self.result = runner.run(self.test)
          if self.exit:
              if self.result.testsRun == 0 and not self.result.skipped:
                  sys.exit(5)
              sys.exit(0 if self.result.wasSuccessful() else 1)


  main = TestProgram


  def _give_modules(names):
      """The package's parts, which programs know by name."""
      import unittest
      places = {
          'case': 'DIFF_OMITTED TestCase FunctionTestCase SkipTest _SubTest _AssertRaisesContext '
                  '_AssertWarnsContext skip skipIf skipUnless expectedFailure addModuleCleanup '
                  'doModuleCleanups enterModuleContext',
          'suite': 'BaseTestSuite TestSuite _ErrorHolder',
          'loader': 'TestLoader _FailedTest defaultTestLoader',
          'result': 'TestResult',
          'runner': 'TextTestRunner TextTestResult',
          'main': 'TestProgram main'}
      for place, members in places.items():
          module = types.ModuleType('unittest.' + place)
          module.__package__ = 'unittest'
          for name in members.split():
              value = names[name]
              setattr(module, name, value)
              if getattr(value, '__module__', None) == 'unittest':
                  value.__module__ = module.__name__
          sys.modules[module.__name__] = module
          if place != 'main':
              names[place] = module


  _give_modules(globals())
  """#
