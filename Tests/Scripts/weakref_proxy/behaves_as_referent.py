# Proxies behave as what they stand for.
import weakref


class V:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return ('add', self.v, getattr(o, 'v', o))

    def __radd__(self, o):
        return ('radd', self.v, o)

    def __iadd__(self, o):
        self.v += getattr(o, 'v', o)
        return self

    def __matmul__(self, o):
        return ('matmul', self.v, o)

    def __rmatmul__(self, o):
        return ('rmatmul', self.v, o)

    def __imatmul__(self, o):
        return ('imatmul', self.v, o)

    def __divmod__(self, o):
        return divmod(self.v, o)

    def __rdivmod__(self, o):
        return divmod(o, self.v)

    def __pow__(self, o, m=None):
        return pow(self.v, o, m)

    def __rpow__(self, o):
        return pow(o, self.v)

    def __index__(self):
        return self.v

    def __bool__(self):
        return self.v > 0

    def __str__(self):
        return 'V%d' % self.v

    def __bytes__(self):
        return b'bytes of V'

    def __reversed__(self):
        return iter('reversed')

    def __iter__(self):
        return iter(range(self.v))

    def __contains__(self, x):
        return x == self.v

    def __len__(self):
        return self.v

    def __getitem__(self, i):
        return ('item', i)

    def __format__(self, spec):
        return 'format ' + spec

    def __round__(self, n=None):
        return 'round'

    def __neg__(self):
        return -self.v

    def __abs__(self):
        return abs(self.v)

    def __float__(self):
        return self.v / 2

    def __int__(self):
        return self.v * 10

    def __complex__(self):
        return 1j

    def __enter__(self):
        return 'entered'

    def __exit__(self, *args):
        print('left')


v = V(5)
p = weakref.proxy(v)
print(p + 1, 1 + p, p + p, p @ 2, 2 @ p, divmod(p, 2), divmod(12, p), p ** 2, 2 ** p, pow(p, 2, 7))
print(operator_index := [10, 20, 30, 40, 50, 60][p], hex(p), 'abcdefgh'[p], range(10)[p])
print(bool(p), str(p), bytes(p), list(p), 5 in p, 6 in p, len(p), p[1], p[1:2], -p, abs(p), float(p), int(p))
print(list(reversed(p)), f'{p}', f'{p!s:>5}', '%s %d' % (p, p))
q = p
q += 1
print(type(q).__name__, v.v, q is v)
q = p
q @= 3
print(q)
q = p
q += p
print(v.v, q is v)
for text in ('round(p)', 'complex(p)', 'format(p, "x")', 'p.__enter__()', 'hash(p)', 'p < 1', 'p - 1', 'p()',
             'next(p)', '~p', 'p.missing', 'list(p.__reversed__())', 'isinstance(p, V)', 'type(p).__name__',
             'p.__class__', 'p == v', 'v == p', 'p != v', 'sorted([p])[0] is p', 'callable(p)', 'id(p) == id(v)', 'issubclass(type(p), V)',
             'list(map(str, [p]))', 'sum([1], p)', 'max(p, p) is p', 'p | 1', 'dir(p) == dir(v)', 'vars(p)', 'p.__dict__'):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)
with_errors = []
try:
    with p as inside:
        print(inside)
except Exception as error:
    print(type(error).__name__, error)
p.new = 1
print(v.new, p.new, hasattr(p, 'nothing'), getattr(p, 'nothing', 'default'))
del p.new
print(hasattr(v, 'new'))
try:
    del p.new
except AttributeError as error:
    print(error)
repr_ = repr(p)
print(repr_.startswith('<weakproxy at 0x'), "; to 'V' at 0x" in repr_)


class Callable:
    def __call__(self, *args, **kw):
        return (args, kw)

    def __iter__(self):
        return self

    def __next__(self):
        return 'next'


c = Callable()
pc = weakref.proxy(c)
print(type(pc) is weakref.CallableProxyType, pc(1, x=2), next(pc), callable(pc), isinstance(pc, weakref.ProxyTypes))
pf = weakref.proxy(len_ := lambda x: len(x))
print(pf([1, 2]), pf.__name__)

# Of a dead object, everything raises but repr.
del v, c, q
for text in ('p + 1', '1 + p', 'p == 1', 'str(p)', 'bool(p)', 'len(p)', 'p.x', 'p[0]', 'iter(p)', 'next(p)', '5 in p', 'int(p)',
             'hash(p)', '-p', 'p @ 1', 'isinstance(p, V)', 'isinstance(p, int)', 'repr(p)[:13], repr(p)[-7:]', 'callable(p)', 'divmod(p, 1)',
             'pow(p, 1, 2)', 'f"{p}"', 'p.__class__', 'type(p)', 'dir(p)', 'p is p', 'bytes(p)', 'list(reversed(p))', 'pc()', 'setattr(p, "x", 1)', 'p[:]'):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)
for statement in ('p += 1', 'p[0] = 1', 'del p[0]', 'del p.x', 'p @= 1', 'for x in p: pass', 'a, b = p', 'print(*p)'):
    try:
        exec(statement, {'p': p})
    except Exception as error:
        print(statement, '->', type(error).__name__, error)
text = weakref.proxy(A := type('A', (), {}))
print(type(text).__name__, text.__name__, text().__class__.__name__)
