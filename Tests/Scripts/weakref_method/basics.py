# WeakMethod: alive as long as its object, equal to others of the same method.
import weakref, gc
class A:
    def m(self, *a): return 'm', a
    def n(self): return 'n'
    @classmethod
    def c(cls): return 'c'
    def __call__(self): return 'call'
a = A()
w = weakref.WeakMethod(a.m)
print(w()(1), w() == a.m, w() is a.m, w()().__class__, type(w).__name__, isinstance(w, weakref.ref), repr(w)[:8])
print(w == weakref.WeakMethod(a.m), w == weakref.WeakMethod(a.n), w != weakref.WeakMethod(a.n), w == weakref.WeakMethod(A().m), w == 5, hash(w) == hash(weakref.WeakMethod(a.m)))
cb = weakref.WeakMethod(a.m, lambda r: print('callback', r is cb, r()))
for bad in (lambda: weakref.WeakMethod(5), lambda: weakref.WeakMethod(A.m), lambda: weakref.WeakMethod(len), lambda: weakref.WeakMethod(lambda: 0), lambda: weakref.WeakMethod([].append)):
    try: print(bad())
    except TypeError as e: print(e)
wc = weakref.WeakMethod(a.c); print(wc()())
dead1, dead2 = weakref.WeakMethod(A().m), weakref.WeakMethod(A().m); print(dead1(), dead1 == dead1, dead1 == dead2, dead1 == w)
b = A(); b.own = lambda: 'own'; b.bound = b.m; wb = weakref.WeakMethod(b.bound); print(wb()()); del b; print(wb()); gc.collect(); print(wb())
f = A.m
del A.m; print(w()(2)); A.m = f
class B(A):
    def m(self): return 'B.m'
wb = weakref.WeakMethod(B().m); x = B(); wx = weakref.WeakMethod(super(B, x).m); print(wb(), wx()())
keep = [A(), A()]; listeners = [weakref.WeakMethod(o.m) for o in keep]; del keep[0]; print([l() is not None for l in listeners])
del a; print(w(), wc()())
print({w: 1}[w], w == w)
class F:
    def __init__(self): self.hits = 0
    def hit(self): self.hits += 1
fs = [F() for _ in range(3)]; ws = [weakref.WeakMethod(o.hit) for o in fs]
for w in ws: w()()
print([o.hits for o in fs]); del fs[:2]; print([w() is None for w in ws])
method = fs[0].hit; fs.clear(); print(ws[2]() is not None); del method; print(ws[2]())
