# A callback starts a collection while its object is dying: the collection does not find the object.
import gc
import weakref


class Base:
    def __init__(self, n):
        self.n = n
        self.parts = [n]


class Plain(Base):
    pass


class Finalized(Base):
    def __del__(self):
        print('del', self.n)


class Slotted:
    __slots__ = ('a', '__weakref__')


def collect(reference):
    print('callback', reference(), gc.collect())


def make(cls):
    return cls() if cls is Slotted else cls(1)


gc.collect()
for cls in (Plain, Finalized, Slotted):
    x = make(cls)
    r = weakref.ref(x, collect)
    del x
    print(cls.__name__, gc.collect())

for kind in (set, lambda: (lambda: 1), lambda: (i for i in [1])):
    x = kind()
    r = weakref.ref(x, collect)
    del x
    gc.collect()

chain = None
for i in range(200):
    link = Plain(i)
    link.next = chain
    chain = link
r = weakref.ref(chain.next.next.next, collect)
chain = link = None
print('chain', r(), gc.collect())
