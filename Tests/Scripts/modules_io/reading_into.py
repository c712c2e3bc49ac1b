"""Reading into buffers: what a BytesIO does itself, and what BufferedIOBase does by its read methods."""
import io
class B(io.BytesIO):
    def read(self, n=-1):
        print('read', n)
        return super().read(n)
b = B(b'hello world')
x = bytearray(4)
print(b.readinto(x), x, b.read1(2), b.readinto1(x), x, b.readline(), b.readinto(x))
for v in (b'ro', 5, 'text', memoryview(bytearray(6))[::2]):
    try: print(b.readinto(v))
    except Exception as e: print(type(e).__name__, e)
import array
b.seek(0); a = array.array('h', [0, 0, 0]); print(b.readinto(a), a)
b.close()
try: b.readinto(x)
except Exception as e: print(type(e).__name__, e)
r = io.BufferedReader(B(b'abc\ndef'))
print(r.readline(), r.read(1))

class R(io.BufferedIOBase):
    def read(self, n=-1): print('read', n); return b'ab'
    def read1(self, n=-1): print('read1', n); return b'abcdef'
r = R()
x = bytearray(4)
print(r.readinto(x), x)
for f in (lambda: r.readinto1(x), lambda: r.readinto(b'x'), lambda: r.readinto(5), lambda: r.readinto(memoryview(bytearray(6))[::2])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
R.read = lambda self, n: None
try: print(r.readinto(x))
except Exception as e: print(type(e).__name__, e)
R.read = lambda self, n: bytearray(2)
try: print(r.readinto(x))
except Exception as e: print(type(e).__name__, e)
b = io.BytesIO(b'abc')
class B(io.BytesIO):
    def readinto(self, x): print('own'); return 0
b = io.BufferedReader(B(b'xyz'))
print(b.read(1))
