# What happens when callbacks raise, resurrect, or drop other references.
import gc
import sys
import weakref

gc.collect()


class A:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'A(%s)' % self.name


def hook(info):
    print('unraisable:', info.exc_type.__name__, info.exc_value, info.err_msg, callable(info.object),
          info.exc_traceback is not None)


sys.unraisablehook = hook


def boom(r):
    raise ValueError('boom')


a = A('a')
r1 = weakref.ref(a, boom)
r2 = weakref.ref(a, lambda r: print('after'))
r3 = weakref.proxy(a, boom)
del a
print('still here', r1(), r1.__callback__)

# An exception on its way is not touched by the callbacks of what it drops.


def thrower():
    b = A('b')
    global rb
    rb = weakref.ref(b, boom)
    raise KeyError('mine')


try:
    thrower()
except KeyError as error:
    print('caught', error, rb())
print('and then', rb())

# A callback may drop the other references of the same object.
c = A('c')
box = {}
box['x'] = weakref.ref(c, lambda r: print('x runs'))
first = weakref.ref(c, lambda r: (print('first runs'), box.clear()))
del c
print(box)

# ... or its own.
d = A('d')
own = [None]
own[0] = weakref.ref(d, lambda r: own.clear())
del d
print(own)

# A callback sees that its object is gone, also for other references.
e = A('e')
other = weakref.ref(e)
third = weakref.ref(e, lambda r: print(r(), other(), r is third))
del e

# In a collection: only references from outside are told.
log = []
x, y = A('x'), A('y')
x.other, y.other = y, x
x.inner = weakref.ref(y, lambda r: log.append('inner'))
outer = weakref.ref(x, lambda r: log.append('outer'))
outer2 = weakref.ref(y, boom)
del x, y
print(gc.collect(), log, outer(), outer.__callback__ is not None)

# A callback that makes new garbage and new references.
z = A('z')


def busy(r):
    n = A('n')
    n.n = n
    log.append(weakref.ref(n))


rz = weakref.ref(z, busy)
del z
print(log[-1]() is not None, gc.collect(), log[-1]())

# __del__ runs before the references are cleared.


class D:
    def __del__(self):
        print('del sees', watch() is self)


v = D()
watch = weakref.ref(v, lambda r: print('callback sees', r()))
del v


class Phoenix:
    def __del__(self):
        global saved
        saved = self


p = Phoenix()
wp = weakref.ref(p, lambda r: print('phoenix is dead'))
del p
print(wp() is saved)
del saved
print(wp())

# Callbacks of any callable kind.


class Callback:
    def __call__(self, r):
        print('instance called')

    def method(self, r):
        print('method called')


q = A('q')
cb = Callback()
keep = [weakref.ref(q, cb), weakref.ref(q, cb.method), weakref.ref(q, print), weakref.ref(q, log.append)]
del keep[2]
del q
print(len(log))
s = A('s')
bad = weakref.ref(s, 5)
del s
none = weakref.ref(cb, None)
print(none.__callback__)
