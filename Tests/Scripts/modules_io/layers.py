"""Streams over streams, streams in memory, and what they complain of."""
import io
import sys


def attempt(title, action):
    try:
        print(title, '->', repr(action()))
    except Exception as error:
        print(title, '!!', type(error).__name__, error)


print('-- readers')
reader = io.BufferedReader(io.BytesIO(b'line one\nline two\nrest'))
print(reader.read(4), reader.peek(3)[:5], reader.readline(), reader.tell(), reader.read1(3), reader.readline(2), reader.readlines(), reader.read())
print(reader.seek(5), reader.read(3), reader.seek(-2, 2), reader.read(), reader.seek(0), reader.seek(2, 1), reader.read(2), reader.tell())
print(reader.readable(), reader.writable(), reader.seekable(), reader.closed, type(reader), isinstance(reader, io.BufferedIOBase))
buffer = bytearray(4)
reader.seek(0)
print(reader.readinto(buffer), buffer, list(reader))
raw = reader.detach()
print(type(raw), raw.closed)
attempt('detached', lambda: reader.read())
attempt('detached', lambda: reader.closed)
for wrong in (lambda: io.BufferedReader(io.BytesIO(), 0), lambda: reader.write(b'x'), lambda: io.BufferedReader(5)):
    attempt('wrong', wrong)
with io.BufferedReader(io.BytesIO(b'abc'), 2) as reader:
    attempt('negative', lambda: reader.read(-2))
    print(reader.read(None))
attempt('closed', lambda: reader.read())
print(reader.closed, reader.raw.closed)


class Slow(io.RawIOBase):
    def __init__(self, parts):
        self.parts = parts
        self.asked = []

    def readable(self):
        return True

    def readinto(self, buffer):
        self.asked.append(len(buffer))
        part = self.parts.pop(0) if self.parts else b''
        buffer[:len(part)] = part
        return len(part)


slow = Slow([b'ab', b'cd\ne', b'f'])
reader = io.BufferedReader(slow, 8)
print(reader.read1(10), reader.readline(), reader.read(), reader.read(1))

print('-- writers')
below = io.BytesIO()
writer = io.BufferedWriter(below, 4)
print(writer.write(b'ab'), below.getvalue(), writer.tell(), writer.write(b'cdefgh'), len(below.getvalue()) > 0, writer.flush(), below.getvalue())
print(writer.seek(1), writer.write(b'X'), writer.close(), below.closed, writer.closed)
attempt('text', lambda: io.BufferedWriter(io.BytesIO()).write('x'))
attempt('closed', lambda: writer.write(b'x'))
below = io.BytesIO(b'0123456789')
both = io.BufferedRandom(below)
print(both.read(2), both.write(b'ab'), both.read(2), both.tell(), both.flush(), below.getvalue(), both.seek(0), both.read())
pair = io.BufferedRWPair(io.BytesIO(b'input\nmore'), below)
print(pair.read(2), pair.readline(), pair.peek()[:2], pair.write(b'out'), pair.flush(), pair.readable(), pair.writable(), pair.seekable(), pair.closed)
pair.close()
print(pair.closed)

print('-- text')
below = io.BytesIO()
text = io.TextIOWrapper(below, encoding='utf-8')
print(text.write('h\u00e9\n\u20ac'), below.getvalue(), text.flush(), below.getvalue(), text.encoding, text.errors, text.line_buffering, text.newlines)
print(text.seek(0), text.read(2), text.readline(), text.read(), text.tell(), text.seek(0, 2), text.buffer is below)
print(repr(text), type(text), isinstance(text, io.TextIOBase))
for newline in (None, '', '\n', '\r', '\r\n'):
    data = io.BytesIO(b'a\nb\r\nc\rd')
    text = io.TextIOWrapper(data, encoding='ascii', newline=newline)
    lines = text.readlines()
    out = io.TextIOWrapper(io.BytesIO(), newline=newline)
    out.write('1\n2')
    out.flush()
    print(repr(newline), lines, repr(text.newlines), out.buffer.getvalue())
text = io.TextIOWrapper(io.BytesIO('x\u20ac\ny'.encode('utf-16')), encoding='utf-16')
print(text.readline(), text.read())
text = io.TextIOWrapper(io.BytesIO(b'a\xffb'), encoding='utf-8', errors='replace')
print(ascii(text.read()))
attempt('decoding', lambda: io.TextIOWrapper(io.BytesIO(b'a\xffb'), encoding='utf-8').read())
attempt('encoding', lambda: io.TextIOWrapper(io.BytesIO(), encoding='ascii').write('\u20ac'))
attempt('no such', lambda: io.TextIOWrapper(io.BytesIO(), encoding='nonsense'))
attempt('newline', lambda: io.TextIOWrapper(io.BytesIO(), newline='x'))
attempt('bytes', lambda: io.TextIOWrapper(io.BytesIO()).write(b'x'))
below = io.BytesIO()
text = io.TextIOWrapper(below, encoding='utf-8', line_buffering=True)
text.write('one')
print(below.getvalue(), text.write(' two\n'), below.getvalue())
text.reconfigure(write_through=True, encoding='latin-1')
text.write('\u00e9')
print(below.getvalue(), text.encoding, text.write_through)
print(text.detach() is below, below.closed)
attempt('detached', lambda: text.write('x'))
with io.TextIOWrapper(io.BytesIO(b'1\n2\n'), encoding='utf-8') as text:
    print([line for line in text], next(text, 'end'))
attempt('closed', lambda: text.read())
saved = sys.stdout
sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
print('captured')
sys.stdout.flush()
got = sys.stdout.buffer.getvalue()
sys.stdout = saved
print(got)
decoder = io.IncrementalNewlineDecoder(None, True)
print([decoder.decode(part) for part in ('a\r', '\nb', '\r', 'c\n')], decoder.decode('', True), decoder.newlines)

print('-- memory')
stream = io.BytesIO(b'abc')
print(stream.seek(5), stream.write(b'x'), stream.getvalue(), stream.tell(), stream.truncate(2), stream.getvalue(), stream.read(), stream.seek(-1, 1))
view = io.BytesIO(b'abc').getbuffer()
view[0] = 120
print(bytes(view), view.release(), stream.readinto1(bytearray(2)), stream.isatty(), stream.read1())
for wrong in (lambda: stream.seek(-1), lambda: stream.seek(0, 5), lambda: stream.truncate(-1), lambda: stream.read('x'), lambda: stream.fileno(),
              lambda: stream.detach(), lambda: stream.write(5), lambda: stream.readline('x')):
    attempt('wrong', wrong)
stream = io.StringIO('abc\r\nd\re', newline='')
print(stream.readlines(), stream.seek(1), stream.write('ZZ'), repr(stream.getvalue()), stream.truncate(), stream.getvalue(), stream.seek(6), stream.write('!'), repr(stream.getvalue()))
for wrong in (lambda: stream.seek(-1), lambda: stream.seek(1, 2), lambda: stream.seek(0, 5), lambda: stream.truncate(-1), lambda: stream.detach(),
              lambda: stream.write(b'x'), lambda: stream.fileno(), lambda: io.StringIO(newline=3)):
    attempt('wrong', wrong)
stream.close()
for wrong in (stream.getvalue, stream.read, stream.tell, stream.readline, stream.__enter__, stream.readable, lambda: stream.seek(0), lambda: stream.write('')):
    attempt('closed', wrong)
big = io.StringIO()
for number in range(1000):
    print(number, file=big)
print(len(big.getvalue()), big.tell(), big.seek(10), big.readline())
for cls in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    stream = cls()
    print(cls.__name__, stream.readable(), stream.closed, stream.isatty())
    for name in ('read', 'write', 'seek', 'tell', 'fileno', 'truncate', 'detach', 'readline'):
        if hasattr(stream, name):
            arguments = {'write': ('x' if cls is io.TextIOBase else b'x',), 'seek': (0,)}.get(name, ())
            attempt(name, lambda: getattr(stream, name)(*arguments))
    stream.close()
    attempt('closed', stream.flush)


class Lines(io.TextIOBase):
    def __init__(self, lines):
        self.lines = lines

    def readable(self):
        return True

    def readline(self, size=-1):
        return self.lines.pop(0) if self.lines else ''


print(Lines(['a\n', 'b']).readlines(), Lines(['a\n', 'b']).readlines(1), list(Lines(['c'])))
print(sorted(name for name in io.__all__ if not hasattr(io, name)))
