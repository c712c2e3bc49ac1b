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
    x = [(5), frozenset([10, 2, 2])]
    try:
        del x[-10]
        x[None:] = [[[i] * i for i in range(0)], ['aXbXc', ValueError, (1e23), P, range(5)], (1e100)]
    finally:
        show(x)
run(u0)

def u1():
    a, (b, *c) = (-0.00001234)
    show((a, b, c,))
run(u1)

def u2():
    show(iter())
run(u2)

def u3():
    show(+(dict.fromkeys))
run(u3)

def u4():
    x = ['', (2.5), (10), (4), (-3)]
    try:
        x['a':None:] |= (1)
        show(x.clear((1)))
    finally:
        show(x)
run(u4)

def u5():
    def f(a=[(range(2**64, 2**65, 2**63)), b'\n\t\\'], b='\u0663'):
        return sorted(locals().items())
    show(f())
run(u5)

def u6():
    show(('a\nb\r\nc') // (object))
run(u6)

def u7():
    x = set([6])
    x += 1
    show(x)
run(u7)

def u8():
    show(('0x1F')[0:])
run(u8)

def u9():
    show(type((lambda x, y=2: (x, y)).__format__))
run(u9)

def u10():
    show(format('1_000', ' 05E'))
run(u10)

def u11():
    show((None) // ((0)))
run(u11)

def u12():
    show(((-float('inf'))) << (2))
run(u12)

def u13():
    x = []
    show(x.remove('1_000', **None))
    show(x)
run(u13)

def u14():
    class C(int):
        def __next__(self, *a, **k):
            print('next', len(a))
            return iter([1, 2])
        def __rmod__(self, *a, **k):
            print('rmod', len(a))
            return 1
        __slots__ = ()
    c = C((255))
    attempt(lambda: '%d' % c)
    attempt(lambda: sorted(c))
run(u14)

def u15():
    show(bytes((1e-5)))
run(u15)

def u16():
    show(ascii((10**19+1)))
run(u16)

def u17():
    class C(Exception):
        def __ne__(self, *a, **k):
            print('ne', len(a))
            return None
        __slots__ = ('x', '__weakref__')
    c = C()
    attempt(lambda: iter(c))
    try:
        del c.x
    except BaseException as e:
        caught(e)
    attempt(lambda: next(c))
run(u17)

def u18():
    show(f"""<{((1e-4))!s:{1 + 4}}>""")
run(u18)

def u19():
    show(('{} {0}').islower((0), list, reverse=b''))
run(u19)

def u20():
    class C(float):
        def __lshift__(self, *a, **k):
            print('lshift', len(a))
            return iter([1, 2])
        def __getitem__(self, *a, **k):
            print('getitem', len(a))
            return True
        def __format__(self, *a, **k):
            print('format', len(a))
            return NotImplemented
        def __lt__(self, *a, **k):
            print('lt', len(a))
            return NotImplemented
        def __iadd__(self, *a, **k):
            print('iadd', len(a))
            return iter([1, 2])
        def __set_name__(self, *a, **k):
            print('set_name', len(a))
            return 's'
    c = C()
    attempt(lambda: c[0])
    try:
        del c
    except BaseException as e:
        caught(e)
run(u20)

def u21():
    def f(a=True, b=(1000), *, z=1, **kw):
        return sorted(locals().items())
    show(f('True'))
run(u21)

def u22():
    def f(a, /, b, c, *args, k):
        return sorted(locals().items())
    show(f([(-0.00001234), (lambda x: x), (6)], (1e-5), (8)))
run(u22)

def u23():
    show(pow((1), (6)))
run(u23)

def u24():
    show(format((1.7976931348623157e308), 'é>.20'))
run(u24)

def u25():
    show(((-1)) * (20))
run(u25)

def u26():
    show('%#+10F' % ((-float('inf')),))
run(u26)

def u27():
    show(ProcessLookupError('a', [set([-2, 1]), (10), (6)], '1e400', True))
run(u27)

def u28():
    show(b'%(a)+*%' % [])
run(u28)

def u29():
    show(slice(1, 10, 2).__gt__())
run(u29)

def u30():
    show(f"""<{((0.0))=:>8}>""")
run(u30)

def u31():
    show({1: 2, "a": 3}.items().isdisjoint((5), *((100), )))
run(u31)

def u32():
    class C(dict):
        def __gt__(self, *a, **k):
            print('gt', len(a))
            return NotImplemented
        def __setattr__(self, *a, **k):
            print('setattr', len(a))
            return boom()
    c = C([(i, -i) for i in range(1)])
    attempt(lambda: next(c))
    attempt(lambda: 1 in c)
    attempt(lambda: {**c})
run(u32)

def u33():
    show(((4)) | ('x' * 40))
run(u33)

def u34():
    x = {'a': 'x' * 40, 1: 'x' * 40}
    x[(1, 2)] += 1
    show(x.copy())
    show(x[1.0])
    show(x)
run(u34)

def u35():
    show(range(0)[:0])
run(u35)

def u36():
    show((b'%d') is (((3), True, ({"a": 1}.values()), '%d %s', (-3), )))
run(u36)

def u37():
    show(('Abc Def')[None:0])
run(u37)

def u38():
    show(((-2**62)) ^ (((1), {}, set([-10, 0, -2]), float('inf'), frozenset([10, -3]), )))
run(u38)

def u39():
    class C:
        def __lshift__(self, *a, **k):
            print('lshift', len(a))
            return None
        def __get__(self, *a, **k):
            print('get', len(a))
            return boom()
        def __del__(self, *a, **k):
            print('del', len(a))
            return None
    c = C()
    attempt(lambda: c + 1)
    attempt(lambda: c != c)
run(u39)

