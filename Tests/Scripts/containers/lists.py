# list, every method and operator.
l = [3, 1, 2]
l.append(4); l.extend('ab'); l.insert(1, 'ins'); l.insert(-1, 'neg'); l.insert(100, 'end'); print(l)
print(l.pop(), l.pop(0), l.pop(-2), l.index(2), l.count(1), l.remove('a') if 'a' in l else None, l, l.reverse(), l, l.copy() == l, l.copy() is l)
l = [5, 3, 9]; l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda x: -x % 4); print(l); l.clear(); print(l)
l = list(range(10)); print(l[2:5], l[::3], l[::-1], l[-3:], l[5:2], l[100:], l[:-100], l[8:2:-2], l[-1], l[True])
l[2:5] = ['x']; print(l); l[::3] = 'abc'; print(l); del l[1:3]; print(l); l[1:1] = [0, 0]; print(l); l[:] = [1]; print(l); l[5:] = [2, 3]; print(l); l[::-1] = [7, 8, 9]; print(l); l[0:0] = l; print(l)
print([1] + [2], [1] * 3, 2 * [0], [] * 5, [1, 2] == [1, 2], [1] < [2], [1, 2] < [1], [[]] * 2, 1 in [1], [1] in [[1]], len([1, 2]), bool([]), list('ab'), list((1,)), list({1: 2}), list(range(3)), [*[1], *[2]])
a = [[0] * 2] * 2; a[0][0] = 1; print(a); b = [[0] * 2 for _ in range(2)]; b[0][0] = 1; print(b)
a = [1]; a += (2, 3); a += 'x'; a *= 2; print(a); x = y = [1]; x += [2]; print(y); x = x + [3]; print(y)
l = [1, 2, 3, 4]
for v in l: l.remove(v)
print(l)
l = [1, 2, 3]; it = iter(l); next(it); l.append(4); print(list(it), it.__length_hint__()); it2 = iter(l); list(it2); l.append(5); print(list(it2)); print(list(reversed([1, 2])), repr([1, 'a', None, [2]]), str([]), [1, [2, [3]]])
class E:
    def __eq__(self, o): return True
print(E() in [1], [1].index(E()), [1, 2].count(E()), [1] == [E()])
for bad in ("[].pop()", "[1].pop(5)", "[].remove(1)", "[].index(1)", "[1][1]", "list('ab')['a']", "l.__setitem__(9, 1)", "[1] + (1,)", "[1] * 'a'", "[1] < 1", "l.sort(1)", "l.insert('a', 1)", "l.extend(5)", "hash([])", "l.__setitem__(slice(0, 3, 2), [1])", "l.__setitem__(slice(0, 1), 5)", "[1, 'a'].sort()", "l.pop('x')", "l[::0]", "list(5)", "list(1, 2)", "l.__delitem__(10)", "[].index()", "[1, 2].index(1, 1)", "[3, 1].sort(key=5)", "[3, 1].sort(foo=1)", "[] @ []"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__ + ':', e)
class M(list):
    def append(self, x): super().append(x * 2)
m = M([1]); m.append(5); print(m, m[0:1], type(m[0:1]).__name__, type(m + [1]).__name__, type(m.copy()).__name__, m == [1, 10])
l = [3, 2, 1]
def bad_key(x): l.append(x); return x
try: l.sort(key=bad_key)
except ValueError as e: print(e, l)
