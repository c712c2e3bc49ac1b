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
    show(((0.0)) < ((20)))
run(u0)

def u1():
    show('<{a!x}>'.format((63), a=(-1.5-0j)))
run(u1)

def u2():
    show(IndentationError((complex('nan')), '\u0301e', (2**64), (31)))
run(u2)

def u3():
    show(None.__getattribute__(True))
run(u3)

def u4():
    x = bytearray(b'\n\t\\')
    try:
        x[2] = (20)
        x[:0:-2**63-1] *= (16)
        show(x.remove('0x1F', (-2)))
    finally:
        show(x)
run(u4)

def u5():
    class C:
        def __exit__(self, *a, **k):
            print('exit', len(a))
            return NotImplemented
        def __floor__(self, *a, **k):
            print('floor', len(a))
            return 1
        def __delitem__(self, *a, **k):
            print('delitem', len(a))
            return None
    c = C()
    attempt(lambda: int(c))
    try:
        c |= 1
        show(c)
    except BaseException as e:
        caught(e)
run(u5)

def u6():
    show(type((lambda x, y=2: (x, y)).__le__))
run(u6)

def u7():
    show(ChildProcessError(b'\xc3\xa9'))
run(u7)

def u8():
    class C(float):
        def __neg__(self, *a, **k):
            print('neg', len(a))
            return 1
        def __mod__(self, *a, **k):
            print('mod', len(a))
            return 1
        __slots__ = ('x', '__weakref__')
    c = C()
    attempt(lambda: (1 if c else 2))
    attempt(lambda: 2 ** c)
    try:
        x = {1: 2}
        x.update(c)
        show(x)
    except BaseException as e:
        caught(e)
run(u8)

def u9():
    def f():
        if 0: yield
        log(1)
    def h():
        r = yield from f()
        print("result", r)
    show(list(h()))
run(u9)

def u10():
    show(True.to_bytes('\xdf', b'ab' * 3))
run(u10)

def u11():
    class C(str):
        def __setitem__(self, *a, **k):
            print('setitem', len(a))
            return 1
        def __eq__(self, *a, **k):
            print('eq', len(a))
            return frozenset([True, 8, -2])
    c = C()
    attempt(lambda: chr(c))
    attempt(lambda: f'{c!r:>4}')
    attempt(lambda: '%d' % c)
run(u11)

def u12():
    show((0).real)
run(u12)

def u13():
    def f():
        log(1)
    show(f())
run(u13)

def u14():
    def f():
        if 0: yield
        return 1
    for v in f(): print("got", v)
run(u14)

def u15():
    show((frozenset([0, 4, 0])) ** (-2))
run(u15)

def u16():
    show((range(5)) | ((123456789.125)))
run(u16)

def u17():
    show(-('\u0394x'))
run(u17)

def u18():
    show(((2.5)) // ((map(str, [1, 2]))))
run(u18)

def u19():
    def f():
        if 0: yield
        try:
            try:
                log(2)
                yield from [5, 6]
            except Exception as e:
                return 
                log(13)
                yield (2, 3)
            if flip():
                log(21)
                yield from [5, 6]
            log(29)
            yield 1
        except Exception as e:
            with Manager(33, False) as m1:
                yield (2, 3)
                log(38)
                yield 1
        yield (2, 3)
        yield (2, 3)
    show([*f()])
run(u19)

def u20():
    show(ImportWarning((-7)))
run(u20)

def u21():
    show('\u0663'.keys)
run(u21)

def u22():
    show(range(5).index((1), list, (1), (123456789.125)))
run(u22)

def u23():
    show(('aXbXc') & (bytearray(b'\n\t\\')))
run(u23)

def u24():
    def f():
        log(2)
    show(f())
run(u24)

def u25():
    show(({None: 'a\nb\r\nc', None: [[i] * i for i in range(0)]}) ** (0))
run(u25)

def u26():
    show(True.__bool__((-0.0), (20)))
run(u26)

def u27():
    show(iter([1, 2, 3]).__ge__(bytearray(b'a b c'), '"q"'))
run(u27)

def u28():
    x = [(-2)]
    x |= 2
    show(x.count((20)))
    x[:0] *= (2)
    show(x)
run(u28)

def u29():
    show(OSError(2, "no").__gt__((5), (-2**62-1)))
run(u29)

def u30():
    *a, b = {True: (1), 2: ' 42 '}
    show((a, b,))
run(u30)

def u31():
    class C(tuple):
        def __exit__(self, *a, **k):
            print('exit', len(a))
            return True
    c = C()
    attempt(lambda: 2 * c)
    attempt(lambda: callable(c))
    attempt(lambda: slice(c).indices(3))
    attempt(lambda: isinstance(3, c))
    try:
        a, b = c
        show(a)
    except BaseException as e:
        caught(e)
run(u31)

def u32():
    show(type((lambda x, y=2: (x, y)).__getattribute__))
run(u32)

def u33():
    a, *b, c = bytearray(b'Hello World')
    show((a, b, c,))
run(u33)

def u34():
    show({1: 2, "a": 3}.keys().isdisjoint('{0!r:>10}', (-1), start=set([-1, 3])))
run(u34)

def u35():
    *a, = (-2**62-1)
    show((a,))
run(u35)

def u36():
    show(range(10, 0, -3).count((-3), (1)))
run(u36)

def u37():
    show(None.__str__([[b'ab' * 3, (2), float('nan')]], '  x ', (-10), *[]))
run(u37)

def u38():
    class C(float):
        def __rmul__(self, *a, **k):
            print('rmul', len(a))
            return None
        def __sub__(self, *a, **k):
            print('sub', len(a))
            return 1
        def __mul__(self, *a, **k):
            print('mul', len(a))
            return (2)
        def __rpow__(self, *a, **k):
            print('rpow', len(a))
            return self
    c = C('Abc Def')
    attempt(lambda: isinstance(c, C))
    try:
        for i in c: show(i)
    except BaseException as e:
        caught(e)
run(u38)

def u39():
    show(format((1e100), ' z01.10s'))
run(u39)

