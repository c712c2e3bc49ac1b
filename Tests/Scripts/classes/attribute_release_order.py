# The values of an instance are released in the order in which the names were first stored in any
# instance of the class (CPython: shared keys), not in the order of its own __dict__.
import gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
class A: pass
a=A(); a.x=N(1); a.y=N(2)
b=A(); b.y=N(3); b.x=N(4)
print(list(vars(b)))
del b
class A2: pass
a = A2(); a.x, a.y, a.z = N(1), N(2), N(3)
b = A2(); b.z, b.y, b.x = N(4), N(5), N(6)
del b
b = A2(); b.z, b.y, b.x, b.me = N(4), N(5), N(6), None
b.me = b
del b
print(gc.collect())
class B:
    pass
b = B()
try: del b.x
except AttributeError as e: print(e)
b.y = N(1); b.x = N(2)
del b
b = B()
b.y = N(1); b.x = N(2); print(b.__dict__.keys())
b.__dict__ = {'y': N(3), 'x': N(4)}
del b
b = B()
b.y = N(1); b.x = N(2); d = vars(b); d['k'] = N(5); d[1] = N(6); d=None
del b
b = B(); b.y = N(1); b.x = N(2); del b.y; b.y = N(3); print(vars(b).keys()); del b
class C(B): pass
b = C(); b.y = N(1); b.x = N(2); del b
C.x = property(lambda s: 5)
b = C(); b.k = N(1); b.y = N(2); del b
class S:
    __slots__ = ('b', 'a', '__dict__')
s = S(); s.a = N(1); s.b = N(2); s.d = N(3); s.c=N(4); del s
s = S(); s.a = N(1); s.b = N(2); s.c = N(3); s.d=N(4); del s
class E(Exception): pass
e = E(); e.a = N(1); e.b = N(2); del e
e = E(); e.b = N(1); e.a = N(2); del e
class L(list): pass
e = L(); e.a = N(1); e.b = N(2); del e
e = L([N(3)]); e.b = N(1); e.a = N(2); del e
def f(): pass
f.a = N(1); f.b = N(2); del f
print(a.x.n); print('end')
