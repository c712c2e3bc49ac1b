"""The same number in four notations, and back again."""
print(255, 0xff, 0o377, 0b1111_1111, 1_000_000)
print(hex(255), oct(255), bin(255), bin(-5))
print(int('ff', 16), int('0b101', 0), int('z', 36), int(' -1_000 '))
print(f'{255:x} {255:#X} {255:08b} {1234567:,} {1234567:_}')
try:
    int('12.5')
except ValueError as error:
    print(error)
