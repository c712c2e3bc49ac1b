# __slots__ saves the dictionary of every instance, and with it the place for weak references.
import weakref


class Plain:
    pass


class Lean:
    __slots__ = ('x', 'y')


class LeanWeak:
    __slots__ = ('x', 'y', '__weakref__')


class Heir(Lean):
    """Without __slots__ of its own, a subclass has a dictionary and a __weakref__ again."""


def examine(kind):
    thing = kind()
    thing.x = 1
    try:
        thing.z = 3
        extra = 'any attribute'
    except AttributeError as error:
        extra = str(error)
    try:
        weak = 'weak references: %r' % (weakref.ref(thing)() is thing)
    except TypeError as error:
        weak = str(error)
    print('%-9s __dict__: %-5s  __weakref__: %-5s' % (
        kind.__name__, hasattr(thing, '__dict__'), hasattr(thing, '__weakref__')))
    print('         ', extra)
    print('         ', weak)


for kind in Plain, Lean, LeanWeak, Heir:
    examine(kind)

# The usual built-in values cannot be referenced weakly either; a subclass can.
for value in 1, 'text', [], {}, (), None:
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)


class List(list):
    pass


print('a list subclass:', weakref.ref(List()))
