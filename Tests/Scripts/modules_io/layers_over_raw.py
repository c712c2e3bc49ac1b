"""Buffered streams over streams of the program's own: what is asked below, mixed reads and writes, bad answers."""
import io


class Raw(io.RawIOBase):
    """Gives and takes pieces; tells what is asked."""

    def __init__(self, *pieces):
        self.pieces, self.taken, self.asked = list(pieces), [], []

    def readable(self): return True
    def writable(self): return True
    def seekable(self): return True
    def seek(self, place, whence=0): self.asked.append(('seek', place, whence)); return 7
    def tell(self): return 7

    def readinto(self, room):
        self.asked.append(len(room))
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        if not isinstance(piece, bytes):
            return piece
        if len(piece) > len(room):
            self.pieces.insert(0, piece[len(room):])
            piece = piece[:len(room)]
        room[:len(piece)] = piece
        return len(piece)

    def write(self, data):
        self.asked.append((type(data).__name__, bytes(data)))
        limit = self.pieces.pop(0) if self.pieces else len(data)
        return limit


def attempt(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except Exception as error:
        blocked = isinstance(error, BlockingIOError)
        result = type(error).__name__, error.characters_written if blocked else str(error)
    print('   ', getattr(function, '__name__', '?'), [argument for argument in arguments if not isinstance(argument, (Raw, io.BytesIO))], result)
    return result


print('reading')
raw = Raw(b'abc', b'd', b'efghijklmnop', b'q')
reader = io.BufferedReader(raw, 4)
attempt(reader.read, 2); attempt(reader.peek); attempt(reader.read1); attempt(reader.read1, 2); attempt(reader.peek, 1)
attempt(reader.read, 6); attempt(reader.read); attempt(reader.read); attempt(reader.read1)
print(raw.asked)
raw = Raw(b'abc', b'de', b'fgh', b'jkl', b'm')
reader = io.BufferedReader(raw, 10)
room = bytearray(2)
attempt(reader.peek, 3)
for room in (bytearray(2), bytearray(2), bytearray(2), bytearray(20)):
    attempt(reader.readinto1, room)
raw.pieces = [b'one', b'two', b'three']
room = bytearray(9)
attempt(reader.readinto, room); print(room, raw.asked)
print('nothing now')
reader = io.BufferedReader(Raw(None, b'ab', None, None, None, b'c', None), 4)
attempt(reader.read, 3); attempt(reader.read, 3); attempt(reader.read1, 3); attempt(reader.peek); attempt(reader.readinto, bytearray(3)); attempt(reader.read); attempt(reader.read)
print('bad answers')
for answer in (-1, 99, 'text', 2.5):
    attempt(io.BufferedReader(Raw(answer), 4).read, 3)
for answer in (-1, 99):
    writer = io.BufferedWriter(Raw(answer), 4)
    attempt(writer.write, b'123456789')


class Lost(Raw):
    lost = True
    def seek(self, place, whence=0): return -3 if self.lost else 3
    def tell(self): return -4


for stream in (io.BufferedReader(Lost()), io.BufferedWriter(Lost()), io.BufferedRandom(Lost())):
    attempt(stream.seek, 0); attempt(stream.tell)
    stream.raw.lost = False
print('writing')
raw = Raw(3, 2, None, None, 1, 4)
writer = io.BufferedWriter(raw, 5)
for data in (b'abc', b'def', b'ghijklmnop', b'q', b'rstuvwxyz'):
    attempt(writer.write, data)
attempt(writer.flush)
print(raw.asked)
print('mixed')
for method, arguments in (('read', (1,)), ('read1', (1,)), ('peek', (1,)), ('readinto', (bytearray(1),)), ('readinto1', (bytearray(1),)), ('readline', ())):
    below = io.BytesIO(b'abcdefgh\nij')
    stream = io.BufferedRandom(below, 100)
    stream.write(b'1')
    attempt(getattr(stream, method), *arguments)
    stream.write(b'2')
    attempt(stream.tell)
    attempt(getattr(stream, method), *arguments)
    stream.seek(-1, 1)
    stream.write(b'3')
    stream.flush()
    print(below.getvalue(), stream.tell(), below.tell())
below = io.BytesIO(b'0123456789')
stream = io.BufferedRandom(below, 4)
attempt(stream.read, 3); attempt(stream.seek, -2, 1); attempt(stream.read, 1); attempt(stream.truncate); attempt(stream.read); attempt(stream.seek, 0); attempt(stream.write, b'xy'); attempt(stream.seek, 1, 0); attempt(stream.read); print(below.getvalue())
print('making')
for kind in (io.BufferedReader, io.BufferedWriter, io.BufferedRandom):
    attempt(kind, io.BytesIO(), 1, 2, 3)
    attempt(kind, io.BytesIO(), 0)
    stream = kind.__new__(kind)
    for name in ('read', 'tell', 'flush', 'close'):
        attempt(getattr(stream, name)) if hasattr(kind, name) else None
    stream = kind(io.BytesIO(b'abc'))
    attempt(stream.__init__, io.BytesIO(), -1)
    attempt(stream.tell)
reader = io.BufferedReader(io.BytesIO(b'abc'))
attempt(reader.truncate)
reader.close()
for name, arguments in (('peek', ()), ('read', ()), ('read1', ()), ('readline', ()), ('seek', (0,)), ('readinto', (bytearray(1),)), ('truncate', ())):
    attempt(getattr(reader, name), *arguments)

