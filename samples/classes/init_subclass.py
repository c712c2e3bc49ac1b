"""`__init_subclass__` runs for every subclass: a registry without a metaclass."""
class Shape:
    kinds = {}

    def __init_subclass__(cls, /, sides=None, **rest):
        super().__init_subclass__(**rest)
        cls.sides = sides
        Shape.kinds[cls.__name__.lower()] = cls

class Triangle(Shape, sides=3):
    pass

class Square(Shape, sides=4):
    pass

print({name: kind.sides for name, kind in Shape.kinds.items()}, Shape.kinds['square'] is Square)
try:
    class Odd(Shape, color='red'):
        pass
except TypeError as error:
    print(error)
