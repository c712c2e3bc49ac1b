"""bytes are small integers in a row; a bytearray is the same, but can change."""
data = b'abc\x00\xff'
print(data, data[0], data[:2], list(data), len(data))
print(bytes([104, 105]), bytes(3), 'é'.encode(), b'\xc3\xa9'.decode())
buffer = bytearray(b'hello')
buffer[0] = ord('J')
buffer += b'!'
del buffer[1:3]
print(buffer, buffer.upper(), bytes(buffer))
print(data.hex(' '), bytes.fromhex('61 62'), b'a' == 'a')
for bad in (lambda: bytes([256]), lambda: b'a' + 'b', lambda: data.__setitem__):
    try:
        bad()
    except (ValueError, TypeError, AttributeError) as error:
        print(error)
