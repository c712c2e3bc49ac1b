# Operator precedence and associativity.
print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1)
print(7 // 2 * 2, 7 % 4 * 2, -7 // 2, -7 % 3, 7 - 3 - 2, 2 * 3 % 4)
print(1 | 2 ^ 3 & 4 << 1, 1 << 2 + 1, 6 & 3 == 3, ~1 & 3)
print(not 1 == 2, not True and False, True or False and False)
print(1 if False else 2 if False else 3, (lambda: 1 if True else 2)())
print(1 < 2 == True, (1 < 2) == True, 1 in [1] == True, 3 > 2 > 1 != 0)
print(not 1 in [2], 1 not in [2], [] is not None, not [] is None)
x = 5
print(-x ** 2, -x.bit_length(), [1, 2, 3][-1] ** 2, 2 * x if x > 3 else 0)
print(*[1, 2] or [3], *[] or [3])
print((y := 3) + y, [z := 1, z + 1], (lambda a, b=x or 2: a + b)(1))
