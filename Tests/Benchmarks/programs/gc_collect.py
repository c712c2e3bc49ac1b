# Full collections over many live objects.
import gc


class Node:
    def __init__(self, other):
        self.other = other
        self.items = [other]


nodes = [Node(None)]
for _ in range(50_000):
    nodes.append(Node(nodes[-1]))
print(sum(gc.collect() for _ in range(12)) >= 0, len(nodes))
