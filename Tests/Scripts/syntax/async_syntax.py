# Coroutines can be made and closed; what they are called.
async def coro(x):
    return x
c = coro(1)
print(type(c).__name__, coro.__name__)
try: c.send(None)
except StopIteration as e: print('result', e.value)
async def agen():
    yield 1
print(type(agen()).__name__)
async def awaits():
    return await coro(5) + 1
c = awaits()
try: c.send(None)
except StopIteration as e: print(e.value)
class Awaitable:
    def __await__(self):
        got = yield 'asked'
        return got * 2
async def use():
    return await Awaitable()
c = use()
print(c.send(None))
try: c.send(21)
except StopIteration as e: print(e.value)
async def with_and_for():
    async with CM() as x:
        return x
class CM:
    async def __aenter__(self): return 'entered'
    async def __aexit__(self, *a): print('aexit', a)
c = with_and_for()
try: c.send(None)
except StopIteration as e: print(e.value)
try:
    async def bad(): return await 5
    bad().send(None)
except TypeError as e: print(e)
