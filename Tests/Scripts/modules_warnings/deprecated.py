# warnings.deprecated for functions, methods and classes.
import warnings
from warnings import deprecated


def caught(function, *args, **kw):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        try:
            result = function(*args, **kw)
            shown = result if isinstance(result, (int, str, tuple, type(None))) else type(result).__name__
        except Exception as error:
            shown = repr(error)
    print(shown, [(str(w.message), w.category.__name__, w.lineno) for w in log])


@deprecated('function')
def f(a, b=2, *, c=3):
    'the doc'
    return a, b, c


caught(f, 1)
caught(f, 1, c=5)
caught(f)
print(f.__name__, f.__doc__, f.__deprecated__, f.__wrapped__.__deprecated__, f.__wrapped__ is not f)


@deprecated('class')
class A:
    pass


@deprecated('with init', category=FutureWarning, stacklevel=2)
class B:
    def __init__(self, x, *, y=1):
        self.x, self.y = x, y


@deprecated('with new')
class C:
    def __new__(cls, x):
        return super().__new__(cls)


class D:
    def __init_subclass__(cls, tag=None):
        print('made', cls.__name__, tag)


@deprecated('with init_subclass')
class E(D):
    pass


@deprecated('own init_subclass')
class G:
    def __init_subclass__(cls, **kw):
        print('G makes', cls.__name__, kw)


caught(A)
caught(A, 1)
caught(B, 1, y=2)
caught(B)
caught(C, 1)
caught(lambda: type('A2', (A,), {}))
caught(lambda: type('A2', (A,), {})())
caught(lambda: type('E2', (E,), {}, tag='t'))
caught(lambda: type('G2', (G,), {}, a=1))
print(A.__deprecated__, B.__deprecated__, A.__name__)


class M:
    @deprecated('method')
    def m(self):
        return 'm'

    @staticmethod
    @deprecated('static')
    def s():
        return 's'

    @classmethod
    @deprecated('class method')
    def c(cls):
        return cls.__name__

    @property
    @deprecated('getter')
    def p(self):
        return 'p'


m = M()
caught(m.m)
caught(M.s)
caught(m.s)
caught(M.c)
caught(lambda: m.p)


@deprecated('silent', category=None)
def quiet():
    return 'quiet'


@deprecated('silent', category=None)
class Quiet:
    pass


caught(quiet)
caught(Quiet)
print(quiet.__deprecated__, Quiet.__deprecated__, hasattr(quiet, '__wrapped__'))
caught(deprecated('a lambda')(lambda: 1))
d = deprecated('attributes', category=Warning, stacklevel=7)
print(d.message, d.category.__name__, d.stacklevel)
