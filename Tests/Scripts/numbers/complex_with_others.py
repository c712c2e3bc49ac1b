# Complex numbers with numbers of other kinds, exact and not; __class__ of objects that say something else.
def told(function):
    try:
        return repr(function())
    except Exception as error:
        return f'{type(error).__name__}: {error}'


class Own(complex):
    def __add__(self, other):
        return 'own add'

    def __rmul__(self, other):
        return 'own rmul'


class Plain(complex):
    pass


class Number(int):
    def __radd__(self, other):
        return 'number radd'


class Other:
    def __radd__(self, other):
        return 'other radd'


a = 1 + 2j
for b in [3 - 1j, 2, 2.5, True, 0, 10 ** 400, -0.0, Own(1, 1), Plain(1, 1), Number(3), Other(), 'x', None]:
    print(repr(b)[:20] if not isinstance(b, Other) else 'Other', *[told(f) for f in (
        lambda: a + b, lambda: b + a, lambda: a - b, lambda: a * b, lambda: b * a, lambda: a / b,
        lambda: b / a, lambda: a ** b, lambda: a // b, lambda: a % b, lambda: a & b, lambda: a @ b,
        lambda: divmod(a, b))], sep='\n  ')
z = 1j
for step in range(5):
    z *= 1 + 1j
    z += 1
    z -= 0.5
    z /= 2
print(z, abs(3 + 4j), abs(-5e-324j), told(lambda: abs(complex(1e308, 1e308))), abs(complex('nan+infj')))

print('-- __class__')


class Fake:
    __class__ = int


class Property:
    @property
    def __class__(self):
        return str


class Attribute:
    def __getattr__(self, name):
        return 'missing ' + name


class Everything:
    def __getattribute__(self, name):
        return 'any ' + name


def class_of(value):
    return value.__class__


for value in [1, True, 1.5, 'x', None, [], Fake(), Property(), Attribute(), Everything(), Fake, len, class_of,
              2 ** 70, object(), int, type, Ellipsis, {}.keys()]:
    print(class_of(value))
changing = Attribute()
print(class_of(changing))
changing.__class__ = Property
print(class_of(changing))
