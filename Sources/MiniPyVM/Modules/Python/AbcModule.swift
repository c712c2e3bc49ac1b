/// The module `abc`, in Python: abstract base classes.

extension ModuleDefinition {
  static var abc: ModuleDefinition {
    .python("abc", abcSource)
  }
}

private let abcSource: StaticString = #"""
  from _weakref import ref as _ref


  def abstractmethod(funcobj):
      """Mark a method that concrete subclasses must define."""
      funcobj.__isabstractmethod__ = True
      return funcobj


  class abstractclassmethod(classmethod):
      """Deprecated: a classmethod that is abstract."""

      __isabstractmethod__ = True

      def __init__(self, callable):
          callable.__isabstractmethod__ = True
          super().__init__(callable)


  class abstractstaticmethod(staticmethod):
      """Deprecated: a staticmethod that is abstract."""

      __isabstractmethod__ = True

      def __init__(self, callable):
          callable.__isabstractmethod__ = True
          super().__init__(callable)


  class abstractproperty(property):
      """Deprecated: a property that is abstract."""

      __isabstractmethod__ = True


  # Grows with every registration: a negative answer of an older time is worth nothing.
  _counter = 0


  def get_cache_token():
      """The number of registrations so far, for caches of answers that depend on them."""
      return _counter


  class _abc_data:
      """What an abstract base class remembers: weak references to classes."""

      __slots__ = 'registry', 'cache', 'negative', 'version', '__weakref__'

      def __init__(self):
          self.registry = None
          self.cache = None
          self.negative = None
          self.version = _counter


  _abc_data.__module__ = '_abc'


  def _remember(references, cls):
      known = set() if references is None else references
      known.add(_ref(cls, known.discard))
      return known


  def _abstract_names(cls, namespace):
      found = {name for name, value in namespace.items()
               if getattr(value, '__isabstractmethod__', False)}
      for base in cls.__bases__:
          for name in getattr(base, '__abstractmethods__', ()):
              value = getattr(cls, name, None)
              if getattr(value, '__isabstractmethod__', False):
                  found.add(name)
      return frozenset(found)


  class ABCMeta(type):
      """The metaclass of abstract base classes."""

      def __new__(mcls, name, bases, namespace, /, **kwargs):
          cls = super().__new__(mcls, name, bases, namespace, **kwargs)
          cls.__abstractmethods__ = _abstract_names(cls, namespace)
          cls._abc_impl = _abc_data()
          return cls

      def register(cls, subclass):
          """Make a class a virtual subclass. Returns it, so that this is a decorator too."""
          global _counter
          if not isinstance(subclass, type):
              raise TypeError('Can only register classes')
          if issubclass(subclass, cls):
              return subclass
          if issubclass(cls, subclass):
              raise RuntimeError('Refusing to create an inheritance cycle')
          data = cls._abc_impl
          data.registry = _remember(data.registry, subclass)
          _counter += 1
          return subclass

      def __instancecheck__(cls, instance):
          """Override for isinstance(instance, cls)."""
          subclass = instance.__class__
          data = cls._abc_impl
          if data.cache and _ref(subclass) in data.cache:
              return True
          subtype = type(instance)
          if subtype is subclass:
              if (data.version == _counter and data.negative
                      and _ref(subclass) in data.negative):
                  return False
              return cls.__subclasscheck__(subclass)
          return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

      def __subclasscheck__(cls, subclass):
          """Override for issubclass(subclass, cls)."""
          if not isinstance(subclass, type):
              raise TypeError('issubclass() arg 1 must be a class')
          data = cls._abc_impl
          reference = _ref(subclass)
          if data.cache and reference in data.cache:
              return True
          if data.version != _counter:
              data.negative = None
              data.version = _counter
          elif data.negative and reference in data.negative:
              return False
          answer = cls.__subclasshook__(subclass)
          if answer is NotImplemented:
              answer = (cls in getattr(subclass, '__mro__', ())
                        or _is_registered(data, subclass)
                        or any(issubclass(subclass, derived) for derived in cls.__subclasses__()))
          elif not isinstance(answer, bool):
              raise AssertionError('__subclasshook__ must return either False, True, '
                                   'or NotImplemented')
          if answer:
              data.cache = _remember(data.cache, subclass)
          else:
              data.negative = _remember(data.negative, subclass)
          return answer

      def _dump_registry(cls, file=None):
          """Print what the class remembers, for debugging."""
          print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
          print(f'Inv. counter: {get_cache_token()}', file=file)
          data = cls._abc_impl
          print(f'_abc_registry: {data.registry or set()!r}', file=file)
          print(f'_abc_cache: {data.cache or set()!r}', file=file)
          print(f'_abc_negative_cache: {data.negative or set()!r}', file=file)
          print(f'_abc_negative_cache_version: {data.version!r}', file=file)

      def _abc_registry_clear(cls):
          """Forget the registered classes."""
          cls._abc_impl.registry = None

      def _abc_caches_clear(cls):
          """Forget the answers given so far."""
          cls._abc_impl.cache = cls._abc_impl.negative = None


  def _is_registered(data, subclass):
      for reference in list(data.registry or ()):
          registered = reference()
          if registered is not None and issubclass(subclass, registered):
              return True
      return False


  def update_abstractmethods(cls):
      """Compute anew which methods of an abstract class are abstract."""
      if not hasattr(cls, '__abstractmethods__'):
          return cls
      names = set()
      for base in cls.__bases__:
          for name in getattr(base, '__abstractmethods__', ()):
              if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                  names.add(name)
      for name, value in cls.__dict__.items():
          if getattr(value, '__isabstractmethod__', False):
              names.add(name)
      cls.__abstractmethods__ = frozenset(names)
      return cls


  class ABC(metaclass=ABCMeta):
      """A class to inherit from instead of naming the metaclass."""

      __slots__ = ()
  """#
