"""abc: registration, hooks, caches, deprecated decorators, patterns."""
import abc
import gc
import io
import weakref
from abc import ABC, ABCMeta, abstractmethod
from collections import ChainMap, UserDict, UserList, UserString, deque
from collections.abc import Mapping, MutableSequence, Sequence


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class A(ABC):
    pass


class B(A):
    pass


class C:
    pass


class D(C):
    pass


show(A.register, 1)
show(A.register, A)
show(A.register, B)
show(B.register, A)
print(isinstance(D(), A), issubclass(D, A))
before = abc.get_cache_token()
print(A.register(C), abc.get_cache_token() - before, A.register(C) is C)
print(abc.get_cache_token() - before, isinstance(D(), A), issubclass(D, A), issubclass(D, B))
B.register(D)
print(issubclass(D, B), issubclass(C, B), isinstance(C(), B))
for wrong in (1, 'int', None, [int]):
    show(issubclass, wrong, A)
show(issubclass, int, 5)
show(abc.ABCMeta.__instancecheck__, 5, 5)
show(abc.ABCMeta.__subclasscheck__, int, int)
show(abc.ABCMeta.register, int, str)

print('hooks')


class Hooked(ABC):
    answer = NotImplemented

    @classmethod
    def __subclasshook__(cls, candidate):
        print('hook', cls.__name__, candidate.__name__)
        return cls.answer


print(isinstance(1, Hooked), isinstance(2, Hooked), issubclass(int, Hooked))
Hooked.answer = True
print(issubclass(int, Hooked), issubclass(str, Hooked), issubclass(str, Hooked))
A.register(float)
Hooked.answer = False
print(issubclass(int, Hooked), issubclass(str, Hooked), issubclass(Hooked, Hooked))
Hooked.answer = 5
show(issubclass, bytes, Hooked)
show(isinstance, b'', Hooked)
Hooked._abc_caches_clear()
Hooked.answer = False
print(issubclass(str, Hooked), isinstance('', Hooked))


class Claims:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        print('asked')
        return self.cls


print(isinstance(Claims(B), A), isinstance(Claims(int), A), isinstance(Claims(int), A))
show(isinstance, Claims(5), A)


class Failing:
    @property
    def __class__(self):
        raise ValueError('no class')


show(isinstance, Failing(), A)


class Meta(ABCMeta):
    def __subclasscheck__(cls, subclass):
        print('check', subclass.__name__)
        return super().__subclasscheck__(subclass)

    def __instancecheck__(cls, instance):
        print('instance', instance)
        return super().__instancecheck__(instance)


class E(metaclass=Meta):
    pass


E.register(int)
print(isinstance(1, E), isinstance(1, E), issubclass(str, E), issubclass(str, E))


def many():
    """More classes than are remembered at a glance."""
    classes = [type(f'K{i}', (A,) if i % 2 else (), {}) for i in range(50)]
    for _ in range(3):
        print(sum(issubclass(cls, A) for cls in classes), end=' ')
        print(sum(isinstance(cls(), A) for cls in classes))
    return weakref.ref(classes[3])


dead = many()
gc.collect()
print(dead())

print('what is remembered')
stream = io.StringIO()
A._dump_registry(stream)
print([line.split(':')[0] for line in stream.getvalue().splitlines()])


class Fresh(ABC):
    pass


stream = io.StringIO()
Fresh._dump_registry(stream)
print(stream.getvalue().splitlines()[0], stream.getvalue().splitlines()[2:5])
Fresh.register(int)
print(isinstance(1, Fresh))
Fresh._abc_registry_clear()
Fresh._abc_caches_clear()
print(isinstance(1, Fresh))

print('abstract')


class Old(ABC):
    value = abc.abstractproperty(lambda self: 1)

    @abc.abstractclassmethod
    def make(cls):
        pass

    @abc.abstractstaticmethod
    def help():
        pass

    @property
    @abstractmethod
    def size(self):
        pass

    @size.setter
    def size(self, value):
        pass


print(sorted(Old.__abstractmethods__))
show(Old)
print(abc.abstractproperty, abc.abstractclassmethod.__mro__, abc.abstractstaticmethod.__name__)


class Later(ABC):
    @abstractmethod
    def f(self):
        pass


class Made(Later):
    pass


show(Made)
Made.f = lambda self: 1
show(Made)
print(abc.update_abstractmethods(Made).__abstractmethods__, Made().f())
Made.f = abstractmethod(lambda self: 1)
print(sorted(abc.update_abstractmethods(Made).__abstractmethods__))
print(abc.update_abstractmethods(int), hasattr(abc.update_abstractmethods(C), '__abstractmethods__'))


class Keyword(ABC):
    def __init_subclass__(cls, /, tag, **rest):
        cls.tag = tag


class Tagged(Keyword, tag='t'):
    pass


print(Tagged.tag)
show(ABCMeta)
show(ABCMeta, 'X', (), {}, a=1)

print('patterns')


def shape(value):
    match value:
        case [first, *_]:
            return 'sequence'
        case {'a': _}:
            return 'mapping'
        case _:
            return 'neither'


class Plain:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]


class Sub(Plain):
    pass


class Own(Sequence):
    __len__ = Plain.__len__
    __getitem__ = Plain.__getitem__
    __init__ = Plain.__init__


class OwnMapping(Mapping):
    def __getitem__(self, key):
        return 1

    def __iter__(self):
        yield 'a'

    def __len__(self):
        return 1


for value in (UserList([1]), UserDict(a=1), ChainMap({'a': 1}), deque([1]), UserString('ab'), Own(1),
              OwnMapping(), Plain(1), Sub(1), [1], (1,), range(2), 'ab', b'ab', {'a': 1}):
    print(type(value).__name__, shape(value), bool(type(value).__flags__ & 32),
          bool(type(value).__flags__ & 64))
MutableSequence.register(Plain)
print(shape(Plain(1)), shape(Sub(1)))
try:
    class Both(ABC):
        __abc_tpflags__ = Sequence.__flags__ | Mapping.__flags__
except TypeError as error:
    print(error)
