# gc.set_debug: what each flag prints.
import gc, sys
gc.disable(); gc.collect()
print(gc.get_debug(), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
class N:
    def __repr__(self): return 'N'
def make(): a = N(); a.a = a
print('collectable'); gc.set_debug(gc.DEBUG_COLLECTABLE); print(gc.get_debug())
make(); print(gc.collect())
l = []; l.append(l); del l; print(gc.collect())
print('uncollectable'); gc.set_debug(gc.DEBUG_UNCOLLECTABLE); make(); print(gc.collect(), gc.garbage)
print('saveall'); gc.set_debug(gc.DEBUG_SAVEALL); make(); print(gc.collect(), gc.garbage); print(gc.garbage[0].a is gc.garbage[0])
class D:
    def __del__(self): print('del runs under saveall')
d = D(); d.d = d; del d; print(gc.collect(), len(gc.garbage))
gc.set_debug(0); gc.garbage.clear(); print(gc.collect())
print('leak'); gc.set_debug(gc.DEBUG_LEAK); make(); print(gc.collect(), gc.garbage)
gc.set_debug(0); del gc.garbage[:]; print(gc.collect(), gc.garbage)
for bad in ('x', 1.5, None):
    try: gc.set_debug(bad)
    except TypeError as e: print(e)
import weakref
gc.set_debug(gc.DEBUG_SAVEALL); a = N(); a.a = a; r = weakref.ref(a, lambda r: print('callback under saveall')); del a; print(gc.collect(), r())
gc.set_debug(0); gc.garbage.clear()
