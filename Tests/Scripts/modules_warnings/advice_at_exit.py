# At the end of a program advice to trace allocations is given as long as the modules are whole.
import gc
import warnings

gc.disable()


async def waits(held):
    pass


class Node:
    pass


def dropped():
    node = Node()
    node.waiting = waits(node)


dropped()
waits(1)
kept = Node()
kept.waiting = waits(kept)
gc.enable()
