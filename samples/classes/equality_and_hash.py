"""A class with `__eq__` loses its hash, until it defines `__hash__` on the same values."""
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

class Hashed(Point):
    def __hash__(self):
        return hash((self.x, self.y))

print(Point(1, 2) == Point(1, 2), Point(1, 2) != Point(1, 2), Point(1, 2) == 'point')
try:
    {Point(1, 2)}
except TypeError as error:
    print(error, Point.__hash__)
print(len({Hashed(1, 2), Hashed(1, 2)}), Hashed(1, 2) == Point(1, 2))
