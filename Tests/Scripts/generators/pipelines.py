# Composition, infinite generators, iteration protocol corner cases.
def count(n=0):
    while True:
        yield n
        n += 1
def take(n, it):
    for _, x in zip(range(n), it): yield x
def sieve(it):
    p = next(it)
    yield p
    yield from sieve(x for x in it if x % p)
print(list(take(10, sieve(count(2)))))
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            del buf[0]
print(list(window('abcde', 3)))
def averager():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        total += x; n += 1
        avg = total / n
a = averager(); next(a)
print([a.send(v) for v in (10, 20, 60)])
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
print(list(Tree(2, Tree(1), Tree(4, Tree(3)))), 3 in Tree(3), sum(Tree(1, Tree(2))))
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), 5 in Seq(), max(Seq()))
a, b, *c = (x for x in 'hello'); print(a, b, c)
g = (print('side', x) or x for x in range(3))
print(next(g)); print(list(g))
print(dict((k, v) for k, v in [('a', 1)]), set(x % 2 for x in range(5)), tuple(x for x in 'ab'), ''.join(c for c in 'abc'), bytes(x for x in b'hi'))
def zip_longest(*its):
    its = [iter(i) for i in its]
    while True:
        out = [next(i, None) for i in its]
        if all(x is None for x in out): return
        yield out
print(list(zip_longest('ab', [1, 2, 3])))
def early():
    return 5
    yield
print(list(early()))
def lambda_gen(): return (lambda: (yield 1))()
print(list(lambda_gen()))
