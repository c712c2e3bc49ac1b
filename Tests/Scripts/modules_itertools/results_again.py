# The iterators of choices give the same tuple again if nobody else has it, and count it while they have it.
import gc
import itertools
import sys

makers = {'combinations': lambda: itertools.combinations(['a', 'b', 'c', 'd'], 2),
          'with replacement': lambda: itertools.combinations_with_replacement(['a', 'b', 'c'], 2),
          'product': lambda: itertools.product(['a', 'b'], ['c', 'd']),
          'zip_longest': lambda: itertools.zip_longest(['a', 'b', 'c'], ['d'], fillvalue='-')}
for name, make in makers.items():
    print(name, list(make()), [list(pair) for pair in make()])
    same = make()
    kept = next(same)
    others = [next(same), next(same)]
    print(kept, others, kept is others[0])
    again = make()
    seen = set()
    for pair in again:
        seen.add(id(pair))
        del pair
    print(len(seen))
    counts = make()
    first = next(counts)
    print(sys.getrefcount(first), any(part is first for part in gc.get_referents(counts)))
print(list(itertools.combinations('ab', 0)), list(itertools.product()), list(itertools.combinations('ab', 3)),
      list(itertools.combinations_with_replacement('', 0)), next(itertools.product()) is ())
print(list(itertools.permutations('abc', 2)), list(itertools.permutations('ab', 0)), list(itertools.zip_longest()))


class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('end of', self.name)


def items(*names):
    for name in names:
        yield Item(name)


for pair in itertools.zip_longest(items('a', 'b'), items('c')):
    print([item and item.name for item in pair])
print('behind the loop')
del pair
