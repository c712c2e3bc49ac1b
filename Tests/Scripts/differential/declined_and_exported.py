# Sorting instances that decline, slices of exported bytearrays, texts in messages, long ranges, int.__call__.
log = []
class A:
    def __init__(self, n): self.n = n
    def __lt__(self, other): log.append(('lt', self.n, other.n)); return NotImplemented
    def __gt__(self, other): log.append(('gt', self.n, other.n)); return self.n > other.n
    def __repr__(self): return f'A({self.n})'
print(sorted([A(3), A(1), A(2)]), log)
log.clear()
class B(A):
    def __lt__(self, other): log.append(self.n); return self.n < other.n
print(sorted([B(3), B(1), B(2)], reverse=True), len(log)); log.clear()
print(sorted([A(2), B(1)]), log); log.clear()
print(min([A(2), A(1)]), log)
try: sorted([object(), object()])
except TypeError as e: print(e)
class C:
    __lt__ = None
try: sorted([C(), C()])
except TypeError as e: print(e)
x = bytearray(b'abc')
with memoryview(x):
    for s in (slice(5, 1, 5), slice(2, 2), slice(1, 1, 2), slice(3, 0, -1)):
        try: del x[s]; print('deleted', x)
        except BufferError as e: print(e)
class D(bytes):
    def __repr__(self): return 'D!'
class E(str):
    def __repr__(self): return 'E!'
for v in D(b'x'), E('x'), bytearray(b'y'), memoryview(b'zz'), b'q' * 300:
    try: int(v)
    except ValueError as e: print(e)
for r in range(-2**62, 0), range(2**62), range(2**63 - 1), range(2**63), range(0, -2**63, -1), range(-2**63, 2**62, 2**60):
    print(type(iter(r)).__name__, type(reversed(r)).__name__, next(iter(r), None), next(reversed(r), None))
for call in (lambda: int(1, 2, 3), lambda: int.__call__(8, '"q"', complex), lambda: type.__call__(int, 1, 2, 3, 4), lambda: int.__call__('11', 2)):
    try: print(call())
    except TypeError as e: print(e)
