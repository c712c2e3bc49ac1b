import sys, functools, weakref, operator, itertools, collections, copy
rc = sys.getrefcount
def show(name, *counts): print(f"{name:34}", *counts)
class T: pass
class C:
    def __eq__(self, o): show("__eq__", rc(self), rc(o)); return True
    def __hash__(self): show("__hash__", rc(self)); return 1
    def __lt__(self, o): show("__lt__", rc(self), rc(o)); return True
    def __repr__(self): show("__repr__", rc(self)); return "x"
    def __str__(self): show("__str__", rc(self)); return "x"
    def __format__(self, s): show("__format__", rc(self)); return "x"
    def __index__(self): show("__index__", rc(self)); return 1
    def __len__(self): show("__len__", rc(self)); return 1
c = C(); k = C()
d = {}
d[c] = T()
d[k] = T()
d[k]
d.get(k)
k in d
d.pop(k)
d[C()] = 1
d.setdefault(k, T())
del d[k]
s = {c}
k in s
s.discard(k)
s.add(C())
s.remove(k)
[c] == [k]
(c,) == (k,)
{1: c} == {1: k}
[c] < [k]
[c].index(k)
[c].count(k)
[c].remove(k)
k in (c,)
(c,).index(k)
collections.deque([c]).count(k)
k in collections.deque([c])
sorted([c, k])
[c, k].sort()
max(c, k)
min([c, k])
repr({1: c})
str((c,))
print(c)
f'{c}'
f'{c!r}'
f'{c:>3}'
f'{c!s:>3}'
'{} {!r}'.format(c, c)
format(c, 'x')
dict.fromkeys([c])
dict([(c, 1)])
{x: 1 for x in [c]}
{x for x in [c]}
frozenset([c])
dict(zip([c], [1]))
[1, 2][c]
[1, 2][c:]
'a' * c
'abc'[c]
len(c)
not c
hash((c,))
c == k
c != k
c < k
c > k
c is k
collections.OrderedDict([(c, 1)])
bisect = __import__('bisect').bisect([c], k)
__import__('heapq').heappush([c], k)
copy.copy(c)
copy.deepcopy([c])
sum([1], 1)
m = C.__eq__
m(c, k)
c.__eq__(k)
functools.partial(C.__eq__, c)(k)
operator.eq(c, k)
operator.index(c)
any([c])
all([c])
bool(c)
ws = weakref.WeakSet([c])
r1 = weakref.ref(c)
hash(r1)
r1 == weakref.ref(k)
d = collections.defaultdict(list)
d[c].append(1)
@dataclasses.dataclass
class DC:
    x: object
DC(c) == DC(k)
repr(DC(c))
[c, k].index(k)
