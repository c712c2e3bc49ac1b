"""Who holds the keywords of a class statement while __init_subclass__ runs."""
import sys
rc = sys.getrefcount
class A:
    def __init_subclass__(cls, **kw):
        print('isc', {k: rc(v) for k, v in kw.items()}, rc(kw), rc(cls))
        print('isc', [rc(v) for v in kw.values()])
    
o = object()
print(rc(o))
class B(A, k=o): pass
print(rc(o))
B2 = type('B2', (A,), {}, k=o)
class A2(A):
    @classmethod
    def __init_subclass__(cls, k, **kw):
        print('isc2', rc(k), rc(kw))
        super().__init_subclass__(**kw)
class B6(A2, k=o): pass
class B7(A2, k=o, z=o): pass
def f(k=None): print('f', rc(k))
A3 = type('A3', (), {'__init_subclass__': classmethod(lambda c, k: f(k))})
class B8(A3, k=o): pass
