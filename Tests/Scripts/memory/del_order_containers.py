# How each container lets go of its items.
import gc
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=' ')
    def __hash__(self): return self.n
    def __eq__(self, o): return self.n == o.n
def make(n=4): return [T(i) for i in range(n)]
def end(text): print('<-', text)
l = make(); del l; end('list')
t = tuple(make()); del t; end('tuple')
d = dict(zip('abcd', make())); del d; end('dict values')
d = dict.fromkeys(make()); del d; end('dict keys')
s = set(make()); del s; end('set')
l = make(6); l.clear(); end('list.clear')
l = make(6); del l[1:3]; end('del slice')
l = make(6); del l[::2]; end('del step slice')
l = make(6); l[:] = []; end('assign empty')
l = make(6); l[1:4] = [None]; end('assign slice')
l = make(3); l[0] = None; print('|', end=' '); l.pop(); print('|', end=' '); l.pop(0); end('pop')
l = make(3); l = l[1:]; print('|', end=' '); del l; end('slice copy')
l = make(3); l *= 0; end('imul 0')
l = make(3); l.remove(T(1)); print('|', end=' '); del l; end('remove')
d = dict(zip('abcd', make())); del d['b']; print('|', end=' '); d['a'] = 1; print('|', end=' '); d.pop('c'); print('|', end=' '); d.popitem(); end('dict removals')
d = dict(zip('abcd', make())); d.clear(); end('dict.clear')
d = dict(zip('ab', make(2))); d.update(a=1, b=2); end('dict.update')
s = set(make()); s.discard(T(2)); print('|', end=' '); s.pop(); print('|', end=' '); s.clear(); end('set removals')
n = [T('outer'), [T('in1'), T('in2')], T('last')]; del n; end('nested')
n = (T('a'), {'k': [T('b')]}, T('c')); del n; end('mixed')
class O: pass
o = O(); o.b, o.a, o.c = T('b'), T('a'), T('c'); del o; end('attributes')
class S: __slots__ = ('z', 'y', 'x')
o = S(); o.x, o.y, o.z = T('x'), T('y'), T('z'); del o; end('slots')
class Sub(O): __slots__ = ('s',)
o = Sub(); o.s = T('slot'); o.d = T('dict'); del o; end('slots and dict')
class Both(O):
    def __del__(self): print('self', end=' ')
o = Both(); o.a = T('a'); o.b = T('b'); del o; end('own del first')
o = O(); o.a = T('1'); o.__dict__ = {}; print('|', end=' '); del o; end('dict replaced')
o = O(); o.a = T('1'); o.a = T('2'); print('|', end=' '); del o.a; end('attribute replaced')
f = lambda: 0; f.a, f.b = T('fa'), T('fb'); del f; end('function attributes')
m = [T('m')].append; del m; end('bound method')
it = iter([T('i1'), T('i2')]); next(it); print('|', end=' '); del it; end('iterator')
z = zip([T('z1')], [T('z2')]); del z; end('zip')
mp = map(T('mapfn'), [T('maparg')]); del mp; end('map')
p = property(T('fget'), T('fset')); del p; end('property')
sl = slice(T('start'), T('stop'), T('step')); del sl; end('slice')
e = Exception(T('a1'), T('a2')); e.x = T('attr'); del e; end('exception')
def gen(a, b): yield
g = gen(T('ga'), T('gb')); next(g); del g; end('generator')
d = {1: T('v')}; v = d.values(); i = d.items(); del d; print('|', end=' '); del v; print('|', end=' '); del i; end('views')
c = type('C', (), {'attr': T('class attr')}); del c; print('|', end=' '); gc.collect(); end('class')
sup = super(Both, Both()); del sup; end('super')
a = [T('deep')]
for _ in range(5): a = [a]
del a; end('deep')
f = frozenset(make(3)); del f; end('frozenset')
x = [T('rep')] * 3; del x; end('repeated')
r = range(3); e = enumerate([T('en')]); del e; end('enumerate')
