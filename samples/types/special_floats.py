"""Infinity is larger than all numbers; nan is not even equal to itself."""
inf, nan = float('inf'), float('nan')
print(inf > 10 ** 400, -inf < inf, inf - inf, 1 / inf)
print(nan == nan, nan != nan, nan < 1, nan > 1)
print(nan in [nan], [nan] == [nan], nan in [float('nan')])
print(max(1, nan), max(nan, 1))
print(0.0 == -0.0, str(-0.0), 1e308 * 10)
try:
    int(inf)
except OverflowError as error:
    print(error)
