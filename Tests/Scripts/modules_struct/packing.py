import struct
from struct import *
print(pack('<hiq',1,-2,3), pack('>I?c4s',7,True,b'x',b'ab'), unpack('<hiq',pack('<hiq',1,-2,3)), calcsize('bi'), calcsize('<bi'), calcsize('@bhil'), pack('bi',1,2), pack('3p',b'abc'), unpack('3p',b'\2ab'), pack('<d',1.5), pack('<f',0.1), unpack('<f',pack('<f',0.1)), pack('<e',1.5), unpack('<e',b'\x00>'), pack('<2h',1,2), pack('x'), unpack('<3B',b'abc'))
for f in [lambda: pack('b',200), lambda: pack('H',-1), lambda: pack('i',1<<40), lambda: pack('i','a'), lambda: pack('ii',1), lambda: unpack('i',b'a'), lambda: pack('z',1), lambda: pack('c',b'ab'), lambda: pack('s','a'), lambda: unpack_from('i',b'abc'), lambda: pack('3',1), lambda: pack('d','x'), lambda: pack_into('i',bytearray(2),0,1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b=bytearray(8); pack_into('<i',b,4,9); print(b, unpack_from('<i',b,4), list(iter_unpack('<h',b'\1\0\2\0'))); s=Struct('<hh'); print(s.size,s.format,s.pack(1,2),s.unpack(b'\1\0\2\0'), s, sorted(struct.__all__))
for x in [0.0,-0.0,1.0,65504.0,6e-8,0.333,float('inf'),-2.5]: print(pack('<e',x), unpack('<e',pack('<e',x)))
