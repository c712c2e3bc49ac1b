"""A weak reference back to the parent: no cycle, and everything dies in order."""
import weakref

class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent and weakref.ref(parent)
        self.children = []
        if parent:
            parent.children.append(self)

    def path(self):
        above = self.parent and self.parent()
        return (above.path() + '/' if above else '') + self.name

    def __del__(self):
        print('    -', self.name)

root = Node('root')
leaf = Node('leaf', Node('branch', root))
print(leaf.path())
del root
print('the leaf alone:', leaf.path(), leaf.parent())
