# A cycle keeps itself alive: how that looks, and three cures.
import gc
import weakref

gc.collect()  # what the start of the program left behind should not be counted below
gc.disable()  # and then: what happens without the collector?
alive = 0


class Node:
    def __init__(self):
        global alive
        alive += 1
        self.children = []
        self.parent = None

    def __del__(self):
        global alive
        alive -= 1


def family(link):
    """Makes a parent and two children, tied by `link`, and forgets all three."""
    parent = Node()
    for _ in range(2):
        child = Node()
        parent.children.append(child)
        child.parent = link(parent)
    return parent


print('A leak: parent and children hold each other.')
for _ in range(3):
    family(lambda parent: parent)
print('  nodes alive:', alive)

print('Cure 1: the cycle collector finds what nobody can reach.')
print('  objects found:', gc.collect(), ' nodes alive:', alive)

print('Cure 2: the way up is weak, so there is no cycle.')
for _ in range(3):
    family(weakref.ref)
print('  nodes alive:', alive)

print('Cure 3: somebody takes the cycle apart.')
root = family(lambda parent: parent)
for child in root.children:
    child.parent = None
del root, child
print('  nodes alive:', alive)
