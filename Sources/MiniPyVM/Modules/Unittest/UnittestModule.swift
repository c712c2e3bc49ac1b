/// The package `unittest`.
///
/// One namespace in several parts; the modules that CPython's package has (`unittest.case` …) are made of
/// it at the end. Frames of this text are left out of the tracebacks that reports show.

extension ModuleDefinition {
  static let unittest = ModuleDefinition(
    "unittest", doc: "Tests: cases with assertions, suites of them, and runners that report.",
    isPackage: true,
    sources: [
      unittestTextsSource, unittestAssertionsSource, unittestLogsSource, unittestCasesSource,
      unittestResultsSource, unittestSuitesSource, unittestLoaderSource, unittestProgramSource,
    ])

  static let unittestMain = ModuleDefinition.python(
    "unittest.__main__",
    """
    import os
    import sys
    import unittest

    # What the usage calls the program.
    sys.argv[0] = os.path.basename(sys.executable) + ' -m unittest'
    __unittest = True
    unittest.main(module=None)
    """)
}

/// What failures show of values: representations that are cut short, and differences line by line, as
/// `difflib.ndiff` marks them.
let unittestTextsSource: StaticString = #"""
  import collections
  import contextlib
  import functools
  import io
  import operator
  import os
  import pprint
  import re
  import sys
  import time
  import traceback
  import types
  import warnings

  __all__ = ['TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
             'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf',
             'skipUnless', 'expectedFailure', 'TextTestResult', 'addModuleCleanup',
             'doModuleCleanups', 'enterModuleContext']

  # Frames of modules that have this name are not shown in the tracebacks of failures.
  __unittest = True


  # What a failure shows of values.

  def _shown(value, width=None):
      try:
          text = repr(value)
      except Exception:
          text = object.__repr__(value)
      if width is None or len(text) < width:
          return text
      return text[:width] + ' [truncated]...'


  def _elided(text, head, tail):
      hidden = len(text) - head - tail
      # The mark itself takes a dozen characters.
      return f'{text[:head]}[{hidden} chars]{text[len(text) - tail:]}' if hidden > 12 else text


  def _shown_together(*values):
      """The representations of values, with what long ones have in common made short."""
      texts = [_shown(value) for value in values]
      longest = max(map(len, texts))
      if longest <= 80:
          return tuple(texts)
      same = os.path.commonprefix(texts)
      rests = [text[len(same):] for text in texts]
      room = 80 - (longest - len(same) + 5 + 12)
      if room > 5:
          same = _elided(same, 5, room)
      else:
          same = _elided(same, 5, 5)
          rests = [_elided(rest, 41, 5) for rest in rests]
      return tuple(same + rest for rest in rests)


  def _class_title(cls):
      return f'{cls.__module__}.{cls.__qualname__}'


  # Differences of texts, line by line, as difflib.ndiff marks them.

  def _equal_runs(old, new, is_junk=None):
      """The longest equal runs of two sequences, as (start, start, length) in ascending order; runs do
      not begin with junk, but may grow over it."""
      places = {}
      for place, item in enumerate(new):
          places.setdefault(item, []).append(place)
      if is_junk:
          for item in [item for item in places if is_junk(item)]:
              del places[item]
      if len(new) >= 200:
          # What is everywhere tells nothing.
          limit = len(new) // 100 + 1
          for item in [item for item, found in places.items() if len(found) > limit]:
              del places[item]
      junk = {item for item in new if is_junk and is_junk(item)}

      def longest(old_from, old_to, new_from, new_to):
          best = (old_from, new_from, 0)
          ends = {}
          for i in range(old_from, old_to):
              fresh = {}
              for j in places.get(old[i], ()):
                  if j >= new_to:
                      break
                  if j >= new_from:
                      length = fresh[j] = ends.get(j - 1, 0) + 1
                      if length > best[2]:
                          best = (i - length + 1, j - length + 1, length)
              ends = fresh
          i, j, length = best
          for over_junk in (False, True):
              while (i > old_from and j > new_from and old[i - 1] == new[j - 1]
                     and (new[j - 1] in junk) == over_junk):
                  i, j, length = i - 1, j - 1, length + 1
              while (i + length < old_to and j + length < new_to
                     and old[i + length] == new[j + length]
                     and (new[j + length] in junk) == over_junk):
                  length += 1
          return i, j, length

      runs = []
      todo = [(0, len(old), 0, len(new))]
      while todo:
          old_from, old_to, new_from, new_to = todo.pop()
          i, j, length = longest(old_from, old_to, new_from, new_to)
          if length:
              runs.append((i, j, length))
              todo.append((old_from, i, new_from, j))
              todo.append((i + length, old_to, j + length, new_to))
      runs.sort()
      joined = []
      for i, j, length in runs:
          if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
              i, j, length = joined[-1][0], joined[-1][1], joined.pop()[2] + length
          joined.append((i, j, length))
      return joined


  def _edits(old, new, is_junk=None):
      """Pairs of ranges that together are the two sequences: (is it equal, range, range)."""
      i = j = 0
      for run_i, run_j, length in _equal_runs(old, new, is_junk) + [(len(old), len(new), 0)]:
          if i < run_i or j < run_j:
              yield False, range(i, run_i), range(j, run_j)
          if length:
              yield True, range(run_i, run_i + length), range(run_j, run_j + length)
          i, j = run_i + length, run_j + length


  def _is_blank(character):
      return character in ' \t'


  def _similarity(old, new, least):
      """How alike two lines are, from 0 to 1; 0 if that is surely not above `least`."""
      total = len(old) + len(new)
      if not total:
          return 1.0
      if 2.0 * min(len(old), len(new)) / total <= least:
          return 0
      common = sum((collections.Counter(old) & collections.Counter(new)).values())
      if 2.0 * common / total <= least:
          return 0
      return 2.0 * sum(length for _, _, length in _equal_runs(old, new, _is_blank)) / total


  def _replaced(old, new):
      removed = ['- ' + line for line in old]
      added = ['+ ' + line for line in new]
      # The shorter part comes first.
      return added + removed if old and len(new) < len(old) else removed + added


  def _hint(line, marks):
      marks = ''.join(' ' if mark == ' ' and not character.isspace() else
                      character if mark == ' ' else mark for character, mark in zip(line, marks))
      return [f'? {marks.rstrip()}\n'] if marks.rstrip() else []


  def _pair(old, new):
      """Two similar lines, with what differs in them marked below."""
      if old == new:
          return ['  ' + old]
      under_old = under_new = ''
      for is_equal, i, j in _edits(old, new, _is_blank):
          mark = '^' if i and j else '-' if i else '+'
          under_old += (' ' if is_equal else mark) * len(i)
          under_new += (' ' if is_equal else mark) * len(j)
      return ['- ' + old, *_hint(old, under_old), '+ ' + new, *_hint(new, under_new)]


  def _reworked(old, new):
      """Lines that became others: the two that are most alike are shown as a pair, and so are those
      before them and behind them."""
      if not (old and new):
          return _replaced(old, new)
      best, pair, same = 0.74, None, None
      for j, after in enumerate(new):
          for i, before in enumerate(old):
              if before == after:
                  same = same or (i, j)
              else:
                  score = _similarity(before, after, best)
                  if score > best:
                      best, pair = score, (i, j)
      if best < 0.75:
          pair = same
      if pair is None:
          return _replaced(old, new)
      i, j = pair
      return (_reworked(old[:i], new[:j]) + _pair(old[i], new[j])
              + _reworked(old[i + 1:], new[j + 1:]))


  def _difference(old, new):
      shown = []
      for is_equal, i, j in _edits(old, new):
          before, after = old[i.start:i.stop], new[j.start:j.stop]
          if is_equal:
              shown += ['  ' + line for line in before]
          elif before and after:
              shown += _reworked(before, after)
          else:
              shown += _replaced(before, after)
      return shown


  def _printed_difference(first, second):
      lines = (pprint.pformat(value).splitlines() for value in (first, second))
      return '\n' + '\n'.join(_difference(*lines))


  def _line_difference(first, second):
      # A line feed is added where one is missing: to both texts, but not to an empty one.
      texts = [text for text in (first, second) if text]
      end = '' if all(text[-1] == '\n' for text in texts) else '\n'
      lines = [(text and text + end).splitlines(keepends=True) for text in (first, second)]
      return '\n' + ''.join(_difference(*lines))


  def _count_differences(first, second):
      """(times in the first, times in the second, element) for each element whose counts differ."""
      try:
          counts = [collections.Counter(values) for values in (first, second)]
      except TypeError:
          seen = []
          for value in first + second:
              if not any(value == known for known in seen):
                  seen.append(value)
          rows = [(first.count(value), second.count(value), value) for value in seen]
      else:
          rows = [(counts[0][value], counts[1][value], value) for value in counts[0] | counts[1]]
      return [row for row in rows if row[0] != row[1]]
  """#
