# Exceptions that nobody can catch: where they are reported and how.
import gc, sys, weakref
class Bad:
    def __del__(self):
        raise ValueError('in __del__')
Bad()
b = Bad(); b.me = b; del b; gc.collect()
def callback(r): raise TypeError('in callback')
class T: pass
t = T(); r = weakref.ref(t, callback); del t
t = T(); f = weakref.finalize(t, lambda: 1 / 0); del t
class Deep:
    def __del__(self): self.go()
    def go(self): self.further()
    def further(self): raise KeyError('deep')
Deep()
class Chain:
    def __del__(self):
        try: 1 / 0
        except ZeroDivisionError: raise ValueError('chained')
Chain()
class Attr:
    def __del__(self): self.no_such
Attr()
class Exits:
    def __del__(self): raise SystemExit(3)
Exits()
class Interrupts:
    def __del__(self): raise KeyboardInterrupt
Interrupts()
t = T(); r = weakref.ref(t, print, ) if False else weakref.ref(t, lambda: None); del t
class BadRepr:
    def __repr__(self): raise RuntimeError('no repr')
    def __call__(self, r): raise ValueError('callable with bad repr')
t = T(); r = weakref.ref(t, BadRepr()); del t
class ReprDel:
    def __repr__(self): return '<custom repr>'
    __del__ = 5
ReprDel()
print('still running')
class Iter:
    def __del__(self): raise ValueError('while another is active')
try: x = Iter(); raise KeyError('first')
except KeyError as e:
    del x
    print('kept', repr(e), repr(sys.exception()))
