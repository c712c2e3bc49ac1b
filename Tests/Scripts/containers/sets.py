# set and frozenset, every method and operator.
s = {1, 2, 3}; t = {3, 4}
print(s | t, s & t, s - t, s ^ t, s <= t, s < {1, 2, 3, 4}, s >= {1}, s == {3, 2, 1}, s != t, s.isdisjoint({9}), 1 in s, len(s), bool(set()), set(), {*()}, repr(frozenset()), repr(frozenset({1})))
s.add(4); s.discard(9); s.discard(1); s.remove(2); s.update([5, 6], {7}); print(s, s.copy() == s, s.union([1], (2,)), s.intersection([5, 9]), s.difference([5]), s.symmetric_difference([5, 0]), s.issubset(range(10)), s.issuperset([5]))
s |= {1}; s &= {1, 5, 6}; s -= {6}; s ^= {1, 2}; print(s); s.intersection_update([2, 5]); s.difference_update([2]); s.symmetric_difference_update([9]); print(sorted(s)); print(s.pop() in (5, 9)); s.clear(); print(s)
f = frozenset('ab'); print(f | {'c'} == {'a', 'b', 'c'}, type(f | set()).__name__, type(set() | f).__name__, hash(f) == hash(frozenset('ba')), {f: 1}[frozenset('ab')], f == {'a', 'b'}, f is frozenset(f), f.copy() is f, {f} == {frozenset('ab')}, {'a', 'b'} in {f})
print({1, 1.0, True}, {0, False, 0.0}, set('aab') == {'a', 'b'}, set(range(3)), {x % 3 for x in range(10)}, {(1, 2)}, sorted({3, 1, 2}), max({1, 5}), sum({1, 2}), list({7}), {1: 2}.keys() == {1}, set({1: 2}))
try:
    for x in (s := {1, 2, 3}): s.add(x + 10)
except RuntimeError as e: print(e)
for bad in ("{[]}", "{{}}", "set(5)", "{1}.remove(2)", "set().pop()", "{1} + {2}", "{1} | [2]", "{1} < [1]", "hash({1})", "set([1])[0]", "frozenset().add(1)", "{1}.add([])", "{1}.add()", "[] in {1}", "{1}.union(5)", "set(1, 2)", "{1} < 5", "frozenset(5)"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__ + ':', e, e.args if isinstance(e, KeyError) else '')
class H:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, H) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return 'H%s' % self.v
print(len({H(1), H(1), H(2)}), H(1) in {H(1)}, {H(1)} == {H(1)}, {H(1)} - {H(1)}, {H(3)} & {H(3)})
class S(set): pass
x = S([1]); print(x, type(x | {2}).__name__, type(x.copy()).__name__, x == {1}, repr(S()), isinstance(x, set))
print({1, 2} & frozenset([2, 3]), frozenset([1]) | [2] if False else '', set('hello') >= set('he'), set().union(), set.union({1}, {2}), frozenset.intersection(frozenset([1, 2]), [2]), not set(), set() == frozenset())
big = set(range(1000)); big -= set(range(0, 1000, 2)); print(len(big), 3 in big, 4 in big, sum(big)); n = 0
while big: big.pop(); n += 1
print(n)
