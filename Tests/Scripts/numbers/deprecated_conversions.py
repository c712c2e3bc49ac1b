# Conversions that answer with an instance of a subclass, and other ways of numbers that are warned of.
import array
import warnings

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, *rest: print(f'{category.__name__}: {message}')


class Int(int):
    pass


class Float(float):
    pass


class Complex(complex):
    pass


class Number:
    def __float__(self):
        return Float(1.5)

    def __int__(self):
        return Int(1)

    def __complex__(self):
        return Complex(2)


import math
for function in float, int, complex, math.sqrt:
    print(function.__name__, function(Number()))

print(eval('~False'), eval('~~True'), eval('1 if 0 else ~True'))
exec('a = ~True\nb = ~False if 0 else 1\nc = [~True, ~True]')
truth = True
print(~truth)

for text in ('0x1p\uff10', '\uff10x1', '0x\uff11', '0x1.\uff18p1', ' 0x1 ', '\u20000x1', '0x1.8p1\n'):
    try:
        print(float.fromhex(text))
    except ValueError as error:
        print(error)
for given in array.array('B', b'100'), memoryview(b'100'), bytearray(b'100'):
    print(int(given), float(given), end=' ')
    try:
        print(int(given, 2))
    except TypeError as error:
        print(error)
print(int.__itemsize__, Int.__itemsize__, bytes.__itemsize__, type('T', (tuple,), {}).__itemsize__)
