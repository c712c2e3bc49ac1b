/// The module `re`, in Python: regular expressions; the matcher is in `RegularExpressionMatcher.swift`.

extension ModuleDefinition {
  static var regularExpressions: ModuleDefinition {
    .python("re", isPackage: true, regularExpressionsSource)
  }
}

private let regularExpressionsSource: StaticString = #"""
  """Regular expressions."""

  import _sre
  import enum
  import functools
  import operator
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


  _flag_names = {name: getattr(RegexFlag, name).value for name in
                 ('IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'UNICODE', 'VERBOSE', 'DEBUG',
                  'ASCII')}


  def _plain(string):
      # The characters of a text as an exact str, or those of anything else as bytes.
      if type(string) is str or type(string) is bytes:
          return string
      if isinstance(string, str):
          return str.__getitem__(string, slice(None))
      return bytes(string)


  class Pattern:
      """A compiled regular expression."""

      __slots__ = ('pattern', 'flags', 'groups', 'groupindex', '_program', '__weakref__')

      def __new__(cls, *args, **kwargs):
          raise TypeError("cannot create 're.Pattern' instances")

      def __repr__(self):
          flags = self.flags
          if isinstance(self.pattern, str):
              flags &= ~32
          names = []
          for name in _flag_names:
              bit = _flag_names[name]
              if flags & bit:
                  names.append('re.' + name)
                  flags &= ~bit
          if flags:
              names.append(hex(flags))
          text = repr(self.pattern)
          if len(text) > 200:
              text = text[:200]
          if names:
              return f're.compile({text}, {"|".join(names)})'
          return f're.compile({text})'

      def __eq__(self, other):
          if not isinstance(other, Pattern):
              return NotImplemented
          return (self.flags == other.flags and self.pattern == other.pattern
                  and type(self.pattern) is type(other.pattern))

      def __hash__(self):
          return hash((self.pattern, self.flags))

      def __copy__(self):
          return self

      def __deepcopy__(self, memo):
          return self

      def __reduce__(self):
          return compile, (self.pattern, self.flags)

      __class_getitem__ = classmethod(type(list[int]))

      def _check(self, string):
          if isinstance(self.pattern, str):
              if not isinstance(string, str):
                  if isinstance(string, (bytes, bytearray, memoryview)):
                      raise TypeError('cannot use a string pattern on a bytes-like object')
                  raise TypeError(f'expected string or bytes-like object, got '
                                  f'{type(string).__name__!r}')
          elif isinstance(string, str):
              raise TypeError('cannot use a bytes pattern on a string-like object')
          elif not hasattr(string, '__buffer__'):
              raise TypeError(f'expected string or bytes-like object, got {type(string).__name__!r}')

      def _find(self, string, pos, endpos, mode, forbidden=-1):
          spans = _sre.match(self._program, string, pos, endpos, mode, forbidden)
          if spans is None:
              return None
          match = object.__new__(Match)
          match.re = self
          match.string = string
          match.pos = pos
          match.endpos = endpos
          match._spans = spans
          match._plain = string if isinstance(string, bytearray) else _plain(string)
          return match

      def _bounded(self, string, pos, endpos):
          self._check(string)
          count = len(string)
          return min(max(pos, 0), count), min(max(endpos, 0), count)

      def match(self, string, pos=0, endpos=9223372036854775807):
          """Matches at the beginning of the string."""
          return self._find(string, *self._bounded(string, pos, endpos), 0)

      def fullmatch(self, string, pos=0, endpos=9223372036854775807):
          """Matches against all of the string."""
          return self._find(string, *self._bounded(string, pos, endpos), 1)

      def search(self, string, pos=0, endpos=9223372036854775807):
          """The first match anywhere in the string."""
          return self._find(string, *self._bounded(string, pos, endpos), 2)

      def finditer(self, string, pos=0, endpos=9223372036854775807):
          """An iterator over all matches."""
          pos, endpos = self._bounded(string, pos, endpos)
          # The view keeps a bytearray from being resized meanwhile.
          view = None if isinstance(string, (str, bytes)) else memoryview(string)
          return self._matches(string, pos, endpos, view)

      def _matches(self, string, pos, endpos, view=None):
          # Also after an empty match, but not emptily at the same place.
          forbidden = -1
          start = pos
          while True:
              match = self._find(string, start, endpos, 2, forbidden)
              if match is None:
                  return
              match.pos = pos
              yield match
              start = match._spans[1]
              forbidden = start if match._spans[0] == start else -1

      def findall(self, string, pos=0, endpos=9223372036854775807):
          """All matches: the text, or the groups if there are any."""
          string = _plain(string) if isinstance(string, str) else string
          pos, endpos = self._bounded(string, pos, endpos)
          string = _plain(string)
          result = []
          for match in self._matches(string, pos, endpos):
              if self.groups == 0:
                  result.append(match.group())
              elif self.groups == 1:
                  result.append(match._text(1, string[:0]))
              else:
                  result.append(match.groups(string[:0]))
          return result

      def split(self, string, maxsplit=0):
          """The parts between the matches, with the groups between them."""
          self._check(string)
          string = _plain(string)
          maxsplit = operator.index(maxsplit)
          result = []
          last = count = 0
          for match in self._matches(string, 0, len(string)):
              if maxsplit and count >= maxsplit:
                  break
              result.append(string[last:match._spans[0]])
              result.extend(match.groups())
              last = match._spans[1]
              count += 1
          result.append(string[last:])
          return result

      def sub(self, repl, string, count=0):
          """The string with matches replaced."""
          return self._replaced(repl, string, count)[0]

      def subn(self, repl, string, count=0):
          """The string with matches replaced, and how many there were."""
          return self._replaced(repl, string, count)

      def _replaced(self, repl, string, count):
          count = operator.index(count)
          # A template is read before the string is looked at.
          template = None if callable(repl) else _template(self, _hashable(repl))
          self._check(string)
          string = _plain(string)
          empty = string[:0]
          if template is not None:
              if len(template) == 1 and isinstance(template[0], (str, bytes)):
                  text = template[0]
                  replacement = lambda match: text
              elif not template:
                  replacement = lambda match: empty
              else:
                  replacement = lambda match: _filled(match, template, empty)
          else:
              replacement = repl
          parts = []
          last = done = 0
          for match in self._matches(string, 0, len(string)):
              if count and done >= count:
                  break
              if last < match._spans[0]:
                  parts.append(string[last:match._spans[0]])
              new = replacement(match)
              if new is not None:
                  parts.append(new)
              last = match._spans[1]
              done += 1
          if last < len(string):
              parts.append(string[last:])
          return empty.join(parts), done

      def scanner(self, string, pos=0, endpos=9223372036854775807):
          """An object that goes from match to match."""
          pos, endpos = self._bounded(string, pos, endpos)
          scanner = object.__new__(SRE_Scanner)
          scanner.pattern = self
          scanner._rest = string, pos, endpos, -1
          return scanner


  class SRE_Scanner:
      """A place in a string, for one match after the other."""

      __slots__ = ('pattern', '_rest')
      __module__ = '_sre'

      def __new__(cls, *args, **kwargs):
          raise TypeError("cannot create '_sre.SRE_Scanner' instances")

      def _step(self, mode):
          string, start, endpos, forbidden = self._rest
          if start is None:
              return None
          match = self.pattern._find(string, start, endpos, mode, forbidden)
          if match is None:
              self._rest = string, None, endpos, -1
              return None
          low, high = match._spans[:2]
          self._rest = string, high, endpos, high if low == high else -1
          return match

      def match(self):
          """The match at this place, or None."""
          return self._step(0)

      def search(self):
          """The next match, or None."""
          return self._step(2)


  class Match:
      """What a regular expression found."""

      __slots__ = ('re', 'string', 'pos', 'endpos', '_spans', '_plain')

      def __new__(cls, *args, **kwargs):
          raise TypeError("cannot create 're.Match' instances")

      def __repr__(self):
          return f'<re.Match object; span={self.span()}, match={self.group()!r:.50}>'

      def __copy__(self):
          return self

      def __deepcopy__(self, memo):
          return self

      __class_getitem__ = classmethod(type(list[int]))

      def _index(self, group):
          if isinstance(group, str):
              index = self.re.groupindex.get(group)
          else:
              try:
                  index = group.__index__()
              except AttributeError:
                  index = None
          if index is None or not 0 <= index <= self.re.groups:
              raise IndexError('no such group')
          return index

      def _text(self, index, default=None):
          start, end = self._spans[2 * index], self._spans[2 * index + 1]
          if start < 0 or end < 0:
              return default
          return _plain(self._plain)[start:end]

      def group(self, *groups):
          """The text of a group, or of several as a tuple."""
          if not groups:
              return self._text(0)
          if len(groups) == 1:
              return self._text(self._index(groups[0]))
          return tuple(self._text(self._index(group)) for group in groups)

      def __getitem__(self, group):
          return self._text(self._index(group))

      def groups(self, default=None):
          """The texts of all groups."""
          return tuple(self._text(index, default) for index in range(1, self.re.groups + 1))

      def groupdict(self, default=None):
          """The texts of the groups that have names."""
          return {name: self._text(index, default) for name, index in self.re.groupindex.items()}

      def start(self, group=0, /):
          """Where a group begins, or -1."""
          return self.span(group)[0]

      def end(self, group=0, /):
          """Where a group ends, or -1."""
          return self.span(group)[1]

      def span(self, group=0, /):
          """Where a group begins and ends."""
          index = self._index(group)
          start, end = self._spans[2 * index], self._spans[2 * index + 1]
          return (-1, -1) if start < 0 or end < 0 else (start, end)

      def expand(self, template):
          """The template with the groups filled in."""
          return _filled(self, _template(self.re, _hashable(template)), _plain(self.string)[:0])

      @property
      def lastindex(self):
          last = self._spans[-1]
          return last if last > 0 else None

      @property
      def lastgroup(self):
          last = self.lastindex
          for name, index in self.re.groupindex.items():
              if index == last:
                  return name
          return None

      @property
      def regs(self):
          return tuple(self.span(index) for index in range(self.re.groups + 1))


  def _filled(match, template, empty):
      parts = [match._text(part, empty) if isinstance(part, int) else part for part in template]
      return empty.join(parts)


  for _class in Pattern, Match, SRE_Scanner:
      _sre.seal(_class)


  def _hashable(template):
      if isinstance(template, (str, bytes)):
          return template
      return bytes(template) if isinstance(template, (bytearray, memoryview)) else str(template, '')


  @functools.lru_cache(512)
  def _template(pattern, repl):
      from re._parser import parse_template
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
      result = object.__new__(Pattern)
      result.pattern = pattern
      result.flags = flags
      result.groups = groups
      result.groupindex = type(type.__dict__)(groupindex) if groupindex else {}
      result._program = _sre.compile(words, groups + 1, counters)
      if len(_cache) >= 512:
          del _cache[next(iter(_cache))]
      _cache[key] = result
      return result


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
      _template.cache_clear()


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
