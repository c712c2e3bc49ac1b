/// The module `bisect`, in Python: places in sorted lists.

extension ModuleDefinition {
  static var bisect: ModuleDefinition {
    .python("bisect", bisectSource)
  }
}

private let bisectSource: StaticString = #"""
  """Places in sorted lists, found by halving."""


  def _bounds(a, lo, hi):
      if lo < 0:
          raise ValueError('lo must be non-negative')
      return len(a) if hi is None else hi


  def bisect_right(a, x, lo=0, hi=None, *, key=None):
      """The index at which to insert x, behind all equal items."""
      hi = _bounds(a, lo, hi)
      if key is None:
          while lo < hi:
              middle = (lo + hi) // 2
              if x < a[middle]:
                  hi = middle
              else:
                  lo = middle + 1
      else:
          while lo < hi:
              middle = (lo + hi) // 2
              if x < key(a[middle]):
                  hi = middle
              else:
                  lo = middle + 1
      return lo


  def bisect_left(a, x, lo=0, hi=None, *, key=None):
      """The index at which to insert x, before all equal items."""
      hi = _bounds(a, lo, hi)
      if key is None:
          while lo < hi:
              middle = (lo + hi) // 2
              if a[middle] < x:
                  lo = middle + 1
              else:
                  hi = middle
      else:
          while lo < hi:
              middle = (lo + hi) // 2
              if key(a[middle]) < x:
                  lo = middle + 1
              else:
                  hi = middle
      return lo


  def insort_right(a, x, lo=0, hi=None, *, key=None):
      """Insert x into a sorted list, behind all equal items."""
      a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


  def insort_left(a, x, lo=0, hi=None, *, key=None):
      """Insert x into a sorted list, before all equal items."""
      a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


  bisect = bisect_right
  insort = insort_right
  """#
