import sys, gc, weakref, traceback
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def make():
    cellv = N('cell')
    def f(k=N('default'), *a, j=N('kwdefault')):
        loc = N('local')
        cellv
        raise ValueError('x')
    f.attr = N('attr')
    f.__annotations__['z'] = N('annot')
    return f
f = make()
try: f()
except ValueError as e: err = e
del f
print('f gone')
tb = err.__traceback__
traceback.clear_frames(tb)
print('cleared')
err = tb = None
print('--')
class C:
    x = N('class x')
    fr = sys._getframe()
    y = 5
print(C.fr.f_locals is C.__dict__, sorted(k for k in C.fr.f_locals if k[0] != '_'), C.fr.f_locals['y'])
print(sys.getrefcount(C.fr.f_locals), gc.is_tracked(C.fr))
fr = C.fr
del C; gc.collect()
print(sorted(k for k in fr.f_locals if k[0] != '_'))
del fr
gc.collect()
print('--')
ns = {}
exec('import sys\nfr = sys._getframe()\nv = N("in exec")', {'N': N}, ns)
print(sys.getrefcount(ns), ns['fr'].f_locals is ns)
fr = ns['fr']; del ns['fr']
print(sys.getrefcount(ns), [type(o).__name__ for o in gc.get_referents(fr)])
del fr
print(sys.getrefcount(ns)); ns.clear()
print('--')
def outer():
    v = N('outer')
    def inner():
        return sys._getframe()
    return inner()
fr = outer()
print(fr.f_back is None, fr.f_back.f_code.co_name, sys.getrefcount(fr.f_back), gc.is_tracked(fr.f_back))
b = fr.f_back
del fr
print(list(b.f_locals), b.f_back.f_code.co_name)
b.clear()
print(list(b.f_locals))
print(sys.getrefcount(outer))
del b
print(sys.getrefcount(outer))
def rec(n):
    if n: return rec(n - 1)
    1 / 0
try: rec(5)
except ZeroDivisionError as e: x = e
print(sys.getrefcount(rec), sys.getrefcount(rec.__code__))
x.__traceback__ = None
print(sys.getrefcount(rec), sys.getrefcount(rec.__code__))
print(sys.getrefcount(globals()))
def cyc():
    fr = sys._getframe()
    v = N('cycle')
cyc(); print(gc.collect())
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def m(self): raise KeyError(self)
i = It()
try: i.m()
except KeyError as e: x = e
print(sys.getrefcount(It.m), sys.getrefcount(i))
w = weakref.ref(It.m)
del It.m
print(w() is None)
x = None
print(w() is None)
lam = lambda: 1/0
try: lam()
except ZeroDivisionError as e: x = e
w = weakref.ref(lam, lambda r: print('lambda gone'))
del lam
print(w() is None)
x = None
