# How a built-in function counts its arguments and what it calls itself shows in its errors.
import _json
import _sre
import functools
import json.decoder
import operator
import time
import tracemalloc
import typing
import warnings


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except (TypeError, ValueError, RuntimeError, OverflowError) as error:
        print(type(error).__name__, error)


print('# counted as one tuple')
for function, most in (
        (_json.scanstring, 3), (time.gmtime, 1), (time.localtime, 1), (time.ctime, 1),
        (time.asctime, 1), (time.strftime, 2), (time.clock_getres, 1), (time.get_clock_info, 1),
        (functools.reduce, 3), (dir, 1), (vars, 1)):
    attempt(function, *[None] * (most + 1))
    attempt(function, *[None] * (most + 2))
    attempt(function, x=1)
    attempt(function, **{'x': 1, 'y': 2})
for function in _json.scanstring, time.strftime, time.clock_getres, functools.reduce:
    attempt(function)

print('# named by what C calls them')
lru = functools._lru_cache_wrapper
for cls in (typing.TypeVar, typing.ParamSpec, typing.TypeVarTuple, typing.TypeAliasType, lru,
            time.struct_time, typing.ParamSpecArgs, typing.ParamSpecKwargs):
    attempt(cls)
    attempt(cls, 1, 2, 3, 4, 5, 6, 7)
    attempt(cls, x=1)
    attempt(cls, 'a', [], x=1)

print('# fields of a structure that the sequence has not')
for given in {}, {'tm_zone': 'x'}, {'tm_zone': 'x', 'tm_gmtoff': 3}, {'a': 1}, {'tm_year': 1}:
    for count in 9, 10, 11:
        try:
            made = time.struct_time(range(count), given)
            print(made, made.tm_zone, made.tm_gmtoff)
        except TypeError as error:
            print(error)
attempt(time.struct_time, 3, 4)
attempt(time.struct_time, (3, 4), 4)
attempt(time.struct_time, sequence=range(9), dict={'tm_zone': 7})

print('# a function of keywords')
attempt(_sre.compile)
attempt(_sre.compile, 'a', 0)
attempt(_sre.compile, 'a', end=1)

print('# the module they name')
for function in operator.add, operator.abs, tracemalloc.start, warnings.warn:
    print(function.__module__, function.__self__, function)
attempt(operator.neg)
attempt(operator.lt, a=1)
attempt(tracemalloc.stop, 1)
attempt(tracemalloc.take_snapshot)
attempt(tracemalloc.take_snapshot, 1)
attempt(tracemalloc.get_object_traceback)
attempt(tracemalloc.get_object_traceback, 1)
attempt(warnings._filters_mutated, 1)

print('# keywords that are no strings')
wrong = {1: 2}
attempt('{}'.format, 1, **wrong)
attempt(ValueError, **wrong)
attempt(ImportError, **wrong)
attempt(object, **wrong)
attempt(dict, **wrong)
attempt(dict().update, **wrong)
attempt(print, **wrong)

print('# a list within itself as an argument of an alias')
own = []
own.append(own)
print(dict.__class_getitem__(own), dict.__class_getitem__(([[1, int]], [int])))
