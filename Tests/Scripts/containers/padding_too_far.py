"""Lengths that no bytes object, and none that memory, has."""
import os
import struct

FAR = 2 ** 63 - 1
for function in [
    lambda: b'a b c'.ljust(FAR), lambda: b'a'.center(FAR), lambda: b'a'.rjust(FAR - 32),
    lambda: b'a'.zfill(FAR), lambda: b'a'.ljust(2 ** 62), lambda: 'a'.ljust(FAR),
    lambda: 'a'.zfill(FAR), lambda: bytearray(b'a').center(FAR), lambda: bytearray(b'a').zfill(FAR),
    lambda: (5).to_bytes(FAR), lambda: (5).to_bytes(2 ** 62), lambda: bytes(FAR),
    lambda: bytearray(FAR), lambda: b'ab' * FAR, lambda: b'a' * FAR, lambda: os.urandom(FAR),
    lambda: struct.pack(f'{FAR}x'), lambda: '%.2147483645d' % 4, lambda: b'%.2147483647d' % 4,
    lambda: '%.2147483648d' % 4,
]:
    try:
        print(len(function()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
