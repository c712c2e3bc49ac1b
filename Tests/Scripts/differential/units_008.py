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
    show(format('abc', 'é< 012d'))
run(u0)

def u1():
    x = set([])
    try:
        show(x.issuperset((16)))
        show(x.intersection((1.0), (10)))
        show(x.discard(sep=False))
    finally:
        show(x)
run(u1)

def u2():
    class C(type):
        def __gt__(self, *a, **k):
            print('gt', len(a))
            return 's'
        def __floordiv__(self, *a, **k):
            print('floordiv', len(a))
            return NotImplemented
        def __divmod__(self, *a, **k):
            print('divmod', len(a))
            return NotImplemented
        __slots__ = ()
    c = C((5))
    attempt(lambda: c(1, 2))
    attempt(lambda: c[0])
    attempt(lambda: c and 3)
run(u2)

def u3():
    show(((8)) in (set([-2])))
run(u3)

def u4():
    show(((1e16)) << (1))
run(u4)

def u5():
    show((-0j).__complex__(b'a b c', (-2)))
run(u5)

def u6():
    x = set([0, 20, 8])
    try:
        show(x.copy((10)))
        show(x.copy((-10), (1), (-2)))
    finally:
        show(x)
run(u6)

def u7():
    show(slice(1, 10, 2).indices((20)))
run(u7)

def u8():
    def f(**kw):
        return sorted(locals().items())
    show(f((6), (1), (0.1), [].append))
run(u8)

def u9():
    x = bytearray(b'a')
    try:
        show(x.center((-1)))
        x[:2**64] = [(1.0), len, NotImplemented]
    finally:
        show(x)
run(u9)

def u10():
    def f():
        if 0: yield
        with Manager(0, False) as m4:
            return 
            yield 1
    g = f()
    next(g)
    show(g.throw(ValueError("thrown")))
run(u10)

def u11():
    class C(str):
        def __instancecheck__(self, *a, **k):
            print('instancecheck', len(a))
            return True
        def __missing__(self, *a, **k):
            print('missing', len(a))
            return self
        __slots__ = ('a',)
    c = C()
    attempt(lambda: int(c))
    try:
        assert c
    except BaseException as e:
        caught(e)
    try:
        try: boom()
        except c: pass
    except BaseException as e:
        caught(e)
    attempt(lambda: c['k'])
    attempt(lambda: c == 1)
run(u11)

def u12():
    show([['\u01c6', 'a,b,,c', b'%d']].remove(end=(1j)))
run(u12)

def u13():
    show(enumerate("abc").__le__((4), '\ufb01', (-2)))
run(u13)

def u14():
    def f():
        return sorted(locals().items())
    show(f(frozenset([8]), b'\xc3\xa9', '\ufb01', q=5, **{'a': 7, 'w': 8}))
run(u14)

def u15():
    show(set([10, 8]).pop(b'"\'', (10)))
run(u15)

def u16():
    show(enumerate("abc").__ne__(True))
run(u16)

def u17():
    a, b, c = (256)
    show((a, b, c,))
run(u17)

def u18():
    class C(int):
        def __ceil__(self, *a, **k):
            print('ceil', len(a))
            return iter([1, 2])
        def __rpow__(self, *a, **k):
            print('rpow', len(a))
            return True
    c = C((3))
    attempt(lambda: repr(c))
    attempt(lambda: -c)
    attempt(lambda: 'abc'[c:])
    attempt(lambda: enumerate(c))
    attempt(lambda: iter(c))
run(u18)

def u19():
    show(('\U0001f600!') % ('Abc Def'))
run(u19)

def u20():
    show(property(lambda self: 1).setter((20), (16), range(0), (-1), **None))
run(u20)

def u21():
    show(PendingDeprecationWarning((2)))
run(u21)

def u22():
    class C(Exception):
        def __setattr__(self, *a, **k):
            print('setattr', len(a))
            return 's'
    c = C(KeyError("k"))
    attempt(lambda: issubclass(C, C))
    try:
        x = [1, 2]
        x[c] = 3
        show(x)
    except BaseException as e:
        caught(e)
    attempt(lambda: isinstance(3, c))
run(u22)

def u23():
    show(bytearray(b'\xc3\xa9')[:-2**63:])
run(u23)

def u24():
    class C:
        def __bool__(self, *a, **k):
            print('bool', len(a))
            return iter([1, 2])
        def __iadd__(self, *a, **k):
            print('iadd', len(a))
            return iter([1, 2])
        def __format__(self, *a, **k):
            print('format', len(a))
            return iter([1, 2])
        __slots__ = ('a',)
    c = C()
    attempt(lambda: hasattr(c, 'z'))
    try:
        x = [1, 2]
        x[c] = 3
        show(x)
    except BaseException as e:
        caught(e)
    attempt(lambda: {c})
run(u24)

def u25():
    show(str(set([1, 8, -3, 8, 8]), int.__add__, bytearray(b'ab' * 3), frozenset([16, 3, 8, 5, -2])))
run(u25)

def u26():
    show(f"""<{(float('inf')):>8}>""")
run(u26)

def u27():
    show(format('\u0301e', '*<#0N'))
run(u27)

def u28():
    show(((-128)) > ('\x00\x7f\x80'))
run(u28)

def u29():
    show(round(float('nan'), 4))
run(u29)

def u30():
    class C(float):
        def __ror__(self, *a, **k):
            print('ror', len(a))
            return ((-10**30), memoryview(b"abc"), )
        def __iadd__(self, *a, **k):
            print('iadd', len(a))
            return iter([1, 2])
        def __del__(self, *a, **k):
            print('del', len(a))
            return iter([1, 2])
    c = C('\xe9t\xe9')
    attempt(lambda: c <= c)
    attempt(lambda: bin(c))
    try:
        del c[0]
    except BaseException as e:
        caught(e)
run(u30)

def u31():
    show(((0)) % ('\xe9t\xe9'))
run(u31)

def u32():
    class C(tuple):
        def __mod__(self, *a, **k):
            print('mod', len(a))
            return 1
        def __bytes__(self, *a, **k):
            print('bytes', len(a))
            return (99999.5)
        def __delattr__(self, *a, **k):
            print('delattr', len(a))
            return NotImplemented
        def __delitem__(self, *a, **k):
            print('delitem', len(a))
            return iter([1, 2])
        def __next__(self, *a, **k):
            print('next', len(a))
            return b'Hello World'
        def __rmod__(self, *a, **k):
            print('rmod', len(a))
            return 1
    c = C('Abc Def')
    attempt(lambda: divmod(2, c))
    try:
        c += 1
        show(c)
    except BaseException as e:
        caught(e)
run(u32)

def u33():
    x = bytearray(b'\xc3\xa9')
    show(x.decode((-1), (-1)))
    show(x)
run(u33)

def u34():
    x = []
    try:
        x[4:-2:None] = ['nan', (20), (1.7976931348623157e308)]
    finally:
        show(x)
run(u34)

def u35():
    x = set([4])
    try:
        x |= [((2), (map(str, [1, 2])), b'', ), (2**63-1), (0)]
        x ^= bytearray(b'\n\t\\')
        show(x.issuperset())
    finally:
        show(x)
run(u35)

def u36():
    x = bytearray(b'12')
    x[0:0] = [[].append, '\ud800', ['\u0301e', type(None), Exception(), (ValueError(1, 2)), 'Abc Def']]
    x[4] = 'inf'
    show(x)
run(u36)

def u37():
    show(f"""<{((99999.5))=}>""")
run(u37)

def u38():
    x = bytearray(b'a b c')
    show(x.rstrip((1)))
    del x[None:1]
    x ^= [(256), {}, (5), bytearray(b''), (4)]
    show(x)
run(u38)

def u39():
    class C(float):
        def __floor__(self, *a, **k):
            print('floor', len(a))
            return iter([1, 2])
        def __setattr__(self, *a, **k):
            print('setattr', len(a))
            return True
        def __abs__(self, *a, **k):
            print('abs', len(a))
            return iter([1, 2])
        def __add__(self, *a, **k):
            print('add', len(a))
            return boom()
    c = C()
    attempt(lambda: bin(c))
    attempt(lambda: ~c)
    attempt(lambda: isinstance(c, C))
    try:
        with c: boom()
    except BaseException as e:
        caught(e)
    try:
        c |= 1
        show(c)
    except BaseException as e:
        caught(e)
run(u39)

