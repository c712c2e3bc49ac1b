def show(f):
    try: print(ascii(f()))
    except BaseException as e: print(type(e).__name__, e.args)
show(lambda: bytearray(16, 20, 4, sep=0)); show(lambda: int('5', 10, x=3)); show(lambda: str(b'a', 'utf8', 'strict', x=3)); show(lambda: bytes(b'', 'a', 'b', x=1)); show(lambda: bytearray(1, x=2)); show(lambda: bytearray(1,2,3,4)); show(lambda: bytearray(x=1,y=2,z=3,w=4)); show(lambda: sorted([], 1, 2)); show(lambda: enumerate([], 1, 2, x=3)); show(lambda: 'a'.encode(1,2,3,x=4)); show(lambda: 'a'.split(1,2,3,x=4)); show(lambda: 'a'.split(x=1,y=2,z=3)); show(lambda: print(1, a=1,b=2,c=3,d=4,e=5,f=6)); show(lambda: [].sort(1)); show(lambda: complex(1,2,3,x=4)); show(lambda: float(1, 2, x=1)); show(lambda: open(1,2,3,4,5,6,7,8,9,x=1)); show(lambda: compile(1,2,3,4,5,6,7,8,9,x=1)); show(lambda: round(1,2,3,x=4)); show(lambda: sum([],1,2,x=3)); show(lambda: pow(1,2,3,4,x=1)); show(lambda: int.to_bytes(1,2,3,4,x=5)); show(lambda: (1).to_bytes(1,'big',x=2,y=3)); show(lambda: int.from_bytes(1,2,3,x=5)); show(lambda: memoryview(1,2,x=3)); show(lambda: property(1,2,3,4,5,x=6)); show(lambda: bytes.fromhex(1,2)); show(lambda: b''.hex(1,2,3,x=1)); show(lambda: ''.splitlines(1,2,x=3)); show(lambda: ''.expandtabs(1,2,x=3)); show(lambda: b''.split(1,2,3,x=1)); show(lambda: b''.decode(1,2,3,x=1)); show(lambda: [].index()); show(lambda: ''.replace('a','b',1,x=2)); show(lambda: ''.replace('a','b',1,2,count=2)); show(lambda: memoryview(b'').cast(1,2,3,x=4)); show(lambda: memoryview(b'').tobytes(1,2,x=4))
def f(a, b, /, c=1): pass
show(lambda: f(b=2, a=1)); show(lambda: f(c=1, b=2, a=1)); show(lambda: f(1, b=3, a=2)); show(lambda: f(b=3)); show(lambda: f(1,2,b=3,a=2))
class C(str): pass
for v in ('3.5e2', '', 'ab', 'abcdef'):
    for s in ('', '>3', '.3', '3', '.10', '10', 's', '3s', '.0', '03', '<', '>'):
        show(lambda: type(format(C(v), s)).__name__ + format(C(v), s)); show(lambda: type(f'{C(v):{s}}').__name__); show(lambda: type(C(v).__format__(s)));
        pass
show(lambda: b'\0\xff'.rpartition(bytearray(b'\0\xff'))); show(lambda: b'abc'.partition(bytearray(b'b'))); show(lambda: bytearray(b'abc').partition(b'b')); show(lambda: b'abc'.partition(memoryview(b'b'))[1] == b'b'); show(lambda: bytearray(b'abc').rpartition(memoryview(b'b')));  show(lambda: b'abc'.partition(bytearray(b'x')))
class BB(bytes): pass
show(lambda: [type(x).__name__ for x in BB(b'abc').partition(BB(b'b'))]); show(lambda: [type(x).__name__ for x in BB(b'abc').partition(BB(b'x'))]); show(lambda: [type(x).__name__ for x in C('abc').partition(C('b'))]); show(lambda: [type(x).__name__ for x in C('abc').partition(C('x'))]); show(lambda: [type(x).__name__ for x in C('abc').rpartition(C('x'))]); show(lambda: [type(x).__name__ for x in BB(b'abc').rpartition(C('x'))])
show(lambda: BlockingIOError(b'ab', -2, 10**19)); show(lambda: BlockingIOError(1, 'a', 5).characters_written); show(lambda: BlockingIOError(1, 'a', 5.5).characters_written); show(lambda: BlockingIOError(1, 'a', 'x').characters_written); show(lambda: BlockingIOError(1, 'a', 5).args); show(lambda: BlockingIOError(1, 'a', 5).filename); show(lambda: BlockingIOError(1, 'a', 'x').filename); show(lambda: BlockingIOError(1, 'a', True).characters_written); show(lambda: BlockingIOError(1, 'a', -1).characters_written); show(lambda: OSError(11, 'a', 5).characters_written); show(lambda: OSError(11, 'a', 5).filename); show(lambda: BlockingIOError(1, 'a', 1j).filename)
class NI:
    def __index__(self): raise KeyError('no')
show(lambda: BlockingIOError(1, 'a', NI()))
for n in (2**63-1, 2**63-2, 2**63-33, 2**63-34, 2**63, 2**62, -1):
    for t in (bytes, bytearray):
        try: print(n, t(n))
        except BaseException as e: print(type(e).__name__, e)
