# sizes: 375000 750000 1500000; linear, memory: each reference is made and dropped
import sys
import weakref


class Thing:
    pass


thing = Thing()
for _ in range(int(sys.argv[1])):
    weakref.ref(thing, print)
print(weakref.getweakrefcount(thing))
