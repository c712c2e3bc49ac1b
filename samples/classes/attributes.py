"""An attribute is looked for in the object first, then in its class."""
class Dog:
    legs = 4

    def __init__(self, name):
        self.name = name

rex, ida = Dog('rex'), Dog('ida')
rex.legs = 3
print(rex.legs, ida.legs, Dog.legs)
print(rex.__dict__, ida.__dict__)
Dog.legs = 5
print(rex.legs, ida.legs)
del rex.legs
print(rex.legs)
try:
    ida.tail
except AttributeError as error:
    print(error)
