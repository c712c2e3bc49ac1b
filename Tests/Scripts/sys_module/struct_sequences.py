"""What named tuples of the system can do: constructors with a dictionary, copies with changes."""
import copy
import sys
import time

t = time.gmtime(0)


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


for function in (
        lambda: copy.replace(t, tm_year=3), lambda: copy.replace(t, tm_zone='x').tm_zone, lambda: t.__replace__(1),
        lambda: t.__replace__(a=1), lambda: t.__replace__(a=1, tm_year=5, b=2), lambda: copy.replace(t) is t,
        lambda: time.struct_time('123456789', dict=None), lambda: time.struct_time(range(9), {'tm_year': 1}),
        lambda: time.struct_time(range(9), {'tm_zone': 'z', 'zz': 1}), lambda: time.struct_time(range(9), {}),
        lambda: time.struct_time(range(11), {'tm_zone': 1}), lambda: time.struct_time(range(9), 3),
        lambda: time.struct_time(range(9), {1: 2}), lambda: sys.float_info.__replace__(max=1),
        lambda: time.struct_time.__replace__, lambda: t.__replace__.__text_signature__,
        lambda: sys.version_info.__replace__(major=4)[:1], lambda: time.struct_time(range(8)),
        lambda: time.struct_time(range(12)), lambda: time.struct_time(5), lambda: time.struct_time(),
        lambda: time.struct_time(sequence=range(9)), lambda: time.struct_time(range(9), dict={'tm_gmtoff': 4}).tm_gmtoff,
        lambda: time.struct_time(range(10), {'tm_gmtoff': 4}).tm_gmtoff, lambda: time.struct_time(1, 2, 3),
        lambda: time.struct_time(range(9), sequence=1), lambda: time.struct_time(range(9), x=1)):
    show(function)


def broken():
    yield 1
    raise TypeError('inside')


show(lambda: time.struct_time(broken()))
