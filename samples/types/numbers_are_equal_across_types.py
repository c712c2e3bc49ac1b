"""Numbers of equal value are equal, whatever their types, and so are their hashes."""
print(1 == 1.0 == 1 + 0j == True)
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j))
table = {1: 'int'}
table[1.0] = 'float'
table[True] = 'bool'
print(table)
print({0, 0.0, False, -0.0}, 10 ** 20 == 1e20, 2 ** 53 + 1 == float(2 ** 53))
