/// The second part of `contextlib`: stacks of context managers and callbacks.

let contextlibStackSource: StaticString = #"""


  # MARK: Stacks

  _bound = type(_Decorator().__call__)


  class _Unwinding:
      # The end of a stack: hands out its exits, newest first, and keeps account of the exception
      # that is on its way. `exc` is that exception, `replaced` whether an exit has raised it.

      def __init__(self, stack, exc):
          self._stack = stack
          self._came = exc is not None
          self._suppressed = False
          # What is being handled around the block is the context of whatever is raised in it.
          self._around = sys.exception()
          self.exc, self.replaced = exc, False

      def exits(self):
          """Gives (is synchronous, exit, its arguments) of each; exits may push others meanwhile."""
          while pending := self._stack._exit_callbacks:
              exc = self.exc
              arguments = (None,) * 3 if exc is None else (type(exc), exc, exc.__traceback__)
              yield *pending.pop(), arguments

      def returned(self, answer):
          """An exit answered: a true answer ends the exception."""
          if answer:
              self.exc, self.replaced, self._suppressed = None, False, True

      def raised(self, new):
          """An exit raised: its exception goes on, with the one before as its context."""
          latest = new
          while (context := latest.__context__) is not None and context is not self.exc:
              if context is self._around:
                  latest.__context__ = self.exc
                  break
              latest = context
          self.exc, self.replaced = new, True

      def __enter__(self):
          # The block raises `exc`, which changes its context.
          self._context = self.exc.__context__

      def __exit__(self, *raised):
          self.exc.__context__ = self._context

      def result(self):
          """What tells the statement whether its exception is dealt with."""
          return self._came and self._suppressed


  class _BaseExitStack:
      # Exits are pairs: whether it is synchronous, a function with the parameters of __exit__.

      def __init__(self):
          self._exit_callbacks = []

      def pop_all(self):
          """Moves everything to a new stack, and returns that."""
          heir = type(self)()
          heir._exit_callbacks, self._exit_callbacks = self._exit_callbacks, heir._exit_callbacks
          return heir

      def push(self, exit):
          """Registers an object for its __exit__, or a function with the parameters of that."""
          return self._push(exit, '__exit__', True)

      def enter_context(self, cm):
          """Enters a context manager, which is left with the stack."""
          enter, leave = self._methods(cm, '', '__enter__', '__exit__')
          result = enter(cm)
          self._exit_callbacks.append((True, _bound(leave, cm)))
          return result

      def callback(self, callback, /, *args, **kwds):
          """Registers a function to be called with these arguments."""
          def _exit_wrapper(*raised):
              callback(*args, **kwds)
          return self._wrap(callback, _exit_wrapper, True)

      def _push(self, exit, method, is_sync):
          try:
              function = _bound(getattr(type(exit), method), exit)
          except AttributeError:
              function = exit
          self._exit_callbacks.append((is_sync, function))
          return exit

      def _wrap(self, callback, wrapper, is_sync):
          wrapper.__wrapped__ = callback
          self._exit_callbacks.append((is_sync, wrapper))
          return callback

      def _methods(self, cm, kind, *names):
          cls = type(cm)
          try:
              return [getattr(cls, name) for name in names]
          except AttributeError:
              raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                              f'the {kind}context manager protocol') from None


  class ExitStack(_BaseExitStack, AbstractContextManager):
      """Any number of context managers and callbacks, ended in reverse order."""

      def __exit__(self, *raised):
          end = _Unwinding(self, raised[1])
          for _, leave, arguments in end.exits():
              try:
                  end.returned(leave(*arguments))
              except BaseException as new:
                  end.raised(new)
          if end.replaced:
              with end:
                  raise end.exc
          return end.result()

      def close(self):
          """Ends everything now."""
          self.__exit__(*[None] * 3)


  class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
      """As ExitStack, for async with: with asynchronous managers and callbacks too."""

      async def enter_async_context(self, cm):
          """Enters an asynchronous context manager, which is left with the stack."""
          enter, leave = self._methods(cm, 'asynchronous ', '__aenter__', '__aexit__')
          result = await enter(cm)
          self._exit_callbacks.append((False, _bound(leave, cm)))
          return result

      def push_async_exit(self, exit):
          """Registers an object for its __aexit__, or a coroutine function as that."""
          return self._push(exit, '__aexit__', False)

      def push_async_callback(self, callback, /, *args, **kwds):
          """Registers a coroutine function to be awaited with these arguments."""
          async def _exit_wrapper(*raised):
              await callback(*args, **kwds)
          return self._wrap(callback, _exit_wrapper, False)

      async def __aexit__(self, *raised):
          end = _Unwinding(self, raised[1])
          for is_sync, leave, arguments in end.exits():
              try:
                  answer = leave(*arguments)
                  end.returned(answer if is_sync else await answer)
              except BaseException as new:
                  end.raised(new)
          if end.replaced:
              with end:
                  raise end.exc
          return end.result()

      async def aclose(self):
          """Ends everything now."""
          await self.__aexit__(*[None] * 3)
  """#
