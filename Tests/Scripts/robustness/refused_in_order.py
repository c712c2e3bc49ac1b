# What is looked at first: of an empty range that ends beyond C's long, of groups and of arrays.
import array

for made in range(True, 10 ** 19, -2), range(5, 1), range(10 ** 19, 5), range(0):
    print(type(iter(made)).__name__, type(reversed(made)).__name__, list(made), list(reversed(made)))

for call in (
    lambda: ExceptionGroup('g', list[int]),
    lambda: ExceptionGroup('g', int | str),
    lambda: ExceptionGroup('g', {}),
    lambda: ExceptionGroup('g', 'ab'),
    lambda: array.array('x', 5),
    lambda: array.array('x', [5]),
    lambda: array.array('x', 'a'),
    lambda: array.array('x', {}),
    lambda: array.array('x'),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
