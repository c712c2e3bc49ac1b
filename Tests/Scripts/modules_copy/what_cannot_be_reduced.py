# Streams refuse to be taken apart; namespaces, generic aliases' iterators and getters say how.
import copy
import io
import operator
import sys
import types


def tried(function):
    try:
        print(function())
    except BaseException as e:
        print(type(e).__name__, e)


for stream in sys.stdout, sys.stdin, io.BufferedReader(io.BytesIO()), io.TextIOWrapper(io.BytesIO()):
    tried(stream.__reduce__)
    tried(lambda: stream.__reduce_ex__(2))
    tried(lambda: copy.copy(stream))
    tried(lambda: copy.deepcopy([stream]))

space = types.SimpleNamespace(a=1)
tried(space.__reduce__)
tried(lambda: space.__reduce__()[2] is vars(space))
tried(lambda: copy.copy(space))


class Space(types.SimpleNamespace):
    pass


tried(lambda: copy.deepcopy(Space(b=[1])))

aliases = iter(list[int])
print(type(aliases), aliases.__reduce__(), next(aliases), next(aliases, 'end'), aliases.__reduce__())
print(list(copy.copy(iter(dict[str, int]))), [*tuple[int, ...]])
tried(lambda: operator.length_hint(iter(list[int]), 7))

# Calls that go wrong, and objects that hold themselves.
tried(lambda: operator.methodcaller('upper')(a=1))
tried(lambda: operator.methodcaller('upper')('a', a=1))
tried(lambda: operator.methodcaller('upper')())
tried(lambda: operator.itemgetter(1)(a=1))
held = []
held.append(operator.itemgetter(held))
held.append(operator.methodcaller('x', held, k=held))
print(held)
