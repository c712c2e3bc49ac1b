"""A weak reference does not keep its object: called, it answers the object or None."""
import weakref

class Thing:
    pass

thing = Thing()
ref = weakref.ref(thing)
print(ref() is thing, weakref.getweakrefcount(thing), ref)
del thing
print(ref(), ref)
for value in (5, 'text', (1, 2), [1], None):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
