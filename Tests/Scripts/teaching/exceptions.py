"""try, finally, except and the lifetime of what they name."""
import sys


class R:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def f():
    r = R('in f')
    try:
        return r.name
    finally:
        print('finally')


print(f())
try:
    x = R('x')
    raise ValueError(x)
except ValueError as e:
    print(sys.getrefcount(x), sys.getrefcount(e), e.args[0] is x)
print(sys.getrefcount(x))
try:
    e
except NameError as error:
    print(error)
del x


class MyError(Exception):
    def __init__(self, message, payload):
        super().__init__(message)
        self.payload = payload


def raises():
    raise MyError('with payload', R('payload'))


try:
    raises()
except MyError as e:
    print(e, e.payload.name, sys.getrefcount(e.payload))
print('payload is gone')
try:
    try:
        raises()
    finally:
        print('inner finally')
except MyError:
    pass


def chain():
    try:
        raises()
    except MyError as error:
        raise RuntimeError('outer') from None


try:
    chain()
except RuntimeError as e:
    print(e.__cause__, type(e.__context__).__name__, e.__suppress_context__)
    context = e.__context__
print('context kept')
del context
try:
    raise ExceptionGroup('many', [ValueError(1), MyError('m', R('grouped'))])
except* ValueError as group:
    print(group.exceptions)
except* MyError as group:
    print(group.exceptions[0].payload.name, sys.getrefcount(group))
print('after the group')


def gen():
    try:
        yield R('yielded').name
    except GeneratorExit:
        print('GeneratorExit')
        raise
    finally:
        r = R('in the finally')


g = gen()
print(next(g))
del g
for i in range(2):
    try:
        temp = R(f'temp {i}')
        if i:
            raise KeyError
    except KeyError:
        print('KeyError')
    else:
        print('else')
    finally:
        del temp


def deep(n):
    r = R(f'deep {n}')
    if n == 0:
        raise OverflowError
    deep(n - 1)


try:
    deep(2)
except OverflowError:
    print('caught')
try:
    assert not R('asserted'), 'message'
except AssertionError as e:
    print(e)
with_notes = ValueError('v')
with_notes.add_note('note')
print(with_notes.__notes__, sys.getrefcount(with_notes))
try:
    raise with_notes
except ValueError:
    pass
print(sys.getrefcount(with_notes))
sys.exit(R('exit value') and 0)
