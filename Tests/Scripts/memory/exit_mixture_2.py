# A random program of Tests/Fuzz/lifetimes.py, seed 29: many kinds of holders at exit.
import gc
gc.set_threshold(1000000)
import atexit, builtins, sys, weakref
gc.collect()

class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def method(self): return self.n
a1 = T('o2')
a3 = T('o4')
a5 = T('o6')
def fail_e7(depth):
    v = T("e7 " + str(depth))
    if depth: fail_e7(depth - 1)
    raise KeyError(depth)
try: fail_e7(2)
except KeyError as error: print(type(error).__name__)
def make_g8():
    v = T('o9')
    try:
        yield v
    finally:
        print('closed g8')
g8 = make_g8(); next(g8)
a10 = T('o11')
del a3
sys.modules["m12"] = a1
a10 = T('o13')
try:
    v = T('o15')
    raise ValueError(v)
except ValueError as error:
    e14 = error
del v
c16 = [T('o17'), T('o18'), T('o19')]
class B20(T):
    def __del__(self):
        raise RuntimeError(self.n)
a10.y = g8
def make_g21():
    v = T('o22')
    try:
        yield v
    finally:
        print('closed g21')
g21 = make_g21(); next(g21)
class K23(B20):
    attr = c16
K23.last = K23('o24')
class _K25(T):
    def __del__(self): print('del _K25', self.n)
a1 = T('o26')
a1 = B20('o27')
if c16: del c16[0]
a1.x = T('o28')
def cb30(*_, held=B20('o31')): print('o32')
w29 = weakref.finalize(a10, cb30)
w29.atexit = False
print('end')
