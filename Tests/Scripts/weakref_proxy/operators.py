# A proxy forwards every operator to its referent.
import weakref
ops = {'add': '+', 'sub': '-', 'mul': '*', 'truediv': '/', 'floordiv': '//', 'mod': '%', 'pow': '**', 'matmul': '@', 'lshift': '<<', 'rshift': '>>', 'and': '&', 'or': '|', 'xor': '^'}
class N:
    def __init__(self): self.items = {}
def method(name): return lambda self, *a: (name,) + tuple('self' if x is n else x for x in a)
for op in ops:
    for prefix in '', 'r', 'i': setattr(N, '__%s%s__' % (prefix, op), method(prefix + op))
for name in 'neg pos abs invert divmod rdivmod round getitem call enter'.split(): setattr(N, '__%s__' % name, method(name))
N.__int__ = lambda s: 42; N.__float__ = lambda s: 4.2; N.__index__ = lambda s: 3; N.__bool__ = lambda s: False; N.__len__ = lambda s: 7
N.__contains__ = lambda s, x: x == 'in'; N.__iter__ = lambda s: iter('xyz'); N.__str__ = lambda s: 'str of N'; N.__repr__ = lambda s: 'repr of N'
N.__eq__ = lambda s, o: ('eq', type(o).__name__); N.__lt__ = lambda s, o: 'lt'; N.__setitem__ = lambda s, k, v: print('setitem', k, v); N.__delitem__ = lambda s, k: print('delitem', k)
N.__hash__ = lambda s: 5; N.__reversed__ = lambda s: iter('zyx'); N.__bytes__ = lambda s: b'bytes'; N.__next__ = lambda s: 'next'; N.__format__ = lambda s, f: 'formatted ' + f
n = N(); p = weakref.proxy(n)
for op, sign in ops.items():
    print(eval('p %s 1' % sign), eval('1 %s p' % sign), eval('p %s p' % sign), end=' ')
    ns = {'q': p}; exec('q %s= 1' % sign, ns); print(ns['q'])
print(-p, +p, ~p, abs(p), divmod(p, 1), divmod(1, p), pow(p, 2, 3))
print(int(p), float(p), [10, 11, 12, 13][p], bool(p), not p, len(p), 'in' in p, 'out' in p, list(p), p[1], p[1:2])
p['k'] = 'v'; del p['k']
print(str(p), repr(p)[:13], f'{p}', format(p, ''), '%s' % p, bytes(p), p(1, 2), next(p))
print(p == n, p < n, p == 5, n == p, p != n)
for f in (hash, round, list, sum):
    try: print(f.__name__, f(p))
    except TypeError as e: print(f.__name__, e)
print(bin(p), hex(p), range(p), 'abcdef'[p], [1] * 2 == [1, 1])
