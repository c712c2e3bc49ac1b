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
    show(None.__getattribute__((-1), (2)))
run(u0)

def u1():
    def f():
        if 0: yield
        n2 = 3
        while n2:
            n2 -= 1
            try:
                yield (2, 3)
                if flip(): break
            except ValueError:
                continue
                log(14)
            if flip():
                log(18)
                yield (2, 3)
            log(25)
        else:
            try:
                yield 
                yield from [5, 6]
                return 
            finally:
                yield from [5, 6]
    g = f()
    show(next(g))
    show(g.send(5))
    g.close()
run(u1)

def u2():
    show(abs([]))
run(u2)

def u3():
    show(complex('-12'))
run(u3)

def u4():
    class C(float):
        def __index__(self, *a, **k):
            print('index', len(a))
            return True
        def __bytes__(self, *a, **k):
            print('bytes', len(a))
            return 1
    c = C(b'ab' * 3)
    attempt(lambda: hex(c))
    attempt(lambda: 1 + c)
    try:
        c += 1
        show(c)
    except BaseException as e:
        caught(e)
run(u4)

def u5():
    class C:
        def __float__(self, *a, **k):
            print('float', len(a))
            return (iter([1, 2]))
        def __invert__(self, *a, **k):
            print('invert', len(a))
            return 's'
        def __enter__(self, *a, **k):
            print('enter', len(a))
            return 1
        __slots__ = ('a',)
    c = C()
    attempt(lambda: sum([c, c]))
    try:
        c[0] = 1
    except BaseException as e:
        caught(e)
run(u5)

def u6():
    class C:
        def __init__(self, *a, **k):
            print('init', len(a))
            return self
        def __setattr__(self, *a, **k):
            print('setattr', len(a))
            return True
        def __contains__(self, *a, **k):
            print('contains', len(a))
            return None
        def __eq__(self, *a, **k):
            print('eq', len(a))
            return self
        def __floordiv__(self, *a, **k):
            print('floordiv', len(a))
            return boom()
        def __getitem__(self, *a, **k):
            print('getitem', len(a))
            return iter([1, 2])
        __len__ = 'inf'
    c = C()
    try:
        del c[0]
    except BaseException as e:
        caught(e)
    try:
        x = [1, 2]
        x[c] = 3
        show(x)
    except BaseException as e:
        caught(e)
    attempt(lambda: slice(c).indices(3))
    attempt(lambda: list(reversed(c)))
    attempt(lambda: ','.join([c]))
run(u6)

def u7():
    *a, b = [i for i in range(4)]
    show((a, b,))
run(u7)

def u8():
    show(round((2**31-1), 6))
run(u8)

def u9():
    class C(str):
        def __sub__(self, *a, **k):
            print('sub', len(a))
            return iter([1, 2])
        def __pos__(self, *a, **k):
            print('pos', len(a))
            return NotImplemented
        def __iadd__(self, *a, **k):
            print('iadd', len(a))
            return None
        __slots__ = ('a',)
    c = C((16))
    attempt(lambda: 1 < c)
    attempt(lambda: c > 1)
    try:
        del c[0]
    except BaseException as e:
        caught(e)
    attempt(lambda: int(c))
    attempt(lambda: 1 < c)
run(u9)

def u10():
    x = {1.0: b'12', (1, 2): '\xb2'}
    show(x.popitem((b'"\'', (-0j), ['ab' * 3], (1e-4), int, )))
    show(x)
run(u10)

def u11():
    show(UnicodeTranslateError((-2), (-2**62)))
run(u11)

def u12():
    class C(float):
        def __le__(self, *a, **k):
            print('le', len(a))
            return self
        def __len__(self, *a, **k):
            print('len', len(a))
            return bytearray(b'\n\t\\')
        def __str__(self, *a, **k):
            print('str', len(a))
            return NotImplemented
        def __matmul__(self, *a, **k):
            print('matmul', len(a))
            return True
    c = C()
    attempt(lambda: min(c))
    attempt(lambda: object.__eq__(c, c))
    attempt(lambda: c <= c)
run(u12)

def u13():
    show([][-3:3])
run(u13)

def u14():
    show(([(i, -i) for i in range(1)]) * (16))
run(u14)

def u15():
    [a, b, *c] = ((0), 'x' * 40, [(16), object, '-12'], KeyError("k"), frozenset([2]), )
    show((a, b, c,))
run(u15)

def u16():
    class C:
        def __divmod__(self, *a, **k):
            print('divmod', len(a))
            return 's'
        def __format__(self, *a, **k):
            print('format', len(a))
            return None
        def __repr__(self, *a, **k):
            print('repr', len(a))
            return True
        def __call__(self, *a, **k):
            print('call', len(a))
            return self
    c = C()
    attempt(lambda: ''.join(c))
    attempt(lambda: c.__class__)
run(u16)

def u17():
    a, (b, *c) = [(-3), bytearray(b'abc')]
    show((a, b, c,))
run(u17)

def u18():
    show({1: 2, "a": 3}.keys().isdisjoint((16), (16)))
run(u18)

def u19():
    show(None.__repr__([memoryview(b"abc")]))
run(u19)

def u20():
    show(BaseExceptionGroup((16), (1/3)))
run(u20)

def u21():
    show((b'abc').count(b'\n\t\\', (8), encoding=int.__add__))
run(u21)

def u22():
    def f(a=(-1.5), b='\ud800', c=True, **kw):
        return sorted(locals().items())
    show(f((2.5), (2**63-1), **{'a': 7, 'w': 8}, **{'c': 6}))
run(u22)

def u23():
    def f():
        with Manager(0, False) as m2:
            log(2)
        log(5)
    show(f())
run(u23)

def u24():
    def f(a, b, c=(10), *args, k, **kw):
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f(b'12', '{0!r:>10}', (slice(None), '\t1\t2', (1e22), ), (1e23), z=3, q=5))
run(u24)

def u25():
    show(ascii((-3), '  x '))
run(u25)

def u26():
    show((int) ^ ('\u0301e'))
run(u26)

def u27():
    a, (b, *c) = (bytearray(b'abc'), )
    show((a, b, c,))
run(u27)

def u28():
    x = [(-10), (3**70)]
    try:
        x[2**63-1:2**62] = b'"\''
    finally:
        show(x)
run(u28)

def u29():
    x = [(2**64), ('\U0001f600!', ), (4)]
    try:
        x[2**63:16:] = (16)
        x |= 2
        del x[1:None]
    finally:
        show(x)
run(u29)

def u30():
    class C(type):
        def __length_hint__(self, *a, **k):
            print('length_hint', len(a))
            return True
        def __trunc__(self, *a, **k):
            print('trunc', len(a))
            return (2.5)
        def __divmod__(self, *a, **k):
            print('divmod', len(a))
            return boom()
        def __repr__(self, *a, **k):
            print('repr', len(a))
            return NotImplemented
        __slots__ = ()
    c = C(b'12')
    attempt(lambda: '{0.x}'.format(c))
    attempt(lambda: [1] * c)
    attempt(lambda: min(c))
run(u30)

def u31():
    show((frozenset([4])) is (bytearray(b'Hello World')))
run(u31)

def u32():
    show(True.bit_length((10), b'\n\t\\', *(), **{'a': 1}))
run(u32)

def u33():
    def f():
        log(3)
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    show(f())
run(u33)

def u34():
    show(SystemError((-1.5-0j)))
run(u34)

def u35():
    show(('a,b,,c')[-2**63:-2**63])
run(u35)

def u36():
    [a, b, *c] = (1e100)
    show((a, b, c,))
run(u36)

def u37():
    x = ['ab' * 3]
    try:
        del x[-1:0]
        x |= set([3, 3, 0])
        show(x.index(bytearray(b'\xc3\xa9')))
    finally:
        show(x)
run(u37)

def u38():
    show(('\xb2').__mul__((1), (-2)))
run(u38)

def u39():
    x = [(1e23)]
    x[:2**64:None] *= (10)
    show(x)
run(u39)

