# sys.getrefcount, for everything that is taught with it.
import sys
import weakref

count = sys.getrefcount


class C:
    shared = None

    def method(self):
        return count(self)

    @staticmethod
    def static(x):
        return count(x)

    @classmethod
    def make(cls):
        return count(cls) > 3

    @property
    def prop(self):
        return count(self)


# Names.
a = C()
print('one name', count(a))
b = a
print('two names', count(a))
c = b
b = None
print('two again', count(a))
del c
print('one again', count(a))
print('no name', count(C()), count([]), count(object()), count((a,)))


# Arguments.
def passed(x):
    return count(x)


def passed_twice(x, y):
    return count(x)


def local(x):
    y = x
    return count(y)


def packed(*args):
    return count(args[0])


def keywords(**kw):
    return count(kw['x'])


def default(x=a):
    return count(x)


print('argument', passed(a), passed_twice(a, a), local(a), packed(a), keywords(x=a), passed(C()))
print('default', default(), count(a))
default.__defaults__ = None
print('default gone', count(a))
print('method', a.method(), C().method(), C.static(a), C.make(), a.prop)
print('call on temporary', (lambda x: count(x))(C()), (lambda x: count(x))(a))
print('keyword argument', passed(x=a), (lambda *, k: count(k))(k=a))

# Containers.
lst = [a, a, a]
print('list', count(a))
tup = (a,) * 4
print('tuple', count(a))
dct = {'k': a, a: 'v'}
print('dict', count(a))
st = {a}
fz = frozenset([a])
print('sets', count(a))
lst.pop()
lst[0] = None
print('popped', count(a))
lst.clear()
del tup, st, fz
dct.clear()
print('cleared', count(a))
nested = [[a], {'x': [a]}, ([a],)]
print('nested', count(a), count(nested), count(nested[0]))
copy = nested[:]
print('copied', count(a), count(nested[0]))
del nested, copy
print('gone', count(a))

# Attributes and classes.
holder = C()
holder.x = a
print('attribute', count(a))
holder.__dict__['y'] = a
print('through __dict__', count(a))
C.shared = a
print('class attribute', count(a))
del holder.x, holder.y
C.shared = None
print('removed', count(a))
holder.me = holder
print('itself', count(holder))
del holder.me

# Functions, closures, bound methods.


def outer(x):
    def inner():
        return x
    return inner


f = outer(a)
print('closure', count(a), count(f), count(f.__closure__[0]))
g = outer(a)
print('two closures', count(a))
del f, g
m = a.method
print('bound method', count(a), count(m), count(m.__self__), m())
n = a.method
print('two bound methods', count(a))
del m, n
print('none', count(a))
lam = lambda x=a: x
print('lambda default', count(a))
del lam


def gen(x):
    yield count(x)
    yield


it = gen(a)
print('generator', count(a), next(it), count(a))
it.close()
print('closed', count(a))
del it
comp = [a for _ in range(5)]
print('comprehension', count(a))
del comp
genexp = (x for x in [a])
print('generator expression', count(a))
next(genexp)
print('started', count(a))
del genexp
ii = iter([a])
print('iterator', count(a))
next(ii)
print('advanced', count(a))
del ii

# Loops and unpacking.
for x in [a]:
    print('loop', count(a), count(x))
x = None
p, q = a, a
print('unpacked', count(a))
(p, *r), q = [a, a], None
print('starred', count(a))
del p, q, r
if (w := a) is a:
    print('walrus', count(a))
del w
print('conditional', count(a if True else None), count(a or None))
print('subscript', count([a][0]), count({'k': a}['k']))
print('attribute of temporary', count(type('T', (), {'v': a})().v))

# Weak references do not count.
r = weakref.ref(a)
print('weak', count(a), count(r()), weakref.getweakrefcount(a))
strong = r()
print('strong', count(a))
del strong
d = weakref.WeakValueDictionary(k=a)
print('weak dictionary', count(a), count(d['k']))
s = weakref.WeakSet([a])
print('weak set', count(a))
fin = weakref.finalize(a, print, 'end')
print('finalize', count(a))
fin.detach()

# Exceptions keep what they hold.


def failing(x):
    y = x
    raise ValueError('held')


try:
    failing(a)
except ValueError as error:
    print('in handler', count(a), count(error))
    kept = error
print('kept', count(a), count(kept))
kept.__traceback__ = None
print('no traceback', count(a), count(kept))
del kept
try:
    raise ValueError(a)
except ValueError as error:
    print('argument of exception', count(a))
print('after', count(a))


def finally_(x):
    try:
        return count(x)
    finally:
        pass


print('finally', finally_(a))


class Manager:
    def __enter__(self):
        return a

    def __exit__(self, *rest):
        pass


with Manager() as inside:
    print('with', count(a))
del inside

# Shared and immortal objects.
print(count(None) > 1000000, count(True) > 1000000, count(()) > 1000000, count(int) > 1000000)


class D:
    pass


print('class', count(D) - count(type('E', (), {})))
instances = [D() for _ in range(3)]
print('class with instances', count(D) > 3)


def function():
    pass


print('function', count(function))
alias = function
print('alias', count(function))
print('module', count(weakref) > 1)
x = [1, 2, 3]
print('constant list', count(x))
y = x
z = [x, x]
print(count(x))
del y
z.pop()
print(count(x))
globals()['dyn'] = x
print(count(x))
del dyn
print(count(x), count(z[0]))


def recursive(x, depth):
    return count(x) if depth == 0 else recursive(x, depth - 1)


print('recursive', [recursive(a, n) for n in range(4)])


def reassign(x):
    before = count(x)
    x = None
    return before, count(a)


print('reassigned', reassign(a))
print('in an f-string', f'{count(a)}', '%d' % count(a), str(count(a)))
print('sorted', sorted([count(a), count([a, a][0])]))
print('map', list(map(count, [a, a])), [count(v) for v in [a, a]], max([a], key=count) is a)
