"""Two objects that hold each other are not freed by counting: only the collector finds them."""
import gc

class Node:
    def __init__(self, name):
        self.name, self.friend = name, None

    def __del__(self):
        print('    -', self.name)

gc.disable()
a, b = Node('a'), Node('b')
a.friend, b.friend = b, a
del a, b
print('both names are gone, the objects are not')
print('collected:', gc.collect())
c = Node('c')
del c
print('c had no cycle')
