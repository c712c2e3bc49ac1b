/// Protocols: classes that say which members an object must have.

let typingProtocolsSource: StaticString = #"""
  from abc import ABCMeta, abstractmethod

  # MARK: The members of a protocol

  # What every class may have without asking for it.
  _NO_MEMBERS = frozenset('''
      __abstractmethods__ __annotations__ __class_getitem__ __dict__ __doc__ __firstlineno__ __init__
      __match_args__ __module__ __new__ __non_callable_proto_members__ __orig_bases__ __orig_class__
      __parameters__ __protocol_attrs__ __slots__ __static_attributes__ __subclasshook__
      __type_params__ __weakref__ _abc_impl _is_protocol _is_runtime_protocol
      _MutableMapping__marker'''.split())

  # Other modules' classes that count as protocols.
  _ALLIES = {
      'collections.abc': '''AsyncIterable AsyncIterator Awaitable Buffer Callable Collection
                            Container Hashable Iterable Iterator Reversible Sized''',
      'contextlib': 'AbstractAsyncContextManager AbstractContextManager',
      'os': 'PathLike'}

  _NOT_THERE = object()
  _NOT_CHECKABLE = 'Instance and class checks can only be used with @runtime_checkable protocols'


  def _members(cls):
      # The names that a protocol and those it derives from define or annotate.
      names = set()
      for base in cls.__mro__[:-1]:
          if base.__name__ not in ('Protocol', 'Generic'):
              names.update(base.__dict__, base.__dict__.get('__annotations__', ()))
      return {name for name in names - _NO_MEMBERS if not name.startswith('_abc_')}


  def _is_a_protocol(cls):
      return getattr(cls, '_is_protocol', False)


  def _found_statically(obj, name):
      # An attribute where it is stored: no descriptor and no hook runs.
      places = []
      if isinstance(obj, type):
          places += type.__dict__['__mro__'].__get__(obj)
      else:
          try:
              own = object.__getattribute__(obj, '__dict__')
          except AttributeError:
              own = None
          if isinstance(own, dict) and name in own:
              return own[name]
      places += type.__dict__['__mro__'].__get__(type(obj))
      for place in places:
          names = type.__dict__['__dict__'].__get__(place)
          if name in names:
              return names[name]
      return _NOT_THERE


  def _asked_by_library():
      # Whether the one who asks a protocol's metaclass is the machinery of classes itself.
      return sys._getframemodulename(2) in ('abc', 'functools', None)


  # MARK: Checks

  class _ProtocolMeta(ABCMeta):
      def __new__(mcls, name, bases, namespace, /, **kwargs):
          if name != 'Protocol' and any(base in _ROOTS for base in bases):
              for base in bases:
                  if base is object or base is Generic:
                      continue
                  if issubclass(base, Generic) and _is_a_protocol(base):
                      continue
                  if base.__name__ not in _ALLIES.get(base.__module__, '').split():
                      raise TypeError(
                          f'Protocols can only inherit from other protocols, got {base!r}')
          return super().__new__(mcls, name, bases, namespace, **kwargs)

      def __init__(cls, *args, **kwargs):
          if _is_a_protocol(cls):
              cls.__protocol_attrs__ = _members(cls)

      def __subclasscheck__(cls, other):
          if cls is Protocol:
              return type.__subclasscheck__(cls, other)
          if _is_a_protocol(cls) and not _asked_by_library():
              refusal = None
              if not cls._is_runtime_protocol:
                  refusal = _NOT_CHECKABLE
              elif cls.__non_callable_proto_members__ and (
                      cls.__dict__.get('__subclasshook__') is _has_members):
                  names = sorted(cls.__non_callable_proto_members__)
                  refusal = ("Protocols with non-method members don't support issubclass(). "
                             f'Non-method members: {str(names)[1:-1]}.')
              if refusal is not None:
                  if not isinstance(other, type):
                      raise TypeError('issubclass() arg 1 must be a class')
                  raise TypeError(refusal)
          return super().__subclasscheck__(other)

      def __instancecheck__(cls, instance):
          if cls is Protocol:
              return type.__instancecheck__(cls, instance)
          if not _is_a_protocol(cls):
              return super().__instancecheck__(instance)
          if not (cls._is_runtime_protocol or _asked_by_library()):
              raise TypeError(_NOT_CHECKABLE)
          if super().__instancecheck__(instance):
              return True
          data = cls.__dict__.get('__non_callable_proto_members__', ())
          for name in cls.__protocol_attrs__:
              value = _found_statically(instance, name)
              # None says that there is no such method.
              if value is _NOT_THERE or value is None and name not in data:
                  return False
          return True


  def _offers(cls, name):
      # Whether the first base that knows the member has it; None says that it has not. In a
      # protocol an annotation is enough.
      is_protocol = issubclass(cls, Generic) and _is_a_protocol(cls)
      for base in cls.__mro__:
          names = base.__dict__
          if name in names:
              return names[name] is not None
          if is_protocol and name in names.get('__annotations__', ()):
              return True
      return False


  @classmethod
  def _has_members(cls, other):
      # The hook of protocols: a class with all members need not derive from them.
      if cls.__dict__.get('_is_protocol') and all(
              [_offers(other, name) for name in cls.__protocol_attrs__]):
          return True
      return NotImplemented


  def _no_init_or_replace_init(self, *args, **kwargs):
      # The __init__ of protocols: a class that implements one gets the next after it.
      cls = type(self)
      if cls._is_protocol:
          raise TypeError('Protocols cannot be instantiated')
      if cls.__init__ is _no_init_or_replace_init:
          found = [base.__dict__['__init__'] for base in cls.__mro__ if '__init__' in base.__dict__]
          cls.__init__ = next(init for init in found if init is not _no_init_or_replace_init)
          cls.__init__(self, *args, **kwargs)


  class Protocol(Generic, metaclass=_ProtocolMeta):
      """The base of protocols: classes that say which members an object must have."""

      __slots__ = ()
      _is_protocol = True
      _is_runtime_protocol = False

      def __init_subclass__(cls, *args, **kwargs):
          super().__init_subclass__(*args, **kwargs)
          own = cls.__dict__
          declared = own.get('_is_protocol') or Protocol in cls.__bases__
          cls._is_protocol = declared
          if '__subclasshook__' not in own:
              cls.__subclasshook__ = _has_members
          if declared and cls.__init__ is Protocol.__init__:
              cls.__init__ = _no_init_or_replace_init


  _ROOTS.append(Protocol)


  # MARK: For programs

  def runtime_checkable(cls):
      """Mark a protocol as one that isinstance may ask."""
      if not (issubclass(cls, Generic) and _is_a_protocol(cls)):
          raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
      cls._is_runtime_protocol = True
      cls.__non_callable_proto_members__ = data = set()
      for name in cls.__protocol_attrs__:
          try:
              is_method = callable(getattr(cls, name, None))
          except Exception as error:
              raise TypeError(f'Failed to determine whether protocol member {name!r} '
                              'is a method member') from error
          if not is_method:
              data.add(name)
      return cls


  def is_protocol(tp, /):
      """True for a protocol class."""
      return isinstance(tp, type) and _is_a_protocol(tp) and tp is not Protocol


  def get_protocol_members(tp, /):
      """The names of a protocol's members."""
      if is_protocol(tp):
          return frozenset(tp.__protocol_attrs__)
      raise TypeError(f'{tp!r} is not a Protocol')


  # MARK: Protocols of one method

  def _make_supports():
      from types import new_class
      for method, result in {'int': int, 'float': float, 'complex': complex, 'bytes': bytes,
                             'index': int, 'abs': None, 'round': None}.items():
          name = f'Supports{method.title()}'
          call = eval('lambda self, ndigits=0: None' if method == 'round' else 'lambda self: None')
          call.__name__ = f'__{method}__'
          call.__qualname__ = f'{name}.__{method}__'
          call.__annotations__ = {'ndigits': int} if method == 'round' else {}
          bases = (Protocol,)
          if result is None:
              # The result is the protocol's own type parameter.
              result = TypeVar('T', infer_variance=True)
              bases = (Protocol, Generic[result])
          call.__annotations__['return'] = result
          body = {'__slots__': (), '__doc__': f'What has __{method}__.', '__module__': __name__,
                  '__qualname__': name, call.__name__: abstractmethod(call)}
          if len(bases) > 1:
              body['__type_params__'] = (result,)
          globals()[name] = runtime_checkable(
              new_class(name, bases, {}, lambda names: names.update(body)))


  _make_supports()
  """#
