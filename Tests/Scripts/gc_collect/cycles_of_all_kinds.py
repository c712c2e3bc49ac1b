# Cycles with finalizers, weak references, resurrection.
import gc
import weakref

gc.disable()
gc.collect()


class N:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'N(%s)' % self.name


class D(N):
    def __del__(self):
        print('del', self.name)


def ring(cls, *names):
    nodes = [cls(name) for name in names]
    for i, node in enumerate(nodes):
        node.next = nodes[(i + 1) % len(nodes)]
    return nodes[0]


ring(D, 'a', 'b', 'c')
print(gc.collect())


class Saved(N):
    def __del__(self):
        saved.append(self)


saved = []
ring(Saved, 'x', 'y')
print(gc.collect(), saved)
w = [weakref.ref(s) for s in saved]
saved.clear()
print(gc.collect(), [r() for r in w])

# One that comes back brings the others with it.


class Bringer(N):
    def __del__(self):
        global back
        back = self


b = ring(Bringer, 'one')
b.other = ring(N, 'p', 'q')
del b
print(gc.collect(), back.other.next, gc.is_finalized(back))
wb = weakref.ref(back)
del back
print(gc.collect(), wb())

# A finalizer that breaks the cycle itself.


class Breaker(N):
    def __del__(self):
        print('breaking', self.name)
        self.next = None


ring(Breaker, 'm', 'n')
print(gc.collect())

# A finalizer that raises; one that makes a new cycle.


class Maker(N):
    def __del__(self):
        ring(N, 'new1', 'new2')


ring(Maker, 'k')
print(gc.collect(), gc.collect())

# Collecting inside a finalizer does nothing.


class Nested(N):
    def __del__(self):
        print('inner collect', gc.collect())


ring(Nested, 'z')
print(gc.collect())

# Tails hang on cycles.
head = ring(D, 'h')
head.tail = [D('t1'), {'k': D('t2')}]
del head
print(gc.collect())

# A generator suspended in a cycle is closed.


def g():
    try:
        me = yield
        yield me
    finally:
        print('generator closed')


it = g()
next(it)
it.send(it)
del it
print(gc.collect())

# Functions, classes, modules' worth of cycles.


def make_class():
    class Local:
        def method(self):
            return Local
    return None


make_class()
print(gc.collect())


def recursive():
    def inner(n):
        return inner(n - 1) if n else 0
    return inner(3)


recursive()
print(gc.collect())

# An exception that holds its own frame.


def fail():
    error = None
    try:
        raise ValueError('held')
    except ValueError as e:
        error = e


fail()
print(gc.collect() > 0)

# Weak dictionaries drop what a collection frees.
wv = weakref.WeakValueDictionary()
n = ring(N, 'v1', 'v2')
wv['a'], wv['b'] = n, n.next
del n
print(len(wv), gc.collect(), len(wv))
wk = weakref.WeakKeyDictionary()
n = ring(N, 'k1', 'k2')
wk[n] = 'value'
del n
print(len(wk), gc.collect(), len(wk))
n = N('self')
wk[n] = n
del n
print(len(wk), gc.collect(), len(wk))
wk.clear()
ws = weakref.WeakSet()
n = ring(N, 's1', 's2')
ws.add(n)
ws.add(n.next)
del n
print(len(ws), gc.collect(), len(ws))
f = weakref.finalize(ring(N, 'f1'), print, 'finalize called')
print(f.alive, gc.collect(), f.alive)
print(gc.garbage)
