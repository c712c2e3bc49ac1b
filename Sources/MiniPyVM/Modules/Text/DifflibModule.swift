/// The module `difflib`, in Python: what two sequences have in common, and how two texts differ line by
/// line. `HtmlDiff` is left out.

extension ModuleDefinition {
  static var difflib: ModuleDefinition {
    .python("difflib", difflibMatchesSource, difflibLinesSource)
  }
}

private let difflibMatchesSource: StaticString = #"""
  """What two sequences have in common, and differences of texts line by line."""

  import re as _re
  from collections import Counter as _Counter, namedtuple as _namedtuple
  from heapq import nlargest as _nlargest
  from types import GenericAlias as _GenericAlias

  __all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ',
             'IS_CHARACTER_JUNK', 'IS_LINE_JUNK', 'context_diff', 'unified_diff', 'diff_bytes',
             'Match']

  Match = _namedtuple('Match', 'a b size')


  # MARK: What two sequences have in common

  class SequenceMatcher:
      """The longest equal runs of two sequences of hashable elements."""

      def __init__(self, isjunk=None, a='', b='', autojunk=True):
          self.isjunk, self.autojunk = isjunk, autojunk
          self.a = self.b = None
          self.set_seqs(a, b)

      def set_seqs(self, a, b):
          """Compare these two."""
          self.set_seq1(a)
          self.set_seq2(b)

      def set_seq1(self, a):
          """Compare another first sequence with the second one."""
          if a is not self.a:
              self.a = a
              self.matching_blocks = self.opcodes = None

      def set_seq2(self, b):
          """Compare the first sequence with another second one, of which an index is made."""
          if b is not self.b:
              self.b = b
              self.matching_blocks = self.opcodes = self.fullbcount = None
              self._make_index()

      def _make_index(self):
          # Where each element stands. Junk and what is everywhere tell nothing: no run begins with them.
          places = self.b2j = {}
          for place, element in enumerate(self.b):
              places.setdefault(element, []).append(place)
          self.bjunk, self.bpopular = set(), set()
          if self.isjunk:
              self.bjunk.update(filter(self.isjunk, list(places)))
              self._forget(self.bjunk)
          if self.autojunk and len(self.b) >= 200:
              limit = len(self.b) // 100 + 1
              self.bpopular.update(e for e, found in places.items() if len(found) > limit)
              self._forget(self.bpopular)

      def _forget(self, elements):
          for element in elements:
              del self.b2j[element]

      def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
          """The longest equal run of the two ranges; of several the one that begins first in `a`, then
          in `b`. It may grow over junk beside it."""
          a, b, places, is_junk = self.a, self.b, self.b2j, self.bjunk.__contains__
          ahi = len(a) if ahi is None else ahi
          bhi = len(b) if bhi is None else bhi
          start, other, size = alo, blo, 0
          lengths = {}  # of the runs that end at the element of `a` before this, by their last place in `b`
          nothing = []
          for i in range(alo, ahi):
              grown = {}
              for j in places.get(a[i], nothing):
                  if j >= bhi:
                      break
                  if j >= blo:
                      length = grown[j] = lengths.get(j - 1, 0) + 1
                      if length > size:
                          start, other, size = i - length + 1, j - length + 1, length
              lengths = grown
          for over_junk in False, True:
              while (start > alo and other > blo and is_junk(b[other - 1]) is over_junk
                     and a[start - 1] == b[other - 1]):
                  start, other, size = start - 1, other - 1, size + 1
              while (start + size < ahi and other + size < bhi
                     and is_junk(b[other + size]) is over_junk
                     and a[start + size] == b[other + size]):
                  size += 1
          return Match(start, other, size)

      def get_matching_blocks(self):
          """The equal runs in ascending order, and an empty one at the ends."""
          if self.matching_blocks is None:
              found = []
              todo = [(0, len(self.a), 0, len(self.b))]
              while todo:
                  alo, ahi, blo, bhi = todo.pop()
                  i, j, size = run = self.find_longest_match(alo, ahi, blo, bhi)
                  if size:
                      found.append(run)
                      if alo < i and blo < j:
                          todo.append((alo, i, blo, j))
                      if i + size < ahi and j + size < bhi:
                          todo.append((i + size, ahi, j + size, bhi))
              found.sort()
              blocks = self.matching_blocks = []
              for i, j, size in found:
                  if blocks and (blocks[-1].a + blocks[-1].size, blocks[-1].b + blocks[-1].size) == (i, j):
                      # The next one goes on where this ends.
                      i, j, size = *blocks[-1][:2], blocks.pop().size + size
                  blocks.append(Match(i, j, size))
              blocks.append(Match(len(self.a), len(self.b), 0))
          return self.matching_blocks

      def get_opcodes(self):
          """How `a` becomes `b`: tuples (what is done, from, to, from, to)."""
          if self.opcodes is None:
              codes = self.opcodes = []
              i = j = 0
              names = {(True, True): 'replace', (True, False): 'delete', (False, True): 'insert'}
              for a, b, size in self.get_matching_blocks():
                  name = names.get((i < a, j < b))
                  if name:
                      codes.append((name, i, a, j, b))
                  i, j = a + size, b + size
                  if size:
                      codes.append(('equal', a, i, b, j))
          return self.opcodes

      def get_grouped_opcodes(self, n=3):
          """The changes in groups, each with up to `n` equal elements around it."""
          codes = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
          # `opcodes` itself is cut at the ends, as CPython's is.
          for place, end in (0, 'start'), (-1, 'end'):
              name, i, i2, j, j2 = codes[place]
              if name == 'equal' and end == 'start':
                  codes[place] = name, max(i, i2 - n), i2, max(j, j2 - n), j2
              elif name == 'equal':
                  codes[place] = name, i, min(i2, i + n), j, min(j2, j + n)
          group = []
          for name, i, i2, j, j2 in codes:
              if name == 'equal' and i2 - i > 2 * n:
                  # Too much that is equal: one group ends in it, another begins.
                  yield [*group, (name, i, min(i2, i + n), j, min(j2, j + n))]
                  group = []
                  i, j = max(i, i2 - n), max(j, j2 - n)
              group.append((name, i, i2, j, j2))
          if group and not (len(group) == 1 and group[0][0] == 'equal'):
              yield group

      def _share(self, matches):
          length = len(self.a) + len(self.b)
          return 2.0 * matches / length if length else 1.0

      def ratio(self):
          """How alike the sequences are, from 0 to 1."""
          return self._share(sum(block.size for block in self.get_matching_blocks()))

      def quick_ratio(self):
          """Not less than `ratio()`: what they have in common in any order."""
          if self.fullbcount is None:
              self.fullbcount = _Counter(self.b)
          return self._share((_Counter(self.a) & self.fullbcount).total())

      def real_quick_ratio(self):
          """Not less than `ratio()`: what their lengths allow."""
          return self._share(min(len(self.a), len(self.b)))

      __class_getitem__ = classmethod(_GenericAlias)


  def get_close_matches(word, possibilities, n=3, cutoff=0.6):
      """The best of the possibilities that are like the word, the most like it first."""
      if not n > 0:
          raise ValueError(f'n must be > 0: {n!r}')
      if not 0.0 <= cutoff <= 1.0:
          raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
      matcher = SequenceMatcher()
      matcher.set_seq2(word)
      scored = []
      for possibility in possibilities:
          matcher.set_seq1(possibility)
          if all(measure() >= cutoff for measure in (
                  matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)):
              scored.append((matcher.ratio(), possibility))
      return [possibility for _, possibility in _nlargest(n, scored)]
  """#

private let difflibLinesSource: StaticString = #"""
  # MARK: Differences line by line

  def IS_LINE_JUNK(line, pat=_re.compile(r'\s*(?:#\s*)?$').match):
      """Whether a line is blank or holds a number sign only."""
      return pat(line) is not None


  def IS_CHARACTER_JUNK(ch, ws=' \t'):
      """Whether a character is a space or a tab."""
      return ch in ws


  def _marked(mark, lines):
      return [f'{mark} {line}' for line in lines]


  class Differ:
      """Differences of two lists of lines: what is common, what only one has, and, for lines that are
      alike, where they differ."""

      def __init__(self, linejunk=None, charjunk=None):
          self.linejunk, self.charjunk = linejunk, charjunk

      def compare(self, a, b):
          """The lines of both, each marked with where it stands."""
          for name, i, i2, j, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
              if name == 'replace':
                  yield from self._reworked(a[i:i2], b[j:j2])
              elif name == 'insert':
                  yield from _marked('+', b[j:j2])
              else:
                  yield from _marked('-' if name == 'delete' else ' ', a[i:i2])

      def _reworked(self, old, new):
          # Lines that became others: those that are most alike make a pair; what stands before it and
          # behind it is looked at in the same way.
          todo = [(old, new)]
          while todo:
              old, new = todo.pop()
              if isinstance(new, str):
                  yield from self._pair(old, new)
                  continue
              pair = self._most_alike(old, new) if old and new else None
              if pair:
                  i, j = pair
                  todo += (old[i + 1:], new[j + 1:]), (old[i], new[j]), (old[:i], new[:j])
              else:
                  removed, added = _marked('-', old), _marked('+', new)
                  # The shorter part comes first.
                  yield from added + removed if old and len(new) < len(old) else removed + added

      def _most_alike(self, old, new):
          matcher = SequenceMatcher(self.charjunk)
          best, pair, same = 0.74, None, None
          for j, after in enumerate(new):
              matcher.set_seq2(after)
              for i, before in enumerate(old):
                  if before == after:
                      same = same or (i, j)
                      continue
                  matcher.set_seq1(before)
                  if (matcher.real_quick_ratio() > best and matcher.quick_ratio() > best
                          and matcher.ratio() > best):
                      best, pair = matcher.ratio(), (i, j)
          return same if best < 0.75 else pair

      def _pair(self, old, new):
          if old == new:
              yield '  ' + old
              return
          below_old = below_new = ''
          for name, i, i2, j, j2 in SequenceMatcher(self.charjunk, old, new).get_opcodes():
              mark = {'equal': ' ', 'replace': '^', 'delete': '-', 'insert': '+'}[name]
              below_old += mark * (i2 - i)
              below_new += mark * (j2 - j)
          yield '- ' + old
          yield from self._hint(old, below_old)
          yield '+ ' + new
          yield from self._hint(new, below_new)

      def _hint(self, line, marks):
          # Tabs stay, so that the marks stand below what they mean.
          shown = ''.join(char if mark == ' ' and char.isspace() else mark
                          for char, mark in zip(line, marks)).rstrip()
          if shown:
              yield f'? {shown}\n'


  def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
      """The differences of two lists of lines, as a `Differ` shows them."""
      return Differ(linejunk, charjunk).compare(a, b)


  def restore(delta, which):
      """The lines of the first (1) or the second (2) text of an `ndiff`."""
      mark = {1: '- ', 2: '+ '}.get(int(which))
      if mark is None:
          raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}')
      yield from (line[2:] for line in delta if line[:2] in ('  ', mark))


  # MARK: Differences with their surroundings

  def _require_text(a, b, *others):
      for lines in a, b:
          if lines and not isinstance(lines[0], str):
              first = lines[0]
              raise TypeError(f'lines to compare must be str, not {type(first).__name__} ({first!r})')
      for other in others:
          if not isinstance(other, str):
              raise TypeError(f'all arguments must be str, not: {other!r}')


  def _titles(marks, files, dates, lineterm):
      for mark, file, date in zip(marks, files, dates):
          yield f'{mark} {file}' + (f'\t{date}' if date else '') + lineterm


  def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
      """The changes with `n` lines around them, removed and added lines together."""
      _require_text(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

      def place(start, stop):
          if stop - start == 1:
              return str(start + 1)
          # An empty range is named by the line before it.
          return f'{start + (stop > start)},{stop - start}'

      titles = _titles(('---', '+++'), (fromfile, tofile), (fromfiledate, tofiledate), lineterm)
      for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
          yield from titles
          (_, i, _, j, _), (_, _, i2, _, j2) = group[0], group[-1]
          yield f'@@ -{place(i, i2)} +{place(j, j2)} @@{lineterm}'
          for name, i, i2, j, j2 in group:
              if name == 'equal':
                  yield from (' ' + line for line in a[i:i2])
              else:
                  yield from ('-' + line for line in a[i:i2])
                  yield from ('+' + line for line in b[j:j2])


  def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
      """The changes with `n` lines around them, first as they were, then as they are."""
      _require_text(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

      def place(start, stop):
          last = max(stop, start)
          return f'{start + 1},{last}' if last - start > 1 else str(last)

      marks = {'replace': '! ', 'delete': '- ', 'insert': '+ ', 'equal': '  '}
      titles = _titles(('***', '---'), (fromfile, tofile), (fromfiledate, tofiledate), lineterm)
      for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
          yield from titles
          yield '***************' + lineterm
          first, last = group[0], group[-1]
          for lines, at, frame, only in (a, 1, '***', 'delete'), (b, 3, '---', 'insert'):
              yield f'{frame} {place(first[at], last[at + 1])} {frame}{frame[0]}{lineterm}'
              if any(code[0] in ('replace', only) for code in group):
                  for code in group:
                      yield from (marks[code[0]] + line for line in lines[code[at]:code[at + 1]])


  def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3,
                 lineterm=b'\n'):
      """A difference of lines of bytes, by a function for lines of text."""
      def text(value):
          try:
              return value.decode('ascii', 'surrogateescape')
          except AttributeError as error:
              raise TypeError('all arguments must be bytes, not '
                              f'{type(value).__name__} ({value!r})') from error

      texts = [list(map(text, lines)) for lines in (a, b)]
      names = [text(name) for name in (fromfile, tofile, fromfiledate, tofiledate)]
      for line in dfunc(*texts, *names, n, text(lineterm)):
          yield line.encode('ascii', 'surrogateescape')
  """#
