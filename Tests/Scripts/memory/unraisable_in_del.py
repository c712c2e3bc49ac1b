# Errors in __del__ do not disturb the code that dropped the object.
import sys
class Bad:
    def __init__(self, n): self.n = n
    def __del__(self): raise ValueError('bad %s' % self.n)
def f():
    b = Bad('local')
    return 'returned'
print(f())
x = Bad('rebound'); x = 1; print(x)
l = [Bad('l1'), 2, Bad('l2')]; l.clear(); print(l)
d = {'k': Bad('d')}; d['k'] = 'new'; print(d)
try:
    b = Bad('while handling'); raise KeyError('k')
except KeyError as e:
    del b
    print(repr(e), repr(e.__context__))
def g():
    b = Bad('on the way out')
    raise KeyError('propagates')
try: g()
except KeyError as e: print('caught', e); e.__traceback__ = None
print('after')
print([Bad(i).n for i in range(2)])
def h():
    try: return 1
    finally: Bad('in finally')
print(h())
class Deep:
    def __del__(self):
        try: Bad('nested')
        except ValueError: print('never')
        print('Deep done')
Deep()
x = 'a' + str(len([Bad('in expression')])); print(x)
class BadMsg:
    def __del__(self): raise ValueError
BadMsg()
class NoArgs:
    def __del__(): pass
NoArgs()
class Two:
    def __del__(self, other): pass
Two()
class GetAttr:
    def __getattribute__(self, n): raise RuntimeError('getattribute ' + n)
    def __del__(self): print('special lookup skips __getattribute__')
GetAttr()
print('done', sys.exception())
