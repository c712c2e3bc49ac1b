"""Text over streams in memory: marks of encodings, wrong arguments, states."""
import io


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


for encoding in ('utf-8-sig', 'utf-16', 'utf-32', 'utf-16-be', 'utf-8', 'koi8-r'):
    below = io.BytesIO()
    text = io.TextIOWrapper(below, encoding=encoding)
    text.write('ab')
    text.write('вг')
    text.flush()
    print(encoding, below.getvalue())
    text.seek(0)
    text.write('x')
    text.seek(0, 2)
    text.write('end')
    text.flush()
    print(below.getvalue())
    text.seek(0)
    print(ascii(text.read()))
    later = io.BytesIO(b'before')
    later.seek(0, 2)
    text = io.TextIOWrapper(later, encoding=encoding)
    text.write('y')
    text.flush()
    print(later.getvalue())
below = io.BytesIO()
text = io.TextIOWrapper(below, encoding='ascii')
text.write('foo\n')
text.reconfigure(encoding='utf-8-sig')
text.write('é\n')
text.flush()
print(below.getvalue(), text)

for keywords in ({'encoding': 5}, {'errors': 5}, {'newline': 5}, {'newline': 'x'}, {'encoding': 'no-such'}, {'encoding': b'utf-8'}):
    attempt(io.TextIOWrapper, io.BytesIO(), **keywords)
text = io.TextIOWrapper.__new__(io.TextIOWrapper)
attempt(repr, text)
attempt(text.read)
attempt(lambda: text.encoding)
text = io.TextIOWrapper(io.BytesIO(b'abc'), 'ascii')
print(text, hasattr(text, 'mode'), hasattr(text, 'name'))
text.mode = 'some mode'
text.buffer.name = 'some name'
print(text)
text._CHUNK_SIZE = 4


class Below(io.BytesIO):
    def write(self, data):
        print('    below:', bytes(data))
        return super().write(data)


text = io.TextIOWrapper(Below(), 'utf-8')
text._CHUNK_SIZE = 6
for piece in ('abc', 'd', 'efg', 'hijklmnop', 'q', 'r\ns'):
    text.write(piece)
    print(piece)
text.flush()


class Wrong(io.BytesIO):
    def read(self, size=-1): return 'text'
    read1 = readline = read


attempt(io.TextIOWrapper(Wrong(), 'utf-8').read, 1)
attempt(io.TextIOWrapper(Wrong(), 'utf-8').readline)
