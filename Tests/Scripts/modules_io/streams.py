import io,sys
s=io.StringIO(); print('a',1,file=s); s.write('xyz\nlast'); print(repr(s.getvalue()), s.tell()); s.seek(0); print(s.readline(), s.read(2), list(s), s.read(), s.readlines()); s.seek(2); s.write('QQ'); print(repr(s.getvalue())); s.truncate(3); print(repr(s.getvalue())); s.seek(10); s.write('!'); print(repr(s.getvalue()))
t=io.StringIO('l1\nl2\r\nl3'); print(list(t), t.closed, t.readable(), t.writable(), t.seekable(), t.isatty(), t.newlines, t.encoding)
print(list(io.StringIO('a\r\nb\rc',newline=None)), list(io.StringIO('a\r\nb\rc',newline='')), list(io.StringIO('a\nb',newline='\r\n')))
with io.StringIO('q') as w: pass
for f in [lambda: w.read(), lambda: s.write(3), lambda: io.StringIO(3), lambda: io.StringIO('',newline='x'), lambda: s.seek(-1), lambda: s.seek(1,1), lambda: s.fileno(), lambda: io.BytesIO('a'), lambda: io.BytesIO().write('a'), lambda: io.BytesIO().seek(-1), lambda: w.getvalue()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b=io.BytesIO(b'ab\ncd'); print(b.read(1), b.readline(), b.read(), b.getvalue(), b.tell()); b.write(b'!!'); b.seek(0); print(b.readlines(), b.seek(-2,2), b.read(), b.truncate(1), b.getvalue()); x=bytearray(3); b.seek(0); print(b.readinto(x), x)
old=sys.stdout; sys.stdout=io.StringIO(); print('captured'); v=sys.stdout.getvalue(); sys.stdout=old; print(repr(v))
print(isinstance(s,io.IOBase), isinstance(s,io.TextIOBase), isinstance(b,io.BufferedIOBase), isinstance(sys.stdout,io.TextIOBase), io.SEEK_END, io.UnsupportedOperation.__mro__, type(s), type(b), 'object at' in repr(s))
class R(io.RawIOBase):
    def __init__(s): s.d=b'hello'
    def readable(s): return True
    def readinto(s,buf):
        n=min(len(buf),len(s.d)); buf[:n]=s.d[:n]; s.d=s.d[n:]; return n
print(R().read(2), R().readall(), R().read())
import weakref; print(weakref.ref(s)() is s); s.attr=1; print(s.attr)
