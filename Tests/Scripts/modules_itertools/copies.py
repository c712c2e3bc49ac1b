# Iterators of itertools take themselves apart and are put together again: `copy` and `deepcopy` use it.
import copy
import operator
import sys
import warnings
from itertools import *

warnings.simplefilter("ignore")


def shown(value):
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, tuple):
        return "(" + ", ".join(map(shown, value)) + ")"
    if isinstance(value, list):
        return "[" + ", ".join(map(shown, value)) + "]"
    if hasattr(value, "__next__"):
        return "<" + type(value).__name__ + ">"
    return repr(value)


def attempt(make):
    try:
        return shown(make())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


makers = {
    "accumulate": lambda: accumulate([1, 2, 3], operator.mul),
    "accumulate from": lambda: accumulate([1, 2], initial=5),
    "accumulate None": lambda: accumulate([None, 4], lambda a, b: None),
    "chain": lambda: chain("ab", [], "c"),
    "chain.from_iterable": lambda: chain.from_iterable(["ab", "c"]),
    "no chain": lambda: chain(),
    "combinations": lambda: combinations("abc", 2),
    "too few": lambda: combinations("ab", 3),
    "replacement": lambda: combinations_with_replacement("ab", 2),
    "nothing to replace": lambda: combinations_with_replacement("", 2),
    "permutations": lambda: permutations("abc", 2),
    "too few to permute": lambda: permutations("ab", 3),
    "product": lambda: product("ab", "cd"),
    "empty factor": lambda: product("ab", ""),
    "no factor": lambda: product(),
    "compress": lambda: compress("abc", [1, 0, 1]),
    "count": lambda: count(),
    "count by": lambda: count(3, 2),
    "count float": lambda: count(1.5),
    "count big": lambda: count(10**20),
    "count bool": lambda: count(True, True),
    "cycle": lambda: cycle("ab"),
    "empty cycle": lambda: cycle(""),
    "dropwhile": lambda: dropwhile(abs, [1, 0, 2]),
    "takewhile": lambda: takewhile(abs, [1, 2, 0, 3]),
    "filterfalse": lambda: filterfalse(None, [0, 1, 0]),
    "starmap": lambda: starmap(max, [(1, 2), (4, 3)]),
    "groupby": lambda: groupby("aAb", str.upper),
    "islice": lambda: islice("abcdef", 1, 5, 2),
    "islice open": lambda: islice("abc", None),
    "repeat": lambda: repeat("x"),
    "repeat so often": lambda: repeat("x", 3),
    "repeat never": lambda: repeat("x", -1),
    "zip_longest": lambda: zip_longest("ab", "a", fillvalue=0),
    "tee": lambda: tee("abc")[1],
    "pairwise": lambda: pairwise("abc"),
    "batched": lambda: batched("abc", 2),
}

for name, make in makers.items():
    print(f"== {name}")
    for taken in range(5):
        iterator = make()
        for _ in islice(iterator, taken):
            pass
        print(taken, attempt(iterator.__reduce__))
        rest = attempt(lambda: list(islice(copy.deepcopy(iterator), 6))), attempt(
            lambda: list(islice(copy.copy(iterator), 6))
        )
        if name != "groupby":
            print("  ", *rest)

print("== warnings")
with warnings.catch_warnings(record=True) as given:
    warnings.simplefilter("always")
    state = count().__reduce__()
    cycle("a").__setstate__(([], 0))
    a, b = tee("ab")
    copy.copy(a)
for warning in given:
    print(warning.category.__name__, warning.message)

print("== states")
iterators = lambda *texts: tuple(map(iter, texts))
states = {
    "accumulate": [1, "a"],
    "chain": [(), [], (1,), iterators("q"), iterators(["ab", "cd"], "xy"), iterators("a", "b", "c")],
    "combinations": [(0, 1), (1,), [0, 1], (9, 9), (-1, -5), ("a", 1), (True, False), (2**70, 0)],
    "replacement": [(0, 1), (1, 1), (9, 9), (-1, -5)],
    "permutations": [(), ((0, 1, 2), (3, 2)), ((0, 1), (3, 2)), ((9, -1, 0), (9, -9)), ([], []), 1],
    "product": [(0, 0), (0,), (5, 5), (-1, -1), ("a", 0)],
    "empty factor": [(0, 0)],
    "cycle": [(["c"], 0), (["c"], 1), ("cd", 0), (["c"],), (["c"], "x"), 1],
    "dropwhile": [0, 1, ""],
    "takewhile": [0, 1, [1]],
    "groupby": [(), ("A", "b", "A"), 1],
    "islice": [0, 1, 100, -1, "a", None, 2**80],
    "zip_longest": [1, None],
    "tee": [(), 1, (1, 2)],
}
for name, given in states.items():
    for state in given:
        iterator = makers[name]()
        answer = attempt(lambda: iterator.__setstate__(state))
        print(name, shown(state), answer, attempt(lambda: list(islice(iterator, 5))))

print("== the parts of a tee")
a, b = tee(iter("abcdef"))
next(a), next(a)
link = a.__reduce__()[2][0]
Link = type(link)
print(link is b.__reduce__()[2][0], shown(link.__reduce__()))
source = iter("xyz")
for arguments in (), (source,), (source, 1, None), (source, [0] * 58, None), (source, [1], link):
    print(attempt(lambda: Link(*arguments)).split(" object at ")[0])
link = Link(source, [8, 9], None)
for state in (link, 1), (link, -1), (link, 58), (link, "a"), (link, 0):
    print(attempt(lambda: b.__setstate__((state))))
print(list(b), list(a))
a, b = tee("ab")
c, d = tee(a)
print(a is c, tee(a, 0), next(a), list(c), list(d), list(b))
for arguments in (), ("ab",), ("ab", 2):
    print(attempt(lambda: list(type(a)(*arguments))))


class Numbered:
    copies = 0

    def __iter__(self):
        return self

    def __next__(self):
        return 0

    def __copy__(self):
        Numbered.copies += 1
        return Numbered.copies


print(tee(Numbered(), 4)[1:])

print("== groups")
grouped = groupby("aab")
key, group = next(grouped)
print(shown(group.__reduce__()), attempt(lambda: type(group)(grouped)))
print(attempt(lambda: type(group)(1, 2)))
other = type(group)(grouped, "a")
print(list(group), list(other))
next(grouped)
print(group.__reduce__() == (iter, ((),)))

print("== far away")
print(list(islice(count(), 1, 10, sys.maxsize)), list(islice("abc", 0, sys.maxsize)))
print(list(islice("abc", sys.maxsize, None)), count(True), count(3, True), count(False, 2))
