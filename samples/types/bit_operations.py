"""Integers as rows of bits; negative ones behave as if their row of ones never ended."""
a, b = 0b1100, 0b1010
print(f'{a & b:04b} {a | b:04b} {a ^ b:04b}')
print(1 << 10, 1000 >> 3, -1 >> 5, ~0, ~5)
flags = 0
for bit in (0, 3, 5):
    flags |= 1 << bit
print(bin(flags), [bit for bit in range(8) if flags >> bit & 1])
print(-5 & 0xff, (-5 & 0xff).to_bytes(1, 'big'))
