"""A cache that does not keep its values alive: whoever uses one keeps it in."""
import weakref

class Image:
    def __init__(self, name):
        print('    loading', name)
        self.name = name

cache = weakref.WeakValueDictionary()

def load(name):
    image = cache.get(name)
    if image is None:
        image = cache[name] = Image(name)
    return image

cat = load('cat')
print(load('cat') is cat, len(cache))
load('dog')
print('the dog was not kept:', sorted(cache))
del cat
load('cat')
