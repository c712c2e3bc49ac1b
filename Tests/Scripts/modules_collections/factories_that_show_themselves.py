# A default factory is being shown while it shows itself.
import collections
import functools
import itertools
import operator
import re


def called(self):
    return 0


for base, arguments in (list, ([1],)), (dict, ()), (dict, ({1: 2},)), (set, ([1],)), (tuple, ([1],)), (tuple, ()):
    factory = type('F', (base,), {'__call__': called})(*arguments)
    print(collections.defaultdict(factory, {0: 1}))
for factory in (operator.itemgetter(0), operator.attrgetter('a'), operator.methodcaller('x', 1, a=2),
                functools.partial(len, 3)):
    print(collections.defaultdict(factory, {0: 1}))
inner = ([],)
inner[0].append(type('T', (tuple,), {})(inner))
print(inner)

for arguments in [(-1,), (-5,), (-1, -1), (-5, -1), (-5, 2), ('a', 2), ('a', -1), (2, 'a'), (0, 5, 0), (0, -1, 0), (2**70,),
                  (0, 5, 2**70), (0, 5, 'a'), (None, None, None)]:
    try:
        print(list(itertools.islice('abc', *arguments)))
    except ValueError as e:
        print(arguments, e)

for arguments in [('(a)', '\\9', 5), ('(a)', '\\1', 5), ('(a)', 5, 5), ('(a)', 'x', b'a'), (b'a', 'x', b'a'),
                  (b'a', '\\9', 'a'), ('a', 'b', 'a', 'c')]:
    try:
        print(re.sub(*arguments))
    except Exception as e:
        print(type(e).__name__, e)
