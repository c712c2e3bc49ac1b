/// `collections.Counter`. Its operators come from four functions, one for each kind.
let counterSource: StaticString = #"""


  # MARK: Counter

  def _comparison(test):
      # All counts must pass; an element that is missing counts 0.
      def comparison(self, other):
          if not isinstance(other, Counter):
              return NotImplemented
          return all(test(self[elem], other[elem]) for elem in _chain(self, other))
      return comparison


  def _arithmetic(combine):
      # A new counter of the combined counts that are positive.
      def operator(self, other):
          if not isinstance(other, Counter):
              return NotImplemented
          result = Counter()
          for counts, known in (self, ()), (other, self):
              for elem in counts:
                  if elem not in known:
                      count = combine(self[elem], other[elem])
                      if count > 0:
                          result[elem] = count
          return result
      return operator


  def _accumulation(combine):
      # In place: combines counts with those of another mapping; what is not positive goes.
      def operator(self, other):
          for elem, count in other.items():
              self[elem] = combine(self[elem], count)
          return self._keep_positive()
      return operator


  def _tally(counter, iterable, combine):
      # Combines counts with those of a mapping, or with 1 for each element of an iterable.
      get = counter.get
      if isinstance(iterable, abc.Mapping):
          for elem, count in iterable.items():
              counter[elem] = combine(get(elem, 0), count)
      elif iterable is not None:
          for elem in iterable:
              counter[elem] = combine(get(elem, 0), 1)


  class Counter(dict):
      """A dict of counts, which are usually numbers: Counter(elements) counts the elements.

      An element that is missing counts 0. Counts may be 0 or negative; the operators leave such
      elements out of their results.
      """

      def __init__(self, iterable=None, /, **kwds):
          super().__init__()
          self.update(iterable, **kwds)

      def __missing__(self, key):
          """The count of an element that was not counted."""
          return 0

      def __delitem__(self, elem):
          """Forget an element, if it is there."""
          if elem in self:
              super().__delitem__(elem)

      @classmethod
      def fromkeys(cls, iterable, v=None):
          raise NotImplementedError(
              'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

      def update(self, iterable=None, /, **kwds):
          """Add the counts of a mapping and of the keywords, or 1 for each element."""
          if isinstance(iterable, abc.Mapping):
              if self:
                  _tally(self, iterable, lambda old, count: count + old)
              else:
                  super().update(iterable)
          elif iterable is not None:
              _count_elements(self, iterable)
          if kwds:
              self.update(kwds)

      def subtract(self, iterable=None, /, **kwds):
          """As update(), but the counts are taken away."""
          _tally(self, iterable, lambda old, count: old - count)
          if kwds:
              self.subtract(kwds)

      def total(self):
          """The sum of the counts."""
          return sum(self.values())

      def most_common(self, n=None):
          """Pairs of elements and counts, the most common first: all, or n of them."""
          count = _itemgetter(1)
          if n is None:
              return sorted(self.items(), key=count, reverse=True)
          from heapq import nlargest
          return nlargest(n, self.items(), key=count)

      def elements(self):
          """An iterator over the elements, each as often as it counts."""
          return _chain.from_iterable(_starmap(_repeat, self.items()))

      def copy(self):
          """A shallow copy."""
          return self.__class__(self)

      def __reduce__(self):
          return self.__class__, (dict(self),)

      def __repr__(self):
          if not self:
              return f'{type(self).__name__}()'
          try:
              counts = self.most_common()
          except TypeError:
              # There are counts without an order.
              counts = self
          return f'{type(self).__name__}({dict(counts)!r})'

      __eq__ = _comparison(_eq)
      __le__ = _comparison(_le)
      __ge__ = _comparison(_ge)

      def __ne__(self, other):
          return not self == other if isinstance(other, Counter) else NotImplemented

      def __lt__(self, other):
          return self <= other and self != other if isinstance(other, Counter) else NotImplemented

      def __gt__(self, other):
          return self >= other and self != other if isinstance(other, Counter) else NotImplemented

      __add__ = _arithmetic(lambda one, two: one + two)
      __sub__ = _arithmetic(lambda one, two: one - two)
      __or__ = _arithmetic(lambda one, two: two if one < two else one)
      __and__ = _arithmetic(lambda one, two: one if one < two else two)

      __iadd__ = _accumulation(lambda one, two: one + two)
      __isub__ = _accumulation(lambda one, two: one - two)
      __ior__ = _accumulation(lambda one, two: two if two > one else one)

      def __iand__(self, other):
          for elem, count in self.items():
              limit = other[elem]
              if limit < count:
                  self[elem] = limit
          return self._keep_positive()

      def __pos__(self):
          """The elements whose counts are positive."""
          return Counter({elem: count for elem, count in self.items() if count > 0})

      def __neg__(self):
          """The elements whose counts are negative, with the counts negated."""
          return Counter({elem: 0 - count for elem, count in self.items() if count < 0})

      def _keep_positive(self):
          for elem in [elem for elem, count in self.items() if not count > 0]:
              del self[elem]
          return self


  abc._name_methods('Counter', vars(Counter))
  """#
