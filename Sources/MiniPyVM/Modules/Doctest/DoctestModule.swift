/// The module `doctest`, in Python: the examples of docstrings and of texts are run, and what they print
/// is compared with what stands below them.
///
/// What needs `pdb` (`debug`, `debug_src`) is left out.

extension ModuleDefinition {
  static let doctest = ModuleDefinition.python(
    "doctest", doctestExamplesSource, doctestFinderSource, doctestCheckerSource,
    doctestRunnerSource, doctestSuitesSource, doctestProgramSource)
}

/// Flags, examples, and the parser that finds them in a text.
let doctestExamplesSource: StaticString = #"""
  """Examples in docstrings and texts, run and compared with what they are said to print."""

  import builtins
  import difflib
  import inspect
  import io
  import linecache
  import os
  import re
  import sys
  import traceback
  import types
  import unittest
  from collections import namedtuple
  from itertools import takewhile

  __all__ = [
      'register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE',
      'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS',
      'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE',
      'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser', 'DocTestFinder',
      'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner',
      'testmod', 'testfile', 'run_docstring_examples', 'DocTestSuite', 'DocFileSuite',
      'set_unittest_reportflags', 'script_from_examples', 'testsource']


  # MARK: Option flags

  OPTIONFLAGS_BY_NAME = {}


  def register_optionflag(name):
      """The flag of this name, a new one if there is none."""
      return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


  COMPARISON_FLAGS = REPORTING_FLAGS = 0
  for _name in ('DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE',
                'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL'):
      COMPARISON_FLAGS |= register_optionflag(_name)
  for _name in ('REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE',
                'FAIL_FAST'):
      REPORTING_FLAGS |= register_optionflag(_name)
  globals().update(OPTIONFLAGS_BY_NAME)
  del _name

  BLANKLINE_MARKER = '<BLANKLINE>'
  ELLIPSIS_MARKER = '...'


  class TestResults(namedtuple('TestResults', 'failed attempted')):
      """How many examples failed and how many were tried; `skipped` is an attribute."""

      def __new__(cls, failed, attempted, *, skipped=0):
          self = super().__new__(cls, failed, attempted)
          self.skipped = skipped
          return self

      def __repr__(self):
          skipped = f', skipped={self.skipped}' if self.skipped else ''
          return f'TestResults(failed={self.failed}, attempted={self.attempted}{skipped})'


  # MARK: Examples

  def _ended(text):
      return text if text.endswith('\n') else text + '\n'


  class _Record:
      # What is equal if all its parts are: those named in `_parts`, of which `_hashed` are hashed.

      def _values(self, names):
          return tuple(getattr(self, name) for name in names)

      def __eq__(self, other):
          if type(self) is not type(other):
              return NotImplemented
          return self._values(self._parts) == other._values(self._parts)

      def __hash__(self):
          return hash(self._values(self._hashed))


  class Example(_Record):
      """A piece of source and what it is to print or to raise."""

      _parts = 'source', 'want', 'lineno', 'indent', 'options', 'exc_msg'
      _hashed = 'source', 'want', 'lineno', 'indent', 'exc_msg'

      def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
          self.source = _ended(source)
          self.want = want and _ended(want)
          self.exc_msg = exc_msg if exc_msg is None else _ended(exc_msg)
          self.lineno, self.indent = lineno, indent
          self.options = {} if options is None else options


  class DocTest(_Record):
      """The examples of one docstring, and the names that they find."""

      _parts = 'examples', 'docstring', 'globs', 'name', 'filename', 'lineno'
      _hashed = 'docstring', 'name', 'filename', 'lineno'

      def __init__(self, examples, globs, name, filename, lineno, docstring):
          assert not isinstance(examples, str), 'DocTest takes examples; use DocTestParser for a text'
          self.examples, self.docstring, self.globs = examples, docstring, globs.copy()
          self.name, self.filename, self.lineno = name, filename, lineno

      def __repr__(self):
          count = len(self.examples)
          examples = {0: 'no examples', 1: '1 example'}.get(count, f'{count} examples')
          return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>'

      def __lt__(self, other):
          if not isinstance(other, DocTest):
              return NotImplemented
          return self._place() < other._place()

      def _place(self):
          return self.name, self.filename, -1 if self.lineno is None else self.lineno, id(self)


  # MARK: The parser

  _is_prompt = re.compile(r' *>>>').match
  _is_continued = re.compile(r' *\.\.\.').match
  _is_nothing = re.compile(r' *(?:#.*)?$').match
  _find_directives = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE).finditer
  _find_raised = re.compile(
      r'Traceback \((?:most recent call last|innermost last)\):\s*$.*?^(\w.*)',
      re.MULTILINE | re.DOTALL).match


  class DocTestParser:
      """Finds the examples in a text."""

      def parse(self, string, name='<string>'):
          """The text in pieces: examples, and what stands between them."""
          lines = string.expandtabs().split('\n')
          margin = min((len(line) - len(line.lstrip(' ')) for line in lines if line.strip()), default=0)
          lines = [line[margin:] + '\n' for line in lines]
          lines[-1] = lines[-1][:-1]
          pieces, text, at = [], [], 0
          while at < len(lines):
              if not _is_prompt(lines[at]):
                  text.append(lines[at])
                  at += 1
                  continue
              source = [lines[at], *takewhile(_is_continued, lines[at + 1:])]
              want = list(takewhile(lambda line: line.strip(' \n') and not _is_prompt(line),
                                    lines[at + len(source):]))
              pieces.append(''.join(text))
              text = []
              example = self._example(''.join(source), ''.join(want), margin, name, at)
              if example:
                  pieces.append(example)
              at += len(source) + len(want)
          pieces.append(''.join(text))
          return pieces

      def get_doctest(self, string, globs, name, filename, lineno):
          """A test with the examples of a text."""
          return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

      def get_examples(self, string, name='<string>'):
          """The examples of a text."""
          return [piece for piece in self.parse(string, name) if isinstance(piece, Example)]

      def _example(self, source, want, margin, name, lineno):
          source = source.removesuffix('\n').split('\n')
          indent = len(source[0]) - len(source[0].lstrip(' '))
          place = lambda number: f'line {lineno + number!r} of the docstring for {name}'
          for number, line in enumerate(source, 1):
              if line[indent + 3:indent + 4] not in ('', ' '):
                  raise ValueError(f'{place(number)} lacks blank after {line[indent:indent + 3]}: {line!r}')
          want = want.split('\n')
          if len(want) > 1 and not want[-1].strip(' '):
              del want[-1]
          # As CPython counts, further lines of the source have the number of the line before them.
          for first, lines, mark in (1, source[1:], '.'), (len(source) + 1, want, ''):
              for number, line in enumerate(lines, first):
                  if line and not line.startswith(' ' * indent + mark):
                      raise ValueError(f'{place(number)} has inconsistent leading whitespace: {line!r}')
          source = '\n'.join(line[indent + 4:] for line in source)
          want = '\n'.join(line[indent:] for line in want)
          options = self._options(source, name, lineno)
          if _is_nothing(source):
              return None
          raised = _find_raised(want)
          return Example(source, want, exc_msg=raised and raised[1], lineno=lineno,
                         indent=margin + indent, options=options)

      def _options(self, source, name, lineno):
          options = {}
          for directive in _find_directives(source):
              for option in directive[1].replace(',', ' ').split():
                  if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                      raise ValueError(f'line {lineno + 1!r} of the doctest for {name} has an '
                                       f'invalid option: {option!r}')
                  options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
          if options and _is_nothing(source):
              raise ValueError(f'line {lineno!r} of the doctest for {name} has an option directive on '
                               f'a line with no example: {source!r}')
          return options
  """#
