/// The part of `_collections_abc` on mappings and their views.
let abstractMappingsSource: StaticString = #"""


  # MARK: Mappings

  _absent = object()


  def _found(mapping, key, default=_absent):
      try:
          return mapping[key]
      except KeyError:
          return default


  def _equal(one, two):
      # Equal as containers see it.
      return one is two or one == two


  def _entries(source):
      # The pairs of a mapping, of something that has keys, or of an iterable of pairs.
      if not isinstance(source, Mapping):
          if not hasattr(source, 'keys'):
              return source
          return ((key, source[key]) for key in source.keys())
      return ((key, source[key]) for key in source)


  class Mapping(Collection, metaclass=_interface, abstract='__getitem__', pattern=1 << 6):
      """A mapping: subclasses define __getitem__, __iter__ and __len__."""

      def __getitem__(self, key):
          raise KeyError

      def get(self, key, default=None):
          """The value of a key, or default."""
          return _found(self, key, default)

      def __contains__(self, key):
          return _found(self, key) is not _absent

      def keys(self):
          """A view of the keys, which is a set."""
          return KeysView(self)

      def items(self):
          """A view of the pairs of keys and values, which is a set."""
          return ItemsView(self)

      def values(self):
          """A view of the values."""
          return ValuesView(self)

      def __eq__(self, other):
          if isinstance(other, Mapping):
              return dict(self.items()) == dict(other.items())
          return NotImplemented

      __reversed__ = None


  class MutableMapping(Mapping, metaclass=_interface, abstract='__setitem__ __delitem__'):
      """A mapping that changes: subclasses define __setitem__ and __delitem__, too."""

      def __setitem__(self, key, value):
          raise KeyError

      def __delitem__(self, key):
          raise KeyError

      def pop(self, key, default=_absent):
          """Remove a key and return its value; without one return default, or raise KeyError."""
          try:
              value = self[key]
          except KeyError:
              if default is _absent:
                  raise
              return default
          del self[key]
          return value

      def popitem(self):
          """Remove a pair of key and value and return it; KeyError if there is none."""
          key = _first(self)
          pair = key, self[key]
          del self[key]
          return pair

      def clear(self):
          """Remove everything."""
          _repeat(self.popitem, KeyError)

      def update(self, other=(), /, **kwds):
          """Set the entries of a mapping or of an iterable of pairs, then the keywords."""
          for key, value in chain(_entries(other), kwds.items()):
              self[key] = value

      def setdefault(self, key, default=None):
          """The value of a key, which is set to default if it is missing."""
          try:
              return self[key]
          except KeyError:
              self[key] = default
          return default


  # MARK: Views

  class MappingView(Sized, metaclass=_interface, generic=GenericAlias):
      """What the views have in common: they show a mapping as it is now."""

      __slots__ = '_mapping',

      def __init__(self, mapping):
          self._mapping = mapping

      def __len__(self):
          return len(self._mapping)

      def __repr__(self):
          return f'{type(self).__name__}({self._mapping!r})'


  def _plain_set():
      def _from_iterable(cls, it):
          """The operators of views make sets, not views."""
          return set(it)
      return classmethod(_from_iterable)


  class KeysView(MappingView, Set, metaclass=_interface):
      """The keys of a mapping."""

      _from_iterable = _plain_set()

      def __contains__(self, key):
          return key in self._mapping

      def __iter__(self):
          yield from self._mapping


  class ItemsView(MappingView, Set, metaclass=_interface):
      """The pairs of keys and values of a mapping."""

      _from_iterable = _plain_set()

      def __contains__(self, item):
          key, value = item
          found = _found(self._mapping, key)
          return found is not _absent and _equal(found, value)

      def __iter__(self):
          for key in self._mapping:
              yield key, self._mapping[key]


  class ValuesView(MappingView, Collection, metaclass=_interface):
      """The values of a mapping."""

      def __contains__(self, value):
          return any(_equal(found, value) for found in self)

      def __iter__(self):
          for key in self._mapping:
              yield self._mapping[key]


  MutableMapping.register(dict)
  for _view, _base in ({}.keys(), KeysView), ({}.items(), ItemsView), ({}.values(), ValuesView):
      _base.register(type(_view))
  for _kind in type(type.__dict__), type((lambda: sys._getframe().f_locals)()):
      Mapping.register(_kind)
  """#
