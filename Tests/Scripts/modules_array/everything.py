import array as m
from array import array
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
print(m.typecodes, m.ArrayType is array, array, m.__doc__ and 1)
t(array); t(array, 1); t(array, 'ii'); t(array, 'z'); t(array, 'i', 'abc'); t(array, 'i', array('w', 'a')); t(array, 'i', 5); t(array, 'i', [1, 'a']); t(array, 'b', b'ab'); t(array, 'i', b'ab'); t(array,'w','héy'); t(array,'u','ab'); t(array, 'i', array('d', [1.0])); t(array, 'd', array('i', [1])); t(array,'i',[1],2); t(array, typecode='i'); t(array, 'i', range(3)); t(array, 'd', (1, 2.5)); t(array, 'i', bytearray(b'\1\0\0\0')); t(array, 'w', ['a', 'b']); t(array, 'w', ['ab']); t(array, 'w', [1]); t(array,'i',None)
a = array('i', range(5)); b = array('i', [9])
print(a, a.typecode, a.itemsize, len(a), a[0], a[-1], a[1:3], a[::-2], a[10:], 3 in a, 99 in a, list(a), a.count(3), a.index(2))
t(a.index, 9); t(a.index, 2, 3); t(a.remove, 9); t(lambda: a[9]); t(lambda: a['x']); t(array('i').pop); t(a.pop, 9); t(a.__setitem__, 9, 1); t(a.__setitem__, 'x', 1); t(a.__delitem__, 9); t(a.__setitem__, slice(0, 1), [1]); t(a.__setitem__, slice(0, 1), array('d', [1])); t(a.__setitem__, slice(0, 5, 2), array('i', [1])); t(lambda: a + [1]); t(lambda: a + array('d')); t(lambda: a.extend(array('d'))); t(lambda: a.extend([1, 'x'])); print(a)
t(lambda: a * 2); t(lambda: 2 * b); t(lambda: a + b); t(lambda: a * 'x'); t(lambda: a * -1); t(a.extend, 5); t(a.fromlist, (1,)); t(a.fromlist, [1, 'a']); t(a.frombytes, b'abc'); t(a.frombytes, 'abc'); t(a.fromunicode, 'a'); t(a.tounicode); t(a.append, 'x'); t(a.append); t(a.insert, 0, 7); t(a.insert, -1, 8); t(a.insert, 100, 9); print(a)
a += b; print(a); a *= 2; print(a); del a[::2]; print(a); del a[0]; a[1:2] = array('i', [4, 5, 6]); print(a); a[::2] = array('i', [0] * len(a[::2])); print(a); a[1:1] = a; print(a)
try: a += [1]
except TypeError as e: print(e)
a.reverse(); print(a, a.tolist(), a.tobytes()[:8]); a.byteswap(); print(a[:2]); a.clear(); print(a, len(a), bool(a))
print(a == array('i'), array('i', [1]) == array('d', [1.0]), array('i', [1, 2]) < array('i', [1, 3]), array('i', [1]) < array('i', [1, 0]), array('i') == [], array('b', [1]) != array('b', [1]))
t(lambda: a < [1]); t(hash, a); t(lambda: array('q', [2**63 - 1, -2**63])); t(lambda: array('Q', [2**64 - 1])); t(lambda: array('f', [0.1, 1e300])); t(lambda: array('d', [float('nan'), float('inf'), -0.0]))
import copy
class S(array):
    def __init__(self, *a): self.x = 5
s = S('i', [1, 2]); print(s, type(s), s.x, copy.copy(s), copy.deepcopy(array('d', [1])), type(s[:1]), type(s + s), s.__dict__)
v = memoryview(array('i', [1, -2, 3])); print(v.format, v.itemsize, v.nbytes, v.tolist(), v[1], v[1:].tolist(), v.readonly, v.shape)
z = array('h', [1, 2]); w = memoryview(z); w[0] = 77; print(z)
t(z.append, 1); t(z.pop); t(z.extend, [1]); w.release(); z.append(3); print(z, bytes(z), bytearray(z), b'' .join([z]))
print(z.buffer_info()[1], z.__reduce_ex__(2)[0], [x for x in dir(z) if x[0] != '_'])
u = array('w', 'ab'); u.append('c'); u.extend('de'); u.fromunicode('f'); print(u, u.tounicode(), u[0], u.tolist(), u.itemsize, 'a' in u, u == array('w', 'abcdef')); t(u.append, 'xy'); t(u.append, 1); t(u.extend, ['g', 1]); print(u)
import io, sys
f = io.BytesIO(); array('i', [1, 2]).tofile(f); f.seek(0); r = array('i'); r.fromfile(f, 1); print(r); t(r.fromfile, f, 5); print(r); t(r.fromfile, f, -1)
i = iter(array('i', [1, 2])); print(type(i), next(i), list(i)); print(list(reversed(array('i', [1, 2, 3]))))
print(sys.getsizeof(array('i')) > 0, isinstance(a, array), array.__mro__, array('i', array('i', [1])) , array('i', iter([1])))
from collections.abc import MutableSequence
print(isinstance(a, MutableSequence), array[int])
match array('i', [1, 2]):
    case [x, y]: print('matched', x, y)
x = array('i', [1, 2, 3])
for e in x:
    if e == 1: x.append(4)
print(x, sum(x), max(x), sorted(x, reverse=True), x.index(4, -1), x.index(1, -100, 100))
import weakref; print(weakref.ref(x)() is x)
t(lambda: array('i', [1]).__add__(5)); t(lambda: array('b', [128])); t(lambda: array('b', [-129])); t(lambda: array('H', [-1])); t(lambda: array('h', [40000])); t(lambda: array('i', [-2**31 - 1])); t(lambda: array('I', [2**32])); t(lambda: array('L', [2**64])); t(lambda: array('q', [2**63])); t(lambda: array('Q', [-1])); t(lambda: array('d', ['a'])); t(lambda: array('i', [1.0]))
