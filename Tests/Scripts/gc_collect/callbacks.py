# gc.callbacks: what they are told, errors, changes during a collection.
import gc
gc.disable(); gc.collect()
events = []
def log(phase, info): events.append((phase, dict(info)))
gc.callbacks.append(log)
class N: pass
a = N(); a.a = a; del a
print(gc.collect()); print(events); events.clear()
gc.collect(0); gc.collect(1); print([(p, i['generation']) for p, i in events]); events.clear()
def second(phase, info): events.append('second ' + phase)
gc.callbacks.append(second); gc.collect(); print([e if isinstance(e, str) else e[0] for e in events]); events.clear()
gc.callbacks.remove(second)
def bad(phase, info): raise ValueError('in callback ' + phase)
gc.callbacks[:] = [bad]; print(gc.collect())
def wrong(): pass
gc.callbacks[:] = [wrong]; gc.collect()
def nested(phase, info): print(phase, 'nested collect returns', gc.collect())
gc.callbacks[:] = [nested]; a = N(); a.a = a; del a; print(gc.collect())
gc.callbacks.clear(); print(gc.callbacks)
class D:
    def __del__(self): print('del calls collect:', gc.collect())
d = D(); d.d = d; del d; print(gc.collect())
import weakref
a = N(); a.a = a; r = weakref.ref(a, lambda r: print('callback calls collect:', gc.collect())); del a; gc.collect()
