"""Contexts within contexts, generators, and values that refer to their context."""
import gc
from contextvars import ContextVar, copy_context

level = ContextVar('level', default='outside')


class Held:
    def __del__(self):
        print('gone')


def nested(depth):
    level.set(depth)
    if depth < 3:
        inner = copy_context()
        print(depth, inner.run(nested, depth + 1), level.get())
    return f'done {depth}'


print(copy_context().run(nested, 0), level.get())


def steps():
    token = level.set('in the generator')
    yield level.get()
    level.reset(token)
    yield level.get()


stepping = steps()
print(next(stepping), level.get(), next(stepping), level.get())

held = ContextVar('held')
context = copy_context()
context.run(held.set, Held())
del context
print('after one')
context = copy_context()
context.run(held.set, (Held(), context))
del context
print('collected', gc.collect() > 0)
