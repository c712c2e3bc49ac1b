def g():
    yield 1
    raise StopIteration
print list(g()), [x for x in g()]
for x in g(): print x
def h():
    for v in g(): yield v
    raise StopIteration('v')
print tuple(h()), dict((x, x) for x in h())
it = h()
print next(it), next(it, 'd'), next(it, 'e')
def inner():
    it = iter([1,2])
    while True: yield it.next()
print list(inner()), sum(inner()), max(inner()), sorted(inner())
try:
    i = inner(); i.next(); i.next(); i.next()
except StopIteration, e: print 'stop', e.args
def fin():
    try:
        yield 1
    finally: print 'f'
for x in fin(): break
print 'x'
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print list(It()), zip(It(), It())
a, b, c = It(); print a, b, c
print 1 in It()
