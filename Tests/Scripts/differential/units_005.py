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
    show(tuple(int.__add__))
run(u0)

def u1():
    show(('\t1\t2') + ((5)))
run(u1)

def u2():
    show(iter([1, 2, 3]).__eq__(set([16, -1, 1, 2, 3]), '\ufb01'))
run(u2)

def u3():
    x = [(-10)]
    show(x.remove((0), x='3.5e2'))
    show(x)
run(u3)

def u4():
    a, b, c = ((1.5), )
    show((a, b, c,))
run(u4)

def u5():
    show(((range(2**64, 2**65, 2**63))) @ ('\t1\t2'))
run(u5)

def u6():
    show(((complex(1e20, -3))) & ('a\nb\r\nc'))
run(u6)

def u7():
    x = [(2), (), (123456789.125), (4), (10)]
    try:
        show(x.append(encoding=b'a'))
        x[::True] = bytearray(b'%d')
        x[-1] *= (16)
    finally:
        show(x)
run(u7)

def u8():
    def f():
        try:
            try:
                return []
            finally:
                log(6)
                log(10)
        except* Exception as e:
            print(repr(e))
            log(13)
        try:
            n1 = 2
            while n1:
                n1 -= 1
                log(16)
                if flip(): break
            else:
                log(23)
                return 1
            try:
                log(31)
            except ValueError:
                log(34)
            else:
                raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
                log(44)
                log(48)
            for i1 in range(1):
                if flip(): break
                log(56)
            else:
                return 1
                log(62)
        finally:
            with Manager(65, False) as m1:
                log(66)
                raise OSError
        log(74)
    show(f())
run(u8)

def u9():
    def f():
        log(3)
        try:
            try:
                log(5)
                return 
            except OSError as e:
                return []
                raise StopIteration
            else:
                log(21)
                log(25)
        finally:
            raise KeyError(1)
            if flip():
                raise ZeroDivisionError()
            else:
                return []
                raise KeyError('m')
        try:
            with Manager(44, False) as m1:
                log(47)
                log(51)
        except (ValueError, TypeError):
            raise StopIteration("x") from KeyError("cause")
            n1 = 2
            while n1:
                n1 -= 1
                log(58)
                if flip(): break
            else:
                log(66)
                raise KeyError
    show(f())
run(u9)

def u10():
    a, *b, c = ()
    show((a, b, c,))
run(u10)

def u11():
    class C(Exception):
        def __lt__(self, *a, **k):
            print('lt', len(a))
            return NotImplemented
        def __ror__(self, *a, **k):
            print('ror', len(a))
            return b'12'
        def __rsub__(self, *a, **k):
            print('rsub', len(a))
            return 's'
        def __add__(self, *a, **k):
            print('add', len(a))
            return (-2**63)
    c = C(bytearray(b'12'))
    attempt(lambda: c + 1)
    attempt(lambda: ''.join(c))
run(u11)

def u12():
    show(property(lambda self: 1).deleter((5), (1.5), (-2)))
run(u12)

def u13():
    show(((20)) | (float('nan')))
run(u13)

def u14():
    show(iter([1, 2, 3]).__setattr__((1j), (8)))
run(u14)

def u15():
    show(enumerate("abc").__class__((-0j), (123456789.125), True, (5)))
run(u15)

def u16():
    show(slice(1, 10, 2).__eq__())
run(u16)

def u17():
    (a, b), c = (frozenset([10, 1, 2, 1, 5]), )
    show((a, b, c,))
run(u17)

def u18():
    class C:
        def __set__(self, *a, **k):
            print('set', len(a))
            return iter([1, 2])
        def __invert__(self, *a, **k):
            print('invert', len(a))
            return (-2)
        def __del__(self, *a, **k):
            print('del', len(a))
            return True
        def __instancecheck__(self, *a, **k):
            print('instancecheck', len(a))
            return (0)
    c = C()
    attempt(lambda: min(c))
    try:
        a, *b = c
        show(b)
    except BaseException as e:
        caught(e)
    try:
        raise c
    except BaseException as e:
        caught(e)
run(u18)

def u19():
    x = [(2+0j), ((i for i in (1, 2)))]
    show(x.append((5), (16), (2)))
    show(x)
run(u19)

def u20():
    show({'a': (3), (1, 2): (0), 'a': (3)}.get())
run(u20)

def u21():
    x = bytearray(b'\x00\xff')
    try:
        show(x.append((0), *[(1e-4), (16)]))
        del x[-10**25:None:20]
        del x[6]
    finally:
        show(x)
run(u21)

def u22():
    show(set([]).update())
run(u22)

def u23():
    show(type.from_bytes((16), (7), [str(i) for i in range(0)]))
run(u23)

def u24():
    show(slice(1, 10, 2).indices((-3), (-2), (-2)))
run(u24)

def u25():
    show(~((-2)))
run(u25)

def u26():
    show(((1e100)) != ((0)))
run(u26)

def u27():
    show(b'abc'.args)
run(u27)

def u28():
    class C(int):
        def __hash__(self, *a, **k):
            print('hash', len(a))
            return 1
        def __class_getitem__(self, *a, **k):
            print('class_getitem', len(a))
            return set([-2, 10])
        def __len__(self, *a, **k):
            print('len', len(a))
            return NotImplemented
    c = C('123')
    try:
        x = {1: 2}
        x.update(c)
        show(x)
    except BaseException as e:
        caught(e)
    attempt(lambda: c in [1])
    attempt(lambda: c + c)
    attempt(lambda: c and 3)
    attempt(lambda: zip(c))
run(u28)

def u29():
    show(f"""<{('0x1F')!s}>""")
run(u29)

def u30():
    show([{}, '\u0301e', (2**63)][None:-3:0])
run(u30)

def u31():
    show(format(b'a', ' #,.1e'))
run(u31)

def u32():
    x = {'a': '\u0663', 1.0: set([8, -1, 1]), None: (123456789.125), 1: (0), 1.0: set([-1, 5, -3, 16, 0])}
    show(x[(1, 2)])
    del x['key']
    show(x[1])
    show(x)
run(u32)

def u33():
    show((1).__name__)
run(u33)

def u34():
    x = [(-2**62), ((8), ValueError, (-3), ), b'"\'']
    try:
        show(x.sort('a\nb\r\nc', (-3), (-10), (16)))
        show(x.reverse((8)))
    finally:
        show(x)
run(u34)

def u35():
    show('\x00\x7f\x80'.__qualname__)
run(u35)

def u36():
    show(+('123'))
run(u36)

def u37():
    show(memoryview(b"abcdef").tolist((3), (6)))
run(u37)

def u38():
    show((-2**63).bit_length((123456789.125), (5), set([True])))
run(u38)

def u39():
    show(bytearray(b'\x00\xff').rindex((1e-4), (8), (10)))
run(u39)

