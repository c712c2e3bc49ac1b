import gc, weakref, copy
class N:
    def __init__(self): self.n = 1
v = N()
v.cp = copy.copy(v)
x = v
print(sorted(type(r).__name__ for r in gc.get_referrers(x)))
print(len(gc.get_referrers(v.cp)))
v.__dict__
print(sorted(type(r).__name__ for r in gc.get_referrers(x)))
w = N()
w.other = v
print(sorted(type(r).__name__ for r in gc.get_referrers(x)))
w.__dict__
print(sorted(type(r).__name__ for r in gc.get_referrers(x)))
w.__dict__['other'] = v
w.__dict__[(1,2)] = v
print(sorted(type(r).__name__ for r in gc.get_referrers(x)))
import gc
class N:
    def __init__(self): self.n = [1]
v = N()
print(gc.get_referents(v))
d = v.__dict__
print(gc.get_referents(d), gc.get_referents(v))
print([type(o).__name__ for o in gc.get_referrers(v.n)])
d['q'] = [2]
print(gc.get_referents(d), gc.get_referents(v))
class E(Exception): pass
e = E(); e.a = [3]
print(gc.get_referents(e))
e.__dict__
print(gc.get_referents(e))
print(gc.get_referents(e.__dict__))
class L(list): pass
l = L(); l.a = [3]
print(gc.get_referents(l))
l.__dict__
print(gc.get_referents(l))
print(gc.get_referents(l.__dict__))
w = N()
w.__dict__[1] = [5]
print(gc.get_referents(w), gc.get_referents(w.__dict__))
