"""A cache of weak references behind a lock, and what each thread has for itself."""
import threading
import weakref


class Cache:
    def __init__(self):
        self._lock = threading.RLock()
        self._known = weakref.WeakValueDictionary()
        self._local = threading.local()

    def get(self, name):
        with self._lock:
            found = self._known.get(name)
            if found is None:
                found = self._known[name] = Thing(name)
                self._local.made = getattr(self._local, 'made', 0) + 1
            return found

    def __len__(self):
        with self._lock:
            return len(self._known)


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone:', self.name, 'in', threading.current_thread().name)


cache = Cache()
first = cache.get('a')
print(cache.get('a') is first, len(cache), cache._local.made)
del first
print(len(cache))
lock = threading.Lock()
reference = weakref.ref(lock, lambda r: print('the lock is gone'))
with lock:
    print(lock.locked())
del lock
print(reference())
done = threading.Event()
weakref.finalize(cache, done.set)
del cache
print(done.is_set())
