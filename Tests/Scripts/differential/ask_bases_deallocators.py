def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
def bases(old, new):
    class B(old): pass
    B.__bases__ = (new,)
    return B.__bases__
class P: pass
class Q: __slots__ = ()
class R: __slots__ = ('x',)
class L(list): pass
class L2(list): pass
class I(int): pass
class I0(int): __slots__ = ()
class E1(Exception): pass
for old in (P, Q, R, L, I, I0, E1, int, str, list, dict, bytes, float, bytearray, tuple, Exception, ValueError, set, object, type, complex):
    for new in (P, Q, R, L2, I, I0, E1, int, object, list, Exception, dict, bytearray, KeyError):
        try: bases(old, new); print(old.__name__, new.__name__, 'ok')
        except TypeError as e: print(old.__name__, new.__name__, str(e)[22:])
def cls(a, b):
    try: x = a()
    except Exception as e: return
    try: x.__class__ = b; print(a, b, 'ok')
    except TypeError as e: print(a.__name__, b.__name__, e)
for a in (P, Q, R, L, I, I0, E1, int, list, object):
    for b in (P, Q, R, L2, I, I0, E1, int, object, list):
        cls(a, b)
