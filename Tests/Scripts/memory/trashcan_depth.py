# Very long chains of objects are released without exhausting anything.
class Node:
    __slots__ = ('next',)
    def __init__(self, n): self.next = n
class Dict:
    def __init__(self, n): self.next = n
count = 0
class Counted:
    def __init__(self, n): self.next = n
    def __del__(self):
        global count
        count += 1
for kind in (Node, Dict, Counted):
    head = None
    for _ in range(100000): head = kind(head)
    del head
    print(kind.__name__, 'released')
print(count)
x = []
for _ in range(100000): x = [x]
del x
x = ()
for _ in range(100000): x = (x,)
del x
x = {}
for _ in range(100000): x = {'k': x}
del x
def f(): return None
for _ in range(1000): f = (lambda g: lambda: g)(f)
del f
def chain(g): yield g
g = None
for _ in range(10000):
    g = chain(g)
    next(g)
del g
x = iter([])
for _ in range(10000): x = map(None, x) if _ % 2 else iter([x])
del x
m = ''.join
for _ in range(10000):
    m = (lambda: 0).__get__(m)
del m
e = None
for _ in range(20000):
    n = ValueError(); n.__cause__ = e; e = n
del e, n
print('all released')
