d = {}
for i in range(10): d['k%d' % i] = i
print d.keys()
for i in range(0, 10, 2): del d['k%d' % i]
print d.keys()
d['k0'] = 'again'
d['new'] = 1
print d
d.update({'x': 1, 'y': 2, 'z': 3})
print d
e = d.copy()
print e.keys() == d.keys(), e
print d.popitem(), len(d)
d.clear()
d['b'] = 1; d['a'] = 2
print d, d.setdefault('c', 3), d.pop('a'), d
print dict(a=1, b=2, c=3), dict([('x', 1), ('y', 2)]), dict.fromkeys('hello', 0)
