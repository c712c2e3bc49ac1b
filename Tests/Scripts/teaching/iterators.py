"""Iterators and generators: what they hold, and when it goes."""
import sys
import weakref


class Item:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'Item({self.n})'

    def __del__(self):
        print('del', self)


class Countdown:
    def __init__(self, start):
        self.current = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.current <= 0:
            raise StopIteration
        self.current -= 1
        return Item(self.current)


for item in Countdown(3):
    print(item, sys.getrefcount(item))
print('loop variable', item)
del item
items = [Item(10), Item(11)]
it = iter(items)
print(sys.getrefcount(items), sys.getrefcount(it))
print(next(it), next(it), next(it, 'exhausted'))
print('an exhausted iterator lets go', sys.getrefcount(items))
print(it.__length_hint__(), list(it))
items.clear()


def numbers(limit):
    kept = Item('kept')
    try:
        for i in range(limit):
            received = yield i
            if received:
                print('received', received)
    finally:
        print('closing', kept)


g = numbers(10)
print(next(g), next(g), g.send(Item('sent')))
g.close()
print('closed')
g = numbers(1)
print(list(g))
g = numbers(3)
next(g)
g = None
print('dropped while suspended')
pipeline = (Item(i) for i in range(3))
print([i.n for i in pipeline])
chain = map(str, filter(None, (x for x in [0, 1, 2])))
print(list(chain), sys.getrefcount(chain))


def delegating():
    result = yield from numbers(2)
    print('result', result)
    return 'done'


d = delegating()
while True:
    try:
        print(next(d))
    except StopIteration as stop:
        print('value', stop.value)
        break
del d
a, *b = Countdown(3)
print(a, b)
del a
b.pop(0)
print(b)
del b
z = zip(Countdown(2), 'abc')
print(next(z), next(z), next(z, None))
del z
r = weakref.ref(gen := numbers(1))
print(r() is gen, sys.getrefcount(gen), gen.gi_frame is not None)
next(gen)
print(gen.gi_frame.f_locals['kept'])
del gen
print(r())
changing = [1, 2, 3]
for x in changing:
    if x < 3:
        changing.append(x + 10)
    if len(changing) > 6:
        break
print(changing)
table = {'a': 1}
try:
    for key in table:
        table['b'] = 2
except RuntimeError as error:
    print(error)
