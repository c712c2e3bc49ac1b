"""How asynchronous generators end: hooks, finalisers, garbage."""
import gc
import sys
import types


@types.coroutine
def pause():
    yield 'pause'


async def stream(name):
    try:
        yield 1
        yield 2
    finally:
        print('finally', name)


def step(awaitable):
    try:
        print('waits', awaitable.send(None))
    except StopIteration as stop:
        print('yields', stop.value)


print(sys.get_asyncgen_hooks())
a = stream('plain')
step(a.__anext__())
del a
print('dropped')


def first(agen):
    print('firstiter', agen.__name__)


kept = []


def finalizer(agen):
    print('finalizer', agen.__name__, agen.ag_suspended)
    kept.append(agen)


print(sys.set_asyncgen_hooks(firstiter=first))
print(sys.get_asyncgen_hooks().firstiter is first, sys.get_asyncgen_hooks().finalizer)
sys.set_asyncgen_hooks(finalizer=finalizer)
print(sys.get_asyncgen_hooks()[0] is first, sys.get_asyncgen_hooks()[1] is finalizer)
a = stream('hooked')
step(a.__anext__())
step(a.__anext__())
del a
print(len(kept))
agen = kept.pop()
step(agen.aclose())
del agen
print('after', len(kept))
a = stream('never started')
del a
a = stream('created')
x = a.asend(None)
x.close()
del a, x
print(len(kept))
kept.clear()
print('cleared', len(kept))
a = stream('cycle')
step(a.__anext__())
a.ag_frame.f_locals
cycle = [a]
cycle.append(cycle)
del a, cycle
gc.collect()
print(len(kept))
step(kept[0].__anext__())
kept.clear()
print(len(kept))
kept.clear()
for wrong in ((1, None), (None, 2)):
    try:
        sys.set_asyncgen_hooks(*wrong)
    except TypeError as error:
        print(error)


def failing(agen):
    raise ValueError('in the hook')


sys.set_asyncgen_hooks(failing, None)
a = stream('failing')
try:
    a.__anext__()
except ValueError as error:
    print(error)
step(a.__anext__())
sys.set_asyncgen_hooks(None, None)
del a


async def waits():
    try:
        yield 1
    finally:
        await pause()


a = waits()
step(a.__anext__())
del a


async def yields():
    try:
        yield 1
    finally:
        yield 2


a = yields()
step(a.__anext__())
del a
print('end')
