# What an exception keeps alive and for how long.
import gc, sys
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def fail(n):
    t = T(n)
    raise ValueError(n)
print('handled without a name')
try: fail('a')
except ValueError: print('in handler')
print('handled with a name')
try: fail('b')
except ValueError as e: print('in handler')
print('stored')
try: fail('c')
except ValueError as e: saved = e
print('clearing frames')
saved.__traceback__.tb_next.tb_frame.clear()
print('dropping'); del saved
print('context keeps too')
try:
    try: fail('d')
    except ValueError: raise KeyError('k')
except KeyError as k: print('in outer')
print('argument temporaries')
def take(*a): raise TypeError('taken')
try: take(T('e'), T('f'))
except TypeError: print('handler')
print('half-built expression')
def boom(): raise ValueError('boom')
try: [T('g'), T('h'), boom()]
except ValueError: print('handler')
try: x = T('i') if boom() else T('j')
except ValueError: print('handler')
print('loop iterator')
def it():
    t = T('k')
    yield 1
    yield 2
try:
    for _ in it(): boom()
except ValueError: print('handler')
print('with')
class CM:
    def __enter__(self): self.t = T('l')
    def __exit__(self, *a): return True
with CM(): boom()
print('recursion')
def rec(n):
    t = T('r%d' % n)
    if n == 0: boom()
    rec(n - 1)
try: rec(2)
except ValueError: print('handler')
print('end')
