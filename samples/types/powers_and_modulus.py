"""`pow` with three arguments keeps numbers small; a negative exponent asks for an inverse."""
print(pow(3, 200, 1000), 3 ** 200 % 1000)
print(pow(7, -1, 26), 7 * pow(7, -1, 26) % 26)
print(2 ** -2, 2 ** 0.5, (-8) ** 2, -8 ** 2, 0 ** 0)
try:
    pow(2, -1, 4)
except ValueError as error:
    print(error)
