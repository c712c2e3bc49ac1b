"""Files read in pieces of all sizes, with characters and line ends of all kinds across their edges."""
import os

PATH = 'reading_pieces.tmp'


def write(data):
    with open(PATH, 'wb') as file:
        file.write(data)


def told(pieces):
    if not pieces:
        return 0
    whole = pieces[0][:0].join(pieces)
    ends = ('\n', '\r') if isinstance(whole, str) else (b'\n', b'\r')
    return (len(pieces), len(whole), *map(whole.count, ends), sum(map(len, pieces[::7])),
            ascii(pieces[len(pieces) // 2][:9]), ascii(pieces[-1][-5:]))


def pieces(file, size):
    result = []
    while piece := file.read(size):
        result.append(piece)
    return result


contents = {
    'plain': b'spam and eggs\n' * 700,
    'none': b'',
    'one line': b'x' * 9000,
    'returns': b'spam\r\neggs\rham\n' * 600,
    'wide': ('sp\u00e4m \u20ac \U0001f40d\n' * 600).encode(),
    'edge': b'x' * 8191 + b'\r\n' + '\u20ac'.encode() * 300 + b'\r',
    'no end': b'a\n\nb',
}
try:
    for name, data in contents.items():
        write(data)
        print('--', name)
        for newline in None, '', '\n', '\r', '\r\n':
            with open(PATH, encoding='utf-8', newline=newline) as file:
                print(told([file.read()]), file.newlines, end=' ')
            with open(PATH, encoding='utf-8', newline=newline) as file:
                print(told(list(file)), file.newlines, end=' ')
            with open(PATH, encoding='utf-8', newline=newline) as file:
                print(told(pieces(file, 13)), file.newlines, end=' ')
            with open(PATH, encoding='utf-8', newline=newline) as file:
                print(told([file.readline(), file.read(3), file.readline(5), file.read(9000), file.read()]))
        with open(PATH, 'rb') as file:
            print(told(list(file)), file.tell(), end=' ')
            file.seek(0)
            print(told(pieces(file, 1000)), end=' ')
            file.seek(0)
            print(told(pieces(file, 30000)), end=' ')
            file.seek(3)
            print(told([file.readline(), file.read(20), file.readline(4), file.read()]))
    write(b'good\nbad \xff\nafter\n')
    with open(PATH, encoding='utf-8') as file:
        try:
            print(file.read())
        except UnicodeDecodeError as error:
            print(error)
    with open(PATH, encoding='utf-8', errors='replace') as file:
        print(ascii(list(file)))
    with open(PATH, encoding='latin-1') as file:
        print(ascii(list(file)), file.newlines)
    with open(PATH, encoding='latin-1') as file:
        print(ascii(pieces(file, 4)))
    with open(PATH, 'r+', encoding='utf-8', errors='replace') as file:
        print(file.readline(), file.tell())
        file.seek(5)
        file.write('was')
        file.seek(0)
        print(ascii(file.read()))
finally:
    os.remove(PATH)
