import weakref, gc
gc.collect()
class N(object): pass
def cb(r): print 'dead'
a = N(); b = N()
a.b = b; b.a = a
r = weakref.ref(a, cb)
del a, b
print 'collect'
print gc.collect(), r()
