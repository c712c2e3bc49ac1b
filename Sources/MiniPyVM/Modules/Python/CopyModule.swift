/// The module `copy`, in Python: shallow and deep copies.

extension ModuleDefinition {
  static var copy: ModuleDefinition {
    .python("copy", copySource)
  }
}

private let copySource: StaticString = #"""
  """Shallow and deep copies of any object."""

  from copyreg import dispatch_table

  __all__ = ['Error', 'copy', 'deepcopy', 'replace']


  class Error(Exception):
      pass


  error = Error

  # Copies of these are the objects themselves.
  _atomic_types = {type(None), int, float, bool, complex, bytes, str, type(...),
                   type(NotImplemented), type, range, property, type(len), type(lambda: 0),
                   type(error.__init__), type((lambda: 0).__code__)}


  def _atomic(kind):
      if kind in _atomic_types:
          return True
      # The types of functions and of weak references live in other modules; they are not imported
      # for a copy.
      return kind.__name__ == 'ReferenceType' and kind.__module__ == 'weakref'


  def copy(x):
      """Shallow copy: a new object with the same contents."""
      cls = type(x)
      if _atomic(cls) or cls is tuple or cls is frozenset or cls is slice:
          return x
      if cls is list or cls is dict or cls is set or cls is bytearray:
          return cls.copy(x)
      if issubclass(cls, type):
          return x
      copier = getattr(cls, '__copy__', None)
      if copier is not None:
          return copier(x)
      parts = _reduced(x, cls)
      if isinstance(parts, str):
          return x
      return _reconstruct(x, None, *parts)


  def _reduced(x, cls):
      reductor = dispatch_table.get(cls)
      if reductor is not None:
          return reductor(x)
      reductor = getattr(x, '__reduce_ex__', None)
      if reductor is not None:
          return reductor(4)
      reductor = getattr(x, '__reduce__', None)
      if reductor:
          return reductor()
      raise Error('un(deep)copyable object of type %s' % cls)


  def deepcopy(x, memo=None, _nil=[]):
      """Deep copy: new objects all the way down; what occurs twice is copied once."""
      cls = type(x)
      if _atomic(cls):
          return x
      key = id(x)
      if memo is None:
          memo = {}
      else:
          known = memo.get(key, _nil)
          if known is not _nil:
              return known
      copier = _deep_copiers.get(cls)
      if copier is not None:
          result = copier(x, memo)
      elif issubclass(cls, type):
          result = x
      else:
          copier = getattr(x, '__deepcopy__', None)
          if copier is not None:
              result = copier(memo)
          else:
              parts = _reduced(x, cls)
              result = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
      if result is not x:
          memo[key] = result
          _keep_alive(x, memo)
      return result


  def _keep_alive(x, memo):
      # The originals live as long as the memo: their identities are its keys.
      try:
          memo[id(memo)].append(x)
      except KeyError:
          memo[id(memo)] = [x]


  def _deepcopy_list(x, memo):
      result = []
      memo[id(x)] = result
      append = result.append
      for item in x:
          append(deepcopy(item, memo))
      return result


  def _deepcopy_tuple(x, memo):
      items = [deepcopy(item, memo) for item in x]
      # A cycle through the tuple has copied it by now.
      try:
          return memo[id(x)]
      except KeyError:
          pass
      for old, new in zip(x, items):
          if old is not new:
              return tuple(items)
      return x


  def _deepcopy_dict(x, memo):
      result = {}
      memo[id(x)] = result
      for key, value in x.items():
          result[deepcopy(key, memo)] = deepcopy(value, memo)
      return result


  def _deepcopy_method(x, memo):
      return type(x)(x.__func__, deepcopy(x.__self__, memo))


  _deep_copiers = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
                   type(_deepcopy_method.__get__(0)): _deepcopy_method}


  def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *,
                   deepcopy=deepcopy):
      deep = memo is not None
      if deep and args:
          args = (deepcopy(arg, memo) for arg in args)
      result = func(*args)
      if deep:
          memo[id(x)] = result
      if state is not None:
          if deep:
              state = deepcopy(state, memo)
          if hasattr(result, '__setstate__'):
              result.__setstate__(state)
          else:
              slots = None
              if isinstance(state, tuple) and len(state) == 2:
                  state, slots = state
              if state is not None:
                  result.__dict__.update(state)
              if slots is not None:
                  for key, value in slots.items():
                      setattr(result, key, value)
      if listiter is not None:
          for item in listiter:
              result.append(deepcopy(item, memo) if deep else item)
      if dictiter is not None:
          for key, value in dictiter:
              if deep:
                  key = deepcopy(key, memo)
                  value = deepcopy(value, memo)
              result[key] = value
      return result


  def replace(obj, /, **changes):
      """A copy of an object in which some fields have other values."""
      cls = obj.__class__
      method = getattr(cls, '__replace__', None)
      if method is None:
          raise TypeError(f'replace() does not support {cls.__name__} objects')
      return method(obj, **changes)
  """#
