print sum(x for x in range(5)), list(x * 2 for x in [1, 2]), dict((k, len(k)) for k in ['a', 'bb']), max(x % 3 for x in range(7))
def take(n, it):
    for i, x in enumerate(it):
        if i == n: return
        yield x
def naturals():
    n = 0
    while True:
        yield n
        n += 1
print list(take(5, naturals())), ','.join(str(x) for x in take(3, naturals()))
g = (x for x in 'ab')
print g.next(), g.next(), list(g), type(g).__name__
