# Operands and arguments are evaluated left to right.
def p(x):
    print(x, end=' ')
    return x
def f(*a, **k): print('| call'); return a, k
print(p(1) + p(2) * p(3))
f(p('a'), *[p('b'), p('c')], k=p('d'), **{p('e'): p('f')})
{p('k1'): p('v1'), p('k2'): p('v2')}; print()
[p(1), p(2)][p(0)]; print()
d = {}
d[p('key')] = p('value'); print()
(p(1) if p(0) else p(2)); print()
p(1) < p(2) < p(3); print()
x = [0, 0]
x[p(0)], x[p(1)] = p('r1'), p('r2'); print(x)
def deco(n): p('deco%d' % n); return lambda fn: (p('apply%d' % n), fn)[1]
@deco(1)
@deco(2)
def g(a=p('default'), *, k=p('kwdefault')) -> p('annotation'): pass
print()
class C(p(object), metaclass=p(type)): p('body')
print()
lst = [1, 2, 3]
lst[p(0):p(2):p(1)]; print()
p(lst)[p(1)] += p(5); print(lst)
f'{p(1)} {p(2):{p("3")}}'; print()
assert p(True), p('never'); print()
i = 1
i, j = i + 1, i
print(i, j, (i := 10) + i, i + (i := 20))
try: f(p(1), undefined, p(2))
except NameError: print()
print(p(None) or p('') or p('end'))
