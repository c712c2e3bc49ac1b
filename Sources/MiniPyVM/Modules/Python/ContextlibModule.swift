/// The module `contextlib`, in Python: tools for `with`.

extension ModuleDefinition {
  static var contextlib: ModuleDefinition {
    .python("contextlib", contextlibSource)
  }
}

private let contextlibSource: StaticString = #"""
  """Tools for the with statement."""

  import abc
  import sys
  from _collections_abc import _check_methods
  from _collections import deque
  from functools import wraps

  __all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext',
             'AbstractContextManager', 'AbstractAsyncContextManager', 'AsyncExitStack',
             'ContextDecorator', 'ExitStack', 'redirect_stdout', 'redirect_stderr', 'suppress',
             'aclosing', 'AsyncContextDecorator', 'chdir']

  GenericAlias = type(list[int])
  MethodType = type(type('_', (), {'method': lambda self: None})().method)


  class AbstractContextManager(abc.ABC):
      """What has __enter__ and __exit__."""

      __class_getitem__ = classmethod(GenericAlias)
      __slots__ = ()

      def __enter__(self):
          """Return `self` upon entering the runtime context."""
          return self

      @abc.abstractmethod
      def __exit__(self, exc_type, exc_value, traceback):
          """Raise any exception triggered within the runtime context."""
          return None

      @classmethod
      def __subclasshook__(cls, C):
          if cls is AbstractContextManager:
              return _check_methods(C, '__enter__', '__exit__')
          return NotImplemented


  class AbstractAsyncContextManager(abc.ABC):
      """What has __aenter__ and __aexit__."""

      __class_getitem__ = classmethod(GenericAlias)
      __slots__ = ()

      async def __aenter__(self):
          """Return `self` upon entering the runtime context."""
          return self

      @abc.abstractmethod
      async def __aexit__(self, exc_type, exc_value, traceback):
          """Raise any exception triggered within the runtime context."""
          return None

      @classmethod
      def __subclasshook__(cls, C):
          if cls is AbstractAsyncContextManager:
              return _check_methods(C, '__aenter__', '__aexit__')
          return NotImplemented


  class ContextDecorator:
      """A base of context managers that can decorate functions as well."""

      def _recreate_cm(self):
          """The manager for one call: itself, unless it serves only once."""
          return self

      def __call__(self, func):
          @wraps(func)
          def inner(*args, **kwds):
              with self._recreate_cm():
                  return func(*args, **kwds)
          return inner


  class AsyncContextDecorator:
      """A base of asynchronous context managers that can decorate coroutine functions as well."""

      def _recreate_cm(self):
          """The manager for one call: itself, unless it serves only once."""
          return self

      def __call__(self, func):
          @wraps(func)
          async def inner(*args, **kwds):
              async with self._recreate_cm():
                  return await func(*args, **kwds)
          return inner


  class _GeneratorContextManagerBase:
      # What the managers made of generators share.

      def __init__(self, func, args, kwds):
          self.gen = func(*args, **kwds)
          self.func, self.args, self.kwds = func, args, kwds
          # Help for the manager shows the function's.
          doc = getattr(func, '__doc__', None)
          self.__doc__ = type(self).__doc__ if doc is None else doc

      def _recreate_cm(self):
          return self.__class__(self.func, self.args, self.kwds)


  class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager,
                                 ContextDecorator):
      """A context manager made of a generator by contextmanager."""

      def __enter__(self):
          # The arguments are needed no longer.
          del self.args, self.kwds, self.func
          try:
              return next(self.gen)
          except StopIteration:
              raise RuntimeError("generator didn't yield") from None

      def __exit__(self, typ, value, traceback):
          if typ is None:
              try:
                  next(self.gen)
              except StopIteration:
                  return False
              try:
                  raise RuntimeError("generator didn't stop")
              finally:
                  self.gen.close()
          if value is None:
              value = typ()
          try:
              self.gen.throw(value)
          except StopIteration as error:
              # It came from the generator's end, unless it is the very exception thrown in.
              return error is not value
          except RuntimeError as error:
              if error is value:
                  error.__traceback__ = traceback
                  return False
              if isinstance(value, StopIteration) and error.__cause__ is value:
                  value.__traceback__ = traceback
                  return False
              raise
          except BaseException as error:
              if error is not value:
                  raise
              error.__traceback__ = traceback
              return False
          try:
              raise RuntimeError("generator didn't stop after throw()")
          finally:
              self.gen.close()


  class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                      AsyncContextDecorator):
      """An asynchronous context manager made of a generator by asynccontextmanager."""

      async def __aenter__(self):
          del self.args, self.kwds, self.func
          try:
              return await anext(self.gen)
          except StopAsyncIteration:
              raise RuntimeError("generator didn't yield") from None

      async def __aexit__(self, typ, value, traceback):
          if typ is None:
              try:
                  await anext(self.gen)
              except StopAsyncIteration:
                  return False
              try:
                  raise RuntimeError("generator didn't stop")
              finally:
                  await self.gen.aclose()
          if value is None:
              value = typ()
          try:
              await self.gen.athrow(value)
          except StopAsyncIteration as error:
              return error is not value
          except RuntimeError as error:
              if error is value:
                  error.__traceback__ = traceback
                  return False
              if (isinstance(value, (StopIteration, StopAsyncIteration))
                      and error.__cause__ is value):
                  value.__traceback__ = traceback
                  return False
              raise
          except BaseException as error:
              if error is not value:
                  raise
              error.__traceback__ = traceback
              return False
          try:
              raise RuntimeError("generator didn't stop after athrow()")
          finally:
              await self.gen.aclose()


  def contextmanager(func):
      """A decorator: the generator runs to its yield at the beginning, from there at the end."""

      @wraps(func)
      def helper(*args, **kwds):
          return _GeneratorContextManager(func, args, kwds)
      return helper


  def asynccontextmanager(func):
      """As contextmanager, of asynchronous generators for async with."""

      @wraps(func)
      def helper(*args, **kwds):
          return _AsyncGeneratorContextManager(func, args, kwds)
      return helper


  class closing(AbstractContextManager):
      """Calls the thing's close() at the end."""

      def __init__(self, thing):
          self.thing = thing

      def __enter__(self):
          return self.thing

      def __exit__(self, *exc_info):
          self.thing.close()


  class aclosing(AbstractAsyncContextManager):
      """Awaits the thing's aclose() at the end."""

      def __init__(self, thing):
          self.thing = thing

      async def __aenter__(self):
          return self.thing

      async def __aexit__(self, *exc_info):
          await self.thing.aclose()


  class _RedirectStream(AbstractContextManager):
      _stream = None

      def __init__(self, new_target):
          self._new_target = new_target
          # The same object may be entered several times.
          self._old_targets = []

      def __enter__(self):
          self._old_targets.append(getattr(sys, self._stream))
          setattr(sys, self._stream, self._new_target)
          return self._new_target

      def __exit__(self, exctype, excinst, exctb):
          setattr(sys, self._stream, self._old_targets.pop())


  class redirect_stdout(_RedirectStream):
      """What is printed meanwhile goes to another file."""

      _stream = 'stdout'


  class redirect_stderr(_RedirectStream):
      """What is written to standard error meanwhile goes to another file."""

      _stream = 'stderr'


  class suppress(AbstractContextManager):
      """Exceptions of these types end the block, and nothing else happens."""

      def __init__(self, *exceptions):
          self._exceptions = exceptions

      def __enter__(self):
          pass

      def __exit__(self, exctype, excinst, exctb):
          if exctype is None:
              return
          if issubclass(exctype, self._exceptions):
              return True
          if issubclass(exctype, BaseExceptionGroup):
              match, rest = excinst.split(self._exceptions)
              if rest is None:
                  return True
              raise rest
          return False


  class _BaseExitStack:
      # The callbacks, newest last: (is synchronous, function with __exit__'s parameters).

      @staticmethod
      def _create_exit_wrapper(cm, cm_exit):
          return MethodType(cm_exit, cm)

      @staticmethod
      def _create_cb_wrapper(callback, /, *args, **kwds):
          def _exit_wrapper(exc_type, exc, tb):
              callback(*args, **kwds)
          return _exit_wrapper

      def __init__(self):
          self._exit_callbacks = deque()

      def pop_all(self):
          """Move the callbacks to a new stack, and return that."""
          new_stack = type(self)()
          new_stack._exit_callbacks = self._exit_callbacks
          self._exit_callbacks = deque()
          return new_stack

      def push(self, exit):
          """Register a callback with the signature of __exit__, or an object that has one."""
          cls = type(exit)
          try:
              exit_method = cls.__exit__
          except AttributeError:
              self._push_exit_callback(exit)
          else:
              self._push_cm_exit(exit, exit_method)
          return exit

      def enter_context(self, cm):
          """Enter a context manager; its __exit__ is called when the stack is left."""
          cls = type(cm)
          try:
              enter = cls.__enter__
              leave = cls.__exit__
          except AttributeError:
              raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                              f'not support the context manager protocol') from None
          result = enter(cm)
          self._push_cm_exit(cm, leave)
          return result

      def callback(self, callback, /, *args, **kwds):
          """Register a function to be called with these arguments."""
          wrapper = self._create_cb_wrapper(callback, *args, **kwds)
          wrapper.__wrapped__ = callback
          self._push_exit_callback(wrapper)
          return callback

      def _push_cm_exit(self, cm, cm_exit):
          self._push_exit_callback(self._create_exit_wrapper(cm, cm_exit), True)

      def _push_exit_callback(self, callback, is_sync=True):
          self._exit_callbacks.append((is_sync, callback))


  def _fix_context(new, old, frame_exception):
      # The context of a new exception is the one it replaced, as if the blocks were nested.
      while True:
          context = new.__context__
          if context is None or context is old:
              return
          if context is frame_exception:
              break
          new = context
      new.__context__ = old


  class ExitStack(_BaseExitStack, AbstractContextManager):
      """Any number of context managers and callbacks, ended in reverse order."""

      def __enter__(self):
          return self

      def __exit__(self, *exc_details):
          exc = exc_details[1]
          received = exc is not None
          frame_exception = sys.exception()
          suppressed = False
          pending = False
          while self._exit_callbacks:
              is_sync, callback = self._exit_callbacks.pop()
              assert is_sync
              try:
                  if exc is None:
                      details = None, None, None
                  else:
                      details = type(exc), exc, exc.__traceback__
                  if callback(*details):
                      suppressed = True
                      pending = False
                      exc = None
              except BaseException as new:
                  _fix_context(new, exc, frame_exception)
                  pending = True
                  exc = new
          if pending:
              # Raising sets the context anew.
              fixed = exc.__context__
              try:
                  raise exc
              except BaseException:
                  exc.__context__ = fixed
                  raise
          return received and suppressed

      def close(self):
          """End everything now."""
          self.__exit__(None, None, None)


  class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
      """As ExitStack, for async with: with asynchronous managers and callbacks too."""

      @staticmethod
      def _create_async_exit_wrapper(cm, cm_exit):
          return MethodType(cm_exit, cm)

      @staticmethod
      def _create_async_cb_wrapper(callback, /, *args, **kwds):
          async def _exit_wrapper(exc_type, exc, tb):
              await callback(*args, **kwds)
          return _exit_wrapper

      async def enter_async_context(self, cm):
          """Enter an asynchronous context manager."""
          cls = type(cm)
          try:
              enter = cls.__aenter__
              leave = cls.__aexit__
          except AttributeError:
              raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                              f'not support the asynchronous context manager protocol') from None
          result = await enter(cm)
          self._push_async_cm_exit(cm, leave)
          return result

      def push_async_exit(self, exit):
          """Register a coroutine function with the signature of __aexit__."""
          cls = type(exit)
          try:
              exit_method = cls.__aexit__
          except AttributeError:
              self._push_exit_callback(exit, False)
          else:
              self._push_async_cm_exit(exit, exit_method)
          return exit

      def push_async_callback(self, callback, /, *args, **kwds):
          """Register a coroutine function to be awaited with these arguments."""
          wrapper = self._create_async_cb_wrapper(callback, *args, **kwds)
          wrapper.__wrapped__ = callback
          self._push_exit_callback(wrapper, False)
          return callback

      async def aclose(self):
          """End everything now."""
          await self.__aexit__(None, None, None)

      def _push_async_cm_exit(self, cm, cm_exit):
          self._push_exit_callback(self._create_async_exit_wrapper(cm, cm_exit), False)

      async def __aenter__(self):
          return self

      async def __aexit__(self, *exc_details):
          exc = exc_details[1]
          received = exc is not None
          frame_exception = sys.exception()
          suppressed = False
          pending = False
          while self._exit_callbacks:
              is_sync, callback = self._exit_callbacks.pop()
              try:
                  if exc is None:
                      details = None, None, None
                  else:
                      details = type(exc), exc, exc.__traceback__
                  answer = callback(*details) if is_sync else await callback(*details)
                  if answer:
                      suppressed = True
                      pending = False
                      exc = None
              except BaseException as new:
                  _fix_context(new, exc, frame_exception)
                  pending = True
                  exc = new
          if pending:
              fixed = exc.__context__
              try:
                  raise exc
              except BaseException:
                  exc.__context__ = fixed
                  raise
          return received and suppressed


  class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
      """A context manager that does nothing; with asks it for enter_result."""

      def __init__(self, enter_result=None):
          self.enter_result = enter_result

      def __enter__(self):
          return self.enter_result

      def __exit__(self, *excinfo):
          pass

      async def __aenter__(self):
          return self.enter_result

      async def __aexit__(self, *excinfo):
          pass


  class chdir(AbstractContextManager):
      """Another working directory meanwhile."""

      def __init__(self, path):
          self.path = path
          self._old_cwd = []

      def __enter__(self):
          import os
          self._old_cwd.append(os.getcwd())
          os.chdir(self.path)

      def __exit__(self, *excinfo):
          import os
          os.chdir(self._old_cwd.pop())
  """#
