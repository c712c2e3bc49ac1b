# Floats: repr, arithmetic, conversion, special values.
import sys
for v in (0.1, 0.1 + 0.2, 1.0, 1e16, 1e15, 123456789.123, 1e-4, 1e-5, 1.5e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.0, -0.0, 1/3, 2/3, 100.0, 1e22, 1e23, 123e-7, 9007199254740993.0, 4.35, 2.675, 1e100, float('inf'), float('-inf'), float('nan')): print(repr(v), end=' ')
print()
inf, nan = float('inf'), float('nan')
print(7 / 2, 7 // 2.0, -7 // 2.0, 7 % 2.5, -7 % 2.5, 7 % -2.5, divmod(7.5, 2), divmod(-7.5, 2), 2.0 ** 10, 2 ** 0.5, (-8) ** (1 / 3), 0.0 ** 0, 1e308 * 10, -1e308 * 10, inf - inf, inf * 0, inf // 1, 1 / inf, -0.0 == 0.0, 0.0 * -1)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(1e20), round(0.5), round(1.5), round(5.015, 2), round(nan, 1), round(1e300, 2), round(-0.4), round(2.5, 0), round(3.14159, 3))
print(float('1.5'), float(' -2e3 '), float('1_0.5'), float('inf'), float('-Infinity'), float('nan'), float(5), float(10 ** 20), float('1e400'), float('.5'), float('5.'), float(True), float())
print(1.5.is_integer(), 2.0.is_integer(), 0.75.as_integer_ratio(), 1.5.hex(), float.fromhex('0x1.8p+0'), (2.5).real, (-1.5).__abs__(), 3.7.__trunc__(), 3.2.__ceil__(), 3.7.__floor__(), 1e10.hex(), (0.1).as_integer_ratio())
print(nan == nan, nan < 1, nan > 1, inf > 10 ** 400, -inf < inf, 1 == 1.0, 1.5 == 3 / 2, 0.1 + 0.2 == 0.3, 2 ** 53 == float(2 ** 53), 1e16 == 10 ** 16, max(1, 2.0), max(2, 2.0), min(2.0, 2), sum([0.1] * 10), sum([1e100, 1.0, -1e100]), hash(0.5), hash(1e300), hash(inf), hash(-0.0))
for bad in (lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: float('x'), lambda: float(''), lambda: float(None), lambda: float([]), lambda: int(inf), lambda: round(inf), lambda: round(nan), lambda: inf.as_integer_ratio(), lambda: float(10 ** 400), lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: ~1.5, lambda: '%d' % nan, lambda: float('1e'), lambda: float('1__0'), lambda: 'a' + 1.5, lambda: list('a')[1.0], lambda: range(1.5), lambda: 1.5 < 'a', lambda: divmod(1.5, 0), lambda: float.fromhex('zz'), lambda: 2 ** 1e10, lambda: (10 ** 400) / 3, lambda: 1.5 @ 2):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ':', e)
x = 0.0
for i in range(10): x += 0.1
print(x, 1e15 + 0.3, 123456789012345680.0, 1.1 * 1.1, 3 * 1.1, 1e-7, 0.00001234, 12345678.9, 1e21 + 1, -1.5e-10, 10 / 3, 2 / 7, 1 / 49 * 49)
print(10 ** 30 / 10 ** 29, (2 ** 100) / 3, 10 ** 400 // 10 ** 399, (10 ** 400) / (10 ** 399), int(1e22), int(1e23), 2 ** -1, 4 ** 0.5, (-1) ** 0.5)
