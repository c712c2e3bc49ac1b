"""Proxies and other weak things."""
import sys
import weakref


class Server:
    def __init__(self, name):
        self.name = name

    def ping(self):
        return 'pong from ' + self.name

    def __len__(self):
        return 3

    def __eq__(self, other):
        return self.name == getattr(other, 'name', None)

    def __hash__(self):
        return hash(self.name)


s = Server('main')
p = weakref.proxy(s, lambda p: print('proxy is dead'))
print(p.ping(), p.name, len(p), sys.getrefcount(s), p == s, isinstance(p, Server), type(p).__name__)
p.name = 'renamed'
print(s.name)
r1, r2 = weakref.ref(s), weakref.ref(s)
print(r1 is r2, r1 == r2, hash(r1) == hash(s), weakref.getweakrefcount(s))
cb = weakref.ref(s, lambda r: print('callback', r() is None))
print(cb is r1, weakref.getweakrefcount(s))
other = Server('renamed')
print(weakref.ref(other) == r1)
del s
for action in (lambda: p.ping(), lambda: p.name, lambda: len(p)):
    try:
        action()
    except ReferenceError as error:
        print('ReferenceError:', error)
print(r1(), r1 == r2, r1 is not None)
for kind in int, str, tuple, list, dict, set, type(None), object:
    try:
        weakref.ref(kind())
        print(kind.__name__, 'ok')
    except TypeError as error:
        print(error)


class MyList(list):
    pass


l = MyList([1])
print(weakref.ref(l)() is l)


def func():
    pass


w = weakref.ref(func)
print(w().__name__)
del func
print(w())


class Node:
    def __init__(self, value):
        self.value = value
        self._next = None

    @property
    def next(self):
        return self._next() if self._next else None

    @next.setter
    def next(self, node):
        self._next = weakref.ref(node)


a, b = Node(1), Node(2)
a.next, b.next = b, a
print(a.next.value, b.next.next.value)
del b
print(a.next)
d = weakref.WeakValueDictionary(x=a)
print(dict(d) == {'x': a}, d.get('y', 'none'), 'x' in d, len(d))
k = weakref.WeakKeyDictionary({a: 1})
for key in k:
    print(key.value)
try:
    k[5] = 1
except TypeError as error:
    print(error)
del key
d2 = d.copy()
del a
print(len(d), len(d2), len(k), list(d.items()))
