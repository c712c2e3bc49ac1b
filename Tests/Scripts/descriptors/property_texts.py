# Where the __doc__ of a property comes from, and where a subclass keeps it.
class Base:
    @property
    def value(self):
        'text of the base'
        return 1

    @value.setter
    def value(self, new):
        pass


class Derived(Base):
    @Base.value.getter
    def value(self):
        'text of the derived'
        return 2


print(Base.value.__doc__, '|', Derived.value.__doc__, '|', Derived().value)
given = property(lambda self: 1, doc='given').setter(lambda self, new: None)
print(given.__doc__, given.getter(Base.value.fget).__doc__)


class Own(property):
    'text of the class'


class Slotted(property):
    __slots__ = ('__doc__',)


class Empty(property):
    'text of the class'
    __slots__ = ()


def silent(self):
    pass


def talking(self):
    'text of the getter'


for cls in Own, Slotted, Empty:
    for arguments in (silent,), (talking,), (silent, None, None, 'given'):
        try:
            made = cls(*arguments)
            print(cls.__name__, made.__doc__, getattr(made, '__dict__', '-'))
        except Exception as error:
            print(cls.__name__, type(error).__name__, error)

for arguments in (), (1,), (1, 'name'), (1, 2, 3):
    try:
        print(property(silent).__set_name__(*arguments))
    except TypeError as error:
        print(error)
