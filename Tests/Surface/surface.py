"""Prints the surface of the language: what `dir()` lists for every built-in type and for the modules at the
heart of minipy, and how each of it is called.

A line `OWNER.NAME | KIND | TEXT | SIGNATURE` is an attribute: the type of what `getattr` finds, its
`__text_signature__` in one line, and what `inspect.signature` says of it (`-` for neither). A line
`OWNER | BASE | TEXT | SIGNATURE` is a type; what it has from its base is not repeated.
"""
import builtins
import gc
import inspect
import itertools
import math
import operator
import random
import sys
import time
import types
import weakref

MODULES = [builtins, gc, itertools, math, operator, random, sys, time, weakref]


def built_in_types():
    """Every type that a script meets without importing anything, by a name of its own."""
    async def asynchronous_generator():
        yield

    async def coroutine():
        pass

    waiting, stream = coroutine(), asynchronous_generator()
    step, end, last = stream.asend(None), stream.aclose(), anext(stream, None)
    samples = {
        'NoneType': None, 'NotImplementedType': NotImplemented, 'ellipsis': ...,
        'dict_keys': {}.keys(), 'dict_values': {}.values(), 'dict_items': {}.items(),
        'list_iterator': iter([]), 'list_reverseiterator': reversed([]),
        'tuple_iterator': iter(()), 'str_iterator': iter('é'), 'str_ascii_iterator': iter('e'),
        'bytes_iterator': iter(b''), 'bytearray_iterator': iter(bytearray()),
        'memory_iterator': iter(memoryview(b'')),
        'dict_keyiterator': iter({}), 'dict_valueiterator': iter({}.values()),
        'dict_itemiterator': iter({}.items()), 'dict_reversekeyiterator': reversed({}),
        'dict_reversevalueiterator': reversed({}.values()),
        'dict_reverseitemiterator': reversed({}.items()), 'set_iterator': iter(set()),
        'range_iterator': iter(range(1)), 'longrange_iterator': iter(range(1 << 70)),
        'callable_iterator': iter(int, 1), 'coroutine_wrapper': waiting.__await__(),
        'async_generator_asend': step, 'async_generator_athrow': end,
        'anext_awaitable': last, 'ReferenceType': weakref.ref(built_in_types),
    }
    for awaitable in waiting, step, end, last:
        awaitable.close()
    found = {name: type(sample) for name, sample in samples.items()}
    found.update(ProxyType=weakref.ProxyType, CallableProxyType=weakref.CallableProxyType)
    for module in types, builtins:
        for name, kind in vars(module).items():
            if isinstance(kind, type) and name[0] != '_':
                found.setdefault(kind.__name__, kind)
    return found


def called(value):
    """How a value is called: as its text says, and as `inspect` reads it."""
    text = getattr(value, '__text_signature__', None)
    signature = None
    if callable(value):
        try:
            signature = inspect.signature(value)
        except (ValueError, TypeError):
            pass
    return f'{" ".join(text.split()) if text else "-"} | {signature or "-"}'


def described(owner, name):
    value = getattr(owner, name, None)
    return f'{type(value).__name__} | {called(value)}'


def is_left_alone(module, name):
    """Where a module comes from, and what those that CPython writes in Python help themselves with."""
    if name in ('__builtins__', '__cached__', '__file__', '__loader__', '__package__', '__spec__'):
        return True
    if module not in (operator, random, weakref):
        return False
    private = name[0] == '_' and not name.startswith('__')
    return private or isinstance(getattr(module, name), types.ModuleType)


def surface():
    for name, kind in sorted(built_in_types().items()):
        base = kind.__base__
        yield f'{name} | {base and base.__name__} | {called(kind)}'
        for attribute in dir(kind):
            if attribute == '__doc__':
                continue
            line = described(kind, attribute)
            if base is None or attribute not in dir(base) or line != described(base, attribute):
                yield f'{name}.{attribute} | {line}'
    for module in MODULES:
        for attribute in dir(module):
            if not is_left_alone(module, attribute):
                yield f'{module.__name__}.{attribute} | {described(module, attribute)}'


for line in surface():
    print(line)
