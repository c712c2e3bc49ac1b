"""Exit stacks and generator managers where exceptions cross: contexts, tracebacks, lifetimes."""
import contextlib
import gc
import inspect
import sys
import weakref
from contextlib import (
    AbstractAsyncContextManager, AbstractContextManager, AsyncContextDecorator, AsyncExitStack,
    ContextDecorator, ExitStack, aclosing, closing, contextmanager, nullcontext,
    redirect_stderr, redirect_stdout, suppress)
from traceback import extract_tb


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as end:
        return end.value


def chain(error):
    found = []
    while error is not None:
        found.append(repr(error))
        error = error.__context__
    return found


def attempt(title, action):
    try:
        print(title, '->', action())
    except BaseException as error:
        print(title, '!!', *chain(error), '| cause', repr(error.__cause__),
              '| hidden' if error.__suppress_context__ else '')


def raiser(error):
    raise error


print('-- order and arguments')
with ExitStack() as stack:
    for args, kwds in [((), {}), ((1,), {}), ((1, 2), {}), ((), {'a': 1}), ((1,), {'self': 3, 'callback': 4})]:
        assert stack.callback(lambda *a, **k: print('called', a, k), *args, **kwds)
    for is_sync, wrapper in stack._exit_callbacks:
        print(is_sync, wrapper.__name__, wrapper.__wrapped__.__name__, wrapper.__doc__)
attempt('no callback', lambda: ExitStack().callback(arg=1))
attempt('callback by name', lambda: ExitStack().callback(callback=print))
attempt('exit alone', lambda: ExitStack().__exit__(None, None, None))
stack = ExitStack()
stack.push(lambda *raised: True)
attempt('suppressing', lambda: stack.__exit__(KeyError, KeyError(1), None))
attempt('nothing to suppress', lambda: (stack.push(lambda *r: True), stack.__exit__(None, None, None)))

print('-- contexts')


def nested(*errors, before=None):
    with ExitStack() as stack:
        for error in errors:
            stack.callback(raiser, error)
        if before:
            raise before


attempt('replaced', lambda: nested(IndexError(), KeyError(), before=ZeroDivisionError()))
attempt('one', lambda: nested(IndexError()))


def suppressed_between():
    with ExitStack() as stack:
        stack.callback(raiser, IndexError(1))
        stack.callback(raiser, KeyError(2))
        stack.push(lambda *raised: print('saved', repr(raised[1]), chain(raised[1])) or True)
        stack.callback(raiser, ValueError(3))
        1 / 0


attempt('suppressed between', suppressed_between)


def raise_nested(inner, outer):
    try:
        raise inner
    finally:
        raise outer


def existing_context():
    with ExitStack() as stack:
        stack.callback(raise_nested, OSError(4), OSError(5))
        stack.callback(raise_nested, OSError(2), OSError(3))
        raise OSError(1)


attempt('existing context', existing_context)


def handled_around():
    try:
        raise LookupError('around')
    except LookupError:
        nested(IndexError(), KeyError(), before=ZeroDivisionError())


attempt('handled around', handled_around)


@contextmanager
def raising(error):
    try:
        yield
    finally:
        raise error


def right_contexts():
    with ExitStack() as stack:
        for number in (4, 3, 2):
            stack.enter_context(raising(Exception(number)))
        raise Exception(1)


attempt('right contexts', right_contexts)


class Quiet(Exception):
    pass


def without_context():
    @contextmanager
    def manager():
        try:
            yield
        except BaseException:
            error = Quiet()
            try:
                raise error
            finally:
                error.__context__ = None
    with ExitStack() as stack:
        stack.enter_context(manager())
        raise IndexError()


attempt('without context', without_context)
try:
    with ExitStack() as stack:
        stack.callback(raiser, ValueError)
        1 / 0
except ValueError as error:
    print([frame.name for frame in extract_tb(error.__traceback__)],
          [frame.name for frame in extract_tb(error.__context__.__traceback__)])

print('-- while it ends')
with ExitStack() as stack:
    stack.callback(print, 'first')
    stack.callback(lambda: stack.callback(print, 'pushed at the end'))
with ExitStack() as stack:
    stack.callback(print, 'kept for later')
    stack.callback(lambda: globals().update(later=stack.pop_all()))
    stack.callback(print, 'before')
print('later:', end=' ')
later.close()


class Derived(ExitStack):
    pass


print(type(Derived().pop_all()).__name__, isinstance(Derived().__enter__(), Derived))


class Example:
    pass


bypass = Example()
bypass.__enter__ = bypass.__exit__ = print
attempt('instance attributes', lambda: ExitStack().enter_context(bypass))
attempt('async protocol', lambda: run(AsyncExitStack().enter_async_context(bypass)))
attempt('pushed', lambda: ExitStack().push(bypass) is bypass)

print('-- generators')


@contextmanager
def plain(*args, **kwds):
    "What plain does."
    yield args


@contextmanager
def chaining():
    try:
        yield
    except Exception as error:
        raise RuntimeError(f'chained {error}') from error


def block(manager, error=None):
    with manager as value:
        if error is not None:
            raise error
        return value


class StopSub(StopIteration):
    pass


for error in (StopIteration('spam'), StopSub('spam'), StopAsyncIteration(2), RuntimeError(3), KeyError(4)):
    attempt('through', lambda: block(plain(), error))
    print(len(extract_tb(error.__traceback__)))
    attempt('chained', lambda: block(chaining(), error))


@contextmanager
def again():
    try:
        yield
    except KeyError:
        yield


manager = again()
manager.__enter__()
attempt('yields again', lambda: manager.__exit__(KeyError, KeyError('x'), None))
print(manager.gen.gi_suspended, manager.gen.gi_frame)
manager = plain(1)
attempt('entered', manager.__enter__)
attempt('entered twice', manager.__enter__)
attempt('type only', lambda: manager.__exit__(KeyError, None, None))
attempt('again', lambda: manager.__exit__(None, None, None))
print(plain.__name__, plain.__doc__, plain().__doc__, plain.__wrapped__.__name__, inspect.signature(plain))
print(sorted(vars(plain(1, a=2))), isinstance(plain(), AbstractContextManager),
      isinstance(plain(), ContextDecorator))
attempt('by name', lambda: block(plain(self=1, func=2, args=3, kwds=4)))


@contextmanager
def needs(a, *, b):
    yield a, b


for call in (lambda: needs(), lambda: needs(1, 2), lambda: needs(b=1)):
    attempt('arguments', call)


class Held:
    def __del__(self):
        print('released')


@contextmanager
def drops(held):
    held = weakref.ref(held)
    print('alive' if held() else 'gone')
    yield


with drops(Held()):
    print('in the block')


@contextmanager
def nothing():
    return
    yield


def no_yield():
    try:
        raise LookupError
    except LookupError:
        with nothing():
            pass


attempt('no yield', no_yield)

print('-- decorators')


@plain(1)
def decorated(*args, **kwds):
    "What decorated does."
    return args, kwds


print(decorated(1, self=2), decorated(3), decorated.__name__, decorated.__doc__)


class Counting(ContextDecorator):
    entered = 0

    def __enter__(self):
        self.entered += 1

    def __exit__(self, *raised):
        print('left', raised[0])
        return raised[0] is KeyError


counting = Counting()


@counting
def fails(error):
    raise error


attempt('decorated', lambda: fails(KeyError()))
attempt('decorated', lambda: fails(ValueError()))
print(counting.entered)


class Recreated(ContextDecorator):
    def __init__(self, made=0):
        self.made = made

    def _recreate_cm(self):
        return type(self)(self.made + 1)

    def __enter__(self):
        print('made', self.made)

    def __exit__(self, *raised):
        pass


Recreated()(lambda: None)()


class Waiting(AsyncContextDecorator):
    async def __aenter__(self):
        print('aenter')

    async def __aexit__(self, *raised):
        print('aexit', raised[0])


@Waiting()
async def waits(x):
    return x


print(run(waits(5)), waits.__name__)

print('-- asynchronous')


async def stacks():
    async def acall(*args):
        print('acall', args)

    class Manager:
        async def __aenter__(self):
            return 'entered'

        async def __aexit__(self, kind, error, trace):
            print('aexit', kind)
            return True

    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(Manager()))
        stack.push_async_callback(acall, 1, 2)
        stack.callback(print, 'call')
        stack.push(lambda *raised: print('exit', repr(raised[1])))
        stack.push_async_exit(Manager.__aexit__.__get__(Manager()))
        stack.push_async_exit(Manager())
        stack.callback(raiser, KeyError(2))
        stack.enter_context(plain())
        print([is_sync for is_sync, _ in stack._exit_callbacks])
        raise ValueError(1)
    stack = AsyncExitStack()
    stack.push_async_callback(acall, 'closed')
    await stack.aclose()
    async with nullcontext(7) as value:
        print(value)

    class Closes:
        async def aclose(self):
            print('aclosed')
    async with aclosing(Closes()) as thing:
        print(type(thing).__name__)
    async with AsyncExitStack() as stack:
        stack.callback(raiser, KeyError(2))
        stack.push_async_callback(acall, 'last')
        raise ValueError(1)


attempt('stacks', lambda: run(stacks()))

print('-- the rest')


class Text:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


text = Text()
redirect = redirect_stdout(text)
with redirect as target:
    print('one', end=' ')
    with redirect:
        print('two', end=' ')
    print('three', end='')
print(''.join(text.parts), target is text)
with redirect_stderr(new_target=text) as target:
    print('four', file=sys.stderr)
print(text.parts[-2:])
quiet = suppress(TypeError, LookupError)
with quiet:
    with quiet:
        len(5)
    [][0]
print(quiet.__enter__(), quiet.__exit__(None, None, None), quiet.__exit__(OSError, OSError(), None))
group = ExceptionGroup('g', [KeyError(1), OSError(2), ExceptionGroup('h', [TypeError(3)])])
attempt('group', lambda: block(quiet, group))
attempt('base group', lambda: block(suppress(GeneratorExit), BaseExceptionGroup('b', [GeneratorExit(), KeyError(1)])))
attempt('whole group', lambda: block(suppress(Exception, GeneratorExit), BaseExceptionGroup('b', [GeneratorExit()])))
attempt('nothing', lambda: block(suppress(), ValueError(1)))
attempt('closing', lambda: block(closing(5)))


class Slotted(AbstractContextManager):
    __slots__ = ()

    def __exit__(self, *raised):
        return super().__exit__(*raised)


class NoExit(AbstractContextManager):
    pass


class Whole:
    def __enter__(self):
        pass

    def __exit__(self, *raised):
        pass


class NoEnter(Whole):
    __enter__ = None


print(issubclass(Whole, AbstractContextManager), issubclass(NoEnter, AbstractContextManager),
      issubclass(Whole, Slotted), issubclass(Slotted, AbstractContextManager),
      issubclass(Whole, AbstractAsyncContextManager), AbstractContextManager[int, bool])
attempt('abstract', NoExit)
attempt('slots', lambda: setattr(Slotted(), 'x', 1))
attempt('default', lambda: Slotted().__enter__().__exit__(None, None, None))
for function in (contextmanager, closing, nullcontext, suppress, redirect_stdout, ExitStack.callback,
                 ExitStack.push, AsyncExitStack.push_async_callback, contextlib.chdir):
    print(function.__name__, inspect.signature(function))
print([name for name in contextlib.__all__ if getattr(contextlib, name).__module__ != 'contextlib'],
      [cls.__name__ for cls in nullcontext.__mro__])
