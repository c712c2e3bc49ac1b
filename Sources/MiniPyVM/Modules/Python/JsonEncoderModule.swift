/// The module `json.encoder`, in Python: writing JSON.

extension ModuleDefinition {
  static var jsonEncoder: ModuleDefinition {
    .python("json.encoder", jsonEncoderSource)
  }
}

private let jsonEncoderSource: StaticString = #"""
  """JSON texts written."""

  __all__ = ['JSONEncoder']

  _escapes = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r',
              '\t': '\\t'}
  _table = {code: '\\u%04x' % code for code in range(32)}
  _table.update({ord(char): text for char, text in _escapes.items()})
  _infinity = float('inf')


  def encode_basestring(s):
      """A string in quotes, with characters beyond ASCII as they are."""
      return '"' + s.translate(_table) + '"'


  def encode_basestring_ascii(s):
      """A string in quotes, all ASCII."""
      text = s.translate(_table)
      if text.isascii():
          return '"' + text + '"'
      parts = []
      for char in text:
          code = ord(char)
          if code < 0x80:
              parts.append(char)
          elif code < 0x10000:
              parts.append('\\u%04x' % code)
          else:
              code -= 0x10000
              parts.append('\\u%04x\\u%04x' % (0xd800 | code >> 10, 0xdc00 | code & 0x3ff))
      return '"' + ''.join(parts) + '"'


  class JSONEncoder:
      """Makes JSON texts of Python objects."""

      item_separator = ', '
      key_separator = ': '

      def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                   sort_keys=False, indent=None, separators=None, default=None):
          self.skipkeys = skipkeys
          self.ensure_ascii = ensure_ascii
          self.check_circular = check_circular
          self.allow_nan = allow_nan
          self.sort_keys = sort_keys
          self.indent = indent
          if separators is not None:
              self.item_separator, self.key_separator = separators
          elif indent is not None:
              self.item_separator = ','
          if default is not None:
              self.default = default

      def default(self, o):
          """What stands for an object that JSON does not know; to be overridden."""
          raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

      def encode(self, o):
          """The text of an object."""
          if isinstance(o, str):
              return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
          return ''.join(self.iterencode(o))

      def iterencode(self, o, _one_shot=False):
          """The text of an object, part by part."""
          indent = self.indent
          if indent is not None and not isinstance(indent, str):
              indent = ' ' * indent
          self._string = encode_basestring_ascii if self.ensure_ascii else encode_basestring
          parts = []
          self._write(o, parts.append, indent, 0, {} if self.check_circular else None)
          return iter(parts)

      def _float(self, o):
          if o != o:
              text = 'NaN'
          elif o == _infinity:
              text = 'Infinity'
          elif o == -_infinity:
              text = '-Infinity'
          else:
              return float.__repr__(o)
          if not self.allow_nan:
              raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
          return text

      def _simple(self, o):
          # The text of what has no parts, or None.
          if isinstance(o, str):
              return self._string(o)
          if o is None:
              return 'null'
          if o is True:
              return 'true'
          if o is False:
              return 'false'
          if isinstance(o, int):
              return int.__repr__(o)
          if isinstance(o, float):
              return self._float(o)
          return None

      def _write(self, o, write, indent, level, markers):
          text = self._simple(o)
          if text is not None:
              write(text)
              return
          if markers is not None:
              if id(o) in markers:
                  raise ValueError('Circular reference detected')
              markers[id(o)] = o
          if isinstance(o, (list, tuple)):
              self._write_list(o, write, indent, level, markers)
          elif isinstance(o, dict):
              self._write_dict(o, write, indent, level, markers)
          else:
              replacement = self.default(o)
              self._write(replacement, write, indent, level, markers)
          if markers is not None:
              del markers[id(o)]

      def _write_list(self, o, write, indent, level, markers):
          if not o:
              write('[]')
              return
          separator = self.item_separator
          before = '['
          if indent is not None:
              inner = '\n' + indent * (level + 1)
              separator += inner
              before += inner
          for value in o:
              text = self._simple(value)
              if text is not None:
                  write(before + text)
              else:
                  write(before)
                  self._write(value, write, indent, level + 1, markers)
              before = separator
          if indent is not None:
              write('\n' + indent * level)
          write(']')

      def _write_dict(self, o, write, indent, level, markers):
          if not o:
              write('{}')
              return
          separator = self.item_separator
          write('{')
          if indent is not None:
              inner = '\n' + indent * (level + 1)
              separator += inner
              write(inner)
          first = True
          for key, value in sorted(o.items()) if self.sort_keys else o.items():
              if isinstance(key, str):
                  name = key
              elif isinstance(key, float):
                  name = self._float(key)
              elif key is True:
                  name = 'true'
              elif key is False:
                  name = 'false'
              elif key is None:
                  name = 'null'
              elif isinstance(key, int):
                  name = int.__repr__(key)
              elif self.skipkeys:
                  continue
              else:
                  raise TypeError(f'keys must be str, int, float, bool or None, '
                                  f'not {key.__class__.__name__}')
              if not first:
                  write(separator)
              first = False
              write(self._string(name))
              write(self.key_separator)
              self._write(value, write, indent, level + 1, markers)
          if indent is not None:
              write('\n' + indent * level)
          write('}')
  """#
