# Managers whose generators end early, late or not at all, and what is no generator; flags that are combined.
import contextlib
import enum


def told(function):
    try:
        return repr(function())
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class Steps:
    def __init__(self, count):
        self.count = count

    def __next__(self):
        self.count -= 1
        if self.count < 0:
            raise StopIteration('value')
        return self.count

    def close(self):
        print('closed')


def using(maker, *arguments):
    with contextlib.contextmanager(maker)(*arguments) as given:
        return given


for count in range(4):
    print(count, told(lambda: using(Steps, count)))


@contextlib.contextmanager
def manager(mode):
    if mode == 'early':
        return
    try:
        yield mode
    except KeyError as error:
        if mode == 'again':
            yield
        if mode == 'other':
            raise ValueError('other') from error
        if mode == 'same':
            raise
    if mode == 'twice':
        yield
    if mode == 'late':
        raise OSError('late')
    if mode == 'stop':
        raise StopIteration('late')


for mode in ('early', 'quiet', 'again', 'other', 'same', 'twice', 'late', 'stop'):
    for error in (None, KeyError('key')):
        def block():
            with manager(mode) as given:
                if error:
                    raise error
                return given
        print(mode, error, told(block))
one = manager('quiet')
print(one.__enter__(), told(lambda: one.args), one.__exit__(None, ValueError(), None),
      told(lambda: one.__exit__(None, None, None)))
two = manager('quiet')
two.__enter__()
print(two.__exit__(KeyError, None, None))

print('-- flags')


class Permission(enum.IntFlag):
    R, W, X = 4, 2, 1
    RW = 6


class Color(enum.Flag):
    RED = enum.auto()
    BLUE = enum.auto()


class Meta(enum.EnumType):
    def __call__(cls, *args, **kwds):
        print('made of', args)
        return super().__call__(*args, **kwds)


class Watched(enum.Flag, metaclass=Meta):
    A = 1
    B = 2


P = Permission
print(repr(P.R | P.W), repr(P.R | P.X), (P.R | P.X) is (P.X | P.R), repr(P.R | 8), repr(3 | P.R), repr(P.RW & P.W),
      repr(P.RW ^ 7), repr(P.R & 0), repr(P.R | True), repr(~P.R))
print(repr(Color.RED | Color.BLUE), told(lambda: Color.RED | 1), told(lambda: Color.RED | P.R),
      told(lambda: 1 | Color.RED), repr(Color.RED & Color.BLUE), repr(P.R | Color.RED if False else P.R))
print(repr(Watched.A | Watched.B), repr(Watched.A & Watched.B))
Color.RED._value_ = None
print(told(lambda: Color.RED | Color.BLUE), told(lambda: Color.BLUE | Color.RED))
