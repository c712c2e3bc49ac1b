"""0.1 has no exact binary form; `repr` shows the shortest text that reads back as the same float."""
print(0.1 + 0.2, 0.1 + 0.2 == 0.3)
print(f'{0.1:.20f}')
print((0.1).as_integer_ratio(), (0.1).hex())
print(sum([0.1] * 10), sum([0.1] * 10) == 1.0)
print(1e16 + 1, 2.0 ** 53 + 1, float(2 ** 53 + 1))
print(1e22, 1e23, 123456789.123456789, 1e-5, 0.0001)
