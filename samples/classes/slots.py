"""`__slots__` reserves places for attributes: no dictionary, and no others."""
class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y

point = Point(1, 2)
print(point.x, point.y, hasattr(point, '__dict__'))
try:
    point.z = 3
except AttributeError as error:
    print(error)
del point.x
try:
    point.x
except AttributeError as error:
    print(error)
print(Point.x)

class Extended(Point):
    pass

extended = Extended(1, 2)
extended.z = 3
print(extended.__dict__)
