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
    def f(a, b=(6)):
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f(frozenset([16])))
run(u0)

def u1():
    show((b'12')[(100)])
run(u1)

def u2():
    [a, b, *c] = bytearray(b'a')
    show((a, b, c,))
run(u2)

def u3():
    show(({(1, 2): (-2), 1: (63), 1.0: '  x '}).x)
run(u3)

def u4():
    show(f"""<{((3**70)):>8}>""")
run(u4)

def u5():
    a, b, c = frozenset([-10, True, 10])
    show((a, b, c,))
run(u5)

def u6():
    x = bytearray(b'%d')
    try:
        x[True] = (5)
        x[16] += (-1)
        x[20::5] = set([-10, 3, True, 8, 20])
    finally:
        show(x)
run(u6)

def u7():
    a, b, c = ()
    show((a, b, c,))
run(u7)

def u8():
    show(((-7)) == ((2**62)))
run(u8)

def u9():
    show(((-1)) | ('{0!r:>10}'))
run(u9)

def u10():
    show(ModuleNotFoundError((0.5), (ValueError(1, 2)), (8)))
run(u10)

def u11():
    show(type((lambda x, y=2: (x, y)).__eq__))
run(u11)

def u12():
    show(([].append) + ((2.0**53)))
run(u12)

def u13():
    show(((complex(1e20, -3))) // ('123'))
run(u13)

def u14():
    def f():
        return sorted(locals().items())
    show(f((1e-5)))
run(u14)

def u15():
    show(((0.5)) | ((8)))
run(u15)

def u16():
    show(repr('a\nb\r\nc', (-2**31-1)))
run(u16)

def u17():
    show(('1e400')[True])
run(u17)

def u18():
    def f(a=(1+2j), b='-12', c=set([2, 1, 5, 0, 16]), *args):
        return sorted(locals().items())
    show(f((63), (20)))
run(u18)

def u19():
    show(SystemError())
run(u19)

def u20():
    show(((int | str)) << (0.5))
run(u20)

def u21():
    show(format((3**70), '>30,.10x'))
run(u21)

def u22():
    class C(list):
        def __rdivmod__(self, *a, **k):
            print('rdivmod', len(a))
            return 's'
        def __matmul__(self, *a, **k):
            print('matmul', len(a))
            return ''
        def __getattribute__(self, *a, **k):
            print('getattribute', len(a))
            return self
        def __rmul__(self, *a, **k):
            print('rmul', len(a))
            return None
    c = C((1e23))
    try:
        a, *b = c
        show(b)
    except BaseException as e:
        caught(e)
    try:
        c |= 1
        show(c)
    except BaseException as e:
        caught(e)
    attempt(lambda: zip(c))
run(u22)

def u23():
    show(((2)) ^ (bytearray(b'\xc3\xa9')))
run(u23)

def u24():
    show({'a': set([1, -10, 8]), True: (20), (1, 2): True}.items((6), True))
run(u24)

def u25():
    show(+('\xe9t\xe9'))
run(u25)

def u26():
    def f():
        if 0: yield
        log(3)
        raise ValueError
    g = f()
    next(g, None)
    del g
run(u26)

def u27():
    class C:
        def __and__(self, *a, **k):
            print('and', len(a))
            return (2.0**53)
        __slots__ = ('a',)
        __eq__ = (99999.5)
    c = C()
    try:
        a, *b = c
        show(b)
    except BaseException as e:
        caught(e)
    attempt(lambda: sorted(c))
    try:
        with c as w: show(w)
    except BaseException as e:
        caught(e)
run(u27)

def u28():
    class C(float):
        def __format__(self, *a, **k):
            print('format', len(a))
            return None
        def __rmul__(self, *a, **k):
            print('rmul', len(a))
            return []
        def __exit__(self, *a, **k):
            print('exit', len(a))
            return NotImplemented
        def __delattr__(self, *a, **k):
            print('delattr', len(a))
            return boom()
        def __class_getitem__(self, *a, **k):
            print('class_getitem', len(a))
            return ((-0j), type(None), )
        def __rmod__(self, *a, **k):
            print('rmod', len(a))
            return 1
    c = C((20))
    attempt(lambda: format(c, '>3'))
    try:
        match c:
            case [a, b]: show(a)
            case {"k": v}: show(v)
            case _: print("no")
    except BaseException as e:
        caught(e)
    try:
        try: boom()
        except c: pass
    except BaseException as e:
        caught(e)
    try:
        assert c
    except BaseException as e:
        caught(e)
    try:
        while c: break
    except BaseException as e:
        caught(e)
run(u28)

def u29():
    show(+(((1.7976931348623157e308), )))
run(u29)

def u30():
    class C(str):
        def __delitem__(self, *a, **k):
            print('delitem', len(a))
            return [(0), (ValueError(1, 2)), '3.5e2']
        def __del__(self, *a, **k):
            print('del', len(a))
            return bytearray(b'Hello World')
    c = C('"q"')
    attempt(lambda: c[0])
    attempt(lambda: abs(c))
run(u30)

def u31():
    show(ChildProcessError())
run(u31)

def u32():
    def f():
        if 0: yield
        log(2)
    for v in f(): print("got", v)
run(u32)

def u33():
    show(ChildProcessError((-1.5-0j), (1e-4), ((20), ), (-3)))
run(u33)

def u34():
    show(repr('\u0663'))
run(u34)

def u35():
    show(None.__format__((4)))
run(u35)

def u36():
    x = bytearray(b'\xc3\xa9')
    x[-3] = (8)
    show(x.fromhex((6)))
    x[None:0:] = [(2.0**53), (-1.5-0j), (slice(1, 5, 2))]
    show(x)
run(u36)

def u37():
    class C(type):
        def __new__(self, *a, **k):
            print('new', len(a))
            return None
        def __matmul__(self, *a, **k):
            print('matmul', len(a))
            return [str(i) for i in range(1)]
        __slots__ = ('x', '__weakref__')
    c = C([i * i for i in range(0)])
    attempt(lambda: repr(c))
    try:
        x = [1, 2]
        x[c] = 3
        show(x)
    except BaseException as e:
        caught(e)
run(u37)

def u38():
    x = {'b': float('nan'), 'key': (2**62-1)}
    try:
        x |= [[i] * i for i in range(4)]
        x[1.0] = (1)
        x[2] += 1
    finally:
        show(x)
run(u38)

def u39():
    show(frozenset([-3, 3, 16]).issubset((4), (4), *((-float('inf')), 'nan', (-0j), ((map(str, [1, 2])), 'x' * 40, ), b'', )))
run(u39)

