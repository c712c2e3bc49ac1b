"""bytearray: how much is allocated while it grows, shrinks, and loses bytes at the front."""
import sys
b=bytearray()
out=[]
for i in range(40):
    b.append(1); out.append((len(b),b.__alloc__(),sys.getsizeof(b)))
print(out)
out=[]
while b:
    del b[0]; out.append((len(b),b.__alloc__(),sys.getsizeof(b)))
print(out)
out=[]
b=bytearray(100); print(b.__alloc__())
while len(b)>3:
    b.pop(); out.append((len(b),b.__alloc__()))
print(out)
out=[]
b=bytearray(100)
for i in range(30):
    del b[:3]; b+=b'ab'; out.append((len(b),b.__alloc__()))
print(out)
b=bytearray(10)
b+=bytes(50); print(b.__alloc__()); b+=b'1'; print(b.__alloc__()); b.extend(b'123'); print(b.__alloc__()); b.clear(); print(b.__alloc__())
b.insert(0,1); print(b.__alloc__())
b[0:0]=b'abc'*10; print(b.__alloc__())
b[3:20]=b''; print(b.__alloc__())
