"""unicode_escape, raw_unicode_escape, utf-7 and the encodings of one byte, with all error handlers."""
import codecs

NAMES = ['unicode_escape', 'raw_unicode_escape', 'utf-7', 'cp1252', 'windows-1251', 'cp1250', 'cp437',
         'cp850', 'iso8859-2', 'iso_8859_5', 'greek', 'latin9', 'koi8-r', 'mac-roman']
TEXTS = ['abc', 'é€\n\\', '日本\U0001f600\ud800', 'a+b-c~\0\x7f', 'Ω и ß']
HANDLERS = ['strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace',
            'surrogateescape', 'surrogatepass', 'bogus']


def show(action):
    try:
        return ascii(action())
    except Exception as error:
        return f'{type(error).__name__}: {ascii(str(error))}'


print('-- encode')
for name in NAMES:
    print(codecs.lookup(name).name)
    for text in TEXTS:
        results = {}
        for handler in HANDLERS:
            results.setdefault(show(lambda: text.encode(name, handler)), []).append(handler)
        for result, handlers in results.items():
            print(f'  {text!a} {",".join(handlers)}: {result}')

print('-- all bytes there and back')
for name in NAMES[3:]:
    decoded = bytes(range(256)).decode(name, 'replace')
    missing = [byte for byte in range(256) if decoded[byte] == '\ufffd']
    print(name, ascii(decoded[128:144]), missing)
    whole = bytes(byte for byte in range(256) if byte not in missing)
    print(whole.decode(name).encode(name) == whole)
print(show(lambda: b'\x81'.decode('cp1252')))
for name in NAMES[:3]:
    text = ''.join(map(chr, range(300)))
    print(text.encode(name), text.encode(name).decode(name) == text)

print('-- escapes')
for data in [rb'\x4', rb'\u12', rb'\U0001', rb'\U00110000', rb'\N', rb'\N{', rb'\N{}', rb'\N{nope}',
             rb'\N{DIGIT ONE}x', b'\\', b'a\\\nb', b'\xe9\x80', rb'\ud83d\ude00', rb'\x4z\x41',
             b'a\\xg1', rb'\\u0041\u0041', rb'\101\0\18', rb'\a\b\f\v\t\n\r\'\"']:
    for name in NAMES[:2]:
        results = {}
        for handler in HANDLERS:
            results.setdefault(show(lambda: data.decode(name, handler)), []).append(handler)
        for result, handlers in results.items():
            print(f'  {data} {name} {",".join(handlers)}: {result}')

print('-- utf-7')
for data in [b'+', b'+-', b'+AGE-', b'+AGE', b'+AG-', b'+2D3eAA-', b'+2D0-', b'+3gA-', b'+AGEA-',
             b'a\xffb', b'+AGE\xff', b'+@x', b'+A', b'+AGF-', b'~\\', b'+2D0AYQ-', b'+AGE=b',
             b'+////-', b'+AGEA', b'+2D0+AGE-', b'+2D0', b'+AG-b+AGE-']:
    results = {}
    for handler in HANDLERS:
        results.setdefault(show(lambda: data.decode('utf7', handler)), []).append(handler)
    for result, handlers in results.items():
        print(f'  {data} {",".join(handlers)}: {result}')

print('-- a doubtful escape is named')
print(rb'one \q two \z'.decode('unicode_escape'))
print(rb'\777'.decode('unicode_escape'))

print('-- handlers of the program')
codecs.register_error('dots', lambda error: ('.' * (error.end - error.start), error.end))
print('a日本b'.encode('cp1252', 'dots'), b'a\\x4z'.decode('unicode_escape', 'dots'),
      b'a+AG-z'.decode('utf-7', 'dots'), b'a\x81b'.decode('cp1252', 'dots'))
print('a日b'.encode('unicode_escape').decode('ascii'), str(b'caf\xe9', 'cp1252'),
      codecs.encode('é', 'cp437'), codecs.decode(b'\x82', 'cp437'))
