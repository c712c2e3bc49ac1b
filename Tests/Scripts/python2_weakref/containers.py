import weakref
class K(object):
    def __init__(self, n): self.n = n
    def __repr__(self): return 'K%d' % self.n
v = weakref.WeakValueDictionary()
a, b = K(1), K(2)
v['a'] = a; v['b'] = b
print len(v), sorted(v.keys()), 'a' in v, v['a']
del a
print len(v), v.keys(), v.get('a')
k = weakref.WeakKeyDictionary()
k[b] = 'data'
print len(k), k[b], k.keys()
del b
print len(k), len(v)
s = weakref.WeakSet()
c = K(3)
s.add(c)
print len(s), c in s
del c
print len(s)
print hasattr(weakref, 'finalize'), hasattr(weakref, 'WeakMethod')
