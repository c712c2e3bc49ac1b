"""str() of bytes and bytearray asks no __repr__ of a subclass."""


class B(bytes):
    def __repr__(self):
        return 'bytes'


class A(bytearray):
    def __repr__(self):
        return 'bytearray'


class N(bytearray):
    def __repr__(self):
        return None


for value in B(b'b'), A(b'a'), N():
    print(str(value), f'{value}', '%s' % value, format(value), type(value).__str__(value))
    try:
        print(f'{value!r}')
    except TypeError as error:
        print(error)
