"""Places far behind the end of a stream in memory."""
import io

for s in (io.BytesIO(b'abc'), io.StringIO('abc')):
    for place in (2**40, 2**61, 2**61 - 5):
        print(s.seek(place), s.read(), s.readline(), list(s), s.tell() == place)
    print(s.seek(1), s.read())
    try:
        s.seek(2**63)
    except OverflowError as error:
        print(type(error).__name__)
    print(s.tell())
    try:
        s.seek(2**60)
        print(s.write(s.getvalue()))
    except (MemoryError, OverflowError) as error:
        print('no memory')
    s.seek(0)
    print(s.read())
