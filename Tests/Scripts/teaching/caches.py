"""Caches keep objects alive: lru_cache, cached_property, a dict, a weak one."""
import functools
import gc
import sys
import weakref


class Value:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)


@functools.lru_cache(maxsize=2)
def make(n):
    print('compute', n)
    return Value(n)


a = make(1)
print(make(1) is a, sys.getrefcount(a))
make(2)
make(3)
print(make.cache_info())
del a
print('1 is gone?')
make(2)
make.cache_clear()
print(make.cache_info())


class Service:
    def __init__(self, name):
        self.name = name

    @functools.lru_cache
    def expensive(self, x):
        print('expensive', self.name, x)
        return x * 2

    @functools.cached_property
    def config(self):
        print('config of', self.name)
        return Value('config ' + self.name)

    def __del__(self):
        print('del service', self.name)


s = Service('one')
print(s.expensive(2), s.expensive(2), sys.getrefcount(s))
r = weakref.ref(s)
print(s.config is s.config, 'config' in vars(s))
del s
print('kept by the cache', r() is not None)
Service.expensive.cache_clear()
print(r())
s = Service('two')
s.config
del s.config
s.config
del s


class Memo(dict):
    def __missing__(self, key):
        print('missing', key)
        self[key] = result = Value(key)
        return result


memo = Memo()
memo['x']
print(memo['x'] is memo['x'], sys.getrefcount(memo['x']))
del memo['x']
memo['y']
memo = None


def fib(n, known={}):
    if n in known:
        return known[n]
    known[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return known[n]


print(fib(30), len(fib.__defaults__[0]))
weak = weakref.WeakKeyDictionary()
k = Value('key')
weak[k] = 'data'
print(len(weak), weak[k])
del k
print(len(weak))


class Meta(type):
    instances = weakref.WeakSet()

    def __call__(cls, *args):
        obj = super().__call__(*args)
        cls.instances.add(obj)
        return obj


class Registered(metaclass=Meta):
    def __init__(self, n):
        self.n = n


x, y = Registered(1), Registered(2)
print(sorted(i.n for i in Meta.instances))
del x
print(sorted(i.n for i in Meta.instances))
