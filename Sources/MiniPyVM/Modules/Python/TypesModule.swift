/// The module `types`, in Python: names of the interpreter's types, and classes made at run time.

extension ModuleDefinition {
  static var types: ModuleDefinition {
    .python("types", typesSource)
  }
}

private let typesSource: StaticString = #"""
  import sys

  FunctionType = type(lambda: None)
  LambdaType = FunctionType
  CodeType = type((lambda: None).__code__)
  MappingProxyType = type(type.__dict__)
  SimpleNamespace = type(sys.implementation)
  GenericAlias = type(list[int])
  UnionType = type(int | str)
  NoneType = type(None)
  EllipsisType = type(...)
  NotImplementedType = type(NotImplemented)
  ModuleType = type(sys)

  BuiltinFunctionType = type(len)
  BuiltinMethodType = type([].append)
  WrapperDescriptorType = type(object.__init__)
  MethodWrapperType = type(object().__str__)
  MethodDescriptorType = type(str.join)
  ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
  GetSetDescriptorType = type(FunctionType.__code__)
  MemberDescriptorType = type(type('_', (), {'__slots__': ('x',)}).x)


  def _samples():
      # Types that only running code has.
      cell = None

      def generator():
          yield cell

      async def coroutine():
          pass

      async def async_generator():
          yield

      class Sample:
          def method(self):
              pass

      running = coroutine()
      running.close()
      try:
          raise TypeError
      except TypeError as error:
          traceback = error.__traceback__
          return (type(generator()), type(running), type(async_generator()), type(Sample().method),
                  type(generator.__closure__[0]), type(traceback), type(traceback.tb_frame))


  (GeneratorType, CoroutineType, AsyncGeneratorType, MethodType, CellType, TracebackType,
   FrameType) = _samples()
  del _samples


  def new_class(name, bases=(), kwds=None, exec_body=None):
      """Create a class object dynamically using the appropriate metaclass."""
      resolved_bases = resolve_bases(bases)
      meta, ns, kwds = prepare_class(name, resolved_bases, kwds)
      if exec_body is not None:
          exec_body(ns)
      if resolved_bases is not bases:
          ns['__orig_bases__'] = bases
      return meta(name, resolved_bases, ns, **kwds)


  def resolve_bases(bases):
      """Resolve MRO entries dynamically as specified by PEP 560."""
      result = []
      changed = False
      for base in bases:
          if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
              result.append(base)
              continue
          entries = base.__mro_entries__(bases)
          if not isinstance(entries, tuple):
              raise TypeError('__mro_entries__ must return a tuple')
          result.extend(entries)
          changed = True
      return tuple(result) if changed else bases


  def prepare_class(name, bases=(), kwds=None):
      """The metaclass, the namespace and the remaining keywords of a class to be made."""
      kwds = {} if kwds is None else dict(kwds)
      if 'metaclass' in kwds:
          meta = kwds.pop('metaclass')
      else:
          meta = type(bases[0]) if bases else type
      if isinstance(meta, type):
          meta = _calculate_meta(meta, bases)
      if hasattr(meta, '__prepare__'):
          namespace = meta.__prepare__(name, bases, **kwds)
      else:
          namespace = {}
      return meta, namespace, kwds


  def _calculate_meta(meta, bases):
      winner = meta
      for base in bases:
          candidate = type(base)
          if issubclass(winner, candidate):
              continue
          if issubclass(candidate, winner):
              winner = candidate
              continue
          raise TypeError('metaclass conflict: the metaclass of a derived class must be a '
                          '(non-strict) subclass of the metaclasses of all its bases')
      return winner


  def get_original_bases(cls, /):
      """The class's bases as they were written, before __mro_entries__ replaced any."""
      try:
          return cls.__dict__.get('__orig_bases__', cls.__bases__)
      except AttributeError:
          raise TypeError(f'Expected an instance of type, not {type(cls).__name__!r}') from None


  class DynamicClassAttribute:
      """A property of instances whose name means something else on the class."""

      def __init__(self, fget=None, fset=None, fdel=None, doc=None):
          self.fget = fget
          self.fset = fset
          self.fdel = fdel
          self.__doc__ = doc or fget.__doc__
          self.overwrite_doc = doc is None
          self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

      def __get__(self, instance, ownerclass=None):
          if instance is None:
              if self.__isabstractmethod__:
                  return self
              raise AttributeError()
          if self.fget is None:
              raise AttributeError('unreadable attribute')
          return self.fget(instance)

      def __set__(self, instance, value):
          if self.fset is None:
              raise AttributeError("can't set attribute")
          self.fset(instance, value)

      def __delete__(self, instance):
          if self.fdel is None:
              raise AttributeError("can't delete attribute")
          self.fdel(instance)

      def _changed(self, fget, fset, fdel, doc):
          result = type(self)(fget, fset, fdel, doc)
          result.overwrite_doc = self.overwrite_doc
          return result

      def getter(self, fget):
          doc = fget.__doc__ if self.overwrite_doc else None
          return self._changed(fget, self.fset, self.fdel, doc or self.__doc__)

      def setter(self, fset):
          return self._changed(self.fget, fset, self.fdel, self.__doc__)

      def deleter(self, fdel):
          return self._changed(self.fget, self.fset, fdel, self.__doc__)


  class _GeneratorWrapper:
      # What `coroutine` returns around an object that is like a generator but is none.

      def __init__(self, gen):
          self.__wrapped = gen
          self.__isgen = gen.__class__ is GeneratorType
          self.__name__ = getattr(gen, '__name__', None)
          self.__qualname__ = getattr(gen, '__qualname__', None)

      def send(self, val):
          return self.__wrapped.send(val)

      def throw(self, tp, *rest):
          return self.__wrapped.throw(tp, *rest)

      def close(self):
          return self.__wrapped.close()

      @property
      def gi_code(self):
          return self.__wrapped.gi_code

      @property
      def gi_frame(self):
          return self.__wrapped.gi_frame

      @property
      def gi_running(self):
          return self.__wrapped.gi_running

      @property
      def gi_yieldfrom(self):
          return self.__wrapped.gi_yieldfrom

      cr_code = gi_code
      cr_frame = gi_frame
      cr_running = gi_running
      cr_await = gi_yieldfrom

      def __next__(self):
          return next(self.__wrapped)

      def __iter__(self):
          return self.__wrapped if self.__isgen else self

      __await__ = __iter__


  def coroutine(func):
      """Make a generator function usable in an await expression."""
      if not callable(func):
          raise TypeError('types.coroutine() expects a callable')
      if func.__class__ is FunctionType and getattr(func, '__code__', None).__class__ is CodeType:
          flags = func.__code__.co_flags
          if flags & 0x180:
              return func
          if flags & 0x20:
              code = func.__code__
              func.__code__ = code.replace(co_flags=code.co_flags | 0x100)
              return func
      from functools import wraps

      @wraps(func)
      def wrapped(*args, **kwargs):
          made = func(*args, **kwargs)
          kind = made.__class__
          if kind is CoroutineType or kind is GeneratorType and made.gi_code.co_flags & 0x100:
              return made
          if hasattr(made, 'send') and hasattr(made, 'throw') and not hasattr(made, '__await__'):
              return _GeneratorWrapper(made)
          return made

      return wrapped


  __all__ = [name for name in globals() if name[:1] != '_' and name != 'sys']
  del sys
  """#
