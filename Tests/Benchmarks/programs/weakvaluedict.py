# A cache that forgets what nobody holds.
import weakref


class Entry:
    def __init__(self, key):
        self.key = key


def work(n):
    cache = weakref.WeakValueDictionary()
    held = []
    hits = 0
    for index in range(n):
        key = index * 31 % 997
        entry = cache.get(key)
        if entry is None:
            entry = cache[key] = Entry(key)
        else:
            hits += 1
        if key % 3 == 0:
            held.append(entry)
            if len(held) > 200:
                del held[:100]
    return hits, len(cache)


print(*work(200_000))
