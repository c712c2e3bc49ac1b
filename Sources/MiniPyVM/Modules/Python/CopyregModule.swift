/// The module `copyreg`, in Python: how objects are taken apart for copies.

extension ModuleDefinition {
  static var copyreg: ModuleDefinition {
    .python("copyreg", copyregSource)
  }
}

private let copyregSource: StaticString = #"""
  """Helper functions for pickling and copying: how the objects of a class are taken apart."""

  __all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

  dispatch_table = {}


  def pickle(ob_type, pickle_function, constructor_ob=None):
      if not callable(pickle_function):
          raise TypeError('reduction functions must be callable')
      dispatch_table[ob_type] = pickle_function
      if constructor_ob is not None:
          constructor(constructor_ob)


  def constructor(object):
      if not callable(object):
          raise TypeError('constructors must be callable')


  def pickle_complex(c):
      return complex, (c.real, c.imag)


  pickle(complex, pickle_complex, complex)


  def pickle_union(obj):
      import functools
      import operator
      return functools.reduce, (operator.or_, obj.__args__)


  pickle(type(int | str), pickle_union)


  def __newobj__(cls, *args):
      return cls.__new__(cls, *args)


  def __newobj_ex__(cls, args, kwargs):
      """As __newobj__, for protocol 4: with keywords."""
      return cls.__new__(cls, *args, **kwargs)


  def _reconstructor(cls, base, state):
      if base is object:
          return object.__new__(cls)
      made = base.__new__(cls, state)
      if base.__init__ != object.__init__:
          base.__init__(made, state)
      return made


  _extension_registry = {}
  _inverted_registry = {}
  _extension_cache = {}


  def add_extension(module, name, code):
      """Register an extension code."""
      code = int(code)
      if not 1 <= code <= 0x7fffffff:
          raise ValueError('code out of range')
      key = (module, name)
      if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
          return
      if key in _extension_registry:
          raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
      if code in _inverted_registry:
          raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
      _extension_registry[key] = code
      _inverted_registry[code] = key


  def remove_extension(module, name, code):
      """Unregister an extension code."""
      key = (module, name)
      if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
          raise ValueError(f'key {key} is not registered with code {code}')
      del _extension_registry[key]
      del _inverted_registry[code]
      _extension_cache.pop(code, None)


  def clear_extension_cache():
      _extension_cache.clear()
  """#
