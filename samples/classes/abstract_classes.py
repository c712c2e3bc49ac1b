"""An abstract class cannot be made until every abstract method is there."""
from abc import ABC, abstractmethod

class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f'{self.name} of {self.area()}'

class Half(Shape):
    def area(self):
        return 1

class Square(Shape):
    name = 'square'

    def area(self):
        return 4

for kind in (Shape, Half, Square):
    try:
        print(kind().describe())
    except TypeError as error:
        print(error)
