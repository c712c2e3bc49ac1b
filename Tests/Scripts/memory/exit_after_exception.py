# The frame of an uncaught exception and sys.last_exc keep things alive until exit.
import sys, atexit
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def f():
    local = T('local')
    raise ValueError('uncaught')
g = T('global')
atexit.register(lambda: print('atexit', repr(sys.last_exc), sys.last_exc.__traceback__ is not None))
f()
