"""The order in which things end in one statement: temporaries before what the target held, two and three locals from the last to the first; and the line that a release belongs to."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __add__(self, o): return 1
    __radd__ = __iadd__ = __add__
    def __lt__(self, o): return True
    def __neg__(self): return 1
    def __getitem__(self, i): return 1
    def __contains__(self, i): return True
    def __call__(self, *a, **k): return 1
    def __format__(self, s): return 'x'
    def __len__(self): return 3
    def __bool__(self): return True
    def __iter__(self): return iter((1,2))
    attr = 5
    def m(self, *a): return 2
    @property
    def p(self): return 3
def g(*a, **k): return 1
def f(b):
    x = D('x1'); x = (D(6), D(7))[0]
    print(1); x = D('x2'); x = D('t').attr
    print(2); x = D('x3'); x = D('a') + D('b')
    print(3); x = D('x4'); x = D('a') < D('b')
    print(4); x = D('x5'); x = -D('a')
    print(5); x = D('x6'); x = D('a')[D('b')]
    print(6); x = D('x7'); x = D('a') in D('b')
    print(7); x = D('x8'); x = D('a')(D('b'))
    print(8); x = D('x9'); x = D('a').m(D('b'))
    print(9); x = D('x10'); x = D('a').p
    print(10); x = D('x11'); x = f'{D("a")}{D("b")}'
    print(11); x = D('x12'); x = len(D('a'))
    print(12); x = D('x13'); x = [1,2,3][D('a') and 1:]
    print(13); x = D('x14'); x = g(*[D('a')], **{'k': D('b')})
    print(14); x = D('x15'); x = not D('a')
    print(15); x = D('x16'); x = D('a') is D('b')
    print(16); x = D('x17'); x = D('a') and 5
    print(17); x = D('x18'); x = D('a') or 5
    print(18); x = D('x19'); x = {1: D('a')}[1]
    print(19); x = D('x20'); x = [D('a'), 5][1]
    print(20); x = D('x21'); x = (D('a'), 5)[1]
    print(21); x = D('x22'); x = [*D('a')]
    print(22); x = D('x23'); x = 1 if D('a') else 2
    print(23); x = D('x24'); x = [D('a')] + [D('b')]
    print(24); x = D('x25'); x = [D('a')] * 2
    print(25); x = D('x26'); x = [D('a')].pop()
    print(26); x = D('x27'); x, y = D('a'), D('b')
    print(27); x, y = y, x
    print(28); x, y = 1, b
    print(29); x, y, z = D('x'), D('y'), D('z')
    print(30); x, y, z = b, b, b
    print(31); x, y, z = D('x'), D('y'), D('z')
    print(32); x, y, z = [b, b, b]
    print(33); x, (y, z) = D('x'), (D('y'), D('z'))
    print(34); x, (y, z) = b, (b, b)
    print(35); x = y = D('a'); x = y = D('b')
    print(36); x = y = 1; w = [D('a'), D('b')]; w[0], w[1] = 1, b
    print(37); w = D('w'); w.a = D('a'); w.b = D('b'); w.a, w.b = b, b
    print(38); x = D('x'); y = D('y'); x, w.a, y = b, D('c'), b
    print(39); x = D('x'); x += D('y')
    print(40); x = D('x'); x: int = D('y').attr
    print(41); x = D('x'); (x := D('y').attr)
    print(42); x = D('x'); x = (lambda q: 1)(D('y'))
    print(43); x = D('x'); x = next(iter([D('y')]))
    print(44); x = D('x'); x = isinstance(D('y'), D)
    print(45); x = D('x'); x = D('y').n.upper()
    print(46); x = D('x'); x = str(D('y').n)
    print(47); x = D('x'); x = [q for q in (D('y'),)]
    print(48); x = D('x'); x = (yy := D('y')).attr; del yy
    print(49); x = D('x'); x = D('y') == D('z')
    print(50); x = D('x'); x = D('y') if b else 5
    print(51); x = D('x'); x = lambda q=D('y'): 1
    print(52)
    for x in [D('y')]: pass
    print(53); del x
f(1)
print('module')
x = D('x'); x = (D(6), D(7))[0]
x, y = D('a'), D('b')
print(27); x, y = y, x
print(28); x, y = 1, 2
x = D('x3'); x = D('a') + D('b')
x = D('x3'); x = D('a').m(D('b'))
class K:
    x = D('x'); x = (D(6), D(7))[0]
    x, y = D('a'), D('b')
    x, y = y, x
    x, y = 1, x
    x = D('x3'); x = D('a') + D('b')
print('end')
