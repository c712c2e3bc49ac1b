# Copies of aliases and unions, and what is equal hashing alike.
import copy
import typing

T = typing.TypeVar('T')
for alias in (list[int], dict[str, list[int]], tuple[int, ...], list[T], int | str, list[int] | None,
              typing.Optional[int], typing.List[int]):
    print(alias, copy.copy(alias) == alias, copy.deepcopy(alias) == alias, type(copy.copy(alias)) == type(alias))
print(list[int].__reduce__(), next(iter(tuple[int])).__reduce__()[0])
print(copy.copy(next(iter(tuple[int]))), copy.copy(next(iter(tuple[int]))) == next(iter(tuple[int])))
pairs = [(int | str, typing.Union[int, str]), (int | str, str | int), (int | None, typing.Optional[int])]
for left, right in pairs:
    print(left == right, hash(left) == hash(right), len({left, right}))
print(hash(int | str) == hash(frozenset([int, str])))
