class A:
    def who(self): return 'A'
class B(A): pass
class C(A):
    def who(self): return 'C'
class D(B, C): pass
print D().who(), D.__bases__[0].__name__, issubclass(D, A)
class NA(object):
    def who(self): return 'A'
class NB(NA): pass
class NC(NA):
    def who(self): return 'C'
class ND(NB, NC): pass
print ND().who(), [c.__name__ for c in ND.__mro__]
class Mixed(A, object): pass
print type(Mixed), Mixed().who()
