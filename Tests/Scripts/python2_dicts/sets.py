print set([3, 1, 2]), set('hello'), frozenset('abc'), set(), frozenset()
a = set(range(10)); b = set(range(5, 15))
print a & b, a | b, a - b, a ^ b, a < b, set([1]) <= a
print {1, 2, 3}, {x % 3 for x in range(9)}, set(['apple', 'banana', 'cherry', 'date'])
s = set()
for w in ['x', 'y', 'z', 'w']: s.add(w)
print s, 'x' in s, len(s)
s.remove('x'); s.discard('q')
print s, sorted(s)
try:
    s.remove('q')
except KeyError, e:
    print e
