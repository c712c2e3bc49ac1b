/// `pprint`, written in Python on top of `repr`.

extension ModuleDefinition {
  static var pprint: ModuleDefinition {
    .python("pprint", doc: "Pretty-print data structures.", pprintSource)
  }
}

private let pprintSource: StaticString = #"""
  __all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr",
             "PrettyPrinter", "pp"]


  def pprint(object, stream=None, indent=1, width=80, depth=None, *,
             compact=False, sort_dicts=True, underscore_numbers=False):
      printer = PrettyPrinter(
          stream=stream, indent=indent, width=width, depth=depth,
          compact=compact, sort_dicts=sort_dicts,
          underscore_numbers=underscore_numbers)
      printer.pprint(object)


  def pformat(object, indent=1, width=80, depth=None, *,
              compact=False, sort_dicts=True, underscore_numbers=False):
      return PrettyPrinter(indent=indent, width=width, depth=depth,
                           compact=compact, sort_dicts=sort_dicts,
                           underscore_numbers=underscore_numbers).pformat(object)


  def pp(object, *args, sort_dicts=False, **kwargs):
      pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


  def saferepr(object):
      return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


  def isreadable(object):
      return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


  def isrecursive(object):
      return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


  class _safe_key:
      # Orders values of any types: by value where they can be compared, else by
      # the name of their type and their identity.

      __slots__ = ['obj']

      def __init__(self, obj):
          self.obj = obj

      def __lt__(self, other):
          try:
              return self.obj < other.obj
          except TypeError:
              return ((str(type(self.obj)), id(self.obj)) <
                      (str(type(other.obj)), id(other.obj)))


  def _safe_tuple(pair):
      return _safe_key(pair[0]), _safe_key(pair[1])


  def _recursion(object):
      return f"<Recursion on {type(object).__name__} with id={id(object)}>"


  class PrettyPrinter:
      def __init__(self, indent=1, width=80, depth=None, stream=None, *,
                   compact=False, sort_dicts=True, underscore_numbers=False):
          indent = int(indent)
          width = int(width)
          if indent < 0:
              raise ValueError('indent must be >= 0')
          if depth is not None and depth <= 0:
              raise ValueError('depth must be > 0')
          if not width:
              raise ValueError('width must be != 0')
          self._depth = depth
          self._indent_per_level = indent
          self._width = width
          if stream is not None:
              self._stream = stream
          else:
              import sys
              self._stream = sys.stdout
          self._compact = bool(compact)
          self._sort_dicts = sort_dicts
          self._underscore_numbers = underscore_numbers

      def pprint(self, object):
          if self._stream is not None:
              parts = []
              self._format(object, parts, 0, 0, {}, 0)
              self._stream.write(''.join(parts))
              self._stream.write("\n")

      def pformat(self, object):
          parts = []
          self._format(object, parts, 0, 0, {}, 0)
          return ''.join(parts)

      def isrecursive(self, object):
          return self.format(object, {}, 0, 0)[2]

      def isreadable(self, object):
          text, readable, recursive = self.format(object, {}, 0, 0)
          return readable and not recursive

      def format(self, object, context, maxlevels, level):
          return self._safe_repr(object, context, maxlevels, level)

      def _repr(self, object, context, level):
          return self.format(object, context.copy(), self._depth, level)[0]

      def _format(self, object, out, indent, allowance, context, level):
          key = id(object)
          if key in context:
              out.append(_recursion(object))
              self._recursive = True
              self._readable = False
              return
          text = self._repr(object, context, level)
          if len(text) > self._width - indent - allowance:
              method = self._method(object)
              if method is not None:
                  context[key] = 1
                  method(object, out, indent, allowance, context, level + 1)
                  del context[key]
                  return
          out.append(text)

      def _method(self, object):
          # The layout of a type is chosen by its __repr__, so that subclasses
          # with a __repr__ of their own are left alone.
          kind = type(object)
          shown = kind.__repr__
          if issubclass(kind, dict) and shown is dict.__repr__:
              return self._format_dict
          if issubclass(kind, list) and shown is list.__repr__:
              return self._format_list
          if issubclass(kind, tuple) and shown is tuple.__repr__:
              return self._format_tuple
          if issubclass(kind, set) and shown is set.__repr__:
              return self._format_set
          if issubclass(kind, frozenset) and shown is frozenset.__repr__:
              return self._format_set
          if issubclass(kind, str) and shown is str.__repr__:
              return self._format_str
          if issubclass(kind, bytes) and shown is bytes.__repr__:
              return self._format_bytes
          if issubclass(kind, bytearray) and shown is bytearray.__repr__:
              return self._format_bytearray
          name = kind.__name__
          if name == 'mappingproxy':
              return self._format_mappingproxy
          if kind.__module__ == 'types' and name == 'SimpleNamespace':
              return self._format_namespace
          if kind.__module__ == 'collections':
              return getattr(self, '_format_' + name.lower(), None)
          if (getattr(kind, '__dataclass_fields__', None) is not None
                  and not isinstance(object, type)
                  and getattr(kind, '__dataclass_params__', None) is not None
                  and kind.__dataclass_params__.repr
                  and hasattr(shown, "__wrapped__")
                  and "__create_fn__" in shown.__wrapped__.__qualname__):
              return self._format_dataclass
          return None

      def _format_dict(self, object, out, indent, allowance, context, level):
          out.append('{')
          if self._indent_per_level > 1:
              out.append((self._indent_per_level - 1) * ' ')
          if len(object):
              if self._sort_dicts:
                  items = sorted(object.items(), key=_safe_tuple)
              else:
                  items = object.items()
              self._format_dict_items(items, out, indent, allowance + 1, context, level)
          out.append('}')

      def _format_dict_items(self, items, out, indent, allowance, context, level):
          indent += self._indent_per_level
          separator = ',\n' + ' ' * indent
          items = list(items)
          last = len(items) - 1
          for i, (key, value) in enumerate(items):
              text = self._repr(key, context, level)
              out.append(text)
              out.append(': ')
              self._format(value, out, indent + len(text) + 2,
                           allowance if i == last else 1, context, level)
              if i != last:
                  out.append(separator)

      def _format_pairs(self, items, out, indent, allowance, context, level):
          separator = ',\n' + ' ' * indent
          items = list(items)
          last = len(items) - 1
          for i, (key, value) in enumerate(items):
              out.append(key)
              out.append('=')
              if id(value) in context:
                  out.append("...")
              else:
                  self._format(value, out, indent + len(key) + 1,
                               allowance if i == last else 1, context, level)
              if i != last:
                  out.append(separator)

      def _format_list(self, object, out, indent, allowance, context, level):
          out.append('[')
          self._format_items(object, out, indent, allowance + 1, context, level)
          out.append(']')

      def _format_tuple(self, object, out, indent, allowance, context, level):
          out.append('(')
          end = ',)' if len(object) == 1 else ')'
          self._format_items(object, out, indent, allowance + len(end), context, level)
          out.append(end)

      def _format_set(self, object, out, indent, allowance, context, level):
          if not len(object):
              out.append(repr(object))
              return
          kind = type(object)
          if kind is set:
              out.append('{')
              end = '}'
          else:
              out.append(kind.__name__ + '({')
              end = '})'
              indent += len(kind.__name__) + 1
          self._format_items(sorted(object, key=_safe_key), out, indent,
                             allowance + len(end), context, level)
          out.append(end)

      def _format_items(self, items, out, indent, allowance, context, level):
          indent += self._indent_per_level
          if self._indent_per_level > 1:
              out.append((self._indent_per_level - 1) * ' ')
          separator = ',\n' + ' ' * indent
          between = ''
          width = room = self._width - indent + 1
          items = list(items)
          count = len(items)
          for i, item in enumerate(items):
              is_last = i == count - 1
              if is_last:
                  room -= allowance
                  width -= allowance
              if self._compact:
                  text = self._repr(item, context, level)
                  needed = len(text) + 2
                  if room < needed:
                      room = width
                      if between:
                          between = separator
                  if room >= needed:
                      room -= needed
                      out.append(between)
                      between = ', '
                      out.append(text)
                      continue
              out.append(between)
              between = separator
              self._format(item, out, indent, allowance if is_last else 1, context, level)

      def _format_str(self, object, out, indent, allowance, context, level):
          if not len(object):
              out.append(repr(object))
              return
          chunks = []
          lines = object.splitlines(True)
          if level == 1:
              indent += 1
              allowance += 1
          width = room = self._width - indent
          text = ''
          for i, line in enumerate(lines):
              text = repr(line)
              if i == len(lines) - 1:
                  room -= allowance
              if len(text) <= room:
                  chunks.append(text)
                  continue
              # Runs of non-blanks with the blanks behind them.
              pieces = _words(line)
              limit = width
              current = ''
              for j, piece in enumerate(pieces):
                  candidate = current + piece
                  if j == len(pieces) - 1 and i == len(lines) - 1:
                      limit -= allowance
                  if len(repr(candidate)) > limit:
                      if current:
                          chunks.append(repr(current))
                      current = piece
                  else:
                      current = candidate
              if current:
                  chunks.append(repr(current))
          if len(chunks) == 1:
              out.append(text)
              return
          if level == 1:
              out.append('(')
          for i, chunk in enumerate(chunks):
              if i > 0:
                  out.append('\n' + ' ' * indent)
              out.append(chunk)
          if level == 1:
              out.append(')')

      def _format_bytes(self, object, out, indent, allowance, context, level):
          if len(object) <= 4:
              out.append(repr(object))
              return
          parens = level == 1
          if parens:
              indent += 1
              allowance += 1
              out.append('(')
          between = ''
          for text in _wrap_bytes(object, self._width - indent, allowance):
              out.append(between)
              out.append(text)
              if not between:
                  between = '\n' + ' ' * indent
          if parens:
              out.append(')')

      def _format_bytearray(self, object, out, indent, allowance, context, level):
          out.append('bytearray(')
          self._format_bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1)
          out.append(')')

      def _format_mappingproxy(self, object, out, indent, allowance, context, level):
          out.append('mappingproxy(')
          self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
          out.append(')')

      def _format_namespace(self, object, out, indent, allowance, context, level):
          name = 'namespace'
          indent += len(name) + 1
          out.append(name + '(')
          self._format_pairs(object.__dict__.items(), out, indent, allowance, context, level)
          out.append(')')

      def _format_dataclass(self, object, out, indent, allowance, context, level):
          name = object.__class__.__name__
          indent += len(name) + 1
          items = [(n, getattr(object, n)) for n, f in object.__dataclass_fields__.items() if f.repr]
          out.append(name + '(')
          self._format_pairs(items, out, indent, allowance, context, level)
          out.append(')')

      def _format_ordereddict(self, object, out, indent, allowance, context, level):
          if not len(object):
              out.append(repr(object))
              return
          kind = type(object)
          out.append(kind.__name__ + '(')
          self._format(list(object.items()), out, indent + len(kind.__name__) + 1,
                       allowance + 1, context, level)
          out.append(')')

      def _format_defaultdict(self, object, out, indent, allowance, context, level):
          if not len(object):
              out.append(repr(object))
              return
          text = self._repr(object.default_factory, context, level)
          kind = type(object)
          indent += len(kind.__name__) + 1
          out.append('%s(%s,\n%s' % (kind.__name__, text, ' ' * indent))
          self._format_dict(object, out, indent, allowance + 1, context, level)
          out.append(')')

      def _format_counter(self, object, out, indent, allowance, context, level):
          if not len(object):
              out.append(repr(object))
              return
          kind = type(object)
          out.append(kind.__name__ + '({')
          if self._indent_per_level > 1:
              out.append((self._indent_per_level - 1) * ' ')
          self._format_dict_items(object.most_common(), out, indent + len(kind.__name__) + 1,
                                  allowance + 2, context, level)
          out.append('})')

      def _format_deque(self, object, out, indent, allowance, context, level):
          if not len(object):
              out.append(repr(object))
              return
          kind = type(object)
          out.append(kind.__name__ + '(')
          indent += len(kind.__name__) + 1
          out.append('[')
          if object.maxlen is None:
              self._format_items(object, out, indent, allowance + 2, context, level)
              out.append('])')
          else:
              self._format_items(object, out, indent, 2, context, level)
              text = self._repr(object.maxlen, context, level)
              out.append('],\n%smaxlen=%s)' % (' ' * indent, text))

      def _format_chainmap(self, object, out, indent, allowance, context, level):
          if not len(object.maps):
              out.append(repr(object))
              return
          kind = type(object)
          out.append(kind.__name__ + '(')
          indent += len(kind.__name__) + 1
          for i, mapping in enumerate(object.maps):
              if i == len(object.maps) - 1:
                  self._format(mapping, out, indent, allowance + 1, context, level)
                  out.append(')')
              else:
                  self._format(mapping, out, indent, 1, context, level)
                  out.append(',\n' + ' ' * indent)

      def _format_userdict(self, object, out, indent, allowance, context, level):
          self._format(object.data, out, indent, allowance, context, level - 1)

      _format_userlist = _format_userdict
      _format_userstring = _format_userdict

      def _safe_repr(self, object, context, maxlevels, level):
          # Text, whether it can be read back, whether it is recursive.
          kind = type(object)
          if kind in _plain_types:
              return repr(object), True, False
          shown = getattr(kind, "__repr__", None)
          if issubclass(kind, int) and shown is int.__repr__:
              if self._underscore_numbers:
                  return f"{object:_d}", True, False
              return repr(object), True, False
          is_dict = issubclass(kind, dict) and shown is dict.__repr__
          is_list = issubclass(kind, list) and shown is list.__repr__
          is_tuple = issubclass(kind, tuple) and shown is tuple.__repr__
          if not (is_dict or is_list or is_tuple):
              text = repr(object)
              return text, bool(text) and not text.startswith('<'), False
          if is_dict:
              left, right = '{', '}'
          elif is_list:
              left, right = '[', ']'
          elif len(object) == 1:
              left, right = '(', ',)'
          else:
              left, right = '(', ')'
          if not object:
              return left + right, True, False
          key = id(object)
          if maxlevels and level >= maxlevels:
              if is_dict:
                  return '{...}', False, key in context
              return left + '...' + right, False, key in context
          if key in context:
              return _recursion(object), False, True
          context[key] = 1
          readable = True
          recursive = False
          parts = []
          level += 1
          if is_dict:
              if self._sort_dicts:
                  items = sorted(object.items(), key=_safe_tuple)
              else:
                  items = object.items()
              for k, v in items:
                  key_text, key_readable, key_recursive = self.format(
                      k, context, maxlevels, level)
                  text, is_readable, is_recursive = self.format(
                      v, context, maxlevels, level)
                  parts.append(key_text + ': ' + text)
                  readable = readable and key_readable and is_readable
                  if key_recursive or is_recursive:
                      recursive = True
          else:
              for item in object:
                  text, is_readable, is_recursive = self.format(
                      item, context, maxlevels, level)
                  parts.append(text)
                  if not is_readable:
                      readable = False
                  if is_recursive:
                      recursive = True
          del context[key]
          return left + ', '.join(parts) + right, readable, recursive


  _plain_types = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


  def _words(line):
      pieces = []
      start = 0
      count = len(line)
      while start < count:
          end = start
          while end < count and not line[end].isspace():
              end += 1
          while end < count and line[end].isspace():
              end += 1
          pieces.append(line[start:end])
          start = end
      return pieces


  def _wrap_bytes(object, width, allowance):
      current = b''
      last = len(object) // 4 * 4
      for i in range(0, len(object), 4):
          part = object[i: i + 4]
          candidate = current + part
          if i == last:
              width -= allowance
          if len(repr(candidate)) > width:
              if current:
                  yield repr(current)
              current = part
          else:
              current = candidate
      if current:
          yield repr(current)
  """#
