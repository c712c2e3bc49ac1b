import itertools
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
for name, make in {'chain': lambda: itertools.chain([N(1)], [N(2)]), 'cycle': lambda: itertools.cycle([N(1), N(2)]), 'repeat': lambda: itertools.repeat(N(1)),
             'islice': lambda: itertools.islice([N(1), N(2)], 2), 'groupby': lambda: itertools.groupby([N(1), N(2)], lambda a, d=N('k'): 1),
             'acc': lambda: itertools.accumulate([N(1), N(2)], lambda a, b, d=N('f'): b), 'prod': lambda: itertools.product([N(1)], [N(2)]),
             'zl': lambda: itertools.zip_longest([N(1)], [N(2), N(3)], fillvalue=N('fill')), 'tee': lambda: itertools.tee([N(1), N(2)])[1],
             'perm': lambda: itertools.permutations([N(1), N(2)]), 'comb': lambda: itertools.combinations([N(1), N(2)], 2), 'pair': lambda: itertools.pairwise([N(1), N(2), N(3)]),
             'sm': lambda: itertools.starmap(lambda *a, d=N('f'): a[0], [(N(1), N(2)), (N(3),)]), 'tw': lambda: itertools.takewhile(lambda a, d=N('p'): 1, [N(1), N(2)]),
             'dw': lambda: itertools.dropwhile(lambda a, d=N('p'): 0, [N(1), N(2)]), 'ff': lambda: itertools.filterfalse(lambda a, d=N('p'): 0, [N(1), N(2)]), 'comp': lambda: itertools.compress([N(1), N(2)], [1, 1]),
             'batched': lambda: itertools.batched([N(1), N(2), N(3)], 2), 'cwr': lambda: itertools.combinations_with_replacement([N(1), N(2)], 2), 'acci': lambda: itertools.accumulate([N(1)], initial=N(0), func=lambda a, b, d=N('f'): b)}.items():
    print('#', name)
    x = make()
    print('made'); del x
    x = make()
    y = next(x)
    print('next'); del x
    print('result'); del y
    x = make()
    for y in itertools.islice(x, 5): pass
    print('ended'); del x; print('result'); del y
