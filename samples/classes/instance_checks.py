"""`isinstance` and `issubclass` look along the inheritance line, or ask the class's metaclass."""
print(isinstance(True, int), isinstance(5, (str, int)), issubclass(bool, int), isinstance(int, type))

class Even(type):
    def __instancecheck__(cls, value):
        return isinstance(value, int) and value % 2 == 0

class EvenNumber(metaclass=Even):
    pass

print([n for n in range(6) if isinstance(n, EvenNumber)])
from collections.abc import Iterable, Sized
print(isinstance('x', Iterable), isinstance(5, Sized), issubclass(dict, Iterable))
try:
    isinstance(5, 'int')
except TypeError as error:
    print(error)
