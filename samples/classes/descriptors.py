"""A descriptor is an attribute of the class that decides about an attribute of its objects."""
class Positive:
    def __set_name__(self, owner, name):
        print('I am', name, 'of', owner.__name__)
        self.name = '_' + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f'{self.name[1:]} must be positive')
        setattr(instance, self.name, value)

class Box:
    width = Positive()
    height = Positive()

    def __init__(self, width, height):
        self.width, self.height = width, height

box = Box(2, 3)
print(box.width * box.height, vars(box), type(Box.width).__name__)
try:
    box.width = -1
except ValueError as error:
    print(error)
