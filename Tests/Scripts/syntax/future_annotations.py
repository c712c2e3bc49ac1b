from __future__ import annotations
def f(a: undefined) -> also: pass
print(f.__annotations__)
exec('def g(a: nope): pass'); print(g.__annotations__)
eval(compile('def h(a: nope): pass', 'x', 'exec')); print(h.__annotations__)
try:
    eval(compile('def h(a: nope): pass', 'x', 'exec', dont_inherit=True))
except NameError as e: print(e)
c = compile('1', 'a', 'eval', 0x1000000)
print(c.co_flags & 0x1000000)
x: int | str = 3
print(__annotations__)
class K:
    y: list[int] = []
    z: 'a'
print(K.__annotations__)
def f(a: lambda x: x, c: f'{x}', d: [i for i in y if z], e: a.b[c:d, ...], f: -1 + 2 ** 3, g: not a, h: {1: 2, **k}, i: a if b else c, j: 'a' 'b', k: (a, b), l: a(*b, **c, d=1), m: 1 < 2 <= 3, n: a and (b or c)): pass
for k, v in f.__annotations__.items(): print(k, v)
