from random import *
import random
seed(1); print random.random(), randint(1,6), [choice('abcdef') for i in range(5)]
print random.__doc__ and 1, Random(5).randint(1, 10), randrange(0, 100, 7), random.uniform(1, 10), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.gammavariate(0.5, 2), random.gammavariate(2, 2), random.paretovariate(1), random.weibullvariate(1,1)
try: randint(5, 1)
except ValueError, e: print e
try: sample([1], 2)
except ValueError, e: print e
print sample(xrange(1000), 8), sample({1:2,3:4}, 1), sample(range(30), 10), sample(set([1,2,3]), 2)
st = getstate(); a = random.random(); setstate(st); print a == random.random()
print randrange(2**60), randrange(2**70)
