"""Dataclasses, namedtuples, enums: what is shared."""
import collections
import copy
import dataclasses
import enum
import sys
import weakref
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass
class Team:
    name: str
    members: list = field(default_factory=list)
    extra: object = None


@dataclass(frozen=True, slots=True)
class Frozen:
    items: list


@dataclass(slots=True, weakref_slot=True)
class Weak:
    x: int = 0


a, b = Team('a'), Team('b')
a.members.append('x')
print(a, b, a.members is b.members)
shared = ['shared']
c, d = Team('c', shared), Team('d', shared)
print(sys.getrefcount(shared), c.members is d.members)
e = dataclasses.replace(c, name='e')
print(e, e.members is shared, sys.getrefcount(shared))
as_dict = dataclasses.asdict(c)
print(as_dict, as_dict['members'] is shared)
print(copy.copy(c).members is shared, copy.deepcopy(c).members is shared)
f = Frozen(shared)
try:
    f.items = []
except dataclasses.FrozenInstanceError as error:
    print(error)
f.items.append('still mutable')
print(shared)
try:
    weakref.ref(f)
except TypeError as error:
    print(error)
print(weakref.ref(w := Weak())() is w)
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as error:
    print(error)
Point = collections.namedtuple('Point', 'x y')
p = Point(shared, 2)
print(p, sys.getrefcount(shared), p._replace(y=3).x is shared, p._asdict()['x'] is shared)


class Pair(NamedTuple):
    left: object
    right: object = shared


q = Pair(1)
print(q, q.right is shared, sys.getsizeof(q), sys.getrefcount(shared))
x, y = q
del x, y, p, q


class Color(enum.Enum):
    RED = 1
    GREEN = 2


print(Color(1) is Color.RED, Color['GREEN'] is Color.GREEN, copy.deepcopy(Color.RED) is Color.RED)
counter = collections.Counter('abca')
default = collections.defaultdict(list)
default['k'].append(counter)
print(sys.getrefcount(counter), default)
queue = collections.deque(maxlen=2)
for i in range(4):
    queue.append([i])
print(queue, sys.getrefcount(queue[0]))
chain = collections.ChainMap({'a': 1}, {'b': shared})
print(chain['b'] is shared, sys.getrefcount(chain['b']))
del c, d, e, f
print(sys.getrefcount(shared))
