# WeakKeyDictionary, every method.
import weakref
class T:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'T(%s)' % self.n
class V(T):
    def __eq__(self, o): return isinstance(o, V) and self.n == o.n
    def __hash__(self): return hash(self.n)
W = weakref.WeakKeyDictionary
a, b, c = T('a'), T('b'), T('c')
d = W({a: 1}); d[b] = 2; d[c] = 3
print(len(d), d[a], d.get(b), d.get(T('x')), a in d, T('a') in d, 5 in d, [k.n for k in d], list(d.items()), list(d.keys()), list(d.values()), bool(d))
print([r().n for r in d.keyrefs()], type(d.keyrefs()[0]))
print(d.pop(a), len(d), d.pop(a, 'default'), d.setdefault(b, 9), d.setdefault(a, 9), len(d))
print(sorted((k.n, v) for k, v in [d.popitem() for _ in range(len(d))]), len(d))
for bad in (lambda: d[a], lambda: d.pop(a), lambda: d.popitem(), lambda: d[5], lambda: d.__setitem__(5, 1), lambda: d.__delitem__(a), lambda: d.get(5), lambda: W(5), lambda: d.setdefault('s', 1), lambda: d.pop('x', 1)):
    try: print(bad())
    except (KeyError, TypeError) as e: print(type(e).__name__, e if 'T(' not in str(e) and 'weakref' not in str(e) or 'cannot' in str(e) else '...')
d.update({a: 1, b: 2}); d.update([(c, 3)]); print(len(d), sorted(d.values()))
e = d.copy(); print(type(e).__name__, e == d, len(e)); del e[a]; print(len(e), len(d))
print(type(d | {a: 5}).__name__, (d | {a: 5})[a], len({a: 0} | d)); d |= W({a: 7}); print(d[a])
del a; print(len(d), sorted(d.values())); del b; print(len(d), repr(d)[:31])
d.clear(); print(len(d), c in d)
d[V(1)] = 'temp key'; print(len(d))
k1, k2 = V(1), V(1); d[k1] = 'one'; d[k2] = 'two'; print(len(d), d[k1], d[V(1)], next(iter(d)) is k1); del k2; print(len(d)); del k1; print(len(d))
class Loud:
    def __del__(self): print('value gone')
k = T('k'); d[k] = Loud(); print('dropping key'); del k; print(len(d))
k = T('self'); d[k] = k; del k; print(len(d), [x.n for x in d]); d.clear()
class NoHash: __hash__ = None
n = NoHash()
try: d[n] = 1
except TypeError as e: print(e)
keys = [T(i) for i in range(5)]; d = W((k, k.n) for k in keys); del keys[1:3]; print(sorted(d.values()))
print(isinstance(d, dict), W.__mro__[1].__name__)
