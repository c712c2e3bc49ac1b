print 1 < 'a', 'a' < [], [] < (), None < 0, None < '', {} < [], 1.5 < 'x', 10L < 'x', True < 'a'
print [1] < [1, 2], (1, 'a') < (1, 2), 'a' < u'b', 1 == '1', None == 0, [] == (), 1 == 1.0 == 1L
print sorted(['b', 1, None, 'a', 2.5, (1,), [1]]), min(1, 'a', None), max(1, 'a', None)
print {1: 2} < {1: 3}, {} == {}, {1: 1} < {1: 1, 2: 2}, 1 <> 2, 'a' <> 'a'
class A: pass
class B(object): pass
a, b = A(), B()
print a == a, a == 1, a != 1, b == b, b != b, b == 'x', (a < 1) in (True, False)
