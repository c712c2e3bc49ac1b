/// The module `copyreg`, in Python: how objects are taken apart for copies.

extension ModuleDefinition {
  static var copyreg: ModuleDefinition {
    .python("copyreg", copyregSource)
  }
}

private let copyregSource: StaticString = #"""
  """How the objects of a class are taken apart, for `copy` and for pickles."""

  __all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']


  # MARK: Functions of classes

  # What takes the objects of a class apart.
  dispatch_table = {}


  def pickle(ob_type, pickle_function, constructor_ob=None):
      """Registers the function that takes the objects of a class apart."""
      if not callable(pickle_function):
          raise TypeError('reduction functions must be callable')
      dispatch_table[ob_type] = pickle_function
      if constructor_ob is not None:
          constructor(constructor_ob)


  def constructor(object):
      """Checks that something can be called."""
      if not callable(object):
          raise TypeError('constructors must be callable')


  def pickle_complex(c):
      return type(c), (c.real, c.imag)


  def pickle_union(obj):
      from functools import reduce
      from operator import or_
      return reduce, (or_, obj.__args__)


  dispatch_table[complex] = pickle_complex
  dispatch_table[type(int | None)] = pickle_union


  # MARK: Making objects

  # The parts that object.__reduce_ex__ gives name these functions.

  def __newobj__(cls, *args):
      return cls.__new__(cls, *args)


  def __newobj_ex__(cls, args, kwargs):
      return cls.__new__(cls, *args, **kwargs)


  def _reconstructor(cls, base, state):
      # For protocols 0 and 1: an object of cls around a value of the built-in base.
      if base is object:
          return base.__new__(cls)
      made = base.__new__(cls, state)
      if base.__init__ is not object.__init__:
          base.__init__(made, state)
      return made


  def _reduce_ex(self, proto):
      # What object.__reduce_ex__ answers for protocols 0 and 1.
      cls = type(self)
      base = cls
      while base.__flags__ >> 9 & 1:
          # A class made at run time.
          base = base.__base__
      if base is cls and base is not object:
          raise TypeError(f'cannot pickle {cls.__name__!r} object')
      has_slots_only = (getattr(self, '__slots__', None)
                        and cls.__getstate__ is object.__getstate__)
      if has_slots_only:
          raise TypeError('a class that defines __slots__ without defining __getstate__ '
                          'cannot be pickled')
      parts = _reconstructor, (cls, base, None if base is object else base(self))
      state = self.__getstate__()
      return (*parts, state) if state else parts


  def _slotnames(cls):
      # The names of the slots of a class and its bases, which the class remembers.
      known = cls.__dict__.get('__slotnames__')
      if known is not None:
          return known
      names = []
      for base in cls.__mro__ if hasattr(cls, '__slots__') else ():
          own = vars(base).get('__slots__', ())
          for name in (own,) if isinstance(own, str) else own:
              if name in ('__dict__', '__weakref__'):
                  continue
              owner = base.__name__.lstrip('_')
              is_private = name.startswith('__') and not name.endswith('__')
              names.append(f'_{owner}{name}' if owner and is_private else name)
      try:
          cls.__slotnames__ = names
      except Exception:
          pass
      return names


  # MARK: Extension codes

  # Codes of things by (module, name), the reverse, and what pickle has found by code.
  _extension_registry, _inverted_registry, _extension_cache = {}, {}, {}


  def add_extension(module, name, code):
      """Gives a short code to a thing of a module."""
      key, code = (module, name), int(code)
      if code < 1 or code.bit_length() > 31:
          raise ValueError('code out of range')
      known, holder = _extension_registry.get(key), _inverted_registry.get(code)
      if known is not None and known != code:
          raise ValueError(f'key {key} is already registered with code {known}')
      if holder is not None and holder != key:
          raise ValueError(f'code {code} is already in use for key {holder}')
      _extension_registry[key], _inverted_registry[code] = code, key


  def remove_extension(module, name, code):
      """Takes a code away; the cache forgets it."""
      key = module, name
      if (_extension_registry.get(key), _inverted_registry.get(code)) != (code, key):
          raise ValueError(f'key {key} is not registered with code {code}')
      del _extension_registry[key], _inverted_registry[code]
      _extension_cache.pop(code, None)


  def clear_extension_cache():
      """Makes the cache forget everything."""
      _extension_cache.clear()
  """#
