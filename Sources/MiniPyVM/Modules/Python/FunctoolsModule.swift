/// The module `functools`, in Python: functions of functions; the kernel is in `FunctoolsKernel.swift`.

extension ModuleDefinition {
  static var functools: ModuleDefinition {
    .python("functools", functoolsSource)
  }
}

private let functoolsSource: StaticString = #"""
  """Functions that take or make functions."""

  from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

  __all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering',
             'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod',
             'singledispatch', 'singledispatchmethod', 'cached_property']

  WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__',
                         '__type_params__')
  WRAPPER_UPDATES = ('__dict__',)

  GenericAlias = type(list[int])


  def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
      """Make a wrapper look like the function that it wraps."""
      for name in assigned:
          try:
              value = getattr(wrapped, name)
          except AttributeError:
              continue
          setattr(wrapper, name, value)
      for name in updated:
          getattr(wrapper, name).update(getattr(wrapped, name, {}))
      wrapper.__wrapped__ = wrapped
      return wrapper


  def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
      """A decorator that makes a wrapper look like the function that it wraps."""
      return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


  # MARK: total_ordering

  def _derived(name, root, negate, otherwise):
      # `name` in terms of `root`: the negation of it or not, and what equality adds or takes away.
      if otherwise == 'or':
          def method(self, other):
              result = getattr(type(self), root)(self, other)
              if result is NotImplemented:
                  return result
              return (not result if negate else result) or self == other
      elif otherwise == 'and':
          def method(self, other):
              result = getattr(type(self), root)(self, other)
              if result is NotImplemented:
                  return result
              return (not result if negate else result) and self != other
      else:
          def method(self, other):
              result = getattr(type(self), root)(self, other)
              if result is NotImplemented:
                  return result
              return not result
      method.__name__ = name
      method.__doc__ = getattr(int, name).__doc__
      return method


  _derivations = {
      '__lt__': (('__gt__', True, 'and'), ('__le__', False, 'or'), ('__ge__', True, '')),
      '__le__': (('__ge__', True, 'or'), ('__lt__', False, 'and'), ('__gt__', True, '')),
      '__gt__': (('__lt__', True, 'and'), ('__ge__', False, 'or'), ('__le__', True, '')),
      '__ge__': (('__le__', True, 'or'), ('__gt__', False, 'and'), ('__lt__', True, '')),
  }


  def total_ordering(cls):
      """A class decorator that fills in the missing ordering methods."""
      roots = {name for name in _derivations
               if getattr(cls, name, None) is not getattr(object, name, None)}
      if not roots:
          raise ValueError('must define at least one ordering operation: < > <= >=')
      root = max(roots)
      for name, negate, otherwise in _derivations[root]:
          if name not in roots:
              setattr(cls, name, _derived(name, root, negate, otherwise))
      return cls


  # MARK: partialmethod

  class partialmethod:
      """A method with some of its arguments given already."""

      def __init__(self, func, /, *args, **keywords):
          if not callable(func) and not hasattr(func, '__get__'):
              raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
          if isinstance(func, partialmethod):
              args = func.args + args
              keywords = {**func.keywords, **keywords}
              func = func.func
          self.func = func
          self.args = args
          self.keywords = keywords

      def __repr__(self):
          cls = type(self)
          parts = [repr(self.func), *map(repr, self.args)]
          parts.extend(f'{name}={value!r}' for name, value in self.keywords.items())
          return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

      def _make_unbound_method(self):
          def _method(cls_or_self, /, *args, **keywords):
              keywords = {**self.keywords, **keywords}
              return self.func(cls_or_self, *self.args, *args, **keywords)

          _method.__isabstractmethod__ = self.__isabstractmethod__
          _method.__partialmethod__ = self
          return _method

      def __get__(self, obj, cls=None):
          get = getattr(self.func, '__get__', None)
          if get is not None:
              bound = get(obj, cls)
              if bound is not self.func:
                  result = partial(bound, *self.args, **self.keywords)
                  try:
                      result.__self__ = bound.__self__
                  except AttributeError:
                      pass
                  return result
          return self._make_unbound_method().__get__(obj, cls)

      @property
      def __isabstractmethod__(self):
          return getattr(self.func, '__isabstractmethod__', False)

      __class_getitem__ = classmethod(GenericAlias)


  def _unwrap_partial(func):
      while isinstance(func, partial):
          func = func.func
      return func


  def _unwrap_partialmethod(func):
      before = None
      while func is not before:
          before = func
          while isinstance(getattr(func, '__partialmethod__', None), partialmethod):
              func = func.__partialmethod__
          while isinstance(func, partialmethod):
              func = getattr(func, 'func')
          func = _unwrap_partial(func)
      return func


  # MARK: Caches

  _cache_info_type = None


  def _CacheInfo(hits, misses, maxsize, currsize):
      # The named tuple is made at the first question.
      global _cache_info_type
      if _cache_info_type is None:
          from collections import namedtuple
          _cache_info_type = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'],
                                        module='functools')
      return _cache_info_type(hits, misses, maxsize, currsize)


  def lru_cache(maxsize=128, typed=False):
      """A decorator that keeps the results of the last calls."""
      if isinstance(maxsize, int):
          if maxsize < 0:
              maxsize = 0
      elif callable(maxsize) and isinstance(typed, bool):
          user_function, maxsize = maxsize, 128
          wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
          wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
          return update_wrapper(wrapper, user_function)
      elif maxsize is not None:
          raise TypeError('Expected first argument to be an integer, a callable, or None')

      def decorating_function(user_function):
          wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
          wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
          return update_wrapper(wrapper, user_function)

      return decorating_function


  def cache(user_function, /):
      """A decorator that keeps the results of all calls."""
      return lru_cache(maxsize=None)(user_function)


  _NOT_FOUND = object()


  class cached_property:
      """A property that is computed once and kept in the instance's dictionary."""

      def __init__(self, func):
          self.func = func
          self.attrname = None
          self.__doc__ = func.__doc__
          self.__module__ = func.__module__

      def __set_name__(self, owner, name):
          if self.attrname is None:
              self.attrname = name
          elif name != self.attrname:
              raise TypeError('Cannot assign the same cached_property to two different names '
                              f'({self.attrname!r} and {name!r}).')

      def __get__(self, instance, owner=None):
          if instance is None:
              return self
          if self.attrname is None:
              raise TypeError(
                  'Cannot use cached_property instance without calling __set_name__ on it.')
          try:
              cache = instance.__dict__
          except AttributeError:
              raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                              f'instance to cache {self.attrname!r} property.') from None
          value = cache.get(self.attrname, _NOT_FOUND)
          if value is _NOT_FOUND:
              value = self.func(instance)
              try:
                  cache[self.attrname] = value
              except TypeError:
                  raise TypeError(
                      f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                      f'does not support item assignment for caching {self.attrname!r} '
                      f'property.') from None
          return value

      __class_getitem__ = classmethod(GenericAlias)


  # MARK: singledispatch

  def _merged_mro(sequences):
      # C3: the first head that is in no tail comes next.
      result = []
      while True:
          sequences = [sequence for sequence in sequences if sequence]
          if not sequences:
              return result
          for sequence in sequences:
              candidate = sequence[0]
              if not any(candidate in other[1:] for other in sequences):
                  break
          else:
              raise RuntimeError('Inconsistent hierarchy')
          result.append(candidate)
          for sequence in sequences:
              if sequence[0] is candidate:
                  del sequence[0]


  def _mro_with_abcs(cls, abcs):
      # The MRO of a class with abstract base classes put where they first apply.
      boundary = 0
      for index, base in enumerate(reversed(cls.__bases__)):
          if hasattr(base, '__abstractmethods__'):
              boundary = len(cls.__bases__) - index
              break
      explicit = list(cls.__bases__[:boundary])
      rest = list(cls.__bases__[boundary:])
      introduced = [base for base in abcs
                    if issubclass(cls, base)
                    and not any(issubclass(b, base) for b in cls.__bases__)]
      remaining = [base for base in abcs if base not in introduced]
      return _merged_mro(
          [[cls]]
          + [_mro_with_abcs(base, remaining) for base in explicit]
          + [_mro_with_abcs(base, remaining) for base in introduced]
          + [_mro_with_abcs(base, remaining) for base in rest]
          + [explicit] + [introduced] + [rest])


  def _compose_mro(cls, types):
      bases = set(cls.__mro__)
      types = [kind for kind in types
               if kind not in bases and hasattr(kind, '__mro__')
               and not isinstance(kind, GenericAlias) and issubclass(cls, kind)]
      # What is a base of another one of them comes in through it.
      types = [kind for kind in types
               if not any(kind != other and kind in other.__mro__ for other in types)]
      known = set(types)
      mro = []
      for kind in types:
          found = []
          for sub in kind.__subclasses__():
              if sub not in bases and issubclass(cls, sub):
                  found.append([s for s in sub.__mro__ if s in known])
          if not found:
              mro.append(kind)
              continue
          found.sort(key=len, reverse=True)
          for sub in found:
              for subclass in sub:
                  if subclass not in mro:
                      mro.append(subclass)
      return _mro_with_abcs(cls, mro)


  def _find_impl(cls, registry):
      match = None
      for kind in _compose_mro(cls, registry.keys()):
          if match is not None:
              # Two unrelated abstract classes that both apply.
              if (kind in registry and kind not in cls.__mro__ and match not in cls.__mro__
                      and not issubclass(match, kind)):
                  raise RuntimeError(f'Ambiguous dispatch: {match} or {kind}')
              break
          if kind in registry:
              match = kind
      return registry.get(match)



  def _is_union_type(cls):
      if isinstance(cls, type(int | str)):
          return True
      import sys
      typing = sys.modules.get('typing')
      return typing is not None and typing.get_origin(cls) is typing.Union


  def _is_valid_dispatch_type(cls):
      if isinstance(cls, type):
          return True
      return _is_union_type(cls) and all(isinstance(part, type) for part in cls.__args__)


  def singledispatch(func):
      """A function whose implementation is chosen by the type of its first argument."""
      from types import MappingProxyType
      import _weakref

      registry = {}
      cached = {}
      cache_token = None

      def known(cls):
          entry = cached.get(id(cls))
          if entry is not None and entry[0]() is cls:
              return entry[1]
          return None

      def dispatch(cls):
          """The implementation for a class: of the class itself or of its nearest base."""
          nonlocal cache_token
          if cache_token is not None:
              from abc import get_cache_token
              current = get_cache_token()
              if cache_token != current:
                  cached.clear()
                  cache_token = current
          impl = known(cls)
          if impl is None:
              impl = registry.get(cls)
              if impl is None:
                  impl = _find_impl(cls, registry)
              key = id(cls)
              cached[key] = _weakref.ref(cls, lambda _: cached.pop(key, None)), impl
          return impl

      def register(cls, func=None):
          """Register an implementation for a class (or for those of a union)."""
          nonlocal cache_token
          if _is_valid_dispatch_type(cls):
              if func is None:
                  return lambda f: register(cls, f)
          else:
              if func is not None:
                  raise TypeError(f'Invalid first argument to `register()`. '
                                  f'{cls!r} is not a class or union type.')
              annotations = getattr(cls, '__annotations__', {})
              if not annotations:
                  raise TypeError(
                      f'Invalid first argument to `register()`: {cls!r}. '
                      f'Use either `@register(some_class)` or plain `@register` '
                      f'on an annotated function.')
              func = cls
              from typing import get_type_hints
              argname, cls = next(iter(get_type_hints(func).items()))
              if not _is_valid_dispatch_type(cls):
                  if _is_union_type(cls):
                      raise TypeError(f'Invalid annotation for {argname!r}. '
                                      f'{cls!r} not all arguments are classes.')
                  raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
          if _is_union_type(cls):
              for part in cls.__args__:
                  registry[part] = func
          else:
              registry[cls] = func
          if cache_token is None and hasattr(cls, '__abstractmethods__'):
              from abc import get_cache_token
              cache_token = get_cache_token()
          cached.clear()
          return func

      def wrapper(*args, **kw):
          if not args:
              raise TypeError(f'{funcname} requires at least 1 positional argument')
          return dispatch(args[0].__class__)(*args, **kw)

      funcname = getattr(func, '__name__', 'singledispatch function')
      registry[object] = func
      wrapper.register = register
      wrapper.dispatch = dispatch
      wrapper.registry = MappingProxyType(registry)
      wrapper._clear_cache = cached.clear
      update_wrapper(wrapper, func)
      return wrapper


  class singledispatchmethod:
      """A method whose implementation is chosen by the type of its first argument after self."""

      def __init__(self, func):
          if not callable(func) and not hasattr(func, '__get__'):
              raise TypeError(f'{func!r} is not callable or a descriptor')
          self.dispatcher = singledispatch(func)
          self.func = func

      def register(self, cls, method=None):
          """Register an implementation for a class."""
          return self.dispatcher.register(cls, func=method)

      def __get__(self, obj, cls=None):
          dispatch = self.dispatcher.dispatch
          funcname = getattr(self.func, '__name__', 'singledispatchmethod method')

          def _method(*args, **kwargs):
              if not args:
                  raise TypeError(f'{funcname} requires at least 1 positional argument')
              return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

          _method.__isabstractmethod__ = self.__isabstractmethod__
          _method.register = self.register
          update_wrapper(_method, self.func)
          return _method

      @property
      def __isabstractmethod__(self):
          return getattr(self.func, '__isabstractmethod__', False)
  """#
