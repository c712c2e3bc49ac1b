# What a generator handles stays its own, though its caller handles the same exception.
import sys


def catching(named):
    try:
        yield
    except Exception as error:
        print(repr(sys.exception()), error.__context__)
        yield 1
        print(repr(sys.exception()))
        try:
            yield 2
        except KeyError:
            print(repr(sys.exception()), repr(sys.exception().__context__))
            yield 3
            print(repr(sys.exception()))
        print(repr(sys.exception()))
        raise


def finishing():
    try:
        yield
    finally:
        print(repr(sys.exception()))
        yield 1
        print(repr(sys.exception()))


def plain():
    yield
    print(repr(sys.exception()))
    yield 1
    print(repr(sys.exception()))
    yield 2


for make in (lambda: catching(True), finishing):
    generator = make()
    next(generator)
    try:
        raise ValueError('first')
    except Exception as error:
        try:
            print(generator.throw(error))
        except Exception as other:
            print(other is error)
    while True:
        try:
            print(next(generator))
        except (ValueError, StopIteration) as error:
            print('ended by', repr(error))
            break

generator = catching(True)
next(generator)
try:
    raise ValueError('second')
except ValueError as error:
    generator.throw(error)
    try:
        raise TypeError('between')
    except TypeError:
        print(next(generator))
    print(repr(sys.exception()))
    try:
        raise KeyError('thrown')
    except KeyError as inner:
        print(generator.throw(inner))
        print(repr(sys.exception()))
    try:
        next(generator)
    except ValueError as last:
        print(last is error)
print(repr(sys.exception()))

generator = plain()
next(generator)
try:
    raise ValueError('outside')
except ValueError:
    next(generator)
next(generator)
