# Attributes, class, dir, isinstance, reuse, callables, dead proxies.
import weakref
class A:
    cls_attr = 'class'
    def __init__(self): self.x = 1
    def m(self): return self.x, type(self).__name__
    @property
    def p(self): return 'prop'
class C(A):
    def __call__(self, *a, **k): return a, k
    def __getattr__(self, n): return 'getattr ' + n
a = A(); p = weakref.proxy(a)
print(p.x, p.cls_attr, p.m(), p.p, p.__class__, type(p), isinstance(p, A), type(p) is weakref.ProxyType)
p.x = 2; p.new = 3; print(a.x, a.new); del p.new; print(hasattr(a, 'new'), hasattr(p, 'x'), getattr(p, 'zz', 'default'))
print(dir(p) == dir(a), p.__dict__, vars(p) if False else '', weakref.proxy(a) is p, weakref.proxy(a, print) is p)
print(str(p).startswith('<__main__.A object'), repr(p).startswith('<weakproxy at 0x'), ' to A at 0x' in repr(p))
c = C(); q = weakref.proxy(c)
print(type(q), type(q) is weakref.CallableProxyType, q(1, b=2), callable(q), callable(p), q.anything)
print(weakref.ProxyTypes)
print(type(weakref.proxy(len if False else (lambda: 0), None)), type(weakref.proxy(A)))
made = weakref.proxy(A); inst = made(); print(type(inst).__name__, made.cls_attr)
for bad in (lambda: p(), lambda: p.zz, lambda: hash(p), lambda: weakref.proxy(5), lambda: weakref.proxy(), lambda: p + 1, lambda: p[0], lambda: len(p), lambda: iter(p), lambda: next(p), lambda: 1 in p, lambda: weakref.ProxyType(), lambda: weakref.ref(p)() is p, lambda: p < 1, lambda: -p, lambda: int(p)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(bool(p), p == a, p == p, a == p, p != a, p is a)
del a
for dead in (lambda: p.x, lambda: str(p), lambda: p.__class__, lambda: bool(p), lambda: p == 1, lambda: len(p), lambda: p + 1, lambda: 1 + p, lambda: p[0], lambda: iter(p), lambda: setattr(p, 'x', 1), lambda: hasattr(p, 'x'), lambda: isinstance(p, A), lambda: hash(p), lambda: -p, lambda: p(), lambda: dir(p), lambda: f'{p}', lambda: 1 in p, lambda: next(p), lambda: p < 2, lambda: int(p)):
    try: print(dead())
    except Exception as e: print(type(e).__name__, e)
print(repr(p).split(' at ')[0], ' to NoneType at ' in repr(p))
del c
try: q(1)
except ReferenceError as e: print(e)
t = A(); pr = weakref.proxy(t, lambda x: print('callback gets the proxy', type(x).__name__, x is pr)); del t
temp = weakref.proxy(A())
try: temp.x
except ReferenceError as e: print(e)
print(issubclass(ReferenceError, Exception), ReferenceError.__mro__[1].__name__)
