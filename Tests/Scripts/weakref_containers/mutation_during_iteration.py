# Members may die while a weak container is being iterated.
import weakref
class T:
    def __init__(self, n): self.n = n
keep = [T(i) for i in range(6)]
d = weakref.WeakValueDictionary((t.n, t) for t in keep)
seen = []
for k, v in d.items():
    seen.append(k)
    if k == 1: keep[3] = keep[4] = None
    del v
print(seen, len(d), sorted(d))
seen = []
for k in d:
    seen.append(k)
    if k == 0: keep[5] = None
print(seen, sorted(d))
seen = []
for v in d.values():
    seen.append(v.n)
    keep.clear()
del v
print(seen[:1], len(d))
keep = [T(i) for i in range(4)]
d = weakref.WeakKeyDictionary((t, t.n) for t in keep)
seen = []
for k, v in d.items():
    seen.append(v)
    if v == 0: del keep[2]
del k
print(seen, len(d))
s = weakref.WeakSet(keep)
n = 0
for x in s:
    n += 1
    keep.clear()
del x
print(n, len(s))
a, b = T('a'), T('b')
d = weakref.WeakValueDictionary(a=a)
try:
    for k in d: d['b'] = b
except RuntimeError as e: print(e)
s = weakref.WeakSet([a])
try:
    for x in s: s.add(b)
except RuntimeError as e: print(e)
it = iter(d.items()); next(it); del a; print(len(d), list(it) == [('b', b)] or len(d))
it = d.values(); print(len(d), [v.n for v in it])
d = weakref.WeakValueDictionary(); vals = {i: T(i) for i in range(3)}; d.update(vals)
for k in list(d):
    del vals[k]
print(len(d))
class Evil:
    def __init__(self): self.x = 1
    def __del__(self): print('evil dies, len', len(d2))
d2 = weakref.WeakValueDictionary(); e = Evil(); d2['e'] = e
for k, v in d2.items():
    e = None; print('inside'); v = None; print('after drop')
print(len(d2), list(d2))
