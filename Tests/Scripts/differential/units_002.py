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
    show(memoryview(b"abcdef")[:])
run(u0)

def u1():
    show('<{{}}>'.format((-1.5-0j), a=(5)))
run(u1)

def u2():
    show({1: 2, "a": 3}.items().isdisjoint((2)))
run(u2)

def u3():
    show(f"""<{((-2**63))}>""")
run(u3)

def u4():
    x = bytearray(b'')
    try:
        x[0:-2:] = {'a': (-2**63-1), 'a': (complex(1e20, -3)), 'key': '\ud800'}
    finally:
        show(x)
run(u4)

def u5():
    show((b'12').expandtabs((1e-4), (16), (6), *(bytearray(b'\x00\xff'), (4), )))
run(u5)

def u6():
    show((False) == ([i for i in range(4)]))
run(u6)

def u7():
    show(frozenset([(1e17)]))
run(u7)

def u8():
    show((b'%d')[:-10:3])
run(u8)

def u9():
    show((bytearray(b'a b c')) + ('  x '))
run(u9)

def u10():
    def f():
        try:
            n1 = 2
            while n1:
                n1 -= 1
                log(2)
                raise ZeroDivisionError('m')
            log(9)
            try:
                raise KeyError('m')
                log(14)
            finally:
                raise ValueError("x") from KeyError("cause")
                log(24)
                log(27)
        finally:
            try:
                log(31)
                log(34)
            except (ValueError, TypeError):
                raise OSError('m', 2)
            return 1
            try:
                log(46)
            except ZeroDivisionError:
                log(51)
            finally:
                log(56)
                log(58)
        try:
            if flip():
                raise StopIteration("x") from KeyError("cause")
                return log(69)
            log(70)
            try:
                raise Noisy(9)
                raise ValueError()
            finally:
                return []
                log(83)
            try:
                raise KeyError()
                raise ValueError
            except* ValueError as e:
                print(repr(e))
                log(95)
        except Exception as e:
            try:
                raise KeyError
                log(101)
            except OSError as e:
                log(105)
                raise ZeroDivisionError
                log(114)
            else:
                log(118)
                log(121)
                log(125)
            log(128)
        finally:
            n1 = 1
            while n1:
                n1 -= 1
                break
                log(138)
            else:
                log(141)
                log(144)
                return 
            with Manager(151, False) as m1:
                raise OSError
                raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    show(f())
run(u10)

def u11():
    show(format('\xe9t\xe9', ' #30,.20s'))
run(u11)

def u12():
    show(set([3, 20, -10]).__len__((8), (map(str, [1, 2])), x=(0.0)))
run(u12)

def u13():
    class C(set):
        def __setitem__(self, *a, **k):
            print('setitem', len(a))
            return NotImplemented
        def __le__(self, *a, **k):
            print('le', len(a))
            return self
        def __ge__(self, *a, **k):
            print('ge', len(a))
            return (1j)
        def __rpow__(self, *a, **k):
            print('rpow', len(a))
            return 'Abc Def'
        def __ceil__(self, *a, **k):
            print('ceil', len(a))
            return iter([1, 2])
        def __mul__(self, *a, **k):
            print('mul', len(a))
            return iter([1, 2])
    c = C((1+2j))
    try:
        match c:
            case 1: print(1)
            case C(x=1): print(2)
    except BaseException as e:
        caught(e)
    try:
        a, b = c
        show(a)
    except BaseException as e:
        caught(e)
    attempt(lambda: {**c})
    attempt(lambda: [*c])
    attempt(lambda: str.join("", c))
run(u13)

def u14():
    show(bytearray(b'ab' * 3)[0:0:None])
run(u14)

def u15():
    show(zip((3), (5), (20)))
run(u15)

def u16():
    show(().index((3**70), (-1), (10), *['123', (1e-5), (1)]))
run(u16)

def u17():
    show(((complex('nan')), (1e23), [(0), (-1)], ).__len__((20), (1)))
run(u17)

def u18():
    show((1.7976931348623157e308).conjugate())
run(u18)

def u19():
    show(((4)) / ((-10)))
run(u19)

def u20():
    show(({-1: (-1), 1.0: 'ab' * 3, 2**70: [type]}) ^ ((1e17)))
run(u20)

def u21():
    show({None: (3), True: (iter([1, 2]))}.__len__((-1)))
run(u21)

def u22():
    x = {}
    show(x.setdefault((int | str), (20), True))
    show(x['b'])
    show(x)
run(u22)

def u23():
    show(('\U0001f600!')['\u0301e'])
run(u23)

def u24():
    show((0.0).real)
run(u24)

def u25():
    x = {None: (-1), None: (5)}
    try:
        x -= 8
        x[True] = 'a'
    finally:
        show(x)
run(u25)

def u26():
    show(type((lambda x, y=2: (x, y)).__class__))
run(u26)

def u27():
    show((frozenset([-3, 3, 10, 16, 20])) > ('a\x1cb\x85c\u2028d'))
run(u27)

def u28():
    show(([[i] * i for i in range(1)]).__class__)
run(u28)

def u29():
    x = set([20, -3])
    try:
        show(x.remove((-2), (0)))
    finally:
        show(x)
run(u29)

def u30():
    show(b'%(b) *.12%' % {'a': set([6]), 'b': (8)})
run(u30)

def u31():
    show((' 42 ') ** (6))
run(u31)

def u32():
    show(SyntaxWarning((3)))
run(u32)

def u33():
    show(-(((20), )))
run(u33)

def u34():
    show(repr((2.5)))
run(u34)

def u35():
    x = bytearray(b'%d')
    try:
        del x[0]
        del x[-1]
    finally:
        show(x)
run(u35)

def u36():
    show((i for i in (1, 2, 3)).send((2**63-1), (-2), (0), *()))
run(u36)

def u37():
    show(SyntaxError((complex(1e20, -3)), set([2]), (2)))
run(u37)

def u38():
    class C(list):
        def __getitem__(self, *a, **k):
            print('getitem', len(a))
            return NotImplemented
        def __bool__(self, *a, **k):
            print('bool', len(a))
            return bytearray(b'ab' * 3)
    c = C(True)
    attempt(lambda: '%d' % c)
    attempt(lambda: 2 ** c)
    attempt(lambda: 'abc'[c:])
    attempt(lambda: c[1:2])
    attempt(lambda: 1 in c)
run(u38)

def u39():
    x = set([3])
    try:
        show(x.issubset())
        show(x.issubset((10), x=set([0, -2])))
    finally:
        show(x)
run(u39)

