/// The second part of `functools`: functions and methods that choose an implementation by the class of
/// an argument.

let functoolsDispatchSource: StaticString = #"""


  # MARK: Which implementation

  def _placed(cls, abstract):
      # The order of the bases of cls, with abstract classes that it is registered with (or is a
      # subclass of by their hook) among its bases: where they first hold, after the last base that
      # is abstract itself, before the others.
      bases = cls.__bases__
      last = max((place for place, base in enumerate(bases, 1)
                  if hasattr(base, '__abstractmethods__')), default=0)
      own = [kind for kind in abstract
             if issubclass(cls, kind) and not any(issubclass(base, kind) for base in bases)]
      inherited = [kind for kind in abstract if kind not in own]
      groups = bases[:last], own, bases[last:]
      orders = [_placed(base, inherited) for group in groups for base in group]
      merged = merge_orders([[cls], *orders, *groups])
      if merged is None:
          raise RuntimeError('Inconsistent hierarchy')
      return merged


  def _virtual_bases(cls, registry):
      # The classes in the registry that cls is a subclass of without inheriting from them; not
      # those that others of them inherit from.
      inherited = frozenset(cls.__mro__)
      virtual = [kind for kind in registry
                 if kind not in inherited and hasattr(kind, '__mro__')
                 and not isinstance(kind, GenericAlias) and issubclass(cls, kind)]
      virtual = [kind for kind in virtual
                 if not any(kind in other.__mro__ and kind != other for other in virtual)]
      ordered = {}
      for kind in virtual:
          # Where a subclass holds as well, its bases say what comes first; the one with most wins.
          orders = [[base for base in sub.__mro__ if base in virtual]
                    for sub in kind.__subclasses__()
                    if sub not in inherited and issubclass(cls, sub)]
          for order in sorted(orders, key=len, reverse=True) or [[kind]]:
              ordered.update(dict.fromkeys(order))
      return list(ordered)


  def _find_impl(cls, registry):
      # The implementation of the nearest base.
      virtual = _virtual_bases(cls, registry)
      order = iter(_placed(cls, virtual) if virtual else cls.__mro__)
      nearest = next((kind for kind in order if kind in registry), None)
      rival = next(order, None)
      if (rival in registry and not issubclass(nearest, rival)
              and {nearest, rival}.isdisjoint(cls.__mro__)):
          raise RuntimeError(f'Ambiguous dispatch: {nearest} or {rival}')
      return registry.get(nearest)


  def _is_union(kind):
      if isinstance(kind, type(int | str)):
          return True
      import sys
      typing = sys.modules.get('typing')
      return typing is not None and typing.get_origin(kind) is typing.Union


  def _classes(kind):
      # The classes that a class or a union stands for; none if it is neither, or not all are.
      if isinstance(kind, type):
          return [kind]
      parts = kind.__args__ if _is_union(kind) else ()
      return parts if all(isinstance(part, type) for part in parts) else ()


  def _annotation(func):
      # What the first annotation of a function says.
      if not getattr(func, '__annotations__', None):
          raise TypeError(f'Invalid first argument to `register()`: {func!r}. Use either '
                          '`@register(some_class)` or plain `@register` on an annotated function.')
      from typing import get_type_hints
      name, kind = next(iter(get_type_hints(func).items()))
      if not _classes(kind):
          reason = 'not all arguments are classes' if _is_union(kind) else 'is not a class'
          raise TypeError(f'Invalid annotation for {name!r}. {kind!r} {reason}.')
      return kind


  class _Implementations:
      # The implementations of a generic function. What was found for a class is kept until another
      # implementation is registered, an abstract class in the registry gets another subclass, or
      # the class dies.

      def __init__(self, func):
          self.registry = {object: func}
          self.found = {}
          self._token = None

      def dispatch(self, cls):
          """The implementation for a class: its own or the nearest base's."""
          if self._token is not None and self._token != (token := self._current_token()):
              self.found.clear()
              self._token = token
          key = id(cls)
          reference, implementation = self.found.get(key, (None, None))
          if reference is not None and reference() is cls:
              return implementation
          from _weakref import ref
          forget = self.found.pop
          reference = ref(cls, lambda _: forget(key, None))
          implementation = self.registry.get(cls) or _find_impl(cls, self.registry)
          self.found[key] = reference, implementation
          return implementation

      def register(self, cls, func=None):
          """Registers an implementation for a class, for those of a union, or, as a decorator, for
          what the function's first annotation says."""
          classes = _classes(cls)
          if classes and func is None:
              return partial(self.register, cls)
          if not classes:
              if func is not None:
                  raise TypeError('Invalid first argument to `register()`. '
                                  f'{cls!r} is not a class or union type.')
              func, cls = cls, _annotation(cls)
              classes = _classes(cls)
          for kind in classes:
              self.registry[kind] = func
          if self._token is None and hasattr(cls, '__abstractmethods__'):
              self._token = self._current_token()
          self.found.clear()
          return func

      def _current_token(self):
          from abc import get_cache_token
          return get_cache_token()


  # MARK: Generic functions

  def _check_given(args, func, kind):
      if not args:
          raise TypeError(f"{getattr(func, '__name__', kind)} requires at least "
                          '1 positional argument')


  def singledispatch(func):
      """A decorator: the class of the first argument chooses the implementation."""
      implementations = _Implementations(func)
      dispatch = implementations.dispatch

      def wrapper(*args, **kw):
          _check_given(args, func, 'singledispatch function')
          return dispatch(args[0].__class__)(*args, **kw)

      vars(wrapper).update(
          dispatch=dispatch, register=implementations.register,
          registry=type(vars(type))(implementations.registry),
          _clear_cache=implementations.found.clear)
      return update_wrapper(wrapper, func)


  class singledispatchmethod:
      """A decorator of methods: the class of the first argument after self chooses."""

      def __init__(self, func):
          if not (callable(func) or hasattr(func, '__get__')):
              raise TypeError(f'{func!r} is not callable or a descriptor')
          self.func, self.dispatcher = func, singledispatch(func)

      def register(self, cls, method=None):
          """As the method of functions made by singledispatch."""
          return self.dispatcher.register(cls, func=method)

      def __get__(self, obj, cls=None):
          dispatch = self.dispatcher.dispatch

          def _method(*args, **kwargs):
              _check_given(args, self.func, 'singledispatchmethod method')
              chosen = dispatch(args[0].__class__)
              return chosen.__get__(obj, cls)(*args, **kwargs)

          _method.register = self.register
          _method.__isabstractmethod__ = self.__isabstractmethod__
          return update_wrapper(_method, self.func)

      __isabstractmethod__ = _abstractness
  """#
