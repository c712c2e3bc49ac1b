/// The module `json.decoder`, in Python: reading JSON.

extension ModuleDefinition {
  static var jsonDecoder: ModuleDefinition {
    .python("json.decoder", jsonDecoderSource)
  }
}

private let jsonDecoderSource: StaticString = #"""
  """JSON texts read."""

  __all__ = ['JSONDecoder', 'JSONDecodeError']

  _constants = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}
  _escapes = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r',
              't': '\t'}
  _space = ' \t\n\r'


  class JSONDecodeError(ValueError):
      """What is wrong with a JSON text, and where."""

      def __init__(self, msg, doc, pos):
          lineno = doc.count('\n', 0, pos) + 1
          colno = pos - doc.rfind('\n', 0, pos)
          super().__init__('%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
          self.msg = msg
          self.doc = doc
          self.pos = pos
          self.lineno = lineno
          self.colno = colno

      def __reduce__(self):
          return self.__class__, (self.msg, self.doc, self.pos)


  class JSONDecoder:
      """Makes Python objects of JSON texts."""

      def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                   parse_constant=None, strict=True, object_pairs_hook=None):
          self.object_hook = object_hook
          self.parse_float = parse_float or float
          self.parse_int = parse_int or int
          self.parse_constant = parse_constant or _constants.__getitem__
          self.strict = strict
          self.object_pairs_hook = object_pairs_hook

      def decode(self, s):
          """The object of a text."""
          obj, end = self.raw_decode(s, _skip(s, 0))
          end = _skip(s, end)
          if end != len(s):
              raise JSONDecodeError('Extra data', s, end)
          return obj

      def raw_decode(self, s, idx=0):
          """The object at the beginning of a text, and where it ends."""
          memo = {}
          try:
              return self._value(s, idx, memo)
          except StopIteration as error:
              raise JSONDecodeError('Expecting value', s, error.value) from None

      def _value(self, s, idx, memo):
          char = s[idx:idx + 1]
          if char == '"':
              return _string(s, idx + 1, self.strict)
          if char == '{':
              return self._object(s, idx + 1, memo)
          if char == '[':
              return self._array(s, idx + 1, memo)
          if char == 'n' and s[idx:idx + 4] == 'null':
              return None, idx + 4
          if char == 't' and s[idx:idx + 4] == 'true':
              return True, idx + 4
          if char == 'f' and s[idx:idx + 5] == 'false':
              return False, idx + 5
          end = _number_end(s, idx)
          if end > idx:
              text = s[idx:end]
              if '.' in text or 'e' in text or 'E' in text:
                  return self.parse_float(text), end
              return self.parse_int(text), end
          for name in ('NaN', 'Infinity', '-Infinity'):
              if s.startswith(name, idx):
                  return self.parse_constant(name), idx + len(name)
          raise StopIteration(idx)

      def _object(self, s, end, memo):
          pairs = []
          end = _skip(s, end)
          char = s[end:end + 1]
          if char == '}':
              end += 1
          else:
              if char != '"':
                  raise JSONDecodeError('Expecting property name enclosed in double quotes', s, end)
              while True:
                  key, end = _string(s, end + 1, self.strict)
                  key = memo.setdefault(key, key)
                  end = _skip(s, end)
                  if s[end:end + 1] != ':':
                      raise JSONDecodeError("Expecting ':' delimiter", s, end)
                  end = _skip(s, end + 1)
                  try:
                      value, end = self._value(s, end, memo)
                  except StopIteration as error:
                      raise JSONDecodeError('Expecting value', s, error.value) from None
                  pairs.append((key, value))
                  end = _skip(s, end)
                  char = s[end:end + 1]
                  if char == '}':
                      end += 1
                      break
                  if char != ',':
                      raise JSONDecodeError("Expecting ',' delimiter", s, end)
                  comma = end
                  end = _skip(s, end + 1)
                  if s[end:end + 1] != '"':
                      if s[end:end + 1] == '}':
                          raise JSONDecodeError('Illegal trailing comma before end of object', s,
                                                comma)
                      raise JSONDecodeError('Expecting property name enclosed in double quotes', s,
                                            end)
          if self.object_pairs_hook is not None:
              return self.object_pairs_hook(pairs), end
          result = dict(pairs)
          if self.object_hook is not None:
              result = self.object_hook(result)
          return result, end

      def _array(self, s, end, memo):
          values = []
          end = _skip(s, end)
          if s[end:end + 1] == ']':
              return values, end + 1
          while True:
              try:
                  value, end = self._value(s, end, memo)
              except StopIteration as error:
                  raise JSONDecodeError('Expecting value', s, error.value) from None
              values.append(value)
              end = _skip(s, end)
              char = s[end:end + 1]
              if char == ']':
                  return values, end + 1
              if char != ',':
                  raise JSONDecodeError("Expecting ',' delimiter", s, end)
              comma = end
              end = _skip(s, end + 1)
              if s[end:end + 1] == ']':
                  raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)


  def _skip(s, index):
      while index < len(s) and s[index] in _space:
          index += 1
      return index


  def _number_end(s, start):
      # Where a number at `start` ends; `start` itself if there is none.
      index = start
      count = len(s)
      if index < count and s[index] == '-':
          index += 1
      if index >= count or not '0' <= s[index] <= '9':
          return start
      if s[index] == '0':
          index += 1
      else:
          while index < count and '0' <= s[index] <= '9':
              index += 1
      if index + 1 < count and s[index] == '.' and '0' <= s[index + 1] <= '9':
          index += 1
          while index < count and '0' <= s[index] <= '9':
              index += 1
      if index < count and s[index] in 'eE':
          end = index + 1
          if end < count and s[end] in '+-':
              end += 1
          if end < count and '0' <= s[end] <= '9':
              while end < count and '0' <= s[end] <= '9':
                  end += 1
              index = end
      return index


  def _hexadecimal(s, position):
      digits = s[position + 1:position + 5]
      if len(digits) == 4 and digits[1] not in 'xX':
          try:
              return int(digits, 16)
          except ValueError:
              pass
      raise JSONDecodeError('Invalid \\uXXXX escape', s, position)


  def _string(s, end, strict):
      # The string that begins at `end`, behind its quote; and where it ends.
      parts = []
      begin = end - 1
      start = end
      while True:
          quote = s.find('"', end)
          if quote < 0:
              quote = len(s)
          slash = s.find('\\', end, quote)
          stop = quote if slash < 0 else slash
          text = s[end:stop]
          if strict and not text.isprintable():
              for offset, char in enumerate(text):
                  if char < ' ':
                      raise JSONDecodeError('Invalid control character at', s, end + offset)
          if text:
              parts.append(text)
          if stop >= len(s):
              raise JSONDecodeError('Unterminated string starting at', s, begin)
          if slash < 0:
              return ''.join(parts), stop + 1
          char = s[stop + 1:stop + 2]
          if not char:
              raise JSONDecodeError('Unterminated string starting at', s, begin)
          if char != 'u':
              try:
                  parts.append(_escapes[char])
              except KeyError:
                  raise JSONDecodeError('Invalid \\escape', s, stop) from None
              end = stop + 2
              continue
          code = _hexadecimal(s, stop + 1)
          end = stop + 6
          if 0xd800 <= code <= 0xdbff and s[end:end + 2] == '\\u':
              low = _hexadecimal(s, end + 1)
              if 0xdc00 <= low <= 0xdfff:
                  code = 0x10000 + (code - 0xd800 << 10 | low - 0xdc00)
                  end += 6
          parts.append(chr(code))
  """#
