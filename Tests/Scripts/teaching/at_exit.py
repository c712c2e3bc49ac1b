"""What happens when the interpreter exits."""
import atexit
import sys
import weakref


class Res:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, sys is not None)


@atexit.register
def last():
    print('atexit last', g.name)


@atexit.register
def first():
    print('atexit first')


atexit.register(print, 'with', 'arguments', sep='-')
g = Res('global')
cycle = Res('cycle')
cycle.me = cycle
in_list = [Res('in a list')]
_private = Res('private')
weakref.finalize(g, print, 'finalize g')


class Holder:
    attribute = Res('class attribute')


def function(default=Res('default argument')):
    return default


def counter():
    r = Res('closure')

    def inner():
        return r

    return inner


c = counter()
gen = (r for r in [Res('in a generator')])
next(gen)
atexit.unregister(first)
print('end of the script')
