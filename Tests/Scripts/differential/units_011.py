import sys

class P:
    def __repr__(self): return 'P()'

class Noisy:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)

class Manager:
    def __init__(self, n, swallow): self.n, self.swallow = n, swallow
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, kind, value, trace): print('exit', self.n, kind, value); return self.swallow

def text(value):
    made = ascii(value)
    return made if len(made) < 400 else '%s... %d' % (made[:400], len(made))

def show(value): print(type(value).__name__, text(value))

def log(n): print(n); return n

state = [0]
def flip():
    state[0] = state[0] * 5 + 3 & 255
    return state[0] & 8

def boom(): raise RuntimeError('boom')

def caught(e):
    while e is not None:
        print('!', type(e).__name__, text(str(e)), text(e.args))
        e = e.__cause__ or e.__context__

def attempt(call):
    try: show(call())
    except BaseException as e: caught(e)

def run(unit):
    print('#', unit.__name__); print('#', unit.__name__, file=sys.stderr)
    state[0] = 0
    attempt(unit)

def u0():
    x = bytearray(b'Hello World')
    try:
        del x[-10]
        del x[10**25:0:2**64]
        x[:10:] = ['1e400', (-0j), (1)]
    finally:
        show(x)
run(u0)

def u1():
    show(EncodingWarning((256), (16), set([-2, 5])))
run(u1)

def u2():
    show((1/3).hex((-3), (16), True, **None))
run(u2)

def u3():
    class C(dict):
        def __complex__(self, *a, **k):
            print('complex', len(a))
            return NotImplemented
        def __hash__(self, *a, **k):
            print('hash', len(a))
            return True
        def __instancecheck__(self, *a, **k):
            print('instancecheck', len(a))
            return 1
        def __round__(self, *a, **k):
            print('round', len(a))
            return 'a\x1cb\x85c\u2028d'
        __slots__ = ('a',)
        __contains__ = 'a\nb\r\nc'
    c = C()
    attempt(lambda: int(c))
    try:
        try: boom()
        except c: pass
    except BaseException as e:
        caught(e)
run(u3)

def u4():
    show(bytearray(b'\xc3\xa9').isalnum([i * i for i in range(1)]))
run(u4)

def u5():
    show(([frozenset([1, -1, -3]), (-10), b'a', [i * i for i in range(1)], frozenset([10])]) | ((10)))
run(u5)

def u6():
    show(('\t1\t2')[(-2)])
run(u6)

def u7():
    class C(int):
        def __int__(self, *a, **k):
            print('int', len(a))
            return boom()
        def __floor__(self, *a, **k):
            print('floor', len(a))
            return frozenset([3, -1, 16, 6, 10])
        def __float__(self, *a, **k):
            print('float', len(a))
            return None
    c = C()
    attempt(lambda: zip(c))
    try:
        del c
    except BaseException as e:
        caught(e)
run(u7)

def u8():
    show(type((lambda x, y=2: (x, y)).__init__))
run(u8)

def u9():
    x = {None: '', -1: Exception()}
    try:
        x[True] = (0)
    finally:
        show(x)
run(u9)

def u10():
    show(round('ab' * 3, 8))
run(u10)

def u11():
    show(sorted((5e-324)))
run(u11)

def u12():
    x = [(-10), {2: (0.1), 'b': b'abc', -1: (123456789.125)}, {}]
    try:
        show(x.copy((20), ['\xe9t\xe9', 'nan', (-2), (3), (3)]))
        show(x.remove((2), ('1_000', )))
        del x[-10:None]
    finally:
        show(x)
run(u12)

def u13():
    show(int((1.7976931348623157e308)))
run(u13)

def u14():
    x = set([])
    try:
        show(x.clear((-2), '%d %s', (6), (4)))
    finally:
        show(x)
run(u14)

def u15():
    show(b'%(b)-#3e %10.0o %3d' % (20))
run(u15)

def u16():
    x = {1: None}
    del x['a']
    show(x.keys((2), (2**64)))
    x |= ('0x1F', 'x' * 40, frozenset([-10]), (str, memoryview(b"abc"), KeyError("k"), (1e-5), '\U0001f600!', ), (16), )
    show(x)
run(u16)

def u17():
    show(((8)) & ({'key': (3)}))
run(u17)

def u18():
    *a, = bytearray(b'a b c')
    show((a,))
run(u18)

def u19():
    def f(a=[b'12', '{} {0}', (2**64)], b=set([1]), c={-1: object, 'b': (16), -1: (-10)}, *args, k):
        return sorted(locals().items())
    show(f(z=3))
run(u19)

def u20():
    class C:
        def __next__(self, *a, **k):
            print('next', len(a))
            return (6)
    c = C()
    attempt(lambda: (c, 1) == (c, 1))
    try:
        raise c
    except BaseException as e:
        caught(e)
run(u20)

def u21():
    show(pow([(-0.0), '3.5e2', float('nan'), (0.1), 'ab' * 3]))
run(u21)

def u22():
    show(round((2.0**53), -2))
run(u22)

def u23():
    show(bytearray(b'\n\t\\').title('nan', (1)))
run(u23)

def u24():
    show(((0)) is ([(2), '%d %s', set([0, -3, 1]), (-2**63-1), frozenset([3])]))
run(u24)

def u25():
    show({(1, 2): (3**70), 'key': (3.14159), None: (complex('nan'))}.keys((5), (0.0)))
run(u25)

def u26():
    show(EnvironmentError())
run(u26)

def u27():
    show((b'\n\t\\') < ([(i, -i) for i in range(4)]))
run(u27)

def u28():
    show(round((2**63-1), 10))
run(u28)

def u29():
    show(dict((-3), b'"\'', *()))
run(u29)

def u30():
    show(type((lambda x, y=2: (x, y)).__setattr__))
run(u30)

def u31():
    class C(int):
        def __index__(self, *a, **k):
            print('index', len(a))
            return (1e16)
        def __next__(self, *a, **k):
            print('next', len(a))
            return 'aXbXc'
        def __sub__(self, *a, **k):
            print('sub', len(a))
            return True
        __slots__ = ('x', '__weakref__')
    c = C((4))
    attempt(lambda: c[1:2])
    try:
        try: boom()
        except c: pass
    except BaseException as e:
        caught(e)
run(u31)

def u32():
    show((iter("ab")) >= (b'"\''))
run(u32)

def u33():
    show(PythonFinalizationError())
run(u33)

def u34():
    x = set([-2, 2])
    show(x.issubset((0)))
    show(x.pop((-10)))
    show(x)
run(u34)

def u35():
    show(UserWarning((-0.0), frozenset([2, -1, True])))
run(u35)

def u36():
    show('<{0}>'.format((2**63-1), a=(lambda x: x)))
run(u36)

def u37():
    show(((ValueError(1, 2))) / ((99999.5)))
run(u37)

def u38():
    show((1e22).fromhex(True, (10), (-2)))
run(u38)

def u39():
    class C(list):
        def __float__(self, *a, **k):
            print('float', len(a))
            return object
        def __rmod__(self, *a, **k):
            print('rmod', len(a))
            return set([0, True])
        def __fspath__(self, *a, **k):
            print('fspath', len(a))
            return 'nan'
    c = C([({"a": 1}.values()), (5), (-1.5-0j), (1), (6)])
    try:
        c *= 2
        show(c)
    except BaseException as e:
        caught(e)
    attempt(lambda: f'{c!r:>4}')
run(u39)

