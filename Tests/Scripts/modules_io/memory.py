"""Streams in memory: integers that are not int, views of the bytes, state, line ends."""
import copy
import io


def attempt(title, action):
    try:
        print(title, '->', repr(action()))
    except Exception as error:
        print(title, '!!', type(error).__name__, error)


class Three:
    def __index__(self):
        return 3


for stream in (io.BytesIO(b'12345\n678'), io.StringIO('12345\n678')):
    print(stream.read(Three()), stream.readline(Three()), stream.seek(Three()), stream.truncate(Three()), stream.getvalue())
    for wrong in (lambda: stream.seek(0.0), lambda: stream.read(''), lambda: stream.readline(1.5), lambda: stream.readlines(''), lambda: stream.truncate('0')):
        try:
            print(wrong())
        except TypeError as error:
            print('TypeError')
stream = io.BytesIO(b'1234567890')
view = stream.getbuffer()
for wrong in (lambda: stream.write(b'x' * 100), stream.truncate, stream.close):
    attempt('in view', wrong)
view[3:6] = b'abc'
print(stream.closed, stream.getvalue(), bytes(view[:4]))
view.release()
print(stream.truncate(), stream.close(), stream.closed)
stream = io.BytesIO(b'abc')
stream.seek(1)
print(stream.__getstate__(), io.StringIO('x\ny', newline='\r').__getstate__())
stream.__setstate__((b'state', 2, {'spam': 3}))
print(stream.read(), stream.spam)
twin = copy.copy(stream)
print(twin.getvalue(), twin.tell(), twin.getvalue() is stream.getvalue())
text = io.StringIO()
text.__setstate__(('no\nerror', '\n', 3, None))
print(repr(text.read()))
for state in (('', 'f', 0, None), ('', '', -1, None), (b'', '', 0, None), ('', '', 0.0, None), ('', '', 0, 0)):
    try:
        text.__setstate__(state)
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
for newline in (None, '', '\n', '\r\n'):
    stream = io.StringIO(newline=newline)
    seen = []
    for part in ('a', 'b\n', 'c\r\n', 'd\re'):
        stream.write(part)
        seen.append(stream.newlines)
    print(repr(newline), seen, repr(stream.getvalue()))
for wrong in (lambda: io.BytesIO([]), lambda: io.BytesIO(5), lambda: io.BytesIO('x'), lambda: io.StringIO(b'x'), lambda: io.BytesIO().writelines('ab')):
    attempt('wrong', wrong)
stream = io.BytesIO(b'first')
stream.read()
stream.__init__(b'second')
print(stream.read(), io.BytesIO(memoryview(b'xyz')[1:]).getvalue(), io.BytesIO(None).getvalue())


class Closing(io.BytesIO):
    def close(self):
        print('closing')
        super().close()


stream = Closing(b'x')
del stream
print('done')
