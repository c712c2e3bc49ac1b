"""`//` rounds down, and `%` takes the sign of the divisor, so that `a == b * (a // b) + a % b`."""
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2)):
    quotient, remainder = divmod(a, b)
    print(f'{a:2} // {b:2} = {quotient:2}   {a:2} % {b:2} = {remainder:2}   check: {b * quotient + remainder}')
print(7 / 2, 6 / 2, type(6 / 2).__name__)
print(-7.5 // 2, -7.5 % 2)
try:
    1 // 0
except ZeroDivisionError as error:
    print(error)
