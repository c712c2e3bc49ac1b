# A random program of Tests/Fuzz/lifetimes.py, seed 19: many kinds of holders at exit.
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
c4 = [c1, c1, T('o5')]
t = T('o6'); t.me = t; t.more = [c4]; del t
def f7(*a, k=T('o8')): return [T('o9'), *a]
def f10():
    v = T('o11')
    w = [T('o12'), v]
    u = T('o13')
a14 = T('o15')
class R16(T):
    def __del__(self):
        print('back', self.n)
        kept.append(self)
kept = globals().get("kept", [])
R16('o17')
try:
    v = R16('o19')
    raise ValueError(v)
except ValueError as error:
    e18 = error
del v
w20 = weakref.proxy(a14, lambda *_: print('callback', 'o21'))
gc.collect(0)
a22 = R16('o23')
def make__f24():
    v = T('o25')
    def inner(): return v
    return inner
_f24 = make__f24()
m26 = a22.method
a27 = T('o28')
m29 = a27.method
a30 = R16('o31')
a32 = T('o33')
_a34 = R16('o35')
f36 = lambda: T('o37')
def fail_e38(depth):
    v = T("e38 " + str(depth))
    if depth: fail_e38(depth - 1)
    raise KeyError(depth)
try: fail_e38(2)
except KeyError as error: print(type(error).__name__)
if c4: c4.pop()
atexit.register(lambda *_: print('callback', 'o39'))
def make_f40():
    v = T('o41')
    def inner(): return v
    return inner
f40 = make_f40()
del a22
c42 = [[T('o43')], {"k": (R16('o44'),)}]
_f24()
def cb46(*_, held=c4): print('o47')
w45 = weakref.ref(_a34, cb46)
def f48():
    v = T('o49')
    w = [T('o50'), v]
    u = R16('o51')
a52 = R16('o53')
a52.z = e18
c54 = {T('o55')}
c57 = {0: _a34, 1: w45}
del c4
print('end')
