"""Reference counts: assignments, containers, arguments."""
import sys


class Thing:
    def __init__(self, name):
        self.name = name
        print(f'{name}: created, count in __init__ {sys.getrefcount(self)}')

    def __del__(self):
        print(f'{self.name}: deleted')


def show(label, thing):
    print(f'{label:<28} {sys.getrefcount(thing)}')


a = Thing('a')
print('one name', sys.getrefcount(a))
b = a
print('two names', sys.getrefcount(a))
box = [a, a, a]
print('three in a list', sys.getrefcount(a))
show('seen by a function', a)
table = {'key': a, a: 'as a key'}
print('in a dict', sys.getrefcount(a))
pair = (a, b)
print('in a tuple', sys.getrefcount(a))
names = {a}
print('in a set', sys.getrefcount(a))
del b, box[1]
print('a name and an item less', sys.getrefcount(a))
box.clear()
table.clear()
names.clear()
del pair
print('only the name', sys.getrefcount(a))
a = None
print('rebound')

first = Thing('first')
second = first
first = Thing('new first')
print(sys.getrefcount(first), sys.getrefcount(second))
second = first
print('swapped')
first, second = second, Thing('third')
print(sys.getrefcount(first), sys.getrefcount(second))


def factory():
    local = Thing('local')
    print('inside', sys.getrefcount(local))
    return local


factory()
print('result dropped')
kept = factory()
print('result kept', sys.getrefcount(kept))


def default(x=kept):
    return sys.getrefcount(x)


print('default argument', sys.getrefcount(kept), default())
default.__defaults__ = None
print('without it', sys.getrefcount(kept))
print([sys.getrefcount(t) for t in [kept, kept]])
print(sys.getrefcount(Thing('temporary')))
print('end')
