/// The assertions of `TestCase`.

let unittestAssertionsSource: StaticString = #"""
  # Assertions.

  DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'

  class _Expectation:
      """What `assertRaises` and `assertWarns` return: checks how a block ends."""

      def __init__(self, case, name, expected, pattern=None):
          self.test_case = case
          self._name = name
          self.expected = expected
          self.expected_regex = None if pattern is None else re.compile(pattern)
          self.msg = self._callee = None
          kinds = expected if isinstance(expected, tuple) else (expected,)
          if not all(isinstance(kind, type) and issubclass(kind, self._base) for kind in kinds):
              noun = self._kind.split()[1]
              raise TypeError(f'{name}() arg 1 must be {self._kind} type or tuple of {noun} types')

      def _started(self, arguments, keywords):
          if arguments:
              callee, *arguments = arguments
              self._callee = getattr(callee, '__name__', None) or str(callee)
              try:
                  with self:
                      callee(*arguments, **keywords)
              finally:
                  # The exception that was caught may lead to this frame.
                  self = None
              return None
          self.msg = keywords.pop('msg', None)
          for name in keywords:
              raise TypeError(f'{name!r} is an invalid keyword argument for this function')
          return self

      def _fail(self, text):
          raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

      def _missing(self, verb):
          kinds = self.expected
          name = getattr(kinds, '__name__', None) or str(kinds)
          self._fail(f'{name} not {verb}' + (f' by {self._callee}' if self._callee else ''))

      def _check_text(self, value):
          pattern = self.expected_regex
          if pattern is not None and not pattern.search(str(value)):
              self._fail(f'"{pattern.pattern}" does not match "{value}"')


  class _AssertRaisesContext(_Expectation):
      _base = BaseException
      _kind = 'an exception'

      def __enter__(self):
          return self

      def __exit__(self, kind, value, trace):
          if kind is None:
              self._missing('raised')
          traceback.clear_frames(trace)
          if not issubclass(kind, self.expected):
              return False
          self.exception = value.with_traceback(None)
          self._check_text(value)
          return True

      __class_getitem__ = classmethod(types.GenericAlias)


  class _AssertWarnsContext(_Expectation):
      _base = Warning
      _kind = 'a warning'

      def __enter__(self):
          for module in list(sys.modules.values()):
              if getattr(module, '__warningregistry__', None):
                  module.__warningregistry__ = {}
          self._catcher = warnings.catch_warnings(record=True)
          self.warnings = self._catcher.__enter__()
          warnings.simplefilter('always', self.expected)
          return self

      def __exit__(self, kind, value, trace):
          self._catcher.__exit__(kind, value, trace)
          if kind is not None:
              return
          given = [entry for entry in self.warnings if isinstance(entry.message, self.expected)]
          pattern = self.expected_regex
          for entry in given:
              if pattern is None or pattern.search(str(entry.message)):
                  self.warning = entry.message
                  self.filename, self.lineno = entry.filename, entry.lineno
                  return
          if given:
              self._check_text(given[0].message)
          self._missing('triggered')


  def _comparisons(namespace):
      """Adds the assertions that are one test of one or two operands and one text."""
      def shown(*values):
          return tuple(map(_shown, values))

      def make(name, parameters, holds, text, doc):
          first, *second = parameters.split()
          code = (f'def {name}(self, {", ".join([first, *second])}, msg=None):\n'
                  f'    if not holds({", ".join([first, *second])}):\n'
                  f'        self.fail(self._formatMessage(msg, text({", ".join([first, *second])})))\n')
          scope = {'holds': holds, 'text': text, '__unittest': True}
          exec(code, scope)
          function = scope[name]
          function.__doc__ = doc
          function.__module__ = 'unittest.case'
          function.__qualname__ = 'TestCase.' + name
          namespace[name] = function

      def wording(text):
          return lambda *values: text % shown(*values)

      for name, relation, words in [
              ('Less', operator.lt, 'less than'), ('LessEqual', operator.le, 'less than or equal to'),
              ('Greater', operator.gt, 'greater than'),
              ('GreaterEqual', operator.ge, 'greater than or equal to')]:
          make('assert' + name, 'a b', relation, wording(f'%s not {words} %s'), f'Fail unless a is {words} b.')
      make('assertTrue', 'expr', bool, wording('%s is not true'), 'Fail unless the value is true.')
      make('assertFalse', 'expr', operator.not_, wording('%s is not false'), 'Fail if the value is true.')
      make('assertIsNone', 'obj', lambda obj: obj is None, wording('%s is not None'),
           'Fail unless the value is None.')
      make('assertIsNotNone', 'obj', lambda obj: obj is not None, lambda obj: 'unexpectedly None',
           'Fail if the value is None.')
      make('assertIs', 'expr1 expr2', operator.is_, wording('%s is not %s'),
           'Fail unless both are one object.')
      make('assertIsNot', 'expr1 expr2', operator.is_not,
           lambda one, two: 'unexpectedly identical: ' + _shown(one), 'Fail if both are one object.')
      make('assertIn', 'member container', lambda member, container: member in container,
           wording('%s not found in %s'), 'Fail unless the container has the member.')
      make('assertNotIn', 'member container', lambda member, container: member not in container,
           wording('%s unexpectedly found in %s'), 'Fail if the container has the member.')
      make('assertIsInstance', 'obj cls', isinstance,
           lambda obj, cls: f'{_shown(obj)} is not an instance of {cls!r}',
           'Fail unless the value is an instance.')
      make('assertNotIsInstance', 'obj cls', lambda obj, cls: not isinstance(obj, cls),
           lambda obj, cls: f'{_shown(obj)} is an instance of {cls!r}',
           'Fail if the value is an instance.')
      make('assertNotEqual', 'first second', operator.ne, wording('%s == %s'),
           'Fail if both are equal.')


  class _Assertions:
      failureException = AssertionError
      longMessage = True
      maxDiff = 640
      _diffThreshold = 65536

      def fail(self, msg=None):
          """Fail at once."""
          raise self.failureException(msg)

      def _formatMessage(self, msg, standardMsg):
          if not self.longMessage:
              return msg or standardMsg
          return standardMsg if msg is None else f'{standardMsg} : {msg}'

      def _truncateMessage(self, message, diff):
          if self.maxDiff is None or len(diff) <= self.maxDiff:
              return message + diff
          return message + DIFF_OMITTED % len(diff)

      def _failed(self, msg, text, difference=''):
          if difference:
              text = self._truncateMessage(text, difference)
          self.fail(self._formatMessage(msg, text))

      _comparisons(locals())

      # Equality.

      def addTypeEqualityFunc(self, typeobj, function):
          """Compare two values of exactly this type by `function(first, second, msg=…)`."""
          self._type_equality_funcs[typeobj] = function

      def _equality(self, first, second):
          if type(first) is type(second):
              function = self._type_equality_funcs.get(type(first))
              if function is not None:
                  return getattr(self, function) if isinstance(function, str) else function
          return self._baseAssertEqual

      def _baseAssertEqual(self, first, second, msg=None):
          if not first == second:
              self._failed(msg, '%s != %s' % _shown_together(first, second))

      def assertEqual(self, first, second, msg=None):
          """Fail unless both are equal; texts and containers show where they differ."""
          self._equality(first, second)(first, second, msg=msg)

      def _close(self, first, second, places, delta):
          """(are they close, how the limit reads, the difference)"""
          if delta is not None and places is not None:
              raise TypeError('specify delta or places not both')
          gap = abs(first - second)
          if delta is not None:
              return gap <= delta, f'{_shown(delta)} delta', gap
          places = 7 if places is None else places
          return round(gap, places) == 0, f'{places!r} places', gap

      def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
          """Fail if the difference, rounded to so many places, is not zero, or above the delta."""
          if first == second:
              return
          is_close, limit, gap = self._close(first, second, places, delta)
          if not is_close:
              self._failed(msg, f'{_shown(first)} != {_shown(second)} within {limit} '
                                f'({_shown(gap)} difference)')

      def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
          """Fail if the difference, rounded to so many places, is zero, or not above the delta."""
          is_close, limit, gap = self._close(first, second, places, delta)
          if first == second or is_close:
              self._failed(msg, f'{_shown(first)} == {_shown(second)} within {limit}'
                                + (f' ({_shown(gap)} difference)' if delta is not None else ''))

      def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
          """Fail unless both sequences (of a type) have equal elements in the same order."""
          kind = 'sequence'
          if seq_type is not None:
              kind = seq_type.__name__
              for which, values in (('First', first), ('Second', second)):
                  if not isinstance(values, seq_type):
                      raise self.failureException(
                          f'{which} sequence is not a {kind}: {_shown(values)}')
          sizes = []
          for which, values in (('First', first), ('Second', second)):
              try:
                  sizes.append(len(values))
              except (TypeError, NotImplementedError):
                  text = f'{which} {kind} has no length.    Non-sequence?'
                  break
          else:
              if first == second:
                  return
              text = self._first_difference(kind, first, second, sizes)
              if text is None and seq_type is None and type(first) is not type(second) \
                      and sizes[0] == sizes[1]:
                  return
              text = '%ss differ: %s != %s\n' % (kind.capitalize(), *_shown_together(first, second)) \
                  + (text or '') + self._surplus(kind, (first, second), sizes)
          self._failed(msg, text, _printed_difference(first, second))

      def _first_difference(self, kind, first, second, sizes):
          for place in range(min(sizes)):
              items = []
              for which, values in (('first', first), ('second', second)):
                  try:
                      items.append(values[place])
                  except (TypeError, IndexError, NotImplementedError):
                      return f'\nUnable to index element {place} of {which} {kind}\n'
              if items[0] != items[1]:
                  return '\nFirst differing element %d:\n%s\n%s\n' % (place, *_shown_together(*items))

      def _surplus(self, kind, sequences, sizes):
          if sizes[0] == sizes[1]:
              return ''
          longer = sizes[1] > sizes[0]
          which, values, start = ('First', 'Second')[longer], sequences[longer], min(sizes)
          text = f'\n{which} {kind} contains {max(sizes) - start} additional elements.\n'
          try:
              return text + f'First extra element {start}:\n{_shown(values[start])}\n'
          except (TypeError, IndexError, NotImplementedError):
              return text + f'Unable to index element {start} of {which.lower()} {kind}\n'

      def assertListEqual(self, list1, list2, msg=None):
          """Fail unless both lists are equal."""
          self.assertSequenceEqual(list1, list2, msg, seq_type=list)

      def assertTupleEqual(self, tuple1, tuple2, msg=None):
          """Fail unless both tuples are equal."""
          self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

      def assertSetEqual(self, set1, set2, msg=None):
          """Fail unless both sets are equal."""
          lines = []
          for which, other, own, rest in (('first', 'second', set1, set2),
                                          ('second', 'first', set2, set1)):
              try:
                  only = own.difference(rest)
              except TypeError as error:
                  self.fail(f'invalid type when attempting set difference: {error}')
              except AttributeError as error:
                  self.fail(f'{which} argument does not support set difference: {error}')
              if only:
                  lines.append(f'Items in the {which} set but not the {other}:')
                  lines.extend(map(repr, only))
          if lines:
              self._failed(msg, '\n'.join(lines))

      def assertDictEqual(self, d1, d2, msg=None):
          """Fail unless both dictionaries are equal."""
          self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
          self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
          if d1 != d2:
              self._failed(msg, '%s != %s' % _shown_together(d1, d2), _printed_difference(d1, d2))

      def assertCountEqual(self, first, second, msg=None):
          """Fail unless both have the same elements as often, in whatever order."""
          rows = _count_differences(list(first), list(second))
          if rows:
              self._failed(msg, 'Element counts were not equal:\n', '\n'.join(
                  'First has %d, Second has %d:  %r' % row for row in rows))

      def assertMultiLineEqual(self, first, second, msg=None):
          """Fail unless both texts are equal."""
          self.assertIsInstance(first, str, 'First argument is not a string')
          self.assertIsInstance(second, str, 'Second argument is not a string')
          if first == second:
              return
          if max(len(first), len(second)) > self._diffThreshold:
              self._baseAssertEqual(first, second, msg)
          self._failed(msg, '%s != %s' % _shown_together(first, second),
                       _line_difference(first, second))

      # Texts.

      def assertRegex(self, text, expected_regex, msg=None):
          """Fail unless the pattern is found in the text."""
          if isinstance(expected_regex, (str, bytes)):
              assert expected_regex, 'expected_regex must not be empty.'
              expected_regex = re.compile(expected_regex)
          if not expected_regex.search(text):
              self._failed(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

      def assertNotRegex(self, text, unexpected_regex, msg=None):
          """Fail if the pattern is found in the text."""
          match = re.search(unexpected_regex, text)
          if match:
              self._failed(msg, f'Regex matched: {match.group()!r} matches '
                                f'{match.re.pattern!r} in {text!r}')

      # Exceptions and warnings.

      def assertRaises(self, expected_exception, *args, **kwargs):
          """Fail unless the call, or the block of the `with` statement, raises such an exception."""
          context = _AssertRaisesContext(self, 'assertRaises', expected_exception)
          try:
              return context._started(args, kwargs)
          finally:
              context = None

      def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
          """As assertRaises, and the pattern must be found in the exception's text."""
          return _AssertRaisesContext(
              self, 'assertRaisesRegex', expected_exception, expected_regex)._started(args, kwargs)

      def assertWarns(self, expected_warning, *args, **kwargs):
          """Fail unless the call, or the block of the `with` statement, gives such a warning."""
          return _AssertWarnsContext(self, 'assertWarns', expected_warning)._started(args, kwargs)

      def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
          """As assertWarns, and the pattern must be found in the warning's text."""
          return _AssertWarnsContext(
              self, 'assertWarnsRegex', expected_warning, expected_regex)._started(args, kwargs)

      def assertLogs(self, logger=None, level=None):
          """Fail unless the block of the `with` statement logs something of this importance."""
          return _AssertLogsContext(self, logger, level, True)

      def assertNoLogs(self, logger=None, level=None):
          """Fail if the block of the `with` statement logs something of this importance."""
          return _AssertLogsContext(self, logger, level, False)
  """#
