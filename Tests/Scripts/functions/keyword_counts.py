# What calls of built-in functions say of keywords they do not know, and of modules that are called.
import itertools
import types


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except TypeError as error:
        print(error)


attempt(min, 0, default=1, key=2, foo=3)
attempt(min, 0, 1, key=abs, foo=3)
attempt(max, [1], foo=3, bar=4, baz=5)
attempt(max, [1], foo=3)
attempt(itertools.product, [0], repeat=1, foo=2)
attempt(itertools.product, [0], repea=2)
attempt(zip, [0], strict=1, foo=2)
attempt(ImportError, 0, name=1, path=2, name_from=3, foo=3)
attempt(ImportError, 0, namez=1)
attempt(AttributeError, 0, name=1, obj=2, foo=3)
attempt(AttributeError, 0, objj=3)
attempt(NameError, 0, name=1, foo=3)
attempt(NameError, 0, foo=3)

module = types.ModuleType('module')
attempt(module)
for value in 3, len, module:
    module.module = value
    attempt(module)
module.module = len
module.__name__ = 3
attempt(module)
del module.__name__
attempt(module)
import bisect
attempt(bisect, [1], 2)
