/// The module `timeit`, in Python.

extension ModuleDefinition {
  static var timeit: ModuleDefinition { .python("timeit", timeitSource) }
}

private let timeitSource: StaticString = #"""
  """How long small pieces of code take."""

  import gc
  import itertools
  import sys
  import time

  __all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

  dummy_src_name = '<timeit-src>'
  default_number = 1000000
  default_repeat = 5
  default_timer = time.perf_counter
  _globals = globals


  def reindent(src, indent):
      """The source with all lines but the first further to the right."""
      return src.replace('\n', '\n' + ' ' * indent)


  def _source(setup, stmt, parameters):
      # A function that runs the setup, then the statement as often as an iterator says.
      return (f'\ndef inner(_it, _timer{parameters}):\n'
              f'    {reindent(setup, 4)}\n'
              '    _t0 = _timer()\n'
              '    for _i in _it:\n'
              f'        {reindent(stmt, 8)}\n'
              '        pass\n'
              '    _t1 = _timer()\n'
              '    return _t1 - _t0\n')


  class Timer:
      """Measures a statement, text or a function, after a setup."""

      def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
          self.timer = timer
          names, parameters, texts = {}, '', {}
          for title, code in ('setup', setup), ('stmt', stmt):
              if isinstance(code, str):
                  # Each must be a program of its own.
                  before = texts['setup'] + '\n' if 'setup' in texts and isinstance(setup, str) else ''
                  compile(before + code, dummy_src_name, 'exec')
                  texts[title] = code
              elif callable(code):
                  names[f'_{title}'] = code
                  parameters += f', _{title}=_{title}'
                  texts[title] = f'_{title}()'
              else:
                  raise ValueError(f'{title} is neither a string nor callable')
          self.src = _source(texts['setup'], texts['stmt'], parameters)
          made = names
          exec(compile(self.src, dummy_src_name, 'exec'),
               _globals() if globals is None else globals, made)
          self.inner = made['inner']

      def print_exc(self, file=None):
          """Prints the traceback of the exception that is handled, with the code that was timed."""
          import linecache
          import traceback
          linecache.cache[dummy_src_name] = (
              len(self.src), None, self.src.split('\n'), dummy_src_name)
          traceback.print_exc(file=file)

      def timeit(self, number=default_number):
          """The seconds that so many runs take; the collector rests."""
          was_enabled = gc.isenabled()
          gc.disable()
          try:
              return self.inner(itertools.repeat(None, number), self.timer)
          finally:
              if was_enabled:
                  gc.enable()

      def repeat(self, repeat=default_repeat, number=default_number):
          """The results of several measurements."""
          return [self.timeit(number) for _ in range(repeat)]

      def autorange(self, callback=None):
          """(how many runs take at least 0.2 seconds, the seconds)."""
          for power in itertools.count():
              for digit in 1, 2, 5:
                  number = digit * 10 ** power
                  seconds = self.timeit(number)
                  if callback:
                      callback(number, seconds)
                  if seconds >= 0.2:
                      return number, seconds


  def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number,
             globals=None):
      """Timer(stmt, setup, timer, globals).timeit(number)."""
      return Timer(stmt, setup, timer, globals).timeit(number)


  def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat,
             number=default_number, globals=None):
      """Timer(stmt, setup, timer, globals).repeat(repeat, number)."""
      return Timer(stmt, setup, timer, globals).repeat(repeat, number)


  # MARK: As a program

  _UNITS = {'nsec': 1e-9, 'usec': 1e-6, 'msec': 1e-3, 'sec': 1.0}
  # Options by letter: the long name, and whether a value follows.
  _OPTIONS = {'n': ('number', True), 's': ('setup', True), 'r': ('repeat', True),
              'u': ('unit', True), 'p': ('process', False), 'v': ('verbose', False),
              'h': ('help', False)}


  class _UsageError(Exception):
      pass


  def _arguments(args):
      # (pairs of letter and value, the rest), as options of a command line are written.
      found, args = [], list(args)
      while args and args[0].startswith('-') and args[0] != '-':
          word = args.pop(0)
          if word == '--':
              break
          if word.startswith('--'):
              name, equals, value = word[2:].partition('=')
              letters = [key for key, (title, _) in _OPTIONS.items() if title.startswith(name)]
              if not letters:
                  raise _UsageError(f'option --{name} not recognized')
              letter, takes = letters[0], _OPTIONS[letters[0]][1]
              if takes and not equals:
                  if not args:
                      raise _UsageError(f'option --{_OPTIONS[letter][0]} requires argument')
                  value = args.pop(0)
              elif equals and not takes:
                  raise _UsageError(f'option --{_OPTIONS[letter][0]} must not have an argument')
              found.append((letter, value))
              continue
          while word := word[1:]:
              letter = word[0]
              if letter not in _OPTIONS:
                  raise _UsageError(f'option -{letter} not recognized')
              if not _OPTIONS[letter][1]:
                  found.append((letter, ''))
                  continue
              value = word[1:]
              if not value:
                  if not args:
                      raise _UsageError(f'option -{letter} requires argument')
                  value = args.pop(0)
              found.append((letter, value))
              break
      return found, args


  def main(args=None, *, _wrap_timer=None):
      """Measures what a command line says and prints the best time; a status other than None is an
      error."""
      try:
          options, words = _arguments(sys.argv[1:] if args is None else args)
      except _UsageError as error:
          print(error)
          print('use -h/--help for command line help')
          return 2
      number, tries, verbose, precision, unit = 0, default_repeat, 0, 3, None
      setup, timer = [], default_timer
      for letter, value in options:
          match letter:
              case 'n':
                  number = int(value)
              case 's':
                  setup.append(value)
              case 'u':
                  if value not in _UNITS:
                      print('Unrecognized unit. Please select nsec, usec, msec, or sec.',
                            file=sys.stderr)
                      return 2
                  unit = value
              case 'r':
                  tries = max(int(value), 1)
              case 'p':
                  timer = time.process_time
              case 'v':
                  precision += bool(verbose)
                  verbose += 1
              case 'h':
                  print('usage: timeit [-n N] [-r N] [-s SETUP] [-p] [-u UNIT] [-v] [-h] '
                        '[--] [STATEMENT ...]')
                  return 0
      if sys.path[:1] != ['']:
          sys.path.insert(0, '')
      timed = Timer('\n'.join(words) or 'pass', '\n'.join(setup) or 'pass',
                    timer if _wrap_timer is None else _wrap_timer(timer))

      def shown(seconds):
          name = unit or next(
              (name for name in ('sec', 'msec', 'usec') if seconds >= _UNITS[name]), 'nsec')
          return f'{seconds / _UNITS[name]:.{precision}g} {name}'

      def tell(number, seconds):
          print(f'{number} loop{"s" * (number != 1)} -> {seconds:.{precision}g} secs')

      try:
          if number == 0:
              number, _ = timed.autorange(tell if verbose else None)
              if verbose:
                  print()
          times = timed.repeat(tries, number)
      except BaseException:
          timed.print_exc()
          return 1
      if verbose:
          print('raw times: ' + ', '.join(map(shown, times)))
          print()
      each = [seconds / number for seconds in times]
      print(f'{number} loop{"s" * (number != 1)}, best of {tries}: {shown(min(each))} per loop')
      if max(each) >= min(each) * 4:
          import warnings
          warnings.warn_explicit(
              f'The test results are likely unreliable. The worst time ({shown(max(each))}) was more '
              f'than four times slower than the best time ({shown(min(each))}).', UserWarning, '', 0)


  if __name__ == '__main__':
      sys.exit(main())
  """#
