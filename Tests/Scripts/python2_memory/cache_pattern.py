import weakref
class Spam(object):
    def __init__(self, name): self.name = name
_cache = weakref.WeakValueDictionary()
def get_spam(name):
    if name not in _cache:
        s = Spam(name)
        _cache[name] = s
    else:
        s = _cache[name]
    return s
a = get_spam('foo')
b = get_spam('bar')
c = get_spam('foo')
print a is b, a is c, sorted(_cache.keys())
del a, c
print _cache.keys()
