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

/// What failures show of values: representations that are cut short, and differences line by line.
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


  # Differences of texts, line by line.

  def _difference(old, new):
      from difflib import ndiff
      return ndiff(old, new)


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
