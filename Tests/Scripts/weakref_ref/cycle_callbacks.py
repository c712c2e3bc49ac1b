# The collector and weak references: who is told, and when, and in which order.
import gc, weakref
gc.disable()
class T:
    def __init__(self, n): self.n = n
class D(T):
    def __del__(self): print('  del', self.n)
def cycle(kind, *names):
    items = [kind(n) for n in names]
    for i, x in enumerate(items): x.next = items[i - 1]
    return items
log = lambda text: lambda r: print(' ', text, r())
print('callbacks come before __del__')
a, b = cycle(D, 'a', 'b'); ra, rb = weakref.ref(a, log('cb a')), weakref.ref(b, log('cb b')); del a, b; gc.collect()
print('several on one object')
a, = cycle(D, 'a'); rs = [weakref.ref(a, log('cb %d' % i)) for i in range(3)]; del a; gc.collect()
print('order over objects')
xs = cycle(T, *'abcd'); rs = [weakref.ref(x, log('cb ' + x.n)) for x in xs]; del xs; gc.collect()
print('reversed registration')
xs = cycle(T, *'abcd'); rs = [weakref.ref(x, log('cb ' + x.n)) for x in reversed(xs)]; del xs; gc.collect()
print('a tail is trash too')
a, = cycle(D, 'a'); a.tail = D('tail'); r1 = weakref.ref(a.tail, log('cb tail')); r2 = weakref.ref(a, log('cb a')); del a; gc.collect()
print('the reference lives in the trash: not told')
a, b = cycle(D, 'a', 'b'); a.r = weakref.ref(b, log('never')); del a, b; gc.collect()
print('the callback is trash, the reference is not')
a, = cycle(D, 'a'); r = weakref.ref(a, lambda r, a=a: print('never?')); del a; gc.collect(); print(' ', r() is None); del r; gc.collect()
print('resurrection: the callback has run already')
saved = []
class R(T):
    def __del__(self): saved.append(self); print('  resurrecting', self.n)
a, b = cycle(R, 'a', 'b'); ra = weakref.ref(a, log('cb a')); plain = weakref.ref(b); del a, b; gc.collect()
print(' ', len(saved), ra(), plain()); saved[0].next = saved[1].next = None; saved.clear()
print('error in a callback')
a, = cycle(D, 'a'); r = weakref.ref(a, lambda r: 1 / 0); del a; print(' ', gc.collect())
print('callback that adds to the trash')
a, = cycle(D, 'a'); r = weakref.ref(a, lambda r: [].append(T('x'))); del a; gc.collect()
print('WeakValueDictionary and cycles')
d = weakref.WeakValueDictionary(); a, b = cycle(D, 'a', 'b'); d['a'], d['b'] = a, b; del a, b; print(' ', len(d)); gc.collect(); print(' ', len(d))
print('finalize and cycles')
a, = cycle(D, 'a'); f = weakref.finalize(a, print, '  finalize'); del a; gc.collect(); print(' ', f.alive)
print('proxy and cycles')
a, = cycle(D, 'a'); p = weakref.proxy(a, lambda p: print('  proxy callback')); del a; gc.collect()
try: p.n
except ReferenceError as e: print(' ', e)
