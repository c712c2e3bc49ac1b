# A random program of Tests/Fuzz/lifetimes.py, seed 141: many kinds of holders at exit.
import gc
gc.set_threshold(1000000)
import atexit, builtins, sys, weakref
gc.collect()
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def method(self): return self.n
c1 = {T('o2')}
class K4(T):
    attr = T('o5')
K4.last = K4('o6')
a7 = T('o8')
a7.z = c1
class K9(T):
    def __del__(self):
        print('K9 begins', self.n)
        super().__del__()
print(gc.collect())
a7.z = T('o10')
t = K4('o11'); t.me = t; t.more = [K4('o12')]; del t
def cb14(*_, held=K4('o15')): print('o16')
w13 = weakref.finalize(a7, cb14)
def make_g17():
    v = K4('o18')
    try:
        yield v
    finally:
        print('closed g17')
g17 = make_g17(); next(g17)
c19 = [T('o20'), T('o21')]
w22 = weakref.WeakValueDictionary(); w22["k"] = a7
print(len(w22))
c19.append(a7)
a7._w = K4('o24')
def cb26(*_, held=T('o27')): print('o28')
w25 = weakref.finalize(a7, cb26)
a7.y = w13
a7 = T('o29')
a7.x = g17
a7.other = T('o30')
c31 = {0: c1}
def fail_e32(depth):
    v = T("e32 " + str(depth))
    if depth: fail_e32(depth - 1)
    raise KeyError(depth)
try: fail_e32(2)
except KeyError as error: e32 = error
g33 = iter([K4('o34'), T('o35')]); next(g33)
def cb37(*_, held=T('o38')): print('o39')
w36 = weakref.proxy(a7, cb37)
a7 = K4('o40')
if c19: c19.pop()
a41 = T('o42')
a7.peer = a41; a41.peer = a7
t = T('o43'); t.me = t; t.more = [w13]; del t
def f44(*a, k=T('o45')): return [T('o46'), *a]
def fail_e47(depth):
    v = T("e47 " + str(depth))
    if depth: fail_e47(depth - 1)
    raise KeyError(depth)
try: fail_e47(2)
except KeyError as error: e47 = error
del w25
print('end')
