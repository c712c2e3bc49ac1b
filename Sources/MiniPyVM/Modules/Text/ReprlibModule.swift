/// The module `reprlib`, in Python: representations of limited length.

extension ModuleDefinition {
  static var reprlib: ModuleDefinition {
    .python("reprlib", doc: "Representations of limited length.", reprlibSource)
  }
}

private let reprlibSource: StaticString = #"""
  from itertools import islice

  __all__ = ['Repr', 'repr', 'recursive_repr']

  _full = repr


  def recursive_repr(fillvalue='...'):
      """A decorator for __repr__: a representation within itself is fillvalue."""
      def decorate(user_function):
          inside = []

          def wrapper(self):
              if inside and any(other is self for other in inside):
                  return fillvalue
              inside.append(self)
              try:
                  return user_function(self)
              finally:
                  inside.pop()

          shown = {name: getattr(user_function, name)
                   for name in ('__module__', '__doc__', '__name__', '__qualname__',
                                '__annotations__')}
          shown['__type_params__'] = getattr(user_function, '__type_params__', ())
          shown['__wrapped__'] = user_function
          for name, value in shown.items():
              setattr(wrapper, name, value)
          return wrapper

      return decorate


  def _ends(limit):
      """How much of a long text is shown before and behind the fill, which counts as three."""
      shown = max(0, limit - 3)
      before = max(0, limit - 3) // 2
      return before, shown - before


  def _in_order(values):
      try:
          return sorted(values)
      except Exception:
          return list(values)


  class Repr:
      """Limits, and a method repr_NAME for each type of that name.

      An object whose type has no method goes to repr_instance.
      """

      def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6,
                   maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30,
                   fillvalue='...', indent=None):
          limits = dict(locals())
          del limits['self']
          vars(self).update(limits)

      def repr(self, x):
          return self.repr1(x, self.maxlevel)

      def repr1(self, x, level):
          kind = type(x)
          name = '_'.join(kind.__name__.split(' ')) if ' ' in kind.__name__ else kind.__name__
          # A class that only shares the name of a known one is like any other.
          if _homes.get(name, kind.__module__) == kind.__module__:
              method = getattr(self, 'repr_' + name, None)
              if method:
                  return method(x, level)
          return self.repr_instance(x, level)

      def _listed(self, pieces, level):
          """Pieces in one line, or each in its own if there is an indent."""
          unit = self.indent
          if unit is None:
              return ', '.join(pieces)
          if not pieces:
              return ''
          if isinstance(unit, int):
              if unit < 0:
                  raise ValueError(f'Repr.indent cannot be negative int (was {unit!r})')
              unit = ' ' * unit
          depth = self.maxlevel - level
          try:
              line = '\n' + (depth + 1) * unit
          except TypeError as error:
              raise TypeError(f'Repr.indent must be a str, int or None, not {type(unit)}') from error
          return ''.join(f'{line}{piece},' for piece in pieces) + '\n' + depth * unit

      def _first(self, values, limit, show):
          """The texts of as many values as the limit allows, and the fill for the others."""
          rest = [self.fillvalue] if len(values) > limit else []
          return [*map(show, islice(values, limit)), *rest]

      def _shortened(self, text, limit):
          if len(text) > limit:
              before, behind = _ends(limit)
              text = text[:before] + self.fillvalue + text[len(text) - behind:]
          return text

      def repr_str(self, x, level):
          text = _full(x[:self.maxstring])
          if len(text) > self.maxstring:
              # Cut the string first, so that no escape is cut through.
              before, behind = _ends(self.maxstring)
              text = _full(x[:before] + x[len(x) - behind:])
              text = text[:before] + self.fillvalue + text[len(text) - behind:]
          return text

      def repr_int(self, x, level):
          return self._shortened(_full(x), self.maxlong)

      def repr_instance(self, x, level):
          try:
              text = _full(x)
          except Exception:
              return f'<{x.__class__.__name__} instance at {id(x):#x}>'
          return self._shortened(text, self.maxother)


  # The methods of containers, and where the types live that they are meant for.
  _homes = {'str': 'builtins', 'int': 'builtins'}


  def _define(name, start, end, home='builtins', empty=None, order=None, lone='', pairs=False):
      def method(self, x, level):
          if not x and empty:
              return empty.format(x)
          left, right = start.format(x), end
          if level <= 0 and x:
              return left + self.fillvalue + right

          def show(item):
              text = self.repr1(item, level - 1)
              return text + ': ' + self.repr1(x[item], level - 1) if pairs else text

          pieces = self._first(order(x) if order else x, getattr(self, 'max' + name), show)
          if len(x) == 1 and self.indent is None:
              right = lone + right
          return left + self._listed(pieces, level) + right

      method.__name__ = 'repr_' + name
      method.__qualname__ = 'Repr.repr_' + name
      setattr(Repr, method.__name__, method)
      _homes[name] = home


  _define('tuple', '(', ')', lone=',')
  _define('list', '[', ']')
  _define('array', "array('{0.typecode}', [", '])', home='array', empty="array('{0.typecode}')")
  _define('dict', '{{', '}', empty='{{}}', order=_in_order, pairs=True)
  _define('set', '{{', '}', empty='set()', order=_in_order)
  _define('frozenset', 'frozenset({{', '})', empty='frozenset()', order=_in_order)
  _define('deque', 'deque([', '])', home='collections')
  del _define

  aRepr = Repr()
  repr = aRepr.repr
  """#
