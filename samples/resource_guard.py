# weakref.finalize guards a resource better than __del__: it runs once, also at exit, and cannot
# be half-initialised.
import weakref


class Storage:
    """Stands for a temporary folder, a lock, a handle of the system's."""

    def __init__(self):
        self.entries = []

    def make(self, name):
        self.entries.append(name)
        print('  + ' + name)
        return name

    def remove(self, name):
        self.entries.remove(name)
        print('  - ' + name)


storage = Storage()


class TemporaryFolder:
    def __init__(self, name):
        self.name = storage.make(name)
        # The callback must not refer to self, or self would never die.
        self._finalizer = weakref.finalize(self, storage.remove, name)

    def remove(self):
        self._finalizer()

    @property
    def removed(self):
        return not self._finalizer.alive


print('dropped:')
folder = TemporaryFolder('first')
del folder

print('removed by hand, once:')
folder = TemporaryFolder('second')
folder.remove()
folder.remove()
print('  removed:', folder.removed)
del folder

print('given away: detach() leaves the resource to someone else')
folder = TemporaryFolder('third')
_, function, arguments, _ = folder._finalizer.detach()
del folder
print('  still there:', storage.entries)
function(*arguments)

print('forgotten: removed at exit, newest first')
forgotten = [TemporaryFolder('fourth'), TemporaryFolder('fifth')]
