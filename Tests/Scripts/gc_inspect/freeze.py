# gc.freeze moves everything out of the collector's sight.
import gc
gc.disable(); gc.collect()
class N: pass
print(gc.get_freeze_count())
a = N(); a.a = a
gc.freeze(); print(gc.get_freeze_count() > 1000, any(o is a for o in gc.get_objects()))
del a; print('frozen garbage stays:', gc.collect())
b = N(); b.b = b; del b; print('new garbage goes:', gc.collect())
gc.unfreeze(); print(gc.get_freeze_count(), 'now it goes:', gc.collect())
gc.freeze(); n = gc.get_freeze_count(); x = [[] for _ in range(10)]; print(gc.get_freeze_count() <= n); gc.freeze(); print(gc.get_freeze_count() > n); gc.unfreeze()
