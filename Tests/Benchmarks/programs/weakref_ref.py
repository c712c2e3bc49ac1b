# Weak references made, reused and followed.
import weakref


class Thing:
    value = 1


def follow(n):
    thing = Thing()
    total = 0
    for _ in range(n):
        reference = weakref.ref(thing)
        target = reference()
        if target is not None:
            total += target.value
    return total


print(follow(900_000))
