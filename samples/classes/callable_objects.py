"""An object whose class has `__call__` can be called, and remembers."""
class Multiplier:
    def __init__(self, factor):
        self.factor, self.calls = factor, 0

    def __call__(self, number):
        self.calls += 1
        return self.factor * number

double = Multiplier(2)
print(double(5), list(map(double, [1, 2])), double.calls, callable(double), callable(5))

# The method is looked up in the class: one that only the object has does not count.
plain = object.__new__(type('Plain', (), {}))
plain.__call__ = lambda: 'called'
try:
    plain()
except TypeError as error:
    print(error)
