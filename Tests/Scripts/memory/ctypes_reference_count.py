import ctypes
import sys


def refcount(address):
    return ctypes.c_long.from_address(address).value


a = [1, 2, 3]
b = a
address = id(a)
print(refcount(address), sys.getrefcount(a))
b = None
print(refcount(address))
print(ctypes.c_ssize_t.from_address(id(a)).value, ctypes.c_size_t.from_address(id(a)).value)
c = {'a': a}
print(refcount(address))
print(ctypes.c_long)
value = ctypes.c_long.from_address(address)
print(value.value)
d = a
print(value.value)
print(value, ctypes.c_uint.from_address(id(None)), ctypes.c_int.from_address(id(None)))
print(ctypes.c_size_t, ctypes.c_ssize_t, ctypes.c_int64 is ctypes.c_long, bool(value))
for wrong in ('x', 1.5, None):
    try:
        ctypes.c_long.from_address(wrong)
    except TypeError as error:
        print(error)
