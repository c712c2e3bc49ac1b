"""What objects of the library take: sys.getsizeof, and __sizeof__ without the collector's header."""
import array
import collections
import functools
import itertools
import sys
import types


def generator():
    yield


for name, value in dict(
        deque=collections.deque(), deque_of_40=collections.deque(range(40)), deque_of_200=collections.deque(range(200)),
        defaultdict=collections.defaultdict(int), counter=collections.Counter('ab'), array=array.array('i', [1, 2]),
        doubles=array.array('d', [0.5] * 10), partial=functools.partial(print), cache=functools.lru_cache(print),
        namespace=types.SimpleNamespace(a=1), count=itertools.count(), cycle=itertools.cycle([]),
        chain=itertools.chain(), islice=itertools.islice([], 1), zip=zip(), map=map(print, []),
        enumerate=enumerate([]), generator=generator(), alias=list[int], union=int | str).items():
    print(name, sys.getsizeof(value), end=' ')
    print(value.__sizeof__() if name not in ('alias', 'defaultdict') else '')


class Queue(collections.deque):
    pass


class Part(functools.partial):
    __slots__ = 'x',


print(sys.getsizeof(Queue()), sys.getsizeof(Part(print)))
