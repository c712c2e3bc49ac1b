# A name whose deletion fails is in the order of its class's attributes all the same, also where an
# instance has more attributes than room.
import gc


class Node:
    def __init__(self, n):
        self.n = n


a, b = Node(1), Node(2)
try:
    del a.x
except AttributeError as e:
    print(e)
b.p = []
b.x = a
print([type(r).__name__ for r in gc.get_referents(b)], list(vars(b)))

for i in range(3):

    class Kept:
        def __del__(self):
            print([type(r).__name__ for r in gc.get_referents(self)])

    k = Kept()
    if i == 1:
        vars(k)
    try:
        del k.y
    except AttributeError as e:
        print(e)
    if i == 2:
        k.__dict__['y'] = 1
        k.__dict__.clear()
    k.z, k.y, k.b, k.k = 1, '', b'', k
    del k
    print(gc.collect())
