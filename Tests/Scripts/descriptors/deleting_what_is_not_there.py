"""Which errors of del know the object and the name."""
import gc
class C: pass
def t(f):
    try: f()
    except AttributeError as e: print(e, e.name, e.obj is not None)
c = C()
t(lambda: delattr(c, 'zz'))
c.x = 1
t(lambda: delattr(c, 'zz'))
def u():
    c = C()
    del c.zz
t(u)
c.__dict__
t(lambda: delattr(c, 'zz'))
c.__dict__ = {}
t(lambda: delattr(c, 'zz'))
class D(C): 
    __slots__ = 'q'
t(lambda: delattr(D(), 'q'))
t(lambda: D().q)
t(lambda: delattr(D(), 'z'))
class S: __slots__ = 'q'
t(lambda: delattr(S(), 'z'))
t(lambda: delattr(S(), 'q'))
t(lambda: delattr(C, 'z'))
t(lambda: delattr(gc, 'z'))
t(lambda: delattr(u, 'z'))
t(lambda: delattr(Exception(), 'z'))
class E(Exception): pass
t(lambda: delattr(E(), 'z'))
class L(list): pass
t(lambda: delattr(L(), 'z'))
class L(int): pass
t(lambda: delattr(L(), 'z'))
t(lambda: delattr(1, 'z'))
import types, functools
t(lambda: delattr(types.SimpleNamespace(), 'z'))
t(lambda: delattr(functools.partial(u), 'z'))
class P:
    p = property(lambda s: 1)
t(lambda: delattr(P(), 'p'))
t(lambda: setattr(P(), 'p', 1))
for i in range(40): setattr(c, 'a%d' % i, 1)
c = C()
for i in range(40): setattr(c, 'a%d' % i, 1)
t(lambda: delattr(c, 'zz'))
