def f(a, b=2, *args, **kw): return a, b, args, sorted(kw.items())
print f(1), f(1, 3), f(1, 2, 3, 4), f(1, c=5), f(*[1, 2], **{'z': 3}), f(b=1, a=2), apply(f, (1,), {'b': 9})
def none(): pass
print none(), f.func_code.co_varnames[:2]
def rec(n): return 1 if n < 2 else n * rec(n - 1)
print rec(10), rec(25)
