for value in [(1,), (1, 2, 3), (), 5]:
    try:
        a, b = value
    except (ValueError, TypeError), e:
        print e.__class__.__name__, e
def f(a, (b, c), d=4):
    return a, b, c, d
print f(1, (2, 3)), f(1, [2, 3], 5)
try:
    f(1, 2)
except TypeError, e:
    print e
print (lambda (x, y), z: x + y + z)((1, 2), 3)
print [x + y for (x, y) in [(1, 2), (3, 4)]]
for i, (a, b) in enumerate([(1, 2), (3, 4)]): print i, a, b
