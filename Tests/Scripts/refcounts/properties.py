import sys, traceback
rc = sys.getrefcount
o = object()
class P:
    def __init__(self, n=0): self.n = n
    @property
    def v(self): return rc(self)
    @property
    def deep(self): return P(self.n - 1).deep if self.n else 'end'
    @property
    def inf(self): return self.inf
    @property
    def bad(self): raise ValueError('bad')
    @property
    def attr(self): return self.missing
    @property
    def gen(self):
        yield rc(self)
    @v.setter
    def v(self, x): print('set', rc(self), rc(x))
class A(P):
    def __getattr__(self, n): return 'getattr ' + n
class B:
    def __getattr__(self, n):
        return getattr(self, n + 'x') if len(n) < 50 else n
    def __setattr__(self, n, v): print('setattr', n, rc(self), rc(v))
p = P()
for i in range(4): print(p.v, P().v); p.v = o; p.v = object()
print(P(300).deep)
def f():
    q = P()
    print(rc(q), q.v, q.v)
    for i in range(3): print(q.v, end=' ')
    print([q.v for _ in range(3)], list(q.gen), next(q.gen))
f()
try: p.inf
except RecursionError as e: print(e)
for i in range(3):
    try: p.bad
    except ValueError as e: traceback.print_exc(file=sys.stdout); print(rc(p))
    try: p.attr
    except AttributeError as e: print(e, rc(p))
print(A().attr, A().zz, B().a)
def depth():
    d = 0
    class D:
        @property
        def x(self):
            nonlocal d
            d += 1
            return self.x
    try: D().x
    except RecursionError: print('depth', d)
    class E:
        def __getattr__(self, n):
            nonlocal d
            d += 1
            return getattr(self, n)
    d = 0
    try: E().x
    except RecursionError as e: print('depth', d, e)
    class F:
        def __getattr__(self, n):
            nonlocal d
            d += 1
            return self.y
    d = 0
    try: F().x
    except RecursionError as e: print('depth', d, e)
    class G:
        def __setattr__(self, n, v):
            nonlocal d
            d += 1
            self.x = v
    d = 0
    try: G().x = 1
    except RecursionError as e: print('depth', d, e)
    class H:
        @property
        def x(self): pass
        @x.setter
        def x(self, v):
            nonlocal d
            d += 1
            self.x = v
    d = 0
    try: H().x = 1
    except RecursionError as e: print('depth', d, e)
    class I:
        def __eq__(self, other):
            nonlocal d
            d += 1
            return self == other
        def __repr__(self):
            nonlocal d
            d += 1
            return repr(self)
        def __getitem__(self, i):
            nonlocal d
            d += 1
            return self[i]
        def __add__(self, i):
            nonlocal d
            d += 1
            return self + i
        def __call__(self):
            nonlocal d
            d += 1
            return self()
        def __iter__(self):
            nonlocal d
            d += 1
            return iter(self)
        def __bool__(self):
            nonlocal d
            d += 1
            return bool(self)
        def __hash__(self):
            nonlocal d
            d += 1
            return hash(self)
        def __contains__(self, x):
            nonlocal d
            d += 1
            return x in self
        def __enter__(self):
            nonlocal d
            d += 1
            with self: pass
        def __exit__(self, *a): pass
    i = I()
    for name, g in dict(eq=lambda: i == 1, repr=lambda: repr(i), item=lambda: i[0], add=lambda: i + 1, call=lambda: i(), it=lambda: iter(i), bool=lambda: bool(i), hash=lambda: hash(i), cont=lambda: 1 in i, ent=lambda: i.__enter__()).items():
        d = 0
        try: g()
        except RecursionError as e: print(name, 'depth', d, e)
depth()
