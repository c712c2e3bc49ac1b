/// The module `fnmatch`, in Python: names and the patterns of shells.

extension ModuleDefinition {
  static var fnmatch: ModuleDefinition { .python("fnmatch", fnmatchSource) }
}

private let fnmatchSource: StaticString = #"""
  """Names that match the patterns of shells."""

  import functools
  import os
  import re

  __all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


  def fnmatch(name, pat):
      """True if the name matches, whatever the system thinks of case."""
      return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


  def fnmatchcase(name, pat):
      """True if the name matches; case counts."""
      return _matcher(pat)(name) is not None


  def filter(names, pat):
      """The list of the names that match."""
      match = _matcher(os.path.normcase(pat))
      return [name for name in names if match(name)]


  @functools.lru_cache(32768, typed=True)
  def _matcher(pattern):
      # What matches names with a pattern; bytes are taken for the characters of their numbers.
      if isinstance(pattern, bytes):
          return re.compile(translate(pattern.decode('latin-1')).encode('latin-1')).match
      return re.compile(translate(pattern)).match


  # MARK: Regular expressions

  def translate(pat):
      """The text of the regular expression for a pattern."""
      fixed, runs = [], []
      for piece in _pieces(pat, None, '.'):
          if piece is None:
              runs.append(''.join(fixed))
              fixed = []
          else:
              fixed.append(piece)
      last = ''.join(fixed)
      if runs:
          # What is between two stars is taken where it comes first, and never anywhere else.
          head, *middle = runs
          last = head + ''.join(f'(?>.*?{run})' for run in middle) + '.*' + last
      return fr'(?s:{last})\Z'


  # Stars, a question mark, a set with what is in its brackets, or any other character. A bracket that
  # closes a set is none right at its beginning.
  _tokens = re.compile(r'(\*+)|(\?)|\[(!?+\]?+[^\]]*+)\]|(.)', re.DOTALL)


  def _pieces(pattern, star, question):
      # The expressions for the parts of a pattern, in their order.
      for stars, mark, members, char in _tokens.findall(pattern, 0, len(pattern)):
          yield star if stars else question if mark else re.escape(char) if char else _set(members)


  def _set(members):
      # The expression for what is in the brackets of a set.
      text = '-'.join(_escaped(chunk) for chunk in _chunks(members))
      text = re.sub('[&~|]', r'\\\g<0>', text)
      if not text:
          return '(?!)'
      if text == '!':
          return '.'
      if text[0] == '!':
          return f'[^{text[1:]}]'
      return f'[\\{text}]' if text[0] in '^[' else f'[{text}]'


  def _escaped(chunk):
      return chunk.replace('\\', r'\\').replace('-', r'\-')


  def _chunks(members):
      # The texts between the hyphens that make ranges, without the ends of ranges that are empty.
      chunks, start = [], 0
      hyphen = members.find('-', 2 if members[0] == '!' else 1)
      while hyphen >= 0:
          chunks.append(members[start:hyphen])
          start = hyphen + 1
          hyphen = members.find('-', hyphen + 3)
      if start < len(members):
          chunks.append(members[start:])
      else:
          chunks[-1] += '-'
      kept = [chunks.pop()]
      while chunks:
          left, right = chunks.pop(), kept[-1]
          if left[-1] > right[0]:
              kept[-1] = left[:-1] + right[1:]
          else:
              kept.append(left)
      return kept[::-1]
  """#
