# Weak dictionaries and sets: every method, in its corners.
import gc
import weakref

gc.collect()


class K:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'K%s' % self.n

    def __eq__(self, other):
        return isinstance(other, K) and self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __lt__(self, other):
        return self.n < other.n


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        shown = str(error)
        print(text, '->', type(error).__name__, shown if ' at 0x' not in shown else '...')


ks = [K(i) for i in range(5)]
V = weakref.WeakValueDictionary
D = weakref.WeakKeyDictionary
v = V({'a': ks[0], 'b': ks[1]}, c=ks[2])
for text in ("sorted(v.items())", "v['a']", "v['x']", "v.get('x')", "v.get('a', 1)", "v.get('x', 1)", "len(v)", "'a' in v", "'x' in v",
             "[] in v", "v[[]]", "v.setdefault('a', ks[4])", "v.setdefault('d', ks[3])", "v.setdefault('e')", "v.setdefault('e', 5)", "v.pop('d')",
             "v.pop('d')", "v.pop('d', 'default')", "v.pop('d', None)", "v.pop()", "v.pop('a', 1, 2)", "len(v)", "sorted(r() for r in v.valuerefs())",
             "sorted(r().n for r in v.itervaluerefs())", "sorted(v.keys())", "sorted(v.values())", "sorted(v)", "list(reversed(v))", "v.copy() == v", "v == {'a': ks[0]}",
             "v == dict(v)", "v != dict(v)", "v == 5", "type(v | {'z': ks[4]}).__name__", "sorted((v | {'z': ks[4]}).items())", "sorted(({'z': ks[4]} | v).items())",
             "v | 5", "5 | v", "v | [('q', ks[0])]", "type({'z': ks[4]} | v).__name__", "hash(v)", "v.update([('f', ks[0])])", "v.update(g=ks[1])", "v.update({'h': 5})",
             "v.update(5)", "v.update([1])", "sorted(v)", "V(5)", "V(1, 2)", "V(x=5)", "V(other=ks[0])['other']", "len(V([]))", "repr(v)[:23]",
             "v.__class__.__name__", "sorted(v.popitem()[1:])", "V().popitem()", "v.clear()", "len(v)", "list(v.items())", "bool(v)", "bool(V(a=ks[0]))",
             "v.__setitem__('k', 5)", "v.__delitem__('none')", "iter(v) is iter(v)", "isinstance(v, dict)", "v.missing"):
    attempt(text)
v = V(a=ks[0])
v |= {'b': ks[1]}
v |= [('c', ks[2])]
print(sorted(v.items()), type(v).__name__)
try:
    v |= 5
except TypeError as error:
    print(error)
del ks[2]
print(sorted(v), len(v), 'c' in v)
v['a'] = ks[2]
print(v['a'], len(v))

d = D({ks[0]: 'zero', ks[1]: 'one'})
for text in ("sorted(d.items())", "d[ks[0]]", "d[K(0)]", "d[ks[3]]", "d[5]", "d.get(5)", "d.get(ks[3])", "d.get(ks[3], 'x')", "ks[0] in d", "5 in d", "[] in d", "len(d)",
             "d.setdefault(ks[0], 'new')", "d.setdefault(ks[2], 'new')", "d.setdefault(ks[3])", "d.pop(ks[3])", "d.pop(ks[3])", "d.pop(ks[3], 'gone')", "d.pop(5)",
             "sorted(r() for r in d.keyrefs())", "sorted(d.keys())", "sorted(d.values())", "sorted(d)", "d.copy() == d", "d == {ks[0]: 'zero'}", "sorted((d | {ks[3]: 'or'}).items())",
             "type({ks[3]: 'or'} | d).__name__", "d | 5", "5 | d", "hash(d)", "d.update([(ks[3], 'u')])", "d.update({5: 1})", "d.update(a=1)", "d.update(None)", "len(d)", "D(5)", "D(1, 2)",
             "D(dict={ks[0]: 1})[ks[0]]", "repr(d)[:20]", "list(reversed(d))", "D().popitem()", "d.popitem()[1]", "len(d)", "d.__delitem__(ks[0])", "d.__delitem__(ks[0])", "d.__delitem__(5)",
             "d.__setitem__(5, 1)", "bool(d)", "d.clear()", "len(d)", "bool(d)", "d.has_key"):
    attempt(text)
d = D()
d[ks[0]] = 'first'
d[K(0)] = 'second'
print(d[ks[0]], len(d), next(iter(d)) is ks[0])
d |= {ks[1]: 'or'}
print(sorted(d.values()))
del ks[0]
print(sorted(d.values()))
d[ks[0]] = ks[0]
del ks[0]
print(len(d), gc.collect(), len(d))

S = weakref.WeakSet
ks = [K(i) for i in range(6)]
a, b = S(ks[:4]), S(ks[2:])
for text in ("sorted(a)", "len(a)", "ks[0] in a", "5 in a", "[] in a", "a.add(5)", "a.add([])", "a.discard(5)", "a.discard(ks[5])", "a.remove(ks[5])", "a.remove(5)",
             "sorted(a | b)", "sorted(a & b)", "sorted(a - b)", "sorted(a ^ b)", "sorted(a.union(ks[5:]))", "sorted(a.union([]))", "a.union(b, b)", "a.union()", "sorted(a.intersection(ks[1:3]))",
             "sorted(a.difference(ks[1:3]))", "sorted(a.symmetric_difference(ks[1:6]))", "a.isdisjoint(b)", "a.isdisjoint(ks[4:])", "a <= b", "a < a", "a <= a", "a >= S(ks[:1])", "a > S(ks[:1])",
             "a.issubset(ks)", "a.issuperset(ks[:1])", "a.issuperset([5])", "a == S(ks[:4])", "a != S(ks[:4])", "a == set(ks[:4])", "a == 5", "a | 5", "sorted(a | ks[5:])", "5 | a", "a & 5", "sorted(a & ks[1:3])", "sorted(a - ks[1:3])",
             "a < 5", "a <= [5]", "hash(a)", "S(5)", "S([5])", "S(ks[0])", "len(S())", "S(ks[:1]).pop()", "S().pop()", "S().clear()", "bool(S())", "a.copy() == a", "type(a | b).__name__", "len(repr(a).split(','))", "repr(S())",
             "a.update(ks)", "len(a)", "a.update(5)", "a.difference_update(ks[4:])", "a.intersection_update(ks[1:])", "sorted(a)", "a.symmetric_difference_update(ks[:2])", "sorted(a)", "S[int]", "a.nothing"):
    attempt(text)
a |= b
a &= ks[:5]
a -= S(ks[:1])
a ^= S(ks[4:])
print(sorted(a), type(a).__name__)
a |= ks[:1]
print(sorted(a))
a -= a
print(len(a))
a.update(ks)
a ^= a
print(len(a))
a.update(ks)
a &= a
print(len(a))
gone = iter(a)
first = next(gone)
ks.clear()
del first
print(len(a), list(gone), len(a))
a.add(K('temporary'))
print(len(a))

# Iterators hold back removals; explicit changes show.
ks = [K(i) for i in range(4)]
for make in (lambda: V(enumerate(ks)), lambda: D((k, k.n) for k in ks), lambda: S(ks)):
    w = make()
    try:
        for x in w:
            if isinstance(w, S):
                w.add(K(99))
            elif isinstance(w, V):
                w['new'] = ks[0]
            else:
                w[K(99)] = 1
    except RuntimeError as error:
        print(type(w).__name__, error)
for name in ('keys', 'values', 'items', 'itervaluerefs'):
    ks = [K(i) for i in range(4)]
    w = V(enumerate(ks))
    it = getattr(w, name)()
    next(it)
    del ks[2:]
    print(name, len(list(it)), sorted(w.keys()))
for name in ('keys', 'values', 'items'):
    ks = [K(i) for i in range(4)]
    w = D((k, k.n) for k in ks)
    it = getattr(w, name)()
    x = next(it)
    del ks[2:]
    print(name, len(list(it)), sorted(w.values()), len(w))
    del x
x = None


class Sub(V):
    def __init__(self, *args, **kw):
        self.extra = 'extra'
        super().__init__(*args, **kw)


s = Sub(a=ks[0])
print(s.extra, type(s.copy()).__name__, type(s | {}).__name__, type({} | s).__name__)


class SubSet(S):
    pass


print(type(SubSet(ks).copy()).__name__, type(SubSet() | S()).__name__, type(S() | SubSet()).__name__, S(ks) == SubSet(ks))
