import sys
rc = sys.getrefcount
o = object()
class K:
    def __init__(self, x, y=None, **k): print('init', rc(self), rc(x), rc(y), [rc(v) for v in k.values()])
class P:
    def __init__(self, x): print('P', rc(self), rc(x))
class S:
    __slots__ = ('x',)
    def __init__(self, x): print('S', rc(self), rc(x))
class N:
    def __new__(cls, x): print('new', rc(x)); return object.__new__(cls)
    def __init__(self, x): print('ninit', rc(self), rc(x))
class E(Exception):
    def __init__(self, x): print('E', rc(self), rc(x)); super().__init__(x)
class L(list):
    def __init__(self, x): print('L', rc(self), rc(x)); super().__init__()
class Sub(P):
    def __init__(self, x): print('Sub', rc(x)); super().__init__(x); P.__init__(self, x)
class C:
    def __call__(self, x, *a, **k): print('C', rc(self), rc(x), [rc(v) for v in a], [rc(v) for v in k.values()])
for i in range(3):
    K(o); P(o); S(o); N(o); E(o); L(o); Sub(o)
    K(x=o); P(x=o); S(x=o); E(x=o); N(x=o)
    K(*[o]); P(*[o]); S(*[o]); K(*[o], **{'y': o}); K(o, z=o); P(**{'x': o})
    c = C()
    c(o); c(o, o); c(o, y=o); c(x=o); c(*[o]); c(*[o], **{'z': o})
    print(rc(o))
def mk(x): return P(x)
for i in range(3): mk(o)
print([P(v) is None for v in [o, o, o]])
list(map(P, [o, o])); list(map(c, [o])); list(map(c.__call__, [o]))
b = c.__call__
list(map(b, [o, o])); b(o); b(x=o)
sorted([o, o], key=lambda v: c(v) or 1)
class Q:
    def m(self, v): print('Q', rc(self), rc(v)); return 1
q = Q()
sorted([o], key=q.m); max([o], key=q.m); list(filter(q.m, [o])); list(map(q.m, [o])); q.m(o); q.m(v=o); q.m(*[o]); Q.m(q, o); f = q.m; f(o); print(rc(q), rc(o))
import functools
functools.partial(q.m, o)(); pass
def rec(n, *a, **k):
    return 0 if n == 0 else rec(n - 1, *a, **k)
print(rec(200, o, z=o))
class R:
    def __init__(self, n): self.c = R(n - 1) if n else None
    def __call__(self, n): return self(n - 1) if n else 'done'
    def m(self, n, *a, **k): return self.m(n - 1, *a, **k) if n else 'm'
r = R(300); print(r(300), r.m(*[300]), r.m(300, 1, z=3), rc(r))
for f in (lambda: r(5000), lambda: R(5000), lambda: r.m(5000), lambda: r.m(5000, 3, k=2), lambda: R(*[5000])):
    try: f()
    except RecursionError as e: print(e, len(e.args))
try: P()
except TypeError as e: print(e)
try: P(o, o)
except TypeError as e: print(e)
try: P(*[o, o])
except TypeError as e: print(e)
try: P(**{'z': o})
except TypeError as e: print(e)
try: c()
except TypeError as e: print(e)
try: c(*[], **{'a': o})
except TypeError as e: print(e)
class Bad:
    def __init__(self, x=1): return x
for a in ((), (None,), (3,)):
    try: print(Bad(*a).__class__)
    except TypeError as e: print(e)
    try: print(Bad(x=a).__class__)
    except TypeError as e: print(e)
class G:
    def __call__(self, x): yield rc(x); yield rc(self)
print(list(G()(o)), list(G()(*[o])), list(G()(x=o)), rc(o))
class Boom:
    def __init__(self, x, y=2): raise ValueError(rc(x))
    def __call__(self): pass
for i in range(2):
    try: Boom(o)
    except ValueError as e: print(e, rc(o))
    try: Boom(*[o])
    except ValueError as e: print(e, rc(o))
    try: Boom(x=o)
    except ValueError as e: print(e, rc(o))
    print(rc(o))
