# The method resolution order, and orders that do not exist.
class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
class D(B): pass
class E(C, D): pass
def names(c): return [k.__name__ for k in c.__mro__]
print(names(E), names(C))
class X(A, B): pass
class Y(B, A): pass
for bases in ((X, Y), (A, A), (O, A), (object, A), (5,), (bool,), (A, int, str), (type(lambda: 0),), (type(None),)):
    try: print(names(type('Z', bases, {})))
    except TypeError as e: print(str(e).replace('\n', ' | '))
class K1(A): pass
class K2(A): pass
class K3(K1, K2): pass
print(names(K3), K3.mro() == list(K3.__mro__), issubclass(K3, O), issubclass(int, (str, int)), isinstance(K3(), (str, A)))
class Base: pass
class Other: pass
class Child(Base): pass
Child.__bases__ = (Other,)
print(names(Child), Base.__subclasses__(), [c.__name__ for c in Other.__subclasses__()])
try: Child.__bases__ = (Child,)
except TypeError as e: print(e)
for bad in (lambda: isinstance(1, 5), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance('a', (int, 5))):
    try: print(bad())
    except TypeError as e: print(e)
class M(type):
    def mro(cls): return [cls, object]
class N(A, metaclass=M): pass
print(N.__mro__ == (N, object), isinstance(N(), A))
