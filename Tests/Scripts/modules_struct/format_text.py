# What the text of a format may be, whose classes these are, and pieces unpacked one at a time.
import struct


def attempt(act):
    try:
        print(act())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(struct.Struct, repr(struct.Struct("<i")), struct.error)
for text in "\0", "i\0i", b"i\0", "i\x1ci", b"\xff", " i\t\v\f\r\n2h ", "3 i", "i>i":
    attempt(lambda: struct.calcsize(text))
for text in "\u20ac", "i\xe9":
    attempt(lambda: struct.pack(text, 1))
for code in "f", "@f", "=f", "<f", ">f", "e", "@2f":
    for number in 1e39, -1e39, 3.5:
        attempt(lambda: struct.pack(code, *[number] * (2 if "2" in code else 1)))
attempt(lambda: struct.unpack("f", struct.pack("f", -1e300)))

pieces = struct.iter_unpack("<hb", b"abcdefghi")
print(type(pieces).__name__, type(pieces).__module__, iter(pieces) is pieces)
print(pieces.__length_hint__(), next(pieces), pieces.__length_hint__(), list(pieces))
print(pieces.__length_hint__(), list(pieces), next(pieces, "no more"))
data = bytearray(b"ab")
pieces = struct.iter_unpack("B", data)
print(next(pieces))
data[1] = 7
print(next(pieces))
attempt(lambda: data.append(1))
del pieces
data.append(1)
print(data)
attempt(lambda: struct.iter_unpack("<h", b"123"))
attempt(lambda: struct.iter_unpack("", b""))
