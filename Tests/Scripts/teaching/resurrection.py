"""Objects that come back from their finaliser."""
import gc
import weakref

saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dying', self.name)
        saved.append(self)


p = Phoenix('first')
r = weakref.ref(p, lambda ref: print('weakref cleared', ref() is None))
del p
print(saved[0].name, r())
print(gc.is_finalized(saved[0]))
saved.clear()
print('no second __del__', saved)
a, b = Phoenix('a'), Phoenix('b')
a.other, b.other = b, a
ra = weakref.ref(a)
del a, b
print(gc.collect(), [x.name for x in saved], ra() is None)
again = saved[:]
saved.clear()
del again
print(gc.collect(), saved, ra())


class Once:
    def __del__(self):
        global once
        once = self
        print('once')


once = Once()
once = None
print(type(once).__name__)
once = None
print(once)
print(gc.garbage)


class Raises:
    def __del__(self):
        raise RuntimeError('in __del__')


import sys


def hook(unraisable):
    print('hook', unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg,
          unraisable.object.__qualname__)


sys.unraisablehook = hook
Raises()
x = Raises()
x.me = x
del x
print(gc.collect())
