# Constructors that take no keywords leave those of a subclass to its own __init__ or __new__.
import itertools


def attempt(function, *arguments, **keywords):
    try:
        return function(*arguments, **keywords)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for base, argument in [(list, [1, 2]), (tuple, [1, 2]), (set, [1]), (frozenset, [1]),
                       (float, 2.5)]:
    class Plain(base):
        pass

    class WithInit(base):
        def __init__(self, argument, extra=None):
            if base in (list, set):
                super().__init__(argument)
            self.extra = extra

    class WithNew(base):
        def __new__(cls, argument, extra=None):
            made = super().__new__(cls, argument)
            made.extra = extra
            return made

    print(base.__name__)
    print('  ', attempt(Plain, argument, extra=3))
    for cls in WithInit, WithNew:
        made = attempt(cls, argument, extra=3)
        if isinstance(made, str):
            print('  ', made)
        else:
            print('  ', made.extra, made if base is float else sorted(made))

for base, arguments in [(filter, (None, [1])), (map, (int, ['1'])), (itertools.chain, ([1],)),
                        (itertools.cycle, ([1],)), (itertools.islice, ([1, 2], 1)),
                        (itertools.starmap, (max, [(1, 2)]))]:
    class WithInit(base):
        def __init__(self, *arguments, extra=None):
            self.extra = extra

    made = WithInit(*arguments, extra=4)
    print(base.__name__, next(made), made.extra)
    print(attempt(base, *arguments, extra=4))
