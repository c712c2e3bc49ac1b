class Node(object):
    def __init__(self, data):
        self.data = data
        self.parent = None
        self.children = []
    def add_child(self, child):
        self.children.append(child)
        child.parent = self
    def __del__(self):
        print '__del__', self.data
import gc
gc.collect()
n = Node(0)
del n
n1, n2 = Node(1), Node(2)
n1.add_child(n2)
del n1
print n2.parent.data
del n2
print gc.collect(), [n.data for n in gc.garbage]
for n in gc.garbage:
    n.parent = None
    n.children = []
del n, gc.garbage[:]
print gc.collect(), gc.garbage
