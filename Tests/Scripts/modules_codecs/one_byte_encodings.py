"""The encodings of one byte for each character: all their characters, names, errors; coders that go bit by bit."""
import codecs
import io

names = """cp737 cp775 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp865 cp866 cp869 cp874 cp1250 cp1251 cp1252
cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp437 cp850 koi8-r koi8-u mac-roman mac-cyrillic mac-greek mac-latin2
mac-turkish tis-620 latin-1 iso8859-2 ISO_8859-3 iso8859_4 iso-8859-5 arabic greek hebrew latin5 latin6 thai latin7
iso-celtic latin9 l10 windows-1251 Windows_1256 KOI8-R ibm866 866 maccyrillic tis620 cp-is""".split()
for name in names:
    text = bytes(range(256)).decode(name, 'replace')
    back = text.replace('\ufffd', '').encode(name)
    print(name, codecs.lookup(name).name, ascii(text[128:]), len(back), back == bytes(
        byte for byte in range(256) if bytes([byte]).decode(name, 'ignore')))
for action in (lambda: 'žluťoučký'.encode('cp1251'), lambda: b'\xa1\x98'.decode('cp1251'), lambda: b'\xff'.decode('cp1253'),
               lambda: 'дом €'.encode('koi8-u'), lambda: 'дом'.encode('cp866'), lambda: 'x☃y'.encode('cp866', 'xmlcharrefreplace'),
               lambda: 'x☃y'.encode('iso8859-16', 'backslashreplace'), lambda: b'a\xff'.decode('iso8859-6', 'surrogateescape'),
               lambda: str(b'\x80', 'cp1254'), lambda: 'x'.encode('cp9999'), lambda: 'x'.encode('iso8859-12')):
    try:
        print(ascii(action()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))

encoder = codecs.getincrementalencoder('cp866')()
decoder = codecs.getincrementaldecoder('cp866')('replace')
print([encoder.encode(part) for part in ('при', '', 'вет')], [decoder.decode(part) for part in (b'\xaf', b'\xe0\xa8', b'')])
print(list(codecs.iterdecode([b'\xea\xef', b'', b'\xe9'], 'koi8_u')))
stream = io.TextIOWrapper(io.BytesIO(), 'cp1257')
stream.write('Šaltibarščiai\n')
stream.flush()
print(stream.buffer.getvalue())
stream.seek(0)
print(stream.readline())
