# Numbers, counts, buffers and offsets at the limits of struct.
import array
import struct


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


for format in ('q', 'Q', 'n', 'N', 'l', 'L', 'P', '<q', '>Q', '=l', '!L'):
    for number in -2 ** 63 - 1, -1, 2 ** 63, 2 ** 64:
        print(format, number, end=' ')
        attempt(struct.pack, format, number)
for buffer in (bytearray(8), array.array('h', [0, 0, 0, 0]), memoryview(bytearray(8))[::2], b'12345678',
               'text', 5):
    attempt(struct.pack_into, '<i', buffer, 1, 7)
    attempt(struct.unpack_from, '<h', buffer, 1)
    attempt(struct.unpack, '<q', buffer)
    attempt(lambda: list(struct.iter_unpack('<h', buffer)))
for offset in -1, -2, -5, -9, 6, 9, 2 ** 70, 'x':
    attempt(struct.unpack_from, 'i', bytearray(8), offset)
    attempt(struct.pack_into, 'i', bytearray(8), offset, 3)
for size in 0, 1, 2, 5, 256, 257, 300:
    packed = struct.pack(f'{size}p', b'abcd' * 80)
    print(len(packed), packed[:3], packed[-3:], len(struct.unpack(f'{size}p', packed)[0]))
for format in (f'{2 ** 63 - 1}b', f'{2 ** 63}b', '1' * 5000 + 'b', '0' * 5000 + '1b', f'{2 ** 62}x{2 ** 61}h',
               '0i', 'b0i', 'b3i0h'):
    attempt(struct.calcsize, format)
attempt(struct.pack, f'{2 ** 60}b', 1)
attempt(struct.unpack, f'{2 ** 60}b', b'x')
attempt(struct.unpack, '<2h3B', b'1234567')
