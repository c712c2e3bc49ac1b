"""`==` asks whether values are equal; `is` asks whether it is one and the same object."""
a = [1, 2, 3]
b = [1, 2, 3]
c = a
print(a == b, a is b)
print(a == c, a is c)

nothing = None
print(nothing is None, nothing == None)

class Agreeable:
    def __eq__(self, other):
        return True

print(Agreeable() == None, Agreeable() is None)
