t = 1, 2, 3
a, b, c = t
print t, a, (1,), (), t + (4,), t * 2, t[1:], t.index(2), t.count(1), len(t), 2 in t, hash(t) == hash((1, 2, 3))
(x, y), z = (1, 2), 3
print x, y, z
a, b = b, a
print a, b, (1, 2) < (1, 3), cmp((1,), (1, 2)), sorted([(2, 1), (1, 2)])
try:
    t[0] = 1
except TypeError, e:
    print e
