# A random program of Tests/Fuzz/lifetimes.py, seed 52: many kinds of holders at exit.
import gc
gc.set_threshold(1000000)
import atexit, builtins, sys, weakref
gc.collect()

class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def method(self): return self.n
sys.extra1 = T('o2')
c3 = (T('o4'), T('o5'), T('o6'),)
c7 = {0: c3}
t = T('o8'); t.me = t; t.more = [T('o9')]; del t
_a10 = T('o11')
a12 = T('o13')
a14 = T('o15')
c16 = [[T('o17')], {"k": (T('o18'),)}]
a14._w = c16
_a10.x = T('o19')
def cb21(*_, held=c3): print('o22')
w20 = weakref.ref(_a10, cb21)
c7['a'] = T('o23')
def fail_e24(depth):
    v = T("e24 " + str(depth))
    if depth: fail_e24(depth - 1)
    raise KeyError(depth)
try: fail_e24(2)
except KeyError as error: print(type(error).__name__)
print(gc.collect())
print(gc.collect())
def _f25(): pass
_f25.attr = c7
class K26(T):
    def other(self, d=T('o27')): return d
_d28 = vars(a12)
_a10 = T('o29')
c30 = {0: c16}
a12 = K26('o31')
a12 = T('o32')
c33 = {0: _f25, 1: c3}
a34 = K26('o35')
c36 = {0: K26('o37'), 1: K26('o38')}
class K39(T):
    def __del__(self):
        print('K39 begins', self.n)
        super().__del__()
def make_g40():
    v = T('o41')
    try:
        yield v
    finally:
        print('closed g40')
g40 = make_g40(); next(g40)
_f25()
c7.pop("a", None)
a42 = K26('o43')
print('end')
