# tuple, range and slice.
t = (1, 2, 3); print(t, t[0], t[-1], t[1:], t + (4,), t * 2, 2 in t, t.index(2), t.count(1), len(t), (), (1,), tuple('ab'), tuple([1]), t == (1, 2, 3), t < (1, 3), hash(t) == hash((1, 2, 3)), (1, (2, [3])), t[::-1], t is t[:], tuple(t) is t, t > (1,), *t)
a = ([],); a[0].append(1); print(a); x, y = y, x = 1, 2; print(x, y, sorted([(2, 'a'), (1, 'b')]), max((1, 2), (1, 3)), min((), default='none'), {(1, 2): 'k'}[(1, 2)])
r = range(2, 20, 3); print(r, list(r), len(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(5), r.start, r.stop, r.step, r == range(2, 18, 3), range(0) == range(5, 2), hash(range(3)) == hash(range(0, 3, 1)), bool(range(0)), range(5, 0, -2), list(range(5, 0, -2)), list(reversed(range(3))), range(10)[2:8:3], sum(range(101)), 2.0 in range(3), 'a' in range(3), range(10 ** 20)[10 ** 19], len(range(10 ** 18)), min(range(3, 9)), range(1, 10)[-3:])
s = slice(1, 10, 2); print(s, s.start, s.stop, s.step, s.indices(6), slice(None), slice(5), slice(-3, None).indices(5), s == slice(1, 10, 2), [0, 1, 2, 3][s], slice(None, None, -1).indices(4), slice(1, 2) < slice(1, 3), hash(slice(1, 2)) == hash(slice(1, 2)))
for bad in ("t[5]", "t['a']", "(1,) + [1]", "t.index(9)", "(1,) < 1", "hash(([],))", "range(1, 2, 0)", "range()", "range('a')", "range(1.5)", "range(3)[5]", "range(3).index(9)", "t * 'a'", "range(3) + range(3)", "range(3) < range(4)", "slice()", "slice(1, 2, 0).indices(5)", "[1][slice('a')]", "tuple(5)", "t.__setitem__", "range(3).start.x", "(1, 2) - (1,)", "len(range(10 ** 30))", "range(3)['a']", "tuple(1, 2)"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__ + ':', e)
try: t[0] = 1
except TypeError as e: print(e)
try: del t[0]
except TypeError as e: print(e)
try: r.start = 1
except AttributeError as e: print(e)
for i in range(3): print(i, end=' ')
for i in range(3, 0, -1): print(i, end=' ')
for i in range(2 ** 62, 2 ** 62 + 3): print(i, end=' ')
for i in range(2 ** 64, 2 ** 64 + 2): print(i, end=' ')
print(); it = iter(range(5)); next(it); print(list(it), next(it, 'end')); print((1, 2) == [1, 2], isinstance((), tuple), (i for i in ()).__class__.__name__)
class P(tuple):
    __slots__ = ()
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0]); y = property(lambda s: s[1])
    def __repr__(self): return f'P({self.x}, {self.y})'
p = P(1, 2); print(p, p.x, p == (1, 2), p + (3,), p[0], len(p), [*p], hash(p) == hash((1, 2)))
