# Walks through weak containers: generators by name, what they keep alive, when removals happen.
import gc
import weakref


class T:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'T%s' % self.n

    def __del__(self):
        print('  del', self.n)


def fresh(kind, count=4):
    items = [T(i) for i in range(count)]
    if kind is weakref.WeakValueDictionary:
        return items, kind(enumerate(items))
    if kind is weakref.WeakKeyDictionary:
        return items, kind((t, t.n) for t in items)
    return items, kind(items)


KINDS = (weakref.WeakValueDictionary, weakref.WeakKeyDictionary, weakref.WeakSet)
for kind in KINDS:
    items, w = fresh(kind)
    for name in ('__iter__', 'keys', 'values', 'items', 'itervaluerefs'):
        method = getattr(w, name, None)
        if method:
            it = method()
            print(kind.__name__, name, type(it).__name__, it.__name__, it.__qualname__, method.__name__, method.__qualname__)
    del items, it, method

print('dropped walks')
for kind in KINDS[:2]:
    for name in ('keys', 'values', 'items'):
        items, w = fresh(kind)
        it = getattr(w, name)()
        first = next(it)
        print(kind.__name__, name, first)
        del items[1:3]
        print(len(w), len(w.data))
        del it
        print(len(w), len(w.data))
        del first, items
        print('left', len(w))

print('walk of a set')
items, w = fresh(weakref.WeakSet, 1)
it = iter(w)
print(next(it))
del items
print('shown element lives', len(w), len(w.data))
it.close()
print(len(w), len(w.data))

print('two walks at once')
items, w = fresh(weakref.WeakValueDictionary)
one, two = w.items(), w.keys()
next(one), next(two)
del items[2:]
print(len(w.data))
one.close()
print(len(w.data))
two.close()
print(len(w.data))
try:
    one.send(None)
except StopIteration:
    print('closed')

print('changes by hand during a walk')
for kind in KINDS[:2]:
    items, w = fresh(kind)
    it = iter(w)
    next(it)
    del items[1:3]
    gone = T('new')
    try:
        if kind is weakref.WeakValueDictionary:
            w['new'] = gone
        else:
            w[gone] = 'new'
        print(kind.__name__, len(w), len(w.data))
        print(next(it))
    except RuntimeError as error:
        print(kind.__name__, error)
    print(len(w), len(w.data), list(it))
    del items, gone
    print(len(w))

print('exceptions end a walk')
items, w = fresh(weakref.WeakValueDictionary)
try:
    for value in w.values():
        del items[3:]
        1 / 0
except ZeroDivisionError:
    del value
print(len(w.data))
it = w.items()
next(it)
try:
    it.throw(KeyError('thrown'))
except KeyError as error:
    print(repr(error))
print(len(w.data))

print('a walk that keeps its container')
items, w = fresh(weakref.WeakValueDictionary)
r = weakref.ref(w)
it = w.values()
del w
print(next(it), r() is not None, len(list(it)), r())

print('in a cycle')
items, w = fresh(weakref.WeakSet, 1)
w.it = iter(w)
next(w.it)
r = weakref.ref(w)
del w
print(r() is None, gc.collect() > 0, r())
del items

print('a set')
items, w = fresh(weakref.WeakSet, 2)
it = iter(w)
next(it)
one = T('one')
w.add(one)
try:
    print(next(it))
except RuntimeError as error:
    print(error)
print(len(w), len(w.data))
it.close()
items.pop()
print(len(w), len(w.data))
