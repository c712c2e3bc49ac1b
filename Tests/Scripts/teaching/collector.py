"""The collector: generations, thresholds, callbacks, referrers."""
import gc
import sys


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __repr__(self):
        return f'Node({self.name})'


print(gc.isenabled(), gc.get_threshold(), len(gc.get_count()), len(gc.get_stats()))
gc.disable()
gc.collect()


def ring(n):
    nodes = [Node(i) for i in range(n)]
    for left, right in zip(nodes, nodes[1:] + nodes[:1]):
        left.next = right


ring(5)
print('found', gc.collect())
ring(3)
print('young', gc.collect(0))


def report(phase, info):
    print(phase, info['generation'], info['collected'] if phase == 'stop' else '', info['uncollectable'])


gc.callbacks.append(report)
ring(4)
gc.collect()
gc.callbacks.remove(report)
a, b = Node('a'), Node('b')
a.next, b.next = b, a
print(gc.is_tracked(a), gc.is_tracked(1), gc.is_tracked('s'), gc.is_tracked([]), gc.is_tracked({}),
      gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}), gc.is_tracked((1, 2)), gc.is_tracked(([],)),
      gc.is_tracked(Node), gc.is_tracked(ring), gc.is_tracked(gc), gc.is_tracked(frozenset()),
      gc.is_tracked(set()), gc.is_tracked(memoryview(b'x')), gc.is_tracked(bytearray()), gc.is_tracked(iter([])),
      gc.is_tracked(range(3)), gc.is_tracked(None), gc.is_tracked(ring.__code__), gc.is_tracked(slice(1)),
      gc.is_tracked(object()), gc.is_tracked(len), gc.is_tracked(ValueError()), gc.is_tracked(property()))
print([r for r in gc.get_referrers(a) if isinstance(r, (Node, dict))] == [b, globals()] or
      sorted(type(r).__name__ for r in gc.get_referrers(a)))
print(sorted(map(repr, gc.get_referents(a)), key=len)[:2])
print(gc.get_referents([1, 'two', a]), gc.get_referents({'k': 'v'}), gc.get_referents(5))
print(any(o is a for o in gc.get_objects()), any(o is a for o in gc.get_objects(0)))
gc.collect()
print(any(o is a for o in gc.get_objects(generation=2)))
print(len([o for o in gc.get_objects() if isinstance(o, Node)]))
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
holder = [a]
table = {'a': a}
print(sum(r is holder for r in gc.get_referrers(a)), sum(r is table for r in gc.get_referrers(a)))
gc.set_debug(gc.DEBUG_SAVEALL)
del a, b, holder, table
print(gc.collect(), sorted(n.name for n in gc.garbage if isinstance(n, Node)))
gc.set_debug(0)
gc.garbage.clear()
gc.collect()
gc.enable()
gc.set_threshold(5, 2, 2)
print(gc.get_threshold())
made = []
gc.callbacks.append(lambda phase, info: made.append(info['generation']) if phase == 'start' else None)
for i in range(30):
    x = Node(i)
    x.next = x
gc.callbacks.clear()
gc.set_threshold(700, 10, 10)
print(len(made) > 0)
