import gc, sys, functools, weakref, operator, itertools, contextlib
gc.disable()
rc = sys.getrefcount
def show(name, *counts): print(f"{name:34}", *counts)
class T: pass
t = T()
def key(x): show("key", rc(x), rc(key)); return id(x)
def key2(x, y): show("cmp", rc(x), rc(y)); return False
a, b = T(), T()
max(a, b, key=key); min(a, b, key=key); max([a, b], key=key); min((a, b), key=key); max(T(), T(), key=key); max([T(), T()], key=key)
sorted([a, b], key=key); [T(), T()].sort(key=key); sorted((x for x in [a, b]), key=key); sorted({a: 1}, key=key)
print('cmp_to_key'); sorted([a, b], key=functools.cmp_to_key(key2))
print('map'); list(map(key, [a, b])); list(map(key, (T() for _ in range(2)))); list(map(key2, [a], [b]))
for _ in map(key, [a]): pass
for _ in map(key, [T()]): pass
next(map(key, [T()]))
print('filter'); list(filter(key, [a, T()]))
for _ in filter(key, [T()]): show("filtered", rc(_))
print('reduce'); functools.reduce(key2, [a, b]); functools.reduce(key2, [a], b); functools.reduce(key2, [T(), T()])
print('lambda'); list(map(lambda x: show("lambda", rc(x)), [a, T()])); sorted([a, T()], key=lambda x: (show("lambda", rc(x)), 1)[1])
print("method keys")
class K:
    def __init__(self): show("init", rc(self))
    def key(self, x): show("K.key", rc(self), rc(x)); return 1
    def __call__(self, x): show("K()", rc(self), rc(x)); return 1
    @classmethod
    def cm(cls, x): show("cm", rc(x)); return 1
    @staticmethod
    def sm(x): show("sm", rc(x)); return 1
k = K()
for g in (k.key, k, K.cm, K.sm, functools.partial(k.key), functools.partial(K.key, k)):
    print("g"); max(a, b, key=g); sorted([a, b], key=g); list(map(g, [a, T()])); list(filter(g, [a, T()]))
class M(type):
    def __call__(cls, *a, **k):
        show("M.__call__", rc(cls), *map(rc, a))
        r = super().__call__(*a, **k)
        show("M.__call__ after", rc(r))
        return r
    def __new__(m, n, b, d): show("M.__new__", rc(d)); r = super().__new__(m, n, b, d); show("M.__new__ after", rc(r)); return r
    def __init__(cls, n, b, d): show("M.__init__", rc(cls), rc(d)); super().__init__(n, b, d)
    def __prepare__(n, b): show("prepare"); return {}
    def __getattr__(cls, n): show("M.__getattr__", rc(cls)); return 1
    def __setattr__(cls, n, v): show("M.__setattr__", rc(cls), rc(v)); super().__setattr__(n, v)
    def __instancecheck__(cls, o): show("M.__instancecheck__", rc(cls), rc(o)); return True
    def __iter__(cls): show("M.__iter__", rc(cls)); return iter(())
class X(metaclass=M):
    show("class body", rc(locals()))
    def __new__(cls, *a): show("__new__", rc(cls), *map(rc, a)); r = super().__new__(cls); show("__new__ after", rc(r)); return r
    def __init__(self, *a): show("__init__", rc(self), *map(rc, a))
x = X(); x = X(T()); X(t); X.foo; X.foo = T(); isinstance(T(), X); list(X); X(*[T()]); del x
class Y:
    def __new__(cls, *a, **kw): show("Y.__new__", *map(rc, a), *map(rc, kw.values())); return super().__new__(cls)
    def __init__(self, *a, **kw): show("Y.__init__", rc(self), *map(rc, a), *map(rc, kw.values()))
class Z:
    def __init__(self, x, y=None): show("Z.__init__", rc(self), rc(x), rc(y))
class N:
    def __new__(cls, x): show("N.__new__", rc(x)); r = object.__new__(cls); show("N made", rc(r)); return r
for c in (Y, Z, N):
    print(c.__name__); c(T()); c(t); c(*[T()]); c(**{'x': T()}); c(x=T()); functools.partial(c, T())(); functools.partial(c)(T()); functools.partial(c, x=T())(); functools.partial(c, t)()
    list(map(c, [T()])); list(map(c, [t])); sorted([1], key=c); max([t], key=c); c.__call__(T()); c.__call__(t); [c(i) for i in [t]]; operator.call(c, T())
print('partial fn')
def fn(*a, **k): show("fn", *map(rc, a), *map(rc, k.values()))
def fn2(a, b): show("fn2", rc(a), rc(b))
for g in (fn, fn2):
    functools.partial(g, T())(T()); functools.partial(g, T(), T())(); functools.partial(g, t)(t); functools.partial(g, a=T())(b=T()); functools.partial(g, T())(b=T())
    g(t, t); g(T(), T()); g(*(T(), T())); g(*[T(), T()]); g(**{'a': T(), 'b': T()}); g(a=T(), b=T()); g(T(), b=T()); g(T(), **{'b': T()}); g(*(x for x in [T(), T()]))
pm = functools.partialmethod
class PM:
    def m(self, x, y): show("pm", rc(self), rc(x), rc(y))
    q = pm(m, T())
PM().q(T()); p = PM(); p.q(t)
class D:
    def __get__(self, o, c): show("__get__", rc(self), rc(o) if o is not None else None); return 1
    def __set__(self, o, v): show("__set__", rc(self), rc(o), rc(v))
    def __delete__(self, o): show("__delete__", rc(self), rc(o))
    def __set_name__(self, c, n): show("__set_name__", rc(self))
class ND:
    def __get__(self, o, c): show("nd __get__", rc(self), rc(o) if o is not None else None); return lambda *a: None
class H: d = D(); n = ND()
h = H(); h.d; h.d = T(); h.d = t; del h.d; H.d; H().d; H().d = T(); h.n; h.n(); H.n; H.n(); H().n; H().n()
getattr(h, 'd'); setattr(h, 'd', t); setattr(h, 'd', T()); delattr(h, 'd'); setattr(H(), 'd', T())
class GA:
    def __getattribute__(self, n): show("__getattribute__", rc(self)); return lambda *a: 1
    def __setattr__(self, n, v): show("__setattr__", rc(self), rc(v))
    def __delattr__(self, n): show("__delattr__", rc(self))
g = GA(); g.x; g.x(); g.x = 1; g.x = T(); g.x = t; del g.x; GA().x; GA().x(); GA().x = T(); getattr(g, 'x'); setattr(g, 'x', T()); setattr(GA(), 'x', t)
class GB:
    def __getattr__(self, n): show("GB.__getattr__", rc(self)); return lambda *a: 1
g = GB(); g.x; g.x(); GB().x; GB().x(); getattr(g, 'x', 1); hasattr(GB(), 'x')
print('gen')
def gen(x): show("gen", rc(x)); y = yield x; show("gen2", rc(x), rc(y)); yield from gen2(x)
def gen2(x): show("gen2", rc(x)); yield x
for v in gen(T()): show("v", rc(v)); del v
i = gen(t); next(i); i.send(T()); 
def ge():
    while True: v = yield; show("ge", rc(v)); del v
i = ge(); next(i); i.send(T()); i.send(t); list(zip([1], ge())); del i
[show("lc", rc(x)) for x in [t, T()]]; {show("sc", rc(x)) for x in [t, T()]}; {show("dc", rc(x)): 1 for x in [t, T()]}; list(show("ge", rc(x)) for x in [t, T()])
[show("lc", rc(x), rc(y)) for x, y in [(t, T())]]
def deco(f): show("deco", rc(f)); return f
@deco
def q(): pass
@deco
class q: pass
@deco
@deco
def q(): pass
@functools.wraps(q)
def w(): pass
show("w", rc(w))
def cb(r): show("callback", rc(r), r())
o = T(); r = weakref.ref(o, cb); del o; 
o = T(); r = weakref.proxy(o, cb); del o
o = T(); weakref.finalize(o, lambda x: show("final", rc(x)), T()); del o
s = weakref.WeakSet(); d = weakref.WeakValueDictionary()
@contextlib.contextmanager
def cm(x): show("cm", rc(x)); yield x; show("cm2", rc(x))
with cm(T()) as v: show("with", rc(v))
with cm(t): pass
class E(Exception):
    def __init__(self, x): show("E", rc(self), rc(x))
    def __str__(self): show("E.__str__", rc(self)); return "e"
try: raise E(T())
except E as e: show("except", rc(e)); str(e)
try: raise E(t) from E(T())
except E as e: show("except", rc(e), rc(e.__cause__))
def raiser(): e = E(t); raise e
try: raiser()
except E as e: show("except", rc(e))
class L(list):
    def append(self, x): show("append", rc(self), rc(x)); super().append(x); show("a2", rc(x))
    def __missing__(self): pass
L().append(T()); L().append(t)
class DD(dict):
    def __missing__(self, k): show("missing", rc(self), rc(k)); return 1
    def __getitem__(self, k): show("dd", rc(self), rc(k)); return super().__getitem__(k)
d = DD(); d[t]; d[T()]; dict.__getitem__(d, T())
class IS:
    def __init_subclass__(cls, **k): show("init_subclass", rc(cls))
class IT(IS, x=T()): pass
show("rc IT", rc(IT), rc(IS))
import copy
class CP:
    def __copy__(self): show("copy", rc(self)); return 1
    def __deepcopy__(self, m): show("deepcopy", rc(self)); return 1
    def __reduce_ex__(self, p): show("reduce_ex", rc(self)); return (T, ())
copy.copy(CP()); copy.deepcopy(CP()); copy.deepcopy([CP()])
sys.excepthook = lambda *a: show("excepthook", *map(rc, a[1:2]))
@functools.lru_cache
def lc(x): show("lru", rc(x))
lc(T()); lc(t); lc(x=T())
@functools.singledispatch
def sd(x): show("sd", rc(x))
sd(t); sd(T())
class CPr:
    @functools.cached_property
    def x(self): show("cached_property", rc(self)); return T()
c = CPr(); c.x; show("x", rc(c.x)); CPr().x
import collections
collections.defaultdict(lambda: show("factory"))[t]
def star(*a, **k): show("star", rc(a), rc(k), *map(rc, a))
star(t, T(), x=1); star(*(t,)); tt = (t,); star(*tt); kk = {'x': 1}; star(**kk)
iter(lambda: show("iter2"), None).__next__
def clos():
    v = T()
    def inner(): show("closure", rc(v))
    inner(); return inner
clos()()
async def co(x): show("co", rc(x))
c = co(T())
try: c.send(None)
except StopIteration: pass
match t:
    case T() as z: show("match", rc(z))
show("walrus", rc((w := T())))
for i, z in enumerate([T(), t]): show("enumerate", rc(z))
for i, z in zip([T()], [T()]): show("zip", rc(i), rc(z))
for z in (T(), T()): show("tuple for", rc(z))
for z in [T(), T()]: show("list for", rc(z))
for z in {T(): 1}: show("dict for", rc(z))
for z, y in {T(): T()}.items(): show("items", rc(z), rc(y))
for z in itertools.chain([T()], [T()]): show("chain", rc(z))
for z in itertools.starmap(fn, [(T(), T())]): pass
for z in itertools.accumulate([T(), T()], key2): show("acc", rc(z))
for z in itertools.takewhile(key, [T()]): show("tw", rc(z))
for z in itertools.dropwhile(key, [T()]): show("tw", rc(z))
for z in itertools.filterfalse(key, [T()]): show("tw", rc(z))
