"""Of wrong keywords the first one is complained of."""
def t(f, *a, **k):
    try: print(f(*a, **k))
    except TypeError as e: print(e)
def f(a, /, b): return a, b
t(f, 0, 65535, a=1, b=2)
t(f, 0, 65535, b=2, a=1)
t(f, a=1, b=2)
t(f, a=1, c=2)
t(f, c=1, a=2)
t(f, 1, 2, 3, a=1)
def f(a, b=1, /, *, c): return a, b, c
t(f, 1, b=2, a=3)
t(f, 1, b=2, c=3)
def f(a, /, **k): return a, k
t(f, 1, a=2)
t(f, a=2)
