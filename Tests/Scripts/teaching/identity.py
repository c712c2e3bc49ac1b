"""Identity, equality, interning, mutability."""
import sys

a = [1, 2]
b = [1, 2]
c = a
print(a == b, a is b, a is c, id(a) == id(c))
x, y = 256, 256
print(x is y)
n = int('257')
m = int('257')
print(n == m)
s, t = 'hello', 'hello'
print(s is t)
u = ''.join(['hel', 'lo'])
print(u == s, u is s, sys.intern(u) is s)
print(() is tuple(), '' is str(), None is None)
print(sys.getrefcount(None) > 1000, sys.getrefcount(True) == sys.getrefcount(False))
old = id(a)
a += [3]
print(id(a) == old, c)
tup = (1, [])
try:
    tup[1] += [2]
except TypeError as error:
    print(error, tup)
text = 'abc'
before = id(text)
text += 'd'
print(text, id(text) == before)


def f(x, acc=[]):
    acc.append(x)
    return acc


print(f(1) is f(2), f.__defaults__)


def g(x, acc=None):
    acc = [] if acc is None else acc
    acc.append(x)
    return acc


print(g(1) is g(2))
rows = [[]] * 3
rows[0].append(1)
print(rows, rows[0] is rows[2])
keys = dict.fromkeys('ab', [])
keys['a'].append(1)
print(keys)
funcs = [lambda: i for i in range(3)]
print([h() for h in funcs])
funcs = [lambda i=i: i for i in range(3)]
print([h() for h in funcs])


class Account:
    log = []

    def __init__(self):
        self.own = []

    def write(self, x):
        self.log.append(x)
        self.own.append(x)


p, q = Account(), Account()
p.write(1)
q.write(2)
print(p.log, q.log is Account.log, p.own, q.own)
p.log = ['mine']
print(p.log, q.log, vars(p))


def rebind(lst):
    lst.append('seen')
    lst = ['new']
    lst.append('not seen')


names = []
rebind(names)
print(names)
first = second = []
first.append(0)
print(second)
i = j = 0
i += 1
print(i, j)
print([1, 2] is [1, 2], (1, 2) is (1, 2))
