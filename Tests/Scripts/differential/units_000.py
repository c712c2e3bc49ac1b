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
    show(('inf')[(slice(1, 5, 2))])
run(u0)

def u1():
    show(((-10), )[:-2:0])
run(u1)

def u2():
    show(('\u0394x') not in ([str(i) for i in range(1)]))
run(u2)

def u3():
    show(().count('\t1\t2', (1)))
run(u3)

def u4():
    show(((5)) * ('\ud800'))
run(u4)

def u5():
    show((float('nan')) @ ((1000)))
run(u5)

def u6():
    class C(tuple):
        def __divmod__(self, *a, **k):
            print('divmod', len(a))
            return iter([1, 2])
    c = C(b'%d')
    attempt(lambda: c + c)
    try:
        try: boom()
        except c: pass
    except BaseException as e:
        caught(e)
run(u6)

def u7():
    show(not ((-2)))
run(u7)

def u8():
    x = ["it's"]
    x[20] = bytearray(b'')
    del x[16:1:-3]
    show(x.remove((20)))
    show(x)
run(u8)

def u9():
    show(frozenset([1]).__getattribute__(b'abc', (-1)))
run(u9)

def u10():
    show(([i * i for i in range(4)]) is not ((1e17)))
run(u10)

def u11():
    a, b = [(2**62), {True: bytearray(b'%d'), 2: (complex(1e20, -3)), True: property()}, set([4])]
    show((a, b,))
run(u11)

def u12():
    show(format((2.0**53), '=-#1,.1%'))
run(u12)

def u13():
    show(format('True', '#12b'))
run(u13)

def u14():
    x = bytearray(b'abc')
    try:
        show(x.capitalize((2), (10)))
        x[4] = b'"\''
        x[:0:0] |= (-10)
    finally:
        show(x)
run(u14)

def u15():
    def f():
        return log(4)
        with Manager(4, False) as m4:
            raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
            raise ValueError('m')
    show(f())
run(u15)

def u16():
    a, b, c = (2**31-1)
    show((a, b, c,))
run(u16)

def u17():
    show([].count((3), (4), frozenset([8, 16])))
run(u17)

def u18():
    show(('3.5e2').islower((5), (16)))
run(u18)

def u19():
    a, b = ((2**31-1), b'12', )
    show((a, b,))
run(u19)

def u20():
    class C(set):
        def __len__(self, *a, **k):
            print('len', len(a))
            return (-10)
    c = C((len, ))
    attempt(lambda: [].extend(c))
    try:
        c[0] = 1
    except BaseException as e:
        caught(e)
    attempt(lambda: c << 1)
run(u20)

def u21():
    x = {None: {}, 2**70: {}, 1.0: True, True: (2), 'a': "it's"}
    del x['a']
    x[2**70] = (20)
    show(x)
run(u21)

def u22():
    show(slice(1, 10, 2).indices((-1), (1), ({"a": 1}.values())))
run(u22)

def u23():
    show((ZeroDivisionError) | (True))
run(u23)

def u24():
    show((i for i in (1, 2, 3)).close(frozenset([-1, True, -1]), '\u0663', (4), True))
run(u24)

def u25():
    show(('a') << (1))
run(u25)

def u26():
    show((-1.5-0j).conjugate((-3)))
run(u26)

def u27():
    show(('%d %s') is (frozenset([5, 8, -2])))
run(u27)

def u28():
    show(frozenset([1, -3, 2]).union())
run(u28)

def u29():
    x = {}
    try:
        x['b'] = [bytearray(b'a b c'), [(i, -i) for i in range(4)], (0j), float('nan'), ((5), list[int], (1e16), )]
        x[2**70] = (10)
        show(x.setdefault(float('nan')))
    finally:
        show(x)
run(u29)

def u30():
    show(True.from_bytes((-10), {None: (complex(1e20, -3)), -1: (0)}))
run(u30)

def u31():
    def f(a=type, b=True, /, *args, k=(-1), **kw):
        return sorted(locals().items())
    show(f((63), '0x1F'))
run(u31)

def u32():
    show(((reversed([1, 2]))) == ((2+0j)))
run(u32)

def u33():
    show(format((1), ' < 5,.20b'))
run(u33)

def u34():
    def f(a, /, **kw):
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f(b'Hello World', frozenset([10]), b=2, z=3))
run(u34)

def u35():
    show((1+2j).conjugate((8)))
run(u35)

def u36():
    show(((3), (-3), ).index((10**19+1)))
run(u36)

def u37():
    def f(a, b, *, z=1):
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f((16), (99999.5), float('nan'), (-2), **{'a': 7, 'w': 8}, a=1))
run(u37)

def u38():
    show(round('-12', -1))
run(u38)

def u39():
    show((frozenset([True, 4, 2, 5, 3])) ^ ((2)))
run(u39)

