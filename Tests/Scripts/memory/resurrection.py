# Every way an object can come back.
import gc, weakref
gc.disable()
saved = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n); saved.append(self)
R('plain'); print(len(saved)); saved.clear(); print('second death silent')
r = R('attrs'); r.x = [1]; del r; print(saved[0].x); saved.clear()
class Once:
    def __del__(self): global back; back = self; print('once')
Once(); w = weakref.ref(back); del back; print(w())
print('weak references through a resurrection')
r = R('weak'); w = weakref.ref(r, lambda x: print('callback')); del r
print(w() is saved[0]); saved.clear(); print(w())
print('cycle resurrected')
r = R('cycle'); r.me = r; del r; print(gc.collect()); print(len(saved), gc.is_finalized(saved[0]))
saved[0].me = None; saved.clear(); print('gone')
print('one of a cycle resurrected keeps all')
class Plain: 
    def __del__(self): print('plain del')
a, b = R('a'), Plain(); a.b, b.a = b, a; del a, b
print(gc.collect(), len(saved), type(saved[0].b).__name__)
del saved[0].b.a; saved.clear(); print('all gone')
print('into a container being freed')
class Into:
    def __del__(self): box.append(self)
box = []
l = [Into() for _ in range(3)]; del l; print(len(box)); box.clear()
print('via closure')
class Clo:
    def __del__(self):
        global f
        f = lambda: self
Clo(); print(type(f()).__name__); del f
print('via exception')
class Ex:
    def __del__(self):
        global err
        try: raise ValueError
        except ValueError as e: err = e
Ex(); print('self' in err.__traceback__.tb_frame.f_locals); del err
print('temporarily')
class Temp:
    def __del__(self): x = [self, self]; y = {self: self}; del x, y; print('temp done')
Temp()
print('in a generator')
class G:
    def __del__(self): global gen; gen = (self for _ in range(1))
G(); print(type(next(gen)).__name__); del gen
print('resurrected and collected again')
r = R('twice'); r.me = r; del r; gc.collect(); s = saved.pop(); del s; print(gc.collect() > 0, saved)
class Subclass(R): pass
Subclass('sub'); print(type(saved.pop()).__name__)
