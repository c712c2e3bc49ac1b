"""Operators as functions, and functions that fetch."""
import operator
from functools import reduce

print(operator.add(2, 3), operator.floordiv(7, 2), operator.contains('abc', 'b'), reduce(operator.mul, range(1, 6)))
rows = [('bob', 25), ('ann', 30), ('cid', 20)]
print(sorted(rows, key=operator.itemgetter(1)), list(map(operator.itemgetter(0), rows)))
print(operator.attrgetter('real', 'imag')(3 + 4j), operator.methodcaller('split', ',')('a,b'))
print(operator.index(True), operator.truth([]), operator.length_hint(iter([1, 2])))
