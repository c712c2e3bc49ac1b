/// The module `heapq`, in Python: priority queues.

extension ModuleDefinition {
  static var heapq: ModuleDefinition {
    .python("heapq", heapqSource)
  }
}

private let heapqSource: StaticString = #"""
  """Priority queues in lists: the smallest item is heap[0]."""

  __all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
             'heappushpop']


  def _check(heap, function):
      if not isinstance(heap, list):
          raise TypeError(f'{function}() argument 1 must be list, not {type(heap).__name__}')


  def heappush(heap, item, /):
      """Push item onto heap, maintaining the heap invariant."""
      _check(heap, 'heappush')
      heap.append(item)
      _sift_down(heap, 0, len(heap) - 1)


  def heappop(heap, /):
      """Pop the smallest item off the heap, maintaining the heap invariant."""
      _check(heap, 'heappop')
      if not heap:
          raise IndexError('index out of range')
      last = heap.pop()
      if not heap:
          return last
      result = heap[0]
      heap[0] = last
      _sift_up(heap, 0)
      return result


  def heapreplace(heap, item, /):
      """Pop and return the current smallest value, and add the new item."""
      _check(heap, 'heapreplace')
      if not heap:
          raise IndexError('index out of range')
      result = heap[0]
      heap[0] = item
      _sift_up(heap, 0)
      return result


  def heappushpop(heap, item, /):
      """Push item on the heap, then pop and return the smallest item from the heap."""
      _check(heap, 'heappushpop')
      if heap and heap[0] < item:
          item, heap[0] = heap[0], item
          _sift_up(heap, 0)
      return item


  def heapify(heap, /):
      """Transform list into a heap, in-place, in O(len(heap)) time."""
      _check(heap, 'heapify')
      for position in reversed(range(len(heap) // 2)):
          _sift_up(heap, position)


  def _sift_down(heap, start, position):
      # The item at `position` moves towards the root until its parent is not larger.
      item = heap[position]
      while position > start:
          parent_position = position - 1 >> 1
          parent = heap[parent_position]
          if not item < parent:
              break
          heap[position] = parent
          position = parent_position
      heap[position] = item


  def _sift_up(heap, position):
      # The item at `position` sinks to a leaf past the smaller children, then rises to its place.
      end = len(heap)
      start = position
      item = heap[position]
      child = 2 * position + 1
      while child < end:
          right = child + 1
          if right < end and not heap[child] < heap[right]:
              child = right
          heap[position] = heap[child]
          position = child
          child = 2 * position + 1
      heap[position] = item
      _sift_down(heap, start, position)


  def _sift_down_max(heap, start, position):
      item = heap[position]
      while position > start:
          parent_position = position - 1 >> 1
          parent = heap[parent_position]
          if not parent < item:
              break
          heap[position] = parent
          position = parent_position
      heap[position] = item


  def _sift_up_max(heap, position):
      end = len(heap)
      start = position
      item = heap[position]
      child = 2 * position + 1
      while child < end:
          right = child + 1
          if right < end and not heap[right] < heap[child]:
              child = right
          heap[position] = heap[child]
          position = child
          child = 2 * position + 1
      heap[position] = item
      _sift_down_max(heap, start, position)


  def _heapify_max(heap):
      for position in reversed(range(len(heap) // 2)):
          _sift_up_max(heap, position)


  def _heapreplace_max(heap, item):
      result = heap[0]
      heap[0] = item
      _sift_up_max(heap, 0)
      return result


  def _heappop_max(heap):
      last = heap.pop()
      if not heap:
          return last
      return _heapreplace_max(heap, last)


  def merge(*iterables, key=None, reverse=False):
      """The elements of sorted iterables as one sorted iterator."""
      heap = []
      if reverse:
          make, replace, pop, direction = _heapify_max, _heapreplace_max, _heappop_max, -1
      else:
          make, replace, pop, direction = heapify, heapreplace, heappop, 1
      # Entries: the key, the iterable's number (which decides between equals), its next, the value.
      for order, iterator in enumerate(map(iter, iterables)):
          try:
              advance = iterator.__next__
              value = advance()
              rank = value if key is None else key(value)
              heap.append([rank, order * direction, advance, value])
          except StopIteration:
              pass
      make(heap)
      while len(heap) > 1:
          try:
              while True:
                  entry = heap[0]
                  rank, _, advance, value = entry
                  yield value
                  value = advance()
                  entry[0] = value if key is None else key(value)
                  entry[3] = value
                  replace(heap, entry)
          except StopIteration:
              pop(heap)
      if heap:
          _, _, advance, value = heap[0]
          yield value
          yield from advance.__self__


  def nsmallest(n, iterable, key=None):
      """The n smallest elements, as sorted(iterable, key=key)[:n]."""
      if n == 1:
          nothing = object()
          result = min(iterable, default=nothing, key=key)
          return [] if result is nothing else [result]
      try:
          size = len(iterable)
      except (TypeError, AttributeError):
          pass
      else:
          if n >= size:
              return sorted(iterable, key=key)[:n]
      return _select(n, iterable, key, 1, _heapify_max, _heapreplace_max, lambda a, b: a < b)


  def nlargest(n, iterable, key=None):
      """The n largest elements, as sorted(iterable, key=key, reverse=True)[:n]."""
      if n == 1:
          nothing = object()
          result = max(iterable, default=nothing, key=key)
          return [] if result is nothing else [result]
      try:
          size = len(iterable)
      except (TypeError, AttributeError):
          pass
      else:
          if n >= size:
              return sorted(iterable, key=key, reverse=True)[:n]
      return _select(n, iterable, key, -1, heapify, heapreplace, lambda a, b: b < a)


  def _select(n, iterable, key, direction, make, replace, is_better):
      # A heap of the n best so far with the worst of them on top.
      iterator = iter(iterable)
      entries = [(value if key is None else key(value), order * direction, value)
                 for order, value in zip(range(n), iterator)]
      if not entries:
          return entries
      make(entries)
      worst = entries[0][0]
      order = n
      for value in iterator:
          rank = value if key is None else key(value)
          if is_better(rank, worst):
              replace(entries, (rank, order * direction, value))
              worst = entries[0][0]
              order += 1
      entries.sort(reverse=direction < 0)
      return [entry[2] for entry in entries]
  """#
