"""A memoryview is a window on the bytes of another object: no copy, and changes show through."""
data = bytearray(b'abcdefgh')
view = memoryview(data)
part = view[2:5]
part[0] = ord('X')
print(data, bytes(part), view.nbytes)
pairs = view.cast('H')
print(len(pairs), pairs.itemsize, hex(pairs[0]))
try:
    data.append(1)
except BufferError as error:
    print(error)
pairs.release(), part.release(), view.release()
data.append(ord('!'))
print(data)
