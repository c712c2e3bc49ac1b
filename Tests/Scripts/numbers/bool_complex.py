# bool and complex.
print(True + True, True * 5, -True, ~True, True & False, True | False, True ^ True, True & 3, 1 & True, not True, bool(0), bool('0'), bool([]), bool([0]), True == 1, isinstance(True, int), bool.__mro__, str(True), repr(False), int(True), float(True), True < 2, sum([True, True]), [10, 20][True], {1: 'a'}[True], {True: 'x', 1: 'y', 1.0: 'z'})
c = 3 + 4j
print(c, abs(c), c.real, c.imag, c.conjugate(), c + 1, c * 2, c * c, c / 2, c / c, c ** 2, -c, c == 3 + 4j, c != c, 1j * 1j, complex(1, 2), complex('1+2j'), complex(), complex(5), 1j, -1j, 0j, complex(0, -1), complex(1, -0.0), complex(float('nan'), float('inf')), hash(complex(5)) == hash(5), bool(0j), bool(c), [c], complex('j'), 1e100j, (1 + 0j) == 1)
for bad in (lambda: c < 1, lambda: c // 1, lambda: c % 1, lambda: int(c), lambda: float(c), lambda: complex('x'), lambda: c / 0, lambda: bool(1, 2), lambda: type('B', (bool,), {}), lambda: complex('1', 2), lambda: divmod(c, 1), lambda: round(c)):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ':', e)
