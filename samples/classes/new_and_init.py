"""`__new__` makes the object, `__init__` fills it; only what `__new__` answers of the class is filled."""
class Single:
    instance = None

    def __new__(cls, *args):
        print('new', args)
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
        print('init', value)
        self.value = value

a, b = Single(1), Single(2)
print(a is b, a.value)

class Celsius(float):
    def __new__(cls, text):
        return super().__new__(cls, text.rstrip('°C'))

print(Celsius('21.5°C') + 1, type(Celsius('3°C')).__name__)
