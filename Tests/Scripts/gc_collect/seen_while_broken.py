# What a finaliser finds of objects whose cycles the collector is breaking: those that never change keep
# what they hold, and all of them can be used.
import collections
import gc
import types
import warnings

gc.disable()
warnings.simplefilter('ignore')


class Late:
    def __init__(self):
        self.before = set(map(id, gc.get_objects()))

    def __del__(self):
        found.extend(o for o in gc.get_objects() if id(o) not in self.before)


class Node:
    def method(self):
        return 'called'


class Dropper:
    def __del__(self):
        global late
        late = None


async def coroutine(node):
    return node


async def generator(node):
    yield node


class Pair(tuple):
    pass


MAKERS = {
    'keys': lambda node: {'a': node}.keys(),
    'values': lambda node: {'a': 1, 'b': node}.values(),
    'items': lambda node: {'a': node}.items(),
    'map': lambda node: map(lambda x: node, [1, 2]),
    'zip': lambda node: zip([node], 'a'),
    'enumerate': lambda node: enumerate([node], 5),
    'method': lambda node: node.method,
    'slice': lambda node: slice(node, 1, 2),
    'proxy': lambda node: types.MappingProxyType({'a': node}),
    'wrapper': lambda node: coroutine(node).__await__(),
    'asend': lambda node: generator(node).asend(None),
    'athrow': lambda node: generator(node).athrow(ValueError),
    'anext': lambda node: anext(generator(node), node),
    'ordered iterator': lambda node: iter(collections.OrderedDict(a=node)),
    'tuple': lambda node: Pair((node, 2)),
}
ACTIONS = (repr, len, iter, list, dir, gc.get_referents, lambda o: o.__reduce__(),
           lambda o: o.send(None), lambda o: o.throw(ValueError()), lambda o: o.close(),
           lambda o: o(), lambda o: o == o, lambda o: o[0], next)


def garbage(make):
    node = Node()
    made = make(node)
    node.made = made
    pair = (made, node)
    dropper = Dropper()
    dropper.late = late
    ring = [dropper, pair]
    ring.append(ring)
    dropper.ring = ring
    return type(made)


for name, make in MAKERS.items():
    found = []
    late = Late()
    kind = garbage(make)
    gc.collect()
    used = 0
    for thing in found:
        for action in ACTIONS:
            try:
                action(thing)
            except Exception:
                pass
            used += 1
    print(name, used > 0)
    if name in ('method', 'tuple', 'slice', 'proxy'):
        for thing in found:
            if type(thing) is kind:
                print(thing() if name == 'method' else len(thing) if name != 'slice' else thing.stop)
    found.clear()
    thing = None
    gc.collect()
print('done')
