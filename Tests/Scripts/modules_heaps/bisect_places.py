"""bisect: places, bounds, key functions, and what goes wrong."""
import bisect
import inspect
from bisect import bisect_left, bisect_right, insort, insort_left


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


print(bisect.bisect is bisect_right, bisect.insort is bisect.insort_right, bisect.bisect)
for function in bisect_left, bisect_right, insort, insort_left:
    print(function.__name__, inspect.signature(function), function.__module__)

items = [1, 2, 2, 2, 3, 5]
for x in 0, 1, 2, 2.5, 4, 5, 9:
    print(x, bisect_left(items, x), bisect_right(items, x), bisect_left(items, x, 2),
          bisect_right(items, x, 1, 4))

print('bounds')
show(bisect_right, items, 2, -1)
show(bisect_right, items, 2, 0, -1)
show(bisect_right, items, 2, 0, -2)
show(bisect_right, items, 2, 4, 2)
show(bisect_right, items, 9, 0, 10)
show(bisect_right, items, 9, 0, 2**63 - 1)
show(bisect_right, items, 9, 2**100)
show(bisect_right, items, 9, 0, 2**100)
show(bisect_right, items, 9, 'a')
show(bisect_right, items, 9, 0, 'a')
show(bisect_right, items, 9, 0, 1.5)
show(bisect_right, items, 9, True, None)

print('other sequences')
show(bisect_right, 5, 1)
show(bisect_right, 5, 1, 0, 3)
show(bisect_right, {1: 2}, 1)
show(bisect_right, {1: 2, 0: 1}, 1, 0, 2)
show(bisect_right, {1, 2}, 1)
show(bisect_right, range(10, 20), 14)
show(bisect_left, 'abde', 'c')
show(bisect_left, b'abde', 99)
show(insort, (1, 2), 3)


class Spy:
    def __len__(self):
        return 7

    def __getitem__(self, index):
        print('get', index)
        return index


class Loud(list):
    def insert(self, index, item):
        print('insert', index, item)
        list.insert(self, index, item)

    def __getitem__(self, index):
        print('get', index)
        return list.__getitem__(self, index)


show(bisect_left, Spy(), 3)
show(insort, Spy(), 3)
loud = Loud([1, 3])
show(insort, loud, 2)
print(list(loud))

print('keys')
people = [('ann', 30), ('bob', 40), ('cy', 50)]
print(bisect_left(people, 40, key=lambda p: p[1]), bisect_right(people, 40, key=lambda p: p[1]))
insort(people, ('dee', 45), key=lambda p: p[1])
print(people)
show(insort_left, people, 3, key=lambda p: p[0])
show(bisect_left, people, 3, key=5)
show(bisect_left, people, 3, key=len)

print('arguments')
show(bisect_left)
show(bisect_left, items)
show(bisect_left, items, 1, 2, 3, 4)
show(bisect_left, a=items, x=3)
show(bisect_left, items, 2, foo=5)
show(bisect_left, items, 'a')


class Clearing:
    def __init__(self, items):
        self.items = items

    def __lt__(self, other):
        self.items.clear()
        return True


cleared = []
cleared += [Clearing(cleared) for _ in range(4)]
show(bisect_left, cleared, 3)
