"""heapq: the operations, what is built of them, and what goes wrong."""
import heapq
import inspect
import random
from heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush,
                   heappushpop, heapreplace, merge, nlargest, nsmallest)


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


print(heapq.__all__)
for function in (heappush, heappop, heapify, heapreplace, heappushpop, _heappop_max, _heapify_max,
                 _heapreplace_max):
    print(function, inspect.signature(function))
    show(function)
    show(function, 5)
    show(function, (1, 2))
    show(function, 5, 6)
    show(function, [])
    show(function, [], 3)
    show(function, [1], 2, 3)
for function in merge, nlargest, nsmallest:
    print(function.__name__, inspect.signature(function))

print('sorting')
random.seed(7)
for count in 0, 1, 2, 3, 10, 100:
    numbers = [random.randrange(50) for _ in range(count)]
    heap = []
    for number in numbers:
        heappush(heap, number)
    other = numbers[:]
    heapify(other)
    print(heap[:8], other[:8])
    print([heappop(heap) for _ in numbers] == sorted(numbers))
    _heapify_max(other)
    print([_heappop_max(other) for _ in numbers] == sorted(numbers, reverse=True))
heap = [1, 4, 2, 7, 5]
print(heapreplace(heap, 6), heappushpop(heap, 0), heappushpop(heap, 3), heap)
_heapify_max(heap)
print(_heapreplace_max(heap, 1), heap)


class Number:
    """Counts and prints comparisons."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(f'{self.value}<{other.value}', end=' ')
        return self.value < other.value


heap = [Number(value) for value in (5, 3, 8, 1, 9, 2)]
heapify(heap)
print([n.value for n in heap])
heappush(heap, Number(0))
print([n.value for n in heap])
print(heappop(heap).value, [n.value for n in heap])
print(heapreplace(heap, Number(4)).value, [n.value for n in heap])
print([n.value for n in nlargest(2, iter(heap))])
print([n.value for n in nsmallest(2, iter(heap))])
print([n.value for n in merge([Number(1), Number(4)], [Number(2)], [], [Number(3), Number(5)])])

print('best')
words = 'the quick brown fox jumps over the lazy dog'.split()
for n in -1, 0, 1, 2, 5, 100:
    print(nlargest(n, words), nsmallest(n, iter(words)))
    print(nlargest(n, iter(words), key=len), nsmallest(n, words, len))
show(nlargest, 'a', [1])
show(nlargest, 'a', iter([1]))
show(nlargest, 1.5, [1])
show(nlargest, 1.5, iter([1]))
show(nsmallest, 2, 5)
show(nsmallest, 1, 5)
show(nlargest, 1, [], key=5)
show(nlargest, 2, iter([1, 'a', 3]))
show(nsmallest, 3, iter([2, 1]), key=3)

print('merge')
print(list(merge()), list(merge([])), list(merge([1, 2])), list(merge('ace', 'bdf', 'b')))
print(list(merge([5, 3, 1], [6, 3, 2], reverse=True)))
print(list(merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len)))
print(list(merge(['horse', 'dog'], ['kangaroo', 'fish', 'cat'], key=len, reverse=True)))
print(list(merge([(1, 'a'), (2, 'a')], [(1, 'b')], [(1, 'c'), (2, 'c')], key=lambda p: p[0])))
show(list, merge([1], 5))
show(list, merge([1], ['a']))
show(list, merge([1, 2], [1], key=5))


def failing():
    yield 1
    raise ValueError('no more')


lazy = merge(failing(), iter([0, 2]))
print(next(lazy), next(lazy))
show(next, lazy)
calls = []
print(list(merge([1, 2, 3], [], key=lambda x: calls.append(x) or x)), calls)


class Clearing:
    def __init__(self, items):
        self.items = items

    def __lt__(self, other):
        self.items.clear()
        return True


print('changed by a comparison')
for function, args in ((heapify, ()), (heappop, ()), (heapreplace, (5,)), (heappushpop, (5,)),
                       (heappush, (Clearing([]),)), (_heapify_max, ()), (_heappop_max, ())):
    heap = []
    heap += [Clearing(heap) for _ in range(9)]
    show(function, heap, *args)
show(heappush, [1], 'a')
broken = [1, 2, 3, 'x', 5]
show(heapify, broken)
print(broken)


class Stack(list):
    def append(self, item):
        print('not called')


stack = Stack([3, 1, 2])
heapify(stack)
heappush(stack, 0)
print(stack, heappop(stack))
