/// The module `re`, in Python: regular expressions; patterns and matches are native.

extension ModuleDefinition {
  static var regularExpressions: ModuleDefinition {
    .python("re", isPackage: true, regularExpressionsSource)
  }
}

private let regularExpressionsSource: StaticString = #"""
  """Regular expressions."""

  import _sre
  import copyreg
  import enum
  import functools
  from _sre import Match, Pattern
  from re._parser import PatternError, error, parse

  __all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer',
             'compile', 'purge', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S',
             'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE',
             'NOFLAG', 'RegexFlag', 'PatternError']


  @enum.global_enum
  class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
      NOFLAG = 0
      ASCII = A = 256
      IGNORECASE = I = 2
      LOCALE = L = 4
      UNICODE = U = 32
      MULTILINE = M = 8
      DOTALL = S = 16
      VERBOSE = X = 64
      DEBUG = 128
      __str__ = object.__str__
      _numeric_repr_ = hex


  @functools.lru_cache(512)
  def _compile_template(pattern, repl):
      from re._parser import parse_template
      if not isinstance(repl, (str, bytes)):
          repl = bytes(repl) if isinstance(repl, memoryview) else str(repl, '')
      return parse_template(repl, pattern)


  _cache = {}


  def _compile(pattern, flags):
      if isinstance(flags, RegexFlag):
          flags = flags.value
      key = type(pattern), pattern, flags
      try:
          return _cache[key]
      except KeyError:
          pass
      if isinstance(pattern, Pattern):
          if flags:
              raise ValueError('cannot process flags argument with a compiled pattern')
          return pattern
      if not isinstance(pattern, (str, bytes)):
          raise TypeError('first argument must be string or compiled pattern')
      words, groups, counters, groupindex, flags = parse(pattern, flags)
      result = _sre.compile(pattern, flags, words, groups + 1, counters, groupindex)
      if len(_cache) >= 512:
          del _cache[next(iter(_cache))]
      _cache[key] = result
      return result


  def _pickle(pattern):
      return _compile, (pattern.pattern, pattern.flags)


  copyreg.pickle(Pattern, _pickle, _compile)


  def compile(pattern, flags=0):
      """Compile a regular expression."""
      return _compile(pattern, flags)


  def match(pattern, string, flags=0):
      """Match at the beginning of the string; a Match, or None."""
      return _compile(pattern, flags).match(string)


  def fullmatch(pattern, string, flags=0):
      """Match against all of the string; a Match, or None."""
      return _compile(pattern, flags).fullmatch(string)


  def search(pattern, string, flags=0):
      """The first match anywhere in the string, or None."""
      return _compile(pattern, flags).search(string)


  _zero = object()


  def _extra(name, args, names, values):
      # count, flags and maxsplit as positional arguments are deprecated.
      for index, value in enumerate(args[:2]):
          if values[index] is not _zero:
              raise TypeError(f"{name}() got multiple values for argument '{names[index]}'")
          values[index] = value
      if len(args) > 2:
          least = 2 if name == 'split' else 3
          raise TypeError(f'{name}() takes from {least} to {least + 2} positional arguments but '
                          f'{len(args) + least} were given')
      if args:
          import warnings
          warnings.warn(f"'{names[0]}' is passed as positional argument", DeprecationWarning,
                        stacklevel=3)
      return [0 if value is _zero else value for value in values]


  def sub(pattern, repl, string, *args, count=_zero, flags=_zero):
      """The string with matches replaced by repl: a template, or a function of the match."""
      count, flags = _extra('sub', args, ('count', 'flags'), [count, flags])
      return _compile(pattern, flags).sub(repl, string, count)


  def subn(pattern, repl, string, *args, count=_zero, flags=_zero):
      """As sub, with the number of replacements."""
      count, flags = _extra('subn', args, ('count', 'flags'), [count, flags])
      return _compile(pattern, flags).subn(repl, string, count)


  def split(pattern, string, *args, maxsplit=_zero, flags=_zero):
      """The parts of the string between the matches."""
      maxsplit, flags = _extra('split', args, ('maxsplit', 'flags'), [maxsplit, flags])
      return _compile(pattern, flags).split(string, maxsplit)


  def findall(pattern, string, flags=0):
      """All matches as a list of texts or of tuples of groups."""
      return _compile(pattern, flags).findall(string)


  def finditer(pattern, string, flags=0):
      """An iterator over all matches."""
      return _compile(pattern, flags).finditer(string)


  def purge():
      """Forget the compiled expressions."""
      _cache.clear()
      _compile_template.cache_clear()


  _special = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


  def escape(pattern):
      """The pattern that matches exactly this text."""
      if isinstance(pattern, str):
          return pattern.translate(_special)
      return str(pattern, 'latin1').translate(_special).encode('latin1')


  class Scanner:
      """Cuts a text into tokens: pairs of a pattern and what is done with its matches."""

      def __init__(self, lexicon, flags=0):
          if isinstance(flags, RegexFlag):
              flags = flags.value
          self.lexicon = lexicon
          self._rules = [(_compile(phrase, flags), action) for phrase, action in lexicon]

      @functools.cached_property
      def scanner(self):
          """All phrases as one pattern."""
          flags = self._rules[0][0].flags if self._rules else 0
          return _compile('|'.join(f'({rule.pattern})' for rule, _ in self._rules), flags)

      def _token(self, string, place):
          # The match of the first phrase that has one here.
          for rule, action in self._rules:
              match = rule.match(string, place)
              if match is not None:
                  return match, action
          return None, None

      def scan(self, string):
          """The tokens, and the rest of the text that no phrase matches."""
          tokens, place = [], 0
          while True:
              match, action = self._token(string, place)
              if match is None or match.end() == place:
                  return tokens, string[place:]
              place = match.end()
              if callable(action):
                  self.match = match
                  action = action(self, match.group())
              if action is not None:
                  tokens.append(action)
  """#
