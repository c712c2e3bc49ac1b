# Reuse, order, hashes and subclasses of weak references.
import gc
import weakref


class A:
    def __repr__(self):
        return 'A'


def show(*things):
    print(*things)


# One callback-less reference per object; those with callbacks are their own.
a = A()
r1, r2 = weakref.ref(a), weakref.ref(a, None)
r3, r4 = weakref.ref(a, show), weakref.ref(a, show)
p1, p2, p3 = weakref.proxy(a), weakref.proxy(a), weakref.proxy(a, show)
print(r1 is r2, r3 is r4, r1 is r3, p1 is p2, p1 is p3, type(p1) is type(p3))
print(weakref.getweakrefcount(a), len(weakref.getweakrefs(a)))
order = weakref.getweakrefs(a)
print([next(n for n, r in dict(r1=r1, r3=r3, r4=r4, p1=p1, p3=p3).items() if r is o) for o in order])
del p1, p2, order
print(weakref.getweakrefcount(a))
r5 = weakref.ref(a)
print(r5 is r1, a.__weakref__ is r1)
r6 = weakref.ref.__new__(weakref.ref, a)
print(r6 is r1)
print(weakref.getweakrefcount(5), weakref.getweakrefs('text'))

# Death: the newest callback first; the callback is gone by then.
log = []
b = A()
refs = [weakref.ref(b, lambda r, i=i: log.append((i, r(), r.__callback__))) for i in range(4)]
plain = weakref.ref(b)
del b
print(log, plain() is None, [r.__callback__ for r in refs], plain.__callback__)

# A reference that is gone before its referent has no callback any more.
log.clear()
c = A()
weakref.ref(c, log.append)
keep = weakref.ref(c, lambda r: log.append('kept'))
del c
print(log)

# Hashes are remembered, and dead references compare by identity.


class H:
    asked = 0

    def __init__(self, v):
        self.v = v

    def __hash__(self):
        H.asked += 1
        return hash(self.v)

    def __eq__(self, other):
        return isinstance(other, H) and self.v == other.v


h1, h2 = H(1), H(1)
ra, rb, rc = weakref.ref(h1), weakref.ref(h2), weakref.ref(h1, show)
print(hash(ra) == hash(rb), hash(ra) == 1, H.asked, ra == rb, ra == rc, ra != rb, ra is rc)
d = {ra: 'x'}
print(d[rb], rb in d, rc in d)
rd = weakref.ref(h1, lambda r: None)
del h1
print(hash(ra), ra == rb, ra == ra, ra != ra, ra == rc, d[ra], H.asked)
try:
    hash(rd)
except TypeError as error:
    print(error)
print(ra == 5, ra != 5, ra.__eq__(5), ra.__lt__(rb))

# A reference compared with a proxy compares the referents.
h3 = H(3)
rp, pp = weakref.ref(h3), weakref.proxy(h3)
print(rp == pp, rp != pp)

# Subclasses: attributes, slots, no reuse.


class Named(weakref.ref):
    __slots__ = ('name',)

    def __new__(cls, thing, callback=None, name='?'):
        return super().__new__(cls, thing, callback)

    def __init__(self, thing, callback=None, name='?'):
        super().__init__(thing, callback)
        self.name = name

    def __call__(self):
        return (self.name, super().__call__())


e = A()
n1, n2 = Named(e, name='one'), Named(e, name='two')
print(n1(), n2(), n1 is n2, weakref.getweakrefcount(e), n1 == n2, hash(n1) == hash(n2))
try:
    n1.other = 1
except AttributeError as error:
    print(error)


class Open(weakref.ref):
    pass


o1, o2 = Open(e), Open(e)
o1.tag = 'tag'
print(o1 is o2, o1.tag, o1.__dict__, o1() is e)
try:
    weakref.ref(o1)
    print('a reference to a reference')
except TypeError as error:
    print(error)
plain = weakref.ref(e)
print(weakref.getweakrefs(e)[0] is plain, isinstance(o1, weakref.ref), Open.__mro__[1] is weakref.ref)
print(repr(plain)[:11], "to 'A' at" in repr(plain), "to 'A' at" in repr(o1))
del e
print(n1(), o1(), repr(plain).endswith('; dead>'), repr(o1).endswith('; dead>'))

# The name of a class or function is shown.


def function():
    pass


print(repr(weakref.ref(function)).endswith('(function)>'), repr(weakref.ref(A)).endswith('(A)>'))

# Cycles through the callback.
f = A()
f.r = weakref.ref(f, lambda r, f=f: None)
w = weakref.ref(f)
del f
print(w() is None, gc.collect() > 0, w() is None)
print(weakref.ref[int], weakref.ReferenceType is weakref.ref)
