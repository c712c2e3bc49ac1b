# Sets made of the keys of a dictionary have the order that CPython gives them.
d = {i: 0 for i in [56, 48, 16, 8, 24, 32, 40, 100, 7, 1000]}
for other in [], [3], range(20), {5}, {64: 1}:
    print(d.keys() | other, d.keys() ^ other, d.keys() - other, d.keys() & other)
    print(other | d.keys() if isinstance(other, set) else 0, {1: 2}.items() | [(3, 4)])
print({i: 0 for i in range(0, 400, 40)}.keys() | [1, 2, 800])
