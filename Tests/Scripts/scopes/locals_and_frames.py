# locals(), globals(), vars(), and a frame's view of them.
import sys
def f(a, b=2):
    c = a + b
    snapshot = locals()
    snapshot['a'] = 'changed'
    return a, sorted(snapshot)
print(f(1))
def g():
    x = 1
    frame = sys._getframe()
    frame.f_locals['x'] = 'written through'
    return x, frame.f_code.co_name, frame.f_lineno, frame.f_back.f_code.co_name
print(g())
def caller_name():
    return sys._getframe(1).f_code.co_name
def some_caller():
    return caller_name()
print(some_caller())
print(globals() is sys._getframe().f_globals, locals() is globals())
globals()['injected'] = 42
print(injected)
class V:
    def __init__(self): self.a = 1; self.b = 2
print(vars(V()), vars() is globals(), 'f' in dir())
def h():
    if False: maybe = 1
    return locals()
print(h())
def k():
    z = 1
    def inner(): return z, locals()
    return inner()
print(k())
try: sys._getframe(1000)
except ValueError as e: print(e)
try: vars(5)
except TypeError as e: print(e)
