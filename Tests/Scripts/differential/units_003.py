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
    show(format(float('inf'), '0.10s'))
run(u0)

def u1():
    show((-7).__rrshift__((-2**62-1), (65535), (2), (6)))
run(u1)

def u2():
    def f():
        if flip():
            log(3)
            try:
                log(6)
            except (ValueError, TypeError):
                log(11)
        log(13)
        try:
            try:
                raise KeyError
                log(18)
            except (ValueError, TypeError):
                raise OSError
            else:
                log(26)
                return []
            try:
                raise ZeroDivisionError
            except* Exception as e:
                print(repr(e))
                log(38)
        except* ValueError as e:
            print(repr(e))
            log(39)
    show(f())
run(u2)

def u3():
    show(slice(1, 10, 2).indices({2**70: (1/3), 1.0: (64), -1: 'abc', True: [[i] * i for i in range(9)], (1, 2): ' 42 '}))
run(u3)

def u4():
    class C(tuple):
        def __new__(self, *a, **k):
            print('new', len(a))
            return boom()
        def __lt__(self, *a, **k):
            print('lt', len(a))
            return (5)
        def __format__(self, *a, **k):
            print('format', len(a))
            return NotImplemented
        def __radd__(self, *a, **k):
            print('radd', len(a))
            return (-10)
    c = C((str.join, (1), 'a,b,,c', ))
    attempt(lambda: complex(c))
    attempt(lambda: all(c))
    attempt(lambda: 1 < c)
run(u4)

def u5():
    show('<{0!a: .10r}>'.format((1e100), a=()))
run(u5)

def u6():
    show('%-.2s %(a)10.0x' % ((20), (-2),))
run(u6)

def u7():
    def f():
        log(2)
    show(f())
run(u7)

def u8():
    show((2**61).bit_length((20), slice(None), (-3)))
run(u8)

def u9():
    class C(Exception):
        def __round__(self, *a, **k):
            print('round', len(a))
            return True
        def __float__(self, *a, **k):
            print('float', len(a))
            return "it's"
        def __repr__(self, *a, **k):
            print('repr', len(a))
            return 's'
        def __gt__(self, *a, **k):
            print('gt', len(a))
            return boom()
    c = C('\ud800')
    attempt(lambda: isinstance(1, C))
    try:
        try: boom()
        except c: pass
    except BaseException as e:
        caught(e)
    try:
        a, *b = c
        show(b)
    except BaseException as e:
        caught(e)
run(u9)

def u10():
    show(type.bit_count((2), (8), (1)))
run(u10)

def u11():
    def f():
        log(1)
    show(f())
run(u11)

def u12():
    x = set([0, 0])
    show(x.add((10)))
    show(x)
run(u12)

def u13():
    class C(tuple):
        def __pos__(self, *a, **k):
            print('pos', len(a))
            return self
        def __floordiv__(self, *a, **k):
            print('floordiv', len(a))
            return 1
        __slots__ = ()
    c = C((2+0j))
    attempt(lambda: 2 * c)
    attempt(lambda: c @ c)
    attempt(lambda: min(c))
    try:
        raise ValueError from c
    except BaseException as e:
        caught(e)
    try:
        del c[0]
    except BaseException as e:
        caught(e)
run(u13)

def u14():
    show(('a,b,,c') << (True))
run(u14)

def u15():
    show(format((-2**63-1), '>+z01X'))
run(u15)

def u16():
    class C(list):
        def __truediv__(self, *a, **k):
            print('truediv', len(a))
            return None
        def __gt__(self, *a, **k):
            print('gt', len(a))
            return boom()
        def __setitem__(self, *a, **k):
            print('setitem', len(a))
            return 1
        def __bytes__(self, *a, **k):
            print('bytes', len(a))
            return self
        def __class_getitem__(self, *a, **k):
            print('class_getitem', len(a))
            return 's'
        def __ne__(self, *a, **k):
            print('ne', len(a))
            return boom()
    c = C()
    attempt(lambda: bin(c))
    try:
        c |= 1
        show(c)
    except BaseException as e:
        caught(e)
    attempt(lambda: c in [1])
run(u16)

def u17():
    show(True.conjugate())
run(u17)

def u18():
    show('<{1}>'.format((1.7976931348623157e308), a=(1.0)))
run(u18)

def u19():
    show(('\xdf')[:0])
run(u19)

def u20():
    show((i for i in (1, 2, 3)).throw((1e23), (0), (4), **{1: 2}))
run(u20)

def u21():
    x = bytearray(b'ab' * 3)
    x[8:] *= (16)
    show(x)
run(u21)

def u22():
    show((b'a') @ (NotImplemented))
run(u22)

def u23():
    x = [(99999.5), bytearray(b'')]
    try:
        show(x.extend(type(None)))
        x[:] |= (20)
        x[:2**63-1] = [[i * i for i in range(4)], (256), ()]
    finally:
        show(x)
run(u23)

def u24():
    show((-0j).__repr__())
run(u24)

def u25():
    show(BufferError(*["it's", bytearray(b'Hello World'), (0.5)], end='1e400'))
run(u25)

def u26():
    show((i for i in (1, 2, 3)).send(default=(-0j)))
run(u26)

def u27():
    show((6).real)
run(u27)

def u28():
    def f(*, z=1, **kw):
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f(a=1, k=4))
run(u28)

def u29():
    show(OSError(2, "no").add_note(True, '1e400', '{} {0}', frozenset([10, -2, 0, 2, -10])))
run(u29)

def u30():
    class C(list):
        def __class_getitem__(self, *a, **k):
            print('class_getitem', len(a))
            return 1
        def __ceil__(self, *a, **k):
            print('ceil', len(a))
            return NotImplemented
        def __enter__(self, *a, **k):
            print('enter', len(a))
            return (123456789.125)
        def __bool__(self, *a, **k):
            print('bool', len(a))
            return None
        x = (2+0j)
    c = C()
    try:
        raise ValueError from c
    except BaseException as e:
        caught(e)
    attempt(lambda: hex(c))
    attempt(lambda: c <= c)
    try:
        raise c
    except BaseException as e:
        caught(e)
    attempt(lambda: c % 3)
run(u30)

def u31():
    show('%.0e' % b'Hello World')
run(u31)

def u32():
    show(iter([1, 2, 3]).__getattribute__((4), (2**64), set([20])))
run(u32)

def u33():
    class C(type):
        def __dir__(self, *a, **k):
            print('dir', len(a))
            return 'True'
    c = C()
    attempt(lambda: sum([c, c]))
    attempt(lambda: c[0])
    attempt(lambda: c in [c])
    try:
        x = [3, 1, 2]
        x[c:] = [5]
        show(x)
    except BaseException as e:
        caught(e)
    attempt(lambda: callable(c))
run(u33)

def u34():
    x = bytearray(b'\xc3\xa9')
    x[:None:10] = [(-1), float('nan'), (8)]
    x[-2**63-1:] = (complex('nan'))
    show(x)
run(u34)

def u35():
    x = bytearray(b'abc')
    x[:2**63:] = bytearray(b'abc')
    show(x)
run(u35)

def u36():
    show(range((5)))
run(u36)

def u37():
    class C:
        def __le__(self, *a, **k):
            print('le', len(a))
            return NotImplemented
        __eq__ = (-1.5)
    c = C()
    try:
        for i in c: show(i)
    except BaseException as e:
        caught(e)
    attempt(lambda: 1 | c)
    try:
        with c as w: show(w)
    except BaseException as e:
        caught(e)
    attempt(lambda: object.__eq__(c, c))
    attempt(lambda: {**c})
run(u37)

def u38():
    show((b'%d') + ((3)))
run(u38)

def u39():
    show(ascii((1.7976931348623157e308)))
run(u39)

