class A(object):
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls
    def __cmp__(self, o): return cmp(self._v, o._v)
    def __nonzero__(self): return self._v != 0
a = A()
a.v = 5
print a.v, A.s(), A.c(), a, bool(a)
b = A()
print a > b, a == b, a < b, max(a, b) is a, sorted([a, b])[0] is b
class B(A):
    def __init__(self):
        super(B, self).__init__()
        self.w = 2
    def __repr__(self): return '<B %d>' % self.w
print B(), B().v, B.__mro__
class S(object):
    __slots__ = ('x',)
s = S()
s.x = 1
try:
    s.y = 1
except AttributeError, e:
    print e
