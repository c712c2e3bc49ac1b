# Keywords that are no strings: what classes complain about first.
import types


def attempt(call):
    try:
        print(call())
    except BaseException as e:
        print(type(e).__name__, e)


class C:
    pass


class D:
    def __init__(self, **options):
        pass


class E(Exception):
    pass


bad = {1: 2}
for cls in (C, D, E, int, str, dict, object, Exception, AttributeError, ImportError, StopIteration, types.GeneratorType,
            type(len), type({}.keys()), type(iter([])), map, enumerate, type, BaseExceptionGroup):
    print(cls.__name__)
    attempt(lambda: cls(**bad))
    attempt(lambda: cls(1, **bad))
