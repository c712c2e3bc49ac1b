"""The line at which the old value of a local ends, whatever instruction replaces it."""
import sys
class D:
    def __del__(self): print(sys._getframe(1).f_lineno)
def f(c):
    b = D()
    b = c
    b = D()
    b = 5
    b = D()
    b = [c
       ]
    b = D()
    del b
    b = D()
    b, c = c, b
    c = None
    b = D()
    for b in (1,2): pass
    d = D()
    try:
        d = b
    finally:
        d = 1
    x = D()
    x = x if 0 else b
    y = D()
    if y: y = b
    z = D()
    z = z and b
    e = D()
    e: int = b
    with open('/dev/null') as q: q = D(); q = b
    w = D()
    def g(): return w
    w = b
    k = D()
    (k := b)
f(1)
