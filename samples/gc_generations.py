# Generations: most objects die young, so the collector looks at the young ones most often.
import gc

gc.disable()
gc.collect()
print('enabled:', gc.isenabled(), ' thresholds:', gc.get_threshold())


class Pair:
    def __init__(self):
        self.me = self


def report(phase, info):
    if phase == 'start':
        print('  collecting generation', info['generation'])
    else:
        print('  done, %(collected)d collected, %(uncollectable)d not' % info)


def generation_of(thing):
    for number in range(3):
        if any(each is thing for each in gc.get_objects(generation=number)):
            return number


gc.callbacks.append(report)

survivor = Pair()
print('new objects are in generation', generation_of(survivor))
gc.collect(0)
print('after one collection:', generation_of(survivor))
gc.collect(1)
print('after another:', generation_of(survivor))

print('a young cycle that nobody reaches is found by the cheapest collection')
Pair()
gc.collect(0)
print('an old one only by a full collection')
del survivor
gc.collect(0)
gc.collect()

gc.callbacks.remove(report)
try:
    gc.collect(3)
except ValueError as error:
    print('ValueError:', error)
