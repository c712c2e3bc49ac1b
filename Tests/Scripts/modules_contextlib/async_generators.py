"""asynccontextmanager: how its generators end, and what goes through them."""
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, contextmanager


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as end:
        return end.value


def attempt(title, action):
    try:
        print(title, '->', action())
    except BaseException as error:
        shown, cause = [], error.__cause__
        while error is not None:
            shown.append(repr(error))
            error = error.__context__
        print(title, '!!', *shown, '| cause', repr(cause))


@asynccontextmanager
async def aplain(*args):
    "What aplain does."
    yield args


@asynccontextmanager
async def achaining():
    try:
        yield
    except Exception as error:
        raise RuntimeError(f'chained {error}') from error


@asynccontextmanager
async def aagain():
    try:
        yield
    except KeyError:
        yield


@asynccontextmanager
async def anothing():
    return
    yield


async def ablock(manager, error=None):
    async with manager as value:
        if error is not None:
            raise error
        return value


for error in (StopIteration('spam'), StopAsyncIteration(2), RuntimeError(3), KeyError(4)):
    attempt('through', lambda: run(ablock(aplain(), error)))
    attempt('chained', lambda: run(ablock(achaining(), error)))
attempt('value', lambda: run(ablock(aplain(1, 2))))
attempt('again', lambda: run(ablock(aagain(), KeyError(1))))
attempt('twice', lambda: run(ablock(aagain())))
attempt('nothing', lambda: run(ablock(anothing())))




class Awaited:
    def __await__(self):
        yield
        return 'awaited'


@asynccontextmanager
async def waits(log):
    log.append(await Awaited())
    try:
        yield 'value'
    finally:
        log.append(await Awaited())


async def uses(log):
    async with waits(log) as value:
        log.append(value)
    async with AsyncExitStack() as stack:
        log.append(await stack.enter_async_context(waits(log)))
        log.append('in the stack')

log = []
run(uses(log))
print(log)


@waits(log)
async def decorated(x):
    return x

print(run(decorated(4)), run(decorated(5)), decorated.__name__, len(log))
print(aplain.__name__, aplain.__doc__, aplain().__doc__, type(aplain()).__name__)


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('closed')


async def first():
    async with aclosing(numbers()) as generator:
        async for number in generator:
            return number

print(run(first()))
manager = aagain()
run(manager.__aenter__())
attempt('exit', lambda: run(manager.__aexit__(KeyError, None, None)))
print(manager.gen.ag_running, manager.gen.ag_frame)
manager = aplain()
run(manager.__aenter__())
attempt('entered twice', lambda: run(manager.__aenter__()))
attempt('type only', lambda: run(manager.__aexit__(KeyError, None, None)))
