# The order of deaths in deep structures is that of a plain descent.
class P:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
class Node:
    def __init__(self, child, n):
        self.before = P(-n); self.child = child; self.after = P(n)
class Slotted:
    __slots__ = ('before', 'child', 'after')
    def __init__(self, child, n):
        self.before = P(-n); self.child = child; self.after = P(n)
log = []
def show(title):
    print(title, len(log), log[:5], log[-5:], sum(i * n for i, n in enumerate(log)) % 1000003)
    log.clear()
for depth in (10, 39, 40, 41, 42, 100, 500):
    x = None
    for i in range(1, depth + 1): x = Node(x, i)
    del x; show('instances')
    x = None
    for i in range(1, depth + 1): x = [P(-i), x, P(i)]
    del x; show('lists')
    x = None
    for i in range(1, depth + 1): x = (P(-i), x, P(i))
    del x; show('tuples')
    x = None
    for i in range(1, depth + 1): x = {'a': P(-i), 'b': x, 'c': P(i)}
    del x; show('dicts')
    x = None
    for i in range(1, depth + 1): x = Slotted(x, i)
    del x; show('slots')
class Q:
    def __init__(self, child, n): self.child = child; self.n = n
    def __del__(self):
        log.append(self.n)
        y = None
        for i in range(3): y = [P((self.n, i)), y]
        del y
        log.append('end')
x = None
for i in range(60): x = [Q(x, i), P(i)]
del x
print(log)
