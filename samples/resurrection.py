# __del__ may save its object: whoever stores `self` brings it back. This is called resurrection.
import gc
import weakref

gc.disable()  # only the collections asked for below
saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__ of', self.name)
        saved.append(self)


bird = Phoenix('bird')
print('1. The last reference goes:')
del bird
print('  but the object lives on:', saved[0].name)

# Python calls __del__ once in an object's life (PEP 442), not once per death.
print('2. The saved reference goes:')
saved.clear()
print('  and no __del__ was called')

# A weak reference is cleared only when the object really dies, so it survives a resurrection ...
bird = Phoenix('second bird')
watch = weakref.ref(bird, lambda reference: print('  the weak reference was told'))
print('3. Resurrected under watch:')
del bird
print('  still reachable:', watch() is saved[0])
saved.clear()
print('  dead now:', watch())

# ... except in a cycle: there the collector clears weak references before it calls __del__.
bird = Phoenix('caged bird')
bird.cage = bird
watch = weakref.ref(bird)
print('4. Resurrected by the collector:')
del bird
gc.collect()
print('  the object:', saved[0].name, '- the weak reference:', watch())
print('  gc knows that it was finalised:', gc.is_finalized(saved[0]))
