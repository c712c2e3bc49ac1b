# Comprehensions and generator expressions in every shape.
print([x for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(x, y) for x in 'ab' for y in range(2)], [y for x in [[1], [2, 3]] for y in x], [[i * j for j in range(3)] for i in range(3)])
print({x: x * x for x in range(4)}, {k: v for k, v in zip('ab', [1, 2])}, {v: k for k, v in {'a': 1}.items()}, sorted({x % 3 for x in range(9)}), {x: [y for y in range(x)] for x in range(3)}, {i: i for i in range(3) if i})
print(list(x for x in 'ab'), sum(x for x in range(4)), max((x, -x) for x in range(3)), tuple(x for x in ()), ''.join(c.upper() for c in 'ab'), any(x > 2 for x in range(5)), dict((x, x) for x in range(2)))
print([a for a, *b in [(1, 2, 3)]], [b for a, *b in [(1, 2, 3)]], [x if x else 'zero' for x in range(2)], [lambda: 1][0](), [f'{x}{y}' for x, y in [(1, 2)]], [x for x in (1, 2, 3) if x in [y for y in (2, 3)]], [*[x for x in [1]], 2], [i for i in range(3) for j in range(i)], [(lambda n: n * x)(2) for x in range(3)])
def outer(n): return [[inner + n for inner in range(n)] for n in range(n)]
print(outer(3))
class C:
    base = [1, 2]
    doubled = [b * 2 for b in base]
    try: bad = [b * len(base) for b in base]
    except NameError as e: print(e)
print(C.doubled)
def side(x): print('side', x, end=' '); return [1, 2]
print([x for x in side('outer') for y in side('inner')])
g = (x for x in side('eager')); print('made'); print(list(g))
def gen():
    received = [x for x in [(yield 1), (yield 2)]]
    yield received
print(list(gen()))
it = iter(range(10)); print([x for x in it if x < 5 or next(it, None)], [x for x in [3, 1, 2] for x in [x * 2]], [x := y for y in range(3)], x)
matrix = [[1, 2, 3], [4, 5, 6]]; print([[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row if v % 2 == 0], list(map(list, zip(*matrix))))
try: [1 / x for x in (1, 0)]
except ZeroDivisionError as e: print(e)
try: [x for x in 5]
except TypeError as e: print(e)
try: {x: 1 for x in [[]]}
except TypeError as e: print(e)
try: [undefined_x for _ in [1]]
except NameError as e: print(e)
print([i for i in range(5) if (j := i * 2) > 4], j, {**{k: 1 for k in 'a'}}, {*(x for x in [1])}, *(x for x in [1, 2]), [x for x, in [(1,), (2,)]], [[] for _ in range(2)], [not x for x in (0, 1)], [x for x in [1, 2] if not x == 1])
