/// `_weakrefset`: `WeakSet`, the operations of a set over a native table of weak elements.
let weakrefSetSource: StaticString = #"""
  from _weakref import WeakElementTable, ref

  __all__ = ['WeakSet']


  # CPython imports types here, and that leaves a class to the collector: the first collection of a
  # program that uses weakref finds its seven objects.
  class _C:
      def _m(self):
          pass


  del _C


  def _refs(items):
      """References to items, made one by one as they are asked for."""
      return map(ref, items)


  class WeakSet(WeakElementTable):
      """A set that does not keep its elements alive: one that dies is no longer in it."""

      __hash__ = None

      def __init__(self, data=None):
          self._open()
          if data is not None:
              self.update(data)

      def __iter__(self):
          yield from self._walk(1)

      def __repr__(self):
          return repr(self.data)

      def __reduce__(self):
          return self.__class__, (list(self),), self.__getstate__()

      def __setstate__(self, state):
          # A copy is made by `__init__`, then gets all attributes of the original: as in CPython,
          # they share the table.
          attributes, slots = state if type(state) is tuple else (state, {})
          self.__dict__.update(attributes)
          for name, value in slots.items():
              setattr(self, name, value)
          self._share()

      def __class_getitem__(cls, item):
          return type(list[int])(cls, item)

      # Single elements

      def add(self, item):
          self._settled().add(self._reference(item))

      def discard(self, item):
          self._settled().discard(ref(item))

      def remove(self, item):
          self._settled().remove(ref(item))

      def pop(self):
          entries = self._settled()
          while True:
              try:
                  item = entries.pop()()
              except KeyError:
                  raise KeyError('pop from empty WeakSet') from None
              if item is not None:
                  return item

      def clear(self):
          self._settled().clear()

      # All elements of something

      def update(self, other):
          self._settled()
          for item in other:
              self.add(item)

      def copy(self):
          return self.__class__(self)

      def union(self, other):
          return self.__class__(item for group in (self, other) for item in group)

      def intersection(self, other):
          return self.__class__(item for item in other if item in self)

      def isdisjoint(self, other):
          return not len(self.intersection(other))

      def __eq__(self, other):
          if isinstance(other, self.__class__):
              return self.data == set(_refs(other))
          return NotImplemented


  def _define(name, *aliases):
      """Puts a function into WeakSet under a name and perhaps others."""
      def put(function):
          function.__name__ = name
          function.__qualname__ = 'WeakSet.' + name
          for alias in name, *aliases:
              setattr(WeakSet, alias, function)
      return put


  def _define_comparison(name, dunder, strict):
      # With another set: the one lazily, so that what cannot be referred to is found late; the
      # strict ones need all of it.
      test, test_strictly = getattr(set, name), getattr(set, strict)

      @_define(name, dunder)
      def compare(self, other):
          return test(self.data, _refs(other))

      @_define(strict)
      def compare_strictly(self, other):
          return test_strictly(self.data, set(_refs(other)))


  def _define_change(name, operator, empties_itself=False, refers=False):
      # The four forms of an operation that keeps a part of the set: `-=` does the work, the named
      # method asks it, the other two do it to a copy. (`&` and `|` build anew instead.)
      change = getattr(set, name + '_update')
      in_place = f'__i{operator}__'

      @_define(in_place)
      def change_self(self, other):
          entries = self._settled()
          if empties_itself and self is other:
              entries.clear()
          else:
              # What may come in must be able to leave.
              change(entries, map(self._reference, other) if refers else _refs(other))
          return self

      @_define(name + '_update')
      def update(self, other):
          getattr(self, in_place)(other)

      if not hasattr(WeakSet, name):
          @_define(name, f'__{operator}__')
          def changed(self, other):
              result = self.copy()
              getattr(result, name + '_update')(other)
              return result


  _define_comparison('issubset', '__le__', '__lt__')
  _define_comparison('issuperset', '__ge__', '__gt__')
  _define_change('difference', 'sub', empties_itself=True)
  _define_change('symmetric_difference', 'xor', empties_itself=True, refers=True)
  _define_change('intersection', 'and')


  @_define('__ior__')
  def _update_self(self, other):
      self.update(other)
      return self


  WeakSet.__and__ = WeakSet.intersection
  WeakSet.__or__ = WeakSet.union
  del _define, _define_comparison, _define_change, _update_self
  """#
