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
    show(format('\ud800', '-012_g'))
run(u0)

def u1():
    class C(int):
        def __rdivmod__(self, *a, **k):
            print('rdivmod', len(a))
            return NotImplemented
        def __eq__(self, *a, **k):
            print('eq', len(a))
            return (-2)
        def __ne__(self, *a, **k):
            print('ne', len(a))
            return NotImplemented
        def __ceil__(self, *a, **k):
            print('ceil', len(a))
            return (6)
        def __format__(self, *a, **k):
            print('format', len(a))
            return '{} {0}'
        def __pow__(self, *a, **k):
            print('pow', len(a))
            return 1
    c = C()
    attempt(lambda: isinstance(c, C))
    attempt(lambda: format(c, '>3'))
    attempt(lambda: c >= 2)
    try:
        x = [1, 2]
        x[c] = 3
        show(x)
    except BaseException as e:
        caught(e)
    attempt(lambda: dict(c))
run(u1)

def u2():
    show((99999.5).append)
run(u2)

def u3():
    show(('{} {0}')["it's"])
run(u3)

def u4():
    class C:
        def __divmod__(self, *a, **k):
            print('divmod', len(a))
            return None
        def __lshift__(self, *a, **k):
            print('lshift', len(a))
            return boom()
        def __exit__(self, *a, **k):
            print('exit', len(a))
            return self
        def __set_name__(self, *a, **k):
            print('set_name', len(a))
            return None
        __len__ = [float('inf')]
    c = C()
    attempt(lambda: 1 in c)
    try:
        with c: boom()
    except BaseException as e:
        caught(e)
    attempt(lambda: tuple(c))
run(u4)

def u5():
    show(format((100), ' =-z5.o'))
run(u5)

def u6():
    *a, = ((1e17), (2), (0), (2.5), (8), )
    show((a,))
run(u6)

def u7():
    show(('a,b,,c') % ((20)))
run(u7)

def u8():
    def f(a, /, *, z):
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f('3.5e2', bytearray(b'a'), b=2, k=4))
run(u8)

def u9():
    show(slice(1, 10, 2).indices((20), (1e-5)))
run(u9)

def u10():
    show(callable((-2**62-1), *['ab' * 3, (), (0j), (-1), (-0j)], **{'a': 1}))
run(u10)

def u11():
    def f(a=b'abc', /, b=KeyError("k"), c=[(i, -i) for i in range(4)]):
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f(bytearray(b'a b c'), (63), '\xdf', **{'c': 6}))
run(u11)

def u12():
    show(range(5).count((-2)))
run(u12)

def u13():
    show(((-1.5)) | ((1)))
run(u13)

def u14():
    show(ProcessLookupError((1j), int.__add__, (31)))
run(u14)

def u15():
    show(bytearray(b'\x00\xff')[::1])
run(u15)

def u16():
    def f(*args, k={None: (3), 'b': (complex('nan'))}):
        return sorted(locals().items())
    show(f())
run(u16)

def u17():
    a, *b = bytearray(b'%d')
    show((a, b,))
run(u17)

def u18():
    show(str(set([2, 6, -2, 8, 6])))
run(u18)

def u19():
    show((-2**62).__setattr__((20), (16), (-3)))
run(u19)

def u20():
    show(((6)) @ ((1e16)))
run(u20)

def u21():
    *a, b = (-0j)
    show((a, b,))
run(u21)

def u22():
    show((3).real)
run(u22)

def u23():
    show(str('-12'))
run(u23)

def u24():
    show(len(frozenset([])))
run(u24)

def u25():
    show((3.14159).conjugate())
run(u25)

def u26():
    show(bool.__class__('\x00\x7f\x80'))
run(u26)

def u27():
    show(((10**18)) ** (1j))
run(u27)

def u28():
    a, b, c = bytearray(b'\xc3\xa9')
    show((a, b, c,))
run(u28)

def u29():
    exec('def f():\n    try:\n        for i2 in range(1):\n            x1 = Noisy(0)\n                break\n                return []\n            log(9)\n            x1 = Noisy(9)\n                break\n            del x1\n        log(15)\n        if flip():\n            return \n        else:\n            try:\n                log(21)\n                log(24)\n                raise ExceptionGroup("g", [ValueError(1), KeyError(2)])\n            except Exception as e:\n                log(33)\n                log(37)\n                log(40)\n            log(46)\n            with Manager(47, False) as m1:\n                return \n                log(52)\n    except Exception as e:\n        log(57)\n        try:\n            raise ExceptionGroup("g", [ValueError(1), KeyError(2)])\n            try:\n                log(65)\n                log(68)\n                return []\n            except Exception as e:\n                log(77)\n                raise ZeroDivisionError("x") from KeyError("cause")\n        except ValueError:\n            n1 = 3\n            while n1:\n                n1 -= 1\n                log(84)\n                log(88)\n            else:\n                log(92)\n                log(96)\n            if flip():\n                log(101)\n                log(105)\n            else:\n                raise KeyError(\'m\', 2)\n                log(114)\n        try:\n            x1 = Noisy(115)\n                log(116)\n                raise ZeroDivisionError\n            log(124)\n            try:\n                return log(128)\n                log(129)\n            finally:\n                log(133)\n            log(137)\n        finally:\n            return log(144)\n    finally:\n        with Manager(144, False) as m2:\n            if flip():\n                log(145)\n                return \n            log(153)\n            x1 = Noisy(153)\n                log(155)\n                log(158)\n                log(163)\n            log(166)\n            try:\n                return []\n                log(173)\n            except Exception as e:\n                return \n                log(180)\n                log(185)\n            finally:\n                log(188)\n        log(192)\n    x3 = Noisy(194)\n        raise TypeError()\n    del x3\nshow(f())')
run(u29)

def u30():
    show(-((10**19+1)))
run(u30)

def u31():
    show(property(lambda self: 1).getter((10), (3), (8)))
run(u31)

def u32():
    class C(set):
        def __ge__(self, *a, **k):
            print('ge', len(a))
            return 1
        __slots__ = ('a',)
    c = C()
    attempt(lambda: all(c))
    attempt(lambda: [1] * c)
    try:
        x = {1: 2}
        x.update(c)
        show(x)
    except BaseException as e:
        caught(e)
    attempt(lambda: '%s' % c)
    attempt(lambda: [c, 1] < [c, 2])
run(u32)

def u33():
    class C(type):
        def __mul__(self, *a, **k):
            print('mul', len(a))
            return self
    c = C()
    try:
        x = [3, 1, 2]
        x[c:] = [5]
        show(x)
    except BaseException as e:
        caught(e)
    attempt(lambda: round(c, 1))
    attempt(lambda: range(c))
    attempt(lambda: int.__add__(1, c))
    try:
        while c: break
    except BaseException as e:
        caught(e)
run(u33)

def u34():
    show(('inf') | ('\u01c6'))
run(u34)

def u35():
    class C:
        def __setattr__(self, *a, **k):
            print('setattr', len(a))
            return (63)
    c = C()
    attempt(lambda: c in [1])
    try:
        with c: boom()
    except BaseException as e:
        caught(e)
    attempt(lambda: C[int])
    attempt(lambda: iter(c))
    attempt(lambda: isinstance(1, C))
run(u35)

def u36():
    show(((2**63-1)) >= ('a\x1cb\x85c\u2028d'))
run(u36)

def u37():
    show('%(b).0d' % '\u01c6')
run(u37)

def u38():
    class C(dict):
        def __delitem__(self, *a, **k):
            print('delitem', len(a))
            return (2)
        def __init__(self, *a, **k):
            print('init', len(a))
            return True
        def __rsub__(self, *a, **k):
            print('rsub', len(a))
            return boom()
    c = C(ZeroDivisionError)
    attempt(lambda: [1] * c)
    try:
        raise c
    except BaseException as e:
        caught(e)
    attempt(lambda: (c, 1) == (c, 1))
run(u38)

def u39():
    show(round((-0.0), -2))
run(u39)

