import gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def make():
    c = N('cell')
    def f(k=N('default'), *, j=N('kw')) -> N('annot'):
        "doc"
        c
    f.attr = N('attr')
    return f
f = make()
print([type(o).__name__ for o in gc.get_referents(f)])
f.__dict__['me'] = f
del f
gc.collect()
def make():
    c = N('cell')
    def f[T: N('p')](k=N('default'), *, j=N('kw')) -> N('annot'):
        c
    f.attr = N('attr')
    f.__doc__ = N('doc')
    f.__module__ = N('module')
    f.__type_params__ = (N('type'),)
    return f
f = make()
print([type(o).__name__ for o in gc.get_referents(f)])
del f
print('-')
f = make()
f.__kwdefaults__['me'] = f
del f
gc.collect()
