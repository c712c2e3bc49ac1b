# Names that no UTF-8 holds, and bases whose layouts come from different classes.
import abc
class P: pass
class B(abc.ABC): pass
class C(B): pass
try: C.__bases__ = (P,)
except TypeError as e: print(e)
for o in 0, int, P():
    try: getattr(o, '\ud800x')
    except AttributeError as e: print(ascii(str(e)), ascii(e.name))
def f(x):
    return getattr(x, 'a\udfff')
f(1)
