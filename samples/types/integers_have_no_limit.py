"""Integers grow as large as memory allows; no result is ever cut off."""
print(2 ** 100)
print((2 ** 100).bit_length(), (-5).bit_length(), (255).bit_count())
factorial = 1
for n in range(1, 26):
    factorial *= n
print(factorial)
print(10 ** 30 // 7, 10 ** 30 % 7, -10 ** 20)
print((10 ** 18 + 1) * (10 ** 18 - 1) == 10 ** 36 - 1)
