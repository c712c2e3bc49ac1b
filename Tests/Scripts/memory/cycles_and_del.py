# The collector calls every __del__ before anything is cleared.
import gc
gc.disable(); gc.collect()
class T:
    def __init__(self, n): self.n = n; self.ref = None
    def __del__(self): print('del', self.n, '->', self.ref.n if self.ref else None)
a, b, c = T('a'), T('b'), T('c')
a.ref, b.ref, c.ref = b, c, a
del a, b, c
print(gc.collect())
print('a tail outside of the cycle')
a = T('cyc'); a.ref = a; a.tail = T('tail'); a.tail.ref = T('tail of tail'); del a
print(gc.collect())
print('two cycles, made in turns')
a, x, b, y = T('a'), T('x'), T('b'), T('y'); a.ref, b.ref, x.ref, y.ref = b, a, y, x
del a, b, x, y
print(gc.collect())
print('containers between')
a = T('a'); a.l = [{'k': (a,)}]; del a
print(gc.collect())
print('self list'); l = []; l.append(l); l.append(T('in list')); del l
print(gc.collect())
print('function cycle')
def f():
    t = T('closed over')
    def g(): return g, t
f(); print(gc.collect())
print('class cycle')
class C: t = T('class attribute')
del C; print(gc.collect() > 0)
print('bound method'); a = T('a'); a.m = a.__init__; del a; print(gc.collect())
print('exception'); 
try: raise ValueError
except ValueError as e: e.me = e; e.t = T('on exception')
print(gc.collect())
print('generator')
def gen():
    t = T('in generator'); me = yield; yield
g = gen(); next(g); g.send(g); del g; print(gc.collect())
print('nothing', gc.collect())
print('unraisable in a cycle')
class Bad:
    def __del__(self): raise ValueError('cycle')
b = Bad(); b.b = b; del b; print(gc.collect())
print('del breaks the cycle itself')
class Breaks:
    def __del__(self): print('breaks'); self.me = None
b = Breaks(); b.me = b; del b; print(gc.collect())
print('del makes another cycle')
class Makes:
    def __del__(self): x = T('made'); x.ref = x
b = Makes(); b.me = b; del b; print(gc.collect()); print(gc.collect())
