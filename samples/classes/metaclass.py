"""A metaclass makes classes as a class makes objects."""
class Tracing(type):
    def __new__(mcls, name, bases, namespace, **options):
        print('making', name, sorted(key for key in namespace if key[:2] != '__'), options)
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print('instance of', cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls):
        return 42

class Thing(metaclass=Tracing, loud=True):
    color = 'red'

    def __init__(self, size=1):
        self.size = size

print(Thing(5).size, len(Thing), type(Thing).__name__)
