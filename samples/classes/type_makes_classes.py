"""`type(name, bases, namespace)` is what the `class` statement calls."""
def area(self):
    return self.width * self.height

Rectangle = type('Rectangle', (), {'width': 2, 'height': 3, 'area': area, '__doc__': 'made by hand'})
Square = type('Square', (Rectangle,), {'height': 2})
print(Rectangle().area(), Square().area(), Square.__doc__, Square.__mro__[1].__name__, Rectangle)
for arguments in ((1, (), {}), ('X', 5, {}), ('X', (bool,), {})):
    try:
        type(*arguments)
    except TypeError as error:
        print(error)
