# An instance whose class is assigned has a dictionary of its own; a partial is older than its arguments.
import enum
import functools
import gc

gc.collect()


class Node:
    def __init__(self):
        self.n = 1


class Other:
    pass


for cls in Node, Other:
    node = Node()
    node.__class__ = cls
    print([type(r).__name__ for r in gc.get_referents(node)], vars(node))
    node.m = node
    del node
    print(gc.collect())

gc.set_debug(gc.DEBUG_SAVEALL)
node = Node()
node.p = functools.partial(print, node)
node.q = functools.partial(node.p, node)
del node
print(gc.collect())
gc.set_debug(0)
print([type(o).__name__ for o in gc.garbage])
gc.garbage.clear()
print(gc.collect())

try:
    class E(enum.IntFlag):
        A = 1, 2
        B = 3, 4
        C = enum.auto()
except TypeError as e:
    print(e)
