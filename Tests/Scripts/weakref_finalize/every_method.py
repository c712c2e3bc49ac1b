# weakref.finalize and WeakMethod.
import atexit
import sys
import weakref


class A:
    def __init__(self, name='a'):
        self.name = name

    def method(self, *args):
        return (self.name, args)

    def other(self):
        pass


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


def told(*args, **kw):
    print('told', args, kw)
    return 'result'


a = A()
f = weakref.finalize(a, told, 1, x=2)
for text in ('f.alive', 'f.atexit', 'f.peek() == (a, told, (1,), {"x": 2})', 'f.detach() == (a, told, (1,), {"x": 2})', 'f.alive', 'f.peek()', 'f.detach()', 'f()', 'f.atexit',
             'weakref.finalize()', 'weakref.finalize(a)', 'weakref.finalize(5, told)', 'weakref.finalize(a, func=told)', 'weakref.finalize(obj=a, func=told)', 'f.missing', 'setattr(f, "new", 1)',
             'setattr(f, "alive", 1)', 'setattr(f, "atexit", False)', 'f == f', 'hash(f) == hash(f)'):
    attempt(text)
g = weakref.finalize(a, told, 'called')
print(g(), g(), g.alive, a is not None)
h = weakref.finalize(a, told, 'dies')
print(repr(h)[:9], "; for 'A' at 0x" in repr(h))
del a
print(h.alive, h.peek(), h.detach(), h(), repr(h).endswith('; dead>'))
k = A()
first = weakref.finalize(k, told, 'first')
second = weakref.finalize(k, told, 'second')
ref = weakref.ref(k, lambda r: print('callback'))
third = weakref.finalize(k, told, 'third')
first.atexit = False
print(first.atexit, second.atexit, first.alive, weakref.getweakrefcount(k))
del k

sys.unraisablehook = lambda u: print('unraisable', type(u.exc_value).__name__, u.exc_value)
m = A()
bad = weakref.finalize(m, lambda: 1 / 0)
after = weakref.finalize(m, told, 'after')
del m
m = A()
wrong = weakref.finalize(m, 5)
del m


class Own(weakref.finalize):
    pass


o = A()
own = Own(o, told, 'own')
print(repr(own)[:4], own.alive, isinstance(own, weakref.finalize))
del o

# A finalizer that holds its object keeps it alive.
loop = A('loop')
weakref.finalize(loop, loop.method)
keep = weakref.ref(loop)
del loop
print(keep() is not None)

# WeakMethod.
a = A()
m = weakref.WeakMethod(a.method)
n = weakref.WeakMethod(a.method, lambda r: print('method gone', r is n, r()))
print(m()(1), m() == a.method, m() is m(), m == n, m != n, hash(m) == hash(n), m is n, m.__callback__ is not None, n.__callback__ is not None)
other = weakref.WeakMethod(a.other)
print(m == other, m == weakref.ref(a), {m: 1}[n], isinstance(m, weakref.ref), weakref.getweakrefcount(a) >= 3)
b = A()
print(m == weakref.WeakMethod(b.method), weakref.WeakMethod(b.method) == weakref.WeakMethod(b.method))
for text in ('weakref.WeakMethod(told)', 'weakref.WeakMethod(5)', 'weakref.WeakMethod(A.method)', 'weakref.WeakMethod([].append)', 'weakref.WeakMethod()', 'weakref.WeakMethod(a.method, None)()() == a.method()', 'm.nothing', 'm < n', 'm(1)'):
    attempt(text)
h = hash(m)
del a
print(m(), n(), m == n, m == m, m != n, hash(m) == h)
print(weakref.ref(b.method)())


class C:
    @classmethod
    def c(cls):
        return cls.__name__


c = weakref.WeakMethod(C.c)
print(c()())


class Sub(weakref.WeakMethod):
    pass


s = Sub(b.method)
s.tag = 'tag'
print(s.tag, s()() == b.method())

# At exit: the newest first; exceptions are printed, SystemExit too; atexit functions in between.
atexit.register(print, 'atexit registered before')
kept = [A('x'), A('y'), A('z')]
for i, thing in enumerate(kept):
    weakref.finalize(thing, told, 'at exit', i)
quiet = weakref.finalize(kept[0], told, 'never')
quiet.atexit = False
weakref.finalize(kept[1], lambda: weakref.finalize(kept[2], told, 'made at exit'))
atexit.register(print, 'atexit registered after')
print('end')
