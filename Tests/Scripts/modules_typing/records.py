"""NamedTuple and TypedDict: the classes they make, and what they refuse."""

import types
import warnings
from typing import *

T = TypeVar('T')
warnings.simplefilter('ignore')


def class_(*bases, **keywords):
    return types.new_class('K', bases, keywords)


class Point(NamedTuple):
    """A point."""
    x: int
    y: 'int' = 2

    def twice(self):
        return self.x * 2


class Pair(NamedTuple, Generic[T]):
    left: T
    right: T


class Movie(TypedDict):
    name: str
    year: NotRequired[int]


class More(Movie, total=False):
    """More keys."""
    actor: str
    director: Required[ReadOnly[str]]
    kind: Annotated[ReadOnly[NotRequired[str]], 'x']


class Box(TypedDict, Generic[T]):
    item: T


class Left(TypedDict):
    a: NotRequired[int]


class Right(TypedDict):
    a: Required[int]


class Both(Left, Right):
    pass


class Read(TypedDict):
    a: ReadOnly[int]


class Write(Read):
    a: int


for cls in (Point, Pair):
    print(cls, cls.__mro__, cls.__bases__, cls.__orig_bases__, cls._fields, cls._field_defaults,
          cls.__annotations__, cls.__doc__, cls.__module__, cls.__qualname__)
print(Point(1), Point(1).twice(), Point(1)._asdict(), Pair[int], Pair[int](1, 2), Pair.__parameters__)
print(get_type_hints(Point), get_type_hints(Pair))
for cls in (Movie, More, Box, Both, Write):
    print(cls, cls.__total__, sorted(cls.__required_keys__), sorted(cls.__optional_keys__),
          sorted(cls.__readonly_keys__), sorted(cls.__mutable_keys__), is_typeddict(cls))
    if cls:
        print(cls.__mro__, cls.__orig_bases__, cls.__annotations__, cls.__doc__)
print(get_type_hints(More), get_type_hints(More, include_extras=True))
print(Box[int](item=1), Movie(name='x'), Box.__parameters__, is_typeddict(TypedDict))


class Named:
    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)


class Failing:
    def __set_name__(self, owner, name):
        raise KeyError(name)


def attempt(make):
    try:
        print(make.__name__, make())
    except Exception as error:
        print(make.__name__, type(error).__name__, error, getattr(error, '__notes__', None))


@attempt
def names():
    class N(NamedTuple):
        x: int
        y = Named()


@attempt
def failing_name():
    class N(NamedTuple):
        x: int
        y = Failing()


@attempt
def default_first():
    class N(NamedTuple):
        x: int = 1
        y: int = 2
        z: int


@attempt
def own_new():
    class N(NamedTuple):
        x: int

        def __new__(cls):
            pass


@attempt
def mixed():
    class N(NamedTuple, dict):
        x: int


@attempt
def read_only_again():
    class N(Movie):
        name: ReadOnly[str]


@attempt
def mixed_keys():
    class N(Movie, dict):
        pass


for expression in """
class_(TypedDict)
class_(TypedDict,Generic[T]).__mro__
class_(TypedDict,Generic[T]).__parameters__
class_(TypedDict,total=3).__total__
class_(TypedDict,int)
class_(NamedTuple)
class_(NamedTuple,int)
TypedDict('A',{'x':int})
TypedDict('A',{'x':int}).__annotations__
TypedDict('A',{'x':int},total=False).__optional_keys__
TypedDict('A',x=int)
TypedDict('A')
TypedDict('A',None)
TypedDict('A',{'x':3})
TypedDict('A',{'x':()})
TypedDict('A',{'x':'Q'}).__annotations__
TypedDict('A',{'x':ClassVar[int]})
TypedDict('A',{'x':Final[int]})
isinstance({},TypedDict('A',{'x':int}))
issubclass(dict,TypedDict('A',{'x':int}))
TypedDict('A',{'x':int})(x=1)
TypedDict('A',{'x':int}).__mro__
TypedDict('A',{'x':int}).__bases__
TypedDict('A',{'x':int}).__orig_bases__[0] is TypedDict
NamedTuple('A',[('x',())])
NamedTuple('A',x=int)
NamedTuple('A',[('x',int)],y=int)
NamedTuple('A',None)
NamedTuple('A',None,x=int)
NamedTuple('A')
NamedTuple('A',[])
NamedTuple('A',[('x',int),('x',int)])
NamedTuple('A',[('x',int)]).__annotations__
NamedTuple('A',[('x',int)]).__new__.__annotations__
NamedTuple('A',[('x',int)]).__orig_bases__[0] is NamedTuple
NamedTuple('A',[('x',ClassVar[int])])
NamedTuple.__mro_entries__(())
""".strip().splitlines():
    try:
        result = repr(eval(expression))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(expression, '->', result)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    NamedTuple('A', x=int)
    NamedTuple('A', None)
    NamedTuple('A')
    TypedDict('A')
    TypedDict('A', None)
    print(*[str(w.message) for w in caught], sep='\n')
