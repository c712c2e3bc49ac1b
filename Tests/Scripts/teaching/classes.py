"""Classes are objects: subclasses, registries, method resolution, deletion."""
import gc
import sys
import weakref


class Plugin:
    registry = []

    def __init_subclass__(cls, /, keep=True, **kwargs):
        super().__init_subclass__(**kwargs)
        if keep:
            cls.registry.append(cls)
        print('subclass', cls.__name__, keep)


class One(Plugin):
    pass


class Two(Plugin, keep=False):
    pass


print(Plugin.registry, Plugin.__subclasses__())
del Two
gc.collect()
print(Plugin.__subclasses__())
del One
gc.collect()
print(Plugin.__subclasses__())
Plugin.registry.clear()
gc.collect()
print(Plugin.__subclasses__())


def factory():
    class Local:
        def method(self):
            return __class__
    return Local


cls = factory()
r = weakref.ref(cls)
instance = cls()
del cls
gc.collect()
print(r() is type(instance), instance.method() is r())
del instance
print(gc.collect() > 0, r())


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        print('new class', name)
        return super().__new__(mcls, name, bases, namespace)

    def __del__(cls):
        print('class deleted', cls.__name__)


class Short(metaclass=Meta):
    pass


del Short
gc.collect()


class A:
    def f(self):
        return 'A'


class B(A):
    def f(self):
        return 'B' + super().f()


class C(A):
    def f(self):
        return 'C' + super().f()


class D(B, C):
    def f(self):
        return 'D' + super().f()


d = D()
print(d.f(), [c.__name__ for c in D.__mro__])
d.__class__ = A
print(d.f())
a = A()
method = a.f
print(method.__self__ is a, sys.getrefcount(a), a.f is a.f, a.f == a.f)
del method
A.f = lambda self: 'patched'
print(d.f(), a.f())
a.f = lambda: 'own'
print(a.f())
del a.f
print(a.f())
T = type('T', (A,), {'x': 1, '__del__': lambda self: print('T deleted')})
t = T()
print(t.x, T.__name__)
del t


class Desc:
    def __set_name__(self, owner, name):
        print('set name', owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get(self.name, 'unset')


class UsesDesc:
    field = Desc()


u = UsesDesc()
print(u.field)
u.field = 3
print(u.field, UsesDesc.field.name)
