"""Codecs of the program in str.encode and open, notes on codecs that fail, tables of characters, escapes, recoding."""
import codecs
import io


def attempt(function, *arguments):
    try:
        print(ascii(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)), getattr(error, '__notes__', None))


def shift(by):
    def turn(text, errors='strict'):
        return ''.join(chr(ord(c) + by) for c in text)
    return turn


def search(name):
    if name == 'shifted':
        return codecs.CodecInfo(lambda text, errors='strict': (shift(1)(text).encode(), len(text)),
                                lambda data, errors='strict': (shift(-1)(bytes(data).decode()), len(data)), name='shifted')
    if name == 'wrong':
        return codecs.CodecInfo(lambda text, errors='strict': (7, 7), lambda data, errors='strict': b'x')
    if name == 'failing':
        def fail(*arguments):
            raise ValueError('cannot', [type(argument).__name__ for argument in arguments])
        return codecs.CodecInfo(fail, fail)


codecs.register(search)
for action in (lambda: 'abc'.encode('shifted'), lambda: b'bcd'.decode('Shifted'), lambda: str(b'bcd', 'shifted', 'ignore'),
               lambda: 'abc'.encode('wrong'), lambda: b'abc'.decode('wrong'), lambda: 'abc'.encode('failing'), lambda: b'abc'.decode('failing', 'x'),
               lambda: 'abc'.encode('rot13'), lambda: b'abc'.decode('hex'), lambda: 'abc'.encode('unknown'), lambda: bytes('abc', 'shifted'),
               lambda: codecs.encode('abc', 'shifted'), lambda: codecs.encode('abc', 'wrong'), lambda: codecs.decode('abc', 'wrong')):
    attempt(action)
for action in (lambda: 'ж'.encode('cp1252'), lambda: b'\xff'.decode('cp1253'), lambda: 'é'.encode('ascii'), lambda: '\ud800'.encode('utf-8-sig'),
               lambda: codecs.encode('é', 'ascii'), lambda: codecs.decode(b'\xff', 'utf-8'), lambda: b'\xff'.decode('UTF_8'), lambda: b'\xff'.decode('U8'),
               lambda: codecs.encode(5, 'rot13'), lambda: '\ud800'.encode('utf-16'), lambda: '\ud800'.encode('utf-16-le'), lambda: b'\\x'.decode('unicode-escape')):
    attempt(action)
try:
    '\u20ac5'.encode('iso8859-5')
except UnicodeEncodeError as error:
    print(error.__notes__, error.encoding, error.start, error.end)

table = {97: 'A', 98: None, 99: 0x20ac, 100: 'long'}
attempt(codecs.charmap_decode, b'acd', 'strict', table)
attempt(codecs.charmap_decode, b'abxc', 'strict', table)
attempt(codecs.charmap_decode, b'abxc', 'replace', table)
attempt(codecs.charmap_decode, b'\x00\x01\x02\x03', 'ignore', 'ab\ufffe')
attempt(codecs.charmap_decode, b'a', 'strict', {97: 2.5})
attempt(codecs.charmap_encode, 'abc', 'strict', {97: b'AA', 98: 66, 99: None})
attempt(codecs.charmap_encode, 'accb', 'ignore', {97: b'AA', 98: 66, 99: None})
attempt(codecs.charmap_encode, 'ac', 'xmlcharrefreplace', {97: 300})
attempt(codecs.charmap_encode, 'a\u20acb', 'replace', codecs.charmap_build('ab?\u20ac'))
print(codecs.make_identity_dict(range(3)), codecs.make_encoding_map({1: 2, 3: 2, 4: 5}))
for function, arguments in (('escape_decode', (rb'a\n\x41\101\\z\"\7',)), ('escape_decode', (b'\\',)), ('escape_decode', (rb'\x4',)), ('escape_decode', (rb'[\x0]\x', 'replace')),
                            ('escape_encode', (b'a\n\'"\x00\xff\\',)), ('utf_8_decode', (b'a\xc3',)), ('utf_8_decode', (b'a\xc3', 'strict', True)),
                            ('utf_8_encode', ('a\u20ac',)), ('ascii_decode', (b'abc',)), ('latin_1_encode', ('\xe9',)), ('raw_unicode_escape_encode', ('\u20ac',)),
                            ('utf_16_le_decode', (b'a\x00b',)), ('unicode_escape_decode', (rb'\x41\u20ac',)), ('readbuffer_encode', (bytearray(b'ab'),))):
    attempt(getattr(codecs, function), *arguments)

below = io.BytesIO('один\nдва\n'.encode('koi8-r'))
recoded = codecs.EncodedFile(below, 'utf-8', 'koi8-r')
print(recoded.readline(), recoded.read(), recoded.data_encoding, recoded.file_encoding)
recoded.write('три'.encode())
print(below.getvalue()[-3:])
below.seek(0)
print(list(codecs.EncodedFile(below, 'cp1251', 'koi8-r')))


class Pairs(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, data, errors, final):
        used = len(data) // 2 * 2
        return data[:used].decode('ascii').upper(), used


decoder = Pairs()
print([decoder.decode(part) for part in (b'a', b'bc', b'de')], decoder.getstate())
encoder = codecs.getincrementalencoder('utf-16')()
state = encoder.getstate()
print(encoder.encode('a'), encoder.getstate(), encoder.encode('b'))
encoder.setstate(state)
print(encoder.encode('c'))
