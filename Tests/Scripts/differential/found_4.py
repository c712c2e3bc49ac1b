"""What the generator found, fourth collection: constructors with too many arguments, slices of bytearrays."""


def attempt(call):
    try:
        print(ascii(call()))
    except BaseException as error:
        print(type(error).__name__, error)


class Text(str): pass


data = bytearray(b'abc')
for value in (None, 2.0, 1j, 5, 'x', object(), [300], ['a'], (i for i in (65, 66))):
    attempt(lambda: data.__setitem__(slice(1, None), value))
print(data)
for call in (
        lambda: int('1', 2, 3, x=1), lambda: str(b'', 'ascii', 'strict', x=1), lambda: int(1, 2, 3), lambda: str(b'', 'ascii', 'strict', 1),
        lambda: str(b'', None), lambda: str(b'', 'ascii', 1), lambda: Text(b'', None), lambda: bytes('', None),
        lambda: type(key=1), lambda: type(1, key=1), lambda: type(1, 2), lambda: type('T', (), {}, key=1)):
    attempt(call)
# What C takes as an int.
for call in (lambda: 'a'.expandtabs(2**40), lambda: b'a'.expandtabs(-2**70), lambda: b'a'.hex(':', 2**31), lambda: 'a\tb'.expandtabs(3)):
    attempt(call)
