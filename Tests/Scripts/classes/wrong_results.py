# descriptors and classes
class D:
    def __get__(self, o, t=None): return ('get', o is None, t and t.__name__)
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('del')
    def __set_name__(self, owner, name): print('name', owner.__name__, name)
class A:
    d = D()
a = A(); print(a.d, A.d); a.d = 4; del a.d
a.__dict__['d'] = 3; print(a.d)
print(dict.__dict__['fromkeys'].__get__(None, dict)('ab'))
print(type(dict.__dict__['fromkeys']))
try: print(dict.__dict__['fromkeys'](dict, 'ab', 0))
except TypeError as e: print(e)
try: print(dict.__dict__['fromkeys']())
except TypeError as e: print(e)
try: print(dict.__dict__['fromkeys'](3))
except TypeError as e: print(e)
try: print(dict.__dict__['fromkeys'](int, 3))
except TypeError as e: print(e)
class E(dict): pass
print(type(dict.__dict__['fromkeys'](E, 'ab', 0)))
print(int.__dict__['from_bytes'](int, b'a', 'big'))
print(repr(dict.__dict__['fromkeys']), repr(dict.fromkeys), repr(str.__dict__['maketrans']))
class F:
    def m(self):
        del self
        try: super().m()
        except RuntimeError as e: print(e)
    def n(self):
        try: return super().__init__()
        finally: self = 1
    def k(*args):
        try: super()
        except RuntimeError as e: print(e)
F().m(); F().n(); F().k()
def loose():
    try: super()
    except RuntimeError as e: print(e)
loose()
class G:
    def z(): super()
    def y(self):
        self = 3
        try: super().x
        except TypeError as e: print(e)
try: G.z()
except RuntimeError as e: print(e)
G().y()
print(float.__float__(1.5), float.__int__(2.7))
for f in [lambda: float.__float__('a'), lambda: float('x'), lambda: float([]), lambda: int([]), lambda: int('x'), lambda: int('5', 40), lambda: complex('x'), lambda:float.__float__(), lambda: float.__float__(1.0, 2)]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
class X:
    def __float__(self): return 'a'
    def __int__(self): return 'b'
    def __index__(self): return 1.5
    def __complex__(self): return 1
    def __bool__(self): return 3
    def __len__(self): return -1
    def __hash__(self): return 'h'
    def __repr__(self): return 4
    def __str__(self): return 5
    def __bytes__(self): return 6
    def __format__(self, s): return 7
    def __iter__(self): return 8
    def __contains__(self, x): return 9
    def __dir__(self): return 10
    def __length_hint__(self): return 'q'
x = X()
for f in [float, int, complex, bool, len, hash, repr, str, bytes, format, iter, dir, list, hex, ascii, lambda x: [1][x], lambda x: 3 in x, lambda x: f'{x}', lambda x: '%s' % x, lambda x: '%d' % x, lambda x: range(x), lambda x: 'a' * x, lambda x: x.__index__(), lambda x: print(x), sum, sorted, tuple, set, dict, min]:
    try: print(f(x))
    except Exception as e: print(type(e).__name__, e)
class FS(float):
    pass
class XF:
    def __float__(self): return FS(2)
import warnings
warnings.simplefilter('always')
print(float(XF()))
