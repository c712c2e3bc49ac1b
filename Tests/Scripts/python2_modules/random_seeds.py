import random
random.seed(1); print random.random(), random.randint(1,100), random.choice('abc')
l = range(10); random.shuffle(l); print l
print random.sample(range(100), 5), random.uniform(1,2), random.gauss(0,1)
random.seed('abc'); print random.random()
random.seed(12345678901234567890L); print random.random(), random.randrange(10), random.getrandbits(70)
print random.Random(3).random(), random.betavariate(1,2), random.expovariate(1), random.normalvariate(0,1), random.triangular()
random.seed(1.5); print random.random()

