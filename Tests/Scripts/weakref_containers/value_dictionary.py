# WeakValueDictionary, every method.
import weakref, gc
class T:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'T(%s)' % self.n
W = weakref.WeakValueDictionary
a, b, c = T('a'), T('b'), T('c')
d = W({'a': a}, b=b); d['c'] = c
print(len(d), d['a'], d.get('b'), d.get('zz'), d.get('zz', 'default'), 'a' in d, 'zz' in d, sorted(d), bool(d), list(d.items()), list(d.keys()), list(d.values()))
print(type(d.valuerefs()[0]).__name__, [r().n for r in d.valuerefs()], [r().n for r in d.itervaluerefs()], d.valuerefs()[0].key)
print(d.pop('a'), len(d), d.pop('zz', 'default'), d.setdefault('b', a), d.setdefault('new', a), len(d))
print(sorted([d.popitem() for _ in range(len(d))], key=str), len(d), bool(d))
for bad in (lambda: d['a'], lambda: d.pop('a'), lambda: d.popitem(), lambda: d.__delitem__('a'), lambda: W(1, 2), lambda: W(5), lambda: d.__setitem__('x', 5), lambda: hash(d), lambda: d.update(1)):
    try: print(bad())
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
d.update({'a': a, 'b': b}); d.update([('c', c)]); d.update(z=a); print(sorted(d.items(), key=str))
e = d.copy(); print(type(e).__name__, len(e), e == d, e is d); del e['a']; print(len(e), len(d), '__copy__' in dir(d))
print(sorted((d | {'q': b}).keys()), type(d | W(r=c)).__name__, sorted(({'p': a} | d).keys()))
d |= {'m': c}; print(sorted(d))
del a; print(sorted(d)); del b; print(sorted(d), len(d), len(e)); 
print(repr(d)[:33]); d.clear(); print(len(d))
d['x'] = t = T('x'); d['x'] = u = T('u'); del t; print(d['x']); del u; print('x' in d)
d[1] = T('temp'); print(len(d), 1 in d)
keep = [T(i) for i in range(5)]; d = W(enumerate(keep)); print(len(d)); del keep[2:4]; print(sorted(d)); keep.clear(); print(len(d), sorted(d))
class K: 
    def __init__(self): self.cache = W()
k = K(); o = T('o'); k.cache['o'] = o; del k; print(o)
d = W(); v = T('v'); d['v'] = v; r = d.valuerefs()[0]; print(type(r) is weakref.KeyedRef, r.key, r() is v)
print(isinstance(d, dict), W.__mro__[1].__name__, d.__class__.__name__)
def default_called():
    print('evaluated'); return v
print(d.setdefault('v', default_called()))
for key in d: print(key)
print(*d, list(reversed(list(d))), len(d.valuerefs()))
