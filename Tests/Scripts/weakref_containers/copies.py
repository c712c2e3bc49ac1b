# Copies of weak containers: what they share, and what deep copies copy.
import copy
import weakref


class T:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'T%s' % self.n

    def __deepcopy__(self, memo):
        return T(self.n * 10)


a, b, c = T(1), T(2), T(3)
s = weakref.WeakSet([a, b])
s.tag = [1]
twin = copy.copy(s)
print(type(twin).__name__, len(twin), twin.tag is s.tag, twin.data is s.data)
twin.add(c)
print(len(s), len(twin))
del b
print(len(s), len(twin))
deep = copy.deepcopy(s)
print(len(deep), deep.tag, deep.tag is s.tag, deep.data is s.data, sorted(x.n for x in deep))
plain = s.copy()
print(type(plain).__name__, len(plain), hasattr(plain, 'tag'), plain.data is s.data, plain == s)
plain.discard(a)
print(len(plain), len(s))


class Slots(weakref.WeakSet):
    __slots__ = ('x', 'y')


q = Slots([a, c])
q.x = ['x']
q.z = ['z']
for make in copy.copy, copy.deepcopy:
    dup = make(q)
    print(type(dup).__name__, dup == q, dup.x, dup.x is q.x, dup.z, dup.z is q.z, hasattr(dup, 'y'))

v = weakref.WeakValueDictionary(a=a, c=c)
v.tag = 'not copied'
for make in copy.copy, copy.deepcopy, weakref.WeakValueDictionary.copy:
    dup = make(v)
    print(type(dup).__name__, sorted(dup.items()), dup['a'] is a, hasattr(dup, 'tag'), dup.data is v.data)
keep = [T('key')]
k = weakref.WeakKeyDictionary({a: [1], c: keep})
for make in copy.copy, copy.deepcopy, weakref.WeakKeyDictionary.copy:
    dup = make(k)
    print(type(dup).__name__, sorted(map(repr, dup.items())), dup[a] is k[a], a in dup)


class MyValues(weakref.WeakValueDictionary):
    pass


class MyKeys(weakref.WeakKeyDictionary):
    pass


for w in MyValues(a=a), MyKeys({a: 1}):
    print(type(w).__name__, type(w.copy()).__name__, type(copy.copy(w)).__name__, type(copy.deepcopy(w)).__name__)
    print(type(w | {}).__name__, type({} | w).__name__, type(w | w).__name__)
print(list(vars(weakref.WeakSet()))[:1], list(vars(weakref.WeakValueDictionary()))[:1])
