"""A lambda is a function with one expression for a body."""
pairs = [('b', 2), ('a', 3), ('c', 1)]
print(sorted(pairs), sorted(pairs, key=lambda pair: pair[1]))

power = lambda base, exponent=2: base ** exponent
print(power(3), power(2, 10), power.__name__)
print((lambda *args, **named: (args, named))(1, 2, x=3))
print(list(map(lambda a, b: a * b, (1, 2, 3), (4, 5, 6))))
