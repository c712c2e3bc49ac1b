# The types and functions of struct as CPython's native ones: what they are called, what may be done to
# them, and every kind of value in every kind of field.
import array
import struct
import _struct


def attempt(act, *arguments, **keywords):
    try:
        print(act(*arguments, **keywords))
    except Exception as error:
        print(f'{type(error).__module__}.{type(error).__name__}: {error}')


def assign(owner, name):
    try:
        setattr(owner, name, 1)
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        if isinstance(self.answer, type):
            raise self.answer('from __index__')
        return self.answer


class Float:
    def __float__(self):
        raise ZeroDivisionError('from __float__')


class Named(struct.Struct):
    def __init__(self, format):
        super().__init__(format)
        self.extra = True


compiled = struct.Struct('<hq')
pieces = struct.iter_unpack('<h', b'abcd')
for thing in (struct.pack, struct.unpack_from, struct.calcsize, struct.Struct.pack, struct.Struct.size,
              struct.Struct, struct.error, type(pieces)):
    print(thing, getattr(thing, '__module__', None), getattr(thing, '__text_signature__', None))
print(struct.error.__mro__, sorted(struct.error.__dict__), struct.Struct is _struct.Struct)
print(Named('ii'), Named('ii').size, Named('i').extra, compiled.__sizeof__())
assign(compiled, 'extra')
assign(compiled, 'size')
assign(struct.Struct, 'extra')
compiled.__init__('>i')
print(compiled.size, compiled.format, compiled.pack(1))
raw = struct.Struct.__new__(struct.Struct)
for act in (lambda: raw.size, lambda: raw.pack(1), lambda: raw.unpack(b''), lambda: raw.pack_into(b'', 0)):
    attempt(act)
attempt(type(pieces))
for arguments in (), ('i',), ('i', bytearray(4)), ([], 1), (3, 1), (bytearray(b'i'), 1):
    for function in struct.pack, struct.pack_into, struct.unpack, struct.unpack_from, struct.calcsize:
        attempt(function, *arguments)
for arguments in (), (bytearray(4),), (bytearray(4), 0), (bytearray(4), 0, 1, 2), (b'abcd', 2 ** 80, 1):
    attempt(compiled.pack_into, *arguments)
attempt(struct.pack, 'i', x=1)
attempt(compiled.pack, x=1)
attempt(compiled.unpack, x=1)
attempt(compiled.unpack_from, b'abcd', 0, 1)
attempt(compiled.unpack_from, offset=1)
attempt(compiled.unpack_from, buffer=b'abcd', offset=0)
attempt(struct.Struct)
attempt(struct.Struct, 'i', 2)
attempt(struct.Struct, text=1)

values = (-1, 0, 300, 70000, 2 ** 40, 2 ** 70, -2 ** 70, 10 ** 400, 1.5, 1e300, float('-inf'), 'x', None, b'a',
          bytearray(b'b'), b'abc', True, Index(7), Index(2 ** 70), Index(-2 ** 70), Index(OverflowError),
          Index(KeyError), Float())
for code in 'bBhHiIlLqQnNPfdec?sp':
    for mark in '@<>':
        if mark == '@' or code not in 'nNP':
            print(mark + code)
            for value in values:
                attempt(struct.pack, mark + code, value)

room = bytearray(b'x' * 24)
attempt(struct.pack_into, 'bq', room, 4, 1, 'no number')
print(room)
attempt(struct.pack_into, 'bq', room, -16, 1, 2)
print(room)


class Growing(Index):
    def __index__(self):
        self.answer.append(1)


attempt(struct.pack_into, 'i', room, 0, Growing(room))


class Exporter:
    def __init__(self, base):
        self.base = base

    def __buffer__(self, flags):
        print('asked', flags)
        return memoryview(self.base)

    def __release_buffer__(self, view):
        print('released')


attempt(struct.pack_into, 'i', Exporter(room), 0, 1)
attempt(struct.pack_into, 'i', Exporter(b'12345678'), 0, 1)
attempt(struct.unpack, '8x', Exporter(b'12345678'))
attempt(lambda: list(struct.iter_unpack('4s', Exporter(b'12345678'))))
gone = memoryview(room)
gone.release()
attempt(struct.pack_into, 'i', gone, 0, 1)
attempt(struct.unpack_from, 'i', gone)
numbers = array.array('h', [1, 2, 3])
struct.pack_into('h', numbers, 2, 77)
print(numbers, struct.unpack('3h', numbers))
print(struct.unpack_from('>H', memoryview(bytes(range(10)))[3:7], 1))
print(struct.unpack('12B', memoryview(bytes(range(12))).cast('B', (3, 4))))
for format in '9' * 30, '9' * 18, 'z\0', '@@', '<n', '= i', '0s', '0p', 'c0d', 'b0q0b', '3':
    attempt(struct.calcsize, format)

for number in range(300):
    struct.calcsize(f'{number}i')
print(struct._clearcache(), struct.calcsize('<4si') + struct.calcsize(b'<4si'))
