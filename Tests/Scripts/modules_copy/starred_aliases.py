"""Copies of starred generic aliases, and the iterators that they come from."""
import copy
def t(f, *a):
    try: print(ascii(f(*a)))
    except BaseException as e: print(type(e).__name__, ascii(str(e)))
# deepcopy alias
for al in (tuple[int, *tuple[str, ...]], list[*tuple[int]], next(iter(tuple[int])), dict[str, int], *tuple[int, str]):
    t(lambda: copy.deepcopy(al) == al); t(lambda: repr(copy.deepcopy(al))); t(lambda: repr(copy.copy(al))); t(lambda: al.__reduce__()[1:])
    t(lambda: (al.__unpacked__, copy.deepcopy(al).__unpacked__))

it = iter(list[int])
print(type(it).__name__, it.__reduce__()[1])
print(repr(copy.copy(it).__next__()), next(it), next(it, 'end'), it.__reduce__()[1])
t(lambda: it.__length_hint__())
