"""Functions over sequences; all of them wait until they are asked."""
from functools import reduce

squares = map(lambda n: n * n, range(5))
print(next(squares), next(squares), list(squares), list(squares))
print(list(filter(None, [0, 1, '', 'x', [], [0]])), list(filter(str.isdigit, 'a1b2')))
print(reduce(lambda total, n: total * 10 + n, [1, 2, 3]), sum([[1], [2]], []))
print(any(n > 3 for n in (1, 5)), all([]), min('hello'), max([1, -5], key=abs))
