/// The module `abc`: abstract base classes. What they do is in `AbstractClassKernel.swift`.

extension ModuleDefinition {
  static var abc: ModuleDefinition { .python("abc", abcSource) }
}

private let abcSource: StaticString = #"""
  """Abstract base classes."""

  import _abc
  from _abc import get_cache_token


  def abstractmethod(funcobj):
      """Mark a method that concrete subclasses must define."""
      funcobj.__isabstractmethod__ = True
      return funcobj


  def _marked(decorator, about):
      # What an abstractmethod below a built-in decorator used to be written with.
      name = f'abstract{decorator.__name__}'
      namespace = {'__doc__': about, '__isabstractmethod__': True}
      if decorator is not property:
          def __init__(self, callable):
              decorator.__init__(self, abstractmethod(callable))
          __init__.__qualname__ = f'{name}.__init__'
          namespace['__init__'] = __init__
      return type(name, (decorator,), namespace)


  abstractclassmethod = _marked(classmethod, 'Deprecated: abstractmethod below classmethod.')
  abstractstaticmethod = _marked(staticmethod, 'Deprecated: abstractmethod below staticmethod.')
  abstractproperty = _marked(property, 'Deprecated: abstractmethod below property.')


  class ABCMeta(type):
      """The metaclass of abstract base classes.

      Their subclasses are abstract as long as a method is. Other classes may be registered as
      virtual subclasses, or be recognised by __subclasshook__.
      """

      def __new__(mcls, name, bases, namespace, /, **kwargs):
          made = super().__new__(mcls, name, bases, namespace, **kwargs)
          _abc._abc_init(made)
          return made

      def register(cls, subclass):
          """Make a class a virtual subclass. Returns it, so that this is a decorator too."""
          return _abc._abc_register(cls, subclass)

      def __instancecheck__(cls, instance):
          """What isinstance(instance, cls) answers."""
          return _abc._abc_instancecheck(cls, instance)

      def __subclasscheck__(cls, subclass):
          """What issubclass(subclass, cls) answers."""
          return _abc._abc_subclasscheck(cls, subclass)

      def _dump_registry(cls, file=None):
          """Print what the class remembers."""
          print(f'Class: {cls.__module__}.{cls.__qualname__}',
                f'Inv. counter: {get_cache_token()}', sep='\n', file=file)
          labels = 'registry', 'cache', 'negative_cache', 'negative_cache_version'
          for label, held in zip(labels, _abc._get_dump(cls)):
              print(f'_abc_{label}: {held!r}', file=file)

      def _abc_registry_clear(cls):
          """Forget the registered classes."""
          _abc._reset_registry(cls)

      def _abc_caches_clear(cls):
          """Forget the answers given so far."""
          _abc._reset_caches(cls)


  _abc._trust(ABCMeta)


  def update_abstractmethods(cls):
      """Find out anew which methods are abstract, after some were added or replaced."""
      if hasattr(cls, '__abstractmethods__'):
          cls.__abstractmethods__ = _abc._abstract_names(cls)
      return cls


  class ABC(metaclass=ABCMeta):
      """A class to inherit from instead of naming the metaclass."""

      __slots__ = ()
  """#
