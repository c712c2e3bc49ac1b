def show(f):
    try: print(ascii(f()))
    except BaseException as e: print(type(e).__name__, e.args)
class C:
    def __iter__(*a, **k): return 's'
class D(C):
    pass
    
    def keys(self): return C()
    def __getitem__(self, k): return k
class E5:
    __iter__ = None
    def keys(self): return 5
    def __getitem__(self, k): return k
class Bad:
    def __iter__(self): raise TypeError('mine')
class Bad2:
    def __iter__(self): raise ValueError('mine')
class K2:
    def keys(self): return Bad2()
class K3:
    def keys(self): return Bad()
class K4:
    def keys(self): raise KeyError('k')
def f(**k): return k
for x in (C(), D(), E5(), Bad(), Bad2(), K2(), K3(), K4(), 5, [5], [C()], [Bad()], [Bad2()], ['ab', 'abc'], [[1]], [iter([1,2])]):
    for name, g in dict(dict=lambda: dict(x), update=lambda: {}.update(x), star=lambda: {**x}, call=lambda: f(**x), ior=lambda: {}.__ior__(x), items=lambda: {1: 2}.items() & x, call2=lambda: f(a=1, **x), prt=lambda: print(**x), star2=lambda: {'a': 1, **x}, typ=lambda: type('A', (), x), odict=lambda: __import__('collections').OrderedDict(x)).items():
        print(type(x).__name__, name, end=' '); show(g)
show(lambda: b'ab'.hex(str, 3)); show(lambda: b'ab'.hex(str, '\t')); show(lambda: b'ab'.hex(5, 1.5)); show(lambda: b'ab'.hex('', 1)); show(lambda: b'ab'.hex('aa')); show(lambda: b'ab'.hex('é')); show(lambda: b'ab'.hex(b'\xe9')); show(lambda: b'abcd'.hex(b':', -2)); show(lambda: b'abcd'.hex(b':', 2**40)); show(lambda: bytearray(b'ab').hex(str, 'x')); show(lambda: memoryview(b'ab').hex(str, 'x')); show(lambda: b''.hex(5)); show(lambda: b'a'.hex('')); show(lambda: b'a'.hex(None)); show(lambda: b''.hex('ab', 'x'));show(lambda: b'ab'.hex(':', 0))
class S:
    __slots__ = 'a'
    def __delattr__(*a, **k): return 's'
class S2:
    __slots__ = 'a'
    def __setattr__(self, n, v): object.__setattr__(self, n, v)
class S3(S): __slots__ = ()
class S4(S): pass
class S5: __slots__ = ()
class S6(int): __slots__ = ()
for c in (S, S2, S3, S4, S5, S6):
    def sx():
        o = c(); o.x = 1
    def dx():
        o = c(); del o.x
    def ox():
        o = c(); object.__setattr__(o, 'x', 1)
    def od():
        o = c(); object.__delattr__(o, 'x')
    for q in (sx, dx, ox, od): print(c.__name__, q.__name__, end=' '); show(q)
def sd(x): 
    def g(): x.y = 1
    return g
for v in (1, 'a', [], None, print, len, (), iter([]), object(), range(3), slice(1), [].append, int.__add__, 1j, b'', {}.keys(), sd.__code__):
    show(sd(v))
    def dd(): del v.y
    show(dd)
def dl(x, i):
    def g(): del x[i]
    return g
def st(x, i):
    def g(): x[i] = 1
    return g
def gt(x, i): return lambda: x[i]
class Plain:
    def __repr__(self): return type(self).__name__
class Idx(Plain):
    def __index__(self): raise ValueError('index')
class Idx2(Plain):
    def __index__(self): return 's'
class Idx3(Plain):
    def __index__(self): return 2 ** 70
class Seq:
    def __getitem__(self, i): return i
class Seq2:
    def __getitem__(self, i): return i
    def __setitem__(self, i, v): return i
class Seq3:
    def __getitem__(self, i): return i
    def __delitem__(self, i): return i
for x in ('a', b'', (), [], Seq(), Seq2(), 5, {1}, {}.keys()):
    for i in (10**30, 'a', Idx(), Idx2(), slice(1, 2)):
        for q in (dl, st, gt):
            print(type(x).__name__, type(i).__name__, q.__name__, end=' '); show(q(x, i))
from types import *
show(lambda: BaseExceptionGroup('\t', 0, end=0)); show(lambda: BaseExceptionGroup('a', [ValueError()], end=0)); show(lambda: BaseExceptionGroup(5, [ValueError()], end=0)); show(lambda: BaseExceptionGroup(end=0)); show(lambda: ExceptionGroup('a', [ValueError()], end=0)); show(lambda: ExceptionGroup('a', [ValueError()], 3)); show(lambda: BaseExceptionGroup('a', end=0)); show(lambda: BaseExceptionGroup.__new__(ExceptionGroup, 'a', [1], x=1)); show(lambda: ExceptionGroup('a', [KeyError()]).__init__(end=0)); show(lambda: BaseExceptionGroup('a', [ValueError()]).__init__('a', [KeyError()], 5))
class EG(ExceptionGroup): pass
show(lambda: EG('a', [ValueError()], end=0)); show(lambda: EG('a', [KeyboardInterrupt()]))
class EG2(BaseExceptionGroup, ValueError): pass
show(lambda: EG2('a', [KeyboardInterrupt()])); show(lambda: EG2('a', [1]))
show(lambda: property().__set_name__()); show(lambda: property().__set_name__(1)); show(lambda: property().__set_name__(1, 2)); show(lambda: property().__set_name__(1, 2, 3)); show(lambda: property().__set_name__(1, name=2))
for enc in ('\ud800', 'a\0b', 'é', 'utf8 ', 'hex', 5):
    for q in (lambda: bytearray(' 42 ', enc), lambda: bytes('a', enc), lambda: 'a'.encode(enc), lambda: b'a'.decode(enc), lambda: str(b'a', enc), lambda: bytearray(b'a').decode(enc), lambda: b''.decode(enc), lambda: ''.encode(enc), lambda: bytes('', enc),
       lambda: 'a'.encode('utf-8', enc), lambda: 'é'.encode('ascii', enc), lambda: b'\xff'.decode('ascii', enc), lambda: b'\xff'.decode(errors=enc), lambda: '\ud800'.encode('utf8', enc), lambda: bytes('é', 'ascii', enc), lambda: b''.decode('ascii', enc)):
        print(ascii(enc), end=' '); show(q)
