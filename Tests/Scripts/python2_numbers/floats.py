print 0.1, 0.1 + 0.2, repr(0.1 + 0.2), 1e10, 1e16, 1e17, 123456789.123456789, 1.0, 100.0, 1e-7
print str(1.0 / 3), repr(1.0 / 3), 2.0 ** 0.5, float('1.5'), int(2.9), int(-2.9), long(1e20)
print round(2.5), round(-2.5), round(2.567, 2), round(1234.5, -2), round(0.125, 2), round(3)
print float('inf'), float('-inf'), float('nan'), 1e308 * 10, max(1, 2.5), min(1.0, 1)
print int('0x1f', 16), int('777', 8), int('101', 2), int(' 42 '), float(' 1e3 ')
