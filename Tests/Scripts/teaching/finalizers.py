"""weakref.finalize: cleaning up without __del__."""
import sys
import weakref


class TempDir:
    def __init__(self, name):
        self.name = name
        self._finalizer = weakref.finalize(self, self._cleanup, name, reason='automatic')

    @staticmethod
    def _cleanup(name, reason):
        print('remove', name, reason)

    def remove(self):
        return self._finalizer()

    @property
    def removed(self):
        return not self._finalizer.alive


a = TempDir('a')
print(a.removed)
del a
b = TempDir('b')
print(sys.getrefcount(b))
b.remove()
print(b.removed, b.remove())
del b
c = TempDir('c')
print(c._finalizer.peek()[1].__name__, c._finalizer.peek()[2:])
obj, func, args, kwargs = c._finalizer.detach()
print(obj is c, args, kwargs, c._finalizer.alive)
del obj, c
print('detached: nothing ran')
d = TempDir('d')
d._finalizer.atexit = False
e = TempDir('e')
f = TempDir('f')
weakref.finalize(e, print, 'second finalizer of e')
print(weakref.getweakrefcount(e))


class Bad:
    pass


del e
print('exit')
