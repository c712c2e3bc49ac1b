# Deep recursion is an exception, in every place Python can recurse.
import sys
print(sys.getrecursionlimit())
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900))
def endless(): return endless()
try: endless()
except RecursionError as e: print(e)
class Repr:
    def __repr__(self): return repr(self)
class Attr:
    def __getattr__(self, name): return getattr(self, name + 'x')
class Eq:
    def __eq__(self, other): return self == other
class Call: pass
Call.__call__ = Call()
class Str:
    def __str__(self): return '%s' % self
for attempt in (lambda: repr(Repr()), lambda: Attr().a, lambda: Eq() == Eq(), lambda: Call()(), lambda: str(Str())):
    try: attempt()
    except RecursionError as e: print(str(e)[:32])
sys.setrecursionlimit(100)
try: deep(99)
except RecursionError as e: print(e)
print(deep(50))
for bad in (0, -1, 'x'):
    try: sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
sys.setrecursionlimit(5000)
print(deep(4000))
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(sum(gen(200)))
def mutual_a(n): return n and mutual_b(n - 1)
def mutual_b(n): return n and mutual_a(n - 1)
print(mutual_a(3001))
