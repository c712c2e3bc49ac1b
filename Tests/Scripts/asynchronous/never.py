"""Coroutines and awaitables that nobody awaits."""
import gc
import sys


async def coroutine():
    return 1


async def stream():
    yield 1


def calls():
    coroutine()
    x = 5
    return x


calls()
c = coroutine()
del c
c = coroutine()
c.close()
del c
a = stream()
a.asend(1)
a.aclose()
a.athrow(ValueError)
a.__anext__()
for i in range(2):
    coroutine()
cycle = [coroutine()]
cycle.append(cycle)
del cycle
gc.collect()


class C:
    async def method(self):
        pass


C().method()
sys.set_coroutine_origin_tracking_depth(2)
print(sys.get_coroutine_origin_tracking_depth())


def makes():
    return coroutine()


c = makes()
print([(line, name) for _, line, name in c.cr_origin])
del c
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error)
sys.set_coroutine_origin_tracking_depth(0)
import warnings
coroutine()
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    coroutine()
    a.asend(None)
    for entry in log:
        print(entry.category.__name__, entry.message, type(entry.source).__name__)
    del log[:], entry
print('end')
