# What the kinds of streams answer and refuse.
import io, os
def t(f):
    try: print(f())
    except BaseException as e: print('!!', type(e).__name__, e)
open('made.txt','wb').write(b'line1\nline2\r\nline3\n'*3)
f = open('made.txt','rb')
t(lambda: f.read(3)); t(f.tell); t(lambda: f.seek(-2,2)); t(f.read); t(lambda: f.seek(0)); t(f.readline); t(lambda: f.peek(2)[:2]); t(lambda: f.readinto(bytearray(3))); t(lambda: f.read1(4)); t(lambda: f.readinto1(bytearray(2))); t(lambda: f.readlines(8)); t(lambda: f.raw); t(lambda: f.detach()); t(lambda: f.read())
g = io.FileIO('made.txt','rb'); t(lambda: g); t(lambda: g.mode); t(g.readall); t(g.closefd.__repr__); t(g.isatty); t(g.seekable); t(lambda: g.truncate(3)); t(lambda: g.write(b'x'))
w = io.BufferedWriter(io.FileIO('made2.txt','w'), 4); t(lambda: w.write(b'abcdef')); t(lambda: w.tell()); t(w.flush); t(lambda: w.raw.name); t(lambda: w.read(2)); t(lambda: w)
rw = io.BufferedRandom(io.FileIO('made2.txt','r+')); t(lambda: rw.read(2)); t(lambda: rw.write(b'ZZ')); t(lambda: rw.seek(0)); t(rw.read); t(lambda: rw)
p = io.BufferedRWPair(io.BytesIO(b'in'), io.BytesIO()); t(lambda: p.read(1)); t(lambda: p.write(b'x')); t(p.readable)
b = io.BytesIO(b'abc\ndef'); t(lambda: b.getbuffer()); t(lambda: b.read1(2)); t(b.getvalue); t(lambda: b.seek(-1,2)); t(lambda: b.seek(-1)); t(lambda: b.write('x')); t(lambda: b.writelines([b'1',b'2'])); t(lambda: list(b)); t(lambda: b.truncate(2)); t(b.getvalue); t(b.detach)
def exporting():
    v = b.getbuffer(); b.write(b'123456789')
t(exporting)
s = io.StringIO('ab\r\ncd\rx', newline=None); t(s.getvalue); t(s.readlines); t(lambda: s.newlines)
s = io.StringIO(newline='\r\n'); t(lambda: s.write('a\nb\n')); t(s.getvalue); t(lambda: s.seek(1)); t(s.readline); t(lambda: s.seek(-1)); t(lambda: s.seek(1,1)); t(lambda: s.seek(0,2)); t(lambda: s.write(b'x')); t(lambda: s.truncate(2)); t(s.getvalue); t(lambda: s.line_buffering); t(lambda: s.encoding); t(s.close); t(s.getvalue); t(lambda: s.closed)
x = io.TextIOWrapper(io.BytesIO('héllo\nwörld\n'.encode('utf-16')), encoding='utf-16'); t(x.readline); t(lambda: x.read(2)); t(lambda: x.encoding); t(lambda: x.errors); t(lambda: x.line_buffering); t(lambda: x.write_through); t(lambda: x.seek(0)); t(x.read)
y = io.TextIOWrapper(io.BytesIO(), encoding='ascii', errors='replace', newline='\r\n'); t(lambda: y.write('é\n')); t(y.flush); t(lambda: y.buffer.getvalue()); t(lambda: y.reconfigure(errors='strict')); t(lambda: y.write('é')); t(lambda: y.detach()); t(lambda: y.write('q'))
t(lambda: io.text_encoding(None)); t(lambda: io.DEFAULT_BUFFER_SIZE); t(lambda: io.UnsupportedOperation.__mro__)
t(lambda: io.IncrementalNewlineDecoder(None, True).decode('a\r\nb\r'))
t(lambda: open('made.txt','w', encoding='ascii').write('é'))
t(lambda: open('made.txt','+'))
t(lambda: open('made.txt', 'rb', encoding='x')); t(lambda: open('made.txt', 'rb', errors='x')); t(lambda: open('made.txt', 'rb', newline='')); t(lambda: open('made.txt', 'w', 0)); t(lambda: open('made.txt', 'r', -5)); t(lambda: open('made.txt', 'w', closefd=False))
t(lambda: open(b'made.txt').name); t(lambda: open(99)); t(lambda: open(-1)); t(lambda: open(1.5)); t(lambda: open(None)); t(lambda: open('a\0b'))
with open('made.txt','w+') as f:
    t(lambda: f.write('abc')); t(lambda: f.seek(0)); t(lambda: f.read(1)); t(f.tell); t(lambda: f.truncate()); t(lambda: f.seek(0)); t(f.read); t(lambda: f.seek(1,1)); t(lambda: f.seek(-1,2)); t(lambda: f.seek(0,5)); t(lambda: f.writelines(['a',1])); t(lambda: f.isatty())
    t(lambda: f.newlines); t(lambda: f._CHUNK_SIZE); t(lambda: next(f)); 
t(lambda: f.read()); t(lambda: f.__enter__()); t(lambda: repr(f)); t(f.close)
class W(io.TextIOBase):
    def write(self, s): pass
t(lambda: W().read()); t(lambda: W().readable()); t(lambda: print('x', file=W()))
class R(io.RawIOBase):
    def __init__(self): self.d=[b'ab',b'c',b'']
    def readable(self): return True
    def readinto(self, b):
        x=self.d.pop(0) if self.d else b''; b[:len(x)]=x; return len(x)
t(lambda: R().read()); t(lambda: io.BufferedReader(R()).read()); t(lambda: R().readline()); t(lambda: list(R())); t(lambda: R().readall()); t(lambda: R().write(b'')); t(lambda: R().fileno()); t(lambda: io.TextIOWrapper(R()).read() )
t(lambda: isinstance(f, io.IOBase)); t(lambda: isinstance(io.StringIO(), io.TextIOBase))
os.remove('made.txt'); os.remove('made2.txt')
