# What __del__ sees of the stack while a function's locals are released: the function is left already.
import sys, traceback
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        f = sys._getframe(1)
        print(self.n, f.f_code.co_name, f.f_lineno, [g.f_code.co_name for g in chain(f)])
def chain(f):
    while f: yield f; f = f.f_back
def f():
    d = D('return')
    return 1
def g():
    d = D('none')
def h():
    d = D('raise')
    raise ValueError
class K:
    def __init__(self): d = D('init')
def gen():
    d = D('gen')
    yield 1
def outer():
    f()
    g()
    try: h()
    except ValueError: print('caught')
    K()
    for x in gen(): print(x)
    d = D('rebind'); d = None
    [D('temp')]
    x = D('del'); del x
outer()
import weakref
def p():
    a = D('two')
    b = D('three')
    w = weakref.ref(b, lambda r: print('cb', sys._getframe(1).f_code.co_name))
    return w
p()
def bad():
    class B:
        def __del__(self): raise ValueError('in del')
    b = B()
    return 3
bad()
