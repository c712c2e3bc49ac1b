import gc, weakref, sys
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print 'del', self.n
def f():
    a = N('a')
    try:
        raise ValueError('v')
    except ValueError, e:
        pass
    print 'end f'
f()
print 'after'
def g():
    a = N('ga')
    raise KeyError('k')
try:
    g()
except KeyError, e:
    print 'caught'
print 'still'
sys.exc_clear()
print 'cleared'
def h():
    try: g()
    except KeyError: print 'in h'
    print 'leaving h'
h()
print 'left'
try: g()
except KeyError: pass
try: {}[5]
except KeyError: print 'second'
class E(Exception):
    def __del__(self): print 'del E'
def k():
    try: raise E('x')
    except E, e: print sys.getrefcount(e)
    del e
    print 'k end'
k()
def k2():
    try: raise E('x')
    except E: pass
    print 'before clear'
    sys.exc_clear()
    print 'k2 end'
k2()
a = N('w'); r = weakref.ref(a, lambda r: sys.stdout.write('cb\n')); print r() is a; del a; print r()
x = N('cyc'); x.me = x; del x; print gc.collect(), len(gc.garbage), gc.garbage[0].n
def gen():
    try:
        yield 1
        yield 2
    finally:
        print 'gen fin'
i = gen(); print i.next(); del i
i = gen(); print i.next(); i.close()
i = gen(); i.next()
try: i.throw(ValueError, 'thrown')
except ValueError, e: print e
class Bad:
    def __del__(self): raise RuntimeError('in del')
b = Bad(); del b
try:
    try: raise ValueError(1)
    except ValueError: raise KeyError(2)
except KeyError, e: print repr(e), sys.exc_info()[1] is e
def gg():
    try: raise ValueError('inner')
    except ValueError: yield sys.exc_info()[0]
    yield sys.exc_info()[0]
for v in gg(): print v
print sys.exc_info()[0]
