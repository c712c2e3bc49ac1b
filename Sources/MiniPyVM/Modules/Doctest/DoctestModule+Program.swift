/// `testmod` and `testfile`, examples as a script, and `python -m doctest`.
let doctestProgramSource: StaticString = #"""
  # MARK: Modules and files

  def _module(module, depth=3):
      # A module by name or itself; None is that of the caller's caller.
      if module is None:
          return sys.modules[sys._getframe(depth - 1).f_globals['__name__']]
      return __import__(module, fromlist=['*']) if isinstance(module, str) else module


  def _beside(module, path):
      # A path that is relative to the file of a module.
      if not inspect.ismodule(module):
          raise TypeError(f'Expected a module: {module!r}')
      if path.startswith('/'):
          raise ValueError('Module-relative files may not have absolute paths')
      if hasattr(module, '__file__'):
          folder = os.path.dirname(module.__file__)
      elif module.__name__ == '__main__':
          folder = os.path.dirname(sys.argv[0]) if sys.argv and sys.argv[0] else os.curdir
      else:
          raise ValueError(f"Can't resolve paths relative to the module {module!r} "
                           '(it has no __file__)')
      return os.path.join(folder, *path.split('/'))


  def _load(path, package, is_relative, encoding):
      # (text, path)
      if package and not is_relative:
          raise ValueError('Package may only be specified for module-relative paths.')
      if is_relative:
          path = _beside(_module(package, 4), path)
      with open(path, encoding=encoding) as file:
          return file.read(), path


  # The runner that counts all calls of `testmod` and `testfile`.
  master = None


  def _run_all(tests, report, raises, **settings):
      global master
      runner = (DebugRunner if raises else DocTestRunner)(**settings)
      for test in tests:
          runner.run(test)
      if report:
          runner.summarize()
      if master is None:
          master = runner
      else:
          master.merge(runner)
      return TestResults(runner.failures, runner.tries, skipped=runner.skips)


  def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
              extraglobs=None, raise_on_error=False, exclude_empty=False):
      """Runs the examples of a module, the program's own unless given, and prints what differs."""
      if m is None:
          m = sys.modules.get('__main__')
      if not inspect.ismodule(m):
          raise TypeError(f'testmod: module required; {m!r}')
      tests = DocTestFinder(exclude_empty=exclude_empty).find(
          m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs)
      return _run_all(tests, report, raise_on_error, verbose=verbose, optionflags=optionflags)


  def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None,
               report=True, optionflags=0, extraglobs=None, raise_on_error=False,
               parser=DocTestParser(), encoding=None):
      """Runs the examples of a text file and prints what differs."""
      text, path = _load(filename, package, module_relative, encoding or 'utf-8')
      globs = {**(globs or {}), **(extraglobs or {})}
      globs.setdefault('__name__', '__main__')
      name = os.path.basename(path) if name is None else name
      tests = [parser.get_doctest(text, globs, name, path, 0)]
      return _run_all(tests, report, raise_on_error, verbose=verbose, optionflags=optionflags)


  def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None,
                             optionflags=0):
      """Runs the examples of one object's docstring; nothing is printed if all is well."""
      runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
      for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
          runner.run(test, compileflags=compileflags)


  # MARK: Examples as a script

  def script_from_examples(s):
      """A text with examples as a script, in which all else are comments."""
      def commented(text, mark='#'):
          return [f'{mark} {line}'.rstrip() for line in text.split('\n')[:-1]]

      lines = []
      for piece in DocTestParser().parse(s):
          if isinstance(piece, Example):
              lines.append(piece.source[:-1])
              if piece.want:
                  lines += '# Expected:', *commented(piece.want, '##')
          else:
              lines += commented(piece)
      while lines and lines[-1] == '#':
          lines.pop()
      while lines and lines[0] == '#':
          lines.pop(0)
      return '\n'.join(lines) + '\n'


  def testsource(module, name):
      """The examples of one object of a module as a script."""
      module = _module(module)
      for test in DocTestFinder().find(module):
          if test.name == name:
              return script_from_examples(test.docstring)
      raise ValueError(name, 'not found in tests')


  # MARK: python -m doctest

  def _arguments(arguments):
      # (files, verbose, flags); wrong ones end the program.
      program = os.path.basename(sys.argv[0]) if sys.argv and sys.argv[0] else 'doctest.py'
      choices = ','.join(OPTIONFLAGS_BY_NAME)
      usage = ' ' * len(f'usage: {program} ')
      usage = (f'usage: {program} [-h] [-v]\n{usage}[-o {{{choices}}}]\n{usage}[-f]\n'
               f'{usage}file [file ...]\n')

      def fail(message):
          sys.stderr.write(f'{usage}{program}: error: {message}\n')
          sys.exit(2)

      files, unknown, flags, is_verbose = [], [], 0, False
      arguments = iter(arguments)
      for argument in arguments:
          if argument in ('-h', '--help'):
              print(usage + '\nThe examples of modules (.py) and of texts are run.\n\noptions:\n'
                    '  -v, --verbose  show all examples, not only those that fail\n'
                    '  -o, --option   an option flag for all examples (may be repeated)\n'
                    '  -f, --fail-fast  stop at the first example that fails')
              sys.exit(0)
          elif argument in ('-v', '--verbose'):
              is_verbose = True
          elif argument in ('-f', '--fail-fast'):
              flags |= FAIL_FAST
          elif argument in ('-o', '--option') or argument.startswith(('-o', '--option=')):
              name = argument.removeprefix('--option=').removeprefix('-o')
              if argument in ('-o', '--option'):
                  name = next(arguments, None)
              if name is None:
                  fail('argument -o/--option: expected one argument')
              if name not in OPTIONFLAGS_BY_NAME:
                  known = ', '.join(map(repr, OPTIONFLAGS_BY_NAME))
                  fail(f'argument -o/--option: invalid choice: {name!r} (choose from {known})')
              flags |= OPTIONFLAGS_BY_NAME[name]
          else:
              (unknown if argument.startswith('-') else files).append(argument)
      if not files:
          fail('the following arguments are required: file')
      if unknown:
          fail(f'unrecognized arguments: {" ".join(unknown)}')
      return files, is_verbose, flags


  def _test():
      files, is_verbose, flags = _arguments(sys.argv[1:])
      for file in files:
          if file.endswith('.py'):
              # The module is imported as one of its folder.
              folder, name = os.path.split(file)
              sys.path.insert(0, folder)
              try:
                  module = __import__(name[:-3])
              finally:
                  sys.path.remove(folder)
              results = testmod(module, verbose=is_verbose, optionflags=flags)
          else:
              results = testfile(file, module_relative=False, verbose=is_verbose, optionflags=flags)
          if results.failed:
              return 1
      return 0


  if __name__ == '__main__':
      sys.exit(_test())
  """#
