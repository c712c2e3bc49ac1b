import sys
def f():
    try:
        1/0
    except ZeroDivisionError:
        pass
    print sys.exc_info()[0]
    try:
        {}['a']
    except KeyError: pass
    print sys.exc_info()[:2]
f()
print sys.exc_info()
def g():
    try: raise ValueError('x')
    except ValueError: h()
    print sys.exc_info()[:2]
def h():
    print sys.exc_info()[:2]
    try: raise KeyError('y')
    except KeyError: pass
    print sys.exc_info()[:2]
    try:
        raise
    except Exception, e: print repr(e)
g()
try:
    int('x')
except ValueError: pass
print sys.exc_info()[0], sys.exc_type, sys.exc_value
def k():
    print sys.exc_info()[0]
k()
try:
    raise
except Exception, e: print type(e), e
sys.exc_clear()
print sys.exc_info()
try:
    raise
except Exception, e: print type(e), e
