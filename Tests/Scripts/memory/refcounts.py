# sys.getrefcount for the cases people teach.
import sys
class T: pass
t = T()
rc = sys.getrefcount
print(rc(t), rc(T()), rc([]), rc(object()))
a = t; print(rc(t)); b = [t, t]; print(rc(t)); c = {'x': t, t: 1}; print(rc(t)); d = (t,); print(rc(t))
del a, b, c, d; print(rc(t))
def f(x): return rc(x)
print(f(t), f(T()))
def g(x): y = x; return rc(y), rc(x)
print(g(t))
def h(*a, **k): return rc(a[0])
print(h(t), h(T()))
t.me = t; print(rc(t)); del t.me
l = []; l.append(l); print(rc(l)); l.clear(); print(rc(l))
m = t.__init__; print(rc(t)); del m
def gen(x): yield rc(x)
print(next(gen(t)), rc(t))
for x in [t]: print(rc(t), rc(x))
del x
print([rc(t) for _ in range(2)], [rc(x) for x in [t]], [rc(x) for x in (t, t)])
try: raise ValueError(t)
except ValueError as e: print(rc(t), rc(e))
print(rc(t))
import weakref
w = weakref.ref(t); p = weakref.proxy(t); print(rc(t), rc(w)); s = w(); print(rc(t)); del s
k = lambda: t
print(rc(t), rc(k))
def closure():
    v = T()
    def inner(): return v
    return rc(v), rc(inner)
print(closure())
def local(): v = T(); return rc(v)
print(local())
def two(): v = T(); u = v; return rc(v)
print(two())
big = 10 ** 20; print(rc(big) >= 2, rc(None) > 10 ** 6, rc(1) > 10 ** 6, rc('') > 10 ** 6, rc(()) > 10 ** 6, rc(True) > 10 ** 6, rc(int) > 5)
i = iter([t]); print(rc(t)); next(i); print(rc(t)); del i; print(rc(t))
z = T(), T(); print(rc(z), rc(z[0]))
x = y = T(); print(rc(x))
class S: __slots__ = ('v',)
s = S(); s.v = t; print(rc(t)); del s.v; print(rc(t))
st = {t}; print(rc(t)); fs = frozenset(st); print(rc(t)); del st, fs
dd = dict.fromkeys('abc', t); print(rc(t)); dd['a'] = 1; print(rc(t)); dd.clear(); print(rc(t))
sl = [t] * 5; print(rc(t)); sl2 = sl[1:3]; print(rc(t)); del sl, sl2; print(rc(t))
e = enumerate([t]); r = next(e); print(rc(t)); del e, r
mm = map(lambda q: q, [t]); r = next(mm); print(rc(t)); del mm, r; print(rc(t))
def method_self():
    class M:
        def m(self): return rc(self)
    o = M()
    return o.m(), M().m()
print(method_self())
try: rc()
except TypeError as e: print(e)
