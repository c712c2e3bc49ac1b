# finalize: calling, alive, detach, peek, arguments, repr.
import weakref, gc
class T:
    def __del__(self): print('del T')
def cb(*a, **k): print('callback', a, k); return 'result'
t = T()
f = weakref.finalize(t, cb, 1, 2, k=3)
print(f.alive, f.atexit, f.peek()[0] is t, f.peek()[1] is cb, f.peek()[2:], repr(f).split(' at ')[0], "for 'T'" in repr(f))
print(f(), f(), f.alive, f.peek(), f.detach(), f.atexit, 'dead' in repr(f))
del t; print('-')
t = T(); f = weakref.finalize(t, cb, 'on death'); del t; print(f.alive, f())
t = T(); f = weakref.finalize(t, cb); o, fn, a, k = f.detach(); print(o is t, fn is cb, a, k, f.alive, f.detach()); del t, o; print('no callback')
t = T(); weakref.finalize(t, print, 'unreferenced finalize'); del t
t = T(); fs = [weakref.finalize(t, print, 'finalize', i) for i in range(4)]; fs[2](); fs[0].detach(); del t
for bad in (lambda: weakref.finalize(), lambda: weakref.finalize(T), lambda: weakref.finalize(5, print), lambda: weakref.finalize(T, 5)(), lambda: f.new, lambda: f(1)):
    try: print(bad())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
try: f.new = 1
except AttributeError as e: print(e)
t = T(); f = weakref.finalize(t, lambda: 1 / 0); del t; print('error was reported')
t = T(); f = weakref.finalize(t, lambda: 1 / 0)
try: f()
except ZeroDivisionError as e: print('raised to the caller', e)
print(f.alive)
f2 = weakref.finalize(t, print, 'atexit off'); f2.atexit = False; print(f2.atexit, f2.alive); f2.atexit = 5; print(f2.atexit); f2.atexit = False
class Self:
    def __init__(self): self.f = weakref.finalize(self, print, 'self held finalize'); self.f.atexit = False
s = Self(); del s
s = Self(); s.f(); del s; print('-')
t2 = T(); f = weakref.finalize(t2, print, 'keeps', t2); f.atexit = False; w = weakref.ref(t2); del t2; print('argument keeps it:', w() is not None); f.detach(); print(w())
def func(): pass
weakref.finalize(func, print, 'function gone'); del func
class K: pass
weakref.finalize(K, print, 'class gone'); del K; gc.collect()
a = T(); f = weakref.finalize(a, print, 'in cycle'); a.me = a; del a; gc.collect()
t3 = T(); f = weakref.finalize(t3, print, *range(3), sep='-'); f()
t4 = T(); f = weakref.finalize(t4, print, kw=1) 
try: f()
except TypeError as e: print(e)
print('end')
