import sys, functools, weakref, operator, itertools, contextlib
rc = sys.getrefcount
def show(name, *counts): print(f"{name:34}", *counts)
class T: pass
def f(x): show("function arg local", rc(x))
t = T(); f(t); f(T())
f(x=T()); f(*[T()]); f(*(T(),)); f(**{"x": T()})
l = lambda x: show("lambda", rc(x))
l(t); l(T())
class C:
    def __init__(self, *a): show("__init__", rc(self))
    def m(self): show("method", rc(self))
    def m2(self, x): show("method2", rc(self), rc(x))
    @classmethod
    def cm(cls, x): show("classmethod", rc(x))
    @staticmethod
    def sm(x): show("staticmethod", rc(x))
    @property
    def p(self): show("property get", rc(self)); return 1
    @p.setter
    def p(self, v): show("property set", rc(self), rc(v))
    @p.deleter
    def p(self): show("property del", rc(self))
    def __getattr__(self, n): show("__getattr__", rc(self)); return 1
    def __eq__(self, o): show("__eq__", rc(self), rc(o)); return True
    def __lt__(self, o): show("__lt__", rc(self), rc(o)); return True
    def __hash__(self): show("__hash__", rc(self)); return 1
    def __call__(self, *a): show("__call__", rc(self), *map(rc, a))
    def __len__(self): show("__len__", rc(self)); return 1
    def __bool__(self): show("__bool__", rc(self)); return True
    def __iter__(self): show("__iter__", rc(self)); return iter([1])
    def __getitem__(self, k): show("__getitem__", rc(self), rc(k)); return 1
    def __setitem__(self, k, v): show("__setitem__", rc(self), rc(k), rc(v))
    def __delitem__(self, k): show("__delitem__", rc(self), rc(k))
    def __contains__(self, k): show("__contains__", rc(self), rc(k)); return 1
    def __add__(self, o): show("__add__", rc(self), rc(o)); return 1
    def __radd__(self, o): show("__radd__", rc(self), rc(o)); return 1
    def __iadd__(self, o): show("__iadd__", rc(self), rc(o)); return self
    def __neg__(self): show("__neg__", rc(self)); return 1
    def __repr__(self): show("__repr__", rc(self)); return "x"
    def __str__(self): show("__str__", rc(self)); return "x"
    def __format__(self, s): show("__format__", rc(self)); return "x"
    def __enter__(self): show("__enter__", rc(self)); return self
    def __exit__(self, *a): show("__exit__", rc(self))
    def __del__(self): show("__del__", rc(self))
    def __next__(self): show("__next__", rc(self)); raise StopIteration
    def __index__(self): show("__index__", rc(self)); return 1
    def __int__(self): show("__int__", rc(self)); return 1
    def __float__(self): show("__float__", rc(self)); return 1.0
    def __dir__(self): show("__dir__", rc(self)); return []
    def __reversed__(self): show("__reversed__", rc(self)); return []
    def __divmod__(self, o): show("__divmod__", rc(self), rc(o)); return []
    def __pow__(self, o, m=None): show("__pow__", rc(self), rc(o)); return []
    def __round__(self, n=0): show("__round__", rc(self)); return []
    def __copy__(self): show("__copy__", rc(self)); return []
    def __sizeof__(self): show("__sizeof__", rc(self)); return 1
    def __length_hint__(self): show("__length_hint__", rc(self)); return 1
    def __bytes__(self): show("__bytes__", rc(self)); return b""
    def __instancecheck__(self, o): show("__instancecheck__", rc(self), rc(o)); return True
    def __subclasscheck__(self, o): show("__subclasscheck__", rc(self)); return True
    def __reduce__(self): show("__reduce__", rc(self)); return ""
    def __fspath__(self): show("__fspath__", rc(self)); return "x"
def run(c, tag, mk, fmk=T):
    print("--", tag)
    def step(g):
        try: g()
        except Exception as e: print(type(e).__name__, e)
    c.m(); c.m2(fmk()); c.cm(fmk()); c.sm(fmk())
    c.p; c.p = 1; c.p = fmk(); del c.p
    c.zz; getattr(c, "zz"); hasattr(c, "zz")
    c == 1; 1 == c; c != 2; c < 1; 1 > c
    hash(c); {c: 1}; {c}
    c(); c(fmk()); c(fmk(), fmk())
    len(c); bool(c); not c
    if c: pass
    iter(c); [*c]
    for _ in c: pass
    c[fmk()]; c[fmk()] = fmk(); del c[fmk()]
    fmk() in c
    c + fmk(); fmk() + c
    c += fmk()
    -c
    repr(c); str(c); format(c); f"{c}"; f"{c!r}"; "%s" % c; "%r" % (c,); print(c)
    with c as d: pass
    del d
    next(c, 1); operator.index(c); int(c); float(c); dir(c); reversed(c); divmod(c, fmk()); c ** fmk()
    round(c); sys.getsizeof(c); operator.length_hint(c); bytes(c); isinstance(fmk(), c); issubclass(T, c)
    [1,2,3][c]; [c] == [1]; c in [2]; [2].count(c); [2].index(c)
    {1: 2}.get(c); max(c, 1); sorted([c, 1]); min([1, c])
    sum([c]); any([c]); all([c])
    list(c); tuple(c); "".join(str(x) for x in [c]);
run(C(), "C", C)
