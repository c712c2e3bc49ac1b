import sys, functools, itertools, collections, dataclasses, weakref, operator
rc = sys.getrefcount
class T: pass
class S:
    __slots__ = ('a', 'b')
o = T()
def show(tag, *a): print(tag, *a)
# closures
def outer():
    v = T()
    def inner(): return rc(v)
    show('closure', rc(v), inner(), rc(inner), rc(inner.__closure__), rc(inner.__code__) - rc(inner.__code__))
    def inner2():
        nonlocal v
        return rc(v)
    show('closure2', rc(v), inner2(), rc(inner2.__closure__[0]))
    w = v
    show('alias', rc(v), rc(w))
    l = [v, v]
    show('in list', rc(v))
    del w
    show('del alias', rc(v))
    l.clear()
    show('clear', rc(v))
    return inner
i = outer()
show('returned', i(), rc(i), rc(i.__closure__[0].cell_contents))
# generators
def gen(x):
    show('gen start', rc(x))
    y = yield rc(x)
    show('sent', rc(y), rc(x))
    z = yield
    del z
    yield rc(x)
ge = gen(o)
show('gen made', rc(o), rc(ge))
show(next(ge), rc(o))
show(ge.send(o))
show(rc(o))
show(ge.send(o), rc(o))
ge.close()
show('closed', rc(o), rc(ge))
del ge
show('del', rc(o))
def gg():
    t = T()
    yield t
    yield rc(t)
x = gg(); t = next(x); show('yielded', rc(t)); show(next(x)); del x; show(rc(t)); del t
for t in gg():
    show('loop', rc(t)); break
show(rc(t)); del t
# loops
for t in [T(), T()]: show('for', rc(t))
show('after', rc(t))
for n, t in enumerate([T()]): show('enum', rc(t))
for t, u in zip([T()], [T()]): show('zip', rc(t), rc(u))
for t in iter([T()]): show('iter', rc(t))
for t in reversed([T()]): show('rev', rc(t))
for t in {1: T()}.values(): show('values', rc(t))
for kk, t in {1: T()}.items(): show('items', rc(t))
for t in (T(),): show('tuple', rc(t))
for t in {T()}: show('set', rc(t))
for t in collections.deque([T()]): show('deque', rc(t))
for t in itertools.chain([T()], [T()]): show('chain', rc(t))
for t in (T() for _ in range(2)): show('genexp', rc(t))
for t in map(lambda q: q, [T()]): show('map', rc(t))
for t in [T()] * 2: show('times', rc(t))
for t, in [(T(),)]: show('unpack', rc(t))
for t, *u in [(T(), T())]: show('star', rc(t), rc(u), rc(u[0]))
# class bodies
class C:
    t = T()
    show('class', rc(t))
    u = t
    show('class2', rc(t))
    def f(self): pass
    show('func', rc(f))
    p = property(f)
    show('func', rc(f), rc(p))
show('attr', rc(C.t), rc(C.__dict__['f']), rc(C.f), rc(C().f), rc(C), rc(C()))
c = C()
c.x = T()
show('inst', rc(c.x), rc(c))
m = c.f
show('bound', rc(c), rc(m), rc(m.__func__), rc(m.__self__))
del m
d = c.__dict__
show('dict', rc(d), rc(c.__dict__), rc(c.x))
vars(c)['y'] = c.x
show(rc(c.x))
s = S(); s.a = T(); s.b = s.a
show('slots', rc(s.a), rc(s)); del s.b; show(rc(s.a))
# properties and descriptors
class P:
    def __init__(self): self._v = T()
    @property
    def v(self): show('get', rc(self), rc(self._v)); return self._v
    @v.setter
    def v(self, value): show('set', rc(self), rc(value)); self._v = value
    @v.deleter
    def v(self): show('del', rc(self)); del self._v
p = P(); show(rc(p.v)); p.v = T(); p.v = o; del p.v; show(rc(o))
class D:
    def __get__(self, obj, owner): return rc(self), rc(obj), obj is None
    def __set__(self, obj, value): show('dset', rc(self), rc(obj), rc(value))
    def __delete__(self, obj): show('ddel', rc(self), rc(obj))
    def __set_name__(self, owner, name): show('setname', rc(self), rc(name) > 3)
class H: d = D()
hh = H(); show(hh.d); hh.d = T(); hh.d = o; del hh.d; show(H.d, getattr(hh, 'd'))
class GA:
    def __getattr__(self, n): return rc(self)
    def __setattr__(self, n, v): show('setattr', rc(self), rc(v)); object.__setattr__(self, n, v)
    def __delattr__(self, n): show('delattr', rc(self)); object.__delattr__(self, n)
ga = GA(); show(ga.zz, getattr(ga, 'zz'), hasattr(ga, 'q')); ga.v = T(); ga.v = o; setattr(ga, 'w', o); del ga.w; show(rc(o)); show(GA().zz)
class GB:
    def __getattribute__(self, n): return rc(self)
show(GB().x); gb = GB(); show(gb.x, getattr(gb, 'x'))
# decorators
def deco(fn):
    show('deco', rc(fn))
    @functools.wraps(fn)
    def w(*a, **k):
        show('w', [rc(z) for z in a], [rc(z) for z in k.values()])
        return fn(*a, **k)
    return w
@deco
def target(a, b=None): return rc(a), rc(b)
show(target(o), target(T()), target(o, o), target(o, b=o), target(T(), b=T()))
@functools.lru_cache(maxsize=None)
def cached(a): return T()
r = cached(1); show('cached', rc(r)); r = cached(1); show(rc(r), rc(cached(1))); cached.cache_clear(); show(rc(r))
@functools.cache
def cached2(a): return rc(a)
show(cached2(o), rc(o)); cached2.cache_clear(); show(rc(o))
class CP:
    @functools.cached_property
    def v(self): show('cp', rc(self)); return T()
cp = CP(); show(rc(cp.v), rc(cp.v), rc(cp))
# partial
pa = functools.partial(rc, o); show('partial', pa(), rc(o), rc(pa)); 
pb = functools.partial(lambda a, b=None: (rc(a), rc(b)), o, b=o); show(pb(), rc(o)); del pa, pb
show(functools.reduce(lambda a, b: show('red', rc(a), rc(b)) or b, [T(), T(), T()]).__class__.__name__)
# dataclass, namedtuple
@dataclasses.dataclass
class DC:
    a: object
    b: object = None
    c: list = dataclasses.field(default_factory=list)
dc = DC(o); show('dc', rc(o), rc(dc), rc(dc.c), rc(dc.a)); dc2 = DC(a=o, b=o); show(rc(o)); del dc, dc2; show(rc(o))
NT = collections.namedtuple('NT', 'a b'); nt = NT(o, T()); show('nt', rc(o), rc(nt.b), rc(nt), rc(nt[1])); nt2 = nt._replace(b=o); show(rc(o), rc(nt.b)); del nt, nt2; show(rc(o))
# with, except
class CM:
    def __enter__(self): show('enter', rc(self)); return self
    def __exit__(self, *a): show('exit', rc(self), [rc(z) if z is not None else None for z in a])
with CM() as cm: show('in', rc(cm))
show(rc(cm))
try:
    with CM(): raise ValueError(o)
except ValueError as e: show('exc', rc(e), rc(e.args), rc(o), rc(e.__traceback__))
show(rc(o))
def thrower():
    l = T()
    raise KeyError(l)
try: thrower()
except KeyError as e: show(rc(e), rc(e.args[0])); kept = e
show(rc(kept), rc(kept.args[0])); del kept
try: 
    try: thrower()
    except KeyError as e: raise RuntimeError from e
except RuntimeError as e: show(rc(e), rc(e.__cause__), rc(e.__context__))
try: thrower()
except KeyError: show(rc(sys.exception()), rc(sys.exc_info()), rc(sys.exc_info()[1]))
try:
    e = ValueError(); show(rc(e)); raise e
except ValueError as e2: show(rc(e2), rc(e))
# callbacks
import atexit
def cb(r): show('cb', rc(r))
w = T(); r = weakref.ref(w, cb); show(rc(w), rc(r()), rc(r), rc(cb)); del w
w = T(); pr = weakref.proxy(w); show(rc(w)); del w
w = T(); fi = weakref.finalize(w, show, 'final', 1); show(rc(w)); del w
ws = weakref.WeakSet(); w = T(); ws.add(w); show(rc(w)); wd = weakref.WeakValueDictionary(); wd[1] = w; show(rc(w), rc(wd[1]), rc(wd.get(1))); 
for q in ws: show('ws', rc(q))
for q in wd.values(): show('wd', rc(q))
del q, w; show(len(ws), len(wd))
