# 1.5 million weak references made and dropped.
import weakref


class Thing:
    pass


thing = Thing()
for _ in range(1_500_000):
    weakref.ref(thing, print)
print(weakref.getweakrefcount(thing))
