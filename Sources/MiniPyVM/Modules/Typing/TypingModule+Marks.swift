/// Functions and decorators that do little but say something; distinct names of types.

let typingMarksSource: StaticString = #"""
  def cast(typ, val):
      """The value; a checker believes the type."""
      return val


  def assert_type(val, typ, /):
      """The value; a checker verifies the type."""
      return val


  def assert_never(arg, /):
      """Raise: the program does not come here."""
      limit = _ASSERT_NEVER_REPR_MAX_LENGTH
      shown = repr(arg)
      raise AssertionError('Expected code to be unreachable, but got: '
                           + (shown if len(shown) <= limit else shown[:limit] + '...'))


  _ASSERT_NEVER_REPR_MAX_LENGTH = 100


  def reveal_type(obj, /):
      """Print the object's class to standard error, and return the object."""
      print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
      return obj


  # MARK: Decorators

  def _mark(obj, name, value=True):
      # An attribute, on what takes attributes.
      try:
          setattr(obj, name, value)
      except (AttributeError, TypeError):
          pass
      return obj


  def final(f):
      """Mark a method or class as final."""
      return _mark(f, '__final__')


  def override(method, /):
      """Mark a method as one that overrides a base's."""
      return _mark(method, '__override__')


  def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                          frozen_default=False, field_specifiers=(), **kwargs):
      """Mark what makes classes like dataclasses."""
      said = dict(locals())

      def decorator(cls_or_fn):
          cls_or_fn.__dataclass_transform__ = said
          return cls_or_fn

      return decorator


  # Module and qualified name of a function: its overloads by their first lines.
  _overload_registry = {}


  def _place(func):
      inner = getattr(func, '__func__', func)
      return inner.__module__, inner.__qualname__


  def overload(func):
      """Mark one of several signatures of a function."""
      try:
          line = getattr(func, '__func__', func).__code__.co_firstlineno
          _overload_registry.setdefault(_place(func), {})[line] = func
      except AttributeError:
          # Not a function with a place in a text.
          pass
      return _overload_dummy


  def _overload_dummy(*args, **kwds):
      raise NotImplementedError(
          'You should not call an overloaded function. A series of @overload-decorated functions '
          'outside a stub module should always be followed by an implementation that is not '
          '@overload-ed.')


  def get_overloads(func):
      """The overloads of a function."""
      return list(_overload_registry.get(_place(func), {}).values())


  def clear_overloads():
      """Forget all overloads."""
      _overload_registry.clear()


  # MARK: Distinct names

  from _typing import _idfunc


  class NewType(_Joinable):
      """A name for a type that is distinct to a checker; a call returns its argument."""

      def __init__(self, name, tp):
          self.__qualname__ = name
          self.__name__ = name.rpartition('.')[2]
          self.__supertype__ = tp
          module = sys._getframemodulename(1) or '__main__'
          if module != 'typing':
              self.__module__ = module

      # A native function does not bind: it gets the argument alone.
      __call__ = _idfunc

      def __repr__(self):
          return f'{self.__module__}.{self.__qualname__}'

      def __reduce__(self):
          return self.__qualname__

      def __mro_entries__(self, bases):
          # The class that tries to derive from it meets this one, which knows both names.
          wanted = self.__name__

          class Refusing:
              def __init_subclass__(cls):
                  raise TypeError(
                      'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                      f'`{cls.__name__} = NewType({cls.__name__!r}, {wanted})`')

          return (Refusing,)
  """#
