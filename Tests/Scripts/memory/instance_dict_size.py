"""sys.getsizeof of instances' dictionaries: room for values that shrinks with each new instance."""
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


a = Point(1, 2)
print(sys.getsizeof(a), sys.getsizeof(a.__dict__), sys.getsizeof(a) + sys.getsizeof(vars(a)))
print(sys.getsizeof(Slotted(1, 2)))
b = Point(3, 4)
print(sys.getsizeof(b.__dict__))
many = [Point(i, i) for i in range(100)]
print(sys.getsizeof(many[-1].__dict__))


class Child(Point):
    pass


print(sys.getsizeof(Child(1, 2).__dict__))
b = Child(3, 4)
b.z = 5
print(sys.getsizeof(b.__dict__))
del b.x
print(sys.getsizeof(b.__dict__))


class Free:
    def __init__(self, **names):
        self.__dict__.update(names)


print(sys.getsizeof(Free(a=1, b=2).__dict__))
free = Free()
print(sys.getsizeof(free.__dict__))
for i in range(12):
    setattr(free, f'name{i}', i)
    print(sys.getsizeof(free.__dict__), end=' ')
print()
free.__dict__[1] = 'not a name'
print(sys.getsizeof(free.__dict__) > 500)
free.__dict__ = {'plain': 1}
print(sys.getsizeof(free.__dict__))
print(sys.getsizeof({'x': 1, 'y': 2}))
