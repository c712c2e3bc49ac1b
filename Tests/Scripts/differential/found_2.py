"""What the generator found, second collection: constructors, missing arguments, deprecations, throwing."""


def attempt(call):
    try:
        print(ascii(call()))
    except BaseException as error:
        print(type(error).__name__, error)


class Bytes(bytes):
    pass


class Deep(Bytes):
    def m(self): return 1


class Group(BaseException):
    pass


class Truncated:
    def __trunc__(self): return 7


for call in (
        lambda: object.__new__(Deep), lambda: object.__new__(Group), lambda: object.__new__(type('T', (type,), {})),
        lambda: tuple.__new__(type('I', (int,), {})), lambda: object.__new__(type('N', (int,), {'__new__': lambda c: 1})),
        lambda: enumerate(key=str), lambda: open(object=1), lambda: round(mod=5), lambda: round(2.5, nd=1), lambda: memoryview(a=1, b=2),
        lambda: ExceptionGroup(key=1), lambda: int.__call__(**{1: 2}), lambda: int(memoryview(b'\xf0')), lambda: int(bytearray(b'x')),
        lambda: bytes('a', errors='strict'), lambda: bytearray('a', errors='strict'), lambda: b'abc'.count('x', 1.0),
        lambda: list(int | str), lambda: bytearray(2).__setitem__(slice(0, 1), 2.0), lambda: int(Truncated()),
        lambda: list(iter([1, 2]).__setstate__(-1) or ()), lambda: ~True, lambda: (lambda x: ~x)(False), lambda: 'a' 'b'):
    attempt(call)

it = iter([1, 2])
it.__setstate__(-1)
print(list(it), it.__reduce__()[1])


def g():
    x = yield from (1, 2)
    print('delegated', x)
    yield 3


fresh = g()
attempt(lambda: fresh.throw(StopIteration('early')))
attempt(lambda: next(fresh))
running = g()
next(running)
attempt(lambda: running.throw(StopIteration('value')))
attempt(lambda: running.throw(StopIteration('late')))


def plain(): return 1


plain.__code__ = (lambda: (yield)).__code__
print(type(plain()).__name__)
try:
    exec('x = "text" b"bytes"')
except SyntaxError as error:
    print(error)
