"""%d asks int() only what is a number; a complex number is one, and a class of it may have a __trunc__."""
import warnings
warnings.simplefilter('ignore')


class C(complex):
    def __trunc__(self):
        return 5


class Plain:
    def __trunc__(self):
        return 5


for value in C(1, 2), 1j, Plain():
    for form in '%d', '%i', '%x', '%u':
        try:
            print(form % value, end='  ')
        except TypeError as error:
            print(error)
    print(type(value).__name__)
