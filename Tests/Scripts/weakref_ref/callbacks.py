# When callbacks run, in which order, and what they see.
import weakref, gc
class T: pass
t = T()
refs = [weakref.ref(t, lambda r, i=i: print('callback', i, r() is None, r is refs[i])) for i in range(4)]
del t
print('refs that die first do not call')
t = T(); a = weakref.ref(t, lambda r: print('never')); del a, t
print('callback that drops other references')
t = T(); refs = [weakref.ref(t, lambda r: (print('first'), refs.clear())), weakref.ref(t, lambda r: print('second'))]
del t
print(refs)
print('callback after __del__')
class D:
    def __del__(self): print('__del__ sees', r() is None)
d = D(); r = weakref.ref(d, lambda r: print('callback sees', r())); del d
print('same callback twice')
t = T(); cb = lambda r: print('shared'); r1, r2 = weakref.ref(t, cb), weakref.ref(t, cb); print(r1 is r2, weakref.getweakrefcount(t)); del t
print('callback making references')
t = T()
def make(r):
    global r2
    x = T(); r2 = weakref.ref(x); print('made', r2() is x)
r = weakref.ref(t, make); del t; print(r2())
print('errors are reported, the others run')
t = T(); rs = [weakref.ref(t, lambda r: print('ok 1')), weakref.ref(t, lambda r: 1 / 0), weakref.ref(t, lambda r: print('ok 2'))]; del t
print('bound methods as callbacks')
class L:
    def __init__(self): self.seen = 0
    def gone(self, r): self.seen += 1
l = L(); t = T(); r = weakref.ref(t, l.gone); del t; print(l.seen)
print('a list of objects')
ts = [T() for _ in range(3)]; rs = [weakref.ref(x, lambda r, i=i: print('item', i)) for i, x in enumerate(ts)]
del ts
print('nested deaths')
class P: pass
p = P(); p.c = P(); rp = weakref.ref(p, lambda r: print('parent')); rc = weakref.ref(p.c, lambda r: print('child')); del p
print('callback holds the last reference to another')
x = T(); y = T(); ry = weakref.ref(y, lambda r: print('y gone'))
rx = weakref.ref(x, lambda r, keep=[y]: keep.clear()); del y; print('dropping x'); del x
print('class with a callback')
class K: pass
rk = weakref.ref(K, lambda r: print('class gone')); del K; gc.collect()
print('in a cycle: the reference outside gets told')
gc.disable()
t = T(); t.me = t; r = weakref.ref(t, lambda r: print('collected', r())); del t; gc.collect()
print('in a cycle: the reference inside does not')
t = T(); t.me = t; t.r = weakref.ref(t, lambda r: print('never')); del t; gc.collect()
print('end')
