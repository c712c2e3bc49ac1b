"""A cache that does not keep its values alive."""
import gc
import sys
import weakref


class Image:
    loaded = 0

    def __init__(self, path):
        self.path = path
        self.pixels = list(range(10))
        Image.loaded += 1
        print('load', path)

    def __repr__(self):
        return f'<Image {self.path}>'

    def __del__(self):
        print('free', self.path)


class Cache:
    def __init__(self):
        self._images = weakref.WeakValueDictionary()

    def get(self, path):
        image = self._images.get(path)
        if image is None:
            image = Image(path)
            self._images[path] = image
        else:
            print('hit', path)
        return image

    def __len__(self):
        return len(self._images)


cache = Cache()
a = cache.get('a.png')
b = cache.get('b.png')
print(cache.get('a.png') is a, len(cache), sys.getrefcount(a))
print(sorted(cache._images.keys()), sorted(map(repr, cache._images.values())))
print(weakref.getweakrefcount(a), weakref.getweakrefs(a)[0]() is a)
del a
print(len(cache), 'a.png' in cache._images)
again = cache.get('a.png')
print(Image.loaded)
b.again = again
again.b = b
del b, again
print('cycle', len(cache))
print(gc.collect(), len(cache))
for path in ('x', 'y', 'x', 'x'):
    cache.get(path)
images = [cache.get(p) for p in 'pqr']
for path, image in cache._images.items():
    print(path, image, sys.getrefcount(image))
del image
images.pop()
print(list(cache._images))
print(cache._images.pop('p', None), cache._images.setdefault('q', None))
try:
    cache._images['gone']
except KeyError as error:
    print('KeyError', error)
images.clear()
print(len(cache))
