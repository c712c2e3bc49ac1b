/// `_weakrefset`: `WeakSet`, and the guard that holds back removals during an iteration.
let weakrefSetSource: StaticString = #"""
  from _weakref import ref

  __all__ = ['WeakSet']


  # CPython imports types here, and that leaves a class to the collector: the first collection of a
  # program that uses weakref finds its seven objects.
  class _C:
      def _m(self):
          pass


  del _C


  class _Iterating:
      """Holds back removals of dead entries while somebody iterates."""

      __slots__ = ('owner',)

      def __init__(self, owner):
          self.owner = ref(owner)

      def __enter__(self):
          owner = self.owner()
          if owner is not None:
              owner._iterations += 1
          return self

      def __exit__(self, kind, error, traceback):
          owner = self.owner()
          if owner is not None:
              owner._iterations -= 1
              if not owner._iterations:
                  owner._purge()


  class WeakSet:
      """A set that holds its elements weakly."""

      def __init__(self, data=None):
          self.data = set()

          def remove(reference, owner=ref(self)):
              self = owner()
              if self is not None:
                  if self._iterations:
                      self._pending_removals.append(reference)
                  else:
                      self.data.discard(reference)

          self._remove = remove
          self._pending_removals = []
          self._iterations = 0
          if data is not None:
              self.update(data)

      def _purge(self):
          pending = self._pending_removals
          while pending:
              self.data.discard(pending.pop())

      def __iter__(self):
          with _Iterating(self):
              for reference in self.data:
                  item = reference()
                  if item is not None:
                      yield item

      def __len__(self):
          return len(self.data) - len(self._pending_removals)

      def __contains__(self, item):
          try:
              reference = ref(item)
          except TypeError:
              return False
          return reference in self.data

      def __reduce__(self):
          return self.__class__, (list(self),), self.__dict__

      def add(self, item):
          if self._pending_removals:
              self._purge()
          self.data.add(ref(item, self._remove))

      def clear(self):
          if self._pending_removals:
              self._purge()
          self.data.clear()

      def copy(self):
          return self.__class__(self)

      def pop(self):
          if self._pending_removals:
              self._purge()
          while True:
              try:
                  reference = self.data.pop()
              except KeyError:
                  raise KeyError('pop from empty WeakSet') from None
              item = reference()
              if item is not None:
                  return item

      def remove(self, item):
          if self._pending_removals:
              self._purge()
          self.data.remove(ref(item))

      def discard(self, item):
          if self._pending_removals:
              self._purge()
          self.data.discard(ref(item))

      def update(self, other):
          if self._pending_removals:
              self._purge()
          for element in other:
              self.add(element)

      def __ior__(self, other):
          self.update(other)
          return self

      def difference(self, other):
          result = self.copy()
          result.difference_update(other)
          return result

      __sub__ = difference

      def difference_update(self, other):
          self.__isub__(other)

      def __isub__(self, other):
          if self._pending_removals:
              self._purge()
          if self is other:
              self.data.clear()
          else:
              self.data.difference_update(ref(item) for item in other)
          return self

      def intersection(self, other):
          return self.__class__(item for item in other if item in self)

      __and__ = intersection

      def intersection_update(self, other):
          self.__iand__(other)

      def __iand__(self, other):
          if self._pending_removals:
              self._purge()
          self.data.intersection_update(ref(item) for item in other)
          return self

      def issubset(self, other):
          return self.data.issubset(ref(item) for item in other)

      __le__ = issubset

      def __lt__(self, other):
          return self.data < set(map(ref, other))

      def issuperset(self, other):
          return self.data.issuperset(ref(item) for item in other)

      __ge__ = issuperset

      def __gt__(self, other):
          return self.data > set(map(ref, other))

      def __eq__(self, other):
          if not isinstance(other, self.__class__):
              return NotImplemented
          return self.data == set(map(ref, other))

      __hash__ = None

      def symmetric_difference(self, other):
          result = self.copy()
          result.symmetric_difference_update(other)
          return result

      __xor__ = symmetric_difference

      def symmetric_difference_update(self, other):
          self.__ixor__(other)

      def __ixor__(self, other):
          if self._pending_removals:
              self._purge()
          if self is other:
              self.data.clear()
          else:
              self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
          return self

      def union(self, other):
          return self.__class__(item for group in (self, other) for item in group)

      __or__ = union

      def isdisjoint(self, other):
          return len(self.intersection(other)) == 0

      def __repr__(self):
          return repr(self.data)

      def __class_getitem__(cls, item):
          return type(list[int])(cls, item)
  """#
