import gc
gc.collect()
class Node(object):
    def __init__(self, name): self.name = name
    def __del__(self): print 'del', self.name
a, b = Node('a'), Node('b')
a.o, b.o = b, a
del a, b
print gc.collect(), len(gc.garbage), [n.name for n in gc.garbage]
gc.garbage[0].o = None
del gc.garbage[:]
print 'broken', gc.collect(), gc.garbage
