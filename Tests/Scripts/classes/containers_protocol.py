# __getitem__, __len__, __contains__, __iter__, __reversed__, __missing__, __index__, slices.
class Box:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i): print('get', i); return self.items[i]
    def __setitem__(self, i, v): print('set', i, v); self.items[i] = v
    def __delitem__(self, i): print('delete', i); del self.items[i]
b = Box(1, 2, 3)
print(b[0], b[-1], b[0:2], b[::2], len(b), bool(b), 2 in b, list(b), list(reversed(b)))
b[1] = 'x'; del b[0]; b[0:1] = [7, 8]
print(b.items, [*b], tuple(b))
class Show:
    def __getitem__(self, i): return i
s = Show()
print(s[1], s[1, 2], s[1:2], s[:, 1:2], s[...], s['k'], s[1:2:3], s[()], s[lambda: 0].__name__, s[*[1, 2]], s[(yes := 5)])
class Contains:
    def __contains__(self, x): return 'truthy' if x > 2 else 0
print(3 in Contains(), 1 in Contains(), 1 not in Contains())
class Iter:
    def __iter__(self): return iter([1, 2])
    def __reversed__(self): return iter(['r'])
print(1 in Iter(), list(reversed(Iter())), *Iter())
class D(dict):
    def __missing__(self, k): return 'missing %s' % k
d = D(a=1); print(d['a'], d['b'], d.get('b'), 'b' in d)
class Idx:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print([10, 20, 30][Idx(1)], 'abc'[Idx(0):Idx(2)], range(Idx(3)), bin(Idx(5)), [1] * Idx(2), list(range(10))[Idx(-2)], hex(Idx(255)), int(Idx(4)))
class Cls:
    def __getitem__(self, i): return 'instance'
    __class_getitem__ = classmethod(lambda cls, i: 'class')
print(Cls()[0], Cls[0])
class NotIter:
    __iter__ = None
    def __getitem__(self, i): return 1
for bad in (lambda: iter(NotIter()), lambda: 1 in 5, lambda: [][Idx('a')], lambda: list('a')['a'], lambda: len(5), lambda: (1, 2)[5], lambda: 'abc'[10], lambda: {}['k'], lambda: list('a')[1.0], lambda: b['k'], lambda: next(Iter()), lambda: list(type('I', (), {'__iter__': lambda s: 5})()), lambda: len(type('L', (), {'__len__': lambda s: 2.5})()), lambda: range(5)[9], lambda: [].pop(), lambda: set()[0], lambda: int[0], lambda: iter[0], lambda: bytes()['x'], lambda: range('a')):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ':', e)
class LenHint:
    def __iter__(self): return iter('ab')
    def __length_hint__(self): return 100
print(list(LenHint()))
