import sys
rc = sys.getrefcount
o = object()
class K:
    def m(self, *a, **k): return rc(o), rc(a[0]) if a else None
    def one(self, x): return rc(x)
    def two(self, x, y=None): return rc(x), rc(y)
    @classmethod
    def c(cls, x): return rc(x)
    @staticmethod
    def s(x): return rc(x)
    def __call__(self, x): return rc(x)
    def __getitem__(self, x): return rc(x)
    def __add__(self, x): return rc(x)
    def __radd__(self, x): return rc(x)
    def __eq__(self, x): print('eq', rc(x), rc(self)); return True
    def __contains__(self, x): print('contains', rc(x)); return True
    def __setitem__(self, k, v): print('setitem', rc(k), rc(v))
    def __delitem__(self, k): print('delitem', rc(k))
    def __getattr__(self, n): return rc(self)
    def __iadd__(self, x): print('iadd', rc(x), rc(self)); return self
    def __format__(self, spec): return str(rc(self))
    def __str__(self): return str(rc(self))
    def __repr__(self): return str(rc(self))
    def __bool__(self): print('bool', rc(self)); return True
    def __len__(self): return rc(self)
    def __iter__(self): print('iter', rc(self)); return iter([1])
    def __enter__(self): print('enter', rc(self)); return self
    def __exit__(self, *a): print('exit', rc(self)); return False
    def __hash__(self): return rc(self)
    def __index__(self): return rc(self)
    def __neg__(self): return rc(self)
def f(x): return rc(x)
def g(*a): return rc(a[0]), rc(a)
def h(*a, **k): return rc(a[0]) if a else None, rc(a), rc(k), [rc(v) for v in k.values()]
def d(x=o): return rc(x)
def kw(*, x): return rc(x)
k = K()
print('base', rc(o), rc(k))
print('f', f(o), f(x=o), f(*[o]), f(*(o,)), f(**{'x': o}))
print('g', g(o), g(*[o]), g(*(o,)), g(o, *[1]), g(*[o], 1))
print('h', h(o), h(*[o]), h(o, x=o), h(**{'x': o}), h(*[o], **{'x': o}), h(x=o))
print('d', d(), d(o), d(x=o))
print('kw', kw(x=o), kw(**{'x': o}))
print('m', k.m(o), k.m(*[o]), k.m(*(o,)), k.m(x=o), k.m(**{'x': o}), k.m(o, **{'x': o}))
print('one', k.one(o), k.one(x=o), k.one(*[o]), k.one(*(o,)), k.one(**{'x': o}), K.one(k, o), K.one(*[k, o]))
bm = k.one
print('bm', bm(o), bm(x=o), bm(*[o]), bm(**{'x': o}))
print('c', k.c(o), K.c(o), K.c(*[o]), K.c(**{'x': o}), K.c(x=o))
print('s', k.s(o), K.s(o), K.s(*[o]), K.s(**{'x': o}))
print('call', k(o), k(*[o]), k(x=o), k(**{'x': o}))
print('ops', k[o], k + o, o + k)
k == o
o == k
o in k
k[o] = o
del k[o]
print(k.foo, getattr(k, 'foo'))
k += o
print(f'{k}', f'{k!r}', f'{k!s}', '%s' % k, '{}'.format(k), str(k), repr(k))
print(bool(k), len(k), hash(k), -k, int(k))
if k: pass
not k
for i in k: pass
with k as z: pass
del z
with k: pass
list(k)
print(*k)
a, = k
print('getrefcount', rc(k), rc(*[k]), rc(*(k,)))
print((lambda x: rc(x))(o), (lambda *a: rc(a[0]))(o), (lambda: rc(o))())
print(list(map(rc, [o, k])), list(map(f, [o, k])), list(map(lambda x: rc(x), [o])))
print(list(filter(lambda x: print(rc(x)), [o])))
print([rc(x) for x in [o, k]], {rc(x) for x in [o]}, {rc(x): rc(y) for x, y in [(o, k)]}, list(rc(x) for x in [o]))
print([rc(x) for x in (o, k)], [f(x) for x in (o,)], [(rc(x), rc(y)) for x in [o] for y in [k]])
sorted([o], key=lambda x: print('key', rc(x)) or 1)
sorted([o, o], key=lambda x: print('key', rc(x)) or 1)
[o, o].sort(key=lambda x: print('key', rc(x)) or 1)
min([o, o], key=lambda x: print('key', rc(x)) or 1)
