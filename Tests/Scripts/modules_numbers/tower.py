"""numbers: the abstract methods, what is built of them, and the built-in types."""
import inspect
import numbers
from numbers import Complex, Integral, Number, Rational, Real

print(numbers.__all__)
for cls in Number, Complex, Real, Rational, Integral:
    print(cls, [base.__name__ for base in cls.__mro__], type(cls).__name__, cls.__slots__)
    print(sorted(cls.__abstractmethods__))
    for name, value in sorted(vars(cls).items()):
        if inspect.isfunction(value):
            print('   ', name, value.__qualname__, value.__module__, inspect.signature(value),
                  getattr(value, '__isabstractmethod__', False), value.__code__.co_name)
        elif isinstance(value, property):
            print('   ', name, 'property', value.__isabstractmethod__)
    print('   ', cls.__hash__ is None)
for value in 1, True, 1.5, 2j, 'a', None, 10**30:
    print(value, *(cls.__name__ for cls in (Number, Complex, Real, Rational, Integral)
                   if isinstance(value, cls)))
try:
    Complex()
except TypeError as error:
    print(error)


def concrete(base, *abstract):
    """A subclass in which nothing is abstract."""
    return type('Concrete' + base.__name__, (base,),
                dict.fromkeys(base.__abstractmethods__, None) | dict(abstract))


for base in Complex, Real, Rational, Integral:
    cls = concrete(base, ('__neg__', lambda self: 'neg'), ('__pos__', lambda self: 'pos'),
                   ('__add__', lambda self, other: ('add', other)),
                   ('__radd__', lambda self, other: ('radd', other)),
                   ('__eq__', lambda self, other: other == 0),
                   ('__floordiv__', lambda self, other: ('//', other)),
                   ('__rfloordiv__', lambda self, other: (other, '//')),
                   ('__mod__', lambda self, other: ('%', other)),
                   ('__rmod__', lambda self, other: (other, '%')),
                   ('__int__', lambda self: 7), ('__float__', lambda self: 1.5),
                   ('numerator', 3), ('denominator', 4))
    value = cls()
    print(base.__name__, bool(value), value - 5)
    for action in (lambda: divmod(value, 2), lambda: divmod(2, value), lambda: complex(value),
                   lambda: value.real, lambda: value.imag, lambda: value.conjugate(),
                   lambda: base.__float__(value), lambda: base.__index__(value),
                   lambda: value.numerator, lambda: value.denominator,
                   lambda: base.__add__(value, 1), lambda: base.__pow__(value, 2),
                   lambda: base.__round__(value, 2), lambda: base.__lshift__(value, 2),
                   lambda: 5 - value):
        try:
            print('   ', action())
        except Exception as error:
            print('   ', type(error).__name__, error)
