# Hashes of keys are computed once; views, deques and their iterators give what their types say.
from collections import deque
import gc


class Key:
    def __init__(self):
        self.count = 0

    def __hash__(self):
        self.count += 1
        return id(self)


keys = [Key() for _ in range(5)]
source = dict.fromkeys(keys)
dict.fromkeys(source, 1)
dict.fromkeys(set(source))
dict.fromkeys(frozenset(source), 2)
print([key.count for key in keys])
dict.fromkeys(source.keys())
print([key.count for key in keys])

numbers = {1: 'a', 2: 'b', 3: 'c'}
for other in {1, 2}, frozenset({1, 2}), frozenset({1, 2, 5, 6}), [1, 2], numbers.keys():
    print(type(numbers.keys() & other).__name__, type(other & numbers.keys()).__name__
          if not isinstance(other, list) else '')


class Strange(deque):
    pass


strange = Strange()
Strange.__new__ = lambda cls, *arguments: [42]
for attempt in (lambda: strange * 2, lambda: strange + deque([1]), strange.copy):
    try:
        print(attempt())
    except TypeError as error:
        print(error)

letters = deque('abcde')
forward, backward = type(iter(letters)), type(reversed(letters))
print(list(forward(letters)), list(forward(letters, 2)), list(forward(letters, 9)))
print(list(backward(letters)), list(backward(letters, 3)), list(backward(letters, -1)))
for cls, arguments in (forward, ()), (forward, (3,)), (backward, (letters, 1, 2)), (forward, (letters, 'x')):
    try:
        cls(*arguments)
    except TypeError as error:
        print(error)

plain = object()
held = [(plain,), (1, plain), ((plain,),), (1, [])]
gc.collect()
print([gc.is_tracked(entry) for entry in held])
print(gc.is_tracked({1: plain}), gc.is_tracked({1: (plain,)}))


class Unmeasured:
    def __iter__(self):
        return iter(range(3))

    def __len__(self):
        raise RuntimeError('no length')


for function in (list, tuple, bytearray().extend, [].extend):
    try:
        print(function(Unmeasured()))
    except RuntimeError as error:
        print(error)

endless = iter(type('Endless', (), {'__getitem__': lambda self, index: index})())
endless.__setstate__(2 ** 63 - 3)
for _ in range(4):
    try:
        print(next(endless))
    except OverflowError as error:
        print(error)
