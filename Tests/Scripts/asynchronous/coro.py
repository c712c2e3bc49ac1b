"""Coroutines by hand: states, attributes, what cannot be done twice."""
import types


@types.coroutine
def pause(value):
    try:
        return (yield value)
    finally:
        print('  pause over')


async def work(n):
    x = await pause(n)
    return x * 2


def show(label, function, *args):
    try:
        print(label, '->', function(*args))
    except BaseException as error:
        print(label, '!!', type(error).__name__, error.args)


c = work(1)
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin, c.cr_code.co_name)
show('non-None', c.send, 3)
show('first', c.send, None)
print(c.cr_running, c.cr_suspended, type(c.cr_await).__name__, c.cr_frame.f_lineno)


async def outer(inner):
    return await inner


o = outer(c)
show('awaited already', o.send, None)
show('second', c.send, 21)
print(c.cr_frame, c.cr_await, c.cr_suspended)
show('reuse', c.send, None)
show('reuse', c.throw, ValueError('x'))
show('close', c.close)
o = outer(c)
show('reuse', o.send, None)
c = work(2)
w = c.__await__()
print(type(w).__name__, w is c, iter(w) is w)
show('next', next, w)
show('send', w.send, 5)
c = work(3)
w = c.__await__()
next(w)
show('throw', w.throw, KeyError('k'))
c = work(4)
w = c.__await__()
next(w)
print(w.close(), w.close())
c = work(5)
show('throw at start', c.throw, ValueError('early'))
show('after', c.send, None)


@types.coroutine
def reenters():
    try:
        holder.send(None)
    except ValueError as error:
        print(error)
    yield


async def self_await():
    await reenters()


holder = self_await()
holder.send(None)
holder.close()


def plain():
    yield from work(1)


g = plain()
show('yield from', g.send, None)


async def awaits(value):
    await value


def generator():
    yield 1


for value in 1, None, generator(), [], plain:
    coroutine = awaits(value)
    show('await', coroutine.send, None)


class A:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value


for value in iter([1, 2]), 5, work(1), generator():
    coroutine = awaits(A(value))
    show('__await__', coroutine.send, None)
    coroutine.close()
    if isinstance(value, types.CoroutineType):
        value.close()
print(types.coroutine(plain) is plain, plain.__code__.co_flags & 0x100)
h = plain()
outer_work = awaits(h)
show('generator', outer_work.send, None)
print(type(work(1)).__class_getitem__(int), types.GeneratorType[int, str, None])
