# An object that its __del__ revives is the youngest of the collector's objects again.
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Back(Node):
    def __del__(self):
        print('back', self.name)
        back.append(self)


back = []
gc.collect()
b = Back(6)
b.x = Node(8)
b = Node(9)
c = Node(13)
c.x = Node(14)
print([o.name for o in gc.get_objects(0) if isinstance(o, Node)])
old = Back(20)
old.y = Node(21)
gc.collect(0)
gc.collect(1)
print([o.name for o in gc.get_objects(2) if isinstance(o, Node)])
old = None
print([o.name for o in gc.get_objects(0) if isinstance(o, Node)])
