"""The buffer protocol: views of objects whose class defines __buffer__, __buffer__ of built-in objects."""
def show(label, f, *a):
    try: print(label, '->', f(*a))
    except Exception as e: print(label, '!!', type(e).__name__, e)

m = memoryview(b"m")
show('bf', lambda: b'abc'.__buffer__(0).tolist()); show('bf', lambda: b'abc'.__buffer__(1)); show('bf', lambda: b'abc'.__buffer__('a'))
show('ff', lambda: memoryview._from_flags(b'abc', 0).readonly); show('ff', lambda: memoryview._from_flags(b'abc', 1)); show('ff', lambda: memoryview._from_flags(5, 1)); show('ff', lambda: memoryview._from_flags(bytearray(3), 1).readonly)
class B:
    def __init__(self): self.data = bytearray(b'data'); self.n = 0
    def __buffer__(self, flags):
        print('buffer', flags); self.n += 1
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print('release', view.tobytes()); self.n -= 1
b = B()
v = memoryview(b)
print(type(v.obj), v.tolist(), b.n, v.readonly)
v[0] = 68
w = v[1:]
v.release()
print(b.n)
w.release()
print(b.n, b.data)
print(bytes(b), b.n)
show('bytearray', lambda: bytearray(b)); show('join', lambda: b''.join([b, b'x'])); show('concat', lambda: b'a' + b); show('in', lambda: b'da' in b); show('find', lambda: b'xdata'.find(b))
class W:
    def __buffer__(self, flags): return 5
show('W', lambda: memoryview(W()))
with memoryview(b) as k: print(k[0], b.n)
print(b.n)
class Sub(bytearray):
    def __buffer__(self, flags):
        print('sub'); return super().__buffer__(flags)
s = Sub(b'sub')
show('sub', lambda: memoryview(s).tolist()); show('sub', lambda: bytes(s))
show('resize', lambda: s.append(1))
from collections.abc import Buffer
print(isinstance(b, Buffer), isinstance(b'', Buffer), isinstance(3, Buffer), isinstance(m, Buffer))
x = bytearray(b'abc'); y = x.__buffer__(0); show('locked', lambda: x.append(1)); x.__release_buffer__(y); show('free', lambda: x.append(1)); show('y', lambda: y.tolist())
it = iter(memoryview(b'ab')); print(type(it).__name__, next(it), list(it), list(it)); show('hint', lambda: it.__length_hint__())
r = memoryview(bytearray(3)); it = iter(r); next(it); r.release(); show('released', lambda: next(it)); print(repr(r)[:20])
for a in 'obj nbytes readonly itemsize format ndim shape strides suboffsets c_contiguous f_contiguous contiguous'.split(): show(a, lambda: getattr(r, a))
for g in (lambda: r[0], lambda: len(r), lambda: r.cast('B'), lambda: r.tolist(), lambda: hash(r), lambda: r == r, lambda: r.hex(), lambda: memoryview(r), lambda: r.toreadonly(), lambda: bytes(r)): show('rel', g)
