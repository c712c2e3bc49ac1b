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
    [a, b, *c] = (0.0)
    show((a, b, c,))
run(u0)

def u1():
    show(('\xb2') is ('1_000'))
run(u1)

def u2():
    x = bytearray(b'%d')
    x[:-2**63-1] = frozenset([])
    show(x.rindex((4)))
    x[6] = ['\u0663']
    show(x)
run(u2)

def u3():
    show(OSError(2, "no").add_note((5e-324), (-10), (-10)))
run(u3)

def u4():
    show(((-3)) // ((3)))
run(u4)

def u5():
    x = {(1, 2): (5), True: '\x00\x7f\x80'}
    x['a'] += 1
    show(x)
run(u5)

def u6():
    show(((complex('nan'))) <= ((16)))
run(u6)

def u7():
    class C(int):
        def __init__(self, *a, **k):
            print('init', len(a))
            return True
        def __complex__(self, *a, **k):
            print('complex', len(a))
            return self
    c = C((16))
    attempt(lambda: bool(c))
    try:
        x = [1]
        x += c
        show(x)
    except BaseException as e:
        caught(e)
    try:
        while c: break
    except BaseException as e:
        caught(e)
run(u7)

def u8():
    show((i for i in (1, 2, 3)).throw((-3), len, bytearray(b'ab' * 3)))
run(u8)

def u9():
    def f():
        try:
            with Manager(0, False) as m3:
                try:
                    n1 = 1
                    while n1:
                        n1 -= 1
                        break
                    else:
                        log(6)
                        raise ValueError(1)
                    try:
                        return 1
                        log(18)
                    except OSError as e:
                        return log(24)
                        raise OSError
                    else:
                        log(31)
                except* ValueError as e:
                    print(repr(e))
                    log(33)
                log(34)
        except* (KeyError, TypeError) as e:
            print(repr(e))
            log(38)
    show(f())
run(u9)

def u10():
    show((99999.5).__getformat__((-2), (16)))
run(u10)

def u11():
    def f():
        if 0: yield
        n3 = 3
        while n3:
            n3 -= 1
            n2 = 3
            while n2:
                n2 -= 1
                n1 = 1
                while n1:
                    n1 -= 1
                    yield from [5, 6]
                else:
                    raise OSError(1)
                    break
                if flip():
                    if flip(): continue
                    yield from [5, 6]
                else:
                    break
                    log(26)
            else:
                for i1 in range(1):
                    if flip(): continue
                    if flip(): continue
                    yield 1
                else:
                    break
                    break
                try:
                    continue
                    yield 
                except KeyError as e:
                    yield from [5, 6]
                    print("sent", (yield 4))
                    raise KeyError('m')
                finally:
                    print("sent", (yield 4))
        log(73)
    show(list(f()))
run(u11)

def u12():
    show(frozenset([3, 4]).isdisjoint('ab' * 3, (0.0), *[(4), (-1.5)]))
run(u12)

def u13():
    show(repr((-1), (-1.5-0j), '\u0130', b'ab' * 3))
run(u13)

def u14():
    show(f"""<{(b'Hello World')=}>""")
run(u14)

def u15():
    show(ValueError(1, "x").with_traceback((-10), ({1: 2}.items())))
run(u15)

def u16():
    show(f"""<{((1e-4))!s:{1 + 4}}>""")
run(u16)

def u17():
    show(((-3)) << (-10))
run(u17)

def u18():
    show(round('\u0130', 6))
run(u18)

def u19():
    show((b'"\'')[frozenset([True, -3, 10])])
run(u19)

def u20():
    def f(a, b, c, *args, k=(0)):
        return sorted(locals().items())
    show(f((1+2j), b'%d', (123456789.125), **{'a': 7, 'w': 8}, k=4))
run(u20)

def u21():
    (a, b), c = 'a\x1cb\x85c\u2028d'
    show((a, b, c,))
run(u21)

def u22():
    show(property(lambda self: 1).deleter())
run(u22)

def u23():
    show(enumerate("abc").__le__((5), (-1.5-0j)))
run(u23)

def u24():
    def f(a):
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f('\u0130', b'a b c', (0), (1/3)))
run(u24)

def u25():
    *a, b = [set([8, 20, 1, 4, 2])]
    show((a, b,))
run(u25)

def u26():
    show(('0x1F') * ([i * i for i in range(0)]))
run(u26)

def u27():
    def f():
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f('True', (2), q=5))
run(u27)

def u28():
    show([set([]), (5e-324), ((8), '', (complex(1e20, -3)), ), '', (1)].sort(True))
run(u28)

def u29():
    class C(type):
        def __matmul__(self, *a, **k):
            print('matmul', len(a))
            return frozenset([16, True, -1])
        def __getattribute__(self, *a, **k):
            print('getattribute', len(a))
            return boom()
        def __iadd__(self, *a, **k):
            print('iadd', len(a))
            return iter([1, 2])
        def __hash__(self, *a, **k):
            print('hash', len(a))
            return -1
    c = C()
    attempt(lambda: next(c))
    try:
        x = [3, 1, 2]
        x[c:] = [5]
        show(x)
    except BaseException as e:
        caught(e)
run(u29)

def u30():
    show((1000).nmae)
run(u30)

def u31():
    show('%- 3.2g %3c' % (1))
run(u31)

def u32():
    show('<{1}>'.format((8), a=(0.5)))
run(u32)

def u33():
    def f():
        log(1)
    show(f())
run(u33)

def u34():
    def f():
        return log(4)
        log(6)
    show(f())
run(u34)

def u35():
    show(type(P().__str__))
run(u35)

def u36():
    class C(tuple):
        def __index__(self, *a, **k):
            print('index', len(a))
            return NotImplemented
        def __delitem__(self, *a, **k):
            print('delitem', len(a))
            return True
        def __round__(self, *a, **k):
            print('round', len(a))
            return boom()
        def __setattr__(self, *a, **k):
            print('setattr', len(a))
            return iter([1, 2])
        def __instancecheck__(self, *a, **k):
            print('instancecheck', len(a))
            return 'ab' * 3
        def __radd__(self, *a, **k):
            print('radd', len(a))
            return iter([1, 2])
    c = C()
    try:
        c |= 1
        show(c)
    except BaseException as e:
        caught(e)
    try:
        a, b = c
        show(a)
    except BaseException as e:
        caught(e)
run(u36)

def u37():
    def f(**kw):
        return sorted(locals().items())
    show(f.__defaults__)
    show(f.__kwdefaults__)
    show(f.__code__.co_varnames)
    show(f((4), (10**18), (2**61), 'a,b,,c'))
run(u37)

def u38():
    show(round((-2**63), 2**70))
run(u38)

def u39():
    show(P().keys)
run(u39)

