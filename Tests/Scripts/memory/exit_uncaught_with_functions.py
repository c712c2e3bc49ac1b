# After an uncaught exception the same order holds; the traceback's frames go with sys.last_exc.
import atexit, weakref
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = T('a')
f = weakref.finalize(a, print, 'finalize')
atexit.register(print, 'atexit')
def deep(n):
    here = T('local %d' % n)
    if n: deep(n - 1)
    raise KeyError(n)
b = T('b')
for i in [T('loop item')]:
    deep(1)
