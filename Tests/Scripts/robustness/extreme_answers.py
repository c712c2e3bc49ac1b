# Answers of Python code that native code has to take with care.
import sys


class Sized(int):
    def __sizeof__(self):
        return int(self)


for size in sys.maxsize, sys.maxsize + 1, -1, -sys.maxsize - 2:
    try:
        print(sys.getsizeof(Sized(size)) - size)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)


def names():
    try:
        local
    except UnboundLocalError as error:
        print(error.name, error)
    local = 1

    def inner():
        try:
            free
        except NameError as error:
            print(error.name, error)
    inner()
    free = 1


names()


class Space:
    def __getitem__(self, key):
        if key == 'a':
            return 12
        raise KeyError

    def __setitem__(self, key, value):
        print(key, value)

    def keys(self):
        return ['z', 'y']


exec('x = dir()', globals(), Space())
exec('x = a', globals(), Space())


def refuse(self):
    raise AttributeError('cannot be bound')


class Unbindable:
    __eq__ = property(refuse)
    __lt__ = property(refuse)


first, second = Unbindable(), Unbindable()
print(first == second, first != second, first == first)
try:
    first < second
except TypeError as error:
    print(error)


class Bound:
    __eq__ = classmethod(lambda cls, other: (cls, other))
    __gt__ = staticmethod(lambda other: other)
    __le__ = str


print(Bound() == 1, Bound() > 2, Bound() <= b'')


class Plain:
    pass


class Meta(Plain, type):
    pass


class Made(metaclass=Meta):
    x = 1


class Module(Plain, type(sys)):
    pass


module = Module('made')
module.__dict__['x'] = 2
print(module.x, module.__dict__ is vars(module))
print(type(Made.__dict__), Made.__dict__['x'])
try:
    Made.__dict__ = {}
except (AttributeError, TypeError) as error:
    print(type(error).__name__)
