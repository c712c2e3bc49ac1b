import sys
print sys.maxint, sys.maxint + 1, -sys.maxint - 1, -sys.maxint - 2
print repr(10L), str(10L), 10L + 1, [10L, 5 + 5L, 2 ** 62, 2 ** 63, 2 ** 64]
print type(1), type(1L), type(2 ** 63), type(sys.maxint), type(10L - 10L), int(10L), long(10), long('12'), int('99999999999999999999')
print 10L == 10, hash(10L) == hash(10), {10: 'a'}[10L], 3L < 4, cmp(3L, 3), abs(-5L), -5L, ~5L, 5L & 3
print 7L / 2, 7L // 2, 7L % 3, divmod(7L, 2), 2L ** 10, pow(2L, 10, 1000), 1 << 70, 2 ** 100 >> 90
print isinstance(1L, int), isinstance(1L, long), isinstance(True, int), 0777, 0o777, 0xff, 0b11, 0xFFL
print float(10L), round(10L), 10L * 'a', 'a' * 3L, [1] * 2L, range(3L), 1.5 + 1L, 1L + 1.5
