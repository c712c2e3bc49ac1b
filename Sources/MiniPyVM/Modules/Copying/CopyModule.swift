/// The module `copy`, in Python: shallow and deep copies.

extension ModuleDefinition {
  static var copy: ModuleDefinition {
    .python("copy", copySource)
  }
}

private let copySource: StaticString = #"""
  """Shallow and deep copies of any object."""

  from _functools import partial
  from _weakref import ref
  from copyreg import dispatch_table

  __all__ = ['Error', 'copy', 'deepcopy', 'replace']


  class Error(Exception):
      """What has no parts that it would tell of cannot be copied."""


  error = Error

  # MARK: Ways to copy

  # A way is a function of the object and the memo that makes its deep copy.

  def _copy_list(x, memo):
      result = memo[id(x)] = []
      for item in x:
          result.append(deepcopy(item, memo))
      return result


  def _copy_dict(x, memo):
      result = memo[id(x)] = {}
      for key in x:
          value = x[key]
          result[deepcopy(key, memo)] = deepcopy(value, memo)
      return result


  def _copy_tuple(x, memo):
      parts = [deepcopy(item, memo) for item in x]
      if id(x) in memo:
          # One of its own items has got to it.
          return memo[id(x)]
      is_same = all(map(_same, parts, x))
      return x if is_same else tuple(parts)


  def _copy_method(x, memo):
      return type(x)(x.__func__, deepcopy(x.__self__, memo))


  def _same(one, other):
      return one is other


  def _itself(x, memo=None):
      return x


  _deep_ways = {list: _copy_list, dict: _copy_dict, tuple: _copy_tuple,
                type(_itself.__get__(0)): _copy_method}
  _shallow_ways = {kind: kind.copy for kind in (list, dict, set, bytearray)}

  # What cannot change, or is known by its identity, is its own copy.
  _constants = (int, float, complex, bool, str, bytes, range, type, property, ref,
                *map(type, (None, ..., NotImplemented, len, _itself, _itself.__code__)))
  _deep_ways.update(dict.fromkeys(_constants, _itself))
  _shallow_ways.update(dict.fromkeys((*_constants, tuple, frozenset, slice, super), _itself))


  # MARK: Copies

  def copy(x):
      """A new object with the same contents."""
      cls = type(x)
      way = _shallow_ways.get(cls)
      if way is None:
          way = _itself if issubclass(cls, type) else getattr(cls, '__copy__', None)
      if way is not None:
          return way(x)
      parts = _parts(x, cls, 'shallow')
      return x if isinstance(parts, str) else _reconstruct(x, None, *parts)


  def deepcopy(x, memo=None, _nil=[]):
      """New objects all the way down. What occurs twice is copied once: `memo` maps the identities
      of originals to copies."""
      if memo is None:
          memo = {}
      elif (known := memo.get(id(x), _nil)) is not _nil:
          return known
      cls = type(x)
      way = _deep_ways.get(cls)
      if way is not None:
          result = way(x, memo)
      elif issubclass(cls, type):
          return x
      elif (own := getattr(x, '__deepcopy__', None)) is not None:
          result = own(memo)
      else:
          parts = _parts(x, cls, 'deep')
          result = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
      if result is not x:
          memo[id(x)] = result
          # An original that died would leave its identity to another object.
          try:
              memo[id(memo)].append(x)
          except KeyError:
              memo[id(memo)] = [x]
      return result


  def replace(obj, /, **changes):
      """A copy in which some fields have other values."""
      cls = obj.__class__
      if (method := getattr(cls, '__replace__', None)) is not None:
          return method(obj, **changes)
      raise TypeError(f'replace() does not support {cls.__name__} objects')


  # MARK: Objects in parts

  def _parts(x, cls, depth):
      # What the object says it is made of; a string if it is its own copy.
      if (function := dispatch_table.get(cls)) is not None:
          return function(x)
      for name, arguments in (('__reduce_ex__', (4,)), ('__reduce__', ())):
          if (method := getattr(x, name, None)) is not None:
              return method(*arguments)
      raise Error(f'un({depth})copyable object of type {cls}')


  def _reconstruct(x, memo, func, args, state=None, items=(), pairs=(), /):
      # Puts an object together from its parts, or from copies of them if there is a memo.
      if memo is None:
          inner = _itself
          result = func(*args)
      else:
          inner = partial(deepcopy, memo=memo)
          result = func(*map(inner, args)) if args else func(*args)
          memo[id(x)] = result
      if state is not None:
          state = inner(state)
          if hasattr(result, '__setstate__'):
              result.__setstate__(state)
          else:
              in_slots = None
              if isinstance(state, tuple) and len(state) == 2:
                  state, in_slots = state
              if state is not None:
                  result.__dict__.update(state)
              for name in in_slots or ():
                  setattr(result, name, in_slots[name])
      for item in items or ():
          result.append(inner(item))
      for key, value in pairs or ():
          key = inner(key)
          result[key] = inner(value)
      return result
  """#
