# What gc and the loops over displays show of attributes, finalisers and arguments.
import copy, gc, types, weakref
class N:
    def __init__(s): s.x = 1
def t(o): return [type(r).__name__ for r in gc.get_referents(o)]
a = N(); print(t(a)); vars(a); print(t(a))
a = N(); b = copy.copy(a); print(t(a), t(b))
a = N(); a.y = 2; b = copy.copy(a); print(t(a), t(b))
a = N(); b = copy.deepcopy(a); print(t(a), t(b))
a = N(); a.__getstate__(); print(t(a))
a = N(); a.__reduce_ex__(4); print(t(a))
a = N(); a.__dict__.update({}); print(t(a))
a = N(); a.__dict__.update({'x': 2}); print(t(a))
a = object.__new__(N); a.__dict__.update({'x': 2}); print(t(a))
a = object.__new__(N); a.__dict__.update({'x': 2, 'y': 3}); print(t(a))
a = object.__new__(N); a.__dict__ ; print(t(a))
a = object.__new__(N); a.__dict__ = {'x': 5} ; print(t(a))
a = N(); dir(a); print(t(a)); 
a = N(); print(a.__dict__, t(a))
a = N(); getattr(a, '__dict__'); print(t(a))
print('---- finalisers')
class N:
    def __del__(self): print(gc.is_finalized(self), gc.is_tracked(self))
n = N(); n = None
class M(N):
    def __del__(self): print(gc.is_finalized(self), gc.is_tracked(self))
n = M(); n = None
n = M(); n.n = n; n = None; gc.collect()
def f(a, *c, **d): return a
def g(a): print('in')
g(N())
g(a=N())
f(1, k=N())
r = weakref.ref(N())
kept = []
class R:
    def __del__(self): print(gc.is_finalized(self)); kept.append(self)
R()
print(gc.is_finalized(kept[0])); kept.clear()

a = [1]
for i in [a, a]: print(sorted(type(r).__name__ for r in gc.get_referrers(a)))
for i in [a for i in [a, 2]]: print(sorted(type(r).__name__ for r in gc.get_referrers(a)))
print([sorted(type(r).__name__ for r in gc.get_referrers(a)) for i in [a, *[2]]])
for i in {a and 1, 2}: print(sorted(type(r).__name__ for r in gc.get_referrers(a)))
print(sorted(type(r).__name__ for r in gc.get_referrers(a)) if a in [a, 3] else 0)
print('---- namespaces and exceptions')
def t(o): return [type(r).__name__ for r in gc.get_referents(o)]
n = types.SimpleNamespace(a=1); print(t(n)); n.me = n; del n; print(gc.collect())
class S(types.SimpleNamespace): pass
n = S(a=1); n.me = n; del n; print(gc.collect())
print(t(types.SimpleNamespace()))
class E(Exception): pass
e = E(1); e.x = 5; print(t(e)); e.me = e; del e; print(gc.collect())
class E(Exception): __slots__ = ('s',)
e = E(1); e.s = [5]; print(t(e)); e.me = e; del e; print(gc.collect())
e = ValueError(1); e.x = 5; print(t(e)); e.me = e; del e; print(gc.collect())
class N:
    def m(self): pass
n = N()
m = weakref.WeakMethod(n.m, 5)
del n
def f(a, *c, **d): 
    gc.collect(); return [type(o).__name__ for o in gc.get_objects() if o is c or o is d or any(o is x for x in c) or any(o is x for x in d.values())]
print(f(N(), N(), [1], k=[2], z=N()))
print('---- subclasses of values')
def t(o): return [type(r).__name__ for r in gc.get_referents(o)]
class I(int): pass
class T(tuple): pass
class S(str): pass
i = I(5); i.x = []; print(t(i))
i = T([1, [], {}]); i.x = set(); print(t(i))
i = T(); print(t(i))
i = S('a'); i.x = i; print(t(i)); del i; print(gc.collect())
print(gc.is_tracked(T()), gc.is_tracked(I()))
try: weakref.WeakSet().pop()
except KeyError as e: print(repr(e), repr(e.__context__), e.__suppress_context__)
