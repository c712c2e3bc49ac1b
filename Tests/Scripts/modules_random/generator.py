"""random: the generator's class, states, binomialvariate, SystemRandom, classes with a random() of their own."""
import random
import _random


def show(label, function, *args):
    try:
        print(label, '->', function(*args))
    except Exception as error:
        print(label, '!!', type(error).__name__, error)


r = random.Random(42)
print([r.binomialvariate(20, 0.25) for _ in range(10)], [r.binomialvariate(1000, 0.4) for _ in range(10)])
print([r.binomialvariate(100, 0.95) for _ in range(10)], r.binomialvariate(), r.binomialvariate(5, 0), r.binomialvariate(5, 1.0))
print(r.lognormvariate(0, 1), r.random(), r.getrandbits(40), r.randbytes(5))
show('n', r.binomialvariate, -1)
show('p', r.binomialvariate, 3, 2)
show('args', r.lognormvariate)
print(random.Random.__mro__, type(random.random).__name__, type(random.getrandbits).__name__)
s = r.getstate()
print(s[0], len(s[1]), s[2], hash(s[1][:5]))
a = r.random()
r.setstate(s)
print(a == r.random())
for state in (3, (1, 2), None), (3, (1,) * 624 + (700,), None), (3, (-1,) * 625, None), (3, [1] * 625, None), \
        (1, (1,) * 625, None), (3, ('a',) * 625, None):
    show('state', r.setstate, state)
r.setstate((2, tuple(range(-312, 312)) + (624,), None))
print(r.random(), r.getrandbits(64))
g = _random.Random(5)
print(g.random(), g.getrandbits(10), g.getstate()[-1], _random.Random('a').getstate() == _random.Random('b').getstate())
g.seed(5)
print(g.random())
show('args', _random.Random, 1, 2)
show('seed', random.Random, [])
print(random.Random(1.5).random(), random.Random(b'x').random(), random.Random('x').random(), random.Random(-7).random() == random.Random(7).random())


class Constant(random.Random):
    def random(self):
        return 0.3


c = Constant()
print(c.randrange(10), c.choice('abcdef'), c.randint(5, 9), c.shuffle(items := [1, 2, 3, 4]), items, c.sample(range(9), 3))


class Bits(random.Random):
    def getrandbits(self, k):
        return (1 << k) // 3


print(Bits(1).randrange(100), Bits(1).randbytes(2))
o = random.SystemRandom(3)
print(0 <= o.random() < 1, 0 <= o.getrandbits(5) < 32, len(o.randbytes(7)), o.randrange(5) < 5, o.seed(1, 2))
show('state', o.getstate)
show('state', o.setstate, 1)
show('bits', o.getrandbits, -1)
import copy
r = random.Random(9)
q = copy.copy(r)
print(q is r, q.random() == r.random())
random.seed(3)
print(random.binomialvariate(10, 0.5), random.random(), random.gauss())
