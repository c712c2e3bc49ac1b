# Files in each encoding and with each line end; layers below a text file; raw and buffered files.
import io, os, gc
P = 'made.txt'
for enc in 'utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'latin-1':
    with open(P, 'w', encoding=enc) as f:
        print(f.write('aé\n'), f.write('b\nc'), f.tell())
    with open(P, 'a', encoding=enc) as f: f.write('\nd')
    print(enc, open(P, 'rb').read())
    with open(P, encoding=enc) as f:
        print(repr(f.readline()), f.tell() >= 0, repr(f.read(1)), f.readlines(), repr(f.read()), f.newlines)
        f.seek(0); print(list(f))
    with open(P, 'r+', encoding=enc) as f:
        print(repr(f.read(2))); f.seek(0, 2); f.write('!'); f.seek(0); print(repr(f.read()))
for nl in None, '', '\n', '\r', '\r\n':
    with open(P, 'w', encoding='utf-16', newline=nl) as f: f.write('x\ny\n')
    print(repr(nl), open(P, 'rb').read())
    with open(P, encoding='utf-16', newline=nl) as f: print(f.readlines(), repr(f.newlines))
b = open(P).buffer
gc.collect()
print(b.closed)
try: b.read()
except ValueError as e: print(e)
f = open(P, encoding='utf-16'); r = f.detach(); print(type(r).__name__, r.closed)
try: f.read()
except ValueError as e: print(e)
print(len(r.read())); r.close()
with io.FileIO(P, 'wb') as raw: print(raw, raw.write(b'abc'), raw.tell(), raw.truncate(2), raw.mode, raw.closefd, raw.name, raw.readable())
print(raw)
with open(P, 'rb', buffering=0) as raw: print(raw.readall(), raw.read(), raw.readinto(bytearray(2)))
with open(P, 'wb+') as f:
    f.write(b'0123456789'); f.seek(2); print(f.peek(3)[:3], f.read1(3), f.tell(), f.truncate(), f.seek(0), f.read())
    a = bytearray(b'....'); f.seek(0); print(f.readinto(memoryview(a)[1:3]), a)
    for bad in b'xy', 'xy', 3, None:
        try: f.readinto(bad)
        except TypeError as e: print(e)
with open(P, 'w') as f:
    f.write('hello'); f.truncate(2); print(f.seek(0, 2)); f.flush(); print(os.stat(P).st_size)
print(open(P).read())
os.remove(P)
