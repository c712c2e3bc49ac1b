"""Three objects of which there is only one each."""
print(None, ..., NotImplemented)
print(type(None).__name__, type(...).__name__, type(NotImplemented).__name__)
print((lambda: None)() is None, [].append(1) is None, Ellipsis is ...)

class Metres(int):
    def __add__(self, other):
        return Metres(int(self) + other) if isinstance(other, Metres) else NotImplemented

print(Metres(2) + Metres(3))
try:
    Metres(2) + 'x'
except TypeError as error:
    print(error)
