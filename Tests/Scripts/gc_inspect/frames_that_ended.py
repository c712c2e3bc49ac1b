import sys, gc, weakref, functools
class N:
    def __del__(self): print('del')
def f(k=N(), *, j=[1]):
    a = 5
    raise ValueError('x')
try: f()
except ValueError as e: err = e
print(sys.getrefcount(f), type(f.__defaults__))
fr = err.__traceback__.tb_next.tb_frame
print([type(o).__name__ for o in gc.get_referents(fr)])
print([type(o).__name__ for o in gc.get_referrers(f)])
del f
print('deleted')
fr = None
err = None
print('done')
def g():
    print(sys.getrefcount(g))
    fr = sys._getframe()
    print(sys.getrefcount(g), gc.is_tracked(fr), sys.getrefcount(fr))
    print([type(o).__name__ for o in gc.get_referents(fr)])
    print([type(o).__name__ for o in gc.get_referrers(g)])
    print([type(o).__name__ for o in gc.get_referrers(fr)])
    return fr
fr = g()
print(sys.getrefcount(g), gc.is_tracked(fr))
print([type(o).__name__ for o in gc.get_referents(fr)])
def gen(k=[]):
    yield sys._getframe()
    yield k
it = gen()
print(sys.getrefcount(gen))
f2 = next(it)
print(sys.getrefcount(gen), gc.is_tracked(f2))
print([type(o).__name__ for o in gc.get_referents(f2)])
print([type(o).__name__ for o in gc.get_referents(it)])
r = weakref.ref(gen, lambda *a: print('gen gone'))
del gen
list(it)
print([type(o).__name__ for o in gc.get_referents(f2)])
print('x')
f2.clear()
print('cleared')
print([type(o).__name__ for o in gc.get_referents(f2)])
del f2, it
print('y')
fr.clear()
print([type(o).__name__ for o in gc.get_referents(fr)])
print(sys.getrefcount(g))

del fr, g

def keep(x, k=None): pass
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
class N: pass
x = N()
x.p = functools.partial(functools.partial(keep, x, k=[1]), k=[x])
x.q = functools.partial(keep, x)
del x
gc.collect()
print([type(o).__name__ for o in gc.garbage])
gc.garbage.clear()
def f():
    x = N()
    try: raise ValueError(x)
    except ValueError as e: x.e = e
f()
gc.collect()
print([type(o).__name__ for o in gc.garbage])
gc.garbage.clear()
def f():
    x = N()
    def g(): raise ValueError(x)
    try: g()
    except ValueError as e: x.e = e
f()
gc.collect()
print([type(o).__name__ for o in gc.garbage])
gc.garbage.clear()
def f():
    x = N()
    x.f = sys._getframe()
f()
gc.collect()
print([type(o).__name__ for o in gc.garbage])
gc.garbage.clear()
def f():
    x = N()
    def g(): raise ValueError(x)
    try: g()
    except ValueError as e:
        try: raise KeyError(e)
        except KeyError as h: x.e = h
f()
gc.collect()
print([type(o).__name__ for o in gc.garbage])
gc.garbage.clear()
