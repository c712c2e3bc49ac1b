# WeakSet, every method.
import weakref
class T:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'T%s' % self.n
    def __lt__(self, o): return self.n < o.n
W = weakref.WeakSet
o = [T(i) for i in range(6)]
s = W(o[:3]); s.add(o[3]); s.add(o[0])
print(len(s), o[0] in s, o[5] in s, 5 in s, sorted(s), bool(s), bool(W()))
s.discard(o[5]); s.discard(o[3]); s.remove(o[2]); print(sorted(s))
for bad in (lambda: s.remove(o[5]), lambda: W().pop(), lambda: s.add(5), lambda: W(5), lambda: hash(s), lambda: s < 5, lambda: s | 5, lambda: s.discard(5)):
    try: print(bad())
    except (KeyError, TypeError) as e: print(type(e).__name__, str(e)[:44] if 'weakref at' not in str(e) else '...')
x, y = W(o[:4]), W(o[2:])
print(sorted(x | y), sorted(x & y), sorted(x - y), sorted(x ^ y), type(x | y).__name__)
print(sorted(x.union(o[5:])), sorted(x.intersection(o[3:])), sorted(x.difference([o[0]])), sorted(x.symmetric_difference(o[3:5])))
print(x <= y, W(o[:2]) <= x, W(o[:2]) < x, x >= W(o[:2]), x > x, x == W(o[:4]), x != y, x.issubset(o), x.issuperset(o[:2]), x.isdisjoint(o[4:]), x == 5, x == set(o[:4]))
z = x.copy(); print(z == x, z is x)
z |= y; print(len(z)); z -= W(o[:2]); print(sorted(z)); z &= W(o[:4]); print(sorted(z)); z ^= W(o[1:3]); print(sorted(z))
z.update(o); print(len(z)); z.difference_update(o[:2]); z.intersection_update(o[1:5]); z.symmetric_difference_update(o[4:]); print(sorted(z))
z -= z; print(len(z)); z.clear()
p = W([o[0]]); print(p.pop(), len(p))
w = W(o); o.pop(); print(len(w)); del o[0]; print(len(w), sorted(w)); it = iter(w); o.clear(); print(len(w))
print(next(it, 'end'), len(w))
s = W(); s.add(T('temp')); print(len(s), list(s))
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return self.v
a, b = E(1), E(1); s = W([a, b]); print(len(s), b in s); del a; print(len(s), b in s)
print(repr(W())[:10], W.__mro__[0].__name__)
