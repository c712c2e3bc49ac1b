# sizes: 100000 200000 400000; linear: all alive at once, dropped with their referent
import sys
import weakref


class Thing:
    pass


thing = Thing()
kept = [weakref.ref(thing, id) for _ in range(int(sys.argv[1]))]
print(weakref.getweakrefcount(thing))
del thing
print(sum(reference() is None for reference in kept))
