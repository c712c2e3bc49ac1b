"""get_type_hints, ForwardRef, and the small decorators."""

import typing
from typing import *

T = TypeVar('T')


class Node:
    next: 'Optional[Node]'
    items: List['Node']
    table: 'dict[str, list["Node"]]'
    plain: list['Node']
    either: 'int | str'
    nothing: None
    count: ClassVar['int'] = 0
    last: 'Final[int]' = 1
    extra: Annotated['int', 'metadata']
    call: Callable[['int', 'Node'], 'str']
    literal: Literal['Node']


class Leaf(Node):
    next: int
    str: 'str'


class Box[V]:
    value: 'V'
    V: int

    def method[W](self, x: 'V', y: 'W') -> 'W': ...


def function(a: 'int', b: 'List[T]' = None, *args: 'str', c: None, **kwargs: Annotated[int, 1]
             ) -> 'Optional[Node]': ...


def unpacked(*args: *tuple[int, str], **kwargs: 'Unpack[Movie]'): ...


def unpacked_text(*args: '*tuple[int, ...]'): ...


class Movie(TypedDict):
    name: Required['str']


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for obj in (Node, Leaf, Box, Box.method, function, unpacked, unpacked_text, Movie, Node(), 3, int,
            len, typing, str.join, lambda x: x):
    attempt(get_type_hints, obj)
    attempt(get_type_hints, obj, include_extras=True)


def missing(x: 'Missing'): ...


def wrong(x: 'ClassVar[int]', y: '3 +'): ...


def number(x: '3', y: '()'): ...


attempt(get_type_hints, missing)
attempt(get_type_hints, missing, {'Missing': int})
attempt(get_type_hints, missing, None, {'Missing': 'int'})
attempt(get_type_hints, wrong)
attempt(get_type_hints, number)

reference = ForwardRef('int')
print(reference, reference == ForwardRef('int'), reference.__forward_arg__,
      reference.__forward_evaluated__, reference.__forward_value__, reference.__forward_module__,
      reference.__forward_is_argument__, reference.__forward_is_class__, ForwardRef.__slots__)


@no_type_check
class Unchecked:
    x: 'nothing'

    def method(self, y: 'nothing'): ...

    class Inner:
        z: 'nothing'

    outside = Node
    borrowed = function


for obj in (Unchecked, Unchecked.method, Unchecked.Inner, Unchecked.outside, Unchecked.borrowed):
    print(getattr(obj, '__no_type_check__', None))
print(get_type_hints(Unchecked), get_type_hints(Unchecked.method), no_type_check(int))


@overload
def several(x: int) -> int: ...
@overload
def several(x: str) -> str: ...
def several(x): return x


print([f.__annotations__ for f in get_overloads(several)], several(3))
attempt(overload(several), 3)
print(overload(3).__name__)
clear_overloads()
print(get_overloads(several))


@final
class Last:
    @override
    @final
    def method(self): ...

    @final
    @property
    def prop(self): ...


print(Last.__final__, Last.method.__final__, Last.method.__override__, final(3), override(4))


@dataclass_transform(kw_only_default=True, field_specifiers=(int,), other=1)
def like(cls): ...


print(like.__dataclass_transform__)
UserId = NewType('UserId', int)
Nested = NewType('Outer.Nested', UserId)
print(UserId, UserId(3), UserId.__supertype__, UserId.__name__, UserId.__module__, Nested,
      Nested.__name__, Nested.__qualname__, type(UserId), UserId | None, int | UserId,
      List[UserId], UserId.__reduce__())
attempt(lambda: type('X', (UserId,), {}))
attempt(UserId)
try:
    class Sub(UserId): ...
except TypeError as error:
    print(error)
attempt(assert_never, 'x' * 200)
attempt(assert_type, 1, str)
attempt(cast, 'nonsense', 1)
attempt(reveal_type, 1)
