# __str__, __repr__, __format__, __int__, __float__, __bytes__, __bool__, __call__, __new__.
class T:
    def __repr__(self): return 'repr'
    def __str__(self): return 'str'
    def __format__(self, spec): return 'fmt(%s)' % spec
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __complex__(self): return 1j
    def __bytes__(self): return b'bytes'
    def __call__(self, *a, **k): return a, k
t = T()
print(t, repr(t), [t], f'{t} {t!r} {t!s} {t:>5} {t!r:>6}', format(t, 'x'), '{:y} {!r}'.format(t, t), '%s %r %d %.1f' % (t, t, t, t), int(t), float(t), bytes(t), complex(t), t(1, k=2), callable(t), str({1: t}))
class OnlyRepr:
    def __repr__(self): return 'only repr'
print(OnlyRepr(), str(OnlyRepr()), f'{OnlyRepr()}', format(OnlyRepr()))
class OnlyStr:
    def __str__(self): return 'only str'
print(OnlyStr(), repr(OnlyStr())[:25])
class Bad:
    def __repr__(self): return 5
    def __str__(self): return None
    def __int__(self): return 'x'
    def __float__(self): return 1
    def __bytes__(self): return 'x'
    def __format__(self, s): return 5
    def __index__(self): return 1.5
    def __iter__(self): return 1
for f in (repr, str, int, float, bytes, format, bin, list, hash):
    try: print(f(Bad()) == hash(5) or 'hashable')
    except TypeError as e: print(f.__name__, e)
try: format(object(), 'x')
except TypeError as e: print(e)
class New:
    def __new__(cls, *a):
        print('new', a)
        return super().__new__(cls) if a else 'not an instance'
    def __init__(self, *a): print('init', a)
print(type(New(1)).__name__, New())
class Int(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(self, o): return Int(int(self) + o)
i = Int(5); print(i, i + 1, type(i + 1).__name__, type(i - 1).__name__, i == 10, isinstance(i, int), repr(i))
class S(str):
    def shout(self): return self.upper() + '!'
s = S('hi'); print(s.shout(), type(s.upper()).__name__, s + 'x', len(s), {s: 1}['hi'])
class Li(list):
    def __getitem__(self, i): return 'got'
    def __len__(self): return 99
l = Li([1, 2]); print(l[0], len(l), list(l), l, bool(Li()))
class Ini:
    def __init__(self): return 5
try: Ini()
except TypeError as e: print(e)
class Tu(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
print(Tu(1, 2), Tu(1, 2) == (1, 2), type(Tu(1, 2)[:]).__name__)
