import sys
def a():
    raise ValueError('orig')
def b():
    try:
        a()
    except ValueError:
        t, v, tb = sys.exc_info()
        raise KeyError, 'other', tb
b()
