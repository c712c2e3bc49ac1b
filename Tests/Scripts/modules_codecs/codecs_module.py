# The module codecs: codecs by name, error handlers, input bit by bit, streams.
import codecs
import os


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


print('-- codecs by name')
for name in ('utf8', 'UTF-8', 'LATIN1', 'iso-8859-1', 'ascii', 'US-ASCII', 'utf-8-sig', 'utf-16',
             'UTF_16_LE', 'utf-32-be', 'rot13', 'hex', 'no such codec'):
    show(lambda: codecs.lookup(name).name)
info = codecs.lookup('utf-8')
print(len(info), type(info).__name__, isinstance(info, tuple), info[0] is info.encode, info._is_text_encoding)
print(info.encode('é'), info.decode(b'\xc3\xa9'), info.encode.__name__)
show(codecs.encode, 'é')
show(codecs.decode, b'\xc3\xa9')
show(codecs.encode, 'é', 'latin-1')
show(codecs.encode, 'é', 'ascii', 'replace')
show(codecs.encode, 'é', 'ascii', 'no such handler')
show(codecs.encode, 'é', encoding='ascii', errors='backslashreplace')
show(codecs.decode, b'a\xff', 'utf-8')
show(codecs.encode, 5)
show(codecs.decode, 'text')
show(codecs.encode, 'Hello', 'rot13')
show(codecs.decode, 'Uryyb', 'rot_13')
show(codecs.encode, b'ab', 'hex')
show(codecs.decode, b'6162', 'hex_codec')
show(codecs.lookup, 5)
show(codecs.getencoder('utf-16'), 'a')
show(codecs.getdecoder('utf-16'), b'\xff\xfea\x00')
print(codecs.BOM, codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32)

print('-- error handlers')


def handler(error):
    print(type(error).__name__, error.encoding, error.object, error.start, error.end, error.reason)
    return '?', error.end


codecs.register_error('shown', handler)
show('aéüb'.encode, 'ascii', 'shown')
show('aéüb'.encode, 'ascii', errors='shown')
show(b'a\xff\xfeb'.decode, 'utf-8', 'shown')
show(lambda: str(b'\xc3', 'utf-8', 'shown'))
print(codecs.lookup_error('shown') is handler)
for made in ('é', b'XY', '(&)', ''):
    codecs.register_error('made', lambda error: (made, error.end))
    show('aéb'.encode, 'ascii', 'made')
    show(b'a\xffb'.decode, 'ascii', 'made')
for answer in (5, ('a',), ('Z', -1), ('Z', 99), ('Z', -99)):
    codecs.register_error('odd', lambda error: answer)
    show('aéb'.encode, 'ascii', 'odd')
    show(b'a\xffb'.decode, 'ascii', 'odd')


def skip_all(error):
    if isinstance(error, UnicodeEncodeError):
        return '<rest>', len(error.object)
    raise LookupError('only encoding')


codecs.register_error('rest', skip_all)
show('aébü'.encode, 'latin-1', 'rest')
show('aéb\u20ac\u20acü'.encode, 'latin-1', 'rest')
show(b'\xff'.decode, 'ascii', 'rest')
show(codecs.register_error, 'x', 5)
show(codecs.lookup_error, 'no such handler')
error = UnicodeEncodeError('ascii', 'aéüb', 1, 3, 'why')
for name in ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace'):
    show(codecs.lookup_error(name), error)
error = UnicodeDecodeError('ascii', b'a\xff', 1, 2, 'why')
for name in ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace'):
    show(codecs.lookup_error(name), error)
show(codecs.replace_errors, 5)

print('-- bit by bit')
decoder = codecs.getincrementaldecoder('utf-8')()
for part, final in [(b'a\xe2', False), (b'\x82', False), (b'\xacx', False), (b'\xc3', True)]:
    show(decoder.decode, part, final)
decoder.reset()
show(decoder.decode, b'\xff')
for name, parts in [('utf-16', [b'\xfe', b'\xff\x00', b'a\xd8\x01', b'\xdc\x37']),
                    ('utf-8-sig', [b'\xef', b'\xbb\xbf', b'a']), ('utf-32', [b'\xff\xfe\0\0a', b'\0\0\0'])]:
    decoder = codecs.getincrementaldecoder(name)()
    print([decoder.decode(part) for part in parts], repr(decoder.decode(b'', True)))
for name in ('utf-16', 'utf-8-sig', 'utf-8', 'utf-32'):
    encoder = codecs.getincrementalencoder(name)()
    print([encoder.encode(part) for part in 'aé'])
print(list(codecs.iterdecode([b'\xc3', b'\xa9', b'b'], 'utf-8')), list(codecs.iterencode('ab', 'utf-16')))

print('-- streams')
name = 'codecs_module.tmp'
with codecs.open(name, 'w', 'utf-8') as file:
    file.write('one é\n')
    file.writelines(['two\n', 'three'])
print(open(name, 'rb').read())
with codecs.open(name, 'r', 'utf-8') as file:
    print(repr(file.readline()), file.encoding, file.closed)
    print(list(file))
with codecs.open(name, encoding='latin-1') as file:
    print(repr(file.read()))
with open(name, 'rb') as raw:
    reader = codecs.getreader('utf-8')(raw)
    print(reader.readlines())
    reader.seek(0)
    print(repr(reader.read(3)), [line for line in reader])
with open(name, 'wb') as raw:
    writer = codecs.getwriter('utf-16')(raw)
    writer.write('a')
    writer.write('b')
print(open(name, 'rb').read())
os.remove(name)

print('-- codecs of a program')


def search(name):
    if name == 'my_shout':
        return codecs.CodecInfo(lambda text, errors='strict': (text.upper().encode(), len(text)),
                                lambda data, errors='strict': (bytes(data).decode().lower(), len(data)),
                                name='my-shout')


codecs.register(search)
show(codecs.encode, 'abc', 'my-shout')
show(codecs.decode, b'ABC', 'my_shout')
show(lambda: codecs.lookup('My-Shout').name)
codecs.unregister(search)
show(codecs.encode, 'abc', 'my-shout')
show(codecs.register, 5)
