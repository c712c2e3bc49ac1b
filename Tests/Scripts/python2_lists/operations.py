l = [1, 2, 3]
l.append(4); l.extend([5, 6]); l.insert(0, 0); l[1:3] = ['x']; l += [7]
print l, l.pop(), l.pop(0), l.index('x'), l.count(3), len(l), l * 2, l + ['z']
l.remove('x'); l.reverse()
print l, 3 in l, l[::-1], l[:2], l[-1], [[]] * 2, [0] * 3
a = b = [1]
a += [2]
print b, a is b, [1, 2] == [1, 2], [1, 2] is [1, 2], [1, [2, 3]], ([1],)
del l[:]
print l, bool(l)
n = [1, 2]
n.append(n)
print n
print [1, 2, 3].__getslice__(0, 2), map(None, 'ab'), list('abc'), tuple([1, 2])
