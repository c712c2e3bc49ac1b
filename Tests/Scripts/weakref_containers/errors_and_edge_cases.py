# Odd uses of the weak containers.
import weakref, gc
class T:
    def __init__(self, n=0): self.n = n
    def __repr__(self): return 'T%s' % self.n
class Loud(T):
    def __del__(self): print('del', self.n)
d = weakref.WeakValueDictionary()
d['a'] = Loud('immediately'); print(len(d))
x = Loud('x'); d['a'] = d['b'] = x; print(len(d)); x = None; print(len(d))
d['a'] = d.setdefault('c', t := T('c')); print(d['a'], d['c']); t = None; print(len(d))
class Res:
    def __del__(self): global back; back = self
d['r'] = r = Res(); r = None; print('r' in d, type(back).__name__); back = None; print('r' in d)
class Key(str): pass
k = Key('k'); v = T('v'); d[k] = v; print(d['k'], list(d)); k = None; print(d['k'])
d2 = weakref.WeakValueDictionary(d); print(d2 == d, dict(d) == {'k': v}, len(d2))
ref = weakref.ref(d); d = None; print(ref())
w = weakref.WeakKeyDictionary(); f = lambda: 0; w[f] = 'function'; w[T] = 'class'; print(len(w), w[T]); f = None; print(len(w))
class Sub(weakref.WeakValueDictionary):
    def __missing__(self, k): return 'missing'
s = Sub()
try: print(s['zz'])
except KeyError as e: print('KeyError', e)
nested = weakref.WeakKeyDictionary(); a = T('a'); nested[a] = weakref.WeakKeyDictionary(); b = T('b'); nested[a][b] = 1; print(len(nested[a])); a = None; print(len(nested), b)
pool = weakref.WeakValueDictionary()
def get(n):
    o = pool.get(n)
    if o is None: print('making', n); o = pool[n] = Loud(n)
    return o
p = get('p'); q = get('p'); print(p is q); del p; print('one left'); del q; get('p')
big = weakref.WeakValueDictionary(); items = [T(i) for i in range(1000)]
for i in items: big[i.n] = i
del i; print(len(big)); del items[::2]; print(len(big), min(big), sum(big.keys())); items = None; print(len(big))
ws = weakref.WeakSet(); 
for i in range(100): ws.add(T(i))
print(len(ws))
import pprint; z = T('z'); print(weakref.WeakValueDictionary(z=z).valuerefs()[0]().n)
c1, c2 = T('c1'), T('c2'); c1.o, c2.o = c2, c1; cyc = weakref.WeakSet([c1, c2]); del c1, c2; print(len(cyc)); gc.collect(); print(len(cyc))
