# Wrong calls of the native functions of codecs and of the classes of io.
import codecs
import io


def show(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for function in (codecs.register, codecs.unregister, codecs.lookup, codecs.lookup_error,
                 codecs.register_error, codecs.encode, codecs.decode, codecs.charmap_build,
                 codecs.escape_encode, codecs.escape_decode, codecs.readbuffer_encode):
    print(function, function.__text_signature__)
show(codecs.register)
show(codecs.register, 1, 2)
show(codecs.register, search_function=1)
show(codecs.lookup, 'utf-8', 2)
show(codecs.lookup, 5)
show(codecs.lookup_error, 5)
show(codecs.lookup_error, 'strict', 1)
show(codecs.register_error, 1, print)
show(codecs.register_error, 'x')
show(codecs.encode, 'x', 5)
show(codecs.decode, b'x', errors=None)
show(codecs.escape_decode, rb'a\n')
show(codecs.escape_encode, b'a\n')
show(lambda: io.StringIO() + io.BytesIO())
show(lambda: io.BytesIO(b'a') < 1)
show(setattr, io.StringIO, 'x', 1)
show(io.open, 'x', io.StringIO())
