# At exit, when the module has functions: atexit, then the globals in order of the dictionary.
import atexit, weakref
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return self.n
z = T('z')
a = T('a')
_under = T('_under')
l = [T('l0'), T('l1')]
d = {'k': T('d')}
t = (T('t0'), T('t1'))
def f(): pass
f.attr = T('function attribute')
class C:
    attr = T('class attribute')
c = C(); c.x = T('instance attribute')
cyc = T('cycle'); cyc.me = cyc
fin = weakref.finalize(z, print, 'finalize z')
w = weakref.ref(a, lambda r: print('callback of a module weakref'))
atexit.register(print, 'atexit 1')
atexit.register(print, 'atexit 2')
def g():
    yield T('generator local')
gen = g(); next(gen)
clo = (lambda v: lambda: v)(T('closure'))
b = T('b')
print('end of script')
