"""Data structures by hand: list, queue, doubly linked list, LRU."""
import gc
import sys
import weakref

gc.disable()


class Node:
    count = 0

    def __init__(self, value):
        self.value, self.next, self._prev = value, None, None
        Node.count += 1

    def __del__(self):
        Node.count -= 1

    @property
    def prev(self):
        return self._prev() if self._prev is not None else None

    @prev.setter
    def prev(self, node):
        self._prev = weakref.ref(node) if node is not None else None


class DoublyLinked:
    def __init__(self, values=()):
        self.head = self.tail = None
        self.length = 0
        for value in values:
            self.append(value)

    def append(self, value):
        node = Node(value)
        if self.tail is None:
            self.head = self.tail = node
        else:
            self.tail.next, node.prev, self.tail = node, self.tail, node
        self.length += 1

    def remove(self, value):
        node = self.head
        while node is not None and node.value != value:
            node = node.next
        if node is None:
            raise ValueError(f'{value!r} is not in the list')
        before, after = node.prev, node.next
        if before:
            before.next = after
        else:
            self.head = after
        if after:
            after.prev = before
        else:
            self.tail = before
        self.length -= 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __reversed__(self):
        node = self.tail
        while node:
            yield node.value
            node = node.prev

    def __len__(self):
        return self.length

    def __repr__(self):
        return ' <-> '.join(map(str, self))


d = DoublyLinked('abcd')
print(d, list(reversed(d)), len(d), Node.count)
print(sys.getrefcount(d.head), sys.getrefcount(d.tail))
d.remove('b')
d.remove('d')
print(d, list(reversed(d)), Node.count)
try:
    d.remove('z')
except ValueError as error:
    print(error)
d.remove('a')
d.remove('c')
print(repr(d), len(d), bool(d), Node.count)
d.append(1)
del d
print(Node.count)


class Strong(Node):
    prev = None


class StrongList(DoublyLinked):
    def append(self, value):
        node = Strong(value)
        if self.tail is None:
            self.head = self.tail = node
        else:
            self.tail.next, node.prev, self.tail = node, self.tail, node


s = StrongList('xyz')
print(list(s), list(reversed(s)))
del s
print(Node.count, gc.collect() > 0, Node.count)


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        return self._items.pop()

    def leaky_pop(self):
        item = self._items[-1]
        self.top = len(self._items) - 1
        return item


stack = Stack()
stack.push(Node('top'))
n = stack.leaky_pop()
print(sys.getrefcount(n))
stack.pop()
print(sys.getrefcount(n))
del n
print(Node.count)
ring = [Node(i) for i in range(3)]
for i, node in enumerate(ring):
    node.next = ring[(i + 1) % 3]
del ring, node
print(Node.count, gc.collect(), Node.count)
