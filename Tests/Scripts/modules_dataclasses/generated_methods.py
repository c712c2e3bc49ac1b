"""What can be seen of the methods that a dataclass gets: names, signatures, lines in tracebacks."""

import inspect
from dataclasses import *


class Broken:
    def fail(self, *others):
        raise KeyError('broken')

    __eq__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = __repr__ = fail


def lines(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        step = error.__traceback__
        seen = []
        while step:
            code = step.tb_frame.f_code
            if code.co_filename == '<string>':
                seen.append((code.co_name, code.co_firstlineno, step.tb_lineno))
            step = step.tb_next
        print(type(error).__name__, error, seen)


@dataclass(order=True, frozen=True)
class All:
    a: object
    b: object = 5
    c: list = field(default_factory=list)

    def __post_init__(self):
        if self.b == 0:
            raise KeyError('post')


one, two = All(Broken()), All(Broken())
lines(lambda: one == two)
lines(lambda: one < two)
lines(lambda: one <= two)
lines(lambda: one > two)
lines(lambda: one >= two)
lines(hash, one)
lines(repr, one)
lines(setattr, one, 'a', 1)
lines(setattr, one, 'other', 1)
lines(delattr, one, 'a')
lines(All, 1, 0)
lines(All)
lines(lambda: All(1, 2, 3, 4))
lines(lambda: All(1, d=4))
lines(lambda: replace(one, d=1))

for name in ('__init__', '__eq__', '__lt__', '__setattr__', '__delattr__', '__hash__'):
    method = vars(All)[name]
    print(name, method.__name__, method.__qualname__, method.__module__, method.__doc__,
          method.__defaults__, method.__kwdefaults__, method.__annotations__,
          method.__code__.co_name, method.__code__.co_qualname, method.__code__.co_varnames,
          inspect.signature(method))
print(inspect.signature(All), All.__repr__.__qualname__, All.__replace__.__qualname__)
print(list(vars(All)))


@dataclass(unsafe_hash=True, kw_only=True)
class Keywords:
    a: object
    b: object = 5


one, two = Keywords(a=Broken()), Keywords(a=Broken())
lines(lambda: one == two)
lines(hash, one)
lines(repr, one)
lines(Keywords, 1)
print(inspect.signature(Keywords), Keywords.__doc__)
print(list(vars(Keywords)))


@dataclass(repr=False, eq=False)
class Few:
    self: int
    init: InitVar[int]
    factory: int = field(default_factory=int, init=False)

    def __post_init__(self, init):
        print('post', init)


print(inspect.signature(Few), Few.__doc__, list(vars(Few)))
print(vars(Few(1, init=2)))
lines(Few, 1)


@dataclass(order=True)
class Empty:
    pass


print(Empty() == Empty(), Empty() < Empty(), Empty() <= Empty(), Empty(), Empty.__doc__,
      inspect.signature(Empty))


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Slotted:
    a: int
    b: int = 3


print(list(vars(Slotted)), Slotted.__slots__)
lines(setattr, Slotted(1), 'a', 2)
lines(setattr, Slotted(1), 'z', 2)
print(Slotted(1).__getstate__(), Slotted.__getstate__.__name__)
