/// A part of `_csv`: reading and writing.

let csvRowsSource: StaticString = #"""


  # MARK: Reading

  # What is expected next.
  (_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPED_IN_QUOTED,
   _QUOTE_IN_QUOTED, _AFTER_END, _AFTER_ESCAPED_END) = range(9)


  @_sealed('dialect', 'line_num')
  class Reader:
      """Rows from lines."""

      __slots__ = '_lines', '_dialect', '_line_num', '_row', '_field', '_is_plain', '__weakref__'

      def __new__(cls, *args, **kwargs):
          raise TypeError(f"cannot create '_csv.{cls.__name__}' instances")

      def __reduce_ex__(self, protocol):
          raise TypeError(f"cannot pickle '_csv.{type(self).__name__}' object")

      def __iter__(self):
          return self

      def __next__(self):
          dialect = self._dialect
          self._row, self._field, self._is_plain = [], [], True
          state = _START_RECORD
          while True:
              try:
                  line = next(self._lines)
              except StopIteration:
                  if not self._field and state != _IN_QUOTED:
                      raise
                  if dialect._strict:
                      raise Error('unexpected end of data') from None
                  self._end_field()
                  break
              if not isinstance(line, str):
                  raise Error(f'iterator should return strings, not {type(line).__name__} '
                              '(the file should be opened in text mode)')
              self._line_num += 1
              if state == _START_RECORD and self._is_simple(line):
                  break
              state = self._read(line, state)
              if state == _START_RECORD:
                  break
          row, self._row, self._field = self._row, [], []
          return row

      def _is_simple(self, line):
          # Reads a line that has nothing but fields and delimiters.
          dialect = self._dialect
          text = line.removesuffix('\n').removesuffix('\r')
          if (dialect._quoting > QUOTE_ALL or dialect._quotechar in text or '\n' in text or '\r' in text
                  or dialect._skipinitialspace or not text
                  or dialect._escapechar is not None and dialect._escapechar in text):
              return False
          row = text.split(dialect._delimiter)
          if len(text) > _limit and max(map(len, row)) > _limit:
              return False
          self._row = row
          return True

      def _add(self, character):
          if len(self._field) >= _limit:
              raise Error(f'field larger than field limit ({_limit})')
          self._field.append(character)

      def _end_field(self):
          text, quoting = ''.join(self._field), self._dialect._quoting
          if self._is_plain:
              if not text and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                  text = None
              elif text and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                  text = float(text)
          self._row.append(text)
          self._field, self._is_plain = [], True

      def _read(self, line, state):
          # One line; what is expected behind it.
          dialect = self._dialect
          delimiter, escape, quote = dialect._delimiter, dialect._escapechar, dialect._quotechar
          if dialect._quoting == QUOTE_NONE:
              quote = None
          for c in (*line, ''):
              is_end = c == '' or c in '\n\r'
              if state == _START_RECORD:
                  if c == '':
                      break
                  state = _AFTER_END if is_end else _START_FIELD
                  if is_end:
                      continue
              if state == _AFTER_ESCAPED_END and c == '':
                  break
              if state in (_START_FIELD, _IN_FIELD, _AFTER_ESCAPED_END):
                  if is_end:
                      self._end_field()
                      state = _START_RECORD if c == '' else _AFTER_END
                  elif c == escape:
                      state = _ESCAPED
                  elif c == ' ' and state == _START_FIELD and dialect._skipinitialspace:
                      continue
                  elif c == delimiter:
                      self._end_field()
                      state = _START_FIELD
                  elif state != _START_FIELD:
                      self._add(c)
                  elif c == quote:
                      self._is_plain = False
                      state = _IN_QUOTED
                  else:
                      self._add(c)
                      state = _IN_FIELD
              elif state == _ESCAPED:
                  self._add(c or '\n')
                  state = _AFTER_ESCAPED_END if c and is_end else _IN_FIELD
              elif state == _IN_QUOTED:
                  if c == '':
                      break
                  if c == escape:
                      state = _ESCAPED_IN_QUOTED
                  elif c == quote:
                      state = _QUOTE_IN_QUOTED if dialect._doublequote else _IN_FIELD
                  else:
                      self._add(c)
              elif state == _ESCAPED_IN_QUOTED:
                  self._add(c or '\n')
                  state = _IN_QUOTED
              elif state == _QUOTE_IN_QUOTED:
                  if c == quote:
                      self._add(c)
                      state = _IN_QUOTED
                  elif c == delimiter:
                      self._end_field()
                      state = _START_FIELD
                  elif is_end:
                      self._end_field()
                      state = _START_RECORD if c == '' else _AFTER_END
                  elif dialect._strict:
                      raise Error(f"'{delimiter}' expected after '{quote}'")
                  else:
                      self._add(c)
                      state = _IN_FIELD
              elif c == '':
                  state = _START_RECORD
              elif not is_end:
                  raise Error('new-line character seen in unquoted field - do you need to open the '
                              "file with newline=''?")
          return state


  def reader(iterable, dialect=_unset, /, **fmtparams):
      """An iterator over the rows of lines."""
      self = object.__new__(Reader)
      self._lines = iter(iterable)
      self._dialect = _made(dialect, fmtparams)
      self._line_num = 0
      return self


  # MARK: Writing

  _numbers = '__index__', '__int__', '__float__'


  @_sealed('dialect')
  class Writer:
      """Writes rows to what takes lines."""

      __slots__ = '_write', '_dialect', '__weakref__'

      __new__, __reduce_ex__ = Reader.__new__, Reader.__reduce_ex__

      def _field(self, text, is_quoted, is_null):
          # A field as it is written; the text of null is empty.
          dialect = self._dialect
          delimiter, escape, quote = dialect._delimiter, dialect._escapechar, dialect._quotechar
          quoting, special = dialect._quoting, '\n\r' + dialect._lineterminator
          written = []
          for c in text:
              if c == delimiter or c == escape or c == quote or c in special:
                  if quoting == QUOTE_NONE:
                      is_escaped = True
                  elif c == quote:
                      is_escaped = not dialect._doublequote
                      if not is_escaped:
                          written.append(quote)
                  else:
                      is_escaped = c == escape
                  if is_escaped:
                      if escape is None:
                          raise Error('need to escape, but no escapechar set')
                      written.append(escape)
                  else:
                      is_quoted = True
              written.append(c)
          if not text and delimiter == ' ' and dialect._skipinitialspace:
              if quoting == QUOTE_NONE or is_null and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                  raise Error('empty field must be quoted if delimiter is a space and skipinitialspace '
                              'is true')
              is_quoted = True
          return f'{quote}{"".join(written)}{quote}' if is_quoted else ''.join(written)

      def writerow(self, row, /):
          """Writes a row; what the target's write gave."""
          dialect = self._dialect
          quoting = dialect._quoting
          try:
              row = iter(row)
          except TypeError:
              raise Error(f'iterable expected, not {type(row).__name__}') from None
          written, is_null = [], False
          for field in row:
              is_null = field is None
              if quoting == QUOTE_NONNUMERIC:
                  is_quoted = not isinstance(field, complex) and not any(
                      hasattr(type(field), name) for name in _numbers)
              elif quoting == QUOTE_STRINGS:
                  is_quoted = isinstance(field, str)
              else:
                  is_quoted = quoting == QUOTE_ALL or quoting == QUOTE_NOTNULL and not is_null
              text = '' if is_null else field if isinstance(field, str) else str(field)
              written.append(self._field(text, is_quoted, is_null))
          if written == ['']:
              if quoting == QUOTE_NONE or is_null and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                  raise Error('single empty field record must be quoted')
              written = [2 * dialect._quotechar]
          return self._write(dialect._delimiter.join(written) + dialect._lineterminator)

      def writerows(self, rows, /):
          """Writes rows, one after the other."""
          for row in rows:
              self.writerow(row)


  def writer(fileobj, dialect=_unset, /, **fmtparams):
      """What writes rows to an object that has the method write."""
      self = object.__new__(Writer)
      self._dialect = _made(dialect, fmtparams)
      self._write = getattr(fileobj, 'write', None)
      if not callable(self._write):
          raise TypeError('argument 1 must have a "write" method')
      return self


  Reader.__name__ = Reader.__qualname__ = 'reader'
  Writer.__name__ = Writer.__qualname__ = 'writer'
  Writer.writerow.__qualname__, Writer.writerows.__qualname__ = 'writer.writerow', 'writer.writerows'
  del _sealed
  """#
