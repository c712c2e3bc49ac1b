"""StringIO and BytesIO: places, views, line ends, what is written over and behind the end."""
import io
b=io.BytesIO(b'abc'); v=b.getbuffer()
for f in (lambda: b.write(b'x'), lambda: b.write(b''), lambda: b.truncate(3), lambda: b.truncate(1), lambda: b.truncate(10), lambda: b.close(), lambda: b.read(), lambda: b.getvalue(), lambda: b.__setstate__((b'1',0,None)), lambda: b.readinto(bytearray(2)), lambda: b.readinto1(bytearray(2)), lambda: b.getbuffer().nbytes):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for c,k in ((io.StringIO,str),(io.BytesIO,lambda s:s.encode())):
    s=c(k('héllo\nwörld\n')) 
    s.seek(3); print(s.write(k('XY')), s.tell(), s.getvalue()); s.seek(20); s.write(k('z')); print(ascii(s.getvalue()), s.tell())
    s.seek(2); print(s.readline(), s.readline(3), s.readline(), s.read(1), s.tell()); s.seek(0); print(list(s), s.tell())
    s.seek(50); print(s.read(), s.readline(), s.tell(), s.write(k('')), s.tell(), len(s.getvalue()))
    for p in (2**40, 2**63, 2**70, -1):
        try: print(s.seek(p), s.tell(), s.read())
        except Exception as e: print(type(e).__name__, e)
    s.seek(0); s.truncate(4); print(s.getvalue()); s.seek(0,2); s.write(k('é€😀')); print(s.getvalue()); s.writelines([k('a'),k('b')]); print(s.getvalue(), s.closed)
    with s: pass
    print(s.closed)
for nl in (None,'','\n','\r','\r\n'):
    s=io.StringIO('a\nb\rc\r\nd\n\re', newline=nl); print(repr(s.getvalue()), list(s), s.newlines); s.write('x\ny\r\n'); print(repr(s.getvalue()), s.newlines); s.seek(3); print(repr(s.readline(2)), repr(s.readline()), s.tell())
import sys
o=sys.stdout; sys.stdout=b=io.StringIO(); print('hi', 1, [2]); print('é'); sys.stdout=o; print(b.getvalue().upper())
v=b.getvalue(); b.write('more'); print(repr(v), repr(b.getvalue()), sys.getrefcount(v))
b.write(b.getvalue()); print(b.getvalue())
class S(str): pass
b.write(S('sub')); print(type(b.getvalue()), b.getvalue()[-3:])
import copy, weakref, gc
r=weakref.ref(b); del b; print(r())
