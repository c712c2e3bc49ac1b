# Bound methods, static methods and class methods.
class C:
    def m(self, *a): return type(self).__name__, a
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @staticmethod
    def s(*a): return a
class D(C): pass
d = D()
print(d.m(1), d.c(2), D.c(3), d.s(4), D.s(5), C.m(d, 6), C.__dict__['c'].__get__(None, D)(7))
print(type(C.__dict__['c']), type(C.__dict__['s']), type(C.m), type(d.m), type(d.c), type(d.s))
print(C.__dict__['s'](8), C.__dict__['c'].__func__.__name__, C.__dict__['s'].__wrapped__.__name__)
try: C.__dict__['c'](1)
except TypeError as e: print(e)
m = d.m
print(m.__self__ is d, m == d.m, m is d.m, hash(m) == hash(d.m), m != D().m, m.__func__ is C.m, m.__doc__, m.__qualname__)
d.own = lambda *a: a; print(d.own(1))
C.late = lambda self: 'late'; print(d.late())
from_inst = d.m
d.m = 'shadow'; print(from_inst(), d.m)
class Callable:
    def __call__(self, *a): return 'called', len(a)
class E: f = Callable(); g = len; h = print; i = int
print(E().f(1), E().g('abc'), E().i('5'))
f = C.m.__get__(d, D); print(f('x'))
class Meta(type):
    @classmethod
    def mc(mcs): return mcs.__name__
    def inst(cls): return cls.__name__
class K(metaclass=Meta): pass
print(K.mc(), K.inst(), Meta.mc())
import sys
print(sys.getrefcount(C.m) > 0, type(m.__get__(5)) is type(m), m.__get__(5).__self__ is d)
method = type(d.c)
print(method(lambda s: s, 42)(), repr(method(len, [1, 2, 3])), method(len, [1, 2, 3])())
for bad in (lambda: method(5, 5), lambda: method(len, None), lambda: method(len), lambda: staticmethod(), lambda: classmethod(1, 2)):
    try: bad()
    except TypeError as e: print(e)
