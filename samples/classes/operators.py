"""Operators are methods; the reflected one is asked when the left side does not know what to do."""
class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f'Vector{self.parts}'

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __mul__(self, factor):
        if not isinstance(factor, (int, float)):
            return NotImplemented
        return Vector(*(part * factor for part in self.parts))

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))

    def __neg__(self):
        return self * -1

a, b = Vector(1, 2), Vector(3, 4)
print(a + b, a * 3, 3 * a, a @ b, -a)
try:
    a * 'x'
except TypeError as error:
    print(error)
