/// The module `inspect`, in Python. This part: kinds of objects, and states of generators. What few
/// programs need is a module of its own, loaded when it is first asked for.

extension ModuleDefinition {
  static var inspect: ModuleDefinition {
    .python("inspect", inspectKindsSource, inspectMembersSource, inspectSourcesSource)
  }

  static var inspectRecords: ModuleDefinition {
    .python(
      "_inspect_records", inspectFramesSource, inspectSignaturesSource, inspectCallablesSource)
  }
}

private let inspectKindsSource: StaticString = #"""
  """What is known about objects: their kind, members, documentation, source, frames, parameters."""

  import sys
  import types

  # Names that their own part of the module defines, when the first of them is asked for.
  _later = frozenset('''
      ArgInfo Arguments Attribute BoundArguments BufferFlags ClosureVars FrameInfo FullArgSpec
      Parameter Signature Traceback _ParameterKind _empty classify_class_attrs formatannotation
      formatannotationrelativeto formatargvalues getargs getargvalues getcallargs getclosurevars
      getframeinfo getfullargspec getinnerframes getlineno getouterframes signature stack trace
      '''.split())


  def __getattr__(name):
      if name not in _later:
          raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
      import _inspect_records
      here = globals()
      here.update((other, getattr(_inspect_records, other)) for other in _later)
      return here[name]


  def __dir__():
      return sorted(_later.union(globals()))


  # MARK: Names of flags and states

  for _bit, _name in enumerate(('OPTIMIZED', 'NEWLOCALS', 'VARARGS', 'VARKEYWORDS', 'NESTED',
                                'GENERATOR', 'NOFREE', 'COROUTINE', 'ITERABLE_COROUTINE',
                                'ASYNC_GENERATOR')):
      globals()[f'CO_{_name}'] = 1 << _bit
  for _name in ('CREATED', 'RUNNING', 'SUSPENDED', 'CLOSED'):
      for _kind in ('GEN', 'CORO', 'AGEN'):
          globals()[f'{_kind}_{_name}'] = f'{_kind}_{_name}'
  TPFLAGS_IS_ABSTRACT = 1 << 20


  # MARK: What kind of object

  def _type_test(name, kind, what):
      """A function that tells whether an object is of a type."""
      def test(object):
          return isinstance(object, kind)
      test.__name__ = test.__qualname__ = name
      test.__doc__ = f'True for {what}.'
      return test


  for _name, _kind, _what in (
          ('module', types.ModuleType, 'a module'),
          ('class', type, 'a class'),
          ('method', types.MethodType, 'a bound method written in Python'),
          ('function', types.FunctionType, 'a function written in Python'),
          ('builtin', types.BuiltinFunctionType, 'a built-in function or bound method'),
          ('methodwrapper', types.MethodWrapperType, 'a bound special method of a built-in type'),
          ('memberdescriptor', types.MemberDescriptorType, 'the descriptor of a slot'),
          ('getsetdescriptor', types.GetSetDescriptorType, 'the descriptor of a native attribute'),
          ('generator', types.GeneratorType, 'a generator'),
          ('coroutine', types.CoroutineType, 'a coroutine'),
          ('asyncgen', types.AsyncGeneratorType, 'an asynchronous generator'),
          ('traceback', types.TracebackType, 'a traceback'),
          ('frame', types.FrameType, 'a frame'),
          ('code', types.CodeType, 'a code object')):
      globals()[f'is{_name}'] = _type_test(f'is{_name}', _kind, _what)
  del _bit, _name, _kind, _what


  def _methods_beside_functions(object):
      """Which methods of a descriptor an object has that is no class, method or function."""
      kind = type(object)
      functools = sys.modules.get('functools')
      # Partial objects have __get__ only to warn that they will be methods one day.
      partial = type if functools is None else functools.partial
      if isinstance(object, (type, types.MethodType, types.FunctionType, partial)):
          return set()
      return {name for name in ('get', 'set', 'delete') if hasattr(kind, f'__{name}__')}


  def ismethoddescriptor(object):
      """True for a descriptor that can only be read and is no function, method or class."""
      return _methods_beside_functions(object) == {'get'}


  def isdatadescriptor(object):
      """True for a descriptor that can be set or deleted."""
      return not _methods_beside_functions(object) <= {'get'}


  def isroutine(object):
      """True for a function or method of any kind."""
      kinds = (types.BuiltinFunctionType, types.FunctionType, types.MethodType,
               types.MethodWrapperType)
      return isinstance(object, kinds) or ismethoddescriptor(object)


  def isabstract(object):
      """True for a class with abstract methods."""
      if not isinstance(object, type):
          return False
      if '__abstractmethods__' in vars(object):
          return bool(object.__abstractmethods__)
      abc = sys.modules.get('abc')
      if abc is None or not isinstance(object, abc.ABCMeta):
          return False
      # The class is being made: __init_subclass__ comes before the metaclass has counted.
      names = {name for base in object.__bases__
               for name in getattr(base, '__abstractmethods__', ())}.union(vars(object))
      return any(getattr(getattr(object, name, None), '__isabstractmethod__', False)
                 for name in names)


  def _innermost(function):
      """The function that bound methods and partial objects call in the end."""
      functools = sys.modules.get('functools')
      while True:
          if isinstance(function, types.MethodType):
              function = function.__func__
          elif functools is None:
              return function
          elif isinstance(function, (functools.partial, functools.partialmethod)):
              function = function.func
          elif isinstance(getattr(function, '__partialmethod__', None), functools.partialmethod):
              function = function.__partialmethod__
          else:
              return function


  def _has_flag(function, flag):
      function = _innermost(function)
      return _is_function_like(function) and bool(function.__code__.co_flags & flag)


  def _is_function_like(object):
      """True for functions, and for objects of other types with all that makes a function."""
      if isinstance(object, types.FunctionType):
          return True
      if not callable(object) or isinstance(object, type):
          return False
      nothing = type(None)
      wanted = {'__name__': str, '__code__': types.CodeType, '__defaults__': (tuple, nothing),
                '__kwdefaults__': (dict, nothing), '__annotations__': (dict, nothing)}
      return all(isinstance(getattr(object, name, ...), kind) for name, kind in wanted.items())


  def isgeneratorfunction(obj):
      """True for a function with yield."""
      return _has_flag(obj, CO_GENERATOR)


  def isasyncgenfunction(obj):
      """True for an async def with yield."""
      return _has_flag(obj, CO_ASYNC_GENERATOR)


  _coroutine_mark = object()


  def markcoroutinefunction(func):
      """Have iscoroutinefunction say that a function returns a coroutine."""
      marked = getattr(func, '__func__', func)
      marked._is_coroutine_mark = _coroutine_mark
      return func


  def iscoroutinefunction(obj):
      """True for an async def without yield, and for what is marked as one."""
      mark = getattr(_innermost(obj), '_is_coroutine_mark', None)
      return mark is _coroutine_mark or _has_flag(obj, CO_COROUTINE)


  def isawaitable(object):
      """True for what await accepts."""
      if isinstance(object, types.GeneratorType):
          return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
      return isinstance(object, types.CoroutineType) or hasattr(type(object), '__await__')


  # MARK: Generators

  def _state_reader(kind, prefix, what):
      """The functions for the state and for the locals of a kind of generator."""
      def state(generator):
          if getattr(generator, f'{prefix}_running'):
              return f'{kind}_RUNNING'
          if getattr(generator, f'{prefix}_suspended'):
              return f'{kind}_SUSPENDED'
          ended = getattr(generator, f'{prefix}_frame') is None
          return f'{kind}_CLOSED' if ended else f'{kind}_CREATED'

      def local_variables(generator):
          if what and not hasattr(generator, f'{prefix}_code'):
              raise TypeError(f'{generator!r} is not a Python {what}')
          frame = getattr(generator, f'{prefix}_frame', None)
          return {} if frame is None else frame.f_locals

      state.__doc__ = f'{kind}_CREATED, _RUNNING, _SUSPENDED or _CLOSED.'
      local_variables.__doc__ = 'Its local variables, by their names.'
      return state, local_variables


  getgeneratorstate, getgeneratorlocals = _state_reader('GEN', 'gi', 'generator')
  getcoroutinestate, getcoroutinelocals = _state_reader('CORO', 'cr', None)
  getasyncgenstate, getasyncgenlocals = _state_reader('AGEN', 'ag', 'async generator')


  def currentframe():
      """The frame of the caller."""
      return sys._getframe(1)
  """#
