/// The module `heapq`: priority queues in lists (CPython: `Modules/_heapqmodule.c`). The operations
/// on heaps are native; what is built of them is Python.

extension ModuleDefinition {
  static var heapqKernel: ModuleDefinition {
    ModuleDefinition("_heapq", doc: "The native part of heapq.") {
      [
        Method("heappush(heap, item, /)", "Add an item to a heap.") {
          vm, arguments throws(Raised) in
          let list = try vm.heapList(arguments[0], "heappush() argument 1")
          try vm.listAppendChecked(list, arguments[1].owned)
          try vm.heapRise(Heaped(list, .smallestFirst), from: list.pointee.count &- 1, to: 0)
          return .none
        },
        Method("heappop(heap, /)", "Take out the smallest item of a heap.") {
          vm, arguments throws(Raised) in
          try vm.heapTakeFirst(
            Heaped(vm.heapList(arguments[0], "heappop() argument"), .smallestFirst))
        },
        Method("heapreplace(heap, item, /)", "Take out the smallest item, then add another.") {
          vm, arguments throws(Raised) in
          try vm.heapReplaceFirst(
            Heaped(vm.heapList(arguments[0], "heapreplace() argument 1"), .smallestFirst),
            arguments[1])
        },
        Method("heappushpop(heap, item, /)", "Add an item, then take out the smallest.") {
          vm, arguments throws(Raised) in
          let list = try vm.heapList(arguments[0], "heappushpop() argument 1")
          guard list.pointee.count > 0, let items = list.pointee.items else {
            return arguments[1].owned
          }
          let first = items[0].owned
          if try !vm.compareTruth(.lt, first.value, arguments[1]) { return arguments[1].owned }
          return try vm.heapReplaceFirst(Heaped(list, .smallestFirst), arguments[1])
        },
        Method("heapify(heap, /)", "Make a heap of a list, in linear time.") {
          vm, arguments throws(Raised) in
          try vm.heapArrange(
            Heaped(vm.heapList(arguments[0], "heapify() argument"), .smallestFirst))
        },
        Method("_heappop_max(heap, /)", "Take out the largest item of a heap of largest first.") {
          vm, arguments throws(Raised) in
          try vm.heapTakeFirst(
            Heaped(vm.heapList(arguments[0], "_heappop_max() argument"), .largestFirst))
        },
        Method("_heapreplace_max(heap, item, /)", "Take out the largest item, then add another.") {
          vm, arguments throws(Raised) in
          try vm.heapReplaceFirst(
            Heaped(vm.heapList(arguments[0], "_heapreplace_max() argument 1"), .largestFirst),
            arguments[1])
        },
        Method("_heapify_max(heap, /)", "Make a heap of largest first of a list.") {
          vm, arguments throws(Raised) in
          try vm.heapArrange(
            Heaped(vm.heapList(arguments[0], "_heapify_max() argument"), .largestFirst))
        },
      ]
    }
  }

  static var heapq: ModuleDefinition { .python("heapq", heapqSource) }
}

/// A list that is used as a heap: no child (at `2i + 1` and `2i + 2`) comes before its parent.
private struct Heaped {
  enum Order { case smallestFirst, largestFirst }

  let list: ListPointer
  let order: Order

  init(_ list: ListPointer, _ order: Order) {
    self.list = list
    self.order = order
  }

  var count: Int { list.pointee.count }

  /// True if the item at `index` comes before the one at `other`.
  ///
  /// - Throws: what the comparison raises; `RuntimeError` if it changed the list's length.
  func comesBefore(_ index: Int, _ other: Int, _ vm: VM) throws(Raised) -> Bool {
    let count = count
    let items = list.pointee.items.unsafelyUnwrapped
    let one = items[index].owned
    let two = items[other].owned
    try vm.nativeStep()
    let answer =
      switch order {
      case .smallestFirst: try vm.compareTruth(.lt, one.value, two.value)
      case .largestFirst: try vm.compareTruth(.lt, two.value, one.value)
      }
    if list.pointee.count != count { throw vm.runtimeError("list changed size during iteration") }
    return answer
  }

  func swap(_ index: Int, _ other: Int) {
    let items = list.pointee.items.unsafelyUnwrapped
    (items[index], items[other]) = (items[other], items[index])
  }
}

extension VM {
  fileprivate func heapList(_ value: Value, _ what: StaticString) throws(Raised) -> ListPointer {
    guard let list = asList(value) else {
      throw typeError("\(what) must be list, not \(typeName(value))")
    }
    return list
  }

  /// Moves an item up to where its parent does not come behind it, but not above `root`.
  fileprivate func heapRise(_ heap: Heaped, from place: Int, to root: Int) throws(Raised) {
    var place = place
    while place > root {
      let parent = (place &- 1) / 2
      if try !heap.comesBefore(place, parent, self) { return }
      heap.swap(place, parent)
      place = parent
    }
  }

  /// Brings a subtree into order of which only the root is out of place: the root sinks to a leaf
  /// along the children that come first, which costs one comparison a level, then it rises again.
  fileprivate func heapSettle(_ heap: Heaped, _ root: Int) throws(Raised) {
    let count = heap.count
    var place = root
    while place < count / 2 {
      var child = 2 &* place &+ 1
      if child &+ 1 < count, try !heap.comesBefore(child, child &+ 1, self) { child &+= 1 }
      heap.swap(place, child)
      place = child
    }
    try heapRise(heap, from: place, to: root)
  }

  fileprivate func heapArrange(_ heap: Heaped) throws(Raised) -> Owned {
    var root = heap.count / 2
    while root > 0 {
      root &-= 1
      try heapSettle(heap, root)
    }
    return .none
  }

  /// Puts an item in the place of the first one, which is the result.
  fileprivate func heapReplaceFirst(_ heap: Heaped, _ item: Value) throws(Raised) -> Owned {
    guard heap.count > 0, let items = heap.list.pointee.items else {
      throw indexError("index out of range")
    }
    let first = Owned(items[0])
    item.retain()
    items[0] = item
    try heapSettle(heap, 0)
    return first
  }

  fileprivate func heapTakeFirst(_ heap: Heaped) throws(Raised) -> Owned {
    if heap.count == 0 { throw indexError("index out of range") }
    let last = Owned(listTake(heap.list, heap.count &- 1))
    return heap.count == 0 ? last : try heapReplaceFirst(heap, last.value)
  }
}

private let heapqSource: StaticString = #"""
  """Priority queues in lists: the smallest item is heap[0]."""

  from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush,
                      heappushpop, heapreplace)

  __all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
             'heappushpop']


  def merge(*iterables, key=None, reverse=False):
      """The items of sorted iterables as one sorted iterator, equal ones in the iterables' order."""
      if reverse:
          arrange, replace_first, drop_first, sign = _heapify_max, _heapreplace_max, _heappop_max, -1
      else:
          arrange, replace_first, drop_first, sign = heapify, heapreplace, heappop, 1

      # An entry is a list: what is compared, the number of the source, its item, the source.
      heap = []
      for number, iterable in enumerate(iterables):
          source = iter(iterable)
          for item in source:
              heap.append([item if key is None else key(item), number * sign, item, source])
              break
      arrange(heap)
      nothing = object()
      while len(heap) > 1:
          entry = heap[0]
          yield entry[2]
          item = next(entry[3], nothing)
          if item is nothing:
              drop_first(heap)
          else:
              entry[0] = item if key is None else key(item)
              entry[2] = item
              replace_first(heap, entry)
      for _, _, item, source in heap:
          yield item
          yield from source


  def nlargest(n, iterable, key=None):
      """The n largest items, largest first: sorted(iterable, key=key, reverse=True)[:n]."""
      return _first(n, iterable, key, True)


  def nsmallest(n, iterable, key=None):
      """The n smallest items, smallest first: sorted(iterable, key=key)[:n]."""
      return _first(n, iterable, key, False)


  def _first(n, iterable, key, reverse):
      if n == 1:
          nothing = object()
          found = (max if reverse else min)(iter(iterable), default=nothing, key=key)
          return [] if found is nothing else [found]
      try:
          count = len(iterable)
      except (TypeError, AttributeError):
          count = None
      if count is not None and n >= count:
          return sorted(iterable, key=key, reverse=reverse)[:n]
      # The n best so far, with the worst of them on top. Among equals the earlier place is better.
      source = iter(iterable)
      places = range(0, -n, -1) if reverse else range(n)
      kept = [(item if key is None else key(item), place, item)
              for place, item in zip(places, source)]
      if not kept:
          return kept
      (heapify if reverse else _heapify_max)(kept)
      replace_worst = heapreplace if reverse else _heapreplace_max
      worst = kept[0][0]
      step = -1 if reverse else 1
      place = n * step
      for item in source:
          rank = item if key is None else key(item)
          if worst < rank if reverse else rank < worst:
              replace_worst(kept, (rank, place, item))
              worst = kept[0][0]
          place += step
      kept.sort(reverse=reverse)
      return [item for _, _, item in kept]
  """#
