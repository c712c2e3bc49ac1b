# A metaclass's `mro()` that looks at, or changes, the class it is asked for.
steps = 0


class Meta(type):
    active = False

    def mro(cls):
        global steps
        if Meta.active:
            steps += 1
            if cls.__name__ == 'Left':
                Right.__bases__ = (Left,)
            elif cls.__name__ == 'Right':
                Left.__bases__ = (Right,)
        return type.mro(cls)


class Root(metaclass=Meta):
    pass


class Left(Root):
    pass


class Right(Root):
    pass


class Other(Root):
    pass


Meta.active = True
try:
    Left.__bases__ += (Other,)
except TypeError as error:
    print(error)
Meta.active = False
print(steps, Left.__bases__, Right.__bases__)
print(Left.__mro__, Right.__mro__, sep='\n')
print(Root.__subclasses__(), Left.__subclasses__(), Right.__subclasses__())


class Unready(type):
    def mro(cls):
        print('mro of', cls.__name__, 'while', cls.__mro__)
        if cls.__mro__ is None and cls.__name__ != 'Part':
            try:
                class Part(cls):
                    pass
            except TypeError as error:
                print(error)
            try:
                super(cls, cls).missing
            except (AttributeError, TypeError) as error:
                print(type(error).__name__, error)
            try:
                print(cls.__name__, cls.missing)
            except AttributeError as error:
                print(error)
            print(issubclass(cls, object), issubclass(cls, cls), cls.__subclasses__())
        return type.mro(cls)


class First(metaclass=Unready):
    missing = 1


class Second(First):
    pass


class Again(type):
    tries = 0

    def mro(cls):
        Again.tries += 1
        if Again.tries == 1:
            print(cls.__mro__)
            cls.__bases__ += ()
            print(cls.__mro__)
        return type.mro(cls)


class Late(metaclass=Again):
    pass


print(Late.__mro__, Again.tries, object.__subclasses__().count(Late))


class Stray:
    pass


class Vanishing(type):
    def mro(cls):
        del Vanishing.mro
        return (Stray,)


try:
    class Lost(metaclass=Vanishing):
        pass
except TypeError as error:
    print(error)


class Foreign(type):
    def mro(cls):
        return [Stray]


try:
    class Lost(metaclass=Foreign):
        pass
except TypeError as error:
    print(error)


# An error within undoes what was done, but not what the inner assignment did.
class Failing(type):
    target = None

    def mro(cls):
        if cls.__name__ == 'C' and Failing.target:
            target, Failing.target = Failing.target, None
            C.__bases__ = (target,)
            raise ValueError('no order')
        if cls.__name__ == 'E' and Failing.fail:
            raise ValueError('no order for E')
        return type.mro(cls)

    fail = False


class A(metaclass=Failing):
    pass


class B1(A):
    pass


class B2(A):
    pass


class C(A):
    pass


class D(C):
    pass


class E(D):
    pass


Failing.target = B2
try:
    C.__bases__ = (B1,)
except ValueError as error:
    print(error)
print(C.__bases__, C.__mro__, B1.__subclasses__(), B2.__subclasses__(), A.__subclasses__())
B1.__bases__ = (C,)
print(B1.__mro__)
B1.__bases__ = (A,)
Failing.fail = True
try:
    C.__bases__ = (B1,)
except ValueError as error:
    print(error)
print(C.__bases__, C.__mro__, D.__mro__, E.__mro__, sep='\n')
print(A.__subclasses__(), B1.__subclasses__(), B2.__subclasses__())
