# Binary operators: normal, reflected, in-place, subclass priority, NotImplemented.
ops = 'add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod'.split()
class N:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
def make(prefix):
    def maker(op):
        def method(self, other): return '%s.__%s%s__(%r)' % (self.name, prefix, op, other)
        return method
    return maker
for op in ops:
    setattr(N, '__%s__' % op, make('')(op)); setattr(N, '__r%s__' % op, make('r')(op))
    if op != 'divmod': setattr(N, '__i%s__' % op, make('i')(op))
n = N('n')
print(n + 1, 1 + n, n - 1, 1 - n, n * 2, 2 * n, n / 1, 1 / n, n // 1, n % 1, n ** 2, 2 ** n, n @ 1, 1 @ n, n << 1, 1 >> n, n & 1, 1 | n, n ^ 1, divmod(n, 1), divmod(1, n), sep='\n')
for op in '+ - * / // % ** @ << >> & | ^'.split():
    x = N('x'); ns = {'x': x}
    exec('x %s= 5' % op, ns); print(ns['x'])
class A:
    def __add__(self, o): return 'A.add'
    def __radd__(self, o): return 'A.radd'
class B(A):
    def __radd__(self, o): return 'B.radd'
class C(A): pass
print(A() + B(), B() + A(), A() + C(), C() + A(), A() + A())
class NI:
    def __add__(self, o): print('add'); return NotImplemented
    def __radd__(self, o): print('radd'); return NotImplemented
    def __iadd__(self, o): print('iadd'); return NotImplemented
x = NI()
for e in ('x + x', 'x + 1', '1 + x', 'x += 1', 'x - 1', '[] + x', '"a" + x', '"a" * x', 'x @ 1', '-x', '~x', '+x', 'x ** 2', 'pow(x, 2, 3)', 'divmod(x, 1)', 'x < 1', 'x[0]', 'x[0] = 1', 'del x[0]', '1 in x', 'len(x)', 'x()', 'abs(x)', 'round(x)', 'int(x)', 'float(x)', 'hash([])', '{[]: 1}', '1 + "a"', '"a" + 1', '[1] + (2,)', 'None + 1', '{} | []', '1 << "a"', '5 % "a"', '"%d" % "a"', 'print >> 1', '3 @ 4', '1 < "a"', '[] < ()', 'object() > 1', 'x & 1 | 2'):
    try: exec(e); print(e, 'worked')
    except TypeError as err: print(e, '->', err)
class U:
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
    def __round__(self, n='none'): return 'round %s' % n
    def __pow__(self, o, m='no mod'): return o, m
    def __trunc__(self): return 7
    def __floor__(self): return 8
    def __divmod__(self, o): return 'divmod'
print(-U(), +U(), ~U(), abs(U()), round(U()), round(U(), 2), U() ** 3, pow(U(), 3, 5), divmod(U(), 1))
