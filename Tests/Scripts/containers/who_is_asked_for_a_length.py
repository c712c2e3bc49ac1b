# Which of the built-in functions ask an iterable for its length, and when.
class C(list):
    def __len__(self): print('len'); return list.__len__(self)
class T(tuple):
    def __len__(self): print('len'); return tuple.__len__(self)
class I:
    def __len__(self): print('len'); return 2
    def __iter__(self): print('iter'); return iter([1, 2])
class S:
    def __len__(self): print('len'); return 2
    def __getitem__(self, i): print('item', i); return [1,2][i]
class H:
    def __length_hint__(self): print('hint'); return 2
    def __iter__(self): print('iter'); return iter([1, 2])
import collections, itertools, functools, operator, heapq, math
for make in C, T, lambda x: I(), lambda x: S(), lambda x: H():
    def c(): return make([1, 2])
    def s(): return make(['a', 'b'])
    for name, f in [('dict', lambda: dict([c()])), ('join', lambda: ','.join(s())), ('bjoin', lambda: b','.join(make([b'a', b'b']))),
      ('slice', lambda: [0, 1, 2].__setitem__(slice(0, 1), c())), ('xslice', lambda: [0, 1, 2].__setitem__(slice(0, 4, 2), c())),
      ('list', lambda: list(c())), ('tuple', lambda: tuple(c())), ('set', lambda: set(c())), ('extend', lambda: [0].extend(c())), ('star', lambda: [*c()]), ('tstar', lambda: (*c(),)), ('call', lambda: print(*c())), ('unpack', lambda: exec('a, b = c()', {'c': c})), ('unpackx', lambda: exec('a, *b = c()', {'c': c})), ('sorted', lambda: sorted(c())), ('deque', lambda: collections.deque(c())), ('bytes', lambda: bytes(c())), ('bytearray', lambda: bytearray(c())), ('ba ext', lambda: bytearray().extend(c())), ('ba slice', lambda: bytearray(b'abc').__setitem__(slice(0, 1), c())), ('sum', lambda: sum(c())), ('max', lambda: max(c())), ('zip', lambda: list(zip(c(), c()))), ('map', lambda: list(map(str, c()))), ('enumerate', lambda: list(enumerate(c()))), ('filter', lambda: list(filter(None, c()))), ('reversed', lambda: list(reversed(c()))), ('in', lambda: 5 in c()), ('any', lambda: any(c())), ('fromkeys', lambda: dict.fromkeys(c())), ('chain', lambda: list(itertools.chain(c(), c()))), ('product', lambda: list(itertools.product(c()))), ('perm', lambda: list(itertools.permutations(c()))), ('dist', lambda: math.dist(c(), c())), ('fsum', lambda: math.fsum(c())), ('prod', lambda: math.prod(c())), ('nlarge', lambda: heapq.nlargest(1, c())), ('update', lambda: {0}.update(c())), ('upd', lambda: {0} | set(c())), ('issup', lambda: {0}.issuperset(c())), ('Counter', lambda: collections.Counter(c())), ('reduce', lambda: functools.reduce(operator.add, c())), ('contains', lambda: operator.contains(c(), 7)), ('count', lambda: operator.countOf(c(), 1)), ('hint', lambda: operator.length_hint(c())), ('format', lambda: '%s %s' % c()), ('frozen', lambda: frozenset(c())), ('cmp', lambda: [1, 2] == c()), ('add', lambda: [1] + c()), ('iadd', lambda: operator.iadd([1], c())), ('mul', lambda: c() * 2), ('bool', lambda: bool(c())), ('isinst', lambda: isinstance(1, c())), ('startswith', lambda: 'a'.startswith(s())), ('sumprod', lambda: math.sumprod(c(), c())), ('hypot', lambda: math.hypot(*c())), ('OD', lambda: collections.OrderedDict([c()])), ('maketrans', lambda: str.maketrans(c())), ('type', lambda: type('x', c(), {})), ('islice', lambda: list(itertools.islice(c(), 1))), ('batched', lambda: list(itertools.batched(c(), 1))), ('dict upd', lambda: {}.update([c()])), ('dict |=', lambda: operator.ior({}, [c()])), ('exec except', lambda: exec('try: 1/0\nexcept c(): pass', {'c': c})), ('EG', lambda: ExceptionGroup('x', c())), ('match', lambda: exec('match c():\n  case [a, b]: print(a)\n  case _: print("no")', {'c': c})), ('int.from_bytes', lambda: int.from_bytes(c())), ('print', lambda: repr(c())[:20]), ('all', lambda: all(c())), ('min', lambda: min(c(), default=3)), ('iter', lambda: iter(c()).__length_hint__()), ('rev hint', lambda: reversed(c()).__length_hint__()), ('slice get', lambda: c()[0:1]), ('neg', lambda: c()[-1]), ('index', lambda: c().index(1)), ('cnt', lambda: c().count(1))]:
        print('#', name)
        try: r = f(); print(repr(r) if ' at 0x' not in repr(r) else 'obj')
        except Exception as e: print(type(e).__name__, e)
import sys
a, *b = [1, 2, 3]; print(a, b, sys.getsizeof(b))
a, *b, c = [1, 2, 3,4,5,6,7,8]; print(a, b, c, sys.getsizeof(b))
*b, c = range(20); print(b, c, sys.getsizeof(b)); b.append(1); print(sys.getsizeof(b))
*b, = (); print(b, sys.getsizeof(b))
def g(n):
    for i in range(n): print('y', i); yield i
for n in 0, 1, 2, 3:
    try: a, *b, c = g(n); print(a, b, c)
    except ValueError as e: print(e)
