# A weak reference with a callback for every object that dies.
import weakref


class Thing:
    pass


died = 0


def note(reference):
    global died
    died += 1


def make(n):
    for _ in range(n):
        thing = Thing()
        reference = weakref.ref(thing, note)
        del thing


make(400_000)
print(died)
