# Wrong arguments of functions of the library: which is complained of first, and in which words.
import _json
import array
import copyreg
import dis
import functools
import importlib
import io
import sys
import traceback


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


def frame():
    return sys._getframe()


class Number(int):
    pass


print('# the line of a frame')
found = frame()
print(type(found).__doc__)
for line in 'a', 3, True, 2**100, Number(3), None:
    attempt(setattr, found, 'f_lineno', line)
attempt(delattr, found, 'f_lineno')

print('# strings of JSON')
for end in 'a', 2**100, -1, None, 1.5:
    attempt(_json.scanstring, 'a', end)
    attempt(_json.scanstring, 3, end)

print('# arrays made anew')
for given in (
        (1, 2, 3, 4), (array.array, 2, 3, 4), (array.array, 'i', 3, 4), (array.array, 'i', 'x', 4),
        (array.array, 'i', 99, 4), (array.array, 'ii', 1, b''), (array.array, 'i', 1, 4),
        (array.array, 'z', 1, b''), (list, 'z', 1, 4), (list, 'i', 1, b''), (), (1,), (1, 2, 3, 4, 5),
        (array.array, 'i', 1.5, b''), (array.array, 'i', 2**40, b''), (int, 'i', 99, 4),
        (array.array, 'z', 99, 4)):
    attempt(array._array_reconstructor, *given)

print('# slots, code and tracebacks of what has none')
for value in 1, set(), None:
    attempt(copyreg._slotnames, value)
for value in 1, int, 'a', len, None:
    attempt(dis.disassemble, value)
    attempt(dis.disco, value)
    attempt(dis.distb, value)

print('# imports by name')
for given in (
        (1,), (None,), ('',), ('sys', 1), ('sys', None, None, (), -1), ('x', 3, None, (), 1),
        ('x', {'__package__': 3}, None, (), 1), ('x', {}, None, (), 1), ('sys', None, None, 3),
        ('sys', None, None, (), 'a'), (int, 1, 2, 3, 1), (), range(6)):
    attempt(importlib.__import__, *given)
attempt(importlib.__import__, 'sys', x=1)

print('# the encoding of text')
for given in (), (1, 2, 3), (1,), (None,), (None, 'a'), (3, 'a'), (None, 2**40), (None, 3), ('x', True):
    attempt(io.text_encoding, *given)
attempt(io.text_encoding, x=1)

print('# limits of tracebacks')
for limit in 'a', 1.5, []:
    for name in 'format_exc', 'format_tb', 'extract_tb', 'format_stack', 'extract_stack':
        first = [None] if name.endswith('tb') else [found] if name.endswith('stack') else []
        attempt(getattr(traceback, name), *first, limit)
for limit in 0, 1, -1:
    print(len(traceback.extract_stack(found, limit)), traceback.format_tb(None, limit))
attempt(traceback.format_tb, 3)

print('# names of classes in full')
attempt(str, b'', sys.stdin)
attempt(str, b'', functools.partial(len))
attempt(functools.cmp_to_key(len))
attempt(functools.cmp_to_key(len), 1, 2)
attempt(sys.set_asyncgen_hooks, 1, 2, 3)
