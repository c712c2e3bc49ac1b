# finalize callbacks that make, call or drop other finalizers.
import weakref
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a, b = T('a'), T('b')
def drop_b():
    global b
    print('dropping b'); b = None; print('dropped b')
weakref.finalize(b, print, 'finalize b')
weakref.finalize(a, drop_b)
a = None
c = T('c')
def again(): print('again'); weakref.finalize(c2, print, 'second generation')
c2 = T('c2')
weakref.finalize(c, again); c = None; c2 = None
d = T('d')
f1 = weakref.finalize(d, print, 'f1'); f2 = weakref.finalize(d, lambda: print('f2 calls f1:', f1()))
d = None
e = T('e')
def detacher(): print('detaching', f3.detach() is not None)
f3 = weakref.finalize(e, print, 'f3'); f4 = weakref.finalize(e, detacher); e = None
print(f3.alive)
class Manager:
    def __init__(self): self.log = []
    def track(self, o): weakref.finalize(o, self.log.append, o.n)
m = Manager(); objs = [T(i) for i in range(3)]
for o in objs: m.track(o)
del o; objs.pop(1); print(m.log); objs.clear(); print(m.log)
class Temp:
    count = 0
    def __init__(self): Temp.count += 1; self._fin = weakref.finalize(self, self._cleanup, Temp.count)
    @classmethod
    def _cleanup(cls, n): print('cleanup', n)
    def close(self): self._fin()
    def __enter__(self): return self
    def __exit__(self, *e): self.close()
with Temp() as t: print('in with')
del t
Temp()
kept = Temp()
r = T('resurrect')
class R:
    def __del__(self): global saved; saved = self; print('resurrected')
r = R(); f = weakref.finalize(r, print, 'only at the real end'); r = None; print(f.alive); saved = None; print(f.alive)
print('end')
