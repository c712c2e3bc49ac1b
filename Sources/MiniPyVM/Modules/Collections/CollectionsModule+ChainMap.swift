/// `collections.ChainMap`.
let chainMapSource: StaticString = #"""


  # MARK: ChainMap

  class ChainMap(abc.MutableMapping):
      """Several mappings seen as one: the first one that has a key gives its value.

      What is set or deleted is set or deleted in the first mapping.
      """

      def __init__(self, *maps):
          self.maps = list(maps or [{}])

      # MARK: Reading

      def __missing__(self, key):
          raise KeyError(key)

      def __getitem__(self, key):
          for mapping in self.maps:
              try:
                  return mapping[key]
              except KeyError:
                  continue
          return self.__missing__(key)

      def __contains__(self, key):
          return any(key in mapping for mapping in self.maps)

      def get(self, key, default=None):
          """The value of a key, or default."""
          return self[key] if key in self else default

      def __iter__(self):
          # A key stands where the last mapping that has it would have it.
          return iter(dict.fromkeys(_chain.from_iterable(reversed(self.maps))))

      def __len__(self):
          return len(set(_chain.from_iterable(self.maps)))

      def __bool__(self):
          return any(self.maps)

      @_recursive_repr()
      def __repr__(self):
          return f'{type(self).__name__}({", ".join(map(repr, self.maps))})'

      # MARK: Other chains

      @classmethod
      def fromkeys(cls, iterable, value=None, /):
          """A chain of one new dict."""
          return cls(dict.fromkeys(iterable, value))

      def copy(self):
          """A chain of a copy of the first mapping and of the other mappings themselves."""
          first, *others = self.maps
          return self.__class__(first.copy(), *others)

      __copy__ = copy

      def new_child(self, m=None, **kwargs):
          """A chain with one more mapping in front: m, changed by the keywords, or a new dict."""
          if m is not None and kwargs:
              m.update(kwargs)
          return self.__class__(kwargs if m is None else m, *self.maps)

      @property
      def parents(self):
          """A chain without the first mapping."""
          return self.__class__(*self.maps[1:])

      # MARK: The first mapping

      def __setitem__(self, key, value):
          self.maps[0][key] = value

      def __delitem__(self, key):
          try:
              del self.maps[0][key]
          except KeyError:
              raise _not_in_first(key)

      def pop(self, key, *args):
          """Remove a key and return its value; without one return the default, or KeyError."""
          try:
              return self.maps[0].pop(key, *args)
          except KeyError:
              raise _not_in_first(key)

      def popitem(self):
          """Remove a pair of key and value and return it; KeyError if there is none."""
          try:
              return self.maps[0].popitem()
          except KeyError:
              raise KeyError('No keys found in the first mapping.')

      def clear(self):
          """Remove everything from the first mapping."""
          self.maps[0].clear()

      def __ior__(self, other):
          self.maps[0].update(other)
          return self

      def __or__(self, other):
          if isinstance(other, abc.Mapping):
              chain = self.copy()
              chain.maps[0].update(other)
              return chain
          return NotImplemented

      def __ror__(self, other):
          if isinstance(other, abc.Mapping):
              merged = dict(other)
              for mapping in reversed(self.maps):
                  merged.update(mapping)
              return self.__class__(merged)
          return NotImplemented


  def _not_in_first(key):
      return KeyError(f'Key not found in the first mapping: {key!r}')
  """#
