# super() with and without arguments.
class A:
    def f(self): return ['A']
    @classmethod
    def c(cls): return ['A.c', cls.__name__]
    @staticmethod
    def s(): return 'A.s'
    p = property(lambda self: 'A.p')
class B(A):
    def f(self): return ['B'] + super().f()
    @classmethod
    def c(cls): return ['B.c'] + super().c()
class C(A):
    def f(self): return ['C'] + super().f()
    p = property(lambda self: 'C.p over ' + super().p)
class D(B, C):
    def f(self): return ['D'] + super().f()
    def late(self): return (lambda: super(D, self).f())()
    def inner(self): return [super(D, self).f() for _ in range(1)]
    def gen(self): yield super().f()
d = D()
print(d.f(), D.c(), d.p, d.late(), d.inner(), next(d.gen()), super(B, d).f(), super(C, D).c())
print(super(D, d).s(), super(B, D).f(d))
s = super(D, d)
print(repr(s)[:39], s.__thisclass__, s.__self_class__, s.__self__ is d, type(s))
print(repr(super(D)), super(A, d).__init__() is None)
for bad in (lambda: super(), lambda: super(D, 5), lambda: super(5), lambda: super(A, d).f(), lambda: super(D, d).zz, lambda: super(1, 2)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
class E:
    def bad(): return super()
    def deleted(self):
        del self
        return super()
for call in (lambda: E.bad(), lambda: E().deleted()):
    try: call()
    except Exception as e: print(type(e).__name__, e)
class Coop:
    def __init__(self, **kw): print(type(self).__name__, 'root', kw); super().__init__(**kw)
class L(Coop):
    def __init__(self, l=None, **kw): print('L', l); super().__init__(**kw)
class R(Coop):
    def __init__(self, r=None, **kw): print('R', r); super().__init__(**kw)
class LR(L, R): pass
LR(l=1, r=2)
class Set:
    def __setattr__(self, k, v): super().__setattr__(k, v * 2)
    def __getitem__(self, i): return i
class Set2(Set):
    def __getitem__(self, i): return super().__getitem__(i) + 1
x = Set2(); x.a = 4; print(x.a, x[1])
try: super(Set2, x)[1]
except TypeError as e: print(e)
