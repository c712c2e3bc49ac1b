# Conditional expressions and lambdas, with every kind of parameter.
f = lambda: None
print(f(), f.__name__)
print((lambda a, b=2, *c, d, e=5, **g: (a, b, c, d, e, g))(1, d=4, z=26))
print((lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3))
print([g(3) for g in [lambda x: x + 1, lambda x: x * 2, lambda x: x ** 2]])
print([h() for h in [lambda: i for i in range(3)]])
print([h() for h in [lambda i=i: i for i in range(3)]])
print(sorted([3, 1, 2], key=lambda v: -v), (lambda *a: a)(*'ab'))
def side(v):
    print('side', v); return v
print(side(1) if side(0) else side(2))
print((side(0) or side('') or side('x')), (side(1) and side(0) and side(3)))
print(('a', 'b')[True], 5 if [] else 6 if '' else 7)
compose = lambda *fs: lambda x: [x := f(x) for f in fs][-1]
print(compose(str, len, lambda n: n * 10)(12345))
