# Generations, counts and thresholds.
import gc
gc.disable(); gc.collect()
class N: pass
def gen_of(x):
    for g in range(3):
        if any(o is x for o in gc.get_objects(g)): return g
print(gc.get_threshold(), gc.isenabled(), gc.get_count()[1:])
a = N(); print(gen_of(a), gc.collect(0), gen_of(a), gc.collect(1), gen_of(a), gc.collect(2), gen_of(a))
b = N(); b.b = b; gc.collect(1); print(gen_of(b)); del b
print(gc.collect(0), gc.collect(1), gc.collect(2))
c = N(); c.c = c; gc.collect(0); print(gen_of(c)); del c; print(gc.collect(0), gc.collect(1))
for bad in (3, -1, 'x', None, 1.0):
    try: print(gc.collect(bad))
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
for bad in (3, -2, 'x'):
    try: print(gc.get_objects(generation=bad))
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
print(gc.collect(generation=1), isinstance(gc.get_objects(), list), len(gc.get_objects(generation=None)) > 1000)
gc.set_threshold(500); print(gc.get_threshold()); gc.set_threshold(10, 20); print(gc.get_threshold()); gc.set_threshold(1, 2, 3); print(gc.get_threshold()); gc.set_threshold(0); print(gc.get_threshold())
for bad in ((), (1, 2, 3, 4), ('x',)):
    try: gc.set_threshold(*bad)
    except TypeError as e: print(e)
gc.set_threshold(2000, 10, 10)
gc.enable(); print(gc.isenabled()); gc.disable(); print(gc.isenabled(), gc.enable(), gc.disable())
stats = gc.get_stats(); print(len(stats), [sorted(s) for s in stats][0])
before = gc.get_stats()[2]['collections']; gc.collect(); gc.collect(); print(gc.get_stats()[2]['collections'] - before)
before = gc.get_stats()[0]['collected']; x = N(); x.x = x; del x; gc.collect(0); print(gc.get_stats()[0]['collected'] - before)
keep = [[] for _ in range(100)]; n = gc.get_count()[0]; more = [[] for _ in range(50)]; print(gc.get_count()[0] - n >= 50)
print(len(gc.garbage), gc.garbage)
