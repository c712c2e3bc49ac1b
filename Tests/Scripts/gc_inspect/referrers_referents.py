# gc.get_referrers and gc.get_referents.
import gc
class N: pass
class S: __slots__ = ('a', 'b')
a, b = N(), [1]
names = lambda l: sorted(type(x).__name__ for x in l)
print(gc.get_referents([1, 'a', b]), gc.get_referents({'k': 'v', 1: b}), gc.get_referents((1, b)), gc.get_referents(5, 'x'), gc.get_referents())
a.x, a.y = b, 'text'; print(gc.get_referents(a) == [b, 'text', N] or gc.get_referents(a))
s = S(); s.a = b; print(gc.get_referents(s))
def f(x=b): return a
print(names(gc.get_referents(a.__init__)), gc.get_referents(iter([1])))
print(gc.get_referents([1], [2]), gc.get_referents({1}))
c = [a]; d = {'k': a}; t = (a,); e = N(); e.ref = a; st = {a}
def holders(x): return sorted(type(h).__name__ for h in gc.get_referrers(x) if h is not globals())
print(holders(a)); del c, d, st; print(holders(a)); del t, e; print(holders(a))
m = a.__init__; print(holders(a)); del m
cl = (lambda v: lambda: v)(a); print(holders(a)); del cl
print(any(h is globals() for h in gc.get_referrers(a)), gc.get_referrers(), len(gc.get_referrers(object())))
def local():
    v = []
    w = [v]
    return [h is w for h in gc.get_referrers(v)]
print(local())
def gen(v): yield
g = gen(b); next(g); print([type(h).__name__ for h in gc.get_referrers(b) if type(h).__name__ == 'generator'])
x, y = N(), N(); print(len(gc.get_referrers(x, y)) >= 1)
import weakref; z = N(); w = weakref.ref(z, f); print(holders(f)[:1], gc.get_referents(w) == [f])
sub = type('Sub', (N,), {}); print(any(h is sub for h in gc.get_referrers(N)))
try: 1 / 0
except ZeroDivisionError as err: print(names(gc.get_referents(err)), err.__traceback__ in gc.get_referents(err))
p = property(f); print(gc.get_referents(p) == [f])
print(gc.get_referents(classmethod(f)) != [], gc.get_referents(slice(1, b)), gc.get_referents(range(3)), gc.get_referents(enumerate(b)) != [])
