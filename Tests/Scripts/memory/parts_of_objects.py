import sys, gc, weakref, types
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return 'N(%s)' % self.n
# order of deallocation of parts of many objects
def make(n):
    return N(n)
print('slice'); x = slice(N(1), N(2), N(3)); del x
print('method'); x = types.MethodType(N(1).__class__, N(2)); del x
print('property'); x = property(lambda s, d=N(1): d, lambda s, v, d=N(2): d, lambda s, d=N(3): d, N('doc')); del x
print('tuple'); x = (N(1), N(2), N(3)); del x
print('list'); x = [N(1), N(2), N(3)]; del x
print('dict'); x = {N(1): N(2), N(3): N(4)}; del x
print('set1'); x = {N(1)}; del x
print('exc'); x = ValueError(N(1), N(2)); x.a = N(3); x.__cause__ = KeyError(N(4)); x.__context__ = KeyError(N(5)); x.add_note('a'); x.__notes__.append(N(6)); del x
print('oserror'); x = OSError(N(1), N(2), N(3)); x.a = N(4); del x
print('stop'); x = StopIteration(N(1)); x.a = N(2); del x
print('import'); x = ImportError(N(1), name=N(2), path=N(3)); del x
print('group'); x = ExceptionGroup('a', [ValueError(N(1)), ValueError(N(2))]); x.b = N(3); del x
print('attr'); x = AttributeError(N(1), name=N(2), obj=N(3)); del x
print('syntax'); x = SyntaxError(N(1), ('f', 1, 2, N(3))); del x
print('unicode'); x = UnicodeError(N(1)); del x
print('zip'); x = zip([N(1)], [N(2)]); del x
print('zip2'); x = zip([N(1)], [N(2)]); y = next(x); del x; print('left'); del y
print('enumerate'); x = enumerate([N(1), N(2)]); y = next(x); del x; print('l'); del y
print('map'); x = map(lambda a, d=N(1): a, [N(2)], [N(3)]); del x
print('filter'); x = filter(lambda a, d=N(1): a, [N(2)]); del x
print('reversed'); x = reversed([N(1), N(2)]); next(x); del x
print('iter'); x = iter(lambda d=N(1): 1, N(2)); del x
print('ns'); x = types.SimpleNamespace(a=N(1), b=N(2)); del x
print('mod'); x = types.ModuleType('m'); x.a = N(1); x._b = N(2); x.c = N(3); del x
print('sm'); x = staticmethod(lambda d=N(1): 1); x.a = N(2); del x
print('gen')
def g(a, b):
    c = N('c')
    yield a
    yield b
x = g(N(1), N(2)); del x
x = g(N(1), N(2)); next(x); del x
print('alias'); x = list[N(1), N(2)]; del x
print('union'); 
print('cell'); x = types.CellType(N(1)); x.cell_contents = N(2); del x
print('super')
class B(N):
    def m(self): return super()
x = B(3).m(); del x
print('mp'); x = types.MappingProxyType({1: N(1), 2: N(2)}); del x
print('view'); x = {1: N(1), 2: N(2)}.items(); del x
print('dictiter'); x = iter({1: N(1), 2: N(2)}.values()); next(x); del x
print('slots')
class S:
    __slots__ = ('b', 'a')
    def __del__(self): print('S')
x = S(); x.a = N('a'); x.b = N('b'); del x
class S2(S):
    __slots__ = ('d', 'c')
x = S2(); x.a = N('a'); x.b = N('b'); x.c = N('c'); x.d = N('d'); del x
class S3(S2): pass
x = S3(); x.a = N('a'); x.b = N('b'); x.c = N('c'); x.d = N('d'); x.z = N('z'); x.y = N('y'); del x
class L(list): pass
x = L([N(1)]); x.a = N(2); del x
class D(dict): pass
x = D({1: N(1)}); x.a = N(2); del x
class T(tuple): pass
x = T([N(1)]); x.a = N(2); del x
class E(Exception): pass
x = E(N(1)); x.a = N(2); del x
class C:
    a = N('class a')
    def f(s, d=N('default')): pass
    b = N('class b')
del C; gc.collect()
