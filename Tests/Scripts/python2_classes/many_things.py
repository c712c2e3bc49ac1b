class A(object):
    x = 1
    def __init__(self, v): self.v = v
    def __repr__(self): return 'A(%r)' % self.v
    def __cmp__(self, o): return cmp(self.v, o.v)
    def __hash__(self): return hash(self.v)
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return self.v * 2
    def __getattr__(self, n): 
        if n == 'magic': return 42
        raise AttributeError, n
    def __nonzero__(self): return self.v > 0
    def __unicode__(self): return u'uni%d' % self.v
    def __div__(self, o): return 'div'
    def __getslice__(self, i, j): return (i, j)
    def __iter__(self): return iter([1,2])
    def __contains__(self, x): return x == 3
    def __call__(self, *a, **k): return a, k
    def __enter__(self): return self
    def __exit__(self, *a): print a[0]; return True
a, b = A(1), A(2)
print a < b, a == b, sorted([b, a]), a.p, a.magic, A.c(), a.s(3), bool(a), bool(A(0)), unicode(a), a/2, a[1:2], a[:], list(a), 3 in a, a(1, x=2)
try: a.nope
except AttributeError, e: print e
with a as q: 1/0
print A.s, A.c, a.s, type(a.c), A.__init__, a.__init__
class B(A):
    def __init__(self):
        super(B, self).__init__(5)
print B().v, B.__mro__, issubclass(B, A), B.__bases__, B.__name__, type(B), isinstance(B(), object)
class C:
    def __init__(self): print 'C init'
    def __del__(self): print 'del'
    def m(self): return self.__class__
c = C(); print c.m(), type(c), C, isinstance(c, C)
del c
class D(C):
    def __init__(self):
        C.__init__(self)
d = D()
try: D.m()
except TypeError, e: print e
try: C(1)
except TypeError, e: print e
try: A()
except TypeError, e: print e
def f(a, b=2, *c, **d): return a, b, c, d
for args in [(), (1,), (1,2,3)]:
    try: print f(*args)
    except TypeError, e: print e
try: f(1, a=2)
except TypeError, e: print e
try: f(x=1)
except TypeError, e: print e
def g(): pass
try: g(1)
except TypeError, e: print e
try: g(x=1)
except TypeError, e: print e
def h(a, (b, c), d=4): return a, b, c, d
print h(1, (2, 3)), f.func_name, f.func_defaults, g.__name__, f.func_code.co_argcount
print g
import types
print isinstance(g, types.FunctionType), types.ClassType, type(C) is types.ClassType, types.InstanceType
class S(object):
    __slots__ = ['a']
s = S(); s.a = 1
try: s.b = 2
except AttributeError, e: print e
class M(type):
    def __new__(m, n, b, d): d['added'] = 1; return type.__new__(m, n, b, d)
class X(object):
    __metaclass__ = M
print X.added, type(X)
