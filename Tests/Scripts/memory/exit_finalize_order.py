# finalize objects at exit: newest first, as one atexit function, with atexit=False left out.
import atexit, weakref
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
atexit.register(print, 'atexit before the first finalize')
a, b, c = T('a'), T('b'), T('c')
fa = weakref.finalize(a, print, 'finalize a')
atexit.register(print, 'atexit after the first finalize')
fb = weakref.finalize(b, print, 'finalize b'); fb.atexit = False
fc = weakref.finalize(c, print, 'finalize c')
def late(): print('late', weakref.finalize(late, print, 'finalize made at exit').alive)
fd = weakref.finalize(T, late)
def bad(): raise ValueError('in finalize')
fe = weakref.finalize(T, bad)
def kills():
    global a
    a = None
    print('killed a')
ff = weakref.finalize(b, kills)
print(fa, fb.atexit, fc.alive)
