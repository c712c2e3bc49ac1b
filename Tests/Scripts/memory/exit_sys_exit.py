# sys.exit from a function: finally blocks, locals, then the usual exit.
import sys, atexit
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
atexit.register(print, 'atexit')
g = T('global')
def f():
    local = T('local')
    try: sys.exit(3)
    finally: print('finally')
def gen():
    t = T('gen local')
    try: yield
    finally: print('gen finally')
it = gen(); next(it)
f()
