import sys, gc, weakref, types, collections, functools, itertools, operator
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __lt__(self, o): return str(self.n) < str(o.n)
print('deque'); x = collections.deque([N(1), N(2)]); x.append(N(3)); del x
print('counter'); x = collections.Counter([N(1), N(2)]); del x
print('dd'); x = collections.defaultdict(lambda d=N(1): 1, {1: N(2)}); del x
print('chain'); x = collections.ChainMap({1: N(1)}, {2: N(2)}); del x
print('nt'); P = collections.namedtuple('P', 'a b'); x = P(N(1), N(2)); del x
print('partial'); x = functools.partial(lambda d=N(1): 1, N(2), k=N(3)); x.z = N(4); del x
print('lru')
@functools.lru_cache
def f(a, d=N('d')): return N('r')
x = f(N('a')); del x; f(5); f.cache_clear(); print('cleared'); del f; gc.collect()
print('cached')
class C:
    @functools.cached_property
    def p(self): return N('p')
x = C(); x.p; del x
print('itertools')
for make in (lambda: itertools.chain([N(1)], [N(2)]), lambda: itertools.cycle([N(1), N(2)]), lambda: itertools.repeat(N(1)),
             lambda: itertools.islice([N(1), N(2)], 2), lambda: itertools.groupby([N(1), N(2)], lambda a, d=N('k'): 1),
             lambda: itertools.accumulate([N(1), N(2)], lambda a, b, d=N('f'): b), lambda: itertools.product([N(1)], [N(2)]),
             lambda: itertools.zip_longest([N(1)], [N(2), N(3)], fillvalue=N('fill')), lambda: itertools.tee([N(1), N(2)])[1],
             lambda: itertools.permutations([N(1), N(2)]), lambda: itertools.combinations([N(1), N(2)], 2), lambda: itertools.pairwise([N(1), N(2), N(3)]),
             lambda: itertools.starmap(lambda *a, d=N('f'): a[0], [(N(1), N(2)), (N(3),)]), lambda: itertools.takewhile(lambda a, d=N('p'): 1, [N(1), N(2)]),
             lambda: itertools.dropwhile(lambda a, d=N('p'): 0, [N(1), N(2)]), lambda: itertools.filterfalse(lambda a, d=N('p'): 0, [N(1), N(2)]), lambda: itertools.compress([N(1), N(2)], [1, 1]),
             lambda: itertools.batched([N(1), N(2), N(3)], 2), lambda: itertools.count(1, 2)):
    x = make()
    y = next(x)
    print('next'); del x
    print('result'); del y
    x = make()
    for y in itertools.islice(x, 5): pass
    print('ended'); del x; print('result'); del y
print('wr'); x = N(1); r = weakref.ref(x, lambda r, d=N('cb'): print('called')); r2 = weakref.ref(x, lambda r: print('second')); del x; del r
print('fin'); x = N(1); f = weakref.finalize(x, lambda a, d=N('f'): print('fin'), N('arg')); del x; del f
print('wvd'); w = weakref.WeakValueDictionary(); x = N(1); w[N('key')] = x; del x; print(len(w)); del w
print('wkd'); w = weakref.WeakKeyDictionary(); x = N(1); w[x] = N('val'); del x; print(len(w)); del w
print('itemgetter'); x = operator.itemgetter(N(1), N(2)); del x
print('methodcaller'); x = operator.methodcaller('a', N(1), k=N(2)); del x
print('heap')
import heapq
h = [N(3), N(1), N(2)]; heapq.heapify(h); heapq.heappop(h).n; print(heapq.heapreplace(h, N(0)).n); print(heapq.heappushpop(h, N(5)).n); del h
print('sorted'); x = sorted([N(3), N(1), N(2)]); del x[1]; x.sort(reverse=True); x.clear()
print('ctx')
import contextlib
@contextlib.contextmanager
def cm(a):
    try: yield N('yielded')
    finally: print('exit')
with cm(N('arg')) as v: print(v.n)
del v
s = contextlib.ExitStack()
s.enter_context(cm(N('arg'))); s.callback(print, 'callback'); s.push(lambda *a, d=N('push'): False)
s.close(); print('closed'); del s
import copy
x = copy.deepcopy([N(1), {1: N(2)}, (N(3),)]); print('copied'); del x
import enum
class E(enum.Enum):
    A = N('A')
del E; gc.collect()
import dataclasses
@dataclasses.dataclass
class D:
    a: object = None
    b: object = dataclasses.field(default_factory=lambda: N('factory'))
x = D(N(1)); del x; x = D(N(1), N(2)); y = dataclasses.replace(x, a=N(5)); del x; print('y'); del y
