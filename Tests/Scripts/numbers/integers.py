# Integers of any size.
a, b = 2 ** 100, 3 ** 50
print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a ** 2, -a // b, -a % b, a // -b, a % -b)
print(a & b, a | b, a ^ b, ~a, a << 10, a >> 90, -a >> 90, a.bit_length(), (-a).bit_length(), a.bit_count(), (0).bit_length(), 1 << 64, -1 >> 100, 5 >> 1000)
print(int('123'), int('-0x1f', 16), int('0b101', 0), int('z', 36), int(' 42\n'), int('1_000'), int(3.99), int(-3.99), int('٣'), int(True), int(1e20), int('0o17', 0), int('-12'), int())
print(a == float(a), a < 1e31, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, hash(2 ** 61 - 1), hash(2 ** 61), hash(-2), hash(2 ** 100), hash(-2 ** 100))
print((255).to_bytes(2, 'big'), (-1).to_bytes(2, 'little', signed=True), int.from_bytes(b'\x01\x00', 'big'), int.from_bytes(b'\xff', signed=True), (10).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (7).numerator, (7).denominator, (4).is_integer())
print(pow(2, 200, 1000007), pow(3, -1, 11), pow(-2, 3), pow(2, -2), 0 ** 0, (-8) ** (1 / 3) if False else (-8) ** 2, 7 // -2, -7 // 2, 7 % -3, -7 % 3, round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), abs(-a))
print(str(10 ** 50), repr(-10 ** 20), hex(a), oct(8 ** 20), bin(-10), f'{a:,}', '%d' % b, len(str(7 ** 1000)), str(7 ** 300)[:30], int(str(7 ** 300)) == 7 ** 300)
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(30), fact(100) // fact(98), fact(200) % 1000003, sum(int(c) for c in str(fact(100))))
x = 1
for i in range(1, 70): x = x * i + i; 
print(x); 
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 << -1, lambda: 1 >> -1, lambda: int('x'), lambda: int(''), lambda: int('1', 1), lambda: int('9', 8), lambda: int(None), lambda: int([]), lambda: int('1.5'), lambda: 0 ** -1, lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: int(float('nan')), lambda: int(float('inf')), lambda: (300).to_bytes(1), lambda: (-1).to_bytes(1), lambda: 10 ** 400 * 1.0, lambda: int('1__0'), lambda: int('_1'), lambda: int(1.5, 10), lambda: '5' + 5, lambda: int('5' * 5000), lambda: str(10 ** 5000), lambda: pow(2, 'x'), lambda: 5 .foo, lambda: chr(2 ** 40), lambda: [1][2 ** 70], lambda: 'a' * 2 ** 70, lambda: range(2 ** 70)[2 ** 69]):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ':', e)
print(256 + 1 == 257, -5 // 1, (1 << 62) + (1 << 62), 4611686018427387904 * 2, -4611686018427387904 - 1, 9223372036854775807 + 1, -9223372036854775808 - 1, 3037000500 * 3037000500, 2 ** 63 // -1, (2 ** 62) * -2, -(2 ** 63))
