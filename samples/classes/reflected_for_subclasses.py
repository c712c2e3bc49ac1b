"""The right side goes first if it is of a subclass that has its own reflected method."""
class Number:
    def __add__(self, other):
        return f'{type(self).__name__}.__add__'

    def __radd__(self, other):
        return f'{type(self).__name__}.__radd__'

class Special(Number):
    def __radd__(self, other):
        return 'Special.__radd__'

class Inherits(Number):
    pass

print(Number() + Number())
print(Number() + Special())
print(Number() + Inherits())
print(1 + Number(), Special() + Number())
