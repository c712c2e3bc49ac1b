"""`struct`: numbers as bytes in a given order, and back."""
import struct

data = struct.pack('<HhI', 65535, -2, 70000)
print(data, len(data), struct.unpack('<HhI', data))
print(struct.pack('>d', 1.5).hex(), struct.calcsize('<bih'), struct.unpack('>3sB', b'abc\x07'))
for wrong in (lambda: struct.pack('B', 256), lambda: struct.unpack('<I', b'abc')):
    try:
        wrong()
    except struct.error as error:
        print(error)
