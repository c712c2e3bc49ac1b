# Equality while alive is the referents', afterwards identity; a hash is remembered.
import weakref
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, V) and self.v == o.v
    def __hash__(self): return hash(self.v)
a, b, c = V(1), V(1), V(2)
ra, rb, rc = weakref.ref(a), weakref.ref(b), weakref.ref(c)
print(ra == rb, ra != rb, ra == rc, ra == a, ra == 5, ra is rb)
print(hash(ra) == hash(rb) == hash(1), len({ra, rb, rc}))
cb = weakref.ref(a, print); print(cb == ra, cb is ra)
d = {ra: 'found'}; print(d[rb])
del b
print(ra == rb, rb == rb, hash(rb) == hash(1))
late = V(5); rl = weakref.ref(late); del late
try: hash(rl)
except TypeError as e: print(e)
print(rl == rl, rl != rl, rl == ra, rl in [rl], rl in [ra])
for op in ('ra < rc', 'ra > rc', 'ra <= ra', 'ra >= 5'):
    try: eval(op)
    except TypeError as e: print(op, '->', e)
class NoHash:
    __hash__ = None
    def __eq__(self, o): return True
n = NoHash(); rn = weakref.ref(n)
try: hash(rn)
except TypeError as e: print(e)
print(rn == weakref.ref(NoHash()), rn == ra)
class Raises:
    def __eq__(self, o): raise ValueError('eq')
    __hash__ = object.__hash__
x, y = Raises(), Raises()
try: weakref.ref(x) == weakref.ref(y)
except ValueError as e: print(e)
class Dies:
    def __eq__(self, o):
        global p
        p = None
        return NotImplemented
    __hash__ = object.__hash__
p, q = Dies(), Dies(); rp, rq = weakref.ref(p), weakref.ref(q)
print(rp == rq, rp() is None)
