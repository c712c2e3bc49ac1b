"""Variables that a comprehension binds too stand among the locals where the comprehension does."""
import sys
def f():
    a, b = 1, 2
    b = [{x: y for x, y in zip('ab', [1])}]
    n = 3
    a = x = [-1 for d in [1]]
    return list(locals())
print(f())
def f(p):
    b = [[(w := u) for u in v] for v in [[1]] for z in [2]]
    z, v, u, c = 1, 2, 3, 4
    return list(locals())
print(f(1))
def f():
    g = (i for i in [1])
    z = {q for q in [k for k in 'a']}
    k = i = q = 1
    return list(locals())
print(f())
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def f():
    a = N('a')
    b = [x for x in 'q']
    c = N('c')
    x = N('x')
f()
