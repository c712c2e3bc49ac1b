/// The module `contextlib`, in Python: tools for `with`. The first part has the abstract classes, the
/// managers made of generators and the small ready ones; `ContextlibModule+ExitStack.swift` has the
/// stacks.
///
/// Whatever exists for `with` and for `async with` decides in one place: the two methods that the
/// statement calls only run, or await, what the shared part asks for.

extension ModuleDefinition {
  static var contextlib: ModuleDefinition {
    .python("contextlib", contextlibSource, contextlibStackSource)
  }
}

private let contextlibSource: StaticString = #"""
  """Tools for the with statement."""

  import abc
  import sys
  from functools import update_wrapper

  __all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext',
             'AbstractContextManager', 'AbstractAsyncContextManager', 'AsyncExitStack',
             'ContextDecorator', 'ExitStack', 'redirect_stdout', 'redirect_stderr', 'suppress',
             'aclosing', 'AsyncContextDecorator', 'chdir']

  GenericAlias = type(list[int])


  # MARK: Abstract classes

  def _structural(*names):
      # The hook of an abstract class: whatever has these methods, none of them None, is derived.
      def __subclasshook__(cls, candidate):
          if '__subclasshook__' not in vars(cls):
              return NotImplemented
          for name in names:
              owners = [base for base in candidate.__mro__ if name in vars(base)]
              if not owners or vars(owners[0])[name] is None:
                  return NotImplemented
          return True
      return classmethod(__subclasshook__)


  class AbstractContextManager(abc.ABC):
      """What has __enter__ and __exit__."""

      __slots__ = ()
      __class_getitem__ = classmethod(GenericAlias)
      __subclasshook__ = _structural('__enter__', '__exit__')

      @abc.abstractmethod
      def __exit__(self, exc_type, exc_value, traceback):
          """Lets an exception go on."""

      def __enter__(self):
          """Gives the manager itself to `as`."""
          return self


  class AbstractAsyncContextManager(abc.ABC):
      """What has __aenter__ and __aexit__."""

      __slots__ = ()
      __class_getitem__ = classmethod(GenericAlias)
      __subclasshook__ = _structural('__aenter__', '__aexit__')

      @abc.abstractmethod
      async def __aexit__(self, exc_type, exc_value, traceback):
          """Lets an exception go on."""

      async def __aenter__(self):
          """Gives the manager itself to `as`."""
          return self


  # MARK: Decorators

  class _Decorator:
      # A manager that decorates: each call of the function runs in a block of `_recreate_cm()`.

      def _recreate_cm(self):
          """The manager for one call: itself, unless it serves only once."""
          return self

      def __call__(self, func):
          return update_wrapper(self._within(func), func)


  class ContextDecorator(_Decorator):
      """A base of context managers that can decorate functions as well."""

      def _within(self, func):
          def inner(*args, **kwargs):
              with self._recreate_cm():
                  return func(*args, **kwargs)
          return inner


  class AsyncContextDecorator(_Decorator):
      """A base of asynchronous context managers that can decorate coroutine functions as well."""

      def _within(self, func):
          async def inner(*args, **kwargs):
              async with self._recreate_cm():
                  return await func(*args, **kwargs)
          return inner


  # MARK: Generators

  class _GeneratorManager:
      # A manager made of a generator. `gen` is the generator; what it was made of (`func`, `args`,
      # `kwds`) is kept until the block begins. A kind of generator says what its end looks like,
      # which exceptions the machine disguises as RuntimeError when they fly out of it, and how its
      # method that takes an exception is called.

      def __init__(self, func, args, kwds):
          self.gen = func(*args, **kwds)
          self.kwds = kwds
          self.args = args
          self.func = func
          described = getattr(func, '__doc__', None)
          self.__doc__ = described if described is not None else type(self).__doc__

      def _recreate_cm(self):
          return type(self)(self.func, self.args, self.kwds)

      def _verdict(self, answer, thrown, trace):
          # What follows when the generator raised `answer` to `thrown` (None: it was to go on).
          # True: the block's exception is dealt with. False: that one goes on, untouched.
          # None: the answer takes its place.
          if isinstance(answer, self._end):
              return thrown is not None and answer is not thrown
          if answer is not thrown:
              disguised = isinstance(answer, RuntimeError) and isinstance(thrown, self._disguised)
              if not disguised or answer.__cause__ is not thrown:
                  return None
          thrown.__traceback__ = trace
          return False

      def _endless(self, thrown):
          # The complaint about a second yield.
          after = '' if thrown is None else f' after {self._throw}()'
          return RuntimeError("generator didn't stop" + after)


  # What a generator that is asked for more gives at its end.
  _ended = object()


  class _GeneratorContextManager(_GeneratorManager, AbstractContextManager, ContextDecorator):
      """A context manager made of a generator by contextmanager."""

      _end = _disguised = StopIteration
      _throw = 'throw'

      def __enter__(self):
          # Nothing but the generator may keep the arguments alive.
          del self.args, self.kwds, self.func
          try:
              return next(self.gen)
          except StopIteration:
              raise RuntimeError("generator didn't yield") from None

      def __exit__(self, kind, error, trace):
          if kind is None and next(self.gen, _ended) is _ended:
              return False
          thrown = kind() if error is None and kind is not None else error
          try:
              if kind is not None:
                  self.gen.throw(thrown)
          except BaseException as answer:
              verdict = self._verdict(answer, thrown, trace)
              if verdict is None:
                  raise
              return verdict
          try:
              raise self._endless(thrown)
          finally:
              self.gen.close()


  class _AsyncGeneratorContextManager(_GeneratorManager, AbstractAsyncContextManager,
                                      AsyncContextDecorator):
      """An asynchronous context manager made of a generator by asynccontextmanager."""

      _end = StopAsyncIteration
      _disguised = StopIteration, StopAsyncIteration
      _throw = 'athrow'

      async def __aenter__(self):
          del self.args, self.kwds, self.func
          try:
              return await anext(self.gen)
          except StopAsyncIteration:
              raise RuntimeError("generator didn't yield") from None

      async def __aexit__(self, kind, error, trace):
          thrown = kind() if error is None and kind is not None else error
          try:
              await (anext(self.gen) if thrown is None else self.gen.athrow(thrown))
          except BaseException as answer:
              verdict = self._verdict(answer, thrown, trace)
              if verdict is None:
                  raise
              return verdict
          try:
              raise self._endless(thrown)
          finally:
              await self.gen.aclose()


  def _managing(kind, func):
      # A function that makes managers of this kind from the generators that `func` makes.
      def helper(*args, **kwargs):
          return kind(func, args, kwargs)
      return update_wrapper(helper, func)


  def contextmanager(func):
      """A decorator: the generator runs to its yield at the beginning, from there at the end."""
      return _managing(_GeneratorContextManager, func)


  def asynccontextmanager(func):
      """As contextmanager, of asynchronous generators for async with."""
      return _managing(_AsyncGeneratorContextManager, func)


  # MARK: Ready managers

  class closing(AbstractContextManager):
      """Calls the thing's close() at the end."""

      def __init__(self, thing):
          self.thing = thing

      __enter__ = lambda self: self.thing

      def __exit__(self, *raised):
          self.thing.close()


  class aclosing(AbstractAsyncContextManager):
      """Awaits the thing's aclose() at the end."""

      __init__ = closing.__init__

      async def __aenter__(self):
          return self.thing

      async def __aexit__(self, *raised):
          await self.thing.aclose()


  class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
      """A context manager that does nothing; with asks it for enter_result."""

      def __init__(self, enter_result=None):
          self.enter_result = enter_result

      __enter__ = lambda self: self.enter_result
      __exit__ = lambda self, *raised: None

      async def __aenter__(self):
          return self.enter_result

      async def __aexit__(self, *raised):
          return None


  class suppress(AbstractContextManager):
      """Exceptions of these types end the block, and nothing else happens."""

      def __init__(self, *exceptions):
          self._kinds = exceptions

      def __enter__(self):
          return None

      def __exit__(self, kind, error, trace):
          if kind is None:
              return None
          expected = issubclass(kind, self._kinds)
          if expected or not issubclass(kind, BaseExceptionGroup):
              return expected
          remaining = error.split(self._kinds)[1]
          if remaining is not None:
              raise remaining
          return True


  class _Meanwhile(AbstractContextManager):
      # Something has another value during the block. A manager's blocks may lie within one another,
      # so it keeps a value for each.

      def __init__(self, value):
          self._value, self._before = value, []

      def __enter__(self):
          self._before.append(self._get())
          self._set(self._value)
          return self._value

      def __exit__(self, kind, error, trace):
          self._set(self._before.pop())


  class _RedirectStream(_Meanwhile):
      def __init__(self, new_target):
          super().__init__(new_target)

      def _get(self):
          return getattr(sys, self._stream)

      def _set(self, target):
          setattr(sys, self._stream, target)


  class redirect_stdout(_RedirectStream):
      """What is printed meanwhile goes to another file."""

      _stream = 'stdout'


  class redirect_stderr(_RedirectStream):
      """What is written to standard error meanwhile goes to another file."""

      _stream = 'stderr'


  class chdir(_Meanwhile):
      """Another working directory meanwhile."""

      def __init__(self, path):
          super().__init__(path)

      @property
      def path(self):
          """The directory of the block."""
          return self._value

      @path.setter
      def path(self, path):
          self._value = path

      def __enter__(self):
          super().__enter__()

      def _get(self):
          from os import getcwd
          return getcwd()

      def _set(self, path):
          from os import chdir
          chdir(path)
  """#
