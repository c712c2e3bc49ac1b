"""With several bases, `super()` follows one line through all classes: each is visited once."""
class Base:
    def setup(self):
        print('Base')

class Left(Base):
    def setup(self):
        print('Left')
        super().setup()

class Right(Base):
    def setup(self):
        print('Right')
        super().setup()

class Both(Left, Right):
    def setup(self):
        print('Both')
        super().setup()

Both().setup()
print([cls.__name__ for cls in Both.__mro__])
try:
    class Impossible(Base, Left):
        pass
except TypeError as error:
    print(error)
