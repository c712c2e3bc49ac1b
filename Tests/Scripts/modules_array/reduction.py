# What an array is taken apart into, and arrays made of the bytes of any machine.
import array as module
import warnings
from array import array

warnings.simplefilter("ignore", DeprecationWarning)
make = module._array_reconstructor
print(make)


class Named(array):
    pass


def attempt(act):
    try:
        print(" ", act())
    except Exception as error:
        print(" ", type(error).__name__, error)


named = Named("i", [1])
named.label = "x"
for value in [array(code, [1, 2]) for code in "bBhHiIlLqQfd"] + [array("w", "ab"), array("u", "ab"), named]:
    print(value)
    for protocol in 0, 2, 3, 5:
        function, arguments, state = value.__reduce_ex__(protocol)
        print(" ", function is make, arguments, state, function(*arguments) == value)
attempt(lambda: named.__reduce_ex__("3"))
attempt(lambda: named.__reduce_ex__(2**80))
attempt(lambda: type(make(*named.__reduce_ex__(4)[1])))

cases = [
    ("i", 8, b"\1\0\0\0"), ("i", 9, b"\0\0\0\1"), ("b", 9, b"\0\0\0\1"), ("b", 1, b"\xff\1"),
    ("h", 2, b"\xff\1"), ("H", 3, b"\xff\1"), ("H", 5, b"\xff\xfe"), ("i", 12, b"\1" * 8),
    ("i", 11, b"\0" * 7 + b"\1"), ("L", 10, b"\1" * 8), ("b", 3, b"\1\1"), ("i", 7, b"\xff" * 4),
    ("d", 16, b"\0" * 7 + b"@"), ("d", 17, b"@" + b"\0" * 7), ("f", 14, b"\0\0\0@"),
    ("f", 15, b"@\0\0\0"), ("f", 16, b"\0" * 7 + b"@"), ("i", 14, b"\0\0\0@"),
    ("u", 18, b"a\0b\0"), ("u", 19, b"\0a\0b"), ("u", 18, b"\0\xd8\0\xdc"), ("w", 20, b"a\0\0\0"),
    ("w", 21, b"\0\0\0a\0\0\0b"), ("w", 21, b"\0\0\0a"), ("w", 18, b"a\0"), ("i", 18, b"a\0b\0"),
    ("w", 21, b"\xff" * 8), ("x", 8, b""), ("ii", 8, b""), (1, 8, b""), ("i", 22, b""),
    ("i", -1, b""), ("i", "8", b""), ("i", 8, "x"), ("i", 8, bytearray(4)), ("i", 8, b"abc"),
    ("i", 2, b"abc"), ("d", 17, b"1"),
]
for case in cases:
    print(case)
    attempt(lambda: make(array, *case))
attempt(lambda: make(int, "i", 8, b""))
attempt(lambda: make("array", "i", 8, b""))
