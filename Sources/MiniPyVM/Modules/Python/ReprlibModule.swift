/// The module `reprlib`, in Python: representations of limited length.

extension ModuleDefinition {
  static var reprlib: ModuleDefinition {
    .python("reprlib", reprlibSource)
  }
}

private let reprlibSource: StaticString = #"""
  """Representations of limited length."""

  from itertools import islice

  __all__ = ['Repr', 'repr', 'recursive_repr']

  _repr = repr


  def recursive_repr(fillvalue='...'):
      """A decorator for __repr__: a representation within itself is fillvalue."""

      def decorate(user_function):
          running = set()

          def wrapper(self):
              key = id(self)
              if key in running:
                  return fillvalue
              running.add(key)
              try:
                  return user_function(self)
              finally:
                  running.discard(key)

          wrapper.__module__ = getattr(user_function, '__module__')
          wrapper.__doc__ = getattr(user_function, '__doc__')
          wrapper.__name__ = getattr(user_function, '__name__')
          wrapper.__qualname__ = getattr(user_function, '__qualname__')
          wrapper.__type_params__ = getattr(user_function, '__type_params__', ())
          wrapper.__wrapped__ = user_function
          return wrapper

      return decorate


  class Repr:
      _lookup = {'tuple': 'builtins', 'list': 'builtins', 'array': 'array', 'set': 'builtins',
                 'frozenset': 'builtins', 'deque': 'collections', 'dict': 'builtins',
                 'str': 'builtins', 'int': 'builtins'}

      def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6,
                   maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30,
                   fillvalue='...', indent=None):
          self.maxlevel = maxlevel
          self.maxtuple = maxtuple
          self.maxlist = maxlist
          self.maxarray = maxarray
          self.maxdict = maxdict
          self.maxset = maxset
          self.maxfrozenset = maxfrozenset
          self.maxdeque = maxdeque
          self.maxstring = maxstring
          self.maxlong = maxlong
          self.maxother = maxother
          self.fillvalue = fillvalue
          self.indent = indent

      def repr(self, x):
          return self.repr1(x, self.maxlevel)

      def repr1(self, x, level):
          cls = type(x)
          name = cls.__name__
          if ' ' in name:
              name = '_'.join(name.split())
          method = getattr(self, 'repr_' + name, None)
          if method:
              # A class that only has the name of a known one is represented as any other.
              if name not in self._lookup or cls.__module__ == self._lookup[name]:
                  return method(x, level)
          return self.repr_instance(x, level)

      def _join(self, pieces, level):
          if self.indent is None:
              return ', '.join(pieces)
          if not pieces:
              return ''
          indent = self.indent
          if isinstance(indent, int):
              if indent < 0:
                  raise ValueError(f'Repr.indent cannot be negative int (was {indent!r})')
              indent *= ' '
          try:
              separator = ',\n' + (self.maxlevel - level + 1) * indent
          except TypeError as error:
              raise TypeError(f'Repr.indent must be a str, int or None, not {type(indent)}') from error
          return separator.join(('', *pieces, ''))[1:-len(indent) or None]

      def _repr_iterable(self, x, level, left, right, maxiter, trail=''):
          count = len(x)
          if level <= 0 and count:
              inner = self.fillvalue
          else:
              pieces = [self.repr1(item, level - 1) for item in islice(x, maxiter)]
              if count > maxiter:
                  pieces.append(self.fillvalue)
              inner = self._join(pieces, level)
              if count == 1 and trail and self.indent is None:
                  right = trail + right
          return left + inner + right

      def repr_tuple(self, x, level):
          return self._repr_iterable(x, level, '(', ')', self.maxtuple, ',')

      def repr_list(self, x, level):
          return self._repr_iterable(x, level, '[', ']', self.maxlist)

      def repr_array(self, x, level):
          if not x:
              return "array('%s')" % x.typecode
          return self._repr_iterable(x, level, "array('%s', [" % x.typecode, '])', self.maxarray)

      def repr_set(self, x, level):
          if not x:
              return 'set()'
          return self._repr_iterable(_ordered(x), level, '{', '}', self.maxset)

      def repr_frozenset(self, x, level):
          if not x:
              return 'frozenset()'
          return self._repr_iterable(_ordered(x), level, 'frozenset({', '})', self.maxfrozenset)

      def repr_deque(self, x, level):
          return self._repr_iterable(x, level, 'deque([', '])', self.maxdeque)

      def repr_dict(self, x, level):
          if not x:
              return '{}'
          if level <= 0:
              return '{' + self.fillvalue + '}'
          pieces = [self.repr1(key, level - 1) + ': ' + self.repr1(x[key], level - 1)
                    for key in islice(_ordered(x), self.maxdict)]
          if len(x) > self.maxdict:
              pieces.append(self.fillvalue)
          return '{' + self._join(pieces, level) + '}'

      def _shortened(self, text, limit):
          front = max(0, (limit - 3) // 2)
          back = max(0, limit - 3 - front)
          return text[:front] + self.fillvalue + text[len(text) - back:]

      def repr_str(self, x, level):
          text = _repr(x[:self.maxstring])
          if len(text) > self.maxstring:
              front = max(0, (self.maxstring - 3) // 2)
              back = max(0, self.maxstring - 3 - front)
              text = _repr(x[:front] + x[len(x) - back:])
              text = text[:front] + self.fillvalue + text[len(text) - back:]
          return text

      def repr_int(self, x, level):
          text = _repr(x)
          if len(text) > self.maxlong:
              text = self._shortened(text, self.maxlong)
          return text

      def repr_instance(self, x, level):
          try:
              text = _repr(x)
          except Exception:
              return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
          if len(text) > self.maxother:
              text = self._shortened(text, self.maxother)
          return text


  def _ordered(x):
      # Sorted if the items can be compared, else as they come.
      try:
          return sorted(x)
      except Exception:
          return list(x)


  aRepr = Repr()
  repr = aRepr.repr
  """#
