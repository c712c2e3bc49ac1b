# Stability, keys, reverse, mixed runs, errors, large inputs.
data = [(3, 'c'), (1, 'x'), (3, 'a'), (2, 'b'), (1, 'y')]
print(sorted(data), sorted(data, key=lambda p: p[0]), sorted(data, key=lambda p: p[0], reverse=True), sorted(data, key=lambda p: (-p[0], p[1])))
print(sorted('banana'), sorted({'b': 1, 'a': 2}.items()), sorted([True, False, 0, 1]), sorted([1.5, 1, 0.5]), sorted(['B', 'a', 'C'], key=str.casefold), sorted([[2], [1, 2], []]), sorted([(1, 'b'), (1, 'a')]), sorted(range(5), key=lambda x: x % 2))
seed = 7
def rnd():
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed
for n in (10, 63, 64, 65, 100, 1000, 5000):
    l = [rnd() % 1000 for _ in range(n)]; s = sorted(l)
    print(n, all(a <= b for a, b in zip(s, s[1:])), len(s), sum(s) == sum(l), sorted(l, reverse=True) == s[::-1])
pairs = [(rnd() % 10, i) for i in range(500)]; s = sorted(pairs, key=lambda p: p[0]); print(all(a[0] < b[0] or a[1] < b[1] for a, b in zip(s, s[1:])))
s = sorted(pairs, key=lambda p: p[0], reverse=True); print(all(a[0] > b[0] or a[1] < b[1] for a, b in zip(s, s[1:])))
runs = list(range(100)) + list(range(100, 0, -1)) + [5] * 50; print(sorted(runs)[:5], sorted(runs)[-3:])
class C:
    n = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o): C.n += 1; return self.v < o.v
l = [C(i) for i in range(100)]; l.sort(); print(C.n); C.n = 0; l.sort(reverse=True); print(C.n); C.n = 0; sorted([C(1)]); print(C.n); C.n = 0; sorted([C(2), C(1)]); print(C.n)
class G:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
print([g.v for g in sorted([G(3), G(1), G(2)])])
for bad in ([1, 'a'], [None, 1], [(1, 'a'), (1, None)], [object(), object()], [1j, 2j], [[1], ['a']], [{}, {}]):
    try: print(sorted(bad))
    except TypeError as e: print(e)
class Bad:
    def __lt__(self, o): raise ValueError('cmp')
try: sorted([Bad(), Bad()])
except ValueError as e: print(e)
l = [3, 1, 2]
try: l.sort(key=lambda x: 1 / (x - 2))
except ZeroDivisionError as e: print(e, sorted(l))
print(sorted([float('nan'), 1.0, 0.0])[1:] is not None, sorted([-0.0, 0.0]), sorted([2 ** 70, -2 ** 70, 0]), sorted(['é', 'z', 'a', '日']), min([3, 1], key=lambda x: -x), max(['a', 'bb', 'cc'], key=len), sorted([3, 1, 2], key=None), list(reversed(sorted('cab'))))
words = 'the quick brown fox jumps over the lazy dog'.split(); print(sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)), sorted(set(words)), sorted(words, key=words.index))
import sys; k = [0]; 
def key(x): k[0] += 1; return x
sorted(range(50), key=key); print(k)
