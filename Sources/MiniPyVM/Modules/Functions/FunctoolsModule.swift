/// The module `functools`, in Python: functions of functions. `FunctoolsModule+Dispatch.swift` has the
/// generic functions; `partial`, `reduce`, `cmp_to_key` and the caches are native
/// (`FunctoolsKernel.swift`).

extension ModuleDefinition {
  static var functools: ModuleDefinition {
    .python("functools", functoolsSource, functoolsDispatchSource)
  }
}

private let functoolsSource: StaticString = #"""
  """Functions that take or make functions."""

  from _functools import _lru_cache_wrapper, cmp_to_key, merge_orders, partial, reduce

  __all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering',
             'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod',
             'singledispatch', 'singledispatchmethod', 'cached_property']

  GenericAlias = type(list[int])

  _absent = object()

  # MARK: Wrappers

  WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__',
                         '__type_params__')
  WRAPPER_UPDATES = ('__dict__',)


  def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
      """Makes a wrapper look like the function that it wraps, and returns it."""
      for name in assigned:
          if (shown := getattr(wrapped, name, _absent)) is not _absent:
              setattr(wrapper, name, shown)
      for name in updated:
          more = getattr(wrapped, name, {})
          getattr(wrapper, name).update(more)
      wrapper.__wrapped__ = wrapped
      return wrapper


  def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
      """update_wrapper as a decorator."""
      return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


  # MARK: total_ordering

  # The name of a comparison, __lt__ … __ge__, says which way it points (l, g) and whether it is
  # strict (t) or lets equals in (e). Each letter has a counterpart.
  _counterpart = {'l': 'g', 'g': 'l', 't': 'e', 'e': 't'}


  def _derived(root, way, limit):
      # The comparison __way limit__ out of the one called root.
      turned, other_limit = way != root[2], limit != root[3]
      strict = limit == 't'

      def method(self, other):
          answer = getattr(type(self), root)(self, other)
          if answer is NotImplemented:
              return answer
          if turned:
              answer = not answer
              if other_limit:
                  # The very opposite.
                  return answer
          # Only equals are told wrong.
          return answer and self != other if strict else answer or self == other

      method.__name__ = f'__{way}{limit}__'
      method.__qualname__ = f'_{way}{limit}_from_{root[2:4]}'
      method.__doc__ = f'Derived from {root} by total_ordering.'
      return method


  def total_ordering(cls):
      """A class decorator: adds the comparisons that are missing to one that the class has."""
      own = [name for name in ('__lt__', '__le__', '__gt__', '__ge__')
             if getattr(cls, name, None) is not getattr(object, name, None)]
      if not own:
          raise ValueError('must define at least one ordering operation: < > <= >=')
      way, limit = own[0][2:4]
      back, other = _counterpart[way], _counterpart[limit]
      for letters in ((back, limit), (way, other), (back, other)):
          if (name := '__%s%s__' % letters) not in own:
              setattr(cls, name, _derived(own[0], *letters))
      return cls


  # MARK: partialmethod

  # Whether what a descriptor wraps is abstract.
  _abstractness = property(lambda self: getattr(self.func, '__isabstractmethod__', False))


  class partialmethod:
      """A method some of whose arguments are given already."""

      __class_getitem__ = classmethod(GenericAlias)

      def __init__(self, func, /, *args, **keywords):
          if isinstance(func, partialmethod):
              args, keywords = func.args + args, func.keywords | keywords
              func = func.func
          elif not (callable(func) or hasattr(func, '__get__')):
              raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
          self.func, self.args, self.keywords = func, args, keywords

      def __repr__(self):
          cls = type(self)
          given = [self.func, *self.args]
          shown = [repr(value) for value in given] + ['%s=%r' % pair for pair in self.keywords.items()]
          return f'{cls.__module__}.{cls.__qualname__}({", ".join(shown)})'

      def __get__(self, obj, cls=None):
          func = self.func
          # A partial will bind itself one day; here it gets the receiver as any function does.
          bind = None if isinstance(func, partial) else getattr(func, '__get__', None)
          bound = func if bind is None else bind(obj, cls)
          if bound is func:
              return self._make_unbound_method().__get__(obj, cls)
          method = partial(bound, *self.args, **self.keywords)
          receiver = getattr(bound, '__self__', _absent)
          if receiver is not _absent:
              method.__self__ = receiver
          return method

      def _make_unbound_method(self):
          func, given, known = self.func, self.args, self.keywords

          def _method(cls_or_self, /, *args, **keywords):
              return func(cls_or_self, *given, *args, **{**known, **keywords})

          _method.__isabstractmethod__ = self.__isabstractmethod__
          _method.__partialmethod__ = self
          return _method

      __isabstractmethod__ = _abstractness


  def _unwrap_partial(func):
      # The function at the bottom of partials.
      while isinstance(func, partial):
          func = func.func
      return func


  def _unwrap_partialmethod(func):
      # The function at the bottom of partials, partial methods and what these make.
      while True:
          made_by = getattr(func, '__partialmethod__', None)
          if isinstance(made_by, partialmethod):
              func = made_by
          elif isinstance(func, (partial, partialmethod)):
              func = func.func
          else:
              return func


  # MARK: Caches

  def lru_cache(maxsize=128, typed=False):
      """A decorator: the function remembers the results of its last calls."""
      def remembering(function):
          wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
          wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
          return update_wrapper(wrapper, function)

      if isinstance(maxsize, int):
          maxsize = max(maxsize, 0)
      elif callable(maxsize) and isinstance(typed, bool):
          # It stands before a function without parentheses.
          function, maxsize = maxsize, 128
          return remembering(function)
      elif maxsize is not None:
          raise TypeError('Expected first argument to be an integer, a callable, or None')
      return remembering


  def cache(user_function, /):
      """A decorator: the function remembers the results of all calls."""
      return lru_cache(None)(user_function)


  def _CacheInfo(hits, misses, maxsize, currsize):
      # The class is made when it is first asked for: few programs ask.
      return _cache_info_class()(hits, misses, maxsize, currsize)


  @cache
  def _cache_info_class():
      from collections import namedtuple
      return namedtuple('CacheInfo', 'hits misses maxsize currsize', module='functools')


  class cached_property:
      """A property that is computed once; from then on the instance's dictionary has it."""

      __class_getitem__ = classmethod(GenericAlias)

      def __init__(self, func):
          self.func, self.attrname = func, None
          for name in ('__doc__', '__module__'):
              setattr(self, name, getattr(func, name))

      def __set_name__(self, owner, name):
          if self.attrname not in (None, name):
              raise TypeError('Cannot assign the same cached_property to two different names '
                              f'({self.attrname!r} and {name!r}).')
          self.attrname = name

      def __get__(self, instance, owner=None):
          if instance is None:
              return self
          name = self.attrname
          if name is None:
              raise TypeError(
                  'Cannot use cached_property instance without calling __set_name__ on it.')
          try:
              values = instance.__dict__
          except AttributeError:
              raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance "
                              f'to cache {name!r} property.') from None
          if (value := values.get(name, _absent)) is not _absent:
              return value
          value = self.func(instance)
          try:
              values[name] = value
          except TypeError:
              raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                              f'does not support item assignment for caching {name!r} property.'
                              ) from None
          return value
  """#
