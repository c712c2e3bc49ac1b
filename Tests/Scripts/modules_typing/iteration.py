"""Which aliases can be iterated: those that can be unpacked."""

import typing
from typing import *

T = TypeVar('T')
Ts = TypeVarTuple('Ts')
type Named[X] = list[X]

for alias in (list[int] | int, list[T] | int, Named, Named[int], list[int], tuple[T], T, Ts, Literal[1],
              List[int], List, Tuple[int], Union[int, str], Union, Callable[[], int], Callable,
              Annotated[int, 1], ClassVar[int], Any, Self, Generic, Generic[T]):
    try:
        print(alias, [*alias])
    except TypeError as error:
        print(alias, error)
    try:
        print(3 in alias)
    except TypeError as error:
        print(error)

# Everything that the module says it has is there, and is made only once.
for name in typing.__all__:
    assert getattr(typing, name) is getattr(typing, name), name
    assert name in dir(typing), name
names = {}
exec('from typing import *', names)
print(len(typing.__all__), [name for name in typing.__all__ if names[name] is not getattr(typing, name)])
print(List[int] is List[int], Dict[str, T][int] is Dict[str, T][int], Literal[1] is Literal[True],
      Optional['X'] is Optional['X'], Generic[T] is Generic[T], Annotated[int, 1] is Annotated[int, 1])
