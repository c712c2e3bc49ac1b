"""Contexts: what runs in one sees its values and leaves its own there."""
import weakref
from collections.abc import Iterable, Mapping
from contextvars import Context, ContextVar, copy_context

number = ContextVar('number', default=0)
other = ContextVar('other')


def work(step, *, again=False):
    before = number.get()
    number.set(before + step)
    return before, number.get(), again


number.set(10)
context = copy_context()
print(context.run(work, 5), context.run(work, 5, again=True), number.get(), context[number])
print(Context().run(work, 1), len(Context()), len(context), number in context, other in context)
print(context.get(other), context.get(other, 'none'), list(context) == [number])
print([(key.name, value) for key, value in context.items()], list(context.values()))
print(len(context.keys()), type(context.keys()).__name__, isinstance(context, Mapping))
twin = context.copy()
print(twin == context, twin != context, twin is context, context == {number: 20})
twin.run(number.set, 1)
print(twin == context, twin[number], context[number])


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, str(error).partition(' at 0x')[0].partition(': <')[0])


attempt(context.run, context.run, work, 1)
attempt(context.run)
attempt(context.run, lambda: 1 / 0)
print(number.get(), context.run(number.get))
attempt(lambda: context[other])
attempt(lambda: context['number'])
attempt(lambda: 'number' in context)
attempt(Context, 1)
attempt(hash, context)
attempt(twin.run, number.reset, number.set(3))
attempt(weakref.ref, number)
reference = weakref.ref(context)
del context
print(reference())
