"""__slots__, __dict__, and the sizes of things."""
import sys
import weakref


class Plain:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Slotted:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


class WeakSlotted(Slotted):
    __slots__ = ('__weakref__',)


class WithDict(Slotted):
    pass


p, s, w, d = Plain(1, 2), Slotted(1, 2), WeakSlotted(1, 2), WithDict(1, 2)
print(hasattr(p, '__dict__'), hasattr(s, '__dict__'), hasattr(w, '__dict__'), hasattr(d, '__dict__'))
print(sys.getsizeof(p), sys.getsizeof(s), sys.getsizeof(w), sys.getsizeof(d))
p.z = d.z = 3
try:
    s.z = 3
except AttributeError as error:
    print(error)
print(vars(p), vars(d))
for o in p, s, w, d:
    try:
        print(weakref.ref(o)() is o)
    except TypeError as error:
        print(error)
value = object()
s.x = value
print(sys.getrefcount(value))
del s.x
print(sys.getrefcount(value))
try:
    s.x
except AttributeError as error:
    print(error)
print(Slotted.x, type(Slotted.x).__name__)
Slotted.x.__set__(s, 'by descriptor')
print(s.x, Slotted.y.__get__(s))
for thing in 0, 1, 2 ** 30, 2 ** 60, 1.5, True, None, '', 'a', 'é', '€', 'abc', b'', b'abc', (), (1,), (1, 2), [], [1], \
        list(range(5)), [x for x in range(5)], {}, {1: 2}, set(), {1}, frozenset(), range(3), slice(1), object():
    print(type(thing).__name__, sys.getsizeof(thing), end='; ')
print()
grow = []
sizes = []
for i in range(20):
    grow.append(i)
    sizes.append(sys.getsizeof(grow))
print(sizes)
table = {}
sizes = []
for i in range(12):
    table[i] = i
    sizes.append(sys.getsizeof(table))
print(sizes)
shared = [0] * 1000
print(sys.getsizeof([shared, shared]), sys.getsizeof(shared))


class Base:
    __slots__ = ()


class Twice(Base):
    __slots__ = ('a', 'a2')
    a3 = 'class attribute'


t = Twice()
t.a = t
try:
    t.a3 = 1
except AttributeError as error:
    print(error)
try:
    class Conflict:
        __slots__ = ('v',)
        v = 1
except ValueError as error:
    print(error)
import gc
del t
print(gc.collect())
