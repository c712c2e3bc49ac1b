"""All orders, all choices, all pairs; and groups of neighbours."""
from itertools import product, permutations, combinations, combinations_with_replacement, groupby, zip_longest

print(list(product('ab', [1, 2])))
print([''.join(p) for p in permutations('abc')])
print(list(combinations([1, 2, 3, 4], 2)))
print(list(combinations_with_replacement('xy', 2)), list(zip_longest('ab', 'c', fillvalue='-')))
for key, group in groupby('aaabbcaa'):
    print(key, len(list(group)), end='; ')
print()
