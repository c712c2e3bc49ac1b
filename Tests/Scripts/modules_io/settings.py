# What a text file is told after it was opened, error handlers, and what is left of a detached file.
import codecs
import io
import os

path = 'settings.txt'


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


class Path:
    def __init__(self, value):
        self.value = value

    def __fspath__(self):
        return self.value


with open(path, 'wb') as file:
    file.write(b'one\r\ntwo\xff\n')
show(lambda: open(Path(path.encode()), 'rb').read())
show(lambda: open(Path(12)))
show(lambda: io.open_code(b'settings.txt'))

print('-- handlers')
show(lambda: open(path, errors='nobody').read())
codecs.register_error('mine', lambda error: ('<?>' if isinstance(error, UnicodeDecodeError) else '!',
                                             error.end))
show(lambda: open(path, errors='mine').read())
with open(path, 'w', encoding='ascii', errors='mine') as file:
    print(file.errors, file.write('na\xefve'))
show(lambda: open(path).read())
with open(path, 'w', errors='nobody') as file:
    show(lambda: file.write('plain'))
    show(lambda: file.write('\udc80'))

print('-- reconfigure')
for make in (lambda: open(path, 'w+', encoding='utf-8', newline='\n'),
             lambda: io.TextIOWrapper(io.BytesIO(), encoding='utf-8', newline='\n')):
    with make() as file:
        file.write('a\n')
        file.reconfigure(newline='\r\n', encoding='latin-1', errors='replace')
        file.write('\xe9\u2603\n')
        print(file.encoding, file.errors, file.line_buffering, file.write_through)
        show(lambda: file.reconfigure(newline='x'))
        show(lambda: file.reconfigure(encoding='nobody'))
        show(lambda: file.reconfigure(encoding=3))
        show(lambda: file.reconfigure(errors=3))
        show(lambda: file.reconfigure(newline=3))
        file.seek(0)
        show(lambda: file.read(1))
        show(lambda: file.reconfigure(encoding='utf-8'))
        show(lambda: file.reconfigure(newline=None))
        show(lambda: file.reconfigure(line_buffering=True))
        file.seek(0)
        file.reconfigure(newline=None)
        show(lambda: file.read())
print(io.TextIOWrapper(io.BytesIO()).encoding, io.TextIOWrapper(io.BytesIO(), 'locale').encoding)

print('-- detached')
for file in open(path), open(path, 'rb'), io.TextIOWrapper(io.BytesIO(b'abc'), 'ascii'):
    below = file.detach()
    show(lambda: file)
    show(lambda: file.read())
    show(lambda: file.detach())
    show(lambda: file.close())
    show(lambda: file.closed)
    below.close()
for mode in 'r', 'rb':
    with open(path, mode) as file:
        show(lambda: file.truncate(0))
with open(path, 'rb', buffering=0) as file:
    show(lambda: file.truncate(0))

print('-- buffers')


class Sink(io.RawIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, data):
        self.parts.append(bytes(data))
        return len(data)

    def flush(self):
        self.parts.append('flush')


sink = Sink()
writer = io.BufferedWriter(sink, 4)
for data in b'ab', b'cde', b'123456789', b'x', bytearray(b'yz'):
    print(writer.write(data), sink.parts)
writer.flush()
print(sink.parts)
decoder = io.IncrementalNewlineDecoder(None, True)
print(repr(decoder.decode('a\r\nb\r')), decoder.getstate())
decoder.setstate((b'', 0))
print(repr(decoder.decode('\n')), decoder.getstate(), decoder.newlines)
os.remove(path)
