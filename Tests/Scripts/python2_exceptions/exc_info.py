import sys
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        t, v, tb = sys.exc_info()
        print t, v, tb is not None, tb.tb_lineno, tb.tb_frame.f_code.co_name
f()
try:
    raise KeyError('x')
except KeyError:
    print sys.exc_info()[0].__name__, sys.exc_info()[1]
    sys.exc_clear()
    print sys.exc_info()
try:
    try:
        raise ValueError('first')
    except ValueError:
        t, v, tb = sys.exc_info()
        raise TypeError, 'second', tb
except TypeError, e:
    print e
