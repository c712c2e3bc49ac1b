"""A pool, a singleton, a flyweight, copy on write: patterns that live by references."""
import copy
import sys
import weakref


class Singleton:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            print('made')
        return cls._instance

    def __init__(self, *args):
        self.args = args


a, b = Singleton(1), Singleton(2)
print(a is b, a.args, sys.getrefcount(a))


class Flyweight:
    _pool = weakref.WeakValueDictionary()

    def __new__(cls, value):
        obj = cls._pool.get(value)
        if obj is None:
            obj = object.__new__(cls)
            cls._pool[value] = obj
            obj.value = value
        return obj


x, y = Flyweight('k'), Flyweight('k')
print(x is y, len(Flyweight._pool), sys.getrefcount(x))
del x
print(len(Flyweight._pool))
del y
print(len(Flyweight._pool))


class Connection:
    made = 0

    def __init__(self):
        Connection.made += 1
        self.number = Connection.made

    def __repr__(self):
        return f'<connection {self.number}>'


class Pool:
    def __init__(self):
        self.free = []

    def acquire(self):
        return Lease(self, self.free.pop() if self.free else Connection())


class Lease:
    def __init__(self, pool, connection):
        self.pool, self.connection = pool, connection

    def __enter__(self):
        return self.connection

    def __exit__(self, *error):
        self.release()

    def release(self):
        if self.connection is not None:
            self.pool.free.append(self.connection)
            self.connection = None

    def __del__(self):
        self.release()


pool = Pool()
with pool.acquire() as c:
    print(c, pool.free)
print(pool.free)
lease = pool.acquire()
second = pool.acquire()
print(lease.connection, second.connection)
del lease
print(pool.free)
second.release()
print(pool.free, Connection.made)


class CowList:
    def __init__(self, items):
        self._items = items

    def __copy__(self):
        return CowList(self._items)

    def append(self, item):
        if sys.getrefcount(self._items) > 2:
            print('copying')
            self._items = list(self._items)
        self._items.append(item)

    def __repr__(self):
        return f'CowList({self._items})'


one = CowList([1])
two = copy.copy(one)
one.append(2)
one.append(3)
two.append('x')
print(one, two)


class Undo:
    def __init__(self):
        self.state, self.history = [], []

    def do(self, item):
        self.history.append(self.state[:])
        self.state.append(item)

    def undo(self):
        self.state = self.history.pop()


u = Undo()
u.do(1)
u.do(2)
u.undo()
print(u.state, u.history)


class LinkedList:
    class Node:
        __slots__ = 'value', 'next'

        def __init__(self, value, next=None):
            self.value, self.next = value, next

        def __del__(self):
            if self.value % 1000 == 0:
                print('node', self.value)

    def __init__(self, n):
        self.head = None
        for i in range(n):
            self.head = self.Node(i, self.head)


long = LinkedList(3001)
del long
print('a long chain is freed without trouble')
