import sys
class D:
    def __del__(self):
        f = sys._getframe(1)
        print(f.f_code.co_name, f.f_lineno)
def f():
    x = D()
    return 1
f()
def g():
    x = D()
    raise ValueError
try: g()
except ValueError: print('handled')
def h():
    x = D()
    yield 1
list(h())
def k():
    x = D()
    yield 1
r = k(); next(r); del r
