"""Objects within objects of their kind, deeper than a native stack: each use ends, by its result or by
a RecursionError."""
import itertools
import types

DEPTH = 1000


def nest(make, first, depth=DEPTH):
    for _ in range(depth):
        first = make(first)
    return first


def use(name, *actions):
    for action in actions:
        try:
            action()
        except (RecursionError, TypeError, KeyError, StopIteration, AttributeError):
            pass
    print(name, 'ended')


ITERATORS = {
    'chain': itertools.chain, 'islice': lambda x: itertools.islice(x, 1),
    'accumulate': itertools.accumulate, 'cycle': itertools.cycle,
    'takewhile': lambda x: itertools.takewhile(bool, x),
    'dropwhile': lambda x: itertools.dropwhile(bool, x),
    'batched': lambda x: itertools.batched(x, 1), 'pairwise': itertools.pairwise,
    'groupby': itertools.groupby, 'zip_longest': itertools.zip_longest,
    'filterfalse': lambda x: itertools.filterfalse(None, x),
    'from_iterable': lambda x: itertools.chain.from_iterable([x]),
    'zip': zip, 'map': lambda x: map(str, x), 'enumerate': enumerate,
}
for name, make in ITERATORS.items():
    iterator = nest(make, iter([1, 2]))
    use(name, lambda: next(iterator))
    del iterator

proxy = nest(types.MappingProxyType, {})
use('mappingproxy', lambda: proxy[1], lambda: len(proxy), lambda: 1 in proxy, lambda: proxy | proxy,
    lambda: iter(proxy), lambda: proxy.get(1), lambda: proxy.keys(), lambda: proxy.copy(),
    lambda: reversed(proxy), lambda: hash(proxy), lambda: dict(proxy), lambda: repr(proxy))

method = nest(lambda x: types.MethodType(x, 1), print)
use('method', lambda: method.foo, lambda: method.__name__, lambda: method.__doc__, lambda: repr(method),
    lambda: hash(method), lambda: dir(method))
method = nest(lambda x: types.MethodType(x, 1), len, 500)
use('method called', lambda: method())
receiver = nest(lambda x: types.MethodType(print, x), 1)
use('receiver', lambda: repr(receiver), lambda: hash(receiver), lambda: receiver == receiver)

for kind in (property, classmethod, staticmethod):
    wrapper = nest(kind, len)
    use(kind.__name__, lambda: wrapper.__isabstractmethod__, lambda: wrapper.__name__,
        lambda: wrapper([]), lambda: repr(wrapper))
    del wrapper

deep = 25000
iterator = nest(itertools.chain, iter([1, 2]), deep)
use('chain', lambda: next(iterator))
wrapper = nest(staticmethod, len, deep)
use('staticmethod', lambda: wrapper([]), lambda: wrapper.__isabstractmethod__)
del iterator, wrapper

# A chain of groups is captured and released without recursion.
import traceback  # noqa: E402

group = ValueError(1)
for _ in range(300):
    group = ExceptionGroup('g', [group])
print(len(traceback.format_exception(group)) > 10)


# A key dies while it is asked for its hash.
class Key:
    def __hash__(self):
        namespace.clear()
        return 1


class Text(str):
    def __hash__(self):
        namespace.clear()
        return 2


namespace = {}
for key in (Key, lambda: Text('a'), lambda: (Key(), 1)):
    entries = [(key(), object())]
    for pair in entries:
        namespace = {}
        dict.__setitem__(namespace, *entries.pop())
        print(len(namespace))
namespace = {}
namespace[Key()] = 1
namespace[2] = 2
print(len(namespace))
try:
    print(type('X', (), namespace).__name__)
except RuntimeWarning as warning:
    print(warning)
