"""Rules of asynchronous iteration: StopIteration and StopAsyncIteration, what is refused, kinds and names."""
import types


def drive(coroutine):
    try:
        while True:
            print('  waits for', coroutine.send(None))
    except StopIteration as stop:
        return stop.value


def show(label, coroutine):
    try:
        print(label, '->', drive(coroutine))
    except BaseException as error:
        print(label, '!!', type(error).__name__, error, '|', repr(error.__cause__), error.__suppress_context__)


@types.coroutine
def pause(value):
    return (yield value)


async def raises(error):
    yield 1
    raise error


async def consume(stream):
    return [item async for item in stream]


show('stop', consume(raises(StopIteration(5))))
show('async stop', consume(raises(StopAsyncIteration(6))))
show('other', consume(raises(KeyError(7))))


class Counter:
    def __init__(self, stop, awaitable=None):
        self.now, self.stop, self.awaitable = 0, stop, awaitable

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.now == self.stop:
            raise StopAsyncIteration
        self.now += 1
        await pause(self.now)
        return self.now


show('class', consume(Counter(2)))


class Plain:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class Wrong:
    def __aiter__(self):
        return 5


class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield 'ready'
        return self.value


class Awaited:
    left = 2

    def __aiter__(self):
        return self

    def __anext__(self):
        self.left -= 1
        if self.left < 0:
            raise StopAsyncIteration
        return Ready(self.left)


show('no awaitable', consume(Plain()))
show('no iterator', consume(Wrong()))
show('not at all', consume([1]))
show('awaitables', consume(Awaited()))


async def comprehensions():
    print([x async for x in Counter(3) if x != 2])
    print({x: y async for x in Counter(2) async for y in Counter(x)})
    print({await pause(x) async for x in Counter(2)})
    stream = (x * 2 async for x in Counter(2))
    print(type(stream).__name__, stream.__name__)
    async for x in stream:
        print('item', x)
    else:
        print('done')
    inner = [[y async for y in Counter(x)] for x in range(3)]
    return inner


show('comprehensions', comprehensions())


async def defaults():
    c = Counter(1)
    print(await anext(c, 'none'))
    print(await anext(c, 'none'))
    a = raises(ValueError('boom'))
    print(await anext(aiter(a), 0))
    try:
        await anext(a, 0)
    except ValueError as error:
        print('error', error)
    print(await anext(a, "z"), await anext(a, None))
    try:
        await anext(a)
    except StopAsyncIteration as error:
        print('stop', error.args)


show('anext', defaults())
for bad in 1, [], Wrong():
    for function in aiter, anext:
        try:
            function(bad)
        except TypeError as error:
            print(error)


class Missing:
    async def __aenter__(self):
        return self


class NoAwait:
    def __aenter__(self):
        return 1

    def __aexit__(self, *args):
        return 2


class HalfAwait(NoAwait):
    async def __aenter__(self):
        return 'entered'


async def enter(manager):
    async with manager as value:
        print('inside', value)


for manager in Missing(), NoAwait(), HalfAwait(), 5:
    show('with', enter(manager))

a = raises(1)
print(repr(a)[:38], a.__name__, a.__qualname__)
a.__name__ = 'renamed'
print(a.__name__)
for name in '__next__', '__iter__', 'send', 'throw', 'close':
    print(name, hasattr(a, name))
try:
    iter(a)
except TypeError as error:
    print(error)
for text in 'async def f():\n  yield 1\n  return 2', 'async def f():\n  yield from x', \
        'def f():\n  [x async for x in y]', 'def f():\n  async for x in y: pass':
    try:
        compile(text, 'text', 'exec')
    except SyntaxError as error:
        print(error)
