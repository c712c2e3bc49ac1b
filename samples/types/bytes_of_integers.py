"""An integer as bytes and back: the order of the bytes, and the sign."""
number = 1000
print(number.to_bytes(2, 'big'), number.to_bytes(4, 'little'))
print(int.from_bytes(b'\x03\xe8', 'big'), int.from_bytes(b'\x03\xe8', 'little'))
print((-2).to_bytes(2, 'big', signed=True), int.from_bytes(b'\xff\xfe', 'big', signed=True))
for size, signed in ((1, False), (2, False)):
    try:
        (number if size == 1 else -1).to_bytes(size, 'big', signed=signed)
    except OverflowError as error:
        print(error)
