# Unpacking on both sides.
a, *b, c = range(6)
print(a, b, c)
*a, = 'xyz'
print(a)
(a, [b, *c]), d = (1, 'two'), 3
print(a, b, c, d)
first, *rest = {1: 'a', 2: 'b'}
print(first, rest)
x = y, z = 1, 2
print(x, y, z)
for i, (j, *k) in [(1, (2, 3, 4)), (5, [6])]:
    print(i, j, k)
print([*range(3), *'ab'], (*[1], 2), {*[1, 1, 2]}, {**{'a': 1}, 'b': 2, **{'a': 3}})
def f(*args, **kwargs):
    return args, kwargs
print(f(*[1], 2, *(3, 4), x=1, **{'y': 2}, **{'z': 3}))
obj = type('O', (), {})()
obj.a, obj.b = [0, 0], 2
obj.a[0], obj.b = obj.b, obj.a[1]
print(obj.a, obj.b)
for bad in ('a, b = 1,', 'a, b = 1, 2, 3', 'a, *b, c = [1]', 'a, b = 5', '[a] = []', 'a, b, = "xyz"'):
    try:
        exec(bad)
    except Exception as e:
        print(bad, '->', type(e).__name__, e)
i = 0
i, lst = 1, [i, i]
lst[i], i = 'set', 2
print(lst, i)
def g():
    return 1, *[2, 3]
print(g())
