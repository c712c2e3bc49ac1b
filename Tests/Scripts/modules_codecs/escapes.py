# The codecs that write characters as the escapes of string literals.
import codecs
import warnings

warnings.simplefilter('ignore')
texts = [
    b'tab\\tline\\n\\x41\\u00e9\\U0001f600', b'\\\\ \\\' \\" \\a\\b\\f\\r\\v', b'\\101\\7\\08\\777',
    b'caf\xe9', b'joined \\\nlines', b'\\N{GREEK SMALL LETTER ALPHA}\\N{digit one}', b'\\q\\8',
    b'\\x4', b'ab\\xzz', b'\\u12', b'\\U0011ffff', b'\\U001', b'end\\', b'\\N', b'\\N{}', b'\\N{abc',
    b'\\N{NO SUCH}', b'\\\\u0041 \\\\\\u0041', b'',
]
for codec in 'unicode_escape', 'raw_unicode_escape':
    print(codec, codecs.lookup(codec).name, codecs.lookup(codec.replace('_', '-')).name)
    for text in texts:
        for errors in 'strict', 'replace', 'ignore', 'backslashreplace':
            try:
                print(text, errors, ascii(text.decode(codec, errors)))
            except UnicodeDecodeError as error:
                print(text, errors, error, error.start, error.end, error.encoding)
    for text in 'plain', 'abc\n\r\t\\\'"\x00\x7f\x80\xff', '\u0100\uffff\U0001f600\ud800', '':
        print(ascii(text), text.encode(codec))
        assert codec[0] == 'r' or text.encode(codec).decode(codec) == text

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(b'\\d and \\e'.decode('unicode-escape'), ascii(b'\\400'.decode('unicode-escape')))
    for warning in caught:
        print(warning.category.__name__, warning.message)
print(codecs.encode('\xe9\n', 'unicode_escape'), codecs.decode(b'\\xe9', 'unicode_escape'))
print(str(bytearray(b'\\x41'), 'unicode_escape'), bytes('\u20ac', 'raw_unicode_escape'))
