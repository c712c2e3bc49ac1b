"""What streams in memory share with others, their sizes, their end."""
import copy
import io
import sys


def count(value):
    return sys.getrefcount(value) - 2


def texts_and_bytes():
    data = bytes(range(65, 95))
    before = count(data)
    stream = io.BytesIO(data)
    print(count(data) - before, stream.getvalue() is data, stream.read() is data)
    stream.write(b'x')
    print(count(data) - before, stream.getvalue() is data, stream.getvalue() is stream.getvalue())
    value = stream.getvalue()
    print(count(value) > 1)
    stream.seek(0)
    stream.write(b'y')
    print(value[:3], stream.getvalue()[:3], io.BytesIO(bytearray(b'abc')).getvalue())

    text = ''.join(['spam', str(len(data))])
    before = count(text)
    stream = io.StringIO(text)
    print(count(text) - before, stream.getvalue() == text, stream.getvalue() is text)
    stream = io.StringIO()
    stream.write(text)
    value = stream.getvalue()
    print(count(text) - before, value is text, value is stream.getvalue(), count(value))
    stream.write(text)
    print(value, stream.getvalue(), text)


def sizes():
    data = bytes(30)
    for stream in io.BytesIO(), io.BytesIO(data), io.StringIO(), io.StringIO('abc'):
        print(sys.getsizeof(stream), stream.__sizeof__())
    stream = io.BytesIO()
    for piece in b'abc', bytes(100), b'', bytes(7), bytes(1000):
        stream.write(piece)
        print(sys.getsizeof(stream), end=' ')
    stream.truncate(600)
    print(sys.getsizeof(stream), end=' ')
    stream.truncate(10)
    print(sys.getsizeof(stream), end=' ')
    stream.getvalue()
    print(sys.getsizeof(stream))


class Closing(io.StringIO):
    def close(self):
        print('close', self.closed, self.getvalue())
        super().close()


class Careless(io.BytesIO):
    def close(self):
        raise KeyError('spam')


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())

    def readline(self):
        return '<' + super().readline() + '>' if self.tell() < 6 else ''


def ends():
    Closing('one')
    stream = Closing('two')
    stream.close()
    del stream
    with Closing('three'):
        pass
    sys.unraisablehook = lambda raised: print(type(raised.object).__name__, repr(raised.exc_value))
    Careless()
    for cls in io.BytesIO, io.StringIO:
        stream = cls()
        stream.close()
        for name in ('flush', 'read', 'readlines', '__iter__', '__next__', 'readable', 'tell', 'truncate',
                     '__enter__', 'close'):
            try:
                result = getattr(stream, name)()
                print(name, result is stream or result)
            except ValueError as error:
                print(name, error)


def own_methods():
    stream = Upper()
    stream.writelines(['ab\n', 'cd\n', 'ef\n'])
    stream.seek(0)
    print(list(stream), stream.getvalue(), io.StringIO.readlines(stream))
    stream.seek(0)
    print(stream.readlines())
    stream = io.BytesIO(b'a\nbc\nd')
    print(stream.readlines(2), stream.readlines(None), next(stream, 'end'))
    for wrong in lambda: stream.readlines('a'), lambda: io.StringIO().readlines('a'), \
            lambda: stream.seek(1, 2.0), lambda: io.BytesIO(memoryview(b'abcd')[::2]), \
            lambda: io.BytesIO(1, 2), lambda: io.StringIO(x=1), lambda: io.StringIO(newline='x'), \
            lambda: io.BytesIO(initial_bytes=''), lambda: io.StringIO(b''), lambda: stream.truncate(-1):
        try:
            print(wrong())
        except Exception as error:
            print(type(error).__name__, error)
    # An iterator's method on something else.
    class Odd:
        __next__ = io.StringIO.__next__

        def __iter__(self):
            return self
    try:
        list(Odd())
    except TypeError as error:
        print('TypeError')


def state():
    stream = Careless(b'abc')
    stream.close = lambda: None
    print(stream.__getstate__()[:2], io.BytesIO(b'x').__getstate__())
    stream = Closing('abc\r\n', newline=None)
    stream.mark = 5
    print(stream.__getstate__(), stream.newlines)
    twin = copy.copy(stream)
    print(twin.mark, twin.getvalue(), twin.newlines, vars(twin), vars(io.StringIO()))
    stream.write('\r')
    print(stream.newlines, repr(stream.getvalue()))


for part in texts_and_bytes, sizes, ends, own_methods, state:
    print('--', part.__name__)
    part()
