"""Cycles: parents and children, closures, exceptions, and how to break them."""
import gc
import sys
import weakref

gc.disable()


class Tree:
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self.parent = parent
        if parent is not None:
            parent.children.append(self)

    def __repr__(self):
        return f'Tree({self.name})'

    def __del__(self):
        print('del', self.name)


class WeakTree(Tree):
    @property
    def parent(self):
        return self._parent and self._parent()

    @parent.setter
    def parent(self, value):
        self._parent = value and weakref.ref(value)


root = Tree('root')
child = Tree('child', root)
grandchild = Tree('grandchild', child)
print(sys.getrefcount(root), sys.getrefcount(child), sys.getrefcount(grandchild))
del root, child, grandchild
print('nothing yet')
print('collected', gc.collect())
root = WeakTree('weak root')
child = WeakTree('weak child', root)
print(child.parent, sys.getrefcount(root), sys.getrefcount(child))
del root
print('the parent is', child.parent)
del child
print('no collector needed', gc.collect())


def closure():
    big = Tree('closed over')

    def recursive(n):
        return big and n and recursive(n - 1)

    return recursive(3)


closure()
print('a recursive closure is a cycle')
print(gc.collect())


class Handler:
    def __init__(self):
        self.callback = self.handle

    def handle(self):
        pass

    def __del__(self):
        print('del handler')


Handler()
print(gc.collect())
h = Handler()
h.callback = None
del h
print('broken by hand')


def keep_error():
    local = Tree('local')
    try:
        raise ValueError('v')
    except ValueError as e:
        error = e
    print('error kept', sys.getrefcount(error))


keep_error()
print('frame, traceback, error')
print(gc.collect())


def no_cycle():
    local = Tree('local 2')
    error = None
    try:
        raise ValueError('v')
    except ValueError as e:
        error = e
    finally:
        del error


no_cycle()
print('none', gc.collect())
me = []
me.append(me)
print(me, sys.getrefcount(me))
del me
print(gc.collect())
d = {}
d['self'] = d
t = ([],)
t[0].append(t)
print(d, t)
del d, t
print(gc.collect())


class A:
    pass


print('a class is a cycle')
del A
print(gc.collect() > 0)
a, b = Tree('a'), Tree('b')
a.other, b.other = b, a
r = weakref.ref(a, lambda _: print('callback'))
del a, b
gc.enable()
print(gc.collect(), r())
