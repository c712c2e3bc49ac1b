"""Iterators from other iterators: chains, slices, counters, cycles."""
from itertools import chain, islice, count, cycle, repeat, accumulate, takewhile, dropwhile, pairwise, batched

print(list(chain('ab', [1, 2])), list(islice(count(10, 5), 4)), list(islice(cycle('xyz'), 7)))
print(list(repeat('again', 2)), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)))
print(list(takewhile(lambda n: n < 3, [1, 2, 5, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 5, 1])))
print(list(pairwise('abcd')), list(batched('abcdefg', 3)))
