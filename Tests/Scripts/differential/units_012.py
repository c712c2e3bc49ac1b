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
    show(type(int.__or__))
run(u0)

def u1():
    show(True.to_bytes((2**61), (-10), (10)))
run(u1)

def u2():
    class C(type):
        def __mul__(self, *a, **k):
            print('mul', len(a))
            return {2: str, 'key': (2.0**53)}
        __eq__ = (2**63)
    c = C([i * i for i in range(9)])
    attempt(lambda: bool(c))
    attempt(lambda: c[1:2])
    attempt(lambda: isinstance(c, C))
    attempt(lambda: [3, 1].index(c))
    try:
        try: boom()
        except c: pass
    except BaseException as e:
        caught(e)
run(u2)

def u3():
    x = {-1: bytearray(b'%d'), 2: ''}
    show(x.get((-0.00001234), (['\u0301e', '  x '], [(i, -i) for i in range(9)], (10**19+1), )))
    del x[True]
    show(x)
run(u3)

def u4():
    show(SystemError('Abc Def', (range(10, 0, -3)), [i * i for i in range(4)], sep=True))
run(u4)

def u5():
    show(ValueError(1, "x").add_note((16), True))
run(u5)

def u6():
    show(({'b': 'True'}) << ('a'))
run(u6)

def u7():
    class C(float):
        def __rmul__(self, *a, **k):
            print('rmul', len(a))
            return None
        def __ror__(self, *a, **k):
            print('ror', len(a))
            return 's'
        def __floor__(self, *a, **k):
            print('floor', len(a))
            return (3.14159)
        def __getattribute__(self, *a, **k):
            print('getattribute', len(a))
            return NotImplemented
    c = C((20))
    attempt(lambda: c >= 2)
    attempt(lambda: ','.join([c]))
    attempt(lambda: c[0])
    attempt(lambda: c != c)
    attempt(lambda: isinstance(1, C))
run(u7)

def u8():
    show('%(b)3.2% %(a).2g' % {'a': (2), 'b': '\U0001f600!'})
run(u8)

def u9():
    show(bytes((0.0)))
run(u9)

def u10():
    show(slice(1, 10, 2).indices((16), (16), (-1.5-0j), (3)))
run(u10)

def u11():
    show(type(type.__str__))
run(u11)

def u12():
    show(f"""<{((0.1))!s}>""")
run(u12)

def u13():
    x = set([10, 6])
    show(x.union((8)))
    show(x)
run(u13)

def u14():
    class C(type):
        def __pow__(self, *a, **k):
            print('pow', len(a))
            return iter([1, 2])
        def __iter__(self, *a, **k):
            print('iter', len(a))
            return True
    c = C()
    try:
        c *= 2
        show(c)
    except BaseException as e:
        caught(e)
    try:
        match c:
            case [a, b]: show(a)
            case {"k": v}: show(v)
            case _: print("no")
    except BaseException as e:
        caught(e)
run(u14)

def u15():
    show(iter([1, 2, 3]).__format__((10), (-3), True, ()))
run(u15)

def u16():
    show(range(5)[:-2**63])
run(u16)

def u17():
    show({1: 2, "a": 3}.keys().isdisjoint((8), (-2), (1), [(2.5), '{0!r:>10}', (1)]))
run(u17)

def u18():
    show((8).keys)
run(u18)

def u19():
    show(range(5)[None:4])
run(u19)

def u20():
    class C(str):
        def __instancecheck__(self, *a, **k):
            print('instancecheck', len(a))
            return self
        def __gt__(self, *a, **k):
            print('gt', len(a))
            return None
    c = C()
    try:
        a, b = c
        show(a)
    except BaseException as e:
        caught(e)
    try:
        c[0] = 1
    except BaseException as e:
        caught(e)
run(u20)

def u21():
    show(((2)) // ({'a': '  x ', -1: '  x ', 'a': (-1.5), 1.0: slice(None), 'a': ' 42 '}))
run(u21)

def u22():
    show(f"""<{('nan')!s:{1 + 4}}>""")
run(u22)

def u23():
    show(f"""<{((2**63-1))=}>""")
run(u23)

def u24():
    show(((1e100)) < ((1+2j)))
run(u24)

def u25():
    exec("def f():\n    try:\n        x1 = Noisy(0)\n            log(1)\n            log(6)\n        log(9)\n        try:\n            log(11)\n            raise ValueError('m')\n            return \n        except* Exception as e:\n            print(repr(e))\n            log(22)\n    except* ValueError as e:\n        print(repr(e))\n        log(23)\n    log(26)\n    log(29)\nshow(f())")
run(u25)

def u26():
    x = bytearray(b'"\'')
    try:
        x ^= []
    finally:
        show(x)
run(u26)

def u27():
    class C(Exception):
        def __iadd__(self, *a, **k):
            print('iadd', len(a))
            return None
        def __class_getitem__(self, *a, **k):
            print('class_getitem', len(a))
            return NotImplemented
        def __mul__(self, *a, **k):
            print('mul', len(a))
            return None
        def __int__(self, *a, **k):
            print('int', len(a))
            return 1
        __slots__ = ()
    c = C()
    attempt(lambda: bool(c))
    attempt(lambda: issubclass(C, C))
run(u27)

def u28():
    a, b, c = ((-3), )
    show((a, b, c,))
run(u28)

def u29():
    *a, b = set([])
    show((a, b,))
run(u29)

def u30():
    show((False) in ((31)))
run(u30)

def u31():
    show('%(a) +.2y' % ('0x1F',))
run(u31)

def u32():
    show(ord([{None: '\xe9t\xe9', -1: (10), 'key': b'a', 1.0: (3.14159), True: KeyError("k")}, bytearray(b'ab' * 3)], (2**63-1), (3), (20)))
run(u32)

def u33():
    x = [(0.5), '\t1\t2', (63)]
    del x[-2]
    show(x)
run(u33)

def u34():
    def f(*args, k):
        return sorted(locals().items())
    show(f((complex(1e20, -3))))
run(u34)

def u35():
    class C(list):
        def __instancecheck__(self, *a, **k):
            print('instancecheck', len(a))
            return iter([1, 2])
        __slots__ = ('a',)
    c = C(['ab' * 3, (-0.0)])
    attempt(lambda: c + 1)
    attempt(lambda: 1 in c)
    attempt(lambda: [1] * c)
    attempt(lambda: 2 ** c)
    attempt(lambda: {1: 2}.get(c))
run(u35)

def u36():
    show(True.to_bytes(True))
run(u36)

def u37():
    class C(int):
        def __invert__(self, *a, **k):
            print('invert', len(a))
            return (-2)
        def __ge__(self, *a, **k):
            print('ge', len(a))
            return 's'
    c = C((0.5))
    attempt(lambda: '%d' % c)
    attempt(lambda: c - 1)
    try:
        del c
    except BaseException as e:
        caught(e)
run(u37)

def u38():
    show(memoryview(b"abcdef")[[b'\x00\xff']])
run(u38)

def u39():
    a, *b, c = []
    show((a, b, c,))
run(u39)

