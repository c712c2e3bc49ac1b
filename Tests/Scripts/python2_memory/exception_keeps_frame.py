import sys
class R(object):
    def __del__(self): print 'del'
def f():
    r = R()
    raise ValueError('x')
try:
    f()
except ValueError, e:
    print 'caught', e
    sys.exc_clear()
print 'after'
