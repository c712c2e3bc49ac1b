"""A class that has made many instances learns no new names: an instance with one gets a dictionary, which the collector counts."""
import gc, sys
gc.disable()


class Node:
    def __init__(self, name):
        self.name = name


def pair(cls, first, second):
    a, b = cls('a'), cls('b')
    setattr(a, first, b)
    setattr(b, second, a)


def collect(label):
    print(label, gc.collect())


for made in 0, 5, 20, 28, 29, 30, 100:
    class Fresh(Node):
        pass

    many = [Fresh(i) for i in range(made)]
    pair(Fresh, 'other', 'other')
    collect(f'{made} made before, one new name:')
    pair(Fresh, 'next', 'previous')
    collect(f'{made} made before, three new names:')
    pair(Fresh, 'next', 'previous')
    collect('again:')
    if many:
        many[0].extra = many[0]
        many[-1].name = many[-1]
        del many[0], many[-1]
        collect('others:')
    del many
    collect('rest:')

many = [Node(i) for i in range(50)]
a, b = Node('a'), Node('b')
print(sys.getsizeof(a.__dict__))
a.x = 1
print(sys.getsizeof(a.__dict__), gc.is_tracked(a.__dict__))
b.x = 1
b.y = 2
print(sys.getsizeof(b.__dict__), b.__dict__)
b.z = b
print(sys.getsizeof(b.__dict__), list(vars(b)), b.y)
del b.y
b.name = 'new'
print(vars(b).keys(), hasattr(b, 'y'))
del a, b
collect('at the end:')


class Known:
    def __init__(self, value):
        self.value = value
        self.left = self.right = None


nodes = [Known(i) for i in range(60)]
for parent, child in zip(nodes, nodes[1:]):
    parent.left, child.right = child, parent
del nodes, parent, child
collect('names set by __init__:')

print([sys.getsizeof(o.__dict__) for o in [Known(1)]])
free = Known(1)
for i in range(40):
    setattr(free, f'n{i}', i)
    print(sys.getsizeof(free.__dict__), end=' ')
print()
