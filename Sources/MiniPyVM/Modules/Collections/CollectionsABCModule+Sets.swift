/// The part of `_collections_abc` on sets: with `__contains__`, `__iter__` and `__len__` given, the
/// operators follow. They are made by four functions, each of which knows one kind of operator.
let abstractSetsSource: StaticString = #"""


  # MARK: Sets

  def _comparison(sizes, included):
      # A comparison of sets: the sizes are compared first, then the elements are looked up.
      def comparison(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          return sizes(len(self), len(other)) and included(self, other)
      return comparison


  def _as_set(owner, other):
      return other if isinstance(other, Set) else owner._from_iterable(other)


  def _combination(elements, prepare=lambda owner, other: other):
      # A binary operator of sets: a new set of the elements that come of the two.
      def operator(self, other):
          if not isinstance(other, Iterable):
              return NotImplemented
          return self._from_iterable(elements(self, prepare(self, other)))
      return operator


  def _alteration(change, elements=lambda owner, other: other, empties=False):
      # An in-place operator of sets: a change for each element of the other; `empties`: an
      # operator that leaves nothing of a set that is applied to itself.
      def operator(self, it):
          if empties and it is self:
              self.clear()
          else:
              for value in elements(self, it):
                  change(self, value)
          return self
      return operator


  def _repeat(take, end):
      # Takes until there is nothing more.
      try:
          while True:
              take()
      except end:
          pass


  def _first(container):
      for item in container:
          return item
      raise KeyError


  class Set(Collection, metaclass=_interface):
      """A set: subclasses define __contains__, __iter__ and __len__.

      Operators make new sets by _from_iterable(elements), which calls the class unless it is
      overridden. Comparisons go by __le__ and __ge__.
      """

      __le__ = _comparison(le, lambda one, two: all(item in two for item in one))
      __ge__ = _comparison(ge, lambda one, two: all(item in one for item in two))
      __lt__ = _comparison(lt, lambda one, two: one.__le__(two))
      __gt__ = _comparison(gt, lambda one, two: one.__ge__(two))
      __eq__ = _comparison(eq, lambda one, two: one.__le__(two))

      @classmethod
      def _from_iterable(cls, it):
          """A set with the elements of an iterable."""
          return cls(it)

      __and__ = _combination(lambda one, two: (item for item in two if item in one))
      __or__ = _combination(chain)
      __sub__ = _combination(lambda one, two: (item for item in one if item not in two), _as_set)
      __rsub__ = _combination(lambda one, two: (item for item in two if item not in one), _as_set)
      __rand__, __ror__ = __and__, __or__

      def __xor__(self, other):
          if not isinstance(other, Iterable):
              return NotImplemented
          other = _as_set(self, other)
          return self - other | other - self

      __rxor__ = __xor__

      def isdisjoint(self, other):
          """True if the set has no element of an iterable."""
          return not any(item in self for item in other)

      def _hash(self):
          """The hash of an equal frozenset: for sets that do not change."""
          return hash(frozenset(self))


  class MutableSet(Set, metaclass=_interface, abstract='add discard'):
      """A set that changes: subclasses define add and discard, too."""

      def add(self, value):
          """Add an element."""
          raise NotImplementedError

      def discard(self, value):
          """Remove an element if it is there."""
          raise NotImplementedError

      def remove(self, value):
          """Remove an element; KeyError if it is not there."""
          if value in self:
              self.discard(value)
          else:
              raise KeyError(value)

      def pop(self):
          """Remove any element and return it; KeyError if there is none."""
          value = _first(self)
          self.discard(value)
          return value

      def clear(self):
          """Remove all elements."""
          _repeat(self.pop, KeyError)

      __ior__ = _alteration(lambda target, item: target.add(item))
      __iand__ = _alteration(lambda target, item: target.discard(item),
                             lambda target, other: target - other)
      __isub__ = _alteration(lambda target, item: target.discard(item), empties=True)
      __ixor__ = _alteration(
          lambda target, item: (target.discard if item in target else target.add)(item),
          _as_set, empties=True)


  Set.register(frozenset)
  MutableSet.register(set)
  """#
