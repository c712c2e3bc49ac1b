import weakref
class Node(object):
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self._parent = None
        if parent is not None:
            self._parent = weakref.ref(parent)
            parent.children.append(self)
    parent = property(lambda self: self._parent and self._parent())
    def __del__(self): print 'del', self.name
root = Node('root')
child = Node('child', root)
leaf = Node('leaf', child)
print leaf.parent.parent.name
del child
print leaf.parent.name
del root
print leaf.parent
