"""Reading all of a file that is larger than a buffer, from its beginning and from within, in several forms."""
import os

path = 'whole_files.data'
try:
    for name, data in {
            'plain': b'line of text\n' * 2000, 'returns': b'line\r\nof\rtext\n' * 2000,
            'utf-8': 'zeile für zeile €\n'.encode() * 2000, 'wrong': b'x\n' + b'x' * 20000 + b'\xff\n' + b'y' * 9,
            'late return': b'a' * 30000 + b'\r\n', 'escapes': b'\\n+AGE-' * 3000}.items():
        with open(path, 'wb') as file:
            file.write(data)
        for form in {}, {'newline': ''}, {'encoding': 'latin-1'}, {'encoding': 'ascii', 'errors': 'replace'}, \
                {'encoding': 'utf-8-sig'}, {'encoding': 'utf-7'}:
            try:
                with open(path, **form) as file:
                    first = '' if name == 'wrong' else file.readline()
                    rest = file.read()
                    print(name, form, len(first), len(rest), hash(rest) == hash(rest[:]), rest[-12:].encode(
                        'unicode_escape'), file.newlines, file.read() == '', file.tell())
                    file.seek(0)
                    print(file.read() == first + rest, end=' ')
                    file.reconfigure(newline='\n')
                    print('reconfigured')
            except (UnicodeError, OSError) as error:
                print(name, form, type(error).__name__, str(error)[:80])
        for buffering in -1, 0, 50:
            with open(path, 'rb', buffering=buffering) as file:
                first = file.read(5)
                rest = file.read()
                print(name, buffering, first + rest == data, file.read(), file.tell() == len(data))
                file.seek(3)
                print(file.read() == data[3:], file.seek(len(data) + 5), file.read())
    # A file that grows while it is read.
    with open(path, 'rb') as file, open(path, 'ab') as more:
        file.seek(10)
        more.write(b'more')
        more.flush()
        print(file.read()[-6:])
finally:
    os.remove(path)
with open('/proc/self/status', 'rb') as file:
    print(len(file.read()) > 100)
