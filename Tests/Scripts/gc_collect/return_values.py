# What gc.collect() returns for the shapes of garbage people make.
import gc, weakref
gc.disable(); gc.collect(); gc.collect()
class N: pass
class S: __slots__ = ('r', 's')
def shape(text, make):
    make()
    print('%-34s %d' % (text, gc.collect()))
def self_attr(): a = N(); a.a = a
def two(): a, b = N(), N(); a.b, b.a = b, a
def two_lists(): a, b = N(), N(); a.l, b.l = [b], [a]
def list_self(): l = []; l.append(l)
def two_l(): a, b = [], []; a.append(b); b.append(a)
def dict_self(): d = {}; d['d'] = d
def tuple_cycle(): l = []; t = (l,); l.append(t)
def set_cycle(): 
    a = N(); a.s = {a}
def slots(): a = S(); a.r = a
def with_dict(): a = N(); a.a = a; a.__dict__
def tail(): a = N(); a.a = a; a.t = [1, [2, [3]]]
def tail_atoms(): a = N(); a.a = a; a.t = ('x', 5, 2.5); a.d = {'k': 1}
def closure():
    def f(): return f
def two_closures():
    def f(): return g
    def g(): return f
def lambda_default(): l = []; l.append(lambda l=l: l)
def bound(): a = N(); a.m = a.__init__
def generator():
    def g(): me = yield; yield me
    it = g(); next(it); it.send(it)
def exception():
    try: raise ValueError
    except ValueError as e: x = e
def deque_like(): a = N(); b = N(); a.next, b.prev = b, a; c = N(); b.next, c.prev = c, b
def ring(): 
    ns = [N() for _ in range(10)]
    for i in range(10): ns[i].next = ns[i - 1]
def frozen(): l = []; f = frozenset([id(l)]); l.append((f, l))
def iterator(): l = []; l.append(iter(l))
def mapped(): l = []; l.append(map(str, l))
def bytes_(): l = [b'x', bytearray(5)]; l.append(l)
def slice_(): l = []; l.append(slice(l))
def views(): d = {}; d['k'] = d.keys()
def super_(): a = N(); a.s = super(N, a)
def weak(): a = N(); a.w = weakref.ref(a)
def nothing(): [1, 2, {'x': (3,)}]
for f in (self_attr, two, two_lists, list_self, two_l, dict_self, tuple_cycle, set_cycle, slots, with_dict, tail, tail_atoms, closure, two_closures, lambda_default, bound, generator, exception, deque_like, ring, frozen, iterator, mapped, bytes_, slice_, views, super_, weak, nothing):
    shape(f.__name__, f)
