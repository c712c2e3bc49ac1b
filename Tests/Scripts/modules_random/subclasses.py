# Where a subclass of Random takes its integers from: the nearest class that brings something of its own.
import random


class ByRandom(random.Random):
    def random(self):
        used.append("random")
        return super().random()


class ByBits(ByRandom):
    def getrandbits(self, k):
        used.append("getrandbits")
        return random.Random.getrandbits(self, k)


class ByRandomAgain(ByBits):
    def random(self):
        used.append("random again")
        return random.Random.random(self)


class Inheriting(ByBits):
    pass


class Mixin:
    def getrandbits(self, k):
        used.append("mixin")
        return random.Random.getrandbits(self, k)


class Mixed(Mixin, ByRandom):
    pass


class Own(ByRandom):
    def _randbelow(self, n):
        used.append("own")
        return n - 1


class OfOwn(Own):
    def shuffle(self, x):
        x.reverse()


for cls in ByRandom, ByBits, ByRandomAgain, Inheriting, Mixed, Own, OfOwn:
    used = []
    maker = cls(7)
    values = maker.randrange(10), maker.choice("abcd"), maker.sample(range(4), 2)
    numbers = list(range(5))
    maker.shuffle(numbers)
    print(cls.__name__, values, numbers, sorted(set(used)))

for words in [float("nan")] * 625, [1.5] * 625, range(3), ["a"] * 625:
    for version in 2, 3, 4:
        try:
            random.Random().setstate((version, tuple(words), None))
        except Exception as error:
            print(version, type(error).__name__, error, repr(error.__cause__))
