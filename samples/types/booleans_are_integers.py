"""True and False are the integers 1 and 0 with other names."""
print(True + True, sum([True, False, True]), isinstance(True, int))
print(['no', 'yes'][3 > 2], True == 1, str(True) == str(1))
print(bool('False'), bool(0.0), int(True), f'{True:d} {True}')
print(True & False, True ^ True, type(True & 1).__name__, type(True & True).__name__)
