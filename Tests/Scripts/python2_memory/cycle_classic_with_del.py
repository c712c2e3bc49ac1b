import gc
gc.collect()
class Node:
    def __init__(self, name): self.name = name
    def __del__(self): print 'del', self.name
a, b = Node('a'), Node('b')
a.o, b.o = b, a
del a, b
print gc.collect(), [n.name for n in gc.garbage], gc.collect()
