# What exceptions and method wrappers refer to, in order.
import gc
def show(x): print([o if isinstance(o, (str, int, list)) else type(o).__name__ for o in gc.get_referents(x)])
class E(Exception): pass
class A(AttributeError): __slots__ = ('s',)
e = ValueError(1, 'b'); e.a = 5; e.__cause__ = KeyError(); e.__context__ = OSError(); show(e)
e = AttributeError('text', name='n', obj=[1]); e.a = 5; show(e)
e = A('text', name='n', obj=[1]); e.a = 5; e.s = [2]; show(e)
show(ImportError('m', name='n', path='p')); show(StopIteration([1])); show(SystemExit([1])); show(NameError('m', name='n'))
show(OSError(2, 'no', 'f', None, 'g'))
try:
    try: raise E(1)
    except E as e: raise E(2) from e
except E as e: show(e); show(e.__traceback__)
s = staticmethod(show); show(s); s.a = 5; show(s)
c = classmethod(show); c.a = 5; show(c)
