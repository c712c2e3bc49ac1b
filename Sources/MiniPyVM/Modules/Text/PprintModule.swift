/// `pprint`, in Python on top of `repr`: what fits into a line is one; what does not is a block of
/// rows, and all containers are described by how their block begins, its rows and how it ends.

extension ModuleDefinition {
  static var pprint: ModuleDefinition {
    .python(
      "pprint", doc: "Pretty-print data structures.", pprintSource, pprintPageSource,
      pprintLayoutsSource)
  }
}

/// The functions that everybody uses, the options, and texts of one line.
private let pprintSource: StaticString = #"""
  import sys
  from itertools import groupby

  __all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


  def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
             sort_dicts=True, underscore_numbers=False):
      """Write an object to a stream (else standard output), arranged for reading."""
      PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                    underscore_numbers=underscore_numbers).pprint(object)


  def pp(object, *args, sort_dicts=False, **kwargs):
      """As pprint(), with dictionaries in their own order."""
      pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


  def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
              underscore_numbers=False):
      """The text that pprint() would write."""
      return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                           underscore_numbers=underscore_numbers).pformat(object)


  def _judged(which):
      # saferepr() and the two questions: the three parts of one answer.
      return lambda object: PrettyPrinter()._line(object, {}, None, 0)[which]


  saferepr, isreadable, isrecursive = map(_judged, range(3))
  for _name in __all__[2:5]:
      globals()[_name].__name__ = globals()[_name].__qualname__ = _name


  class PrettyPrinter:
      """The options of a way of printing. A subclass may override format()."""

      def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                   sort_dicts=True, underscore_numbers=False):
          self._step = int(indent)
          self._width = int(width)
          for wrong, complaint in ((self._step < 0, 'indent must be >= 0'),
                                   (depth is not None and depth <= 0, 'depth must be > 0'),
                                   (not self._width, 'width must be != 0')):
              if wrong:
                  raise ValueError(complaint)
          self._depth = depth
          self._stream = sys.stdout if stream is None else stream
          self._packs = bool(compact)
          self._sorts = sort_dicts
          self._groups_digits = underscore_numbers

      def pprint(self, object):
          if self._stream is not None:
              write = self._stream.write
              _Page(self, write).put(object, 0, 0, 0)
              write('\n')

      def pformat(self, object):
          pieces = []
          _Page(self, pieces.append).put(object, 0, 0, 0)
          return ''.join(pieces)

      def isreadable(self, object):
          _, readable, recursive = self.format(object, {}, 0, 0)
          return readable and not recursive

      def isrecursive(self, object):
          return self.format(object, {}, 0, 0)[2]

      def format(self, object, context, maxlevels, level):
          """An object in one line; whether that can be read back; whether it contains itself."""
          return self._line(object, context, maxlevels, level)

      def _line(self, object, context, maxlevels, level):
          kind = type(object)
          shown = getattr(kind, '__repr__', None)
          base, brackets = _line_forms.get(shown, (None, ''))
          if base is int and self._groups_digits and issubclass(kind, int) and kind is not bool:
              return f'{object:_d}', True, False
          if not brackets or not issubclass(kind, base):
              text = repr(object)
              plain = kind in _plain_types or base is int
              return text, plain or text and not text.startswith('<'), False
          start, end = brackets
          if not object:
              return brackets, True, False
          mark = id(object)
          if maxlevels and level >= maxlevels:
              if base is tuple and len(object) == 1:
                  end = ',)'
              return start + '...' + end, False, mark in context
          if mark in context:
              return _recursion(object), False, True
          context[mark] = 1
          # Keys and values alternate in a dict's members.
          members = object
          if base is dict:
              members = (part for pair in self._pairs(object) for part in pair)
          answers = [self.format(part, context, maxlevels, level + 1) for part in members]
          del context[mark]
          texts = [text for text, _, _ in answers]
          if base is dict:
              texts = map(': '.join, zip(texts[::2], texts[1::2]))
          elif base is tuple and len(answers) == 1:
              end = ',)'
          return (start + ', '.join(texts) + end, all(answer[1] for answer in answers),
                  any(answer[2] for answer in answers))

      def _pairs(self, mapping):
          if self._sorts:
              return _sorted(mapping.items(), lambda pair: (_Rank(pair[0]), _Rank(pair[1])))
          return mapping.items()


  _plain_types = {str, bytes, bytearray, float, complex, bool, type(None)}
  # What is written part by part: found by its __repr__, so a class with one of its own is not.
  _line_forms = {form[0].__repr__: form
                 for form in ((int, ''), (dict, '{}'), (list, '[]'), (tuple, '()'))}


  def _recursion(object):
      return f'<Recursion on {type(object).__name__} with id={id(object)}>'


  class _Rank:
      """What a value is sorted by: itself if it can be compared, else its type and identity."""

      __slots__ = 'value'

      def __init__(self, value):
          self.value = value

      def __lt__(self, other):
          mine, others = self.value, other.value
          try:
              return mine < others
          except TypeError:
              return (str(type(mine)), id(mine)) < (str(type(others)), id(others))


  def _sorted(values, rank=_Rank):
      return sorted(values, key=rank)
  """#

/// A page: where the pieces of an object go.
private let pprintPageSource: StaticString = #"""
  class _Page:
      """One object on its way to a writer.

      Places on the page are told by three numbers: the column, the reserve (how many characters
      must still fit behind the last line) and the level of nesting.
      """

      def __init__(self, printer, write):
          self.printer = printer
          self.write = write
          # The objects that are being written, by identity.
          self.open = {}

      def line(self, object, level):
          printer = self.printer
          return printer.format(object, self.open.copy(), printer._depth, level)[0]

      def put(self, object, column, reserve, level):
          """Write an object: in one line if it fits."""
          mark = id(object)
          if mark in self.open:
              self.write(_recursion(object))
              return
          text = self.line(object, level)
          layout = None
          if len(text) > self.printer._width - column - reserve:
              layout = _layout_of(object)
          if layout is None:
              self.write(text)
          else:
              self.open[mark] = 1
              layout(self, object, column, reserve, level + 1)
              del self.open[mark]

      def block(self, start, rows, end, place, *, step=None, packs=False):
          """Write rows, pairs of a label and a value, one below the other, between two texts.

          `step` is how far the rows stand in from the last character of `start`.
          """
          column, reserve, level = place
          if step is None:
              step = self.printer._step
          column += len(start) - 1 + step
          self.write(start + ' ' * (step - 1))
          # Several short values share a line if that is wanted.
          packs = packs and self.printer._packs
          next_line = ',\n' + ' ' * column
          line_room = room = self.printer._width - column + 1
          rows = list(rows)
          joint = ''
          for following, (label, value) in zip(range(len(rows) - 1, -1, -1), rows):
              behind = 1
              if not following:
                  behind = reserve
                  line_room -= reserve
                  room -= reserve
              if packs:
                  text = self.line(value, level)
                  needed = len(text) + 2
                  if needed > room:
                      room = line_room
                      joint = joint and next_line
                  if needed <= room:
                      room -= needed
                      self.write(joint + text)
                      joint = ', '
                      continue
              self.write(joint + label)
              joint = next_line
              self.put(value, column + len(label), behind, level)
          self.write(end)

      def chunks(self, texts, column, in_parentheses):
          """Write parts of a literal below each other."""
          text = ('\n' + ' ' * column).join(texts)
          self.write('(' + text + ')' if in_parentheses else text)


  def _filled(pieces, width, reserve):
      """Joins pieces of a literal as long as their representation fits; the last leaves more room."""
      pieces = list(pieces)
      line = pieces[0][:0]
      for following, piece in zip(range(len(pieces) - 1, -1, -1), pieces):
          if not following:
              width -= reserve
          if len(repr(line + piece)) <= width:
              line += piece
              continue
          if line:
              yield repr(line)
          line = piece
      if line:
          yield repr(line)


  def _words(text):
      """The words of a text, each with the blanks behind it."""
      word = ''
      for is_blank, run in groupby(text, str.isspace):
          word += ''.join(run)
          if is_blank:
              yield word
              word = ''
      if word:
          yield word
  """#

/// How each type is laid out.
private let pprintLayoutsSource: StaticString = #"""
  _layouts = {}


  def _lays_out(*kinds, empty_is_plain=False):
      """Declares a layout: for types and for their subclasses with the same __repr__."""
      def declare(layout):
          def plain_if_empty(page, object, *place):
              if len(object):
                  layout(page, object, *place)
              else:
                  page.write(repr(object))
          for kind in kinds:
              _layouts[kind.__repr__] = plain_if_empty if empty_is_plain else layout
          return layout
      return declare


  def _layout_of(object):
      # The types of collections are known as soon as somebody has imported them.
      collections = sys.modules.get('collections')
      if collections is not None and collections.deque.__repr__ not in _layouts:
          _declare_collections(collections)
      kind = type(object)
      found = _layouts.get(kind.__repr__)
      if found is None and _is_generated_dataclass(kind):
          return _lay_out_fields
      return found


  def _unlabelled(values):
      return [('', value) for value in values]


  def _labelled(page, pairs, level):
      return [(page.line(key, level) + ': ', value) for key, value in pairs]


  @_lays_out(dict)
  def _lay_out_dict(page, object, column, reserve, level):
      page.block('{', _labelled(page, page.printer._pairs(object), level), '}',
                 (column, reserve + 1, level))


  @_lays_out(list)
  def _lay_out_list(page, object, column, reserve, level):
      page.block('[', _unlabelled(object), ']', (column, reserve + 1, level), packs=True)


  @_lays_out(tuple)
  def _lay_out_tuple(page, object, column, reserve, level):
      end = ',)' if len(object) == 1 else ')'
      page.block('(', _unlabelled(object), end, (column, reserve + len(end), level), packs=True)


  @_lays_out(set, frozenset, empty_is_plain=True)
  def _lay_out_set(page, object, column, reserve, level):
      kind = type(object)
      start, end = ('{', '}') if kind is set else (kind.__name__ + '({', '})')
      page.block(start, _unlabelled(_sorted(object)), end, (column, reserve + len(end), level),
                 packs=True)


  @_lays_out(str, empty_is_plain=True)
  def _lay_out_str(page, object, column, reserve, level):
      outermost = level == 1
      if outermost:
          column += 1
          reserve += 1
      width = page.printer._width - column
      *lines, last = object.splitlines(True)
      texts = []
      for line, behind in *((line, 0) for line in lines), (last, reserve):
          text = repr(line)
          if len(text) <= width - behind:
              texts.append(text)
          else:
              texts.extend(_filled(_words(line), width, behind))
      page.chunks(texts, column, outermost and len(texts) > 1)


  @_lays_out(bytes)
  def _lay_out_bytes(page, object, column, reserve, level):
      count = len(object)
      if count <= 4:
          page.write(repr(object))
          return
      outermost = level == 1
      if outermost:
          column += 1
          reserve += 1
      # Only an incomplete group at the end leaves room for what follows.
      groups = (object[at:at + 4] for at in range(0, count, 4))
      page.chunks(_filled(groups, page.printer._width - column, reserve if count % 4 else 0),
                  column, outermost)


  @_lays_out(bytearray)
  def _lay_out_bytearray(page, object, column, reserve, level):
      page.write('bytearray(')
      _lay_out_bytes(page, bytes(object), column + 10, reserve + 1, level + 1)
      page.write(')')


  def _lay_out_call(page, name, argument, column, reserve, level):
      # A constructor with one argument, which is laid out in its turn.
      page.block(name + '(', [('', argument)], ')', (column, reserve + 1, level), step=1)


  @_lays_out(type(type.__dict__))
  def _lay_out_proxy(page, object, column, reserve, level):
      _lay_out_call(page, 'mappingproxy', object.copy(), column, reserve, level)


  class _Dots:
      def __repr__(self):
          return '...'


  def _lay_out_attributes(page, name, attributes, column, reserve, level):
      rows = [(label + '=', _Dots() if id(value) in page.open else value)
              for label, value in attributes]
      page.block(name + '(', rows, ')', (column, reserve, level), step=1)


  @_lays_out(type(sys.implementation))
  def _lay_out_namespace(page, object, *place):
      kind = type(object)
      name = 'namespace' if kind is type(sys.implementation) else kind.__name__
      _lay_out_attributes(page, name, object.__dict__.items(), *place)


  def _is_generated_dataclass(kind):
      parameters = getattr(kind, '__dataclass_params__', None)
      shown = getattr(kind.__repr__, '__wrapped__', None)
      return (parameters is not None and parameters.repr and shown is not None
              and not issubclass(kind, type) and '__create_fn__' in shown.__qualname__)


  def _lay_out_fields(page, object, *place):
      shown = [(name, getattr(object, name)) for name, field in object.__dataclass_fields__.items()
               if field.repr]
      _lay_out_attributes(page, type(object).__name__, shown, *place)


  def _declare_collections(collections):
      @_lays_out(collections.OrderedDict, empty_is_plain=True)
      def lay_out_ordered(page, object, *place):
          _lay_out_call(page, type(object).__name__, list(object.items()), *place)

      @_lays_out(collections.defaultdict, empty_is_plain=True)
      def lay_out_defaulting(page, object, column, reserve, level):
          name = type(object).__name__
          column += len(name) + 1
          factory = page.line(object.default_factory, level)
          page.write(f'{name}({factory},\n' + ' ' * column)
          _lay_out_dict(page, object, column, reserve + 1, level)
          page.write(')')

      @_lays_out(collections.Counter, empty_is_plain=True)
      def lay_out_counter(page, object, column, reserve, level):
          page.block(type(object).__name__ + '({', _labelled(page, object.most_common(), level),
                     '})', (column, reserve + 2, level))

      @_lays_out(collections.deque, empty_is_plain=True)
      def lay_out_deque(page, object, column, reserve, level):
          start, end = type(object).__name__ + '([', '])'
          reserve += 2
          if object.maxlen is not None:
              # The limit stands in a line of its own.
              margin = ' ' * (column + len(start) - 1)
              end = f'],\n{margin}maxlen={page.line(object.maxlen, level)})'
              reserve = 2
          page.block(start, _unlabelled(object), end, (column, reserve, level), packs=True)

      @_lays_out(collections.ChainMap)
      def lay_out_chain(page, object, column, reserve, level):
          page.block(type(object).__name__ + '(', _unlabelled(object.maps), ')',
                     (column, reserve + 1, level), step=1)

      @_lays_out(collections.UserDict, collections.UserList, collections.UserString)
      def lay_out_data(page, object, column, reserve, level):
          page.put(object.data, column, reserve, level - 1)
  """#
