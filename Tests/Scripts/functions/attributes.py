# What a function object carries.
def f(a, b: int = 1, *c, d: str = 'x', **e) -> bool:
    """The docstring."""
    local = 1
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__)
print(f.__annotations__, f.__closure__, f.__dict__, f.__globals__ is globals())
code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_nlocals, code.co_flags & 12, code.co_firstlineno)
f.custom = 1
print(f.custom, f.__dict__, vars(f))
f.__name__ = 'renamed'; f.__qualname__ = 'quite.renamed'
print(repr(f).split(' at ')[0])
f.__defaults__ = (9, 10); f.__kwdefaults__ = {'d': 'new'}
def show(a, b=1, *, k=2): return a, b, k
show.__defaults__ = (7, 8); show.__kwdefaults__ = {'k': 9}
print(show())
def g(): return 'g code'
def h(): return 'h code'
g.__code__ = h.__code__
print(g())
class C:
    def m(self): pass
    class D:
        def n(self): return lambda: 0
print(C.m.__qualname__, C.D.n.__qualname__, C.D().n().__qualname__, C.D.__qualname__)
bound = C().m
print(bound.__self__.__class__.__name__, bound.__func__ is C.m, bound.__name__, bound == bound.__self__.m, repr(bound)[:16])
print(len.__name__, len.__module__, repr(len), [].append.__name__, repr([].append)[:30], str.upper)
try: bound.new = 1
except AttributeError as e: print(e)
try: f.__name__ = 5
except TypeError as e: print(e)
try: f.__code__ = 5
except TypeError as e: print(e)
print(type(f), type(len), type(bound), type([].append), type(str.upper), type(f.__code__), type(print))
