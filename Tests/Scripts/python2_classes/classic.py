class Node:
    "A node."
    count = 0
    def __init__(self, value):
        self.value = value
        Node.count += 1
n = Node(5)
print n
print Node, repr(Node)
print type(n), type(Node), n.__class__, Node.__name__, Node.__module__, Node.__doc__, Node.__bases__
print n.__dict__, n.value, Node.count, isinstance(n, Node), hasattr(n, 'nope'), callable(Node), callable(n)
for bad in [lambda: n.nope, lambda: Node.nope, lambda: Node(), lambda: Node(1, 2)]:
    try:
        bad()
    except (AttributeError, TypeError), e:
        print e.__class__.__name__, e
class Empty: pass
try:
    Empty(1)
except TypeError, e:
    print e
e = Empty()
e.x = 1
e.__dict__['y'] = 2
print e.y, sorted(vars(e)), e == e, e == Empty(), e != e
del e.x
print hasattr(e, 'x')
