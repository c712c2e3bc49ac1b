# Rich comparison: reflection, defaults, truth of the result, __hash__ rules.
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
a, b = V(1), V(2)
print(a == V(1), a != V(1), a < b, a > b, a == 1, a != 1, sorted([b, a])[0].v, max(a, b).v)
for e in ('a <= b', 'a < 1', '1 > a', 'hash(a)', '{a}', 'a >= b'):
    try: print(e, eval(e))
    except TypeError as err: print(e, '->', err)
class W(V):
    def __hash__(self): return hash(self.v)
    def __gt__(self, o): return 'W.gt'
    __lt__ = lambda s, o: 'W.lt'
print(len({W(1), W(1), W(2)}), V(1) < W(2), W(1) < V(2), V.__hash__, W(1) > 5)
class L:
    def __eq__(self, o): return [1, 2]
    def __ne__(self, o): return ''
    def __lt__(self, o): return 'lt'
print(L() == 1, L() != 1, L() < 1, 1 > L(), not (L() == 1), [1] == [L()], L() in [1])
class X: pass
x, y = X(), X()
print(x == x, x == y, x != y, x is x, len({x, y, x}))
try: x < y
except TypeError as e: print(e)
nan = float('nan')
print(nan == nan, [nan] == [nan], nan in [nan], nan != nan, (nan,) == (float('nan'),))
print([1, 2] < [1, 3], [1] < [1, 0], (1, 'a') < (1, 'b'), [] < [0], 'a' < 'b', 'Z' < 'a', 1 < 1.5, True == 1, 1 == 1.0, '1' == 1, None == 0, [1] == (1,), {1} < {1, 2}, {1} <= {1}, {1: 2} == {1: 2.0})
class Sub(int):
    def __eq__(self, o): return 'Sub eq'
    __hash__ = int.__hash__
print(1 == Sub(1), Sub(1) == 1, Sub(3) > 2)
class BoolRaises:
    def __bool__(self): raise ValueError('no truth')
class C:
    def __eq__(self, o): return BoolRaises()
try: C() in [1]
except ValueError as e: print(e)
class LenBool:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(LenBool(0)), bool(LenBool(3)))
for bad in (LenBool(-1), LenBool('x'), type('B', (), {'__bool__': lambda s: 5})()):
    try: bool(bad)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class BadHash:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
print(hash(BadHash(5)), hash(BadHash(-1)), hash(BadHash(2 ** 61 - 1)), hash(BadHash(True)))
try: hash(BadHash('x'))
except TypeError as e: print(e)
print(hash(1) == hash(1.0) == hash(True), hash(-1), hash(2 ** 61), hash(0.5), hash(float('inf')), hash(()) == hash(()), hash(None) == hash(None))
