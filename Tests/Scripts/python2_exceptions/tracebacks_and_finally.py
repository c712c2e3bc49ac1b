# tracebacks
import sys
class E(Exception): pass
def f(x):
    try:
        g(x)
    except KeyError:
        raise E('from f')
def g(x):
    if x: raise KeyError(x)
    raise ValueError, 'bad'
def tb():
    t = sys.exc_info()[2]
    while t:
        print t.tb_lineno, t.tb_frame.f_code.co_name,
        t = t.tb_next
    print
for v in (1, 0):
    try: f(v)
    except Exception, e:
        print type(e), e
        tb()
try:
    try: f(1)
    except E:
        raise
except E: tb()
try:
    try: f(1)
    except E, e:
        raise e
except E: tb()
try:
    try: f(1)
    except E, e:
        raise E, 'again', sys.exc_info()[2]
except E: tb()
try:
    try: 1/0
    finally: print 'fin', sys.exc_info()[0]
except ZeroDivisionError: print sys.exc_info()[0]
def ff():
    try:
        return 1
    finally:
        print 'finally'
print ff()
def fg():
    for i in range(3):
        try:
            if i == 1: continue
            print i
        finally: print 'c', i
fg()
def fh():
    try: 1/0
    except: 
        try: {}['x']
        except: pass
        print sys.exc_info()[0]
        raise
try: fh()
except Exception, e: print repr(e)
def fi():
    try:
        raise ValueError('1')
    except ValueError:
        try:
            raise KeyError('2')
        finally:
            print 'fin2', sys.exc_info()[1]
try: fi()
except KeyError, e: print repr(e)
def fj():
    while True:
        try: raise E('z')
        except E: break
    return sys.exc_info()[1]
print fj(), sys.exc_info()[0]
f(1)
